// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/program_rows.h"

#include "tests/bench/crowd.h"
#include "tests/bench/machine.h"
#include "tests/bench/screen.h"

namespace kagibako::bench {

using namespace Qt::StringLiterals;
using ui::test::Stage;

namespace {

constexpr double MegabytesOfKiB = 1024.0 / 1'000'000;

/// A part of the window and how it looks when it is painted. No field is in it: cursors blink.
struct View {
    QRect part;
    QImage picture;
};

/// What the first run saw; the runs that are measured wait for the same again.
struct Views {
    View login;    ///< the head of the card
    View sections; ///< the sections at the left, after unlocking
    View grid;     ///< rows of the list of people
};

void typeSecrets(Program& program, const Stage& stage)
{
    program.type(QString::fromLatin1(Stage::Password));
    program.press({u"Tab"_s, u"Tab"_s});
    program.type(QString::fromLatin1(stage.accountText()));
}

Views learn(Program& program, const Stage& stage)
{
    const QRect window = program.window();
    const auto part = [&](double x, double y, double width, double height) {
        return QRect(window.x() + static_cast<int>(window.width() * x),
                     window.y() + static_cast<int>(window.height() * y), static_cast<int>(window.width() * width),
                     static_cast<int>(window.height() * height));
    };
    Views views;
    views.login = {part(0, 0, 1, 0.33), {}};
    views.sections = {part(0, 0, 0.12, 0.5), {}};
    views.grid = {part(0.25, 0.5, 0.3, 0.3), {}};
    views.login.picture = settledPart(views.login.part, {});
    QImage before = screenPart(views.sections.part);
    typeSecrets(program, stage);
    program.press({u"Return"_s});
    views.sections.picture = settledPart(views.sections.part, before);
    before = screenPart(views.grid.part);
    program.press({u"ctrl+2"_s});
    views.grid.picture = settledPart(views.grid.part, before);
    return views;
}

double start(const Stage& stage, const View& login, const QMap<QString, QString>& more = {})
{
    const auto since = Steady::now();
    const Program program(stage.folder(), more);
    awaitPart(login.part, login.picture);
    return millisecondsSince(since) / 1000;
}

/// One unlock, by parts.
struct Unlock {
    double sections = 0; ///< ms from Enter, xdotool's own start in it
    double grid = 0;     ///< ms from Ctrl+2
    double resident = 0; ///< KiB
    double own = 0;      ///< KiB, anonymous
};

Unlock unlock(const Stage& stage, const Views& views)
{
    Program program(stage.folder());
    (void)program.window();
    awaitPart(views.login.part, views.login.picture);
    typeSecrets(program, stage);
    Unlock one;
    auto since = Steady::now();
    program.press({u"Return"_s});
    awaitPart(views.sections.part, views.sections.picture);
    one.sections = millisecondsSince(since);
    since = Steady::now();
    program.press({u"ctrl+2"_s});
    awaitPart(views.grid.part, views.grid.picture);
    one.grid = millisecondsSince(since);
    one.resident = residentKiB(program.pid());
    one.own = statusKiB(program.pid(), u"RssAnon"_s);
    return one;
}

} // namespace

Rows programRows(Stage& stage, int people, bool quick)
{
    Views views;
    QTemporaryDir copies;
    QMap<QString, QString> ownCopies;
    {
        Program program(stage.folder());
        views = learn(program, stage);
        if (!quick)
            ownCopies = ownLibraries(program.pid(), copies.path());
    }
    const int runs = quick ? 1 : 5;
    std::vector<double> warm, cold, sections, grids, whole, resident, own;
    const double kdf = kdfMilliseconds(Stage::Password, stage.accountText());
    for (int i = 0; i < runs; ++i) {
        warm.push_back(start(stage, views.login));
        const Unlock one = unlock(stage, views);
        sections.push_back(one.sections - kdf);
        grids.push_back(one.grid);
        whole.push_back((one.sections - kdf + one.grid) / 1000);
        resident.push_back(one.resident * MegabytesOfKiB);
        own.push_back(one.own * MegabytesOfKiB);
    }
    for (int i = 0; !ownCopies.isEmpty() && i < runs && dropPageCache(); ++i)
        cold.push_back(start(stage, views.login, ownCopies));
    Rows rows{{u"kagibako: start to the painted login, its files in the page cache"_s, quantile(warm, 0.5), u"s"_s, 0.7,
               true}};
    if (!cold.empty())
        rows.push_back({u"kagibako: the same, the page cache dropped"_s, quantile(cold, 0.5), u"s"_s, 0.7, true});
    const QString crowd = u"kagibako: unlock of %L1 people"_s.arg(people);
    rows.push_back({crowd + u" to the painted grid, KDF aside"_s, quantile(whole, 0.5), u"s"_s, 1, true});
    rows.push_back({u"kagibako: of it, to the sections"_s, quantile(sections, 0.5), u"ms"_s});
    rows.push_back({u"kagibako: of it, from there to the grid"_s, quantile(grids, 0.5), u"ms"_s});
    rows.push_back({u"kagibako: its memory then (VmRSS)"_s, quantile(resident, 0.5), u"MB"_s, 130, true});
    rows.push_back({u"kagibako: of it no file's (RssAnon)"_s, quantile(own, 0.5), u"MB"_s});
    return rows;
}

} // namespace kagibako::bench
