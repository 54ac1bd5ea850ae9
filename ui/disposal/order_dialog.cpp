// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/order_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/disposal/line_model.h"
#include "ui/disposal/reason_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

OrderDialog::OrderDialog(Desk& desk, OrderTerms terms, QWidget* parent)
    : QDialog(parent), m_terms(std::move(terms)),
      m_lines(new LineModel(QStringList() << tr("Code") << tr("Name") << tr("Due"), this)),
      m_table(new Table(desk.settings(), u"disposal-order"_s, this)), m_sign(new QPushButton(this))
{
    setObjectName(u"orderDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(m_terms.as == OrderTerms::As::First ? tr("Order destruction") : tr("Approve destruction"));
    resize(680, 640);
    setMinimumSize(560, 560);
    auto* title = new Paragraph(m_terms.title, this);
    title->setObjectName(u"orderTitle"_s);
    title->setFont(ui::font(Type::Heading));
    auto* danger = new Banner(this);
    danger->setObjectName(u"orderDanger"_s);
    danger->say(Banner::Kind::Bad, tr("This cannot be undone: not by you, not by an owner, not by whoever runs the "
                                      "server. Whoever needs such a number again has to ask the person for it."));
    m_lines->set(m_terms.entries.size(), [this](std::size_t row, int column) {
        const OrderTerms::Entry& entry = m_terms.entries[row];
        return column == 0 ? entry.code : column == 1 ? entry.name : entry.due;
    });
    m_table->setObjectName(u"orderPeople"_s);
    m_table->setAccessibleName(tr("Everybody whose number is destroyed"));
    m_table->setModel(m_lines);
    m_table->setWidths({10, 24, 14});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(danger);
    auto* lines = new Paragraph(m_terms.lines.join(u'\n'), this);
    lines->setObjectName(u"orderLines"_s);
    layout->addWidget(lines);
    layout->addWidget(m_table, 1);
    addAnswers(desk.language(), *layout);
    layout->addWidget(makeButtons());
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    m_table->setFocus();
    refresh();
}

OrderDialog::~OrderDialog()
{
    m_table->keepWidths();
}

void OrderDialog::addAnswers(Language language, QVBoxLayout& layout)
{
    if (m_terms.as == OrderTerms::As::Second) {
        m_tick = new QCheckBox(tr("I have read the list, and each of these numbers may go"), this);
        m_tick->setObjectName(u"orderTick"_s);
        connect(m_tick, &QCheckBox::toggled, this, &OrderDialog::refresh);
        layout.addWidget(m_tick);
        return;
    }
    auto* form = new Form({}, this);
    m_reason = reasonBox(ReasonKind::Dispose, language, u"orderReason"_s, form);
    m_count = new QLineEdit(form);
    m_count->setObjectName(u"orderCount"_s);
    form->add(tr("&Reason"), m_reason);
    form->add(tr("How &many go"), m_count, tr("Type the count of the numbers that are destroyed."));
    connect(m_reason, &QComboBox::currentIndexChanged, this, &OrderDialog::refresh);
    connect(m_count, &QLineEdit::textChanged, this, &OrderDialog::refresh);
    layout.addWidget(form);
}

QWidget* OrderDialog::makeButtons()
{
    auto* line = new QWidget(this);
    const auto count = static_cast<int>(m_terms.numbers);
    m_sign->setText(m_terms.as == OrderTerms::As::First ? tr("Order: destroy %n number(s)", nullptr, count)
                                                        : tr("Approve: destroy %n number(s)", nullptr, count));
    m_sign->setObjectName(u"signOrder"_s);
    setRole(*m_sign, role::Danger);
    m_sign->setAutoDefault(false);
    auto* close = new QPushButton(tr("Cancel"), line);
    close->setObjectName(u"closeOrder"_s);
    close->setDefault(true);
    connect(m_sign, &QPushButton::clicked, this, [this] {
        Q_EMIT agreed(m_reason == nullptr ? QByteArray() : m_reason->currentData().toByteArray());
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

void OrderDialog::refresh()
{
    const bool isAnswered =
        m_tick != nullptr
            ? m_tick->isChecked()
            : m_reason->currentIndex() > 0 && m_count->text().trimmed().normalized(QString::NormalizationForm_KC) ==
                                                  QString::number(m_terms.numbers);
    m_sign->setEnabled(isAnswered && m_terms.numbers > 0);
}

} // namespace kagibako::ui
