// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/list_request_service.h"
#include "tests/server/real/clerk.h"

#include <QHash>

namespace kagibako::test {

/// An organization that keeps numbers, and two of its clerks who may look at them and write them into files: one asks,
/// the other approves. What does not work where it has to ends the program.
class TwoReaders
{
public:
    using What = ListRequestService::What;

    /// With so many people, whose numbers were entered and accepted; each begins with a zero. `program`: of the server.
    TwoReaders(const QString& folder, const QString& program, int people);

    Daemon& daemon() { return m_daemon; }
    Office& office() { return *m_office; }
    ClientSession& asker() { return *m_asker; }
    ClientSession& approver() { return *m_approver; }
    const QList<PersonId>& people() const { return m_people; }
    const QString& codeOf(const PersonId& person) const { return m_codes.find(person).value(); }
    const QByteArray& numberOf(const PersonId& person) const { return m_numbers.find(person).value(); }

    /// The hash of a request for withholding by the one, which still waits.
    crypto::Digest asked(What what, const QList<PersonId>& people);
    void approve(const crypto::Digest& request);
    /// Both; what stands already is not asked for, nor approved, again.
    crypto::Digest approved(What what, const QList<PersonId>& people);

    /// What an `open` or a list says of somebody's number, as this session's log has it.
    static ListedNumber listed(ClientSession& session, const PersonId& person);

private:
    void keepNumbers(const std::vector<Person>& people);

    Daemon m_daemon;
    std::unique_ptr<Office> m_office;
    std::optional<Clerk> m_askingClerk, m_approvingClerk;
    std::unique_ptr<ClientSession> m_asker, m_approver;
    QList<PersonId> m_people;
    QHash<PersonId, QString> m_codes;
    QHash<PersonId, QByteArray> m_numbers;
};

} // namespace kagibako::test
