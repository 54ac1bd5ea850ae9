// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/recovery_codes_file.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Group = 5;

/// A failed write makes commit() fail.
void write(QSaveFile& file, QByteArrayView bytes)
{
    file.write(bytes.data(), bytes.size());
}

} // namespace

Result<void> saveRecoveryCodes(const std::vector<SecretBytes>& codes, const QString& login, const QString& path)
{
    QSaveFile file(path);
    // Unbuffered, and piece by piece: straight from the secrets to the system, without a copy that nobody wipes.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoFailed, u"recovery codes"_s);
    write(file, "Kagibako · " + login.toUtf8() + "\r\n\r\n");
    for (const SecretBytes& code : codes) {
        const QByteArrayView symbols = asView(code.exposeSecret());
        for (qsizetype at = 0; at < symbols.size(); at += Group) {
            if (at > 0)
                write(file, "-");
            write(file, symbols.sliced(at, std::min(Group, symbols.size() - at)));
        }
        write(file, "\r\n");
    }
    return file.commit() ? Result<void>() : fail(ErrorCode::IoFailed, u"recovery codes"_s);
}

} // namespace kagibako::ui
