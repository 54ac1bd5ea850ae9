// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "server/store/sql.h"

#include <optional>

namespace kagibako::store {

/// How often an account did something in the current period; a restart must not begin it anew.
struct Tally {
    qint64 period = 0; ///< a day or an hour, as its user counts them
    qint64 count = 0;
    QByteArray ip = {}; ///< of the last one
};

class TallyTable
{
public:
    explicit TallyTable(Database& database) : m_database(database) {}
    Result<std::optional<Tally>> find(qint64 orgNo, const AccountId& account, const QString& what);
    Result<void> put(qint64 orgNo, const AccountId& account, const QString& what, const Tally& tally);
    Result<void> remove(qint64 orgNo, const AccountId& account, const QString& what);

private:
    Database& m_database;
};

} // namespace kagibako::store
