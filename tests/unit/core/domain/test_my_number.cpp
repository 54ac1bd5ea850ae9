// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/my_number.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

QJsonObject vectors(const char* name)
{
    QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/vectors/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

class TestMyNumber : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

private Q_SLOTS:
    void validOnesOfTheVectorFile()
    {
        const QJsonObject file = vectors("numbers.json");
        const QJsonArray individual = file["individual_valid"_L1].toArray();
        const QJsonArray corporate = file["corporate_valid"_L1].toArray();
        QVERIFY(individual.size() >= 9 && corporate.size() >= 6);
        for (const auto& value : individual) {
            const QByteArray text = value.toString().toLatin1();
            const auto number = MyNumber::parse(asSpan(text));
            QVERIFY2(number, text.constData());
            QCOMPARE(asView(number->digits().exposeSecret()), QByteArrayView(text));
            QCOMPARE(parseAny(asSpan(text))->index(), 0u);
            QCOMPARE(CorporateNumber::parse(asSpan(text)).error().code(), ErrorCode::NumberLength);
        }
        for (const auto& value : corporate) {
            const QByteArray text = value.toString().toLatin1();
            const auto number = CorporateNumber::parse(asSpan(text));
            QVERIFY2(number, text.constData());
            QCOMPARE(number->digits(), text);
            QCOMPARE(parseAny(asSpan(text))->index(), 1u);
            QCOMPARE(MyNumber::parse(asSpan(text)).error().code(), ErrorCode::NumberLength);
        }
    }

    void invalidOnesOfTheVectorFile()
    {
        const QJsonObject file = vectors("numbers.json");
        const QHash<QString, ErrorCode> codes{
            {u"check digit"_s, ErrorCode::NumberCheckDigit},
            {u"eleven digits"_s, ErrorCode::NumberLength},
            {u"thirteen digits"_s, ErrorCode::NumberLength},
            {u"not a digit"_s, ErrorCode::NumberNotDigits},
            {u"check digit 0 never occurs"_s, ErrorCode::NumberCheckDigit},
            {u"all zero passes the formula and is refused"_s, ErrorCode::NumberAllZero}};
        const QJsonObject individual = file["individual_invalid"_L1].toObject();
        const QJsonObject corporate = file["corporate_invalid"_L1].toObject();
        QCOMPARE(individual.size(), 6);
        for (auto it = individual.begin(); it != individual.end(); ++it) {
            const auto number = MyNumber::parse(asSpan(it.key().toLatin1()));
            QVERIFY2(!number, qPrintable(it.key()));
            QCOMPARE(number.error().code(), codes.value(it.value().toString(), ErrorCode::Internal));
        }
        QCOMPARE(corporate.size(), 2);
        for (auto it = corporate.begin(); it != corporate.end(); ++it)
            QCOMPARE(CorporateNumber::parse(asSpan(it.key().toLatin1())).error().code(),
                     codes.value(it.value().toString(), ErrorCode::Internal));
    }

    void typedForms_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<QByteArray>("error");
        const QJsonObject file = vectors("number_input.json");
        for (const auto& entry : file["accept"_L1].toArray())
            QTest::newRow(entry["name"_L1].toString().toUtf8().constData())
                << entry["input"_L1].toString().toUtf8() << entry["digits"_L1].toString().toLatin1() << QByteArray();
        for (const auto& entry : file["refuse"_L1].toArray())
            QTest::newRow(entry["name"_L1].toString().toUtf8().constData())
                << entry["input"_L1].toString().toUtf8() << QByteArray() << entry["error"_L1].toString().toLatin1();
        for (const auto& entry : file["refuse_bytes"_L1].toArray())
            QTest::newRow(entry["name"_L1].toString().toUtf8().constData())
                << QByteArray::fromHex(entry["hex"_L1].toString().toLatin1()) << QByteArray()
                << entry["error"_L1].toString().toLatin1();
    }

    void typedForms()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, digits);
        QFETCH(QByteArray, error);
        const auto number = parseAny(asSpan(input));
        QCOMPARE(number.has_value(), error.isEmpty());
        if (number)
            QCOMPARE(asView(digitsOf(*number).exposeSecret()).toByteArray(), digits);
        else
            QCOMPARE(QByteArray(errorName(number.error().code())), error);
    }

    void theVectorFileIsWhole()
    {
        const QJsonObject file = vectors("number_input.json");
        QVERIFY(file["accept"_L1].toArray().size() >= 20);
        QVERIFY(file["refuse"_L1].toArray().size() >= 30);
        QVERIFY(file["refuse_bytes"_L1].toArray().size() >= 5);
    }

    void everyCutOfAFullWidthNumberIsRefused()
    {
        const QByteArray whole = u"１２３４　５６７８　９０１８"_s.toUtf8();
        QVERIFY(MyNumber::parse(asSpan(whole)));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto number = MyNumber::parse(asSpan(whole.first(size)));
            QVERIFY(!number);
            // Every character is three bytes long: a cut inside one is no UTF-8, a cut between two is too short.
            QCOMPARE(number.error().code(), size % 3 ? ErrorCode::NumberNotDigits : ErrorCode::NumberLength);
        }
    }

    void errorsCarryNoDetail()
    {
        for (const char* bad : {"123456789017", "12345678901", "12345678901X", "000000000000"})
            QVERIFY2(MyNumber::parse(asSpan(QByteArrayView(bad))).error().detail().isEmpty(), bad);
    }

    void groupsAndMask()
    {
        const auto number = MyNumber::parse(asSpan("123456789018"));
        QCOMPARE(asView(number->grouped().exposeSecret()), QByteArrayView("1234 5678 9018"));
        QCOMPARE(MyNumber::masked(), u"●●●● ●●●● ●●●●"_s);
        QCOMPARE(asView(number->clone().digits().exposeSecret()), QByteArrayView("123456789018"));
    }
};

QTEST_GUILESS_MAIN(TestMyNumber)
#include "test_my_number.moc"
