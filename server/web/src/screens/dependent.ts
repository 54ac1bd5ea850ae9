// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Name, kana, relation and birth of a family member.

import type { App } from "../app";
import { birthOf, type DraftPerson, type RelationCode, relationCodes } from "../draft";
import { type Era, eraNames } from "../protocol/date";
import { type Field, freshId, selectField, textField } from "../ui/fields";
import { h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { isKana, tidy, toKatakana } from "../ui/text_rules";
import { page } from "./page";

const mostName = 100;

function birthFields(app: App, person: DraftPerson): Field {
    const t = app.texts.dependent;
    const { birth } = person;
    const changed = (part: "year" | "month" | "day") => (value: string): void => {
        birth[part] = value;
        fail("");
    };
    const era = selectField(t.era, eraNames.map((name) => [name, t.eras[name]] as const), birth.era, (value) => {
        birth.era = value as Era;
        fail("");
    });
    const part = (key: "year" | "month" | "day", most: number): Field => {
        return textField({ label: t[key], value: birth[key], numeric: true, className: "short", most, typed: changed(key) });
    };
    const year = part("year", 4);
    const parts = [era, year, part("month", 2), part("day", 2)];
    const id = freshId("birth");
    const error = h("p", { class: "error", id, role: "alert" });
    const fail = (message: string): void => {
        error.textContent = message;
        parts.forEach((field) => field.node.classList.toggle("wrong", message !== ""));
    };
    const node = h("fieldset", { "aria-describedby": id }, h("legend", {}, t.birth),
        h("div", { class: "date" }, ...parts.map((field) => field.node)), error);
    return { node, fail, focus: () => year.focus() };
}

export function dependentScreen(app: App, person: DraftPerson, next: () => void): Maker {
    return (): Screen => {
        const t = app.texts.dependent;
        const name = textField({ label: t.name, value: person.name, most: mostName, typed: (value) => {
            person.name = value;
            name.fail("");
        } });
        const kana = textField({ label: t.kana, value: person.kana, most: mostName, typed: (value) => {
            person.kana = value;
            kana.fail("");
        } });
        kana.input.addEventListener("blur", () => {
            person.kana = tidy(toKatakana(person.kana), mostName);
            kana.input.value = person.kana;
        });
        const relations = [["", t.choose] as const, ...relationCodes.map((code) => [code, t.relations[code]] as const)];
        const relation = selectField(t.relation, relations, person.relationCode, (value) => {
            person.relationCode = value as RelationCode | "";
            if (person.relationCode === "spouse") person.checker = null; // asked again: the rule may differ
            relation.fail("");
        });
        const birth = birthFields(app, person);
        const go = (): void => {
            person.name = tidy(person.name, mostName);
            person.kana = tidy(toKatakana(person.kana), mostName);
            const problems: [Field, boolean, string][] = [
                [name, person.name !== "", t.needName],
                [kana, isKana(person.kana), t.needKana],
                [relation, person.relationCode !== "", t.needRelation],
                [birth, birthOf(person) !== "", t.needBirth],
            ];
            for (const [field, good, message] of problems) field.fail(good ? "" : message);
            const first = problems.find(([, good]) => !good);
            if (first) first[0].focus();
            else next();
        };
        const nodes = [name.node, kana.node, relation.node, birth.node];
        return { title: t.title, nodes: page(app, { title: t.title, nodes, next: { label: app.texts.next, click: go } }) };
    };
}
