// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/factor_setup.h"

#include "core/crypto/base/totp.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/domain/text_rules.h"

#include <QUrl>

namespace kagibako {

using namespace Qt::StringLiterals;

Result<QByteArray> issuedKeyFrom(QByteArrayView typed)
{
    auto key = normalizeTyped(typed);
    if (!key || (!key->isEmpty() && !wire::isIssuedKey(*key)))
        return fail(ErrorCode::KeyNeeded, u"form"_s);
    return key;
}

FactorSetup::FactorSetup(const ClientConfig& config, HttpTransport& transport)
    : m_api(transport), m_issuer(u"Kagibako "_s + QUrl(QString::fromUtf8(config.server)).host()), m_login(config.login)
{
}

Result<FactorSetup> FactorSetup::login(const ClientConfig& config, const ClientSession::Secrets& secrets,
                                       HttpTransport& transport)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray key, issuedKeyFrom(secrets.key));
    KAGIBAKO_TRY_ASSIGN(const crypto::PasswordKeys keys,
                        crypto::derivePasswordKeys(secrets.password, secrets.accountSecret, config.org, config.login));
    FactorSetup setup(config, transport);
    wire::LoginRequest request{config.org, config.login, asView(keys.auth.exposeSecret()).toByteArray(), key};
    const auto answer = setup.m_api.login(request);
    request.auth.fill('\0');
    if (!answer)
        return std::unexpected(answer.error());
    setup.m_isRequired = answer->setup;
    return setup;
}

Result<FactorSetup::TotpSecret> FactorSetup::beginTotp()
{
    KAGIBAKO_TRY_ASSIGN(wire::FactorAnswer answer, m_api.setFactor({wire::FactorKind::Totp, {}}));
    if (answer.secret.size() != crypto::TotpSecretSize)
        return fail(ErrorCode::ServerShape, u"secret"_s);
    TotpSecret secret{crypto::otpauthUri(asSpan(answer.secret), m_issuer, m_login),
                      crypto::totpText(asSpan(answer.secret))};
    answer.secret.fill('\0');
    return secret;
}

Result<void> FactorSetup::beginMail(const QString& address)
{
    if (!isMailAddress(address))
        return fail(ErrorCode::MailBad);
    return m_api.setFactor({wire::FactorKind::Mail, address}).transform([](const auto&) {});
}

Result<std::vector<SecretBytes>> FactorSetup::confirm(QByteArrayView typed)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray key, issuedKeyFrom(typed));
    if (key.isEmpty())
        return fail(ErrorCode::KeyNeeded);
    return m_api.confirmFactor(key);
}

Result<wire::FactorState> FactorSetup::state()
{
    if (m_isRequired)
        return wire::FactorState(); // else it would have been asked for
    return m_api.factor();
}

Result<void> FactorSetup::remove()
{
    return m_api.setFactor({wire::FactorKind::None, {}}).transform([](const auto&) {});
}

Result<void> FactorSetup::logout()
{
    return m_api.logout();
}

} // namespace kagibako
