// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace kagibako::test {

/// A real mail server on loopback (tests/support/smtp_server.mjs) with a certificate of its own, and what it received.
class Postbox
{
public:
    /// `more`: options of the script.
    Postbox(const QString& node, const QString& script, const QStringList& more = {});
    ~Postbox();

    bool isOpen() const { return m_port > 0; }
    /// [mail] of a server that sends here.
    QByteArray config() const;
    int count() const;
    /// The mail with this number, counted from 1, as it came: the recipient's line, fields, body. Waits for it; empty:
    /// it did not come.
    QByteArray mail(int number) const;
    /// The 8 digits in it.
    QByteArray key(int number) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace kagibako::test
