// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/envelope.h"

#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView TypePrefix = "application/vnd.kagibako.";
constexpr QByteArrayView TypeSuffix = ".v1+json";
constexpr qsizetype MostKind = 40;

QByteArray typeOf(const QByteArray& kind)
{
    return TypePrefix.toByteArray() + kind + TypeSuffix.toByteArray();
}

/// DSSE's PAE, which is not PASETO's: "DSSEv1 LEN TYPE LEN PAYLOAD" with decimal lengths.
QByteArray signedBytes(const Envelope& envelope)
{
    const QByteArray type = typeOf(envelope.kind);
    return "DSSEv1 " + decimal(type.size()) + ' ' + type + ' ' + decimal(envelope.payload.size()) + ' ' +
           envelope.payload;
}

bool isKeyId(QByteArrayView text)
{
    if (text == QByteArrayView("root"))
        return true;
    const auto account = AccountId::fromText(text);
    return account && !account->isNull();
}

struct Signature {
    QByteArray keyid;
    QByteArray bytes;
};

Signature readSignature(JsonReader& reader)
{
    return {reader.takeString("keyid"_L1, 64).toUtf8(), reader.takeBase64("sig"_L1, crypto::SignatureSize)};
}

/// Moves `rest` past `before` and the text that follows, up to its quotation mark.
bool takeText(QByteArrayView& rest, QByteArrayView before, QByteArrayView& text)
{
    if (!rest.startsWith(before))
        return false;
    rest = rest.sliced(before.size());
    const qsizetype size = rest.indexOf('"');
    if (size < 0)
        return false;
    text = rest.first(size);
    rest = rest.sliced(size);
    return true;
}

/// The bytes of Envelope::encode(), read by their places. Its texts are base64, a kind and an id, none of which JSON
/// escapes, so what passes is the one canonical form. A log is 100,000 times long, and reading this as JSON takes as
/// long as reading the payload. Empty for all other bytes.
std::optional<Envelope> readInPlace(QByteArrayView bytes)
{
    QByteArrayView rest = bytes, payload, type, keyid, signature;
    const bool inPlace = bytes.size() <= MostEnvelope && takeText(rest, "{\"payload\":\"", payload) &&
                         takeText(rest, "\",\"payloadType\":\"", type) &&
                         takeText(rest, "\",\"signatures\":[{\"keyid\":\"", keyid) &&
                         takeText(rest, "\",\"sig\":\"", signature) && rest == QByteArrayView("\"}]}");
    if (!inPlace || !type.startsWith(TypePrefix) || !type.endsWith(TypeSuffix) ||
        type.size() < TypePrefix.size() + TypeSuffix.size())
        return std::nullopt;
    const QByteArrayView kind = type.sliced(TypePrefix.size()).chopped(TypeSuffix.size());
    auto payloadBytes = fromBase64(payload);
    auto signatureBytes = fromBase64(signature);
    if (!isKind(kind) || !isKeyId(keyid) || !payloadBytes || !signatureBytes ||
        signatureBytes->size() != crypto::SignatureSize)
        return std::nullopt;
    return Envelope{kind.toByteArray(), std::move(*payloadBytes), keyid.toByteArray(), std::move(*signatureBytes)};
}

} // namespace

bool isKind(QByteArrayView text)
{
    char before = '.';
    for (const char c : text) {
        if (c != '.' && (c < 'a' || c > 'z'))
            return false;
        if (c == '.' && before == '.')
            return false;
        before = c;
    }
    return before != '.' && text.size() <= MostKind;
}

QByteArray Envelope::encode() const
{
    JsonWriter writer;
    writer.putBase64("payload"_L1, payload).putCode("payloadType"_L1, typeOf(kind));
    writer.putList("signatures"_L1, QList<const Envelope*>{this}, [](JsonWriter& item, const Envelope* from) {
        item.putCode("keyid"_L1, from->keyid).putBase64("sig"_L1, from->signature);
    });
    return writer.bytes();
}

Result<Envelope> parseEnvelope(QByteArrayView bytes)
{
    if (auto read = readInPlace(bytes))
        return std::move(*read);
    // Something is wrong with it: the long way says what.
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(bytes, MostEnvelope));
    Envelope out;
    out.payload = reader.takeBase64UpTo("payload"_L1, MostEnvelope);
    const QByteArray type = reader.takeString("payloadType"_L1, 100).toUtf8();
    const QList<Signature> signatures = reader.takeList("signatures"_L1, 1, readSignature);
    KAGIBAKO_TRY(reader.finish());
    if (!type.startsWith(TypePrefix) || !type.endsWith(TypeSuffix) ||
        type.size() < TypePrefix.size() + TypeSuffix.size())
        return fail(ErrorCode::StatementKind);
    out.kind = type.sliced(TypePrefix.size()).chopped(TypeSuffix.size());
    if (!isKind(out.kind))
        return fail(ErrorCode::StatementKind);
    if (signatures.size() != 1 || !isKeyId(signatures[0].keyid))
        return fail(ErrorCode::StatementShape);
    out.keyid = signatures[0].keyid;
    out.signature = signatures[0].bytes;
    return out;
}

Envelope signEnvelope(const QByteArray& kind, const QByteArray& payload, const QByteArray& keyid,
                      const crypto::SigningKey& key)
{
    Q_ASSERT(isKind(kind) && isKeyId(keyid));
    Envelope out{kind, payload, keyid, {}};
    out.signature = key.sign(signedBytes(out));
    return out;
}

Result<void> verifyEnvelope(const Envelope& envelope, const crypto::PublicKey& key)
{
    if (!key.verify(signedBytes(envelope), envelope.signature))
        return fail(ErrorCode::StatementSignature);
    return {};
}

} // namespace kagibako
