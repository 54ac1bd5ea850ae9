// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A chosen file → a canvas of at most 2,000 px. The browser decodes it; sizes are bounded before and after.

const longSide = 2000;
const mostBytes = 60 * 1024 * 1024;
const mostPixels = 150_000_000;

export class ImageProblem extends Error {
    constructor(readonly why: "big" | "broken") {
        super(why);
    }
}

/** An element and not createImageBitmap: all browsers turn it by its EXIF orientation before it is drawn. */
function elementOf(file: File): Promise<HTMLImageElement> {
    return new Promise((resolve, reject) => {
        const address = URL.createObjectURL(file);
        const image = new Image();
        image.onload = () => {
            URL.revokeObjectURL(address);
            resolve(image);
        };
        image.onerror = () => {
            URL.revokeObjectURL(address);
            reject(new ImageProblem("broken"));
        };
        image.src = address;
    });
}

export async function decodeImage(file: File): Promise<HTMLCanvasElement> {
    if (file.size > mostBytes) throw new ImageProblem("big");
    // An SVG could paint anything and has no size of its own; identity documents are photographs.
    if (!/^image\/(?!svg)/.test(file.type)) throw new ImageProblem("broken");
    const image = await elementOf(file);
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width === 0 || height === 0) throw new ImageProblem("broken");
    if (width * height > mostPixels) throw new ImageProblem("big");
    const scale = Math.min(1, longSide / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = contextOf(canvas);
    context.fillStyle = "#ffffff"; // what a PNG leaves transparent would become black in a JPEG
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    const context = canvas.getContext("2d");
    if (!context) throw new ImageProblem("big");
    return context;
}
