// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The identity documents of one person: those added, and which to add next.

import type { App } from "../app";
import { type DocumentSet, type DraftPerson, forgetDocument, pictureCount } from "../draft";
import { fill } from "../i18n/fill";
import { nameOf } from "../i18n/texts";
import type { CardDocument } from "../protocol/card";
import { limits } from "../protocol/submission";
import { button, radios } from "../ui/fields";
import { h } from "../ui/h";
import { shown } from "../ui/text_rules";
import type { Maker, Screen } from "../ui/router";
import { page, sentence } from "./page";
import { pictureScreen } from "./picture";

/** The card that shows number and identity at once (core/domain/identity_check.cpp). */
const bothInOne = "my_number_card";

/** Takes the pictures of one document one after the other, then comes back here. */
function takePictures(app: App, person: DraftPerson, set: DocumentSet, at: number): void {
    if (at >= set.pictures.length) {
        if (!person.documents.includes(set)) person.documents.push(set);
        return app.router.backTo(app.router.has("ask documents") ? "ask documents" : `documents ${person.id.text}`);
    }
    app.router.go("picture", pictureScreen(app, set, at, () => takePictures(app, person, set, at + 1)));
}

function addedList(app: App, person: DraftPerson): HTMLElement {
    const t = app.texts.documents;
    const rows = person.documents.map((set) => {
        const name = shown(nameOf(set.document, app.language));
        const remove = button(app.texts.remove, "small", () => {
            forgetDocument(set);
            person.documents.splice(person.documents.indexOf(set), 1);
            app.router.show();
            app.say(t.removed);
        });
        remove.setAttribute("aria-label", `${app.texts.remove}: ${name}`);
        const taken = set.pictures.filter((picture) => picture !== null);
        const thumbnails = taken.map((picture) => picture && picture.thumbnail);
        return h("li", { class: "item" },
            h("p", {}, h("strong", { dir: "auto" }, name), h("span", { class: "mark" }, fill(t.pictures, { count: taken.length }))),
            h("div", { class: "thumbnails", "aria-hidden": "true" }, ...thumbnails),
            remove);
    });
    return h("section", {}, h("h2", {}, t.have), h("ul", { class: "items" }, ...rows));
}

export function documentsScreen(app: App, person: DraftPerson, next: () => void): Maker {
    let chosen: CardDocument | null = null;
    return (): Screen => {
        const t = app.texts.documents;
        const room = limits.images - pictureCount(person);
        const usable = app.card.documents.filter((document) => document.pictures > 0);
        const fitting = usable.filter((document) => document.pictures <= room);
        const choices = fitting.map((document) => ({
            value: document, label: h("span", { dir: "auto" }, shown(nameOf(document, app.language))), hint: fill(t.pictures, { count: document.pictures }),
        }));
        if (chosen && !fitting.includes(chosen)) chosen = null;
        const have = person.documents.length > 0;
        const kinds = radios<CardDocument>(have ? t.chooseMore : t.choose, choices, chosen, (document) => {
            chosen = document;
            kinds.fail("");
        });
        const take = (): void => {
            if (!chosen) {
                kinds.fail(t.chooseFirst);
                return kinds.focus();
            }
            const set = { document: chosen, pictures: new Array(chosen.pictures).fill(null) };
            chosen = null;
            takePictures(app, person, set, 0);
        };
        const without = (): void => {
            person.waived = true;
            next();
        };
        const nodes = [
            h("p", { class: "whose" }, ...sentence(t.of, person.name)),
            h("p", {}, t.lead),
            usable.some((document) => document.code === bothInOne) ? h("p", { class: "hint" }, t.one) : null,
            have ? addedList(app, person) : null,
            fitting.length > 0 ? kinds.node : h("p", { class: "hint" }, t.full),
            fitting.length > 0 ? button(t.take, have ? "secondary" : "primary", take) : null,
            have ? null : h("p", { class: "hint" }, t.withoutHint),
        ];
        const go = have ? { next: { label: app.texts.next, click: next } } : {};
        const more = have ? [] : [button(t.without, "plain", without)];
        return { title: t.title, nodes: page(app, { title: t.title, nodes, ...go, more }) };
    };
}
