// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/request_letter.h"
#include "core/paper/wording.h"

namespace kagibako {

/// The sentences of a request letter, apart from how they are placed. It goes to people who never heard of us: plain,
/// polite, and nothing that the company has not decided.
class LetterText
{
public:
    LetterText(const RequestLetter& letter, const Wording& say) : m_letter(letter), m_say(say) {}

    QString title() const;
    QString lead() const;
    QString deadline() const;
    QString onlyThese() const;
    QString readers() const;
    QStringList steps() const;
    QString aboutTheCode() const;
    QString byPost() const;
    QStringList aboutDocuments() const;
    QString keepThisPage() const;
    QString closing() const;

private:
    QString number() const;

    const RequestLetter& m_letter;
    const Wording& m_say;
};

} // namespace kagibako
