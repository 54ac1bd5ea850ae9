// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_fields.h"

#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/policy_words.h"
#include "ui/settings/account_addresses.h"
#include "ui/settings/ip_lines.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int MostUrl = 200; // characters, see checkPolicy()
constexpr int MonthDaySize = 5;
/// A declaration that was due in the year after leaving is kept seven years from 11 January of the year after that
/// (所得税法施行規則76条の3): less than nine years from leaving.
constexpr int SurelyLongEnough = 9;
} // namespace

PolicyFields::PolicyFields(Form& form) : QObject(&form)
{
    addNumbers(form);
    m_flatWarning = new Paragraph({}, &form);
    m_flatWarning->setObjectName(u"policyFlatWarning"_s);
    form.addWide(m_flatWarning);
    connect(this, &PolicyFields::changed, this, &PolicyFields::tellFlat);
    tellFlat();
    addChoices(form);
    addDisposal(form);
    addAddresses(form);
}

/// The name of its object begins with "policy-". A wheel that scrolls the page must not change a rule on its way.
template <typename Field>
Field* PolicyFields::named(Field* field, const char* name)
{
    field->setObjectName(u"policy-"_s + QLatin1StringView(name));
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(this);
    return field;
}

void PolicyFields::addNumbers(Form& form)
{
    for (const PolicyBounds& bounds : policyBounds()) {
        auto* number = named(new QSpinBox(&form), bounds.field);
        number->setButtonSymbols(QAbstractSpinBox::NoButtons); // digits and the arrow keys do
        number->setRange(bounds.least, bounds.most);
        number->setGroupSeparatorShown(true);
        connect(number, &QSpinBox::valueChanged, this, &PolicyFields::changed);
        form.add(policyLabel(QLatin1StringView(bounds.field)), number,
                 bounds.member == &Policy::dueFlatYears
                     ? tr("From 1 to %L1 years; 0: by the periods of the law. Changing this counts as a loosening.")
                           .arg(bounds.most)
                     : tr("From %L1 to %L2.").arg(bounds.least).arg(bounds.most));
        m_numbers.emplace_back(bounds.member, number);
    }
}

/// Where years from leaving may end before the law's own period does.
void PolicyFields::tellFlat()
{
    int years = 0;
    for (const auto& [member, number] : m_numbers)
        years = member == &Policy::dueFlatYears ? number->value() : years;
    const bool isShort = years > 0 && years < SurelyLongEnough;
    m_flatWarning->setWords(
        isShort ? tr("%n year(s) from leaving may be EARLIER than the law: the declaration for dependents of somebody "
                     "who left on 31 March 2026 is kept until 10 January 2034. Each number that this is true of is "
                     "named under Disposal before anything is signed.",
                     nullptr, years)
                : QString());
    m_flatWarning->setVisible(isShort);
}

void PolicyFields::addChoices(Form& form)
{
    m_fourEyes = named(new QCheckBox(policyLabel("four_eyes_entry"_L1), &form), "four_eyes_entry");
    m_secondFactor = named(new QCheckBox(policyLabel("second_factor"_L1), &form), "second_factor");
    for (QCheckBox* box : {m_fourEyes, m_secondFactor}) {
        connect(box, &QCheckBox::toggled, this, &PolicyFields::changed);
        form.addWide(box);
    }
    m_pageUrl = named(new QLineEdit(&form), "page_url");
    m_pageUrl->setMaxLength(MostUrl);
    m_pageUrl->setPlaceholderText(u"https://"_s);
    connect(m_pageUrl, &QLineEdit::textChanged, this, &PolicyFields::changed);
    form.add(policyLabel("page_url"_L1), m_pageUrl,
             tr("Where the page stands elsewhere; empty: at the server. Changing this counts as a loosening."));
}

void PolicyFields::addDisposal(Form& form)
{
    m_disposal = named(new QComboBox(&form), "disposal");
    for (const DisposalMode mode : {DisposalMode::Automatic, DisposalMode::Approval})
        m_disposal->addItem(wordOf(mode), static_cast<int>(mode));
    connect(m_disposal, &QComboBox::currentIndexChanged, this, &PolicyFields::changed);
    form.add(policyLabel("disposal"_L1), m_disposal, tr("Changing this counts as a loosening."));
    m_dueLedger = named(new QCheckBox(policyLabel("due_ledger"_L1), &form), "due_ledger");
    connect(m_dueLedger, &QCheckBox::toggled, this, &PolicyFields::changed);
    form.addWide(m_dueLedger);
    m_dueMonthDay = named(new QLineEdit(&form), "due_month_day");
    m_dueMonthDay->setMaxLength(MonthDaySize);
    m_dueMonthDay->setPlaceholderText(u"12-28"_s);
    connect(m_dueMonthDay, &QLineEdit::textChanged, this, &PolicyFields::changed);
    form.add(policyLabel("due_month_day"_L1), m_dueMonthDay,
             tr("Month and day, for example 12-28: what is due by then goes once a year; empty: each number on its own "
                "day. Changing this counts as a loosening."));
}

void PolicyFields::addAddresses(Form& form)
{
    form.addWide(new Paragraph(tr("From where somebody may come, one range a line, for example 203.0.113.0/24. "
                                  "Without any range to be let in, every address is. What is kept out is kept out in "
                                  "any case."),
                               &form));
    m_allow = new IpLines(u"policy-ip_allow"_s, policyLabel("ip_allow"_L1), &form);
    m_deny = new IpLines(u"policy-ip_deny"_s, policyLabel("ip_deny"_L1), &form);
    form.add(policyLabel("ip_allow"_L1), m_allow);
    form.add(policyLabel("ip_deny"_L1), m_deny);
    for (const IpLines* lines : {m_allow, m_deny})
        connect(lines, &IpLines::changed, this, &PolicyFields::changed);
    m_accounts = new AccountAddresses(&form);
    connect(m_accounts, &AccountAddresses::changed, this, &PolicyFields::changed);
    form.add(tr("Of single accounts"), m_accounts, tr("These hold besides those above: an account has to pass both."));
}

void PolicyFields::set(const Policy& policy, const QMap<AccountId, QString>& logins)
{
    for (const auto& [member, number] : m_numbers)
        number->setValue(policy.*member);
    m_fourEyes->setChecked(policy.fourEyesEntry);
    m_secondFactor->setChecked(policy.secondFactor);
    m_disposal->setCurrentIndex(m_disposal->findData(static_cast<int>(policy.disposal)));
    m_dueLedger->setChecked(policy.dueLedger);
    m_dueMonthDay->setText(policy.dueMonthDay);
    m_pageUrl->setText(policy.pageUrl);
    m_allow->setText(IpLines::textOf(policy.ip.allow));
    m_deny->setText(IpLines::textOf(policy.ip.deny));
    m_accounts->set(policy.accountIp, logins);
}

void PolicyFields::setReadOnly(bool readOnly)
{
    for (const auto& [member, number] : m_numbers)
        number->setReadOnly(readOnly);
    m_fourEyes->setEnabled(!readOnly);
    m_secondFactor->setEnabled(!readOnly);
    m_disposal->setEnabled(!readOnly);
    m_dueLedger->setEnabled(!readOnly);
    m_dueMonthDay->setReadOnly(readOnly);
    m_pageUrl->setReadOnly(readOnly);
    m_allow->setReadOnly(readOnly);
    m_deny->setReadOnly(readOnly);
    m_accounts->setReadOnly(readOnly);
}

std::optional<Policy> PolicyFields::policy()
{
    Policy typed;
    for (const auto& [member, number] : m_numbers)
        typed.*member = number->value();
    typed.fourEyesEntry = m_fourEyes->isChecked();
    typed.secondFactor = m_secondFactor->isChecked();
    typed.disposal = static_cast<DisposalMode>(m_disposal->currentData().toInt());
    typed.dueLedger = m_dueLedger->isChecked();
    typed.dueMonthDay = m_dueMonthDay->text().trimmed();
    typed.pageUrl = m_pageUrl->text().trimmed();
    const auto allow = IpLines::read(m_allow->text());
    const auto deny = IpLines::read(m_deny->text());
    if (!allow || !deny) {
        (allow ? m_deny : m_allow)->focusField();
        return std::nullopt;
    }
    typed.ip = {*allow, *deny};
    const auto accounts = m_accounts->rules();
    if (!accounts)
        return std::nullopt;
    typed.accountIp = *accounts;
    return typed;
}

bool PolicyFields::eventFilter(QObject* watched, QEvent* event)
{
    const auto* field = qobject_cast<const QWidget*>(watched);
    if (event->type() == QEvent::Wheel && field != nullptr && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kagibako::ui
