// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"

namespace kagibako {

/// `scope rotate`: new keys for a scope, and for the cards of its open links; or the rest of one that was broken off.
class ScopeRotateCommand final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_scope;
    bool m_keepLinks = false, m_restOnly = false;
};

} // namespace kagibako
