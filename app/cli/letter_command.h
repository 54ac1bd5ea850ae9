// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/letter_service.h"

namespace kagibako {

/// `letters`: request letters with return forms as one PDF. Each holds a code: who has it may hand in that person's
/// number.
class LettersCommand final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    Result<QList<InvitationId>> invitations(ClientSession& session) const;

    std::string m_file, m_scope, m_window = "nagagata3";
    std::vector<std::string> m_invitations, m_returnTo;
    double m_right = 0, m_down = 0;
    bool m_allOpen = false;
    bool m_withProxyLetter = false;
    bool m_unidentified = false;
};

} // namespace kagibako
