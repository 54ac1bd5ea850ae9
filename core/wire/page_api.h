// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>

/// What the submission page sends and gets (docs/spec/api.md, /v1/page/…). The page has the other half in TypeScript.
namespace kagibako::wire {

enum class VaultKind : std::uint8_t { Number = 1, Submission = 2, Image = 3 };

struct TokenRequest {
    QByteArray token; ///< 32 bytes
};
struct CardAnswer {
    QByteArray card;  ///< sealed; empty when submitted
    QString received; ///< UTC text, empty when open
    bool submitted = false;
};
struct PageObject {
    ObjectId id;
    VaultKind kind = VaultKind::Number;
    QByteArray bytes;
};
struct ObjectRequest {
    QByteArray token;
    SubmissionId submission;
    PageObject object;
};
struct SubmitRequest {
    QByteArray token;
    SubmissionId submission;
    QByteArray manifest;
    QByteArray tag; ///< 32 bytes
    QList<PageObject> objects;
};
struct Receipt {
    qint64 index = 0;
    QByteArray leaf; ///< leaf hash, 32 bytes
    QString received;
};

QByteArray encode(const TokenRequest& value);
QByteArray encode(const CardAnswer& value);
QByteArray encode(const ObjectRequest& value);
QByteArray encode(const SubmitRequest& value);
QByteArray encode(const Receipt& value);

Result<TokenRequest> decodeTokenRequest(QByteArrayView body);
Result<CardAnswer> decodeCardAnswer(QByteArrayView body);
Result<ObjectRequest> decodeObjectRequest(QByteArrayView body);
Result<SubmitRequest> decodeSubmitRequest(QByteArrayView body);
Result<Receipt> decodeReceipt(QByteArrayView body);

/// The manifest of docs/spec/objects.md.
struct ManifestObject {
    PersonId person;
    VaultKind kind = VaultKind::Number;
    ObjectId object;
    QByteArray hash; ///< of the sealed bytes
};
struct Manifest {
    QByteArray card; ///< SHA-256 of the sealed card as shown
    SubmissionId submission;
    QList<ManifestObject> objects;
};
QByteArray encodeManifest(const Manifest& value);
/// Exactly one submission object; no object twice. Errors: as JsonReader, BadId for a repeated one.
Result<Manifest> decodeManifest(QByteArrayView bytes);

} // namespace kagibako::wire
