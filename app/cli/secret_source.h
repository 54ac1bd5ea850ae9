// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/secret_lines.h"
#include "core/base/error.h"

#include <map>
#include <memory>

namespace kagibako {

/// Where a command's secrets come from: a file descriptor named by an option (several secrets may share one: a line
/// each, in the order they are asked for), else the terminal. Never an argument, never the environment.
class SecretSource
{
public:
    /// `descriptor` < 0: ask at the terminal with `prompt`. Errors: UsageBad, IoFailed; BadLength when nothing was
    /// given.
    Result<SecretBytes> take(int descriptor, const QByteArray& prompt);

private:
    std::map<int, std::unique_ptr<SecretLines>> m_streams;
};

/// Writes a secret and a line end to a descriptor that a script holds the other end of. Errors: IoFailed.
Result<void> giveSecret(int descriptor, const SecretBytes& secret);

} // namespace kagibako
