// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/kept_objects.h"

#include "core/base/clock.h"
#include "core/domain/disposal_days.h"
#include "core/ledger/rights.h"
#include "core/wire/page_api.h"

namespace kagibako {

using namespace Qt::StringLiterals;
using storage::KeptRow;
using storage::KeptTable;

namespace {

QString dayText(const QDate& day)
{
    return day.toString(Qt::ISODate);
}

QString abandonedOn(const QDateTime& came)
{
    return dayText(dateInJapan(came).addDays(AbandonedDays));
}

} // namespace

bool isHeld(const QString& hold, const QDate& day)
{
    return hold == "open"_L1 || (!hold.isEmpty() && hold >= dayText(day));
}

QString holdText(const kinds::DisposeHold& hold, const QDate& signedOn)
{
    if (!hold.until)
        return u"open"_s;
    return *hold.until < signedOn ? QString() : dayText(*hold.until);
}

Result<void> KeptObjects::take(const Statement& statement)
{
    return std::visit([&](const auto& payload) { return on(statement, payload); }, statement.payload);
}

Result<void> KeptObjects::putLapsed(KeptRow row)
{
    if (!row.announced.isEmpty())
        KAGIBAKO_TRY(storage::BoxTable(m_cache).setAnnounced(row.id, {}, {}));
    row.announced.clear();
    row.announcedIndex = -1;
    row.announcedAt.clear();
    return m_kept.put(row);
}

Result<void> KeptObjects::on(const Statement& s, const kinds::BoxPut& p)
{
    for (const kinds::EnteredBox& box : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto known, m_kept.find(box.box));
        if (known && (!known->gone || known->kind == KeptTable::Number))
            return fail(ErrorCode::ObjectVersion, u"box id used twice"_s);
        KAGIBAKO_TRY(m_kept.put({.id = box.box,
                                 .scope = p.scope,
                                 .kind = KeptTable::Number,
                                 .person = box.person,
                                 .submission = {},
                                 .due = abandonedOn(s.common.created)}));
    }
    return {};
}

/// An id that is somebody else's stays theirs: what a manifest says of it counts for nothing.
Result<void> KeptObjects::receive(const Event& event, const events::SubmissionReceived& p)
{
    const auto manifest = wire::decodeManifest(p.manifest);
    if (!manifest)
        return {}; // shown at review as damaged
    for (const wire::ManifestObject& object : manifest->objects) {
        KAGIBAKO_TRY_ASSIGN(const auto known, m_kept.find(object.object));
        if (known && (!known->gone || known->kind == KeptTable::Number))
            continue;
        KAGIBAKO_TRY(m_kept.put({.id = object.object,
                                 .scope = p.scope,
                                 .kind = static_cast<int>(object.kind),
                                 .person = object.person,
                                 .submission = p.submission.toBytes(),
                                 .due = abandonedOn(event.at)}));
    }
    return {};
}

/// What is wrong with an acceptance of something else, the projection says.
Result<void> KeptObjects::on(const Statement& s, const kinds::NumberAccept& p)
{
    KAGIBAKO_TRY_ASSIGN(auto row, m_kept.find(p.box));
    if (!row || row->gone || row->kind != KeptTable::Number || row->scope != p.scope || row->person != p.person)
        return {};
    if (row->lost) // a server that has it refuses to have it called lost
        return fail(ErrorCode::LedgerState, u"accepted what is lost"_s);
    row->accepted = true;
    row->due = p.due ? dayText(*p.due) : QString();
    KAGIBAKO_TRY(putLapsed(*row));
    KAGIBAKO_TRY(retireOthers(*row, dateInJapan(s.common.created).addDays(RetireDays)));
    return endWaiting(row->submission);
}

/// Whoever accepted the wrong one has time to take it back.
Result<void> KeptObjects::retireOthers(const KeptRow& accepted, const QDate& day)
{
    KAGIBAKO_TRY_ASSIGN(const auto others, m_kept.acceptedOf(accepted.person));
    for (KeptRow other : others) {
        const bool isSooner = !other.due.isEmpty() && other.due <= dayText(day);
        if (other.id == accepted.id || other.scope != accepted.scope || isSooner)
            continue;
        other.due = dayText(day);
        KAGIBAKO_TRY(putLapsed(other));
    }
    return {};
}

/// Pictures and answers stay as long as a number of theirs does, and no longer have a day of their own.
Result<void> KeptObjects::endWaiting(QByteArrayView submission)
{
    KAGIBAKO_TRY_ASSIGN(const auto rows, m_kept.of(submission));
    for (KeptRow row : rows) {
        if (row.kind == KeptTable::Number || row.gone || row.due.isEmpty())
            continue;
        row.due.clear();
        KAGIBAKO_TRY(putLapsed(row));
    }
    return {};
}

Result<KeptRow> KeptObjects::acceptedOne(const ObjectId& box, const ScopeId& scope)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, m_kept.find(box));
    if (!row || row->gone || !row->accepted || row->scope != scope)
        return fail(ErrorCode::LedgerState, u"no such accepted number"_s);
    return *row;
}

Result<void> KeptObjects::on(const Statement&, const kinds::DueSet& p)
{
    KAGIBAKO_TRY_ASSIGN(KeptRow row, acceptedOne(p.box, p.scope));
    if (row.person != p.person)
        return fail(ErrorCode::LedgerState, u"another person's number"_s);
    row.due = dayText(p.due);
    return putLapsed(row);
}

Result<void> KeptObjects::on(const Statement& s, const kinds::DisposeHold& p)
{
    const QString hold = holdText(p, dateInJapan(s.common.created));
    for (const ObjectId& box : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(KeptRow row, acceptedOne(box, p.scope));
        row.hold = hold;
        KAGIBAKO_TRY(putLapsed(row));
    }
    return {};
}

Result<void> KeptObjects::on(const Statement& s, const kinds::DisposeOrder& p)
{
    for (const ObjectId& box : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto row, m_kept.find(box));
        if (!row || row->gone || row->kind != KeptTable::Number || row->scope != p.scope)
            return fail(ErrorCode::LedgerState, u"no such number"_s);
    }
    return noneHeld(p.boxes, dateInJapan(s.common.created));
}

Result<void> KeptObjects::on(const Statement&, const kinds::BoxLost& p)
{
    for (const ObjectId& box : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(auto row, m_kept.find(box));
        if (!row || row->scope != p.scope)
            continue;
        row->lost = true;
        KAGIBAKO_TRY(m_kept.put(*row));
    }
    return {};
}

Result<void> KeptObjects::noneHeld(const QList<ObjectId>& boxes, const QDate& day)
{
    for (const ObjectId& box : boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto row, m_kept.find(box));
        if (row && !row->gone && isHeld(row->hold, day))
            return fail(ErrorCode::LedgerState, u"held"_s);
    }
    return {};
}

Result<void> KeptObjects::announce(std::vector<KeptRow> rows, const Event& event, qint64 index)
{
    const QString at = QString::fromLatin1(utcText(event.at));
    for (KeptRow& row : rows) {
        row.announced = event.hash.toBytes();
        row.announcedIndex = index;
        row.announcedAt = at;
        KAGIBAKO_TRY(m_kept.put(row));
        KAGIBAKO_TRY(storage::BoxTable(m_cache).setAnnounced(row.id, event.hash.view(), at));
    }
    return {};
}

Result<void> KeptObjects::destroy(std::vector<KeptRow> rows)
{
    for (KeptRow& row : rows) {
        row.gone = true;
        KAGIBAKO_TRY(m_kept.put(row));
    }
    return {};
}

} // namespace kagibako
