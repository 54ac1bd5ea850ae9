// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the person has entered so far. It lives in memory only and is thrown away with the page.

import type { Bytes } from "./protocol/bytes";
import { type Card, type CardDocument, type CardPerson, PersonKind } from "./protocol/card";
import type { Era } from "./protocol/date";
import { dateOfParts } from "./protocol/date";
import { type Id, newId } from "./protocol/ids";
import { type NumberKind, readNumber } from "./protocol/number";
import type { Form, FormPerson } from "./protocol/prepare";
import { tidy } from "./ui/text_rules";

export type Checker = "employee" | "company" | null;
/** 続柄 as the company reads it, whatever language the page shows. */
const relations = {
    spouse: "配偶者", child: "子", parent: "父母", grandparent: "祖父母", grandchild: "孫", sibling: "兄弟姉妹", other: "その他の親族",
} as const;
export type RelationCode = keyof typeof relations;
export const relationCodes = Object.keys(relations) as RelationCode[];

export interface PictureFile {
    readonly jpeg: Bytes;
    /** small, for the lists */
    readonly thumbnail: HTMLCanvasElement;
}
export interface DocumentSet {
    readonly document: CardDocument;
    /** one place for each picture that the document needs */
    readonly pictures: (PictureFile | null)[];
}
export interface Birth {
    era: Era;
    year: string;
    month: string;
    day: string;
}
export interface DraftPerson {
    readonly id: Id;
    readonly isNew: boolean;
    readonly kind: number;
    name: string;
    kana: string;
    /** of the card's persons as written there; of added ones a code */
    relation: string;
    relationCode: RelationCode | "";
    birth: Birth;
    checker: Checker;
    typed: string;
    skipped: boolean;
    documents: DocumentSet[];
    /** goes on without pictures */
    waived: boolean;
}
/** What is asked about a person whose name is known. */
export type Question = "number" | "checker" | "documents";

function blank(id: Id, isNew: boolean, kind: number): DraftPerson {
    return {
        id, isNew, kind, name: "", kana: "", relation: "", relationCode: "", checker: null, typed: "", skipped: false,
        birth: { era: "ad", year: "", month: "", day: "" }, documents: [], waived: false,
    };
}

export class Draft {
    readonly persons: DraftPerson[];
    agreed = false;
    decline = "";
    note = "";

    constructor(readonly card: Card) {
        this.persons = card.persons.map((person: CardPerson) => {
            return Object.assign(blank(person.id, false, person.kind), { name: person.name, relation: person.relation });
        });
    }

    newDependent(): DraftPerson {
        return blank(newId(), true, PersonKind.dependent);
    }

    wipe(): void {
        for (const person of this.persons) forget(person);
        this.persons.length = 0;
        this.note = "";
    }

    form(language: string): Form {
        const declined = this.decline !== "";
        const persons = this.persons.filter((person) => !declined || !person.isNew);
        const purposes = this.card.purposes.map((purpose) => purpose.code);
        return {
            language,
            decline: this.decline,
            note: tidy(this.note, 2000, true),
            agreed: declined ? [] : purposes,
            persons: persons.map((person) => formPerson(person, declined)),
        };
    }
}

export function numberKind(person: DraftPerson): NumberKind {
    return person.kind === PersonKind.company ? "corporate" : "individual";
}

export function digitsOfPerson(person: DraftPerson): string {
    const number = readNumber(person.typed, numberKind(person));
    return number.state === "good" && !person.skipped ? number.digits : "";
}

export function pictureCount(person: DraftPerson): number {
    return person.documents.reduce((sum, set) => sum + set.pictures.filter((picture) => picture !== null).length, 0);
}

export function hasDocuments(card: Card, person: DraftPerson): boolean {
    const usable = card.documents.some((document) => document.pictures > 0);
    const individual = person.kind !== PersonKind.company; // a corporate number is public: no identity check
    return card.wantsImages && usable && individual && !person.skipped && person.checker !== "employee";
}

/** The first question that has no answer yet. */
export function lackingAnswer(card: Card, person: DraftPerson): Question | null {
    if (person.skipped) return null;
    if (digitsOfPerson(person) === "") return "number";
    if (person.kind === PersonKind.dependent && person.checker === null) return "checker";
    return hasDocuments(card, person) && pictureCount(person) === 0 && !person.waived ? "documents" : null;
}

export function birthOf(person: DraftPerson): string {
    const { era, year, month, day } = person.birth;
    return dateOfParts(era, year, month, day);
}

export function forget(person: DraftPerson): void {
    person.typed = "";
    for (const set of person.documents) forgetDocument(set);
    person.documents = [];
}

export function forgetDocument(set: DocumentSet): void {
    set.pictures.forEach((picture, at) => {
        if (picture) {
            picture.jpeg.fill(0);
            picture.thumbnail.width = picture.thumbnail.height = 0;
        }
        set.pictures[at] = null;
    });
}

function formPerson(person: DraftPerson, declined: boolean): FormPerson {
    const number = declined ? "" : digitsOfPerson(person);
    const images = person.documents.flatMap((set) => {
        const taken = set.pictures.filter((picture): picture is PictureFile => picture !== null);
        return taken.map((picture, index) => ({ document: set.document.code, index, count: taken.length, jpeg: picture.jpeg }));
    });
    return {
        id: person.id,
        isNew: person.isNew,
        kind: person.kind,
        name: person.name,
        kana: person.kana,
        relation: person.isNew && person.relationCode !== "" ? relations[person.relationCode] : person.relation,
        birth: person.isNew ? birthOf(person) : "",
        checkedByEmployee: !declined && person.checker === "employee" && number !== "",
        number,
        images: number === "" || person.checker === "employee" ? [] : images,
    };
}
