// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/payload_writer.h"

#include "core/statement/payload_names.h"
#include "core/wire/json_time.h"

namespace kagibako {

void FieldWriter::operator()(const char* key, const std::optional<crypto::Digest>& value)
{
    m_out.putString(QLatin1StringView(key), value ? QString::fromLatin1(value->base64()) : QString());
}

void FieldWriter::operator()(const char* key, const Actions& value)
{
    QList<QByteArray> names;
    for (const Action action : AllActions) {
        if (value.has(action))
            names.append(QByteArray(nameOf(action).data(), nameOf(action).size()));
    }
    m_out.putCodes(QLatin1StringView(key), names);
}

void FieldWriter::operator()(const char* key, const Way& value)
{
    m_out.putCode(QLatin1StringView(key), wayCode(value));
}

void FieldWriter::operator()(const char* key, const kinds::Channel& value)
{
    m_out.putString(QLatin1StringView(key), ChannelNames[static_cast<std::size_t>(value)]);
}

void FieldWriter::operator()(const char* key, const Signer& value)
{
    m_out.putString(QLatin1StringView(key), value.isRoot() ? QString(RootName) : value.account->string());
}

void FieldWriter::operator()(const char* key, const std::optional<QDate>& value)
{
    m_out.putString(QLatin1StringView(key), value ? dateText(*value) : QString());
}

void FieldWriter::policy(const char* key, const Policy& value)
{
    JsonWriter out;
    for (const PolicyBounds& bounds : policyBounds())
        out.putInt(QLatin1StringView(bounds.field), value.*bounds.member);
    out.putBool(policyfields::FourEyesEntry, value.fourEyesEntry);
    out.putString(policyfields::PageUrl, value.pageUrl);
    out.putCode(policyfields::Disposal, disposalCode(value.disposal));
    m_out.putObject(QLatin1StringView(key), out);
}

} // namespace kagibako
