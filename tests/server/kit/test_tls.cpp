// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/tls_context.h"
#include "tests/server/kit/kit_server.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/x509.h>

using namespace kagibako::http;
using namespace kagibako::http::test;
using namespace Qt::StringLiterals;

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versions_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("1.0") << TLS1_VERSION << false;
        QTest::newRow("1.1") << TLS1_1_VERSION << false;
        QTest::newRow("1.2") << TLS1_2_VERSION << true;
        QTest::newRow("1.3") << TLS1_3_VERSION << true;
    }

    void versions()
    {
        QFETCH(const int, version);
        QFETCH(const bool, accepted);
        const KitServer kit;
        TlsClient client(kit.port(), {.minVersion = version, .maxVersion = version});
        QCOMPARE(client.connected(), accepted);
        if (!accepted)
            return;
        QCOMPARE(SSL_version(client.native()), version);
        QCOMPARE(client.ask(get("/hello"))->body, std::string("hello"));
        QCOMPARE(client.ask(get("/hello"))->body, std::string("hello"));
    }

    void tls12CiphersAreEcdheWithAead()
    {
        const KitServer kit;
        const auto tls = TlsContext::fromPem(kit.pair().certificate, kit.pair().privateKey);
        STACK_OF(SSL_CIPHER)* ciphers = SSL_CTX_get_ciphers(tls->native());
        QVERIFY(sk_SSL_CIPHER_num(ciphers) >= 4);
        for (int i = 0; i < sk_SSL_CIPHER_num(ciphers); ++i) {
            const SSL_CIPHER* cipher = sk_SSL_CIPHER_value(ciphers, i);
            QVERIFY2(SSL_CIPHER_is_aead(cipher) == 1, SSL_CIPHER_get_name(cipher));
            const int exchange = SSL_CIPHER_get_kx_nid(cipher);
            QVERIFY2(exchange == NID_kx_ecdhe || exchange == NID_kx_any, SSL_CIPHER_get_name(cipher));
        }
    }

    void D10_noEarlyData()
    {
        const KitServer kit;
        TlsClient first(kit.port());
        QCOMPARE(first.ask(get("/hello"))->status, 200); // the ticket has arrived with it
        SSL_SESSION* session = SSL_get1_session(first.native());
        QVERIFY(SSL_SESSION_is_resumable(session) == 1);
        QCOMPARE(SSL_SESSION_get_max_early_data(session), 0U);

        TlsClient second(kit.port(), {.resume = session});
        QVERIFY(second.connected());
        QVERIFY(SSL_session_reused(second.native()) == 1); // tickets work: new connections are cheap
        QCOMPARE(SSL_get_early_data_status(second.native()), SSL_EARLY_DATA_NOT_SENT);
        QCOMPARE(second.ask(get("/hello"))->status, 200);
        SSL_SESSION_free(session);
    }

    void D10_earlyDataIsNotServed()
    {
        const KitServer kit;
        TlsClient first(kit.port());
        QCOMPARE(first.ask(get("/hello"))->status, 200);
        SSL_SESSION* session = SSL_get1_session(first.native());
        SSL_SESSION_set_max_early_data(session, 16384); // a client that does not care what the server allows
        SSL_CTX* context = SSL_CTX_new(TLS_client_method());
        SSL* ssl = SSL_new(context);
        QCOMPARE(SSL_set_session(ssl, session), 1);
        QCOMPARE(earlyStatus(ssl, kit.port()), SSL_EARLY_DATA_REJECTED);
        QCOMPARE(kit.handled(), 1); // only the first
        SSL_free(ssl);
        SSL_CTX_free(context);
        SSL_SESSION_free(session);
    }

    void noRenegotiation()
    {
        const KitServer kit;
        TlsClient client(kit.port(), {.minVersion = TLS1_2_VERSION, .maxVersion = TLS1_2_VERSION});
        QCOMPARE(client.ask(get("/hello"))->status, 200);
        SSL_renegotiate(client.native());
        QVERIFY(SSL_do_handshake(client.native()) != 1);
    }

    void alpn()
    {
        const KitServer kit;
        TlsClient both(kit.port(), {.alpn = "\x02h2\x08http/1.1"});
        QVERIFY(both.connected());
        const unsigned char* chosen = nullptr;
        unsigned int length = 0;
        SSL_get0_alpn_selected(both.native(), &chosen, &length);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(chosen), length), QByteArray("http/1.1"));
        QVERIFY(!TlsClient(kit.port(), {.alpn = "\x02h2"}).connected());
        QVERIFY(!TlsClient(kit.port(), {.alpn = "\x03"
                                                "ftp"})
                     .connected());
    }

    void selfSignedIsVerifiable_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("localhost") << QByteArray("localhost") << true;
        QTest::newRow("127.0.0.1") << QByteArray("127.0.0.1") << true;
        QTest::newRow("::1") << QByteArray("::1") << true;
        QTest::newRow("other") << QByteArray("example.test") << false;
    }

    void selfSignedIsVerifiable()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const bool, good);
        const KitServer kit;
        TlsClient client(kit.port(), {.trusted = kit.pair().certificate, .name = name.toStdString()});
        QCOMPARE(client.connected(), good);
        const KitServer other;
        QVERIFY(!TlsClient(other.port(), {.trusted = kit.pair().certificate, .name = name.toStdString()}).connected());
    }

    void selfSignedNames()
    {
        QVERIFY(makeSelfSigned({"kagibako.example.test", "192.0.2.1", "2001:db8::1"}, 30, std::time(nullptr)));
        for (const char* bad : {"", "a,DNS:evil", "a b", "a\nb", "\xE4\xBE\x8B.jp", "*"})
            QCOMPARE(makeSelfSigned({bad}, 30, std::time(nullptr)).error(), std::string("tls.names"));
    }

    void fingerprintIsTheLeafsPublicKey()
    {
        const KitServer kit;
        const auto tls = TlsContext::fromPem(kit.pair().certificate, kit.pair().privateKey);
        TlsClient client(kit.port());
        X509* leaf = SSL_get1_peer_certificate(client.native());
        unsigned char* der = nullptr;
        const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(leaf), &der);
        const QByteArray key(reinterpret_cast<const char*>(der), size);
        OPENSSL_free(der);
        X509_free(leaf);
        QCOMPARE(QByteArray::fromStdString(tls->fingerprint()),
                 QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex());
    }

    void badPem()
    {
        const PemPair one = *makeSelfSigned({}, 1, std::time(nullptr));
        const PemPair two = *makeSelfSigned({}, 1, std::time(nullptr));
        QVERIFY(TlsContext::fromPem(one.certificate, one.privateKey));
        QVERIFY(TlsContext::fromPem(one.certificate + two.certificate, one.privateKey)); // a chain
        QCOMPARE(TlsContext::fromPem("", one.privateKey).error(), std::string("tls.certificate"));
        QCOMPARE(TlsContext::fromPem(one.privateKey, one.privateKey).error(), std::string("tls.certificate"));
        QCOMPARE(TlsContext::fromPem(one.certificate, "").error(), std::string("tls.key"));
        QCOMPARE(TlsContext::fromPem(one.certificate, two.privateKey).error(), std::string("tls.mismatch"));
    }

    void files()
    {
        const PemPair pair = *makeSelfSigned({}, 1, std::time(nullptr));
        const QTemporaryDir dir;
        const auto put = [&](const QString& name, const std::string& text) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(text));
        };
        put(u"cert.pem"_s, pair.certificate);
        put(u"key.pem"_s, pair.privateKey);
        const std::filesystem::path folder = dir.path().toStdString();
        QVERIFY(TlsContext::fromFiles(folder / "cert.pem", folder / "key.pem"));
        QCOMPARE(TlsContext::fromFiles(folder / "none.pem", folder / "key.pem").error(),
                 std::string("tls.certificate"));
        QCOMPARE(TlsContext::fromFiles(folder / "cert.pem", folder / "none.pem").error(), std::string("tls.key"));
    }

private:
    /// Sends a request as early data on a new connection, then finishes the handshake.
    static int earlyStatus(SSL* ssl, std::uint16_t port)
    {
        BIO* bio = BIO_new_connect(("127.0.0.1:" + std::to_string(port)).c_str());
        if (BIO_do_connect(bio) != 1)
            return -1;
        SSL_set_bio(ssl, bio, bio);
        const std::string request = get("/hello");
        std::size_t written = 0;
        SSL_write_early_data(ssl, request.data(), request.size(), &written);
        SSL_connect(ssl);
        return SSL_get_early_data_status(ssl);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
