// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Canvas → JPEG bytes, small enough to send and without anything but the picture.

import type { Bytes } from "../protocol/bytes";
import { ImageProblem } from "./decode";
import { stripMetadata } from "./jpeg";
import type { Picture } from "./picture";

/** Each try: long side in pixels and quality. Ten or so fit a slow line; text on a card stays readable in all of them. */
const tries = [[2000, 0.85], [2000, 0.7], [1600, 0.7], [1200, 0.7]] as const;
const mostBytes = 1_200_000;

function blobOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
    return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}

function bytesOf(blob: Blob): Promise<Bytes> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader(); // Blob.arrayBuffer() is missing in the oldest browsers we know
        reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
        reader.onerror = () => reject(new ImageProblem("broken"));
        reader.readAsArrayBuffer(blob);
    });
}

export async function encodeJpeg(picture: Picture): Promise<Bytes> {
    for (const [side, quality] of tries) {
        const canvas = picture.masked(side);
        const blob = await blobOf(canvas, quality);
        canvas.width = canvas.height = 0;
        if (!blob || blob.type !== "image/jpeg") throw new ImageProblem("broken");
        if (blob.size <= mostBytes) return stripMetadata(await bytesOf(blob));
    }
    throw new ImageProblem("big");
}
