// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/checkpoint.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

// Signed heads: nothing but what this key signed for this log is ever taken.
KAGIBAKO_FUZZ_TARGET(head)
{
    static const auto& key =
        *new crypto::SigningKey(*crypto::SigningKey::fromScalar(crypto::sha256("fuzz server").span()));
    static const OrgId org = *OrgId::fromBytes(crypto::sha256("fuzz org").view().first(OrgId::ByteSize));
    (void)claimedHead(input, org, LogName::Org);
    (void)openHead(input, org, LogName::Org, key.publicKey());
    // The input as a place where a good note is changed: offset, then what is put there.
    if (input.size() < 2)
        return;
    const Head head{org, LogName::Org, 1234, crypto::sha256("root")};
    const QByteArray note = signHead(head, key);
    QByteArray changed = note;
    changed.replace(static_cast<std::uint8_t>(input[0]) % note.size(), input.size() - 1, input.sliced(1).toByteArray());
    const auto opened = openHead(changed, org, LogName::Org, key.publicKey());
    fuzz::require(opened ? changed == note : changed != note);
}
