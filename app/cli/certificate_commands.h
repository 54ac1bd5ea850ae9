// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/certificate_service.h"

namespace kagibako {

/// `certificate make`: the signed file and its paper.
class CertificateMake final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    Result<CertificateChoice> choice(ClientSession& session) const;

    std::string m_person, m_from, m_to, m_scope, m_responsible, m_json, m_pdf;
    std::vector<std::string> m_boxes;
    bool m_force = false;
};

/// `certificate verify`: needs no server, no account and no organization on this computer.
class CertificateVerify final : public Command
{
public:
    CLI::App* attach(CLI::App& program) override;
    Result<int> run(const Options& options, Output& output) override;

private:
    std::string m_file, m_org;
};

/// `register`: the register of disposals of a period.
class RegisterCommand final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_from, m_to, m_scope, m_pdf, m_csv;
    bool m_force = false;
};

} // namespace kagibako
