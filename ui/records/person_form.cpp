// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/person_form.h"

#include "ui/common/field_words.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"
#include "ui/records/filer_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace kagibako::ui {

using namespace Qt::StringLiterals;
using enum PersonField;

namespace {

constexpr std::array Kinds{PersonKind::Employee, PersonKind::Dependent, PersonKind::Payee, PersonKind::Company};

} // namespace

PersonForm::PersonForm(Desk& desk, const Person& person, bool isNew, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_person(person), m_isNew(isNew), m_form(new Form({}, this)),
      m_kind(new QComboBox(m_form)), m_filer(new FilerPicker(desk.overview().people, m_form))
{
    makeRows();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(m_form);
    layout->addWidget(makePurposes());
    layout->addStretch(1);
    fill(person);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PersonForm::refresh);
    connect(m_filer, &FilerPicker::chosenChanged, this, &PersonForm::followFiler);
    for (const Row& one : m_rows) {
        if (one.line != nullptr)
            connect(one.line, &QLineEdit::textChanged, this, &PersonForm::refresh);
    }
}

void PersonForm::makeRows()
{
    m_kind->setObjectName(u"kind"_s);
    for (const PersonKind one : Kinds)
        m_kind->addItem(wordOf(one), static_cast<int>(one));
    addRow(Kind, tr("K&ind"), m_kind);
    if (m_isNew)
        makeWhere();
    addRow(Filer, tr("&Employee"), m_filer, tr("On whose form they stand."));
    addLine(Relation, tr("&Relation"), u"relation"_s);
    addLine(Code, tr("&Code"), u"code"_s);
    addLine(Name, tr("&Name"), u"name"_s);
    addLine(Kana, tr("&Kana"), u"kana"_s);
    addLine(Birth, tr("&Born"), u"birth"_s, tr("Dates as 2026/4/1 or 令和8年4月1日."));
    addLine(CorporateNumber, tr("Corporate n&umber"), u"corporateNumber"_s, tr("Thirteen digits; it is public."));
    addLine(PostalCode, tr("&Postal code"), u"postalCode"_s);
    addLine(Address, tr("&Address"), u"address"_s);
    addLine(Mail, tr("&Mail"), u"mail"_s);
    addLine(Department, tr("&Department"), u"department"_s);
    addLine(Joined, tr("&Joined"), u"joined"_s);
    addLine(Left, tr("&Left"), u"left"_s);
    addLine(YearlyAmount, tr("Paid in a &year (yen)"), u"yearlyAmount"_s);
    m_threshold = new Paragraph({}, m_form);
    m_threshold->setObjectName(u"threshold"_s);
    m_form->addWide(m_threshold);
}

void PersonForm::makeWhere()
{
    m_scope = new QComboBox(m_form);
    m_scope->setObjectName(u"personScope"_s);
    for (const Overview::ScopeView& one : m_desk.overview().scopes) {
        if (one.mine.has(Action::People))
            m_scope->addItem(one.name, one.id.string().toLatin1());
    }
    m_form->add(tr("&Scope"), m_scope);
}

void PersonForm::addLine(PersonField field, const QString& label, const QString& name, const QString& hint)
{
    auto* line = new QLineEdit(m_form);
    line->setObjectName(name);
    addRow(field, label, line, hint);
    m_rows.back().line = line;
}

void PersonForm::addRow(PersonField field, const QString& label, QWidget* input, const QString& hint)
{
    auto* part = new QWidget(m_form);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    layout->addWidget(input);
    if (!hint.isEmpty()) {
        auto* below = new Paragraph(hint, part);
        below->setFont(ui::font(Type::Small));
        setRole(*below, role::Muted);
        layout->addWidget(below);
    }
    auto* problem = new Paragraph({}, part);
    problem->setObjectName(u"problem-"_s + QString::fromLatin1(fieldName(field)));
    setRole(*problem, role::BadBanner);
    problem->setMargin(space::XS);
    problem->hide();
    layout->addWidget(problem);
    QWidget* cursor = input == m_filer ? m_filer->line() : input;
    QLabel* title = m_form->add(label, part);
    title->setBuddy(cursor);
    cursor->setAccessibleName(fieldWord(fieldName(field))); // no neighbour of its label, which would name it
    cursor->setAccessibleDescription(hint);
    m_rows.push_back({field, title, part, cursor, problem, nullptr, hint});
}

QWidget* PersonForm::makePurposes()
{
    auto* card = new Form(tr("What the number is asked for"), this);
    auto* about = new Paragraph(
        tr("Only what the person is told may be done with the number. May stay open until the number is asked for."),
        card);
    card->addWide(about);
    for (const PurposeInfo& info : purposes()) {
        auto* box = new QCheckBox(wordOf(info, m_desk.language()), card);
        box->setObjectName(u"purpose-"_s + QString::fromLatin1(info.code));
        connect(box, &QCheckBox::toggled, this, &PersonForm::refresh);
        m_purposes.emplace_back(info.purpose, box);
        card->addWide(box);
    }
    auto* problem = new Paragraph({}, card);
    problem->setObjectName(u"problem-purposes"_s);
    setRole(*problem, role::BadBanner);
    problem->setMargin(space::XS);
    problem->hide();
    card->addWide(problem);
    m_rows.push_back({Purposes, nullptr, card, m_purposes.front().second, problem, nullptr, {}});
    return card;
}

PersonKind PersonForm::kind() const
{
    return static_cast<PersonKind>(m_kind->currentData().toInt());
}

const PersonForm::Row* PersonForm::row(PersonField field) const
{
    const auto found = std::ranges::find(m_rows, field, &Row::field);
    return found == m_rows.end() ? nullptr : &*found;
}

bool PersonForm::isFor(PersonField field, PersonKind of) const
{
    const bool company = of == PersonKind::Company;
    const bool dependent = of == PersonKind::Dependent;
    switch (field) {
    case Filer:
    case Relation:
        return dependent;
    case Birth:
        return !company;
    case CorporateNumber:
        return company;
    case YearlyAmount:
        return company || of == PersonKind::Payee;
    case Code:
    case Joined:
    case Left: // usual of the others; but what is on record already is not hidden
        return !dependent || !row(field)->line->text().isEmpty();
    case Department:
        return of == PersonKind::Employee || !row(field)->line->text().isEmpty();
    case Kind:
    case Name:
    case Kana:
    case Mail:
    case PostalCode:
    case Address:
    case Purposes:
    case Documents:
    case Uses:
    case Individual:
        return true;
    }
    return true;
}

void PersonForm::refresh()
{
    const PersonKind now = kind();
    const bool paid = now == PersonKind::Payee || now == PersonKind::Company;
    for (const Row& one : m_rows) {
        const bool shown = isFor(one.field, now) || one.input->hasFocus(); // not from under the cursor
        one.part->setVisible(shown);
        if (one.label != nullptr)
            one.label->setVisible(shown);
    }
    row(Joined)->label->setText(paid ? tr("Contract &from") : tr("&Joined"));
    row(Left)->label->setText(paid ? tr("Contract &to") : tr("&Left"));
    for (const auto& [purpose, box] : m_purposes)
        box->setVisible(allowsKind(purpose, now));
    refreshThreshold(typed().person);
    Q_EMIT changed();
}

void PersonForm::refreshThreshold(const Person& person)
{
    const ThresholdAnswer answer = thresholdOf(person);
    m_threshold->setWords((m_desk.isJapanese() ? answer.ja : answer.en).toString());
    setRole(*m_threshold, answer.need == NumberNeed::NotNeeded ? role::WarnBanner : role::Muted);
    m_threshold->setVisible(!m_threshold->words().isEmpty());
}

/// A family stands in one scope, if the person at the desk may write there.
void PersonForm::followFiler()
{
    const PeopleRoll& people = *m_desk.overview().people;
    const auto at = m_filer->chosen().isNull() ? std::nullopt : people.rowOf(m_filer->chosen());
    const int place = at && m_scope != nullptr ? m_scope->findData(people.scope(*at).string().toLatin1()) : -1;
    if (place >= 0)
        m_scope->setCurrentIndex(place);
    Q_EMIT changed();
}

} // namespace kagibako::ui
