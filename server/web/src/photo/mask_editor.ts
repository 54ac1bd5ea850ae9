// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Black boxes over a picture: drawn with a finger or mouse, or added by a button and moved with the keyboard.

import { fill } from "../i18n/fill";
import type { Texts } from "../i18n/texts";
import { empty, h } from "../ui/h";
import type { Box, Picture } from "./picture";

const step = 0.02;
const least = 0.01;

function clamp(value: number, low: number, high: number): number {
    return Math.max(low, Math.min(high, value));
}

export class MaskEditor {
    readonly node: HTMLElement;
    private readonly layer = h("div", { class: "layer" });

    constructor(
        private readonly picture: Picture,
        private readonly texts: Texts["picture"],
        private readonly say: (message: string) => void,
    ) {
        const view = picture.masked(1000);
        view.setAttribute("role", "img");
        view.setAttribute("aria-label", texts.preview);
        this.node = h("div", { class: "picture" }, view, this.layer);
        this.layer.addEventListener("pointerdown", (event) => this.drag(event));
        this.draw();
    }

    /** A box in the middle, with the focus on it. */
    add(): void {
        this.picture.boxes.push({ x: 0.3, y: 0.45, width: 0.4, height: 0.1 });
        this.draw();
        this.focus(this.picture.boxes.length - 1);
        this.say(this.texts.maskAdded);
    }

    private draw(): void {
        empty(this.layer);
        this.picture.boxes.forEach((box, at) => {
            const node = h("button", { type: "button", class: "box", "aria-label": fill(this.texts.maskName, { at: at + 1 }) });
            node.addEventListener("keydown", (event) => this.key(event, box, node));
            this.layer.append(node);
            this.place(node, box);
        });
    }

    private focus(at: number): void {
        const node = this.layer.children[at] as HTMLElement | undefined;
        if (node) node.focus();
    }

    private place(node: HTMLElement, box: Box): void {
        const set = (name: string, value: number): void => node.style.setProperty(name, `${value * 100}%`);
        set("left", box.x);
        set("top", box.y);
        set("width", box.width);
        set("height", box.height);
    }

    private key(event: KeyboardEvent, box: Box, node: HTMLElement): void {
        const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
        if (event.key === "Delete" || event.key === "Backspace") {
            const at = this.picture.boxes.indexOf(box);
            this.picture.boxes.splice(at, 1);
            this.draw();
            this.focus(Math.min(at, this.picture.boxes.length - 1));
            this.say(this.texts.maskRemoved);
        } else if (move) {
            const [dx, dy] = move as [number, number];
            if (event.shiftKey) {
                box.width = clamp(box.width + dx, 2 * least, 1 - box.x);
                box.height = clamp(box.height + dy, 2 * least, 1 - box.y);
            } else {
                box.x = clamp(box.x + dx, 0, 1 - box.width);
                box.y = clamp(box.y + dy, 0, 1 - box.height);
            }
            this.place(node, box);
        } else {
            return;
        }
        event.preventDefault();
    }

    /** Draws a new box, or moves the one under the pointer. */
    private drag(event: PointerEvent): void {
        if (event.button !== 0) return;
        const area = this.layer.getBoundingClientRect();
        const at = (from: PointerEvent): [number, number] => [
            clamp((from.clientX - area.left) / area.width, 0, 1),
            clamp((from.clientY - area.top) / area.height, 0, 1),
        ];
        const [startX, startY] = at(event);
        const held = Array.from(this.layer.children).indexOf(event.target as Element);
        const box: Box = held >= 0 ? (this.picture.boxes[held] as Box) : { x: startX, y: startY, width: 0, height: 0 };
        const from = { ...box };
        if (held < 0) this.picture.boxes.push(box);
        const moved = (next: PointerEvent): void => {
            const [x, y] = at(next);
            if (held >= 0) {
                box.x = clamp(from.x + x - startX, 0, 1 - box.width);
                box.y = clamp(from.y + y - startY, 0, 1 - box.height);
            } else {
                Object.assign(box, { x: Math.min(x, startX), y: Math.min(y, startY) });
                Object.assign(box, { width: Math.abs(x - startX), height: Math.abs(y - startY) });
            }
            const node = this.layer.children[this.picture.boxes.indexOf(box)] as HTMLElement | undefined;
            if (node) this.place(node, box);
        };
        const done = (): void => {
            this.layer.removeEventListener("pointermove", moved);
            this.layer.removeEventListener("pointerup", done);
            this.layer.removeEventListener("pointercancel", done);
            if (held >= 0) return;
            if (box.width < least || box.height < least) this.picture.boxes.splice(this.picture.boxes.indexOf(box), 1);
            this.draw();
        };
        this.layer.setPointerCapture(event.pointerId);
        this.layer.addEventListener("pointermove", moved);
        this.layer.addEventListener("pointerup", done);
        this.layer.addEventListener("pointercancel", done);
        if (held < 0) this.draw();
        event.preventDefault();
    }
}
