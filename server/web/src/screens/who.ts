// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first thing a mistrustful person wants to know: who asks, for whom, until when, and whom to ask.

import type { App } from "../app";
import { dateInWords } from "../i18n/texts";
import { button } from "../ui/fields";
import { type Child, h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { declineScreen } from "./decline";
import { bdi, lines, page, sentence } from "./page";

function row(term: string, ...value: Child[]): HTMLElement {
    return h("div", { class: "row" }, h("dt", {}, term), h("dd", {}, ...value));
}

export function whoScreen(app: App, next: () => void): Maker {
    return (): Screen => {
        const t = app.texts.who;
        const card = app.card;
        const persons = card.persons.map((person) => {
            const relation = person.relation === "" ? null : h("span", { class: "mark" }, bdi(person.relation));
            return h("li", {}, bdi(person.name), relation);
        });
        const nodes = [
            h("p", { class: "asks" }, ...sentence(t.asks, card.organization)),
            card.greeting === "" ? null : lines(card.greeting),
            h("dl", { class: "facts" },
                row(app.texts.organization, bdi(card.organization), h("span", { class: "mark" }, bdi(card.scopeName))),
                row(t.persons, h("ul", {}, ...persons)),
                card.deadline === "" ? null : row(t.deadline, dateInWords(card.deadline, app.language)),
                card.contact === "" ? null : row(t.contact, lines(card.contact))),
            h("p", { class: "hint" }, t.check),
        ];
        const decline = button(t.decline, "plain", () => app.router.go("decline", declineScreen(app)));
        const options = { title: t.title, nodes, next: { label: app.texts.next, click: next }, more: [decline] };
        return { title: t.title, nodes: page(app, options) };
    };
}
