// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/colleague.h"
#include "tests/server/real/visitor.h"

#include <QDir>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// F05: a client from which somebody has cut out every good habit. It has a reader's session and keys and asks what it
/// likes; still no box leaves the server before the line about it is on the disk.
class TestReveals : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    QByteArray m_session;
    QByteArray m_sealed; ///< a number box that was accepted
    kinds::OpenedObject m_box;

    QString folder(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u'-' + QString::fromLatin1(name));
    }
    /// A server with these settings of the shims, an office, and one accepted box.
    void open(const QMap<QString, QString>& environment = {})
    {
        m_daemon = std::make_unique<Daemon>(folder("data"), QStringLiteral(KAGIBAKOD));
        for (auto variable = environment.cbegin(); variable != environment.cend(); ++variable)
            m_daemon->setEnvironment(variable.key(), variable.value());
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_session = m_office->login(m_daemon->port());
        m_sealed = crypto::randomBytes(146);
        m_box = {crypto::sha256(m_sealed), crypto::randomId<ObjectId>(), crypto::randomId<PersonId>()};
        kinds::BoxPut put;
        put.scope = m_office->scope();
        put.boxes = {{m_box.object, {}, m_box.hash, *m_box.person}};
        kinds::NumberAccept accept;
        accept.box = m_box.object;
        accept.hash = m_box.hash;
        accept.person = *m_box.person;
        accept.scope = m_office->scope();
        const auto done = m_office->session().submit({put, accept}, {{m_box.object, m_sealed}});
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text()));
    }
    kinds::Open asking(Way way = Way::Screen) const
    {
        kinds::Open open;
        open.objects = {m_box};
        open.purpose = "withholding";
        open.scope = m_office->scope();
        open.way = way;
        return open;
    }
    QByteArray envelopeOf(const kinds::Open& open) const { return m_office->session().sign(open).envelope.encode(); }
    http::test::Answer post(const char* where, const QByteArray& body) const
    {
        return ask(m_daemon->port(), where, body, m_session);
    }
    bool isHandedOut(const http::test::Answer& answer) const
    {
        const QByteArray body = bodyOf(answer);
        return body.contains(m_sealed) || body.contains(m_sealed.toBase64()) || body.contains(m_sealed.toHex());
    }
    /// The question in the owner's name, signed by somebody who has not the owner's key.
    QByteArray forged() const
    {
        const Statement good = m_office->session().sign(asking());
        const auto key = crypto::SigningKey::generate();
        return makeStatement(good.common, good.payload, good.signer, key).envelope.encode();
    }
    /// The leaves of the audit log as a data folder has them.
    static QList<QByteArray> auditLeaves(const QString& data)
    {
        QTemporaryDir copy; // looked at without touching it
        copyFolder(data, copy.path());
        const Daemon stopped(copy.path());
        const QVariant all = valueIn(stopped, u"SELECT group_concat(hex(bytes), ',') FROM"
                                              " (SELECT bytes FROM leaf WHERE log = 1 ORDER BY idx)"_s);
        QList<QByteArray> leaves;
        for (const QByteArray& leaf : all.toByteArray().split(','))
            leaves.append(QByteArray::fromHex(leaf));
        return leaves;
    }
    static QString shim() { return QStringLiteral(SNAP_LIBRARY); }

private Q_SLOTS:
    void cleanup()
    {
        m_office.reset();
        m_daemon.reset();
    }

    /// The power goes in the moment in which the box arrives.
    void F05_theLineIsOnTheDiskBeforeTheBoxIsOut()
    {
        const QString out = folder("out");
        QVERIFY(QDir().mkpath(out) && QDir().mkpath(folder("data")));
        open({{u"LD_PRELOAD"_s, shim()},
              {u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s}, // the shim comes before the sanitizer
              {u"SNAP_DATA"_s, folder("data")},
              {u"SNAP_OUT"_s, out}});
        if (QTest::currentTestFailed())
            return;
        const QByteArray envelope = envelopeOf(asking());
        const auto disks = [&out] { return QDir(out).entryList({u"0*"_s}, QDir::Dirs, QDir::Name); };
        QVERIFY(!auditLeaves(out + u'/' + disks().last()).contains(envelope));
        const auto answer = post(path::Open, envelope);
        const QString disk = out + u'/' + disks().last(); // what a cut now would leave
        QVERIFY(answer.status == 200 && isHandedOut(answer));
        const auto opened = wire::decodeOpenAnswer(bodyOf(answer));
        QVERIFY(opened.has_value());
        QCOMPARE(auditLeaves(disk).value(opened->auditIndex), envelope);
    }

    void F05_noLineNoBox()
    {
        const QString trigger = folder("fail");
        open(
            {{u"LD_PRELOAD"_s, shim()}, {u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s}, {u"SNAP_FAIL"_s, trigger}});
        if (QTest::currentTestFailed())
            return;
        QVERIFY(isHandedOut(post(path::Open, envelopeOf(asking()))));
        QFile file(trigger);
        QVERIFY(file.open(QIODevice::WriteOnly)); // from here on the disk keeps nothing
        for (int i = 0; i < 3; ++i) {
            const auto answer = post(path::Open, envelopeOf(asking()));
            QCOMPARE(answer.status, 503);
            QVERIFY(!isHandedOut(answer));
        }
    }

    /// The same signed question again and again: each answer has a line of its own, and counts for the day.
    void F05_everyReadingHasItsLine()
    {
        open();
        if (QTest::currentTestFailed())
            return;
        const QByteArray envelope = envelopeOf(asking());
        std::array<http::test::Answer, 16> answers;
        {
            std::vector<std::jthread> readers;
            for (auto& answer : answers)
                readers.emplace_back([this, &answer, &envelope] { answer = post(path::Open, envelope); });
        }
        QList<qint64> lines;
        for (const auto& answer : answers) {
            const auto opened = wire::decodeOpenAnswer(bodyOf(answer));
            QVERIFY2(opened.has_value() && isHandedOut(answer), answer.body.c_str());
            QVERIFY(!lines.contains(opened->auditIndex));
            lines.append(opened->auditIndex);
        }
        QCOMPARE(valueIn(*m_daemon, u"SELECT count FROM tally WHERE what = 'opens'"_s).toInt(), 16);
        QCOMPARE(m_daemon->stop(), 0);
        const QList<QByteArray> leaves = auditLeaves(m_daemon->data());
        QCOMPARE(leaves.count(envelope), 16);
        for (const qint64 line : lines)
            QCOMPARE(leaves.value(line), envelope);
    }

    void F05_thereIsNoOtherWay()
    {
        open();
        if (QTest::currentTestFailed())
            return;
        const Colleague reader(*m_office, *m_daemon, u"reader"_s, {Action::View}, m_office->scope());
        (void)m_office->session().sync();
        const qint64 audit = m_office->session().state().seen().audit.size;
        const auto everything = [](wire::LogName log) { return wire::encode(wire::LogRequest{log, 0, 10'000}); };
        const std::pair<const char*, QByteArray> questions[] = {
            {path::Objects, wire::encodeIds({m_box.object})},
            {path::Log, everything(wire::LogName::Org)},
            {path::Log, everything(wire::LogName::Audit)},
            {path::Head, wire::encode(wire::Heads{})},
            {path::Sessions, wire::encodeNothing()},
            // The question signed by somebody else who may ask it, or by nobody; for a file; as a statement like
            // others.
            {path::Open, reader.sign(asking()).envelope.encode()},
            {path::Open, forged()},
            {path::Open, envelopeOf(asking(Way::Export))},
            {path::Open, m_office->session().sign(kinds::Trace{1, m_office->scope(), "screen"}).envelope.encode()},
            {path::Statements, wire::encode(wire::StatementsRequest{{envelopeOf(asking())}, {}})}};
        for (const auto& [where, body] : questions)
            QVERIFY2(!isHandedOut(post(where, body)), where);
        (void)m_office->session().sync();
        QCOMPARE(m_office->session().state().seen().audit.size, audit); // and none of it was written down as a reading
        QVERIFY(isHandedOut(post(path::Open, envelopeOf(asking()))));   // this is the way
    }
};

QTEST_GUILESS_MAIN(TestReveals)
#include "test_reveals.moc"
