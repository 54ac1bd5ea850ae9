// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/account_table.h"

namespace kagibako::store {

/// What somebody new left at the server until an admin lets them in: then it becomes their account.
struct EnrolmentRow {
    QByteArray request; ///< hash of the enrol.request
    QByteArray sheet;   ///< its id
    AccountRow account;
};

class EnrolmentTable
{
public:
    explicit EnrolmentTable(Database& database) : m_database(database) {}
    Result<void> add(qint64 orgNo, const EnrolmentRow& row);
    Result<std::optional<EnrolmentRow>> find(qint64 orgNo, QByteArrayView request);
    Result<qint64> count(qint64 orgNo, QByteArrayView sheet);
    Result<void> removeAll(qint64 orgNo, QByteArrayView sheet);

private:
    Database& m_database;
};

} // namespace kagibako::store
