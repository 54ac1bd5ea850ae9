// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/recovery.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/domain/new_password.h"
#include "core/net/api_client.h"
#include "core/statement/statement.h"
#include "core/vault/bundle.h"
#include "core/vault/grant.h"

namespace kagibako {

namespace {

/// The root key out of the sheet and what the server keeps.
Result<crypto::SigningKey> rootOf(const wire::RecoverAnswer& answer, const RecoveryRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto recovery, crypto::KemKeyPair::fromScalar(request.key.exposeSecret()));
    KAGIBAKO_TRY_ASSIGN(const SecretBytes root, openRoot(answer.root, request.org, recovery));
    return crypto::SigningKey::fromScalar(root.exposeSecret());
}

} // namespace

Recovery::Recovery(ClientConfig config, SecretBytes accountSecret, wire::EnrolRequest body)
    : m_config(std::move(config)), m_accountSecret(std::move(accountSecret)),
      m_accountText(crypto::sheetText(crypto::labels::AccountSheet, m_accountSecret.exposeSecret())),
      m_body(std::move(body))
{
}

Recovery::~Recovery()
{
    m_body.auth.fill('\0');
}

Result<Recovery> Recovery::prepare(const RecoveryRequest& request, HttpTransport& transport, const Clock& clock)
{
    if (request.login.trimmed().isEmpty())
        return fail(ErrorCode::TextLength, QStringLiteral("login"));
    KAGIBAKO_TRY(checkNewPassword(request.password));
    KAGIBAKO_TRY_ASSIGN(const wire::RecoverAnswer answer, ApiClient(transport).recover({request.org}));
    KAGIBAKO_TRY_ASSIGN(const crypto::SigningKey root, rootOf(answer, request));
    KAGIBAKO_TRY_ASSIGN(const auto tip, crypto::Digest::fromBytes(answer.tip));
    auto signing = crypto::SigningKey::generate();
    auto kem = crypto::KemKeyPair::generate();
    SecretBytes accountSecret = crypto::randomSecret(crypto::AccountSecretSize);

    kinds::OwnerGrant grant;
    grant.account = crypto::randomId<AccountId>();
    KAGIBAKO_TRY_ASSIGN(grant.kemPub, PublicBytes::fromBytes(kem.publicKey()));
    grant.login = request.login;
    KAGIBAKO_TRY_ASSIGN(grant.signPub, PublicBytes::fromBytes(signing.publicKey().bytes()));
    grant.pop = signing.sign(popMessage(request.org, grant.account, grant.signPub, grant.kemPub));
    // It has seen nothing yet and takes nothing away; what was shown as the tip binds it to one place in the log.
    const Common common{request.org, crypto::randomId<StatementId>(), clock.now(), {}, tip};
    const Statement statement = makeStatement(common, grant, Signer{}, root);
    KAGIBAKO_TRY(parseStatement(statement.envelope.encode())); // a login that nobody could read

    KAGIBAKO_TRY_ASSIGN(const crypto::PasswordKeys password,
                        crypto::derivePasswordKeys(request.password, accountSecret, request.org, request.login));
    wire::EnrolRequest body;
    body.org = request.org;
    body.envelope = statement.envelope.encode();
    const Bundle bundle{grant.account, std::move(signing), std::move(kem), {}};
    KAGIBAKO_TRY_ASSIGN(body.bundle, sealBundle(bundle, request.org, password.wrap));
    body.auth = asView(password.auth.exposeSecret()).toByteArray();
    return Recovery({request.server, request.pin, request.org, request.login}, std::move(accountSecret),
                    std::move(body));
}

Result<void> Recovery::commit(HttpTransport& transport)
{
    KAGIBAKO_TRY_ASSIGN(const wire::EnrolState state, ApiClient(transport).enrol(m_body));
    return state == wire::EnrolState::Granted ? Result<void>()
                                              : fail(ErrorCode::ServerShape, QStringLiteral("not granted"));
}

} // namespace kagibako
