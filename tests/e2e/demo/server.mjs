// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real kagibakod on the loopback interface, its data in a folder of the demo.

import { spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";

export class Server {
    /** `port`: 0 for a free one, or the one that the clients of an older start know. `config` may be set: a file. */
    constructor(build, folder, port = 0) {
        Object.assign(this, { program: `${build}/app/server/kagibakod`, folder, data: `${folder}/data`, log: `${folder}/server.log`, port });
    }

    /** → what it printed; throws when it ends instead, with what it said. The port stays the same from the first start on. */
    async start() {
        let said = "";
        const config = this.config ? ["--config", this.config] : [];
        const child = spawn(this.program, ["--data", this.data, "--port", String(this.port), ...config], { stdio: ["ignore", "pipe", "pipe"] });
        child.stdout.pipe(createWriteStream(this.log, { flags: "a" }));
        const ended = new Promise((resolve) => child.once("exit", resolve));
        const ready = new Promise((resolve) => child.stderr.on("data", (data) => {
            said += data;
            if (/public key [0-9a-f]{64}\n/.test(said)) setTimeout(resolve, 100, true);
        }));
        if ((await Promise.race([ready, ended.then(() => false)])) !== true) throw new Error(`the server ended: ${said.trim()}`);
        Object.assign(this, { child, ended });
        this.base = said.match(/https:\S+/)[0];
        this.port = Number(new URL(this.base).port);
        this.pin = said.match(/public key ([0-9a-f]{64})/)[1];
        const token = said.match(/start token (\S+)/);
        if (token) this.token = token[1];
        return said;
    }
    async stop() {
        if (!this.child) return;
        this.child.kill("SIGTERM");
        await this.ended;
        this.child = undefined;
    }
    logText() {
        return readFileSync(this.log, "latin1");
    }
}
