// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_book.h"

#include <QDir>
#include <QMap>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

struct Relation {
    QString type; ///< the last word of it: "worksheet"
    QString path; ///< of the part it leads to
};
using Relations = QMap<QString, Relation>; ///< by id

QString folderOf(const QString& path)
{
    return path.first(path.lastIndexOf(u'/') + 1);
}

/// A target is relative to the folder of its source or begins with a slash.
QString resolved(const QString& folder, const QString& target)
{
    const QString path = QDir::cleanPath(target.startsWith(u'/') ? target : u'/' + folder + target);
    return path.startsWith(u'/') ? path.sliced(1) : path;
}

/// The relations of a part; of the whole file when `source` is empty.
Result<Relations> readRelations(ZipArchive& archive, const QString& source, const XlsxLimits& limits)
{
    const QString folder = folderOf(source);
    const QString path = folder + u"_rels/"_s + source.sliced(folder.size()) + u".rels"_s;
    KAGIBAKO_TRY_ASSIGN(const std::unique_ptr<XmlPart> part, XmlPart::open(archive, path, limits));
    Relations relations;
    for (auto token = part->next(); token != XmlPart::Token::Stop; token = part->next()) {
        if (token != XmlPart::Token::Start || part->name() != "Relationship"_L1)
            continue;
        if (part->attribute("TargetMode"_L1) == "External"_L1)
            continue;
        const QString type = part->attribute("Type"_L1);
        relations.insert(part->attribute("Id"_L1),
                         {type.sliced(type.lastIndexOf(u'/') + 1), resolved(folder, part->attribute("Target"_L1))});
        if (relations.size() > limits.entries)
            part->refuse(ErrorCode::TooLarge);
    }
    if (part->problem())
        return fail(*part->problem(), path);
    return relations;
}

/// The first part of that type; empty when there is none.
QString pathOf(const Relations& relations, QLatin1StringView type)
{
    for (const Relation& relation : relations) {
        if (relation.type == type)
            return relation.path;
    }
    return {};
}

Result<QString> findWorkbook(ZipArchive& archive, const XlsxLimits& limits)
{
    if (archive.has(u"mimetype"_s)) // OpenDocument has it, Office has not
        return fail(ErrorCode::XlsxOther, u"OpenDocument"_s);
    if (!archive.has(u"_rels/.rels"_s))
        return fail(ErrorCode::XlsxOther, u"another archive"_s);
    KAGIBAKO_TRY_ASSIGN(const Relations relations, readRelations(archive, {}, limits));
    const QString path = pathOf(relations, "officeDocument"_L1);
    if (path.isEmpty() || path.endsWith(".bin"_L1, Qt::CaseInsensitive))
        return fail(ErrorCode::XlsxOther, path);
    return path;
}

} // namespace

Result<XlsxBook> readBook(ZipArchive& archive, const XlsxLimits& limits)
{
    KAGIBAKO_TRY_ASSIGN(const QString path, findWorkbook(archive, limits));
    KAGIBAKO_TRY_ASSIGN(const std::unique_ptr<XmlPart> part, XmlPart::open(archive, path, limits));
    KAGIBAKO_TRY_ASSIGN(const Relations relations, readRelations(archive, path, limits));
    XlsxBook book;
    book.strings = pathOf(relations, "sharedStrings"_L1);
    book.styles = pathOf(relations, "styles"_L1);
    for (auto token = part->next(); token != XmlPart::Token::Stop; token = part->next()) {
        if (token != XmlPart::Token::Start)
            continue;
        if (part->depth() == 1 && part->name() != "workbook"_L1)
            return fail(ErrorCode::XlsxOther, path); // a text or a presentation
        if (part->depth() == 2 && part->name() == "workbookPr"_L1) {
            const QString from1904 = part->attribute("date1904"_L1);
            book.from1904 = from1904 == "1"_L1 || from1904 == "true"_L1;
        }
        if (part->depth() == 3 && part->name() == "sheet"_L1) {
            const Relation relation = relations.value(part->relation());
            const QString state = part->attribute("state"_L1);
            QString name = part->attribute("name"_L1);
            if (static_cast<qsizetype>(book.sheets.size()) >= limits.entries || name.size() > limits.cellLength)
                part->refuse(ErrorCode::TooLarge);
            else if (relation.type == "worksheet"_L1)
                book.sheets.push_back({std::move(name), relation.path, state.isEmpty() || state == "visible"_L1});
        }
    }
    if (part->problem())
        return fail(*part->problem(), path);
    return book;
}

} // namespace kagibako
