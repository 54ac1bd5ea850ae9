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

/// What the body of a card is sealed under. It follows from the invitation key, so whoever holds that changes a card
/// without its code.
using ContentKey = Key<struct ContentKeyTag>;
/// `key`: of the epoch in which the invitation was made, whatever the epoch of its card is by now.
ContentKey contentKey(const InvitationKey& key, const OrgId& org, const InvitationId& invitation);

/// A new card. Errors: TooLarge past the limits of the spec; BadLength (no origin key, no intake key).
Result<QByteArray> sealCard(const Card& card, const CodeKeys& keys, const ContentKey& content);
/// By the code, as the page does. Errors: OpenFailed, BadVersion, those of the codec.
Result<Card> openCard(QByteArrayView box, const CodeKeys& keys);
/// Without the code. Does not look at the front, which only the code opens; the hash in the statement covers both.
/// Errors: BadLength (shorter than a front), those of openCard().
Result<Card> openCardBody(QByteArrayView box, const ContentKey& content);
/// Another card behind the same front: the code opens it as before. Errors: those of sealCard(); BadLength (shorter
/// than a front); OpenFailed, BadVersion (`content` does not open `box`, and the code would not open what came out).
Result<QByteArray> resealCard(QByteArrayView box, const Card& card, const ContentKey& content);

} // namespace kagibako
