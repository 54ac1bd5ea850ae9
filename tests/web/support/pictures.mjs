// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of made-up cards, painted by the browser under test, with a phone's metadata put in.

import { withExif } from "./jpeg.mjs";

/** A sharp JPEG of `width` × `height` with lines of text, as a file for setInputFiles(). */
export async function cardPicture(browser, { width = 3000, height = 2000, orientation = 1, blur = 0, name = "<img src=x onerror=alert(1)>.jpg" } = {}) {
    const page = await browser.newPage();
    const base64 = await page.evaluate(async ([w, h, smear]) => {
        const canvas = document.createElement("canvas");
        canvas.width = w;
        canvas.height = h;
        const context = canvas.getContext("2d");
        context.fillStyle = "#e9e2d0";
        context.fillRect(0, 0, w, h);
        context.filter = smear ? `blur(${smear}px)` : "none";
        context.fillStyle = "#d33";
        context.fillRect(0, 0, w / 8, h / 8); // which corner is which
        context.fillStyle = "#222";
        context.font = `${Math.round(h / 14)}px sans-serif`;
        for (let line = 0; line < 9; ++line) context.fillText(`見本 SPECIMEN ${line} 氏名 箱田 太郎 0123456789`, w / 12, (h * (line + 2.4)) / 12);
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9));
        const bytes = new Uint8Array(await blob.arrayBuffer());
        let text = "";
        for (const byte of bytes) text += String.fromCharCode(byte);
        return btoa(text);
    }, [width, height, blur]);
    await page.close();
    return { name, mimeType: "image/jpeg", buffer: Buffer.from(withExif(Buffer.from(base64, "base64"), orientation)) };
}

/** Width, height and the mean colour of a rectangle (in fractions) of a JPEG. */
export async function measurePicture(browser, bytes, [x, y, w, h] = [0, 0, 0.1, 0.1]) {
    const page = await browser.newPage();
    const result = await page.evaluate(async ([base64, fx, fy, fw, fh]) => {
        const blob = await (await fetch("data:image/jpeg;base64," + base64)).blob();
        const bitmap = await createImageBitmap(blob);
        const canvas = document.createElement("canvas");
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        const context = canvas.getContext("2d");
        context.drawImage(bitmap, 0, 0);
        const part = [fx * canvas.width, fy * canvas.height, fw * canvas.width, fh * canvas.height].map(Math.round);
        const { data } = context.getImageData(...part);
        const mean = [0, 1, 2].map((at) => Math.round(data.reduce((sum, value, i) => (i % 4 === at ? sum + value : sum), 0) / (data.length / 4)));
        return { width: canvas.width, height: canvas.height, mean };
    }, [Buffer.from(bytes).toString("base64"), x, y, w, h]);
    await page.close();
    return result;
}
