// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/seen_dialog.h"

#include "ui/common/paragraph.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

SeenDialog::SeenDialog(Desk& desk, std::shared_ptr<const RightsView> view, SectionsOf seenBy, const AccountId& first,
                       QWidget* parent)
    : QDialog(parent), m_view(std::move(view)), m_seenBy(std::move(seenBy)), m_account(new QComboBox(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(u"seenDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("As seen by"));
    setMinimumSize(560, 420);
    m_account->setObjectName(u"seenAccount"_s);
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(20);
    for (const RightsView::AccountRow& row : m_view->accounts)
        m_account->addItem(row.login);
    const auto chosen = std::ranges::find(m_view->accounts, first, &RightsView::AccountRow::id);
    m_account->setCurrentIndex(chosen == m_view->accounts.end() ? 0
                                                                : static_cast<int>(chosen - m_view->accounts.begin()));
    auto* label = new QLabel(tr("&Account"), this);
    label->setBuddy(m_account);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeSeen"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    connect(m_account, &QComboBox::currentIndexChanged, this, &SeenDialog::showChosen);
    m_scroll->setObjectName(u"seenScroll"_s);
    m_scroll->setAccessibleName(tr("What the account sees, may and cannot do"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_account);
    top->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);
    showChosen();
}

void SeenDialog::showChosen()
{
    const auto at = static_cast<std::size_t>(std::max(0, m_account->currentIndex()));
    if (at >= m_view->accounts.size())
        return;
    const SeenAs seen = seenAs(m_seenBy, *m_view, m_view->accounts[at]);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    addHeading(*layout, seen.account);
    addLine(*layout, seen.sees, u"seenSections"_s);
    if (!seen.hidden.isEmpty())
        addLine(*layout, seen.hidden, u"seenHidden"_s);
    for (const SeenAs::InScope& scope : seen.scopes) {
        addHeading(*layout, tr("May, in %1").arg(scope.name));
        for (const QString& line : scope.lines)
            addLine(*layout, line, u"seenLine"_s);
    }
    if (!seen.cannot.isEmpty())
        addHeading(*layout, tr("Cannot"));
    for (const QString& line : seen.cannot)
        addLine(*layout, line, u"seenCannot"_s);
    layout->addStretch(1);
    m_scroll->setWidget(body); // deletes what was there
}

void SeenDialog::addHeading(QVBoxLayout& layout, const QString& words)
{
    auto* heading = new Paragraph(words, layout.parentWidget());
    heading->setFont(ui::font(Type::Strong));
    layout.addSpacing(space::XS);
    layout.addWidget(heading);
}

void SeenDialog::addLine(QVBoxLayout& layout, const QString& words, const QString& name)
{
    auto* line = new Paragraph(words, layout.parentWidget());
    line->setObjectName(name);
    layout.addWidget(line);
}

} // namespace kagibako::ui
