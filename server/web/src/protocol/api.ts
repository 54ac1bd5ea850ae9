// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The four paths of the page (docs/spec/api.md /v1/page/*). No cookies, no query, no redirect; what is not exactly the expected
// answer is refused.

import { type Bytes, fromBase64, fromUtf8, toBase64 } from "./bytes";
import { canonicalJson, integerOf, type JsonObject, onlyKeys, parseCanonicalJson, stringOf } from "./canonical_json";
import { mostSealedCard } from "./card";
import { Writer } from "./codec";
import { isUtcTime } from "./date";
import { Failure, kindOfStatus } from "./failure";
import type { ObjectKind, SealedObject } from "./manifest";
import type { Prepared } from "./prepare";
import { Refusal } from "./refusal";

export type CardAnswer =
    | { readonly state: "open"; readonly card: Bytes }
    | { readonly state: "submitted"; readonly received: string };

export interface Receipt {
    readonly index: number;
    readonly leaf: Bytes;
    readonly received: string;
}

const kindNumber: Record<ObjectKind, number> = { number: 1, submission: 2, image: 3 };
const mostAnswer = mostSealedCard * 2;
const answerWithin = 30_000;
const sendWithin = 180_000;

export class Api {
    /** `base`: "" for the page's own origin, else "https://HOST" of the collection server. */
    constructor(private readonly base: string) {}

    async card(token: Bytes): Promise<CardAnswer> {
        const answer = await this.post("card", canonicalJson({ token: toBase64(token) }), answerWithin);
        return checked(() => {
            onlyKeys(answer, ["card", "received", "state"]);
            const card = fromBase64(stringOf(answer, "card"));
            const received = stringOf(answer, "received");
            const state = stringOf(answer, "state");
            if (state === "open" && card.length > 0 && received === "") return { state, card };
            if (state === "submitted" && card.length === 0) return { state, received: timeOf(received) };
            throw new Failure("shape");
        });
    }

    async object(token: Bytes, submission: Bytes, object: SealedObject): Promise<void> {
        const body = new Writer().u8(1).raw(token).raw(submission).raw(object.id.bytes);
        body.u8(kindNumber[object.kind]).bytes(object.sealed);
        const answer = await this.post("object", body.take(), sendWithin);
        checked(() => onlyKeys(answer, []));
    }

    /** `rest`: the objects that object() has not brought yet. */
    async submit(token: Bytes, prepared: Prepared, rest: readonly SealedObject[]): Promise<Receipt> {
        const body = new Writer().u8(1).raw(token).raw(prepared.submission.bytes).bytes(prepared.manifest).raw(prepared.tag);
        body.list(rest, (object) => body.raw(object.id.bytes).u8(kindNumber[object.kind]).bytes(object.sealed));
        const answer = await this.post("submit", body.take(), sendWithin);
        return checked(() => {
            onlyKeys(answer, ["index", "leaf", "received"]);
            const leaf = fromBase64(stringOf(answer, "leaf"));
            if (leaf.length !== 32) throw new Failure("shape");
            return { index: integerOf(answer, "index"), leaf, received: timeOf(stringOf(answer, "received")) };
        });
    }

    async dispute(token: Bytes): Promise<void> {
        const answer = await this.post("dispute", canonicalJson({ token: toBase64(token) }), answerWithin);
        checked(() => onlyKeys(answer, []));
    }

    private async post(path: string, body: Bytes, within: number): Promise<JsonObject> {
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(), within);
        try {
            const response = await fetch(`${this.base}/v1/page/${path}`, {
                method: "POST",
                body,
                headers: { "Content-Type": body[0] === 1 ? "application/octet-stream" : "application/json" },
                credentials: "omit",
                cache: "no-store",
                redirect: "error",
                referrerPolicy: "no-referrer",
                signal: stop.signal,
            });
            const bytes = new Uint8Array(await response.arrayBuffer());
            if (response.ok) return checked(() => parseCanonicalJson(bytes, mostAnswer));
            throw failureOf(response.status, bytes);
        } catch (error) {
            if (error instanceof Failure) throw error;
            throw new Failure(stop.signal.aborted ? "timeout" : "offline");
        } finally {
            clearTimeout(timer);
        }
    }
}

function timeOf(text: string): string {
    if (!isUtcTime(text)) throw new Failure("shape");
    return text;
}

function checked<T>(read: () => T): T {
    try {
        return read();
    } catch (error) {
        throw error instanceof Refusal ? new Failure("shape") : error;
    }
}

function failureOf(status: number, bytes: Bytes): Failure {
    let name = "";
    let request = "";
    try {
        const answer = JSON.parse(fromUtf8(bytes)) as JsonObject;
        if (typeof answer["error"] === "string") name = answer["error"];
        if (typeof answer["id"] === "string" && /^[0-9A-Za-z-]{1,40}$/.test(answer["id"])) request = answer["id"];
    } catch {
        // A proxy in between answers as it likes; the status alone has to do.
    }
    return new Failure(kindOfStatus(status, name), request);
}
