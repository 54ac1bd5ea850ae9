// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/status_line.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int SyncMilliseconds = 30'000;
constexpr QSize UsualSize(1180, 760);
constexpr QSize LeastSize(900, 560);
} // namespace

MainWindow::MainWindow(Desk& desk, std::vector<Feature> features, MakeDoor makeDoor)
    : m_desk(desk), m_features(std::move(features)), m_makeDoor(std::move(makeDoor))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(LeastSize);
    resize(UsualSize);
    if (const QByteArray geometry = desk.settings().bytes(u"window/geometry"_s); !geometry.isEmpty())
        restoreGeometry(geometry);
    connect(&desk, &Desk::unlocked, this, &MainWindow::showSections);
    // Later, since it is a field of the page that goes.
    connect(&desk, &Desk::languageChanged, this, &MainWindow::makeAnew, Qt::QueuedConnection);
    connect(&desk, &Desk::locked, this, [this](Desk::Lock why) { showDoor(why); });
    connect(&desk, &Desk::doorChanged, this, &MainWindow::makeAnew, Qt::QueuedConnection);
    connect(&m_idle, &IdleWatch::idle, &desk, [&desk] { desk.lock(Desk::Lock::Idle); });
    m_sync.setInterval(SyncMilliseconds);
    connect(&m_sync, &QTimer::timeout, &desk, &Desk::sync);
    auto* lock = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    connect(lock, &QShortcut::activated, &desk, [&desk] { desk.lock(Desk::Lock::Asked); });
    for (int i = 0; i < 9; ++i) { // Ctrl+1 … Ctrl+9, in the order that is seen
        auto* key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(key, &QShortcut::activated, this, [this, i] {
            if (m_side != nullptr && i < static_cast<int>(m_side->features().size()))
                go(m_side->features()[static_cast<std::size_t>(i)]->id); // also where it is in front: it gets the keys
        });
    }
    auto* refresh = new QShortcut(QKeySequence(QKeySequence::Refresh), this);
    connect(refresh, &QShortcut::activated, &desk, &Desk::sync);
    showDoor({});
}

MainWindow::~MainWindow()
{
    // The pages go before the desk they look at is asked to close.
    delete takeCentralWidget();
}

void MainWindow::retitle()
{
    setWindowTitle(m_desk.isUnlocked() ? m_desk.overview().organization + u" – "_s + tr("Kagibako") : tr("Kagibako"));
}

void MainWindow::showDoor(std::optional<Desk::Lock> why)
{
    m_idle.stop();
    m_sync.stop();
    keepLayout();
    m_side = nullptr;
    m_status = nullptr;
    m_pages = nullptr;
    m_made.clear();
    setCentralWidget(m_makeDoor(m_desk, why)); // deletes the sections and all they showed
    retitle();
}

void MainWindow::showSections()
{
    setCentralWidget(makeSections());
    retitle();
    m_idle.setMinutes(m_desk.settings().lockMinutes());
    m_idle.start();
    m_sync.start();
    m_status->setSecondsToLock(m_idle.secondsLeft());
    m_side->setFocus();
    // What was begun before the last lock goes on.
    if (const QString begin = m_desk.settings().begin(); !begin.isEmpty())
        go(begin.section(u':', 0, 0), begin.section(u':', 1));
}

void MainWindow::makeAnew()
{
    if (!m_desk.isUnlocked())
        return showDoor({});
    m_made.clear();
    showSections();
}

QWidget* MainWindow::makeSections()
{
    auto* all = new QWidget;
    m_side = new SideBar(all);
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
    across->addWidget(m_side);
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

std::vector<const Feature*> MainWindow::allowed() const
{
    std::vector<const Feature*> shown;
    for (const Feature& feature : m_features) {
        if (!feature.isFor || feature.isFor(m_desk.overview()))
            shown.push_back(&feature);
    }
    return shown;
}

void MainWindow::refreshSections()
{
    // Rights come and go while somebody works.
    if (const auto shown = allowed(); shown != m_side->features()) {
        const QString chosen = m_side->chosen();
        m_side->setFeatures(shown);
        m_side->choose(chosen);
    }
    m_side->setCounts(m_desk.overview());
}

void MainWindow::go(const QString& section, const QString& wish)
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
        connect(made, &Page::goTo, this, &MainWindow::go);
        m_pages->addWidget(made);
    }
    m_pages->setCurrentWidget(made);
    m_last = section;
    made->arrive(wish);
}

Page* MainWindow::page(const QString& section)
{
    return m_made.value(section);
}

void MainWindow::keepLayout()
{
    m_desk.settings().setBytes(u"window/geometry"_s, saveGeometry());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepLayout();
    m_desk.lock(Desk::Lock::Asked);
    event->accept();
}

} // namespace kagibako::ui
