// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who verifies a family member (domain.md §3.4): for the declaration of dependents the employee; for category 3 of the National
// Pension the company, whatever the employee would like.

import type { App } from "../app";
import type { Checker, DraftPerson } from "../draft";
import { fill } from "../i18n/fill";
import { h } from "../ui/h";
import { radios } from "../ui/fields";
import { shown } from "../ui/text_rules";
import type { Maker, Screen } from "../ui/router";
import { page } from "./page";

/** The purpose of core/domain/purpose.cpp under which the spouse, not the employee, is the filer. */
const thirdCategory = "pension3";

function isSpouse(person: DraftPerson): boolean {
    return person.relationCode === "spouse" || /配偶者|妻|夫|spouse|wife|husband/i.test(person.relation);
}

export function companyMustCheck(app: App, person: DraftPerson): boolean {
    return isSpouse(person) && app.card.purposes.some((purpose) => purpose.code === thirdCategory);
}

export function checkerScreen(app: App, person: DraftPerson, next: () => void): Maker {
    return (): Screen => {
        const t = app.texts.checker;
        const title = t.title;
        if (companyMustCheck(app, person)) {
            person.checker = "company";
            const nodes = [h("p", {}, t.third), app.card.wantsImages ? h("p", {}, t.companyHint) : null];
            return { title, nodes: page(app, { title, nodes, next: { label: app.texts.next, click: next } }) };
        }
        const company = { value: "company" as Checker, label: t.company };
        const field = radios<Checker>(fill(t.question, { name: shown(person.name) }), [
            { value: "employee", label: t.employee, hint: t.employeeHint },
            app.card.wantsImages ? { ...company, hint: t.companyHint } : company,
        ], person.checker, (value) => {
            person.checker = value;
            field.fail("");
        });
        const go = (): void => {
            if (person.checker !== null) return next();
            field.fail(t.choose);
            field.focus();
        };
        return { title, nodes: page(app, { title, nodes: [field.node], next: { label: app.texts.next, click: go } }) };
    };
}
