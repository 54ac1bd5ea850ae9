// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// node smtp_server.mjs --cert FILE --key FILE --out DIR [--busy N] [--user NAME --password TEXT]: a mail server on a free port of
// 127.0.0.1, which it prints. It takes mails over STARTTLS only, and writes each into DIR as 0001.eml and so on: first the envelope's
// recipient, then the message. --busy: the first N are refused for the time being. It ends with its standard input.

import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { SMTPServer } = createRequire(new URL("../web/package.json", import.meta.url))("smtp-server");

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const out = option("--out");
const user = option("--user");
let busy = Number(option("--busy") ?? 0);
let count = 0;

function refusal(code, text) {
    return Object.assign(new Error(text), { responseCode: code });
}

const server = new SMTPServer({
    cert: readFileSync(option("--cert")),
    key: readFileSync(option("--key")),
    authOptional: user === undefined,
    disableReverseLookup: true,
    onAuth(auth, session, done) {
        const isRight = user !== undefined && auth.username === user && auth.password === option("--password");
        done(isRight ? null : refusal(535, "wrong user or password"), { user: auth.username });
    },
    onMailFrom(address, session, done) {
        done(session.secure ? null : refusal(530, "STARTTLS first"));
    },
    onData(stream, session, done) {
        const parts = [];
        stream.on("data", (part) => parts.push(part));
        stream.on("end", () => {
            if (busy-- > 0) return done(refusal(451, "try again later"));
            const to = session.envelope.rcptTo.map((one) => one.address).join(" ");
            const name = String(++count).padStart(4, "0");
            writeFileSync(`${out}/${name}.part`, Buffer.concat([Buffer.from(`${to}\r\n`), ...parts]));
            renameSync(`${out}/${name}.part`, `${out}/${name}.eml`); // whoever looks sees whole mails
            return done();
        });
    },
});
server.on("error", () => {}); // a client that breaks off is its own business
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
