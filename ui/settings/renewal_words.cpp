// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/renewal_words.h"

#include <QCoreApplication>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class Renewal
{
    Q_DECLARE_TR_FUNCTIONS(Renewal)
};

QString listOf(const QStringList& names)
{
    return names.join(u", "_s);
}

} // namespace

QString wordsOf(const renewal::Report& report)
{
    QStringList lines;
    if (report.isReplaced)
        lines.append(Renewal::tr("The new recovery sheet is in force. Lock its two copies into two safes, and shred "
                                 "the old one; delete the PDF file."));
    else
        lines.append(Renewal::tr("The sheet was not replaced yet: the old one is still in force. Shred the new one."));
    if (!report.waiting.isEmpty())
        lines.append(Renewal::tr("Another owner has to approve that you take up the keys of: %1. Then replace the "
                                 "sheet here once more.")
                         .arg(listOf(report.waiting)));
    if (!report.takenUp.isEmpty())
        lines.append(Renewal::tr("You took up the keys of: %1.").arg(listOf(report.takenUp)));
    if (!report.rotated.isEmpty())
        lines.append(Renewal::tr("The keys were changed of: %1.").arg(listOf(report.rotated)));
    if (!report.due.isEmpty())
        lines.append(
            Renewal::tr("Somebody who holds their keys still has to change them: %1.").arg(listOf(report.due)));
    return lines.join(u'\n');
}

QString wordsOf(const renewal::Trial& trial)
{
    if (trial.failed.isEmpty())
        return Renewal::tr("The sheet opens everything (%n scope(s)). The log says that it was tried.", nullptr,
                           static_cast<int>(trial.opened.size()));
    return Renewal::tr("The sheet does not open: %1. Nothing was changed. Somebody who holds their keys has to change "
                       "them.")
        .arg(listOf(trial.failed));
}

} // namespace kagibako::ui
