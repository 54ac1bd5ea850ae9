// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collection/link_file.h"

#include "core/exchange/csv_writer.h"

#include <QFile>
#include <QSaveFile>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

Result<void> writeLinks(const std::vector<InvitationService::Invited>& invited, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoFailed, u"links"_s);
    KAGIBAKO_TRY_ASSIGN(CsvWriter csv, CsvWriter::make());
    KAGIBAKO_TRY(csv.row({u"code"_s, u"name"_s, u"mail"_s, u"link"_s}));
    file.write(csv.take());
    for (const InvitationService::Invited& one : invited) {
        KAGIBAKO_TRY(csv.row({one.person.code, one.person.name, one.person.mail}));
        QByteArray line = csv.take();
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        // The link is made of symbols that need no quoting, and never becomes a QString.
        file.write(line + ',');
        const QByteArrayView link = asView(one.link.exposeSecret());
        file.write(link.data(), link.size());
        file.write("\r\n");
    }
    return file.commit() ? Result<void>() : fail(ErrorCode::IoFailed, u"links"_s);
}

} // namespace kagibako::ui
