// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/vault/scope_keys.h"

#include <QList>

namespace kagibako {

/// What the invited person is shown and what their page seals to (docs/spec/objects.md, card).
struct Card {
    struct PersonLine {
        PersonId id;
        PersonKind kind = PersonKind::Employee;
        QString name;
        QString relation;
    };
    struct Purpose {
        QString code, ja, en;
    };
    struct Document {
        QString code, ja, en;
        std::uint8_t pictures = 1;
    };

    qint64 version = 1;
    EpochOf of;
    QString organization;
    QString scopeName;
    InvitationId invitation;
    QByteArray intakePub; ///< 65 bytes
    std::optional<OriginKey> origin;
    QString deadline; ///< YYYY-MM-DD or empty
    QString contact;
    QString accent; ///< "#rrggbb" or empty
    QString greeting;
    bool wantsImages = true;
    bool mayAddDependents = false;
    QList<PersonLine> persons;
    QList<Purpose> purposes;
    QList<Document> documents;
};

/// What follows from a code (docs/spec/keys.md, Invitation code → page).
struct CodeKeys {
    SecretBytes token; ///< 32 bytes; the server knows its SHA-256
    Key<struct CardKeyTag> card;
};
/// Takes about 0.1 s (PBKDF2). Errors: those of parseCode().
Result<CodeKeys> deriveCodeKeys(ByteSpan code);

/// Errors: TooLarge past the limits of the spec.
Result<QByteArray> sealCard(const Card& card, const CodeKeys& keys);
/// Errors: OpenFailed, BadVersion, those of the codec.
Result<Card> openCard(QByteArrayView box, const CodeKeys& keys);

} // namespace kagibako
