// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/sync/kept_objects.h"
#include "core/sync/projection.h"

#include <algorithm>

// What the log says of how numbers end. Whether it may end so, the DisposalJudge has asked before.
namespace kagibako {

using namespace Qt::StringLiterals;

Result<void> Projection::on(qint64, const Statement&, const kinds::DueSet& p)
{
    storage::BoxTable boxes(m_cache);
    KAGIBAKO_TRY_ASSIGN(auto box, boxes.find(p.box));
    if (!box)
        return {};
    box->due = p.due.toString(Qt::ISODate);
    return boxes.put(*box);
}

Result<void> Projection::on(qint64, const Statement& s, const kinds::DisposeHold& p)
{
    storage::BoxTable boxes(m_cache);
    const QString hold = holdText(p, dateInJapan(s.common.created));
    for (const ObjectId& id : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(auto box, boxes.find(id));
        if (!box)
            continue;
        box->hold = hold;
        KAGIBAKO_TRY(boxes.put(*box));
    }
    return {};
}

/// The server has it no more, and says so: nobody waits for it or opens it.
Result<void> Projection::on(qint64, const Statement&, const kinds::BoxLost& p)
{
    storage::BoxTable boxes(m_cache);
    for (const ObjectId& id : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(auto box, boxes.find(id));
        if (!box || box->scope != p.scope || box->state == "void"_L1 || box->state == "destroyed"_L1)
            continue;
        box->state = u"lost"_s;
        KAGIBAKO_TRY(boxes.put(*box));
    }
    return {};
}

/// A number that another takes the place of goes on `day`, unless it goes before.
Result<void> Projection::replaceOthers(const storage::BoxRow& current, const QDate& day)
{
    storage::BoxTable boxes(m_cache);
    const QString text = day.toString(Qt::ISODate);
    KAGIBAKO_TRY_ASSIGN(const auto all, boxes.of(current.person));
    for (storage::BoxRow other : all) {
        if (other.box == current.box || (other.state != "current"_L1 && other.state != "replaced"_L1))
            continue;
        other.state = u"replaced"_s;
        if (other.scope == current.scope && (other.due.isEmpty() || other.due > text))
            other.due = text;
        KAGIBAKO_TRY(boxes.put(other));
    }
    return {};
}

/// What is destroyed lies in the server's vault, and nothing of that is here. The sealed profiles that are here go when
/// a newer one comes: whoever names a number or a picture like somebody's profile takes none away.
Result<void> Projection::onTombstone(qint64 index, const Event& event, const events::Tombstone& p)
{
    storage::BoxTable boxes(m_cache);
    QSet<QByteArray> submissions;
    for (const ObjectId& id : p.objects) {
        KAGIBAKO_TRY_ASSIGN(const auto kept, storage::KeptTable(m_cache).find(id));
        if (kept && !kept->submission.isEmpty())
            submissions.insert(kept->submission);
        KAGIBAKO_TRY_ASSIGN(auto box, boxes.find(id));
        if (!box || box->state == "destroyed"_L1)
            continue;
        box->state = u"destroyed"_s;
        box->goneIndex = index;
        box->goneAt = QString::fromLatin1(utcText(event.at));
        box->authority = p.authority.toBytes();
        KAGIBAKO_TRY(boxes.put(*box));
    }
    return expire(submissions);
}

/// Nobody can review any more what is gone: the link is used up, and whoever still wants the number asks again.
Result<void> Projection::expire(const QSet<QByteArray>& submissions)
{
    for (const QByteArray& bytes : submissions) {
        KAGIBAKO_TRY_ASSIGN(const SubmissionId id, SubmissionId::fromBytes(bytes));
        KAGIBAKO_TRY_ASSIGN(const auto row, storage::SubmissionTable(m_cache).find(id));
        if (!row || row->state != "waiting"_L1)
            continue;
        KAGIBAKO_TRY_ASSIGN(const auto kept, storage::KeptTable(m_cache).of(bytes));
        const auto isNumber = [](const storage::KeptRow& each) { return each.kind == storage::KeptTable::Number; };
        const int last =
            std::ranges::any_of(kept, isNumber) ? storage::KeptTable::Number : storage::KeptTable::Submission;
        if (std::ranges::all_of(kept, [&](const auto& each) { return each.kind != last || each.gone; }))
            KAGIBAKO_TRY(endReview(id, u"expired"_s, u"void"_s));
    }
    return {};
}

} // namespace kagibako
