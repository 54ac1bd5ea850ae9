// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The card of an invitation (docs/spec/objects.md "card"): who asks, for whom, why, and the only key the page seals to.

import { type Bytes, pae, sha256, unpad } from "./bytes";
import { Reader } from "./codec";
import { isDate } from "./date";
import { type Id, idOf, idSize, orgSize } from "./ids";
import { labels } from "./labels";
import { refuse } from "./refusal";
import { importIntakeKey, openAead } from "./seal";

export const PersonKind = { employee: 1, dependent: 2, payee: 3, company: 4 } as const;

export interface CardPerson {
    readonly id: Id;
    readonly kind: number;
    readonly name: string;
    readonly relation: string;
}
/** A code of the catalogue with its name in the languages a card carries. */
export interface Named {
    readonly code: string;
    readonly ja: string;
    readonly en: string;
}
export interface CardDocument extends Named {
    readonly pictures: number;
}
export interface Card {
    readonly version: number;
    readonly org: Id;
    readonly organization: string;
    readonly scope: Id;
    readonly scopeName: string;
    readonly epoch: number;
    readonly invitation: Id;
    readonly intakeKey: CryptoKey;
    readonly originKey: Bytes;
    readonly deadline: string;
    readonly contact: string;
    readonly accent: string;
    readonly greeting: string;
    readonly wantsImages: boolean;
    readonly allowsDependents: boolean;
    readonly persons: readonly CardPerson[];
    readonly purposes: readonly Named[];
    readonly documents: readonly CardDocument[];
    /** SHA-256 of the sealed card, as the manifest names it */
    readonly hash: Bytes;
}

const mostText = 1000;
const mostLongText = 4000;
const mostPlain = 32 * 1024;
/** the box of the content key, before the box of the card */
const frontSize = 61;
export const mostSealedCard = 2 * mostPlain + 128;

function readPerson(reader: Reader): CardPerson {
    const id = idOf(reader.raw(idSize));
    const kind = reader.u8();
    if (kind < 1 || kind > 4) refuse("kind.unknown");
    return { id, kind, name: reader.text(mostText), relation: reader.text(mostText) };
}

function readNamed(reader: Reader): Named {
    return { code: reader.text(mostText), ja: reader.text(mostText), en: reader.text(mostText) };
}

function readDocument(reader: Reader): CardDocument {
    const named = readNamed(reader);
    const pictures = reader.u8();
    if (pictures > 8) refuse("limit.size");
    return { ...named, pictures };
}

function dateOrNothing(text: string): string {
    return text === "" || isDate(text) ? text : refuse("date.bad");
}

function accent(text: string): string {
    return text === "" || /^#[0-9a-f]{6}$/i.test(text) ? text : refuse("encoding.bad");
}

/** The plaintext of a card → its fields; every byte must be accounted for. */
export async function readCard(plain: Bytes, hash: Bytes): Promise<Card> {
    if (plain.length > mostPlain) refuse("limit.size");
    const reader = new Reader(plain);
    reader.version(1);
    const head = {
        version: reader.u32(),
        org: idOf(reader.raw(orgSize)),
        organization: reader.text(mostText),
        scope: idOf(reader.raw(idSize)),
        scopeName: reader.text(mostText),
        epoch: reader.u32(),
        invitation: idOf(reader.raw(idSize)),
    };
    const point = reader.bytes(65);
    const originKey = reader.raw(32);
    const look = {
        deadline: dateOrNothing(reader.text(mostText)),
        contact: reader.text(mostLongText),
        accent: accent(reader.text(mostText)),
        greeting: reader.text(mostLongText),
    };
    const flags = reader.u8();
    if (flags > 3) refuse("encoding.bad");
    const persons = reader.list(20, () => readPerson(reader));
    const purposes = reader.list(40, () => readNamed(reader));
    const documents = reader.list(40, () => readDocument(reader));
    reader.finish();
    if (persons.length === 0 || head.version === 0 || head.epoch === 0) refuse("encoding.bad");
    const intakeKey = await importIntakeKey(point);
    const wants = { wantsImages: (flags & 1) !== 0, allowsDependents: (flags & 2) !== 0 };
    return { ...head, intakeKey, originKey, ...look, ...wants, persons, purposes, documents, hash };
}

export async function openCard(cardKey: Bytes, sealed: Bytes): Promise<Card> {
    if (sealed.length > mostSealedCard) refuse("limit.size");
    const contentKey = await openAead(cardKey, pae(labels.card), sealed.slice(0, frontSize));
    const plain = unpad(await openAead(contentKey, pae(labels.cardContent), sealed.slice(frontSize)));
    contentKey.fill(0);
    return readCard(plain, await sha256(sealed));
}
