// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/event.h"
#include "tests/server/real/office.h"

#include <QVariant>

namespace kagibako::test {

/// Somebody with an account at the bare API, as a program that is not ours would use it. `from`: the address that a
/// trusted proxy names; empty: their own.
struct Visitor {
    OrgId org;
    AccountId account;
    QString name; ///< login id
    QByteArray auth;

    http::test::Answer login(const Daemon& daemon, const QByteArray& key = {}, const QByteArray& from = {}) const;
    /// The same with a password that is not theirs.
    http::test::Answer mistype(const Daemon& daemon, const QByteArray& from = {}) const;
};

Visitor ownerOf(Office& office);
/// Enrolled with two papers and let in, without any action.
Visitor newClerk(Office& office, const Daemon& daemon, const QString& name);

http::test::Answer askFrom(const Daemon& daemon, const char* path, const QByteArray& body, const QByteArray& session,
                           const QByteArray& from = {});
/// Of a login that let somebody in; empty: it did not.
QByteArray sessionOf(const http::test::Answer& answer);

/// Changes the directory of a running server behind its back: for what would take minutes of waiting.
void changeRows(const Daemon& daemon, const QString& sql);
QVariant valueIn(const Daemon& daemon, const QString& sql);

/// Everything of this kind in the audit log.
QList<Event> auditEvents(const Daemon& daemon, const QByteArray& session, QLatin1StringView name);

} // namespace kagibako::test
