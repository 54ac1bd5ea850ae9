// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/health.h"

#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"
#include "core/wire/limits.h"

namespace kagibako::wire {

using namespace Qt::StringLiterals;

QByteArray encodeHealth(QByteArrayView disposal)
{
    JsonWriter writer;
    writer.putCode("disposal"_L1, disposal);
    writer.putCode("status"_L1, "ok");
    return writer.bytes();
}

Result<QByteArray> decodeHealth(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    const QByteArray disposal = reader.takeCode("disposal"_L1);
    reader.takeCode("status"_L1);
    KAGIBAKO_TRY(reader.finish());
    return disposal;
}

} // namespace kagibako::wire
