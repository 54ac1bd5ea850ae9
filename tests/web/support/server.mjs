// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the browser tests need of a server. KAGIBAKO_WEB_FIXTURE may name a module with the same openServer(), e.g. one that starts
// kagibakod and works with kagibako-cli.
//
//   openServer() → {
//     base                     address of the page without the trailing /c; https with any certificate will do
//     invite(change) → {       makes an invitation like exampleCard() (support/card.mjs); `change` may name flags, persons (their kind,
//                              name and relation count, not the ids), purposes and documents
//       link, code,            what the letter holds: BASE/c#CODE, and the 21 symbols in groups
//       opened(),              what has arrived, opened with the company's key: { receipt, submission, numbers: [{person, digits, kind}],
//                              images: [{document, index, count, type, bytes}], tagHolds }, or null
//       disputed() }           whether a dispute was recorded
//     stop()
//   }
// openFake() is the same over fake_server.mjs; `change` may there be any field of the card.

import { createECDH, createHmac, randomBytes } from "node:crypto";
import { loadProtocol, openHpke } from "./bundle.mjs";
import { cardPlain, exampleCard, sealCard } from "./card.mjs";
import { FakeServer } from "./fake_server.mjs";
import { readSubmission } from "./submission.mjs";

/** A well-formed code that belongs to nobody yet. */
export function typedCode(p) {
    const code = Array.from(randomBytes(20), (byte) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[byte & 31]).join("");
    return code + p.checkSymbol(code);
}

export async function openFake() {
    const p = await loadProtocol();
    const server = new FakeServer(p);
    await server.start();
    const ecdh = createECDH("prime256v1");
    const point = new Uint8Array(ecdh.generateKeys());
    const scalar = new Uint8Array(Buffer.from(ecdh.getPrivateKey("hex").padStart(64, "0"), "hex"));

    /** PBKDF2 takes a while; invitations are prepared by code. */
    async function invite(change = {}) {
        const fields = { ...exampleCard(point), invitation: new Uint8Array(randomBytes(16)), originKey: new Uint8Array(randomBytes(32)), ...change };
        const code = typedCode(p);
        const keys = await p.deriveCodeKeys(p.parseCode(code));
        const card = await sealCard(p, keys.cardKey, new Uint8Array(randomBytes(32)), cardPlain(p, fields));
        const ids = { invitation: p.toBase32(fields.invitation), org: p.toBase32(fields.org), scope: p.toBase32(fields.scope) };
        const invitation = server.add(keys.token, card, ids);
        const open = (kind, aad, box) =>
            openHpke(p, scalar, point, p.sealInfo(kind, { org: ids.org, scope: ids.scope, epoch: fields.epoch }), aad, new Uint8Array(box));
        return {
            code: code.match(/.{1,4}/g).join("-"),
            link: `${server.base}/c#${code}`,
            disputed: () => invitation.disputed,
            opened: () => (invitation.submission ? openAll(p, invitation, ids, fields, open) : null),
        };
    }
    return { base: server.base, invite, stop: () => server.stop() };
}

async function openAll(p, invitation, ids, fields, open) {
    const { id, manifest, tag } = invitation.submission;
    const listed = p.parseCanonicalJson(manifest, 16384);
    const sealedOf = (object) => invitation.objects.get(object).sealed;
    const answers = listed.objects.find((object) => object.kind === "submission").object;
    const submission = readSubmission(p, p.unpad(await open("submission", p.pae(ids.invitation, answers), sealedOf(answers))));
    const numbers = [];
    const images = [];
    for (const person of submission.persons) {
        if (person.box) {
            const plain = Buffer.from(await open("number", p.pae(person.id, person.box), sealedOf(person.box)));
            numbers.push({ person: person.id, kind: plain[1], digits: plain.subarray(2, 15).toString("latin1").replace(/\0+$/, "") });
        }
        for (const image of person.images) {
            const aad = p.pae(p.labels.image, id, image.object, image.index, image.count);
            const bytes = p.unpad(await p.openAead(image.key, aad, new Uint8Array(sealedOf(image.object))));
            images.push({ document: image.document, index: image.index, count: image.count, type: image.type, size: image.size, bytes });
        }
    }
    const tagged = p.pae(p.labels.tag, ids.org, ids.scope, fields.epoch, ids.invitation, manifest);
    const tagHolds = createHmac("sha256", fields.originKey).update(tagged).digest().equals(Buffer.from(tag));
    return { receipt: invitation.receipt, submission, numbers, images, tagHolds };
}

export async function openServer() {
    const fixture = process.env.KAGIBAKO_WEB_FIXTURE;
    return fixture ? (await import(fixture)).openServer() : openFake();
}
