// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/sheets.h"
#include "ui/welcome/step.h"

#include <array>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QGridLayout)

namespace kagibako::ui {

class SecretEdit;

/// The papers, before anything exists at the server: printed (or saved as PDF), and two groups of the recovery key
/// typed back from the paper. Only then the organization is founded.
class SheetsStep final : public Step
{
    Q_OBJECT

public:
    SheetsStep(Desk& desk, std::shared_ptr<Beginning> beginning, QWidget* parent = nullptr);
    ~SheetsStep() override;
    QString title() const override { return tr("Two papers for the safe"); }
    QString nextText() const override { return tr("Found the organization"); }
    bool isReady() const override;
    void enter() override;
    void leave() override;

    /// The numbers of the groups that are asked for, from 1.
    const std::array<int, 2>& asked() const { return m_asked; }
    const Founded& founded() const { return m_beginning->founding->founded(); }

private:
    QWidget* makePaper(Sheets::Which which, const QString& title, const QString& about);
    QWidget* makeTypedBack();
    void showPicture(Sheets::Which which);
    void print(Sheets::Which which);
    void save(Sheets::Which which);
    void cameOut(Sheets::Which which);
    void commit();

    std::optional<Sheets> m_sheets;
    std::optional<PaperFonts> m_fonts;
    std::array<QLabel*, 2> m_pictures{};
    std::array<QLabel*, 2> m_marks{};
    std::array<bool, 2> m_out{};
    std::array<int, 2> m_asked{};
    std::array<SecretEdit*, 2> m_typed{};
    std::array<QLabel*, 2> m_labels{};
};

} // namespace kagibako::ui
