// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why the server gave no good answer, in the words that the screens know.

export type FailureKind =
    | "offline" // no answer at all
    | "timeout"
    | "busy" // 5xx
    | "closed" // 503 server.closed: nothing is taken in
    | "rate" // 429
    | "link" // 404: wrong, void, expired: alike
    | "used" // 409: the link has brought another submission already
    | "renewed" // 409 object.version: the card was sealed to new keys meanwhile
    | "size" // 413
    | "refused" // any other 4xx
    | "shape"; // an answer that is not of the protocol

export class Failure extends Error {
    constructor(
        readonly kind: FailureKind,
        /** the server's id of the request, to quote; "" if there is none */
        readonly request = "",
    ) {
        super(kind);
        this.name = "Failure";
    }

    /** Whether the same bytes may be sent again by themselves. */
    get passing(): boolean {
        return this.kind === "offline" || this.kind === "timeout" || this.kind === "busy";
    }
}

export function kindOfStatus(status: number, name: string): FailureKind {
    if (name === "server.closed") return "closed";
    if (status >= 500) return "busy";
    if (name === "object.version") return "renewed";
    switch (status) {
        case 404:
            return "link";
        case 409:
            return "used";
        case 413:
            return "size";
        case 429:
            return "rate";
        default:
            return "refused";
    }
}
