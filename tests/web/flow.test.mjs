// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way from the letter to the receipt, on every size of screen, and what the company then reads.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { checkAccessible, checkFits, openBrowser, openPage, shot } from "./support/browser.mjs";
import { cardPicture, measurePicture } from "./support/pictures.mjs";
import { openServer } from "./support/server.mjs";
import { Person } from "./support/steps.mjs";

let browser, server, picture;
before(async () => {
    [browser, server] = await Promise.all([openBrowser(), openServer()]);
    picture = await cardPicture(browser, { orientation: 6 });
});
after(async () => {
    await browser.close();
    await server.stop();
});

const family = { name: "箱田 花子", kana: "はこだ はなこ", relation: "child", era: "heisei", year: "２", month: "2", day: "28", number: "000000000019" };
const documentName = { ja: "マイナンバーカード", en: "My Number card (both sides)" };

async function wholeWay(size, language, scheme) {
    const page = await openPage(browser, server.base, { size, scheme, locale: language === "ja" ? "ja-JP" : "en-GB" });
    const invitation = await server.invite();
    const seen = new Set();
    const person = new Person(page, language, async (name) => {
        if (seen.has(name)) return;
        seen.add(name);
        await shot(page, `${name}-${size}-${language}-${scheme}`);
        await checkFits(page, `${name} fits ${size}`);
        await checkAccessible(page, `${name}, ${size}, ${language}, ${scheme}`);
    });
    await person.open(invitation.link);
    await person.who();
    assert.equal(page.url(), server.base + "/c");
    await person.why();
    await person.number("123456789018");
    await person.document(documentName[language], [picture, picture]);
    await person.next();
    await person.addDependent(family);
    await person.on(person.t.dependents.title);
    await person.look("dependents-added");
    await person.next();
    await person.review();
    assert.ok(!(await page.locator("main").innerText()).includes("123456789018"));
    await person.send();
    const quoted = await person.receipt();
    const opened = await invitation.opened();
    await page.finish();
    return { opened, quoted };
}

// Every language in every scheme, every size at least once; all of them together with KAGIBAKO_ALL.
const chosen = ["phone ja light", "phone ja dark", "phone en light", "phone en dark", "tiny ja light", "tiny en dark", "desktop ja dark"];

describe("from the link to the receipt", () => {
    for (const size of ["phone", "tiny", "desktop"]) {
        for (const language of ["ja", "en"]) {
            for (const scheme of ["light", "dark"]) {
                if (!process.env.KAGIBAKO_ALL && !chosen.includes(`${size} ${language} ${scheme}`)) continue;
                test(`${size}, ${language}, ${scheme}`, async () => {
                    const { opened, quoted } = await wholeWay(size, language, scheme);
                    assert.match(quoted, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
                    await checkOpened(opened, language);
                });
            }
        }
    }
});

async function checkOpened(opened, language) {
    const { submission, numbers, images, tagHolds } = opened;
    assert.ok(tagHolds);
    assert.equal(submission.language, language);
    assert.equal(submission.decline, "");
    assert.deepEqual(submission.agreed, ["withholding", "declaration", "health_pension"]);
    assert.deepEqual(numbers.map(({ digits, kind }) => [digits, kind]), [["123456789018", 1], ["000000000019", 1]]);
    const [employee, child] = submission.persons;
    assert.deepEqual([employee.isNew, employee.kind, employee.checkedBy], [0, 1, 0]);
    const { isNew, kind, name, kana, relation, birth, checkedBy } = child;
    assert.deepEqual({ isNew, kind, name, kana, relation, birth, checkedBy }, {
        isNew: 1, kind: 2, name: "箱田 花子", kana: "ハコダ ハナコ", relation: "子", birth: "1990-02-28", checkedBy: 1,
    });
    assert.deepEqual(images.map(({ document, index, count, type }) => [document, index, count, type]),
        [["my_number_card", 0, 2, "image/jpeg"], ["my_number_card", 1, 2, "image/jpeg"]]);
    for (const image of images) {
        // E06: nothing of the phone's metadata has travelled; the picture stands upright all the same.
        const bytes = Buffer.from(image.bytes);
        assert.equal(image.size, bytes.length);
        for (const word of ["Exif", "GPS", "secret comment", "ns.adobe.com"]) assert.ok(!bytes.includes(word), word);
        const measured = await measurePicture(browser, bytes, [0.95, 0, 0.04, 0.04]);
        assert.deepEqual([measured.width, measured.height], [1333, 2000]);
        const [red, green] = measured.mean;
        assert.ok(red > 180 && green < 90, `the red corner turned to the right: ${measured.mean}`);
    }
}
