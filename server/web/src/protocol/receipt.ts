// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the receipt: the leaf is the hash of an event whose every field the page knows, so a server cannot give a receipt for
// something else (docs/spec/statements.md "Server events", RFC 9162 §2.1.1).

import type { Receipt } from "./api";
import { toBase32 } from "./base32";
import { type Bytes, concat, equal, sha256, toBase64 } from "./bytes";
import { canonicalJson } from "./canonical_json";
import type { Card } from "./card";
import type { Prepared } from "./prepare";

export function receivedEvent(card: Card, prepared: Prepared, received: string): Bytes {
    return canonicalJson({
        at: received,
        event: "submission.received",
        invitation: card.invitation.text,
        manifest: toBase64(prepared.manifest),
        org: card.org.text,
        scope: card.scope.text,
        submission: prepared.submission.text,
        tag: toBase64(prepared.tag),
    });
}

export async function receiptHolds(card: Card, prepared: Prepared, receipt: Receipt): Promise<boolean> {
    const leaf = concat(Uint8Array.of(0), receivedEvent(card, prepared, receipt.received));
    return equal(await sha256(leaf), receipt.leaf);
}

/** What the person may quote: the first 10 base32 symbols of the leaf hash, in two groups. */
export function receiptCode(receipt: Receipt): string {
    const text = toBase32(receipt.leaf);
    return text.slice(0, 5) + "-" + text.slice(5, 10);
}
