// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A link that has done its work: when, and the way to say "that was not me".

import type { App } from "../app";
import { fill } from "../i18n/fill";
import { timeInWords } from "../i18n/texts";
import { Failure } from "../protocol/failure";
import { button } from "../ui/fields";
import { h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { failureText } from "./failure";
import { page } from "./page";

export function usedScreen(app: App, received: string): Maker {
    return (): Screen => {
        const t = app.texts.used;
        const nodes = [h("p", {}, fill(t.received, { time: timeInWords(received, app.language) })), h("p", {}, t.question)];
        const tell = button(t.tell, "secondary", () => app.router.go("dispute", disputeScreen(app)));
        return { title: t.title, nodes: page(app, { title: t.title, nodes, more: [tell] }) };
    };
}

function disputeScreen(app: App): Maker {
    let problem = "";
    return (): Screen => {
        const t = app.texts.used;
        const error = h("p", { class: "error", role: "alert" }, problem);
        const send = async (): Promise<void> => {
            try {
                await app.api.dispute(app.token);
                app.wipe();
                app.router.finish("disputed", doneScreen(app));
            } catch (failure) {
                problem = failureText(app.texts, failure instanceof Failure ? failure.kind : "offline");
                error.textContent = problem;
            }
        };
        const nodes = [h("p", {}, t.confirm), error];
        const next = { label: t.send, click: () => void send() };
        return { title: t.confirmTitle, nodes: page(app, { title: t.confirmTitle, nodes, next }) };
    };
}

function doneScreen(app: App): Maker {
    return (): Screen => {
        const t = app.texts.used;
        const nodes = [h("p", {}, t.done), h("p", {}, app.texts.close)];
        return { title: t.doneTitle, nodes: page(app, { title: t.doneTitle, nodes }) };
    };
}
