// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/joining.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

/// The four words that somebody new and the administrator compare by voice, large enough to be read out.
class WordsCard final : public QFrame
{
    Q_OBJECT

public:
    explicit WordsCard(QWidget* parent = nullptr);
    void setWords(const std::array<SpokenWord, 4>& words);

private:
    std::array<QLabel*, 4> m_kana{};
    std::array<QLabel*, 4> m_latin{};
};

} // namespace kagibako::ui
