// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/checklist.h"

#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int RemarkRole = Qt::UserRole + 1; // beside the code: what to look at

bool chooses(const QComboBox* choice)
{
    return choice->currentIndex() > 0;
}

QByteArray codeOf(const QComboBox* choice)
{
    return choice->currentData().toByteArray();
}

} // namespace

Checklist::Checklist(Language language, QWidget* parent)
    : QWidget(parent), m_language(language), m_number(makeChoice(u"checkNumber"_s)),
      m_identity(makeChoice(u"checkIdentity"_s)), m_second(makeChoice(u"checkSecond"_s)),
      m_secondLabel(new QLabel(tr("Second &document"), this)), m_remarks(new Paragraph({}, this)),
      m_missing(new Paragraph({}, this)), m_why(new QPushButton(tr("&Why is a document missing?"), this)),
      m_absent(new Paragraph({}, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    const auto add = [&](QLabel* label, QComboBox* choice) {
        label->setBuddy(choice);
        layout->addWidget(label);
        layout->addWidget(choice);
        layout->addSpacing(space::XS);
    };
    add(new QLabel(tr("The n&umber was checked with"), this), m_number);
    add(new QLabel(tr("The &identity was checked with"), this), m_identity);
    add(m_secondLabel, m_second);
    m_remarks->setObjectName(u"checkRemarks"_s);
    setRole(*m_remarks, role::Muted);
    layout->addWidget(m_remarks);
    m_missing->setObjectName(u"checkMissing"_s);
    layout->addWidget(m_missing);
    m_why->setObjectName(u"checkWhy"_s);
    m_why->setCheckable(true);
    setRole(*m_why, role::Flat);
    layout->addWidget(m_why, 0, Qt::AlignLeft);
    m_absent->setObjectName(u"checkAbsent"_s);
    setRole(*m_absent, role::Muted);
    m_absent->hide();
    layout->addWidget(m_absent);
    connect(m_why, &QPushButton::toggled, m_absent, &QWidget::setVisible);
    fillAll();
}

QComboBox* Checklist::makeChoice(const QString& name)
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(16);
    connect(choice, &QComboBox::currentIndexChanged, this, &Checklist::refresh);
    return choice;
}

/// Without a signal: the others may not be filled yet.
void Checklist::fill(QComboBox* choice, const std::vector<CheckChoice>& lawful)
{
    const QSignalBlocker quiet(choice);
    choice->clear();
    choice->addItem(tr("Choose …"), QByteArray());
    for (const CheckChoice& one : lawful) {
        QStringList remarks;
        for (const Bilingual& remark : one.remarks)
            remarks.append(remark.in(m_language));
        const QString word = wordOf(*one.item, m_language);
        const int row = choice->count();
        choice->addItem(word, QByteArray(one.item->code));
        choice->setItemData(row, one.needsSecond.isEmpty() ? word : word + u'\n' + one.needsSecond.in(m_language),
                            Qt::ToolTipRole);
        choice->setItemData(row, remarks.join(u'\n'), RemarkRole);
    }
    choice->setCurrentIndex(0);
}

void Checklist::fillAll()
{
    const CheckChoices lawful = choices(m_route, m_received);
    fill(m_number, lawful.number);
    fill(m_identity, lawful.identity);
    fill(m_second, lawful.identity);
    m_absent->setWords(absentWords());
    m_why->setChecked(false);
    refresh();
}

QString Checklist::absentWords() const
{
    QStringList lines{tr("Not offered for documents that came this way on this day:")};
    for (const AbsentCheck& one : absent(m_route, m_received))
        lines.append(u"· "_s + tr("%1: %2").arg(one.name.in(m_language), one.reason.in(m_language)));
    return lines.join(u'\n');
}

QString Checklist::remarkWords() const
{
    QStringList lines;
    for (const QComboBox* choice : {m_number, m_identity, m_second}) {
        const QStringList remarks = choice->currentData(RemarkRole).toString().split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : remarks) {
            if (!lines.contains(line))
                lines.append(line);
        }
    }
    return lines.join(u'\n');
}

void Checklist::setCase(Route route, const QDate& received)
{
    m_route = route;
    m_received = received;
    fillAll();
}

void Checklist::reset()
{
    for (QComboBox* choice : {m_number, m_identity, m_second})
        choice->setCurrentIndex(0);
    m_why->setChecked(false);
}

void Checklist::propose(const QList<QByteArray>& documents)
{
    reset();
    for (const QByteArray& code : documents) {
        for (QComboBox* choice : {m_number, m_identity, m_second}) {
            // A second document only when the first is another.
            const int at = choice->findData(code);
            const bool already = choice == m_second && (codeOf(m_identity) == code || !chooses(m_identity));
            if (at > 0 && !chooses(choice) && !already)
                choice->setCurrentIndex(at);
        }
    }
}

QList<QByteArray> Checklist::chosen() const
{
    QList<QByteArray> codes;
    for (const QComboBox* choice : {m_number, m_identity, m_second}) {
        if (chooses(choice) && !codes.contains(codeOf(choice)))
            codes.append(codeOf(choice));
    }
    return codes;
}

bool Checklist::isComplete() const
{
    return lacking(chosen(), m_route, false, Strictness::TwoOfClass, m_received) == 0;
}

void Checklist::refresh()
{
    const std::uint8_t missing = lacking(chosen(), m_route, false, Strictness::TwoOfClass, m_received);
    const bool number = (missing & static_cast<std::uint8_t>(Aspect::Number)) != 0;
    const bool identity = (missing & static_cast<std::uint8_t>(Aspect::Identity)) != 0;
    const bool second = chooses(m_second) || (identity && chooses(m_identity));
    m_second->setVisible(second);
    m_secondLabel->setVisible(second);
    m_missing->setWords(number                            ? tr("Still missing: what shows the number.")
                        : identity && chooses(m_identity) ? tr("Of this kind of document two are needed.")
                        : identity                        ? tr("Still missing: what shows who it is.")
                                                          : QString());
    m_missing->setVisible(!m_missing->words().isEmpty());
    m_remarks->setWords(remarkWords());
    m_remarks->setVisible(!m_remarks->words().isEmpty());
    Q_EMIT changed();
}

} // namespace kagibako::ui
