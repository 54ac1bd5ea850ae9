// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/log_writer.h"
#include "tests/unit/core/ledger/world.h"

#include <QTemporaryDir>

#include <future>

namespace kagibako::test {

/// The server's store and its logs without anybody at the door: an organization's statements and events go straight in.
class House
{
    QTemporaryDir m_folder; // before what lies in it

public:
    House() : engine(m_folder.path())
    {
        if (!engine.prepare())
            qFatal("store");
        world.populate();
    }
    ~House() { stop(); }

    /// What a start does. Errors: those of load().
    Result<server::LogWriter::Loaded> start()
    {
        stop();
        logs = std::make_unique<server::LogWriter>();
        auto loaded = [&]() -> Result<server::LogWriter::Loaded> {
            KAGIBAKO_TRY_ASSIGN(const auto directory, engine.connect(store::Which::Directory));
            return logs->load(*directory);
        }();
        m_queue = std::make_unique<store::CommitQueue>(engine, *logs, store::CommitQueue::Options{});
        if (!m_queue->start())
            qFatal("queue");
        return loaded;
    }
    /// As a crash would: nothing is said at the end.
    void stop() { m_queue.reset(); }
    /// After start().
    store::CommitQueue& queue() { return *m_queue; }

    Result<void> run(store::CommitQueue::Work work)
    {
        std::promise<Result<void>> answer;
        m_queue->push(std::move(work), [&](Result<void> done) { answer.set_value(std::move(done)); });
        return answer.get_future().get();
    }
    Result<void> found()
    {
        return run([this](store::Transaction& t) -> Result<void> {
            KAGIBAKO_TRY(logs->addOrg(t, org(), keyOf("server")));
            for (const Statement& statement : world.said)
                KAGIBAKO_TRY(logs->append(t, org(), statement));
            return {};
        });
    }
    /// So many submissions, each a leaf in both logs, in jobs of a thousand leaves.
    Result<void> receive(int count)
    {
        for (; count > 0; count -= 500) {
            KAGIBAKO_TRY(run([&](store::Transaction& t) { return receiveIn(t, std::min(count, 500)); }));
        }
        return {};
    }
    Result<void> receiveIn(store::Transaction& t, int count)
    {
        const QDateTime now(QDate(2026, 11, 28), QTime(9, 0), QTimeZone::UTC);
        for (int i = 0; i < count; ++i) {
            const QByteArray name = QByteArray::number(++m_submissions);
            const events::SubmissionReceived received{idOf<InvitationId>("i" + name), "{}", World::scope(),
                                                      idOf<SubmissionId>("s" + name), digest("tag " + name)};
            KAGIBAKO_TRY_ASSIGN(const auto leaf, logs->append(t, {org(), now, received, {}}));
            KAGIBAKO_TRY(logs->append(t, {org(), now, events::Intake{leaf.index, "192.0.2.1"}, {}}));
        }
        return {};
    }
    Result<void> say(const QByteArray& who, const Payload& payload, const std::optional<QDate>& dueBefore = {})
    {
        world.ledger = *logs->find(org())->ledger;
        world.next = logs->nextIndex(org(), LogName::Org);
        const Statement statement = world.make(who, payload);
        return run([&](store::Transaction& t) {
            return logs->append(t, org(), statement, {.due = dueBefore}).transform([](qint64) {});
        });
    }
    /// Straight into the directory database, as a failing disk or a thief of the server would.
    void sql(const char* text)
    {
        const auto directory = engine.connect(store::Which::Directory);
        if (const auto done = (*directory)->run(text); !done)
            qFatal("%s: %s", text, qPrintable(done.error().text()));
    }
    qint64 number(const char* query)
    {
        const auto directory = engine.connect(store::Which::Directory);
        auto row = (*directory)->prepare(query);
        const auto found = row.first();
        const qint64 value = found && *found ? row.integer(0) : -1;
        row.finish();
        return value;
    }
    store::OrgRow row()
    {
        const auto directory = engine.connect(store::Which::Directory);
        return store::OrgTable(**directory).all()->at(0);
    }

    QString folder() const { return m_folder.path(); }
    OrgId org() const { return world.ledger.org(); }
    qint64 leaves() const { return logs->nextIndex(org(), LogName::Org) + logs->nextIndex(org(), LogName::Audit); }

    store::SqliteEngine engine;
    World world;
    std::unique_ptr<server::LogWriter> logs;

private:
    std::unique_ptr<store::CommitQueue> m_queue;
    int m_submissions = 0;
};

} // namespace kagibako::test
