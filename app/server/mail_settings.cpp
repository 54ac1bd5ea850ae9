// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail_settings.h"

#include <QFile>

#include <algorithm>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostPassword = 1024;

/// The first line, with a NUL behind it.
Result<SecretBytes> readPassword(const QString& path)
{
    QFile file(path);
    SecretBytes read(MostPassword);
    const std::span<std::uint8_t> room = read.writable();
    const qint64 size = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
                            ? file.read(reinterpret_cast<char*>(room.data()), MostPassword)
                            : -1;
    if (size < 0)
        return fail(ErrorCode::IoFailed, u"mail.password_file"_s);
    const std::span<std::uint8_t> text = room.first(static_cast<std::size_t>(size));
    const auto end = std::ranges::find_if(text, [](std::uint8_t byte) { return byte == '\n' || byte == '\r'; });
    const qsizetype length = end - text.begin();
    if (length == 0)
        return fail(ErrorCode::ConfigBad, u"mail.password_file is empty"_s);
    SecretBytes password(length + 1);
    std::ranges::copy(text.begin(), end, password.writable().begin());
    return password;
}

} // namespace

Result<std::optional<mail::Settings>> mailSettings(const Config& config)
{
    if (config.mailServer.isEmpty())
        return std::nullopt;
    mail::Settings settings{config.mailServer.toUtf8(), config.mailFrom.toLatin1()};
    settings.user = config.mailUser.toUtf8();
    settings.caFile = config.mailCaFile.toUtf8();
    if (!config.mailPasswordFile.isEmpty()) {
        KAGIBAKO_TRY_ASSIGN(settings.password, readPassword(config.mailPasswordFile));
    }
    return settings;
}

} // namespace kagibako::server
