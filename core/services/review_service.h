// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/object_opening.h"
#include "core/services/people_service.h"
#include "core/vault/number_seal.h"
#include "core/vault/submission.h"

namespace kagibako {

/// 本人確認: what came in, opened and checked, and the clerk's decision as one signed statement.
class ReviewService
{
public:
    explicit ReviewService(ClientSession& session) : m_session(session) {}

    struct Waiting {
        SubmissionId id;
        InvitationId invitation;
        ScopeId scope;
        QString received;
        QString channel;
        bool disputed = false;
        QList<PersonId> persons; ///< as invited
        qsizetype numbers = 0;
        qsizetype images = 0;
        std::optional<ErrorCode> problem; ///< why it may not be trusted: manifest.tag, manifest.card, box.epoch …
        bool isLinkKnown = false;         ///< a former clerk knows its link (protocol-review P03)
    };
    /// Everything that waits; nothing is opened for this.
    Result<std::vector<Waiting>> inbox();

    struct OpenedPerson {
        const Submission::PersonPart* part = nullptr;
        std::optional<AnyNumber> number;
        std::optional<ErrorCode> problem; ///< the box is missing or does not open
        std::vector<QByteArray> images;   ///< JPEG, in order; empty ones could not be opened
    };
    struct Case {
        Waiting waiting;
        wire::Manifest manifest;
        EpochOf of;
        Submission submission;
        std::vector<OpenedPerson> persons;
        qint64 auditIndex = 0;
    };
    /// Opens one submission with all numbers and images; logged before. Errors: those of openObjects(); ManifestTag,
    /// ManifestCard, BoxEpoch, ManifestHash, OpenFailed.
    Result<std::unique_ptr<Case>> show(const SubmissionId& id);

    /// Accepts every number of the case: new persons get a profile, the images die with the same transaction. `due`:
    /// invalid: of each person the day by the rules, see acceptanceOf(). Errors: BoxUnchecked when a number could not
    /// be opened or there is none; UnknownCode for a check that is not in the catalogue; those of submit().
    Result<void> accept(const Case& reviewed, const QList<QByteArray>& checks, const QDate& due);
    /// `code`: of ReasonKind::Return / Refuse; logs hold no free text. Errors: UnknownCode.
    Result<void> giveBack(const SubmissionId& id, const QByteArray& code);
    Result<void> refuse(const SubmissionId& id, const QByteArray& code);

private:
    Result<std::unique_ptr<Case>> open(const storage::SubmissionRow& row);
    bool isLinkKnown(const storage::InvitationRow& invitation) const;
    Result<storage::SubmissionRow> waitingRow(const SubmissionId& id);
    Result<void> openPersons(Case& opened, const OpenedObjects& objects, const crypto::KemKeyPair& intake);
    Result<void> addNewPersons(const Case& reviewed, QList<Payload>& payloads, QList<wire::IdBytes>& objects) const;

    ClientSession& m_session;
};

} // namespace kagibako
