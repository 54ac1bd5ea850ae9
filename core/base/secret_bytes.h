// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <QtCrypto>

namespace kagibako {

/// Bytes that must not be seen: keys, passwords, codes, numbers. Move-only, in locked memory where the system grants
/// it, wiped when destroyed. No ==, no QDebug; the one way to the bytes is exposeSecret(), which reviews can grep for.
/// QCA must be initialised (QCA::Initializer in main) before the first is made.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size) : m_bytes(static_cast<int>(size)) {}
    static SecretBytes copyOf(ByteSpan bytes);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes() { wipe(); }

    ByteSpan exposeSecret() const;
    std::span<std::uint8_t> writable();
    qsizetype size() const { return m_bytes.size(); }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// A second copy, on purpose.
    SecretBytes clone() const { return copyOf(exposeSecret()); }
    void wipe();

private:
    QCA::SecureArray m_bytes;
};

/// A 32-byte symmetric key or private scalar of one role; keys of different roles do not convert into each other.
template <typename Tag>
class Key
{
public:
    static constexpr qsizetype Size = 32;

    /// Errors: BadLength for anything but 32 bytes.
    static Result<Key> fromBytes(ByteSpan bytes)
    {
        if (bytes.size() != Size)
            return fail(ErrorCode::BadLength, QStringLiteral("key"));
        return Key(SecretBytes::copyOf(bytes));
    }
    Key clone() const { return Key(m_bytes.clone()); }
    ByteSpan exposeSecret() const { return m_bytes.exposeSecret(); }

private:
    explicit Key(SecretBytes bytes) : m_bytes(std::move(bytes)) {}
    SecretBytes m_bytes;
};

} // namespace kagibako
