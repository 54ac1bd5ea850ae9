// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/wording.h"

#include <QLocale>

namespace kagibako {

QString Wording::date(QDate date) const
{
    if (m_language == Language::English)
        return QLocale(QLocale::English).toString(date, u"d MMMM yyyy");
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

} // namespace kagibako
