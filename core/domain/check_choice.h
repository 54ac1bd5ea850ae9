// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/identity_check.h"

#include <QStringList>

#include <vector>

namespace kagibako {

/// One lawful item, with what the clerk must look at: masked symbols, its expiry, a day of issue …
struct CheckChoice {
    const CheckItem* item = nullptr;
    QList<Bilingual> remarks;
    Bilingual needsSecond; ///< says that another document must come with it; empty when it is enough
};

/// The lawful items by what they show; one that shows number and identity stands in both.
struct CheckChoices {
    std::vector<CheckChoice> number;
    std::vector<CheckChoice> identity;  ///< through a proxy: the proxy's
    std::vector<CheckChoice> authority; ///< empty without a proxy

    const std::vector<CheckChoice>& of(Aspect aspect) const;
};

/// What can be chosen when documents come by this route on this day; with an invalid day the dates aren't looked at.
/// The order is the catalogue's.
CheckChoices choices(Route route, const QDate& received, bool throughProxy = false,
                     Strictness strictness = Strictness::TwoOfClass);

/// An item that is not offered, or a document that never is, and why.
struct AbsentCheck {
    QByteArray code;
    Bilingual name;
    std::uint8_t aspects = 0; ///< where it is missing, as bits of Aspect
    Bilingual reason;
};

/// What people may look for in vain among choices() of the same arguments. Papers of authority are named only when
/// authority is asked for.
std::vector<AbsentCheck> absent(Route route, const QDate& received, bool throughProxy = false,
                                Strictness strictness = Strictness::TwoOfClass);

/// What lacking() says, in words: a line for each aspect that is still lacking, none when the items suffice.
QStringList explain(std::span<const QByteArray> codes, Route route, bool throughProxy, Strictness strictness,
                    Language language, const QDate& received = {});

} // namespace kagibako
