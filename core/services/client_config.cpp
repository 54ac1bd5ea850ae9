// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/client_config.h"

#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostBytes = 64 * 1024;

QString pathIn(const QString& folder)
{
    return folder + u"/client.json"_s;
}
} // namespace

Result<ClientConfig> readClientConfig(const QString& folder)
{
    QFile file(pathIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"client.json"_s);
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(file.read(MostBytes), MostBytes));
    ClientConfig config;
    config.login = reader.takeString("login"_L1, 254);
    config.org = reader.takeId<OrgId>("org"_L1);
    config.pin = reader.takeString("pin"_L1, 64).toLatin1();
    config.server = reader.takeString("server"_L1, 1000).toUtf8();
    KAGIBAKO_TRY(reader.finish());
    return config;
}

Result<void> writeClientConfig(const QString& folder, const ClientConfig& config)
{
    if (QFile::exists(pathIn(folder)))
        return fail(ErrorCode::Conflict, u"client.json exists"_s);
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::IoFailed, u"client folder"_s);
    JsonWriter writer;
    writer.putString("login"_L1, config.login).putId("org"_L1, config.org);
    writer.putString("pin"_L1, QString::fromLatin1(config.pin))
        .putString("server"_L1, QString::fromUtf8(config.server));
    QSaveFile file(pathIn(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(writer.bytes()) < 0 || !file.commit())
        return fail(ErrorCode::IoFailed, u"client.json"_s);
    return {};
}

void removeClientConfig(const QString& folder)
{
    QFile::remove(pathIn(folder));
}

} // namespace kagibako
