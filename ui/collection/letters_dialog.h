// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/letter_service.h"
#include "ui/common/desk.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QDoubleSpinBox)
QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)
QT_FORWARD_DECLARE_CLASS(QPrinter)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QTimer)

namespace kagibako::ui {

class Banner;
class LettersPreview;

/// Letters to be made: where they go is one of the two.
struct LetterOrder {
    LetterService::Request request;
    QString path;
    std::shared_ptr<QPrinter> printer;
};

/// 郵送で収集: chooses how request letters look, shows the first of them, and asks where all go. Making them is the
/// page's work, so that the window shows how far it is and can stop it.
class LettersDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `invitations`: open ones, at least one.
    LettersDialog(Desk& desk, QList<InvitationId> invitations, QWidget* parent);
    ~LettersDialog() override;
    /// Once it is accepted.
    const LetterOrder& order() const { return m_order; }

private:
    QWidget* makeQuestions();
    QDoubleSpinBox* makeShift(const QString& name, double least, double most);
    LetterService::Request request() const;
    void refresh();
    void allow(bool letters);
    void save();
    void print();
    void finish(const QString& path, std::shared_ptr<QPrinter> printer);

    Desk& m_desk;
    QList<InvitationId> m_invitations;
    LetterOrder m_order;
    int m_asked = 0; ///< how often the first letter was: answers to older questions are dropped
    QTimer* m_soon;  ///< typing in the fields is one question, not one for each key
    Banner* m_banner;
    QComboBox* m_envelope = nullptr;
    QDoubleSpinBox* m_right = nullptr;
    QDoubleSpinBox* m_down = nullptr;
    QComboBox* m_language = nullptr;
    QPlainTextEdit* m_returnTo = nullptr;
    QCheckBox* m_proxy = nullptr;
    QCheckBox* m_identified = nullptr;
    LettersPreview* m_preview;
    QPushButton* m_print;
    QPushButton* m_save;
};

} // namespace kagibako::ui
