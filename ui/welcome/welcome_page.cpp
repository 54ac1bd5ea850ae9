// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/language_switch.h"
#include "ui/common/style_sheet.h"
#include "ui/welcome/ways.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int MostWidth = 1000;
constexpr int LogoSide = 40;
} // namespace

WelcomePage::WelcomePage(Desk& desk, QWidget* parent)
    : Door(parent), m_desk(desk), m_stack(new QStackedWidget), m_choice(new ChoicePage),
      m_scroll(new QScrollArea(this)), m_title(new QLabel(this)), m_where(new QLabel(this)),
      m_language(new LanguageSwitch(desk, this)), m_banner(new Banner(this)),
      m_back(new QPushButton(tr("&Back"), this)), m_next(new QPushButton(this))
{
    setObjectName(u"welcomePage"_s);
    m_stack->addWidget(m_choice);
    connect(m_choice, &ChoicePage::chosen, this, &WelcomePage::choose);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_stack);
    auto* column = new QWidget(this);
    column->setMaximumWidth(MostWidth);
    auto* down = new QVBoxLayout(column);
    down->setContentsMargins(space::XL, space::L, space::XL, space::L);
    down->setSpacing(space::M);
    down->addLayout(makeHead());
    down->addWidget(m_banner);
    down->addWidget(m_scroll, 1);
    down->addLayout(makeButtons());
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    showChoice();
}

QLayout* WelcomePage::makeHead()
{
    auto* logo = new QLabel(this);
    logo->setPixmap(icon(u"kagibako"_s, Tone::Accent).pixmap(QSize(LogoSide, LogoSide), devicePixelRatioF()));
    m_title->setFont(ui::font(Type::Title));
    m_title->setObjectName(u"stepTitle"_s);
    setRole(*m_where, role::Muted);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_where);
    words->addWidget(m_title);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::M);
    head->addWidget(logo);
    head->addLayout(words, 1);
    head->addWidget(m_language, 0, Qt::AlignTop);
    return head;
}

QLayout* WelcomePage::makeButtons()
{
    m_back->setObjectName(u"back"_s);
    m_next->setObjectName(u"next"_s);
    setRole(*m_next, role::Primary);
    connect(m_back, &QPushButton::clicked, this, &WelcomePage::goBack);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        setBusy(true);
        m_way.steps[static_cast<std::size_t>(m_current)]->leave();
    });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    return buttons;
}

/// Only the page that is seen says how large it all has to be.
void WelcomePage::bring(QWidget& page)
{
    for (int i = 0; i < m_stack->count(); ++i) {
        QWidget* one = m_stack->widget(i);
        const QSizePolicy::Policy policy = one == &page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        one->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentWidget(&page);
    m_banner->clear();
}

void WelcomePage::showChoice()
{
    m_current = -1;
    bring(*m_choice);
    // What was typed and made on that way goes with it.
    for (Step* step : m_way.steps) {
        m_stack->removeWidget(step);
        step->deleteLater();
    }
    m_way = {};
    m_where->setText(tr("Welcome to Kagibako"));
    m_title->setText(tr("How do you begin?"));
    refresh();
    m_choice->focusFirst();
    Q_EMIT useChanged();
}

void WelcomePage::choose(ChoicePage::Which which)
{
    m_way = which == ChoicePage::Which::Join    ? joiningWay(m_desk)
            : which == ChoicePage::Which::Found ? foundingWay(m_desk)
                                                : recoveringWay(m_desk);
    for (Step* step : m_way.steps) {
        m_stack->addWidget(step);
        connect(step, &Step::readyChanged, this, &WelcomePage::refresh);
        connect(step, &Step::done, this, &WelcomePage::next);
        connect(step, &Step::stays, this, [this] { setBusy(false); });
        connect(step, &Step::failed, this, [this](const Error& error) {
            setBusy(false);
            m_banner->fail(error, m_desk.language());
        });
        connect(step, &Step::wrong, this, [this](const QString& text) {
            setBusy(false);
            m_banner->say(Banner::Kind::Warn, text);
        });
    }
    show(0);
}

void WelcomePage::show(int step)
{
    m_current = step;
    Step& shown = *m_way.steps[static_cast<std::size_t>(step)];
    bring(shown);
    m_title->setText(shown.title());
    m_where->setText(tr("%1 · page %2 of %3").arg(m_way.title).arg(step + 1).arg(m_way.steps.size()));
    m_next->setText(shown.nextText());
    shown.enter();
    refresh();
}

void WelcomePage::goBack()
{
    const Step::Back back = m_way.steps[static_cast<std::size_t>(m_current)]->back();
    if (m_current == 0 || back == Step::Back::Choice)
        showChoice();
    else
        show(m_current - 1);
}

void WelcomePage::refresh()
{
    const bool choosing = m_current < 0;
    m_language->setVisible(choosing);
    m_next->setVisible(!choosing);
    m_stack->setEnabled(!m_busy);
    if (choosing) {
        m_back->setVisible(false);
        return;
    }
    const Step& shown = *m_way.steps[static_cast<std::size_t>(m_current)];
    m_back->setVisible(shown.back() != Step::Back::Nowhere);
    m_back->setEnabled(!m_busy);
    m_next->setEnabled(!m_busy && shown.isReady());
}

void WelcomePage::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void WelcomePage::next()
{
    setBusy(false);
    if (m_current + 1 < static_cast<int>(m_way.steps.size()))
        show(m_current + 1);
    else
        finish();
}

void WelcomePage::finish()
{
    setBusy(true);
    auto secrets = std::make_shared<ClientSession::Secrets>();
    secrets->password = m_way.beginning->secrets.password.clone();
    secrets->accountSecret = m_way.beginning->secrets.accountSecret.clone();
    m_desk.unlock(this, std::move(secrets), [this](const Result<void>& outcome) {
        setBusy(false);
        if (outcome)
            return;
        const ErrorCode code = outcome.error().code();
        // The account is there: the login page leads through the key, and locked meanwhile it is the lock.
        if (code == ErrorCode::KeySetup || code == ErrorCode::KeyNeeded || code == ErrorCode::Cancelled)
            m_desk.reopenDoor();
        else
            m_banner->fail(outcome.error(), m_desk.language());
    });
}

} // namespace kagibako::ui
