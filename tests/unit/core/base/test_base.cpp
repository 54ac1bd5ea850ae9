// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/base/secret_bytes.h"

#include <QTest>

using namespace kagibako;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base64IsStrict()
    {
        QCOMPARE(*fromBase64("AAE="), QByteArray("\0\1", 2));
        QCOMPARE(*fromBase64(""), QByteArray());
        for (const char* bad : {"AAE", "AAF=", "AA E=", "A", "AAE=\n", "-_-_", "===="})
            QVERIFY2(!fromBase64(bad), bad);
    }

    void hexIsStrict()
    {
        QCOMPARE(*fromHex("00ff"), QByteArray("\0\xff", 2));
        for (const char* bad : {"0", "0F", "0x", "zz", "00 ff"})
            QVERIFY2(!fromHex(bad), bad);
    }

    void base32RoundTrips()
    {
        const QByteArray bytes = QByteArray::fromHex("00112233445566778899aabbccddeeff");
        const QByteArray text = toBase32(bytes);
        QCOMPARE(text.size(), 26);
        QCOMPARE(*fromBase32(text, 16), bytes);
        QVERIFY(!fromBase32("Z" + text.mid(1), 16)); // spare bits
        QVERIFY(!fromBase32(text.toLower(), 16));
        QVERIFY(!fromBase32(text + '0', 16));
    }

    void codeIsForgivingToHandsOnly()
    {
        const QByteArray code = codeFromBits(asSpan(QByteArray::fromHex("f0e1d2c3b4a5968778695a4b3c2d1e0f")));
        QCOMPARE(code.size(), 21);
        const QByteArray symbols = code.chopped(1);
        QCOMPARE(*parseCode(code), symbols);
        QCOMPARE(*parseCode(grouped(code, 5).toLower()), symbols);
        for (int i = 0; i < 20; ++i) { // Crockford's check symbol finds every single wrong symbol
            QByteArray wrong = code;
            wrong[i] = wrong[i] == '7' ? '8' : '7';
            QVERIFY(!parseCode(wrong));
        }
        QCOMPARE(parseCode("ABC").error().code(), ErrorCode::BadLength);
        QCOMPARE(parseCode("!" + code.mid(1)).error().code(), ErrorCode::BadCode);
        QCOMPARE(*normalizeTyped("o i-l"), QByteArray("011"));
    }

    void paeIsPasetos() // https://github.com/paseto-standard/paseto-spec, Common.md, PAE vectors
    {
        QCOMPARE(pae({}), QByteArray(8, '\0'));
        QCOMPARE(toHex(pae({"test"})), QByteArray("0100000000000000040000000000000074657374"));
    }

    void paddingGivesBucketsAndComesOff()
    {
        QCOMPARE(padToBucket("").size(), 256);
        QCOMPARE(padToBucket(QByteArray(255, 'x')).size(), 256);
        QCOMPARE(padToBucket(QByteArray(256, 'x')).size(), 512);
        QCOMPARE(padToMultiple(QByteArray(64, 'x'), 64).size(), 128);
        for (int size : {0, 1, 255, 256, 1000})
            QCOMPARE(unpad(padToBucket(QByteArray(size, '\0')))->size(), size);
        QVERIFY(!unpad(""));
        QVERIFY(!unpad(QByteArray(16, '\0')));
        QVERIFY(!unpad("abc"));
    }

    void codecRefusesWhatItDidNotWrite()
    {
        ByteWriter writer;
        writer.u8(1);
        writer.text(QStringLiteral("鍵箱"));
        writer.i64(-5);
        const QByteArray good = writer.data();
        const auto read = [](QByteArrayView in) {
            ByteReader reader(in);
            reader.version(1);
            reader.text(100);
            reader.i64();
            return reader.finish();
        };
        QVERIFY(read(good));
        for (qsizetype cut = 0; cut < good.size(); ++cut)
            QVERIFY(!read(QByteArrayView(good).first(cut)));
        QCOMPARE(read(good + 'x').error().code(), ErrorCode::TrailingBytes);
        QByteArray other = good;
        other[0] = 2;
        QCOMPARE(read(other).error().code(), ErrorCode::BadVersion);
        other = good;
        other[5] = '\xff';
        QCOMPARE(read(other).error().code(), ErrorCode::BadEncoding);
    }

    void secretsMoveAndAreTyped()
    {
        SecretBytes one = SecretBytes::copyOf(asSpan("secret"));
        SecretBytes two = std::move(one);
        QCOMPARE(two.size(), 6);
        QVERIFY(equalConstantTime(two.exposeSecret(), asSpan("secret")));
        QVERIFY(!Key<struct TestTag>::fromBytes(two.exposeSecret()));
        static_assert(!std::is_copy_constructible_v<SecretBytes>);
        static_assert(!std::is_convertible_v<Key<struct A>, Key<struct B>>);
    }

    void everyErrorHasItsOwnName()
    {
        QSet<QByteArray> names;
#define KAGIBAKO_NAME(code, name)                                                                                      \
    QVERIFY2(!names.contains(name), name);                                                                             \
    names.insert(name);                                                                                                \
    QCOMPARE(QByteArray(errorName(ErrorCode::code)), QByteArray(name));
        KAGIBAKO_ERROR_CODES(KAGIBAKO_NAME)
#undef KAGIBAKO_NAME
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"
