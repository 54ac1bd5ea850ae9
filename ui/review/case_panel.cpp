// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/case_panel.h"

#include "core/texts/error_text.h"
#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_label.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"
#include "ui/review/checklist.h"

#include <QDateTime>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 340;

Paragraph* plain(const QString& text, QWidget* parent)
{
    return new Paragraph(text, parent);
}

} // namespace

CasePanel::CasePanel(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_warning(new Banner(this)), m_persons(new QVBoxLayout),
      m_checklist(new Checklist(desk.language(), this))
{
    setObjectName(u"casePanel"_s);
    setRole(*this, role::Card);
    setMinimumWidth(Width);
    auto* title = new QLabel(tr("Checked with"), this);
    title->setFont(ui::font(Type::Strong));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::S);
    layout->addWidget(m_warning);
    layout->addLayout(m_persons);
    layout->addSpacing(space::S);
    layout->addWidget(title);
    layout->addWidget(m_checklist);
    layout->addStretch(1);
}

void CasePanel::clear()
{
    for (const auto& [label, place] : m_numbers)
        label->hideNow();
    m_numbers.clear();
    delete std::exchange(m_personsPart, nullptr);
    m_case.reset();
    m_checklist->reset();
    m_warning->clear();
    m_obstacle.clear();
}

void CasePanel::setCase(std::shared_ptr<const ReviewService::Case> opened, const QString& who)
{
    clear();
    m_case = std::move(opened);
    m_personsPart = new QWidget(this);
    auto* list = new QVBoxLayout(m_personsPart);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(space::M);
    auto* title = plain(who, m_personsPart);
    title->setObjectName(u"caseWho"_s);
    title->setFont(ui::font(Type::Heading));
    list->addWidget(title);
    QList<QByteArray> documents;
    for (std::size_t i = 0; i < m_case->persons.size(); ++i) {
        const ReviewService::OpenedPerson& person = m_case->persons[i];
        list->addWidget(makePerson(person));
        if (auto* label = list->itemAt(list->count() - 1)->widget()->findChild<SecretLabel*>())
            m_numbers.emplace_back(label, i);
        for (const Submission::Image& image : person.part->images) {
            if (const QByteArray code = image.document.toLatin1(); !documents.contains(code))
                documents.append(code);
        }
    }
    if (!m_case->submission.note.isEmpty())
        list->addWidget(plain(tr("They write: %1").arg(m_case->submission.note), m_personsPart));
    m_persons->addWidget(m_personsPart);
    m_checklist->setCase(Route::Online,
                         QDateTime::fromString(m_case->waiting.received, Qt::ISODate).toOffsetFromUtc(9 * 3600).date());
    m_checklist->propose(documents);
    m_obstacle = obstacleOf(*m_case);
    if (!m_obstacle.isEmpty())
        m_warning->say(Banner::Kind::Warn, m_obstacle);
    else if (m_case->waiting.isLinkKnown)
        m_warning->say(Banner::Kind::Info, tr("A former clerk knows this link. Make sure that it comes from the person "
                                              "who was asked."));
}

QString CasePanel::obstacleOf(const ReviewService::Case& opened) const
{
    if (opened.waiting.disputed)
        return tr("The person says that this is not theirs. Ask them before you decide; refuse it if they are right.");
    if (!opened.submission.decline.isEmpty()) {
        const auto why = reason(ReasonKind::Decline, opened.submission.decline.toLatin1());
        return tr("They do not wish to submit: %1. Nobody has to answer an employer; that you asked is on record. "
                  "Refuse "
                  "it with the reason for this to close it.")
            .arg(why ? wordOf(**why, m_desk.language()) : opened.submission.decline);
    }
    for (const ReviewService::OpenedPerson& person : opened.persons) {
        if (person.problem)
            return errorText(*person.problem, m_desk.language());
    }
    return {};
}

QWidget* CasePanel::makePerson(const ReviewService::OpenedPerson& person)
{
    auto* part = new QWidget(m_personsPart);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    QStringList line{wordOf(person.part->kind)};
    if (!person.part->relation.isEmpty())
        line.append(person.part->relation);
    if (person.part->isNew)
        line.append(tr("added by the employee"));
    auto* name = plain(person.part->name, part);
    name->setFont(ui::font(Type::Strong));
    layout->addWidget(name);
    auto* about = plain(line.join(u" · "_s), part);
    setRole(*about, role::Muted);
    layout->addWidget(about);
    if (person.part->checkedByFiler)
        layout->addWidget(plain(tr("The employee has checked this number."), part));
    if (person.number) {
        auto* number = new SecretLabel(part);
        number->setObjectName(u"caseNumber"_s);
        number->setAccessibleName(tr("My Number"));
        layout->addWidget(number);
    } else {
        layout->addWidget(
            plain(person.problem ? tr("The number could not be opened.") : tr("No number was given."), part));
    }
    return part;
}

bool CasePanel::areNumbersShown() const
{
    return std::ranges::any_of(m_numbers, [](const auto& one) { return one.first->isShown(); });
}

void CasePanel::showNumbers()
{
    const bool hide = areNumbersShown();
    for (const auto& [label, place] : m_numbers) {
        if (hide)
            label->hideNow();
        else
            label->reveal(digitsOf(*m_case->persons[place].number));
    }
}

} // namespace kagibako::ui
