// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rotation_service.h"

#include "core/crypto/base/random.h"
#include "core/services/account_service.h"
#include "core/services/epoch_making.h"
#include "core/services/invitation_service.h"
#include "core/statement/payload_names.h"
#include "core/vault/chain.h"
#include "core/wire/limits.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr std::size_t AtOnce = 400; // cards in a batch: 400 of the largest stay under limits::BatchBytes

/// Everybody active who may do something there; oneself first, so that a rotation never leaves its maker outside.
QList<AccountId> membersOf(const Ledger& ledger, const ScopeId& scope, const AccountId& me)
{
    QList<AccountId> members{me};
    for (const AccountId& account : ledger.scope(scope)->members.keys()) {
        if (account != me && !ledger.actionsOf(account, scope).isEmpty())
            members.append(account);
    }
    return members;
}

kinds::Channel channelFrom(const QString& name)
{
    const auto found = std::ranges::find(ChannelNames, name);
    return found == ChannelNames.end() ? kinds::Channel::Link
                                       : static_cast<kinds::Channel>(found - ChannelNames.begin());
}

} // namespace

/// An invitation with the card that the server keeps for it, opened without its code.
struct RotationService::Opened {
    const storage::InvitationRow* row;
    QByteArray sealed;
    Card card;
};

Result<RotationService::Done> RotationService::rotate(const ScopeId& scope, Links links, const Progress& progress)
{
    KAGIBAKO_TRY(m_session.lookFirst());
    KAGIBAKO_TRY_ASSIGN(const EpochOf before, m_session.currentEpoch(scope));
    const ScopeKeys* keys = m_session.keyring().keys(scope, before.epoch);
    if (keys == nullptr)
        return fail(ErrorCode::GrantMissing);
    const Ledger& ledger = m_session.ledger();
    const EpochOf of = m_session.epochOf(scope, before.epoch + 1);
    KAGIBAKO_TRY_ASSIGN(const NewEpoch epoch, makeEpoch(of, ledger.orgKeys()->recoveryPub));
    KAGIBAKO_TRY_ASSIGN(const QByteArray chain, sealChain(*keys, epoch.keys, of));
    kinds::ScopeRotate rotate;
    KAGIBAKO_TRY(epoch.describe(rotate));
    rotate.chain = crypto::sha256(chain);
    Batch batch{{rotate}, {underItsHash(epoch.recoveryGrant), underItsHash(chain)}};
    QList<AccountId> members = membersOf(ledger, scope, m_session.keyring().account());
    const QList<AccountId> later = members.mid(limits::StatementsInBatch - 1);
    members.resize(members.size() - later.size());
    for (const AccountId& member : members) {
        KAGIBAKO_TRY(addGrant(batch, epoch.keys, of, *ledger.account(member), ledger.actionsOf(member, scope),
                              m_session.clock().now()));
    }
    KAGIBAKO_TRY(m_session.submit(batch.payloads, batch.objects));
    if (!later.isEmpty())
        KAGIBAKO_TRY(AccountService(m_session).giveKeys(scope, later));
    KAGIBAKO_TRY_ASSIGN(Done done, finish(scope, links, progress));
    done.grants = members.size() + later.size();
    return done;
}

Result<qsizetype> RotationService::unfinished(const ScopeId& scope)
{
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(scope));
    return storage::InvitationTable(m_session.cache()).openBefore(scope, of.epoch).transform([](const auto& rows) {
        return static_cast<qsizetype>(rows.size());
    });
}

Result<RotationService::Done> RotationService::finish(const ScopeId& scope, Links links, const Progress& progress)
{
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(scope));
    KAGIBAKO_TRY_ASSIGN(auto rows, storage::InvitationTable(m_session.cache()).openBefore(scope, of.epoch));
    // Links that a former clerk can make come last: new ones take a tenth of a second each.
    const qint64 leaked = m_session.ledger().scope(scope)->leakedEpoch;
    const auto isLeaked = [&](const storage::InvitationRow& row) {
        return links == Links::Reissue && row.codeEpoch <= leaked;
    };
    std::ranges::stable_partition(rows, std::not_fn(isLeaked));
    Done done{.epoch = of.epoch};
    for (std::size_t at = 0; at < rows.size();) {
        const bool reissues = isLeaked(rows[at]);
        std::vector<storage::InvitationRow> part;
        for (; at < rows.size() && part.size() < AtOnce && isLeaked(rows[at]) == reissues; ++at)
            part.push_back(rows[at]);
        KAGIBAKO_TRY_ASSIGN(const qsizetype count, reissues ? reissue(of, part) : reseal(of, part));
        (reissues ? done.reissued : done.cards) += count;
        if (progress && !progress(static_cast<qsizetype>(at), static_cast<qsizetype>(rows.size())))
            return fail(ErrorCode::Cancelled);
    }
    return done;
}

Result<std::vector<RotationService::Opened>> RotationService::open(const EpochOf& of,
                                                                   const std::vector<storage::InvitationRow>& rows)
{
    QList<ObjectId> ids;
    for (const storage::InvitationRow& row : rows)
        ids.append(row.object);
    KAGIBAKO_TRY_ASSIGN(const auto found, m_session.fetch(ids));
    std::vector<Opened> opened;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const wire::FoundBytes& object = found[static_cast<qsizetype>(i)];
        const auto key = m_session.keyring().invitation(of.scope, rows[i].codeEpoch);
        auto card = !key ? Result<Card>(std::unexpected(key.error()))
                    : !object.found || crypto::sha256(object.bytes).view() != rows[i].card
                        ? Result<Card>(fail(ErrorCode::ObjectHash))
                        : openCardBody(object.bytes, contentKey(**key, of.org, rows[i].id));
        // Damaged at the server, or made so by whoever invited: it must not keep the others from new keys.
        if (!card)
            m_session.events().note(card.error());
        else
            opened.push_back({&rows[i], object.bytes, std::move(*card)});
    }
    return opened;
}

Result<qsizetype> RotationService::reseal(const EpochOf& of, const std::vector<storage::InvitationRow>& rows)
{
    KAGIBAKO_TRY_ASSIGN(auto opened, open(of, rows));
    KAGIBAKO_TRY_ASSIGN(const DirectoryKey* directory, m_session.keyring().directory(of.scope, of.epoch));
    kinds::Cards cards{{}, of.epoch, of.scope};
    QList<wire::IdBytes> objects;
    for (Opened& one : opened) {
        const storage::InvitationRow& row = *one.row;
        one.card.version = row.version + 1;
        one.card.of = of;
        one.card.intakePub = m_session.ledger().scope(of.scope)->epochs.last().intakePub.toBytes();
        one.card.origin = originKey(*directory, of.org, row.id);
        KAGIBAKO_TRY_ASSIGN(const InvitationKey* key, m_session.keyring().invitation(of.scope, row.codeEpoch));
        KAGIBAKO_TRY_ASSIGN(const QByteArray sealed,
                            resealCard(one.sealed, one.card, contentKey(*key, of.org, row.id)));
        const auto object = crypto::orderedId<ObjectId>(m_session.clock().now());
        cards.cards.append({crypto::sha256(sealed), row.id, object, one.card.version});
        objects.append({object, sealed});
    }
    if (!objects.isEmpty())
        KAGIBAKO_TRY(m_session.submit({cards}, objects));
    return objects.size();
}

Result<qsizetype> RotationService::reissue(const EpochOf& of, const std::vector<storage::InvitationRow>& rows)
{
    KAGIBAKO_TRY_ASSIGN(auto opened, open(of, rows));
    std::vector<InvitationService::Draft> drafts;
    for (Opened& one : opened) {
        const QDate deadline = QDate::fromString(one.row->deadline, Qt::ISODate);
        drafts.push_back({std::move(one.card), one.row->persons, channelFrom(one.row->channel),
                          deadline.isValid() ? std::optional(deadline) : std::nullopt, one.row->id});
    }
    return InvitationService(m_session).issue(of, std::move(drafts)).transform([](const auto& issued) {
        return static_cast<qsizetype>(issued.size());
    });
}

} // namespace kagibako
