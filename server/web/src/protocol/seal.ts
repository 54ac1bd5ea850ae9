// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two sealed forms (docs/spec/objects.md): AES-256-GCM boxes and HPKE boxes, both behind version byte 1. One suite, no negotiation.

import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { type Bytes, concat, pae, randomBytes } from "./bytes";
import { labels } from "./labels";
import { refuse } from "./refusal";

const version = 1;
const nonceSize = 12;
const tagSize = 16;

async function aesKey(key: Bytes, usage: "encrypt" | "decrypt"): Promise<CryptoKey> {
    if (key.length !== 32) refuse("encoding.length"); // the length of a key never chooses the algorithm (C03)
    return crypto.subtle.importKey("raw", key, "AES-GCM", false, [usage]);
}

/** `01 ‖ nonce 12 ‖ ciphertext ‖ tag 16`, the nonce random in each call. */
export async function sealAead(key: Bytes, aad: Bytes, plain: Bytes): Promise<Bytes> {
    const iv = randomBytes(nonceSize);
    const parameters = { name: "AES-GCM", iv, additionalData: aad, tagLength: tagSize * 8 };
    const sealed = await crypto.subtle.encrypt(parameters, await aesKey(key, "encrypt"), plain);
    return concat(Uint8Array.of(version), iv, new Uint8Array(sealed));
}

/** Refuses encoding.version, and crypto.open for everything else alike. */
export async function openAead(key: Bytes, aad: Bytes, box: Bytes): Promise<Bytes> {
    if (box[0] !== version) refuse("encoding.version");
    if (box.length < 1 + nonceSize + tagSize) refuse("crypto.open");
    const iv = box.slice(1, 1 + nonceSize);
    const parameters = { name: "AES-GCM", iv, additionalData: aad, tagLength: tagSize * 8 };
    try {
        return new Uint8Array(await crypto.subtle.decrypt(parameters, await aesKey(key, "decrypt"), box.slice(1 + nonceSize)));
    } catch {
        return refuse("crypto.open");
    }
}

/** Where a sealed object belongs: part of HPKE's info, so that it opens nowhere else. */
export interface Place {
    readonly org: string;
    readonly scope: string;
    readonly epoch: number;
}

export function sealInfo(kind: "number" | "submission", place: Place): Bytes {
    return pae(labels.seal, kind, place.org, place.scope, place.epoch);
}

function suite(): CipherSuite {
    return new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}

/** A 65-byte uncompressed point of P-256. Refuses crypto.point for anything that is not on the curve. */
export async function importIntakeKey(point: Bytes): Promise<CryptoKey> {
    if (point.length !== 65 || point[0] !== 4) refuse("crypto.point");
    try {
        return await suite().kem.importKey("raw", point.buffer, true);
    } catch {
        return refuse("crypto.point");
    }
}

/** `01 ‖ enc 65 ‖ ciphertext ‖ tag 16`: base mode, a new encapsulation for each call and no context that is used twice (B10). */
export async function sealHpke(recipient: CryptoKey, info: Bytes, aad: Bytes, plain: Bytes): Promise<Bytes> {
    const { ct, enc } = await suite().seal({ recipientPublicKey: recipient, info: info.buffer }, plain.buffer, aad.buffer);
    return concat(Uint8Array.of(version), new Uint8Array(enc), new Uint8Array(ct));
}
