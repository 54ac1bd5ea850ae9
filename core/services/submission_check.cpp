// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/submission_check.h"

#include "core/sync/boxes_before.h"
#include "core/vault/submission.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

/// A box that came after a rotation but names an older epoch was sealed to a retired key (protocol-review P04).
Result<void> checkEpoch(const Scope& scope, qint64 invited, qint64 receivedAt)
{
    for (qint64 epoch = invited + 1; epoch <= scope.epoch(); ++epoch) {
        if (scope.epochs[epoch - 1].index < receivedAt)
            return fail(ErrorCode::BoxEpoch);
    }
    return {};
}

/// An id that another submission or clerk used before stays theirs: a manifest cannot claim it.
Result<void> checkBoxes(ClientSession& session, const wire::Manifest& manifest, qint64 receivedAt)
{
    storage::BoxTable boxes(session.cache());
    for (const wire::ManifestObject& object : manifest.objects) {
        if (object.kind != wire::VaultKind::Number)
            continue;
        KAGIBAKO_TRY_ASSIGN(const auto box, boxes.find(object.object));
        if (!box || box->origin != manifest.submission.bytes() || box->index != receivedAt ||
            box->person != object.person || box->hash != object.hash)
            return fail(ErrorCode::ManifestHash);
    }
    return {};
}

} // namespace

Result<CheckedSubmission> checkSubmission(ClientSession& session, const storage::SubmissionRow& row)
{
    KAGIBAKO_TRY_ASSIGN(const auto invitation, storage::InvitationTable(session.cache()).find(row.invitation));
    const Scope* scope = session.ledger().scope(row.scope);
    if (!invitation || scope == nullptr || invitation->scope != row.scope)
        return fail(ErrorCode::ManifestTag);
    if (!row.solicited) // void, used or never made: nobody asked for this (attacks.md B06)
        return fail(ErrorCode::ManifestTag, u"invitation was not open"_s);
    const EpochOf of = session.epochOf(row.scope, invitation->epoch);
    KAGIBAKO_TRY_ASSIGN(const wire::Manifest manifest, wire::decodeManifest(row.manifest));
    KAGIBAKO_TRY_ASSIGN(const DirectoryKey* directory, session.keyring().directory(of.scope, of.epoch));
    KAGIBAKO_TRY(checkTag(row.manifest, row.tag, of, row.invitation, originKey(*directory, of.org, row.invitation)));
    if (manifest.submission != row.id)
        return fail(ErrorCode::ManifestHash);
    if (manifest.card != invitation->card)
        return fail(ErrorCode::ManifestCard); // consent was given to another card than the one signed for
    KAGIBAKO_TRY(checkBoxes(session, manifest, row.index));
    KAGIBAKO_TRY(checkEpoch(*scope, invitation->epoch, row.index));
    return CheckedSubmission{manifest, of};
}

Result<void> checkOrigin(ClientSession& session, const storage::BoxRow& box)
{
    KAGIBAKO_TRY_ASSIGN(const auto clerk, enteredBy(session.cache(), box));
    if (clerk) { // the statement's signature was verified, and a void one is no current box
        const Scope* scope = session.ledger().scope(box.scope);
        return scope == nullptr ? fail(ErrorCode::BoxEpoch) : checkEpoch(*scope, box.epoch, box.index);
    }
    KAGIBAKO_TRY_ASSIGN(const auto id, SubmissionId::fromBytes(box.origin));
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::SubmissionTable(session.cache()).find(id));
    if (!row)
        return fail(ErrorCode::BoxHash);
    KAGIBAKO_TRY_ASSIGN(const CheckedSubmission checked, checkSubmission(session, *row));
    const auto& objects = checked.manifest.objects;
    const auto named = std::ranges::find(objects, box.box, &wire::ManifestObject::object);
    if (named == objects.end() || named->hash != box.hash || named->person != box.person)
        return fail(ErrorCode::BoxHash);
    return {};
}

} // namespace kagibako
