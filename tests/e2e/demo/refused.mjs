// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk without the right gets by other ways than the command line: by the window, and by the bare API.

import { randomInt } from "node:crypto";
import { request } from "node:https";
import { ask, askWindow } from "./ask.mjs";

/**
 * → {sections, people, family, offered, shown, error}: the words of the family of `employee`, whether the window offers to show the
 * number of `code`, whether it shows it, and the name of what refuses when it is asked for behind the page's back.
 */
export function byWindow(build, who, code, employee, out) {
    return askWindow(build, who, ["--code", code, "--family", employee, "--pictures", out]);
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
