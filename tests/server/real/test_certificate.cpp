// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_codec.h"
#include "core/services/certificate_report.h"
#include "tests/cli/cli_run.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/post_desk.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Numbers are destroyed at the real server; who only has the certificate and the organization's id believes it.
class TestCertificate : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<PostDesk> m_desk;

    struct Seat {
        QString folder;
        QByteArray password;
        QByteArray accountText;

        CliRun run(const QStringList& arguments, const QString& language = u"en"_s) const
        {
            return runCli(arguments + QStringList{u"--data"_s, folder, u"--lang"_s, language, u"--password-fd"_s,
                                                  u"0"_s, u"--account-secret-fd"_s, u"0"_s},
                          password + '\n' + accountText + '\n');
        }
    };
    Seat m_owner, m_disposer;

    Seat seatOf(const ClientConfig& config, const QByteArray& password, const QByteArray& accountText)
    {
        const QString folder = m_folder.filePath(u"of-"_s + config.login);
        must(writeClientConfig(folder, config), "client.json");
        return {folder, password, accountText};
    }
    const Person& person(std::size_t at) { return m_desk->people()[at]; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray bytesOf(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("file");
    }
    QString org() { return m_desk->owner().config().org.string(); }
    QString today() { return m_desk->owner().clock().today().toString(Qt::ISODate); }
    /// In a process that has no folder of ours, and with `more` words.
    CliRun verify(const QString& name, const QStringList& more = {}) const
    {
        return runCli(QStringList{u"certificate"_s, u"verify"_s, path(name), u"--lang"_s, u"en"_s} + more);
    }
    CliRun make(const QStringList& what) const
    {
        return m_disposer.run(QStringList{u"certificate"_s, u"make"_s} + what);
    }

private Q_SLOTS:
    /// Three numbers end: one by an order that the owner approved, one thrown away before anybody accepted it, one
    /// stays.
    void initTestCase()
    {
        m_desk = std::make_unique<PostDesk>(path(u"data"_s), QStringLiteral(KAGIBAKOD), 3);
        m_owner = seatOf(m_desk->owner().config(), Office::Password, m_desk->office().accountText());
        {
            Clerk clerk(m_desk->office(), u"disposer"_s, {Action::Dispose});
            const auto session = must(clerk.unlock(), "unlock");
            m_disposer = seatOf(session->config(), Clerk::Password, clerk.accountText());
        }
        m_desk->syncAll();
        for (std::size_t i = 0; i < 2; ++i) {
            must(m_desk->enter(m_desk->enterer(), person(i).id, i == 0 ? "123456789018" : "234567890121"), "enter");
            must(PostDesk::accept(m_desk->checker(), person(i).id), "accept");
        }
        must(m_desk->enter(m_desk->enterer(), person(2).id, "621498320257"), "enter");
        must(m_desk->checker().sync(), "sync");
        QList<ObjectId> thrown;
        const auto found = must(storage::BoxTable(m_desk->checker().cache()).of(person(2).id), "boxes");
        for (const storage::BoxRow& row : found)
            thrown.append(row.box);
        must(m_desk->checker().submit({kinds::BoxVoid{thrown, "mistyped", m_desk->office().scope()}}, {}), "throw");

        const CliRun ordered =
            m_disposer.run({u"disposal"_s, u"order"_s, person(0).code, u"--reason"_s, u"person_request"_s});
        QVERIFY2(ordered.exitCode == 0, ordered.err.constData());
        const QByteArray line = m_owner.run({u"disposal"_s, u"waiting"_s}).out;
        const QString request = QString::fromLatin1(line.left(line.indexOf('\t')));
        const CliRun approved = m_owner.run({u"disposal"_s, u"approve"_s, request});
        QVERIFY2(approved.exitCode == 0, approved.err.constData());
    }

    void theCertificateOfOnePerson()
    {
        const CliRun made = make({u"--person"_s, person(0).code, u"--json"_s, path(u"one.json"_s), u"--pdf"_s,
                                  path(u"one.pdf"_s), u"--responsible"_s, u"責任 太郎"_s});
        QVERIFY2(made.exitCode == 0 && made.out == "1 certified\n", made.err.constData());
        QVERIFY(bytesOf(u"one.pdf"_s).startsWith("%PDF"));
        QVERIFY(!bytesOf(u"one.json"_s).contains("123456789018"));
        QVERIFY((QFile::permissions(path(u"one.json"_s)) & (QFile::ReadGroup | QFile::ReadOther)) == 0);

        const CliRun run = verify(u"one.json"_s, {u"--org"_s, org()});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.err.contains("valid") && run.out.contains(person(0).name.toUtf8()));
        for (const char* word : {"disposer, ", "At the person's request", "責任 太郎", "Count: 1"})
            QVERIFY2(run.out.contains(word), run.out.constData());
    }

    void aTamperedOneIsRefused()
    {
        const QByteArray good = bytesOf(u"one.json"_s);
        QVERIFY(!good.isEmpty());
        for (const qsizetype at : {good.size() / 7, good.size() / 3, good.size() / 2, good.size() - 40}) {
            QByteArray changed = good;
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            write(u"bad.json"_s, changed);
            const CliRun run = verify(u"bad.json"_s);
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(run.err.contains("proves nothing") && run.out.isEmpty(), run.err.constData());
        }
        const OrgId other = *OrgId::fromBytes(QByteArray(20, '\x21'));
        const CliRun elsewhere = verify(u"one.json"_s, {u"--org"_s, other.string()});
        QVERIFY2(elsewhere.exitCode == 1 && elsewhere.err.contains("statement.org"), elsewhere.err.constData());
        // The issuer's own key does not help to say more than the log does.
        CertificateFile file = *parseCertificate(good);
        CertificateFacts facts = *parseFacts(file.envelope.payload);
        facts.items.front().name = u"別の人"_s;
        file.envelope.payload = encodeFacts(facts);
        write(u"bad.json"_s, encodeCertificate(file));
        QVERIFY(verify(u"bad.json"_s).err.contains("statement.signature"));
    }

    void theCertificateOfAPeriod()
    {
        const CliRun made = make({u"--from"_s, today(), u"--to"_s, today(), u"--json"_s, path(u"all.json"_s)});
        QVERIFY2(made.exitCode == 0 && made.out == "2 certified\n", made.err.constData());
        const CliRun run = verify(u"all.json"_s, {u"--json"_s});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject value = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(value["count"_L1].toInt(), 2);
        QCOMPARE(value["items"_L1][0]["how"_L1].toString(), u"thrown"_s);
        QCOMPARE(value["items"_L1][0]["by"_L1].toString(), QString::fromLatin1(PostDesk::Checker));
        QCOMPARE(value["items"_L1][1]["how"_L1].toString(), u"ordered"_s);
        QVERIFY(!value["items"_L1][1]["approved_by"_L1].toString().isEmpty());
        QCOMPARE(value["org"_L1].toString(), org());
        const CliRun none =
            make({u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2020-12-31"_s, u"--json"_s, path(u"none.json"_s)});
        QVERIFY2(none.exitCode == 1 && none.err.contains("not.found"), none.err.constData());
        const CliRun kept = make({u"--person"_s, person(1).code, u"--json"_s, path(u"none.json"_s)});
        QVERIFY2(kept.exitCode == 1 && kept.err.contains("not.found"), kept.err.constData());
        QVERIFY(!QFile::exists(path(u"none.json"_s)));
    }

    void nothingIsWrittenOverUnasked()
    {
        const QByteArray before = bytesOf(u"one.json"_s);
        const QStringList words{u"--person"_s, person(0).code, u"--json"_s, path(u"one.json"_s)};
        QCOMPARE(make(words).exitCode, 2);
        QCOMPARE(bytesOf(u"one.json"_s), before);
        QCOMPARE(make(words + QStringList(u"--force"_s)).exitCode, 0);
        QVERIFY(bytesOf(u"one.json"_s) != before); // without the name of who is responsible
        QCOMPARE(make({u"--json"_s, path(u"x.json"_s)}).exitCode, 2);
        QCOMPARE(make({u"--person"_s, person(0).code}).exitCode, 2);
        QCOMPARE(make({u"--from"_s, today(), u"--json"_s, path(u"x.json"_s)}).exitCode, 2);
    }

    void theRegister()
    {
        const CliRun made = m_owner.run({u"register"_s, u"--from"_s, today(), u"--to"_s, today(), u"--pdf"_s,
                                         path(u"register.pdf"_s), u"--csv"_s, path(u"register.csv"_s)},
                                        u"ja"_s);
        QVERIFY2(made.exitCode == 0 && made.out == "2 lines, 2 numbers\n", made.err.constData());
        QVERIFY(bytesOf(u"register.pdf"_s).startsWith("%PDF"));
        const QByteArray csv = bytesOf(u"register.csv"_s);
        QVERIFY2(csv.contains("作業日,作業内容,ファイルの種類,件数,担当者,責任者確認日,備考\r\n"), csv.constData());
        QVERIFY2(csv.contains(",disposer,") && csv.contains("本人の求め") && csv.contains(today().toUtf8()),
                 csv.constData());
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(!csv.contains(person(i).name.toUtf8()) && !csv.contains(person(i).code.toUtf8() + ','));
        QCOMPARE(
            m_owner.run({u"register"_s, u"--from"_s, today(), u"--to"_s, today(), u"--csv"_s, path(u"register.csv"_s)})
                .exitCode,
            2);
    }

    /// docs/guide/certificate.md: somebody with openssl and no Kagibako.
    void byHand()
    {
#ifdef Q_OS_LINUX
        const auto check = [&](const QString& name, const QString& id) {
            QProcess process;
            process.start(u"bash"_s, {QStringLiteral(KAGIBAKO_BY_HAND), path(name), id});
            if (!process.waitForFinished(120'000))
                qFatal("bash");
            return std::pair(process.exitCode(), process.readAll());
        };
        const auto [good, said] = check(u"all.json"_s, org());
        QVERIFY2(good == 0 && said.contains("VALID: 2 destroyed") && said.contains(person(0).name.toUtf8()),
                 said.constData());
        const auto [other, refused] = check(u"all.json"_s, QString(32, u'0'));
        QVERIFY2(other == 1 && refused.contains("NOT VALID"), refused.constData());
        QVERIFY(check(u"bad.json"_s, org()).first == 1);
#else
        QSKIP("bash and openssl");
#endif
    }

    void withoutTheServer()
    {
        m_desk->daemon().stop();
        const CliRun run = verify(u"all.json"_s, {u"--org"_s, org()});
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCertificate)
#include "test_certificate.moc"
