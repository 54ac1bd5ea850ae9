// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A browser whose pages are watched: a script error, a violation of the policy or a request to anywhere else fails the test.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const quietly = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

export const sizes = {
    phone: { width: 390, height: 844 },
    tiny: { width: 240, height: 320 },
    desktop: { width: 1280, height: 900 },
};

export function openBrowser(...more) {
    const executablePath = process.env.KAGIBAKO_CHROMIUM || "/usr/bin/chromium";
    return chromium.launch({ executablePath, args: [...quietly, ...more] });
}

/** `allow`: parts of console messages that this test brings about itself, e.g. failed connections. */
export async function openPage(browser, base, { size = "phone", locale = "ja-JP", scheme = "light", allow = [], ...more } = {}) {
    const context = await browser.newContext({ viewport: sizes[size], locale, colorScheme: scheme, reducedMotion: "reduce", ignoreHTTPSErrors: true, ...more });
    const page = await context.newPage();
    const problems = [];
    const expected = (text) => allow.some((part) => text.includes(part));
    page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
    page.on("console", (message) => {
        const text = message.text();
        if (["error", "warning"].includes(message.type()) && !expected(text)) problems.push(`console: ${text}`);
    });
    page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(base + "/") && !url.startsWith("blob:" + base)) problems.push(`request: ${url}`);
        if (url.includes("#") || url.includes("?")) problems.push(`address: ${url}`);
    });
    await context.addInitScript(() => {
        globalThis.policyViolations = [];
        addEventListener("securitypolicyviolation", (event) => globalThis.policyViolations.push(`${event.violatedDirective} ${event.blockedURI}`));
    });
    /** Call at the end of every test. */
    page.finish = async () => {
        const violations = page.isClosed() ? [] : await page.evaluate(() => globalThis.policyViolations || []);
        await context.close();
        assert.deepEqual([...problems, ...violations.map((line) => `policy: ${line}`)], []);
    };
    return page;
}

/** No violation by axe-core, contrast and all best practices included. */
export async function checkAccessible(page, where) {
    await page.evaluate(axeSource);
    const found = await page.evaluate(async () => {
        const results = await globalThis.axe.run(document, { resultTypes: ["violations"] });
        return results.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
    });
    assert.deepEqual(found, [], where);
}

/** Nothing is wider than the screen. */
export async function checkFits(page, where) {
    const over = await page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const wide = [...document.querySelectorAll("#page *")].filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest(".unseen, .unseen-input"));
        return { scroll: document.documentElement.scrollWidth - width, wide: wide.map((element) => element.outerHTML.slice(0, 100)) };
    });
    assert.deepEqual(over, { scroll: 0, wide: [] }, where);
}

/** A picture for people to look at, when KAGIBAKO_SHOTS names a folder. */
export async function shot(page, name) {
    const folder = process.env.KAGIBAKO_SHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
