// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/paper/fonts.h"
#include "core/paper/proxy_letter.h"
#include "core/paper/request_letter.h"
#include "core/paper/return_form.h"

#include <functional>

QT_FORWARD_DECLARE_CLASS(QIODevice)
QT_FORWARD_DECLARE_CLASS(QPainter)

namespace kagibako {

/// Everything that goes into one envelope.
struct LetterPages {
    RequestLetter letter;
    ReturnForm form;
    std::optional<ProxyLetter> proxy;

    int count() const { return proxy ? 3 : 2; }
};

/// Many letters. Each is made when its turn comes and forgotten when it is drawn, so that a hundred thousand take no
/// more memory than one.
struct LetterBatch {
    qsizetype count = 0;
    /// The letter at this place; nothing: it is left out.
    std::function<Result<std::optional<LetterPages>>(qsizetype)> make;
    /// Before each and at the end; false: stop. May be empty.
    std::function<bool(qsizetype done, qsizetype of)> progress = {};
    /// One that was made but does not fit on its pages (PaperOverflow): it is left out. May be empty.
    std::function<void(qsizetype index, const Error& why)> leftOut = {};
};

/// One PDF/A-1b with all of them; every code in it hands in somebody's number. Returns how many were written. Errors:
/// those of `make` and of draw() for each page; IoFailed, Cancelled; when none is left PaperOverflow if that is why,
/// else NotFound.
Result<qsizetype> writePdf(const LetterBatch& batch, QIODevice& out, Language language, const PaperFonts& fonts);

/// The same onto a printer; `newPage` turns its page.
Result<qsizetype> paint(const LetterBatch& batch, QPainter& painter, const std::function<bool()>& newPage,
                        Language language, const PaperFonts& fonts);

/// One page of one letter (from 0), to be looked at.
Result<void> paint(const LetterPages& letter, int page, QPainter& painter, Language language, const PaperFonts& fonts);

} // namespace kagibako
