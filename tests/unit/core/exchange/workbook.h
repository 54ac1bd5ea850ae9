// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtLogging>

#include <zip.h>

#include <algorithm>
#include <utility>

namespace kagibako::test {

/// Makes .xlsx files from XML, as a spreadsheet does or as nobody should.
class Workbook
{
public:
    /// One visible sheet "一覧" with these <row> elements. Styles: 1 a date by its number (14), 2 one by a code, 3
    /// five digits, 4 a Japanese era (27), 5 a text.
    explicit Workbook(const QByteArray& rows = {})
    {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part("_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}}));
        book("<sheets><sheet name=\"一覧\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
        part("xl/_rels/workbook.xml.rels", relations({{"worksheet", "worksheets/sheet1.xml"},
                                                      {"worksheet", "/xl/worksheets/sheet2.xml"},
                                                      {"styles", "styles.xml"},
                                                      {"sharedStrings", "sharedStrings.xml"}}));
        part("xl/styles.xml", element("styleSheet", "<numFmts count=\"2\">"
                                                    "<numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d;@\"/>"
                                                    "<numFmt numFmtId=\"165\" formatCode=\"00000\"/></numFmts>"
                                                    "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs>"
                                                    "<cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                                                    "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                                                    "<xf numFmtId=\"27\"/><xf numFmtId=\"49\"/></cellXfs>"));
        strings({});
        sheet(rows);
    }

    Workbook& part(const QByteArray& name, const QByteArray& content)
    {
        const auto same = std::ranges::find(m_parts, name, &std::pair<QByteArray, QByteArray>::first);
        if (same != m_parts.end())
            same->second = content;
        else
            m_parts.append({name, content});
        return *this;
    }
    Workbook& without(const QByteArray& name)
    {
        m_parts.removeIf([&](const auto& one) { return one.first == name; });
        return *this;
    }
    Workbook& book(const QByteArray& content) { return part("xl/workbook.xml", element("workbook", content)); }
    Workbook& strings(const QByteArray& items) { return part("xl/sharedStrings.xml", element("sst", items)); }
    /// `behind`: what follows the rows.
    Workbook& sheet(const QByteArray& rows, const QByteArray& behind = {}, int number = 1)
    {
        return part("xl/worksheets/sheet" + QByteArray::number(number) + ".xml",
                    element("worksheet", "<sheetData>" + rows + "</sheetData>" + behind));
    }
    Workbook& encrypt()
    {
        m_encrypted = true;
        return *this;
    }

    /// The root element of a part.
    static QByteArray element(const QByteArray& name, const QByteArray& content)
    {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<" + name +
               " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
               " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
               content + "</" + name + ">";
    }
    /// "rId1", "rId2" … in their order; types by their last words.
    static QByteArray relations(const QList<std::pair<QByteArray, QByteArray>>& targets)
    {
        QByteArray out = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        for (qsizetype i = 0; i < targets.size(); ++i)
            out += "<Relationship Id=\"rId" + QByteArray::number(i + 1) +
                   "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + targets[i].first +
                   "\" Target=\"" + targets[i].second + "\"/>";
        return out + "</Relationships>";
    }
    /// A cell with a text of its own: "B2", "山田".
    static QByteArray text(const QByteArray& place, const QByteArray& xml)
    {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xml + "</t></is></c>";
    }
    /// A cell with a number, and more attributes such as `s="1"`.
    static QByteArray number(const QByteArray& place, const QByteArray& value, const QByteArray& more = {})
    {
        return "<c r=\"" + place + "\" " + more + "><v>" + value + "</v></c>";
    }
    static QByteArray row(int number, const QByteArray& cells)
    {
        return "<row r=\"" + QByteArray::number(number) + "\">" + cells + "</row>";
    }

    QByteArray bytes() const
    {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
        zip_t* archive = target == nullptr ? nullptr : zip_open_from_source(target, ZIP_TRUNCATE, &error);
        if (archive == nullptr)
            qFatal("no archive: %s", zip_error_strerror(&error));
        zip_error_fini(&error);
        zip_source_keep(target); // to be read after closing
        for (const auto& [name, content] : m_parts)
            add(archive, name, content);
        if (zip_close(archive) != 0)
            qFatal("closing: %s", zip_strerror(archive));
        return contentOf(target);
    }

private:
    void add(zip_t* archive, const QByteArray& name, const QByteArray& content) const
    {
        constexpr time_t Time = 1'795'000'000; // the same bytes each time
        zip_source_t* source =
            zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        const zip_int64_t at = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (source == nullptr || at < 0)
            qFatal("adding: %s", zip_strerror(archive));
        const auto index = static_cast<zip_uint64_t>(at);
        bool good = zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 9) == 0;
        good = good && zip_file_set_mtime(archive, index, Time, 0) == 0;
        if (m_encrypted)
            good = good && zip_file_set_encryption(archive, index, ZIP_EM_TRAD_PKWARE, "password") == 0;
        if (!good)
            qFatal("setting: %s", zip_strerror(archive));
    }

    static QByteArray contentOf(zip_source_t* source)
    {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
            qFatal("reading back");
        QByteArray out(static_cast<qsizetype>(about.size), '\0');
        const zip_int64_t got = zip_source_read(source, out.data(), about.size);
        zip_source_close(source);
        zip_source_free(source);
        if (got != static_cast<zip_int64_t>(about.size))
            qFatal("reading back");
        return out;
    }

    QList<std::pair<QByteArray, QByteArray>> m_parts;
    bool m_encrypted = false;
};

} // namespace kagibako::test
