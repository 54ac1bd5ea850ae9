// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/set_up_card.h"

#include "core/services/scope_service.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/people_import.h"
#include "ui/common/style_sheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int MarkSide = 22;

bool hasScope(const Overview& overview)
{
    return !overview.scopes.empty();
}

bool hasPeople(const Overview& overview)
{
    return overview.people->size() > 0;
}

bool hasInvited(const Overview& overview)
{
    for (std::size_t row = 0; row < overview.people->size(); ++row) {
        if (overview.people->entry(row).state != PersonState::None)
            return true;
    }
    return false;
}

} // namespace

SetUpCard::SetUpCard(Desk& desk, QWidget* parent) : QFrame(parent), m_desk(desk), m_banner(new Banner(this))
{
    setObjectName(u"setUp"_s);
    setRole(*this, role::Card);
    auto* title = new QLabel(tr("First steps"), this);
    title->setFont(ui::font(Type::Heading));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::XL, space::L, space::XL, space::XL);
    grid->setHorizontalSpacing(space::M);
    grid->setVerticalSpacing(space::XS);
    grid->setColumnStretch(1, 1);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(m_banner, 1, 0, 1, 2);
    const Overview& overview = desk.overview();
    const bool scope = hasScope(overview);
    const bool people = hasPeople(overview);
    addStep(
        *grid, 2, tr("Make a scope"),
        tr("A scope is whom some clerks take care of, for example the employees of the head office. It has keys of its "
           "own."),
        scope, scope ? nullptr : makeScope());
    addStep(
        *grid, 5, tr("Bring in the people"),
        tr("From an Excel (XLSX) or CSV file of your payroll program. Columns are recognized by their titles; you see "
           "a preview before anything is stored."),
        people, scope && !people ? makePeople() : nullptr);
    addStep(*grid, 8, tr("Ask them for their numbers"),
            tr("Each gets a link of their own, to be sent by mail or on paper."), false,
            people ? makeInvite() : nullptr);
}

bool SetUpCard::isDone(const Overview& overview)
{
    return hasScope(overview) && hasPeople(overview) && hasInvited(overview);
}

void SetUpCard::addStep(QGridLayout& grid, int row, const QString& title, const QString& about, bool done, QWidget* act)
{
    const bool current = act != nullptr;
    auto* mark = new QLabel(this);
    const Tone tone = done ? Tone::Good : current ? Tone::Accent : Tone::Muted;
    mark->setPixmap(icon(done      ? u"state-current"_s
                         : current ? u"arrow-right"_s
                                   : u"state-none"_s,
                         tone)
                        .pixmap(QSize(MarkSide, MarkSide), devicePixelRatioF()));
    mark->setAccessibleName(done ? tr("Done") : current ? tr("Next") : tr("Later"));
    auto* name = new QLabel(title, this);
    name->setFont(ui::font(Type::Strong));
    if (!done && !current)
        setRole(*name, role::Muted);
    grid.addWidget(mark, row, 0, Qt::AlignTop);
    grid.addWidget(name, row, 1);
    if (!done) {
        auto* text = new Paragraph(about, this);
        setRole(*text, role::Muted);
        grid.addWidget(text, row + 1, 1);
    }
    if (act != nullptr) {
        grid.addWidget(act, row + 2, 1, Qt::AlignLeft); // else a button as wide as its words holds the column to them
        m_next = act;
    }
    grid.setRowMinimumHeight(row + 2, space::M);
}

QWidget* SetUpCard::makeScope()
{
    auto* part = new QWidget(this);
    m_name = new QLineEdit(part);
    m_name->setObjectName(u"scopeName"_s);
    m_name->setAccessibleName(tr("Name of the scope"));
    m_name->setPlaceholderText(tr("For example: Head office, employees"));
    m_name->setMinimumWidth(300);
    m_create = new QPushButton(tr("Make the scope"), part);
    m_create->setObjectName(u"createScope"_s);
    m_create->setEnabled(false);
    setRole(*m_create, role::Primary);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_create->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &SetUpCard::createScope);
    connect(m_create, &QPushButton::clicked, this, &SetUpCard::createScope);
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, space::S, 0, space::S);
    layout->addWidget(m_name);
    layout->addWidget(m_create);
    layout->addStretch(1);
    part->setFocusProxy(m_name);
    return part;
}

QPushButton* SetUpCard::makeButton(const QString& name, const QString& picture, const QString& text)
{
    auto* button = new QPushButton(icon(picture, Tone::OnAccent), text, this);
    button->setObjectName(name);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRole(*button, role::Primary);
    return button;
}

QWidget* SetUpCard::makePeople()
{
    QPushButton* button = makeButton(u"importPeople"_s, u"import"_s, tr("Choose a file …"));
    connect(button, &QPushButton::clicked, this, [this] { PeopleImportDialog::start(m_desk, this); });
    return button;
}

QWidget* SetUpCard::makeInvite()
{
    QPushButton* button = makeButton(u"firstInvitations"_s, u"collection"_s, tr("Ask everybody …"));
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT goTo(u"collection"_s, u"everybody"_s); });
    return button;
}

void SetUpCard::focusNext()
{
    if (m_next != nullptr)
        m_next->setFocus();
}

void SetUpCard::createScope()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty() || m_busy)
        return;
    m_banner->clear();
    m_busy = true;
    m_create->setEnabled(false);
    m_desk.run(
        this, tr("Making the scope"),
        [name](ClientSession& session, Job&) { return ScopeService(session).create(name); },
        [this](const Result<ScopeId>& made) {
            m_busy = false;
            m_create->setEnabled(true);
            // Pressed again after an answer was lost: it was made the first time.
            if (!made && made.error().code() != ErrorCode::AlreadyDone)
                m_banner->fail(made.error(), m_desk.language(), m_desk.problemId());
            else
                Q_EMIT stepDone();
        });
}

} // namespace kagibako::ui
