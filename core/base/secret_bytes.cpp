// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret_bytes.h"

#include <utility>

namespace kagibako {

SecretBytes SecretBytes::copyOf(ByteSpan bytes)
{
    SecretBytes copy(static_cast<qsizetype>(bytes.size()));
    std::ranges::copy(bytes, copy.writable().begin());
    return copy;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept : m_bytes(std::exchange(other.m_bytes, QCA::SecureArray())) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, QCA::SecureArray());
    }
    return *this;
}

ByteSpan SecretBytes::exposeSecret() const
{
    return {reinterpret_cast<const std::uint8_t*>(m_bytes.constData()), static_cast<std::size_t>(m_bytes.size())};
}

std::span<std::uint8_t> SecretBytes::writable()
{
    return {reinterpret_cast<std::uint8_t*>(m_bytes.data()), static_cast<std::size_t>(m_bytes.size())};
}

void SecretBytes::wipe()
{
    if (!m_bytes.isEmpty())
        m_bytes.fill(0);
}

} // namespace kagibako
