// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/batch.h"

#include <QCoreApplication>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

using State = PostalEntry::State;

class BatchWords
{
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
};

QString remarkOf(const PostalEntry& entry)
{
    QStringList remarks;
    if (entry.mismatches > 0)
        remarks.append(BatchWords::tr("differed: %1").arg(entry.mismatches));
    if (entry.state == State::Undone)
        remarks.append(BatchWords::tr("taken back"));
    if (entry.state == State::Failed)
        remarks.append(BatchWords::tr("on hold: not saved"));
    return remarks.join(u" / "_s);
}

} // namespace

BatchSheet batchSheetOf(const EntryList& list, const Overview& overview, const QDate& day)
{
    BatchSheet sheet;
    sheet.organization = overview.organization;
    sheet.login = overview.login;
    sheet.date = day;
    qsizetype saved = 0;
    qsizetype undone = 0;
    qsizetype held = 0;
    qsizetype differed = 0;
    for (int row = list.rowCount() - 1; row >= 0; --row) {
        const PostalEntry& entry = list.at(row);
        const auto text = [&](EntryList::Column column) { return list.index(row, column).data().toString(); };
        sheet.entries.append(BatchSheet::Entry{text(EntryList::Time), text(EntryList::Code), text(EntryList::Name),
                                               text(EntryList::Documents), remarkOf(entry)});
        saved += entry.state == State::Saved ? 1 : 0;
        undone += entry.state == State::Undone ? 1 : 0;
        held += entry.state == State::Failed ? 1 : 0;
        differed += entry.mismatches > 0 ? 1 : 0;
    }
    sheet.counts.append(BatchSheet::Count{BatchWords::tr("Saved"), saved});
    const auto add = [&](const QString& word, qsizetype count) {
        if (count > 0)
            sheet.counts.append(BatchSheet::Count{word, count});
    };
    add(BatchWords::tr("Taken back"), undone);
    add(BatchWords::tr("On hold"), held);
    add(BatchWords::tr("Differed first"), differed);
    return sheet;
}

} // namespace kagibako::ui
