// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/joining.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/domain/new_password.h"
#include "core/net/api_client.h"
#include "core/statement/statement.h"
#include "core/vault/bundle.h"

namespace kagibako {

Result<Joining> Joining::prepare(const JoinRequest& request, const Clock& clock)
{
    if (request.login.trimmed().isEmpty())
        return fail(ErrorCode::TextLength, QStringLiteral("login"));
    if (request.code.size() != EnrolmentCodeSize)
        return fail(ErrorCode::BadLength, QStringLiteral("code"));
    KAGIBAKO_TRY(checkNewPassword(request.password));
    auto signing = crypto::SigningKey::generate();
    auto kem = crypto::KemKeyPair::generate();
    const SecretBytes accountSecret = crypto::randomSecret(crypto::AccountSecretSize);

    kinds::EnrolRequest kind;
    kind.account = enrolmentAccount(request.org, request.sheet);
    KAGIBAKO_TRY_ASSIGN(kind.kemPub, PublicBytes::fromBytes(kem.publicKey()));
    kind.login = request.login;
    kind.sheet = request.sheet;
    KAGIBAKO_TRY_ASSIGN(kind.signPub, PublicBytes::fromBytes(signing.publicKey().bytes()));
    kind.pop = signing.sign(popMessage(request.org, kind.account, kind.signPub, kind.kemPub));
    const Common common{request.org, crypto::randomId<StatementId>(), clock.now(), {}, std::nullopt};
    kind.mac = enrolmentMac(request.code.exposeSecret(), common, kind);
    const Statement statement = makeStatement(common, kind, Signer{kind.account}, signing);
    KAGIBAKO_TRY(parseStatement(statement.envelope.encode())); // a login that nobody could read

    KAGIBAKO_TRY_ASSIGN(const crypto::PasswordKeys password,
                        crypto::derivePasswordKeys(request.password, accountSecret, request.org, request.login));
    wire::EnrolRequest body;
    body.org = request.org;
    body.envelope = statement.envelope.encode();
    const Bundle bundle{kind.account, std::move(signing), std::move(kem), {}};
    KAGIBAKO_TRY_ASSIGN(body.bundle, sealBundle(bundle, request.org, password.wrap));
    body.auth = asView(password.auth.exposeSecret()).toByteArray();
    return Joining({request.server, request.pin, request.org, request.login},
                   crypto::sheetText(crypto::labels::AccountSheet, accountSecret.exposeSecret()),
                   spokenWords(request.org, kind), std::move(body));
}

Joining::~Joining()
{
    m_body.auth.fill('\0');
}

Result<wire::EnrolState> Joining::ask(HttpTransport& transport)
{
    return ApiClient(transport).enrol(m_body);
}

} // namespace kagibako
