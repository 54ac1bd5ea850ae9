// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/common_passwords.h"
#include "core/domain/new_password.h"

#include <QTest>
#include <QtCrypto>

#include <algorithm>

using namespace kagibako;

class TestNewPassword : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

    static QByteArray judged(QByteArrayView password)
    {
        const auto checked = checkNewPassword(SecretBytes::copyOf(asSpan(password)));
        return checked ? QByteArray("taken") : QByteArray(errorName(checked.error().code()));
    }

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("verdict");
        const auto row = [](const char* password, const char* verdict) {
            QTest::newRow(password) << QByteArray(password) << QByteArray(verdict);
        };
        row("a horse that reads at night", "taken");
        row("elevenchars", "text.length");
        row("twelvechars!", "taken");
        row("夜に本を読む馬がいるらしい", "taken"); // thirteen characters, not bytes
        row("夜に本を読む馬がいる", "text.length");
        row("correct horse battery staple", "password.common");
        row("PasswordPassword", "password.common");
        row("aaaaaaaaaaaa", "password.common");
        row("xyzxyzxyzxyz", "password.common");
        row("qwertyuiopas", "password.common");
        row("poiuytrewq0987", "password.common"); // two rows on end, backwards
        row("poiuytrewq-0987", "taken");
        row("zyxwvutsrqpon", "password.common");
        row("345678901234", "password.common");
        row("            ", "password.common");
    }

    void judges()
    {
        QFETCH(QByteArray, password);
        QTEST(judged(password), "verdict");
    }

    void theListIsInOrderAndWorthItsPlace()
    {
        QVERIFY(std::ranges::is_sorted(CommonPasswords));
        for (const std::string_view one : CommonPasswords) {
            QVERIFY(one.size() >= LeastPassword);
            QCOMPARE(judged(QByteArrayView(one.data(), static_cast<qsizetype>(one.size()))),
                     QByteArray("password.common"));
        }
    }

    void longOnesAreNotCut()
    {
        QByteArray text = "a sentence ";
        for (int i = 0; i < 1000; ++i)
            text += QByteArray::number(i * i);
        QCOMPARE(judged(text), QByteArray("taken"));
    }
};

QTEST_GUILESS_MAIN(TestNewPassword)
#include "test_new_password.moc"
