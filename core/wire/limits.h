// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

/// The sizes that both sides hold each other to (docs/spec/api.md). One table; raising one is a change of protocol.
namespace kagibako::limits {

inline constexpr qsizetype SmallBody = 64 * 1024;        ///< login, card, head, proof…
inline constexpr qsizetype StatementBytes = 1024 * 1024; ///< one envelope
inline constexpr qsizetype StatementsInBatch = 100;
inline constexpr qsizetype ObjectsInBatch = 2000;
inline constexpr qsizetype BatchBytes = 16 * 1024 * 1024;  ///< one /v1/statements
inline constexpr qsizetype SealedObject = 4 * 1024 * 1024; ///< one sealed object: an image is the largest
inline constexpr qsizetype InlineObjects = 64;             ///< objects of one submission
inline constexpr qsizetype SubmitBytes = 8 * 1024 * 1024;
inline constexpr qsizetype ManifestBytes = 16 * 1024;
inline constexpr qsizetype BundleBytes = 4096;
inline constexpr qsizetype CardBytes = 33 * 1024;
inline constexpr qsizetype LogLeaves = 10000;
inline constexpr qsizetype LogBytes = 4 * 1024 * 1024;
inline constexpr qsizetype ObjectIds = 1000;
inline constexpr qsizetype OpenObjects = 200;
inline constexpr qsizetype ListBytes = 1024 * 1024; ///< of a request for many numbers: 5,000 entries take 660 kB
inline constexpr qsizetype NoteBytes = 1024;
inline constexpr qsizetype RecoveryCodes = 10;
inline constexpr qsizetype IssuedKeySymbols = 10;          ///< a recovery code is the longest
inline constexpr qsizetype LoginBytes = 254;               ///< UTF-8; as long as a mail address may be
inline constexpr qsizetype AnswerBytes = 64 * 1024 * 1024; ///< what a client takes at most

} // namespace kagibako::limits
