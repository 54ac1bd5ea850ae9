// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/entry_review.h"
#include "core/services/entry_service.h"
#include "tests/server/real/clerk.h"

#include <optional>

namespace kagibako::test {

/// An organization where forms come by post: one clerk who may only enter, one who may enter and check, and the owner,
/// who may do everything. What does not work where it has to ends the program.
class PostDesk
{
public:
    /// `program`: of the server.
    PostDesk(const QString& folder, const QString& program, int people);

    Daemon& daemon() { return m_daemon; }
    Office& office() { return *m_office; }
    ClientSession& owner() { return m_office->session(); }
    ClientSession& enterer() { return *m_entererSession; } ///< only `enter`
    ClientSession& checker() { return *m_checkerSession; } ///< `enter` and `review`
    const Clerk& entererClerk() const { return *m_enterer; }
    const Clerk& checkerClerk() const { return *m_checker; }
    const std::vector<Person>& people() const { return m_people; }

    /// Everybody reads the log.
    void syncAll();
    /// As the account's window finds them, after reading the log.
    static Result<std::vector<EntryService::Candidate>> find(ClientSession& session, const QString& text);
    /// The one whom the text means.
    static EntryService::Candidate only(ClientSession& session, const QString& text);
    /// From a form without a reference, with a copy of the card.
    Result<EntryService::Entered> enter(ClientSession& session, const PersonId& person, const QByteArray& digits);
    /// What waits, after reading the log.
    static std::vector<EntryReview::Waiting> waiting(ClientSession& session);
    /// Opens the entries of a person and accepts the newest.
    static Result<void> accept(ClientSession& session, const PersonId& person);

    static constexpr const char* Enterer = "enterer";
    static constexpr const char* Checker = "checker";

private:
    Daemon m_daemon;
    std::unique_ptr<Office> m_office;
    std::optional<Clerk> m_enterer, m_checker;
    std::unique_ptr<ClientSession> m_entererSession, m_checkerSession;
    std::vector<Person> m_people;
};

} // namespace kagibako::test
