// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A decoded picture with its black boxes. Boxes are fractions of the width and height, so they turn and scale with it.

import { contextOf } from "./decode";

export interface Box {
    x: number;
    y: number;
    width: number;
    height: number;
}

const thumbnailSide = 240;

export class Picture {
    boxes: Box[] = [];

    constructor(public canvas: HTMLCanvasElement) {}

    /** A quarter turn to the right. */
    rotate(): void {
        const { width, height } = this.canvas;
        const turned = document.createElement("canvas");
        turned.width = height;
        turned.height = width;
        const context = contextOf(turned);
        context.translate(height, 0);
        context.rotate(Math.PI / 2);
        context.drawImage(this.canvas, 0, 0);
        this.forgetCanvas();
        this.canvas = turned;
        this.boxes = this.boxes.map((box) => {
            return { x: 1 - box.y - box.height, y: box.x, width: box.height, height: box.width };
        });
    }

    /** A copy with the boxes painted: what is under them is not in it. */
    masked(longSide = Infinity): HTMLCanvasElement {
        const scale = Math.min(1, longSide / Math.max(this.canvas.width, this.canvas.height));
        const out = document.createElement("canvas");
        out.width = Math.max(1, Math.round(this.canvas.width * scale));
        out.height = Math.max(1, Math.round(this.canvas.height * scale));
        const context = contextOf(out);
        context.drawImage(this.canvas, 0, 0, out.width, out.height);
        context.fillStyle = "#000000";
        for (const box of this.boxes) {
            const left = Math.floor(box.x * out.width);
            const top = Math.floor(box.y * out.height);
            context.fillRect(left, top, Math.ceil(box.width * out.width) + 1, Math.ceil(box.height * out.height) + 1);
        }
        return out;
    }

    thumbnail(): HTMLCanvasElement {
        return this.masked(thumbnailSide);
    }

    wipe(): void {
        this.forgetCanvas();
        this.boxes = [];
    }

    private forgetCanvas(): void {
        this.canvas.width = this.canvas.height = 0;
    }
}
