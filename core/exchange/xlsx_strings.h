// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xml_part.h"

#include <vector>

namespace kagibako {

/// The text of the <si> or <is> whose start was read last, which has ended afterwards: its runs joined, without the
/// phonetic ones (furigana).
QString readRichText(XmlPart& part);

/// "_x000D_" as the character it stands for, as spreadsheets write what XML cannot hold.
QString unescaped(const QString& text);

/// The texts that cells name by their place.
class SharedStrings
{
public:
    /// Errors: those of XmlPart.
    static Result<SharedStrings> read(ZipArchive& archive, const QString& path, const XlsxLimits& limits);
    /// Nothing when there is no such place.
    std::optional<QString> at(qint64 place) const;

private:
    QByteArray m_text; ///< all of them in UTF-8, one behind the other: a million short texts cost no million strings
    std::vector<qsizetype> m_ends;
};

} // namespace kagibako
