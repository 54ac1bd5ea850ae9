// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/statement/envelope.h"
#include "core/wire/json_canonical.h"

#include <QTest>

using namespace kagibako;

namespace {

crypto::SigningKey keyOf(char fill)
{
    return std::move(*crypto::SigningKey::fromScalar(asSpan(QByteArray(32, fill))));
}

} // namespace

class TestEnvelope : public QObject
{
    Q_OBJECT

private:
    QCA::Initializer m_qca;
    crypto::SigningKey m_key = keyOf('\x11');
    QByteArray m_account = AccountId::fromBytes(QByteArray(16, '\x5a'))->text();
    Envelope m_good = signEnvelope("box.put", R"({"kind":"box.put"})", m_account, m_key);

    QByteArray bytesOf(const QByteArray& type, const QByteArray& signatures) const
    {
        return "{\"payload\":\"" + m_good.payload.toBase64() + "\",\"payloadType\":\"" + type +
               "\",\"signatures\":" + signatures + '}';
    }
    QByteArray oneSignature(const QByteArray& keyid, qsizetype size = 64) const
    {
        return "{\"keyid\":\"" + keyid + "\",\"sig\":\"" + QByteArray(size, 's').toBase64() + "\"}";
    }

private Q_SLOTS:
    void form() // https://github.com/secure-systems-lab/dsse, put together by hand
    {
        const QByteArray type = "application/vnd.kagibako.box.put.v1+json";
        const QByteArray pae = "DSSEv1 40 " + type + " 18 {\"kind\":\"box.put\"}";
        QVERIFY(m_key.publicKey().verify(pae, m_good.signature));
        const QByteArray signature =
            "{\"keyid\":\"" + m_account + "\",\"sig\":\"" + m_good.signature.toBase64() + "\"}";
        QCOMPARE(m_good.encode(), bytesOf(type, '[' + signature + ']'));
        QCOMPARE(m_good.payloadHash(), crypto::sha256(m_good.payload));
    }

    void roundTrip()
    {
        for (const char* keyid : {"root", m_account.constData()}) {
            const Envelope made = signEnvelope("org.create", QByteArray(5000, 'x'), keyid, m_key);
            const auto read = parseEnvelope(made.encode());
            QVERIFY(read);
            QCOMPARE(*read, made);
            QVERIFY(verifyEnvelope(*read, m_key.publicKey()));
        }
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<bool>("good");
        for (const char* kind : {"approve", "box.put", "a.b.c", "a"})
            QTest::newRow(kind) << QByteArray(kind) << true;
        QTest::newRow("40") << QByteArray(40, 'k') << true;
        for (const char* kind :
             {"", ".", "a.", ".a", "a..b", "A", "box_put", "box-put", "box put", "v1", "a/b", "\xe9\x8d\xb5", "a\n"})
            QTest::newRow(kind) << QByteArray(kind) << false;
        QTest::newRow("41") << QByteArray(41, 'k') << false;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    }
    void kinds()
    {
        QFETCH(QByteArray, kind);
        QFETCH(bool, good);
        QCOMPARE(isKind(kind), good);
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        const auto row = [](const QByteArray& name, const QByteArray& bytes, const char* error) {
            QTest::newRow(name.constData()) << bytes << QString::fromLatin1(error);
        };
        const QByteArray type = "application/vnd.kagibako.box.put.v1+json";
        const QByteArray one = oneSignature(m_account);
        row("empty", "", "json.canonical");
        row("space", m_good.encode().replace("\",\"", "\", \""), "json.canonical");
        row("no signature", bytesOf(type, "[]"), "statement.shape");
        row("two signatures", bytesOf(type, '[' + one + ',' + one + ']'), "limit.size");
        row("signatures no list", bytesOf(type, one), "json.type");
        row("signature short", bytesOf(type, '[' + oneSignature(m_account, 63) + ']'), "encoding.length");
        row("signature long (DER)", bytesOf(type, '[' + oneSignature(m_account, 71) + ']'), "limit.size");
        row("keyid empty", bytesOf(type, '[' + oneSignature("") + ']'), "statement.shape");
        row("keyid of nobody", bytesOf(type, '[' + oneSignature("admin") + ']'), "statement.shape");
        row("keyid of zeros", bytesOf(type, '[' + oneSignature(QByteArray(26, '0')) + ']'), "statement.shape");
        row("keyid lower case", bytesOf(type, '[' + oneSignature(m_account.toLower()) + ']'), "statement.shape");
        row("signature with more", bytesOf(type, '[' + QByteArray(one).replace("\"sig\"", "\"note\":1,\"sig\"") + ']'),
            "json.unknown");
        row("more", m_good.encode().replace("\"signatures\"", "\"public\":1,\"signatures\""), "json.unknown");
        row("payload missing", m_good.encode().replace("\"payload\":", "\"paylaad\":"), "json.missing");
        row("type missing", m_good.encode().replace("payloadType", "payloadTypf"), "json.missing");
        row("payload not base64", m_good.encode().replace("{\"payload\":\"", "{\"payload\":\"="), "encoding.bad");
        row("payload url base64", bytesOf(type, '[' + one + ']').replace(m_good.payload.toBase64(), "-_-_"),
            "encoding.bad");
        for (const char* other :
             {"application/vnd.kagibako.box.put.v2+json", "application/vnd.kagibako.box.put.v1+JSON", "text/plain", "",
              "application/vnd.kagibako..v1+json", "application/vnd.kagibakp.box.put.v1+json",
              "application/vnd.kagibako.v1+json", "box.put", "application/vnd.kagibako.Box.v1+json",
              " application/vnd.kagibako.box.put.v1+json"})
            row(QByteArray("type ") + other, bytesOf(other, '[' + one + ']'), "statement.kind");
        row("type too long", bytesOf("application/vnd.kagibako." + QByteArray(41, 'k') + ".v1+json", '[' + one + ']'),
            "statement.kind");
        row("too large",
            bytesOf(type, '[' + one + ']').replace(m_good.payload.toBase64(), QByteArray(MostEnvelope, 'A')),
            "limit.size");
        row("trailing newline", m_good.encode() + '\n', "json.canonical");
    }
    void bad()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, error);
        const auto envelope = parseEnvelope(bytes);
        QVERIFY(!envelope);
        QCOMPARE(QString::fromLatin1(errorName(envelope.error().code())), error);
    }

    void theLargest()
    {
        const qsizetype frame = signEnvelope("box.put", {}, m_account, m_key).encode().size();
        const Envelope largest =
            signEnvelope("box.put", QByteArray((MostEnvelope - frame) / 4 * 3, 'x'), m_account, m_key);
        QVERIFY(largest.encode().size() > MostEnvelope - 4);
        QCOMPARE(*parseEnvelope(largest.encode()), largest);
    }

    void everyByteInThePayload()
    {
        QByteArray payload;
        for (int byte = 0; byte < 256; ++byte)
            payload.append(static_cast<char>(byte));
        for (qsizetype cut = 0; cut < 3; ++cut) { // without and with padding
            const Envelope made = signEnvelope("box.put", payload.chopped(cut), m_account, m_key);
            const auto read = parseEnvelope(made.encode());
            QVERIFY(read);
            QCOMPARE(*read, made);
        }
    }

    /// An envelope is read by its places and not as JSON. Whatever is taken must be canonical JSON all the same, and
    /// the one form of what it says.
    void whatIsTakenIsCanonical()
    {
        const QByteArray others("\0\t\n \"+/=A\\_a{}\x7f\xe9", 16);
        const QByteArray bytes = m_good.encode();
        const auto isRight = [](const QByteArray& changed) {
            const auto read = parseEnvelope(changed);
            return !read || (read->encode() == changed && parseCanonicalJson(changed, MostEnvelope));
        };
        int taken = 0;
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const char other : others) {
                QByteArray changed = bytes;
                changed[at] = other;
                QVERIFY2(isRight(changed), changed.constData());
                taken += parseEnvelope(changed) ? 1 : 0;
                QVERIFY2(isRight(QByteArray(bytes).insert(at, other)), bytes.constData() + at);
            }
            QVERIFY2(isRight(QByteArray(bytes).remove(at, 1)), bytes.constData() + at);
        }
        QVERIFY(taken > 0); // other base64 is another envelope
    }

    void onlyTheSignedThingVerifies()
    {
        QVERIFY(verifyEnvelope(m_good, m_key.publicKey()));
        const auto code = [](const Envelope& envelope, const crypto::SigningKey& key) {
            const auto ok = verifyEnvelope(envelope, key.publicKey());
            return ok ? ErrorCode::Internal : ok.error().code();
        };
        QCOMPARE(code(m_good, keyOf('\x22')), ErrorCode::StatementSignature);
        Envelope changed = m_good;
        changed.kind = "box.puu"; // A02: the same payload under another kind
        QCOMPARE(code(changed, m_key), ErrorCode::StatementSignature);
        changed = m_good;
        changed.payload.append(' ');
        QCOMPARE(code(changed, m_key), ErrorCode::StatementSignature);
        changed = m_good;
        changed.signature.clear();
        QCOMPARE(code(changed, m_key), ErrorCode::StatementSignature);
        for (qsizetype i = 0; i < 64; ++i) {
            changed = m_good;
            changed.signature[i] = static_cast<char>(changed.signature[i] ^ 1);
            QCOMPARE(code(changed, m_key), ErrorCode::StatementSignature);
        }
        // A boundary moved between type and payload gives other signed bytes, since lengths stand before each.
        changed = m_good;
        changed.kind = "box";
        QCOMPARE(code(changed, m_key), ErrorCode::StatementSignature);
    }

    void truncatedAnywhere()
    {
        const QByteArray bytes = m_good.encode();
        QVERIFY(parseEnvelope(bytes));
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!parseEnvelope(bytes.first(size)));
    }

    void aSecondSignatureIsTheSameStatement() // P28: (r, n − s) holds too, so the payload is the name
    {
        const QByteArray order =
            QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        Envelope other = m_good;
        int borrow = 0;
        for (int i = 31; i >= 0; --i) {
            const int value =
                static_cast<std::uint8_t>(order[i]) - static_cast<std::uint8_t>(m_good.signature[32 + i]) - borrow;
            borrow = value < 0 ? 1 : 0;
            other.signature[32 + i] = static_cast<char>(value & 0xff);
        }
        QVERIFY(other != m_good);
        QVERIFY(verifyEnvelope(other, m_key.publicKey()));
        QCOMPARE(other.payloadHash(), m_good.payloadHash());
    }
};

QTEST_GUILESS_MAIN(TestEnvelope)
#include "test_envelope.moc"
