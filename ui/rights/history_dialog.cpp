// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/history_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int WordsHeight = 120;

QComboBox* comboOf(const QString& name, const QString& spoken, QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setObjectName(name);
    combo->setAccessibleName(spoken);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(14);
    return combo;
}

} // namespace

HistoryDialog::HistoryDialog(Desk& desk, HistoryModel::View view, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_model(view, desk.language()),
      m_account(comboOf(u"historyAccount"_s, tr("Account"), this)),
      m_scope(comboOf(u"historyScope"_s, tr("Scope"), this)), m_count(new QLabel(this)), m_banner(new Banner(this)),
      m_table(new Table(desk.settings(), u"rights-history"_s, this)), m_words(new Paragraph)
{
    setObjectName(u"historyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History of rights"));
    resize(900, 620);
    setMinimumSize(640, 440);
    m_table->setObjectName(u"rightsHistory"_s);
    m_table->setAccessibleName(tr("History of rights"));
    m_table->setModel(&m_model);
    m_table->setWidths({20, 14, 46, 14, 9});
    m_table->setEmptyText(tr("Reading what was signed …"));
    m_words->setObjectName(u"historyWords"_s);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_words->setContentsMargins(space::S, space::S, space::S, space::S);
    auto* words = new QScrollArea(this);
    words->setWidgetResizable(true);
    words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    words->setFixedHeight(WordsHeight);
    words->setWidget(m_words);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeHistory"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    connect(m_table, &Table::currentRowChanged, this, &HistoryDialog::showCurrent);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addLayout(makeFilter(*view));
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    layout->addWidget(words);
    layout->addLayout(buttons);
    load();
    m_table->setFocus();
}

HistoryDialog::~HistoryDialog()
{
    m_table->keepWidths();
}

QLayout* HistoryDialog::makeFilter(const RightsView& view)
{
    m_account->addItem(tr("All accounts"), QByteArray());
    for (const RightsView::AccountRow& row : view.accounts)
        m_account->addItem(row.login, row.id.toBytes());
    m_scope->addItem(tr("All scopes"), QByteArray());
    for (const RightsView::ScopeColumn& column : view.scopes)
        m_scope->addItem(column.name, column.id.toBytes());
    for (QComboBox* combo : {m_account, m_scope})
        connect(combo, &QComboBox::currentIndexChanged, this, &HistoryDialog::applyFilter);
    m_count->setObjectName(u"historyCount"_s);
    setRole(*m_count, role::Muted);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::S);
    line->addWidget(m_account);
    line->addWidget(m_scope);
    line->addStretch(1);
    line->addWidget(m_count);
    return line;
}

void HistoryDialog::load()
{
    using Acts = std::vector<RightsAct>;
    m_desk.run(
        this, tr("Reading the history of rights"),
        [](ClientSession& session, Job& job) {
            job.allowCancel();
            return RightsHistory(session).all([&job](qint64 done, qint64 all) {
                job.progress(done, all);
                return !job.isCancelled();
            });
        },
        [this](Result<Acts> acts) {
            if (!acts) {
                m_table->setEmptyText({});
                return m_banner->fail(acts.error(), m_desk.language(), m_desk.problemId());
            }
            m_table->setEmptyText(tr("Nothing was signed about these."));
            m_model.setActs(std::move(*acts));
            applyFilter();
        });
}

void HistoryDialog::applyFilter()
{
    const auto account = AccountId::fromBytes(m_account->currentData().toByteArray());
    const auto scope = ScopeId::fromBytes(m_scope->currentData().toByteArray());
    m_model.setFilter(account ? std::optional(*account) : std::nullopt, scope ? std::optional(*scope) : std::nullopt);
    m_count->setText(m_model.rowCount() == static_cast<int>(m_model.total())
                         ? tr("%L1 acts").arg(m_model.total())
                         : tr("%L1 of %L2 acts").arg(m_model.rowCount()).arg(m_model.total()));
    if (m_model.rowCount() > 0)
        m_table->selectRow(0);
    showCurrent();
}

void HistoryDialog::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return m_words->setWords({});
    QStringList lines = m_model.words(current.row());
    if (const QString second = m_model.secondInFull(current.row()); !second.isEmpty())
        lines.append(second);
    m_words->setWords(lines.join(u'\n'));
}

} // namespace kagibako::ui
