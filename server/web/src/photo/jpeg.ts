// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes everything out of a JPEG that is not the picture. Encoding from a canvas already leaves the camera's EXIF behind, but some
// browsers write segments of their own (attacks.md E06).

import { type Bytes, concat } from "../protocol/bytes";
import { refuse } from "../protocol/refusal";

const startOfScan = 0xda;
const comment = 0xfe;
const app0 = 0xe0;
const app14 = 0xee;
const app15 = 0xef;

/** Whether a marker is metadata: APP1…APP15 but Adobe's APP14, which says how the colours are meant, and comments. */
function isMetadata(marker: number): boolean {
    return marker === comment || (marker > app0 && marker <= app15 && marker !== app14);
}

/** Refuses what is not a JPEG with a scan. */
export function stripMetadata(jpeg: Bytes): Bytes {
    if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) refuse("encoding.bad");
    const kept: Bytes[] = [jpeg.subarray(0, 2)];
    let at = 2;
    while (at + 4 <= jpeg.length) {
        const marker = jpeg[at + 1] as number;
        if (jpeg[at] !== 0xff || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) refuse("encoding.bad");
        if (marker === startOfScan) return concat(...kept, jpeg.subarray(at));
        const size = 2 + (jpeg[at + 2] as number) * 256 + (jpeg[at + 3] as number);
        if (size < 4 || at + size > jpeg.length) refuse("encoding.length");
        if (!isMetadata(marker)) kept.push(jpeg.subarray(at, at + size));
        at += size;
    }
    return refuse("encoding.length");
}
