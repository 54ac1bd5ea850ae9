// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config.h"

#include "app/server/config_text.h"
#include "core/base/base32.h"
#include "core/domain/ip_rules.h"
#include "core/domain/text_rules.h"

#include <QFile>
#include <QFileInfo>

#include <functional>
#include <map>
#include <utility>

namespace kagibako::server {

using namespace Qt::StringLiterals;

const char* const SampleConfig = R"(# kagibakod
data = "kagibako-data"       # folder of the databases, made when missing
disposal_tick_seconds = 3600 # how often the server looks for numbers that are due
[listen]
address = "127.0.0.1"        # "::" for all
port = 8443
threads = 2
trusted_proxies = []         # addresses and ranges like "10.0.0.0/8" whose X-Forwarded-For is believed
[tls]
certificate = ""             # PEM files; both empty: a self-signed pair is made in the data folder
key = ""
names = []                   # host names for the self-signed pair
[start]
token = ""                   # for creating organizations; empty: made and printed at the first start
[mail]
server = ""                  # sends one-time keys: "smtp://HOST:587" (STARTTLS) or "smtps://HOST:465"; empty: none
from = ""                    # mail address of the sender
user = ""                    # empty: without a login
password_file = ""           # its first line
ca_file = ""                 # PEM; empty: the system's CAs
[limits]
connections = 20000
connections_per_address = 200
connects_per_second = 100.0
idle_seconds = 60
grace_seconds = 10
)";

namespace {

using Setter = std::function<bool(const ConfigEntry&)>;

Setter into(QString& target)
{
    return [&target](const ConfigEntry& entry) {
        const auto* text = std::get_if<QString>(&entry.value);
        target = text != nullptr ? *text : target;
        return text != nullptr;
    };
}

Setter into(int& target)
{
    return [&target](const ConfigEntry& entry) {
        const auto* whole = std::get_if<qint64>(&entry.value);
        if (whole == nullptr || !std::in_range<int>(*whole))
            return false;
        target = static_cast<int>(*whole);
        return true;
    };
}

Setter into(double& target)
{
    return [&target](const ConfigEntry& entry) {
        const auto* whole = std::get_if<qint64>(&entry.value);
        const auto* decimal = std::get_if<double>(&entry.value);
        if (whole != nullptr)
            target = static_cast<double>(*whole);
        if (decimal != nullptr)
            target = *decimal;
        return whole != nullptr || decimal != nullptr;
    };
}

Setter into(QStringList& target)
{
    return [&target](const ConfigEntry& entry) {
        const auto* list = std::get_if<QStringList>(&entry.value);
        target = list != nullptr ? *list : target;
        return list != nullptr;
    };
}

/// The one table of keys.
std::map<QString, Setter> keysOf(Config& config)
{
    return {
        {u"data"_s, into(config.data)},
        {u"disposal_tick_seconds"_s, into(config.disposalTickSeconds)},
        {u"listen.address"_s, into(config.address)},
        {u"listen.port"_s, into(config.port)},
        {u"listen.threads"_s, into(config.threads)},
        {u"listen.trusted_proxies"_s, into(config.trustedProxies)},
        {u"tls.certificate"_s, into(config.certificate)},
        {u"tls.key"_s, into(config.key)},
        {u"tls.names"_s, into(config.names)},
        {u"start.token"_s, into(config.startToken)},
        {u"mail.server"_s, into(config.mailServer)},
        {u"mail.from"_s, into(config.mailFrom)},
        {u"mail.user"_s, into(config.mailUser)},
        {u"mail.password_file"_s, into(config.mailPasswordFile)},
        {u"mail.ca_file"_s, into(config.mailCaFile)},
        {u"limits.connections"_s, into(config.connections)},
        {u"limits.connections_per_address"_s, into(config.connectionsPerAddress)},
        {u"limits.connects_per_second"_s, into(config.connectsPerSecond)},
        {u"limits.idle_seconds"_s, into(config.idleSeconds)},
        {u"limits.grace_seconds"_s, into(config.graceSeconds)},
    };
}

Result<void> take(const ConfigEntry& entry, const std::map<QString, Setter>& keys)
{
    const auto found = keys.find(entry.name);
    if (found == keys.end())
        return fail(ErrorCode::ConfigBad, u"line %1: unknown key %2"_s.arg(entry.line).arg(entry.name));
    if (!found->second(entry))
        return fail(ErrorCode::ConfigBad, u"line %1: wrong type of %2"_s.arg(entry.line).arg(entry.name));
    return {};
}

Result<void> within(const char* name, double value, double least, double most)
{
    if (value < least || value > most)
        return fail(ErrorCode::ConfigBad,
                    u"%1 must be from %2 to %3"_s.arg(QLatin1StringView(name)).arg(least).arg(most));
    return {};
}

Result<void> checkMail(const Config& config)
{
    const QString others = config.mailFrom + config.mailUser + config.mailPasswordFile + config.mailCaFile;
    if (config.mailServer.isEmpty())
        return others.isEmpty() ? Result<void>() : fail(ErrorCode::ConfigBad, u"mail.server is missing"_s);
    if (!config.mailServer.startsWith("smtp://"_L1) && !config.mailServer.startsWith("smtps://"_L1))
        return fail(ErrorCode::ConfigBad, u"mail.server must begin with smtp:// or smtps://"_s);
    if (!isMailAddress(config.mailFrom))
        return fail(ErrorCode::ConfigBad, u"mail.from is no mail address"_s);
    if (config.mailUser.isEmpty() != config.mailPasswordFile.isEmpty())
        return fail(ErrorCode::ConfigBad, u"mail.user and mail.password_file go together"_s);
    for (const QString& file : {config.mailPasswordFile, config.mailCaFile}) {
        if (!file.isEmpty() && !QFileInfo(file).isReadable())
            return fail(ErrorCode::ConfigBad, u"a mail file cannot be read"_s);
    }
    return {};
}

} // namespace

Result<Config> readConfig(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoFailed, u"cannot read the configuration file"_s);
    KAGIBAKO_TRY_ASSIGN(const auto entries, parseConfigText(file.readAll()));
    Config config;
    const auto keys = keysOf(config);
    for (const ConfigEntry& entry : entries)
        KAGIBAKO_TRY(take(entry, keys));
    KAGIBAKO_TRY(checkConfig(config));
    return config;
}

Result<void> checkConfig(const Config& config)
{
    KAGIBAKO_TRY(within("disposal_tick_seconds", config.disposalTickSeconds, 1, 86'400));
    KAGIBAKO_TRY(within("listen.port", config.port, 0, 65535));
    KAGIBAKO_TRY(within("listen.threads", config.threads, 1, 64));
    KAGIBAKO_TRY(within("limits.connections", config.connections, 1, 1'000'000));
    KAGIBAKO_TRY(within("limits.connections_per_address", config.connectionsPerAddress, 1, 1'000'000));
    KAGIBAKO_TRY(within("limits.connects_per_second", config.connectsPerSecond, 0.1, 1'000'000));
    KAGIBAKO_TRY(within("limits.idle_seconds", config.idleSeconds, 1, 86'400));
    KAGIBAKO_TRY(within("limits.grace_seconds", config.graceSeconds, 0, 600));
    for (const QString& range : config.trustedProxies) {
        if (!ipRangeFrom(range.toUtf8()))
            return fail(ErrorCode::ConfigBad, u"listen.trusted_proxies: %1 is no address and no range"_s.arg(range));
    }
    if (config.certificate.isEmpty() != config.key.isEmpty())
        return fail(ErrorCode::ConfigBad, u"tls.certificate and tls.key go together"_s);
    for (const QString& file : {config.certificate, config.key}) {
        if (!file.isEmpty() && !QFileInfo(file).isReadable())
            return fail(ErrorCode::ConfigBad, u"a tls file cannot be read"_s);
    }
    if (!config.startToken.isEmpty() && !parseCode(config.startToken.toUtf8()))
        return fail(ErrorCode::ConfigBad, u"start.token is not 20 symbols and a check symbol"_s);
    return checkMail(config);
}

} // namespace kagibako::server
