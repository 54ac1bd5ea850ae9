// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the page: takes the code out of the address before anything else, and forgets everything when the page is left.

import { App } from "./app";
import { loadTexts, preferred } from "./i18n/texts";
import { codeScreen, openFragment } from "./screens/code";
import { stoppedScreen } from "./screens/failure";
import { leftScreen } from "./screens/left";
import { h } from "./ui/h";

function takeFragment(): string {
    const fragment = location.hash.replace(/^#/, "");
    if (location.hash !== "") history.replaceState(null, "", location.pathname);
    return fragment;
}

/** Empty: the server the page came from. A company that hosts the page itself writes the server's address into the page. */
function serverBase(): string {
    const meta = document.querySelector<HTMLMetaElement>('meta[name="kagibako-server"]');
    const base = meta ? meta.content.replace(/\/+$/, "") : "";
    return base === "" || /^https:\/\/[^/?#]+$/.test(base) ? base : "";
}

/** Without a language there are no words; these are the only ones outside the language files. */
function speechless(root: Element): void {
    const text = "読み込めませんでした。接続を確かめて、リンクをもう一度開いてください。 / Could not load. Please check your connection and open the link again.";
    root.append(h("p", { role: "alert", class: "plain-page" }, text));
}

async function start(): Promise<void> {
    const fragment = takeFragment();
    const root = document.getElementById("page");
    if (!root) return;
    const language = preferred(navigator.languages || [navigator.language]);
    const texts = await loadTexts(language);
    if (!texts) return speechless(root);
    const app = new App(root, serverBase(), language, texts);
    if (!window.crypto || !crypto.subtle || !window.TextEncoder) {
        app.router.start("stopped", stoppedScreen(app, "crypto"));
        return;
    }
    const openOrAsk = (code: string): void => {
        if (code !== "") void openFragment(app, code);
        else app.router.start("code", codeScreen(app));
    };
    openOrAsk(fragment);
    // Another invitation pasted into the same tab.
    addEventListener("hashchange", () => {
        const code = takeFragment();
        if (code !== "") openOrAsk(code);
    });
    // The browser may keep a left page in memory and show it again to whoever presses "back" (attacks.md E05).
    addEventListener("pagehide", () => {
        app.wipe();
        app.clearScreen();
    });
    addEventListener("pageshow", (event) => {
        if (event.persisted) app.router.finish("left", leftScreen(app));
    });
    addEventListener("beforeunload", (event) => {
        if (app.isOpen && app.draft.persons.some((person) => person.typed !== "")) event.preventDefault();
    });
}

void start();
