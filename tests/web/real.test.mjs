// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page against the real server and the real client: KAGIBAKO_BUILD names the folder of the built programs. What only the page does
// is tested against a strict fake in the other suites; here is what takes both.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "playwright-core";
import { Cli } from "../e2e/demo/cli.mjs";
import { Pages } from "../e2e/demo/page.mjs";
import { makePeople, peopleCsv } from "../e2e/demo/people.mjs";
import { Server } from "../e2e/demo/server.mjs";
import { checkAccessible, checkFits, openPage } from "./support/browser.mjs";
import { readQrCodes } from "./support/qr_codes.mjs";
import { Person, texts } from "./support/steps.mjs";

const build = process.env.KAGIBAKO_BUILD;
assert.ok(build, "KAGIBAKO_BUILD is not set");
const folder = mkdtempSync(join(tmpdir(), "kagibako-real-"));
const server = new Server(build, folder);
const cli = new Cli(build, folder);
const invited = makePeople(40).filter((one) => one.kind === "従業員").slice(0, 12);
const network = ["net::ERR_", "Failed to load resource"];
const t = texts.ja;
let pages;
let sent;
let used = 0;

/** The next person nobody has submitted for. */
const fresh = () => ({ ...invited[used], ...sent[used++] });
const waiting = async (person) => (await cli.get("inbox")).filter((one) => one.persons.includes(person.name));

/** What the company reads of a person's submission: it must be what was typed. */
async function arrives(person, images = 1) {
    const found = await waiting(person);
    assert.equal(found.length, 1);
    assert.deepEqual([found[0].numbers, found[0].images, found[0].problem, found[0].disputed], [1, images, "", false]);
    const [shown] = await cli.get("review", "show", found[0].submission, "--numbers");
    assert.equal(shown.number, person.number);
    return found[0].submission;
}

/** From the first screen to the last before sending. */
async function toReview(one, page, person) {
    await one.who();
    await one.why();
    await one.number(person.number);
    await one.document("運転免許証", [pages.picture]);
    await one.next();
    const skip = page.getByRole("button", { name: one.t.dependents.nobody, exact: true });
    await skip.or(page.getByRole("heading", { level: 1, name: one.t.review.title, exact: true })).first().waitFor();
    if (await skip.isVisible()) await skip.click();
    await one.review();
}

before(async () => {
    await server.start();
    await cli.create(server, "株式会社サンプル");
    await cli.get("scope", "create", "本社");
    writeFileSync(`${folder}/people.csv`, peopleCsv(invited));
    await cli.get("people", "import", `${folder}/people.csv`, "--scope", "本社");
    const rows = await cli.get("invite", "--scope", "本社", "--all", "--purpose", "withholding", "--contact", "人事部");
    sent = invited.map((one) => rows.find((row) => row.code === one.code)).map(({ invitation, link }) => ({ invitation, link }));
    pages = new Pages(server.base, folder);
    await pages.start();
});
after(async () => {
    await pages?.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
});

function get(path, headers = {}) {
    return new Promise((resolve, reject) => {
        request(server.base + path, { headers, rejectUnauthorized: false }, (answer) => {
            const parts = [];
            answer.on("data", (part) => parts.push(part));
            answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
        }).on("error", reject).end();
    });
}

describe("from the letter to the clerk", () => {
    for (const [size, language] of [["phone", "ja"], ["tiny", "en"], ["desktop", "en"]]) {
        test(`${size}, ${language}`, async () => {
            const person = fresh();
            await pages.submit(person.link, person.number, { size, language });
            await arrives(person);
        });
    }
    test("by keyboard alone, on the smallest screen", async () => {
        const person = fresh();
        const page = await openPage(pages.browser, server.base, { size: "tiny" });
        const look = async (name) => {
            await checkFits(page, name);
            await checkAccessible(page, name);
        };
        const press = async (name) => {
            const button = page.getByRole("button", { name, exact: true });
            await button.waitFor();
            for (let steps = 0; !(await button.evaluate((element) => element === document.activeElement)); ++steps) {
                assert.ok(steps < 40, `${name} is not reached by Tab`);
                await page.keyboard.press("Tab");
            }
            await page.keyboard.press("Enter");
        };
        const on = (title) => page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
        await page.goto(person.link);
        await on(t.who.title);
        await look("who");
        await press(t.next);
        await on(t.why.title);
        while (!(await page.getByLabel(t.why.agree).evaluate((element) => element === document.activeElement))) await page.keyboard.press("Tab");
        await page.keyboard.press("Space");
        await press(t.next);
        await on(t.number.title);
        while (!(await page.getByRole("textbox").evaluate((element) => element === document.activeElement))) await page.keyboard.press("Tab");
        await page.keyboard.type(person.number);
        await press(t.next);
        await on(t.documents.title);
        await look("documents");
        await page.close();
    });
    test("E06: the clerk's picture holds nothing of the phone's metadata", async () => {
        const person = fresh();
        await pages.submit(person.link, person.number);
        const out = `${folder}/pictures-e06`;
        await cli.get("review", "show", (await waiting(person))[0].submission, "--images", out);
        for (const name of readdirSync(out)) {
            const bytes = readFileSync(join(out, name));
            for (const word of ["Exif", "GPS", "secret comment", "ns.adobe.com"]) assert.ok(!bytes.includes(word), word);
        }
    });
});

describe("from the printed letter", () => {
    test("its QR code opens the page, the form's finds the person", async () => {
        const person = fresh();
        const pdf = `${folder}/letter.pdf`;
        await cli.get("letters", "--out", pdf, "--invitation", person.invitation);
        const [page, form] = readQrCodes(pdf);
        assert.equal(page, person.link);
        await pages.submit(page, person.number);
        await arrives(person);
        assert.match(form, /^KAGIBAKO-R1-[0-9A-Z]{32}-[0-9A-Z]{26}$/);
        const [found] = await cli.get("enter", "find", form);
        assert.equal(found.code, person.code);
        assert.equal(found.hindrance, "submitted");
    });
});

describe("B07: a server that goes away", () => {
    test("started again between the card and the sending: one receipt, everything once", async () => {
        const person = fresh();
        const receipt = await pages.visit(person.link, {}, async (one, page) => {
            await toReview(one, page, person);
            await server.stop();
            await server.start();
            await one.send();
            return one.receipt();
        });
        assert.match(receipt, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
        await arrives(person);
    });
    test("two tabs with one link: one receipt, the other is told", async () => {
        const person = fresh();
        const open = async () => {
            const page = await openPage(pages.browser, server.base, { allow: network });
            page.setDefaultTimeout(20000);
            const one = new Person(page, "ja");
            await one.open(person.link);
            await toReview(one, page, person);
            return { page, one };
        };
        const tabs = [await open(), await open()];
        await Promise.all(tabs.map(({ one }) => one.send()));
        const titles = await Promise.all(tabs.map(async ({ page }) => {
            const heading = page.getByRole("heading", { level: 1 });
            await heading.filter({ hasText: new RegExp(`^(${t.receipt.title}|${t.sending.stopped})$`) }).waitFor();
            return heading.textContent();
        }));
        assert.deepEqual([...titles].sort(), [t.receipt.title, t.sending.stopped].sort());
        await tabs[titles.indexOf(t.sending.stopped)].page.getByText(t.errors.used).waitFor();
        await arrives(person);
        for (const { page } of tabs) await page.finish();
    });
});

describe("E01, P17: the same page for everybody", () => {
    test("bytes, hashes and headers do not depend on who asks", async () => {
        const plain = await get("/c");
        assert.equal(plain.status, 200);
        for (const headers of [{ "Accept-Language": "pt" }, { Cookie: "a=b" }, { "User-Agent": "another" }, { Referer: "https://a.example/" }]) {
            const other = await get("/c", headers);
            assert.ok(other.body.equals(plain.body));
            assert.deepEqual({ ...other.headers, date: "" }, { ...plain.headers, date: "" });
        }
        assert.equal(plain.headers["set-cookie"], undefined);
        const html = plain.body.toString();
        for (const [, file, hash] of html.matchAll(/(?:src|href)="\/c\/([a-z.]+)"[^>]*integrity="sha384-([^"]+)"/g))
            assert.equal(createHash("sha384").update((await get(`/c/${file}`)).body).digest("base64"), hash, file);
        assert.ok((html.match(/integrity=/g) || []).length >= 2);
        const built = readFileSync(`${build}/page/dist/index.html`);
        assert.ok(plain.body.equals(built), "what is served is what was built");
    });
    test("the client compares it with the one it was built with", async () => {
        assert.equal((await cli.get("status")).page, "as built");
    });
    test("D03, D13: no other spelling of a path reaches anything", async () => {
        for (const path of ["//c", "/c/", "/C", "/c/.", "/c/../c", "/c/%69ndex.html", "/c;x", "/c.", "/c/..%2f..%2fetc/passwd", "/%63", "/c/../../directory.db",
            "/c/lang-xx.json", "/directory.db", "/v1", "/v1/log/", "/V1/log"]) {
            const answer = await new Promise((resolve, reject) => {
                const url = new URL(server.base);
                request({ host: url.hostname, port: url.port, path, rejectUnauthorized: false }, (got) => {
                    got.resume();
                    got.on("end", () => resolve(got.statusCode));
                }).on("error", reject).end();
            });
            assert.ok([400, 404, 405].includes(answer), `${path}: ${answer}`);
        }
    });
    test("E04: it cannot be framed", async () => {
        const host = createServer((_, answer) => {
            answer.setHeader("Content-Type", "text/html");
            answer.end(`<iframe src="${server.base}/c"></iframe>`);
        });
        await new Promise((resolve) => host.listen(0, "127.0.0.1", resolve));
        const context = await pages.browser.newContext({ ignoreHTTPSErrors: true });
        const page = await context.newPage();
        await page.goto(`http://127.0.0.1:${host.address().port}/`);
        await page.waitForTimeout(500);
        const frame = page.frames()[1];
        assert.ok(!frame || !frame.url().startsWith(server.base) || (await frame.locator("h1").count()) === 0);
        await context.close();
        await new Promise((resolve) => host.close(resolve));
    });
});

describe("P21, P22: what a code is worth", () => {
    test("a used link tells when, and a dispute reaches the clerk", async () => {
        const person = fresh();
        await pages.submit(person.link, person.number);
        await pages.used(person.link, true);
        assert.equal((await waiting(person))[0].disputed, true);
    });
});

describe("E05: a shared computer", () => {
    test("neither number nor name is left in the browser's folder, the code only among its addresses", async () => {
        const person = fresh();
        const profile = join(folder, "profile");
        const browser = await chromium.launchPersistentContext(profile, {
            executablePath: process.env.KAGIBAKO_CHROMIUM || "/usr/bin/chromium", ignoreHTTPSErrors: true, locale: "ja-JP",
            args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"],
        });
        const page = await browser.newPage();
        const one = new Person(page, "ja");
        await one.open(person.link);
        await one.who();
        await one.why();
        await one.number(person.number);
        await page.waitForTimeout(300);
        await browser.close(); // left in the middle, without a word
        const code = person.link.split("#")[1];
        const forms = (text) => [Buffer.from(text), Buffer.from(text, "utf16le")];
        const needles = [person.number, person.name].flatMap(forms);
        // The address that was opened, with its code, stands in the browser's own list of addresses: no page can take it out of
        // there. Nowhere else, and used or void the code opens nothing any more.
        const addresses = /^(History|Favicons|Visited Links|Session_\d+|Tabs_\d+|Top Sites|Network Action Predictor|Shortcuts|ukm_db)(-journal|-wal)?$/;
        let files = 0;
        const walk = (path) => {
            for (const name of readdirSync(path)) {
                const full = join(path, name);
                const info = statSync(full, { throwIfNoEntry: false });
                if (!info) continue;
                if (info.isDirectory()) walk(full);
                else if (info.isFile()) {
                    ++files;
                    const bytes = readFileSync(full);
                    if (!addresses.test(name)) forms(code).forEach((needle) => assert.ok(!bytes.includes(needle), `the code in ${name}`));
                    needles.forEach((needle, at) => assert.ok(!bytes.includes(needle), `needle ${at} in ${name}`));
                }
            }
        };
        walk(profile);
        assert.ok(files > 10, "there was something to look at");
    });
});
