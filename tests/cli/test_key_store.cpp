// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "tests/cli/cli_run.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtCrypto>

using namespace Qt::StringLiterals;

/// The key store where there is none, as on servers and in containers: said plainly, and nothing is lost.
class TestKeyStore : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;

    CliRun run(const char* what, const QByteArray& typed)
    {
        const QString language = u"--lang"_s;
        QStringList arguments{u"--data"_s, m_folder.path(), language,
                              u"en"_s,     u"key-store"_s,  QString::fromLatin1(what)};
        if (!typed.isEmpty())
            arguments += {u"--account-secret-fd"_s, u"0"_s};
        return runCli(arguments, typed);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // No message bus: no Secret Service, whatever runs on the machine of the tests.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        QFile file(m_folder.filePath(u"client.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"login\":\"olga\",\"org\":\"" + QByteArray(32, '1') +
                   "\",\"pin\":\"\",\"server\":\"https://127.0.0.1:1\"}");
    }

    void whereThereIsNone()
    {
        const kagibako::SecretBytes text =
            kagibako::crypto::sheetText(kagibako::crypto::labels::AccountSheet, kagibako::asSpan(QByteArray(16, 's')));
        const QByteArray typed = kagibako::asView(text.exposeSecret()).toByteArray();
        for (const auto& [what, input] : {std::pair("remember", typed + '\n'), std::pair("forget", QByteArray())}) {
            const CliRun said = run(what, input);
            QCOMPARE(said.exitCode, 4);
            QVERIFY2(said.err.contains("Secret Service"), said.err.constData());
            QVERIFY(!(said.out + said.err).contains(typed));
        }
    }

    void whatIsNotOfASheetIsNotKept()
    {
        const CliRun said = run("remember", "0000-0000\n");
        QCOMPARE(said.exitCode, 1);
        QVERIFY2(!said.err.contains("Secret Service"), said.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestKeyStore)
#include "test_key_store.moc"
