// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/key_set_up.h"

#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_text.h"
#include "ui/common/style_sheet.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int GroupOfSecret = 4;
constexpr int GroupOfCode = 5;
constexpr int MostKey = 20;

QPushButton* button(const QString& name, const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(name);
    return made;
}

QVBoxLayout* column(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    return layout;
}

} // namespace

KeySetUp::KeySetUp(Desk& desk, ClientConfig config, std::shared_ptr<const ClientSession::Secrets> secrets,
                   QWidget* parent)
    : QFrame(parent), m_desk(desk), m_config(std::move(config)), m_secrets(std::move(secrets)),
      m_banner(new Banner(this)), m_stack(new QStackedWidget(this)),
      m_cancel(button(u"cancelKey"_s, tr("Cancel"), this))
{
    setObjectName(u"keySetUp"_s);
    setRole(*this, role::Card);
    auto* title = new QLabel(tr("One-time key at login"), this);
    title->setFont(ui::font(Type::Heading));
    m_stack->addWidget(makeChoice());
    m_stack->addWidget(makeFirstKey());
    m_stack->addWidget(makeCodes());
    connect(m_cancel, &QPushButton::clicked, this, &KeySetUp::cancelled);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::L, space::XL, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack);
    layout->addWidget(m_cancel, 0, Qt::AlignLeft);
}

KeySetUp::~KeySetUp()
{
    m_firstKey->setText(QString(m_firstKey->text().size(), u'0'));
    // In the thread that used it; nobody waits for the answer.
    m_desk.worker().run(
        &m_desk, {},
        [work = m_work](Job&) {
            if (work->setup)
                (void)work->setup->logout();
            work->setup.reset();
            work->transport.reset();
            return 0;
        },
        [](int) {});
}

QWidget* KeySetUp::makeChoice()
{
    auto* page = new QWidget;
    auto* app = button(u"keyByApp"_s, tr("Authenticator &app on a telephone"), page);
    m_address = new QLineEdit(page);
    m_address->setObjectName(u"keyAddress"_s);
    m_address->setAccessibleName(tr("Mail address for keys"));
    m_address->setPlaceholderText(tr("Mail address"));
    auto* mail = button(u"keyByMail"_s, tr("Keys by &mail"), page);
    mail->setEnabled(false);
    m_remove = button(u"keyNone"_s, tr("&No key any more"), page);
    m_remove->setVisible(false);
    setRole(*m_remove, role::Danger);
    auto* about = new Paragraph(tr("An app is the safer way: it works without mail, and nobody can read along."), page);
    setRole(*about, role::Muted);
    auto* line = new QHBoxLayout;
    line->addWidget(m_address, 1);
    line->addWidget(mail);
    auto* layout = column(page);
    layout->addWidget(about);
    layout->addWidget(app);
    layout->addLayout(line);
    layout->addWidget(m_remove);
    connect(m_address, &QLineEdit::textChanged, mail,
            [mail](const QString& text) { mail->setEnabled(text.contains(u'@')); });
    connect(app, &QPushButton::clicked, this, &KeySetUp::beginApp);
    connect(mail, &QPushButton::clicked, this, &KeySetUp::beginMail);
    connect(m_remove, &QPushButton::clicked, this, &KeySetUp::remove);
    return page;
}

QWidget* KeySetUp::makeFirstKey()
{
    auto* page = new QWidget;
    m_about = new Paragraph({}, page);
    m_picture = new QLabel(page);
    m_picture->setObjectName(u"keyPicture"_s);
    m_picture->setAccessibleName(tr("QR code for the authenticator app"));
    m_secret = new SecretText(GroupOfSecret, page);
    m_firstKey = new QLineEdit(page);
    m_firstKey->setObjectName(u"firstKey"_s);
    m_firstKey->setMaxLength(MostKey);
    m_firstKey->setFont(figures());
    auto* label = new QLabel(tr("First &key"), page);
    label->setBuddy(m_firstKey);
    auto* confirmButton = button(u"confirmKey"_s, tr("&Confirm"), page);
    confirmButton->setEnabled(false);
    setRole(*confirmButton, role::Primary);
    connect(m_firstKey, &QLineEdit::textChanged, confirmButton,
            [confirmButton](const QString& text) { confirmButton->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_firstKey, &QLineEdit::returnPressed, this, &KeySetUp::confirm);
    connect(confirmButton, &QPushButton::clicked, this, &KeySetUp::confirm);
    auto* layout = column(page);
    layout->addWidget(m_about);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_secret, 0, Qt::AlignHCenter);
    layout->addWidget(label);
    layout->addWidget(m_firstKey);
    layout->addWidget(confirmButton);
    return page;
}

QWidget* KeySetUp::makeCodes()
{
    auto* page = new QWidget;
    auto* about = new Paragraph(tr("Ten recovery codes, for when the telephone is lost. Each works once instead of a "
                                   "key. They are not shown again: save and print them, or copy them by hand, and keep "
                                   "them apart from your password."),
                                page);
    m_codes = new SecretText(GroupOfCode, page);
    auto* save = button(u"saveCodes"_s, tr("&Save …"), page);
    m_kept = new QCheckBox(tr("I have &kept them"), page);
    m_kept->setObjectName(u"codesKept"_s);
    auto* finish = button(u"codesDone"_s, tr("&Done"), page);
    finish->setEnabled(false);
    setRole(*finish, role::Primary);
    connect(m_kept, &QCheckBox::toggled, finish, &QWidget::setEnabled);
    connect(save, &QPushButton::clicked, this, &KeySetUp::saveCodes);
    connect(finish, &QPushButton::clicked, this, &KeySetUp::done);
    auto* layout = column(page);
    layout->addWidget(about);
    layout->addWidget(m_codes, 0, Qt::AlignHCenter);
    layout->addWidget(save, 0, Qt::AlignLeft);
    layout->addWidget(m_kept);
    layout->addWidget(finish);
    return page;
}

void KeySetUp::say(const QString& text)
{
    m_banner->say(Banner::Kind::Info, text);
}

void KeySetUp::offerRemoval()
{
    m_remove->setVisible(true);
}

void KeySetUp::setBusy(bool busy)
{
    m_stack->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
    if (busy)
        m_banner->clear();
}

} // namespace kagibako::ui
