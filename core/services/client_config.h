// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace kagibako {

/// What a computer knows of its organization without a password; client.json in the client's folder. Nothing in it is
/// secret.
struct ClientConfig {
    QByteArray server; ///< "https://host[:port]"
    QByteArray pin;    ///< hex SHA-256 of the server's public key, or empty for public CAs
    OrgId org;
    QString login;
};

/// Errors: NotFound (no client.json yet), those of JsonReader.
Result<ClientConfig> readClientConfig(const QString& folder);
/// Errors: IoFailed; Conflict when the folder has one already.
Result<void> writeClientConfig(const QString& folder, const ClientConfig& config);
/// For when founding failed after it was written.
void removeClientConfig(const QString& folder);

} // namespace kagibako
