// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/welcome/server_step.h"
#include "ui/welcome/sheets_step.h"

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
    : QWidget(parent), m_desk(desk), m_stack(new QStackedWidget), m_scroll(new QScrollArea(this)),
      m_title(new QLabel(this)), m_where(new QLabel(this)), m_banner(new Banner(this)),
      m_back(new QPushButton(tr("&Back"), this)), m_next(new QPushButton(this))
{
    setObjectName(u"welcomePage"_s);
    m_steps = {new ServerStep(desk, m_beginning), new SheetsStep(desk, m_beginning)};
    for (Step* step : m_steps) {
        m_stack->addWidget(step);
        connect(step, &Step::readyChanged, this, &WelcomePage::refresh);
        connect(step, &Step::done, this, &WelcomePage::next);
        connect(step, &Step::failed, this, [this](const Error& error) {
            setBusy(false);
            m_banner->fail(error, m_desk.language());
        });
        connect(step, &Step::wrong, this, [this](const QString& text) {
            setBusy(false);
            m_banner->say(Banner::Kind::Warn, text);
        });
    }
    auto* logo = new QLabel(this);
    logo->setPixmap(icon(u"kagibako"_s, Tone::Accent).pixmap(QSize(LogoSide, LogoSide), devicePixelRatioF()));
    m_title->setFont(ui::font(Type::Title));
    m_title->setObjectName(u"stepTitle"_s);
    setRole(*m_where, role::Muted);
    m_back->setObjectName(u"back"_s);
    m_next->setObjectName(u"next"_s);
    setRole(*m_next, role::Primary);
    connect(m_back, &QPushButton::clicked, this, [this] { show(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        setBusy(true);
        m_steps[static_cast<std::size_t>(m_current)]->leave();
    });
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_stack);

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_where);
    words->addWidget(m_title);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::M);
    head->addWidget(logo);
    head->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto* column = new QWidget(this);
    column->setMaximumWidth(MostWidth);
    auto* down = new QVBoxLayout(column);
    down->setContentsMargins(space::XL, space::L, space::XL, space::L);
    down->setSpacing(space::M);
    down->addLayout(head);
    down->addWidget(m_banner);
    down->addWidget(m_scroll, 1);
    down->addLayout(buttons);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    show(0);
}

void WelcomePage::show(int step)
{
    m_current = step;
    Step& shown = *m_steps[static_cast<std::size_t>(step)];
    m_banner->clear();
    // Only the page that is seen says how large it all has to be.
    for (Step* one : m_steps) {
        const QSizePolicy::Policy policy = one == &shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        one->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentIndex(step);
    m_title->setText(shown.title());
    m_where->setText(tr("First run · page %1 of %2").arg(step + 1).arg(m_steps.size()));
    m_next->setText(shown.nextText());
    shown.enter();
    refresh();
}

void WelcomePage::refresh()
{
    const Step& shown = *m_steps[static_cast<std::size_t>(m_current)];
    m_back->setVisible(m_current > 0);
    m_back->setEnabled(!m_busy);
    m_next->setEnabled(!m_busy && shown.isReady());
    m_stack->setEnabled(!m_busy);
}

void WelcomePage::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void WelcomePage::next()
{
    setBusy(false);
    if (m_current + 1 < static_cast<int>(m_steps.size()))
        show(m_current + 1);
    else
        finish();
}

void WelcomePage::finish()
{
    setBusy(true);
    auto secrets = std::make_shared<ClientSession::Secrets>();
    secrets->password = m_beginning->secrets.password.clone();
    secrets->accountSecret = m_beginning->secrets.accountSecret.clone();
    m_desk.unlock(this, std::move(secrets), [this](const Result<void>& outcome) {
        setBusy(false);
        if (!outcome)
            m_banner->fail(outcome.error(), m_desk.language());
    });
}

} // namespace kagibako::ui
