// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/postal_page.h"

#include "ui/common/banner.h"
#include "ui/common/style_sheet.h"
#include "ui/postal/day_panel.h"
#include "ui/postal/documents_step.h"
#include "ui/postal/entry_acts.h"
#include "ui/postal/finder_step.h"
#include "ui/postal/number_step.h"

#include <QHash>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int ColumnWidth = 430;
} // namespace

PostalPage::PostalPage(Desk& desk, std::shared_ptr<EntryList> list, QWidget* parent)
    : Page(parent), m_desk(desk), m_list(std::move(list)), m_banner(new Banner(this)),
      m_finder(new FinderStep(desk, this)), m_number(new NumberStep(desk.language(), this)),
      m_documents(new DocumentsStep(desk.language(), desk.clock(), this)), m_panel(new DayPanel(desk, *m_list, this)),
      m_scroll(new QScrollArea(this))
{
    auto* title = new QLabel(tr("Entry by post"), this);
    title->setFont(ui::font(Type::Title));
    auto* across = new QHBoxLayout;
    across->setSpacing(space::L);
    across->addWidget(makeColumn());
    across->addWidget(m_panel, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addLayout(across, 1);
    connectSteps();
    connectPanel();
    addKeys();
    m_list->showNames(*desk.overview().people, desk.language());
    takeUpDrafts();
}

PostalPage::~PostalPage() = default;

QWidget* PostalPage::makeColumn()
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(m_finder);
    layout->addWidget(m_number);
    layout->addWidget(m_documents);
    layout->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFixedWidth(ColumnWidth);
    m_scroll->setWidget(column);
    return m_scroll;
}

void PostalPage::connectSteps()
{
    connect(m_finder, &FinderStep::chosen, this, &PostalPage::adopt);
    connect(m_finder, &FinderStep::left, this, &PostalPage::drop);
    connect(m_number, &NumberStep::typedTwice, this, [this] {
        m_documents->begin();
        turnTo(Step::Documents);
    });
    connect(m_number, &NumberStep::left, this, &PostalPage::stepBack);
    connect(m_documents, &DocumentsStep::changed, this, &PostalPage::keep);
    connect(m_documents, &DocumentsStep::entered, this, &PostalPage::save);
    connect(m_documents, &DocumentsStep::left, this, [this] {
        resume();
        m_number->say(Banner::Kind::Info, tr("What was typed is wiped: begin with the first again. The documents stay "
                                             "ticked."));
    });
}

void PostalPage::connectPanel()
{
    connect(m_panel, &DayPanel::undoAsked, this, &PostalPage::undoLast);
    connect(m_panel, &DayPanel::againAsked, this, &PostalPage::again);
    connect(m_panel, &DayPanel::dropAsked, this, &PostalPage::dropEntry);
    connect(m_panel, &DayPanel::sheetAsked, this, &PostalPage::makeSheet);
    connect(m_list.get(), &EntryList::settled, this, &PostalPage::tell);
    connect(&m_desk, &Desk::overviewChanged, this, [this] {
        m_list->showNames(*m_desk.overview().people, m_desk.language());
        lookForArrived(m_desk, *m_list);
    });
}

void PostalPage::addKeys()
{
    const auto add = [this](const QKeySequence& keys, const std::function<void()>& act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(QKeySequence::Undo), [this] { undoLast(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_G), [this] {
        if (const auto key = m_panel->failed())
            again(*key);
    });
}

void PostalPage::arrive(const QString&)
{
    if (const auto key = std::exchange(m_offer, {}); key && !m_work)
        return m_finder->ask(Banner::Kind::Info,
                             tr("Go on with the entry of %1? It was interrupted, so the number has to be typed again. "
                                "Or go on with another form: this one stays in the list.")
                                 .arg(m_list->nameOf(*key)),
                             [this, key] { again(*key); });
    turnTo(m_step);
}

void PostalPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!std::exchange(m_wasLeft, false))
        return;
    resume();
    m_number->say(Banner::Kind::Warn,
                  tr("You left this page: what was typed of the number is wiped. Begin with the first again."));
}

void PostalPage::hideEvent(QHideEvent* event)
{
    if (m_work && m_step != Step::Find) {
        m_work->mismatches += m_number->takeMismatches();
        m_number->wipe();
        m_documents->setEnabled(false);
        m_wasLeft = true;
    }
    Page::hideEvent(event);
}

void PostalPage::turnTo(Step step)
{
    m_step = step;
    switch (step) {
    case Step::Find:
        m_finder->focusField();
        return bringIntoSight(*m_finder);
    case Step::Number:
        m_number->focusField();
        return bringIntoSight(*m_number);
    case Step::Documents:
        m_documents->focusField();
        return bringIntoSight(*m_documents);
    }
}

/// Once everything has its place.
void PostalPage::bringIntoSight(const QWidget& step)
{
    QTimer::singleShot(0, &step, [this, &step] { m_scroll->verticalScrollBar()->setValue(step.y()); });
}

void PostalPage::adopt(const Candidate& candidate, std::optional<int> key, const QString& note)
{
    const PeopleRoll& people = *m_desk.overview().people;
    const auto row = people.rowOf(candidate.person);
    if (!row)
        return m_finder->say(Banner::Kind::Bad, tr("This person's record cannot be read any more. Look again."));
    const Person person = people.person(*row);
    const PostalEntry* before = key ? m_list->find(*key) : nullptr;
    m_banner->clear();
    m_work = Work{candidate, person.name, key, before == nullptr ? 0 : before->mismatches};
    m_number->showPerson(person, m_desk.overview().scopeName(candidate.scope));
    m_documents->setEnabled(false);
    m_documents->prepare(person.kind, before == nullptr ? m_list->lastDocuments() : before->documents);
    keep();
    resume();
    if (!note.isEmpty())
        m_number->say(Banner::Kind::Info, note);
}

/// The number of whoever is chosen, from the beginning.
void PostalPage::resume()
{
    m_number->begin();
    m_documents->setEnabled(false);
    turnTo(Step::Number);
}

void PostalPage::stepBack()
{
    m_work->mismatches += m_number->takeMismatches();
    m_number->wipe();
    m_finder->ask(Banner::Kind::Info,
                  tr("%1 is still chosen. Go on with them, or type whose form it is.").arg(m_work->name),
                  [this] { resume(); });
    turnTo(Step::Find);
}

void PostalPage::drop()
{
    m_work.reset();
    m_number->showNobody();
    m_documents->setEnabled(false);
    keep();
    turnTo(Step::Find);
}

void PostalPage::keep()
{
    m_list->setCurrent(m_work ? std::optional(Draft{m_work->candidate.person, m_documents->ticked()}) : std::nullopt);
    keepDrafts(m_desk, *m_list);
}

Feature postalFeature()
{
    // What was entered outlives its page, which goes with every lock; of each organization and account its own.
    const auto lists = std::make_shared<QHash<QString, std::shared_ptr<EntryList>>>();
    return {.id = u"postal"_s,
            .icon = u"postal"_s,
            .title = [] { return PostalPage::tr("Entry by post"); },
            .isFor = [](const Overview& overview) { return overview.may(Action::Enter); },
            .count = {},
            .make = [lists](Desk& desk) -> Page* {
                const Overview& overview = desk.overview();
                std::shared_ptr<EntryList>& list = (*lists)[overview.org.string() + u'/' + overview.login];
                if (!list)
                    list = makeEntryList(desk);
                return new PostalPage(desk, list);
            }};
}

} // namespace kagibako::ui
