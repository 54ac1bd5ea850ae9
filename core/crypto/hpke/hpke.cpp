// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hpke/hpke.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/hpke/suite.h"

#include <limits>

namespace kagibako::crypto {

static QByteArrayView kindName(SealKind kind)
{
    switch (kind) {
    case SealKind::Number:
        return "number";
    case SealKind::Submission:
        return "submission";
    case SealKind::Grant:
        return "grant";
    case SealKind::Recovery:
        return "recovery";
    }
    Q_UNREACHABLE();
}

QByteArray SealContext::info() const
{
    const QByteArray orgText = org.text();
    const QByteArray epochText = decimal(epoch);
    if (recipient)
        return pae({labels::Seal, kindName(kind), orgText, scope, epochText, *recipient});
    return pae({labels::Seal, kindName(kind), orgText, scope, epochText});
}

namespace hpke {

namespace {

constexpr qsizetype TagSize = 16;
constexpr qsizetype Most = std::numeric_limits<int>::max() - Overhead;

std::size_t sizeOf(QByteArrayView view)
{
    return static_cast<std::size_t>(view.size());
}

const unsigned char* bytesOf(QByteArrayView view)
{
    return asSpan(view).data();
}

HpkeContext contextFor(int role)
{
    HpkeContext context(OSSL_HPKE_CTX_new(OSSL_HPKE_MODE_BASE, Suite, role, nullptr, nullptr));
    mustSucceed(context ? 1 : 0);
    return context;
}

bool encapsulate(OSSL_HPKE_CTX* context, QByteArrayView publicKey, QByteArrayView info, unsigned char* enc)
{
    std::size_t size = static_cast<std::size_t>(PointSize);
    return OSSL_HPKE_encap(context, enc, &size, bytesOf(publicKey), sizeOf(publicKey), bytesOf(info), sizeOf(info)) ==
               1 &&
           size == static_cast<std::size_t>(PointSize);
}

bool decrypt(const KemKeyPair& keys, QByteArrayView info, QByteArrayView aad, QByteArrayView box, SecretBytes& plain)
{
    // OSSL_HPKE_decap checks that enc is on the curve, but also takes other encodings of the same point: one box, one
    // encoding.
    const QByteArrayView enc = box.sliced(1, PointSize);
    if (enc[0] != '\x04')
        return false;
    const QByteArrayView text = box.sliced(1 + PointSize);
    const HpkeContext context = contextFor(OSSL_HPKE_ROLE_RECEIVER);
    std::size_t size = plain.writable().size();
    return OSSL_HPKE_decap(context.get(), bytesOf(enc), sizeOf(enc), keys.native(), bytesOf(info), sizeOf(info)) == 1 &&
           OSSL_HPKE_open(context.get(), plain.writable().data(), &size, bytesOf(aad), sizeOf(aad), bytesOf(text),
                          sizeOf(text)) == 1 &&
           size == plain.writable().size();
}

} // namespace

Result<QByteArray> seal(QByteArrayView publicKey, QByteArrayView info, QByteArrayView aad, ByteSpan plain)
{
    if (publicKey.size() != PointSize || publicKey[0] != '\x04')
        return fail(ErrorCode::BadPublicKey);
    if (plain.empty() || aad.isEmpty())
        return fail(ErrorCode::CryptoFailed, QStringLiteral("nothing to seal, or no aad"));
    if (info.size() > OSSL_HPKE_MAX_INFOLEN || asView(plain).size() > Most || aad.size() > Most)
        return fail(ErrorCode::TooLarge, QStringLiteral("box"));
    QByteArray box(asView(plain).size() + Overhead, '\0');
    box[0] = BoxVersion;
    auto* enc = reinterpret_cast<unsigned char*>(box.data()) + 1;
    std::size_t size = plain.size() + static_cast<std::size_t>(TagSize);
    const HpkeContext context = contextFor(OSSL_HPKE_ROLE_SENDER);
    if (!encapsulate(context.get(), publicKey, info, enc)) {
        forgetErrors();
        KAGIBAKO_TRY(p256FromPoint(
            publicKey)); // checked only now: OpenSSL has just parsed the point itself, and refused it if bad
        return fail(ErrorCode::CryptoFailed, QStringLiteral("HPKE"));
    }
    if (OSSL_HPKE_seal(context.get(), enc + PointSize, &size, bytesOf(aad), sizeOf(aad), plain.data(), plain.size()) !=
        1) {
        forgetErrors();
        return fail(ErrorCode::CryptoFailed, QStringLiteral("HPKE"));
    }
    return box;
}

Result<SecretBytes> open(const KemKeyPair& keys, QByteArrayView info, QByteArrayView aad, QByteArrayView box)
{
    if (!box.isEmpty() && box[0] != BoxVersion)
        return fail(ErrorCode::BadVersion, QStringLiteral("box"));
    if (box.size() <= Overhead || box.size() > Most || aad.isEmpty() || aad.size() > Most ||
        info.size() > OSSL_HPKE_MAX_INFOLEN)
        return fail(ErrorCode::OpenFailed);
    SecretBytes plain(box.size() - Overhead);
    if (!decrypt(keys, info, aad, box, plain)) {
        forgetErrors();
        return fail(ErrorCode::OpenFailed);
    }
    return plain;
}

} // namespace hpke

} // namespace kagibako::crypto
