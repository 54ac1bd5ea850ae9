// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/identity_check.h"

#include <QMap>

#include <vector>

namespace kagibako {

/// A document that people do send and that the law does not accept, with the reason, so that a screen can say why it
/// can't be chosen.
struct RefusedItem {
    QByteArray code; ///< never the code of an item
    Bilingual name;
    std::uint8_t aspects = 0; ///< what it is sent for, as bits of Aspect
    std::uint8_t routes = 0;  ///< bits of Route
    QDate from;               ///< since when there are such documents; invalid: always
    QDate until;
    Bilingual reason;
    QList<CheckSource> sources;
    QString judgement;
};

struct CheckCatalogue {
    int version = 0; ///< counted up with every change of the file
    QDate validFrom; ///< the newest change of the law that it takes in
    QMap<QByteArray, Bilingual> sources;
    QMap<QByteArray, Bilingual> words; ///< of check_choice.h; %1 is a date
    std::vector<CheckItem> items;      ///< in the order they are shown
    std::vector<RefusedItem> refused;
    std::vector<ProxyCase> proxyCases;
};

/// Strict: every key is known, every text is there in both languages, every entry names a source of the file, and what
/// depends on each other fits. Errors: JsonSyntax; JsonMissing, JsonUnknown, JsonType, JsonRange; FieldMissing (an
/// empty text), FieldDuplicate, FieldUnexpected (of two entries that go together only one), BadDate, DateRange,
/// BadEncoding (a code), UnknownCode (a name that stands for nothing).
Result<CheckCatalogue> parseCheckCatalogue(QByteArrayView json);

/// The one compiled in, parsed at the first call. A file that parseCheckCatalogue() refuses ends the program: no such
/// program passes its tests.
const CheckCatalogue& checkCatalogue();
/// Its bytes (resources/catalogue/catalogue.cmake makes them).
QByteArrayView embeddedCheckCatalogue();

std::span<const RefusedItem> refusedItems();

} // namespace kagibako
