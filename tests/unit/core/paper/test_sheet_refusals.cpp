// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/paper/sheet_samples.h"

#include <QBuffer>
#include <QTest>
#include <QtGui/QGuiApplication>

using namespace kagibako;

namespace {

/// Takes `capacity` bytes, then is full.
class FullDevice final : public QIODevice
{
public:
    explicit FullDevice(qint64 capacity) : m_left(capacity) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        const qint64 taken = std::min(size, m_left);
        m_left -= taken;
        return taken > 0 ? taken : -1;
    }

private:
    qint64 m_left;
};

} // namespace

/// What must not become paper, and paper that did not become whole.
class TestSheetRefusals : public QObject
{
    Q_OBJECT

private:
    QCA::Initializer m_qca;
    Result<PaperFonts> m_fonts = PaperFonts::installed();

    qint64 wholeSize()
    {
        QBuffer out;
        if (!out.open(QIODevice::WriteOnly) || !writePdf(accountSheet(), out, Language::Japanese, *m_fonts))
            qFatal("sheet");
        return out.size();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fonts); }

    void refusesWhatIsNoSecret_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::BadLength;
        QTest::newRow("short") << KeyText.chopped(1) << ErrorCode::BadLength;
        QTest::newRow("group missing") << KeyText.chopped(5) << ErrorCode::BadLength;
        QTest::newRow("group more") << KeyText + " 0000" << ErrorCode::BadLength;
        QTest::newRow("account's") << SecretText << ErrorCode::BadLength;
        QTest::newRow("lower case") << KeyText.toLower() << ErrorCode::BadCode;
        QTest::newRow("U") << QByteArray(KeyText).replace(3, 1, "U") << ErrorCode::BadCode;
        QTest::newRow("hyphens") << QByteArray(KeyText).replace(' ', '-') << ErrorCode::BadCode;
        QTest::newRow("space moved") << QByteArray(KeyText).replace(3, 2, " 1") << ErrorCode::BadCode;
    }
    void refusesWhatIsNoSecret()
    {
        QFETCH(QByteArray, key);
        QFETCH(ErrorCode, code);
        RecoverySheet sheet = recoverySheet();
        sheet.key = secret(key);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(writePdf(sheet, out, Language::Japanese, *m_fonts).error().code(), code);
        QCOMPARE(out.size(), 0);
    }

    void refusesAHalfFingerprint()
    {
        AccountSheet sheet = accountSheet();
        sheet.serverFingerprint.chop(1);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(writePdf(sheet, out, Language::Japanese, *m_fonts).error().code(), ErrorCode::BadLength);
        QCOMPARE(out.size(), 0);
    }

    void tellsWhenTheDiskIsFull_data()
    {
        QTest::addColumn<qint64>("capacity");
        QTest::newRow("at once") << qint64(0);
        QTest::newRow("in the middle") << qint64(20'000);
        QTest::newRow("one byte short") << wholeSize() - 1;
    }
    void tellsWhenTheDiskIsFull()
    {
        QFETCH(qint64, capacity);
        FullDevice full(capacity);
        QCOMPARE(writePdf(accountSheet(), full, Language::Japanese, *m_fonts).error().code(), ErrorCode::IoFailed);
    }
    void refusesAClosedDevice()
    {
        QBuffer closed;
        QCOMPARE(writePdf(accountSheet(), closed, Language::Japanese, *m_fonts).error().code(), ErrorCode::IoFailed);
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    TestSheetRefusals test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_sheet_refusals.moc"
