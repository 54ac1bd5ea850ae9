// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstdint>
#include <vector>

namespace kagibako::ui {

/// Exactly whose numbers are destroyed by a signature, in words that leave no doubt.
struct OrderTerms {
    struct Entry {
        QString code;
        QString name;
        QString due; ///< in words
    };
    enum class As : std::uint8_t { First, Second };
    As as = As::First;
    QString title;
    QStringList lines = {}; ///< what follows from the signature
    std::vector<Entry> entries = {};
    qsizetype numbers = 0; ///< how many are destroyed
    qsizetype unknown = 0; ///< of people whose names cannot be read here
};

} // namespace kagibako::ui
