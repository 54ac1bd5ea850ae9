// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/page.h"

#include <optional>

namespace kagibako {

/// What PdfDocument is for files, for printers and pictures: pages one after another onto one painter.
class PainterPages
{
public:
    using NewPage = std::function<bool()>; ///< turns the page; false: it did not

    PainterPages(QPainter& painter, NewPage newPage, const PaperFonts& fonts)
        : m_painter(painter), m_newPage(std::move(newPage)), m_fonts(fonts)
    {
        m_page.emplace(m_painter, m_fonts);
    }

    Page& page() { return *m_page; }
    /// Errors: PaperOverflow when something ran off the page now left; IoFailed.
    Result<void> nextPage()
    {
        KAGIBAKO_TRY(finish());
        if (!m_newPage())
            return fail(ErrorCode::IoFailed, QStringLiteral("printer"));
        m_page.emplace(m_painter, m_fonts);
        return {};
    }
    /// Errors: PaperOverflow.
    Result<void> finish()
    {
        if (!m_page->fits())
            return fail(ErrorCode::PaperOverflow);
        return {};
    }

private:
    QPainter& m_painter;
    NewPage m_newPage;
    const PaperFonts& m_fonts;
    std::optional<Page> m_page;
};

} // namespace kagibako
