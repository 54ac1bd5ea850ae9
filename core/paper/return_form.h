// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/letter_parts.h"

#include <QDate>

#include <optional>

namespace kagibako {

/// 返信用紙: the page that comes back from whoever answers by post. It names its invitation by a reference, which opens
/// nothing; the code is never on it (protocol.md §8), so the postal desk can enter numbers and submit nothing.
struct ReturnForm {
    struct Document {
        QByteArray code; ///< of core/domain/identity_check.h: says what it proves
        QString word;
    };
    static constexpr qsizetype MostDependents = 4;

    Addressee person;           ///< with lines: the address is printed too
    std::optional<QDate> birth; ///< not known: boxes
    bool isCompany = false;     ///< a corporate number, without birth, dependents and documents
    QStringList dependents;     ///< a row each; empty: the name is written in
    QList<Document> documents;  ///< to tick
    bool isProof = false;       ///< itself a 身元確認 document: what it needs for that is printed on it
    QString organization;
    QStringList returnTo; ///< address for the window of the return envelope; empty: only whom to hand it to
    EnvelopeWindow window;
    QString contact;
    QByteArray referenceQr; ///< of core/domain/reference.h
    QString referenceText;
};

/// Draws the page. Errors: BadCode (no reference; nothing was drawn), UnknownCode (a document), TooLarge (more
/// dependents than rows), PaperOverflow (window or address).
Result<void> draw(LetterPen& pen, const ReturnForm& form, int number, int pages);

} // namespace kagibako
