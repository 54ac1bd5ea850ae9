// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/people_service.h"
#include "tests/bench/crowd.h"
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/bench/rivals.h"
#include "tests/server/real/office.h"

namespace kagibako::bench {

using namespace Qt::StringLiterals;

Rows peopleRows(const Scale& scale)
{
    const int count = scale.count(100'000);
    QTemporaryDir folder;
    test::Daemon daemon(folder.path(), QStringLiteral(KAGIBAKOD));
    if (!daemon.start())
        qFatal("kagibakod did not start");
    test::Office office(daemon);
    const QByteArray csv = crowdCsv(count);
    Rows rows;
    const auto import = times(1, [&] {
        const auto done = PeopleService(office.session()).importCsv(csv, office.scope());
        if (!done || done->added != count)
            qFatal("import: %s", done ? "rows" : errorName(done.error().code()));
    });
    rows.push_back({u"import of %L1 people, to the durable answer"_s.arg(count), import[0] / 1000, u"s"_s, 15, true});
    (void)office.session().close();

    const double kdf = kdfMilliseconds(test::Office::Password, office.accountText());
    std::vector<double> lists;
    double most = 0;
    for (int i = 0; i < 5; ++i) {
        const Ran ran = runProgram(QStringLiteral(KAGIBAKO_CLI),
                                   {u"--data"_s, office.folder(), u"people"_s, u"list"_s, u"--password-fd"_s, u"3"_s,
                                    u"--account-secret-fd"_s, u"4"_s},
                                   QByteArray(test::Office::Password) + '\n', office.accountText() + '\n');
        if (ran.code != 0)
            qFatal("people list ended with %d", ran.code);
        lists.push_back(ran.milliseconds);
        most = std::max(most, ran.mostKiB);
    }
    const auto keepass = keepassXc(folder.path(), count);
    rows.push_back({u"password KDF (Argon2id, 64 MiB)"_s, kdf, u"ms"_s});
    rows.push_back({u"CLI: unlock and list %L1, KDF aside"_s.arg(count), (quantile(lists, 0.5) - kdf) / 1000, u"s"_s, 1,
                    true, keepass ? keepass->listSeconds : 0,
                    keepass ? u"keepassxc-cli"_s : u"noted: keepassxc-cli 7.3, SQLCipher 0.07"_s});
    rows.push_back({u"CLI: the most memory it held"_s, most / 1024, u"MiB"_s, 100, true, keepass ? keepass->mostMiB : 0,
                    keepass ? u"keepassxc-cli"_s : u"noted: keepassxc-cli 507, SQLCipher 9"_s});

    if (!office.reconnect(daemon))
        qFatal("%s", qPrintable(office.problem()));
    const auto roll = PeopleService(office.session()).roll();
    const auto order = (*roll)->sorted({{PeopleColumn::Kana}}, {});
    std::vector<double> searches;
    for (const QString& typed : {u"タカ"_s, u"渡邉"_s, u"e1500"_s, u"さくら"_s, u"nobody"_s}) {
        for (const double time : times(20, [&] { (void)(*roll)->filtered(order, {typed, {}, 0, 0}); }))
            searches.push_back(time);
    }
    rows.push_back({u"warm search of %L1, p99"_s.arg(count), quantile(searches, 0.99), u"ms"_s, 16, true,
                    keepass ? keepass->searchMilliseconds : 0,
                    keepass ? u"keepassxc-cli, not warm"_s : u"noted: keepassxc-cli 250"_s});
    return rows;
}

} // namespace kagibako::bench
