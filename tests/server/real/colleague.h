// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/real/office.h"

namespace kagibako::test {

/// Somebody else in the organization, as a pair of keys and a session: the owner signs account and actions. The session
/// is written into the directory behind the server's back (enrolment has its own tests); whether it is worth anything
/// is the server's to judge.
class Colleague
{
public:
    Colleague(Office& office, const Daemon& daemon, const QString& login, Actions actions, const ScopeId& scope,
              Rank rank = Rank::Member);

    const AccountId& id() const { return m_id; }
    const QByteArray& session() const { return m_session; }
    /// Signed now, having seen what the office has seen.
    Statement sign(const Payload& payload) const;

private:
    Office& m_office;
    AccountId m_id;
    QByteArray m_session;
    crypto::SigningKey m_signing = crypto::SigningKey::generate();
};

} // namespace kagibako::test
