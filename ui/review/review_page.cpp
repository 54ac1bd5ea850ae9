// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_page.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/common/words.h"
#include "ui/review/case_panel.h"
#include "ui/review/checklist.h"
#include "ui/review/entry_view.h"
#include "ui/review/picture_strip.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

ReviewPage::ReviewPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_model(desk.language()), m_table(new Table(desk.settings(), u"waiting"_s, this)),
      m_banner(new Banner(this)), m_stack(new QStackedWidget(this)), m_pictures(new PictureStrip(desk.program(), this)),
      m_panel(new CasePanel(desk, this)), m_entries(new EntryView(desk, *m_banner, this))
{
    auto* title = new QLabel(tr("Identity checks"), this);
    title->setFont(ui::font(Type::Title));
    m_stack->addWidget(makeQueue());
    m_stack->addWidget(makeCase());
    m_stack->addWidget(m_entries);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    connect(&desk, &Desk::overviewChanged, this, &ReviewPage::refreshQueue);
    connect(&m_panel->checklist(), &Checklist::changed, this, &ReviewPage::refreshDecisions);
    connect(m_pictures, &PictureStrip::seenChanged, this, &ReviewPage::refreshDecisions);
    connect(m_entries, &EntryView::left, this, &ReviewPage::leaveEntries);
    connect(m_entries, &EntryView::ended, this, &ReviewPage::afterEntries);
    refreshQueue();
}

ReviewPage::~ReviewPage()
{
    m_table->keepWidths();
    m_pictures->clear();
    m_pictures->prepare({}); // those of the next case too: nothing of either outlives the lock
}

QWidget* ReviewPage::makeCase()
{
    auto* part = new QWidget(this);
    auto* scroll = new QScrollArea(part);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_panel);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(m_panel->minimumWidth() + 2 * space::S);
    auto* split = new QSplitter(Qt::Horizontal, part);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::S);
    split->addWidget(m_pictures);
    split->addWidget(scroll);
    split->setStretchFactor(0, 1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(split, 1);
    layout->addWidget(makeDecisions());
    return part;
}

QWidget* ReviewPage::makeDecisions()
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
    auto* back = button(u"leaveCase"_s, u"previous"_s, tr("Back to the list (Esc)"), Tone::Text, role::Flat);
    auto* numbers = button(u"showNumbers"_s, u"eye"_s, tr("Show numbers (N)"), Tone::Text, nullptr);
    m_accept = button(u"accept"_s, u"check"_s, tr("Approve (A)"), Tone::OnAccent, role::Primary);
    m_giveBack = button(u"giveBack"_s, u"send-back"_s, tr("Send back (S)"), Tone::Text, nullptr);
    m_refuse = button(u"refuse"_s, u"refuse"_s, tr("Refuse (X)"), Tone::Bad, role::Danger);
    m_why = new QLabel(part);
    m_why->setObjectName(u"whyNotYet"_s);
    m_why->setWordWrap(true);
    setRole(*m_why, role::Muted);
    connect(back, &QPushButton::clicked, this, &ReviewPage::leaveCase);
    connect(numbers, &QPushButton::clicked, m_panel, &CasePanel::showNumbers);
    connect(m_accept, &QPushButton::clicked, this, &ReviewPage::accept);
    connect(m_giveBack, &QPushButton::clicked, this, [this] { chooseReason(ReasonKind::Return); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { chooseReason(ReasonKind::Refuse); });
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(back);
    layout->addWidget(numbers);
    layout->addWidget(m_why, 1);
    layout->addWidget(m_refuse);
    layout->addWidget(m_giveBack);
    layout->addWidget(m_accept);
    return part;
}

void ReviewPage::arrive(const QString&)
{
    if (m_case)
        m_pictures->setFocus();
    else if (m_entries->opened() != nullptr)
        m_entries->setFocus();
    else
        m_table->setFocus();
}

void ReviewPage::show(CasePtr opened, bool isPrepared)
{
    m_case = std::move(opened);
    const auto row = m_model.rowOf(m_case->waiting.id);
    m_panel->setCase(m_case, row ? m_model.who(*row) : QString());
    if (isPrepared)
        m_pictures->showPrepared();
    else
        m_pictures->setPictures(picturesOf(*m_case));
    m_stack->setCurrentIndex(1);
    m_pictures->setFocus();
    refreshDecisions();
    if (m_goingOn)
        preloadNext();
}

std::vector<PictureStrip::Picture> ReviewPage::picturesOf(const ReviewService::Case& opened) const
{
    std::vector<PictureStrip::Picture> pictures;
    for (const ReviewService::OpenedPerson& person : opened.persons) {
        for (std::size_t i = 0; i < person.part->images.size(); ++i) {
            const Submission::Image& image = person.part->images[i];
            const auto item = checkItem(image.document.toLatin1());
            QString title = person.part->name + u" · "_s + (item ? wordOf(**item, m_desk.language()) : image.document);
            if (image.count > 1)
                title += u" ("_s + tr("%1 of %2").arg(image.index + 1).arg(image.count) + u')';
            pictures.push_back({title, i < person.images.size() ? person.images[i] : QByteArray()});
        }
    }
    return pictures;
}

void ReviewPage::leaveCase()
{
    m_goingOn = false;
    m_next.reset(); // nobody looks at it now
    m_pictures->prepare({});
    closeCase();
}

void ReviewPage::closeCase()
{
    m_pictures->clear();
    m_panel->clear();
    m_case.reset();
    m_stack->setCurrentIndex(0);
    m_table->setFocus();
}

void ReviewPage::keyPressEvent(QKeyEvent* event)
{
    if (!m_case || event->modifiers() != Qt::NoModifier)
        return Page::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_A:
        return accept();
    case Qt::Key_S:
        return chooseReason(ReasonKind::Return);
    case Qt::Key_X:
        return chooseReason(ReasonKind::Refuse);
    case Qt::Key_N:
        return m_panel->showNumbers();
    case Qt::Key_Escape:
        return leaveCase();
    default:
        Page::keyPressEvent(event);
    }
}

Feature reviewFeature()
{
    return {.id = u"review"_s,
            .icon = u"review"_s,
            .title = [] { return ReviewPage::tr("Identity checks"); },
            .isFor = [](const Overview& overview) { return overview.may(Action::Review); },
            .count =
                [](const Overview& overview) {
                    return static_cast<qsizetype>(overview.waiting.size() + overview.entered.size());
                },
            .make = [](Desk& desk) -> Page* { return new ReviewPage(desk); }};
}

} // namespace kagibako::ui
