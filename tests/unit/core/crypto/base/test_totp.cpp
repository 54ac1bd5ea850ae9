// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/totp.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::crypto;
using namespace Qt::StringLiterals;

class TestTotp : public QObject
{
    Q_OBJECT

    static ByteSpan secret() { return asSpan("12345678901234567890"); } // of both RFCs

private Q_SLOTS:
    void rfc6238_data() // appendix B, SHA-1
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("1970") << qint64{59} << QByteArray("94287082");
        QTest::newRow("2005, 29th second") << qint64{1111111109} << QByteArray("07081804");
        QTest::newRow("2005, 31st second") << qint64{1111111111} << QByteArray("14050471");
        QTest::newRow("2009") << qint64{1234567890} << QByteArray("89005924");
        QTest::newRow("2033") << qint64{2000000000} << QByteArray("69279037");
        QTest::newRow("2603") << qint64{20000000000} << QByteArray("65353130");
    }
    void rfc6238()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, code);
        const qint64 step = totpStepAt(seconds);
        QCOMPARE(totpCode(secret(), step, 8), code);
        QCOMPARE(totpCode(secret(), step), code.last(6));
        QVERIFY(totpStepOf(secret(), code.last(6), seconds, 0) == step);
    }

    void rfc4226() // appendix D
    {
        const QList<QByteArray> codes{"755224", "287082", "359152", "969429", "338314",
                                      "254676", "287922", "162583", "399871", "520489"};
        for (qsizetype count = 0; count < codes.size(); ++count)
            QCOMPARE(totpCode(secret(), count), codes[count]);
    }

    void aClockMayBeOffByOneStep()
    {
        const qint64 now = 1111111111;
        const qint64 step = totpStepAt(now);
        for (qint64 drift = -3; drift <= 3; ++drift) {
            const auto found = totpStepOf(secret(), totpCode(secret(), step + drift), now, 0);
            QCOMPARE(found.has_value(), drift >= -1 && drift <= 1);
            if (found)
                QCOMPARE(*found, step + drift);
        }
    }

    void noCodeIsTakenTwice()
    {
        const qint64 now = 1234567890;
        const qint64 step = totpStepAt(now);
        QVERIFY(totpStepOf(secret(), totpCode(secret(), step), now, step - 1) == step);
        QVERIFY(!totpStepOf(secret(), totpCode(secret(), step), now, step));
        QVERIFY(!totpStepOf(secret(), totpCode(secret(), step - 1), now, step)); // nor one that is older
        QVERIFY(totpStepOf(secret(), totpCode(secret(), step + 1), now, step) == step + 1);
    }

    void anythingElseIsWrong()
    {
        const qint64 now = 1234567890;
        const QByteArray right = totpCode(secret(), totpStepAt(now));
        for (const QByteArray& wrong : {QByteArray(), right.first(5), right + '0', '0' + right, right + '\0',
                                        totpCode(secret(), totpStepAt(now), 8), QByteArray(6, '\0')})
            QVERIFY(!totpStepOf(secret(), wrong, now, 0));
        for (qsizetype i = 0; i < right.size(); ++i) {
            QByteArray wrong = right;
            wrong[i] = wrong[i] == '9' ? '0' : static_cast<char>(wrong[i] + 1);
            QVERIFY(!totpStepOf(secret(), wrong, now, 0));
        }
        QVERIFY(!totpStepOf(asSpan("12345678901234567891"), right, now, 0));
    }

    void whatAppsRead()
    {
        const SecretBytes text = totpText(secret());
        QCOMPARE(asView(text.exposeSecret()).toByteArray(), QByteArray("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        const SecretBytes uri = otpauthUri(secret(), u"Kagibako localhost"_s, u"山田@example.jp"_s);
        QCOMPARE(asView(uri.exposeSecret()).toByteArray(),
                 QByteArray("otpauth://totp/Kagibako%20localhost:%E5%B1%B1%E7%94%B0%40example.jp"
                            "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kagibako%20localhost"
                            "&algorithm=SHA1&digits=6&period=30"));
        QCOMPARE(totpText(asSpan("foob")).size(), 7); // RFC 4648 §10
        QCOMPARE(asView(totpText(asSpan("foob")).exposeSecret()).toByteArray(), QByteArray("MZXW6YQ"));
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestTotp)
#include "test_totp.moc"
