// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/file_erasure.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <system_error>

using namespace kagibako;
using namespace Qt::StringLiterals;

class TestFileErasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStoodThereIsGone()
    {
        const QByteArray content(200'000, 'x'); // more than one block
        const QString path = make(u"numbers.csv"_s, content);
        // Another name of the same bytes shows what became of them.
        const QString other = m_folder.filePath(u"other.csv"_s);
        std::error_code error;
        std::filesystem::create_hard_link(QFileInfo(path).filesystemFilePath(), QFileInfo(other).filesystemFilePath(),
                                          error);
        QVERIFY(eraseFile(path).has_value());
        QVERIFY(!QFile::exists(path));
        if (error)
            QSKIP("no hard links here");
        QFile left(other);
        QVERIFY(left.open(QIODevice::ReadOnly));
        QCOMPARE(left.readAll(), QByteArray(content.size(), '\0'));
    }

    void whatCannotBeErasedStays()
    {
        const auto nothing = eraseFile(m_folder.filePath(u"nothing.csv"_s));
        QVERIFY(!nothing && nothing.error().code() == ErrorCode::IoFailed);
        const QString path = make(u"target.csv"_s, "x");
        const QString link = m_folder.filePath(u"link.csv"_s);
        if (!QFile::link(path, link) || !QFileInfo(link).isSymLink())
            QSKIP("no links here");
        QVERIFY(!eraseFile(link)); // is not followed
        QVERIFY(QFileInfo(link).isSymLink());
        QFile target(path);
        QVERIFY(target.open(QIODevice::ReadOnly));
        QCOMPARE(target.readAll(), QByteArray("x"));
    }

private:
    QString make(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFileErasure)
#include "test_file_erasure.moc"
