// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Logins with the automatically issued key (自動発行キー): by mail for a clerk, from an app for the owner.

import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Cli } from "./cli.mjs";
import { letIn } from "./owners.mjs";
import { expect } from "./table.mjs";

const Minute = 61_000; // an account gets one mail a minute

/** RFC 6238 as authenticator apps do it: SHA-1, 30 seconds, 6 digits. */
function totp(secret) {
    const bits = [...secret].map((symbol) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(symbol).toString(2).padStart(5, "0")).join("");
    const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
    const mac = createHmac("sha1", key).update(counter).digest();
    return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** What the app shows for the secret that a command prints while it waits for the first key. */
async function keyOfApp(said) {
    for (let tries = 0; tries < 200; ++tries) {
        const [, secret] = said.out.match(/"secret":"([A-Z2-7]{32})"/) ?? [];
        if (secret) return totp(secret);
        await sleep(50);
    }
    throw new Error("no secret was printed");
}

/** Somebody whose keys come by mail. Long before they are needed, so that nobody waits for the minute. */
export async function keysByMail({ server, cli, mailbox, table, build, folder }) {
    const clerk = new Cli(build, `${folder}/mailed`);
    await table.check("a clerk comes in and sets up keys by mail", async () => {
        await letIn({ server, by: cli, who: clerk, login: "mailed", build, folder });
        clerk.key = () => mailbox.key(1);
        expect((await clerk.get("account", "key", "mail", "--to", "mailed@example.jp")).kind === "mail", "another kind");
        clerk.key = undefined;
        clerk.mailedAt = Date.now();
    });
    return clerk;
}

export async function loginWithKeys({ cli, clerk, mailbox, table }) {
    await table.check("the rules want a key at every login: the owner without one gets no further than to set it up", async () => {
        await cli.get("policy", "set", "--second-factor", "on");
        const refused = await cli.refusal("status");
        expect(/^auth\.key_setup\b/.test(refused), refused);
        cli.key = keyOfApp;
        const { codes } = await cli.get("account", "key", "totp");
        cli.key = async () => codes.shift();
        const now = await cli.get("account", "key", "show");
        expect(now.kind === "totp" && now.recovery_codes === 9 && codes.length === 9, JSON.stringify(now));
        return `${refused}; then in with one of ten recovery codes`;
    });
    await table.check("a login without the mailed key is refused, with it it succeeds, and the key works once", async () => {
        await sleep(Math.max(0, clerk.mailedAt + Minute - Date.now()));
        const refused = await clerk.refusal("status");
        expect(/^auth\.key(?!_)\b/.test(refused), refused);
        const key = await mailbox.key(2);
        clerk.key = async () => key;
        await clerk.get("status");
        const again = await clerk.refusal("status");
        expect(again.startsWith("auth.failed"), again);
        return `${refused}; the same key again: ${again}`;
    });
    await table.check("the owner takes the rule back, and needs no key any more", async () => {
        expect((await cli.get("policy", "set", "--second-factor", "off")).waits === false, "it waits for somebody");
        expect((await cli.get("account", "key", "none")).kind === "none", "another kind");
        cli.key = undefined;
        expect((await cli.get("account", "key", "show")).kind === "none", "there is one still");
    });
}
