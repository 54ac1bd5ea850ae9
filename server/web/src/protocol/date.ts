// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dates of law ("2026-01-31", no time zone) and instants ("2026-01-31T09:00:00Z"), and years of the Japanese eras.

export function isDate(text: string): boolean {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
    const date = new Date(text + "T00:00:00Z");
    return !isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

export function isUtcTime(text: string): boolean {
    return /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(text) && isDate(text.slice(0, 10));
}

/** First and last day of each era that a living person can be born in; "ad" is the Western calendar. */
const eras = {
    ad: { before: 0, from: "1868-01-01", to: "2199-12-31" },
    reiwa: { before: 2018, from: "2019-05-01", to: "2199-12-31" },
    heisei: { before: 1988, from: "1989-01-08", to: "2019-04-30" },
    showa: { before: 1925, from: "1926-12-25", to: "1989-01-07" },
    taisho: { before: 1911, from: "1912-07-30", to: "1926-12-24" },
} as const;
export type Era = keyof typeof eras;
export const eraNames = Object.keys(eras) as Era[];

/** Typed parts (full-width digits allowed, 元 for a first year) → ISO date, or "" when there is no such day in that era. */
export function dateOfParts(era: Era, year: string, month: string, day: string): string {
    const numberOf = (text: string): number => {
        const folded = text.trim().normalize("NFKC");
        if (folded === "元" && era !== "ad") return 1;
        return /^\d{1,4}$/.test(folded) ? Number(folded) : NaN;
    };
    const inEra = numberOf(year);
    if (!(inEra >= 1) || (era === "ad" && inEra < 1000)) return "";
    const pad = (value: number, width: number): string => String(value).padStart(width, "0");
    const { before, from, to } = eras[era];
    const date = `${pad(before + inEra, 4)}-${pad(numberOf(month), 2)}-${pad(numberOf(day), 2)}`;
    return isDate(date) && date >= from && date <= to ? date : "";
}
