// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/profile_fetch.h"

#include "core/crypto/base/sha256.h"
#include "core/wire/limits.h"

namespace kagibako {

using namespace Qt::StringLiterals;

/// Whose profiles have to be here: that of everybody as of now, in the scopes of this account.
QByteArray ProfileFetch::wanted() const
{
    QByteArray wanted = QByteArray::number(m_cache.peopleWrites());
    for (const Scope& scope : m_ledger.scopes()) {
        if (!m_ledger.actionsOf(m_account, scope.id).isEmpty())
            wanted += scope.id.bytes();
    }
    return wanted;
}

Result<ProfileFetch::Report> ProfileFetch::run()
{
    // To look through 100,000 people takes longer than all the rest of an act.
    const QByteArray wanted = this->wanted();
    if (wanted == m_cache.completeFor())
        return m_report;
    KAGIBAKO_TRY_ASSIGN(const auto missing, storage::PersonTable(m_cache).withoutProfile());
    std::vector<storage::PersonRow> part;
    const auto fetch = [&]() -> Result<void> {
        KAGIBAKO_TRY(fetchPart(part));
        part.clear();
        return {};
    };
    for (const storage::PersonRow& person : missing) {
        if (m_ledger.actionsOf(m_account, person.scope).isEmpty())
            continue;
        part.push_back(person);
        if (part.size() == static_cast<std::size_t>(limits::ObjectIds))
            KAGIBAKO_TRY(fetch());
    }
    if (!part.empty())
        KAGIBAKO_TRY(fetch());
    if (m_report.damaged == 0)
        m_cache.setCompleteFor(wanted);
    return m_report;
}

Result<void> ProfileFetch::fetchPart(const std::vector<storage::PersonRow>& part)
{
    QList<ObjectId> ids;
    for (const storage::PersonRow& person : part)
        ids.append(person.object);
    KAGIBAKO_TRY_ASSIGN(const auto found, m_api.objects(ids));
    if (found.size() != ids.size())
        return fail(ErrorCode::ServerShape, u"objects"_s);
    storage::ObjectTable objects(m_cache);
    KAGIBAKO_TRY(m_cache.begin());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const wire::FoundBytes& object = found[i];
        // Missing, swapped or damaged: it must not hide the others. It stays missing, and the list of people says so.
        const bool good = object.found && object.id == ids[i] &&
                          crypto::sha256(object.bytes).view() == part[static_cast<std::size_t>(i)].hash;
        if (!good) {
            ++m_report.damaged;
            continue;
        }
        if (auto put = objects.put(object.id, object.bytes); !put) {
            m_cache.rollback();
            return std::unexpected(put.error());
        }
        ++m_report.fetched;
    }
    return m_cache.commit();
}

} // namespace kagibako
