// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_page.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/home/disposal_card.h"
#include "ui/home/progress_card.h"
#include "ui/home/set_up_card.h"

#include <QLabel>
#include <QPushButton>
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
    if (QWidget* readers = makeReaders())
        layout->addWidget(readers);
    if (QWidget* disposal = makeDisposal())
        layout->addWidget(disposal);
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

/// Nobody becomes a reader unnoticed (protocol.md §4).
QWidget* HomePage::makeReaders()
{
    QStringList lines;
    qint64 newest = -1;
    for (const ReaderNotice& reader : m_desk.overview().newReaders) {
        if (reader.index <= m_acknowledged)
            continue;
        lines.append(reader.login + u" — "_s +
                     (reader.scope.isEmpty() ? tr("owner of the organization") : reader.scope));
        newest = reader.index;
    }
    if (lines.isEmpty())
        return nullptr;
    auto* card = new Form(tr("These people can open numbers now"));
    card->setObjectName(u"newReaders"_s);
    auto* who = new Paragraph(lines.join(u'\n'), card);
    who->setObjectName(u"newReaderNames"_s);
    card->addWide(who);
    auto* about =
        new Paragraph(tr("If you did not expect one of them, ask the owner before you press the button."), card);
    setRole(*about, role::Muted);
    card->addWide(about);
    auto* seen = new QPushButton(tr("I have seen this"), card);
    seen->setObjectName(u"acknowledgeReaders"_s);
    connect(seen, &QPushButton::clicked, this, [this, newest] { acknowledge(newest); });
    auto* line = new QWidget(card);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(seen);
    across->addStretch(1);
    card->addWide(line);
    return card;
}

void HomePage::acknowledge(qint64 index)
{
    m_desk.run(
        this, {}, [index](ClientSession& session, Job&) { return acknowledgeReaders(session, index); },
        [this, index](const Result<void>& kept) {
            if (kept)
                m_acknowledged = index;
            refresh();
        });
}

QWidget* HomePage::makeDisposal()
{
    if (!DisposalCard::isNeeded(m_desk.overview().disposal))
        return nullptr;
    auto* card = new DisposalCard(m_desk.overview().disposal, m_desk.language());
    connect(card, &DisposalCard::goTo, this, &HomePage::goTo);
    return card;
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
