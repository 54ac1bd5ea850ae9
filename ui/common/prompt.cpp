// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/prompt.h"

#include "ui/common/style_sheet.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace kagibako::ui {

namespace {

/// A lock takes the page that asked away while its question is open, so the dialog is the window's; and the answer is
/// none then.
QWidget* windowOf(QWidget* parent)
{
    return parent == nullptr ? nullptr : parent->window();
}

/// Names and headings of files stand in what is said: whatever is in them is no markup.
void sayPlainly(QMessageBox& box, const QString& title, const QString& text)
{
    box.setTextFormat(Qt::PlainText);
    box.setText(title);
    box.setInformativeText(text);
    for (QLabel* label : box.findChildren<QLabel*>()) // the informative one has no other way to be told
        label->setTextFormat(Qt::PlainText);
}

} // namespace

bool WindowPrompt::confirm(QWidget* parent, const Question& question)
{
    const QPointer<QWidget> asker(parent);
    QMessageBox box(windowOf(parent));
    box.setObjectName(QStringLiteral("confirm"));
    box.setWindowTitle(question.title);
    sayPlainly(box, question.title, question.text);
    box.setIcon(question.danger ? QMessageBox::Warning : QMessageBox::Question);
    QPushButton* yes = box.addButton(question.yes, QMessageBox::AcceptRole);
    QPushButton* no = box.addButton(QMessageBox::Cancel);
    setRole(*yes, question.danger ? role::Danger : role::Primary);
    box.setDefaultButton(question.danger ? no : yes);
    box.setEscapeButton(no);
    box.exec();
    return asker && box.clickedButton() == yes;
}

void WindowPrompt::tell(QWidget* parent, const QString& title, const QString& text)
{
    QMessageBox box(QMessageBox::Information, title, QString(), QMessageBox::Ok, windowOf(parent));
    box.setObjectName(QStringLiteral("tell"));
    sayPlainly(box, title, text);
    box.exec();
}

QString WindowPrompt::openFile(QWidget* parent, const QString& title, const QString& filter)
{
    const QPointer<QWidget> asker(parent);
    const QString file = QFileDialog::getOpenFileName(windowOf(parent), title, {}, filter);
    return asker ? file : QString();
}

QString WindowPrompt::saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter)
{
    const QPointer<QWidget> asker(parent);
    const QString file = QFileDialog::getSaveFileName(windowOf(parent), title, suggestion, filter);
    return asker ? file : QString();
}

} // namespace kagibako::ui
