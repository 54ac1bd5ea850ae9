// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plaintexts of a submission (docs/spec/objects.md "number box", "submission").

import { type Bytes, utf8 } from "./bytes";
import { Writer } from "./codec";
import { type Id, noId } from "./ids";
import { digitsOf, type NumberKind, readNumber } from "./number";
import { refuse } from "./refusal";

export interface SubmittedImage {
    readonly object: Id;
    readonly key: Bytes;
    readonly document: string;
    readonly index: number;
    readonly count: number;
    readonly size: number;
}
export interface SubmittedPerson {
    readonly id: Id;
    readonly isNew: boolean;
    readonly kind: number;
    readonly name: string;
    readonly kana: string;
    readonly relation: string;
    readonly birth: string;
    readonly checkedByEmployee: boolean;
    readonly box: Id | null;
    readonly images: readonly SubmittedImage[];
}
export interface Submission {
    readonly id: Id;
    readonly language: string;
    readonly decline: string;
    readonly note: string;
    readonly agreed: readonly string[];
    readonly persons: readonly SubmittedPerson[];
}

export const limits = { persons: 20, images: 8, note: 2000, objects: 64 } as const;
const imageType = "image/jpeg";
const boxSize = 64;
const boxKinds = { individual: 1, corporate: 2 } as const;

/** Exactly 64 bytes, whatever the number. */
export function encodeNumberBox(digits: string, kind: NumberKind): Bytes {
    if (readNumber(digits, kind).state !== "good" || digits.length !== digitsOf[kind]) refuse("number.digits");
    const out = new Uint8Array(boxSize);
    out.set([1, boxKinds[kind]]);
    out.set(utf8(digits), 2);
    return out;
}

function writeImage(writer: Writer, image: SubmittedImage): void {
    writer.raw(image.object.bytes).raw(image.key).text(image.document);
    writer.u8(image.index).u8(image.count).text(imageType).u32(image.size);
}

function writePerson(writer: Writer, person: SubmittedPerson): void {
    if (person.images.length > limits.images) refuse("limit.size");
    writer.raw(person.id.bytes).u8(person.isNew ? 1 : 0).u8(person.kind);
    writer.text(person.name).text(person.kana).text(person.relation).text(person.birth);
    writer.u8(person.checkedByEmployee ? 1 : 0).raw((person.box || noId).bytes);
    writer.list(person.images, (image) => writeImage(writer, image));
}

export function encodeSubmission(submission: Submission): Bytes {
    if (submission.persons.length > limits.persons || utf8(submission.note).length > limits.note) refuse("limit.size");
    const writer = new Writer().u8(1).raw(submission.id.bytes).text(submission.language);
    writer.text(submission.decline).text(submission.note);
    writer.list(submission.agreed, (code) => writer.text(code));
    writer.list(submission.persons, (person) => writePerson(writer, person));
    return writer.take();
}
