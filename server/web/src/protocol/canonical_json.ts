// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Canonical JSON (docs/spec/encodings.md): keys sorted and once, no white space, integers only, one way to escape.
// Reading is strict: the bytes must be exactly what writing gives, and a shape names every key that may be there. What a
// server adds (another key, a "newer" field) is refused, never ignored (attacks.md A01, C04).

import { type Bytes, fromUtf8, utf8 } from "./bytes";
import { refuse } from "./refusal";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const mostDepth = 16;
const keyForm = /^[!#-[\]-~]{1,64}$/; // printable ASCII but space, quote and backslash

function write(value: Json, depth: number): string {
    if (depth > mostDepth) refuse("json.canonical");
    if (typeof value === "number") {
        if (!Number.isSafeInteger(value) || Object.is(value, -0)) refuse("json.canonical");
        return String(value);
    }
    if (typeof value === "string") {
        utf8(value); // refuses lone surrogates
        if (value.includes("\ufeff")) refuse("json.canonical"); // some decoders drop a byte order mark
        return JSON.stringify(value);
    }
    if (value === null || typeof value === "boolean") return String(value);
    if (Array.isArray(value)) return "[" + value.map((item) => write(item, depth + 1)).join(",") + "]";
    const keys = Object.keys(value).sort();
    for (const key of keys) if (!keyForm.test(key)) refuse("json.canonical");
    return "{" + keys.map((key) => JSON.stringify(key) + ":" + write(value[key] as Json, depth + 1)).join(",") + "}";
}

export function canonicalJson(object: JsonObject): Bytes {
    return utf8(write(object, 1));
}

/** Bytes → object, if they are THE canonical form of one. */
export function parseCanonicalJson(bytes: Uint8Array, most: number): JsonObject {
    if (bytes.length > most) refuse("limit.size");
    const text = fromUtf8(bytes);
    let value: Json;
    try {
        value = JSON.parse(text) as Json;
    } catch {
        return refuse("json.syntax");
    }
    if (value === null || typeof value !== "object" || Array.isArray(value)) return refuse("json.syntax");
    if (write(value, 1) !== text) refuse("json.canonical");
    return value;
}

/** Refuses an object whose keys are not exactly these. */
export function onlyKeys(object: JsonObject, keys: readonly string[]): void {
    const found = Object.keys(object);
    if (found.length !== keys.length) refuse("server.shape");
    for (const key of keys) if (!found.includes(key)) refuse("server.shape");
}

export function stringOf(object: JsonObject, key: string): string {
    const value = object[key];
    return typeof value === "string" ? value : refuse("server.shape");
}

export function integerOf(object: JsonObject, key: string): number {
    const value = object[key];
    return typeof value === "number" && value >= 0 ? value : refuse("server.shape");
}
