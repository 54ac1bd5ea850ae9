// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Test programs that act for somebody: their secrets go in by standard input, and one line of JSON comes back.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const display = fileURLToPath(new URL("../../ui/on_display.sh", import.meta.url));

/** What the program says; `lines` follow the password and the account secret of `who`. */
export async function ask(program, args, who, { lines = [], env = {} } = {}) {
    const said = { out: "", err: "" };
    const code = await new Promise((resolve, reject) => {
        const child = spawn(program, args, { stdio: "pipe", env: { ...process.env, ...env } });
        child.stdout.on("data", (data) => { said.out += data; });
        child.stderr.on("data", (data) => { said.err += data; });
        child.stdin.on("error", () => {}); // it may end without reading
        child.stdin.end([who.password, who.secret, ...lines, ""].join("\n"));
        child.once("error", reject);
        child.once("close", resolve);
    });
    if (code !== 0) throw new Error(`ended with ${code}: ${said.err.trim() || said.out}`);
    return JSON.parse(said.out);
}

/** The real window on the folder of `who`, on a screen of its own, worked by keys as tests/ui/demo_window.cpp says. */
export function askWindow(build, who, args, lines = []) {
    return ask(display, [`${build}/tests/ui/kagibako-demo-window`, "--data", who.data, ...args], who, {
        lines,
        env: {
            DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent/bus", // not the key store of whoever runs this
            ASAN_OPTIONS: "detect_leaks=0", // what Qt's X11 part leaves behind; the tests of the window look for ours
        },
    });
}
