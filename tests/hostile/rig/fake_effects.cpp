// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/fake_server.h"

#include <algorithm>

namespace kagibako::test {

using namespace Qt::StringLiterals;

FakeInvitation* FakeState::invitation(const InvitationId& id)
{
    for (FakeInvitation& invitation : invitations) {
        if (invitation.id == id)
            return &invitation;
    }
    return nullptr;
}

QList<FakeInvitation*> FakeState::withSubmission(const SubmissionId& id)
{
    QList<FakeInvitation*> out;
    for (FakeInvitation& invitation : invitations) {
        if (invitation.submission == id)
            out.append(&invitation);
    }
    return out;
}

namespace {

class Effects
{
public:
    Effects(FakeState& state, const Statement& statement, const QList<wire::IdBytes>& objects)
        : m_state(state), m_statement(statement), m_objects(objects)
    {
    }

    QList<EventBody> run()
    {
        const auto* boxes = std::get_if<kinds::BoxPut>(&m_statement.payload);
        for (const wire::IdBytes& object : m_objects) {
            if (boxes != nullptr && std::ranges::contains(boxes->boxes, object.id, &kinds::EnteredBox::box))
                m_state.vault.insert(object.id, {object.bytes, wire::VaultKind::Number, {}, true, false});
            else
                m_state.objects.insert(object.id, object.bytes);
        }
        if (m_statement.group() == KindGroup::Ledger)
            m_state.tip = m_statement.hash;
        std::visit([this](const auto& payload) { on(payload); }, m_statement.payload);
        return m_events;
    }

private:
    void on(const auto&) {} // nothing but its objects

    void on(const kinds::OrgCreate& p) { m_state.sealedRoot = p.sealedRoot; }
    void on(const kinds::OrgKeys& p)
    {
        if (p.sealedRoot != m_state.sealedRoot) // sealed to the sheet that was used: nobody is handed it any more
            m_state.objects.remove(idFromHash(m_state.sealedRoot));
        m_state.sealedRoot = p.sealedRoot;
    }
    void on(const kinds::InvitationPut& p)
    {
        for (const kinds::Invitation& one : p.invitations)
            m_state.invitations.insert(one.token.toBytes(), {one.id, p.scope, one.object, u"open"_s});
    }
    void on(const kinds::InvitationVoid& p) { voidAll(p.invitations); }
    void on(const kinds::BoxPut& p) { voidAll(p.voids); }
    void on(const kinds::BoxVoid& p) { destroy(p.boxes, p.scope); }
    void on(const kinds::Cards& p)
    {
        for (const kinds::CardVersion& card : p.cards) {
            if (FakeInvitation* invitation = m_state.invitation(card.id))
                invitation->card = card.object;
        }
    }
    void on(const kinds::NumberAccept& p)
    {
        if (const auto row = m_state.vault.find(p.box); row != m_state.vault.end())
            row->accepted = true;
        destroy(p.evidence, p.scope);
    }
    void on(const kinds::SubmissionReturn& p) { endReview(p.submission, p.scope, u"open"_s); }
    void on(const kinds::SubmissionRefuse& p) { endReview(p.submission, p.scope, u"void"_s); }

    void voidAll(const QList<InvitationId>& ids)
    {
        for (const InvitationId& id : ids) {
            FakeInvitation* invitation = m_state.invitation(id);
            if (invitation != nullptr && invitation->state == "open"_L1)
                invitation->state = u"void"_s;
        }
    }
    void endReview(const SubmissionId& id, const ScopeId& scope, const QString& state)
    {
        QList<ObjectId> gone;
        for (auto row = m_state.vault.cbegin(); row != m_state.vault.cend(); ++row) {
            if (row->submission == id && !row->accepted)
                gone.append(row.key());
        }
        std::ranges::sort(gone);
        for (FakeInvitation* invitation : m_state.withSubmission(id))
            invitation->state = state;
        destroy(gone, scope);
    }
    void destroy(const QList<ObjectId>& ids, const ScopeId& scope)
    {
        if (ids.isEmpty())
            return;
        for (const ObjectId& id : ids)
            m_state.vault.remove(id);
        m_events.append(events::Tombstone{m_statement.hash, ids, scope});
    }

    FakeState& m_state;
    const Statement& m_statement;
    const QList<wire::IdBytes>& m_objects;
    QList<EventBody> m_events;
};

} // namespace

QList<EventBody> enact(FakeState& state, const Statement& statement, const QList<wire::IdBytes>& objects)
{
    return Effects(state, statement, objects).run();
}

} // namespace kagibako::test
