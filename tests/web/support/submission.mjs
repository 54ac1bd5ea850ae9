// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tests' own reader of a submission's plaintext (docs/spec/objects.md): the page only writes it.

export function readSubmission(p, plain) {
    const reader = new p.Reader(plain);
    reader.version(1);
    const id = () => p.toBase32(reader.raw(16));
    const text = () => reader.text(4000);
    const image = () => ({
        object: id(), key: reader.raw(32), document: text(), index: reader.u8(), count: reader.u8(), type: text(), size: reader.u32(),
    });
    const person = () => {
        const one = { id: id(), isNew: reader.u8(), kind: reader.u8(), name: text(), kana: text(), relation: text(), birth: text(), checkedBy: reader.u8() };
        const box = id();
        return { ...one, box: /^0+$/.test(box) ? null : box, images: reader.list(8, image) };
    };
    const submission = { id: id(), language: text(), decline: text(), note: text(), agreed: reader.list(40, text), persons: reader.list(20, person) };
    reader.finish();
    return submission;
}
