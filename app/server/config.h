// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

namespace kagibako::server {

/// Everything an operator can set. The defaults start on an empty folder and listen on loopback only.
struct Config {
    QString data = QStringLiteral("kagibako-data"); ///< folder of the databases
    int disposalTickSeconds = 3600;                 ///< how often is looked for what is due
    QString address = QStringLiteral("127.0.0.1");
    int port = 8443;
    int threads = 2;
    QStringList trustedProxies; ///< addresses and ranges (CIDR) whose X-Forwarded-For is believed
    QString certificate;        ///< PEM files; both empty: a self-signed pair in the data folder
    QString key;
    QStringList names;     ///< host names for the self-signed pair
    QString startToken;    ///< 20 symbols and a check symbol; empty: made and printed at the first start
    int idleSeconds = 60;  ///< how long a connection may rest between two requests
    int graceSeconds = 10; ///< how long a stop waits for begun requests
    int connections = 20000;
    int connectionsPerAddress = 200;
    double connectsPerSecond = 100; ///< new connections per address, on average
    QString mailServer;             ///< "smtp://…" (STARTTLS) or "smtps://…"; empty: no mails from here
    QString mailFrom;               ///< mail address
    QString mailUser;               ///< empty: without a login
    QString mailPasswordFile;
    QString mailCaFile; ///< PEM; empty: the system's CAs
};

/// Reads a TOML file over the defaults. Unknown keys and wrong types are refused with the line. Errors: ConfigBad,
/// IoFailed.
Result<Config> readConfig(const QString& path);
/// What is wrong with the values themselves. Errors: ConfigBad.
Result<void> checkConfig(const Config& config);

/// The commented sample that --print-config shows; it parses to the defaults.
extern const char* const SampleConfig;

} // namespace kagibako::server
