// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/cli/secret_lines.h"

#include <cstdio>

#include <termios.h>

namespace kagibako {

Result<SecretBytes> askHidden(const QByteArray& prompt)
{
    std::FILE* terminal = std::fopen("/dev/tty", "r+b");
    if (terminal == nullptr)
        return fail(ErrorCode::UsageBad, QStringLiteral("no terminal to ask at; give a file descriptor"));
    termios before{};
    const int descriptor = fileno(terminal);
    tcgetattr(descriptor, &before);
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    std::fputs(prompt.constData(), terminal);
    std::fflush(terminal);
    tcsetattr(descriptor, TCSAFLUSH, &silent);
    SecretBytes secret;
    {
        SecretLines lines(terminal);
        if (const auto line = lines.next())
            secret = SecretBytes::copyOf(line->bytes);
        tcsetattr(descriptor, TCSAFLUSH, &before);
        std::fputc('\n', stderr);
    }
    return secret;
}

} // namespace kagibako
