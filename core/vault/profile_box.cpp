// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/profile_box.h"

#include "core/crypto/base/aead.h"
#include "core/crypto/base/labels.h"

namespace kagibako {

namespace {

QByteArray context(const EpochOf& of, const PersonId& person, qint64 version)
{
    return pae({crypto::labels::Object, of.org.text(), of.scope.text(), decimal(of.epoch), "profile", person.text(),
                decimal(version)});
}

} // namespace

Result<QByteArray> sealProfile(const Person& person, const EpochOf& of, qint64 version, const ProfileKey& key)
{
    return crypto::seal(key, padToBucket(encodeProfile(person)), context(of, person.id, version));
}

Result<Person> openProfile(QByteArrayView box, const EpochOf& of, const PersonId& person, qint64 version,
                           const ProfileKey& key)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray padded, crypto::open(key, box, context(of, person, version)));
    KAGIBAKO_TRY_ASSIGN(const QByteArrayView plain, unpad(padded));
    KAGIBAKO_TRY_ASSIGN(Person opened, decodeProfile(plain));
    if (opened.id != person)
        return fail(ErrorCode::ObjectHash);
    return opened;
}

} // namespace kagibako
