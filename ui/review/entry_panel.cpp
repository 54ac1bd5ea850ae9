// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/entry_panel.h"

#include "core/texts/error_text.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_label.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"
#include "ui/review/checklist.h"
#include "ui/review/entry_comparison.h"

#include <QDateTime>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastWidth = 420;
constexpr int MostWidth = 720;

} // namespace

EntryPanel::EntryPanel(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_comparison(new EntryComparison(this)), m_entries(new QVBoxLayout),
      m_checkPart(new QWidget(this)), m_checklist(new Checklist(desk.language(), m_checkPart))
{
    setObjectName(u"entryPanel"_s);
    setRole(*this, role::Card);
    setMinimumWidth(LeastWidth);
    setMaximumWidth(MostWidth);
    auto* title = new QLabel(tr("Checked with"), m_checkPart);
    title->setFont(ui::font(Type::Strong));
    auto* checks = new QVBoxLayout(m_checkPart);
    checks->setContentsMargins(0, 0, 0, 0);
    checks->setSpacing(space::S);
    checks->addWidget(title);
    checks->addWidget(m_checklist);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(m_comparison);
    layout->addLayout(m_entries);
    layout->addWidget(m_checkPart);
    layout->addStretch(1);
    connect(m_comparison, &EntryComparison::changed, this, &EntryPanel::changed);
    connect(m_checklist, &Checklist::changed, this, &EntryPanel::changed);
}

void EntryPanel::clear()
{
    for (const auto& [label, place] : m_numbers)
        label->hideNow();
    m_numbers.clear();
    delete std::exchange(m_entriesPart, nullptr);
    m_case.reset();
    m_comparison->clear();
    m_checklist->reset();
}

void EntryPanel::setCase(std::shared_ptr<const EntryReview::Case> opened, const QString& who)
{
    clear();
    m_case = std::move(opened);
    m_entriesPart = makeEntries(who);
    m_entries->addWidget(m_entriesPart);
    m_checkPart->setVisible(!isOfCompany());
    // Today, when somebody looks at them: on which day it was entered is the word of whoever entered it.
    m_checklist->setCase(Route::Mail, m_desk.clock().today());
    m_checklist->propose(allDocuments());
    m_comparison->setCase(m_case);
}

QWidget* EntryPanel::makeEntries(const QString& who)
{
    auto* part = new QWidget(this);
    auto* list = new QVBoxLayout(part);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(space::M);
    auto* title = new Paragraph(who, part);
    title->setObjectName(u"entryWho"_s);
    title->setFont(ui::font(Type::Heading));
    list->addWidget(title);
    if (m_case->waiting.isChange)
        list->addWidget(new Paragraph(tr("A checked number is there. What you approve takes its place."), part));
    for (std::size_t i = 0; i < m_case->entries.size(); ++i)
        list->addWidget(makeEntry(i, part));
    return part;
}

QWidget* EntryPanel::makeEntry(std::size_t place, QWidget* parent)
{
    const EntryReview::OpenedEntry& one = m_case->entries[place];
    auto* part = new QWidget(parent);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    const QString when = timeText(one.entry.at.toUTC().toString(Qt::ISODate), m_desk.language());
    auto* title = new Paragraph(tr("Entry %1: %2, %3").arg(QString::number(place + 1), one.entry.by, when), part);
    title->setFont(ui::font(Type::Strong));
    layout->addWidget(title);
    auto* about = new Paragraph(documentWords(one.entry.documents), part);
    setRole(*about, role::Muted);
    layout->addWidget(about);
    if (one.entry.isBarred)
        layout->addWidget(new Paragraph(tr("Your own: somebody else has to approve it."), part));
    if (one.number) {
        auto* number = new SecretLabel(part);
        number->setObjectName(u"entryNumber"_s);
        number->setAccessibleName(tr("My Number"));
        layout->addWidget(number);
        m_numbers.emplace_back(number, place);
    } else {
        layout->addWidget(new Paragraph(tr("The number could not be opened."), part));
        if (one.problem)
            layout->addWidget(new Paragraph(errorText(*one.problem, m_desk.language()), part));
    }
    return part;
}

QString EntryPanel::documentWords(const QList<QByteArray>& codes) const
{
    QStringList words;
    for (const QByteArray& code : codes) {
        const auto item = checkItem(code);
        words.append(item ? wordOf(**item, m_desk.language()) : QString::fromLatin1(code));
    }
    return words.isEmpty() ? tr("No document was noted.") : tr("With the form: %1").arg(words.join(u'、'));
}

QList<QByteArray> EntryPanel::allDocuments() const
{
    QList<QByteArray> codes;
    for (const EntryReview::OpenedEntry& one : m_case->entries) {
        for (const QByteArray& code : one.entry.documents) {
            if (!codes.contains(code))
                codes.append(code);
        }
    }
    return codes;
}

bool EntryPanel::isOfCompany() const
{
    return std::ranges::any_of(m_case->entries, [](const EntryReview::OpenedEntry& one) {
        return one.number && std::holds_alternative<CorporateNumber>(*one.number);
    });
}

QList<QByteArray> EntryPanel::checks() const
{
    return !m_case || isOfCompany() ? QList<QByteArray>() : m_checklist->chosen();
}

bool EntryPanel::isChecked() const
{
    return m_case && (isOfCompany() || m_checklist->isComplete());
}

bool EntryPanel::areNumbersShown() const
{
    return std::ranges::any_of(m_numbers, [](const auto& one) { return one.first->isShown(); });
}

void EntryPanel::showNumbers()
{
    if (m_numbers.empty())
        return;
    const bool hide = areNumbersShown();
    for (const auto& [label, place] : m_numbers) {
        if (hide)
            label->hideNow();
        else
            label->reveal(digitsOf(*m_case->entries[place].number));
    }
    m_comparison->noteShown();
}

} // namespace kagibako::ui
