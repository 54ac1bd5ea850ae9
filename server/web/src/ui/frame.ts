// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around every screen: the name of the page, the languages, the place for the screen, the foot.

import { languages, type Language, type Texts } from "../i18n/texts";
import { empty, h, icon } from "./h";
import type { Screen } from "./router";

const lock = "M7 10V7a5 5 0 0 1 10 0v3h1a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zm2 0h6V7a3 3 0 0 0-6 0z";

export class Frame {
    private readonly main = h("main", { id: "main" });
    private readonly live = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
    private readonly head = h("header");
    private readonly foot = h("footer");

    constructor(
        root: Element,
        private readonly choose: (language: Language) => void,
    ) {
        empty(root);
        this.main.addEventListener("keydown", (event) => this.enter(event));
        root.append(this.head, this.main, this.foot, this.live);
    }

    /** There is no form element (E02), so Enter in a field is taken to the main button here. */
    private enter(event: KeyboardEvent): void {
        const from = event.target as Element;
        if (event.key !== "Enter" || event.isComposing || from.tagName !== "INPUT") return;
        const button = this.main.querySelector<HTMLButtonElement>("button.primary");
        if (!button) return;
        event.preventDefault();
        button.click();
    }

    dress(language: Language, texts: Texts): void {
        document.documentElement.lang = language.code;
        const buttons = languages.map((other) => {
            const present = other === language ? "true" : "false";
            const on = { click: () => this.choose(other) };
            return h("button", { type: "button", class: "language", lang: other.code, "aria-pressed": present, on }, other.name);
        });
        empty(this.head);
        this.head.append(
            h("p", { class: "brand" }, icon(lock), h("span", {}, texts.site)),
            h("div", { role: "group", class: "languages", "aria-label": texts.language }, ...buttons),
        );
        empty(this.foot);
        this.foot.append(
            h("p", {}, texts.sealed),
            h("p", {}, h("a", { href: "c/app.js.map", download: "kagibako-page-source.json" }, texts.source)),
        );
    }

    draw(screen: Screen, texts: Texts): void {
        empty(this.main);
        this.live.textContent = "";
        for (const node of screen.nodes) if (node) this.main.append(node);
        document.title = `${screen.title} - ${texts.site}`;
        const heading = this.main.querySelector("h1");
        window.scrollTo(0, 0);
        if (heading) {
            heading.setAttribute("tabindex", "-1");
            heading.focus();
        }
    }

    /** Tells a screen reader what changed without moving the focus. */
    say(message: string): void {
        this.live.textContent = message;
    }

    clear(): void {
        empty(this.main);
        this.live.textContent = "";
    }
}
