// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// kagibako-cli as a script uses it: secrets over file descriptors, answers as JSON.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export class Cli {
    constructor(build, folder) {
        Object.assign(this, { program: `${build}/app/cli/kagibako-cli`, data: `${folder}/client`, sheets: `${folder}/sheets`, login: "owner", password: "correct horse battery" });
    }

    /**
     * → {code, out, err, given, paper}: `secrets` are written to descriptors 3 and 4, what comes from 5 is `given`, from 6 `paper`. `input`: what
     * standard input holds, or a function that promises it and sees what was said so far.
     */
    spawn(args, secrets = [], input = "") {
        return new Promise((resolve, reject) => {
            const child = spawn(this.program, ["--data", this.data, ...args], { stdio: Array(7).fill("pipe") });
            const got = { out: "", err: "", given: "", paper: "" };
            for (const [name, stream] of [["out", child.stdout], ["err", child.stderr], ["given", child.stdio[5]], ["paper", child.stdio[6]]]) {
                stream.setEncoding("utf8");
                stream.on("data", (text) => { got[name] += text; });
            }
            for (const stream of [child.stdin, child.stdio[3], child.stdio[4]]) stream.on("error", () => {}); // it may end without reading
            [child.stdio[3], child.stdio[4]].forEach((stream, at) => stream.end(`${secrets[at] ?? ""}\n`));
            Promise.resolve(typeof input === "function" ? input(got) : input).then((text) => child.stdin.end(text), () => child.stdin.end());
            child.once("error", reject);
            child.once("close", (code) => resolve({ code, ...got }));
        });
    }
    async create(server, name) {
        const done = await this.spawn(["--json", "org", "create", "--server", server.base, "--pin", server.pin, "--name", name, "--login", this.login,
            "--sheets", this.sheets, "--token-fd", "3", "--password-fd", "4", "--account-secret-out-fd", "5", "--recovery-out-fd", "6"], [server.token, this.password]);
        [this.secret, this.recovery] = [done.given.trim(), done.paper.trim()];
        if (done.code !== 0 || !this.recovery) throw new Error(`org create: ${done.err}`);
    }
    /** Joins with an enrolment sheet: {org, sheet, code}. */
    async enrol(server, sheet, login) {
        const done = await this.spawn(["--json", "account", "enrol", "--server", server.base, "--pin", server.pin, "--org", sheet.org, "--sheet", sheet.sheet, "--login", login,
            "--sheets", this.sheets, "--code-fd", "3", "--password-fd", "4", "--account-secret-out-fd", "5"], [sheet.code, this.password]);
        this.secret = done.given.trim();
        if (done.code !== 0 || !this.secret) throw new Error(`account enrol: ${done.err}`);
        return JSON.parse(done.out);
    }
    /** Becomes an owner with nothing but a recovery sheet: {org, key}. `lost`: the owner to be revoked. */
    async recover(server, sheet, login, lost) {
        const done = await this.spawn(["--json", "org", "recover", "--server", server.base, "--pin", server.pin, "--org", sheet.org, "--login", login, "--lost", lost,
            "--sheets", this.sheets, "--recovery-fd", "3", "--password-fd", "4", "--account-secret-out-fd", "5", "--recovery-out-fd", "6"], [sheet.key, this.password]);
        [this.secret, this.recovery] = [done.given.trim(), done.paper.trim()];
        this.login = login;
        if (done.code !== 0 || !this.recovery) throw new Error(`org recover: ${done.err}`);
        return JSON.parse(done.out);
    }
    /** With the one-time key that `key` promises, where the server wants one. */
    run(...args) {
        const input = this.key && (async (got) => `${await this.key(got)}\n`);
        return this.spawn(["--json", ...args, "--password-fd", "3", "--account-secret-fd", "4", "--key-fd", "0"], [this.password, this.secret], input);
    }
    /** The answer of a command that must succeed. */
    async get(...args) {
        const { code, out, err } = await this.run(...args);
        if (code !== 0) throw new Error(`${args.slice(0, 2).join(" ")} ended with ${code}: ${err.trim()}`);
        return out.trim() ? JSON.parse(out) : null;
    }
    /** The names in brackets of a command that must be refused, e.g. "log.rollback". */
    async refusal(...args) {
        const { code, out, err } = await this.run(...args);
        if (code === 0) throw new Error(`${args.slice(0, 2).join(" ")} was not refused`);
        return err.match(/\[([^\]]+)\]/)?.[1] ?? (out + err).trim().split("\n").pop();
    }
    events() {
        const file = `${this.data}/events.jsonl`;
        return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
    }
}
