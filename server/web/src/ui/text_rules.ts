// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts from elsewhere and texts that are typed, by the rules of core/domain/text_rules.h (attacks.md E03, F04).

// Control characters, line and paragraph separators, and bidirectional controls, which make a line read otherwise than it is stored.
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const unusable = /[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g;

/** For showing: what cannot be trusted becomes visible. Line breaks stay. */
export function shown(text: string): string {
    return text.replace(forbidden, (character) => (character === "\n" ? character : "\ufffd"));
}

/** For storing: NFC, trimmed, without what the company's program refuses, cut to `most` characters. */
export function tidy(text: string, most: number, keepLines = false): string {
    const lines = keepLines ? text.replace(/\r\n?/g, "\n") : text.replace(/[\r\n\t]+/g, " ");
    const clean = lines
        .replace(forbidden, (character) => (character === "\n" && keepLines ? character : ""))
        .replace(unusable, "$1")
        .normalize("NFC")
        .trim();
    return Array.from(clean).slice(0, most).join("");
}

/** Hiragana and half-width kana become full-width katakana. */
export function toKatakana(text: string): string {
    return text
        .normalize("NFKC")
        .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
        .replace(/\s+/g, " ");
}

/** Katakana, or Latin letters for those whose name has no other form. */
export function isKana(text: string): boolean {
    return /^[\u30a1-\u30fa\u30fb-\u30fe A-Za-z.,'-]+$/.test(text) && /[\u30a1-\u30faA-Za-z]/.test(text);
}
