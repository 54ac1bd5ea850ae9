// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers: 16 random bytes, 20 for an organization; their text form stands in every PAE, info and JSON.

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

export const noId: Id = idOf(new Uint8Array(idSize));
