// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/enrolment_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Add = "INSERT INTO enrolment (org_no, request, sheet, account, login, salt, auth_hash, bundle)"
                            " VALUES (:org_no, :request, :sheet, :account, :login, :salt, :auth_hash, :bundle)";
constexpr const char* Find = "SELECT sheet, account, login, salt, auth_hash, bundle FROM enrolment"
                             " WHERE org_no = :org_no AND request = :request";
constexpr const char* Count = "SELECT count(*) FROM enrolment WHERE org_no = :org_no AND sheet = :sheet";
constexpr const char* RemoveAll = "DELETE FROM enrolment WHERE org_no = :org_no AND sheet = :sheet";
} // namespace

Result<void> EnrolmentTable::add(qint64 orgNo, const EnrolmentRow& row)
{
    return m_database.prepare(Add)
        .bind(":org_no", orgNo)
        .bind(":request", row.request)
        .bind(":sheet", row.sheet)
        .bind(":account", row.account.account.bytes())
        .bind(":login", row.account.login)
        .bind(":salt", row.account.salt)
        .bind(":auth_hash", row.account.authHash)
        .bind(":bundle", row.account.bundle)
        .run()
        .transform([](qint64) {});
}

Result<std::optional<EnrolmentRow>> EnrolmentTable::find(qint64 orgNo, QByteArrayView request)
{
    auto query = m_database.prepare(Find);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":org_no", orgNo).bind(":request", request).first());
    if (!found)
        return std::nullopt;
    EnrolmentRow row;
    row.request = request.toByteArray();
    row.sheet = query.blob(0);
    KAGIBAKO_TRY_ASSIGN(row.account.account, AccountId::fromBytes(query.blob(1)));
    row.account.login = query.text(2);
    row.account.salt = query.blob(3);
    row.account.authHash = query.blob(4);
    row.account.bundle = query.blob(5);
    query.finish();
    return row;
}

Result<qint64> EnrolmentTable::count(qint64 orgNo, QByteArrayView sheet)
{
    auto query = m_database.prepare(Count);
    KAGIBAKO_TRY(query.bind(":org_no", orgNo).bind(":sheet", sheet).first());
    const qint64 count = query.integer(0);
    query.finish();
    return count;
}

Result<void> EnrolmentTable::removeAll(qint64 orgNo, QByteArrayView sheet)
{
    return m_database.prepare(RemoveAll).bind(":org_no", orgNo).bind(":sheet", sheet).run().transform([](qint64) {});
}

} // namespace kagibako::store
