// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/batch_sheet.h"
#include "ui/common/desk.h"
#include "ui/common/paper.h"

#include <QDialog>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

class Banner;

/// The batch sheet before it is filed with the envelopes: its first page, printed or saved.
class BatchDialog final : public QDialog
{
    Q_OBJECT

public:
    BatchDialog(Desk& desk, BatchSheet sheet, QWidget* parent);
    ~BatchDialog() override;
    void done(int result) override;

Q_SIGNALS:
    void filed(); ///< closed after it came out: the next batch begins

private:
    QWidget* makeWords();
    Result<void> showPicture();
    Paper paper(const std::function<bool()>& newPage) const;
    void print();
    void save();
    void cameOut(const Result<void>& outcome);

    Desk& m_desk;
    BatchSheet m_sheet;
    std::optional<PaperFonts> m_fonts;
    QLabel* m_picture;
    Banner* m_banner;
    bool m_isOut = false;
};

} // namespace kagibako::ui
