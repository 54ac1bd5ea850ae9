// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collection/collection_page.h"

#include "ui/collection/invite_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/state_delegate.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

CollectionPage::CollectionPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_model(desk.language(), desk.clock()),
      m_table(new Table(desk.settings(), u"invitations"_s, this)), m_banner(new Banner(this)),
      m_ask(new QPushButton(this)), m_letters(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_withdraw(new QPushButton(this))
{
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(makeTop());
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    connect(&desk, &Desk::overviewChanged, this, &CollectionPage::load);
    refreshButtons();
    load();
}

CollectionPage::~CollectionPage()
{
    m_table->keepWidths();
}

QWidget* CollectionPage::makeTop()
{
    auto* top = new QWidget(this);
    auto* title = new QLabel(tr("Collection"), top);
    title->setFont(ui::font(Type::Title));
    m_ask->setObjectName(u"askEverybody"_s);
    m_ask->setIcon(icon(u"collection"_s, Tone::OnAccent));
    m_ask->setText(tr("Ask everybody who is missing …"));
    setRole(*m_ask, role::Primary);
    m_letters->setObjectName(u"letters"_s);
    m_letters->setIcon(icon(u"postal"_s));
    m_letters->setText(tr("Letters …"));
    m_letters->setToolTip(tr("Request letters for the marked people, or for everybody whose link is open"));
    m_copy->setObjectName(u"copyOneLink"_s);
    m_copy->setIcon(icon(u"link"_s));
    m_copy->setText(tr("Copy the link"));
    m_withdraw->setObjectName(u"withdraw"_s);
    m_withdraw->setIcon(icon(u"refuse"_s));
    m_withdraw->setText(tr("Void the link …"));
    connect(m_ask, &QPushButton::clicked, this, &CollectionPage::askEverybody);
    connect(m_letters, &QPushButton::clicked, this, &CollectionPage::askForLetters);
    connect(m_copy, &QPushButton::clicked, this, &CollectionPage::copyLink);
    connect(m_withdraw, &QPushButton::clicked, this, &CollectionPage::withdraw);
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(title);
    layout->addStretch(1);
    layout->addWidget(m_copy);
    layout->addWidget(m_withdraw);
    layout->addWidget(m_letters);
    layout->addWidget(m_ask);
    return top;
}

void CollectionPage::makeTable()
{
    m_table->setObjectName(u"invitationTable"_s);
    m_table->setAccessibleName(tr("Invitations"));
    m_table->setModel(&m_model);
    m_table->setWidths({13, 18, 10, 16, 12});
    m_table->setEmptyText(
        tr("Nobody was asked yet. Press “Ask everybody who is missing”, or choose people in the section "
           "People."));
    m_table->setItemDelegateForColumn(
        InvitationModel::State, new StateDelegate(
                                    [](const QModelIndex& index) {
                                        const QString state = index.data(InvitationModel::StateRole).toString();
                                        const QString word = index.data().toString();
                                        if (index.data(InvitationModel::DisputedRole).toBool())
                                            return StateLook{u"state-problem"_s, Tone::Bad, word};
                                        if (index.data(InvitationModel::LateRole).toBool())
                                            return StateLook{u"clock"_s, Tone::Warn, word};
                                        return state == "open"_L1 ? StateLook{u"state-invited"_s, Tone::Accent, word}
                                               : state == "submitted"_L1
                                                   ? StateLook{u"state-submitted"_s, Tone::Good, word}
                                                   : StateLook{u"state-refused"_s, Tone::Muted, word};
                                    },
                                    m_table));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CollectionPage::refreshButtons);
}

void CollectionPage::load()
{
    m_desk.run(
        this, {}, [](ClientSession& session, Job&) { return InvitationService(session).all(); },
        [this](Result<std::vector<InvitationService::Sent>> sent) {
            if (!sent)
                return m_banner->fail(sent.error(), m_desk.language());
            m_model.set(std::move(*sent), m_desk.overview());
            refreshButtons();
        });
}

void CollectionPage::refreshButtons()
{
    const int row = chosenRow();
    const bool may = m_desk.overview().may(Action::People);
    const QString state = row >= 0 ? m_model.at(row).state : QString();
    m_copy->setEnabled(may && state == "open"_L1);
    m_withdraw->setEnabled(may && !state.isEmpty() && state != "void"_L1);
    m_letters->setEnabled(!openOnes().isEmpty());
    m_ask->setEnabled(may);
}

int CollectionPage::chosenRow() const
{
    const std::vector<int> rows = m_table->selectedRows();
    return rows.size() == 1 ? rows.front() : -1;
}

void CollectionPage::arrive(const QString& wish)
{
    m_table->setFocus();
    if (wish == "everybody"_L1)
        return askEverybody();
    if (!wish.startsWith("people="_L1))
        return;
    QList<PersonId> people;
    for (const QString& id : wish.mid(7).split(u',', Qt::SkipEmptyParts)) {
        if (const auto person = PersonId::fromText(id.toLatin1()))
            people.append(*person);
    }
    ask(people);
}

void CollectionPage::askEverybody()
{
    const PeopleRoll& roll = *m_desk.overview().people;
    QList<PersonId> people;
    for (std::size_t row = 0; row < roll.size(); ++row) {
        const PeopleRoll::Entry& entry = roll.entry(row);
        // Dependents are asked on the page of their employee.
        if (entry.state == PersonState::None && entry.kind != PersonKind::Dependent)
            people.append(entry.id);
    }
    ask(people);
}

void CollectionPage::ask(const QList<PersonId>& ids)
{
    m_banner->clear();
    const PeopleRoll& roll = *m_desk.overview().people;
    const QSet<PersonId> wanted(ids.begin(), ids.end());
    std::vector<Person> people;
    std::optional<ScopeId> scope;
    qsizetype passed = 0;
    for (std::size_t row = 0; row < roll.size(); ++row) {
        if (!wanted.contains(roll.entry(row).id))
            continue;
        const Overview::ScopeView* of = m_desk.overview().scope(roll.scope(row));
        const bool may = of != nullptr && of->mine.has(Action::People);
        const PersonState state = roll.entry(row).state;
        if (!may || (scope && *scope != roll.scope(row)) || state == PersonState::Invited ||
            state == PersonState::Submitted) {
            ++passed;
            continue;
        }
        scope = roll.scope(row);
        people.push_back(roll.person(row));
    }
    if (people.empty()) {
        m_banner->say(Banner::Kind::Info,
                      tr("Nobody is left to ask: everybody here has an open link, or a number on file."));
        return;
    }
    if (passed > 0)
        m_banner->say(Banner::Kind::Info,
                      tr("%n people are left out: they were asked already, or belong to another scope.", nullptr,
                         static_cast<int>(passed)));
    auto* dialog = new InviteDialog(m_desk, *scope, std::move(people), window());
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

void CollectionPage::copyLink()
{
    const int row = chosenRow();
    m_desk.run(
        this, {},
        [id = m_model.at(row).id](ClientSession& session, Job&) { return InvitationService(session).link(id); },
        [this](const Result<SecretBytes>& link) {
            if (!link)
                return m_banner->fail(link.error(), m_desk.language());
            if (!isVisible())
                return; // another organization may be in front now
            m_desk.clipboard().put(*link);
            m_banner->say(Banner::Kind::Info,
                          tr("The link is on the clipboard for %n s.", nullptr, SecretClipboard::Seconds));
        });
}

void CollectionPage::withdraw()
{
    const int row = chosenRow();
    const QString who = m_model.index(row, InvitationModel::Who).data().toString();
    if (!m_desk.prompt().confirm(
            this, {.title = tr("Void the link of %1?").arg(who),
                   .text = tr("Whoever opens it is told that it is not valid. It cannot be undone; you can "
                              "ask again with a new link."),
                   .yes = tr("Void the link"),
                   .danger = true}))
        return;
    m_desk.run(
        this, tr("Voiding the link"),
        [id = m_model.at(row).id](ClientSession& session, Job&) {
            return InvitationService(session).withdraw(id, "no_longer_needed");
        },
        [this](const Result<void>& outcome) {
            if (!outcome)
                return m_banner->fail(outcome.error(), m_desk.language(), m_desk.problemId());
            m_banner->say(Banner::Kind::Good, tr("The link is void."));
        });
}

Feature collectionFeature()
{
    return {.id = u"collection"_s,
            .icon = u"collection"_s,
            .title = [] { return CollectionPage::tr("Collection"); },
            .isFor = [](const Overview& overview) { return overview.may(Action::People); },
            .count = {},
            .make = [](Desk& desk) -> Page* { return new CollectionPage(desk); }};
}

} // namespace kagibako::ui
