// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does who owns the server: its databases are changed behind everybody's back, each time on the same good copy.

import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { expect } from "./table.mjs";

const sql = (file, text) => execFileSync("sqlite3", [file, text], { encoding: "utf8" }).trim();

/** Starts over from `copy`, changes it by `change(data)`, and gives back who refused: the server's start or `ask`. */
async function tampered(server, cli, copy, change, ask) {
    await server.stop();
    rmSync(server.data, { recursive: true });
    cpSync(copy, server.data, { recursive: true });
    change(server.data);
    const before = cli.events().length;
    try {
        await server.start();
    } catch (error) {
        return { check: error.message, event: false };
    }
    const check = await ask();
    return { check, event: cli.events().length > before };
}

export async function tamperings({ server, cli, copy, yesterday, accepted, table }) {
    const refuse = (name, wanted, change, ask, accuses = true) => table.check(`tampering: ${name}`, async () => {
        const { check, event } = await tampered(server, cli, copy, change, ask);
        expect(wanted.test(check), `refused by something else: ${check}`);
        expect(!accuses || event || check.startsWith("the server ended"), `no entry in events.jsonl (${check})`);
        return `${check}${event ? ", noted in events.jsonl" : ""}`;
    });
    const status = () => cli.refusal("status");
    await refuse("an event of the log is changed by a year", /log\.root|server\.closed/, (data) => {
        // Still a well-formed event: only the tree can tell. The server looks through its leaves behind its start, so it may
        // find it before the client asks, and closes.
        const [index, hex] = sql(`${data}/directory.db`, "SELECT idx, hex(bytes) FROM leaf WHERE log=0 AND hex(bytes) LIKE '7B226174%' LIMIT 1").split("|");
        const leaf = Buffer.from(hex, "hex").toString().replace(/"at":"(\d{4})/, (_, year) => `"at":"${Number(year) - 1}`);
        sql(`${data}/directory.db`, `UPDATE leaf SET bytes=x'${Buffer.from(leaf).toString("hex")}' WHERE log=0 AND idx=${index}`);
    }, () => cli.refusal("log", "verify", "tree"));
    await refuse("yesterday's copy of the data folder is put back", /log\.|server\.closed|closed|bundle/, (data) => {
        rmSync(data, { recursive: true });
        cpSync(yesterday, data, { recursive: true });
    }, status);
    await refuse("two sealed numbers are swapped in the vault", /object|open|box|hash|missing|not\.?found/i, (data) => {
        const boxes = sql(`${data}/directory.db`, "SELECT no FROM row_key WHERE kind=1 AND accepted=1 ORDER BY no").split("\n");
        const vault = `${data}/vault.db`;
        const [one, other] = boxes.map((no) => sql(vault, `SELECT hex(bytes) FROM box WHERE no=${no}`));
        sql(vault, `UPDATE box SET bytes=x'${other}' WHERE no=${boxes[0]}; UPDATE box SET bytes=x'${one}' WHERE no=${boxes[1]}`);
    }, () => cli.refusal("reveal", "--code", accepted, "--purpose", "withholding", "--way", "screen"), false);
    await refuse("a sealed profile is replaced by another person's", /object|unreadable|hash|open|unread|could not|profile/i, (data) => {
        sql(`${data}/directory.db`, "UPDATE object SET bytes=(SELECT bytes FROM object WHERE kind='profile' ORDER BY rowid LIMIT 1 OFFSET 1), " +
            "hash=(SELECT hash FROM object WHERE kind='profile' ORDER BY rowid LIMIT 1 OFFSET 1) WHERE rowid=(SELECT min(rowid) FROM object WHERE kind='profile')");
        rmSync(`${cli.data}/cache.db`, { force: true }); // a new computer of the company: nothing is remembered
    }, async () => {
        const { code, out, err } = await cli.run("people", "list");
        expect(code !== 0, "the list was not refused");
        return err.trim() || out.slice(-80);
    }, false);
    await refuse("an old statement is written behind the last one", /log\.|server\.closed|statement|ledger|closed|storage\.damaged/, (data) => {
        sql(`${data}/directory.db`, "INSERT INTO leaf SELECT org_no, 0, (SELECT max(idx)+1 FROM leaf WHERE log=0), bytes FROM leaf WHERE log=0 AND idx=3");
    }, status);
}
