// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/request_dialog.h"

#include "core/domain/addressee.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/list_words.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t NamesShown = 8;
constexpr int NoPurpose = -1;

QComboBox* combo(const QString& name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

} // namespace

RequestDialog::RequestDialog(Desk& desk, What what, std::vector<Person> people, qsizetype leftOut, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_what(what), m_people(std::move(people)), m_leftOut(leftOut),
      m_banner(new Banner(this)), m_ask(new QPushButton(tr("Ask for a signature"), this))
{
    setObjectName(u"requestDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const bool isFile = m_what == What::Export;
    setWindowTitle(isFile ? tr("Export numbers") : tr("Open more numbers"));
    resize(640, 560);
    setMinimumSize(560, 440);
    const auto count = static_cast<int>(m_people.size());
    auto* title = new Paragraph(isFile ? tr("Take %n number(s) out as a file", nullptr, count)
                                       : tr("Open %n number(s) beside the daily limit", nullptr, count),
                                this);
    title->setFont(ui::font(Type::Heading));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeQuestions());
    m_ask->setObjectName(u"askForList"_s);
    m_ask->setDefault(true);
    setRole(*m_ask, role::Primary);
    auto* close = new QPushButton(tr("Cancel"), this);
    close->setObjectName(u"closeRequest"_s);
    close->setAutoDefault(false);
    connect(m_ask, &QPushButton::clicked, this, &RequestDialog::ask);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_ask);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    if (m_purpose->count() == 1)
        m_banner->say(Banner::Kind::Warn, tr("No purpose is for all of these people. Ask for each kind of people by "
                                             "itself."));
    refresh();
}

QWidget* RequestDialog::makeQuestions()
{
    auto* page = new QWidget;
    auto* people = new Paragraph(namesOfFirst(), page);
    people->setObjectName(u"requestPeople"_s);
    auto* form = new Form({}, page);
    m_purpose = combo(u"requestPurpose"_s, form);
    fillPurposes();
    form->add(tr("&Purpose"), m_purpose, tr("Only what all of these people's numbers may be used for."));
    if (m_what == What::Export) {
        m_addressee = combo(u"requestAddressee"_s, form);
        fillAddressees();
        form->add(tr("The &file goes to"), m_addressee);
    }
    m_days = new QSpinBox(form);
    m_days->setObjectName(u"requestDays"_s);
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons); // digits and the arrow keys do
    m_days->setRange(1, ListRequestService::MostDays);
    m_days->setValue(ListRequestService::MostDays);
    form->add(tr("Good for &days"), m_days,
              tr("From 1 to %1, from now on; then it has to be asked for again.").arg(ListRequestService::MostDays));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(people);
    layout->addWidget(form);
    for (const QString& line : whatFollows())
        layout->addWidget(new Paragraph(line, page));
    layout->addStretch(1);
    return page;
}

void RequestDialog::fillPurposes()
{
    m_purpose->addItem(tr("Choose …"), NoPurpose);
    for (const PurposeInfo& purpose : purposes()) {
        if (!std::ranges::all_of(m_people, [&](const Person& one) { return allowsKind(purpose.purpose, one.kind); }))
            continue;
        const QString word = wordOf(purpose, m_desk.language());
        m_purpose->addItem(word, static_cast<int>(purpose.purpose));
        m_purpose->setItemData(m_purpose->count() - 1, word, Qt::ToolTipRole);
    }
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &RequestDialog::refresh);
}

void RequestDialog::fillAddressees()
{
    m_addressee->addItem(tr("Choose …"), QByteArray());
    for (const QByteArray& code : addresseeCodes())
        m_addressee->addItem(addresseeWord(code), code);
    connect(m_addressee, &QComboBox::currentIndexChanged, this, &RequestDialog::refresh);
}

QString RequestDialog::namesOfFirst() const
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(NamesShown, m_people.size()); ++i)
        names.append(m_people[i].code.isEmpty() ? m_people[i].name
                                                : tr("%1 (%2)").arg(m_people[i].name, m_people[i].code));
    QStringList lines{names.join(tr(", "))};
    if (m_people.size() > NamesShown)
        lines.append(tr("… and %n more", nullptr, static_cast<int>(m_people.size() - NamesShown)));
    if (m_leftOut > 0)
        lines.append(tr("%n of the marked people have no number that is kept: they are left out.", nullptr,
                        static_cast<int>(m_leftOut)));
    return lines.join(u'\n');
}

QStringList RequestDialog::whatFollows() const
{
    QStringList lines{tr("Somebody else who may do the same there, an admin or an owner looks at exactly this list and "
                         "signs it. Before that nothing can be opened.")};
    lines.append(m_what == What::Export
                     ? tr("Then you save the file yourself, from this page. The log holds who asked, who signed, and "
                          "each number that was taken out.")
                     : tr("Then you show the numbers one by one as ever, for this purpose. The log holds who asked, "
                          "who signed, and each number that was opened."));
    return lines;
}

void RequestDialog::ask()
{
    QList<PersonId> ids;
    for (const Person& one : m_people)
        ids.append(one.id);
    const auto purpose = static_cast<Purpose>(m_purpose->currentData().toInt());
    const QByteArray addressee = m_addressee == nullptr ? QByteArray() : m_addressee->currentData().toByteArray();
    m_banner->clear();
    m_isBusy = true;
    refresh();
    m_desk.run(
        this, tr("Asking for a signature"),
        [what = m_what, ids, purpose, addressee, days = m_days->value()](ClientSession& session,
                                                                         Job&) -> Result<State> {
            ListRequestService service(session);
            KAGIBAKO_TRY_ASSIGN(const crypto::Digest request, service.ask(what, ids, purpose, addressee, days));
            KAGIBAKO_TRY_ASSIGN(const auto all, service.all());
            const auto found = std::ranges::find(all, request, &ListRequestService::Shown::request);
            return found == all.end() ? fail(ErrorCode::NotFound, u"request"_s) : Result<State>(found->state);
        },
        [this](const Result<State>& state) { took(state); });
}

void RequestDialog::took(const Result<State>& state)
{
    m_isBusy = false;
    refresh();
    if (!state && state.error().code() == ErrorCode::RateLimited)
        return m_banner->say(Banner::Kind::Warn,
                             tr("You have asked for as many lists as the server keeps of one person at a time. This "
                                "one was not asked for. Wait until one of them is over."));
    if (!state)
        return m_banner->fail(state.error(), m_desk.language(), m_desk.problemId());
    Q_EMIT asked(*state);
    accept();
}

void RequestDialog::refresh()
{
    m_ask->setEnabled(!m_isBusy && m_purpose->currentIndex() > 0 &&
                      (m_addressee == nullptr || m_addressee->currentIndex() > 0));
}

} // namespace kagibako::ui
