// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/page.h"

#include <QIODevice>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QPdfWriter)

namespace kagibako {

/// A PDF/A-1b file of A4 pages, written straight into a device as it is drawn. Qt compresses each page in memory and
/// makes no temporary file below 100 MB, so what a page shows reaches no disk but the device's.
class PdfDocument
{
public:
    /// `device` is open for writing and stays so; the title becomes metadata and must hold nothing secret. Errors:
    /// IoFailed.
    static Result<std::unique_ptr<PdfDocument>> begin(QIODevice& device, const QString& title, const PaperFonts& fonts);
    ~PdfDocument();

    Page& page() { return *m_page; }
    /// Errors: PaperOverflow when something ran off the page now left.
    Result<void> nextPage();
    /// Errors: PaperOverflow; IoFailed when the device did not take every byte.
    Result<void> finish();

private:
    class Sink;
    PdfDocument(QIODevice& device, const PaperFonts& fonts);

    const PaperFonts& m_fonts;
    std::unique_ptr<Sink> m_sink;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    std::unique_ptr<Page> m_page;
};

} // namespace kagibako
