// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/paragraph.h"

namespace kagibako::ui {

using namespace Qt::StringLiterals;

Paragraph::Paragraph(const QString& words, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setContentsMargins(0, 0, 0, 2); // what hangs below the last line
    setWords(words);
}

void Paragraph::setWords(const QString& words)
{
    m_words = words;
    QString html = words.toHtmlEscaped();
    html.replace(u'\n', u"<br/>"_s);
    setText(words.isEmpty() ? QString() : u"<div style=\"line-height:135%\">"_s + html + u"</div>"_s);
    setAccessibleName(words);
}

} // namespace kagibako::ui
