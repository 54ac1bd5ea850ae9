// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/real/computer.h"
#include "tests/server/real/office.h"

#include <optional>

namespace kagibako::test {

/// Somebody who came in by the two papers of an enrolment (which has its own tests), and has an account, its keys and a
/// computer.
class Clerk
{
public:
    /// The office lets them in with these actions in its scope, if any, and gives them the keys that stand now.
    Clerk(Office& office, const QString& login, Actions actions, Rank rank = Rank::Member);

    const AccountId& id() const { return m_id; }
    Result<std::unique_ptr<ClientSession>> unlock() { return m_computer->unlock(Password, m_accountText); }
    const QByteArray& accountText() const { return m_accountText; } ///< as on the account sheet

    static constexpr const char* Password = "a sentence of the clerk";

private:
    Result<void> join(Office& office, const QString& login, Actions actions, Rank rank);

    AccountId m_id;
    QByteArray m_accountText;
    std::optional<Computer> m_computer;
};

} // namespace kagibako::test
