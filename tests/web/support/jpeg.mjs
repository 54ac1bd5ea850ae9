// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small real JPEG (16 × 8 grey) with what cameras and editors put into one: EXIF with GPS, XMP, a comment.

const baseline = Buffer.from(
    "ffd8ffe000104a46494600010100000100010000ffdb004300" + "10".repeat(64) +
    "ffc0000b0800080010010111" + "00" +
    "ffc4001f0000010501010101010100000000000000000102030405060708090a0b" +
    "ffc40014100100000000000000000000000000000000" +
    "ffda0008010100003f00", "hex");

function segment(marker, payload) {
    const size = payload.length + 2;
    return Buffer.concat([Buffer.from([0xff, marker, size >> 8, size & 0xff]), payload]);
}

/** TIFF with one GPS directory: 35°41'N 139°41'E and a camera's name. `orientation` as in EXIF. */
function exif(orientation) {
    const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4 + 2 + 4 * 12 + 4 + 48 + 16);
    let at = 0;
    const u16 = (value) => { at = tiff.writeUInt16LE(value, at); };
    const u32 = (value) => { at = tiff.writeUInt32LE(value, at); };
    const entry = (tag, type, count, value) => { u16(tag); u16(type); u32(count); u32(value); };
    const gps = 8 + 2 + 3 * 12 + 4;
    const data = gps + 2 + 4 * 12 + 4;
    tiff.write("II*\0", 0, "latin1");
    at = 4;
    u32(8);
    u16(3);
    entry(0x0110, 2, 12, data + 48);
    entry(0x0112, 3, 1, orientation);
    entry(0x8825, 4, 1, gps);
    u32(0);
    u16(4);
    entry(1, 2, 2, 0x4e); // N
    entry(2, 5, 3, data);
    entry(3, 2, 2, 0x45); // E
    entry(4, 5, 3, data + 24);
    u32(0);
    for (const value of [35, 1, 41, 1, 22, 1, 139, 1, 41, 1, 30, 1]) u32(value);
    tiff.write("GPS Camera 1", at, "latin1");
    return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
}

/** Puts the metadata of a phone's picture in front of the picture `jpeg`. */
export function withExif(jpeg, orientation = 1) {
    const metadata = [
        segment(0xe1, exif(orientation)),
        segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>", "latin1")),
        segment(0xfe, Buffer.from("secret comment", "latin1")),
    ];
    return new Uint8Array(Buffer.concat([Buffer.from(jpeg.subarray(0, 2)), ...metadata, Buffer.from(jpeg.subarray(2))]));
}

export function exifJpeg() {
    return withExif(Buffer.concat([baseline, Buffer.from("d2cf20ffd9", "hex")]));
}
