// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/follower_state.h"

#include "core/base/codec.h"
#include "core/crypto/base/aead.h"
#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/labels.h"

#include <QTimeZone>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t Version = 2; // since the newest statement's time stands in it
constexpr qint64 NoTime = -1;
constexpr qsizetype MostNote = 1024;
constexpr qsizetype MostLedger = 256 * 1024 * 1024;

const QString StateName = u"state"_s;

QByteArray context(const OrgId& org)
{
    return pae({crypto::labels::Cache, org.text()});
}

void write(ByteWriter& out, const Head& head)
{
    out.i64(head.size);
    out.raw(head.root.view());
}

Head readHead(ByteReader& in, const OrgId& org, LogName log)
{
    Head head{org, log, in.i64(), {}};
    if (const auto root = crypto::Digest::fromBytes(in.raw(32)))
        head.root = *root;
    return head;
}

} // namespace

Seen FollowerState::seen() const
{
    const Head org = log.head();
    return {{audit.head().size, audit.head().root}, {org.size, org.root}};
}

CacheKey cacheKeyOf(const crypto::SigningKey& signing)
{
    return crypto::hkdfKey<CacheKeyTag>(signing.scalar().exposeSecret(), crypto::labels::Cache);
}

merkle::TileSource cachedTiles(storage::Cache& cache)
{
    return [&cache](int level, qint64 index, int) { return storage::LeafTable(cache).tile(level, index); };
}

Result<void> saveState(storage::Cache& cache, const FollowerState& state, const CacheKey& key)
{
    ByteWriter out;
    out.u8(Version);
    write(out, state.log.head());
    write(out, state.audit.head());
    out.bytes(state.orgNote);
    out.bytes(state.auditNote);
    out.i64(state.newestStatement.isValid() ? state.newestStatement.toSecsSinceEpoch() : NoTime);
    out.bytes(state.ledger.save());
    KAGIBAKO_TRY_ASSIGN(const QByteArray sealed, crypto::seal(key, out.data(), context(state.ledger.org())));
    return storage::MemoryTable(cache).put(StateName, sealed);
}

Result<FollowerState> loadState(storage::Cache& cache, const OrgId& org, const CacheKey& key)
{
    FollowerState state(org);
    KAGIBAKO_TRY_ASSIGN(const QByteArray sealed, storage::MemoryTable(cache).get(StateName));
    if (sealed.isEmpty())
        return state;
    KAGIBAKO_TRY_ASSIGN(const QByteArray plain, crypto::open(key, sealed, context(org)));
    ByteReader in(plain);
    in.version(Version);
    const Head log = readHead(in, org, LogName::Org);
    const Head audit = readHead(in, org, LogName::Audit);
    state.orgNote = in.bytes(MostNote);
    state.auditNote = in.bytes(MostNote);
    const qint64 newest = in.i64();
    if (newest != NoTime)
        state.newestStatement = QDateTime::fromSecsSinceEpoch(newest, QTimeZone::UTC);
    const QByteArray ledger = in.bytes(MostLedger);
    KAGIBAKO_TRY(in.finish());
    KAGIBAKO_TRY_ASSIGN(state.ledger, Ledger::restore(ledger));
    KAGIBAKO_TRY_ASSIGN(state.log, LogFollower::restore(log, cachedTiles(cache)));
    state.audit = HeadFollower(audit);
    return state;
}

} // namespace kagibako
