// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/ledger/ledger.h"
#include "tests/fuzz/target.h"
#include "tests/unit/core/ledger/world.h"

using namespace kagibako;

namespace {

/// Real statements, signed beforehand, of which the input takes some in any order.
struct Cast {
    test::World world;

    Cast()
    {
        world.populate();
        world.must("anna", test::World::permit("mia", {Action::Enter, Action::People}));
        world.must("kim", world.grantPut("mia"));
        world.both("otto", "olga", test::World::permit("max", {Action::Keys}));
        world.must("kim", world.rotate());
        world.must("anna", test::World::permit("mia", {}));
    }
};

} // namespace

// Replay: whatever order the server serves, the ledger never loses its balance, and what it saves it reads again. First
// byte: which.
KAGIBAKO_FUZZ_TARGET(ledger)
{
    static const Cast& cast = *new Cast;
    const auto [which, rest] = fuzz::choose(input, 2);
    if (which == 0) {
        // Only the own client writes this, sealed; what it takes it must give back in one form.
        if (const auto ledger = Ledger::restore(rest)) {
            const auto again = Ledger::restore(ledger->save());
            fuzz::require(again.has_value() && again->save() == ledger->save());
        }
        return;
    }
    Ledger ledger(cast.world.ledger.org());
    qint64 index = 0;
    for (const char step : rest.first(std::min<qsizetype>(rest.size(), 64))) {
        const Statement& statement = cast.world.said[static_cast<std::uint8_t>(step) % cast.world.said.size()];
        const QByteArray before = ledger.save();
        if (ledger.apply(index, statement))
            ++index;
        else
            fuzz::require(ledger.save() == before); // unchanged by what it refuses
    }
    const QByteArray saved = ledger.save();
    const auto again = Ledger::restore(saved);
    fuzz::require(again.has_value() && again->save() == saved);
}
