// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/letter_batch.h"

#include <QWidget>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

/// A letter as it will look, a page at a time.
class LettersPreview final : public QWidget
{
    Q_OBJECT

public:
    using First = std::shared_ptr<const LetterPages>;

    explicit LettersPreview(QWidget* parent = nullptr);
    ~LettersPreview() override;
    void put(First first, Language language);

Q_SIGNALS:
    void drawn();
    void failed(const kagibako::Error& error); ///< those of the paper room

private:
    void draw();
    Result<void> drawPage();

    First m_first;
    Language m_language = Language::Japanese;
    std::optional<PaperFonts> m_fonts;
    QComboBox* m_page;
    QLabel* m_picture;
};

} // namespace kagibako::ui
