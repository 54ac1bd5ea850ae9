// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/sheet_code.h"

#include "core/base/base32.h"
#include "core/crypto/base/sha256.h"

#include <algorithm>

namespace kagibako::crypto {

namespace {

constexpr std::size_t GroupSize = 4;

constexpr std::size_t checkBytes(std::size_t secretSize)
{
    return 3 + (5 - (secretSize + 3) % 5) % 5;
}
static_assert(checkBytes(32) == 3 && checkBytes(16) == 4);

Digest checksum(QByteArrayView label, ByteSpan secret)
{
    return sha256Pae({label, asView(secret)});
}

} // namespace

SecretBytes sheetText(QByteArrayView label, ByteSpan secret)
{
    const std::size_t check = checkBytes(secret.size());
    SecretBytes bytes(static_cast<qsizetype>(secret.size() + check));
    std::ranges::copy(secret, bytes.writable().begin());
    const Digest digest = checksum(label, secret);
    std::ranges::copy(digest.span().first(check), bytes.writable().last(check).begin());

    SecretBytes symbols(base32Length(bytes.size()));
    encodeBase32(bytes.exposeSecret(), symbols.writable());
    const ByteSpan plain = symbols.exposeSecret();
    SecretBytes text(symbols.size() + symbols.size() / static_cast<qsizetype>(GroupSize) - 1);
    const auto out = text.writable();
    for (std::size_t i = 0, at = 0; i < plain.size(); ++i) {
        if (i > 0 && i % GroupSize == 0)
            out[at++] = ' ';
        out[at++] = plain[i];
    }
    return text;
}

Result<SecretBytes> parseSheetText(QByteArrayView label, ByteSpan typed, qsizetype secretSize)
{
    const auto size = static_cast<std::size_t>(secretSize);
    SecretBytes bytes(static_cast<qsizetype>(size + checkBytes(size)));
    SecretBytes symbols(base32Length(bytes.size()));
    KAGIBAKO_TRY_ASSIGN(const qsizetype count, normalizeInto(typed, symbols.writable()));
    if (count != symbols.size())
        return fail(ErrorCode::BadLength, QStringLiteral("sheet"));
    // The length fits, so what decodeBase32 can still refuse is one of the five check symbols: * ~ $ = U.
    if (!decodeBase32(symbols.exposeSecret(), bytes.writable()))
        return fail(ErrorCode::BadCode);
    const ByteSpan secret = bytes.exposeSecret().first(size);
    const Digest digest = checksum(label, secret);
    if (!equalConstantTime(digest.span().first(checkBytes(size)), bytes.exposeSecret().subspan(size)))
        return fail(ErrorCode::BadCodeCheck);
    return SecretBytes::copyOf(secret);
}

} // namespace kagibako::crypto
