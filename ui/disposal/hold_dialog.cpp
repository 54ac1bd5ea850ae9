// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/hold_dialog.h"

#include "core/domain/date_text.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/disposal/reason_box.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

HoldDialog::HoldDialog(Desk& desk, qsizetype count, QWidget* parent)
    : QDialog(parent), m_today(desk.clock().today()),
      m_reason(reasonBox(ReasonKind::Hold, desk.language(), u"holdReason"_s, this)), m_until(new QLineEdit(this)),
      m_problem(new Paragraph({}, this)), m_hold(new QPushButton(tr("Hold"), this))
{
    setObjectName(u"holdDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Hold"));
    setMinimumSize(540, 360);
    auto* title = new Paragraph(tr("Keep %n number(s) for now?", nullptr, static_cast<int>(count)), this);
    title->setFont(ui::font(Type::Heading));
    auto* about = new Paragraph(tr("While they are held, they are neither announced nor destroyed, whatever their due "
                                   "date says. This hold takes the place of an earlier one."),
                                this);
    auto* form = new Form({}, this);
    form->add(tr("&Reason"), m_reason);
    m_until->setObjectName(u"holdUntil"_s);
    m_until->setPlaceholderText(tr("Until somebody lifts it"));
    form->add(tr("&Through"), m_until, tr("The last day of it; leave it empty when nobody knows."));
    m_problem->setObjectName(u"holdProblem"_s);
    form->addWide(m_problem);
    m_hold->setObjectName(u"agreeHold"_s);
    setRole(*m_hold, role::Primary);
    m_hold->setDefault(true);
    auto* close = new QPushButton(tr("Cancel"), this);
    close->setObjectName(u"closeHold"_s);
    close->setAutoDefault(false);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &HoldDialog::refresh);
    connect(m_until, &QLineEdit::textChanged, this, &HoldDialog::refresh);
    connect(m_hold, &QPushButton::clicked, this, [this] {
        Q_EMIT agreed(m_reason->currentData().toByteArray(), *until());
        accept();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_hold);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addWidget(form);
    layout->addStretch(1);
    layout->addLayout(buttons);
    m_reason->setFocus();
    refresh();
}

std::optional<std::optional<QDate>> HoldDialog::until() const
{
    if (m_until->text().trimmed().isEmpty())
        return std::optional<QDate>();
    const auto day = parseDate(m_until->text());
    if (!day || *day < m_today)
        return std::nullopt;
    return std::optional<QDate>(*day);
}

void HoldDialog::refresh()
{
    const bool isGood = until().has_value();
    m_problem->setWords(isGood ? QString() : tr("Type a day to come, for example 2034/1/11."));
    m_problem->setVisible(!isGood);
    m_hold->setEnabled(isGood && m_reason->currentIndex() > 0);
}

} // namespace kagibako::ui
