// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/digit_field.h"
#include "tests/unit/core/paper/letter_samples.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// Many letters, and what must not become one.
class TestLetterBatch : public QObject
{
    Q_OBJECT

private:
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    Result<PaperFonts> m_fonts = PaperFonts::installed();

    /// The codes 0000…, 0001…; every fifth letter is left out when `gaps`.
    static LetterBatch batchOf(qsizetype count, bool gaps = false)
    {
        LetterBatch batch;
        batch.count = count;
        batch.make = [gaps](qsizetype index) -> Result<std::optional<LetterPages>> {
            if (gaps && index % 5 == 4)
                return std::optional<LetterPages>();
            const QByteArray symbols = QByteArray::number(index).rightJustified(4, '0') + CodeSymbols.sliced(4);
            LetterPages pages;
            pages.letter = requestLetter(Language::Japanese, symbols + checkSymbol(symbols));
            pages.form = returnForm(pages.letter);
            return std::optional(std::move(pages));
        };
        return batch;
    }
    QByteArray refusal(const std::function<void(LetterPages&)>& change)
    {
        LetterBatch batch;
        batch.count = 1;
        batch.make = [&](qsizetype) -> Result<std::optional<LetterPages>> {
            LetterPages pages = letterPages(Language::Japanese);
            change(pages);
            return std::optional(std::move(pages));
        };
        QBuffer out;
        if (!out.open(QIODevice::WriteOnly))
            qFatal("buffer");
        const auto written = writePdf(batch, out, Language::Japanese, *m_fonts);
        return written ? QByteArray() : QByteArray(errorName(written.error().code()));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fonts); }

    void oneAfterAnother()
    {
        QFile file(m_folder.filePath(u"many.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        LetterBatch batch = batchOf(12, true);
        QList<std::pair<qsizetype, qsizetype>> told;
        batch.progress = [&](qsizetype done, qsizetype of) {
            told.append({done, of});
            return true;
        };
        const auto written = writePdf(batch, file, Language::Japanese, *m_fonts);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().text()));
        QCOMPARE(*written, 10);
        QCOMPARE(told.size(), 13);
        QCOMPARE(told.last(), std::pair(qsizetype(12), qsizetype(12)));
        file.close();
        QVERIFY(said(u"pdfinfo"_s, {file.fileName()}).contains("Pages:           20\n"));
        QVERIFY(textOf(file.fileName(), 1).contains(u"0000"_s));
        QVERIFY(textOf(file.fileName(), 9).contains(u"0005"_s)); // the fifth was left out
        QVERIFY(textOf(file.fileName(), 10).contains(u"返信用紙"_s));
    }

    void stopsWhereItIsTold()
    {
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        LetterBatch batch = batchOf(12);
        batch.progress = [](qsizetype done, qsizetype) { return done < 3; };
        QCOMPARE(writePdf(batch, out, Language::Japanese, *m_fonts).error().code(), ErrorCode::Cancelled);
    }

    void oneLongAddressStopsNobody()
    {
        QFile file(m_folder.filePath(u"long.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        LetterBatch batch = batchOf(5);
        batch.make = [make = batch.make](qsizetype index) {
            auto letter = make(index);
            if (letter && *letter && index == 2)
                (*letter)->letter.to.lines = {u"千代田区"_s.repeated(200)};
            if (letter && *letter && index == 4)
                (*letter)->letter.greeting = u"拝啓"_s.repeated(3000);
            return letter;
        };
        QList<qsizetype> leftOut;
        batch.leftOut = [&](qsizetype index, const Error& why) {
            QCOMPARE(why.code(), ErrorCode::PaperOverflow);
            leftOut.append(index);
        };
        const auto written = writePdf(batch, file, Language::Japanese, *m_fonts);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().text()));
        QCOMPARE(*written, 3);
        QCOMPARE(leftOut, (QList<qsizetype>{2, 4}));
        file.close();
        QVERIFY(said(u"pdfinfo"_s, {file.fileName()}).contains("Pages:           6\n"));
        QVERIFY(textOf(file.fileName(), 5).contains(u"0003"_s)); // nothing of the third was drawn
    }

    void aLongAddressAndNameAreSetSmaller()
    {
        QCOMPARE(refusal([](LetterPages& pages) {
                     pages.letter.to.name = u"髙橋美咲"_s.repeated(15);
                     pages.letter.to.lines = {u"千代田区"_s.repeated(50)};
                     pages.form.person = pages.letter.to;
                 }),
                 "");
    }

    void noneIsAnError()
    {
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        LetterBatch batch;
        batch.count = 2;
        batch.make = [](qsizetype) -> Result<std::optional<LetterPages>> { return std::optional<LetterPages>(); };
        QCOMPARE(writePdf(batch, out, Language::Japanese, *m_fonts).error().code(), ErrorCode::NotFound);
    }

    void refusesWhatMustNotLeaveTheHouse()
    {
        QCOMPARE(refusal([](LetterPages&) {}), "");
        QCOMPARE(refusal([](LetterPages& pages) { pages.letter.code = {}; }), "encoding.length");
        QCOMPARE(refusal([](LetterPages& pages) { pages.letter.code = hidden(CodeSymbols + "UU"); }),
                 "encoding.length");
        QCOMPARE(refusal([](LetterPages& pages) { pages.letter.code = hidden(sampleCode().toLower()); }),
                 "code.symbol");
        QCOMPARE(refusal([](LetterPages& pages) {
                     const QByteArray code = sampleCode();
                     pages.letter.code = hidden(code.chopped(1) + (code.endsWith('0') ? '1' : '0'));
                 }),
                 "code.check");
        // Somebody else's link.
        QCOMPARE(refusal([](LetterPages& pages) {
                     const QByteArray other = "00000000000000000000";
                     pages.letter.link = hidden("https://kagibako.example.co.jp:8443/c#" + other + checkSymbol(other));
                 }),
                 "code.symbol");
        QCOMPARE(refusal([](LetterPages& pages) { pages.form.referenceQr = sampleCode(); }), "code.symbol");
        QCOMPARE(refusal([](LetterPages& pages) { pages.form.referenceText.clear(); }), "code.symbol");
        QCOMPARE(refusal([](LetterPages& pages) { pages.form.documents.append({"no_such", u"?"_s}); }),
                 "catalogue.unknown");
        QCOMPARE(refusal([](LetterPages& pages) { pages.form.dependents = QStringList(5); }), "limit.size");
    }

    void refusesWhatDoesNotFit()
    {
        QCOMPARE(refusal([](LetterPages& pages) { pages.letter.window = EnvelopeWindow::nagagata3().shifted(40, 0); }),
                 "paper.overflow");
        QCOMPARE(refusal([](LetterPages& pages) { pages.letter.window = EnvelopeWindow::nagagata3().shifted(0, -8); }),
                 "paper.overflow");
        QCOMPARE(refusal([](LetterPages& pages) { pages.letter.to.lines = {u"千代田区"_s.repeated(200)}; }),
                 "paper.overflow");
        QCOMPARE(refusal([](LetterPages& pages) { pages.letter.greeting = u"拝啓"_s.repeated(3000); }),
                 "paper.overflow");
        QCOMPARE(refusal([](LetterPages& pages) {
                     pages.letter.window = EnvelopeWindow::kakugata2().shifted(10, 10); // the ends of the spin boxes
                 }),
                 "");
        QCOMPARE(
            refusal([](LetterPages& pages) { pages.letter.window = EnvelopeWindow::nagagata3().shifted(-10, -3); }),
            "");
    }

    void everyPageCanBeLookedAt()
    {
        const LetterPages pages = letterPages(Language::English);
        QImage image(827, 1169, QImage::Format_RGB32);
        image.setDotsPerMeterX(3937);
        image.setDotsPerMeterY(3937);
        for (int page = 0; page < pages.count(); ++page) {
            image.fill(Qt::white);
            QPainter painter(&image);
            QVERIFY(paint(pages, page, painter, Language::English, *m_fonts));
            painter.end();
            int ink = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    ink += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
            }
            QVERIFY(ink > 3000);
        }
    }

    void printsPageByPage()
    {
        QImage image(827, 1169, QImage::Format_RGB32);
        image.setDotsPerMeterX(3937);
        image.setDotsPerMeterY(3937);
        image.fill(Qt::white);
        QPainter painter(&image);
        int turned = 0;
        const auto turn = [&] { return ++turned < 5; };
        QCOMPARE(paint(batchOf(2), painter, turn, Language::Japanese, *m_fonts).value_or(0), 2);
        QCOMPARE(turned, 3);
        QCOMPARE(paint(batchOf(9), painter, turn, Language::Japanese, *m_fonts).error().code(), ErrorCode::IoFailed);
    }

    void digitsHaveTheirPlaces()
    {
        const DigitField person{{50, 100}, false};
        QCOMPARE(person.digits(), 12);
        QCOMPARE(person.box(0).topLeft(), QPointF(50, 100));
        QCOMPARE(person.box(4).left() - person.box(3).right(), DigitField::GroupGap);
        QVERIFY(qAbs(person.box(3).left() - person.box(2).right()) < 1e-9);
        QVERIFY(person.outline().contains(person.box(11)));
        const DigitField company{{50, 100}, true};
        QCOMPARE(company.digits(), 13);
        QVERIFY(qAbs(company.box(1).left() - company.box(0).right() - DigitField::GroupGap) < 1e-9);
        QVERIFY(qAbs(company.box(5).left() - company.box(4).right() - DigitField::GroupGap) < 1e-9);
        QVERIFY(company.outline().right() < 190);
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    TestLetterBatch test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_letter_batch.moc"
