// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <optional>

namespace kagibako {

/// What a return form says of whose it is: the invitation, never the code that opens it (protocol.md §8). Whoever finds
/// a form can do nothing with its reference.

/// For a QR code: "KAGIBAKO-R1-", the organization, "-", the invitation. Nothing but digits, capitals and hyphens: a
/// scanner that types like a US keyboard types it rightly on a Japanese one, and QR codes have a short form for it.
QByteArray referenceQr(const OrgId& org, const InvitationId& invitation);

/// For hands: the last ten symbols of the id in two groups and their check symbol, "XXXXX-XXXXX-C". They are 50 random
/// bits; the first symbols are the time (ADR 11).
QString referenceText(const InvitationId& invitation);

struct Reference {
    std::optional<OrgId> org;
    std::optional<InvitationId> invitation; ///< empty: typed, so only the end of it is known
    QByteArray tail;                        ///< the last ten symbols of the invitation's id
};

/// Of the last ten symbols of an id the bytes that they give whole, which are its last six; what a store of ids can be
/// asked for. Errors: those of fromBase32().
Result<QByteArray> tailBytes(QByteArrayView tail);

/// A reference as it is scanned or typed (as normalizeTyped() says), or an invitation's whole id. Errors: SubmitterCode
/// (a letter's code or link, right or mistyped: that is the submitter's secret, and no clerk needs it); BadVersion (of
/// a later program); BadLength; BadCode (a character or an id that references don't have); BadCodeCheck (mistyped).
Result<Reference> parseReference(QStringView typedOrScanned);

} // namespace kagibako
