// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on each screen, by what they see and hear: roles and names, in either language.

import { load } from "./bundle.mjs";

const { ja, en, fill } = await load('export { ja } from "./i18n/ja"; export { en } from "./i18n/en"; export { fill } from "./i18n/fill";');
export { fill };
export const texts = { ja, en };

export class Person {
    /** `look(name)` is called on every screen. */
    constructor(page, language = "ja", look = async () => {}) {
        Object.assign(this, { page, t: texts[language], look });
    }

    async on(title) {
        await this.page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    }
    press(name, exact = true) {
        return this.page.getByRole("button", { name, exact }).click();
    }
    next() {
        return this.press(this.t.next);
    }
    async open(link) {
        await this.page.goto(link);
    }

    async who() {
        await this.on(this.t.who.title);
        await this.look("who");
        await this.next();
    }
    async why() {
        await this.on(this.t.why.title);
        await this.page.getByLabel(this.t.why.agree).check();
        await this.look("why");
        await this.next();
    }
    async number(digits) {
        await this.on(this.t.number.title);
        const field = this.page.getByRole("textbox");
        await field.fill("");
        await field.pressSequentially(digits);
        await this.page.getByText(this.t.number.good).waitFor();
        await this.look("number");
        await this.next();
    }
    /** `files`: one for each picture of the document. */
    async document(name, files) {
        await this.on(this.t.documents.title);
        await this.page.getByRole("radio", { name }).check();
        await this.look("documents");
        await this.press(this.t.documents.take);
        for (let at = 0; at < files.length; ++at) {
            const title = files.length > 1 ? fill(this.t.picture.titleOf, { name, at: at + 1, of: files.length }) : name;
            await this.on(title);
            if (at === 0) await this.look("picture");
            await this.page.getByLabel(this.t.picture.file).setInputFiles(files[at]);
            await this.page.getByRole("button", { name: this.t.picture.use }).waitFor();
            if (at === 0) await this.look("picture-taken");
            await this.press(this.t.picture.use);
        }
        await this.on(this.t.documents.title);
        await this.look("documents-added");
    }
    async addDependent({ name, kana, relation, era = "ad", year, month, day, number, checker = "employee" }) {
        const t = this.t;
        await this.on(t.dependents.title);
        await this.look("dependents");
        await this.press(t.dependents.add);
        await this.on(t.dependent.title);
        await this.page.getByLabel(t.dependent.name, { exact: true }).fill(name);
        await this.page.getByLabel(t.dependent.kana, { exact: true }).fill(kana);
        await this.page.getByLabel(t.dependent.relation).selectOption(relation);
        await this.page.getByLabel(t.dependent.era).selectOption(era);
        await this.page.getByLabel(t.dependent.year, { exact: true }).fill(year);
        await this.page.getByLabel(t.dependent.month, { exact: true }).fill(month);
        await this.page.getByLabel(t.dependent.day, { exact: true }).fill(day);
        await this.look("dependent");
        await this.next();
        await this.number(number);
        await this.on(t.checker.title);
        await this.page.getByRole("radio", { name: t.checker[checker] }).check();
        await this.look("checker");
        await this.next();
    }
    async review() {
        await this.on(this.t.review.title);
        await this.look("review");
    }
    send() {
        return this.press(this.t.review.send);
    }
    async receipt() {
        await this.on(this.t.receipt.title);
        await this.look("receipt");
        return this.page.locator(".quote").textContent();
    }
}
