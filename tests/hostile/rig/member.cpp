// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/member.h"

#include "core/crypto/base/random.h"
#include "core/vault/grant.h"

namespace kagibako::test {

NewMember::NewMember(ClientSession& session, QString login, Actions actions, Rank rank)
    : m_session(session), m_login(std::move(login)), m_actions(actions), m_rank(rank),
      m_id(crypto::randomId<AccountId>()), m_secret(crypto::randomBytes(crypto::AccountSecretSize))
{
}

QList<Payload> NewMember::payloads(const ScopeId& scope)
{
    const OrgId& org = m_session.config().org;
    kinds::AccountGrant grant;
    grant.account = m_id;
    grant.kemPub = must(PublicBytes::fromBytes(m_kem.publicKey()), "kem");
    grant.login = m_login;
    grant.signPub = must(PublicBytes::fromBytes(m_signing.publicKey().bytes()), "key");
    grant.pop = m_signing.sign(popMessage(org, m_id, grant.signPub, grant.kemPub));
    grant.rank = m_rank;
    QList<Payload> out{grant};
    if (m_actions.isEmpty())
        return out;
    out.append(kinds::PermissionSet{m_id, m_actions, scope});
    const EpochOf of = must(m_session.currentEpoch(scope), "epoch");
    const ScopeKeys* keys = m_session.keyring().keys(scope, of.epoch);
    const auto object = crypto::randomId<ObjectId>();
    const QByteArray sealed =
        must(sealGrant(keys->forActions(m_actions), of, m_id, object, m_kem.publicKey()), "grant");
    out.append(kinds::GrantPut{m_id, of.epoch, crypto::sha256(sealed), object, scope});
    m_objects = {{object, sealed}};
    return out;
}

FakeAccount NewMember::account(const QByteArray& password) const
{
    const OrgId& org = m_session.config().org;
    const auto keys = must(crypto::derivePasswordKeys(SecretBytes::copyOf(asSpan(password)),
                                                      SecretBytes::copyOf(asSpan(m_secret)), org, m_login),
                           "password");
    const Bundle bundle{m_id, must(crypto::SigningKey::fromScalar(m_signing.scalar().exposeSecret()), "key"),
                        must(crypto::KemKeyPair::fromScalar(m_kem.scalar().exposeSecret()), "kem"),
                        m_session.state().seen()};
    return {m_id, asView(keys.auth.exposeSecret()).toByteArray(), must(sealBundle(bundle, org, keys.wrap), "bundle")};
}

} // namespace kagibako::test
