// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/fonts.h"
#include "core/paper/wording.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtGui/QGuiApplication>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

const QString FontFolder = u"/usr/share/fonts/truetype/bizud-gothic"_s; // where Debian's package puts it

} // namespace

/// The typeface of paper: the right one or an error, never another.
class TestFonts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void installedFamilyIsFound() { QVERIFY(PaperFonts::installed()); }
    void folderIsRead()
    {
        auto fonts = PaperFonts::fromFolder(FontFolder);
        QVERIFY(fonts);
        PaperFonts moved = std::move(*fonts);
        fonts = std::move(moved);
        QCOMPARE(fonts->printable(u"個人番号"_s), u"個人番号"_s);
    }
    void folderWithoutThemIsRefused()
    {
        QTemporaryDir empty;
        QCOMPARE(PaperFonts::fromFolder(empty.path()).error().code(), ErrorCode::PaperFont);
        QCOMPARE(PaperFonts::fromFolder(u":/no/such"_s).error().code(), ErrorCode::PaperFont);
    }
    void folderMissingOneIsRefused()
    {
        QTemporaryDir folder;
        for (const QString& name :
             {u"BIZUDGothic-Regular.ttf"_s, u"BIZUDGothic-Bold.ttf"_s, u"BIZUDPGothic-Regular.ttf"_s})
            QVERIFY(QFile::copy(FontFolder + u'/' + name, folder.filePath(name)));
        const auto fonts = PaperFonts::fromFolder(folder.path());
        QCOMPARE(fonts.error().code(), ErrorCode::PaperFont);
        QCOMPARE(fonts.error().detail(), u"BIZUDPGothic-Bold.ttf"_s);
    }
    void anotherFontUnderTheNameIsRefused()
    {
        QTemporaryDir folder;
        for (const QString& name : {u"BIZUDGothic-Regular.ttf"_s, u"BIZUDGothic-Bold.ttf"_s,
                                    u"BIZUDPGothic-Regular.ttf"_s, u"BIZUDPGothic-Bold.ttf"_s})
            QVERIFY(QFile::copy(FontFolder + u"/BIZUDGothic-Regular.ttf"_s, folder.filePath(name)));
        QCOMPARE(PaperFonts::fromFolder(folder.path()).error().code(), ErrorCode::PaperFont);
    }
    void printable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("set");
        QTest::newRow("plain") << u"髙橋 Kagibako 123"_s << u"髙橋 Kagibako 123"_s;
        QTest::newRow("decomposed") << u"か\u3099"_s << u"が"_s;
        QTest::newRow("variation selector") << u"葛\U000E0101"_s << u"葛"_s;
        QTest::newRow("line break") << u"a\nb\tc"_s << u"a b c"_s;
        QTest::newRow("ideographic space") << u"a\u3000b"_s << u"a\u3000b"_s;
        QTest::newRow("emoji") << u"😀x"_s << u"〓x"_s;
        QTest::newRow("control") << u"a\u0007b"_s << u"a〓b"_s;
        QTest::newRow("right-to-left override") << u"a\u202Eb"_s << u"a〓b"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void printable()
    {
        QFETCH(QString, text);
        QFETCH(QString, set);
        const auto fonts = PaperFonts::installed();
        QVERIFY(fonts);
        QCOMPARE(fonts->printable(text), set);
    }
    void dates()
    {
        QCOMPARE(Wording(Language::Japanese).date(QDate(2026, 1, 2)), u"2026年1月2日"_s);
        QCOMPARE(Wording(Language::English).date(QDate(2026, 1, 2)), u"2 January 2026"_s);
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    TestFonts test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_fonts.moc"
