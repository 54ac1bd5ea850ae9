// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/net/api_client.h"
#include "core/storage/state_tables.h"

namespace kagibako {

/// Fetches the sealed profiles that the verified log names and the cache lacks, of the scopes in which the account has
/// any action. Each is held to the hash in the log; what is missing or another stays missing and hides nothing else.
class ProfileFetch
{
public:
    ProfileFetch(ApiClient& api, storage::Cache& cache, const Ledger& ledger, const AccountId& account)
        : m_api(api), m_cache(cache), m_ledger(ledger), m_account(account)
    {
    }

    struct Report {
        qint64 fetched = 0;
        qint64 damaged = 0;
    };
    /// Errors: those of the net and of storage; ServerShape for an answer to another question.
    Result<Report> run();

private:
    QByteArray wanted() const;
    Result<void> fetchPart(const std::vector<storage::PersonRow>& part);

    ApiClient& m_api;
    storage::Cache& m_cache;
    const Ledger& m_ledger;
    AccountId m_account;
    Report m_report;
};

} // namespace kagibako
