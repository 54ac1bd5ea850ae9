// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/number_seal.h"

namespace kagibako {

namespace {

QByteArray info(const EpochOf& of)
{
    return crypto::SealContext{crypto::SealKind::Number, of.org, of.scope.text(), of.epoch}.info();
}

} // namespace

Result<QByteArray> sealNumber(const AnyNumber& number, const EpochOf& of, const PersonId& person, const ObjectId& box,
                              QByteArrayView intakePub)
{
    const SecretBytes plain = encodeNumberBox(number);
    return crypto::hpke::seal(intakePub, info(of), pae({person.text(), box.text()}), plain.exposeSecret());
}

Result<AnyNumber> openNumber(QByteArrayView box, const EpochOf& of, const PersonId& person, const ObjectId& id,
                             const crypto::KemKeyPair& intake)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes plain,
                        crypto::hpke::open(intake, info(of), pae({person.text(), id.text()}), box));
    return decodeNumberBox(plain.exposeSecret());
}

} // namespace kagibako
