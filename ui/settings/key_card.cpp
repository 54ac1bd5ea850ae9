// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/key_card.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/key_set_up.h"
#include "ui/common/paragraph.h"
#include "ui/settings/own_secrets.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

KeyCard::KeyCard(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_form(new Form(tr("One-time key at login"), this)), m_banner(new Banner(m_form))
{
    auto* form = m_form;
    form->addWide(m_banner);
    form->addWide(new Paragraph(tr("With it nobody logs in by your password and account sheet alone: each login also "
                                   "needs a key from your authenticator app or from a mail."),
                                form));
    m_secrets = new OwnSecrets(desk, *form, u"key"_s);
    m_key = new QLineEdit(form);
    m_key->setObjectName(u"keyNow"_s);
    form->add(tr("Key now"), m_key, tr("Only when you have one already: from the app, or a recovery code."));
    m_begin = new QPushButton(tr("Set up or change …"), form);
    m_begin->setObjectName(u"setUpKey"_s);
    m_begin->setEnabled(false);
    auto* line = new QWidget(form);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_begin);
    across->addStretch(1);
    form->addWide(line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    connect(m_secrets, &OwnSecrets::changed, this, &KeyCard::refresh);
    connect(m_begin, &QPushButton::clicked, this, &KeyCard::begin);
}

void KeyCard::refresh()
{
    m_begin->setEnabled(m_secrets->isFilled());
}

void KeyCard::begin()
{
    m_banner->clear();
    const auto secrets = m_secrets->read();
    if (!secrets)
        return m_banner->say(Banner::Kind::Warn, tr("The account secret is mistyped. Compare it with the sheet."));
    auto config = readClientConfig(m_desk.folder());
    if (!config)
        return m_banner->fail(config.error(), m_desk.language());
    secrets->key = m_key->text().trimmed().toUtf8();
    m_setUp = new KeySetUp(m_desk, std::move(*config), secrets, this);
    m_setUp->offerRemoval();
    layout()->addWidget(m_setUp);
    m_form->hide();
    connect(m_setUp, &KeySetUp::cancelled, this, [this] { end(false); });
    connect(m_setUp, &KeySetUp::done, this, [this] { end(true); });
    connect(m_setUp, &KeySetUp::keyNeeded, this, [this] {
        end(false);
        m_banner->say(Banner::Kind::Info, tr("You have a one-time key already. Type the one of now: from the app, or "
                                             "from the mail that was just sent."));
        m_key->setFocus();
    });
}

void KeyCard::end(bool changed)
{
    m_setUp->hide();
    m_setUp->deleteLater();
    m_setUp = nullptr;
    m_form->show();
    m_key->clear();
    if (!changed)
        return;
    m_secrets->clear();
    m_banner->say(Banner::Kind::Good, tr("Done. It holds from the next login on."));
}

} // namespace kagibako::ui
