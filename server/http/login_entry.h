// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/key_sending.h"

namespace kagibako::server {

/// What a right password leads to.
struct Entry {
    enum class Way : std::uint8_t {
        KeyWrong,
        KeyNeeded,
        Setup, ///< in, but only to set up a factor
        In,
    };
    Way way = Way::KeyWrong;
    std::optional<KeyMail> mail = {}; ///< KeyNeeded: to be sent when the transaction is durable
    QByteArray bundle = {};           ///< In: as it is now

    bool isSession() const { return way == Way::Setup || way == Way::In; }
};

/// Whose password was right.
struct Entering {
    OrgId org;
    qint64 orgNo = 0;
    AccountId account;
    QByteArray authHash; ///< what the password was compared with
    QByteArray key;      ///< empty: none given
};

/// Decides on the writer, where guesses that come at once stand one behind the other: a wrong key is counted, a right
/// one used up, in the transaction that answers for it. Errors: LoginFailed, Closed, those of writeKeyMail().
Result<Entry> enter(store::Transaction& t, Desk& desk, const Entering& who);

} // namespace kagibako::server
