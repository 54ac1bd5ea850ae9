// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/family_numbers.h"

#include "core/texts/error_text.h"
#include "ui/common/banner.h"
#include "ui/common/field_words.h"
#include "ui/common/secret_label.h"
#include "ui/common/style_sheet.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

FamilyNumbers::FamilyNumbers(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_button(new QPushButton(this)), m_banner(new Banner(this)),
      m_layout(new QVBoxLayout(this))
{
    m_button->setObjectName(u"familyNumbers"_s);
    connect(m_button, &QPushButton::clicked, this, &FamilyNumbers::press);
    auto* line = new QHBoxLayout;
    line->addWidget(m_button);
    line->addStretch(1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::S);
    m_layout->addLayout(line);
    m_layout->addWidget(m_banner);
    refresh();
}

void FamilyNumbers::setPeople(std::vector<Person> people)
{
    const auto whose = [](const std::vector<Person>& all) { return all.empty() ? PersonId() : all.front().id; };
    if (whose(people) != whose(m_people)) {
        hideNow();
        m_banner->clear();
    }
    m_people = std::move(people);
    refresh();
}

void FamilyNumbers::setPurpose(const std::optional<Purpose>& purpose)
{
    m_purpose = purpose;
    refresh();
}

std::vector<Person> FamilyNumbers::allowed() const
{
    std::vector<Person> people;
    for (const Person& one : m_people) {
        if (m_purpose && allowsKind(*m_purpose, one.kind))
            people.push_back(one);
    }
    return people;
}

void FamilyNumbers::refresh()
{
    setVisible(m_people.size() > 1);
    m_button->setText(isShown() ? tr("Hide the family's numbers") : tr("Show the family's numbers"));
    m_button->setEnabled(isShown() || (!m_busy && allowed().size() > 1));
    m_button->setToolTip(tr("Opens the numbers of the employee and the dependents that the purpose allows, by one act. "
                            "Each counts as one opening."));
}

void FamilyNumbers::press()
{
    if (isShown())
        hideNow();
    else
        open();
}

void FamilyNumbers::hideNow()
{
    QWidget* shown = std::exchange(m_shown, nullptr); // each that hides asks for this again
    if (shown == nullptr)
        return;
    for (SecretLabel* one : shown->findChildren<SecretLabel*>())
        one->hideNow();
    shown->hide();
    shown->deleteLater();
    refresh();
}

void FamilyNumbers::open()
{
    m_banner->clear();
    m_busy = true;
    refresh();
    std::vector<Person> people = allowed();
    QList<PersonId> ids;
    for (const Person& one : people)
        ids.append(one.id);
    m_desk.run(
        this, tr("Opening numbers"),
        [ids, purpose = *m_purpose](ClientSession& session, Job&) {
            return RevealService(session).revealTogether(ids, purpose);
        },
        [this, people = std::move(people)](const Result<RevealService::Together>& opened) {
            m_busy = false;
            took(people, opened);
            refresh();
        });
}

void FamilyNumbers::took(const std::vector<Person>& people, const Result<RevealService::Together>& opened)
{
    const bool isSame = !m_people.empty() && m_people.front().id == people.front().id;
    if (!opened && opened.error().code() == ErrorCode::RateLimited)
        m_banner->say(Banner::Kind::Warn, tr("Together these are more numbers than the rules allow you today; none was "
                                             "opened. Show them one by one, or ask to open more."));
    else if (!opened)
        m_banner->fail(opened.error(), m_desk.language(), m_desk.problemId());
    else if (isSame && isVisible() && window()->isActiveWindow())
        showNumbers(people, *opened);
    else if (isSame)
        m_banner->say(Banner::Kind::Info, tr("Not shown: another window was in front. The log has the openings."));
}

SecretLabel* FamilyNumbers::addNumber(QVBoxLayout& rows, const Person& person)
{
    auto* name =
        new QLabel(person.relation.isEmpty() ? person.name : tr("%1 (%2)").arg(person.name, person.relation), m_shown);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    auto* number = new SecretLabel(m_shown);
    number->setObjectName(u"familyNumber-"_s + person.id.string());
    number->setAccessibleName(name->text());
    connect(number, &SecretLabel::hidden, this, &FamilyNumbers::hideNow);
    rows.addWidget(name);
    rows.addWidget(number);
    return number;
}

void FamilyNumbers::showNumbers(const std::vector<Person>& people, const RevealService::Together& opened)
{
    Q_EMIT aboutToShow();
    hideNow();
    m_shown = new QWidget(this);
    auto* rows = new QVBoxLayout(m_shown);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::XS);
    auto* countdown = new QLabel(m_shown);
    countdown->setFont(ui::font(Type::Small));
    setRole(*countdown, role::Muted);
    const Language language = m_desk.language();
    QStringList failed;
    std::vector<std::pair<SecretLabel*, SecretBytes>> numbers;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Result<AnyNumber>& number = opened.numbers[i];
        if (number)
            numbers.emplace_back(addNumber(*rows, people[i]), digitsOf(*number));
        else
            failed.append(
                tr("%1: %2").arg(people[i].name, firstSentence(errorText(number.error().code(), language), language)));
    }
    rows->addWidget(countdown);
    m_layout->addWidget(m_shown);
    m_shown->show(); // what is not on the screen cannot be revealed
    if (!numbers.empty())
        connect(numbers.front().first, &SecretLabel::ticked, countdown,
                [countdown](int left) { countdown->setText(tr("Hidden again in %n s", nullptr, left)); });
    for (auto& [label, digits] : numbers)
        label->reveal(std::move(digits));
    if (!failed.isEmpty())
        m_banner->say(Banner::Kind::Info, failed.join(u'\n'));
    if (numbers.empty())
        hideNow();
}

} // namespace kagibako::ui
