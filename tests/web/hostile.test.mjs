// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Attacks on the page (design: attacks.md; the ids are its rows) and lines that break.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readFileSync } from "node:fs";
import { openBrowser, openPage, shot } from "./support/browser.mjs";
import { page as pageFolder } from "./support/bundle.mjs";
import { cardPicture } from "./support/pictures.mjs";
import { openFake, openServer } from "./support/server.mjs";
import { Person, texts } from "./support/steps.mjs";

const t = texts.ja;
const network = ["Failed to load resource", "net::ERR"];
const plain = { flags: 0, documents: [] };
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
    const person = new Person(page);
    await person.open(link);
    return { page, person };
}
async function toReview(link, options) {
    const { page, person } = await visit(link, options);
    await person.who();
    await person.why();
    await person.number("123456789018");
    await person.review();
    return { page, person };
}

describe("A01, C04: nothing but the card is believed", () => {
    const answers = {
        "another key beside the card": (answer) => ({ ...answer, intake_pub: "BAAA" }),
        "a newer version of the protocol": (answer) => ({ ...answer, version: 2 }),
        "keys out of order": (answer) => ({ state: answer.state, received: answer.received, card: answer.card }),
        "a card that is not base64": (answer) => ({ ...answer, card: answer.card.slice(1) }),
        "a received time with an open card": (answer) => ({ ...answer, received: "2026-11-23T00:00:00Z" }),
        "an unknown state": (answer) => ({ ...answer, state: "legacy" }),
        "no card": ({ received, state }) => ({ received, state }),
        "an empty card": (answer) => ({ ...answer, card: "" }),
    };
    for (const [name, change] of Object.entries(answers)) {
        test(name, async () => {
            const { link } = await server.invite(plain);
            const page = await openPage(browser, server.base);
            await page.route("**/v1/page/card", async (route) => {
                const answer = await (await route.fetch()).json();
                await route.fulfill({ status: 200, contentType: "application/json", body: JSON.stringify(change(answer)) });
            });
            await page.goto(link);
            await page.getByText(t.errors.shape).waitFor();
            assert.equal(await page.locator("main input").count(), 0);
            await page.finish();
        });
    }
    test("a card of the server's own making does not open; B01: nor do the parts of two", async () => {
        const [mine, other] = [await server.invite(plain), await server.invite(plain)];
        const page = await openPage(browser, server.base);
        const mixed = (front, body) => Buffer.concat([front.subarray(0, 61), body.subarray(61)]);
        let others = null;
        let shown = (own) => own;
        await page.route("**/v1/page/card", async (route) => {
            const answer = await (await route.fetch()).json();
            const own = Buffer.from(answer.card, "base64");
            others ??= own;
            const card = shown(own).toString("base64");
            await route.fulfill({ status: 200, contentType: "application/json", body: JSON.stringify({ ...answer, card }) });
        });
        await page.goto(other.link);
        await new Person(page).on(t.who.title);
        for (const lie of [() => others, (own) => mixed(own, others), (own) => mixed(others, own)]) {
            shown = lie;
            await page.goto("about:blank");
            await page.goto(mine.link);
            await page.getByText(t.errors.card).waitFor();
            assert.equal(await page.locator("main input").count(), 0);
        }
        await shot(page, "card-refused");
        await page.finish();
    });
    test("a receipt for something else is called out", async () => {
        const { link } = await server.invite(plain);
        const { page, person } = await toReview(link);
        await page.route("**/v1/page/submit", async (route) => {
            const answer = await (await route.fetch()).json();
            const leaf = Buffer.alloc(32, 9).toString("base64");
            await route.fulfill({ status: 200, contentType: "application/json", body: JSON.stringify({ ...answer, leaf }) });
        });
        await person.send();
        await person.on(t.receipt.title);
        await page.getByText(t.receipt.mismatch).waitFor();
        await shot(page, "receipt-mismatch");
        await page.finish();
    });
});

describe("E01, E02, E04: what the page is", () => {
    test("one page for everybody, with its policy, hashes and no form", async () => {
        const context = await browser.newContext({ ignoreHTTPSErrors: true });
        const get = () => context.request.get(server.base + "/c");
        const first = await get();
        const html = await first.text();
        const headers = first.headers();
        const csp = headers["content-security-policy"];
        for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'",
            "require-trusted-types-for 'script'", "trusted-types 'none'"]) assert.ok(csp.includes(part), part);
        assert.ok(!/unsafe|nonce-|https?:|data:|\*/.test(csp), csp);
        assert.equal(headers["cache-control"], "no-store");
        assert.equal(headers["referrer-policy"], "no-referrer");
        assert.equal(headers["x-content-type-options"], "nosniff");
        assert.equal(headers["set-cookie"], undefined);
        assert.ok(!/<form|action=|\sname="(?!viewport|referrer|robots|format-detection|color-scheme|kagibako-server)|<script(?![^>]*integrity)|style=|onclick|<link rel="stylesheet"(?![^>]*integrity)/.test(html));
        assert.equal(html, await (await get()).text());
        await context.close();
    });
    test("the sources hold no sink for markup, no storage and no other address", () => {
        const script = readFileSync(pageFolder + "dist/app.js", "utf8");
        for (const word of ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "localStorage", "sessionStorage", "indexedDB", "document.cookie",
            "serviceWorker", "sendBeacon", "WebSocket", "EventSource", "postMessage"]) assert.ok(!script.includes(word), word);
        const addresses = [...script.matchAll(/https?:\/\/[^"'`\s\\^]+/g)].map((found) => found[0]);
        assert.deepEqual([...new Set(addresses)], ["http://www.w3.org/2000/svg"]);
    });
    test("it cannot be framed", async () => {
        const context = await browser.newContext({ ignoreHTTPSErrors: true });
        const outer = await context.newPage();
        await outer.route("**/outer", (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="${server.base}/c"></iframe>` }));
        await outer.goto(server.base + "/outer");
        await outer.waitForTimeout(500);
        const inner = outer.frames()[1];
        assert.ok(!inner || !(await inner.content().catch(() => "")).includes('id="page"'));
        await context.close();
    });
});

describe("E03, F04: hostile names are text", () => {
    const names = {
        markup: '<img src=x onerror="document.title=1">', script: "<script>alert(1)</script>", link: "javascript:alert(1)",
        bidi: "株式会社\u202ereversed\u2066 name", controls: "a\u0000b\u001b[31mc\u0085d", formula: "=cmd|' /C calc'!A0",
        long: "長".repeat(330), unbroken: "W".repeat(900), lines: "a\nb\u2028c",
    };
    let fake;
    before(async () => { fake = await openFake(); });
    after(() => fake.stop());
    for (const [kind, text] of Object.entries(names)) {
        test(kind, async () => {
            const named = { code: "x", ja: text, en: text };
            const invitation = await fake.invite({
                flags: 1, organization: text, scopeName: text, contact: text, greeting: text, purposes: [named], documents: [{ ...named, pictures: 1 }],
                persons: [{ id: new Uint8Array(16).fill(1), kind: 1, name: text, relation: text }],
            });
            const page = await openPage(browser, fake.base, { size: "tiny" });
            const person = new Person(page);
            await person.open(invitation.link);
            await person.on(t.who.title);
            await shot(page, `hostile-${kind}`);
            const seen = await page.locator("main").evaluate((node) => node.textContent);
            const visible = text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
            assert.ok(seen.includes(visible), "the name stands there as it is");
            assert.ok(!/[\u0000-\u0009\u000b-\u001f\u0080-\u009f\u202a-\u202e\u2066-\u2069]/.test(seen), "no control character");
            assert.equal(await page.locator("main img, main script, main a, main iframe").count(), 0);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            assert.equal(over, 0);
            await person.who();
            await person.why();
            await person.number("123456789018");
            await person.on(t.documents.title);
            await page.finish();
        });
    }
});

describe("E05: nothing stays behind", () => {
    const digits = ["123456789018", "1234 5678 9018"];
    async function residue(page) {
        return page.evaluate(() => ({
            html: document.documentElement.outerHTML,
            values: [...document.querySelectorAll("input, textarea, select")].map((field) => field.value),
            storage: [localStorage.length, sessionStorage.length, document.cookie, JSON.stringify(history.state)],
        }));
    }
    function holdsNothing({ html, values, storage }, code) {
        for (const text of [...digits, code]) assert.ok(!html.includes(text) && !values.join(" ").includes(text) && !storage.join(" ").includes(text));
        assert.deepEqual(storage.slice(0, 3), [0, 0, ""]);
    }
    test("back and forward after leaving show no number", async () => {
        const { link, code } = await server.invite(plain);
        const { page, person } = await visit(link);
        await person.who();
        await person.why();
        await person.on(t.number.title);
        await page.getByRole("textbox").pressSequentially(digits[0]);
        await page.goto("about:blank");
        await page.goBack();
        await page.getByRole("heading", { level: 1 }).waitFor();
        holdsNothing(await residue(page), code);
        await page.finish();
    });
    test("a page that the browser kept in memory is empty and says so", async () => {
        const { link, code } = await server.invite(plain);
        const { page, person } = await visit(link);
        await person.who();
        await person.why();
        await person.on(t.number.title);
        await page.getByRole("textbox").pressSequentially(digits[0]);
        await page.evaluate(() => {
            dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
        });
        holdsNothing(await residue(page), code);
        await page.evaluate(() => {
            dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        });
        await person.on(t.left.title);
        await shot(page, "left");
        await page.goBack().catch(() => undefined);
        holdsNothing(await residue(page), code);
        await page.finish();
    });
    test("the back gesture goes one question back; after the receipt it shows no answer", async () => {
        const { link, code } = await server.invite(plain);
        const { page, person } = await toReview(link);
        await page.goBack();
        await person.on(t.number.title);
        await page.goBack();
        await person.on(t.why.title);
        await person.why();
        await person.number(digits[0]);
        await person.review();
        await person.send();
        await person.receipt();
        holdsNothing(await residue(page), code);
        for (let i = 0; i < 2; ++i) {
            await page.evaluate(() => history.back());
            await page.waitForTimeout(200);
            await person.on(t.receipt.title);
            holdsNothing(await residue(page), code);
        }
        await page.finish();
    });
    test("no field is remembered by the browser", async () => {
        const { link } = await server.invite();
        const { page, person } = await visit(link);
        await person.who();
        await person.why();
        await person.number(digits[0]);
        for (const field of await page.locator("input, textarea, select").all()) {
            assert.equal(await field.getAttribute("name"), null);
            if ((await field.getAttribute("type")) !== "file") assert.equal(await field.getAttribute("autocomplete"), "off");
        }
        await page.finish();
    });
});

describe("B07: a line that breaks", () => {
    async function withPicture(more = {}) {
        const invitation = await server.invite({ flags: 1 });
        const { page, person } = await visit(invitation.link, { allow: network, ...more });
        await person.who();
        await person.why();
        await person.number("123456789018");
        await person.document("運転免許証", [await cardPicture(browser, { width: 1200, height: 800 })]);
        await person.next();
        await person.review();
        return { invitation, page, person };
    }
    test("cut in the middle of a picture and after the server has it: the same receipt, everything once", async () => {
        const { invitation, page, person } = await withPicture();
        const bodies = { object: [], submit: [] };
        const answers = [];
        await page.route("**/v1/page/object", async (route) => {
            bodies.object.push(route.request().postDataBuffer().toString("base64"));
            if (bodies.object.length === 1) return route.abort("connectionreset"); // never arrives
            if (bodies.object.length === 2) {
                await route.fetch(); // arrives, the answer is lost
                return route.abort("connectionreset");
            }
            return route.continue();
        });
        await page.route("**/v1/page/submit", async (route) => {
            bodies.submit.push(route.request().postDataBuffer().toString("base64"));
            const response = await route.fetch();
            answers.push(await response.text());
            if (bodies.submit.length === 1) return route.abort("connectionreset");
            return route.fulfill({ response });
        });
        await person.send();
        await page.getByText(t.sending.waiting).waitFor();
        await shot(page, "sending-waiting");
        await person.receipt();
        assert.deepEqual([bodies.object.length, bodies.submit.length], [3, 2]);
        for (const list of Object.values(bodies)) assert.equal(new Set(list).size, 1, "the same bytes each time");
        assert.equal(new Set(answers).size, 1, "the same receipt");
        assert.equal((await invitation.opened()).images.length, 1);
        await page.finish();
    });
    test("offline for long: stops, keeps everything, goes on when asked", async () => {
        const { invitation, page, person } = await withPicture();
        await page.clock.install();
        let online = false;
        await page.route("**/v1/page/*", (route) => (online ? route.continue() : route.abort("internetdisconnected")));
        await person.send();
        for (let i = 0; i < 12 && !(await page.getByText(t.sending.stopped).isVisible()); ++i) {
            await page.waitForTimeout(100);
            await page.clock.runFor(16_000);
        }
        await person.on(t.sending.stopped);
        await page.getByText(t.errors.offline).waitFor();
        await shot(page, "sending-stopped");
        online = true;
        await person.press(t.again);
        await person.receipt();
        assert.equal((await invitation.opened()).numbers.length, 1);
        await page.finish();
    });
    test("the back gesture cannot tear a sending apart", async () => {
        const { page, person } = await withPicture();
        let let_ = () => undefined;
        const gate = new Promise((resolve) => { let_ = resolve; });
        await page.route("**/v1/page/object", async (route) => {
            await gate;
            await route.continue();
        });
        await person.send();
        await person.on(t.sending.title);
        await page.evaluate(() => history.back());
        await page.waitForTimeout(300);
        await person.on(t.sending.title);
        await shot(page, "sending");
        let_();
        await person.receipt();
        await page.finish();
    });
    const said = { 413: "size", 429: "rate", 400: "refused", 409: "used" };
    for (const [status, kind] of Object.entries(said)) {
        test(`status ${status} is said in words and nothing is lost`, async () => {
            const { invitation, page, person } = await withPicture();
            let failing = true;
            await page.route("**/v1/page/object", (route) =>
                failing ? route.fulfill({ status: Number(status), contentType: "application/json", body: '{"error":"x","id":"Q7"}' }) : route.continue());
            await person.send();
            await person.on(t.sending.stopped);
            await page.getByText(t.errors[kind]).waitFor();
            await page.getByText("Q7").waitFor();
            await shot(page, `sending-${status}`);
            failing = false;
            if (kind === "used") return page.finish();
            await person.press(t.sending.edit);
            await person.review();
            await person.send();
            await person.receipt();
            assert.equal((await invitation.opened()).images.length, 1);
            await page.finish();
        });
    }
    test("a server that is closed, busy or gone says so before anything is asked", async () => {
        const { link } = await server.invite(plain);
        const page = await openPage(browser, server.base, { allow: network });
        await page.route("**/v1/page/card", (route) => route.fulfill({ status: 503, json: { error: "server.closed", id: "Q8" } }));
        await page.goto(link);
        await page.getByText(t.errors.closed).waitFor();
        await page.unroute("**/v1/page/card");
        await new Person(page).press(t.again);
        await new Person(page).on(t.who.title);
        for (const [how, words] of [[(route) => route.abort("connectionrefused"), t.errors.offline], [(route) => route.fulfill({ status: 502, body: "<h1>proxy</h1>" }), t.errors.busy]]) {
            await page.goto("about:blank");
            await page.route("**/v1/page/card", how);
            await page.goto(link);
            await page.getByText(words).waitFor();
            await page.unroute("**/v1/page/card");
        }
        await shot(page, "failure");
        await page.finish();
    });
});
