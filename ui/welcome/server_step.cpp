// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/server_step.h"

#include "ui/common/form.h"
#include "ui/common/new_password_fields.h"
#include "ui/common/secret_edit.h"
#include "ui/welcome/server_fields.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

ServerStep::ServerStep(Desk& desk, std::shared_ptr<FoundingBeginning> beginning, QWidget* parent)
    : Step(desk, parent), m_beginning(std::move(beginning))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    auto* server = new Form(tr("From whoever runs the server"), this);
    m_server = new ServerFields(*server);
    m_token = new SecretEdit(SecretEdit::Kind::Code, server);
    m_token->setObjectName(u"startToken"_s);
    server->add(tr("Start &token"), m_token, tr("The server printed it at its first start. It can be used once."));
    m_server->addFingerprint(
        *server,
        tr("Printed beside the token. Leave it empty when the server has a certificate that browsers accept."));
    auto* organization = new Form(tr("Your organization and you"), this);
    m_name = lineEdit(u"organization"_s, organization);
    organization->add(tr("&Organization"), m_name,
                      tr("As the people you ask will see it, for example 株式会社サンプル."));
    m_login = lineEdit(u"login"_s, organization);
    organization->add(tr("Your &login"), m_login, tr("A name or a mail address; the server sees it."));
    m_password = new NewPasswordFields(*organization);
    layout->addWidget(server);
    layout->addWidget(organization);
    layout->addStretch(1);
    connect(m_server, &ServerFields::changed, this, &Step::readyChanged);
    connect(m_token, &SecretEdit::changed, this, &Step::readyChanged);
    connect(m_password, &NewPasswordFields::changed, this, &Step::readyChanged);
    for (QLineEdit* edit : {m_name, m_login})
        connect(edit, &QLineEdit::textChanged, this, &Step::readyChanged);
}

void ServerStep::enter()
{
    m_server->setFocus();
}

bool ServerStep::isReady() const
{
    return m_server->isFilled() && !m_token->isEmpty() && !m_name->text().trimmed().isEmpty() &&
           !m_login->text().trimmed().isEmpty() && m_password->isFilled();
}

QString ServerStep::fill()
{
    if (const QString problem = m_server->check(); !problem.isEmpty())
        return problem;
    if (const QString problem = m_password->check(); !problem.isEmpty())
        return problem;
    FoundingRequest& request = m_beginning->request;
    request.server = m_server->server();
    request.pin = m_server->pin();
    request.name = m_name->text().simplified();
    request.login = m_login->text().trimmed();
    request.startToken = asView(m_token->exposeSecret()).toByteArray();
    request.password = m_password->copy();
    return {};
}

void ServerStep::leave()
{
    if (const QString problem = fill(); !problem.isEmpty()) {
        Q_EMIT wrong(problem);
        return;
    }
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
