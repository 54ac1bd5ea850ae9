// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/crypto/base/totp.h"
#include "core/wire/api.h"
#include "server/http/issued_key.h"

#include <QSet>
#include <QTest>

#include <array>

using namespace kagibako;
using namespace kagibako::server;
using namespace Qt::StringLiterals;

/// The rules of the automatically issued key, at any second one likes (ASVS 6.5.1, 6.6.3).
class TestIssuedKey : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    AccountId m_account;
    static constexpr qint64 Now = 1'795'000'000;

    static QByteArray other(QByteArray key)
    {
        key[0] = key[0] == '9' ? '0' : static_cast<char>(key[0] + 1);
        return key;
    }

private Q_SLOTS:
    void initTestCase() { m_account = crypto::randomId<AccountId>(); }

    void aMailedKeyIsRightOnce()
    {
        auto row = issued::newMail(u"olga@example.jp"_s);
        QVERIFY(!issued::spend(row, m_account, "00000000", Now)); // none was issued
        const QByteArray key = issued::issue(row, m_account, Now);
        QVERIFY(wire::isIssuedKey(key) && key.size() == 8);
        QVERIFY(!row.keyHash.contains(key));
        auto somebodyElses = row;
        QVERIFY(!issued::spend(somebodyElses, crypto::randomId<AccountId>(), key, Now));
        QVERIFY(issued::spend(row, m_account, key, Now + 599));
        QVERIFY(!issued::spend(row, m_account, key, Now + 599));
    }

    void itEndsAfterTenMinutes()
    {
        auto row = issued::newMail(u"olga@example.jp"_s);
        const QByteArray key = issued::issue(row, m_account, Now);
        QVERIFY(!issued::spend(row, m_account, key, Now + 600));
        const QByteArray next = issued::issue(row, m_account, Now + 600);
        QVERIFY(!issued::spend(row, m_account, key, Now + 600)); // the one before is void
        QVERIFY(issued::spend(row, m_account, next, Now + 600));
    }

    void itBearsFiveWrongOnes()
    {
        auto row = issued::newMail(u"olga@example.jp"_s);
        const QByteArray key = issued::issue(row, m_account, Now);
        for (int i = 0; i < 4; ++i)
            QVERIFY(!issued::spend(row, m_account, other(key), Now));
        auto before = row;
        QVERIFY(issued::spend(before, m_account, key, Now)); // the fifth may be right
        QVERIFY(!issued::spend(row, m_account, "", Now));
        QCOMPARE(row.keyTries, issued::MostTries);
        QVERIFY(!issued::spend(row, m_account, key, Now));
        QCOMPARE(row.keyTries, issued::MostTries); // what is refused anyway is not counted
    }

    void everyKeyIsAsLikely()
    {
        auto row = issued::newMail(u"olga@example.jp"_s);
        std::array<int, 10> first{};
        QSet<QByteArray> seen;
        constexpr int Draws = 5000;
        for (int i = 0; i < Draws; ++i) {
            const QByteArray key = issued::issue(row, m_account, Now);
            seen.insert(key);
            ++first[static_cast<std::size_t>(key[0] - '0')];
        }
        QVERIFY(seen.size() > Draws - 10);
        for (const int count : first) // 500 each; ten times the standard deviation is 212
            QVERIFY2(count > 288 && count < 712, qPrintable(QString::number(count)));
    }

    void aCodeOfAnAppIsRightOnce()
    {
        auto row = issued::newTotp();
        QCOMPARE(row.secret.size(), crypto::TotpSecretSize);
        const qint64 step = crypto::totpStepAt(Now);
        const auto code = [&](qint64 at) { return crypto::totpCode(asSpan(row.secret), at); };
        QVERIFY(issued::spend(row, m_account, code(step), Now));
        QVERIFY(!issued::spend(row, m_account, code(step), Now));
        QVERIFY(issued::spend(row, m_account, code(step + 1), Now));
        QVERIFY(!issued::spend(row, m_account, code(step), Now));
    }

    void anAppBearsFiveWrongOnesInTenMinutes()
    {
        auto row = issued::newTotp();
        const auto code = [&](qint64 at) { return crypto::totpCode(asSpan(row.secret), crypto::totpStepAt(at)); };
        for (int i = 0; i < 5; ++i)
            QVERIFY(!issued::spend(row, m_account, "0000000000", Now + i * 60));
        const qint64 last = Now + 4 * 60;
        QVERIFY(!issued::spend(row, m_account, code(last + 599), last + 599));
        QVERIFY(issued::spend(row, m_account, code(last + 600), last + 600)); // and nothing in between was counted
        QCOMPARE(row.keyTries, 0);
    }

    void aRecoveryCodeIsRightOnce()
    {
        auto row = issued::newTotp();
        QList<QByteArray> codes;
        for (const SecretBytes& code : issued::issueRecoveryCodes(row, m_account))
            codes.append(asView(code.exposeSecret()).toByteArray());
        QCOMPARE(codes.size(), issued::RecoveryCodes);
        QCOMPARE(row.recovery.size(), issued::RecoveryCodes * 16);
        QCOMPARE(issued::recoveryCodesLeft(row), issued::RecoveryCodes);
        for (const QByteArray& code : codes) {
            QVERIFY(wire::isIssuedKey(code) && code.size() == 10);
            QVERIFY(!row.recovery.contains(code));
        }
        for (const qsizetype i : {3, 0, 9}) {
            QVERIFY(issued::spend(row, m_account, codes[i], Now));
            QVERIFY(!issued::spend(row, m_account, codes[i], Now));
        }
        QCOMPARE(row.recovery.size(), (issued::RecoveryCodes - 3) * 16);
        QCOMPARE(issued::recoveryCodesLeft(row), issued::RecoveryCodes - 3);
        auto mailed = issued::newMail(u"olga@example.jp"_s);
        QVERIFY(!issued::spend(mailed, m_account, codes[1], Now));
        QVERIFY(issued::spend(row, m_account, codes[1], Now));
    }
};

QTEST_GUILESS_MAIN(TestIssuedKey)
#include "test_issued_key.moc"
