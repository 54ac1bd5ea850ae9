// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page's protocol modules against the vector files that the C++ code runs too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { hex, loadProtocol, openHpke, toHex } from "./support/bundle.mjs";

const p = await loadProtocol();
const vector = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));
const sha256Hex = async (bytes) => toHex(await p.sha256(bytes));
const refuses = (check, run) => assert.throws(run, (error) => error.check === check);

describe("numbers", () => {
    const v = vector("numbers");
    for (const number of v.individual_valid) test(`good ${number}`, () => assert.equal(p.readNumber(number, "individual").state, "good"));
    for (const [number, why] of Object.entries(v.individual_invalid)) {
        test(`bad ${why}`, () => assert.notEqual(p.readNumber(number, "individual").state, "good"));
    }
    for (const number of v.corporate_valid) test(`good ${number}`, () => assert.equal(p.readNumber(number, "corporate").state, "good"));
    for (const number of Object.keys(v.corporate_invalid)) {
        test(`bad ${number}`, () => assert.equal(p.readNumber(number, "corporate").state, "check"));
    }
});

describe("number_input", () => {
    const v = vector("number_input");
    const errors = { strange: "number.digits", empty: "number.length", short: "number.length", long: "number.length", zero: "number.zero", check: "number.check" };
    for (const { name, input, kind, digits } of v.accept) {
        test(name, () => assert.deepEqual(p.readNumber(input, kind), { state: "good", digits }));
    }
    for (const { name, input, error } of v.refuse) {
        test(name, () => {
            const digits = p.typedDigits(input);
            const kind = digits !== null && digits.length >= 13 ? "corporate" : "individual";
            assert.equal(errors[p.readNumber(input, kind).state], error);
        });
    }
});

describe("canonical_json", () => {
    const v = vector("canonical_json");
    for (const { name, hex: text } of v.good) {
        test(name, () => assert.equal(toHex(p.canonicalJson(p.parseCanonicalJson(hex(text), 1e6))), text));
    }
    for (const { name, hex: text } of v.bad) test(`refused: ${name}`, () => assert.throws(() => p.parseCanonicalJson(hex(text), 1e6)));
});

describe("kagibako_crypto", () => {
    const v = vector("kagibako_crypto");
    const checks = {
        _about: () => assert.equal(typeof v._about, "string"),
        base32() {
            for (const { bytes, text } of v.base32) {
                assert.equal(p.toBase32(hex(bytes)), text);
                assert.equal(toHex(p.fromBase32(text, bytes.length / 2)), bytes);
            }
        },
        async pae() {
            for (const { parts, out, sha256 } of v.pae) {
                const bytes = p.pae(...parts.map(hex));
                assert.equal(toHex(bytes), out);
                assert.equal(await sha256Hex(bytes), sha256);
            }
        },
        async padding() {
            for (const { size, bucket, sha256 } of v.padding) {
                const plain = new Uint8Array(size).map((_, at) => at & 0xff);
                const padded = p.padToBucket(plain);
                assert.equal(padded.length, bucket);
                assert.equal(toHex(p.unpad(padded)), toHex(plain));
                if (size === 0) assert.equal(await sha256Hex(padded), sha256);
            }
        },
        async hkdf() {
            for (const { ikm, info, out } of v.hkdf) assert.equal(toHex(await p.hkdf(hex(ikm), p.fromUtf8(hex(info)))), out);
        },
        async hmac() {
            assert.equal(toHex(await p.hmac(hex(v.hmac.key), hex(v.hmac.message))), v.hmac.tag);
        },
        async code() {
            const { code, bits, stretched, token, token_hash, card_key } = v.code;
            const symbols = p.parseCode(code);
            assert.equal(bitsToCode(hex(bits)), symbols);
            assert.equal(toHex(await p.stretch(symbols)), stretched);
            const keys = await p.deriveCodeKeys(symbols);
            assert.equal(toHex(keys.token), token);
            assert.equal(toHex(keys.cardKey), card_key);
            assert.equal(await sha256Hex(keys.token), token_hash);
        },
        async aead() {
            for (const { aad, box, key, plain } of v.aead) {
                assert.equal(toHex(await p.openAead(hex(key), hex(aad), hex(box))), plain);
                const again = await p.sealAead(hex(key), hex(aad), hex(plain));
                assert.equal(again.length, box.length / 2);
                assert.equal(toHex(await p.openAead(hex(key), hex(aad), again)), plain);
                for (const at of [0, 1, 13, box.length / 2 - 1]) {
                    const bad = hex(box);
                    bad[at] ^= 1;
                    const check = at === 0 ? "encoding.version" : "crypto.open";
                    await assert.rejects(p.openAead(hex(key), hex(aad), bad), (error) => error.check === check);
                }
            }
        },
        async hpke() {
            for (const { kind, org, scope, epoch, recipient, aad, box, info, plain, public: point, scalar } of v.hpke) {
                const parts = [p.labels.seal, kind, org, scope, epoch, ...(recipient === undefined ? [] : [recipient])];
                assert.equal(toHex(p.pae(...parts)), info);
                if (recipient === undefined) assert.equal(toHex(p.sealInfo(kind, { org, scope, epoch })), info);
                const open = (sealed) => openHpke(p, hex(scalar), hex(point), hex(info), hex(aad), sealed);
                assert.equal(toHex(await open(hex(box))), plain);
                const ours = await p.sealHpke(await p.importIntakeKey(hex(point)), hex(info), hex(aad), hex(plain));
                assert.equal(ours.length, box.length / 2);
                assert.equal(toHex(await open(ours)), plain);
            }
        },
        async kem() {
            const { CipherSuite, DhkemP256HkdfSha256, HkdfSha256, Aes256Gcm } = p.hpke;
            const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
            const pair = await suite.kem.deriveKeyPair(hex(v.kem.ikm).buffer);
            assert.equal(toHex(new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey))), v.kem.public);
            assert.equal(toHex(new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey))), v.kem.scalar);
        },
        async ecdsa() {
            // The page signs nothing; the bytes must still mean the same to WebCrypto.
            const key = await crypto.subtle.importKey("raw", hex(v.ecdsa.public), { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
            const how = { name: "ECDSA", hash: "SHA-256" };
            assert.ok(await crypto.subtle.verify(how, key, hex(v.ecdsa.signature), hex(v.ecdsa.message)));
        },
        async password() {
            // Argon2id isn't in WebCrypto and not in the page; what is around it must be one encoding.
            assert.match(v.password.org, /^[0-9A-Z]{32}$/);
            assert.equal(p.fromBase32(v.password.org, 20).length, 20);
        },
    };
    test("no section is left out", () => assert.deepEqual(Object.keys(v).sort(), Object.keys(checks).sort()));
    for (const [name, check] of Object.entries(checks)) test(name, check);
});

function bitsToCode(bytes) {
    let bits = "";
    for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
    const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    return bits.slice(0, 100).match(/.{5}/g).map((five) => symbols[parseInt(five, 2)]).join("");
}

describe("hpke_p256 (RFC 9180)", () => {
    const base = vector("hpke_p256").vectors.filter((one) => one.mode === 0);
    test("there are some", () => assert.ok(base.length > 0));
    for (const one of base) {
        test("message 0 opens, and an altered one does not", async () => {
            const first = one.encryptions[0];
            const box = hex("01" + one.enc + first.ct);
            const open = (sealed) => openHpke(p, hex(one.skRm), hex(one.pkRm), hex(one.info), hex(first.aad), sealed);
            assert.equal(toHex(await open(box)), first.pt);
            for (let at = 1; at < box.length; at += 7) {
                const bad = box.slice();
                bad[at] ^= 1;
                await assert.rejects(open(bad));
            }
        });
    }
});

describe("codes", () => {
    const good = "VX7YFYYQ5QY2HRV5NT82X";
    for (const typed of [good, good.toLowerCase(), "VX7Y-FYYQ-5QY2-HRV5-NT82-X", " VX7Y FYYQ 5QY2 HRV5 NT82 X ", "ＶＸ７Ｙ－ＦＹＹＱ　5QY2ーHRV5‐NT82−X"]) {
        test(typed, () => assert.equal(p.parseCode(typed), good.slice(0, 20)));
    }
    test("O, I and L are understood", () => assert.equal(p.normalizeTyped("oOiIlL"), "001111"));
    test("length", () => refuses("encoding.length", () => p.parseCode(good.slice(1))));
    test("symbol", () => refuses("code.symbol", () => p.parseCode("!" + good.slice(1))));
    test("check symbols only stand last", () => refuses("code.symbol", () => p.parseCode("*" + good.slice(1))));
    test("every changed symbol is noticed", () => {
        for (let at = 0; at < 20; ++at) {
            for (const symbol of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
                const text = good.slice(0, at) + symbol + good.slice(at + 1);
                if (text !== good) refuses("code.check", () => p.parseCode(text));
            }
        }
    });
});

describe("page_submission", () => {
    const v = vector("page_submission");
    test("is what the page makes today", async () => {
        const { execFileSync } = await import("node:child_process");
        const { mkdtempSync, rmSync } = await import("node:fs");
        const { join } = await import("node:path");
        const { tmpdir } = await import("node:os");
        const { fileURLToPath } = await import("node:url");
        const folder = mkdtempSync(join(tmpdir(), "page-vectors-"));
        try {
            const file = join(folder, "again.json");
            execFileSync(process.execPath, [fileURLToPath(new URL("make_page_vectors.mjs", import.meta.url)), file]);
            assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), v);
        } finally {
            rmSync(folder, { recursive: true });
        }
    });
    test("the card opens by its code", async () => {
        const opened = await p.openCard(hex(v.code.card_key), hex(v.card.sealed));
        assert.equal(opened.greeting, v.card.greeting);
        assert.equal(toHex(opened.hash), v.card.hash);
    });
    test("the front of the card holds the content key that the company makes of its own", async () => {
        const front = hex(v.card.sealed).slice(0, 61);
        assert.equal(toHex(await p.openAead(hex(v.code.card_key), p.pae(p.labels.card), front)), v.card.content_key);
        const info = p.fromUtf8(p.pae(p.labels.cardContent, v.card.org, v.card.invitation));
        assert.equal(toHex(await p.hkdf(hex(v.card.invitation_key), info)), v.card.content_key);
    });
    for (const one of v.submissions) {
        test(`every box opens: ${one.name}`, async () => {
            const { org, scope, epoch, invitation } = v.card;
            for (const { object, kind, person, sealed, plain } of one.objects) {
                if (kind === "image") continue;
                const aad = p.pae(kind === "number" ? person : invitation, object);
                const info = p.sealInfo(kind, { org, scope, epoch });
                const opened = await openHpke(p, hex(v.intake.scalar), hex(v.intake.public), info, aad, hex(sealed));
                if (kind === "number") assert.equal(toHex(opened), plain);
                else assert.equal(opened.length % 256, 0);
            }
            const tag = await p.hmac(hex(v.card.origin_key), p.pae(p.labels.tag, org, scope, epoch, invitation, hex(one.manifest)));
            assert.equal(toHex(tag), one.tag);
        });
    }
});
