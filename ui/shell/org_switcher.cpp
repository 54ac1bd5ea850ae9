// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/org_switcher.h"

#include "ui/common/icons.h"
#include "ui/common/org_mark.h"
#include "ui/shell/organizations.h"

#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int LeastWidth = 120; // where nothing else decides it: beside a login
constexpr int MostWidth = 340;
constexpr int Height = 44;
constexpr int MarkSide = 24;
constexpr int ArrowSide = 14;
constexpr int FocusWidth = 2;
} // namespace

OrgSwitcher::OrgSwitcher(Desk& desk, Fill fill, QWidget* parent)
    : QToolButton(parent), m_desk(desk), m_fill(std::move(fill)), m_menu(new QMenu(this))
{
    setObjectName(u"organizations"_s);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    m_menu->setObjectName(u"organizationMenu"_s);
    connect(this, &QToolButton::clicked, this, &OrgSwitcher::showMenu);
    connect(&desk, &Desk::colourChanged, this, &OrgSwitcher::refresh);
    refresh();
}

void OrgSwitcher::refresh()
{
    m_title = Organizations::titleOf(m_desk);
    setAccessibleName(tr("Organization: %1").arg(m_title));
    setToolTip(u"<p>%1</p>"_s.arg(m_title.toHtmlEscaped())); // whatever is in a name is no markup
    updateGeometry();
    update();
}

void OrgSwitcher::showMenu()
{
    m_menu->clear();
    m_fill(*m_menu);
    m_menu->popup(mapToGlobal(QPoint(0, height())));
}

QSize OrgSwitcher::sizeHint() const
{
    const QFontMetrics words(ui::font(Type::Strong));
    const int width = words.horizontalAdvance(m_title) + MarkSide + ArrowSide + 2 * space::M + 3 * space::S;
    return {std::clamp(width, LeastWidth, MostWidth), std::max(Height, fontMetrics().height() + 2 * space::M)};
}

void OrgSwitcher::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = currentTheme();
    if (underMouse() || isDown())
        painter.fillRect(rect(), theme.hover);
    const QRectF mark(space::M, (height() - MarkSide) / 2.0, MarkSide, MarkSide);
    paintOrgMark(painter, mark, m_desk.colour(), m_title);
    const QRectF arrow(width() - space::M - ArrowSide, (height() - ArrowSide) / 2.0, ArrowSide, ArrowSide);
    paintIcon(painter, arrow, u"down"_s, theme.muted);
    const QRectF words(mark.right() + space::S, 0, arrow.left() - mark.right() - 2 * space::S, height());
    painter.setFont(ui::font(Type::Strong));
    painter.setPen(theme.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, qRound(words.width())));
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, FocusWidth));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace kagibako::ui
