// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A filled-in form → everything that will be sent, sealed once. The ids and bytes stay the same through every retry, so the
// server can answer a repeated sending with the same receipt.

import { type Bytes, pae, padToBucket, padToMultiple, randomBytes } from "./bytes";
import { type Card, PersonKind } from "./card";
import { type Id, newOrderedId } from "./ids";
import { labels } from "./labels";
import { makeManifest, makeTag, type SealedObject } from "./manifest";
import { sealAead, sealHpke, sealInfo } from "./seal";
import { encodeNumberBox, encodeSubmission, type SubmittedImage, type SubmittedPerson } from "./submission";

export interface FormImage {
    readonly document: string;
    readonly index: number;
    readonly count: number;
    /** a JPEG without metadata; the caller wipes it once the receipt is there */
    readonly jpeg: Bytes;
}
export interface FormPerson extends Omit<SubmittedPerson, "box" | "images"> {
    /** ASCII digits, or "" when none is given */
    readonly number: string;
    readonly images: readonly FormImage[];
}
export interface Form {
    readonly language: string;
    readonly decline: string;
    readonly note: string;
    readonly agreed: readonly string[];
    readonly persons: readonly FormPerson[];
}
export interface Prepared {
    readonly submission: Id;
    readonly objects: readonly SealedObject[];
    readonly manifest: Bytes;
    readonly tag: Bytes;
}

const imageStep = 65_536;

async function sealNumber(card: Card, person: FormPerson): Promise<SealedObject> {
    const id = newOrderedId();
    const plain = encodeNumberBox(person.number, person.kind === PersonKind.company ? "corporate" : "individual");
    const sealed = await sealHpke(card.intakeKey, placeInfo(card, "number"), pae(person.id.text, id.text), plain);
    plain.fill(0);
    return { id, kind: "number", person: person.id, sealed };
}

function placeInfo(card: Card, kind: "number" | "submission"): Bytes {
    return sealInfo(kind, { org: card.org.text, scope: card.scope.text, epoch: card.epoch });
}

async function sealImage(submission: Id, person: Id, image: FormImage): Promise<[SealedObject, SubmittedImage]> {
    const object = newOrderedId();
    const key = randomBytes(32);
    const aad = pae(labels.image, submission.text, object.text, image.index, image.count);
    const plain = padToMultiple(image.jpeg, imageStep);
    const sealed = await sealAead(key, aad, plain);
    const { document, index, count } = image;
    const entry = { object, key, document, index, count, size: image.jpeg.length };
    plain.fill(0);
    return [{ id: object, kind: "image", person, sealed }, entry];
}

export async function prepare(card: Card, form: Form): Promise<Prepared> {
    const submission = newOrderedId();
    const objects: SealedObject[] = [];
    const persons: SubmittedPerson[] = [];
    for (const { number, images, ...person } of form.persons) {
        const entries: SubmittedImage[] = [];
        let box: Id | null = null;
        if (number !== "") {
            const sealed = await sealNumber(card, { number, images, ...person });
            box = sealed.id;
            objects.push(sealed);
        }
        for (const image of images) {
            const [sealed, entry] = await sealImage(submission, person.id, image);
            objects.push(sealed);
            entries.push(entry);
        }
        persons.push({ ...person, box, images: entries });
    }
    objects.push(await sealAnswers(card, submission, form, persons));
    const manifest = await makeManifest(card, submission, objects);
    return { submission, objects, manifest, tag: await makeTag(card, manifest) };
}

async function sealAnswers(card: Card, submission: Id, form: Form, persons: SubmittedPerson[]): Promise<SealedObject> {
    const id = newOrderedId();
    const { language, decline, note, agreed } = form;
    const plain = padToBucket(encodeSubmission({ id: submission, language, decline, note, agreed, persons }));
    const aad = pae(card.invitation.text, id.text);
    const sealed = await sealHpke(card.intakeKey, placeInfo(card, "submission"), aad, plain);
    plain.fill(0);
    for (const person of persons) for (const image of person.images) image.key.fill(0);
    return { id, kind: "submission", person: (persons[0] as SubmittedPerson).id, sealed };
}
