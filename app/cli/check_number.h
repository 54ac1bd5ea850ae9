// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/base/bytes.h"

namespace kagibako {

/// `check-number`: reads numbers from standard input, one a line, and says of each whether it is well-formed: "valid",
/// or "invalid: " and why. These words are the same in every language, for scripts. Never prints a number or a part of
/// one.
class CheckNumber final : public Command
{
public:
    CLI::App* attach(CLI::App& program) override;
    Result<int> run(const Options& options, Output& output) override;
};

struct NumberVerdict {
    QByteArray reason; ///< empty: valid
    QByteArray code;   ///< errorName() of the reason
    bool corporate = false;
};

/// Twelve digits (individual) or thirteen (corporate), with what people type between them.
NumberVerdict judgeNumber(ByteSpan utf8);

} // namespace kagibako
