// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/new_readers.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr qint64 FirstOwner = 1; // the leaf behind org.create: whoever founded it is no news

QString acknowledged()
{
    return QStringLiteral("readers");
}

} // namespace

Result<std::vector<ReaderNotice>> newReaders(ClientSession& session)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray seen, storage::MemoryTable(session.cache()).get(acknowledged()));
    const Ledger& ledger = session.ledger();
    const AccountId me = session.keyring().account();
    std::vector<ReaderNotice> notices;
    const qint64 last = seen.isEmpty() ? FirstOwner : seen.toLongLong();
    for (const Account& account : ledger.accounts()) {
        if (account.rank == Rank::Owner && account.id != me && account.since > last)
            notices.push_back({account.since, account.login, {}, {}});
    }
    for (const NewReader& reader : ledger.newReadersSince(last)) {
        const Account* account = ledger.account(reader.account);
        if (reader.account == me || account == nullptr || ledger.actionsOf(me, reader.scope).isEmpty())
            continue;
        notices.push_back({reader.index, account->login, ledger.scope(reader.scope)->name, reader.gained});
    }
    std::ranges::sort(notices, {}, &ReaderNotice::index);
    return notices;
}

Result<void> acknowledgeReaders(ClientSession& session, qint64 index)
{
    return storage::MemoryTable(session.cache()).put(acknowledged(), QByteArray::number(index));
}

} // namespace kagibako
