// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/progress_card.h"

#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <numeric>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Order{PersonState::Current, PersonState::Unchecked, PersonState::Submitted, PersonState::Invited,
                           PersonState::None};
constexpr int BarHeight = 14;

/// Shares as one bar; the hatching tells neighbours apart without colour.
class Bar final : public QWidget
{
public:
    Bar(const std::array<qsizetype, 5>& counts, QWidget* parent) : QWidget(parent), m_counts(counts)
    {
        setFixedHeight(BarHeight);
        setMinimumWidth(200);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = currentTheme();
        const qsizetype all = std::accumulate(m_counts.begin(), m_counts.end(), qsizetype{0});
        QPainter painter(this);
        painter.fillRect(rect(), theme.window);
        qsizetype before = 0;
        for (const PersonState state : Order) {
            const qsizetype count = m_counts[static_cast<std::size_t>(state)];
            const int from = all == 0 ? 0 : static_cast<int>(before * width() / all);
            before += count;
            const int to = all == 0 ? 0 : static_cast<int>(before * width() / all);
            if (state == PersonState::None || to <= from)
                continue;
            const QColor colour = theme.tone(lookOf(state).tone);
            const QRect part(from, 0, to - from, height());
            const bool open = state == PersonState::Invited;
            painter.fillRect(part, open ? QBrush(colour, Qt::BDiagPattern) : QBrush(colour));
        }
        painter.setPen(theme.edge);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    std::array<qsizetype, 5> m_counts;
};

} // namespace

ProgressCard::ProgressCard(const Overview& overview, QWidget* parent) : QFrame(parent)
{
    setObjectName(u"progress"_s);
    setRole(*this, role::Card);
    std::vector<Counts> counts(overview.people->scopes().size());
    for (std::size_t row = 0; row < overview.people->size(); ++row) {
        const PeopleRoll::Entry& entry = overview.people->entry(row);
        ++counts[entry.scope][static_cast<std::size_t>(entry.state)];
    }
    auto* title = new QLabel(tr("How far the collection is"), this);
    title->setFont(ui::font(Type::Heading));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::L, space::XL, space::XL);
    layout->setSpacing(space::L);
    layout->addWidget(title);
    for (std::size_t i = 0; i < counts.size(); ++i)
        layout->addWidget(makeScope(overview.scopeName(overview.people->scopes()[i]), counts[i]));
}

QWidget* ProgressCard::makeScope(const QString& name, const Counts& counts)
{
    auto* part = new QWidget(this);
    const qsizetype all = std::accumulate(counts.begin(), counts.end(), qsizetype{0});
    const qsizetype kept = counts[static_cast<std::size_t>(PersonState::Current)];
    auto* heading = new QLabel(tr("%1: %L2 of %L3 kept").arg(name).arg(kept).arg(all), part);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(ui::font(Type::Strong));
    auto* figuresLine = new FlowLayout(space::S);
    for (const PersonState state : Order) {
        const qsizetype count = counts[static_cast<std::size_t>(state)];
        if (count == 0)
            continue;
        const StateLook look = lookOf(state);
        auto* link = new QPushButton(icon(look.icon, look.tone), u"%1  %L2"_s.arg(look.word).arg(count), part);
        setRole(*link, role::Flat);
        const bool check = state == PersonState::Submitted;
        connect(link, &QPushButton::clicked, this, [this, state, check] {
            Q_EMIT goTo(check ? u"review"_s : u"people"_s, u"state=%1"_s.arg(static_cast<int>(state)));
        });
        figuresLine->addWidget(link);
    }
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(heading);
    layout->addWidget(new Bar(counts, part));
    layout->addLayout(figuresLine);
    return part;
}

} // namespace kagibako::ui
