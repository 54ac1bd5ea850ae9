// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening an invitation: from the link's fragment, or typed.

import type { App } from "../app";
import { begin } from "../flow";
import { fill } from "../i18n/fill";
import { parseCode, normalizeTyped } from "../protocol/base32";
import { openCard } from "../protocol/card";
import { Failure } from "../protocol/failure";
import { deriveCodeKeys } from "../protocol/keys";
import { Refusal } from "../protocol/refusal";
import { textField } from "../ui/fields";
import { h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { failureScreen, stoppedScreen } from "./failure";
import { page } from "./page";
import { usedScreen } from "./used";

function busyScreen(app: App): Maker {
    return (): Screen => {
        const { title, opening } = app.texts.code;
        const nodes = [h("p", { role: "status", class: "busy" }, opening)];
        return { title, nodes: page(app, { title, nodes, noBack: true }) };
    };
}

/** `code`: 20 canonical symbols. Ends on the first question, or on a screen that says why not. */
export async function openCode(app: App, code: string): Promise<void> {
    app.wipe();
    app.router.start("opening", busyScreen(app));
    try {
        const keys = await deriveCodeKeys(code);
        app.token = keys.token;
        const answer = await app.api.card(keys.token);
        if (answer.state === "submitted") {
            app.router.start("used", usedScreen(app, answer.received));
        } else {
            app.open(await openCard(keys.cardKey, answer.card));
            begin(app);
        }
        keys.cardKey.fill(0);
    } catch (error) {
        showFailure(app, code, error);
    }
}

function showFailure(app: App, code: string, error: unknown): void {
    if (error instanceof Failure && error.kind === "link") {
        app.router.start("code", codeScreen(app, "", app.texts.code.unknown));
    } else if (error instanceof Failure) {
        app.router.start("failure", failureScreen(app, error, () => void openCode(app, code)));
    } else {
        app.router.start("stopped", stoppedScreen(app, error instanceof Refusal ? "card" : "failed"));
    }
}

/** `typed`: what a wrong link held, to be mended. */
export function codeScreen(app: App, typed = "", message = ""): Maker {
    let text = typed;
    let problem = message;
    return (): Screen => {
        const t = app.texts.code;
        const field = textField({
            label: t.label, hint: t.hint, value: text, className: "code", upper: true, lang: "en", most: 60,
            typed: (value) => {
                text = value;
                problem = "";
                field.fail("");
            },
        });
        const open = (): void => {
            try {
                const code = parseCode(text);
                text = "";
                void openCode(app, code);
            } catch (error) {
                problem = problemOf(app, text, error);
                field.fail(problem);
                field.focus();
            }
        };
        field.fail(problem);
        const nodes = [h("p", {}, t.lead), field.node];
        return { title: t.title, nodes: page(app, { title: t.title, nodes, next: { label: t.open, click: open } }) };
    };
}

function problemOf(app: App, text: string, error: unknown): string {
    const t = app.texts.code;
    const check = error instanceof Refusal ? error.check : "";
    if (check === "code.check") return t.check;
    if (check !== "encoding.length") return t.symbol;
    return fill(t.incomplete, { count: normalizeTyped(text).length });
}

/** A link with a damaged code still opens: the person can mend it. */
export async function openFragment(app: App, fragment: string): Promise<void> {
    let code: string;
    try {
        code = parseCode(decodeURIComponent(fragment));
    } catch {
        app.router.start("code", codeScreen(app, fragment, app.texts.code.check));
        return;
    }
    await openCode(app, code);
}
