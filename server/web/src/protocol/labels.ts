// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page's share of core/crypto/base/labels.h. A label never changes its meaning.

export const labels = {
    seal: "kagibako/v1/seal",
    codeSalt: "kagibako/v1/code-salt",
    token: "kagibako/v1/token",
    card: "kagibako/v1/card",
    cardContent: "kagibako/v1/card-content",
    tag: "kagibako/v1/tag",
    image: "kagibako/v1/image",
} as const;

/** PBKDF2-HMAC-SHA256 rounds of a typed code: fixed by the version, never read from anywhere (attacks.md C01). */
export const codeRounds = 600_000;
