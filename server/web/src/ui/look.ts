// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The accent of the card, put in place by CSSOM (the policy allows no style attributes). Text on it is black or white, whichever
// reads better: that is at least 4.5 : 1 on every colour.

function luminance(colour: string): number {
    const parts = [1, 3, 5].map((at) => {
        const value = parseInt(colour.slice(at, at + 2), 16) / 255;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * (parts[0] as number) + 0.7152 * (parts[1] as number) + 0.0722 * (parts[2] as number);
}

/** `accent` is "" or "#rrggbb", checked when the card was read. */
export function applyAccent(accent: string): void {
    const style = document.documentElement.style;
    if (accent === "") {
        style.removeProperty("--accent");
        style.removeProperty("--on-accent");
        return;
    }
    const light = luminance(accent);
    const white = 1.05 / (light + 0.05);
    const black = (light + 0.05) / 0.05;
    style.setProperty("--accent", accent);
    style.setProperty("--on-accent", white >= black ? "#ffffff" : "#000000");
}
