// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/words_card.h"

#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QGridLayout>
#include <QLabel>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

WordsCard::WordsCard(QWidget* parent) : QFrame(parent)
{
    setRole(*this, role::Card);
    auto* heading = new QLabel(tr("Your four words"), this);
    heading->setFont(ui::font(Type::Heading));
    auto* about = new Paragraph(tr("Read them to the administrator by voice, by telephone or face to face. Both of you "
                                   "must see the same words. Never send them by mail or chat."),
                                this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::L, space::L, space::L, space::L);
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::XS);
    grid->addWidget(heading, 0, 0, 1, 4);
    grid->addWidget(about, 1, 0, 1, 4);
    grid->setRowMinimumHeight(2, space::S);
    for (std::size_t i = 0; i < m_kana.size(); ++i) {
        const int column = static_cast<int>(i);
        m_kana[i] = new QLabel(this);
        m_kana[i]->setObjectName(u"word%1"_s.arg(column + 1));
        m_kana[i]->setFont(ui::font(Type::Title));
        m_latin[i] = new QLabel(this);
        setRole(*m_latin[i], role::Muted);
        for (QLabel* label : {m_kana[i], m_latin[i]})
            label->setAlignment(Qt::AlignCenter);
        grid->addWidget(m_kana[i], 3, column);
        grid->addWidget(m_latin[i], 4, column);
    }
}

void WordsCard::setWords(const std::array<SpokenWord, 4>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        m_kana[i]->setText(words[i].kana);
        m_latin[i]->setText(words[i].latin);
    }
}

} // namespace kagibako::ui
