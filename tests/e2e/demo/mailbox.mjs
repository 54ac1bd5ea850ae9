// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real mail server on the loopback interface with a certificate of its own, and the letters it received.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../support/smtp_server.mjs", import.meta.url));

export class Mailbox {
    constructor(folder) {
        Object.assign(this, { folder: `${folder}/mail`, config: `${folder}/mail/server.toml` });
    }

    /** Writes the configuration of a kagibakod that sends here, too. */
    async start() {
        const [cert, key, mails] = ["certificate.pem", "key.pem", "mails"].map((name) => `${this.folder}/${name}`);
        mkdirSync(mails, { recursive: true });
        execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=Mail of the demo",
            "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert], { stdio: "ignore" });
        this.child = spawn(process.execPath, [script, "--cert", cert, "--key", key, "--out", mails], { stdio: ["pipe", "pipe", "inherit"] });
        const port = await new Promise((resolve, reject) => {
            this.child.stdout.once("data", (data) => resolve(Number(String(data))));
            this.child.once("exit", () => reject(new Error("the mail server ended")));
        });
        writeFileSync(this.config, `[mail]\nserver = "smtp://127.0.0.1:${port}"\nfrom = "kagibako@example.jp"\nca_file = "${cert}"\n`);
    }
    /** The 8 digits in the letter with this number, counted from 1; waits for it. */
    async key(number) {
        const file = `${this.folder}/mails/${String(number).padStart(4, "0")}.eml`;
        for (let tries = 0; !existsSync(file); ++tries) {
            if (tries === 200) throw new Error(`letter ${number} did not come`);
            await sleep(100);
        }
        const letter = readFileSync(file, "latin1");
        const text = Buffer.from(letter.slice(letter.indexOf("\r\n\r\n")), "base64").toString("utf8");
        return text.match(/\b\d{8}\b/)[0];
    }
    stop() {
        this.child?.stdin.end();
    }
}
