// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/disposal_filter_bar.h"

#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/disposal/disposal_looks.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <array>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using State = DisposalService::State;

namespace {
/// What needs somebody first.
constexpr std::array States{State::Overdue, State::Ordered, State::Announced, State::NoDate,
                            State::Held,    State::Planned, State::Retired};
constexpr int SearchWidth = 280;
} // namespace

DisposalFilterBar::DisposalFilterBar(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_scope(new QComboBox(this)), m_clear(new QPushButton(this))
{
    m_search->setObjectName(u"disposalSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Name, kana or code"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(tr("Search (Ctrl+F). Several words narrow it down."));
    m_search->setMinimumWidth(SearchWidth);
    m_search->addAction(icon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_scope->setObjectName(u"disposalScope"_s);
    m_scope->setAccessibleName(tr("Scope"));
    m_clear->setObjectName(u"disposalClear"_s);
    m_clear->setText(tr("Clear filter"));
    setRole(*m_clear, role::Flat);
    for (const State state : States)
        addChip(static_cast<unsigned>(state), lookOf(state), u"disposalState%1"_s.arg(static_cast<int>(state)));
    addChip(DisposalFilter::Gone, {u"state-destroyed"_s, Tone::Muted, tr("Destroyed")}, u"disposalGone"_s);
    auto* chips = new FlowLayout(space::S);
    for (const auto& [bit, chip] : m_chips)
        chips->addWidget(chip);
    chips->addWidget(m_clear);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::S);
    top->addWidget(m_search, 2);
    top->addWidget(m_scope, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addLayout(top);
    layout->addLayout(chips);
    connect(m_search, &QLineEdit::textChanged, this, &DisposalFilterBar::filterChanged);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &DisposalFilterBar::filterChanged);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFilter({});
        Q_EMIT cleared();
    });
    connect(this, &DisposalFilterBar::filterChanged, this, [this] { m_clear->setVisible(isNarrowed()); });
    m_clear->setVisible(false);
}

void DisposalFilterBar::addChip(unsigned bit, const StateLook& look, const QString& name)
{
    auto* chip = new QPushButton(icon(look.icon, look.tone), look.word, this);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setProperty("word", look.word);
    chip->setIconSize(QSize(14, 14));
    setRole(*chip, role::Chip);
    connect(chip, &QPushButton::toggled, this, &DisposalFilterBar::filterChanged);
    m_chips.emplace_back(bit, chip);
}

void DisposalFilterBar::set(const DisposalService::View& view, const Overview& overview)
{
    const QVariant chosen = m_scope->currentData();
    {
        const QSignalBlocker quiet(m_scope);
        m_scope->clear();
        m_scope->addItem(tr("All scopes"), QByteArray());
        for (const Overview::ScopeView& scope : overview.scopes)
            m_scope->addItem(scope.name, scope.id.string().toLatin1());
        m_scope->setCurrentIndex(std::max(0, m_scope->findData(chosen)));
        m_scope->setVisible(overview.scopes.size() > 1);
    }
    tellCounts(view);
}

void DisposalFilterBar::tellCounts(const DisposalService::View& view)
{
    std::array<qsizetype, DisposalFilter::Gone + 1> counts{};
    for (const DisposalService::Row& row : view.rows)
        ++counts[static_cast<std::size_t>(row.state)];
    counts[DisposalFilter::Gone] = static_cast<qsizetype>(view.gone.size());
    for (const auto& [bit, chip] : m_chips) {
        chip->setText(u"%1  %L2"_s.arg(chip->property("word").toString()).arg(counts[bit]));
        chip->setVisible(counts[bit] > 0 || chip->isChecked());
    }
}

DisposalFilter DisposalFilterBar::filter() const
{
    DisposalFilter filter;
    filter.text = m_search->text();
    filter.month = m_month;
    if (const QByteArray scope = m_scope->currentData().toByteArray(); !scope.isEmpty())
        filter.scope = ScopeId::fromText(scope).value_or(ScopeId());
    for (const auto& [bit, chip] : m_chips) {
        if (chip->isChecked())
            filter.states = static_cast<std::uint16_t>(filter.states | (1u << bit));
    }
    return filter;
}

void DisposalFilterBar::setFilter(const DisposalFilter& filter)
{
    {
        const QSignalBlocker quiet(this);
        m_search->setText(filter.text);
        m_month = filter.month;
        m_scope->setCurrentIndex(filter.scope ? std::max(0, m_scope->findData(filter.scope->string().toLatin1())) : 0);
        for (const auto& [bit, chip] : m_chips) {
            chip->setChecked((filter.states & (1u << bit)) != 0);
            if (chip->isChecked())
                chip->setVisible(true);
        }
    }
    Q_EMIT filterChanged();
}

void DisposalFilterBar::setMonth(const QDate& month)
{
    if (m_month == month)
        return;
    m_month = month;
    Q_EMIT filterChanged();
}

void DisposalFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool DisposalFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT downPressed();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kagibako::ui
