// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page's protocol modules alone: what they refuse, and what must never repeat or tell.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { hex, load, loadProtocol, openHpke, toHex } from "./support/bundle.mjs";
import { cardPlain, exampleCard, sealCard } from "./support/card.mjs";
import { exifJpeg } from "./support/jpeg.mjs";

const p = await loadProtocol();
const { stripMetadata } = await load('export { stripMetadata } from "./photo/jpeg";');
const refusesAsync = (check, promise) => assert.rejects(promise, (error) => error.check === check, check);

const pair = hex("6162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f80");
const point = hex(JSON.parse(readFileSync(new URL("../vectors/kagibako_crypto.json", import.meta.url), "utf8")).hpke[0].public);
const key = hex("11".repeat(32));
const frontSize = 61; // docs/spec/objects.md
const seal = (plain) => sealCard(p, key, hex("22".repeat(32)), plain);
const example = exampleCard(point);

describe("ids", () => {
    test("later ones sort later", () => {
        const now = Date.UTC(2026, 10, 23, 8);
        const id = p.newOrderedId(now);
        assert.equal(toHex(id.bytes.slice(0, 6)), "01a2076b4400"); // milliseconds, as tests/unit/core/crypto/base has it
        assert.notEqual(id.text, p.newOrderedId(now).text);
        assert.ok(id.text < p.newOrderedId(now + 1).text && id.text > p.newOrderedId(now - 1).text);
    });
});

describe("card", () => {
    test("every field", async () => {
        const card = await p.openCard(key, await seal(cardPlain(p, example)));
        for (const field of ["version", "organization", "scopeName", "epoch", "deadline", "contact", "accent", "greeting"]) {
            assert.equal(card[field], example[field], field);
        }
        assert.equal(card.org.text, p.toBase32(example.org));
        assert.deepEqual(card.purposes, example.purposes);
        assert.deepEqual(card.documents, example.documents);
        assert.deepEqual(card.persons.map((one) => [one.id.text, one.kind, one.name, one.relation]),
            example.persons.map((one) => [p.toBase32(one.id), one.kind, one.name, one.relation]));
        assert.ok(card.wantsImages && card.allowsDependents);
    });
    test("cut at every byte", async () => {
        const plain = cardPlain(p, example);
        for (let size = 0; size < plain.length; ++size) await assert.rejects(p.readCard(plain.slice(0, size), key));
    });
    test("longer by one byte", async () => {
        await refusesAsync("encoding.trailing", p.readCard(new Uint8Array([...cardPlain(p, example), 0]), key));
    });
    test("C02: every other version byte, plain and sealed", async () => {
        const plain = cardPlain(p, example);
        const sealed = await seal(plain);
        for (let version = 0; version < 256; ++version) {
            if (version === 1) continue;
            plain[0] = version;
            await refusesAsync("encoding.version", p.readCard(plain, key));
            for (const at of [0, frontSize]) {
                const changed = sealed.slice();
                changed[at] = version;
                await refusesAsync("encoding.version", p.openCard(key, changed));
            }
        }
    });
    const wrong = {
        "no person": [{ persons: [] }, "encoding.bad"],
        "21 persons": [{ persons: Array(21).fill(example.persons[0]) }, "limit.size"],
        "unknown kind": [{ persons: [{ ...example.persons[0], kind: 5 }] }, "kind.unknown"],
        "unknown flag": [{ flags: 4 }, "encoding.bad"],
        "a day that doesn't exist": [{ deadline: "2026-02-30" }, "date.bad"],
        "an accent that is more than a colour": [{ accent: "#1d5a8a;}" }, "encoding.bad"],
        "a long text": [{ organization: "x".repeat(1001) }, "limit.size"],
        "41 purposes": [{ purposes: Array(41).fill(example.purposes[0]) }, "limit.size"],
        "9 pictures": [{ documents: [{ ...example.documents[0], pictures: 9 }] }, "limit.size"],
        "epoch 0": [{ epoch: 0 }, "encoding.bad"],
        "more than 32 KiB": [{ purposes: Array(40).fill({ code: "x", ja: "x".repeat(900), en: "" }) }, "limit.size"],
    };
    for (const [name, [change, check]] of Object.entries(wrong)) {
        test(name, () => refusesAsync(check, p.readCard(cardPlain(p, { ...example, ...change }), key)));
    }
    // B13: points that are none
    const bad = {
        "short": point.slice(0, 64), "compressed": new Uint8Array([2, ...point.slice(1, 33)]), "infinity": new Uint8Array([0]),
        "off the curve": point.map((byte, at) => (at === 64 ? byte ^ 1 : byte)), "zero": new Uint8Array(65).fill(4, 0, 1),
        "x of the prime": hex("04" + "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff" + "00".repeat(32)),
        "hybrid form": point.map((byte, at) => (at === 0 ? 6 : byte)),
    };
    for (const [name, intake] of Object.entries(bad)) {
        test(`intake key: ${name}`, () => refusesAsync("crypto.point", p.readCard(cardPlain(p, { ...example, intake }), key)));
    }
    test("C05: every failure to open is alike", async () => {
        const sealed = await seal(cardPlain(p, example));
        for (const at of [1, 12, 13, 44, 45, 60, 62, 73, 74, 200, sealed.length - 1]) {
            const changed = sealed.slice();
            changed[at] ^= 0x80;
            await refusesAsync("crypto.open", p.openCard(key, changed));
        }
        await refusesAsync("crypto.open", p.openCard(hex("12".repeat(32)), sealed));
        for (const size of [1, 2, 28, 29, 60, 62, 89, 90, sealed.length - 1]) await refusesAsync("crypto.open", p.openCard(key, sealed.slice(0, size)));
    });
    test("C03: no other key length is a mode", async () => {
        const sealed = await seal(cardPlain(p, example));
        for (const size of [0, 16, 24, 31, 33, 64]) await assert.rejects(p.openCard(new Uint8Array(size), sealed));
    });
    test("a card that was sealed again opens behind the same front", async () => {
        const old = await seal(cardPlain(p, example));
        const later = await seal(cardPlain(p, { ...example, epoch: 4 }));
        const again = p.concat(old.slice(0, frontSize), later.slice(frontSize));
        const opened = await p.openCard(key, again);
        assert.equal(opened.epoch, 4);
        assert.equal(toHex(opened.hash), createHash("sha256").update(again).digest("hex"));
    });
    test("B01: the front of one invitation with the body of another", async () => {
        const otherKey = hex("12".repeat(32));
        const mine = await seal(cardPlain(p, example));
        const other = await sealCard(p, otherKey, hex("23".repeat(32)), cardPlain(p, example));
        for (const [front, body] of [[mine, other], [other, mine]]) {
            const mixed = p.concat(front.slice(0, frontSize), body.slice(frontSize));
            for (const one of [key, otherKey]) await refusesAsync("crypto.open", p.openCard(one, mixed));
        }
        assert.equal((await p.openCard(otherKey, other)).epoch, example.epoch);
    });
    test("a card sealed by the code's key itself is none", async () => {
        const sealed = await p.sealAead(key, p.pae(p.labels.card), p.padToBucket(cardPlain(p, example)));
        await refusesAsync("crypto.open", p.openCard(key, sealed));
    });
});

const card = await p.openCard(key, await seal(cardPlain(p, example)));
const person = (number, images = []) => ({
    id: p.newId(), isNew: true, kind: 2, name: "箱田 花子", kana: "ハコダ ハナコ", relation: "配偶者", birth: "1990-02-03", checkedByEmployee: true, number, images,
});
const form = (persons, more = {}) => ({ language: "ja", decline: "", note: "", agreed: ["withholding"], persons, ...more });

test("B10: 1,000 boxes sealed at the same time share nothing", async () => {
    const recipient = await p.importIntakeKey(point);
    const info = p.sealInfo("number", { org: "O", scope: "S", epoch: 1 });
    const plain = p.encodeNumberBox("123456789018", "individual");
    const boxes = await Promise.all(Array.from({ length: 1000 }, () => p.sealHpke(recipient, info, p.pae("a"), plain)));
    const aead = await Promise.all(Array.from({ length: 1000 }, () => p.sealAead(key, p.pae("a"), plain)));
    assert.equal(new Set(boxes.map((box) => toHex(box.slice(1, 66)))).size, 1000);
    assert.equal(new Set(boxes.map((box) => toHex(box.slice(66)))).size, 1000);
    assert.equal(new Set(aead.map((box) => toHex(box.slice(1, 13)))).size, 1000);
    assert.equal(toHex(await openHpke(p, pair, point, info, p.pae("a"), boxes[999])), toHex(plain));
});

test("B12: sizes tell a bucket and nothing more", async () => {
    const names = ["あ", "Ng", "箱田 花子", "Wolfeschlegelsteinhausenbergerdorff ".repeat(2)];
    const sizes = { number: new Map(), submission: new Map(), image: new Map() };
    for (let i = 0; i < 1000; ++i) {
        const images = i % 10 === 0 ? [{ document: "passport", index: 0, count: 1, jpeg: new Uint8Array(1 + ((i * 7919) % 300_000)) }] : [];
        const one = { ...person(i % 3 === 0 ? "123456789018" : "000000000019", images), name: names[i % 4] };
        const persons = Array.from({ length: 1 + (i % 3) }, () => ({ ...one, id: p.newId() }));
        const { objects } = await p.prepare(card, form(persons, { note: "x".repeat(i % 60) }));
        for (const { kind, sealed } of objects) sizes[kind].set(sealed.length, (sizes[kind].get(sealed.length) || 0) + 1);
    }
    assert.deepEqual([...sizes.number.keys()], [146]);
    for (const size of sizes.submission.keys()) assert.ok(Number.isInteger(Math.log2((size - 82) / 256)), `submission of ${size}`);
    for (const size of sizes.image.keys()) assert.equal((size - 29) % 65_536, 0, `image of ${size}`);
    assert.ok(sizes.submission.size <= 4 && sizes.image.size <= 5);
});

test("manifest names every object by its hash, in order", async () => {
    const jpeg = new Uint8Array(10);
    const prepared = await p.prepare(card, form([person("123456789018", [{ document: "passport", index: 0, count: 1, jpeg }]), person("")]));
    const manifest = p.parseCanonicalJson(prepared.manifest, 16384);
    assert.deepEqual(prepared.objects.map((object) => object.kind), ["number", "image", "submission"]);
    manifest.objects.forEach((listed, at) => {
        const object = prepared.objects[at];
        assert.deepEqual(listed, {
            hash: createHash("sha256").update(object.sealed).digest("base64"), kind: object.kind, object: object.id.text, person: object.person.text,
        });
    });
    assert.equal(manifest.submission, prepared.submission.text);
    assert.equal(manifest.card, Buffer.from(card.hash).toString("base64"));
    assert.equal(manifest.objects[2].person, prepared.objects[0].person.text);
});

describe("limits", () => {
    const refused = (name, check, make) => test(name, () => refusesAsync(check, make()));
    refused("21 persons", "limit.size", () => p.prepare(card, form(Array.from({ length: 21 }, () => person("")))));
    refused("a long note", "limit.size", () => p.prepare(card, form([person("")], { note: "あ".repeat(700) })));
    refused("a number with a wrong check digit", "number.digits", () => p.prepare(card, form([person("123456789019")])));
    refused("a lone surrogate", "encoding.bad", () => p.prepare(card, form([person("")], { note: "\ud800" })));
    refused("9 images", "limit.size", () => p.prepare(card, form([person("123456789018",
        Array.from({ length: 9 }, (_, index) => ({ document: "passport", index, count: 9, jpeg: new Uint8Array(1) })))])));
});

describe("JPEG", () => {
    test("E06: EXIF with a position and comments are gone, the picture stays", () => {
        const jpeg = exifJpeg();
        assert.ok(Buffer.from(jpeg).includes("Exif") && Buffer.from(jpeg).includes("secret comment"));
        const clean = Buffer.from(stripMetadata(jpeg));
        for (const word of ["Exif", "GPS", "secret comment", "http://ns.adobe.com"]) assert.ok(!clean.includes(word), word);
        const tail = (bytes) => Buffer.from(bytes).subarray(Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xda])));
        assert.deepEqual(tail(clean), tail(jpeg));
    });
    test("cut at every byte before the scan", () => {
        const jpeg = exifJpeg();
        const scan = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xda]));
        for (let size = 0; size < scan; ++size) assert.throws(() => stripMetadata(jpeg.slice(0, size)));
    });
});

describe("words", () => {
    test("the reasons to decline are those of the domain", async () => {
        const { declineCodes } = await load('export { declineCodes } from "./screens/decline";');
        const domain = readFileSync(new URL("../../core/domain/reason.cpp", import.meta.url), "utf8");
        const codes = [...domain.matchAll(/ReasonInfo\{Decline, "([a-z_]+)"/g)].map((found) => found[1]);
        assert.deepEqual([...declineCodes], codes);
    });
    test("every language has the same places", async () => {
        const { ja, en } = await load('export { ja } from "./i18n/ja"; export { en } from "./i18n/en";');
        const places = (texts) => Object.entries(texts).flatMap(([name, value]) => (typeof value === "object"
            ? places(value).map((line) => `${name}.${line}`)
            : [`${name} ${[...new Set(value.match(/\{\w+\}/g) || [])].sort()}`]));
        assert.deepEqual(places(en), places(ja));
    });
});
