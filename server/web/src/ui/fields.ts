// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Labelled fields with hint and error, joined for screen readers. None has a name attribute: nothing can be sent but by the
// page's own code (attacks.md E02), and nothing is remembered by the browser (E05).

import { type Child, h } from "./h";

let serial = 0;
export function freshId(stem: string): string {
    serial += 1;
    return `${stem}-${serial}`;
}

export interface Field {
    readonly node: HTMLElement;
    /** "" takes the error away. */
    fail(message: string): void;
    focus(): void;
}

export interface InputOptions {
    readonly label: string;
    readonly value: string;
    readonly hint?: string;
    readonly className?: string;
    readonly numeric?: boolean;
    readonly upper?: boolean;
    readonly lines?: number;
    readonly most?: number;
    readonly optional?: string;
    readonly lang?: string;
    readonly typed: (value: string, input: HTMLInputElement | HTMLTextAreaElement) => void;
}

const quiet = { autocomplete: "off", autocorrect: "off", spellcheck: "false", "data-lpignore": "true", "data-1p-ignore": "true" } as const;

function errorPlace(id: string): HTMLElement {
    return h("p", { class: "error", id, role: "alert" });
}

function failing(place: HTMLElement, marked: Element, message: string): void {
    if (place.textContent !== message) place.textContent = message;
    if (message === "") marked.removeAttribute("aria-invalid");
    else marked.setAttribute("aria-invalid", "true");
}

export function textField(options: InputOptions): Field & { readonly input: HTMLInputElement | HTMLTextAreaElement } {
    const id = freshId("field");
    const attributes = {
        id, class: options.className, lang: options.lang, maxlength: options.most, ...quiet,
        "aria-describedby": (options.hint ? id + "-hint " : "") + id + "-error",
        inputmode: options.numeric ? "numeric" : undefined,
        autocapitalize: options.upper ? "characters" : "off",
    };
    const input = options.lines
        ? h("textarea", { ...attributes, rows: options.lines })
        : h("input", { ...attributes, type: "text", enterkeyhint: "next" });
    input.value = options.value;
    input.addEventListener("input", () => options.typed(input.value, input));
    const error = errorPlace(id + "-error");
    const mark = options.optional ? h("span", { class: "mark" }, options.optional) : null;
    const hint = options.hint ? h("p", { class: "hint", id: id + "-hint" }, options.hint) : null;
    const node = h("div", { class: "field" }, h("label", { for: id }, options.label, mark), hint, input, error);
    return { node, input, fail: (message) => failing(error, input, message), focus: () => input.focus() };
}

export interface Choice<T> {
    readonly value: T;
    readonly label: Child;
    readonly hint?: string;
}

export function radios<T>(legend: string, choices: readonly Choice<T>[], chosen: T | null, choose: (value: T) => void): Field {
    const group = freshId("choice");
    const inputs: HTMLInputElement[] = [];
    const rows = choices.map((choice, at) => {
        const id = `${group}-${at}`;
        const input = h("input", {
            type: "radio", id, autocomplete: "off", checked: choice.value === chosen, "aria-setsize": choices.length,
            "aria-posinset": at + 1, "aria-describedby": choice.hint ? id + "-hint" : null,
        });
        // Without a name attribute the browser doesn't join radios, so arrow keys and exclusion are ours.
        input.addEventListener("change", () => pick(at));
        inputs.push(input);
        const hint = choice.hint ? h("span", { class: "hint", id: id + "-hint" }, choice.hint) : null;
        return h("div", { class: "choice" }, input, h("label", { for: id }, choice.label), hint);
    });
    const pick = (at: number): void => {
        inputs.forEach((input, other) => {
            input.checked = other === at;
            input.tabIndex = other === at ? 0 : -1;
        });
        choose((choices[at] as Choice<T>).value);
    };
    const start = Math.max(0, choices.findIndex((choice) => choice.value === chosen));
    inputs.forEach((input, at) => (input.tabIndex = at === start ? 0 : -1));
    const error = errorPlace(group + "-error");
    const node = h("fieldset", { role: "radiogroup", "aria-describedby": group + "-error" }, h("legend", {}, legend), ...rows, error);
    node.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        const at = inputs.indexOf(event.target as HTMLInputElement);
        if (!step || at < 0) return;
        event.preventDefault();
        const next = (at + step + inputs.length) % inputs.length;
        (inputs[next] as HTMLInputElement).focus();
        pick(next);
    });
    return { node, fail: (message) => failing(error, node, message), focus: () => (inputs[start] as HTMLInputElement).focus() };
}

export function checkBox(label: string, checked: boolean, change: (checked: boolean) => void): Field {
    const id = freshId("check");
    const input = h("input", { type: "checkbox", id, checked, autocomplete: "off", "aria-describedby": id + "-error" });
    input.addEventListener("change", () => change(input.checked));
    const error = errorPlace(id + "-error");
    const node = h("div", { class: "field" }, h("div", { class: "choice" }, input, h("label", { for: id }, label)), error);
    return { node, fail: (message) => failing(error, input, message), focus: () => input.focus() };
}

export function selectField(label: string, options: readonly (readonly [string, string])[], value: string, choose: (value: string) => void): Field {
    const id = freshId("select");
    const rows = options.map(([code, text]) => h("option", { value: code }, text));
    const select = h("select", { id, autocomplete: "off", "aria-describedby": id + "-error" }, ...rows);
    select.value = value;
    select.addEventListener("change", () => choose(select.value));
    const error = errorPlace(id + "-error");
    const node = h("div", { class: "field" }, h("label", { for: id }, label), select, error);
    return { node, fail: (message) => failing(error, select, message), focus: () => select.focus() };
}

export function button(text: string, className: string, click: () => void): HTMLButtonElement {
    return h("button", { type: "button", class: className, on: { click } }, text);
}

export function note(className: string, ...children: Child[]): HTMLElement {
    return h("p", { class: className }, ...children);
}

