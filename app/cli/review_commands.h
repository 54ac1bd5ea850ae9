// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/review_service.h"

namespace kagibako {

/// `inbox`: what waits to be checked. Opens nothing.
class Inbox final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;
};

/// `review show`: opens one submission (logged), says what is in it, writes its pictures where asked.
class ReviewShow final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_id, m_images;
    bool m_numbers = false;
};

/// `review accept`
class ReviewAccept final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_id, m_due;
    std::vector<std::string> m_checks;
};

/// `review return` and `review refuse`
class ReviewEnd final : public SessionCommand
{
public:
    explicit ReviewEnd(ReasonKind kind) : m_kind(kind) {}
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    ReasonKind m_kind;
    std::string m_id, m_reason;
};

} // namespace kagibako
