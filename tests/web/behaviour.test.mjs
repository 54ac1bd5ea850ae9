// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does beside the straight way: wrong codes, used links, mistakes, other kinds of persons, keyboards.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { checkAccessible, checkFits, openBrowser, openPage, shot, sizes } from "./support/browser.mjs";
import { loadProtocol } from "./support/bundle.mjs";
import { cardPicture, measurePicture } from "./support/pictures.mjs";
import { openFake, openServer, typedCode } from "./support/server.mjs";
import { fill, Person, texts } from "./support/steps.mjs";

const p = await loadProtocol();
const t = texts.ja;
const notFound = "the server responded with a status of";
let browser, server;
before(async () => {
    [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
    await browser.close();
    await server.stop();
});

async function visit(link, options = {}) {
    const page = await openPage(browser, server.base, options);
    const person = new Person(page, options.locale === "en-GB" ? "en" : "ja");
    await person.open(link);
    return { page, person };
}
const plain = { flags: 0, documents: [] };
const bytes = (fill_) => new Uint8Array(16).fill(fill_);

/** Looks at a screen in both languages, both schemes and two sizes. */
async function lookAll(page, name) {
    await shot(page, `${name}-first`); // as it stood: another language takes an error message away
    await checkAccessible(page, `${name} as it stood`);
    for (const [language, label] of [["ja", "日本語"], ["en", "English"]]) {
        await page.getByRole("button", { name: label }).click();
        await page.waitForFunction((code) => document.documentElement.lang === code, language);
        for (const colorScheme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            for (const size of ["phone", "tiny"]) {
                await page.setViewportSize(sizes[size]);
                await shot(page, `${name}-${size}-${language}-${colorScheme}`);
                await checkFits(page, `${name} ${size}`);
                await checkAccessible(page, `${name} ${size} ${language} ${colorScheme}`);
            }
        }
    }
    await page.setViewportSize(sizes.phone);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.getByRole("button", { name: "日本語" }).click();
    await page.waitForFunction(() => document.documentElement.lang === "ja");
}

describe("the code", () => {
    test("typed in groups, small and full width, with O for 0", async () => {
        const { code } = await server.invite(plain);
        const { page, person } = await visit(server.base + "/c");
        await person.on(t.code.title);
        await lookAll(page, "code");
        const wide = code.toLowerCase().replace(/0/g, "o").replace(/[a-z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        await page.getByLabel(t.code.label).fill(wide);
        await page.keyboard.press("Enter");
        await person.on(t.who.title);
        await page.finish();
    });
    test("mistakes are named before anything is sent", async () => {
        const { code } = await server.invite(plain);
        const { page, person } = await visit(server.base + "/c");
        const asked = [];
        page.on("request", (request) => asked.push(request.url()));
        const field = page.getByLabel(t.code.label);
        const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        const other = symbols[(symbols.indexOf(code[0]) + 1) % 32];
        for (const [typed, words] of [["ABC", fill(t.code.incomplete, { count: 3 })], ["あ" + code.slice(1), t.code.symbol], [other + code.slice(1), t.code.check]]) {
            await field.fill(typed);
            await person.press(t.code.open);
            await page.getByText(words).waitFor();
            assert.equal(await field.getAttribute("aria-invalid"), "true");
            assert.ok(await field.evaluate((node) => node === document.activeElement));
        }
        await lookAll(page, "code-wrong");
        assert.deepEqual(asked.filter((url) => url.includes("/v1/")), []);
        await page.finish();
    });
    test("a damaged link can be mended, the fragment is gone at once", async () => {
        const { link, code } = await server.invite(plain);
        const { page, person } = await visit(link.slice(0, -1));
        await person.on(t.code.title);
        assert.equal(page.url(), server.base + "/c");
        await page.getByLabel(t.code.label).fill(code);
        await person.press(t.code.open);
        await person.on(t.who.title);
        await page.finish();
    });
    test("a code that opens nothing: unknown, void or expired, all in the same words", async () => {
        const { page, person } = await visit(`${server.base}/c#${typedCode(p)}`, { allow: [notFound] });
        await person.on(t.code.title);
        await page.getByText(t.code.unknown).waitFor();
        await lookAll(page, "code-unknown");
        await page.finish();
    });
    test("another link pasted into the same tab begins anew", async () => {
        const fake = await openFake();
        const first = await fake.invite(plain);
        const second = await fake.invite({ ...plain, organization: "別の会社" });
        const page = await openPage(browser, fake.base);
        const person = new Person(page);
        await person.open(first.link);
        await person.on(t.who.title);
        await page.evaluate((hash) => { location.hash = hash; }, second.link.split("#")[1]);
        await page.getByText("別の会社").first().waitFor();
        assert.equal(page.url(), fake.base + "/c");
        await page.finish();
        await fake.stop();
    });
});

describe("an invitation that was used", () => {
    test("says when, and takes a dispute", async () => {
        const invitation = await server.invite(plain);
        const { page, person } = await visit(invitation.link);
        await person.who();
        await person.why();
        await person.number("123456789018");
        await person.review();
        await person.send();
        await person.receipt();
        await person.open("about:blank");
        await person.open(invitation.link);
        await person.on(t.used.title);
        assert.match(await page.locator("main").innerText(), /\d{4}年\d+月\d+日 \d\d:\d\d/);
        await lookAll(page, "used");
        await person.press(t.used.tell);
        await person.on(t.used.confirmTitle);
        await lookAll(page, "dispute");
        assert.equal(await invitation.disputed(), false);
        await person.press(t.used.send);
        await person.on(t.used.doneTitle);
        await lookAll(page, "disputed");
        assert.equal(await invitation.disputed(), true);
        await page.finish();
    });
});

describe("declining", () => {
    test("arrives with its reason and without any number", async () => {
        const invitation = await server.invite();
        const { page, person } = await visit(invitation.link);
        await person.on(t.who.title);
        await person.press(t.who.decline);
        await person.on(t.decline.title);
        await person.press(t.decline.send);
        await page.getByText(t.decline.choose).waitFor();
        await lookAll(page, "decline");
        await page.getByRole("radio", { name: t.decline.reasons.by_paper }).check();
        await person.press(t.decline.send);
        await person.on(t.receipt.titleDecline);
        await lookAll(page, "declined");
        const { submission, numbers, images } = await invitation.opened();
        assert.deepEqual([submission.decline, submission.agreed, numbers, images], ["by_paper", [], [], []]);
        await page.finish();
    });
});

describe("the number", () => {
    test("live words for every state", async () => {
        const { link } = await server.invite(plain);
        const { page, person } = await visit(link);
        await person.who();
        await person.why();
        await person.on(t.number.title);
        const field = page.getByRole("textbox");
        const type = async (text) => {
            await field.fill("");
            await field.pressSequentially(text);
        };
        assert.equal(await field.getAttribute("inputmode"), "numeric");
        assert.equal(await field.getAttribute("autocomplete"), "off");
        await type("12345");
        assert.equal(await field.inputValue(), "1234 5");
        await page.getByText(fill(t.number.rest, { count: 7 })).waitFor();
        await person.next();
        await page.getByText(fill(t.number.short, { count: 7 })).waitFor();
        for (const [typed, words] of [["123456789019", t.number.check], ["000000000000", t.number.zero], ["1234567890181", fill(t.number.long, { count: 1 })], ["1234x", t.number.strange]]) {
            await type(typed);
            await page.getByText(words).waitFor();
            await person.next();
            await person.on(t.number.title);
        }
        await lookAll(page, "number-wrong");
        await field.fill("１２３４－５６７８　９０１８");
        await page.getByText(t.number.good).waitFor();
        await field.blur();
        assert.equal(await field.inputValue(), "1234 5678 9018");
        await page.finish();
    });
    test("the language can be changed without losing what was typed", async () => {
        const { link } = await server.invite(plain);
        const { page, person } = await visit(link);
        await person.who();
        await person.why();
        await person.on(t.number.title);
        await page.getByRole("textbox").pressSequentially("123456");
        await page.getByRole("button", { name: "English" }).click();
        await page.getByRole("heading", { level: 1, name: texts.en.number.title }).waitFor();
        assert.equal(await page.getByRole("textbox").inputValue(), "1234 56");
        assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
        await page.finish();
    });
    test("the same number for two persons is noticed; one of several may be left out", async () => {
        const persons = [{ id: bytes(1), kind: 1, name: "箱田 太郎", relation: "" }, { id: bytes(2), kind: 2, name: "箱田 次郎", relation: "子" }];
        const invitation = await server.invite({ ...plain, persons });
        const { page, person } = await visit(invitation.link);
        await person.who();
        await person.why();
        await person.number("123456789018");
        await page.getByText("箱田 次郎 さん").waitFor();
        await page.getByRole("textbox").pressSequentially("123456789018");
        await page.getByText(t.number.double).waitFor();
        await person.next();
        await person.on(t.number.title);
        await lookAll(page, "number-double");
        await person.press(t.number.skip);
        await person.review();
        await lookAll(page, "review-skipped");
        await person.send();
        await person.receipt();
        const { submission, numbers } = await invitation.opened();
        assert.deepEqual(numbers.map((one) => one.digits), ["123456789018"]);
        assert.equal(submission.persons[1].box, null);
        await page.finish();
    });
    test("a company gives its corporate number and no identity document", async () => {
        const invitation = await server.invite({ flags: 1, persons: [{ id: bytes(4), kind: 4, name: "株式会社地主", relation: "" }] });
        const { page, person } = await visit(invitation.link);
        await person.who();
        await person.why();
        await person.on(t.number.titleCompany);
        await page.getByRole("textbox").pressSequentially("7123456789012");
        assert.equal(await page.getByRole("textbox").inputValue(), "7 1234 5678 9012");
        await lookAll(page, "number-company");
        await person.next();
        await person.review();
        await person.send();
        await person.receipt();
        assert.deepEqual((await invitation.opened()).numbers.map(({ digits, kind }) => [digits, kind]), [["7123456789012", 2]]);
        await page.finish();
    });
    test("the review shows it only when asked, and the message must not hold one", async () => {
        const { link } = await server.invite(plain);
        const { page, person } = await visit(link);
        await person.who();
        await person.why();
        await person.number("123456789018");
        await person.review();
        const main = page.locator("main");
        assert.ok(!(await main.innerText()).includes("1234 5678 9018"));
        await page.getByRole("button", { name: t.number.show, exact: false }).click();
        assert.ok((await main.innerText()).includes("1234 5678 9018"));
        await page.getByRole("button", { name: t.number.hide, exact: false }).click();
        assert.ok(!(await main.innerText()).includes("1234 5678 9018"));
        await page.getByLabel(t.review.note).fill("番号は１２３４ 5678-9018です");
        await person.send();
        await page.getByText(t.review.noteNumber).waitFor();
        await lookAll(page, "review-note");
        await page.finish();
    });
});

describe("a spouse of category 3 (pension3)", () => {
    test("is verified by the company, whatever the employee would like", async () => {
        const purposes = [{ code: "pension3", ja: "国民年金第3号被保険者関係届出事務", en: "National pension, category 3" }];
        const persons = [{ id: bytes(1), kind: 1, name: "箱田 太郎", relation: "" }, { id: bytes(2), kind: 2, name: "箱田 花子", relation: "配偶者" }];
        const invitation = await server.invite({ flags: 0, purposes, persons });
        const { page, person } = await visit(invitation.link);
        await person.who();
        await person.why();
        await person.number("123456789018");
        await person.number("000000000019");
        await person.on(t.checker.title);
        assert.equal(await page.getByRole("radio").count(), 0);
        await page.getByText(t.checker.third).waitFor();
        await lookAll(page, "checker-third");
        await person.next();
        await person.review();
        await person.send();
        await person.receipt();
        assert.deepEqual((await invitation.opened()).submission.persons.map((one) => one.checkedBy), [0, 0]);
        await page.finish();
    });
});

describe("family members", () => {
    test("every field is asked for, and one can be removed", async () => {
        const { link } = await server.invite({ flags: 2 });
        const { page, person } = await visit(link);
        await person.who();
        await person.why();
        await person.number("123456789018");
        await person.on(t.dependents.title);
        await person.press(t.dependents.add);
        await person.on(t.dependent.title);
        await person.next();
        for (const words of [t.dependent.needName, t.dependent.needKana, t.dependent.needRelation, t.dependent.needBirth]) await page.getByText(words).waitFor();
        await lookAll(page, "dependent-wrong");
        await page.getByRole("button", { name: t.back }).click();
        await person.addDependent({ name: "箱田\u202e 花子", kana: "ﾊｺﾀﾞ ﾊﾅｺ", relation: "sibling", era: "showa", year: "64", month: "1", day: "7", number: "000000000060" });
        await person.on(t.dependents.title);
        await page.getByText("箱田 花子").waitFor();
        await page.getByRole("button", { name: `${t.remove}: 箱田 花子` }).click();
        await page.getByText(t.dependents.none).waitFor();
        await page.finish();
    });
});
