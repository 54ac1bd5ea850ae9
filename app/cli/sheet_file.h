// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/language.h"
#include "core/paper/fonts.h"

#include <QFile>
#include <QSaveFile>

namespace kagibako {

/// A paper with secrets as PDF that nobody but the owner of the file can read. Errors: IoFailed, those of writePdf().
template <typename Sheet>
Result<void> writeSheet(const Sheet& sheet, const QString& path, Language language, const PaperFonts& fonts)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoFailed, QStringLiteral("sheet"));
    KAGIBAKO_TRY(writePdf(sheet, file, language, fonts));
    if (!file.commit())
        return fail(ErrorCode::IoFailed, QStringLiteral("sheet"));
    return {};
}

} // namespace kagibako
