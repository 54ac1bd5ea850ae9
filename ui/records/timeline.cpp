// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/timeline.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/records/history_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <ranges>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int WaitMilliseconds = 120;
constexpr int AtOnce = 12;
constexpr int IconSide = 16;
} // namespace

Timeline::Timeline(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout(this)), m_older(new QPushButton(this)),
      m_askOpenings(new QPushButton(icon(u"eye"_s), tr("Who opened the number?"), this)), m_banner(new Banner(this))
{
    setObjectName(u"history"_s);
    m_older->setObjectName(u"olderHistory"_s);
    m_older->setText(tr("Show all"));
    m_askOpenings->setObjectName(u"askOpenings"_s);
    for (QPushButton* button : {m_older, m_askOpenings})
        setRole(*button, role::Flat);
    connect(m_older, &QPushButton::clicked, this, [this] {
        m_most = static_cast<int>(m_entries.size() + m_openings.size());
        fill();
    });
    connect(m_askOpenings, &QPushButton::clicked, this, &Timeline::loadOpenings);
    m_wait.setSingleShot(true);
    m_wait.setInterval(WaitMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, &Timeline::load);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_older);
    buttons->addWidget(m_askOpenings);
    buttons->addStretch(1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::S);
    m_layout->addLayout(buttons);
    m_layout->addWidget(m_banner);
    clear();
}

void Timeline::clear()
{
    m_wait.stop();
    m_person = {};
    m_entries.clear();
    m_openings.clear();
    m_banner->clear();
    m_most = AtOnce;
    m_askOpenings->setVisible(false);
    fill();
}

void Timeline::showPerson(const PersonId& person)
{
    if (person != m_person)
        clear();
    m_person = person;
    m_wait.start();
}

void Timeline::load()
{
    m_desk.run(
        this, {}, [person = m_person](ClientSession& session, Job&) { return HistoryService(session).of(person); },
        [this, person = m_person](Result<Entries> entries) {
            if (person != m_person)
                return; // somebody else was chosen meanwhile
            if (!entries)
                return m_banner->fail(entries.error(), m_desk.language(), m_desk.problemId());
            m_entries = std::move(*entries);
            m_askOpenings->setVisible(m_desk.overview().mayAudit());
            fill();
        });
}

void Timeline::loadOpenings()
{
    m_banner->clear();
    m_askOpenings->setEnabled(false);
    m_desk.run(
        this, tr("Reading the audit log"),
        [person = m_person](ClientSession& session, Job& job) -> Result<Entries> {
            job.allowCancel();
            KAGIBAKO_TRY(session.sync()); // the newest opening may be a moment old
            return HistoryService(session).openings(person, [&job](qint64 done, qint64 of) {
                job.progress(done, of);
                return !job.isCancelled();
            });
        },
        [this, person = m_person](Result<Entries> openings) {
            m_askOpenings->setEnabled(true);
            if (person != m_person)
                return;
            if (!openings)
                return m_banner->fail(openings.error(), m_desk.language(), m_desk.problemId());
            m_openings = std::move(*openings);
            if (m_openings.empty())
                m_banner->say(Banner::Kind::Info, tr("Nobody has opened the number: the whole audit log was read."));
            m_most = std::max(m_most, static_cast<int>(m_openings.size()) + AtOnce);
            fill();
        });
}

void Timeline::fill()
{
    delete m_list;
    m_list = new QWidget(this);
    m_list->setObjectName(u"timeline"_s);
    auto* grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::S);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    m_layout->insertWidget(0, m_list);
    Entries all = m_entries;
    all.insert(all.end(), m_openings.begin(), m_openings.end());
    // Two logs: only their times can be compared; each keeps its own order.
    std::ranges::stable_sort(all, std::ranges::greater(), &HistoryEntry::at);
    m_count = 0;
    for (const HistoryEntry& entry : all | std::views::take(m_most))
        addRow(entry);
    m_older->setVisible(static_cast<int>(all.size()) > m_count);
    m_list->setVisible(m_count > 0);
}

void Timeline::addRow(const HistoryEntry& entry)
{
    const StateLook look = lookOf(entry, m_desk.language());
    auto* mark = new QLabel(m_list);
    mark->setPixmap(icon(look.icon, look.tone).pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    auto* what = new Paragraph(look.word, m_list);
    what->setObjectName(u"historyLine"_s);
    auto* when = new QLabel(whenAndWho(entry, m_desk.language()), m_list);
    when->setFont(ui::font(Type::Small));
    when->setTextFormat(Qt::PlainText);
    when->setContentsMargins(0, 0, 0, space::S);
    setRole(*when, role::Muted);
    auto* grid = static_cast<QGridLayout*>(m_list->layout());
    grid->addWidget(mark, 2 * m_count, 0, Qt::AlignTop);
    grid->addWidget(what, 2 * m_count, 1);
    grid->addWidget(when, 2 * m_count + 1, 1);
    ++m_count;
}

} // namespace kagibako::ui
