// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_strings.h"

namespace kagibako {

using namespace Qt::StringLiterals;

QString readRichText(XmlPart& part)
{
    QString out;
    for (const int depth = part.depth(); part.depth() >= depth;) {
        const XmlPart::Token token = part.next();
        if (token == XmlPart::Token::Stop)
            break;
        if (token != XmlPart::Token::Start)
            continue;
        if (part.name() == "rPh"_L1)
            part.skip();
        else if (part.name() == "t"_L1)
            out += part.readText();
        if (out.size() > part.limits().cellLength)
            part.refuse(ErrorCode::TooLarge);
    }
    return out;
}

QString unescaped(const QString& text)
{
    constexpr qsizetype Length = 7; // "_x000D_"
    QString out;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf("_x"_L1); at >= 0 && at + Length <= text.size(); at = text.indexOf("_x"_L1, at)) {
        bool ok = false;
        const ushort unit = QStringView(text).sliced(at + 2, 4).toUShort(&ok, 16);
        if (!ok || text[at + Length - 1] != u'_') {
            ++at;
            continue;
        }
        out += QStringView(text).sliced(done, at - done);
        out += QChar(unit);
        done = at = at + Length;
    }
    out += QStringView(text).sliced(done);
    return out;
}

Result<SharedStrings> SharedStrings::read(ZipArchive& archive, const QString& path, const XlsxLimits& limits)
{
    SharedStrings strings;
    if (path.isEmpty())
        return strings;
    KAGIBAKO_TRY_ASSIGN(const std::unique_ptr<XmlPart> part, XmlPart::open(archive, path, limits));
    for (auto token = part->next(); token != XmlPart::Token::Stop; token = part->next()) {
        if (token != XmlPart::Token::Start || part->depth() != 2 || part->name() != "si"_L1)
            continue;
        strings.m_text += readRichText(*part).toUtf8();
        strings.m_ends.push_back(strings.m_text.size());
        if (static_cast<qsizetype>(strings.m_ends.size()) > limits.strings) // "<si/>" packs to next to nothing
            part->refuse(ErrorCode::TooLarge);
    }
    if (part->problem())
        return fail(*part->problem(), path);
    return strings;
}

std::optional<QString> SharedStrings::at(qint64 place) const
{
    if (place < 0 || place >= static_cast<qint64>(m_ends.size()))
        return std::nullopt;
    const auto index = static_cast<std::size_t>(place);
    const qsizetype begin = index == 0 ? 0 : m_ends[index - 1];
    return unescaped(QString::fromUtf8(QByteArrayView(m_text).sliced(begin, m_ends[index] - begin)));
}

} // namespace kagibako
