// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/recovery_codes_file.h"

#include "core/base/base32.h"

#include <QFile>
#include <QSaveFile>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype Group = 5;
} // namespace

Result<void> saveRecoveryCodes(const std::vector<SecretBytes>& codes, const QString& login, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoFailed, u"recovery codes"_s);
    file.write("Kagibako · " + login.toUtf8() + "\r\n\r\n");
    for (const SecretBytes& code : codes) {
        QByteArray line = grouped(asView(code.exposeSecret()), Group) + "\r\n";
        file.write(line);
        line.fill('\0');
    }
    return file.commit() ? Result<void>() : fail(ErrorCode::IoFailed, u"recovery codes"_s);
}

} // namespace kagibako::ui
