// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/checkpoint.h"

#include <QTest>

using namespace kagibako;

namespace {

crypto::SigningKey keyOf(char fill)
{
    return std::move(*crypto::SigningKey::fromScalar(asSpan(QByteArray(32, fill))));
}

OrgId orgOf(char fill)
{
    return *OrgId::fromBytes(QByteArray(20, fill));
}

} // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT

private:
    QCA::Initializer m_qca;
    crypto::SigningKey m_key = keyOf('\x11');
    OrgId m_org = orgOf('\x5a');
    Head m_head{m_org, LogName::Org, 1234, crypto::sha256("root")};
    QByteArray m_note = signHead(m_head, m_key);

    Result<Head> open(QByteArrayView note) const { return openHead(note, m_org, LogName::Org, m_key.publicKey()); }
    QByteArray keyName() const { return "kagibako/" + m_org.text() + "/server"; }
    QByteArray signatureLine(const QByteArray& body, const QByteArray& name, const crypto::SigningKey& key) const
    {
        const QByteArray id = crypto::sha256(name + '\n' + '\x02' + key.publicKey().bytes()).toBytes().first(4);
        return "\xe2\x80\x94 " + name + ' ' + (id + key.sign(body)).toBase64() + '\n';
    }
    /// A note over any body, honestly signed by the server key: only the shape can be wrong.
    QByteArray signedNote(const QByteArray& body) const { return body + '\n' + signatureLine(body, keyName(), m_key); }
    QByteArray body(const QByteArray& size = "1234") const
    {
        return "kagibako/" + m_org.text() + "/org\n" + size + '\n' + m_head.root.base64() + '\n';
    }

private Q_SLOTS:
    void form() // C2SP tlog-checkpoint and signed-note, put together by hand
    {
        QCOMPARE(m_note, signedNote(body()));
        QCOMPARE(m_org.text(), "B9D5MPJTB9D5MPJTB9D5MPJTB9D5MPJT");
        QCOMPARE(logOrigin(m_org, LogName::Audit), "kagibako/B9D5MPJTB9D5MPJTB9D5MPJTB9D5MPJT/audit");
    }

    void roundTrip_data()
    {
        QTest::addColumn<qint64>("size");
        for (const qint64 size : {0LL, 1LL, 9LL, 10LL, 9007199254740991LL})
            QTest::newRow(qPrintable(QString::number(size))) << size;
    }
    void roundTrip()
    {
        QFETCH(qint64, size);
        for (const LogName log : {LogName::Org, LogName::Audit}) {
            const Head head{m_org, log, size, crypto::sha256(QByteArray::number(size))};
            const auto opened = openHead(signHead(head, m_key), m_org, log, m_key.publicKey());
            QVERIFY(opened);
            QCOMPARE(*opened, head);
        }
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<QString>("error");
        const auto row = [](const QByteArray& name, const QByteArray& note, const char* error) {
            QTest::newRow(name.constData()) << note << QString::fromLatin1(error);
        };
        const QByteArray root = m_head.root.base64();
        const QByteArray origin = "kagibako/" + m_org.text() + "/org";
        for (const char* size :
             {"", "+5", "05", "00", "-5", "5 ", " 5", "5.0", "5e0", "0x5", "1,234", "\xd9\xa5", "\xef\xbc\x95",
              "9007199254740992", "9223372036854775808", "18446744073709551621", "5\r", "5\t"})
            row(QByteArray("size ") + QByteArray(size).toPercentEncoding(), signedNote(body(size)), "head.shape");
        row("size with NUL", signedNote(body(QByteArray("5\0", 2))), "head.shape");

        // G08: what a line could smuggle in, each signed by the right key
        row("newline in origin", signedNote("kagibako/x\n" + origin + "\n5\n" + root + '\n'), "head.shape");
        row("NUL in origin", signedNote(origin + '\0' + "\n5\n" + root + '\n'), "head.origin");
        row("overlong slash in origin", signedNote("kagibako\xc0\xaf" + m_org.text() + "/org\n5\n" + root + '\n'),
            "head.origin");
        row("carriage return after origin", signedNote(origin + "\r\n5\n" + root + '\n'), "head.origin");
        row("space after origin", signedNote(origin + " \n5\n" + root + '\n'), "head.origin");
        row("lower-case origin", signedNote(origin.toLower() + "\n5\n" + root + '\n'), "head.origin");
        row("byte order mark", signedNote("\xef\xbb\xbf" + origin + "\n5\n" + root + '\n'), "head.origin");
        row("extension line", signedNote(body() + "extra\n"), "head.shape");
        row("empty extension line", signedNote(body() + '\n'), "head.shape");
        row("line missing", signedNote(origin + "\n5\n"), "head.shape");
        row("root short", signedNote(origin + "\n5\n" + QByteArray(31, 'x').toBase64() + '\n'), "head.shape");
        row("root long", signedNote(origin + "\n5\n" + QByteArray(33, 'x').toBase64() + '\n'), "head.shape");
        row("root empty", signedNote(origin + "\n5\n\n"), "head.shape");
        row("root with space", signedNote(origin + "\n5\n" + root + " \n"), "head.shape");
        row("root without padding", signedNote(origin + "\n5\n" + root.chopped(1) + '\n'), "head.shape");
        row("root url base64",
            signedNote(origin + "\n5\n" + QByteArray(32, '\xff').toBase64().replace('/', '_') + '\n'), "head.shape");
        row("root in hex", signedNote(origin + "\n5\n" + m_head.root.toBytes().toHex() + '\n'), "head.shape");

        // signatures
        const QByteArray line = signatureLine(body(), keyName(), m_key);
        row("extra signature of the same key", m_note + line, "head.shape");
        row("extra signature of another", m_note + signatureLine(body(), "witness.example", keyOf('\x22')),
            "head.shape");
        row("not signed", body() + '\n', "head.shape");
        row("no blank line", body() + line, "head.shape");
        row("two blank lines", body() + "\n\n" + line, "head.shape");
        row("no newline at the end", m_note.chopped(1), "head.shape");
        row("newline more at the end", m_note + '\n', "head.shape");
        row("byte more at the end", m_note + 'x', "head.shape");
        row("other key", body() + '\n' + signatureLine(body(), keyName(), keyOf('\x22')), "head.signature");
        row("other name", body() + '\n' + signatureLine(body(), "kagibako/" + m_org.text() + "/root", m_key),
            "head.shape");
        row("other name of the same length",
            body() + '\n' + signatureLine(body(), "kagibako/" + m_org.text() + "/servex", m_key), "head.signature");
        row("other name with the right key id", QByteArray(m_note).replace("/server ", "/servex "), "head.shape");
        row("signature over another body", body() + '\n' + signatureLine(body("5"), keyName(), m_key),
            "head.signature");
        row("signature over the body without its newline",
            body() + '\n' + signatureLine(body().chopped(1), keyName(), m_key), "head.signature");
        row("hyphen for dash", QByteArray(m_note).replace("\xe2\x80\x94 ", "- "), "head.shape");
        row("two spaces", QByteArray(m_note).replace("/server ", "/server  "), "head.shape");
        row("signature short", body() + "\n\xe2\x80\x94 " + keyName() + ' ' + QByteArray(67, 'x').toBase64() + '\n',
            "head.shape");
        row("signature long", body() + "\n\xe2\x80\x94 " + keyName() + ' ' + QByteArray(72, 'x').toBase64() + '\n',
            "head.shape");
        row("key id only",
            body() + "\n\xe2\x80\x94 " + keyName() + ' ' + line.sliced(line.lastIndexOf(' ') + 1, 8).left(4) + "AA==\n",
            "head.shape");
        row("empty", "", "head.shape");
        row("huge", QByteArray(1 << 20, '\n'), "head.shape");
    }
    void bad()
    {
        QFETCH(QByteArray, note);
        QFETCH(QString, error);
        const auto head = open(note);
        QVERIFY(!head);
        QCOMPARE(QString::fromLatin1(errorName(head.error().code())), error);
    }

    void anotherLog() // G02
    {
        const auto code = [&](const OrgId& org, LogName log, const crypto::SigningKey& key) {
            return openHead(m_note, org, log, key.publicKey()).error().code();
        };
        QVERIFY(open(m_note));
        QCOMPARE(code(m_org, LogName::Audit, m_key), ErrorCode::HeadOrigin);
        QCOMPARE(code(orgOf('\x5b'), LogName::Org, m_key), ErrorCode::HeadOrigin);
        QCOMPARE(code(m_org, LogName::Org, keyOf('\x22')), ErrorCode::HeadSignature);
    }

    void everyChangedBitIsRefused()
    {
        for (qsizetype i = 0; i < m_note.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = m_note;
                changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
                QVERIFY2(!open(changed), changed.constData());
            }
        }
    }

    void everyTruncationIsRefused()
    {
        for (qsizetype size = 0; size < m_note.size(); ++size)
            QCOMPARE(open(QByteArrayView(m_note).first(size)).error().code(), ErrorCode::HeadShape);
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "test_checkpoint.moc"
