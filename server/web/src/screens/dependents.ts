// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The family members added so far.

import type { App } from "../app";
import { digitsOfPerson, forget } from "../draft";
import { askDependent, mayAddPerson } from "../flow";
import { button } from "../ui/fields";
import { h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { bdi, page } from "./page";

export function dependentsScreen(app: App, next: () => void): Maker {
    return (): Screen => {
        const t = app.texts.dependents;
        const { persons } = app.draft;
        const added = persons.filter((person) => person.isNew);
        const rows = added.map((person) => {
            const relation = person.relationCode === "" ? "" : app.texts.dependent.relations[person.relationCode];
            const remove = button(app.texts.remove, "small", () => {
                forget(person);
                persons.splice(persons.indexOf(person), 1);
                app.router.show();
                app.say(t.removed);
            });
            const change = button(app.texts.change, "small", () => askDependent(app, person));
            change.setAttribute("aria-label", `${app.texts.change}: ${person.name}`);
            remove.setAttribute("aria-label", `${app.texts.remove}: ${person.name}`);
            const state = digitsOfPerson(person) === "" ? app.texts.review.noNumber : app.texts.number.masked;
            return h("li", { class: "item" },
                h("p", {}, h("strong", {}, bdi(person.name)), h("span", { class: "mark" }, relation)),
                h("p", { class: "hint" }, state),
                h("div", { class: "pair" }, change, remove));
        });
        const list = rows.length === 0
            ? h("p", { class: "hint" }, t.none)
            : h("ul", { class: "items", "aria-label": t.list }, ...rows);
        const add = mayAddPerson(app)
            ? button(t.add, "secondary", () => askDependent(app, app.draft.newDependent()))
            : h("p", { class: "hint" }, t.full);
        const label = rows.length === 0 ? t.nobody : app.texts.next;
        const nodes = [h("p", {}, t.lead), list, add];
        return { title: t.title, nodes: page(app, { title: t.title, nodes, next: { label, click: next } }) };
    };
}
