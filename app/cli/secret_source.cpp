// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secret_source.h"

#include "app/cli/terminal.h"

#include <cstdio>
#ifdef _WIN32
#include <io.h>
#endif

namespace kagibako {

static std::FILE* openDescriptor(int descriptor, const char* mode)
{
#ifdef _WIN32
    return _fdopen(descriptor, mode);
#else
    return fdopen(descriptor, mode);
#endif
}

Result<SecretBytes> SecretSource::take(int descriptor, const QByteArray& prompt)
{
    if (descriptor < 0)
        return askHidden(prompt);
    auto& stream = m_streams[descriptor];
    if (!stream) {
        std::FILE* file = openDescriptor(descriptor, "rb");
        if (file == nullptr)
            return fail(ErrorCode::IoFailed, QStringLiteral("file descriptor %1").arg(descriptor));
        stream = std::make_unique<SecretLines>(file);
    }
    const auto line = stream->next();
    if (!line || line->tooLong || line->bytes.empty())
        return fail(ErrorCode::BadLength, QStringLiteral("secret from file descriptor %1").arg(descriptor));
    return SecretBytes::copyOf(line->bytes);
}

Result<void> giveSecret(int descriptor, const SecretBytes& secret)
{
    std::FILE* file = openDescriptor(descriptor, "wb");
    if (file == nullptr)
        return fail(ErrorCode::IoFailed, QStringLiteral("file descriptor %1").arg(descriptor));
    std::setvbuf(file, nullptr, _IONBF, 0); // no copy in the C library's buffer
    const ByteSpan bytes = secret.exposeSecret();
    const bool written =
        std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fputc('\n', file) != EOF;
    if (std::fclose(file) != 0 || !written)
        return fail(ErrorCode::IoFailed, QStringLiteral("file descriptor %1").arg(descriptor));
    return {};
}

} // namespace kagibako
