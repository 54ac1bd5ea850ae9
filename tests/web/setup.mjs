// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gets what the tests need: their own packages here, and the page built, unless KAGIBAKO_PAGE names a folder where it is. Does nothing
// that has been done.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

function install(folder) {
    const stamp = join(folder, "node_modules", ".installed");
    const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
    writeFileSync(stamp, lock);
}

install(fileURLToPath(new URL(".", import.meta.url)));
if (!process.env.KAGIBAKO_PAGE) {
    const page = fileURLToPath(new URL("../../server/web/", import.meta.url));
    install(page);
    execFileSync("npm", ["run", "-s", "check"], { cwd: page, stdio: "inherit" });
    execFileSync("npm", ["run", "-s", "build"], { cwd: page, stdio: "inherit" });
    execFileSync("npm", ["run", "-s", "size"], { cwd: page, stdio: "inherit" });
    statSync(join(page, "dist", "index.html"));
}
