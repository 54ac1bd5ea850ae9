// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/change_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/rights/rights_words.h"
#include "ui/rights/signing.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

ChangeDialog::ChangeDialog(Desk& desk, std::shared_ptr<const RightsView> view, std::vector<RightsChange> changes,
                           QWidget* parent)
    : QDialog(parent), m_desk(desk), m_view(std::move(view)), m_changes(std::move(changes)), m_banner(new Banner(this)),
      m_sign(new QPushButton(this))
{
    setObjectName(u"changeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Review the changes"));
    setMinimumSize(560, 420);
    auto* title = new QLabel(tr("Nothing of this is signed yet"), this);
    title->setFont(ui::font(Type::Heading));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeList());
    m_sign->setObjectName(u"signChanges"_s);
    setRole(*m_sign, role::Primary);
    m_sign->setDefault(true);
    auto* close = new QPushButton(tr("Cancel"), this);
    close->setObjectName(u"closeChanges"_s);
    close->setAutoDefault(false);
    connect(m_sign, &QPushButton::clicked, this, &ChangeDialog::sign);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_sign);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    // Who gets something first: whoever loses the keys must not be the last who has them.
    std::ranges::stable_partition(m_changes, [](const RightsChange& change) { return change.taken().isEmpty(); });
    refresh();
}

QWidget* ChangeDialog::makeList()
{
    auto* list = new QWidget;
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    std::optional<AccountId> group;
    for (const RightsChange& change : m_changes) {
        if (change.account != group) {
            const RightsView::AccountRow* row = m_view->account(change.account);
            auto* heading = new Paragraph(row == nullptr ? change.account.string() : row->login, list);
            heading->setFont(ui::font(Type::Strong));
            layout->addWidget(heading);
            group = change.account;
        }
        auto* line = new Paragraph(wordsOf(change), list);
        line->setObjectName(u"changeLine"_s);
        layout->addWidget(line);
    }
    for (const QString& words : keyLines()) {
        auto* line = new Paragraph(words, list);
        line->setObjectName(u"changeKeysLine"_s);
        layout->addWidget(line);
    }
    layout->addStretch(1);
    return list;
}

QString ChangeDialog::wordsOf(const RightsChange& change) const
{
    const RightsView::ScopeColumn* column = m_view->scope(change.scope);
    const Signing signing = signingOf(*m_view, m_view->me, secondFor(change));
    QStringList parts{tr("%1: %2.").arg(column == nullptr ? change.scope.string() : column->name, wordOf(change)),
                      wordOf(signing)};
    if (needsOtherKeys(change.before, change.after))
        parts.append(tr("Works when a holder of the keys has given them."));
    return parts.join(u' ');
}

QStringList ChangeDialog::keyLines() const
{
    QStringList atOnce;
    QStringList later;
    for (const RightsView::ScopeColumn& column : m_view->scopes) {
        KeyChange most = KeyChange::None;
        for (const RightsChange& change : m_changes) {
            if (change.scope == column.id)
                most = std::max(most, keyChangeAfter(change.taken()));
        }
        if (most == KeyChange::AtOnce)
            atOnce.append(column.name);
        else if (most == KeyChange::NextOccasion)
            later.append(column.name);
    }
    QStringList lines;
    if (!atOnce.isEmpty())
        lines.append(tr("Keys to be changed at once because of this: %1").arg(atOnce.join(tr(", "))));
    if (!later.isEmpty())
        lines.append(tr("Keys to be changed at the next occasion: %1").arg(later.join(tr(", "))));
    return lines;
}

void ChangeDialog::sign()
{
    if (m_busy)
        return;
    m_banner->clear();
    m_busy = true;
    refresh();
    signNext();
}

void ChangeDialog::signNext()
{
    m_desk.run(
        this, tr("Signing changes of rights"),
        [change = m_changes[m_done]](ClientSession& session, Job&) { return signChange(session, change); },
        [this](const Result<Ledger::Effect>& effect) {
            if (!effect)
                return stopped(effect.error());
            m_waiting += *effect == Ledger::Effect::AfterApproval ? 1 : 0;
            const RightsChange signedNow = m_changes[m_done++];
            Q_EMIT signedOne(signedNow.account, signedNow.scope);
            if (m_done < m_changes.size())
                return signNext();
            QList<ScopeId> given;
            for (const RightsChange& change : m_changes) {
                if (!change.given().isEmpty() && !given.contains(change.scope))
                    given.append(change.scope);
            }
            Q_EMIT signedAll(given, m_waiting);
            accept();
        });
}

void ChangeDialog::stopped(const Error& error)
{
    m_busy = false;
    refresh();
    QStringList lines{
        errorSentences(error, m_desk.language(), m_desk.problemId()),
        tr("Signed: %1 of %2. The rest stays drafted, and is not signed:").arg(m_done).arg(m_changes.size())};
    for (std::size_t i = m_done; i < m_changes.size(); ++i)
        lines.append(wordsOf(m_changes[i]));
    m_banner->say(Banner::Kind::Bad, lines.join(u'\n'));
}

void ChangeDialog::refresh()
{
    m_sign->setText(tr("Sign %n change(s)", nullptr, static_cast<int>(m_changes.size() - m_done)));
    m_sign->setEnabled(!m_busy && m_done < m_changes.size());
}

} // namespace kagibako::ui
