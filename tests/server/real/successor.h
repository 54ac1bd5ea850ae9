// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/recovery.h"
#include "core/services/recovery_service.h"
#include "tests/server/real/computer.h"
#include "tests/server/real/daemon.h"

#include <optional>

namespace kagibako::test {

/// The key that stands on a recovery sheet.
SecretBytes recoveryKey(const QByteArray& sheet);
/// The text of a new sheet goes there, as onto paper.
RecoveryService::Keep keepIn(QByteArray& sheet);
/// How often the log says that a sheet was tried.
qsizetype drillsIn(ClientSession& session);

/// Somebody at a clean computer with what stands on a recovery sheet, and nothing else.
class Successor
{
public:
    Successor(const Daemon& daemon, const OrgId& org, const QByteArray& sheet,
              const QString& login = QStringLiteral("successor"));

    RecoveryRequest& request() { return m_request; }
    Result<void> prepare();
    Result<void> commit() { return m_recovery->commit(m_transport); }
    Result<std::unique_ptr<ClientSession>> unlock();
    /// All three, where they have to work.
    std::unique_ptr<ClientSession> comeIn();

private:
    static constexpr const char* Password = "the words of a new owner";

    SystemClock m_clock;
    CurlTransport m_transport;
    RecoveryRequest m_request;
    std::optional<Recovery> m_recovery;
    std::optional<Computer> m_computer;
};

} // namespace kagibako::test
