// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers on paper: letters with codes, and the forms that come back by post, which a clerk enters at the window and somebody else checks.

import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { askWindow } from "./ask.mjs";
import { expect } from "./table.mjs";

const support = fileURLToPath(new URL("../../web/support/", import.meta.url));
const { readQrCodes } = await import(`${support}qr_codes.mjs`);

export const Good = 25;
/** Whoever answers on paper: the good ones, and of the wrong ones those who are people of their own. */
export const OnPaper = Good + 3;
const Letters = 3;

const orgOf = (cli) => JSON.parse(readFileSync(`${cli.data}/client.json`, "utf8")).org;
const referenceOf = (org, invitation) => `KAGIBAKO-R1-${org}-${invitation}`;

/** Invites `people` and prints letters for the last of them; the very last hands in by the letter. → what each was sent, {invitation, link} */
export async function letters({ cli, scope, people, submit, table, folder, out }) {
    const pdf = `${folder}/letters.pdf`;
    let sent = [];
    let codes = [];
    await table.check(`${people.length} people more are invited, and ${Letters} of them get a letter`, async () => {
        const found = await cli.get("invite", "--scope", scope, "--purpose", "withholding", "--contact", "人事部", ...people.flatMap((one) => ["--code", one.code]));
        sent = people.map((one) => found.find((row) => row.code === one.code));
        const done = await cli.get("letters", "--lang", "ja", "--out", pdf, ...sent.slice(-Letters).flatMap((one) => ["--invitation", one.invitation]));
        expect(done.letters === Letters && done.leftOut === 0, JSON.stringify(done));
        copyFileSync(pdf, `${out}/letter.pdf`);
        execFileSync("pdftoppm", ["-png", "-r", "70", pdf, `${out}/letter`]);
    });
    await table.check("a camera reads the link on each letter, a scanner the reference on each form", async () => {
        codes = readQrCodes(pdf);
        const wanted = sent.slice(-Letters).flatMap((one) => [one.link, referenceOf(orgOf(cli), one.invitation)]);
        expect(codes.length === wanted.length, `${codes.length} pages`);
        expect(wanted.every((text, at) => codes[at] === text), `other codes on ${wanted.filter((text, at) => codes[at] !== text).length} pages`);
    });
    await table.check("somebody hands in by the code of the letter", () => submit(codes.at(-2), people.at(-1).number));
    return sent;
}

/** 30 forms: after every fifth good one a wrong one. → [{reference, first, second, wrong}], `wrong`: its place in the list of wrong ones */
function pile(good, wrong) {
    const each = good.length / wrong.length;
    return good.flatMap((form, at) => ((at + 1) % each === 0 ? [form, { ...wrong[(at + 1) / each - 1], wrong: (at + 1) / each - 1 }] : [form]));
}

/**
 * The clerk's morning at the postal desk, and what the owner makes of it. `people`, `sent`: as letters() has them; `refused`: the invitation of
 * somebody whose submission was refused.
 */
export async function postalDesk({ cli, clerk, people, sent, refused, table, build, out }) {
    const org = orgOf(cli);
    const foreign = [...org].reverse().join(""); // every 32 symbols are one
    const typed = people.map((one, at) => ({ reference: referenceOf(org, sent[at]?.invitation), first: one.number, second: one.number }));
    const [digit, differs, online] = typed.slice(Good);
    const mistyped = 3; // the number of somebody else, typed twice
    const good = typed.slice(0, Good).map((form, at) => (at === mistyped ? { ...form, first: people[Good].number, second: people[Good].number } : form));
    const other = `${digit.first.slice(0, -1)}${(Number(digit.first.at(-1)) + 1) % 10}`;
    const wrong = [
        { name: "a wrong check digit", at: "postalNumber", says: /check digit doesn't match/, form: { ...digit, first: other, second: other } },
        { name: "a second typing that differs", at: "postalAgain", says: /differ/, form: { ...differs, second: people[0].number } },
        { name: "a form whose invitation is void", at: "postalFind", says: /is void/, form: { ...digit, reference: referenceOf(org, refused) } },
        { name: "another organization's form", at: "postalFind", says: /another organization/, form: { ...digit, reference: referenceOf(foreign, sent[0]?.invitation) } },
        { name: "somebody who has handed in online", at: "postalFind", says: /handed in the number online/, form: online },
    ];
    const forms = pile(good, wrong.map((one) => one.form));
    let seen = { forms: [] };
    await table.check(`postal desk: of ${forms.length} forms ${Good} are entered, by keys alone in the clerk's window`, async () => {
        const lines = forms.map((one) => `${one.reference} ${one.first} ${one.second}`);
        seen = await askWindow(build, clerk, ["--forms", String(forms.length), "--lang", "en", "--pictures", out], lines);
        expect(seen.saved === Good && seen.failed === 0, JSON.stringify(seen));
        expect(seen.forms.every((one, at) => one.saved === (forms[at].wrong === undefined)), JSON.stringify(seen.forms));
    });
    for (const [place, { name, at, says }] of wrong.entries()) {
        await table.check(`postal desk: ${name} is caught`, async () => {
            const caught = seen.forms[forms.findIndex((one) => one.wrong === place)];
            expect(caught && !caught.saved && caught.at === at && says.test(caught.says), JSON.stringify(caught));
            return caught.says;
        });
    }
    await table.check("a mistyped one is taken back by whoever entered it", async () => {
        expect((await clerk.get("enter", "undo", "--code", people[mistyped].code)).boxes.length === 1, "not one");
        const left = await cli.get("enter", "list");
        expect(left.length === Good - 1 && left.every((one) => one.by === "clerk" && one.code !== people[mistyped].code), `${left.length} wait`);
    });
    await table.check("entries are accepted by somebody else, and reveal gives what was typed", async () => {
        for (const one of people.slice(0, mistyped)) {
            const done = await cli.get("enter", "accept", "--code", one.code, "--check", "my_number_card");
            expect(done.comparison === "single" && done.entries === 1, JSON.stringify(done));
            expect((await cli.get("reveal", "--code", one.code, "--purpose", "withholding", "--way", "screen")).number === one.number, "another number");
        }
        const left = await cli.get("enter", "list");
        expect(left.length === Good - 1 - mistyped, `${left.length} wait`);
    });
}
