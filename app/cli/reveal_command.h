// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"

namespace kagibako {

/// `reveal`: one number for a purpose, to standard output, logged before; with the hash of an approved list beside the
/// daily limit.
class Reveal final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_code, m_person, m_purpose, m_request, m_way = "screen";
};

} // namespace kagibako
