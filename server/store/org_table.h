// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sql.h"

#include "core/base/id.h"

#include <vector>

namespace kagibako::store {

/// One organization on this server.
struct OrgRow {
    qint64 no = 0; ///< the small number other tables use
    OrgId org;
    QByteArray serverKey;       ///< 32-byte scalar of the pair that signs heads
    QString state;              ///< "open" or "closed"
    qint64 newestStatement = 0; ///< newest `created` in the org log, seconds since 1970; 0: none known
};

class OrgTable
{
public:
    explicit OrgTable(Database& database) : m_database(database) {}
    Result<std::vector<OrgRow>> all();
    /// Returns the new number.
    Result<qint64> add(const OrgId& org, QByteArrayView serverKey);
    Result<void> setState(qint64 no, const QString& state);
    Result<void> setNewestStatement(qint64 no, qint64 seconds);

private:
    Database& m_database;
};

/// One-time tokens for creating an organization.
class StartTokenTable
{
public:
    struct Row {
        QByteArray serverKey; ///< empty until the token was first shown to /v1/start
        bool used = false;
    };
    explicit StartTokenTable(Database& database) : m_database(database) {}
    Result<qint64> count();
    Result<void> add(QByteArrayView hash);
    Result<std::optional<Row>> find(QByteArrayView hash);
    Result<void> setKey(QByteArrayView hash, QByteArrayView serverKey);
    Result<void> use(QByteArrayView hash);

private:
    Database& m_database;
};

} // namespace kagibako::store
