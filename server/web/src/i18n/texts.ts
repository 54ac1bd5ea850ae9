// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of the page. To add one (やさしい日本語, 中文, Português, Tiếng Việt): write its file as a `Texts` and append a line
// below; whatever it lacks doesn't compile. A visitor loads one language: a file of data, fetched and checked by its hash.

import type { Named } from "../protocol/card";
import type { ja } from "./ja";

export type Texts = typeof ja;

/** SHA-384 of each fetched language, put in by build.mjs: a changed file is refused by the browser. */
declare const LANGUAGE_INTEGRITY: { readonly [code: string]: string };

export interface Language {
    /** BCP 47, for the lang attribute and the submission */
    readonly code: string;
    /** in its own words */
    readonly name: string;
    /** which of a card's two names it shows */
    readonly card: "ja" | "en";
    texts: Texts | null;
}

const japanese: Language = { code: "ja", name: "日本語", card: "ja", texts: null };
const english: Language = { code: "en", name: "English", card: "en", texts: null };
export const languages: readonly Language[] = [japanese, english];

/** The first language the browser asks for that there is; English for all who ask for another one than Japanese. */
export function preferred(wanted: readonly string[]): Language {
    for (const tag of wanted) {
        const found = languages.find((language) => tag.toLowerCase().split("-")[0] === language.code);
        if (found) return found;
    }
    return wanted.length === 0 ? japanese : english;
}

/** null: offline, or not the file this page was built with. */
export async function loadTexts(language: Language): Promise<Texts | null> {
    if (language.texts) return language.texts;
    const integrity = LANGUAGE_INTEGRITY[language.code];
    for (let tries = 0; integrity && tries < 3 && !language.texts; ++tries) {
        try {
            const response = await fetch(`c/lang-${language.code}.json`, { integrity, credentials: "omit", redirect: "error" });
            if (response.ok) language.texts = (await response.json()) as Texts;
        } catch {
            // tried again
        }
    }
    return language.texts;
}

export function nameOf(item: Named, language: Language): string {
    return item[language.card] || item.ja || item.en || item.code;
}

/** "2026-11-23T09:00:00Z" → Japan's time in words. */
export function timeInWords(utc: string, language: Language): string {
    const options: Intl.DateTimeFormatOptions = {
        year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Asia/Tokyo",
    };
    return new Intl.DateTimeFormat(language.code, options).format(new Date(utc)) + (language.card === "ja" ? "" : " JST");
}

/** "2026-12-25", a date of law without a time zone. */
export function dateInWords(date: string, language: Language): string {
    const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };
    return new Intl.DateTimeFormat(language.code, options).format(new Date(date + "T00:00:00Z"));
}
