// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What all screens share: the language, the link to the server, the opened card, the draft. One object, handed to every screen.

import { type Language, loadTexts, type Texts } from "./i18n/texts";
import { Draft } from "./draft";
import { Api } from "./protocol/api";
import type { Bytes } from "./protocol/bytes";
import type { Card } from "./protocol/card";
import { Frame } from "./ui/frame";
import { applyAccent } from "./ui/look";
import { Router } from "./ui/router";

export class App {
    readonly api: Api;
    readonly router: Router;
    private readonly frame: Frame;
    token: Bytes = new Uint8Array(0);
    private opened: Draft | null = null;

    constructor(
        root: Element,
        base: string,
        public language: Language,
        public texts: Texts,
    ) {
        this.api = new Api(base);
        this.frame = new Frame(root, (other) => void this.speak(other));
        this.router = new Router((screen) => this.frame.draw(screen, this.texts));
        this.frame.dress(language, texts);
    }

    open(card: Card): void {
        this.opened = new Draft(card);
        applyAccent(card.accent);
    }
    get isOpen(): boolean {
        return this.opened !== null;
    }
    get draft(): Draft {
        if (!this.opened) throw new Error("no card is open");
        return this.opened;
    }
    get card(): Card {
        return this.draft.card;
    }

    say(message: string): void {
        this.frame.say(message);
    }

    async speak(language: Language): Promise<void> {
        const texts = await loadTexts(language);
        if (!texts) return this.say(this.texts.errors.offline);
        this.language = language;
        this.texts = texts;
        this.frame.dress(language, this.texts);
        this.router.show();
        const pressed = document.querySelector<HTMLElement>('.language[aria-pressed="true"]');
        if (pressed) pressed.focus();
    }

    /** Everything entered and every key, gone from memory as far as a page can. */
    wipe(): void {
        this.token.fill(0);
        this.token = new Uint8Array(0);
        if (this.opened) {
            this.opened.card.originKey.fill(0);
            this.opened.wipe();
        }
        this.opened = null;
    }
    /** Also what is on the screen: fields keep their text in the browser's memory of a left page. */
    clearScreen(): void {
        document.querySelectorAll("input, textarea").forEach((field) => ((field as HTMLInputElement).value = ""));
        document.querySelectorAll("canvas").forEach((canvas) => (canvas.width = canvas.height = 0));
        this.frame.clear();
    }
}
