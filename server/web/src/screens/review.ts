// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The last look: every answer, each with a way back to its question.

import type { App } from "../app";
import { digitsOfPerson, type DraftPerson, hasDocuments, lackingAnswer, numberKind, pictureCount } from "../draft";
import { ask, askDependent } from "../flow";
import { fill } from "../i18n/fill";
import { utf8 } from "../protocol/bytes";
import { grouped, typedDigits } from "../protocol/number";
import { limits } from "../protocol/submission";
import { button, textField } from "../ui/fields";
import { h } from "../ui/h";
import { tidy } from "../ui/text_rules";
import type { Maker, Screen } from "../ui/router";
import { bdi, page } from "./page";
import { sendingScreen } from "./sending";

const hidesAfter = 30_000;

/** Masked until asked for, and masked again by itself: somebody may be looking over the shoulder. */
function numberNode(app: App, person: DraftPerson, change: HTMLElement): HTMLElement {
    const t = app.texts.number;
    const kind = numberKind(person);
    const digits = digitsOfPerson(person);
    if (digits === "") return h("div", { class: "secret" }, h("span", {}, app.texts.review.noNumber), change);
    const masked = grouped(digits, kind).replace(/[0-9]/g, "●");
    const text = h("span", { class: "digits", role: "text", "aria-label": t.masked }, masked);
    let open = false;
    let timer = 0;
    const toggle = button(t.show, "small", () => show(!open));
    const subject = kind === "corporate" ? t.labelCompany : t.label;
    const show = (wanted: boolean): void => {
        open = wanted;
        clearTimeout(timer);
        text.textContent = open ? grouped(digits, kind) : masked;
        if (open) text.removeAttribute("aria-label");
        else text.setAttribute("aria-label", t.masked);
        toggle.textContent = open ? t.hide : t.show;
        toggle.setAttribute("aria-label", `${open ? t.hide : t.show}: ${subject}, ${person.name}`);
        if (open) timer = window.setTimeout(() => show(false), hidesAfter);
    };
    show(false);
    return h("div", { class: "secret" }, text, toggle, change);
}

function personNode(app: App, person: DraftPerson): HTMLElement {
    const t = app.texts.review;
    const change = (question: "number" | "documents"): HTMLElement => {
        const node = button(app.texts.change, "small", () => ask(app, person, question));
        const subject = question === "number" ? t.number : t.documents;
        node.setAttribute("aria-label", `${app.texts.change}: ${subject}, ${person.name}`);
        return node;
    };
    const count = pictureCount(person);
    const documents = count === 0 ? t.noDocuments : fill(app.texts.documents.pictures, { count });
    const label = numberKind(person) === "corporate" ? t.numberCompany : t.number;
    const heading = h("h2", {}, bdi(person.name));
    if (person.isNew) heading.append(button(app.texts.change, "small", () => askDependent(app, person)));
    return h("section", { class: "item" }, heading,
        h("dl", { class: "facts" },
            h("div", { class: "row" }, h("dt", {}, label), h("dd", {}, numberNode(app, person, change("number")))),
            hasDocuments(app.card, person)
                ? h("div", { class: "row" }, h("dt", {}, t.documents), h("dd", {}, h("span", {}, documents), change("documents")))
                : null,
            person.checker === "employee"
                ? h("div", { class: "row" }, h("dt", {}, app.texts.checker.title), h("dd", {}, t.checkedByEmployee))
                : null));
}

/** "" or why it can't be sent. */
function problemOf(app: App): string {
    const t = app.texts.review;
    const { persons, note } = app.draft;
    const numbers = persons.filter((person) => digitsOfPerson(person) !== "");
    if (numbers.length === 0) return t.nothing;
    const pictures = numbers.reduce((sum, person) => sum + pictureCount(person), 0);
    if (numbers.length + pictures + 1 > limits.objects) return t.tooMany;
    // A number in the message would be outside the number box that disposal destroys.
    if (/[0-9]{12}/.test(typedDigits(note.replace(/[^0-9０-９\s　-]/g, "x").replace(/x+/g, "")) || "")) return t.noteNumber;
    return utf8(tidy(note, limits.note, true)).length > limits.note ? t.noteLong : "";
}

export function reviewScreen(app: App): Maker {
    return (): Screen => {
        const t = app.texts.review;
        const { draft } = app;
        const error = h("p", { class: "error", role: "alert" });
        const note = textField({
            label: t.note, hint: t.noteHint, value: draft.note, lines: 3, most: limits.note, optional: app.texts.optional,
            typed: (value) => {
                draft.note = value;
                error.textContent = "";
            },
        });
        const send = (): void => {
            const unfinished = draft.persons.find((person) => lackingAnswer(app.card, person) !== null);
            if (unfinished) return ask(app, unfinished, lackingAnswer(app.card, unfinished) || "number");
            error.textContent = problemOf(app);
            if (error.textContent === "") app.router.swap("sending", sendingScreen(app));
        };
        const nodes = [
            h("p", {}, t.lead),
            ...draft.persons.map((person) => personNode(app, person)),
            h("p", { class: "hint" }, fill(t.purposes, { count: app.card.purposes.length })),
            note.node,
            error,
        ];
        return { title: t.title, nodes: page(app, { title: t.title, nodes, next: { label: t.send, click: send } }) };
    };
}
