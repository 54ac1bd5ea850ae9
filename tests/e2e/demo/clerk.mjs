// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A second clerk comes in by the two papers, may enter and nothing else, and is shown out again.

import { execFileSync } from "node:child_process";
import { Cli } from "./cli.mjs";
import { byBareApi, byWindow, inventedSession, post } from "./refused.mjs";
import { expect } from "./table.mjs";

const noRight = /^(grant\.missing|ledger\.right|auth\.forbidden)/;

/** `family`: an employee and their dependents. `atPostalDesk(clerk)`: what the clerk does all day. */
export async function secondClerk({ server, cli, scope, code, family, submission, atPostalDesk, table, build, folder, out }) {
    const clerk = new Cli(build, `${folder}/clerk`);
    const paper = `${folder}/enrolment-sheet.pdf`;
    let sheet;
    await table.check("an enrolment sheet for a clerk who only enters", async () => {
        const done = await cli.run("account", "sheet", "--role", `${scope}=enter`, "--out", paper, "--code-out-fd", "5");
        expect(done.code === 0, done.err.trim());
        sheet = { ...JSON.parse(done.out), code: done.given.trim() };
        execFileSync("pdftoppm", ["-png", "-r", "70", paper, `${out}/enrolment-sheet`]);
    });
    let words;
    await table.check("the clerk makes keys and an account sheet, and asks", async () => {
        words = (await clerk.enrol(server, sheet, "clerk")).words;
        return words;
    });
    await table.check("not let in yet: the login fails", async () => expect((await clerk.refusal("status")).startsWith("auth.failed"), "another answer"));
    await table.check("the owner sees the same four words and the right code", async () => {
        const waits = (await cli.get("account", "list")).find((one) => one.waits === "clerk");
        expect(waits.proven && waits.words === words, "other words, or a wrong code");
    });
    await table.check("the owner admits the clerk and gives the keys of the scope", async () => {
        await cli.get("account", "admit", "clerk");
        await cli.get("keys", "give", "--scope", scope, "--to", "clerk");
    });
    await table.check("the clerk sees the people", async () => expect((await clerk.get("people", "list")).length === 200, "not 200"));
    await table.check("the clerk can neither reveal nor review by the command line", async () => {
        const refused = [await clerk.refusal("reveal", "--code", code, "--purpose", "withholding", "--way", "screen"), await clerk.refusal("review", "show", submission)];
        expect(refused.every((name) => noRight.test(name)), refused.join(", "));
        return refused.join(", ");
    });
    let seen = {};
    await table.check("the window offers the clerk no number, and a patched one gets none", async () => {
        seen = await byWindow(build, clerk, code, family[0].code, out);
        expect(seen.people === 200 && !seen.offered && !seen.shown && !seen.sections.includes("review") && noRight.test(seen.error), JSON.stringify(seen));
        return `${seen.sections.join(", ")}; ${seen.error}`;
    });
    await table.check("the window shows an employee's family", async () => {
        const [employee, ...dependents] = family;
        const missing = dependents.filter((one) => !seen.family?.includes(one.name));
        expect(dependents.length === 2 && missing.length === 0, `of ${employee.code}: ${seen.family}`);
        return `${dependents.length} dependents of ${employee.code}`;
    });
    await table.check("the server hands out nothing to the clerk's own signature, nor without a session", async () => {
        const { answers, envelope } = await byBareApi(build, clerk, code);
        expect(answers.length === 4 && answers.every((one) => one.status === 403 && one.error === "ledger.right"), JSON.stringify(answers));
        for (const session of ["", inventedSession()]) {
            const { status, error } = await post(server, "/v1/open", envelope, session);
            expect(status === 401 && error === "auth.required", `${status} ${error}`);
        }
        return `${answers.map((one) => `${one.way} ${one.status} ${one.error}`).join(", ")}; 401 auth.required`;
    });
    await atPostalDesk(clerk);
    await table.check("suspended, the clerk is out at once; resumed, in again; revoked, out for ever", async () => {
        await cli.get("account", "suspend", "clerk");
        expect((await clerk.refusal("status")).startsWith("auth.failed"), "still in");
        await cli.get("account", "resume", "clerk");
        await clerk.get("status");
        await cli.get("account", "revoke", "clerk", "--reason", "left_company");
        expect((await clerk.refusal("status")).startsWith("auth.failed"), "still in");
    });
}
