// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is on record of the person who is shown.
#include "core/domain/payment_threshold.h"
#include "core/domain/person_input.h"
#include "ui/common/style_sheet.h"
#include "ui/records/person_panel.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const QList<QByteArray>& codes, Language language)
{
    QStringList words;
    for (const QByteArray& code : codes) {
        const auto purpose = purposeFromCode(code);
        words.append(purpose ? wordOf(purposeInfo(*purpose), language) : QString::fromLatin1(code));
    }
    return words.join(u'\n');
}

} // namespace

void PersonPanel::setMayChange(bool may)
{
    m_change->setVisible(may);
}

void PersonPanel::addField(const QString& title, const QString& value)
{
    if (value.isEmpty())
        return;
    auto* name = new QLabel(title, m_body);
    setRole(*name, role::Muted);
    auto* text = new QLabel(value, m_body); // no Paragraph: one that can be selected loses what hangs below its line
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fields->addRow(name, text);
}

/// As links that choose them.
void PersonPanel::addFamily(const QString& title)
{
    if (m_family.empty())
        return;
    auto* name = new QLabel(title, m_body);
    setRole(*name, role::Muted);
    QStringList links;
    for (const Person& one : m_family) {
        const QString who = one.relation.isEmpty() ? one.name : tr("%1 (%2)").arg(one.name, one.relation);
        links.append(u"<a href=\"%1\">%2</a>"_s.arg(one.id.string(), who.toHtmlEscaped()));
    }
    auto* text = new QLabel(links.join(u"<br>"_s), m_body);
    text->setObjectName(u"family"_s);
    text->setAccessibleName(title);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(text, &QLabel::linkActivated, this, [this](const QString& link) {
        const auto person = PersonId::fromText(link.toLatin1());
        if (!person)
            return;
        // Later: whoever is shown next takes this label away.
        const auto ask = [this, id = *person] { Q_EMIT personAsked(id); };
        QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection);
    });
    m_fields->addRow(name, text);
}

void PersonPanel::fillFields(const Person& person, const QDate& due, const QString& scope)
{
    while (m_fields->rowCount() > 0)
        m_fields->removeRow(0);
    const Language language = m_desk.language();
    const auto date = [language](const std::optional<QDate>& day) { return dateText(day.value_or(QDate()), language); };
    addField(tr("Code"), person.code);
    addField(tr("Kind"), wordOf(person.kind));
    addField(tr("Relation"), person.relation);
    addFamily(person.kind == PersonKind::Employee ? tr("Dependents") : tr("Employee"));
    addField(tr("Scope"), scope);
    addField(tr("Department"), person.department);
    addField(tr("Born"), date(person.birth));
    addField(tr("Corporate number"), person.corporateNumber);
    addField(tr("Joined"), date(person.joined));
    addField(tr("Left"), date(person.left));
    const QString postal = person.postalCode.isEmpty() ? QString() : u"〒"_s + shownPostalCode(person.postalCode);
    addField(tr("Address"), QStringList{postal, person.address}.join(u'\n').trimmed());
    addField(tr("Mail"), person.mail);
    addField(tr("Purposes"), wordsOf(person.purposes, language));
    if (person.yearlyAmount) {
        const ThresholdAnswer answer = thresholdOf(person);
        addField(tr("Paid in a year"), tr("¥%1").arg(shownYen(*person.yearlyAmount)));
        addField(tr("Payment record"), (m_desk.isJapanese() ? answer.ja : answer.en).toString());
    }
    addField(tr("Keep until"), dateText(due, language));
}

} // namespace kagibako::ui
