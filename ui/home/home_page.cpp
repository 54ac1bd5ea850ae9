// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_page.h"

#include "ui/common/banner.h"
#include "ui/common/style_sheet.h"
#include "ui/home/progress_card.h"
#include "ui/home/set_up_card.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

HomePage::HomePage(Desk& desk, QWidget* parent) : Page(parent), m_desk(desk), m_body(new QVBoxLayout)
{
    auto* title = new QLabel(desk.overview().organization, this);
    title->setFont(ui::font(Type::Title));
    title->setTextFormat(Qt::PlainText);
    auto* inner = new QWidget;
    inner->setLayout(m_body);
    m_body->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(scroll, 1);
    connect(&desk, &Desk::overviewChanged, this, &HomePage::refresh);
    refresh();
}

void HomePage::arrive(const QString&)
{
    if (auto* card = findChild<SetUpCard*>())
        card->focusNext();
}

void HomePage::refresh()
{
    // An open field keeps what was typed: the card is only made again when its steps change.
    auto* card = findChild<SetUpCard*>();
    if (card != nullptr && card->isBusy())
        return;
    const bool hadFocus = m_shown != nullptr && m_shown->isAncestorOf(focusWidget());
    if (m_shown != nullptr) {
        m_shown->hide();
        m_shown->deleteLater();
        m_shown->setParent(nullptr);
    }
    m_shown = new QWidget;
    auto* layout = new QVBoxLayout(m_shown);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    if (QWidget* alerts = makeAlerts())
        layout->addWidget(alerts);
    if (QWidget* setUp = makeSetUp())
        layout->addWidget(setUp);
    if (QWidget* progress = makeProgress())
        layout->addWidget(progress);
    layout->addStretch(1);
    m_body->addWidget(m_shown);
    if (hadFocus)
        arrive({});
}

QWidget* HomePage::makeAlerts()
{
    QStringList lines;
    if (m_desk.overview().wasRebuilt)
        lines.append(tr("The copy of the records on this computer was damaged. It was thrown away and filled again "
                        "from the server; nothing was lost. If it happens again, have the disk checked."));
    for (const Overview::ScopeView& scope : m_desk.overview().scopes) {
        if (scope.rotationDue)
            lines.append(
                tr("The keys of %1 are still those that somebody knows who lost the right to them.").arg(scope.name));
    }
    if (m_desk.overview().people->unreadable() > 0)
        lines.append(tr("%n profile(s) could not be opened: damaged at the server, or withheld. The others are shown.",
                        nullptr, static_cast<int>(m_desk.overview().people->unreadable())));
    const auto troubled =
        std::ranges::count_if(m_desk.overview().waiting, [](const auto& one) { return one.problem || one.disputed; });
    if (troubled > 0)
        lines.append(tr("%n submission(s) must not be trusted as they are: see Identity checks.", nullptr,
                        static_cast<int>(troubled)));
    if (lines.isEmpty())
        return nullptr;
    auto* banner = new Banner;
    banner->setObjectName(u"alerts"_s);
    banner->say(Banner::Kind::Warn, lines.join(u'\n'));
    return banner;
}

QWidget* HomePage::makeSetUp()
{
    if (SetUpCard::isDone(m_desk.overview()))
        return nullptr;
    auto* card = new SetUpCard(m_desk);
    connect(card, &SetUpCard::goTo, this, &HomePage::goTo);
    connect(card, &SetUpCard::stepDone, this, &HomePage::refresh);
    return card;
}

QWidget* HomePage::makeProgress()
{
    if (m_desk.overview().people->size() == 0)
        return nullptr;
    auto* card = new ProgressCard(m_desk.overview());
    connect(card, &ProgressCard::goTo, this, &HomePage::goTo);
    return card;
}

Feature homeFeature()
{
    return {.id = u"home"_s,
            .icon = u"home"_s,
            .title = [] { return HomePage::tr("Home"); },
            .isFor = {},
            .count = {},
            .make = [](Desk& desk) -> Page* { return new HomePage(desk); }};
}

} // namespace kagibako::ui
