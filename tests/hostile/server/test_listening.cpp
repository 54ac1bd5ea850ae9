// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Places = QSet<QByteArray>;

/// The rows of a table of the kernel's, without its heading.
QList<QByteArray> rowsOf(const QString& table)
{
    QFile file(u"/proc/net/"_s + table);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> rows = file.readAll().split('\n');
    rows.removeFirst();
    rows.removeAll(QByteArray());
    return rows;
}

/// Everywhere on this machine where somebody waits to be spoken to: "tcp 0100007F:20FB", "unix /run/x". UDP has no
/// listening state; whatever is bound hears.
Places listening()
{
    Places places;
    for (const QString& table : {u"tcp"_s, u"tcp6"_s, u"udp"_s, u"udp6"_s}) {
        for (const QByteArray& row : rowsOf(table)) {
            const QList<QByteArray> columns = row.simplified().split(' '); // number, local, remote, state, …
            if (columns.size() > 3 && (table.startsWith("udp"_L1) || columns[3] == "0A"))
                places.insert(table.left(3).toLatin1() + ' ' + columns[1]);
        }
    }
    for (const QByteArray& row : rowsOf(u"unix"_s)) {
        const QList<QByteArray> columns = row.simplified().split(' '); // address, count, protocol, flags, …, path
        constexpr qsizetype Path = 7;
        if (columns.size() > 3 && columns[3] == "00010000") // it accepts connections
            places.insert("unix " + columns.value(Path));
    }
    return places;
}

/// The programs that its threads started.
QByteArray childrenOf(qint64 pid)
{
    QByteArray children;
    const QString tasks = u"/proc/%1/task/"_s.arg(pid);
    for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks + task + u"/children"_s);
        if (file.open(QIODevice::ReadOnly))
            children += file.readAll();
    }
    return children.simplified();
}

} // namespace

/// D12: beside the one port there is no door: no side service, no socket of another kind, no helper program.
class TestListening : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

    /// What a whole server at work opened, as "tcp ADDRESS:PORT"; `own`: its port in hex.
    static Places openedBy(const QString& folder, QByteArray& own)
    {
        const Places before = listening();
        Daemon daemon(folder, QStringLiteral(KAGIBAKOD));
        if (!daemon.start())
            qFatal("%s", daemon.said().constData());
        Office office(daemon);
        if (!office.ok())
            qFatal("%s", qPrintable(office.problem()));
        const QByteArray token = office.tokens(1).at(0);
        if (ask(daemon.port(), path::PageSubmit, plainSubmission(token)).status != 200)
            qFatal("submission");
        own = QByteArray::number(daemon.port(), 16).toUpper().rightJustified(4, '0');
        Places opened = listening();
        opened.subtract(before);
        if (const QByteArray children = childrenOf(daemon.pid()); !children.isEmpty())
            opened.insert("program " + children);
        constexpr auto All = QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot;
        for (const QFileInfo& entry : QDir(folder).entryInfoList(All)) {
            if (!entry.isFile() && !entry.isDir()) // a socket, a pipe
                opened.insert("entry " + entry.fileName().toUtf8());
        }
        return opened;
    }

private Q_SLOTS:
    void D12_onePortAndNothingElse()
    {
        QTemporaryDir folder;
        Places opened;
        QByteArray own;
        // Others on the machine may begin to listen in the same moment, so a surprise has to come twice.
        for (int attempt = 0; attempt < 4 && (attempt == 0 || opened.size() != 1); ++attempt)
            opened = openedBy(folder.filePath(QString::number(attempt)), own);
        const QByteArray all = QList<QByteArray>(opened.cbegin(), opened.cend()).join(", ");
        // 127.0.0.1, as a machine of either byte order writes it.
        QVERIFY2(all == "tcp 0100007F:" + own || all == "tcp 7F000001:" + own, all.constData());
        QVERIFY(!listening().contains(all)); // and it goes with the server
    }

    /// The look itself sees a second door.
    void theLookSeesOne()
    {
        QTemporaryDir one, other;
        Daemon first(one.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY(first.start());
        const Places before = listening();
        Daemon second(other.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY(second.start());
        const QByteArray port = ':' + QByteArray::number(second.port(), 16).toUpper().rightJustified(4, '0');
        const auto isIts = [&port](const QByteArray& place) { return place.endsWith(port); };
        const Places after = listening();
        QVERIFY(std::ranges::none_of(before, isIts) && std::ranges::any_of(after, isIts));
    }
};

QTEST_GUILESS_MAIN(TestListening)
#include "test_listening.moc"
