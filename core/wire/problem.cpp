// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/problem.h"

#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"
#include "core/wire/limits.h"

#include <algorithm>
#include <array>

namespace kagibako {

using namespace Qt::StringLiterals;

QByteArray encodeProblem(const Problem& problem)
{
    JsonWriter writer;
    writer.putString("error"_L1, QString::fromLatin1(errorName(problem.code)));
    writer.putString("id"_L1, QString::fromLatin1(problem.request));
    return writer.bytes();
}

Result<Problem> decodeProblem(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    Problem problem;
    problem.code = errorFromName(reader.takeString("error"_L1, 64).toLatin1());
    problem.request = reader.takeString("id"_L1, 64).toLatin1();
    KAGIBAKO_TRY(reader.finish());
    return problem;
}

ErrorCode errorFromName(QByteArrayView name)
{
    static constexpr std::array Codes{
#define KAGIBAKO_CODE(code, text) ErrorCode::code,
        KAGIBAKO_ERROR_CODES(KAGIBAKO_CODE)
#undef KAGIBAKO_CODE
    };
    const auto found = std::ranges::find_if(Codes, [&](ErrorCode code) { return name == errorName(code); });
    return found == Codes.end() ? ErrorCode::ServerProblem : *found;
}

int statusOf(ErrorCode code)
{
    if (code == ErrorCode::TooLarge)
        return 413;
    if (code == ErrorCode::Unauthorized || code == ErrorCode::LoginFailed || code == ErrorCode::KeyNeeded)
        return 401;
    if (code == ErrorCode::Forbidden || code == ErrorCode::StartToken || code == ErrorCode::RequestExpired)
        return 403;
    if (code >= ErrorCode::LedgerSigner && code <= ErrorCode::LedgerLast)
        return 403;
    if (code == ErrorCode::NotFound)
        return 404;
    if (code == ErrorCode::Conflict || code == ErrorCode::LedgerPrev || code == ErrorCode::LedgerFork ||
        code == ErrorCode::LedgerState || code == ErrorCode::LedgerDuplicate || code == ErrorCode::ObjectVersion)
        return 409;
    if (code == ErrorCode::RateLimited)
        return 429;
    if (code == ErrorCode::StorageFull)
        return 507;
    if (code == ErrorCode::Busy || code == ErrorCode::Closed || code == ErrorCode::StorageFailed ||
        code == ErrorCode::StorageDamaged)
        return 503;
    if (code == ErrorCode::Internal || code == ErrorCode::CryptoFailed || code == ErrorCode::LogRoot)
        return 500;
    return 400;
}

} // namespace kagibako
