// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/prompt.h"

#include "ui/common/style_sheet.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace kagibako::ui {

bool WindowPrompt::confirm(QWidget* parent, const Question& question)
{
    QMessageBox box(parent);
    box.setObjectName(QStringLiteral("confirm"));
    box.setWindowTitle(question.title);
    box.setText(question.title);
    box.setInformativeText(question.text);
    box.setIcon(question.danger ? QMessageBox::Warning : QMessageBox::Question);
    QPushButton* yes = box.addButton(question.yes, QMessageBox::AcceptRole);
    QPushButton* no = box.addButton(QMessageBox::Cancel);
    setRole(*yes, question.danger ? role::Danger : role::Primary);
    box.setDefaultButton(question.danger ? no : yes);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

void WindowPrompt::tell(QWidget* parent, const QString& title, const QString& text)
{
    QMessageBox box(QMessageBox::Information, title, title, QMessageBox::Ok, parent);
    box.setObjectName(QStringLiteral("tell"));
    box.setInformativeText(text);
    box.exec();
}

QString WindowPrompt::openFile(QWidget* parent, const QString& title, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString WindowPrompt::saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

} // namespace kagibako::ui
