// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two make a reader together; the reader is shown out, and the keys are changed; the organization is opened again from the recovery
// sheet.

import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync } from "node:fs";
import { Cli } from "./cli.mjs";
import { expect } from "./table.mjs";

/** In by a sheet of `by`, with the four words compared. */
export async function letIn({ server, by, who, login, build, folder, rank = "member", roles = [] }) {
    const asked = await by.run("account", "sheet", "--rank", rank, ...roles.flatMap((role) => ["--role", role]), "--out", `${folder}/sheet-${login}.pdf`, "--code-out-fd", "5");
    expect(asked.code === 0, asked.err.trim());
    const { words } = await who.enrol(server, { ...JSON.parse(asked.out), code: asked.given.trim() }, login);
    const waits = (await by.get("account", "list")).find((one) => one.waits === login);
    expect(waits.proven && waits.words === words, "other words, or a wrong code");
    await by.get("account", "admit", login, "--words-compared");
    who.login = login;
}

export async function owners({ server, cli, scope, person, submitLater, table, build, folder, out }) {
    const admin = new Cli(build, `${folder}/admin`);
    const reader = new Cli(build, `${folder}/reader`);
    const reveal = ["reveal", "--code", person.code, "--purpose", "withholding", "--way", "screen"];
    const opens = async (who) => (await who.get(...reveal)).number;
    await table.check("an administrator comes in, then a reader", async () => {
        await letIn({ server, by: cli, who: admin, login: "admin", build, folder, rank: "admin" });
        await letIn({ server, by: admin, who: reader, login: "reader", build, folder });
    });
    await table.check("the administrator alone makes nobody a reader", async () => {
        await admin.get("permission", "set", "reader", "--scope", scope, "--action", "view");
        const refused = await reader.refusal(...reveal);
        expect(/^(grant\.missing|ledger\.right|auth\.forbidden|not\.found)/.test(refused), refused);
        return refused;
    });
    await table.check("the owner approves and gives the keys: the reader opens a number", async () => {
        const [waits] = (await cli.get("account", "list")).filter((one) => one.may);
        await cli.get("approve", waits.approve);
        await cli.get("keys", "give", "--scope", scope, "--to", "reader");
        expect((await opens(reader)) === person.number, "another number");
    });
    await table.check("revoked, the reader is out, and the keys have to be changed", async () => {
        await cli.get("account", "revoke", "reader", "--reason", "left_company");
        expect((await reader.refusal("status")).startsWith("auth.failed"), "still in");
        await cli.get("account", "revoke", "admin", "--reason", "left_company");
        const status = await cli.get("status");
        expect(status.scopes.some((one) => one.rotation_due), "no rotation is due");
    });
    await table.check("new keys; open links are sealed to them and still work", async () => {
        const done = await cli.get("scope", "rotate", "--scope", scope);
        expect(done.epoch === 2 && done.kept > 0, JSON.stringify(done));
        await submitLater();
        expect((await opens(cli)) === person.number, "the old number does not open");
        return `${done.kept} links sealed anew`;
    });
    await table.check("a trial of the recovery sheet opens every scope", async () => {
        const done = await cli.spawn(["--json", "org", "drill", "--recovery-fd", "3", "--password-fd", "3", "--account-secret-fd", "4"], [`${cli.password}\n${cli.recovery}`, cli.secret]);
        expect(done.code === 0, done.err.trim());
    });
    const again = new Cli(build, `${folder}/recovered`);
    await table.check("everything lost but the recovery sheet: an owner again, and the number opens", async () => {
        const { org } = JSON.parse(readFileSync(`${cli.data}/client.json`, "utf8"));
        const done = await again.recover(server, { org, key: cli.recovery }, "president", cli.login);
        expect(done.replaced && done.rotated.includes(scope), JSON.stringify(done));
        execFileSync("pdftoppm", ["-png", "-r", "70", `${again.sheets}/recovery-sheet.pdf`, `${out}/recovery-sheet-new`]);
        expect((await opens(again)) === person.number, "another number");
    });
    await table.check("the lost owner is out, and the old sheet opens nothing", async () => {
        expect((await cli.refusal("status")).startsWith("auth.failed"), "still in");
        const thief = new Cli(build, `${folder}/thief`);
        const { org } = JSON.parse(readFileSync(`${again.data}/client.json`, "utf8"));
        const error = await thief.recover(server, { org, key: cli.recovery }, "thief", "president").then(() => "", (refused) => refused.message);
        expect(error.includes("crypto.open"), error || "the old sheet still opens");
    });
    // From here on the new owner is the owner.
    rmSync(cli.data, { recursive: true });
    renameSync(again.data, cli.data);
    Object.assign(cli, { secret: again.secret, login: again.login, recovery: again.recovery });
}
