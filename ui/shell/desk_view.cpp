// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_view.h"

#include "ui/common/style_sheet.h"
#include "ui/shell/org_stripe.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/status_line.h"

#include <QGridLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int SyncMilliseconds = 30'000;
} // namespace

DeskView::DeskView(Organizations& organizations, Desk& desk, const std::vector<Feature>& features, MakeDoor makeDoor,
                   OrgSwitcher::Fill fillMenu, QWidget* parent)
    : QWidget(parent), m_organizations(organizations), m_desk(desk), m_features(features),
      m_makeDoor(std::move(makeDoor)), m_fillMenu(std::move(fillMenu)), m_layout(new QVBoxLayout(this)),
      m_spoken(desk.language())
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(new OrgStripe(organizations, desk, this));
    connect(&desk, &Desk::unlocked, this, &DeskView::showSections);
    // Later, since it is a field of the page that goes.
    connect(&desk, &Desk::languageChanged, this, &DeskView::speak, Qt::QueuedConnection);
    connect(&desk, &Desk::languageFollowed, this, &DeskView::speakWhenFree, Qt::QueuedConnection);
    connect(&desk, &Desk::locked, this, [this](Desk::Lock why) { showDoor(why); });
    connect(&desk, &Desk::doorChanged, this, &DeskView::makeAnew, Qt::QueuedConnection);
    connect(&desk, &Desk::overviewChanged, this, &DeskView::refreshLockTime);
    connect(&m_idle, &IdleWatch::idle, &desk, [&desk] { desk.lock(Desk::Lock::Idle); });
    m_sync.setInterval(SyncMilliseconds);
    connect(&m_sync, &QTimer::timeout, &desk, &Desk::sync);
    showDoor({});
}

void DeskView::setInFront(bool inFront)
{
    setEnabled(inFront);
    m_idle.setInFront(inFront);
}

/// The organization's rules, or sooner where the person wants it.
void DeskView::refreshLockTime()
{
    m_idle.setMinutes(std::min(m_desk.settings().lockMinutes(), m_desk.overview().lockMinutes));
}

void DeskView::put(QWidget* body)
{
    if (m_body) { // a click in it may have led here
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = body;
    m_spoken = m_desk.language();
    m_layout->addWidget(body, 1);
}

void DeskView::showDoor(std::optional<Desk::Lock> why)
{
    m_idle.stop();
    m_sync.stop();
    m_side = nullptr;
    m_status = nullptr;
    m_pages = nullptr;
    m_made.clear();
    put(makeDoorBody(why)); // deletes the sections and all they showed
}

/// The login leaves its upper corner free; a first run has something there, and where nothing is known yet there is
/// nothing to choose from.
QWidget* DeskView::makeDoorBody(std::optional<Desk::Lock> why)
{
    auto* all = new QWidget;
    auto* grid = new QGridLayout(all);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    const bool isKnown = Organizations::isFounded(m_desk);
    const int row = isKnown ? 0 : 1;
    QWidget* door = m_makeDoor(m_desk, why);
    if (m_door = qobject_cast<Door*>(door); m_door)
        connect(m_door.data(), &Door::useChanged, this, &DeskView::speakWhenFree, Qt::QueuedConnection);
    grid->addWidget(door, row, 0);
    grid->setRowStretch(row, 1);
    if (!isKnown && !m_organizations.areSeveral())
        return all;
    auto* switcher = new OrgSwitcher(m_desk, m_fillMenu, all);
    grid->addWidget(switcher, 0, 0, Qt::AlignTop | Qt::AlignLeft);
    switcher->raise();
    return all;
}

void DeskView::showSections()
{
    put(makeSections());
    m_door = nullptr;
    refreshLockTime();
    m_idle.start();
    m_sync.start();
    m_status->setSecondsToLock(m_idle.secondsLeft());
    m_side->setFocus();
    // What was begun before the last lock goes on.
    if (const QString begin = m_desk.settings().begin(); !begin.isEmpty())
        go(begin.section(u':', 0, 0), begin.section(u':', 1));
}

void DeskView::makeAnew()
{
    if (!m_desk.isUnlocked())
        return showDoor({});
    m_made.clear();
    showSections();
}

/// In the language that its person has asked for here.
void DeskView::speak()
{
    if (m_spoken != m_desk.language())
        makeAnew();
}

/// In the language that was asked for elsewhere: now, or as soon as nobody is in the middle of something at the door.
void DeskView::speakWhenFree()
{
    if (!m_door || !m_door->isInUse())
        speak();
}

QWidget* DeskView::makeSections()
{
    auto* all = new QWidget;
    m_side = new SideBar;
    m_pages = new QStackedWidget(all);
    m_status = new StatusLine(m_desk, all);
    const std::vector<const Feature*> shown = allowed();
    m_side->setFeatures(shown);
    m_side->setCounts(m_desk.overview());
    connect(m_side, &SideBar::sectionChosen, this, [this](const QString& id) { go(id); });
    connect(&m_desk, &Desk::overviewChanged, m_side, [this] { refreshSections(); });
    connect(&m_idle, &IdleWatch::ticked, m_status, &StatusLine::setSecondsToLock);
    connect(m_status, &StatusLine::lockAsked, &m_desk, [this] { m_desk.lock(Desk::Lock::Asked); });

    auto* across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(makeSide());
    across->addWidget(m_pages, 1);
    auto* down = new QVBoxLayout(all);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addLayout(across, 1);
    down->addWidget(m_status);
    if (!shown.empty()) {
        const bool again = std::ranges::any_of(shown, [&](const Feature* one) { return one->id == m_last; });
        m_side->choose(again ? m_last : shown.front()->id);
    }
    return all;
}

/// As wide as the sections' names want it.
QWidget* DeskView::makeSide()
{
    auto* side = new QWidget;
    setRole(*side, role::Side);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto* switcher = new OrgSwitcher(m_desk, m_fillMenu, side);
    switcher->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* down = new QVBoxLayout(side);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(switcher);
    down->addWidget(m_side, 1);
    return side;
}

std::vector<const Feature*> DeskView::allowed() const
{
    std::vector<const Feature*> shown;
    for (const Feature& feature : m_features) {
        if (!feature.isFor || feature.isFor(m_desk.overview()))
            shown.push_back(&feature);
    }
    return shown;
}

qsizetype DeskView::waiting() const
{
    qsizetype all = 0;
    if (!m_desk.isUnlocked())
        return all;
    for (const Feature* feature : allowed())
        all += feature->count ? feature->count(m_desk.overview()) : 0;
    return all;
}

void DeskView::refreshSections()
{
    // Rights come and go while somebody works.
    if (const auto shown = allowed(); shown != m_side->features()) {
        const QString chosen = m_side->chosen();
        m_side->setFeatures(shown);
        m_side->choose(chosen);
    }
    m_side->setCounts(m_desk.overview());
}

void DeskView::go(const QString& section, const QString& wish)
{
    if (m_pages == nullptr)
        return;
    if (m_side->chosen() != section)
        m_side->choose(section); // comes back here
    Page*& made = m_made[section];
    if (made == nullptr) {
        const auto feature = std::ranges::find(m_features, section, &Feature::id);
        if (feature == m_features.end())
            return;
        made = feature->make(m_desk);
        made->setObjectName(section + u"Page"_s);
        connect(made, &Page::goTo, this, &DeskView::go);
        m_pages->addWidget(made);
    }
    m_pages->setCurrentWidget(made);
    m_last = section;
    made->arrive(wish);
}

void DeskView::goNth(int place)
{
    if (m_side != nullptr && place < static_cast<int>(m_side->features().size()))
        go(m_side->features()[static_cast<std::size_t>(place)]->id); // also where it is in front: it gets the keys
}

Page* DeskView::page(const QString& section)
{
    return m_made.value(section);
}

} // namespace kagibako::ui
