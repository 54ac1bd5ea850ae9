// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"
#include "server/store/factor_table.h"

#include <vector>

namespace kagibako::server {

/// The automatically issued key (自動発行キー) of a login, as rules on the row that is kept for it. Nothing here reads
/// a clock or a database; whoever changes a row stores it in the same transaction.
namespace issued {

inline const QString Mail = QStringLiteral("mail");
inline const QString Totp = QStringLiteral("totp");
inline constexpr qint64 KeySeconds = 600; ///< of a mailed key
inline constexpr qint64 MostTries = 5;    ///< wrong ones: of a mailed key, or until ten minutes pass without one
inline constexpr int RecoveryCodes = 10;

store::FactorRow newMail(const QString& address);
store::FactorRow newTotp();

/// A new key for a mail: 8 digits, each number as likely as any other. The row keeps its hash; the one before is void.
QByteArray issue(store::FactorRow& row, const AccountId& account, qint64 now);
/// New recovery codes of 10 symbols (50 bits), for a lost telephone; the row keeps hashes.
std::vector<SecretBytes> issueRecoveryCodes(store::FactorRow& row, const AccountId& account);
/// How many of them are not used up.
qsizetype recoveryCodesLeft(const store::FactorRow& row);

/// Is this the key? The row then says what the question has cost: a right key is used up, a wrong one counted. After
/// MostTries wrong ones the right one is refused too. `now` and what the row keeps are seconds since 1970.
bool spend(store::FactorRow& row, const AccountId& account, QByteArrayView key, qint64 now);

} // namespace issued

} // namespace kagibako::server
