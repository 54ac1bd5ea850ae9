// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/login_page.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/language_switch.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_edit.h"
#include "ui/common/style_sheet.h"
#include "ui/login/key_field.h"

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
    : Door(parent), m_desk(desk), m_config(config), m_store(config.org, config.login), m_across(new QHBoxLayout)
{
    setObjectName(u"loginPage"_s);
    auto* layout = new QVBoxLayout(this);
    // Stretches and no alignment: an aligned widget would not grow with the lines of a message in it.
    makeCard();
    m_across->addStretch(1);
    m_across->addWidget(m_card);
    m_across->addStretch(1);
    auto* language = new LanguageSwitch(desk, this); // after the card: its fields come first with Tab
    m_language = language;
    auto* corner = new QHBoxLayout;
    corner->addStretch(1);
    corner->addWidget(language);
    layout->addLayout(corner);
    layout->addStretch(2);
    layout->addLayout(m_across);
    layout->addStretch(3);
    if (why)
        sayWhy(*why);
    else if (desk.settings().isWaiting())
        sayWaiting();
    askKeyStore();
}

void LoginPage::makeCard()
{
    auto* card = new QFrame(this);
    card->setFixedWidth(CardWidth);
    setRole(*card, role::Card);
    m_card = card;
    m_banner = new Banner(card);
    makePassword();
    makeSecret();
    m_key = new KeyField(card);
    connect(m_key, &KeyField::entered, this, &LoginPage::unlock);
    m_unlock = new QPushButton(tr("&Unlock"), card);
    m_unlock->setObjectName(u"unlock"_s);
    setRole(*m_unlock, role::Primary);
    connect(m_unlock, &QPushButton::clicked, this, &LoginPage::unlock);
    for (SecretEdit* edit : {m_password, m_secret}) {
        connect(edit, &SecretEdit::entered, this, &LoginPage::unlock);
        connect(edit, &SecretEdit::changed, this, &Door::useChanged);
    }
    m_beginAgain = new QPushButton(tr("&Begin again with another sheet …"), card);
    m_beginAgain->setObjectName(u"beginAgain"_s);
    m_beginAgain->setVisible(m_desk.settings().isWaiting());
    setRole(*m_beginAgain, role::Flat);
    connect(m_beginAgain, &QPushButton::clicked, this, &LoginPage::beginAgain);
    arrange(*new QGridLayout(card));
}

void LoginPage::makePassword()
{
    m_password = new SecretEdit(SecretEdit::Kind::Password, m_card);
    m_password->setObjectName(u"password"_s);
    // Another password was not proven: its key is another too.
    connect(m_password, &SecretEdit::changed, this, [this] { m_key->away(); });
    m_passwordLabel = new QLabel(tr("&Password"), m_card);
    m_passwordLabel->setBuddy(m_password);
    m_showPassword = new QToolButton(m_card);
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
}

void LoginPage::makeSecret()
{
    m_secret = new SecretEdit(SecretEdit::Kind::Code, m_card);
    m_secret->setObjectName(u"accountSecret"_s);
    m_secretLabel = new QLabel(tr("&Account secret"), m_card);
    m_secretLabel->setBuddy(m_secret);
    m_secretHint = new Paragraph({}, m_card);
    m_secretHint->setObjectName(u"accountSecretHint"_s);
    m_secretHint->setFont(ui::font(Type::Small));
    setRole(*m_secretHint, role::Muted);
    m_remember = new QCheckBox(tr("&Keep it in this computer's key store"), m_card);
    m_remember->setObjectName(u"remember"_s);
}

void LoginPage::arrange(QGridLayout& grid)
{
    auto* logo = new QLabel(m_card);
    logo->setPixmap(icon(u"kagibako"_s, Tone::Accent).pixmap(QSize(LogoSide, LogoSide), devicePixelRatioF()));
    logo->setAlignment(Qt::AlignCenter);
    const QString name = m_desk.name();
    auto* title = new QLabel(name.isEmpty() ? tr("Unlock Kagibako") : name, m_card);
    title->setObjectName(u"loginTitle"_s);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setFont(ui::font(Type::Title));
    title->setAlignment(Qt::AlignCenter);
    auto* where = new QLabel(m_config.login + u" · "_s + QUrl(QString::fromUtf8(m_config.server)).authority(), m_card);
    where->setTextFormat(Qt::PlainText);
    where->setAlignment(Qt::AlignCenter);
    where->setObjectName(u"loginWhere"_s);
    setRole(*where, role::Muted);
    grid.setContentsMargins(space::XL, space::XL, space::XL, space::XL);
    grid.setVerticalSpacing(space::S);
    int row = 0;
    const auto across = [&](QWidget* widget) { grid.addWidget(widget, row++, 0, 1, 2); };
    across(logo);
    across(title);
    across(where);
    across(m_banner);
    across(m_passwordLabel);
    grid.addWidget(m_password, row, 0);
    grid.addWidget(m_showPassword, row++, 1);
    across(m_secretLabel);
    across(m_secret);
    across(m_secretHint);
    across(m_remember);
    across(m_key);
    grid.setRowMinimumHeight(row++, space::S);
    across(m_unlock);
    across(m_beginAgain);
    setTabOrder(m_password, m_showPassword);
    setTabOrder(m_showPassword, m_secret);
    setTabOrder(m_secret, m_remember);
    setTabOrder(m_remember, m_key);
    setTabOrder(m_key, m_unlock);
    setTabOrder(m_unlock, m_beginAgain);
}

void LoginPage::sayWaiting()
{
    m_banner->say(Banner::Kind::Info, tr("You asked to be let in. As soon as the administrator has done it, log in "
                                         "here with your password and your account sheet."));
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
    Door::showEvent(event);
    m_password->setFocus();
}

} // namespace kagibako::ui
