// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The number of one person: typed in groups, checked while it is typed.

import type { App } from "../app";
import { digitsOfPerson, type DraftPerson, numberKind } from "../draft";
import { fill } from "../i18n/fill";
import type { Texts } from "../i18n/texts";
import { digitsOf, grouped, type NumberKind, readNumber, typedDigits, type TypedNumber } from "../protocol/number";
import { button, textField } from "../ui/fields";
import { h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { page, sentence } from "./page";

/** What to say when the person wants to go on; "" when the number may be used. */
function complaint(texts: Texts, number: TypedNumber, kind: NumberKind): string {
    const t = texts.number;
    const { digits, state } = number;
    switch (state) {
        case "empty":
        case "short": return fill(t.short, { count: digitsOf[kind] - digits.length });
        case "long": return fill(t.long, { count: digits.length - digitsOf[kind] });
        case "strange": return t.strange;
        case "zero": return t.zero;
        case "check": return t.check;
        case "good": return "";
    }
}

/** Groups the digits while they are typed at the end; in the middle the caret would jump. */
function regroup(input: HTMLInputElement | HTMLTextAreaElement, kind: NumberKind, event?: Event): void {
    if (event && (event as InputEvent).isComposing) return;
    const digits = typedDigits(input.value);
    if (digits === null || input.selectionStart !== input.value.length) return;
    const text = grouped(digits, kind);
    if (text !== input.value) input.value = text;
}

export function numberScreen(app: App, person: DraftPerson, next: () => void): Maker {
    return (): Screen => {
        const t = app.texts.number;
        const kind = numberKind(person);
        const company = kind === "corporate";
        const title = company ? t.titleCompany : t.title;
        const rest = h("span", { class: "rest", "aria-hidden": "true" });
        const verdict = h("p", { class: "verdict", role: "status" });
        const field = textField({
            label: company ? t.labelCompany : t.label,
            hint: company ? t.hintCompany : t.hint,
            value: grouped(typedDigits(person.typed) || "", kind) || person.typed,
            className: "number", numeric: true, most: 40,
            typed: (value, input) => {
                regroup(input, kind);
                person.typed = input.value || value;
                person.skipped = false;
                field.fail("");
                judge();
            },
        });
        field.input.setAttribute("placeholder", grouped("0".repeat(digitsOf[kind]), kind).replace(/0/g, "–"));
        field.input.addEventListener("compositionend", () => regroup(field.input, kind));
        field.input.addEventListener("blur", () => {
            const digits = typedDigits(field.input.value);
            if (digits) field.input.value = grouped(digits, kind);
        });

        // Said aloud only when there is something to say: at the last digit, or when it has gone wrong.
        const judge = (): void => {
            const number = readNumber(person.typed, kind);
            const open = number.state === "empty" || number.state === "short";
            rest.textContent = open ? fill(t.rest, { count: digitsOf[kind] - number.digits.length }) : "";
            const words = open ? "" : number.state === "good" ? doubled() || t.good : complaint(app.texts, number, kind);
            if (verdict.textContent !== words) verdict.textContent = words;
            verdict.classList.toggle("good", words === t.good);
            verdict.classList.toggle("bad", words !== "" && words !== t.good);
        };
        const doubled = (): string => {
            const digits = readNumber(person.typed, kind).digits;
            const other = app.draft.persons.some((one) => one !== person && digitsOfPerson(one) === digits);
            return other ? t.double : "";
        };
        const go = (): void => {
            const problem = complaint(app.texts, readNumber(person.typed, kind), kind) || doubled();
            if (problem === "") return next();
            if (verdict.textContent === problem) verdict.textContent = ""; // once is enough
            field.fail(problem);
            field.focus();
        };
        const skip = button(t.skip, "plain", () => {
            person.typed = "";
            person.skipped = true;
            next();
        });
        const several = app.draft.persons.length > 1 && !person.isNew;
        field.node.append(rest, verdict);
        judge();
        const nodes = [h("p", { class: "whose" }, ...sentence(company ? t.ofCompany : t.of, person.name)), field.node];
        const more = several ? [skip] : [];
        return { title, nodes: page(app, { title, nodes, next: { label: app.texts.next, click: go }, more }) };
    };
}
