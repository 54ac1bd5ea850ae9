// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/zip_archive.h"

#include <QXmlStreamReader>

namespace kagibako {

/// One XML file of a workbook, token by token, in bounded memory: no declarations of document types or entities, no
/// giant tags or texts, no deep nesting. Elements go by their local names, since prefixes and namespaces differ between
/// programs.
class XmlPart
{
public:
    enum class Token : std::uint8_t { Start, End, Text, Stop };

    /// Must not outlive the archive. Errors: those of ZipArchive::entry().
    static Result<std::unique_ptr<XmlPart>> open(ZipArchive& archive, const QString& path, const XlsxLimits& limits);

    /// Stop at the end and at the first problem; it stays Stop.
    Token next();
    /// XlsxBad (not well-formed, a DTD, damaged), TooLarge, or what refuse() was given.
    const std::optional<ErrorCode>& problem() const { return m_problem; }
    /// Ends the reading.
    void refuse(ErrorCode code);
    const XlsxLimits& limits() const { return m_limits; }

    /// Of the element whose start or end was read last.
    QStringView name() const { return m_xml.name(); }
    /// How many elements are open, the one whose start was read last included.
    int depth() const { return m_depth; }
    /// Without prefix; empty when there is none.
    QString attribute(QLatin1StringView name) const;
    /// "r:id", whatever its prefix: the relation that an element names.
    QString relation() const;

    /// The text in the element whose start was read last, which has ended afterwards; that of elements inside is left
    /// out.
    QString readText();
    /// Passes over that element.
    void skip();

private:
    XmlPart(std::unique_ptr<ZipEntry> entry, const XlsxLimits& limits)
        : m_entry(std::move(entry)), m_xml(m_entry.get()), m_limits(limits)
    {
    }

    std::unique_ptr<ZipEntry> m_entry; // before the reader of it
    QXmlStreamReader m_xml;
    XlsxLimits m_limits;
    std::optional<ErrorCode> m_problem;
    int m_depth = 0;
    bool m_ended = false;
};

} // namespace kagibako
