// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shape every question has: where we are, the question, the answer, onward and back.

import type { App } from "../app";
import { stepText } from "../flow";
import { type Child, h } from "../ui/h";
import { button } from "../ui/fields";
import { shown } from "../ui/text_rules";

export interface PageOptions {
    readonly title: Child;
    readonly nodes: readonly (Node | null)[];
    readonly next?: { readonly label: string; readonly click: () => void };
    readonly more?: readonly HTMLElement[];
    readonly noBack?: boolean;
}

export function page(app: App, options: PageOptions): (Node | null)[] {
    const step = stepText(app);
    const next = options.next ? button(options.next.label, "primary", options.next.click) : null;
    const back = app.router.canGoBack && !options.noBack ? button(app.texts.back, "plain", () => app.router.back()) : null;
    const buttons = [next, ...(options.more || []), back].filter((item): item is HTMLButtonElement => item !== null);
    return [
        step === "" ? null : h("p", { class: "step" }, step),
        h("h1", {}, options.title),
        ...options.nodes,
        buttons.length > 0 ? h("div", { class: "buttons" }, ...buttons) : null,
    ];
}

/** A name from elsewhere, kept apart from the text around it so that its direction can't turn that text round. */
export function bdi(text: string): HTMLElement {
    return h("bdi", {}, shown(text));
}

/** A sentence with one foreign text in the place of its placeholder: the sentence stays in order, the text stays itself. */
export function sentence(template: string, text: string): (Node | string)[] {
    const parts = template.split(/\{\w+\}/);
    const out: (Node | string)[] = [];
    parts.forEach((part, at) => out.push(...(at === 0 ? [part] : [bdi(text), part])));
    return out;
}

/** Several lines from elsewhere. */
export function lines(text: string): HTMLElement {
    return h("div", { class: "lines", dir: "auto" }, shown(text));
}
