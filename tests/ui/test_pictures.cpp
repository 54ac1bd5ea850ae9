// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// attacks.md F02: hostile pictures, decoded by the real program in its closed-off child process.
#include "tests/ui/stage.h"
#include "ui/review/image_decoder.h"
#include "ui/review/image_view.h"
#include "ui/review/picture_strip.h"

#include <QBuffer>
#include <QProcess>
#include <QTest>
#include <QtCrypto>

using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray saved(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return bytes;
}

/// A JPEG whose header claims a size; a decoder that believes it takes gigabytes.
QByteArray claiming(QByteArray jpeg, int width, int height)
{
    const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0", 2));
    const auto put = [&](qsizetype at, int value) {
        jpeg[at] = static_cast<char>(value >> 8);
        jpeg[at + 1] = static_cast<char>(value & 0xFF);
    };
    put(frame + 5, height);
    put(frame + 7, width);
    return jpeg;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCleanPictureComesThrough()
    {
        const QImage image = decoded(test::cardPicture(u"山田"_s));
        QCOMPARE(image.size(), QSize(860, 540));
        QVERIFY(qAbs(qRed(image.pixel(5, 5)) - 0xB9) < 8);
    }

    void aLargeOneComesScaled()
    {
        QImage large(6000, 3000, QImage::Format_RGB32);
        large.fill(Qt::blue);
        QCOMPARE(decoded(saved(large, "jpeg")).size(), QSize(3000, 1500));
    }

    void hostileOnesAreRefused_data()
    {
        QImage small(64, 64, QImage::Format_RGB32);
        small.fill(Qt::red);
        const QByteArray jpeg = saved(small, "jpeg");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("png") << saved(small, "png");
        QTest::newRow("bmp") << saved(small, "bmp");
        QTest::newRow("ppm") << saved(small, "ppm");
        QTest::newRow("truncated in the header") << jpeg.first(20);
        QTest::newRow("50 kilopixels a side") << claiming(jpeg, 50000, 50000);
        QTest::newRow("too many pixels") << claiming(jpeg, 65000, 1000);
        QTest::newRow("no height") << claiming(jpeg, 64, 0);
        QTest::newRow("17 MiB") << jpeg + QByteArray(17 * 1024 * 1024, 'x');
    }

    void hostileOnesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(decoded(bytes).isNull());
    }

    void aDecoderThatLiesIsNotBelieved_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("says nothing") << u"/bin/true"_s;
        QTest::newRow("fails") << u"/bin/false"_s;
        QTest::newRow("is not there") << u"/nowhere/kagibako"_s;
        QTest::newRow("says something else") << u"/bin/echo"_s;
    }

    void aDecoderThatLiesIsNotBelieved()
    {
        QFETCH(QString, program);
        QVERIFY(decoded("x", program).isNull());
    }

    void thePageLeavesAtOnceThoughADecoderHangs()
    {
        const QString script = m_folder.path() + u"/hang.sh"_s;
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nexec sleep 60\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        auto strip = std::make_unique<PictureStrip>(script);
        strip->setPictures({{u"one"_s, "x"}});
        QTest::qWait(100);
        QElapsedTimer timer;
        timer.start();
        strip.reset();
        QVERIFY(timer.elapsed() < 3000);
    }

    void picturesCountAsSeenOnlyWhenShown()
    {
        PictureStrip strip(QStringLiteral(KAGIBAKO_DESKTOP));
        strip.setPictures({{u"front"_s, test::cardPicture(u"山田"_s)}, {u"broken"_s, "x"}});
        QVERIFY(!strip.allSeen());
        QVERIFY(QTest::qWaitFor([&] { return strip.seen() == 1; }));
        QVERIFY(strip.view().hasImage());
        QTest::qWait(200);
        QCOMPARE(strip.seen(), 1);
        QTest::keyClick(&strip, Qt::Key_Right);
        QVERIFY(QTest::qWaitFor([&] { return strip.allSeen(); }));
        QVERIFY(!strip.view().hasImage()); // it cannot be shown, and the strip says so
        QTest::keyClick(&strip, Qt::Key_Left);
        QTest::keyClick(&strip, Qt::Key_BracketRight);
        QCOMPARE(strip.view().quarters(), 1);
        QTest::keyClick(&strip, Qt::Key_Plus);
        const double zoomed = strip.view().scale();
        QTest::keyClick(&strip, Qt::Key_0);
        QVERIFY(strip.view().scale() < zoomed);
        QTest::keyClick(&strip, Qt::Key_C);
        QVERIFY(strip.view().isContrastRaised());
        strip.clear();
        QVERIFY(!strip.view().hasImage());
    }

private:
    QImage decoded(const QByteArray& bytes, const QString& program = QStringLiteral(KAGIBAKO_DESKTOP))
    {
        std::optional<QImage> image;
        auto* decoder = new ImageDecoder(program);
        decoder->decode(bytes, [&](const QImage& came) { image = came; });
        if (!QTest::qWaitFor([&] { return image.has_value(); }, 20000))
            qWarning("nothing came");
        return image.value_or(QImage());
    }

    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
