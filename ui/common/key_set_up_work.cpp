// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done when a key is set up; key_set_up.cpp says how it looks.
#include "core/paper/qr_picture.h"
#include "ui/common/banner.h"
#include "ui/common/key_set_up.h"
#include "ui/common/paragraph.h"
#include "ui/common/recovery_codes_file.h"
#include "ui/common/secret_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int Module = 4; // pixels
} // namespace

/// `act(FactorSetup&)` in the worker's thread, `done(its Result)` here. Logs in the first time.
template <typename Act, typename Done>
void KeySetUp::run(Act act, Done done)
{
    using Outcome = std::invoke_result_t<Act&, FactorSetup&>;
    setBusy(true);
    m_desk.worker().run(
        this, tr("Setting up the key"),
        [work = m_work, make = m_desk.transport(), config = m_config, secrets = m_secrets,
         act = std::move(act)](Job&) mutable -> Outcome {
            if (!work->setup) {
                auto transport = make(config.server, config.pin);
                KAGIBAKO_TRY_ASSIGN(FactorSetup setup, FactorSetup::login(config, *secrets, *transport));
                work->transport = std::move(transport);
                work->setup.emplace(std::move(setup));
            }
            return act(*work->setup);
        },
        [this, done = std::move(done)](Outcome outcome) mutable {
            setBusy(false);
            done(std::move(outcome));
        });
}

void KeySetUp::refuse(const Error& error)
{
    if (error.code() == ErrorCode::KeyNeeded)
        Q_EMIT keyNeeded();
    else
        m_banner->fail(error, m_desk.language());
}

void KeySetUp::beginApp()
{
    run([](FactorSetup& setup) { return setup.beginTotp(); },
        [this](Result<FactorSetup::TotpSecret> secret) {
            if (!secret)
                return refuse(secret.error());
            showSecret(std::move(*secret));
        });
}

void KeySetUp::showSecret(FactorSetup::TotpSecret secret)
{
    const auto picture = qrPicture(secret.uri.exposeSecret(), Module);
    if (!picture)
        return m_banner->fail(picture.error(), m_desk.language());
    m_picture->setPixmap(QPixmap::fromImage(*picture));
    std::vector<SecretBytes> lines;
    lines.push_back(std::move(secret.text));
    m_secret->setLines(std::move(lines));
    m_picture->setVisible(true);
    m_secret->setVisible(true);
    askFirstKey(tr("Scan this with your authenticator app, or type the letters into it. It is shown once. Then type "
                   "the 6 digits that the app shows."));
}

void KeySetUp::beginMail()
{
    const QString address = m_address->text().trimmed();
    run([address](FactorSetup& setup) { return setup.beginMail(address); },
        [this, address](const Result<void>& begun) {
            if (!begun && begun.error().code() == ErrorCode::Forbidden)
                return m_banner->say(Banner::Kind::Warn, tr("This server sends no mails. Nothing was changed. Use an "
                                                            "authenticator app."));
            if (!begun)
                return refuse(begun.error());
            m_picture->setVisible(false);
            m_secret->setVisible(false);
            askFirstKey(tr("A key was sent to %1. Type its 8 digits; it is good for 10 minutes.").arg(address));
        });
}

void KeySetUp::askFirstKey(const QString& words)
{
    m_about->setWords(words);
    m_firstKey->clear();
    m_stack->setCurrentIndex(FirstKey);
    m_firstKey->setFocus();
}

void KeySetUp::confirm()
{
    QByteArray typed = m_firstKey->text().trimmed().toUtf8();
    if (!typed.isEmpty())
        run([typed](FactorSetup& setup) { return setup.confirm(typed); },
            [this](Result<std::vector<SecretBytes>> codes) { tookFirstKey(std::move(codes)); });
}

void KeySetUp::tookFirstKey(Result<std::vector<SecretBytes>> codes)
{
    if (!codes) {
        const ErrorCode code = codes.error().code();
        if (code == ErrorCode::LoginFailed || code == ErrorCode::KeyNeeded)
            m_banner->say(Banner::Kind::Warn, tr("The key is wrong. Nothing was changed. Type the one that is shown "
                                                 "now, or the one from the newest mail."));
        else
            m_banner->fail(codes.error(), m_desk.language());
        m_firstKey->clear();
        m_firstKey->setFocus();
        return;
    }
    m_picture->setPixmap({});
    m_secret->setLines({});
    if (codes->empty()) {
        Q_EMIT done();
        return;
    }
    m_codes->setLines(std::move(*codes));
    m_cancel->setVisible(false); // it is in force
    m_stack->setCurrentIndex(Codes);
}

void KeySetUp::saveCodes()
{
    const QString path =
        m_desk.prompt().saveFile(this, tr("Save the recovery codes"), u"recovery-codes.txt"_s, tr("Text (*.txt)"));
    if (path.isEmpty())
        return;
    const auto saved = saveRecoveryCodes(m_codes->lines(), m_config.login, path);
    if (!saved)
        return m_banner->fail(saved.error(), m_desk.language());
    m_banner->say(Banner::Kind::Good, tr("Saved. Print the file, then delete it: it is as secret as the codes."));
}

void KeySetUp::remove()
{
    run([](FactorSetup& setup) { return setup.remove(); },
        [this](const Result<void>& outcome) {
            if (!outcome && outcome.error().code() == ErrorCode::Forbidden)
                return m_banner->say(Banner::Kind::Warn,
                                     tr("Your organization wants a key at every login. Nothing was changed."));
            if (!outcome)
                return refuse(outcome.error());
            Q_EMIT removed();
        });
}

} // namespace kagibako::ui
