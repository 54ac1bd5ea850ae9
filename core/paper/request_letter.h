// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"
#include "core/paper/letter_parts.h"

#include <QDate>

namespace kagibako {

/// マイナンバー提出のお願い: the first page of a letter to one person, for an envelope with a window. Its code opens
/// that person's card, so it is never sent back; the return form is.
struct RequestLetter {
    Addressee to;
    EnvelopeWindow window;
    QString organization;
    QString department;            ///< empty: none
    QString contact;               ///< whom to ask; empty: the organization
    QDate date;                    ///< in Japan
    QDate deadline;                ///< invalid: none
    QString greeting;              ///< empty: none
    QStringList purposes;          ///< 利用目的, in words
    QString destroyed;             ///< when and how the number is destroyed, in words
    QStringList numberDocuments;   ///< one of them shows the number
    QStringList identityDocuments; ///< one of them shows who they are
    /// The return form has name and address or day of birth printed on it and counts as a 身元確認 document when it
    /// comes back (国税庁告示第2号). This page does not: it stays with its code.
    bool formIsProof = false;
    bool isCompany = false; ///< its public corporate number is asked for; no documents
    QString reference;      ///< for questions and the return form; opens nothing
    QString pageAddress;    ///< "https://host/c", to be typed
    SecretBytes link;       ///< https://host/c#CODE
    SecretBytes code;       ///< 20 symbols and the check symbol
};

/// Draws the page. Errors: BadLength, BadCode, BadCodeCheck (no code, or not the one of the link; nothing was drawn);
/// PaperOverflow (window or address), TooLarge (the link).
Result<void> draw(LetterPen& pen, const RequestLetter& letter, int pages);

} // namespace kagibako
