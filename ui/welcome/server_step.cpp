// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/server_step.h"

#include "core/domain/new_password.h"
#include "ui/common/form.h"
#include "ui/common/secret_edit.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* line(const QString& name, const QString& hint, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    return edit;
}

/// "https://host[:port]" of what people type; empty when it is none.
QByteArray originOf(const QString& typed)
{
    QString text = typed.trimmed();
    if (!text.contains(u"://"_s))
        text.prepend(u"https://"_s);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
        return {};
    QByteArray origin = "https://" + url.host(QUrl::FullyEncoded).toLatin1();
    if (url.port() > 0)
        origin += ':' + QByteArray::number(url.port());
    return origin;
}

} // namespace

ServerStep::ServerStep(Desk& desk, std::shared_ptr<Beginning> beginning, QWidget* parent)
    : Step(desk, std::move(beginning), parent), m_server(line(u"server"_s, u"kagibako.example.jp"_s, this)),
      m_pin(line(u"fingerprint"_s, tr("64 hexadecimal digits, only for a server without a public certificate"), this)),
      m_token(new SecretEdit(SecretEdit::Kind::Code, this)), m_name(line(u"organization"_s, {}, this)),
      m_login(line(u"login"_s, {}, this)), m_password(new SecretEdit(SecretEdit::Kind::Password, this)),
      m_again(new SecretEdit(SecretEdit::Kind::Password, this))
{
    m_token->setObjectName(u"startToken"_s);
    m_password->setObjectName(u"newPassword"_s);
    m_again->setObjectName(u"newPasswordAgain"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    auto* server = new Form(tr("From whoever runs the server"), this);
    server->add(tr("&Address"), m_server);
    server->add(tr("Start &token"), m_token, tr("The server printed it at its first start. It can be used once."));
    server->add(tr("&Fingerprint"), m_pin,
                tr("Printed beside the token. Leave it empty when the server has a certificate that browsers accept."));
    auto* organization = new Form(tr("Your organization and you"), this);
    organization->add(tr("&Organization"), m_name,
                      tr("As the people you ask will see it, for example 株式会社サンプル."));
    organization->add(tr("Your &login"), m_login, tr("A name or a mail address; the server sees it."));
    organization->add(
        tr("&Password"), m_password,
        tr("At least %1 characters; a sentence is easiest. The server never sees it.").arg(LeastPassword));
    organization->add(tr("Password a&gain"), m_again);
    layout->addWidget(server);
    layout->addWidget(organization);
    layout->addStretch(1);
    for (QLineEdit* edit : {m_server, m_pin, m_name, m_login})
        connect(edit, &QLineEdit::textChanged, this, &Step::readyChanged);
    for (SecretEdit* edit : {m_token, m_password, m_again})
        connect(edit, &SecretEdit::changed, this, &Step::readyChanged);
}

void ServerStep::enter()
{
    m_server->setFocus();
}

bool ServerStep::isReady() const
{
    return !m_server->text().trimmed().isEmpty() && !m_token->isEmpty() && !m_name->text().trimmed().isEmpty() &&
           !m_login->text().trimmed().isEmpty() && !m_password->isEmpty() && !m_again->isEmpty();
}

bool ServerStep::fill()
{
    FoundingRequest& request = m_beginning->request;
    const auto refuse = [this](QWidget* field, const QString& text) {
        field->setFocus();
        Q_EMIT wrong(text);
        return false;
    };
    request.server = originOf(m_server->text());
    if (request.server.isEmpty())
        return refuse(m_server, tr("This is no server address. Write it like kagibako.example.jp or "
                                   "https://kagibako.example.jp:8443."));
    static const QRegularExpression NotHex(u"[^0-9a-f]"_s);
    request.pin = m_pin->text().toLower().remove(NotHex).toLatin1();
    if (!request.pin.isEmpty() && request.pin.size() != 64)
        return refuse(
            m_pin,
            tr("A fingerprint has 64 hexadecimal digits; this has %1. Copy the whole of it.").arg(request.pin.size()));
    if (m_password->characters() < LeastPassword)
        return refuse(m_password, tr("The password needs at least %1 characters.").arg(LeastPassword));
    if (!equalConstantTime(m_password->exposeSecret(), m_again->exposeSecret())) {
        m_again->clear();
        m_again->setWrong(true);
        return refuse(m_again, tr("The two passwords differ. Type the second again."));
    }
    request.name = m_name->text().simplified();
    request.login = m_login->text().trimmed();
    request.startToken = asView(m_token->exposeSecret()).toByteArray();
    request.password = m_password->copy();
    return true;
}

void ServerStep::leave()
{
    if (!fill())
        return;
    m_desk.worker().run(
        this, tr("Making the keys"),
        [beginning = m_beginning, make = m_desk.transport(), clock = &m_desk.clock()](Job&) -> Result<void> {
            const auto transport = make(beginning->request.server, beginning->request.pin);
            KAGIBAKO_TRY_ASSIGN(Founding founding, Founding::prepare(beginning->request, *transport, *clock));
            beginning->founding.emplace(std::move(founding));
            beginning->secrets.password = beginning->request.password.clone();
            beginning->secrets.accountSecret = beginning->founding->founded().accountSecret.clone();
            return {};
        },
        [this](const Result<void>& outcome) {
            if (!outcome)
                Q_EMIT failed(outcome.error());
            else
                Q_EMIT done();
        });
}

} // namespace kagibako::ui
