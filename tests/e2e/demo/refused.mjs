// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk without the right gets by other ways than the command line: by the window, and by the bare API.

import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { request } from "node:https";
import { fileURLToPath } from "node:url";

const display = fileURLToPath(new URL("../../ui/on_display.sh", import.meta.url));

/** The one line of JSON of a test program, which gets the secrets of `who` by standard input. */
async function ask(program, args, who, env = {}) {
    const said = { out: "", err: "" };
    const code = await new Promise((resolve, reject) => {
        const child = spawn(program, args, { stdio: "pipe", env: { ...process.env, ...env } });
        child.stdout.on("data", (data) => { said.out += data; });
        child.stderr.on("data", (data) => { said.err += data; });
        child.stdin.on("error", () => {}); // it may end without reading
        child.stdin.end(`${who.password}\n${who.secret}\n`);
        child.once("error", reject);
        child.once("close", resolve);
    });
    if (code !== 0) throw new Error(`ended with ${code}: ${said.err.trim() || said.out}`);
    return JSON.parse(said.out);
}

/**
 * The real window on the folder of `who`, on a screen of its own. → {sections, people, offered, shown, error}: whether the window offers to
 * show the number of `code`, whether it shows it, and the name of what refuses when it is asked for behind the page's back.
 */
export function byWindow(build, who, code, picture) {
    return ask(display, [`${build}/tests/ui/kagibako-demo-window`, "--data", who.data, "--code", code, "--picture", picture], who, {
        DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent/bus", // not the key store of whoever runs this
        ASAN_OPTIONS: "detect_leaks=0", // what Qt's X11 part leaves behind; the tests of the window look for ours
    });
}

/** → {answers: [{way, client, status, error}], envelope}: signed and posted with a session of `who`, past the client's own checks. */
export function byBareApi(build, who, code) {
    return ask(`${build}/tests/e2e/kagibako-bare-open`, ["--data", who.data, "--code", code], who);
}

/** → {status, error}: a plain request. `session`: empty for none. */
export async function post(server, path, body, session = "") {
    const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body), ...(session && { Authorization: `Kagibako ${session}` }) };
    const answer = await new Promise((resolve, reject) => {
        const asked = request(`${server.base}${path}`, { method: "POST", headers, rejectUnauthorized: false }, resolve); // self-signed
        asked.once("error", reject);
        asked.end(body);
    });
    let text = "";
    for await (const part of answer) text += part;
    return { status: answer.statusCode, error: answer.statusCode === 200 ? "" : JSON.parse(text).error };
}

/** A session that nobody has. */
export function inventedSession() {
    return Array.from({ length: 52 }, (_, at) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[randomInt(at === 0 ? 2 : 32)]).join("");
}
