// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"
#include "server/store/factor_table.h"

namespace kagibako::server {

/// A message with a key, and its place in the mailer's queue: written in the transaction that keeps the key's hash,
/// sent when that is durable.
struct KeyMail {
    mail::Mail message;
    std::unique_ptr<mail::Mailer::Place> place;

    void send() { place->send(message); }
};

/// Issues a key of this factor (which the caller stores) and writes the message; nothing within a minute of the
/// account's last one. Errors: ConfigBad (this server sends no mails), Busy (too many wait).
Result<std::optional<KeyMail>> writeKeyMail(store::Transaction& t, Desk& desk, qint64 orgNo, const AccountId& account,
                                            store::FactorRow& row);

/// The answer where a transaction failed that may have wanted to send a mail. That the server sends none is its
/// operator's to know; to others it is not allowed.
http::Response answerWithoutMail(Desk& desk, const http::Request& request, const Error& error);

} // namespace kagibako::server
