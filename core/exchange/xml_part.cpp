// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xml_part.h"

namespace kagibako {

namespace {

constexpr int MostDepth = 64;
constexpr qsizetype MostAttributes = 256; // the reader compares each with each

} // namespace

Result<std::unique_ptr<XmlPart>> XmlPart::open(ZipArchive& archive, const QString& path, const XlsxLimits& limits)
{
    KAGIBAKO_TRY_ASSIGN(std::unique_ptr<ZipEntry> entry, archive.entry(path));
    return std::unique_ptr<XmlPart>(new XmlPart(std::move(entry), limits));
}

void XmlPart::refuse(ErrorCode code)
{
    if (!m_problem)
        m_problem = code;
}

XmlPart::Token XmlPart::next()
{
    while (!m_problem && !m_ended) {
        m_entry->allow(m_limits.tokenBytes);
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++m_depth <= MostDepth && m_xml.attributes().size() <= MostAttributes)
                return Token::Start;
            refuse(ErrorCode::TooLarge);
            break;
        case QXmlStreamReader::EndElement:
            --m_depth;
            return Token::End;
        case QXmlStreamReader::Characters:
            return Token::Text;
        case QXmlStreamReader::EndDocument:
            m_ended = true;
            if (m_entry->problem()) // a wrong checksum is seen at the very end
                refuse(*m_entry->problem());
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::Invalid:
            refuse(m_entry->problem().value_or(ErrorCode::XlsxBad));
            break;
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        }
    }
    return Token::Stop;
}

QString XmlPart::attribute(QLatin1StringView name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    return attributes.value(name).toString();
}

QString XmlPart::relation() const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == QLatin1StringView("id") && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

QString XmlPart::readText()
{
    QString out;
    for (const int depth = m_depth; m_depth >= depth;) {
        const Token token = next();
        if (token == Token::Stop)
            break;
        if (token == Token::Text && m_depth == depth)
            out += m_xml.text();
        if (out.size() > m_limits.cellLength)
            refuse(ErrorCode::TooLarge);
    }
    return out;
}

void XmlPart::skip()
{
    for (const int depth = m_depth; m_depth >= depth;) {
        if (next() == Token::Stop)
            break;
    }
}

} // namespace kagibako
