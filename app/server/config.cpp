// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config.h"

#include "core/base/base32.h"
#include "core/domain/ip_rules.h"
#include "core/domain/text_rules.h"

#include <QFile>
#include <QFileInfo>

#include <functional>
#include <map>
#include <string>

#include <toml++/toml.hpp>

namespace kagibako::server {

using namespace Qt::StringLiterals;

const char* const SampleConfig = R"(# kagibakod
data = "kagibako-data"       # folder of the databases, made when missing
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

using Setter = std::function<bool(const toml::node&)>;

Setter into(QString& target)
{
    return [&target](const toml::node& node) {
        const auto value = node.value<std::string>();
        if (value && node.is_string())
            target = QString::fromStdString(*value);
        return node.is_string();
    };
}

Setter into(int& target)
{
    return [&target](const toml::node& node) {
        const auto value = node.is_integer() ? node.value<int>() : std::nullopt;
        target = value.value_or(target);
        return value.has_value();
    };
}

Setter into(double& target)
{
    return [&target](const toml::node& node) {
        const auto value = node.is_number() ? node.value<double>() : std::nullopt;
        target = value.value_or(target);
        return value.has_value();
    };
}

Setter into(QStringList& target)
{
    return [&target](const toml::node& node) {
        const toml::array* list = node.as_array();
        if (list == nullptr)
            return false;
        for (const toml::node& item : *list) {
            if (!item.is_string())
                return false;
            target.append(QString::fromStdString(*item.value<std::string>()));
        }
        return true;
    };
}

/// The one table of keys.
std::map<std::string, Setter> keysOf(Config& config)
{
    return {
        {"data", into(config.data)},
        {"listen.address", into(config.address)},
        {"listen.port", into(config.port)},
        {"listen.threads", into(config.threads)},
        {"listen.trusted_proxies", into(config.trustedProxies)},
        {"tls.certificate", into(config.certificate)},
        {"tls.key", into(config.key)},
        {"tls.names", into(config.names)},
        {"start.token", into(config.startToken)},
        {"mail.server", into(config.mailServer)},
        {"mail.from", into(config.mailFrom)},
        {"mail.user", into(config.mailUser)},
        {"mail.password_file", into(config.mailPasswordFile)},
        {"mail.ca_file", into(config.mailCaFile)},
        {"limits.connections", into(config.connections)},
        {"limits.connections_per_address", into(config.connectionsPerAddress)},
        {"limits.connects_per_second", into(config.connectsPerSecond)},
        {"limits.idle_seconds", into(config.idleSeconds)},
        {"limits.grace_seconds", into(config.graceSeconds)},
    };
}

std::unexpected<Error> bad(const QString& what, const toml::source_region& where)
{
    return fail(ErrorCode::ConfigBad, u"line %1: %2"_s.arg(where.begin.line).arg(what));
}

Result<void> take(const toml::table& table, const std::string& prefix, const std::map<std::string, Setter>& keys)
{
    for (const auto& [key, node] : table) {
        const std::string name = prefix + std::string(key.str());
        if (const toml::table* inner = node.as_table()) {
            KAGIBAKO_TRY(take(*inner, name + ".", keys));
            continue;
        }
        const auto found = keys.find(name);
        if (found == keys.end())
            return bad(u"unknown key %1"_s.arg(QString::fromStdString(name)), node.source());
        if (!found->second(node))
            return bad(u"wrong type of %1"_s.arg(QString::fromStdString(name)), node.source());
    }
    return {};
}

Result<void> within(const char* name, double value, double least, double most)
{
    if (value < least || value > most)
        return fail(ErrorCode::ConfigBad,
                    u"%1 must be from %2 to %3"_s.arg(QLatin1StringView(name)).arg(least).arg(most));
    return {};
}

/// toml++ 3.4 runs into undefined behaviour on letters outside ASCII where TOML allows none (found by fuzz_files):
/// they are refused before it sees them. Comments and strings may hold any, and a string begins only where TOML has
/// one: else what looks like a string here is none there.
Result<void> checkCharacters(const QByteArray& text)
{
    int line = 1;
    char quote = 0;
    char before = '\n'; // the last one outside of quotes that is no blank
    bool comment = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            ++line;
            quote = 0;
            before = '\n';
            comment = false;
        } else if (quote == '"' && c == '\\') {
            ++i;
        } else if (quote != 0) {
            quote = c == quote ? char(0) : quote;
            before = c;
        } else if (!comment) {
            const bool plain = (c >= ' ' && c <= '~') || c == '\t' || c == '\r';
            if (!plain)
                return fail(
                    ErrorCode::ConfigBad,
                    u"line %1: only letters, digits and signs of ASCII outside of quotes and comments"_s.arg(line));
            comment = c == '#';
            quote = c == '"' || c == '\'' ? c : char(0);
            if (quote != 0 && !QByteArrayView("=,[.{\n").contains(before))
                return fail(ErrorCode::ConfigBad, u"line %1: a quotation mark where no text can begin"_s.arg(line));
            if (c != ' ' && c != '\t' && c != '\r')
                before = c;
        }
    }
    return {};
}

/// It also takes for granted that a table's header begins with a key.
Result<void> checkHeaders(const QByteArray& text)
{
    int number = 0;
    for (const QByteArray& line : text.split('\n')) {
        ++number;
        QByteArray name = line.trimmed();
        if (!name.startsWith('['))
            continue;
        name = name.sliced(name.startsWith("[[") ? 2 : 1);
        while (name.startsWith(' ') || name.startsWith('\t')) // all that TOML calls white space; trimmed() takes more
            name.removeFirst();
        static constexpr QByteArrayView Begins = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-\"'";
        if (name.isEmpty() || !Begins.contains(name.front()))
            return fail(ErrorCode::ConfigBad, u"line %1: a table needs a name between [ and ]"_s.arg(number));
    }
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
    const QByteArray text = file.readAll();
    KAGIBAKO_TRY(checkCharacters(text));
    KAGIBAKO_TRY(checkHeaders(text));
    Config config;
    try {
        const toml::table table = toml::parse(text.toStdString());
        KAGIBAKO_TRY(take(table, "", keysOf(config)));
    } catch (const toml::parse_error& error) {
        return bad(QString::fromUtf8(error.description().data(), static_cast<qsizetype>(error.description().size())),
                   error.source());
    }
    KAGIBAKO_TRY(checkConfig(config));
    return config;
}

Result<void> checkConfig(const Config& config)
{
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
