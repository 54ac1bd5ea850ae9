// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_reader.h"

#include "core/exchange/xlsx_book.h"
#include "core/exchange/xlsx_cell.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

struct XlsxReader::Book {
    XlsxLimits limits;
    std::unique_ptr<ZipArchive> archive;
    SharedStrings strings;
    CellStyles styles;
    bool from1904 = false;
    std::unique_ptr<XmlPart> sheet; // after the archive it is read from
    bool inRows = false;            ///< within <sheetData>
};

namespace {

constexpr qsizetype LastRow = 1'048'576; // of any spreadsheet

/// The container of old and of encrypted workbooks (MS-CFB).
bool isCompoundFile(QByteArrayView file)
{
    return file.startsWith(QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8));
}

/// The name of the stream that an encrypted workbook lies in, in UTF-16 (MS-OFFCRYPTO).
bool holdsEncryptedPackage(QByteArrayView file)
{
    return file.contains(QByteArrayView("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32));
}

} // namespace

bool looksLikeWorkbook(QByteArrayView file)
{
    return isCompoundFile(file) || file.startsWith("PK\x03\x04") || file.startsWith("PK\x05\x06");
}

XlsxReader::XlsxReader(std::unique_ptr<Book> book) : m_book(std::move(book)) {}
XlsxReader::XlsxReader(XlsxReader&& other) noexcept = default;
XlsxReader& XlsxReader::operator=(XlsxReader&& other) noexcept = default;
XlsxReader::~XlsxReader() = default;

Result<XlsxReader> XlsxReader::open(QByteArray file, const QString& sheet, const XlsxLimits& limits)
{
    if (isCompoundFile(file))
        return holdsEncryptedPackage(file) ? fail(ErrorCode::XlsxLocked, u"package"_s)
                                           : fail(ErrorCode::XlsxOther, u"compound file"_s);
    if (!looksLikeWorkbook(file))
        return fail(ErrorCode::XlsxBad, u"no archive"_s);
    auto book = std::make_unique<Book>();
    book->limits = limits;
    KAGIBAKO_TRY_ASSIGN(book->archive, ZipArchive::open(std::move(file), limits));
    KAGIBAKO_TRY_ASSIGN(const XlsxBook parts, readBook(*book->archive, limits));
    const auto chosen = std::ranges::find_if(
        parts.sheets, [&](const XlsxSheet& one) { return sheet.isEmpty() ? one.visible : one.name == sheet; });
    if (chosen == parts.sheets.end())
        return fail(sheet.isEmpty() ? ErrorCode::XlsxOther : ErrorCode::NotFound, u"sheet"_s);
    book->from1904 = parts.from1904;
    KAGIBAKO_TRY_ASSIGN(book->strings, SharedStrings::read(*book->archive, parts.strings, limits));
    KAGIBAKO_TRY_ASSIGN(book->styles, CellStyles::read(*book->archive, parts.styles, limits));
    KAGIBAKO_TRY_ASSIGN(book->sheet, XmlPart::open(*book->archive, chosen->path, limits));
    XlsxReader reader(std::move(book));
    for (const XlsxSheet& one : parts.sheets) {
        if (one.visible)
            reader.m_sheets.append(one.name);
    }
    return reader;
}

bool XlsxReader::next(QStringList& fields)
{
    XmlPart& part = *m_book->sheet;
    while (!m_problem) {
        const XmlPart::Token token = part.next();
        if (token == XmlPart::Token::Stop)
            return part.problem() ? refuse(0, *part.problem()) : false;
        if (token == XmlPart::Token::Text)
            continue;
        if (part.name() == "sheetData"_L1)
            m_book->inRows = token == XmlPart::Token::Start;
        if (token != XmlPart::Token::Start || !m_book->inRows || part.name() != "row"_L1)
            continue;
        if (!readRow(fields))
            return false;
        if (!fields.isEmpty() || !m_cellProblems.empty())
            return finishRow(fields);
    }
    return false;
}

/// Of the <row> whose start was read last: the fields to the last that isn't empty.
bool XlsxReader::readRow(QStringList& fields)
{
    XmlPart& part = *m_book->sheet;
    fields.clear();
    m_cellProblems.clear();
    m_column = 0;
    const QString number = part.attribute("r"_L1);
    const qint64 row = number.isEmpty() ? m_row + 1 : number.toLongLong();
    if (row <= m_row || row > LastRow) // the same row twice, or none
        return refuse(0, ErrorCode::XlsxBad);
    m_row = static_cast<qsizetype>(row);
    for (const int depth = part.depth(); part.depth() >= depth;) {
        const XmlPart::Token token = part.next();
        if (token == XmlPart::Token::Stop)
            return refuse(m_column, part.problem().value_or(ErrorCode::XlsxBad));
        if (token != XmlPart::Token::Start)
            continue;
        if (part.name() != "c"_L1)
            part.skip();
        else if (!readCell(fields))
            return false;
    }
    return true;
}

bool XlsxReader::readCell(QStringList& fields)
{
    XmlPart& part = *m_book->sheet;
    qsizetype column = m_column + 1;
    if (const QString reference = part.attribute("r"_L1); !reference.isEmpty()) {
        const auto place = cellPlace(reference);
        if (!place || place->row != m_row || place->column < column)
            return refuse(column, ErrorCode::XlsxBad);
        column = place->column;
    }
    m_column = column;
    const CellContent content = readCellContent(part);
    if (part.problem())
        return refuse(column, *part.problem());
    const std::optional<QString> text = shownText(content, m_book->strings, m_book->styles, m_book->from1904);
    if (text && text->isEmpty())
        return true; // cells that only have a colour reach far to the right
    if (column > m_book->limits.columns)
        return refuse(column, ErrorCode::TooLarge);
    if (!text) {
        m_cellProblems.push_back({m_row, column, ErrorCode::XlsxBad});
        return true;
    }
    while (fields.size() < column - 1)
        fields.append(QString());
    fields.append(*text);
    return true;
}

/// A row that isn't empty gets the width of the first.
bool XlsxReader::finishRow(QStringList& fields)
{
    if (m_row > m_book->limits.rows)
        return refuse(0, ErrorCode::TooLarge);
    m_width = m_width == 0 ? fields.size() : m_width;
    while (fields.size() < m_width)
        fields.append(QString());
    return true;
}

bool XlsxReader::refuse(qsizetype column, ErrorCode code)
{
    m_problem = TableProblem{m_row, column, code};
    return false;
}

} // namespace kagibako
