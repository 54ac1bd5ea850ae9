// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/entry_view.h"

#include "core/services/box_voiding.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/review/entry_comparison.h"
#include "ui/review/entry_panel.h"
#include "ui/review/reason_menu.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

EntryView::EntryView(Desk& desk, Banner& banner, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_banner(banner), m_panel(new EntryPanel(desk, this))
{
    setObjectName(u"entryView"_s);
    setFocusPolicy(Qt::StrongFocus); // its keys decide
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_panel);
    scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeDecisions());
    connect(m_panel, &EntryPanel::changed, this, &EntryView::refresh);
    connect(&m_panel->comparison(), &EntryComparison::settled, this, [this] { setFocus(); });
    refresh();
}

QWidget* EntryView::makeDecisions()
{
    auto* part = new QWidget(this);
    const auto button = [&](const QString& name, const QString& picture, const QString& text, Tone tone,
                            const char* look) {
        auto* made = new QPushButton(icon(picture, tone), text, part);
        made->setObjectName(name);
        if (look != nullptr)
            setRole(*made, look);
        return made;
    };
    auto* back = button(u"leaveEntries"_s, u"previous"_s, tr("List (Esc)"), Tone::Text, role::Flat);
    auto* numbers = button(u"showEntryNumbers"_s, u"eye"_s, tr("Show (N)"), Tone::Text, nullptr);
    auto* compare = button(u"compareEntries"_s, u"keyboard"_s, tr("Compare (C)"), Tone::Text, nullptr);
    m_throwAway = button(u"throwAwayEntries"_s, u"trash"_s, tr("Throw away (X)"), Tone::Bad, role::Danger);
    m_accept = button(u"acceptEntry"_s, u"check"_s, tr("Approve (A)"), Tone::OnAccent, role::Primary);
    m_why = new QLabel(part);
    m_why->setObjectName(u"whyEntryNotYet"_s);
    m_why->setWordWrap(true);
    setRole(*m_why, role::Muted);
    connect(back, &QPushButton::clicked, this, &EntryView::left);
    connect(numbers, &QPushButton::clicked, m_panel, &EntryPanel::showNumbers);
    connect(compare, &QPushButton::clicked, this, [this] { m_panel->comparison().ask(); });
    connect(m_throwAway, &QPushButton::clicked, this, &EntryView::chooseReason);
    connect(m_accept, &QPushButton::clicked, this, &EntryView::accept);
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(back);
    layout->addWidget(numbers);
    layout->addWidget(compare);
    layout->addWidget(m_why, 1);
    layout->addWidget(m_throwAway);
    layout->addWidget(m_accept);
    return part;
}

void EntryView::show(CasePtr opened, const QString& who)
{
    m_case = std::move(opened);
    m_panel->setCase(m_case, who);
    refresh();
}

void EntryView::clear()
{
    m_panel->clear();
    m_case.reset();
    refresh();
}

void EntryView::refresh()
{
    if (m_accept == nullptr)
        return;
    const QString obstacle = m_panel->comparison().obstacle();
    const QString why = !m_case                 ? QString()
                        : !obstacle.isEmpty()   ? obstacle
                        : !m_panel->isChecked() ? tr("Say what it was checked with.")
                                                : QString();
    m_why->setText(why);
    m_accept->setEnabled(m_case && !m_busy && why.isEmpty());
    m_throwAway->setEnabled(m_case && !m_busy);
}

template <typename Work>
void EntryView::decide(const QString& title, const QString& said, const Work& work)
{
    m_busy = true;
    refresh();
    m_banner.clear();
    m_desk.run(
        this, title, [work, opened = m_case](ClientSession& session, Job&) { return work(session, *opened); },
        [this, opened = m_case, said](const Result<void>& outcome) {
            m_busy = false;
            refresh();
            if (outcome)
                m_banner.say(Banner::Kind::Good, said);
            else
                m_banner.fail(outcome.error(), m_desk.language(), m_desk.problemId());
            if (m_case == opened) // else somebody has gone back to the list meanwhile
                Q_EMIT ended(outcome.has_value());
        });
}

void EntryView::accept()
{
    const EntryReview::OpenedEntry* chosen = m_panel->comparison().chosen();
    if (!m_accept->isEnabled() || chosen == nullptr)
        return;
    const QString said =
        m_case->entries.size() > 1 ? tr("Approved. The other entries were destroyed.") : tr("Approved.");
    decide(tr("Approving"), said,
           [box = chosen->entry.box, checks = m_panel->checks()](ClientSession& session, const auto& opened) {
               return EntryReview(session).accept(opened, box, checks, QDate());
           });
}

void EntryView::chooseReason()
{
    if (!m_throwAway->isEnabled())
        return;
    askReason(EntryReview::reasonsToThrowAway(), m_desk.language(), *m_throwAway,
              [this](const QByteArray& code) { throwAway(code); });
}

void EntryView::throwAway(const QByteArray& code)
{
    if (!m_throwAway->isEnabled()) // somebody else was faster while the reasons were there
        return;
    decide(tr("Throwing away"), tr("Thrown away: what was entered is destroyed."),
           [code](ClientSession& session, const auto& opened) {
               QList<ObjectId> boxes;
               for (const EntryReview::Entry& entry : opened.waiting.entries)
                   boxes.append(entry.box);
               return voidBoxes(session, opened.waiting.scope, boxes, code);
           });
}

void EntryView::keyPressEvent(QKeyEvent* event)
{
    Qt::KeyboardModifiers modifiers = event->modifiers();
    modifiers.setFlag(Qt::KeypadModifier, false);
    if (!m_case || modifiers != Qt::NoModifier)
        return QWidget::keyPressEvent(event);
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9)
        return m_panel->comparison().ask(event);
    switch (event->key()) {
    case Qt::Key_A:
        return accept();
    case Qt::Key_C:
        return m_panel->comparison().ask();
    case Qt::Key_N:
        return m_panel->showNumbers();
    case Qt::Key_X:
        return chooseReason();
    case Qt::Key_Escape:
        if (m_panel->comparison().isAsking())
            return setFocus();
        Q_EMIT left();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace kagibako::ui
