// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page's own modules in Node: bundled by the page's own esbuild, nothing rewritten.

import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

// KAGIBAKO_PAGE: a build of the page elsewhere, e.g. the folder page/ of a CMake build.
export const page = process.env.KAGIBAKO_PAGE ? process.env.KAGIBAKO_PAGE.replace(/\/*$/, "/") : fileURLToPath(new URL("../../../server/web/", import.meta.url));
const require = createRequire(page + "package.json");
const { buildSync } = require("esbuild");

/** Imports `lines` of TypeScript as if they stood in server/web/src/. */
export async function load(lines) {
    const result = buildSync({
        stdin: { contents: lines, resolveDir: page + "src", loader: "ts" },
        bundle: true, format: "esm", platform: "browser", target: "es2022", write: false, logLevel: "error",
        define: { LANGUAGE_INTEGRITY: "{}" },
    });
    return import("data:text/javascript;base64," + Buffer.from(result.outputFiles[0].contents).toString("base64"));
}

/** Every protocol module under one name, and @hpke/core. */
export function loadProtocol() {
    const files = ["api", "base32", "bytes", "canonical_json", "card", "codec", "date", "failure", "ids", "keys", "labels", "manifest",
        "number", "prepare", "receipt", "refusal", "seal", "submission"];
    const lines = files.map((file) => `export * from "./protocol/${file}";`);
    return load(lines.join("\n") + '\nexport * as hpke from "@hpke/core";');
}

export const hex = (text) => new Uint8Array(Buffer.from(text, "hex"));
export const toHex = (bytes) => Buffer.from(bytes).toString("hex");

/** Opens an HPKE box of either direction with a recipient's scalar; throws where the company's program would. */
export async function openHpke(p, scalar, point, info, aad, box) {
    const { CipherSuite, DhkemP256HkdfSha256, HkdfSha256, Aes256Gcm } = p.hpke;
    const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
    const url = (bytes) => Buffer.from(bytes).toString("base64url");
    const jwk = { kty: "EC", crv: "P-256", d: url(scalar), x: url(point.slice(1, 33)), y: url(point.slice(33)), key_ops: ["deriveBits"] };
    const recipientKey = await suite.kem.importKey("jwk", jwk, false);
    if (box[0] !== 1) throw new Error("version");
    const parameters = { recipientKey, enc: box.slice(1, 66).buffer, info: info.slice().buffer };
    return new Uint8Array(await suite.open(parameters, box.slice(66).buffer, aad.slice().buffer));
}
