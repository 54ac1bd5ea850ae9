// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/new_file.h"

#include <QFile>
#include <QSaveFile>

namespace kagibako {

Result<void> mayWrite(const std::string& path, bool force)
{
    if (!path.empty() && !force && QFile::exists(QString::fromStdString(path)))
        return fail(ErrorCode::UsageBad, QStringLiteral("the file exists; --force writes over it"));
    return {};
}

Result<void> writeNew(const std::string& path, const QByteArray& bytes, bool force)
{
    if (path.empty())
        return {};
    KAGIBAKO_TRY(mayWrite(path, force));
    QSaveFile file(QString::fromStdString(path));
    const bool ok = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                    file.write(bytes) == bytes.size() && file.commit();
    return ok ? Result<void>() : fail(ErrorCode::IoFailed, QStringLiteral("file"));
}

} // namespace kagibako
