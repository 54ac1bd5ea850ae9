// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/letter_batch.h"
#include "core/services/letter_service.h"

namespace kagibako {

/// Makes the letters of a list one after another. Cards are fetched some hundred at a time, and no more of them are in
/// memory.
class LetterMaker
{
public:
    LetterMaker(ClientSession& session, const LetterService::Request& request) : m_session(session), m_request(request)
    {
    }

    /// Looks at all of them before the first is made. Errors: NotFound (one that is not open), GrantMissing.
    Result<void> begin();
    qsizetype count() const { return static_cast<qsizetype>(m_rows.size()); }
    qsizetype leftOut() const { return m_leftOut; }
    const QList<InvitationId>& tooLong() const { return m_tooLong; }
    /// Nothing: its card or profile is damaged; the event file says why. In order. Errors: those of the net.
    Result<std::optional<LetterPages>> make(qsizetype index);
    /// It was made, but does not fit on its pages.
    void leaveOut(qsizetype index, const Error& why);

private:
    Result<void> load(std::size_t from);
    Result<Card> cardOf(const storage::InvitationRow& row, const wire::FoundBytes& found) const;
    Result<LetterPages> letterFor(const storage::InvitationRow& row, const Card& card);
    Result<void> fillSecrets(RequestLetter& letter, const InvitationId& id);
    RequestLetter requestLetter(const Card& card, const Person& person) const;
    ReturnForm returnForm(const Card& card, const Person& person, const RequestLetter& letter) const;
    Result<ProxyLetter> proxyLetter(const Card& card, const Person& person, const RequestLetter& letter);

    ClientSession& m_session;
    const LetterService::Request& m_request;
    std::vector<storage::InvitationRow> m_rows;
    QList<wire::FoundBytes> m_sealed; ///< the cards of the rows from m_from on
    std::size_t m_from = 0;
    qsizetype m_leftOut = 0;
    QList<InvitationId> m_tooLong;
};

} // namespace kagibako
