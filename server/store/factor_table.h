// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "server/store/sql.h"

#include <optional>

namespace kagibako::store {

/// How an account gets its automatically issued keys, and where it stands with the one that was issued last.
struct FactorRow {
    QString kind;             ///< "mail" or "totp"
    QString address = {};     ///< mail: where to
    QByteArray secret = {};   ///< totp: 20 bytes
    qint64 lastStep = 0;      ///< totp: the step of the newest code that was taken
    QByteArray recovery = {}; ///< totp: 16 bytes of the hash of each unused recovery code, one after the other
    QByteArray keyHash = {};  ///< mail: of the issued key; empty: none, or used up
    qint64 keyUntil = 0;      ///< mail: the key's end; totp: when its wrong codes are forgotten. Seconds since 1970
    qint64 keyTries = 0;      ///< wrong ones so far
    qint64 since = 0;         ///< when it came into force, seconds since 1970; 0: not known
};

/// At most two for an account: the one in force, and one that was begun and not confirmed yet.
class FactorTable
{
public:
    enum class State : std::uint8_t { Begun, InForce };

    explicit FactorTable(Database& database) : m_database(database) {}
    Result<std::optional<FactorRow>> find(qint64 orgNo, const AccountId& account, State state);
    Result<void> put(qint64 orgNo, const AccountId& account, State state, const FactorRow& row);
    /// Returns whether there was one.
    Result<bool> remove(qint64 orgNo, const AccountId& account, State state);
    Result<void> removeAll(qint64 orgNo, const AccountId& account);

private:
    Database& m_database;
};

} // namespace kagibako::store
