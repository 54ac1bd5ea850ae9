// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The project's one binary form (docs/spec/encodings.md): little-endian integers, bytes and texts behind a 32-bit length.
// The same as core/base/codec.h.

import { type Bytes, concat, fromUtf8, utf8 } from "./bytes";
import { refuse } from "./refusal";

export class Writer {
    private readonly parts: Uint8Array[] = [];

    u8(value: number): this {
        if (!Number.isInteger(value) || value < 0 || value > 0xff) refuse("encoding.bad");
        return this.raw(Uint8Array.of(value));
    }
    u32(value: number): this {
        if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) refuse("encoding.bad");
        const out = new Uint8Array(4);
        new DataView(out.buffer).setUint32(0, value, true);
        return this.raw(out);
    }
    raw(value: Uint8Array): this {
        this.parts.push(value);
        return this;
    }
    bytes(value: Uint8Array): this {
        return this.u32(value.length).raw(value);
    }
    text(value: string): this {
        return this.bytes(utf8(value));
    }
    list<T>(items: readonly T[], write: (item: T) => void): this {
        this.u32(items.length);
        items.forEach(write);
        return this;
    }
    take(): Bytes {
        return concat(...this.parts);
    }
}

/** Reads what Writer wrote. Every error throws; finish() refuses trailing bytes. */
export class Reader {
    private at = 0;
    constructor(private readonly input: Uint8Array) {}

    raw(size: number): Bytes {
        if (this.input.length - this.at < size) refuse("encoding.length");
        const out = new Uint8Array(this.input.subarray(this.at, this.at + size));
        this.at += size;
        return out;
    }
    u8(): number {
        return this.raw(1)[0] as number;
    }
    u32(): number {
        return new DataView(this.raw(4).buffer).getUint32(0, true);
    }
    bytes(most: number): Bytes {
        const size = this.u32();
        if (size > most) refuse("limit.size");
        return this.raw(size);
    }
    text(mostBytes: number): string {
        return fromUtf8(this.bytes(mostBytes));
    }
    list<T>(most: number, read: () => T): T[] {
        const count = this.u32();
        if (count > most) refuse("limit.size");
        const out: T[] = [];
        for (let i = 0; i < count; ++i) out.push(read());
        return out;
    }
    version(expected: number): void {
        if (this.u8() !== expected) refuse("encoding.version");
    }
    finish(): void {
        if (this.at !== this.input.length) refuse("encoding.trailing");
    }
}
