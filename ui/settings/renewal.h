// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/recovery_service.h"

#include <memory>

namespace kagibako::ui {

/// What follows the use of the recovery sheet, in the two pieces between which the new sheet comes onto paper. Both run
/// in the session's thread.
namespace renewal {

/// After the first piece: nothing is changed, and the sheet in hand was found to be the right one.
struct Prepared {
    struct Owner {
        AccountId id;
        QString login;
    };
    QString organization;
    ClientConfig config;
    std::vector<Owner> others; ///< owners besides oneself, by login
    std::shared_ptr<const RecoveryService::NewSheet> sheet;
};
/// Errors: those of RecoveryService::open().
Result<Prepared> prepare(ClientSession& session, const SecretBytes& key);

struct Wish {
    std::shared_ptr<const SecretBytes> key; ///< of the sheet until now
    std::shared_ptr<const RecoveryService::NewSheet> sheet;
    QList<AccountId> lost;
    QByteArray code;
    RotationService::Links links = RotationService::Links::Reissue;
};
/// Names of scopes.
struct Report {
    bool isReplaced = false;
    QStringList takenUp;
    QStringList rotated;
    QStringList waiting;
    QStringList due;
};
/// May be called again with the same wish after a failure: what was done before is passed over.
Result<Report> carryOut(ClientSession& session, const Wish& wish);

/// Whether the sheet would open everything: names of scopes that it opens, and that it does not.
struct Trial {
    QStringList opened;
    QStringList failed;
};
Result<Trial> tryOut(ClientSession& session, const SecretBytes& key);

} // namespace renewal

} // namespace kagibako::ui
