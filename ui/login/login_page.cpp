// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/login_page.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_edit.h"
#include "ui/common/style_sheet.h"

#include <QCheckBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int CardWidth = 520;
constexpr int LogoSide = 56;
} // namespace

LoginPage::LoginPage(Desk& desk, const ClientConfig& config, std::optional<Desk::Lock> why, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_config(config), m_store(config.org, config.login)
{
    setObjectName(u"loginPage"_s);
    auto* layout = new QVBoxLayout(this);
    // Stretches and no alignment: an aligned widget would not grow with the lines of a message in it.
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(makeCard());
    across->addStretch(1);
    layout->addStretch(2);
    layout->addLayout(across);
    layout->addStretch(3);
    if (why)
        sayWhy(*why);
    askKeyStore();
}

QWidget* LoginPage::makeCard()
{
    auto* card = new QFrame(this);
    card->setFixedWidth(CardWidth);
    setRole(*card, role::Card);

    auto* logo = new QLabel(card);
    logo->setPixmap(icon(u"kagibako"_s, Tone::Accent).pixmap(QSize(LogoSide, LogoSide), devicePixelRatioF()));
    logo->setAlignment(Qt::AlignCenter);
    auto* title = new QLabel(tr("Unlock Kagibako"), card);
    title->setFont(ui::font(Type::Title));
    title->setAlignment(Qt::AlignCenter);
    auto* where = new QLabel(m_config.login + u" · "_s + QUrl(QString::fromUtf8(m_config.server)).authority(), card);
    where->setAlignment(Qt::AlignCenter);
    where->setObjectName(u"loginWhere"_s);
    setRole(*where, role::Muted);

    m_banner = new Banner(card);
    m_password = new SecretEdit(SecretEdit::Kind::Password, card);
    m_password->setObjectName(u"password"_s);
    auto* passwordLabel = new QLabel(tr("&Password"), card);
    passwordLabel->setBuddy(m_password);
    m_showPassword = new QToolButton(card);
    m_showPassword->setObjectName(u"showPassword"_s);
    m_showPassword->setIcon(icon(u"eye"_s));
    m_showPassword->setCheckable(true);
    m_showPassword->setAccessibleName(tr("Show the password"));
    m_showPassword->setToolTip(tr("Show the password"));
    setRole(*m_showPassword, role::Flat);
    connect(m_showPassword, &QToolButton::toggled, this, [this](bool shown) {
        m_password->setShown(shown);
        m_showPassword->setIcon(icon(shown ? u"eye-off"_s : u"eye"_s));
    });

    m_secret = new SecretEdit(SecretEdit::Kind::Code, card);
    m_secret->setObjectName(u"accountSecret"_s);
    m_secretLabel = new QLabel(tr("&Account secret"), card);
    m_secretLabel->setBuddy(m_secret);
    m_secretHint = new Paragraph({}, card);
    m_secretHint->setObjectName(u"accountSecretHint"_s);
    m_secretHint->setFont(ui::font(Type::Small));
    setRole(*m_secretHint, role::Muted);
    m_remember = new QCheckBox(tr("&Keep it in this computer's key store"), card);
    m_remember->setObjectName(u"remember"_s);

    m_unlock = new QPushButton(tr("&Unlock"), card);
    m_unlock->setObjectName(u"unlock"_s);
    setRole(*m_unlock, role::Primary);
    connect(m_unlock, &QPushButton::clicked, this, &LoginPage::unlock);
    for (SecretEdit* edit : {m_password, m_secret})
        connect(edit, &SecretEdit::entered, this, &LoginPage::unlock);

    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(space::XL, space::XL, space::XL, space::XL);
    grid->setVerticalSpacing(space::S);
    int row = 0;
    const auto across = [&](QWidget* widget) { grid->addWidget(widget, row++, 0, 1, 2); };
    across(logo);
    across(title);
    across(where);
    across(m_banner);
    across(passwordLabel);
    grid->addWidget(m_password, row, 0);
    grid->addWidget(m_showPassword, row++, 1);
    across(m_secretLabel);
    across(m_secret);
    across(m_secretHint);
    across(m_remember);
    grid->setRowMinimumHeight(row++, space::S);
    across(m_unlock);
    setTabOrder(m_password, m_showPassword);
    setTabOrder(m_showPassword, m_secret);
    setTabOrder(m_secret, m_remember);
    setTabOrder(m_remember, m_unlock);
    return card;
}

void LoginPage::sayWhy(Desk::Lock why)
{
    if (why == Desk::Lock::Ended) {
        m_banner->say(Banner::Kind::Warn,
                      tr("The server ended the session, because it was idle too long, or because somebody ended it "
                         "elsewhere. What was sent before is kept. Unlock again to go on."));
        return;
    }
    const QString what =
        why == Desk::Lock::Idle ? tr("Locked because nobody touched keyboard or mouse.") : tr("Locked.");
    const QString wiped = what + u' ' + tr("Everything that was open was wiped from memory.");
    if (!m_desk.isWiping())
        return m_banner->say(Banner::Kind::Info, wiped);
    // Not said before it is true: the worker may still wait for an answer of the server.
    m_banner->say(Banner::Kind::Info, what);
    connect(&m_desk, &Desk::wiped, this, [this, what, wiped] {
        if (m_banner->text() == what)
            m_banner->say(Banner::Kind::Info, wiped);
    });
}

void LoginPage::askKeyStore()
{
    const auto showField = [this](bool shown) {
        for (QWidget* widget : {static_cast<QWidget*>(m_secret), static_cast<QWidget*>(m_secretLabel)})
            widget->setVisible(shown);
        m_remember->setVisible(shown && m_storeWorks);
    };
    showField(true);
    m_secretHint->setWords(tr("8 groups of 4, from your account sheet."));
    m_store.ask(this, [this, showField](Result<SecretBytes> secret) {
        m_storeWorks = secret || secret.error().code() == ErrorCode::NotFound;
        if (secret && m_secret->isEmpty()) {
            m_remembered = std::move(*secret);
            m_secretHint->setWords(tr("The account secret is in this computer's key store."));
        }
        showField(m_remembered.isEmpty());
    });
}

void LoginPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_password->setFocus();
}

void LoginPage::setBusy(bool busy)
{
    for (QWidget* widget : {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_secret),
                            static_cast<QWidget*>(m_remember), static_cast<QWidget*>(m_unlock)})
        widget->setEnabled(!busy);
    m_unlock->setText(busy ? tr("Unlocking, checking the log …") : tr("&Unlock"));
}

void LoginPage::unlock()
{
    if (!m_unlock->isEnabled())
        return;
    m_banner->clear();
    if (m_password->isEmpty()) {
        m_banner->say(Banner::Kind::Warn, tr("Type your password."));
        m_password->setFocus();
        return;
    }
    const ByteSpan text = m_remembered.isEmpty() ? m_secret->exposeSecret() : m_remembered.exposeSecret();
    auto secret = crypto::parseSheetText(crypto::labels::AccountSheet, text, crypto::AccountSecretSize);
    if (!secret) {
        m_secret->setWrong(true);
        m_secret->setFocus();
        m_banner->fail(secret.error(), m_desk.language());
        return;
    }
    auto secrets = std::make_shared<ClientSession::Secrets>();
    secrets->password = m_password->copy();
    secrets->accountSecret = std::move(*secret);
    setBusy(true);
    m_desk.unlock(this, std::move(secrets), [this](const Result<void>& outcome) { finish(outcome); });
}

void LoginPage::finish(const Result<void>& outcome)
{
    setBusy(false);
    if (outcome) {
        if (m_remember->isVisible() && m_remember->isChecked())
            remember(m_secret->copy());
        m_password->clear();
        m_secret->clear();
        m_remembered = {};
        return;
    }
    m_banner->fail(outcome.error(), m_desk.language());
    // The account secret stays: it is the password that is mistyped nearly always.
    if (outcome.error().code() == ErrorCode::LoginFailed) {
        m_password->clear();
        m_password->setWrong(true);
    }
    m_password->setFocus();
}

void LoginPage::remember(const SecretBytes& accountText)
{
    // This page is gone before the key store answers.
    m_store.keep(&m_desk, accountText, [&desk = m_desk](const Result<void>& kept) {
        if (!kept)
            desk.prompt().tell(nullptr, tr("Not kept"),
                               tr("The key store refused the account secret. You are logged in; "
                                  "next time, type it from the sheet again."));
    });
}

} // namespace kagibako::ui
