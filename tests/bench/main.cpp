// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/groups.h"

#include <QApplication>
#include <QtCrypto>

#include <cstdio>
#include <sys/resource.h>

using namespace kagibako::bench;
using namespace Qt::StringLiterals;

/// `kagibako-bench [--json FILE] [--quick] [logs|start|reveal|rights|people|paper|intake|window]…`: figures, never a
/// verdict: the exit status tells only whether everything ran.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv); // for the group `window`
    const QCA::Initializer qca;
    rlimit files{.rlim_cur = 20'000, .rlim_max = 20'000};
    setrlimit(RLIMIT_NOFILE, &files);
    QStringList words = QApplication::arguments().sliced(1);
    QString json;
    if (const qsizetype at = words.indexOf(u"--json"_s); at >= 0 && at + 1 < words.size()) {
        json = words[at + 1];
        words.remove(at, 2);
    }
    const Scale scale{words.removeAll(u"--quick"_s) > 0 ? 0.02 : 1};
    Rows rows;
    for (const auto& [name, group] :
         {std::pair(u"logs"_s, &logRows), std::pair(u"start"_s, &startRows), std::pair(u"reveal"_s, &revealRows),
          std::pair(u"rights"_s, &rightsRows), std::pair(u"people"_s, &peopleRows), std::pair(u"paper"_s, &postalRows),
          std::pair(u"paper"_s, &paperRows), std::pair(u"intake"_s, &intakeRows), std::pair(u"window"_s, &windowRows),
          std::pair(u"window"_s, &desktopRows)}) {
        if (!words.isEmpty() && !words.contains(name))
            continue;
        std::fprintf(stderr, "bench: %s\n", qPrintable(name));
        const Rows more = group(scale);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    print(rows);
    return json.isEmpty() || writeJson(json, rows) ? 0 : 1;
}
