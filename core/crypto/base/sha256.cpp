// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/sha256.h"

#include "core/crypto/base/openssl.h"

#include <QtEndian>

#include <algorithm>

namespace kagibako::crypto {

namespace {

// A fresh context costs about 0.1 µs; a kept one would keep the last block of whatever was hashed, which may be a key.
class Hasher
{
public:
    Hasher() : m_context(EVP_MD_CTX_new())
    {
        mustSucceed(EVP_DigestInit_ex2(m_context.get(), sha256Method(), nullptr));
    }
    void add(QByteArrayView part)
    {
        mustSucceed(EVP_DigestUpdate(m_context.get(), part.data(), static_cast<std::size_t>(part.size())));
    }
    void addLength(qsizetype value)
    {
        char bytes[8];
        qToLittleEndian<quint64>(static_cast<quint64>(value), bytes);
        add({bytes, 8});
    }
    Digest finish()
    {
        Digest out;
        mustSucceed(EVP_DigestFinal_ex(m_context.get(), out.writable().data(), nullptr));
        return out;
    }

private:
    MdContext m_context;
};

} // namespace

const EVP_MD* sha256Method()
{
    // Fetched once: an implicit fetch in each call costs more than the hash of 500 bytes.
    static const EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    return method;
}

Result<Digest> Digest::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != Size)
        return fail(ErrorCode::BadLength, QStringLiteral("digest"));
    Digest digest;
    std::ranges::copy(bytes, digest.m_bytes.begin());
    return digest;
}

std::span<std::uint8_t, 32> Digest::writable()
{
    return std::span<std::uint8_t, 32>(reinterpret_cast<std::uint8_t*>(m_bytes.data()), 32);
}

Digest sha256(QByteArrayView bytes)
{
    return sha256({bytes});
}

Digest sha256(std::initializer_list<QByteArrayView> parts)
{
    Hasher hasher;
    for (const QByteArrayView part : parts)
        hasher.add(part);
    return hasher.finish();
}

Digest sha256Pae(std::initializer_list<QByteArrayView> parts)
{
    Hasher hasher;
    hasher.addLength(static_cast<qsizetype>(parts.size()));
    for (const QByteArrayView part : parts) {
        hasher.addLength(part.size());
        hasher.add(part);
    }
    return hasher.finish();
}

} // namespace kagibako::crypto
