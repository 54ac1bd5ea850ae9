// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The manifest names every sealed object of a submission; its tag proves that the sender held the card (docs/spec/objects.md, keys.md).

import { type Bytes, pae, sha256, toBase64 } from "./bytes";
import { canonicalJson } from "./canonical_json";
import type { Card } from "./card";
import type { Id } from "./ids";
import { hmac } from "./keys";
import { labels } from "./labels";
import { refuse } from "./refusal";
import { limits } from "./submission";

export type ObjectKind = "number" | "submission" | "image";

export interface SealedObject {
    readonly id: Id;
    readonly kind: ObjectKind;
    readonly person: Id;
    readonly sealed: Bytes;
}

/** `objects` in the order of sending; exactly one submission object among them. */
export async function makeManifest(card: Card, submission: Id, objects: readonly SealedObject[]): Promise<Bytes> {
    if (objects.length > limits.objects) refuse("limit.size");
    if (objects.filter((object) => object.kind === "submission").length !== 1) refuse("field.duplicate");
    const listed = [];
    for (const object of objects) {
        const hash = toBase64(await sha256(object.sealed));
        listed.push({ hash, kind: object.kind, object: object.id.text, person: object.person.text });
    }
    return canonicalJson({ card: toBase64(card.hash), objects: listed, submission: submission.text });
}

export function makeTag(card: Card, manifest: Bytes): Promise<Bytes> {
    const message = pae(labels.tag, card.org.text, card.scope.text, card.epoch, card.invitation.text, manifest);
    return hmac(card.originKey, message);
}
