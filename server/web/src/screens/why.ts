// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// 利用目的 (番号法 and 個人情報保護法21条: made known before the number is taken), who can read it, when it goes.

import type { App } from "../app";
import { nameOf } from "../i18n/texts";
import { checkBox } from "../ui/fields";
import { h } from "../ui/h";
import { shown } from "../ui/text_rules";
import type { Maker, Screen } from "../ui/router";
import { page, sentence } from "./page";

export function whyScreen(app: App, next: () => void): Maker {
    return (): Screen => {
        const t = app.texts.why;
        const { organization, purposes } = app.card;
        const agree = checkBox(t.agree, app.draft.agreed, (checked) => {
            app.draft.agreed = checked;
            if (checked) agree.fail("");
        });
        const go = (): void => {
            if (app.draft.agreed) return next();
            agree.fail(t.agreeFirst);
            agree.focus();
        };
        const nodes = [
            h("h2", {}, t.purposes),
            h("p", {}, ...sentence(t.purposesLead, organization)),
            h("ul", { class: "list" }, ...purposes.map((purpose) => h("li", { dir: "auto" }, shown(nameOf(purpose, app.language))))),
            h("h2", {}, t.readers),
            h("p", {}, ...sentence(t.readersText, organization)),
            h("h2", {}, t.disposal),
            h("p", {}, t.disposalText),
            agree.node,
        ];
        return { title: t.title, nodes: page(app, { title: t.title, nodes, next: { label: app.texts.next, click: go } }) };
    };
}
