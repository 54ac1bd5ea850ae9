// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/core/sync/disposal_log.h"

#include <QTemporaryDir>
#include <QTest>

namespace kagibako::test {

/// What happens in a log; the answer to the last of it counts.
using Course = std::function<QByteArray(DisposalLog&)>;

inline constexpr const char* Fine = "applied";
inline constexpr const char* Unlawful = "disposal.unlawful";
inline constexpr const char* NotSo = "ledger.state";

/// One number, due today and announced.
inline void announceOne(DisposalLog& log)
{
    log.keep("one", log.today());
    DisposalLog::must(log.announce({"one"}, log.today()));
}

/// And its fourteen days are over.
inline void readyOne(DisposalLog& log)
{
    announceOne(log);
    log.work(14);
}

/// A submission of two numbers that nobody looked at for 180 days, announced, and 14 days more.
inline void abandon(DisposalLog& log)
{
    log.comeIn("form", {"one", "two"});
    log.work(180);
    DisposalLog::must(log.announce({"one", "two", "form image", "form answers"}, log.today()));
    log.work(14);
}

} // namespace kagibako::test

Q_DECLARE_METATYPE(kagibako::test::Course)

namespace kagibako::test {

/// Rows of a table: a course, and what the client says to the last step of it.
class DisposalCourses
{
public:
    DisposalLog fresh()
    {
        auto cache = storage::Cache::open(m_folder.filePath(QString::number(++m_next)));
        if (!cache)
            qFatal("cache");
        return DisposalLog(std::move(*cache));
    }
    static void columns()
    {
        QTest::addColumn<Course>("course");
        QTest::addColumn<QByteArray>("result");
    }
    static void row(const char* name, const char* result, const Course& course)
    {
        QTest::newRow(name) << course << QByteArray(result);
    }
    void run()
    {
        QFETCH(Course, course);
        QFETCH(QByteArray, result);
        DisposalLog log = fresh();
        QCOMPARE(course(log), result);
    }

private:
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    int m_next = 0;
};

} // namespace kagibako::test
