// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes, texts and the encodings that everything else is written in (docs/spec/encodings.md).

import { refuse } from "./refusal";

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** Text → UTF-8. Refuses lone surrogates, which TextEncoder would silently replace. */
export function utf8(text: string): Bytes {
    const out = encoder.encode(text) as Bytes;
    if (text !== fromUtf8(out)) refuse("encoding.bad");
    return out;
}

/** UTF-8 → text; anything malformed is refused, a byte order mark is kept as the character it is. */
export function fromUtf8(bytes: Uint8Array): string {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        return refuse("encoding.bad");
    }
}

export function concat(...parts: Uint8Array[]): Bytes {
    const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    let at = 0;
    for (const part of parts) {
        out.set(part, at);
        at += part.length;
    }
    return out;
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
    let difference = a.length ^ b.length;
    for (let i = 0; i < a.length && i < b.length; ++i) difference |= (a[i] as number) ^ (b[i] as number);
    return difference === 0;
}

export function randomBytes(size: number): Bytes {
    return crypto.getRandomValues(new Uint8Array(size));
}

export function toBase64(bytes: Uint8Array): string {
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
}

/** Standard base64 with padding (RFC 4648 §4): no white space, no missing padding, no spare bits. */
export function fromBase64(text: string): Bytes {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) refuse("encoding.bad");
    const raw = atob(text);
    const out = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; ++i) out[i] = raw.charCodeAt(i);
    if (toBase64(out) !== text) refuse("encoding.bad");
    return out;
}

function le64(value: number): Bytes {
    const out = new Uint8Array(8);
    const view = new DataView(out.buffer);
    view.setUint32(0, value % 0x100000000, true);
    view.setUint32(4, Math.floor(value / 0x100000000), true);
    return out;
}

/** PASETO's pre-authentication encoding. A string is its UTF-8, a number its decimal ASCII. */
export function pae(...parts: (Uint8Array | string | number)[]): Bytes {
    const out: Uint8Array[] = [le64(parts.length)];
    for (const part of parts) {
        const bytes = part instanceof Uint8Array ? part : utf8(String(part));
        out.push(le64(bytes.length), bytes);
    }
    return concat(...out);
}

function padTo(plain: Uint8Array, size: number): Bytes {
    const out = new Uint8Array(size);
    out.set(plain);
    out[plain.length] = 0x80;
    return out;
}

/** ISO/IEC 7816-4 padding to the next of `unit`·2^k bytes. */
export function padToBucket(plain: Uint8Array, unit = 256): Bytes {
    let size = unit;
    while (size < plain.length + 1) size *= 2;
    return padTo(plain, size);
}

export function padToMultiple(plain: Uint8Array, step: number): Bytes {
    return padTo(plain, (Math.floor(plain.length / step) + 1) * step);
}

export function unpad(padded: Bytes): Bytes {
    let end = padded.length;
    while (end > 0 && padded[end - 1] === 0) --end;
    if (end === 0 || padded[end - 1] !== 0x80) refuse("encoding.padding");
    return padded.slice(0, end - 1);
}

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
    return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Bytes));
}
