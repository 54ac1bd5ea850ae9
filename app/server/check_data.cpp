// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_data.h"

#include "server/http/log_check.h"
#include "server/store/engine.h"

#include <QFile>

namespace kagibako::server {

using namespace Qt::StringLiterals;

Result<std::vector<CheckedOrg>> checkData(const QString& folder)
{
    if (!QFile::exists(folder + u"/directory.db"_s)) // a start would make an empty one and find nothing wrong
        return fail(ErrorCode::NotFound, u"no databases in the data folder"_s);
    store::SqliteEngine engine(folder);
    KAGIBAKO_TRY(engine.prepare());
    KAGIBAKO_TRY_ASSIGN(const auto directory, engine.connect(store::Which::Directory));
    KAGIBAKO_TRY_ASSIGN(const auto rows, store::OrgTable(*directory).all());
    std::vector<CheckedOrg> out;
    for (const store::OrgRow& row : rows)
        out.push_back({row.org, checkLogs(*directory, row)});
    return out;
}

} // namespace kagibako::server
