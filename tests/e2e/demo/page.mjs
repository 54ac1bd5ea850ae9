// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// People at the page: a phone and a PC, Japanese and English, with a picture of a made-up card. Every screen is kept as a picture.

import { fileURLToPath } from "node:url";

const support = fileURLToPath(new URL("../../web/support/", import.meta.url));
const { openBrowser, openPage } = await import(`${support}browser.mjs`);
const { cardPicture } = await import(`${support}pictures.mjs`);
const { Person } = await import(`${support}steps.mjs`);

export class Pages {
    constructor(base, out) {
        Object.assign(this, { base, out });
    }
    async start() {
        this.browser = await openBrowser();
        this.picture = await cardPicture(this.browser, { width: 1500, height: 1000, name: "IMG_0001.jpg" });
    }
    stop() {
        return this.browser?.close();
    }

    async visit(link, { size = "phone", language = "ja", shots = "" }, work) {
        const page = await openPage(this.browser, this.base, { size, locale: language === "ja" ? "ja-JP" : "en-GB" });
        page.setDefaultTimeout(20000);
        let step = 0;
        const look = async (name) => {
            if (shots) await page.screenshot({ path: `${this.out}/${shots}-${String(++step).padStart(2, "0")}-${name}.png`, fullPage: true });
        };
        const person = new Person(page, language, look);
        await person.open(link);
        const result = await work(person, page);
        await page.finish();
        return result;
    }

    /** The whole way to the receipt; `family`: a dependent as steps.mjs types one. → the receipt's code */
    submit(link, number, options = {}) {
        return this.visit(link, options, async (person, page) => {
            await person.who();
            await person.why();
            await person.number(number);
            await person.document(options.language === "en" ? "Driving licence" : "運転免許証", [this.picture]);
            await person.next();
            const heading = page.getByRole("heading", { level: 1 });
            await heading.filter({ hasNotText: person.t.documents.title }).waitFor();
            if ((await heading.textContent()) === person.t.dependents.title) {
                if (options.family) await person.addDependent(options.family);
                await person.on(person.t.dependents.title);
                await page.getByRole("button", { name: options.family ? person.t.next : person.t.dependents.nobody, exact: true }).or(page.getByRole("button", { name: person.t.next, exact: true })).first().click();
            }
            await person.review();
            await person.send();
            return person.receipt();
        });
    }
    decline(link, options = {}) {
        return this.visit(link, options, async (person, page) => {
            await person.on(person.t.who.title);
            await person.press(person.t.who.decline);
            await person.on(person.t.decline.title);
            await page.getByRole("radio", { name: person.t.decline.reasons.by_paper }).check();
            await person.look("decline");
            await person.press(person.t.decline.send);
            await person.on(person.t.receipt.titleDecline);
        });
    }
    /** A used link says "received"; with `dispute` the person says it was somebody else. */
    used(link, dispute, options = {}) {
        return this.visit(link, options, async (person) => {
            await person.on(person.t.used.title);
            await person.look("used");
            if (!dispute) return;
            await person.press(person.t.used.tell);
            await person.on(person.t.used.confirmTitle);
            await person.press(person.t.used.send);
            await person.on(person.t.used.doneTitle);
        });
    }
}
