// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers: 16 bytes, 20 for an organization; their text form stands in every PAE, info and JSON.

import { toBase32 } from "./base32";
import { type Bytes, randomBytes } from "./bytes";

export const idSize = 16;
export const orgSize = 20;

export interface Id {
    readonly bytes: Bytes;
    readonly text: string;
}

export function idOf(bytes: Bytes): Id {
    return { bytes, text: toBase32(bytes) };
}

export function newId(): Id {
    return idOf(randomBytes(idSize));
}

/** For objects and submissions: an id that sorts by when it was made, a ULID; see docs/spec/encodings.md §1. */
export function newOrderedId(now: number = Date.now()): Id {
    const bytes = randomBytes(idSize);
    new DataView(bytes.buffer).setUint16(0, now / 2 ** 32);
    new DataView(bytes.buffer).setUint32(2, now % 2 ** 32);
    return idOf(bytes);
}

export const noId: Id = idOf(new Uint8Array(idSize));
