// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace kagibako {

/// An error answer: the name of the check and the id that finds it in the server's log. Never a detail.
struct Problem {
    ErrorCode code = ErrorCode::Internal;
    QByteArray request; ///< request id, ASCII
};

QByteArray encodeProblem(const Problem& problem);
/// Errors: as JsonReader; a name this program does not know becomes ServerProblem.
Result<Problem> decodeProblem(QByteArrayView body);

/// The HTTP status an error is answered with.
int statusOf(ErrorCode code);
/// The code of a name, ServerProblem for one from another version.
ErrorCode errorFromName(QByteArrayView name);

} // namespace kagibako
