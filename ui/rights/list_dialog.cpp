// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/list_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/list_words.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/common/words.h"

#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using What = ListRequestService::What;

ListDialog::ListDialog(Desk& desk, const ListRequestService::Shown& shown, QWidget* parent)
    : QDialog(parent), m_people(new QStandardItemModel(this)),
      m_table(new Table(desk.settings(), u"list-people"_s, this))
{
    setObjectName(u"listDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Approve a list"));
    resize(680, 620);
    setMinimumSize(560, 480);
    const auto count = static_cast<int>(shown.count);
    auto* title = new Paragraph(shown.what == What::Export
                                    ? tr("%1 asks for %n number(s) as a file", nullptr, count).arg(shown.login)
                                    : tr("%1 asks to open %n number(s)", nullptr, count).arg(shown.login),
                                this);
    title->setObjectName(u"listTitle"_s);
    title->setFont(ui::font(Type::Heading));
    auto* follows = new Paragraph(
        shown.what == What::Export
            ? tr("With your signature %1 alone may save exactly these numbers, in the clear, until then. You answer "
                 "for it that each of these people is needed for the purpose.")
                  .arg(shown.login)
            : tr("With your signature %1 alone may open exactly these numbers one by one, beside the daily limit, "
                 "until then. You answer for it that each of these people is needed for the purpose.")
                  .arg(shown.login),
        this);
    fill(shown);
    auto* banner = new Banner(this);
    banner->setObjectName(u"listUnreadable"_s);
    tellUnreadable(*banner, shown);
    auto* sign = new QPushButton(tr("Sign"), this);
    sign->setObjectName(u"signList"_s);
    sign->setVisible(shown.mayApprove && shown.isReadable()); // nobody signs what they cannot read
    sign->setAutoDefault(false);                              // whoever presses Enter in the list has not read it
    setRole(*sign, role::Primary);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeList"_s);
    close->setAutoDefault(false);
    connect(sign, &QPushButton::clicked, this, [this] {
        Q_EMIT agreed();
        accept();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(sign);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(banner);
    layout->addWidget(makeTerms(desk, shown));
    layout->addWidget(m_table, 1);
    layout->addWidget(follows);
    layout->addLayout(buttons);
    m_table->setFocus();
}

ListDialog::~ListDialog()
{
    m_table->keepWidths();
}

void ListDialog::tellUnreadable(Banner& banner, const ListRequestService::Shown& shown)
{
    if (!shown.isReadable())
        banner.say(Banner::Kind::Bad, tr("None of these names can be read with your keys, so you cannot tell whether "
                                         "the list is right. Somebody who has the keys of this scope has to sign it."));
    else if (shown.unreadable > 0)
        banner.say(Banner::Kind::Warn, tr("%1 of %2 names cannot be read with your keys. Sign only when you know "
                                          "otherwise who these people are.")
                                           .arg(shown.unreadable)
                                           .arg(shown.entries.size()));
}

QWidget* ListDialog::makeTerms(const Desk& desk, const ListRequestService::Shown& shown)
{
    auto* terms = new Form({}, this);
    const auto add = [&](const QString& label, const QString& value, const QString& name) {
        auto* text = new QLabel(value, terms);
        text->setObjectName(name);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        terms->add(label, text);
    };
    const auto time = [&](const QDateTime& at) { return timeText(QString::fromLatin1(utcText(at)), desk.language()); };
    add(tr("Scope"), shown.scopeName, u"listScope"_s);
    add(tr("How many"), QString::number(shown.count), u"listCount"_s);
    add(tr("Purpose"), purposeWord(shown.purpose, desk.language()), u"listPurpose"_s);
    if (shown.what == What::Export)
        add(tr("The file goes to"), addresseeWord(shown.addressee), u"listAddressee"_s);
    add(tr("Asked"), time(shown.asked), u"listAsked"_s);
    add(tr("Good until"), time(shown.expires), u"listExpires"_s);
    return terms;
}

void ListDialog::fill(const ListRequestService::Shown& shown)
{
    m_people->setHorizontalHeaderLabels({tr("Code"), tr("Name")});
    for (const ListRequestService::Entry& entry : shown.entries)
        m_people->appendRow({new QStandardItem(entry.code), new QStandardItem(entry.name)});
    m_table->setObjectName(u"listPeople"_s);
    m_table->setAccessibleName(tr("Everybody in the list"));
    m_table->setModel(m_people);
    m_table->setWidths({14, 30});
    if (!shown.entries.isEmpty())
        m_table->selectRow(0);
}

} // namespace kagibako::ui
