// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/crypto/base/aead.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/hpke/hpke.h"
#include "core/domain/number_box.h"
#include "core/domain/person.h"
#include "core/vault/bundle.h"
#include "core/vault/card.h"
#include "core/vault/grant.h"
#include "core/vault/submission.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

namespace {

template <typename IdType>
IdType idOf(const char* name)
{
    return *IdType::fromBytes(crypto::sha256(name).view().first(IdType::ByteSize));
}

struct Keys {
    OrgId org = idOf<OrgId>("org");
    ScopeId scope = idOf<ScopeId>("scope");
    EpochOf of{org, scope, 1};
    AccountId account = idOf<AccountId>("account");
    ObjectId object = idOf<ObjectId>("object");
    InvitationId invitation = idOf<InvitationId>("invitation");
    crypto::KemKeyPair kem = crypto::KemKeyPair::generate();
    crypto::WrapKey wrap = *crypto::WrapKey::fromBytes(crypto::sha256("wrap").span());
    CodeKeys code{SecretBytes(32), *Key<CardKeyTag>::fromBytes(crypto::sha256("card").span())};
    ContentKey content = *ContentKey::fromBytes(crypto::sha256("content").span());
    QByteArray front = *crypto::seal(code.card, content.exposeSecret(), pae({crypto::labels::Card}));
};

void card(const Keys& keys, QByteArrayView plain)
{
    const auto body = crypto::seal(keys.content, padToBucket(plain), pae({crypto::labels::CardContent}));
    const QByteArray box = keys.front + *body;
    const auto opened = openCard(box, keys.code);
    fuzz::require(openCardBody(box, keys.content).has_value() == opened.has_value());
    if (opened && opened->origin && opened->intakePub.size() == 65) {
        const bool tooLarge = plain.size() >= 32 * 1024;
        fuzz::require(sealCard(*opened, keys.code, keys.content).has_value() || tooLarge);
        fuzz::require(resealCard(box, *opened, keys.content).has_value() || tooLarge);
    }
}

void submission(const Keys& keys, QByteArrayView plain)
{
    const crypto::SealContext context{crypto::SealKind::Submission, keys.org, keys.scope.text(), 1};
    const QByteArray padded = padToBucket(plain);
    const auto box = crypto::hpke::seal(keys.kem.publicKey(), context.info(),
                                        pae({keys.invitation.text(), keys.object.text()}), asSpan(padded));
    wire::Manifest manifest;
    if (plain.size() > 16)
        manifest.submission = *SubmissionId::fromBytes(plain.sliced(1, 16));
    (void)openSubmission(*box, keys.of, keys.invitation, keys.object, manifest, keys.kem);
}

void grant(const Keys& keys, QByteArrayView plain)
{
    const crypto::SealContext context{crypto::SealKind::Grant, keys.org, keys.scope.text(), 1, keys.account.text()};
    const auto box = crypto::hpke::seal(keys.kem.publicKey(), context.info(),
                                        pae({keys.account.text(), keys.object.text()}), asSpan(plain));
    if (!box)
        return; // nothing to seal
    // No commitment of an epoch that does not exist can be met.
    fuzz::require(!openGrant(*box, keys.of, keys.account, keys.object, keys.kem, Epoch(), {Action::View}));
}

void bundle(const Keys& keys, QByteArrayView plain)
{
    const auto box =
        crypto::seal(keys.wrap, plain, pae({crypto::labels::Bundle, keys.org.text(), keys.account.text()}));
    const auto opened = openBundle(*box, keys.org, keys.account, keys.wrap);
    if (opened)
        fuzz::require(opened->account == keys.account);
}

} // namespace

// What stands behind the seals: a person's page, a colleague's client or this computer's own file may have written it.
// First byte: which.
KAGIBAKO_FUZZ_TARGET(vault)
{
    static const Keys& keys = *new Keys; // never destroyed: QCA is gone before static objects are
    const auto [which, rest] = fuzz::choose(input, 7);
    switch (which) {
    case 0:
        return card(keys, rest);
    case 1:
        return submission(keys, rest);
    case 2:
        return grant(keys, rest);
    case 3:
        return bundle(keys, rest);
    case 4:
        if (const auto person = decodeProfile(rest))
            fuzz::require(encodeProfile(*person) == rest);
        return;
    case 5:
        if (const auto number = decodeNumberBox(asSpan(rest)))
            fuzz::require(asView(encodeNumberBox(*number).exposeSecret()) == rest);
        return;
    default: // boxes themselves, which nobody without the key can make
        fuzz::require(!crypto::open(keys.wrap, rest, {}));
        fuzz::require(!crypto::hpke::open(keys.kem, {}, {}, rest));
        if (const auto plain = unpad(rest))
            fuzz::require(rest.startsWith(*plain));
    }
}
