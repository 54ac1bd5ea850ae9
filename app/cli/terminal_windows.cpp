// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/cli/secret_lines.h"

#include <cstdio>

#include <windows.h>

namespace kagibako {

Result<SecretBytes> askHidden(const QByteArray& prompt)
{
    std::FILE* terminal = std::fopen("CONIN$", "r+b");
    if (terminal == nullptr)
        return fail(ErrorCode::UsageBad, QStringLiteral("no terminal to ask at; give a file descriptor"));
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD before = 0;
    GetConsoleMode(input, &before);
    std::fputs(prompt.constData(), stderr);
    SetConsoleMode(input, before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    SecretBytes secret;
    {
        SecretLines lines(terminal);
        if (const auto line = lines.next())
            secret = SecretBytes::copyOf(line->bytes);
        SetConsoleMode(input, before);
        std::fputc('\n', stderr);
    }
    return secret;
}

} // namespace kagibako
