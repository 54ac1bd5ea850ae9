// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/secret_sheet.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

/// A sheet as a card: what it is for, how it looks, and the buttons that bring it onto paper.
class SheetCard final : public QFrame
{
    Q_OBJECT

public:
    struct Words {
        QString name; ///< of its objects: "Recovery" makes "printRecovery", "saveRecovery", "recoveryOut"
        QString title;
        QString about;
        QString file; ///< suggested for the PDF
        int copies = 1;
    };
    SheetCard(Desk& desk, Words words, QWidget* parent = nullptr);
    ~SheetCard() override;

    /// Errors: those of the paper room.
    Result<void> put(std::shared_ptr<const SecretSheet> sheet);
    bool isOut() const { return m_isOut; }

Q_SIGNALS:
    void cameOut(); ///< printed or saved
    void failed(const kagibako::Error& error);

private:
    Result<void> showPicture();
    void print();
    void save();
    void took(const Result<void>& outcome);

    Desk& m_desk;
    Words m_words;
    std::shared_ptr<const SecretSheet> m_sheet;
    std::optional<PaperFonts> m_fonts;
    QLabel* m_picture;
    QLabel* m_mark;
    bool m_isOut = false;
};

} // namespace kagibako::ui
