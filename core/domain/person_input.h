// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>

#include <optional>

namespace kagibako {

/// What people type, and files hold, for those fields of a person that are stored in one form. Full and half width are
/// alike. What cannot be read stays as it is where problemsOf() will refuse it.

/// "100-0001", "〒１００－０００１" → "1000001".
QString typedPostalCode(const QString& text);
/// "1000001" → "100-0001"; anything else as it is.
QString shownPostalCode(const QString& digits);

/// "8-7001-1000-5901" → "8700110005901".
QString typedCorporateNumber(const QString& text);

/// "1,234,567", "￥1,234,567-", "1234567円"; nothing for an empty text. Errors: BadText, TextLength past 12 digits.
Result<std::optional<qint64>> parseYen(const QString& text);
/// "1,234,567"
QString shownYen(qint64 yen);

/// Purposes by their codes, by their words in either language, or by short ones (源泉徴収, 社会保険, 労災 …), with ・ ;
/// 、 , / or | between them; as Person::purposes holds them. Errors: UnknownPurpose.
Result<QList<QByteArray>> parsePurposes(const QString& text);
/// In the order of their bytes, each once.
QList<QByteArray> inOrder(QList<QByteArray> purposes);

} // namespace kagibako
