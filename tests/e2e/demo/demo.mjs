// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// node demo.mjs --out DIR --build BUILD_DIR [--check] [--keep FOLDER]: the whole way of a number with the real programs, then five
// tamperings. --keep: what there was before the tamperings is left in FOLDER, for window.mjs.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { secondClerk } from "./clerk.mjs";
import { Cli } from "./cli.mjs";
import { keysByMail, loginWithKeys } from "./keys.mjs";
import { Mailbox } from "./mailbox.mjs";
import { owners } from "./owners.mjs";
import { Pages } from "./page.mjs";
import { letters, OnPaper, postalDesk } from "./paper.mjs";
import { makePeople, peopleCsv } from "./people.mjs";
import { Server } from "./server.mjs";
import { expect, Table } from "./table.mjs";
import { tamperings } from "./tamper.mjs";

const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const out = resolve(option("--out", "demo-out"));
const build = resolve(option("--build", "build/release"));
const keep = option("--keep");
const folder = keep ? resolve(keep) : mkdtempSync(join(tmpdir(), "kagibako-demo-"));
const scope = "本社 従業員";
const table = new Table();
const server = new Server(build, folder);
const cli = new Cli(build, folder);
const mailbox = new Mailbox(folder);
const people = makePeople(200);
const employees = people.filter((one) => one.kind === "従業員");
const invited = employees.slice(0, 12);
const onPaper = employees.slice(12).filter((one) => invited.every((other) => other.name !== one.name)).slice(0, OnPaper); // the inbox shows names
const [filer] = people.filter((one) => one.filer).map((one) => one.filer);
let pages;
let links = [];
let invitations = [];
let inbox = [];
const waitingOf = async (at) => (inbox = await cli.get("inbox")).find((one) => one.persons.includes(invited[at].name))?.submission;
const family = { name: "見本 次郎", kana: "ミホン ジロウ", relation: "child", era: "heisei", year: "20", month: "4", day: "1", number: "000000000019" };
mkdirSync(out, { recursive: true });

async function setUp() {
    await table.check("the server starts on an empty folder, beside a mail server", async () => {
        await mailbox.start();
        server.config = mailbox.config;
        await server.start();
    });
    await table.check("org create writes both sheets", async () => {
        await cli.create(server, "株式会社サンプル");
        for (const name of ["recovery-sheet", "account-sheet"]) execFileSync("pdftoppm", ["-png", "-r", "70", `${cli.sheets}/${name}.pdf`, `${out}/${name}`]);
    });
    await table.check("a scope with its own keys", () => cli.get("scope", "create", scope).then(() => ""));
    await table.check("200 people are imported", async () => {
        writeFileSync(`${folder}/people.csv`, peopleCsv(people));
        expect((await cli.get("people", "import", `${folder}/people.csv`, "--scope", scope)).added === 200, "not 200");
    });
    await table.check("12 people are invited", async () => {
        const found = await cli.get("invite", "--scope", scope, "--purpose", "withholding", "--contact", "人事部", ...invited.flatMap((one) => ["--code", one.code]));
        const rows = invited.map((one) => found.find((row) => row.code === one.code));
        [links, invitations] = [rows.map((row) => row.link), rows.map((row) => row.invitation)];
    });
}

async function collect() {
    pages = new Pages(server.base, out);
    await pages.start();
    const sent = (name, at, options) => table.check(name, () => pages.submit(links[at], invited[at].number, options));
    await sent("phone, Japanese: from the link to the receipt", 0, { shots: "phone-ja" });
    await sent("PC, English", 1, { size: "desktop", language: "en", shots: "pc-en" });
    await sent("phone, with a dependent", 2, { family });
    await table.check("a person declines", () => pages.decline(links[3], { shots: "decline" }));
    await sent("PC, Japanese", 4, { size: "desktop" });
    await sent("phone, English", 5, { language: "en" });
    await table.check("a used link says when it was received", () => pages.used(links[0], false, { shots: "used" }));
    await table.check("the inbox shows all six", async () => expect((inbox = await cli.get("inbox")).length === 6, `${inbox.length}`));
}

async function review() {
    await table.check("review shows the picture, without EXIF", async () => {
        await cli.get("review", "show", await waitingOf(0), "--images", `${folder}/pictures`);
        const [name] = readdirSync(`${folder}/pictures`);
        const bytes = readFileSync(`${folder}/pictures/${name}`);
        expect(bytes[0] === 0xff && bytes[1] === 0xd8 && !bytes.includes("Exif") && !bytes.includes("secret comment"), "metadata travelled");
    });
    for (const at of [0, 1]) {
        await table.check(`submission ${at + 1} is accepted and its picture destroyed`, async () => {
            const id = await waitingOf(at);
            expect((await cli.get("review", "accept", id, "--check", "driving_licence", "--check", "own_file")).destroyed >= 1, "nothing destroyed");
            return `a second show: ${await cli.refusal("review", "show", id)}`;
        });
    }
    await table.check("one is returned, and submitted again by the same link", async () => {
        await cli.get("review", "return", await waitingOf(4), "--reason", "image_unreadable");
        await pages.submit(links[4], invited[4].number);
        expect(await waitingOf(4), "not in the inbox");
    });
    await table.check("one is refused", async () => { await cli.get("review", "refuse", await waitingOf(5), "--reason", "other_person"); });
    await table.check("a dispute shows in the inbox", async () => {
        await pages.used(links[2], true);
        expect((await cli.get("inbox")).some((one) => one.disputed), "no dispute");
    });
    await table.check("reveal gives the number that was typed", async () => {
        expect((await cli.get("reveal", "--code", invited[0].code, "--purpose", "withholding", "--way", "screen")).number === invited[0].number, "another number");
    });
    await table.check("check-number takes all 200 made numbers", async () =>
        expect((await cli.spawn(["check-number"], [], people.map((one) => one.number).join("\n"))).code === 0, "one is invalid"));
    for (const what of ["tree", "signatures"]) await table.check(`log verify ${what}`, async () => { await cli.get("log", "verify", what); });
}

/** In UTF-8, UTF-16 (both orders) and base64 (at all three offsets). */
function forms(text) {
    const little = Buffer.from(text, "utf16le");
    const encoded = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString("base64").slice(shift && shift + 1, -4));
    return [Buffer.from(text), little, Buffer.from(little).swap16(), ...encoded.filter((one) => one.length > 6).map((one) => Buffer.from(one))];
}

await setUp();
const mailed = await keysByMail({ server, cli, mailbox, table, build, folder });
await collect();
const sent = await letters({ cli, scope, people: onPaper, submit: (link, number) => pages.submit(link, number), table, folder, out });
await review();
await secondClerk({
    server, cli, scope, code: invited[0].code, family: people.filter((one) => one.code === filer || one.filer === filer), submission: await waitingOf(2),
    atPostalDesk: (clerk) => postalDesk({ cli, clerk, people: onPaper, sent, refused: invitations[5], table, build, out }), table, build, folder, out,
});
await owners({ server, cli, scope, person: invited[0], submitLater: () => pages.submit(links[6], invited[6].number), table, build, folder, out });
await loginWithKeys({ cli, clerk: mailed, mailbox, table });
await table.check("a backup, and a day's work after it", async () => {
    cpSync(server.data, `${folder}/yesterday`, { recursive: true });
    await cli.get("review", "refuse", await waitingOf(2), "--reason", "other_person");
});
await table.check("the server holds nothing readable", async () => {
    await server.stop();
    const files = [...readdirSync(server.data).map((name) => join(server.data, name)), server.log];
    const held = Buffer.concat(files.map((name) => readFileSync(name)));
    const needles = [...people.flatMap((one) => [one.number, one.name, one.kana, one.mail, one.birth]), family.name, family.number];
    const found = needles.filter((text) => forms(text).some((form) => held.includes(form)));
    expect(found.length === 0, `${found.length} of ${needles.length} were found`);
    return `${needles.length} numbers, names, addresses and birthdays looked for in ${held.length} bytes`;
});
const good = ["data", "client"];
for (const part of good) cpSync(`${folder}/${part}`, `${folder}/good/${part}`, { recursive: true });
await tamperings({ server, cli, copy: `${folder}/good/data`, yesterday: `${folder}/yesterday`, accepted: invited[0].code, table });
await pages.stop();
await server.stop();
mailbox.stop();
const failed = table.print();
if (keep && failed === 0) {
    for (const part of good) {
        rmSync(`${folder}/${part}`, { recursive: true });
        renameSync(`${folder}/good/${part}`, `${folder}/${part}`);
    }
    writeFileSync(`${folder}/window.json`, JSON.stringify({ port: server.port, login: cli.login, password: cli.password, secret: cli.secret }), { mode: 0o600 });
} else {
    rmSync(folder, { recursive: true });
}
process.exit(process.argv.includes("--check") && failed ? 1 : 0);
