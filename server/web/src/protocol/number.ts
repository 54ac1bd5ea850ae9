// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Individual numbers (個人番号, 12 digits) and corporate numbers (法人番号, 13): what may be typed and the check digits.
// The same rules as core/domain/number_input.h and my_number.h, held together by tests/vectors/number_input.json and numbers.json.

export type NumberKind = "individual" | "corporate";
export const digitsOf = { individual: 12, corporate: 13 } as const;

/** Separators: space, tab, U+3000 and the hyphens that keyboards and cards produce, U+30FC among them. */
const separator = /[ \t\u3000\u2010-\u2014\u2212\uff0d\u30fc-]/g;

/** ASCII digits of what was typed, or null when there is anything but digits and separators. */
export function typedDigits(typed: string): string | null {
    const bare = typed
        .replace(separator, "")
        .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
    return /^[0-9]*$/.test(bare) ? bare : null;
}

/** 番号法施行令8条, 平成26年総務省令第85号第5条: 11 − (Σ PₙQₙ mod 11), or 0 where the remainder is 0 or 1. */
function individualCheck(digits: string): boolean {
    let sum = 0;
    for (let n = 1; n <= 11; ++n) sum += Number(digits[11 - n]) * (n <= 6 ? n + 1 : n - 5);
    const rest = sum % 11;
    return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

/** 平成26年財務省令第70号第2条: the first digit is 9 − (Σ PₙQₙ mod 9), never 0. */
function corporateCheck(digits: string): boolean {
    let sum = 0;
    for (let n = 1; n <= 12; ++n) sum += Number(digits[13 - n]) * (n % 2 === 1 ? 1 : 2);
    return Number(digits[0]) === 9 - (sum % 9);
}

/** In the order of checking; the names say what to tell the person. */
export type NumberState = "empty" | "strange" | "short" | "long" | "zero" | "check" | "good";

export interface TypedNumber {
    readonly state: NumberState;
    /** digits typed so far; only those of a "good" number may be used */
    readonly digits: string;
}

export function readNumber(typed: string, kind: NumberKind): TypedNumber {
    const digits = typedDigits(typed);
    if (digits === null) return { state: "strange", digits: "" };
    const of = (state: NumberState): TypedNumber => ({ state, digits });
    if (digits === "") return of("empty");
    if (digits.length < digitsOf[kind]) return of("short");
    if (digits.length > digitsOf[kind]) return of("long");
    if (/^0+$/.test(digits)) return of("zero");
    const good = kind === "individual" ? individualCheck(digits) : corporateCheck(digits);
    return of(good ? "good" : "check");
}

/** "1234 5678 9018" as the card prints it; a corporate number as "7 1234 5678 9012". */
export function grouped(digits: string, kind: NumberKind): string {
    const first = kind === "corporate" ? digits.slice(0, 1) : "";
    const rest = kind === "corporate" ? digits.slice(1) : digits;
    return [first, ...(rest.match(/.{1,4}/g) || [])].filter((group) => group !== "").join(" ");
}
