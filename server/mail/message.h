// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kagibako::mail {

struct Mail {
    QString to; ///< one plain ASCII address (isMailAddress)
    QString subject;
    QString text; ///< lines end with \n
};

struct Sender {
    QByteArray from;   ///< one plain ASCII address
    QByteArray id;     ///< random, of letters and digits: the left half of Message-ID
    QDateTime written; ///< any zone
};

/// The mail as it travels (RFC 5322): text in UTF-8 and base64, so that no server on the way breaks a line or a letter,
/// and the subject in encoded words (RFC 2047). It says that a program sent it, so that no absence note answers
/// (RFC 3834).
QByteArray messageOf(const Mail& mail, const Sender& sender);

} // namespace kagibako::mail
