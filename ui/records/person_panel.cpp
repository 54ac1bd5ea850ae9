// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/person_panel.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_label.h"
#include "ui/common/state_delegate.h"
#include "ui/common/style_sheet.h"
#include "ui/records/beyond_limit.h"
#include "ui/records/disposal_box.h"
#include "ui/records/family_numbers.h"
#include "ui/records/number_comparison.h"
#include "ui/records/timeline.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 356; // a number and a scroll bar beside it

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(ui::font(Type::Strong));
    return label;
}

} // namespace

PersonPanel::PersonPanel(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_stateRow(new QVBoxLayout), m_fields(new QFormLayout),
      m_scroll(new QScrollArea(this)), m_body(new QWidget(m_scroll)), m_numberPart(makeNumber()),
      m_nobody(new Paragraph({}, this))
{
    setObjectName(u"personPanel"_s);
    setRole(*this, role::Card);
    setMinimumWidth(Width);
    m_name = new QLabel(m_body);
    m_name->setObjectName(u"personName"_s);
    m_name->setFont(ui::font(Type::Heading));
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    m_kana = new QLabel(m_body);
    m_kana->setTextFormat(Qt::PlainText);
    setRole(*m_kana, role::Muted);
    m_fields->setHorizontalSpacing(space::L);
    m_fields->setVerticalSpacing(space::S);
    m_fields->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_banner = new Banner(m_body);
    m_disposal = new DisposalBox(m_desk, m_body);
    m_timeline = new Timeline(m_desk, m_body);

    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::S);
    body->addWidget(m_name);
    body->addWidget(m_kana);
    body->addLayout(m_stateRow);
    body->addSpacing(space::S);
    body->addWidget(m_numberPart);
    body->addWidget(m_banner);
    body->addSpacing(space::S);
    body->addWidget(makeRecordHeading());
    body->addLayout(m_fields);
    body->addWidget(m_disposal);
    body->addSpacing(space::S);
    body->addWidget(heading(tr("History"), m_body));
    body->addWidget(m_timeline);
    body->addStretch(1);

    m_nobody->setWords(tr("Choose somebody in the list to see what is on record."));
    m_nobody->setAlignment(Qt::AlignCenter);
    setRole(*m_nobody, role::Muted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_body);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_nobody, 1);
    showNobody();
}

QWidget* PersonPanel::makeRecordHeading()
{
    auto* line = new QWidget(m_body);
    m_change = new QPushButton(tr("Change …"), line);
    m_change->setObjectName(u"changePerson"_s);
    m_change->setToolTip(QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText));
    connect(m_change, &QPushButton::clicked, this, &PersonPanel::changeAsked);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("On record"), line), 1);
    layout->addWidget(m_change);
    return line;
}

QWidget* PersonPanel::makeNumber()
{
    auto* part = new QWidget(m_body);
    m_number = new SecretLabel(part);
    m_number->setObjectName(u"number"_s);
    m_number->setAccessibleName(tr("My Number"));
    m_countdown = new QLabel(part);
    m_countdown->setObjectName(u"countdown"_s);
    m_countdown->setFont(ui::font(Type::Small));
    setRole(*m_countdown, role::Muted);
    m_purpose = new QComboBox(part);
    m_purpose->setObjectName(u"purpose"_s);
    m_purpose->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_purpose->setMinimumContentsLength(10);
    auto* label = new QLabel(tr("&Purpose"), part);
    label->setBuddy(m_purpose);
    m_reveal = new QPushButton(icon(u"eye"_s), tr("&Show"), part);
    m_reveal->setObjectName(u"reveal"_s);
    m_copy = new QPushButton(icon(u"copy"_s), tr("&Copy"), part);
    m_copy->setObjectName(u"copyNumber"_s);
    connect(m_reveal, &QPushButton::clicked, this, &PersonPanel::reveal);
    connect(m_copy, &QPushButton::clicked, this, &PersonPanel::copy);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &PersonPanel::refreshButtons);
    connect(m_number, &SecretLabel::ticked, this,
            [this](int left) { m_countdown->setText(tr("Hidden again in %n s", nullptr, left)); });
    connect(m_number, &SecretLabel::hidden, this, [this] {
        m_countdown->setText(tr("Showing it is recorded in the log."));
        refreshButtons();
    });
    m_familyNumbers = new FamilyNumbers(m_desk, part);
    connect(m_familyNumbers, &FamilyNumbers::aboutToShow, m_number, &SecretLabel::hideNow);
    m_comparison = new NumberComparison(m_desk, part);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_reveal);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(heading(tr("My Number"), part));
    layout->addWidget(m_number);
    layout->addWidget(label);
    layout->addWidget(m_purpose);
    layout->addLayout(buttons);
    layout->addWidget(m_countdown);
    layout->addWidget(m_familyNumbers);
    layout->addWidget(m_comparison);
    return part;
}

void PersonPanel::showNobody()
{
    m_number->hideNow();
    m_familyNumbers->setPeople({});
    m_comparison->clear();
    m_disposal->clear();
    m_timeline->clear();
    m_person = {};
    m_scroll->setVisible(false);
    m_nobody->setVisible(true);
}

void PersonPanel::showPerson(const Person& person, PersonState state, const QDate& due, const QString& scope,
                             bool mayReveal)
{
    const bool other = person.id != m_person.id;
    if (other) {
        m_number->hideNow();
        m_banner->clear();
    }
    m_person = person;
    m_state = state;
    m_mayReveal = mayReveal;
    m_name->setText(person.name);
    m_kana->setText(person.kana);
    m_kana->setVisible(!person.kana.isEmpty());
    delete m_stateLabel;
    m_stateLabel = makeStateLabel(lookOf(state), m_body);
    m_stateRow->addWidget(m_stateLabel);
    m_timeline->showPerson(person.id);
    if (state == PersonState::Current)
        m_disposal->showPerson(person, due);
    else
        m_disposal->clear();
    fillFields(person, due, scope);
    showWhose();
    if (other)
        fillPurposes(person);
    if (!m_number->isShown())
        m_countdown->setText(tr("Showing it is recorded in the log."));
    m_numberPart->setVisible(state == PersonState::Current && mayReveal);
    m_scroll->setVisible(true);
    m_nobody->setVisible(false);
    refreshButtons();
}

/// Whose numbers can be looked at from here.
void PersonPanel::showWhose()
{
    std::vector<Person> family;
    if (m_person.kind == PersonKind::Employee) {
        family.push_back(m_person);
        family.insert(family.end(), m_family.begin(), m_family.end());
    }
    m_familyNumbers->setPeople(std::move(family));
    m_comparison->setPerson(m_person);
}

std::optional<Purpose> PersonPanel::purpose() const
{
    return m_purpose->currentIndex() > 0 ? std::optional(static_cast<Purpose>(m_purpose->currentData().toInt()))
                                         : std::nullopt;
}

void PersonPanel::fillPurposes(const Person& person)
{
    m_purpose->clear();
    m_purpose->addItem(tr("Choose …"), -1);
    for (const PurposeInfo& purpose : purposes()) {
        if (!allowsKind(purpose.purpose, person.kind))
            continue;
        const QString word = wordOf(purpose, m_desk.language());
        m_purpose->addItem(word, static_cast<int>(purpose.purpose));
        m_purpose->setItemData(m_purpose->count() - 1, word, Qt::ToolTipRole);
    }
}

void PersonPanel::refreshButtons()
{
    const bool ready = !m_busy && m_purpose->currentIndex() > 0 && m_state == PersonState::Current && m_mayReveal;
    m_reveal->setEnabled(ready || m_number->isShown());
    m_reveal->setText(m_number->isShown() ? tr("&Hide") : tr("&Show"));
    m_reveal->setIcon(icon(m_number->isShown() ? u"eye-off"_s : u"eye"_s));
    m_copy->setEnabled(ready);
    m_familyNumbers->setPurpose(purpose());
    m_comparison->setPurpose(purpose());
}

void PersonPanel::reveal()
{
    if (m_number->isShown())
        return m_number->hideNow();
    if (!m_reveal->isEnabled()) // also asked for by a key, for whoever is chosen and whatever the purpose
        return;
    open(Way::Screen, *m_reveal, [this](SecretBytes digits) {
        m_familyNumbers->hideNow();
        m_number->reveal(std::move(digits));
    });
}

void PersonPanel::copy()
{
    open(Way::Copy, *m_copy, [this](const SecretBytes& digits) {
        m_desk.clipboard().put(digits);
        m_banner->say(Banner::Kind::Info,
                      tr("Copied. The clipboard is cleared in %n s.", nullptr, SecretClipboard::Seconds));
    });
}

void PersonPanel::open(Way way, QPushButton& pressed, std::function<void(SecretBytes)> then)
{
    m_banner->clear();
    const bool hadFocus = pressed.hasFocus(); // which a button that cannot be pressed loses
    m_busy = true;
    refreshButtons();
    const auto purpose = static_cast<Purpose>(m_purpose->currentData().toInt());
    m_desk.run(
        this, tr("Opening a number"),
        [id = m_person.id, purpose, way](ClientSession& session, Job&) {
            return revealBeyondLimit(session, id, purpose, way);
        },
        [this, id = m_person.id, hadFocus, &pressed, then = std::move(then)](Result<RevealService::Revealed> revealed) {
            m_busy = false;
            // Somebody else may have been chosen while the server was asked, or another window: then nothing is shown.
            if (!revealed && revealed.error().code() == ErrorCode::RateLimited)
                m_banner->say(Banner::Kind::Warn,
                              tr("You have opened as many numbers today as the rules allow; this one was not opened. "
                                 "For more, mark the people in the list and press “Numbers” › “Ask to open more "
                                 "numbers …”: a second person signs. Or go on tomorrow."));
            else if (!revealed)
                m_banner->fail(revealed.error(), m_desk.language(), m_desk.problemId());
            else if (id == m_person.id && isVisible() && window()->isActiveWindow())
                then(digitsOf(revealed->number));
            else if (id == m_person.id)
                m_banner->say(Banner::Kind::Info,
                              tr("Not shown: another window was in front. The log has the opening."));
            refreshButtons();
            if (hadFocus)
                pressed.setFocus();
            m_scroll->ensureWidgetVisible(m_numberPart, 0, 0);
        });
}

} // namespace kagibako::ui
