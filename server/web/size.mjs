// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a first visit loads, gzipped, in the heaviest language. Fails above the limit of 40 kB.

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const limit = 40_000;
const dist = new URL("dist/", import.meta.url);

function measure(file) {
    const bytes = readFileSync(new URL(file, dist));
    const size = gzipSync(bytes, { level: 9 }).length;
    console.log(`${file.padEnd(14)} ${String(bytes.length).padStart(7)} B ${String(size).padStart(7)} B gzipped`);
    return size;
}

const always = ["index.html", "app.js", "app.css", "icon.svg"].map(measure).reduce((sum, size) => sum + size);
const languages = readdirSync(dist).filter((file) => /^lang-.*\.json$/.test(file)).map(measure);
const total = always + Math.max(0, ...languages);
console.log(`first load     ${String(total).padStart(17)} B gzipped, limit ${limit}`);
process.exit(total > limit ? 1 : 0);
