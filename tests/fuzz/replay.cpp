// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <QDir>
#include <QTest>

#include <map>

namespace kagibako::fuzz {

static std::map<QByteArray, Target>& targets()
{
    static std::map<QByteArray, Target> all;
    return all;
}

bool enlist(const char* name, Target target)
{
    return targets().emplace(name, target).second;
}

} // namespace kagibako::fuzz

using namespace kagibako;
using namespace Qt::StringLiterals;

/// Every committed input once through its target: what the fuzzer found stays found, also without clang.
class TestReplay : public QObject
{
    Q_OBJECT

    QCA::Initializer m_qca;

private Q_SLOTS:
    void corpus_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto& [name, target] : fuzz::targets())
            QTest::newRow(name.constData()) << name;
    }
    void corpus()
    {
        QFETCH(QByteArray, name);
        const QDir folder(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/fuzz/corpus/") + QString::fromLatin1(name));
        const QStringList files = folder.entryList(QDir::Files);
        QVERIFY2(files.size() >= 3, "no corpus");
        for (const QString& path : files) {
            QFile file(folder.filePath(path));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray input = file.readAll();
            for (qsizetype cut = 0; cut <= input.size(); cut += 1 + cut / 8) // whole and cut short
                fuzz::targets().at(name)(QByteArrayView(input).first(input.size() - cut));
        }
    }
    void everyCorpusHasItsTarget()
    {
        for (const QString& name : QDir(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/fuzz/corpus"))
                                       .entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(fuzz::targets().contains(name.toLatin1()), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "replay.moc"
