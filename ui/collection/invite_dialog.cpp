// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collection/invite_dialog.h"

#include "ui/collection/link_file.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int UsualDays = 14;
constexpr int MostText = 200;
} // namespace

InviteDialog::InviteDialog(Desk& desk, const ScopeId& scope, std::vector<Person> people, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_scope(scope), m_people(std::move(people)), m_stack(new QStackedWidget(this)),
      m_banner(new Banner(this)), m_invite(new QPushButton(this)), m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"inviteDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Ask for numbers"));
    resize(760, 640);
    setMinimumSize(680, 520);
    auto* title = new QLabel(tr("Ask %n people for their numbers", nullptr, static_cast<int>(m_people.size())), this);
    title->setFont(ui::font(Type::Heading));
    m_stack->addWidget(makeQuestions());
    m_stack->addWidget(makeLinks());
    m_invite->setObjectName(u"makeLinks"_s);
    m_invite->setText(tr("Make %n link(s)", nullptr, static_cast<int>(m_people.size())));
    setRole(*m_invite, role::Primary);
    m_close->setObjectName(u"closeInvite"_s);
    connect(m_invite, &QPushButton::clicked, this, &InviteDialog::invite);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    m_lacking = new Paragraph({}, this);
    m_lacking->setObjectName(u"lacking"_s);
    setRole(*m_lacking, role::Muted);
    buttons->addWidget(m_lacking, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_invite);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    refresh();
}

QWidget* InviteDialog::makePurposes()
{
    auto* card = new Form(tr("What for (at least one)"), this);
    const auto anyMay = [this](Purpose purpose) {
        return std::ranges::any_of(m_people, [&](const Person& one) { return allowsKind(purpose, one.kind); });
    };
    for (const PurposeInfo& purpose : purposes()) {
        if (!anyMay(purpose.purpose))
            continue;
        auto* box = new QCheckBox(wordOf(purpose, m_desk.language()), card);
        box->setObjectName(u"purpose-"_s + QString::fromLatin1(purpose.code));
        connect(box, &QCheckBox::toggled, this, &InviteDialog::refresh);
        m_purposes.emplace_back(purpose.purpose, box);
        card->addWide(box);
    }
    return card;
}

QWidget* InviteDialog::makeQuestions()
{
    auto* page = new QWidget;
    auto* words = new Form(tr("On the page they see"), page);
    m_hasDeadline = new QCheckBox(tr("Hand in &by"), words);
    m_hasDeadline->setObjectName(u"hasDeadline"_s);
    m_hasDeadline->setChecked(true);
    m_deadline = new QDateEdit(m_desk.clock().today().addDays(UsualDays), words);
    m_deadline->setObjectName(u"deadline"_s);
    m_deadline->setAccessibleName(tr("Hand in by"));
    m_deadline->setCalendarPopup(true);
    m_deadline->setDisplayFormat(m_desk.isJapanese() ? u"yyyy/MM/dd"_s : u"d MMM yyyy"_s);
    m_deadline->setMinimumDate(m_desk.clock().today());
    connect(m_hasDeadline, &QCheckBox::toggled, m_deadline, &QWidget::setEnabled);
    auto* day = new QWidget(words);
    auto* line = new QHBoxLayout(day);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_hasDeadline);
    line->addWidget(m_deadline);
    line->addStretch(1);
    words->addWide(day);
    m_contact = new QLineEdit(words);
    m_contact->setObjectName(u"contact"_s);
    m_contact->setMaxLength(MostText);
    words->add(tr("&Contact"), m_contact, tr("Whom they can ask, for example 人事部 03-0000-0000."));
    m_greeting = new QLineEdit(words);
    m_greeting->setObjectName(u"greeting"_s);
    m_greeting->setMaxLength(MostText);
    words->add(tr("&Greeting"), m_greeting, tr("One sentence on the first screen; may stay empty."));
    m_images = new QCheckBox(tr("Ask for &pictures of documents (needed to check identity online)"), words);
    m_images->setObjectName(u"wantsImages"_s);
    m_images->setChecked(true);
    words->addWide(m_images);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(makePurposes());
    layout->addWidget(words);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    return scroll;
}

QWidget* InviteDialog::makeLinks()
{
    auto* page = new QWidget;
    auto* about = new Paragraph(
        tr("Each link opens one person's page and can be used once. Send each to its owner only: by mail, "
           "by chat, or on paper. You can come back for the links later."),
        page);
    m_links = new QTableWidget(page);
    m_links->setObjectName(u"links"_s);
    m_links->setAccessibleName(tr("Links"));
    m_links->setColumnCount(3);
    m_links->setHorizontalHeaderLabels({tr("Code"), tr("Name"), tr("Mail")});
    m_links->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_links->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_links->setSelectionMode(QAbstractItemView::SingleSelection);
    m_links->verticalHeader()->hide();
    m_links->setShowGrid(false);
    m_links->horizontalHeader()->setStretchLastSection(true);
    m_links->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_copy = new QPushButton(icon(u"link"_s), tr("&Copy the link"), page);
    m_copy->setObjectName(u"copyLink"_s);
    m_save = new QPushButton(icon(u"export"_s), tr("Save all as &CSV …"), page);
    m_save->setObjectName(u"saveLinks"_s);
    connect(m_copy, &QPushButton::clicked, this, &InviteDialog::copyMarked);
    connect(m_save, &QPushButton::clicked, this, &InviteDialog::saveCsv);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(about);
    layout->addWidget(m_links, 1);
    layout->addLayout(buttons);
    return page;
}

void InviteDialog::refresh()
{
    const auto served = [this](const Person& person) {
        return std::ranges::any_of(
            m_purposes, [&](const auto& one) { return one.second->isChecked() && allowsKind(one.first, person.kind); });
    };
    const auto without = std::ranges::find_if_not(m_people, served);
    const bool any = std::ranges::any_of(m_purposes, [](const auto& one) { return one.second->isChecked(); });
    m_invite->setEnabled(without == m_people.end());
    m_lacking->setWords(
        without == m_people.end() ? QString()
        : any ? tr("None of these is for this kind of person: %1. Choose one for them too.").arg(wordOf(without->kind))
              : tr("Choose what the numbers are for."));
}

void InviteDialog::invite()
{
    auto request = std::make_shared<InvitationService::Request>();
    request->scope = m_scope;
    request->people = m_people;
    for (const auto& [purpose, box] : m_purposes) {
        if (box->isChecked())
            request->purposes.append(purpose);
    }
    if (m_hasDeadline->isChecked())
        request->deadline = m_deadline->date();
    request->contact = m_contact->text().simplified();
    request->greeting = m_greeting->text().simplified();
    request->wantsImages = m_images->isChecked();
    m_banner->clear();
    m_stack->setEnabled(false);
    m_invite->setEnabled(false);
    m_desk.run(
        this, tr("Making the links"),
        [request](ClientSession& session, Job&) { return InvitationService(session).invite(*request); },
        [this](Result<Invited> invited) {
            m_stack->setEnabled(true);
            refresh();
            if (!invited && invited.error().code() == ErrorCode::AlreadyDone)
                return sayMadeBefore();
            if (!invited)
                return m_banner->fail(invited.error(), m_desk.language(), m_desk.problemId());
            showLinks(std::make_shared<Invited>(std::move(*invited)));
        });
}

/// Pressed once more after an answer was lost, and the first time had arrived: a second link for everybody would be
/// wrong.
void InviteDialog::sayMadeBefore()
{
    m_stack->setEnabled(false);
    m_invite->setVisible(false);
    m_close->setText(tr("Close"));
    m_banner->say(Banner::Kind::Good, tr("The links had been made already, though the answer of the server was lost. "
                                         "Close this: they are in the list, to be copied there."));
    m_close->setFocus();
}

void InviteDialog::showLinks(std::shared_ptr<Invited> invited)
{
    m_invited = std::move(invited);
    m_links->setRowCount(static_cast<int>(m_invited->size()));
    for (int row = 0; row < m_links->rowCount(); ++row) {
        const Person& person = (*m_invited)[static_cast<std::size_t>(row)].person;
        m_links->setItem(row, 0, new QTableWidgetItem(person.code));
        m_links->setItem(row, 1, new QTableWidgetItem(person.name));
        m_links->setItem(row, 2, new QTableWidgetItem(person.mail));
    }
    m_links->resizeColumnsToContents();
    m_links->selectRow(0);
    m_stack->setCurrentIndex(1);
    m_invite->setVisible(false);
    m_lacking->setWords({});
    m_close->setText(tr("Close"));
    m_banner->say(Banner::Kind::Good, tr("%n link(s) made.", nullptr, static_cast<int>(m_invited->size())));
    m_copy->setFocus();
}

void InviteDialog::copyMarked()
{
    const int row = m_links->currentRow();
    if (row < 0 || !m_invited)
        return;
    const auto& one = (*m_invited)[static_cast<std::size_t>(row)];
    m_desk.clipboard().put(one.link);
    m_banner->say(
        Banner::Kind::Info,
        tr("The link of %1 is on the clipboard for %n s.", nullptr, SecretClipboard::Seconds).arg(one.person.name));
}

void InviteDialog::saveCsv()
{
    const QString path = m_desk.prompt().saveFile(this, tr("Save the links"), u"links.csv"_s, tr("CSV (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto saved = writeLinks(*m_invited, path); !saved)
        return m_banner->fail(saved.error(), m_desk.language());
    m_banner->say(Banner::Kind::Warn,
                  tr("Saved. Whoever has this file can hand in numbers in these people's names: delete it "
                     "when the links are sent."));
}

} // namespace kagibako::ui
