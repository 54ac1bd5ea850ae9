// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Crockford base32: ids, and the code of an invitation with its check symbol. The same as core/base/base32.h.

import type { Bytes } from "./bytes";
import { refuse } from "./refusal";

const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const codeSymbols = 20;

/** Bytes as one big-endian number, zero bits in front to whole symbols: 16 bytes → 26, 20 → 32, 32 → 52. */
export function toBase32(bytes: Uint8Array): string {
    const length = Math.ceil((bytes.length * 8) / 5);
    let bits = length * 5 - bytes.length * 8;
    let value = 0;
    let out = "";
    for (const byte of bytes) {
        value = (value << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            out += symbols[(value >> bits) & 31];
        }
        value &= (1 << bits) - 1;
    }
    return out;
}

export function fromBase32(text: string, size: number): Bytes {
    if (text.length !== Math.ceil((size * 8) / 5)) refuse("encoding.length");
    const out = new Uint8Array(size);
    let bits = size * 8 - text.length * 5; // negative: spare bits in front; set, they overflow the first byte
    let value = 0;
    let at = 0;
    for (const symbol of text) {
        const digit = symbols.indexOf(symbol);
        if (digit < 0 || digit > 31) refuse("encoding.bad");
        value = (value << 5) | digit;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            if (value >> bits > 0xff) refuse("encoding.bad");
            out[at++] = value >> bits;
            value &= (1 << bits) - 1;
        }
    }
    return out;
}

/** Full-width forms, the dashes of a Japanese keyboard and lower case are folded; separators become "". */
function foldTyped(character: string): string {
    const point = character.codePointAt(0) as number;
    const ascii = point >= 0xff01 && point <= 0xff5e ? String.fromCharCode(point - 0xfee0) : character;
    if (/^[ \t\r\n\u3000\u2010-\u2015\u2212\u30fc\uff70-]$/.test(ascii)) return "";
    const upper = /^[a-z]$/.test(ascii) ? ascii.toUpperCase() : ascii;
    return upper === "O" ? "0" : upper === "I" || upper === "L" ? "1" : upper;
}

/** What people type → canonical symbols without separators. */
export function normalizeTyped(text: string): string {
    const out = Array.from(text, foldTyped).join("");
    for (const symbol of out) if (!symbols.includes(symbol)) refuse("code.symbol");
    return out;
}

export function checkSymbol(text: string): string {
    let remainder = 0;
    for (const symbol of text) remainder = (remainder * 32 + symbols.indexOf(symbol)) % 37;
    return symbols[remainder] as string;
}

/** Typed or scanned code → the 20 symbols without the check symbol. Refuses: encoding.length, code.symbol, code.check. */
export function parseCode(typed: string): string {
    const all = normalizeTyped(typed);
    if (all.length !== codeSymbols + 1) refuse("encoding.length");
    const code = all.slice(0, codeSymbols);
    for (const symbol of code) if (symbols.indexOf(symbol) > 31) refuse("code.symbol");
    if (checkSymbol(code) !== all[codeSymbols]) refuse("code.check");
    return code;
}
