// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// node window.mjs --folder FOLDER --build BUILD_DIR [--lang ja|en]: the window on the organization that `demo.mjs --keep FOLDER` left.
// Its secrets are printed, since its people are made up; nothing else of Kagibako does that. Closing the window or Ctrl-C ends all.

import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { Server } from "./server.mjs";

const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const folder = resolve(option("--folder"));
const build = resolve(option("--build", "build/release"));
const { port, login, password, secret } = JSON.parse(readFileSync(`${folder}/window.json`, "utf8"));
const server = new Server(build, folder, port);

let code = 1;
try {
    await server.start();
    // On Wayland too: what `dev` installs of Qt speaks X only.
    const window = spawn(`${build}/app/desktop/kagibako`, ["--data", `${folder}/client`, "--lang", option("--lang", "en")],
        { stdio: "inherit", env: { ...process.env, QT_QPA_PLATFORM: "xcb" } });
    const closed = new Promise((done) => {
        window.once("error", (error) => done(error.message));
        window.once("exit", (status, signal) => done(status === 0 || signal === "SIGINT" || signal === "SIGTERM" ? "" : `the window ended with ${status ?? signal}`));
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => window.kill("SIGTERM"));
    console.log(`
The window opens on the organization of the demo: 200 made-up people. What it asks for:

  login           ${login} (the window knows it)
  password        ${password}
  account secret  ${secret}

Close it, or press Ctrl-C here: then the server ends too, and everything of the demo but the pictures is deleted.`);
    const problem = await closed;
    if (problem) console.error(`demo: ${problem}`);
    code = problem ? 1 : 0;
} catch (error) {
    console.error(`demo: ${error.message}`);
}
await server.stop();
rmSync(folder, { recursive: true });
process.exit(code);
