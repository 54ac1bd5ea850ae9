// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/paths.h"
#include "tests/server/real/visitor.h"

#include <QFile>
#include <QMap>

#include <optional>

namespace kagibako::test {

/// The real server behind a proxy that it trusts, so that everybody has an address of their own, and an office there.
/// Whatever does not work ends the program.
class Proxied
{
public:
    explicit Proxied(const QString& folder, const QMap<QString, QString>& environment = {})
        : daemon(folder, QStringLiteral(KAGIBAKOD)), m_config(folder + QStringLiteral(".toml"))
    {
        for (auto variable = environment.cbegin(); variable != environment.cend(); ++variable)
            daemon.setEnvironment(variable.key(), variable.value());
        QFile file(m_config);
        if (!file.open(QIODevice::WriteOnly) || file.write("[listen]\ntrusted_proxies = [\"127.0.0.1\"]\n") < 0)
            qFatal("configuration");
        file.close();
        start();
        m_office.emplace(daemon);
        if (!m_office->ok())
            qFatal("%s", qPrintable(m_office->problem()));
        owner = ownerOf(*m_office);
    }
    /// Again, too: what the server kept in its memory is forgotten.
    void start()
    {
        if (daemon.running() && daemon.stop() != 0)
            qFatal("stop");
        if (!daemon.start({QStringLiteral("--config"), m_config}))
            qFatal("%s", daemon.said().constData());
    }

    Office& office() { return *m_office; }
    /// Somebody enrolled and let in, without any action.
    Visitor clerk(const QString& name) { return newClerk(*m_office, daemon, name); }
    http::test::Answer post(const QByteArray& session, const char* where, const QByteArray& body) const
    {
        return askFrom(daemon, where, body, session);
    }
    bool lives(const QByteArray& session) const
    {
        return post(session, path::Head, wire::encode(wire::Heads{})).status == 200;
    }
    /// The bytes of a login, coming from this address; `fields`: more of them, each with its line end.
    static std::string loginBytes(const wire::LoginRequest& asked, const QByteArray& from,
                                  const QByteArray& fields = {})
    {
        std::string request = requestBytes(path::Login, wire::encode(asked));
        const QByteArray more = "X-Forwarded-For: " + from + "\r\n" + fields;
        return request.insert(request.find("\r\n") + 2, more.toStdString());
    }

    Daemon daemon;
    Visitor owner;

private:
    QString m_config;
    std::optional<Office> m_office; // after the server that it talks to
};

} // namespace kagibako::test
