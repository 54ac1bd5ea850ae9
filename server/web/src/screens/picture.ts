// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One picture of a document: taken or chosen, turned, blacked out, looked at, kept.

import type { App } from "../app";
import type { DocumentSet } from "../draft";
import { fill } from "../i18n/fill";
import { nameOf } from "../i18n/texts";
import { decodeImage, ImageProblem } from "../photo/decode";
import { encodeJpeg } from "../photo/encode";
import { type Hint, hintsOf } from "../photo/hints";
import { MaskEditor } from "../photo/mask_editor";
import { Picture } from "../photo/picture";
import { button, freshId } from "../ui/fields";
import { empty, h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { shown } from "../ui/text_rules";
import { page } from "./page";

/** Documents whose symbols must not be handed in (健康保険法194条の2; `mask` in core/domain/identity_check.cpp). */
const masked = ["health_insurance", "pension_book"];

function fileButton(label: string, className: string, camera: boolean, chosen: (file: File) => void): HTMLElement {
    const id = freshId("file");
    const input = h("input", { type: "file", id, accept: "image/*", capture: camera ? "environment" : null, class: "unseen-input" });
    input.addEventListener("change", () => {
        const file = input.files && input.files[0];
        input.value = ""; // the file's name is kept nowhere
        if (file) chosen(file);
    });
    return h("div", { class: "file" }, input, h("label", { for: id, class: className }, label));
}

export function pictureScreen(app: App, set: DocumentSet, at: number, next: () => void): Maker {
    let picture: Picture | null = null;
    return (): Screen => {
        const t = app.texts.picture;
        const name = shown(nameOf(set.document, app.language));
        const of = set.pictures.length;
        const title = of > 1 ? fill(t.titleOf, { name, at: at + 1, of }) : name;
        const place = h("div", { class: "taking" });
        const problem = h("p", { class: "error", role: "alert" });
        let editor: MaskEditor | null = null;

        const load = async (file: File): Promise<void> => {
            problem.textContent = "";
            empty(place);
            place.append(h("p", { role: "status", class: "busy" }, t.loading));
            try {
                picture = new Picture(await decodeImage(file));
                draw();
            } catch (error) {
                ask();
                problem.textContent = error instanceof ImageProblem && error.why === "big" ? t.tooBig : t.notImage;
            }
        };
        const ask = (): void => {
            empty(place);
            place.append(
                h("div", { class: "frame", "aria-hidden": "true" }, h("span", {})),
                h("p", {}, t.frame),
                masked.includes(set.document.code) ? h("p", { class: "warning" }, t.maskNeeded) : "",
                fileButton(t.camera, "primary", true, (file) => void load(file)),
                fileButton(t.file, "secondary", false, (file) => void load(file)),
                h("p", { class: "hint" }, t.metadata));
        };
        const drop = (): void => {
            if (picture) picture.wipe();
            picture = null;
        };
        const use = async (): Promise<void> => {
            if (!picture) return;
            const unmasked = masked.includes(set.document.code) && picture.boxes.length === 0;
            if (unmasked && problem.textContent !== t.maskNone) {
                problem.textContent = t.maskNone; // they may have been covered on paper: asked once, not forbidden
                return;
            }
            try {
                set.pictures[at] = { jpeg: await encodeJpeg(picture), thumbnail: picture.thumbnail() };
            } catch {
                problem.textContent = t.tooBig;
                return;
            }
            drop();
            next();
        };
        const draw = (): void => {
            problem.textContent = "";
            const shownPicture = picture as Picture;
            empty(place);
            editor = new MaskEditor(shownPicture, t, (message) => app.say(message));
            const turn = button(t.rotate, "small", () => {
                shownPicture.rotate();
                draw();
            });
            const mask = button(t.mask, "small", () => editor && editor.add());
            const again = button(t.retake, "small", () => {
                drop();
                ask();
            });
            const hints = hintsOf(shownPicture.canvas).map((hint: Hint) => h("p", { class: "warning" }, t[hint]));
            place.append(
                editor.node,
                h("div", { class: "tools" }, turn, mask, again),
                h("div", { role: "status" }, ...(hints.length > 0 ? hints : [h("p", { class: "hint" }, t.fine)])),
                masked.includes(set.document.code) ? h("p", { class: "warning" }, t.maskNeeded) : "",
                h("p", { class: "hint" }, t.maskHelp),
                button(t.use, "primary", () => void use()));
        };
        if (picture) draw();
        else ask();
        return { title, nodes: page(app, { title, nodes: [place, problem] }) };
    };
}
