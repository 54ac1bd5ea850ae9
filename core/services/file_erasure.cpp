// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/file_erasure.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype BlockSize = 64 * 1024;

bool overwrite(QFile& file)
{
    const QByteArray zeros(BlockSize, '\0');
    for (qint64 left = file.size(); left > 0;) {
        const qint64 written = file.write(zeros.constData(), std::min<qint64>(left, zeros.size()));
        if (written <= 0)
            return false;
        left -= written;
    }
    return true;
}

} // namespace

Result<void> eraseFile(const QString& path)
{
    QFile file(path);
    const QIODevice::OpenMode mode = QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered;
    if (QFileInfo(path).isSymLink() || !file.open(mode) || !overwrite(file))
        return fail(ErrorCode::IoFailed, u"erase"_s);
    file.close(); // where it fails, something of it may not be on the disk
    if (file.error() != QFileDevice::NoError || !file.remove())
        return fail(ErrorCode::IoFailed, u"erase"_s);
    return {};
}

} // namespace kagibako
