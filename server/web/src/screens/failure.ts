// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Errors in words: what happened, what was kept, what to do. One switch, without default, so that a new kind doesn't compile.

import type { App } from "../app";
import { fill } from "../i18n/fill";
import type { Texts } from "../i18n/texts";
import type { Failure, FailureKind } from "../protocol/failure";
import { h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { page } from "./page";

export function failureText(texts: Texts, kind: FailureKind): string {
    const t = texts.errors;
    switch (kind) {
        case "offline": return t.offline;
        case "timeout": return t.timeout;
        case "busy": return t.busy;
        case "closed": return t.closed;
        case "rate": return t.rate;
        case "link": return t.link;
        case "used": return t.used;
        case "renewed": return t.renewed;
        case "size": return t.size;
        case "refused": return t.refused;
        case "shape": return t.shape;
    }
}

export function requestNote(texts: Texts, failure: Failure): HTMLElement | null {
    return failure.request === "" ? null : h("p", { class: "hint" }, fill(texts.errors.request, { id: failure.request }));
}

/** Before anything was entered: say why, and try again where that can help. */
export function failureScreen(app: App, failure: Failure, again: () => void): Maker {
    return (): Screen => {
        const t = app.texts;
        const retry = failure.kind !== "refused" && failure.kind !== "shape" && failure.kind !== "link";
        const nodes = [h("p", { role: "alert" }, failureText(t, failure.kind)), requestNote(t, failure)];
        const next = retry ? { next: { label: t.again, click: again } } : {};
        return { title: t.errors.title, nodes: page(app, { title: t.errors.title, nodes, ...next }) };
    };
}

/** The end of the way: nothing can be sent from here. */
export function stoppedScreen(app: App, why: "card" | "crypto" | "failed" | "renewed"): Maker {
    return (): Screen => {
        const t = app.texts.errors;
        return { title: t.title, nodes: page(app, { title: t.title, nodes: [h("p", { role: "alert" }, t[why])], noBack: true }) };
    };
}
