// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/letter_parts.h"

#include <QDate>

#include <optional>

namespace kagibako {

/// 委任状 for filings about a spouse as 国民年金第3号被保険者: there the spouse is the filer and the company checks
/// their identity, usually through the employee as proxy (domain.md §3.3, §3.4; 番号法施行令12条2項). It carries no
/// number. What is not known stays blank, to be written by hand.
struct ProxyLetter {
    struct Party {
        QString name;
        QString address;
        std::optional<QDate> birth;
    };

    QString organization;
    Party proxy; ///< the employee
    QString proxyCode;
    Party principal;  ///< the spouse, who signs
    QString relation; ///< of the proxy to the principal: 夫, 妻
    QString referenceText;
};

/// Draws the page.
void draw(LetterPen& pen, const ProxyLetter& letter, int number, int pages);

} // namespace kagibako
