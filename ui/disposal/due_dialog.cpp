// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/due_dialog.h"

#include "core/domain/date_text.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/disposal/disposal_looks.h"
#include "ui/disposal/line_model.h"
#include "ui/disposal/reason_box.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int Code = 0, Name = 1, Before = 2, After = 3, Change = 4; // columns
}

DueDialog::DueDialog(Desk& desk, DueProposal proposal, Days days, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_chosen(std::move(proposal)), m_today(desk.clock().today()),
      m_summary(new Paragraph({}, this)), m_warning(new Banner(this)),
      m_lines(
          new LineModel(QStringList() << tr("Code") << tr("Name") << tr("Now") << tr("Becomes") << tr("Change"), this)),
      m_table(new Table(desk.settings(), u"disposal-due"_s, this)), m_sign(new QPushButton(this))
{
    setObjectName(u"dueDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Due dates"));
    resize(720, 600);
    setMinimumSize(580, 500);
    auto* title = new Paragraph(tr("Nothing of this is signed yet"), this);
    title->setFont(ui::font(Type::Heading));
    m_summary->setObjectName(u"dueSummary"_s);
    m_warning->setObjectName(u"dueWarning"_s);
    m_table->setObjectName(u"dueTable"_s);
    m_table->setAccessibleName(tr("Due dates before and after"));
    m_table->setModel(m_lines);
    m_table->setWidths({9, 18, 12, 12, 16});
    m_table->setEmptyText(tr("Nothing would change."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    if (days == Days::ByHand)
        addFields(*layout);
    layout->addWidget(m_summary);
    layout->addWidget(m_warning);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeButtons());
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    if (days == Days::ByHand) {
        takeDay();
        m_day->setFocus();
        return;
    }
    m_shown = m_chosen;
    refresh();
    m_table->setFocus();
}

DueDialog::~DueDialog()
{
    m_table->keepWidths();
}

void DueDialog::addFields(QVBoxLayout& layout)
{
    auto* form = new Form({}, this);
    m_day = new QLineEdit(form);
    m_day->setObjectName(u"dueDay"_s);
    m_day->setPlaceholderText(tr("2034/1/11, or 令和16年1月11日"));
    m_reason = reasonBox(ReasonKind::Dispose, m_desk.language(), u"dueReason"_s, form);
    form->add(tr("&Due on"), m_day,
              tr("On this day it is announced in the log, and it goes 14 days later unless somebody holds it."));
    form->add(tr("&Reason"), m_reason, tr("It goes on the person's record, with the day."));
    connect(m_day, &QLineEdit::textChanged, this, &DueDialog::takeDay);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &DueDialog::refresh);
    layout.addWidget(form);
}

QWidget* DueDialog::makeButtons()
{
    auto* line = new QWidget(this);
    m_sign->setObjectName(u"signDue"_s);
    setRole(*m_sign, role::Primary);
    m_sign->setAutoDefault(false); // whoever presses Enter in the list has not read it
    auto* close = new QPushButton(tr("Cancel"), line);
    close->setObjectName(u"closeDue"_s);
    close->setAutoDefault(false);
    connect(m_sign, &QPushButton::clicked, this, [this] {
        Q_EMIT agreed(m_shown.changes(), m_reason == nullptr ? QByteArray() : m_reason->currentData().toByteArray());
        accept();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_sign);
    return line;
}

void DueDialog::takeDay()
{
    const auto day = parseDate(m_day->text());
    if (day && *day >= m_today) {
        m_shown = withDay(m_chosen, *day, m_today);
    } else {
        m_shown = m_chosen;
        m_shown.lines.clear();
    }
    refresh();
}

QString DueDialog::summary() const
{
    if (m_day != nullptr) {
        const auto day = parseDate(m_day->text());
        if (!day)
            return tr("Type the day for %n number(s).", nullptr, static_cast<int>(m_chosen.lines.size()));
        if (*day < m_today)
            return tr("This day is over.");
    }
    QStringList lines{tr("%n number(s) get another due date.", nullptr, static_cast<int>(m_shown.lines.size()))};
    const auto earlier = static_cast<int>(m_shown.earlier());
    const auto first = static_cast<int>(m_shown.first());
    if (first > 0)
        lines.append(tr("%n of them had none.", nullptr, first));
    lines.append(earlier > 0 ? tr("%n of them become EARLIER.", nullptr, earlier) : tr("None becomes earlier."));
    if (const QString out = leftOut(); !out.isEmpty())
        lines.append(out);
    return lines.join(u'\n');
}

QString DueDialog::leftOut() const
{
    QStringList parts;
    const auto add = [&](qsizetype count, const QString& words) {
        if (count > 0)
            parts.append(words.arg(count));
    };
    add(m_shown.same, tr("%L1 stand so already"));
    add(m_shown.without, tr("%L1 can have no date yet (see why, in the list)"));
    add(m_shown.noRight, tr("%L1 you may not change"));
    add(m_shown.waiting, tr("%L1 are replaced or ordered to be destroyed"));
    return parts.isEmpty() ? QString() : tr("Left out: %1.").arg(parts.join(tr(", ")));
}

void DueDialog::refresh()
{
    m_summary->setWords(summary());
    m_lines->set(m_shown.lines.size(), [this](std::size_t row, int column) { return cell(row, column); });
    const auto before = static_cast<int>(m_shown.beforeLaw());
    if (before > 0)
        m_warning->say(Banner::Kind::Warn,
                       tr("For %n number(s) the law may ask to keep it longer than that, as far as is on record.",
                          nullptr, before));
    else
        m_warning->clear();
    m_sign->setText(tr("Sign %n date(s)", nullptr, static_cast<int>(m_shown.lines.size())));
    m_sign->setEnabled(!m_shown.lines.empty() && (m_reason == nullptr || m_reason->currentIndex() > 0));
}

QString DueDialog::cell(std::size_t row, int column) const
{
    const DueLine& line = m_shown.lines[row];
    switch (column) {
    case Code:
        return line.code;
    case Name:
        return line.name;
    case Before:
        return line.before.isValid() ? dateText(line.before, m_desk.language()) : tr("none");
    case After:
        return dateText(line.change.due, m_desk.language());
    case Change:
        return !line.before.isValid() ? tr("new")
               : line.isEarlier()
                   ? tr("▲ %n day(s) earlier", nullptr, static_cast<int>(line.change.due.daysTo(line.before)))
                   : tr("%n day(s) later", nullptr, static_cast<int>(line.before.daysTo(line.change.due)));
    default:
        return {};
    }
}

} // namespace kagibako::ui
