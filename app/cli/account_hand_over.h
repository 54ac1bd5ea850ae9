// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"

namespace kagibako {

/// `account hand-over`: what somebody may do goes to somebody else, then the first loses it; as often as it is asked,
/// until all of it is done.
class AccountHandOver final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_from, m_to, m_reason;
    bool m_showOnly = false;
};

} // namespace kagibako
