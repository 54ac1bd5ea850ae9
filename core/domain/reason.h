// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <span>
#include <vector>

namespace kagibako {

/// Reasons as ASCII codes, since logs hold no free text. Each belongs to one kind of act.
enum class ReasonKind : std::uint8_t {
    Return,  ///< submission.return: the person is asked to send again
    Refuse,  ///< submission.refuse: it is not taken, nobody is asked again
    Decline, ///< the person does not wish to submit (no duty to answer the employer; the request is recorded, domain.md
             ///< §3.5)
    Revoke,  ///< owner.revoke, account.revoke
    Void,    ///< invitation.void
    Entry,   ///< box.void: a number that a clerk entered is thrown away before anybody accepted it
    Hold,    ///< dispose.hold
    Dispose, ///< dispose.order
};

struct ReasonInfo {
    ReasonKind kind;
    const char* code;
    QStringView ja;
    QStringView en;
};

std::vector<const ReasonInfo*> reasons(ReasonKind kind);
/// Errors: UnknownCode, also when the code belongs to another kind.
Result<const ReasonInfo*> reason(ReasonKind kind, QByteArrayView code);

/// How a number left the box (`way` of the statement open).
enum class Way : std::uint8_t { Screen, Copy, Print, Export, Review };
const char* wayCode(Way way);
QStringView wayName(Way way, bool japanese);
/// Errors: UnknownCode.
Result<Way> wayFromCode(QByteArrayView code);

} // namespace kagibako
