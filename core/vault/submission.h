// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/vault/scope_keys.h"
#include "core/wire/page_api.h"

#include <QList>

namespace kagibako {

/// What a person sent besides the numbers themselves (docs/spec/objects.md, submission).
struct Submission {
    struct Image {
        ObjectId object;
        Key<struct ImageKeyTag> key;
        QString document; ///< code of the catalogue
        int index = 0;
        int count = 1;
        QString mediaType; ///< "image/jpeg"
        qint64 size = 0;
    };
    struct PersonPart {
        PersonId id;
        bool isNew = false; ///< added on the page; has no profile yet
        PersonKind kind = PersonKind::Employee;
        QString name, kana, relation, birth;
        bool checkedByFiler = false; ///< the employee is the one who checked this number (domain.md §3.4)
        ObjectId box;                ///< null: no number
        std::vector<Image> images;
    };

    SubmissionId id;
    QString language;
    QString decline; ///< reason code; empty: numbers were given
    QString note;
    QList<QString> purposes; ///< agreed to
    std::vector<PersonPart> persons;
};

/// Is this manifest by somebody who held the invitation's card? (HMAC with the origin key; docs/spec/keys.md.) Errors:
/// ManifestTag.
Result<void> checkTag(QByteArrayView manifest, QByteArrayView tag, const EpochOf& of, const InvitationId& invitation,
                      const OriginKey& origin);

/// Errors: OpenFailed, BadVersion, those of the codec; ManifestHash when it is another submission's, or names boxes and
/// images that the manifest doesn't.
Result<Submission> openSubmission(QByteArrayView box, const EpochOf& of, const InvitationId& invitation,
                                  const ObjectId& object, const wire::Manifest& manifest,
                                  const crypto::KemKeyPair& intake);

/// The image as re-encoded by the page (JPEG). Errors: OpenFailed, BadVersion, BadPadding.
Result<QByteArray> openImage(QByteArrayView box, const SubmissionId& submission, const Submission::Image& image);

} // namespace kagibako
