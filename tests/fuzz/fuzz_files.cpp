// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/config.h"
#include "core/services/client_config.h"
#include "tests/fuzz/target.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace kagibako;
using namespace Qt::StringLiterals;

// Files that people edit: the server's TOML, the client's client.json. First byte: which.
KAGIBAKO_FUZZ_TARGET(files)
{
    static const QTemporaryDir folder;
    const auto [which, rest] = fuzz::choose(input, 2);
    const QString path = folder.filePath(which == 0 ? u"server.toml"_s : u"client.json"_s);
    QFile file(path);
    fuzz::require(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(rest.toByteArray());
    file.close();
    if (which == 0) {
        if (const auto config = server::readConfig(path))
            (void)server::checkConfig(*config);
        return;
    }
    if (const auto config = readClientConfig(folder.path())) {
        QFile::remove(path);
        fuzz::require(writeClientConfig(folder.path(), *config).has_value());
        fuzz::require(file.open(QIODevice::ReadOnly));
        fuzz::require(file.readAll() == rest);
    }
}
