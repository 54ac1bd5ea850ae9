// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the text of a picture can probably be read: only hints, the person decides.

import { contextOf } from "./decode";

export type Hint = "blurred" | "dark" | "bright" | "small";

const side = 480;
const leastShortSide = 600;
/** Below this variance of the Laplacian, at 480 px and 256 grey levels, printed text is smeared. */
const leastSharpness = 60;

function greyOf(canvas: HTMLCanvasElement): { grey: Float32Array; width: number; height: number } {
    const scale = Math.min(1, side / Math.max(canvas.width, canvas.height));
    const small = document.createElement("canvas");
    small.width = Math.max(3, Math.round(canvas.width * scale));
    small.height = Math.max(3, Math.round(canvas.height * scale));
    const context = contextOf(small);
    context.drawImage(canvas, 0, 0, small.width, small.height);
    const { data, width, height } = context.getImageData(0, 0, small.width, small.height);
    const grey = new Float32Array(width * height);
    for (let i = 0; i < grey.length; ++i) {
        grey[i] = 0.299 * (data[4 * i] as number) + 0.587 * (data[4 * i + 1] as number) + 0.114 * (data[4 * i + 2] as number);
    }
    small.width = small.height = 0;
    return { grey, width, height };
}

export function sharpness(grey: Float32Array, width: number, height: number): number {
    let sum = 0;
    let squares = 0;
    const at = (x: number, y: number): number => grey[y * width + x] as number;
    for (let y = 1; y < height - 1; ++y) {
        for (let x = 1; x < width - 1; ++x) {
            const value = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
            sum += value;
            squares += value * value;
        }
    }
    const count = (width - 2) * (height - 2);
    return squares / count - (sum / count) ** 2;
}

export function hintsOf(canvas: HTMLCanvasElement): Hint[] {
    const { grey, width, height } = greyOf(canvas);
    const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
    const glare = grey.filter((value) => value > 250).length / grey.length;
    const hints: Hint[] = [];
    if (mean < 60) hints.push("dark");
    else if (glare > 0.6) hints.push("bright");
    if (Math.min(canvas.width, canvas.height) < leastShortSide) hints.push("small");
    else if (sharpness(grey, width, height) < leastSharpness) hints.push("blurred");
    return hints;
}
