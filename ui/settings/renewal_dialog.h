// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/settings/renewal.h"

#include <QDialog>

#include <array>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace kagibako::ui {

class Banner;
class Paragraph;
class SheetCard;
class TypedBack;

/// Replaces the recovery sheet: who is lost and what becomes of links, then the new sheet onto paper and typed back,
/// then all of it is signed, then what is left for others to do.
class RenewalDialog final : public QDialog
{
    Q_OBJECT

public:
    RenewalDialog(Desk& desk, std::shared_ptr<const SecretBytes> key, renewal::Prepared prepared,
                  QWidget* parent = nullptr);

    /// The numbers of the groups that are asked for, from 1.
    const std::array<int, 2>& asked() const;
    const SecretBytes& sheetText() const { return m_prepared.sheet->text; }

private:
    enum Shown : int { Questions, Sheet, Done }; // in the order of the stack
    QWidget* makeQuestions();
    QWidget* makeLost();
    QWidget* makeSheet();
    QWidget* makeDone();
    void refresh();
    void next();
    void putSheet();
    void carryOut();
    void took(const Result<renewal::Report>& report);

    Desk& m_desk;
    renewal::Prepared m_prepared;
    renewal::Wish m_wish;
    std::vector<std::pair<AccountId, QCheckBox*>> m_lost;
    QComboBox* m_reason = nullptr;
    QComboBox* m_links = nullptr;
    SheetCard* m_card = nullptr;
    TypedBack* m_typed = nullptr;
    Paragraph* m_report = nullptr;
    QStackedWidget* m_stack;
    Banner* m_banner;
    QPushButton* m_cancel;
    QPushButton* m_next;
    bool m_isBusy = false;
};

} // namespace kagibako::ui
