// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <QJsonObject>

namespace kagibako {

/// The limits of canonical JSON (docs/spec/encodings.md §2).
inline constexpr int JsonMostDepth = 16;
inline constexpr qsizetype JsonMostKey = 64;
inline constexpr qint64 JsonMostInteger = 9007199254740991; // 2^53 − 1: what JavaScript holds exactly

/// Bytes → object, if the bytes are THE canonical form of one: no white space, keys in order and once, integers only,
/// one way to escape. `most` is a number of bytes. Errors: TooLarge, JsonNotCanonical, JsonSyntax.
Result<QJsonObject> parseCanonicalJson(QByteArrayView bytes, qsizetype most);

/// Object → its canonical bytes. Keys must be ASCII and numbers integers, which JsonWriter sees to.
QByteArray canonicalJson(const QJsonObject& object);

} // namespace kagibako
