// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_run.h"
#include "tests/unit/core/services/certificate_samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::test;

/// `certificate verify`: by somebody who has the program and a file, and nothing else.
class TestCertificate : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    QString m_org;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("file");
        return file.fileName();
    }
    static CliRun verify(const QString& path, const QStringList& more = {u"--lang"_s, u"en"_s})
    {
        return runCli(QStringList{u"certificate"_s, u"verify"_s, path} + more);
    }

private Q_SLOTS:
    void aGoodOne()
    {
        CertificateSample sample;
        m_org = sample.world.ledger.org().string();
        const QString path = write(u"good.json"_s, sample.json());
        const CliRun run = verify(path);
        QCOMPARE(run.exitCode, 0);
        for (const char* word : {"Issued by: max", "Count: 4", "Destroyed by order", "mia, olga", "2027-01-12", "佐藤",
                                 "責任 太郎", "At the person's request"})
            QVERIFY2(run.out.contains(word), word);
        QVERIFY2(run.err.contains("certificate is valid") && run.err.contains("Check that"), run.err.constData());
        const CliRun japanese = verify(path, {u"--lang"_s, u"ja"_s});
        QVERIFY(japanese.out.contains("件数: 4") && japanese.err.contains("正しい証明書です"));
    }

    void theOrganizationThatIsKnown()
    {
        const QString path = m_folder.filePath(u"good.json"_s);
        const CliRun known = verify(path, {u"--lang"_s, u"en"_s, u"--org"_s, m_org});
        QCOMPARE(known.exitCode, 0);
        QVERIFY(!known.err.contains("Check that")); // it was
        QString other = m_org;
        other[0] = other[0] == u'0' ? u'1' : u'0';
        const CliRun another = verify(path, {u"--lang"_s, u"en"_s, u"--org"_s, other});
        QCOMPARE(another.exitCode, 1);
        QVERIFY2(another.err.contains("[statement.org]"), another.err.constData());
        QCOMPARE(verify(path, {u"--org"_s, u"nonsense"_s}).exitCode, 2);
    }

    void json()
    {
        const CliRun run = verify(m_folder.filePath(u"good.json"_s), {u"--json"_s});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject value = QJsonDocument::fromJson(run.out).object();
        QVERIFY(value["valid"_L1].toBool());
        QCOMPARE(value["count"_L1].toInt(), 4);
        QCOMPARE(value["items"_L1].toArray().size(), 4);
        QCOMPARE(value["items"_L1][0]["approved_by"_L1].toString(), u"olga"_s);
        QCOMPARE(value["org"_L1].toString(), m_org);
    }

    void aFalseOne()
    {
        CertificateSample sample;
        QByteArray json = sample.json();
        json[json.size() / 2] = json[json.size() / 2] == 'A' ? 'B' : 'A';
        const CliRun changed = verify(write(u"changed.json"_s, json));
        QCOMPARE(changed.exitCode, 1);
        QVERIFY2(changed.out.isEmpty() && changed.err.contains("proves nothing"), changed.err.constData());
        sample.facts.items[0].box = CertificateSample::box(9);
        const CliRun lie = verify(write(u"lie.json"_s, sample.json()));
        QCOMPARE(lie.exitCode, 1);
        QVERIFY2(lie.err.contains("[certificate.item]"), lie.err.constData());
        const CliRun japanese = verify(m_folder.filePath(u"lie.json"_s), {u"--lang"_s, u"ja"_s});
        QVERIFY2(japanese.err.contains("何も証明しません"), japanese.err.constData());
    }

    void noCertificateAtAll()
    {
        QCOMPARE(verify(m_folder.filePath(u"absent.json"_s)).exitCode, 4);
        QCOMPARE(verify(write(u"empty.json"_s, {})).exitCode, 1);
        QCOMPARE(verify(write(u"other.json"_s, "{\"format\":\"other\"}")).exitCode, 1);
        QCOMPARE(runCli({u"certificate"_s, u"verify"_s}).exitCode, 2);
        QCOMPARE(runCli({u"certificate"_s}).exitCode, 2);
    }

    /// Nobody is at this computer: it fails there, and not before.
    void makingTakesAnAccount()
    {
        const CliRun run = runCli({u"certificate"_s, u"make"_s, u"--person"_s, u"E1"_s, u"--json"_s,
                                   m_folder.filePath(u"x.json"_s), u"--data"_s, m_folder.path()});
        QVERIFY(run.exitCode != 0 && run.exitCode != 2);
        QCOMPARE(runCli({u"register"_s, u"--from"_s, u"2026-01-01"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestCertificate)
#include "test_certificate.moc"
