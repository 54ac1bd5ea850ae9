// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/domain/disposal_facts.h"

namespace kagibako {

/// `disposal-date`: the day on which a number on some document may be destroyed, and why. Needs no server and no
/// account.
class DisposalDate final : public Command
{
public:
    CLI::App* attach(CLI::App& program) override;
    Result<int> run(const Options& options, Output& output) override;

private:
    Result<DisposalPolicy> policy() const;

    std::string m_rule;
    std::string m_date;
    std::string m_policy;
    std::string m_left;
    bool m_list = false;
};

} // namespace kagibako
