// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/org_mark.h"
#include "ui/shell/organizations.h"

#include <QPainter>
#include <QWidget>

namespace kagibako::ui {

/// The organization's colour along the top, where there is more than one: nobody types a number into the wrong one.
class OrgStripe final : public QWidget
{
public:
    OrgStripe(Organizations& organizations, Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
    {
        setObjectName(QStringLiteral("organizationStripe"));
        setFixedHeight(Height);
        setVisible(organizations.areSeveral());
        connect(&desk, &Desk::colourChanged, this, [this] { update(); });
        connect(&organizations, &Organizations::changed, this,
                [this, &organizations] { setVisible(organizations.areSeveral()); });
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), orgColour(m_desk.colour())); }

private:
    static constexpr int Height = 4;

    Desk& m_desk;
};

} // namespace kagibako::ui
