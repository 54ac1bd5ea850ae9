// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/retention.h"

#include <QMap>

#include <map>
#include <vector>

namespace kagibako {

struct RetentionCatalogue {
    int version = 0;   ///< counted up with every change of the file
    QDate validFrom;   ///< the newest state of the law that it was compared with
    QDate numbersFrom; ///< the first day on which there were numbers
    QMap<QByteArray, Bilingual> sources;
    QMap<QByteArray, Bilingual> words; ///< of disposal_words.h, with places %1, %2 …
    std::vector<RetentionInfo> rules;
    RetentionRule ledger{};                 ///< of the 帳簿 (所得税法198条) …
    std::vector<RetentionRule> ledgerForms; ///< … and of the forms it stands in for
    std::map<Purpose, std::vector<RetentionRule>> purposes;
};

/// Strict: every key is known, every text is there in both languages, every rule names an article, and every purpose
/// its rules. Errors: JsonSyntax; JsonMissing (also a purpose), JsonUnknown, JsonType, JsonRange; FieldMissing (an
/// empty text or list), FieldDuplicate, BadDate, BadEncoding (a code), UnknownCode, UnknownPurpose.
Result<RetentionCatalogue> parseRetentionCatalogue(QByteArrayView json);

/// The one compiled in, parsed at the first call. A file that parseRetentionCatalogue() refuses ends the program: no
/// such program passes its tests.
const RetentionCatalogue& retentionCatalogue();
/// Its bytes (resources/catalogue/catalogue.cmake makes them).
QByteArrayView embeddedRetentionRules();

} // namespace kagibako
