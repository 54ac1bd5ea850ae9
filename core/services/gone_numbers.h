// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/certificate_service.h"
#include "core/storage/state_tables.h"

namespace kagibako {

/// The numbers that are gone, out of what the log says here, in its order. Errors: NotFound (a box of `choice` that is
/// not destroyed or not known), DateRange, those of the memory.
Result<std::vector<storage::BoxRow>> goneNumbers(ClientSession& session, const CertificateChoice& choice);

/// What ended one of them.
struct DisposedBy {
    Disposed how = Disposed::OnTime;
    QByteArray reason; ///< a code; empty: none
    AccountId by;      ///< null: the server, by the rules
};
/// Of each of these rows, which are in the order of the log. Errors: as DisposalCauses.
Result<std::vector<DisposedBy>> causesOf(ClientSession& session, const std::vector<storage::BoxRow>& rows);

/// When the server destroyed it: UTC, and the day in Japan.
QDateTime goneAt(const storage::BoxRow& box);
QDate goneOn(const storage::BoxRow& box);

} // namespace kagibako
