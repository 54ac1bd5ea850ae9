// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/enrolment_sheet.h"
#include "ui/common/desk.h"
#include "ui/common/paper.h"
#include "ui/rights/role_picker.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace kagibako::ui {

class Banner;
class Paragraph;

/// Lets somebody in, first half: chooses what they will be, makes the enrolment sheet, and brings it onto paper.
class SheetDialog final : public QDialog
{
    Q_OBJECT

public:
    SheetDialog(Desk& desk, std::shared_ptr<const RightsView> view, QWidget* parent);
    ~SheetDialog() override;
    /// Null before it is made.
    const EnrolmentSheet* sheet() const { return m_sheet.get(); }

private:
    using SheetPtr = std::shared_ptr<const EnrolmentSheet>;
    QWidget* makeQuestions();
    QWidget* makePaper();
    void make();
    void showSheet(SheetPtr sheet);
    Result<void> showPicture();
    void print();
    void save();
    void cameOut(const Result<void>& outcome);
    Paper paper() const;

    Desk& m_desk;
    std::shared_ptr<const RightsView> m_view;
    SheetPtr m_sheet;
    std::optional<PaperFonts> m_fonts;
    QStackedWidget* m_stack;
    Banner* m_banner;
    QComboBox* m_rank = nullptr;
    RolePicker* m_roles = nullptr;
    QLabel* m_picture = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_make;
    QPushButton* m_close;
};

} // namespace kagibako::ui
