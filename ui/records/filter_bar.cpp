// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/filter_bar.h"

#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <array>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array States{PersonState::None, PersonState::Invited, PersonState::Submitted, PersonState::Unchecked,
                            PersonState::Current};
constexpr std::array Kinds{PersonKind::Employee, PersonKind::Dependent, PersonKind::Payee, PersonKind::Company};
constexpr int SearchWidth = 320;

template <typename Value>
std::uint8_t bitOf(Value value)
{
    return static_cast<std::uint8_t>(1u << static_cast<unsigned>(value));
}
} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_scope(new QComboBox(this)), m_clear(new QPushButton(this))
{
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Name, kana or code"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(tr("Search (Ctrl+F). Several words narrow it down."));
    m_search->setMinimumWidth(SearchWidth);
    m_search->addAction(icon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_scope->setObjectName(u"scopeFilter"_s);
    m_scope->setAccessibleName(tr("Scope"));
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setText(tr("Clear filter"));
    setRole(*m_clear, role::Flat);

    auto* chips = new FlowLayout(space::S);
    for (const PersonState state : States) {
        const StateLook look = lookOf(state);
        QPushButton* chip = addChip(u"state%1"_s.arg(static_cast<int>(state)), look.word);
        chip->setIcon(icon(look.icon, look.tone));
        m_states.emplace_back(state, chip);
        chips->addWidget(chip);
    }
    for (const PersonKind kind : Kinds) {
        m_kinds.emplace_back(kind, addChip(u"kind%1"_s.arg(static_cast<int>(kind)), wordOf(kind)));
        chips->addWidget(m_kinds.back().second);
    }
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

    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::filterChanged);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &FilterBar::filterChanged);
    connect(m_clear, &QPushButton::clicked, this, [this] { setFilter({}); });
    connect(this, &FilterBar::filterChanged, this, [this] { m_clear->setVisible(isNarrowed()); });
    m_clear->setVisible(false);
}

QPushButton* FilterBar::addChip(const QString& name, const QString& text)
{
    auto* chip = new QPushButton(text, this);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setProperty("word", text);
    chip->setIconSize(QSize(14, 14));
    setRole(*chip, role::Chip);
    connect(chip, &QPushButton::toggled, this, &FilterBar::filterChanged);
    return chip;
}

void FilterBar::setOverview(const Overview& overview)
{
    const QVariant chosen = m_scope->currentData();
    const QSignalBlocker quiet(m_scope);
    m_scope->clear();
    m_scope->addItem(tr("All scopes"), QByteArray());
    for (const Overview::ScopeView& scope : overview.scopes)
        m_scope->addItem(scope.name, scope.id.string().toLatin1());
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(chosen)));
    m_scope->setVisible(overview.scopes.size() > 1);
    refreshCounts(*overview.people);
}

void FilterBar::refreshCounts(const PeopleRoll& people)
{
    std::array<qsizetype, States.size()> states{};
    std::array<qsizetype, Kinds.size() + 1> kinds{};
    for (std::size_t row = 0; row < people.size(); ++row) {
        ++states[static_cast<std::size_t>(people.entry(row).state)];
        ++kinds[static_cast<std::size_t>(people.entry(row).kind)];
    }
    const auto tell = [](QPushButton* chip, qsizetype count) {
        chip->setText(u"%1  %L2"_s.arg(chip->property("word").toString()).arg(count));
        chip->setVisible(count > 0 || chip->isChecked());
    };
    for (const auto& [state, chip] : m_states)
        tell(chip, states[static_cast<std::size_t>(state)]);
    for (const auto& [kind, chip] : m_kinds)
        tell(chip, kinds[static_cast<std::size_t>(kind)]);
}

PeopleFilter FilterBar::filter() const
{
    PeopleFilter filter;
    filter.text = m_search->text();
    if (const QByteArray scope = m_scope->currentData().toByteArray(); !scope.isEmpty())
        filter.scope = ScopeId::fromText(scope).value_or(ScopeId());
    for (const auto& [state, chip] : m_states)
        filter.states = static_cast<std::uint8_t>(filter.states | (chip->isChecked() ? bitOf(state) : 0));
    for (const auto& [kind, chip] : m_kinds)
        filter.kinds = static_cast<std::uint8_t>(filter.kinds | (chip->isChecked() ? bitOf(kind) : 0));
    return filter;
}

void FilterBar::setFilter(const PeopleFilter& filter)
{
    {
        const QSignalBlocker quiet(this);
        m_search->setText(filter.text);
        m_scope->setCurrentIndex(filter.scope ? std::max(0, m_scope->findData(filter.scope->string().toLatin1())) : 0);
        for (const auto& [state, chip] : m_states)
            chip->setChecked((filter.states & bitOf(state)) != 0);
        for (const auto& [kind, chip] : m_kinds)
            chip->setChecked((filter.kinds & bitOf(kind)) != 0);
    }
    Q_EMIT filterChanged();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
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
