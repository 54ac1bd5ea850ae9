// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/disposal_panel.h"

#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/state_delegate.h"
#include "ui/common/style_sheet.h"
#include "ui/disposal/disposal_looks.h"
#include "ui/disposal/what_if.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using How = DisposalService::Gone::How;

namespace {
constexpr int Width = 356;
} // namespace

DisposalPanel::DisposalPanel(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_stateRow(new QVBoxLayout), m_fields(new QFormLayout),
      m_whyLayout(new QVBoxLayout), m_scroll(new QScrollArea(this)), m_nobody(new Paragraph({}, this))
{
    setObjectName(u"disposalPanel"_s);
    setRole(*this, role::Card);
    setMinimumWidth(Width);
    auto* body = new QWidget(m_scroll);
    m_name = new QLabel(body);
    m_name->setObjectName(u"disposalName"_s);
    m_name->setFont(ui::font(Type::Heading));
    m_about = new QLabel(body);
    setRole(*m_about, role::Muted);
    for (QLabel* label : {m_name, m_about}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_fields->setHorizontalSpacing(space::L);
    m_fields->setVerticalSpacing(space::S);
    m_fields->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_warnings = new Banner(body);
    m_warnings->setObjectName(u"disposalWarnings"_s);
    m_whyTitle = new QLabel(tr("Why"), body);
    m_whyTitle->setFont(ui::font(Type::Strong));
    m_whatIf = new WhatIf(desk, body);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_name);
    layout->addWidget(m_about);
    layout->addLayout(m_stateRow);
    layout->addSpacing(space::S);
    layout->addLayout(m_fields);
    layout->addWidget(m_warnings);
    layout->addSpacing(space::S);
    layout->addWidget(m_whyTitle);
    layout->addLayout(m_whyLayout);
    layout->addSpacing(space::S);
    layout->addWidget(m_whatIf);
    layout->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(body);
    m_nobody->setWords(tr("Choose a number in the list to see why it is kept, and how long."));
    m_nobody->setAlignment(Qt::AlignCenter);
    setRole(*m_nobody, role::Muted);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::L, space::L, space::L, space::L);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_nobody, 1);
    showNobody();
}

void DisposalPanel::showNobody()
{
    m_whatIf->setPerson({});
    m_scroll->setVisible(false);
    m_nobody->setVisible(true);
}

void DisposalPanel::begin(const QString& name, const QStringList& about, const StateLook& look)
{
    m_name->setText(name);
    QStringList parts = about;
    parts.removeAll(QString());
    m_about->setText(parts.join(u" · "_s));
    delete m_stateLabel;
    m_stateLabel = makeStateLabel(look, m_scroll->widget());
    m_stateRow->addWidget(m_stateLabel);
    while (m_fields->rowCount() > 0)
        m_fields->removeRow(0);
    delete m_why;
    m_why = new QWidget(m_scroll->widget());
    auto* layout = new QVBoxLayout(m_why);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    m_whyLayout->addWidget(m_why);
    m_warnings->clear();
    m_scroll->setVisible(true);
    m_nobody->setVisible(false);
}

void DisposalPanel::addField(const QString& title, const QString& value)
{
    if (value.isEmpty())
        return;
    auto* name = new QLabel(title, m_scroll->widget());
    setRole(*name, role::Muted);
    auto* text = new QLabel(value, m_scroll->widget());
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fields->addRow(name, text);
}

void DisposalPanel::addReason(const QString& words)
{
    if (words.isEmpty())
        return;
    auto* line = new Paragraph(words, m_why);
    line->setObjectName(u"disposalReason"_s);
    m_why->layout()->addWidget(line);
}

/// Where the day in the log is not the one that follows from what is on record.
QString DisposalPanel::remarkOf(const DisposalService::Row& row) const
{
    if (isReplaced(row) || row.due == row.proposed)
        return {};
    if (row.due.isValid() && !row.proposed.isValid())
        return tr("By what is on record no date may be set now, but one is: hold it, unless it is known to be right.");
    if (row.due.isValid() && row.due < row.proposed)
        return tr("The date that is set is earlier than what follows from the record. Set the proposed date, or hold "
                  "it, unless it is known to be right.");
    return {};
}

void DisposalPanel::showKept(const DisposalService::Row& row, const std::optional<Person>& person)
{
    const Language language = m_desk.language();
    const auto date = [language](const QDate& day) { return dateText(day, language); };
    begin(row.name, {row.code, m_desk.overview().scopeName(row.scope)}, lookOf(row.state));
    addField(tr("Due date set"), row.due.isValid() ? date(row.due) : tr("none"));
    addField(tr("Follows from the record"), row.proposed.isValid() ? date(row.proposed) : tr("none yet"));
    addField(tr("Nothing keeps it from"), date(row.plan.earliest));
    addField(tr("Should be gone by"), date(row.plan.latest));
    addField(tr("Destroyed on"), date(row.destroyOn));
    if (row.held)
        addField(tr("Held"), holdWords(row, language));
    if (person && person->individual) {
        const QString why = reasonWord(ReasonKind::Dispose, person->individual->reason, language);
        addField(tr("Day set by hand"),
                 why.isEmpty() ? date(person->individual->day) : tr("%1: %2").arg(date(person->individual->day), why));
    }
    QStringList warnings;
    if (const QString remark = remarkOf(row); !remark.isEmpty())
        warnings.append(remark);
    for (const DisposalWarning& warning : row.plan.warnings)
        warnings.append(warning.words.in(language));
    if (!warnings.isEmpty())
        m_warnings->say(Banner::Kind::Warn, warnings.join(u'\n'));
    addReason(row.plan.dueWords.in(language));
    for (const DisposalReason& reason : row.plan.reasons) {
        if (reason.words.in(language) != row.plan.dueWords.in(language))
            addReason(reason.words.in(language));
    }
    m_whyTitle->setVisible(m_why->layout()->count() > 0);
    m_whatIf->setPerson(isReplaced(row) ? std::nullopt : person);
}

void DisposalPanel::showGone(const DisposalService::Gone& gone, const DisposalLoad& load)
{
    const Language language = m_desk.language();
    begin(gone.name, {gone.code, m_desk.overview().scopeName(gone.scope)}, lookOf(gone.how));
    addField(tr("Destroyed"), timeText(QString::fromLatin1(utcText(gone.at)), language));
    addField(tr("In backups at most until"),
             dateText(gone.at.toOffsetFromUtc(9 * 3600).date().addDays(load.backupDays), language));
    addField(tr("Decided by"), gone.by.isNull() ? tr("the rules, carried out by the server") : load.login(gone.by));
    const ReasonKind kind = gone.how == How::Ordered ? ReasonKind::Dispose : ReasonKind::Entry;
    addField(tr("Reason"), reasonWord(kind, gone.reason, language));
    addField(tr("Entry of the log"), QString::number(gone.index));
    addReason(tr("Its key was destroyed at the server, so nobody can open it any more. A certificate proves it "
                 "without naming the number."));
    m_whyTitle->setVisible(false);
    m_whatIf->setPerson({});
}

void DisposalPanel::askWhatIf()
{
    if (m_whatIf->isVisible())
        m_whatIf->focusField();
}

} // namespace kagibako::ui
