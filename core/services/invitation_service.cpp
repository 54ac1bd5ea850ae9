// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/invitation_service.h"

#include "core/crypto/base/random.h"
#include "core/domain/identity_check.h"
#include "core/domain/reason.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t InStatement = 500;

struct Prepared {
    InvitationService::Draft draft;
    ObjectId object;
    SecretBytes code;
    std::optional<ContentKey> content;
    Result<QByteArray> sealed = fail(ErrorCode::Internal);
    crypto::Digest token;
};

/// A typed code is stretched on purpose (0.1 s each): all cores share the work.
void sealAll(std::vector<Prepared>& prepared)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < prepared.size(); i = next++) {
            Prepared& one = prepared[i];
            const auto keys = deriveCodeKeys(one.code.exposeSecret());
            one.sealed = keys ? sealCard(one.draft.card, *keys, *one.content) : std::unexpected(keys.error());
            if (keys)
                one.token = crypto::sha256(asView(keys->token.exposeSecret()));
        }
    };
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        others.emplace_back(work);
    work();
}

} // namespace

Result<Card> InvitationService::cardFor(const Request& request, const Person& person, const EpochOf& of) const
{
    Card card;
    card.organization = m_session.ledger().name();
    card.scopeName = m_session.ledger().scope(of.scope)->name;
    card.deadline = request.deadline.isValid() ? request.deadline.toString(Qt::ISODate) : QString();
    card.contact = request.contact;
    card.greeting = request.greeting;
    card.wantsImages = request.wantsImages;
    card.mayAddDependents = request.mayAddDependents && person.kind == PersonKind::Employee;
    card.persons = {{person.id, person.kind, person.name, person.relation}};
    for (const Purpose purpose : request.purposes) {
        const PurposeInfo& info = purposeInfo(purpose);
        if (allowsKind(purpose, person.kind))
            card.purposes.append({QString::fromLatin1(info.code), info.ja.toString(), info.en.toString()});
    }
    if (card.purposes.isEmpty())
        return fail(ErrorCode::UnknownPurpose, u"for this kind of person"_s);
    for (const CheckItem& item : checkItems()) {
        // Only what suffices alone: thirty choices on a phone help nobody, and two of a weaker class can still come by
        // post.
        if (item.picture && item.weight == Weight::Alone && has(item, Route::Online)) {
            // A document that says both whose number it is and who they are does so on two sides.
            const std::uint8_t pictures = has(item, Aspect::Number) && has(item, Aspect::Identity) ? 2 : 1;
            card.documents.append({QString::fromLatin1(item.code), item.ja.toString(), item.en.toString(), pictures});
        }
    }
    return card;
}

Result<std::vector<InvitationService::Invited>> InvitationService::invite(const Request& request)
{
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(request.scope));
    const auto deadline = request.deadline.isValid() ? std::optional(request.deadline) : std::nullopt;
    std::vector<Draft> drafts;
    for (const Person& person : request.people) {
        KAGIBAKO_TRY_ASSIGN(Card card, cardFor(request, person, of));
        drafts.push_back({std::move(card), {person.id}, request.channel, deadline, {}});
    }
    KAGIBAKO_TRY_ASSIGN(const auto issued, issue(of, std::move(drafts)));
    std::vector<Invited> out;
    for (std::size_t i = 0; i < issued.size(); ++i)
        out.push_back({request.people[i], issued[i].id, linkOf(issued[i].code.exposeSecret(), request.pageOrigin)});
    return out;
}

Result<std::vector<InvitationService::Issued>> InvitationService::issue(const EpochOf& of, std::vector<Draft> drafts)
{
    KAGIBAKO_TRY_ASSIGN(const InvitationKey* key, m_session.keyring().invitation(of.scope, of.epoch));
    KAGIBAKO_TRY_ASSIGN(const DirectoryKey* directory, m_session.keyring().directory(of.scope, of.epoch));
    std::vector<Prepared> prepared;
    for (Draft& draft : drafts) {
        Prepared one;
        one.draft = std::move(draft);
        one.object = crypto::orderedId<ObjectId>(m_session.clock().now());
        Card& card = one.draft.card;
        card.version = 1;
        card.of = of;
        card.invitation = crypto::orderedId<InvitationId>(m_session.clock().now());
        card.intakePub = m_session.ledger().scope(of.scope)->epochs.last().intakePub.toBytes();
        card.origin = originKey(*directory, of.org, card.invitation);
        one.code = invitationCode(*key, of.org, card.invitation);
        one.content = contentKey(*key, of.org, card.invitation);
        prepared.push_back(std::move(one));
    }
    sealAll(prepared);
    for (std::size_t at = 0; at < prepared.size(); at += InStatement) {
        kinds::InvitationPut put;
        put.epoch = of.epoch;
        put.scope = of.scope;
        kinds::InvitationVoid before{{}, "link_known", of.scope};
        QList<wire::IdBytes> objects;
        for (std::size_t i = at; i < std::min(prepared.size(), at + InStatement); ++i) {
            const Prepared& one = prepared[i];
            KAGIBAKO_TRY(one.sealed);
            put.invitations.append({crypto::sha256(*one.sealed), one.draft.channel, one.draft.deadline,
                                    one.draft.card.invitation, one.object, one.draft.persons, one.token});
            objects.append({one.object, *one.sealed});
            if (one.draft.replaces)
                before.invitations.append(*one.draft.replaces);
        }
        KAGIBAKO_TRY(m_session.submit(before.invitations.isEmpty() ? QList<Payload>{put} : QList<Payload>{before, put},
                                      objects));
    }
    std::vector<Issued> out;
    for (Prepared& one : prepared)
        out.push_back({one.draft.card.invitation, std::move(one.code)});
    return out;
}

SecretBytes InvitationService::linkOf(ByteSpan code, const QByteArray& pageOrigin) const
{
    const QByteArray front = (pageOrigin.isEmpty() ? m_session.config().server : pageOrigin) + "/c#";
    SecretBytes link(front.size() + static_cast<qsizetype>(code.size()));
    const auto behind = std::ranges::copy(asSpan(front), link.writable().begin()).out;
    std::ranges::copy(code, behind);
    return link;
}

Result<std::vector<InvitationService::Sent>> InvitationService::all()
{
    KAGIBAKO_TRY_ASSIGN(auto rows, storage::InvitationTable(m_session.cache()).all());
    std::ranges::sort(rows, std::ranges::greater(), &storage::InvitationRow::index);
    std::vector<Sent> out;
    out.reserve(rows.size());
    for (const storage::InvitationRow& row : rows)
        out.push_back({row.id, row.scope, row.persons, row.state, row.deadline, row.disputed});
    return out;
}

Result<SecretBytes> InvitationService::link(const InvitationId& id)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::InvitationTable(m_session.cache()).find(id));
    if (!row || row->state != "open"_L1)
        return fail(ErrorCode::NotFound, u"invitation"_s);
    KAGIBAKO_TRY_ASSIGN(const InvitationKey* key, m_session.keyring().invitation(row->scope, row->codeEpoch));
    return linkOf(invitationCode(*key, m_session.config().org, id).exposeSecret(), {});
}

Result<void> InvitationService::withdraw(const InvitationId& id, const QByteArray& code)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::InvitationTable(m_session.cache()).find(id));
    if (!row || row->state == "void"_L1)
        return fail(ErrorCode::NotFound, u"invitation"_s);
    KAGIBAKO_TRY(reason(ReasonKind::Void, code));
    kinds::InvitationVoid withdrawn;
    withdrawn.invitations = {id};
    withdrawn.reason = code;
    withdrawn.scope = row->scope;
    return m_session.submit({withdrawn}, {});
}

} // namespace kagibako
