// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/founding.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/domain/new_password.h"
#include "core/ledger/ledger.h"
#include "core/net/api_client.h"
#include "core/statement/object_id.h"
#include "core/statement/statement.h"
#include "core/vault/bundle.h"
#include "core/vault/grant.h"

namespace kagibako {

namespace {

/// The keys of one founding; the root lives no longer than this object.
struct FoundingKeys {
    crypto::SigningKey root = crypto::SigningKey::generate();
    crypto::KemKeyPair recovery = crypto::KemKeyPair::generate();
    crypto::SigningKey signing = crypto::SigningKey::generate();
    crypto::KemKeyPair kem = crypto::KemKeyPair::generate();
    SecretBytes accountSecret = crypto::randomSecret(crypto::AccountSecretSize);
    AccountId account = crypto::randomId<AccountId>();
};

Result<PublicBytes> publicBytes(QByteArrayView key)
{
    return PublicBytes::fromBytes(key);
}

Common commonOf(const OrgId& org, const Clock& clock, std::optional<crypto::Digest> prev)
{
    return {org, crypto::randomId<StatementId>(), clock.now(), {}, prev};
}

Result<void> checkRequest(const FoundingRequest& request)
{
    if (request.name.trimmed().isEmpty() || request.login.trimmed().isEmpty())
        return fail(ErrorCode::TextLength, QStringLiteral("name or login"));
    return checkNewPassword(request.password);
}

} // namespace

Result<Founding> Founding::prepare(const FoundingRequest& request, HttpTransport& transport, const Clock& clock)
{
    KAGIBAKO_TRY(checkRequest(request));
    ApiClient api(transport);
    KAGIBAKO_TRY_ASSIGN(const wire::StartAnswer start, api.start({request.startToken}));
    KAGIBAKO_TRY(crypto::PublicKey::fromBytes(start.serverKey)); // no organization whose heads nobody could verify
    const FoundingKeys keys;
    KAGIBAKO_TRY_ASSIGN(const PublicBytes rootPub, publicBytes(keys.root.publicKey().bytes()));
    const OrgId org = orgIdOf(rootPub);
    KAGIBAKO_TRY_ASSIGN(const QByteArray sealedRoot,
                        sealRoot(keys.root.scalar().exposeSecret(), org, keys.recovery.publicKey()));

    kinds::OrgCreate create;
    create.name = request.name;
    KAGIBAKO_TRY_ASSIGN(create.recoveryPub, publicBytes(keys.recovery.publicKey()));
    create.rootPub = rootPub;
    create.sealedRoot = crypto::sha256(sealedRoot);
    KAGIBAKO_TRY_ASSIGN(create.serverPub, publicBytes(start.serverKey));
    const Statement genesis = makeStatement(commonOf(org, clock, std::nullopt), create, Signer{}, keys.root);

    kinds::OwnerGrant grant;
    grant.account = keys.account;
    KAGIBAKO_TRY_ASSIGN(grant.kemPub, publicBytes(keys.kem.publicKey()));
    grant.login = request.login;
    KAGIBAKO_TRY_ASSIGN(grant.signPub, publicBytes(keys.signing.publicKey().bytes()));
    grant.pop = keys.signing.sign(popMessage(org, keys.account, grant.signPub, grant.kemPub));
    const Statement owner = makeStatement(commonOf(org, clock, genesis.hash), grant, Signer{}, keys.root);

    KAGIBAKO_TRY_ASSIGN(const crypto::PasswordKeys password,
                        crypto::derivePasswordKeys(request.password, keys.accountSecret, org, request.login));
    KAGIBAKO_TRY_ASSIGN(auto signing, crypto::SigningKey::fromScalar(keys.signing.scalar().exposeSecret()));
    KAGIBAKO_TRY_ASSIGN(auto kem, crypto::KemKeyPair::fromScalar(keys.kem.scalar().exposeSecret()));
    const Bundle bundle{keys.account, std::move(signing), std::move(kem), {}};
    KAGIBAKO_TRY_ASSIGN(const QByteArray sealedBundle, sealBundle(bundle, org, password.wrap));

    wire::OrgRequest body;
    body.token = request.startToken;
    body.envelopes = {genesis.envelope.encode(), owner.envelope.encode()};
    body.objects = {{idFromHash(create.sealedRoot), sealedRoot}};
    body.account = keys.account;
    body.bundle = sealedBundle;
    body.auth = asView(password.auth.exposeSecret()).toByteArray();
    Founded founded;
    founded.config = {request.server, request.pin, org, request.login};
    founded.recoveryText = crypto::sheetText(crypto::labels::RecoverySheet, keys.recovery.scalar().exposeSecret());
    founded.accountText = crypto::sheetText(crypto::labels::AccountSheet, keys.accountSecret.exposeSecret());
    founded.accountSecret = keys.accountSecret.clone();
    return Founding(std::move(founded), std::move(body));
}

Founding::~Founding()
{
    m_body.auth.fill('\0');
}

Result<void> Founding::commit(HttpTransport& transport)
{
    ApiClient api(transport);
    KAGIBAKO_TRY(api.createOrg(m_body));
    return {};
}

Result<Founded> foundOrganization(const FoundingRequest& request, HttpTransport& transport, const Clock& clock,
                                  const KeepSecrets& keep)
{
    KAGIBAKO_TRY_ASSIGN(Founding founding, Founding::prepare(request, transport, clock));
    if (keep)
        KAGIBAKO_TRY(keep(founding.founded()));
    KAGIBAKO_TRY(founding.commit(transport));
    return founding.take();
}

} // namespace kagibako
