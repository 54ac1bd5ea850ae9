// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/checklist.h"

#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Route ByPage = Route::Online;

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
    : QWidget(parent), m_language(language), m_number(makeChoice(u"checkNumber"_s, Aspect::Number)),
      m_identity(makeChoice(u"checkIdentity"_s, Aspect::Identity)),
      m_second(makeChoice(u"checkSecond"_s, Aspect::Identity)), m_secondLabel(new QLabel(tr("Second &document"), this)),
      m_missing(new Paragraph({}, this))
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
    m_missing->setObjectName(u"checkMissing"_s);
    layout->addWidget(m_missing);
    refresh();
}

QComboBox* Checklist::makeChoice(const QString& name, Aspect aspect)
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(16);
    choice->addItem(tr("Choose …"), QByteArray());
    for (const CheckItem& item : checkItems()) {
        if (!has(item, aspect) || !has(item, ByPage))
            continue;
        const QString word = wordOf(item, m_language);
        choice->addItem(word, QByteArray(item.code));
        choice->setItemData(choice->count() - 1, word, Qt::ToolTipRole);
    }
    connect(choice, &QComboBox::currentIndexChanged, this, &Checklist::refresh);
    return choice;
}

void Checklist::reset()
{
    for (QComboBox* choice : {m_number, m_identity, m_second})
        choice->setCurrentIndex(0);
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
    return lacking(chosen(), ByPage) == 0;
}

void Checklist::refresh()
{
    const std::uint8_t missing = lacking(chosen(), ByPage);
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
    Q_EMIT changed();
}

} // namespace kagibako::ui
