// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/person_editing.h"

namespace kagibako {

/// `people add` and `people change`: one person, or the same change of several, field by field.
class PersonEdit final : public SessionCommand
{
public:
    enum class What : std::uint8_t { Add, Change };
    explicit PersonEdit(What what) : m_what(what) {}
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    Result<int> add(ClientSession& session, Output& output);
    Result<int> change(ClientSession& session, Output& output);
    void attachFacts(CLI::App& command);
    Result<void> setFacts(Person& person) const;
    Result<void> setFields(Person& person, const std::vector<KnownPerson>& people) const;

    What m_what;
    std::string m_scope;
    std::vector<std::string> m_codes, m_fields, m_documents, m_ended, m_goesOn;
    std::string m_disposeOn, m_because;
};

/// `people merge`: of somebody who was registered twice one record counts from now on.
class PersonMerge final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_duplicate, m_into;
};

} // namespace kagibako
