// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with pictures, keyboards alone, and where it cannot work at all.

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

describe("pictures", () => {
    async function toPicture(document = "運転免許証") {
        const invitation = await server.invite({ flags: 1 });
        const { page, person } = await visit(invitation.link);
        await person.who();
        await person.why();
        await person.number("123456789018");
        await person.on(t.documents.title);
        await page.getByRole("radio", { name: document }).check();
        await person.press(t.documents.take);
        await person.on(document);
        return { invitation, page, person };
    }
    async function sendOff(page, person) {
        await person.press(t.picture.use);
        await person.on(t.documents.title);
        await person.next();
        await person.review();
        await person.send();
        await person.receipt();
    }

    test("the camera is asked for by capture, the file without it", async () => {
        const { page } = await toPicture();
        assert.equal(await page.getByLabel(t.picture.camera).getAttribute("capture"), "environment");
        assert.equal(await page.getByLabel(t.picture.file).getAttribute("capture"), null);
        await page.finish();
    });
    test("turned, blacked out by mouse and by keyboard: what is under a box is not sent", async () => {
        const { invitation, page, person } = await toPicture("公的医療保険の資格確認書・被保険者証");
        await page.getByText(t.picture.maskNeeded).waitFor();
        await page.getByLabel(t.picture.file).setInputFiles(await cardPicture(browser));
        const layer = page.locator(".layer");
        await layer.waitFor();
        const area = await layer.boundingBox();
        await page.mouse.move(area.x + 2, area.y + 2);
        await page.mouse.down();
        await page.mouse.move(area.x + area.width * 0.2, area.y + area.height * 0.2, { steps: 4 });
        await page.mouse.up();
        await person.press(t.picture.mask);
        for (let i = 0; i < 40; ++i) await page.keyboard.press("ArrowDown");
        for (let i = 0; i < 40; ++i) await page.keyboard.press("ArrowRight");
        assert.equal(await page.getByRole("button", { name: "黒塗り", exact: false }).count(), 3); // two boxes and the tool
        await lookAll(page, "picture-masked");
        await person.press(t.picture.rotate);
        await sendOff(page, person);
        const [image] = (await invitation.opened()).images;
        // A quarter turn to the right: top left goes to top right, bottom right to bottom left.
        assert.deepEqual((await measurePicture(browser, image.bytes, [0.9, 0.05, 0.05, 0.05])).mean, [0, 0, 0]);
        assert.deepEqual((await measurePicture(browser, image.bytes, [0.02, 0.85, 0.04, 0.1])).mean, [0, 0, 0]);
        assert.ok((await measurePicture(browser, image.bytes, [0.3, 0.01, 0.1, 0.02])).mean[0] > 150);
        await page.finish();
    });
    test("an insurance card without any box is asked about once", async () => {
        const { invitation, page, person } = await toPicture("公的医療保険の資格確認書・被保険者証");
        await page.getByLabel(t.picture.file).setInputFiles(await cardPicture(browser));
        await person.press(t.picture.use);
        await page.getByText(t.picture.maskNone).waitFor();
        await sendOff(page, person);
        assert.equal((await invitation.opened()).images.length, 1);
        await page.finish();
    });
    test("a box is taken away with Delete", async () => {
        const { page, person } = await toPicture();
        await page.getByLabel(t.picture.file).setInputFiles(await cardPicture(browser));
        await person.press(t.picture.mask);
        await page.keyboard.press("Delete");
        assert.equal(await page.locator(".box").count(), 0);
        await page.finish();
    });
    test("blurred, dark and small pictures get a hint, sharp ones none", async () => {
        const { page, person } = await toPicture();
        const file = page.getByLabel(t.picture.file);
        for (const [options, words] of [[{ blur: 24 }, t.picture.blurred], [{ width: 500, height: 320 }, t.picture.small], [{}, t.picture.fine]]) {
            await file.setInputFiles(await cardPicture(browser, options));
            await page.getByText(words).waitFor();
            await person.press(t.picture.retake);
        }
        await page.finish();
    });
    test("what is no picture is refused in words", async () => {
        const { page } = await toPicture();
        const file = page.getByLabel(t.picture.file);
        for (const [mimeType, text] of [["image/jpeg", "no picture"], ["image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"], ["text/html", "<script>"]]) {
            await file.setInputFiles({ name: "x", mimeType, buffer: Buffer.from(text) });
            await page.getByText(t.picture.notImage).waitFor();
        }
        await file.setInputFiles({ name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(61 * 1024 * 1024) }).catch(() => undefined);
        await lookAll(page, "picture-refused");
        await page.finish();
    });
    test("going on without pictures is possible and visible", async () => {
        const invitation = await server.invite({ flags: 1 });
        const { page, person } = await visit(invitation.link);
        await person.who();
        await person.why();
        await person.number("123456789018");
        await person.on(t.documents.title);
        await person.press(t.documents.without);
        await person.review();
        await page.getByText(t.review.noDocuments).waitFor();
        await person.send();
        await person.receipt();
        assert.deepEqual((await invitation.opened()).images, []);
        await page.finish();
    });
});

describe("keyboard alone", () => {
    test("from the code to the receipt with Tab, Space, arrows and Enter", async () => {
        const invitation = await server.invite({ flags: 2 });
        const page = await openPage(browser, server.base, { size: "desktop" });
        const person = new Person(page);
        await person.open(server.base + "/c");
        await person.on(t.code.title);
        const key = (name) => page.keyboard.press(name);
        const reach = async (name) => {
            for (let i = 0; i < 40; ++i) {
                const here = await page.evaluate(() => {
                    const node = document.activeElement;
                    if (node.tagName === "H1" || node === document.body) return "";
                    const label = node.id ? document.querySelector(`label[for="${node.id}"]`) : null;
                    return node.getAttribute("aria-label") || (label ? label.textContent : node.textContent);
                });
                if (here.startsWith(name)) return;
                await key("Tab");
            }
            assert.fail(`Tab never reached ${name}`);
        };
        await reach(t.code.label);
        await page.keyboard.type(invitation.code);
        await key("Enter");
        await person.on(t.who.title);
        await reach(t.next);
        await key("Enter");
        await person.on(t.why.title);
        await reach(t.why.agree);
        await key("Space");
        await reach(t.next);
        await key("Space");
        await person.on(t.number.title);
        await reach(t.number.label);
        await page.keyboard.type("123456789018");
        await key("Enter");
        await person.on(t.dependents.title);
        await reach(t.dependents.add);
        await key("Enter");
        await person.on(t.dependent.title);
        await reach(t.dependent.name);
        await page.keyboard.type("Hakoda Jiro");
        await reach(t.dependent.kana);
        await page.keyboard.type("ハコダ ジロウ");
        await reach(t.dependent.relation);
        await key("ArrowDown");
        await key("ArrowDown");
        for (const [label, value] of [[t.dependent.year, "2015"], [t.dependent.month, "4"], [t.dependent.day, "1"]]) {
            await reach(label);
            await page.keyboard.type(value);
        }
        await key("Enter");
        await person.on(t.number.title);
        await reach(t.number.label);
        await page.keyboard.type("000000000019");
        await key("Enter");
        await person.on(t.checker.title);
        await reach(t.checker.employee);
        await key("ArrowDown");
        await key("ArrowUp");
        await key("Enter");
        await person.on(t.dependents.title);
        await reach(t.next);
        await key("Enter");
        await person.review();
        await reach(t.review.send);
        await key("Enter");
        await person.receipt();
        const { submission, numbers } = await invitation.opened();
        assert.equal(numbers.length, 2);
        assert.deepEqual([submission.persons[1].relation, submission.persons[1].checkedBy], ["子", 1]);
        await page.finish();
    });
});

describe("where the page cannot work", () => {
    test("without JavaScript it says so and offers no form", async () => {
        const context = await browser.newContext({ javaScriptEnabled: false, ignoreHTTPSErrors: true, viewport: sizes.phone });
        const page = await context.newPage();
        await page.goto(server.base + "/c");
        await shot(page, "noscript");
        assert.match(await page.locator("body").innerText(), /JavaScriptが必要です[^]*needs JavaScript/);
        assert.equal(await page.locator("form, input, textarea").count(), 0);
        await context.close();
    });
    test("without WebCrypto it refuses before anything is asked", async () => {
        const { link } = await server.invite(plain);
        const page = await openPage(browser, server.base);
        await page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }));
        await page.goto(link);
        await page.getByText(t.errors.crypto).waitFor();
        await shot(page, "no-webcrypto");
        assert.equal(await page.locator("main input").count(), 0);
        await page.finish();
    });
    test("without its words it says so in two languages", async () => {
        const page = await openPage(browser, server.base, { allow: ["Failed to load resource", "integrity"] });
        await page.route("**/c/lang-*.json", (route) => route.fulfill({ json: { site: "<b>changed</b>" } }));
        await page.goto(server.base + "/c");
        await page.getByText("Could not load").waitFor();
        await page.finish();
    });
});
