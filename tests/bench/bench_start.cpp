// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/unit/server/http/house.h"

namespace kagibako::bench {

using namespace Qt::StringLiterals;

namespace {

/// A log of `count` leaves: one in fifty is a statement, the others are submissions in both logs.
void fill(test::House& house, int count)
{
    const auto must = [](const Result<void>& done) {
        if (!done)
            qFatal("start: %s", qPrintable(done.error().text()));
    };
    must(house.start().transform([](const auto&) {}));
    must(house.found());
    must(house.say("anna", test::World::permit("mia", {Action::Enter})));
    must(house.run([&](store::Transaction& t) -> Result<void> {
        for (int i = 0; i < count / 50; ++i) {
            const QByteArray name = QByteArray::number(i);
            kinds::BoxPut put;
            put.epoch = 1;
            put.scope = test::World::scope();
            put.boxes = {
                {test::idOf<ObjectId>("box " + name), {}, test::digest(name), test::idOf<PersonId>("person " + name)}};
            KAGIBAKO_TRY(house.logs->append(t, house.org(), house.world.make("mia", put)));
        }
        return {};
    }));
    const int tail = std::min(9000, count / 3); // killed just before the next snapshot: the most that a start reads
    must(house.receive(static_cast<int>((count - house.leaves() - tail) / 2)));
    must(house.run([&](store::Transaction& t) { return house.logs->saveSnapshots(t); }));
    must(house.receive(tail / 2));
}

double startMilliseconds(test::House& house, int runs)
{
    const auto directory = house.engine.connect(store::Which::Directory);
    return quantile(times(runs,
                          [&] {
                              server::LogWriter logs;
                              if (const auto loaded = logs.load(**directory); !loaded)
                                  qFatal("load: %s", qPrintable(loaded.error().text()));
                          }),
                    0.5);
}

} // namespace

Rows startRows(const Scale& scale)
{
    test::House house;
    fill(house, scale.count(1'000'000));
    const auto leaves = house.leaves();
    house.stop();
    const double quick = startMilliseconds(house, 5);
    house.sql("DELETE FROM snapshot");
    const double whole = startMilliseconds(house, 1);
    return {{u"start of the server's logs with %L1 leaves, killed just before a snapshot"_s.arg(leaves), quick, u"ms"_s,
             1000, true, whole, u"every leaf read"_s}};
}

} // namespace kagibako::bench
