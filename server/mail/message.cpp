// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/message.h"

#include "core/base/bytes.h"

#include <QLocale>

#include <algorithm>

namespace kagibako::mail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostWordBytes = 39; // "Subject: " and an encoded word of them: 73 of the 76 that a line may have
constexpr qsizetype LineSymbols = 76;

QByteArray encodedWords(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    for (qsizetype at = 0; at < utf8.size();) {
        qsizetype end = std::min(at + MostWordBytes, utf8.size());
        while (end < utf8.size() && (utf8[end] & 0xc0) == 0x80) // no character in two words
            --end;
        if (at > 0)
            out += "\r\n ";
        out += "=?UTF-8?B?" + toBase64(QByteArrayView(utf8).sliced(at, end - at)) + "?=";
        at = end;
    }
    return out;
}

QByteArray encodedText(QString text)
{
    const QByteArray encoded = toBase64(text.replace(u'\n', "\r\n"_L1).toUtf8());
    QByteArray out;
    for (qsizetype at = 0; at < encoded.size(); at += LineSymbols)
        out += encoded.mid(at, LineSymbols) + "\r\n";
    return out;
}

QByteArray dateOf(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

} // namespace

QByteArray messageOf(const Mail& mail, const Sender& sender)
{
    const QByteArray domain = sender.from.sliced(sender.from.lastIndexOf('@') + 1);
    return "Date: " + dateOf(sender.written) + "\r\nFrom: Kagibako <" + sender.from + ">\r\nTo: <" +
           mail.to.toLatin1() + ">\r\nMessage-ID: <" + sender.id + '@' + domain +
           ">\r\nSubject: " + encodedWords(mail.subject) +
           "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n" +
           encodedText(mail.text);
}

} // namespace kagibako::mail
