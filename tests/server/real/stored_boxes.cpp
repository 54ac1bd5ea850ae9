// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/stored_boxes.h"

#include "core/base/codec.h"
#include "core/crypto/base/aead.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sha256.h"
#include "core/sql/database.h"
#include "core/wire/page_api.h"

#include <QSqlDatabase>

namespace kagibako::test {

using namespace Qt::StringLiterals;

/// What is wrong with a box of the folder: empty for nothing. The row key opens the vault's row, and it is what was
/// sent.
static QString lookAtBox(QSqlDatabase& directory, QSqlDatabase& vault, const wire::PageObject& object)
{
    QSqlQuery key(directory);
    key.prepare(u"SELECT k.key, r.hash, r.kept, r.no FROM row_key r JOIN vault_key k ON k.no = r.no WHERE r.id = ?"_s);
    key.addBindValue(object.id.toBytes());
    if (!key.exec() || !key.next())
        return u"no row key"_s;
    QSqlQuery box(vault);
    box.prepare(u"SELECT bytes FROM box WHERE no = ?"_s);
    box.addBindValue(key.value(3));
    if (!box.exec() || !box.next())
        return u"no box"_s;
    static constexpr const char* Kinds[] = {"", "number", "submission", "image"};
    const QByteArray context = pae({crypto::labels::Row, Kinds[static_cast<int>(object.kind)], object.id.text()});
    const QByteArray rowKey = key.value(0).toByteArray();
    const auto opened = crypto::openBytes(asSpan(rowKey), box.value(0).toByteArray(), context);
    if (!opened)
        return u"does not open"_s;
    if (*opened != object.bytes || crypto::sha256(*opened).toBytes() != key.value(1).toByteArray())
        return u"other bytes"_s;
    return key.value(2).toInt() == 1 ? QString() : u"not kept"_s;
}

StoredBoxes::StoredBoxes(const QString& folder)
{
    for (const QString& name : {u"directory"_s, u"vault"_s}) {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(folder + u'/' + name + u".db"_s);
        database.open();
    }
}

StoredBoxes::~StoredBoxes()
{
    QSqlDatabase::removeDatabase(u"directory"_s);
    QSqlDatabase::removeDatabase(u"vault"_s);
}

StoredBoxes::Counts StoredBoxes::counts() const
{
    QSqlDatabase directory = QSqlDatabase::database(u"directory"_s);
    const auto number = [](const QSqlDatabase& database, const QString& sql) {
        QSqlQuery query(database);
        return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
    };
    Counts counts;
    counts.submissions = number(directory, u"SELECT count(*) FROM submission"_s);
    counts.kept = number(directory, u"SELECT count(*) FROM row_key WHERE kept = 1"_s);
    QSqlQuery attach(directory);
    attach.prepare(u"ATTACH ? AS vault"_s);
    attach.addBindValue(QSqlDatabase::database(u"vault"_s).databaseName());
    counts.boxes =
        attach.exec()
            ? number(directory, u"SELECT count(*) FROM row_key k JOIN vault.box b ON b.no = k.no WHERE k.kept = 1"_s)
            : -1;
    return counts;
}

QString StoredBoxes::look(const QByteArray& body) const
{
    QSqlDatabase directory = QSqlDatabase::database(u"directory"_s);
    QSqlDatabase vault = QSqlDatabase::database(u"vault"_s);
    const auto request = *wire::decodeSubmitRequest(body);
    for (const wire::PageObject& object : request.objects) {
        if (const QString problem = lookAtBox(directory, vault, object); !problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace kagibako::test
