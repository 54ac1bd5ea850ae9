// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The receipt: what to quote, and that nothing is left here.

import type { App } from "../app";
import { timeInWords } from "../i18n/texts";
import type { Receipt } from "../protocol/api";
import { receiptCode } from "../protocol/receipt";
import { button } from "../ui/fields";
import { h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { page, sentence } from "./page";

export interface Received {
    readonly receipt: Receipt;
    /** the leaf is the hash of what was sent */
    readonly holds: boolean;
    readonly organization: string;
    readonly declined: boolean;
}

export function receiptScreen(app: App, received: Received): Maker {
    return (): Screen => {
        const t = app.texts.receipt;
        const { receipt, holds, organization, declined } = received;
        const title = declined ? t.titleDecline : t.title;
        const row = (term: string, value: string, className = ""): HTMLElement =>
            h("div", { class: "row" }, h("dt", {}, term), h("dd", { class: className }, value));
        const nodes = [
            h("p", {}, ...sentence(t.lead, organization)),
            holds ? null : h("p", { class: "warning", role: "alert" }, t.mismatch),
            h("dl", { class: "facts receipt" },
                row(t.code, receiptCode(receipt), "quote"),
                row(t.index, String(receipt.index)),
                row(t.time, timeInWords(receipt.received, app.language))),
            h("p", {}, t.notNumber),
            h("p", { class: "hint" }, t.wiped + (app.language.card === "ja" ? "" : " ") + app.texts.close),
        ];
        const print = button(t.print, "secondary", () => window.print());
        return { title, nodes: page(app, { title, nodes, more: [print] }) };
    };
}
