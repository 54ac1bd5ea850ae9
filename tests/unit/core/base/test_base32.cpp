// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base32.h"

#include <QTest>

#include <array>

using namespace kagibako;

/// The span forms of base32, and what hands may type.
class TestBase32 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansEqualArrays()
    {
        for (qsizetype size = 0; size < 40; ++size) {
            QByteArray bytes;
            for (qsizetype i = 0; i < size; ++i)
                bytes.append(static_cast<char>(i * 37 + size));
            std::array<std::uint8_t, 64> symbols{};
            const auto text = std::span(symbols).first(static_cast<std::size_t>(base32Length(size)));
            encodeBase32(asSpan(bytes), text);
            QCOMPARE(asView(text).toByteArray(), toBase32(bytes));
            std::array<std::uint8_t, 40> back{};
            const auto out = std::span(back).first(static_cast<std::size_t>(size));
            QVERIFY(decodeBase32(text, out));
            QCOMPARE(asView(out).toByteArray(), bytes);
        }
    }
    void decodeChecksLengthAndSymbols()
    {
        std::array<std::uint8_t, 5> out{};
        QVERIFY(decodeBase32(asSpan("01234567"), out));
        QCOMPARE(decodeBase32(asSpan("0123456"), out).error().code(), ErrorCode::BadLength);
        QCOMPARE(decodeBase32(asSpan("012345678"), out).error().code(), ErrorCode::BadLength);
        QCOMPARE(decodeBase32(asSpan("0123456U"), out).error().code(), ErrorCode::BadEncoding);
        QCOMPARE(decodeBase32(asSpan("0123456\0"), out).error().code(), ErrorCode::BadLength);
    }
    void typed_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("lower case") << QByteArray("abcd") << QByteArray("ABCD");
        QTest::newRow("looks alike") << QByteArray("oOiIlL") << QByteArray("001111");
        QTest::newRow("separators") << QByteArray("A-B C\tD\r\nE") << QByteArray("ABCDE");
        QTest::newRow("full width") << QByteArray("０１ＡＢｃｄ") << QByteArray("01ABCD");
        QTest::newRow("full-width look alikes") << QByteArray("Ｏｌ") << QByteArray("01");
        QTest::newRow("ideographic space") << QByteArray("A　B") << QByteArray("AB");
        QTest::newRow("dashes") << QByteArray("A–B−CーDｰE－F‐G") << QByteArray("ABCDEFG");
        QTest::newRow("check symbols") << QByteArray("*~$=u") << QByteArray("*~$=U");
        QTest::newRow("nothing") << QByteArray(" - ") << QByteArray("");
    }
    void typed()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, canonical);
        const auto symbols = normalizeTyped(typed);
        QVERIFY(symbols);
        QCOMPARE(*symbols, canonical);
    }
    void refused_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("punctuation") << QByteArray("A.B");
        QTest::newRow("NUL") << QByteArray("A\0B", 3);
        QTest::newRow("kana") << QByteArray("あ");
        QTest::newRow("cut in a character") << QByteArray("A\xEF\xBC", 3);
        QTest::newRow("lone continuation") << QByteArray("A\x80", 2);
        QTest::newRow("emoji") << QByteArray("😀");
    }
    void refused()
    {
        QFETCH(QByteArray, typed);
        QCOMPARE(normalizeTyped(typed).error().code(), ErrorCode::BadCode);
    }
    void normalizeNeedsRoom()
    {
        std::array<std::uint8_t, 3> out{};
        QCOMPARE(*normalizeInto(asSpan("A B C"), out), 3);
        QCOMPARE(normalizeInto(asSpan("A B C D"), out).error().code(), ErrorCode::BadLength);
    }
};

QTEST_GUILESS_MAIN(TestBase32)
#include "test_base32.moc"
