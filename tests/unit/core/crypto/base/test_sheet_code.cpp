// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"

#include <QTest>

#include <random>

using namespace kagibako;
using namespace kagibako::crypto;

namespace {

constexpr std::string_view Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

struct Sheet {
    QByteArrayView label;
    qsizetype size;
};

Sheet sheetOf(qsizetype size)
{
    return {size == 32 ? labels::RecoverySheet : labels::AccountSheet, size};
}

QByteArray textOf(const Sheet& sheet, QByteArrayView secret)
{
    return asView(sheetText(sheet.label, asSpan(secret)).exposeSecret()).toByteArray();
}

} // namespace

/// Secrets on paper: what is printed comes back from tired hands, and what is not it does not.
class TestSheetCode : public QObject
{
    Q_OBJECT

private:
    QCA::Initializer m_qca;
    std::mt19937 m_random{20261123}; // fixed: a failure must come back

    QByteArray randomSecret(qsizetype size)
    {
        QByteArray bytes(size, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(m_random());
        return bytes;
    }

    static void sizes()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("recovery") << qsizetype(32);
        QTest::newRow("account") << qsizetype(16);
    }

private Q_SLOTS:
    void fixedTexts_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("text");
        // From the specification's words by an independent program (Python: hashlib, integer base 32).
        QTest::newRow("recovery")
            << QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
            << QByteArray("000G 40R4 0M30 E209 185G R38E 1W81 24GK 2GAH C5RR 34D1 P70X 3RFV XRB6");
        QTest::newRow("account") << QByteArray::fromHex("000102030405060708090a0b0c0d0e0f")
                                 << QByteArray("000G 40R4 0M30 E209 185G R38E 1ZJJ X9Q9");
    }
    void fixedTexts()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, text);
        QCOMPARE(textOf(sheetOf(secret.size()), secret), text);
    }

    void roundTrip_data() { sizes(); }
    void roundTrip()
    {
        QFETCH(qsizetype, size);
        const Sheet sheet = sheetOf(size);
        for (int i = 0; i < 200; ++i) {
            const QByteArray secret = randomSecret(size);
            const QByteArray text = textOf(sheet, secret);
            QCOMPARE(text.size(), size == 32 ? 14 * 5 - 1 : 8 * 5 - 1);
            const auto parsed = parseSheetText(sheet.label, asSpan(text), size);
            QVERIFY(parsed);
            QCOMPARE(asView(parsed->exposeSecret()).toByteArray(), secret);
        }
    }

    void forgivesHands_data() { sizes(); }
    void forgivesHands()
    {
        QFETCH(qsizetype, size);
        const Sheet sheet = sheetOf(size);
        for (int i = 0; i < 50; ++i) {
            const QByteArray secret = randomSecret(size);
            const QByteArray text = textOf(sheet, secret);
            QByteArray bare = QByteArray(text).replace(' ', "");
            QByteArray alike = text.toLower().replace('0', "o").replace('1', i % 2 == 0 ? "l" : "I");
            QByteArray wide;
            for (const char symbol : text) {
                const int point = symbol == ' ' ? 0x3000 : 0xFEE0 + symbol;
                wide += QString(QChar(point)).toUtf8();
            }
            const QList<QByteArray> typed = {bare,  text.toLower(), QByteArray(text).replace(' ', "-"),
                                             alike, wide,           " " + QByteArray(text).replace(' ', "\r\n") + "\n"};
            for (const QByteArray& form : typed) {
                const auto parsed = parseSheetText(sheet.label, asSpan(form), size);
                QVERIFY2(parsed, form.constData());
                QCOMPARE(asView(parsed->exposeSecret()).toByteArray(), secret);
            }
        }
    }

    void substitutionsAreCaught_data() { sizes(); }
    void substitutionsAreCaught()
    {
        QFETCH(qsizetype, size);
        const Sheet sheet = sheetOf(size);
        for (int i = 0; i < 200; ++i) {
            QByteArray text = textOf(sheet, randomSecret(size));
            for (qsizetype at = 0; at < text.size(); ++at) {
                const char right = text[at];
                if (right == ' ')
                    continue;
                for (const char wrong : Alphabet) {
                    if (wrong == right)
                        continue;
                    text[at] = wrong;
                    const auto parsed = parseSheetText(sheet.label, asSpan(text), size);
                    QVERIFY(!parsed);
                    QCOMPARE(parsed.error().code(), ErrorCode::BadCodeCheck);
                }
                text[at] = right;
            }
        }
    }

    void swapsAreCaught_data() { sizes(); }
    void swapsAreCaught()
    {
        QFETCH(qsizetype, size);
        const Sheet sheet = sheetOf(size);
        for (int i = 0; i < 200; ++i) {
            const QByteArray symbols = textOf(sheet, randomSecret(size)).replace(' ', "");
            for (qsizetype at = 0; at + 1 < symbols.size(); ++at) {
                QByteArray swapped = symbols;
                std::swap(swapped[at], swapped[at + 1]);
                if (swapped != symbols)
                    QVERIFY(!parseSheetText(sheet.label, asSpan(swapped), size));
            }
            for (qsizetype group = 0; group + 8 <= symbols.size(); group += 4) { // two groups typed in the wrong order
                const QByteArray swapped =
                    symbols.first(group) + symbols.mid(group + 4, 4) + symbols.mid(group, 4) + symbols.mid(group + 8);
                if (swapped != symbols)
                    QVERIFY(!parseSheetText(sheet.label, asSpan(swapped), size));
            }
        }
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray text = textOf(sheetOf(16), QByteArray(16, 'k'));
        QTest::newRow("nothing") << QByteArray() << ErrorCode::BadLength;
        for (qsizetype length = 1; length < text.size(); ++length)
            QTest::addRow("cut at %lld", static_cast<long long>(length)) << text.first(length) << ErrorCode::BadLength;
        QTest::newRow("one more") << text + '0' << ErrorCode::BadLength;
        QTest::newRow("twice") << text + text << ErrorCode::BadLength;
        QTest::newRow("very long") << QByteArray(100'000, '0') << ErrorCode::BadLength;
        QTest::newRow("U") << QByteArray(text).replace(0, 1, "U") << ErrorCode::BadCode;
        QTest::newRow("star") << QByteArray(text).replace(0, 1, "*") << ErrorCode::BadCode;
        QTest::newRow("comma") << QByteArray(text).replace(4, 1, ",") << ErrorCode::BadCode;
        QTest::newRow("NUL") << QByteArray(text).replace(4, 1, QByteArray(1, '\0')) << ErrorCode::BadCode;
        QTest::newRow("all zeros") << QByteArray(32, '0') << ErrorCode::BadCodeCheck;
    }
    void refused()
    {
        QFETCH(QByteArray, typed);
        QFETCH(ErrorCode, code);
        const auto parsed = parseSheetText(labels::AccountSheet, asSpan(typed), 16);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code(), code);
    }

    void sheetsAreNotMixedUp()
    {
        const QByteArray text = textOf(sheetOf(16), randomSecret(16));
        QCOMPARE(parseSheetText(labels::RecoverySheet, asSpan(text), 16).error().code(), ErrorCode::BadCodeCheck);
        QCOMPARE(parseSheetText(labels::RecoverySheet, asSpan(text), 32).error().code(), ErrorCode::BadLength);
    }
};

QTEST_GUILESS_MAIN(TestSheetCode)
#include "test_sheet_code.moc"
