// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/peer.h"

#include <QByteArray>
#include <QTest>

using namespace kagibako::http;

namespace {

bool isOurs(std::string_view address)
{
    return address == "127.0.0.1" || address.starts_with("10.") || address == "2001:db8::1";
}

QByteArray peerOf(const std::string& connected, const std::vector<std::string>& forwardedFor,
                  const TrustsProxy& trustsProxy = isOurs)
{
    const auto peer = peerBehind(connected, forwardedFor, trustsProxy);
    return peer ? QByteArray::fromStdString(*peer) : QByteArray::number(peer.error().status);
}

} // namespace

/// Whose address a request has behind a proxy, and whom nobody believes about it.
class TestPeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behindOurProxy_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("peer");
        const auto row = [](const char* field, const char* peer) {
            QTest::addRow("'%s'", field) << QByteArray(field) << QByteArray(peer);
        };
        row("192.0.2.7", "192.0.2.7");
        row(" \t192.0.2.7\t ", "192.0.2.7");
        row("192.0.2.7,10.0.0.1", "192.0.2.7");
        row("192.0.2.7 , 10.0.0.1 ,10.2.3.4", "192.0.2.7");
        row("198.51.100.1, 192.0.2.7", "192.0.2.7"); // the first came from the peer itself
        row("10.0.0.9, 192.0.2.7, 10.0.0.1", "192.0.2.7");
        row("10.0.0.9, 10.0.0.1", "10.0.0.9"); // a proxy asks by itself
        row("2001:DB8:0:0::7", "2001:db8::7");
        row("2001:db8::7, 2001:0db8:0::0001", "2001:db8::7"); // ours, however it is written
        row("::ffff:192.0.2.7", "192.0.2.7");
        row("192.0.2.7, ::ffff:10.0.0.1", "192.0.2.7");
        const QByteArray bad = "| |,|192.0.2.7,|,192.0.2.7|192.0.2.7,,10.0.0.1|unknown|unknown, 192.0.2.7|"
                               "192.0.2.7, unknown|192.0.2.7:80|[2001:db8::7]|fe80::1%1|192.0.2|192.0.2.256|192.0.02.7|"
                               "192.0.2.7 10.0.0.1|192.0.2.7; 10.0.0.1|\"192.0.2.7\"|for=192.0.2.7|localhost";
        for (const QByteArray& field : bad.split('|'))
            row(field.constData(), "400");
    }

    void behindOurProxy()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QByteArray, peer);
        QCOMPARE(peerOf("10.0.0.1", {field.toStdString()}), peer);
        QCOMPARE(peerOf("127.0.0.1", {field.toStdString()}), peer);
        QCOMPARE(peerOf("192.0.2.200", {field.toStdString()}), QByteArray("192.0.2.200")); // no proxy of ours
        QCOMPARE(peerOf("10.0.0.1", {field.toStdString()}, {}), QByteArray("10.0.0.1"));   // there are none
    }

    void noneOrTwoFields()
    {
        QCOMPARE(peerOf("10.0.0.1", {}), QByteArray("10.0.0.1"));
        QCOMPARE(peerOf("10.0.0.1", {"192.0.2.7", "192.0.2.7"}), QByteArray("400"));
        QCOMPARE(peerOf("192.0.2.200", {"192.0.2.7", "192.0.2.7"}), QByteArray("192.0.2.200"));
    }
};

QTEST_GUILESS_MAIN(TestPeer)
#include "test_peer.moc"
