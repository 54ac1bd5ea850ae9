// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/key_card.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/key_set_up.h"
#include "ui/common/paragraph.h"
#include "ui/common/words.h"
#include "ui/settings/own_secrets.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 FewCodes = 3;
} // namespace

KeyCard::KeyCard(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_form(new Form(tr("One-time key at login"), this)), m_banner(new Banner(m_form))
{
    auto* form = m_form;
    form->addWide(m_banner);
    form->addWide(new Paragraph(tr("With it nobody logs in by your password and account sheet alone: each login also "
                                   "needs a key from your authenticator app or from a mail."),
                                form));
    m_state = new Paragraph({}, form);
    m_state->setObjectName(u"keyState"_s);
    form->addWide(m_state);
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

void KeyCard::load()
{
    m_desk.run(
        this, {}, [](ClientSession& session, Job&) { return session.api().factor(); },
        [this](const Result<wire::FactorState>& state) {
            if (!state)
                return m_banner->fail(state.error(), m_desk.language(), m_desk.problemId());
            show(*state);
        });
}

void KeyCard::show(const wire::FactorState& state)
{
    const bool isApp = state.kind == wire::FactorKind::Totp;
    QString words = isApp                                  ? tr("In force now: keys of an authenticator app.")
                    : state.kind == wire::FactorKind::Mail ? tr("In force now: keys by mail.")
                                                           : tr("In force now: none. Your logins ask for no key.");
    if (state.since > 0) {
        const QDateTime since = QDateTime::fromSecsSinceEpoch(state.since, QTimeZone::UTC);
        words += u' ' + tr("Set up: %1.").arg(timeText(QString::fromLatin1(utcText(since)), m_desk.language()));
    }
    if (isApp)
        words += u' ' + tr("Recovery codes left: %1.").arg(state.recoveryCodes);
    if (isApp && state.recoveryCodes < FewCodes)
        words += u'\n' + tr("Few recovery codes are left. Set the app up again to get ten new ones.");
    m_state->setWords(words);
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
    connect(m_setUp, &KeySetUp::cancelled, this, &KeyCard::end);
    connect(m_setUp, &KeySetUp::done, this, [this] {
        changed(tr("Done. The server has ended your other logins, this window's too: lock it, and log in with a key."));
        m_state->setWords({}); // it cannot be asked for any more
    });
    connect(m_setUp, &KeySetUp::removed, this, [this] {
        changed(tr("Done. Your logins ask for no key any more."));
        load();
    });
    connect(m_setUp, &KeySetUp::keyNeeded, this, [this] {
        end();
        m_banner->say(Banner::Kind::Info, tr("You have a one-time key already. Type the one of now: from the app, or "
                                             "from the mail that was just sent."));
        m_key->setFocus();
    });
}

void KeyCard::end()
{
    m_setUp->hide();
    m_setUp->deleteLater();
    m_setUp = nullptr;
    m_form->show();
    m_key->clear();
}

void KeyCard::changed(const QString& words)
{
    end();
    m_secrets->clear();
    m_banner->say(Banner::Kind::Good, words);
}

} // namespace kagibako::ui
