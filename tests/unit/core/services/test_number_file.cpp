// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/number_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtCrypto>

#include <array>
#include <cerrno>
#include <filesystem>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace kagibako;
using namespace Qt::StringLiterals;

/// The file while it is written, and what is left of it when it is not finished: nothing for others, and nothing for
/// long (attacks.md F05). What stands in it: server_real_list_files.
class TestNumberFile : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<QTemporaryDir> m_folder;

    static constexpr const char* Number = "123456789018";

    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString target() const { return path(u"numbers.csv"_s); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    static bool put(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    /// A second name for the same bytes, by which they are seen after the first is gone.
    bool link(const QString& name, const QString& second) const
    {
        std::error_code error;
        std::filesystem::create_hard_link(path(name).toStdString(), path(second).toStdString(), error);
        return !error;
    }
    static bool isNarrow(const QString& path)
    {
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                          QFile::WriteOther | QFile::ExeOther;
        return !(QFile::permissions(path) & others);
    }
    static bool add(NumberFile& file)
    {
        const auto number = parseAny(asSpan(QByteArrayView(Number)));
        return number && file.add(u"E1"_s, u"山田 花子"_s, *number);
    }
    static bool isPart(const QString& name) { return name.startsWith(".numbers.csv."_L1) && name.endsWith(".part"_L1); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void F05_nobodyElseMayReadItAtAnyMoment()
    {
#ifdef Q_OS_LINUX
        const mode_t before = umask(0); // whoever has set it so: the rights are not left to it
        const int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        QVERIFY(watch >= 0);
        QVERIFY(inotify_add_watch(watch, QFile::encodeName(m_folder->path()).constData(), IN_ATTRIB) >= 0);
#endif
        auto file = NumberFile::create(target());
        QVERIFY(file.has_value());
        QVERIFY(add(**file));
        QCOMPARE(files().size(), 1);
        QVERIFY(isPart(files().first())); // not under its own name yet
        QVERIFY(isNarrow(path(files().first())));
        QVERIFY((*file)->commit().has_value());
        QCOMPARE(files(), QStringList{u"numbers.csv"_s});
        QVERIFY(isNarrow(target()));
#ifdef Q_OS_LINUX
        // Narrowed afterwards it would have been open to others for a moment.
        std::array<char, 4096> events{};
        const ssize_t size = read(watch, events.data(), events.size());
        const int reason = errno;
        close(watch);
        umask(before);
        QCOMPARE(size, ssize_t{-1});
        QCOMPARE(reason, EAGAIN);
#endif
        file->reset();
        QVERIFY(bytesOf(target()).endsWith(u"E1,山田 花子,"_s.toUtf8() + Number + "\r\n"));
    }

    void whatIsNotFinishedIsOverwritten()
    {
        {
            auto file = NumberFile::create(target());
            QVERIFY(file.has_value() && add(**file));
            QVERIFY(link(files().first(), u"seen"_s));
            QVERIFY(bytesOf(path(u"seen"_s)).contains(Number));
        }
        QCOMPARE(files(), QStringList{u"seen"_s});
        const QByteArray left = bytesOf(path(u"seen"_s));
        QVERIFY(left.size() > 20);
        QCOMPARE(left, QByteArray(left.size(), '\0'));
    }

    /// A program that is killed removes nothing; the next one does.
    void whatAKilledProgramLeft()
    {
        const QByteArray numbers = QByteArray(Number).repeated(20'000); // more than one block
        QVERIFY(put(path(u".numbers.csv.0a1b2c3d.part"_s), numbers));
        QVERIFY(link(u".numbers.csv.0a1b2c3d.part"_s, u"seen"_s));
        const QStringList others{u".numbers.csv.0a1b2c3d.part~"_s, u".numbers.csv.my-notes.part"_s,
                                 u".other.csv.0a1b2c3d.part"_s, u"numbers.csv.0a1b2c3d.part"_s};
        for (const QString& name : others)
            QVERIFY(put(path(name), "mine"));
        QVERIFY(put(target(), "before"));
        auto file = NumberFile::create(target());
        QVERIFY(file.has_value());
        const QByteArray left = bytesOf(path(u"seen"_s));
        QCOMPARE(left.size(), numbers.size());
        QVERIFY(!left.contains(Number));
        QCOMPARE(left.count('\0'), left.size());
        QVERIFY(!QFile::exists(path(u".numbers.csv.0a1b2c3d.part"_s)));
        for (const QString& name : others)
            QCOMPARE(bytesOf(path(name)), QByteArray("mine"));
        QCOMPARE(bytesOf(target()), QByteArray("before")); // until it is finished
        QCOMPARE(files().filter(u".part"_s).size(), others.size() + 1);
    }

    /// Somebody puts a link there, to have what it leads to overwritten.
    void throughALinkNothingIsWritten()
    {
        QVERIFY(put(path(u"precious"_s), "precious"));
        QVERIFY(QFile::link(path(u"precious"_s), path(u".numbers.csv.0a1b2c3d.part"_s)));
        QVERIFY(put(path(u"linked"_s), "linked"));
        QVERIFY(QFile::link(path(u"linked"_s), target()));
        auto file = NumberFile::create(target());
        QVERIFY(file.has_value() && add(**file));
        QVERIFY((*file)->commit().has_value());
        QCOMPARE(files(), (QStringList{u"linked"_s, u"numbers.csv"_s, u"precious"_s}));
        QCOMPARE(bytesOf(path(u"precious"_s)), QByteArray("precious"));
        QCOMPARE(bytesOf(path(u"linked"_s)), QByteArray("linked"));
        QVERIFY(!QFileInfo(target()).isSymLink());
        QVERIFY(isNarrow(target()));
    }

    void ofTwoTheLaterOneWins()
    {
        auto first = NumberFile::create(target());
        auto second = NumberFile::create(target());
        QVERIFY(first.has_value() && second.has_value());
        QVERIFY(add(**second));
        QVERIFY((*second)->commit().has_value());
        const QByteArray whole = bytesOf(target());
        QVERIFY(!(*first)->commit().has_value());
        first->reset();
        QCOMPARE(files(), QStringList{u"numbers.csv"_s});
        QCOMPARE(bytesOf(target()), whole);
    }

    void whereNoFileCanBe()
    {
        QVERIFY(!NumberFile::create(m_folder->path()).has_value());
        QVERIFY(!NumberFile::create(path(u"no such folder/numbers.csv"_s)).has_value());
        QCOMPARE(files(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestNumberFile)
#include "test_number_file.moc"
