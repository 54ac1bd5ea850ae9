// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an invitation code opens (docs/spec/keys.md "Invitation code → page"). WebCrypto only.

import { type Bytes, utf8 } from "./bytes";
import { codeRounds, labels } from "./labels";

/** HKDF-SHA256 with empty salt, 32 bytes out. */
export async function hkdf(secret: Bytes, info: string): Promise<Bytes> {
    const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
    const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: utf8(info) };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
}

export async function stretch(code: string): Promise<Bytes> {
    const key = await crypto.subtle.importKey("raw", utf8(code), "PBKDF2", false, ["deriveBits"]);
    const parameters = { name: "PBKDF2", hash: "SHA-256", salt: utf8(labels.codeSalt), iterations: codeRounds };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
}

export interface CodeKeys {
    /** shown to the server, which keeps its hash */
    readonly token: Bytes;
    /** opens the card, never leaves the page */
    readonly cardKey: Bytes;
}

/** `code`: the 20 canonical symbols of parseCode(). Takes about a second on a phone. */
export async function deriveCodeKeys(code: string): Promise<CodeKeys> {
    const secret = await stretch(code);
    const keys = { token: await hkdf(secret, labels.token), cardKey: await hkdf(secret, labels.card) };
    secret.fill(0);
    return keys;
}

export async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
    const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    return new Uint8Array(await crypto.subtle.sign("HMAC", imported, message));
}
