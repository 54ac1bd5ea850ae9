// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/key_sending.h"

#include "server/http/issued_key.h"
#include "server/mail/key_mail.h"
#include "server/store/tally_table.h"

namespace kagibako::server {

namespace {
constexpr qint64 SecondsBetween = 60;
const QString Mailed = QStringLiteral("mailed"); // its period: the second of the last one
} // namespace

Result<std::optional<KeyMail>> writeKeyMail(store::Transaction& t, Desk& desk, qint64 orgNo, const AccountId& account,
                                            store::FactorRow& row)
{
    if (desk.mailer() == nullptr)
        return fail(ErrorCode::ConfigBad, QStringLiteral("no [mail]"));
    store::TallyTable tallies(t.directory);
    const qint64 now = desk.seconds();
    KAGIBAKO_TRY_ASSIGN(const auto last, tallies.find(orgNo, account, Mailed));
    // A clock that was set back must not keep the account out: what lies ahead does not count.
    if (last && now >= last->period && now - last->period < SecondsBetween)
        return std::nullopt;
    auto place = desk.mailer()->reserve();
    if (!place)
        return fail(ErrorCode::Busy);
    KAGIBAKO_TRY(tallies.put(orgNo, account, Mailed, {now, 1}));
    const QByteArray key = issued::issue(row, account, now);
    return KeyMail{mail::keyMail(row.address, key, static_cast<int>(issued::KeySeconds / 60)), std::move(place)};
}

http::Response answerWithoutMail(Desk& desk, const http::Request& request, const Error& error)
{
    if (error.code() != ErrorCode::ConfigBad)
        return desk.answer(request, error, SecondsBetween);
    desk.tell("mail.missing", &error, request.requestId);
    return desk.answer(request, Error(ErrorCode::Forbidden));
}

} // namespace kagibako::server
