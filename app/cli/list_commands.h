// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/list_request_service.h"

namespace kagibako {

/// `export ask` and `open ask`: many numbers at once, which somebody else has to approve.
class ListAsk final : public SessionCommand
{
public:
    using What = ListRequestService::What;
    explicit ListAsk(What what) : m_what(what) {}
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    Result<QList<PersonId>> people(ClientSession& session, Purpose purpose) const;

    What m_what;
    std::string m_scope, m_purpose, m_to;
    std::vector<std::string> m_codes;
    bool m_all = false;
    int m_days = ListRequestService::MostDays;
};

/// `export list` and `open list`: what was asked for, and how it stands.
class ListList final : public SessionCommand
{
public:
    explicit ListList(ListRequestService::What what) : m_what(what) {}
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    ListRequestService::What m_what;
};

/// `export show` and `open show`: one request with its people, checked against the log.
class ListShow final : public SessionCommand
{
public:
    explicit ListShow(ListRequestService::What what) : m_what(what) {}
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    ListRequestService::What m_what;
    std::string m_request;
};

/// `export save`: the numbers of an approved list into a file.
class ExportSave final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_request, m_file;
};

} // namespace kagibako
