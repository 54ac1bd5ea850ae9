// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/log_writer.h"

#include "server/http/stored_tree.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace kagibako::server {

namespace {

/// The origin of a checked page_url as browsers write it (RFC 6454 §6.2): lower case, no port that goes without saying.
std::string originOf(const QString& pageUrl)
{
    const QUrl url(pageUrl);
    if (pageUrl.isEmpty() || !url.isValid())
        return {};
    const int port = url.port(443);
    const QString tail = port == 443 ? QString() : QStringLiteral(":%1").arg(port);
    return (QStringLiteral("https://") + url.host().toLower() + tail).toStdString();
}

} // namespace

merkle::TileSource storedTiles(store::Database& directory, qint64 no, LogName log)
{
    return [&directory, no, log](int level, qint64 index, int) -> Result<QByteArray> {
        KAGIBAKO_TRY_ASSIGN(auto row, store::TileTable(directory).get(no, static_cast<int>(log), level, index));
        return row.value_or(QByteArray());
    };
}

std::shared_ptr<const Published> LogWriter::find(const OrgId& org) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_published.find(org);
    return found == m_published.end() ? nullptr : found->second;
}

std::shared_ptr<const Published> LogWriter::find(qint64 no) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_numbers.find(no);
    return found == m_numbers.end() ? nullptr : m_published.at(found->second);
}

std::vector<std::shared_ptr<const Published>> LogWriter::all() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<std::shared_ptr<const Published>> out;
    for (const auto& [org, published] : m_published)
        out.push_back(published);
    return out;
}

bool LogWriter::isPageOrigin(const std::string& origin) const
{
    const std::shared_lock lock(m_mutex);
    return !origin.empty() &&
           std::ranges::any_of(m_pageOrigins, [&](const auto& entry) { return entry.second == origin; });
}

const Ledger* LogWriter::ledger(const OrgId& org) const
{
    const auto found = m_states.find(org);
    return found == m_states.end() || found->second.closed ? nullptr : found->second.ledger.get();
}

qint64 LogWriter::number(const OrgId& org) const
{
    return m_states.at(org).no;
}

qint64 LogWriter::nextIndex(const OrgId& org, LogName log) const
{
    return m_states.at(org).trees[static_cast<int>(log)].writer.size();
}

LogWriter::State& LogWriter::touch(const OrgId& org)
{
    for (auto* saved : {&m_beforeBatch, &m_beforeJob}) {
        if (saved->contains(org))
            continue;
        const auto found = m_states.find(org);
        saved->emplace(org, found == m_states.end() ? std::nullopt : std::optional<State>(found->second));
    }
    return m_states[org];
}

Result<void> LogWriter::addOrg(store::Transaction& transaction, const OrgId& org, const crypto::SigningKey& serverKey)
{
    if (m_states.contains(org))
        return fail(ErrorCode::Conflict);
    const SecretBytes scalar = serverKey.scalar();
    KAGIBAKO_TRY_ASSIGN(const qint64 no,
                        store::OrgTable(transaction.directory).add(org, asView(scalar.exposeSecret())));
    KAGIBAKO_TRY_ASSIGN(auto key, crypto::SigningKey::fromScalar(scalar.exposeSecret()));
    State& state = touch(org);
    state.no = no;
    state.serverKey = std::make_shared<const crypto::SigningKey>(std::move(key));
    state.ledger = std::make_shared<const Ledger>(org);
    return {};
}

Result<LogWriter::Appended> LogWriter::appendLeaf(store::Transaction& transaction, const OrgId& org, LogName log,
                                                  QByteArrayView bytes)
{
    State& state = touch(org);
    Tree& tree = state.trees[static_cast<int>(log)];
    const qint64 index = tree.writer.size();
    KAGIBAKO_TRY(store::LeafTable(transaction.directory).append(state.no, static_cast<int>(log), index, bytes));
    const crypto::Digest leaf = merkle::leafHash(bytes);
    tree.writer.append(leaf);
    return Appended{index, leaf};
}

Result<qint64> LogWriter::append(store::Transaction& transaction, const OrgId& org, const Statement& statement,
                                 const BoxesBefore& before)
{
    if (ledger(org) == nullptr)
        return fail(ErrorCode::Closed);
    const bool audit = groupOf(statement.payload) == KindGroup::Audit;
    const LogName log = audit ? LogName::Audit : LogName::Org;
    State& state = touch(org);
    if (audit) {
        KAGIBAKO_TRY_ASSIGN(const auto key, state.ledger->signerKey(statement));
        KAGIBAKO_TRY(verifyEnvelope(statement.envelope, key));
        KAGIBAKO_TRY(state.ledger->check(statement));
    } else {
        // check() tells an honest signer who was overtaken (ledger.prev: look, sign again) from a second child of one
        // tip.
        KAGIBAKO_TRY(state.ledger->check(statement, before));
        auto next = std::make_shared<Ledger>(*state.ledger);
        KAGIBAKO_TRY(next->verifyAndApply(nextIndex(org, log), statement, before));
        state.ledger = std::move(next);
        noteTime(state, statement.common.created);
    }
    return appendLeaf(transaction, org, log, statement.envelope.encode()).transform([](const Appended& appended) {
        return appended.index;
    });
}

void LogWriter::noteTime(State& state, const QDateTime& created)
{
    state.lastStatement = created;
    if (state.newestStatement.isValid() && created <= state.newestStatement)
        return;
    state.newestStatement = created;
    state.isNewestStored = false;
}

Result<LogWriter::Appended> LogWriter::append(store::Transaction& transaction, const Event& event)
{
    if (ledger(event.org) == nullptr)
        return fail(ErrorCode::Closed);
    return appendLeaf(transaction, event.org, isOrgEvent(event.body) ? LogName::Org : LogName::Audit,
                      encodeEvent(event));
}

Result<void> LogWriter::close(store::Transaction& transaction, const OrgId& org)
{
    State& state = touch(org);
    state.closed = true;
    return store::OrgTable(transaction.directory).setState(state.no, QStringLiteral("closed"));
}

void LogWriter::refuse(const OrgId& org)
{
    if (m_states.contains(org))
        touch(org).closed = true;
}

Result<void> LogWriter::complete(store::Transaction& transaction)
{
    store::TileTable tiles(transaction.directory);
    for (const auto& [org, before] : m_beforeBatch) {
        const auto found = m_states.find(org);
        if (found == m_states.end())
            continue;
        State& state = found->second;
        for (int log = 0; log < 2; ++log) {
            for (const merkle::Tile& tile : state.trees[log].writer.takeChanged())
                KAGIBAKO_TRY(tiles.put(state.no, log, tile.level, tile.index, tile.hashes));
        }
        if (!std::exchange(state.isNewestStored, true))
            KAGIBAKO_TRY(store::OrgTable(transaction.directory)
                             .setNewestStatement(state.no, state.newestStatement.toSecsSinceEpoch()));
        if (!state.closed && isSnapshotDue(state)) // in one transaction with its leaves: never ahead of them
            KAGIBAKO_TRY(keepSnapshot(transaction.directory, state));
    }
    return {};
}

Result<void> LogWriter::readBack(store::Database& directory, State& state, LogName log)
{
    Tree& tree = state.trees[static_cast<int>(log)];
    merkle::CompactRange range = tree.published;
    KAGIBAKO_TRY(forEachLeaf(directory, state.no, log, range.size(), tree.writer.size(),
                             [&](qint64, const QByteArray& leaf) -> Result<void> {
                                 range.append(merkle::leafHash(leaf));
                                 return {};
                             }));
    if (range.size() != tree.writer.size() || range.root() != tree.writer.root())
        return fail(ErrorCode::LogRoot, QStringLiteral("read back"));
    tree.published = std::move(range);
    return {};
}

Result<void> LogWriter::published(store::Database& directory)
{
    for (const auto& [org, before] : m_beforeBatch) {
        const auto found = m_states.find(org);
        if (found == m_states.end())
            continue;
        for (const LogName log : {LogName::Org, LogName::Audit})
            KAGIBAKO_TRY(readBack(directory, found->second, log));
        publish(org, found->second);
    }
    m_beforeBatch.clear();
    m_beforeJob.clear();
    return {};
}

void LogWriter::publish(const OrgId& org, State& state)
{
    const auto head = [&](LogName log) {
        const merkle::TileWriter& tree = state.trees[static_cast<int>(log)].writer;
        return signHead({org, log, tree.size(), tree.root()}, *state.serverKey);
    };
    auto now = std::make_shared<Published>();
    now->no = state.no;
    now->org = org;
    now->closed = state.closed;
    now->orgNote = head(LogName::Org);
    now->auditNote = head(LogName::Audit);
    now->orgSize = state.trees[0].writer.size();
    now->auditSize = state.trees[1].writer.size();
    now->ledger = state.ledger;
    now->serverKey = state.serverKey;
    now->newestStatement = state.newestStatement;
    now->lastStatement = state.lastStatement;
    const std::string origin = originOf(now->ledger->policy().pageUrl);
    const std::unique_lock lock(m_mutex);
    if (origin.empty() || now->closed)
        m_pageOrigins.erase(org);
    else
        m_pageOrigins[org] = origin;
    m_published[org] = std::move(now);
    m_numbers[state.no] = org;
}

void LogWriter::beginJob()
{
    m_beforeJob.clear();
}

static void goBack(auto& states, auto& saved)
{
    for (auto& [org, before] : saved) {
        if (before)
            states[org] = std::move(*before);
        else
            states.erase(org);
    }
    saved.clear();
}

void LogWriter::undoJob()
{
    goBack(m_states, m_beforeJob);
}

void LogWriter::undoBatch()
{
    m_beforeJob.clear();
    goBack(m_states, m_beforeBatch);
}

} // namespace kagibako::server
