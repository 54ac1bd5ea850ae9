// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/entry_review.h"
#include "core/services/entry_service.h"

namespace kagibako {

/// `enter find`: whom a reference, a code or a name means, and what stands against entering their number.
class EnterFind final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_text;
};

/// `enter put`: one number from a form that came by post, typed twice.
class EnterPut final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    Result<std::optional<EntryService::Candidate>> whose(EntryService& desk, ClientSession& session, Output& output);
    Result<std::optional<AnyNumber>> askTwice();

    std::string m_reference, m_code;
    std::vector<std::string> m_documents;
    int m_numberFd = -1;
    bool m_anyway = false;
};

/// `enter list`: entries that wait to be checked. Opens nothing.
class EnterList final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;
};

/// `enter show`: opens a person's entries (logged) and says whether they are the same number.
class EnterShow final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_code;
    bool m_numbers = false;
};

/// `enter accept`: opens a person's entries (logged), compares them, makes one the person's number.
class EnterAccept final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    Result<ObjectId> chosen(const EntryReview::Case& reviewed) const;

    std::string m_code, m_box, m_due;
    std::vector<std::string> m_checks;
};

/// `enter undo`: takes back what this account entered, before anybody accepted it.
class EnterUndo final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_code, m_box;
};

/// `enter reject`: throws away everything that waits of a person, whoever entered it.
class EnterReject final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_code, m_reason;
};

/// The group of all of them.
CLI::App* enterGroup(CLI::App& program);
/// Errors: NotFound, unless exactly one person has the code.
Result<std::size_t> rowOfCode(const PeopleRoll& people, const std::string& code);

} // namespace kagibako
