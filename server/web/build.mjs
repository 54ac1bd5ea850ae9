// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// src/ → dist/: index.html, app.js, app.css, icon.svg, lang-*.json and the source map, which holds the whole source. The same input gives the
// same bytes, so anybody can compare what a server hands out with the release (attacks.md E01).

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] || join(here, "dist");
const licence = "SPDX-License-Identifier: GPL-3.0-or-later. Kagibako contributors; includes @hpke/core (MIT, Ajitomi Daisuke).";

process.chdir(here);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const common = { bundle: true, minify: true, charset: "utf8", logLevel: "warning", target: ["safari15", "chrome72", "firefox78"] };
const integrity = (file) => "sha384-" + createHash("sha384").update(readFileSync(join(out, file))).digest("base64");

// Every language becomes a file of data that the page fetches and checks by its hash.
const languages = {};
for (const file of readdirSync("src/i18n").filter((name) => !["fill.ts", "texts.ts"].includes(name)).sort()) {
    const code = file.replace(/\.ts$/, "");
    const result = await build({ ...common, entryPoints: [`src/i18n/${file}`], format: "esm", write: false });
    const module = await import("data:text/javascript;base64," + Buffer.from(result.outputFiles[0].contents).toString("base64"));
    writeFileSync(join(out, `lang-${code}.json`), JSON.stringify(module[code]));
    languages[code] = integrity(`lang-${code}.json`);
}

await build({
    ...common,
    define: { LANGUAGE_INTEGRITY: JSON.stringify(languages) },
    entryPoints: ["src/main.ts"],
    outfile: join(out, "app.js"),
    format: "iife",
    legalComments: "none",
    banner: { js: `// ${licence}` },
    sourcemap: "linked",
    sourceRoot: "",
});
await build({ ...common, entryPoints: ["src/app.css"], outfile: join(out, "app.css"), banner: { css: `/* ${licence} */` } });
copyFileSync("src/icon.svg", join(out, "icon.svg"));

const policy = JSON.parse(readFileSync("headers.json", "utf8"))["Content-Security-Policy"];
const html = readFileSync("src/index.html", "utf8")
    .replace("@POLICY@", policy.replace(/frame-ancestors [^;]*; /, "")) // browsers take that one from the header only
    .replace("@CSS@", integrity("app.css"))
    .replace("@JS@", integrity("app.js"));
writeFileSync(join(out, "index.html"), html);
