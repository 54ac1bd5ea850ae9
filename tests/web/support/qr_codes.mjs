// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a phone's camera sees of a printed page: the PDF as pixels, and the QR code in them read by another program than drew it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsQR from "jsqr";

/** A binary PGM as RGBA, which jsQR wants. */
function pixels(pgm) {
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString("latin1"));
    const grey = pgm.subarray(head.length);
    const rgba = new Uint8ClampedArray(width * height * 4);
    for (let i = 0; i < width * height; ++i) rgba.fill(grey[i], 4 * i, 4 * i + 3).fill(255, 4 * i + 3, 4 * i + 4);
    return { rgba, width: Number(width), height: Number(height) };
}

/** The text of the code on each page of the file, in order; null where a page has none. */
export function readQrCodes(pdf, dotsPerInch = 150) {
    const folder = mkdtempSync(join(tmpdir(), "kagibako-qr-"));
    try {
        execFileSync("pdftoppm", ["-gray", "-r", String(dotsPerInch), pdf, join(folder, "page")]);
        return readdirSync(folder).sort().map((name) => {
            const { rgba, width, height } = pixels(readFileSync(join(folder, name)));
            return jsQR(rgba, width, height)?.data ?? null;
        });
    } finally {
        rmSync(folder, { recursive: true });
    }
}
