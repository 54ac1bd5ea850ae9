// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/letter_batch.h"

#include "core/paper/letter_pen.h"
#include "core/paper/painter_pages.h"
#include "core/paper/pdf_document.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

Result<void> drawPage(LetterPen& pen, const LetterPages& letter, int page)
{
    if (page == 0)
        return draw(pen, letter.letter, letter.count());
    if (page == 1)
        return draw(pen, letter.form, page + 1, letter.count());
    if (!letter.proxy)
        return fail(ErrorCode::NotFound, u"page"_s);
    draw(pen, *letter.proxy, page + 1, letter.count());
    return {};
}

/// What does not fit is found before any of it is drawn: one long address must not keep the others from their letters.
Result<void> measure(const LetterPages& letter, Page& onto, SetText& shared, const Wording& say)
{
    for (int page = 0; page < letter.count(); ++page) {
        LetterPen pen(onto, shared, say);
        pen.measure();
        KAGIBAKO_TRY(drawPage(pen, letter, page));
        if (pen.y() > Page::Bottom)
            return fail(ErrorCode::PaperOverflow, u"page %1"_s.arg(page + 1));
    }
    return {};
}

/// `Pages`: PdfDocument or PainterPages.
template <typename Pages>
Result<qsizetype> drawAll(const LetterBatch& batch, Pages& pages, const Wording& say, const PaperFonts& fonts)
{
    const auto goesOn = [&](qsizetype done) { return !batch.progress || batch.progress(done, batch.count); };
    SetText shared(fonts);
    qsizetype drawn = 0;
    bool anyTooLong = false;
    for (qsizetype i = 0; i < batch.count; ++i) {
        if (!goesOn(i))
            return fail(ErrorCode::Cancelled);
        KAGIBAKO_TRY_ASSIGN(const std::optional<LetterPages> letter, batch.make(i));
        if (!letter)
            continue;
        if (const auto fits = measure(*letter, pages.page(), shared, say); !fits) {
            if (fits.error().code() != ErrorCode::PaperOverflow)
                return std::unexpected(fits.error());
            anyTooLong = true;
            if (batch.leftOut)
                batch.leftOut(i, fits.error());
            continue;
        }
        for (int page = 0; page < letter->count(); ++page) {
            if (drawn > 0 || page > 0)
                KAGIBAKO_TRY(pages.nextPage());
            LetterPen pen(pages.page(), shared, say);
            KAGIBAKO_TRY(drawPage(pen, *letter, page));
        }
        ++drawn;
    }
    KAGIBAKO_TRY(pages.finish());
    if (drawn == 0)
        return fail(anyTooLong ? ErrorCode::PaperOverflow : ErrorCode::NotFound, u"letters"_s);
    static_cast<void>(goesOn(batch.count)); // told, but too late to stop
    return drawn;
}

} // namespace

Result<qsizetype> writePdf(const LetterBatch& batch, QIODevice& out, Language language, const PaperFonts& fonts)
{
    const Wording say(language);
    KAGIBAKO_TRY_ASSIGN(const auto document,
                        PdfDocument::begin(out, say(u"個人番号ご提出のお願い", u"Requests for My Numbers"), fonts));
    return drawAll(batch, *document, say, fonts);
}

Result<qsizetype> paint(const LetterBatch& batch, QPainter& painter, const std::function<bool()>& newPage,
                        Language language, const PaperFonts& fonts)
{
    PainterPages pages(painter, newPage, fonts);
    return drawAll(batch, pages, Wording(language), fonts);
}

Result<void> paint(const LetterPages& letter, int page, QPainter& painter, Language language, const PaperFonts& fonts)
{
    PainterPages pages(painter, [] { return false; }, fonts);
    SetText shared(fonts);
    LetterPen pen(pages.page(), shared, Wording(language));
    KAGIBAKO_TRY(drawPage(pen, letter, page));
    return pages.finish();
}

} // namespace kagibako
