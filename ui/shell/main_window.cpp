// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/org_mark.h"

#include <QCloseEvent>
#include <QDialog>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize UsualSize(1180, 760);
constexpr QSize LeastSize(900, 560);
constexpr int Digits = 9; // Ctrl+1 … Ctrl+9

QKeySequence digitKey(Qt::KeyboardModifiers modifiers, int place)
{
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(Qt::Key_1 + place)));
}

QKeySequence keyOf(int organization)
{
    return digitKey(Qt::ControlModifier | Qt::ShiftModifier, organization);
}

} // namespace

MainWindow::MainWindow(Organizations& organizations, std::vector<Feature> features, MakeDoor makeDoor)
    : m_organizations(organizations), m_features(std::move(features)), m_makeDoor(std::move(makeDoor)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(LeastSize);
    resize(UsualSize);
    if (const QByteArray geometry = organizations.settings().bytes(u"window/geometry"_s); !geometry.isEmpty())
        restoreGeometry(geometry);
    setCentralWidget(m_stack);
    for (std::size_t place = 0; place < organizations.size(); ++place)
        addView(organizations.at(place));
    m_views.front()->setInFront(true);
    connect(&organizations, &Organizations::changed, this, &MainWindow::retitle);
    connect(&organizations, &Organizations::languageChanged, this, &MainWindow::retitle, Qt::QueuedConnection);
    addShortcuts();
    retitle();
}

MainWindow::~MainWindow()
{
    // The pages go before the desks they look at are asked to close.
    delete takeCentralWidget();
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, const std::function<void()>& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { desk().lock(Desk::Lock::Asked); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { m_organizations.lockAll(Desk::Lock::Asked); });
    add(QKeySequence(QKeySequence::Refresh), [this] { desk().sync(); });
    for (int place = 0; place < Digits; ++place) { // in the order that is seen
        add(digitKey(Qt::ControlModifier, place), [this, place] { view().goNth(place); });
        add(keyOf(place), [this, place] { bringNth(place); });
    }
    for (const int steps : {1, -1}) {
        auto* key = new QShortcut(steps > 0 ? QKeySequence::NextChild : QKeySequence::PreviousChild, this);
        connect(key, &QShortcut::activated, this, [this, steps] { bringNext(steps); });
    }
}

void MainWindow::addView(Desk& desk)
{
    auto* view = new DeskView(m_organizations, desk, m_features, m_makeDoor, [this](QMenu& menu) { fillMenu(menu); });
    view->setInFront(false);
    m_views.push_back(view);
    m_stack->addWidget(view);
    connect(&desk, &Desk::unlocked, this, &MainWindow::retitle);
    connect(&desk, &Desk::locked, this, [this, &desk] {
        if (&desk == &this->desk())
            closeDialogs();
        keepLayout();
        retitle();
    });
}

DeskView& MainWindow::view() const
{
    return *qobject_cast<DeskView*>(m_stack->currentWidget());
}

/// While it is locked a lone one has no name: other programs read titles.
void MainWindow::retitle()
{
    const bool isNamed = desk().isUnlocked() || m_organizations.areSeveral();
    setWindowTitle(isNamed ? Organizations::titleOf(desk()) + u" – "_s + tr("Kagibako") : tr("Kagibako"));
}

void MainWindow::bring(DeskView& to)
{
    DeskView& from = view();
    if (&from == &to)
        return;
    from.desk().clipboard().clear(); // no number of one is pasted into another
    closeDialogs();
    to.setInFront(true);
    m_stack->setCurrentWidget(&to); // which takes a number off the screen
    from.setInFront(false);
    retitle();
}

/// They belong to what was in front.
void MainWindow::closeDialogs()
{
    for (QDialog* dialog : findChildren<QDialog*>()) {
        if (dialog->isVisible())
            dialog->reject();
    }
}

void MainWindow::bringNth(int place)
{
    if (place < static_cast<int>(m_views.size()))
        bring(*m_views[static_cast<std::size_t>(place)]);
}

void MainWindow::bringNext(int steps)
{
    const int count = static_cast<int>(m_views.size());
    bringNth((m_stack->currentIndex() + steps + count) % count);
}

void MainWindow::addOrganization()
{
    for (DeskView* one : m_views) {
        if (!Organizations::isFounded(one->desk()))
            return bring(*one); // begun already
    }
    addView(m_organizations.add());
    bring(*m_views.back());
}

void MainWindow::giveUpAdding()
{
    DeskView* gone = &view();
    Desk& desk = gone->desk();
    if (!m_organizations.areSeveral() || Organizations::isFounded(desk))
        return;
    bringNext(-1);
    std::erase(m_views, gone);
    delete gone; // before its desk
    m_organizations.remove(desk);
}

void MainWindow::fillMenu(QMenu& menu)
{
    if (m_organizations.areSeveral()) {
        fillWithOthers(menu);
        menu.addSeparator();
    }
    QAction* add = menu.addAction(tr("Add an organization …"));
    add->setObjectName(u"addOrganization"_s);
    connect(add, &QAction::triggered, this, &MainWindow::addOrganization);
    if (!m_organizations.areSeveral())
        return;
    if (!Organizations::isFounded(desk())) {
        QAction* giveUp = menu.addAction(tr("Do not add this one"));
        giveUp->setObjectName(u"giveUpAdding"_s);
        giveUp->setEnabled(desk().worker().isIdle());
        // Later, since the menu goes with it.
        connect(giveUp, &QAction::triggered, this, &MainWindow::giveUpAdding, Qt::QueuedConnection);
    }
    QAction* lock = menu.addAction(tr("Lock all") + u'\t' +
                                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L).toString(QKeySequence::NativeText));
    lock->setObjectName(u"lockAll"_s);
    connect(lock, &QAction::triggered, this, [this] { m_organizations.lockAll(Desk::Lock::Asked); });
}

void MainWindow::fillWithOthers(QMenu& menu)
{
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        DeskView& one = *m_views[i];
        const int place = static_cast<int>(i);
        const QString title = Organizations::titleOf(one.desk());
        QString text = tr("%1 – %2").arg(title, stateOf(one)).replace(u'&', u"&&"_s).replace(u'\t', u' ');
        if (place < Digits)
            text += u'\t' + keyOf(place).toString(QKeySequence::NativeText); // told; the window listens to it
        QAction* action = menu.addAction(orgMark(one.desk().colour(), title, devicePixelRatioF()), text);
        action->setObjectName(u"organization-%1"_s.arg(place));
        action->setIconVisibleInMenu(true);
        connect(action, &QAction::triggered, this, [this, place] { bringNth(place); });
        if (&one == &view())
            menu.setDefaultAction(action);
    }
}

QString MainWindow::stateOf(const DeskView& one) const
{
    if (!Organizations::isFounded(one.desk()))
        return tr("not added yet");
    if (!one.desk().isUnlocked())
        return tr("locked");
    const qsizetype waiting = one.waiting();
    return waiting > 0 ? tr("unlocked, %L1 waiting").arg(waiting) : tr("unlocked");
}

void MainWindow::keepLayout()
{
    m_organizations.settings().setBytes(u"window/geometry"_s, saveGeometry());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepLayout();
    m_organizations.lockAll(Desk::Lock::Asked);
    event->accept();
}

} // namespace kagibako::ui
