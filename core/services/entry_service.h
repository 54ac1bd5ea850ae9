// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/my_number.h"
#include "core/domain/reference.h"
#include "core/services/entry_log.h"
#include "core/services/people_roll.h"

namespace kagibako {

/// 郵送登録, the postal desk: whose form this is, and the number on it, sealed so that whoever enters it cannot read it
/// back. Takes the action `enter` alone. A second clerk's entry for the same person is a second box: only a reader can
/// compare them (EntryReview), because nothing that is made of a number leaves a box (protocol-review P24).
class EntryService
{
public:
    explicit EntryService(ClientSession& session) : m_session(session) {}

    /// What a clerk should know before entering somebody's number; the first that applies.
    enum class Hindrance : std::uint8_t {
        None,
        Submitted, ///< handed in online, waits for review
        Entered,   ///< entered already, waits for review: this would be the second entry
        Voided,    ///< the invitation on the form is void
        Current,   ///< a checked number is there: this would be a change of number
    };
    struct Candidate {
        PersonId person;
        ScopeId scope;
        std::optional<InvitationId> invitation; ///< of the reference
        Hindrance hindrance = Hindrance::None;
        bool isChange = false; ///< a checked number is there, whatever the hindrance
        bool isMine = false;   ///< Entered: by this account, or by it too
        QString by;            ///< Entered, Voided: login of whoever did; empty: the log does not say
        QDateTime since;       ///< Entered, Voided: UTC
        QByteArray reason;     ///< Voided: code of ReasonKind::Void or ReasonKind::Refuse
    };
    static constexpr std::size_t MostCandidates = 50;

    /// Whom a form or a clerk means: by a reference, else by a code, else whose code, reading or name begins with the
    /// text or holds it. Only people for whom this account may enter. Errors: StatementOrg (a form of another
    /// organization), LedgerRight (a form of another scope), ObjectMissing (its person's profile cannot be read); when
    /// the text means nobody NotFound (a right reference that no invitation here has), and of texts with digits
    /// SubmitterCode, BadCodeCheck and BadVersion as parseReference() says.
    Result<std::vector<Candidate>> find(const QString& text, const PeopleRoll& people);
    /// The same of somebody who was chosen from a list.
    Result<Candidate> about(const PeopleRoll& people, std::size_t row);

    struct Entry {
        PersonId person;
        ScopeId scope;
        const AnyNumber& number;
        QList<QByteArray> documents = {};            ///< what came with the form, codes of the catalogue
        std::optional<InvitationId> invitation = {}; ///< of the form, where it has a reference
    };
    struct Entered {
        ObjectId box;
        QList<InvitationId> voided;
        qsizetype waiting = 1; ///< entries of this person that wait for review, this one included
    };
    /// Seals the number to the scope's key as it is now and makes the person's open invitations void, those for several
    /// persons once all of them are entered. Errors: NumberLength (a person's number for a company, or the other way
    /// round); UnknownCode (a document that is not in the catalogue or does not come by post); NotFound (the person is
    /// of another scope, or the invitation somebody else's); BoxEpoch (the keys were changed at this moment: enter it
    /// again); those of PeopleService::one(), ClientSession::sync() and submit(): AlreadyDone when the entry before
    /// this one had arrived after all, RateLimited when the server has as many unaccepted ones for this person as it
    /// takes.
    Result<Entered> enter(const Entry& entry);

private:
    bool may(const ScopeId& scope) const;
    Result<std::vector<storage::InvitationRow>> invitationsOf(const Reference& reference);
    Result<std::vector<Candidate>> invitedBy(const std::vector<storage::InvitationRow>& invitations,
                                             const PeopleRoll& people);
    Result<void> tellBoxes(Candidate& candidate, bool submitted);
    Result<void> tellInvitation(Candidate& candidate, const storage::InvitationRow& invitation);
    Result<void> check(const Entry& entry);
    Result<QList<InvitationId>> endedBy(const Entry& entry);
    Result<bool> isEnteredSince(const PersonId& person, qint64 index);
    Result<Entered> confirmed(const ObjectId& box, const QList<InvitationId>& voided);

    ClientSession& m_session;
};

/// Typed twice: is it the same number? Takes the same time wherever they differ.
bool isSameNumber(const AnyNumber& a, const AnyNumber& b);
/// A person has twelve digits, a company thirteen.
bool fitsKind(const AnyNumber& number, PersonKind kind);

} // namespace kagibako
