// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/approved_list.h"

#include "core/statement/payload_reader.h"
#include "core/statement/payload_writer.h"
#include "core/wire/limits.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* Objects = "objects";

/// By bytes: the order of ids themselves depends on the machine's `char`.
bool isBefore(const ListedNumber& one, const ListedNumber& other)
{
    return one.object.bytes() < other.object.bytes();
}

ListTerms termsOf(const auto& request, bool isExport)
{
    return {isExport, request.count, request.expires, request.list, request.purpose, request.scope};
}

} // namespace

QByteArray encodeList(QList<ListedNumber> entries)
{
    std::ranges::sort(entries, isBefore);
    JsonWriter out;
    FieldWriter io(out);
    io.items(Objects, entries, 1, kinds::MostListed);
    return out.bytes();
}

Result<QList<ListedNumber>> decodeList(QByteArrayView bytes, const crypto::Digest& hash, qint64 count)
{
    if (crypto::sha256(bytes) != hash)
        return fail(ErrorCode::ObjectHash);
    KAGIBAKO_TRY_ASSIGN(JsonReader in, JsonReader::parse(bytes, limits::ListBytes));
    QList<ListedNumber> entries;
    FieldReader io(in);
    io.items(Objects, entries, 1, kinds::MostListed);
    if (!in.failed() && (entries.size() != count || !std::ranges::is_sorted(entries, isBefore)))
        in.refuse(ErrorCode::StatementShape, "objects"_L1);
    KAGIBAKO_TRY(in.finish());
    return entries;
}

std::optional<ListTerms> listTermsOf(const Payload& payload)
{
    if (const auto* request = std::get_if<kinds::ExportRequest>(&payload))
        return termsOf(*request, true);
    if (const auto* request = std::get_if<kinds::OpenRequest>(&payload))
        return termsOf(*request, false);
    return std::nullopt;
}

} // namespace kagibako
