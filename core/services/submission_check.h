// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"
#include "core/storage/state_tables.h"
#include "core/wire/page_api.h"

namespace kagibako {

struct CheckedSubmission {
    wire::Manifest manifest;
    EpochOf of;
};

/// Is this submission what its invitation asked for and nothing put together from others? Nothing is opened for this.
/// Errors: ManifestTag (no invitation that was open, or the tag was made by somebody without the card); ManifestHash
/// (another submission's manifest, or boxes that came with another one); ManifestCard (consent to another card than the
/// one signed for); BoxEpoch (sealed to a retired key: protocol-review P04); those of the manifest's decoder.
Result<CheckedSubmission> checkSubmission(ClientSession& session, const storage::SubmissionRow& row);

/// Who made this box, whoever it was and whether still here or not: the person by the manifest's tag, a clerk by the
/// signed statement, which the projection holds to the cuts (protocol-review P06). Errors: as checkSubmission();
/// BoxHash when the manifest names another box.
Result<void> checkOrigin(ClientSession& session, const storage::BoxRow& box);

} // namespace kagibako
