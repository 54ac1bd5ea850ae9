// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "I do not wish to submit": nobody is forced, and the company's record needs the reason, as a code of core/domain/reason.cpp.

import type { App } from "../app";
import { radios } from "../ui/fields";
import { h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { page } from "./page";
import { sendingScreen } from "./sending";

export const declineCodes = ["no_reason", "privacy", "by_paper", "already_given", "not_concerned", "no_number"] as const;

export function declineScreen(app: App): Maker {
    let chosen: (typeof declineCodes)[number] | null = null;
    return (): Screen => {
        const t = app.texts.decline;
        const choices = declineCodes.map((code) => ({ value: code, label: t.reasons[code] }));
        const field = radios(t.reason, choices, chosen, (code) => {
            chosen = code;
            field.fail("");
        });
        const send = (): void => {
            if (!chosen) {
                field.fail(t.choose);
                return field.focus();
            }
            app.draft.decline = chosen;
            app.router.swap("sending", sendingScreen(app));
        };
        const nodes = [h("p", {}, t.lead), field.node];
        return { title: t.title, nodes: page(app, { title: t.title, nodes, next: { label: t.send, click: send } }) };
    };
}
