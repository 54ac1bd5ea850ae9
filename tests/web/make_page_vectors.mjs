// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes tests/vectors/page_submission.json: submissions made by the page's own code, with everything needed to open and check them.
// Randomness is replaced by a counter and the clock by one that stands, so the file is the same each time.  node make_page_vectors.mjs [FILE]

import { createECDH, createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadProtocol, toHex } from "./support/bundle.mjs";
import { cardPlain, exampleCard, sealCard } from "./support/card.mjs";
import { exifJpeg } from "./support/jpeg.mjs";

function deterministic(seed) {
    let counter = 0;
    Date.now = () => Date.UTC(2026, 10, 23, 9);
    const next = () => createHash("sha256").update(`${seed} ${counter++}`).digest();
    crypto.getRandomValues = (array) => {
        for (let at = 0; at < array.length; at += 32) array.set(next().subarray(0, Math.min(32, array.length - at)), at);
        return array;
    };
    // @hpke/core asks WebCrypto for the ephemeral pair of each encapsulation.
    crypto.subtle.generateKey = async (algorithm, extractable) => {
        const ecdh = createECDH("prime256v1");
        ecdh.setPrivateKey(next());
        const point = ecdh.getPublicKey();
        const url = (bytes) => bytes.toString("base64url");
        const jwk = { kty: "EC", crv: "P-256", x: url(point.subarray(1, 33)), y: url(point.subarray(33)) };
        const privateJwk = { ...jwk, d: url(ecdh.getPrivateKey()) };
        return {
            publicKey: await crypto.subtle.importKey("jwk", jwk, algorithm, true, []),
            privateKey: await crypto.subtle.importKey("jwk", privateJwk, algorithm, extractable, ["deriveBits"]),
        };
    };
}

export async function makeVectors() {
    deterministic("kagibako page vectors");
    const p = await loadProtocol();
    const ecdh = createECDH("prime256v1");
    const scalar = createHash("sha256").update("kagibako page vectors, intake key").digest();
    ecdh.setPrivateKey(scalar);
    const fields = exampleCard(new Uint8Array(ecdh.getPublicKey()));
    const code = "0123456789ABCDEFGHJK";
    const typed = code + p.checkSymbol(code);
    const keys = await p.deriveCodeKeys(p.parseCode(typed));
    const plain = cardPlain(p, fields);
    const invitationKey = new Uint8Array(createHash("sha256").update("kagibako page vectors, invitation key").digest());
    const contentOf = p.pae(p.labels.cardContent, p.toBase32(fields.org), p.toBase32(fields.invitation));
    const contentKey = await p.hkdf(invitationKey, p.fromUtf8(contentOf));
    const sealed = await sealCard(p, keys.cardKey, contentKey, plain);
    const card = await p.openCard(keys.cardKey, sealed);

    const known = card.persons[0];
    const jpeg = exifJpeg();
    const images = [{ document: "my_number_card", index: 0, count: 2, jpeg }, { document: "my_number_card", index: 1, count: 2, jpeg: jpeg.slice(0, 100) }];
    const employee = {
        id: known.id, isNew: false, kind: known.kind, name: known.name, kana: "", relation: "", birth: "", checkedByEmployee: false,
        number: "123456789018", images,
    };
    const spouse = {
        id: p.newId(), isNew: true, kind: 2, name: "箱田 Ñandú 𠮷子", kana: "ハコダ ヨシコ", relation: "配偶者", birth: "1990-02-28",
        checkedByEmployee: true, number: "000000000019", images: [],
    };
    const company = { ...employee, kind: 4, number: "7123456789012", images: [] };
    const forms = {
        "employee with pictures and a dependent": {
            language: "ja", decline: "", note: "よろしくお願いします。", agreed: ["withholding", "declaration", "health_pension"], persons: [employee, spouse],
        },
        "corporate number": { language: "en", decline: "", note: "", agreed: ["withholding"], persons: [company] },
        "declined": { language: "en", decline: "by_paper", note: "", agreed: [], persons: [{ ...employee, number: "", images: [] }] },
    };
    const submissions = [];
    for (const [name, form] of Object.entries(forms)) submissions.push(await submissionVector(p, card, name, form));
    return {
        _about: "made by tests/web/make_page_vectors.mjs with the page's own code; bytes are hex, ids and texts are texts; docs/spec/objects.md, keys.md",
        code: { typed, symbols: code, token: toHex(keys.token), token_hash: sha256(keys.token), card_key: toHex(keys.cardKey) },
        intake: { scalar: toHex(scalar), public: toHex(fields.intake) },
        card: {
            plain: toHex(plain), sealed: toHex(sealed), hash: toHex(card.hash), org: card.org.text, scope: card.scope.text, epoch: card.epoch,
            invitation: card.invitation.text, invitation_key: toHex(invitationKey), content_key: toHex(contentKey),
            origin_key: toHex(fields.originKey), organization: fields.organization, scope_name: fields.scopeName,
            deadline: fields.deadline, contact: fields.contact, accent: fields.accent, greeting: fields.greeting, flags: fields.flags,
            persons: fields.persons.map((one) => ({ ...one, id: p.toBase32(one.id) })), purposes: fields.purposes, documents: fields.documents,
        },
        submissions,
    };
}

async function submissionVector(p, card, name, form) {
    const prepared = await p.prepare(card, form);
    const received = "2026-11-23T09:00:00Z";
    const event = p.receivedEvent(card, prepared, received);
    const body = (rest) => {
        let sent;
        const before = globalThis.fetch;
        globalThis.fetch = (_, options) => {
            sent = options.body;
            return Promise.reject(new Error("not sent"));
        };
        const done = new p.Api("").submit(card.token, prepared, rest).catch(() => undefined);
        return done.then(() => {
            globalThis.fetch = before;
            return sent;
        });
    };
    card.token = new Uint8Array(32).fill(7);
    const rest = prepared.objects.filter((object) => object.kind !== "image");
    return {
        name, submission: prepared.submission.text, manifest: toHex(prepared.manifest), manifest_text: p.fromUtf8(prepared.manifest), tag: toHex(prepared.tag),
        objects: prepared.objects.map((object) => ({
            object: object.id.text, kind: object.kind, person: object.person.text, sealed: toHex(object.sealed),
            ...(object.kind === "number" ? { plain: toHex(numberPlain(p, form, object)) } : {}),
        })),
        fields: {
            language: form.language, decline: form.decline, note: form.note, agreed: form.agreed,
            persons: form.persons.map(({ id, images, isNew, checkedByEmployee, ...one }) => ({
                ...one, id: id.text, new: isNew, checked_by_employee: checkedByEmployee,
                images: images.map((image) => ({ document: image.document, index: image.index, count: image.count, plain: toHex(image.jpeg) })),
            })),
        },
        event_received: received, event: p.fromUtf8(event), leaf: sha256(Buffer.concat([Buffer.from([0]), event])),
        submit_token: toHex(card.token), submit_body: toHex(await body(rest)),
    };
}

function numberPlain(p, form, object) {
    const person = form.persons.find((one) => one.id.text === object.person.text);
    return p.encodeNumberBox(person.number, person.kind === 4 ? "corporate" : "individual");
}

function sha256(bytes) {
    return createHash("sha256").update(bytes).digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const file = process.argv[2] || fileURLToPath(new URL("../vectors/page_submission.json", import.meta.url));
    writeFileSync(file, JSON.stringify(await makeVectors(), null, 1) + "\n");
}
