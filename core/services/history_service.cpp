// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/history_service.h"

#include "core/services/log_walk.h"
#include "core/storage/kept_table.h"
#include "core/sync/leaf_verifier.h"

#include <algorithm>

namespace kagibako {

namespace {

using What = HistoryEntry::What;

/// What a leaf says of one person. Filled by kind; `what` stays empty where the kind says nothing of a person.
struct Told {
    const PersonId& person;
    HistoryEntry entry = {};
    bool isTold = false;

    void tell(What what)
    {
        entry.what = what;
        isTold = true;
    }
    void tell(What what, ReasonKind kind, const QByteArray& code)
    {
        tell(what);
        entry.reasons = kind;
        entry.code = code;
    }
    void tell(What what, const std::optional<QDate>& date)
    {
        tell(what);
        entry.date = date.value_or(QDate());
    }

    void operator()(const auto&) {}
    void operator()(const kinds::PersonPut& p)
    {
        for (const kinds::PersonVersion& version : p.objects) {
            if (version.id == person)
                tell(version.version == 1 ? What::PutOnRecord : What::RecordChanged);
        }
    }
    void operator()(const kinds::InvitationPut& p)
    {
        for (const kinds::Invitation& invitation : p.invitations) {
            if (invitation.persons.contains(person))
                tell(What::Asked, invitation.deadline);
        }
    }
    void operator()(const kinds::InvitationVoid& p) { tell(What::Withdrawn, ReasonKind::Void, p.reason); }
    void operator()(const kinds::BoxPut&) { tell(What::Entered); }
    void operator()(const kinds::BoxVoid& p) { tell(What::EntryVoided, ReasonKind::Entry, p.reason); }
    void operator()(const kinds::NumberAccept& p) { tell(What::Accepted, p.due); }
    void operator()(const kinds::SubmissionReturn& p) { tell(What::SentBack, ReasonKind::Return, p.reason); }
    void operator()(const kinds::SubmissionRefuse& p) { tell(What::Refused, ReasonKind::Refuse, p.reason); }
    void operator()(const kinds::DueSet& p) { tell(What::DueChanged, p.due); }
    void operator()(const kinds::DisposeHold& p)
    {
        tell(What::DisposalHeld, ReasonKind::Hold, p.reason);
        entry.date = p.until.value_or(QDate());
    }
    void operator()(const kinds::DisposeOrder& p) { tell(What::DisposalOrdered, ReasonKind::Dispose, p.reason); }
    void operator()(const kinds::BoxLost&) { tell(What::Lost); }
    void operator()(const events::SubmissionReceived&) { tell(What::HandedIn); }
    void operator()(const events::SubmissionDisputed&) { tell(What::Disputed); }
    void operator()(const events::DisposeAnnounce& p) { tell(What::DisposalAnnounced, p.due); }
};

} // namespace

Result<std::vector<HistoryEntry>> HistoryService::of(const PersonId& person)
{
    std::vector<HistoryEntry> entries;
    storage::LeafTable leaves(m_session.cache());
    KAGIBAKO_TRY_ASSIGN(const auto mentions, storage::MentionTable(m_session.cache()).of(person));
    for (const storage::MentionRow& mention : mentions) {
        KAGIBAKO_TRY_ASSIGN(const auto found, leaves.read(mention.index, 1));
        if (found.empty())
            return fail(ErrorCode::LogGap);
        KAGIBAKO_TRY_ASSIGN(const Leaf leaf, parseLeaf(found.front()));
        Told told{person};
        told.entry.index = mention.index;
        told.entry.isVoid = !mention.isValid;
        if (const auto* statement = std::get_if<Statement>(&leaf)) {
            std::visit(told, statement->payload);
            told.entry.at = statement->common.created;
            told.entry.by = loginOf(statement->signer);
        } else {
            const auto& event = std::get<Event>(leaf);
            std::visit(told, event.body);
            told.entry.at = event.at;
            if (const auto* tombstone = std::get_if<events::Tombstone>(&event.body)) {
                KAGIBAKO_TRY(tellDestroyed(*tombstone, person, told.entry, entries));
                continue;
            }
        }
        if (told.isTold)
            entries.push_back(std::move(told.entry));
    }
    std::ranges::reverse(entries);
    return entries;
}

/// A tombstone may hold a number, pictures, or both; of several people.
Result<void> HistoryService::tellDestroyed(const events::Tombstone& tombstone, const PersonId& person,
                                           HistoryEntry entry, std::vector<HistoryEntry>& entries)
{
    qsizetype pictures = 0;
    for (const ObjectId& object : tombstone.objects) {
        KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(m_session.cache()).find(object));
        if (!box) {
            KAGIBAKO_TRY_ASSIGN(const auto kept, storage::KeptTable(m_session.cache()).find(object));
            pictures += kept && kept->kind == storage::KeptTable::Image && kept->person == person ? 1 : 0;
        } else if (box->person == person) {
            entry.what = What::NumberDestroyed;
            entries.push_back(entry);
        }
    }
    if (pictures > 0) {
        entry.what = What::PicturesDestroyed;
        entry.pictures = pictures;
        entries.push_back(entry);
    }
    return {};
}

Result<std::vector<HistoryEntry>> HistoryService::openings(const PersonId& person, const Progress& progress)
{
    const Account* me = m_session.ledger().account(m_session.keyring().account());
    if (me == nullptr || (me->rank != Rank::Owner && me->rank != Rank::Auditor))
        return fail(ErrorCode::Forbidden);
    return m_session.events().noted(readOpenings(person, progress));
}

Result<std::vector<HistoryEntry>> HistoryService::readOpenings(const PersonId& person, const Progress& progress)
{
    std::vector<HistoryEntry> entries;
    const Head head = m_session.state().audit.head();
    SignatureBatch signatures;
    KAGIBAKO_TRY_ASSIGN(const crypto::Digest root,
                        walkLog(m_session, wire::LogName::Audit, head.size,
                                [&](qint64 from, std::span<const QByteArray> leaves) -> Result<void> {
                                    if (!progress(from, head.size))
                                        return fail(ErrorCode::Cancelled);
                                    std::vector<Result<Leaf>> parsed = parseLeaves(leaves);
                                    for (std::size_t i = 0; i < parsed.size(); ++i) {
                                        KAGIBAKO_TRY_ASSIGN(Leaf leaf, std::move(parsed[i]));
                                        auto* statement = std::get_if<Statement>(&leaf);
                                        if (statement == nullptr)
                                            continue;
                                        auto entry = opening(*statement, from + static_cast<qint64>(i), person);
                                        if (!entry)
                                            continue;
                                        entries.push_back(std::move(*entry));
                                        KAGIBAKO_TRY_ASSIGN(auto key, m_session.ledger().signerKey(*statement));
                                        signatures.add(std::move(*statement), std::move(key));
                                    }
                                    return signatures.verify();
                                }));
    if (root != head.root)
        return fail(ErrorCode::LogRoot);
    std::ranges::reverse(entries);
    return entries;
}

std::optional<HistoryEntry> HistoryService::opening(const Statement& statement, qint64 index,
                                                    const PersonId& person) const
{
    const auto* open = std::get_if<kinds::Open>(&statement.payload);
    if (open == nullptr || std::ranges::none_of(open->objects, [&](const auto& one) { return one.person == person; }))
        return std::nullopt;
    HistoryEntry entry;
    entry.what = What::Opened;
    entry.at = statement.common.created;
    entry.index = index;
    entry.by = loginOf(statement.signer);
    entry.code = open->purpose;
    entry.way = open->way;
    return entry;
}

QString HistoryService::loginOf(const Signer& signer) const
{
    const Account* account = signer.account ? m_session.ledger().account(*signer.account) : nullptr;
    return account == nullptr ? QString() : account->login;
}

} // namespace kagibako
