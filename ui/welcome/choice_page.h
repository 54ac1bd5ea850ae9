// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kagibako::ui {

/// How somebody comes in on a computer that knows no organization.
class ChoicePage final : public QWidget
{
    Q_OBJECT

public:
    enum class Which : std::uint8_t { Join, Found, Recover };

    explicit ChoicePage(QWidget* parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    void chosen(kagibako::ui::ChoicePage::Which which);

private:
    QWidget* m_first = nullptr;
};

} // namespace kagibako::ui
