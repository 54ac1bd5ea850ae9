// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/post_desk.h"

#include "core/services/people_service.h"
#include "tests/server/real/outcome.h"

namespace kagibako::test {

PostDesk::PostDesk(const QString& folder, const QString& program, int people) : m_daemon(folder, program)
{
    if (!m_daemon.start())
        qFatal("daemon: %s", m_daemon.said().constData());
    m_office = std::make_unique<Office>(m_daemon);
    if (!m_office->ok())
        qFatal("office: %s", qPrintable(m_office->problem()));
    m_people = m_office->people(people);
    m_enterer.emplace(*m_office, QString::fromLatin1(Enterer), Actions{Action::Enter});
    m_checker.emplace(*m_office, QString::fromLatin1(Checker), Actions{Action::Enter, Action::Review});
    m_entererSession = must(m_enterer->unlock(), Enterer);
    m_checkerSession = must(m_checker->unlock(), Checker);
}

void PostDesk::syncAll()
{
    for (ClientSession* session : {&owner(), &enterer(), &checker()})
        must(session->sync(), "sync");
}

Result<std::vector<EntryService::Candidate>> PostDesk::find(ClientSession& session, const QString& text)
{
    KAGIBAKO_TRY(session.sync());
    KAGIBAKO_TRY_ASSIGN(const auto people, PeopleService(session).roll());
    return EntryService(session).find(text, *people);
}

EntryService::Candidate PostDesk::only(ClientSession& session, const QString& text)
{
    auto found = must(find(session, text), "find");
    if (found.size() != 1)
        qFatal("%s means %d people", qPrintable(text), static_cast<int>(found.size()));
    return std::move(found.front());
}

Result<EntryService::Entered> PostDesk::enter(ClientSession& session, const PersonId& person, const QByteArray& digits)
{
    KAGIBAKO_TRY_ASSIGN(const AnyNumber number, parseAny(asSpan(digits)));
    return EntryService(session).enter({person, m_office->scope(), number, {"my_number_card"}, {}});
}

std::vector<EntryReview::Waiting> PostDesk::waiting(ClientSession& session)
{
    must(session.sync(), "sync");
    return must(EntryReview(session).inbox(), "inbox");
}

Result<void> PostDesk::accept(ClientSession& session, const PersonId& person)
{
    KAGIBAKO_TRY(session.sync());
    EntryReview review(session);
    KAGIBAKO_TRY_ASSIGN(const auto opened, review.show(person));
    return review.accept(*opened, opened->entries.back().entry.box, {"my_number_card"}, {});
}

} // namespace kagibako::test
