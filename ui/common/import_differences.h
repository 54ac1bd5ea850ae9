// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/people_service.h"

#include <QWidget>

#include <array>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QTableWidget)

namespace kagibako::ui {

/// What an import would make of whom: how many are new, changed, as before, and each of them in a row. The counts are
/// chips that narrow the rows down.
class ImportDifferences final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportDifferences(QWidget* parent = nullptr);
    void setPreview(const PeopleService::Imported& preview, Language language);

private:
    static constexpr std::size_t Whats = 3;
    QPushButton* chip(PersonDifference::What what) const { return m_chips[static_cast<std::size_t>(what)]; }
    bool isShown(PersonDifference::What what) const;
    void fill();

    std::vector<PersonDifference> m_differences;
    Language m_language = Language::Japanese;
    std::array<QPushButton*, Whats> m_chips{};
    QTableWidget* m_table;
    QLabel* m_bound;
};

} // namespace kagibako::ui
