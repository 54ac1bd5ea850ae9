// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_words.h"

#include "core/domain/purpose.h"
#include "ui/common/words.h"

#include <QCoreApplication>

namespace kagibako::ui {

namespace {

class ListWords
{
    Q_DECLARE_TR_FUNCTIONS(ListWords)
};

} // namespace

QString addresseeWord(const QByteArray& code)
{
    if (code == "tax-office")
        return ListWords::tr("Tax office");
    if (code == "municipality")
        return ListWords::tr("Municipality");
    if (code == "pension-office")
        return ListWords::tr("Pension office");
    if (code == "employment-office")
        return ListWords::tr("Employment office (Hello Work)");
    if (code == "payroll-provider")
        return ListWords::tr("Payroll provider");
    if (code == "other")
        return ListWords::tr("Somebody else");
    return QString::fromLatin1(code);
}

QString purposeWord(const QByteArray& code, Language language)
{
    const auto purpose = purposeFromCode(code);
    return purpose ? wordOf(purposeInfo(*purpose), language) : QString::fromLatin1(code);
}

} // namespace kagibako::ui
