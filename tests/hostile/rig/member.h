// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"
#include "tests/hostile/rig/world.h"

namespace kagibako::test {

/// The keys of somebody who joins, and what the owner signs for them: account, actions, grant. (Enrolment by sheet is
/// tested with the ledger; here only its outcome matters.)
class NewMember
{
public:
    NewMember(ClientSession& session, QString login, Actions actions, Rank rank);

    QList<Payload> payloads(const ScopeId& scope);
    const QList<wire::IdBytes>& objects() const { return m_objects; }
    FakeAccount account(const QByteArray& password) const;
    Member member() const { return {m_login, m_id, m_secret}; }

private:
    ClientSession& m_session;
    QString m_login;
    Actions m_actions;
    Rank m_rank;
    AccountId m_id;
    QByteArray m_secret;
    crypto::SigningKey m_signing = crypto::SigningKey::generate();
    crypto::KemKeyPair m_kem = crypto::KemKeyPair::generate();
    QList<wire::IdBytes> m_objects;
};

} // namespace kagibako::test
