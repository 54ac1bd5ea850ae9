// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/key_mail.h"

#include <QTest>
#include <QTimeZone>

using namespace kagibako::mail;
using namespace Qt::StringLiterals;

class TestMessage : public QObject
{
    Q_OBJECT

    static QList<QByteArray> partsOf(const Mail& mail)
    {
        const Sender sender{"kagibako@example.jp", "0123abcd",
                            QDateTime(QDate(2026, 11, 3), QTime(8, 5, 9), QTimeZone::fromSecondsAheadOfUtc(9 * 3600))};
        const QByteArray message = messageOf(mail, sender);
        const qsizetype gap = message.indexOf("\r\n\r\n");
        return {message.first(gap), message.sliced(gap + 4), message};
    }

    /// What a reader makes of encoded words.
    static QString decoded(const QByteArray& words)
    {
        QByteArray utf8;
        for (const QByteArray& word : words.split(' ')) {
            const QByteArray plain = word.trimmed();
            if (!plain.startsWith("=?UTF-8?B?") || !plain.endsWith("?=") || plain.size() > 75)
                return u"no encoded word"_s;
            const QByteArray part = QByteArray::fromBase64(plain.mid(10, plain.size() - 12));
            if (QString::fromUtf8(part).contains(QChar::ReplacementCharacter))
                return u"half a character"_s;
            utf8 += part;
        }
        return QString::fromUtf8(utf8);
    }

private Q_SLOTS:
    void fields()
    {
        const auto parts = partsOf({u"olga@example.jp"_s, u"件名"_s, u"text"_s});
        const QList<QByteArray> lines = parts[0].split('\n');
        const auto has = [&](const char* line) {
            return lines.contains(QByteArray(line) + '\r') || parts[0].endsWith(line);
        };
        QVERIFY(has("Date: Mon, 02 Nov 2026 23:05:09 +0000"));
        QVERIFY(has("From: Kagibako <kagibako@example.jp>"));
        QVERIFY(has("To: <olga@example.jp>"));
        QVERIFY(has("Message-ID: <0123abcd@example.jp>"));
        QVERIFY(has("Subject: =?UTF-8?B?5Lu25ZCN?="));
        QVERIFY(has("Auto-Submitted: auto-generated"));
        QVERIFY(has("MIME-Version: 1.0"));
        QVERIFY(has("Content-Type: text/plain; charset=utf-8"));
        QVERIFY(has("Content-Transfer-Encoding: base64"));
    }

    void longSubjectsAreFoldedBetweenCharacters()
    {
        for (int length = 1; length < 60; ++length) {
            const QString subject = u"a"_s.repeated(length % 3) + u"鍵"_s.repeated(length) + u"😀"_s;
            const auto parts = partsOf({u"olga@example.jp"_s, subject, u"text"_s});
            const qsizetype at = parts[0].indexOf("Subject: ") + 9;
            QCOMPARE(decoded(parts[0].mid(at, parts[0].indexOf("\r\nAuto-Submitted") - at)), subject);
        }
    }

    void textTravelsInShortLinesOfAscii()
    {
        const QString text = u"一行目\n二行目\n"_s + u"長い"_s.repeated(500);
        const auto parts = partsOf({u"olga@example.jp"_s, u"s"_s, text});
        for (const QByteArray& line : parts[2].split('\n'))
            QVERIFY2(line.size() <= 77 && (line.isEmpty() || line.endsWith('\r')), line.constData());
        for (const char c : parts[2])
            QVERIFY((c >= ' ' && c <= '~') || c == '\r' || c == '\n');
        QByteArray body = parts[1];
        body.replace("\r\n", "");
        QString back = QString::fromUtf8(QByteArray::fromBase64(body));
        QCOMPARE(back.count(u"\r\n"_s), 2);
        QCOMPARE(back.remove(u'\r'), text);
    }

    void theKeyIsInTheTextAlone()
    {
        const Mail mail = keyMail(u"olga@example.jp"_s, "01234567", 10);
        QCOMPARE(mail.text.count(u"01234567"_s), 2); // in both languages
        QVERIFY(!mail.subject.contains(u"01234567"_s));
        QVERIFY(mail.text.contains(u"10分以内"_s) && mail.text.contains(u"within 10 minutes"_s));
        QVERIFY(!mail.text.contains(u'%'));
        QVERIFY(!partsOf(mail)[0].contains("01234567"));
    }
};

QTEST_GUILESS_MAIN(TestMessage)
#include "test_message.moc"
