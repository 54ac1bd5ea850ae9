// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/identity_check_catalogue.h"

#include "core/domain/identity_check_fields.h"

#include <QJsonDocument>
#include <QtLogging>

#include <algorithm>
#include <array>
#include <set>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using identity_check::Fields;
using identity_check::Named;
using identity_check::Texts;

constexpr std::array AspectNames{Named{"number"_L1, static_cast<std::uint8_t>(Aspect::Number)},
                                 Named{"identity"_L1, static_cast<std::uint8_t>(Aspect::Identity)},
                                 Named{"authority"_L1, static_cast<std::uint8_t>(Aspect::Authority)}};
constexpr std::array RouteNames{Named{"face"_L1, static_cast<std::uint8_t>(Route::Face)},
                                Named{"mail"_L1, static_cast<std::uint8_t>(Route::Mail)},
                                Named{"online"_L1, static_cast<std::uint8_t>(Route::Online)}};
constexpr std::array WeightNames{Named{"alone"_L1, static_cast<std::uint8_t>(Weight::Alone)},
                                 Named{"alone_in_tax"_L1, static_cast<std::uint8_t>(Weight::AloneInTax)},
                                 Named{"one_of_two"_L1, static_cast<std::uint8_t>(Weight::OneOfTwo)}};
constexpr std::uint8_t EveryRoute = 7;

// What check_choice.cpp says with.
constexpr std::array WordKeys{"expires",
                              "issued_from",
                              "issued_until",
                              "second",
                              "too_early",
                              "too_late",
                              "tax_only",
                              "lacks_number",
                              "lacks_second",
                              "lacks_identity",
                              "lacks_identity_tax",
                              "lacks_proxy_second",
                              "lacks_proxy_identity",
                              "lacks_proxy_identity_tax",
                              "lacks_authority"};

void checkDays(Fields& fields, const QDate& from, const QDate& until)
{
    if (from.isValid() && until.isValid() && from > until)
        fields.refuse(ErrorCode::DateRange, "until"_L1);
}

/// What only fits together.
void checkFit(Fields& fields, const CheckItem& item)
{
    checkDays(fields, item.from, item.until);
    checkDays(fields, item.issuedFrom, item.issuedUntil);
    if ((item.throughProxy | item.aspects) != item.aspects)
        fields.refuse(ErrorCode::FieldUnexpected, "proxy"_L1);
    if (item.notByRoute.isEmpty() != (item.routes == EveryRoute))
        fields.refuse(ErrorCode::FieldUnexpected, "not_by_route"_L1);
    if (item.notByProxy.isEmpty() != (item.throughProxy == item.aspects))
        fields.refuse(ErrorCode::FieldUnexpected, "not_by_proxy"_L1);
    if (item.mask && item.remark.isEmpty())
        fields.refuse(ErrorCode::FieldMissing, "remark"_L1);
    const bool weak = item.weight != Weight::Alone;
    if ((weak && has(item, Aspect::Number)) || (item.weight == Weight::OneOfTwo && has(item, Aspect::Authority)))
        fields.refuse(ErrorCode::FieldUnexpected, "weight"_L1);
}

Result<CheckItem> readItem(const QJsonValue& value, const Texts& sources)
{
    Fields fields(value);
    CheckItem item;
    item.codeText = fields.code("code"_L1);
    item.name = fields.names();
    item.aspects = fields.bits("aspects"_L1, AspectNames);
    item.throughProxy = fields.bits("proxy"_L1, AspectNames, true);
    item.routes = fields.bits("routes"_L1, RouteNames);
    item.weight = static_cast<Weight>(fields.oneOf("weight"_L1, WeightNames));
    item.picture = fields.flag("picture"_L1);
    item.expires = fields.flag("expires"_L1);
    item.mask = fields.flag("mask"_L1);
    item.from = fields.dateIfAny("from"_L1);
    item.until = fields.dateIfAny("until"_L1);
    item.issuedFrom = fields.dateIfAny("issued_from"_L1);
    item.issuedUntil = fields.dateIfAny("issued_until"_L1);
    item.remark = fields.wordsIfAny("remark"_L1);
    item.notByRoute = fields.wordsIfAny("not_by_route"_L1);
    item.notByProxy = fields.wordsIfAny("not_by_proxy"_L1);
    item.sources = fields.sources(sources);
    item.judgement = fields.textIfAny("judgement"_L1);
    checkFit(fields, item);
    KAGIBAKO_TRY(fields.finish());
    // Shared, so they stay where they are however the item is moved or copied.
    item.code = item.codeText.constData();
    item.ja = item.name.ja;
    item.en = item.name.en;
    return item;
}

Result<RefusedItem> readRefused(const QJsonValue& value, const Texts& sources)
{
    Fields fields(value);
    RefusedItem item;
    item.code = fields.code("code"_L1);
    item.name = fields.names();
    item.aspects = fields.bits("aspects"_L1, AspectNames);
    item.routes = fields.bits("routes"_L1, RouteNames);
    item.from = fields.dateIfAny("from"_L1);
    item.until = fields.dateIfAny("until"_L1);
    item.reason = fields.words("reason"_L1);
    item.sources = fields.sources(sources);
    item.judgement = fields.textIfAny("judgement"_L1);
    checkDays(fields, item.from, item.until);
    KAGIBAKO_TRY(fields.finish());
    return item;
}

Result<ProxyCase> readProxyCase(const QJsonValue& value, const CheckCatalogue& catalogue)
{
    Fields fields(value);
    ProxyCase out;
    out.code = fields.code("code"_L1);
    out.name = fields.names();
    const QJsonArray papers = fields.list("authority"_L1);
    for (const QJsonValue paper : papers) {
        const QByteArray code = paper.toString().toLatin1();
        const auto found = std::ranges::find(catalogue.items, code, &CheckItem::codeText);
        if (found == catalogue.items.end() || !has(*found, Aspect::Authority))
            fields.refuse(ErrorCode::UnknownCode, "authority"_L1);
        out.authority.append(code);
    }
    if (out.authority.isEmpty())
        fields.refuse(ErrorCode::FieldMissing, "authority"_L1);
    out.taxPractice = fields.flag("tax_practice"_L1);
    out.sources = fields.sources(catalogue.sources);
    out.judgement = fields.textIfAny("judgement"_L1);
    KAGIBAKO_TRY(fields.finish());
    return out;
}

} // namespace

Result<CheckCatalogue> parseCheckCatalogue(QByteArrayView json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::JsonSyntax, problem.errorString());
    Fields fields(document.object());
    CheckCatalogue out;
    std::set<QByteArray> codes;
    out.version = fields.count("version"_L1);
    out.validFrom = fields.date("valid_from"_L1);
    out.sources = fields.texts("sources"_L1);
    out.words = fields.texts("words"_L1);
    const QJsonArray items = fields.list("items"_L1);
    const QJsonArray refused = fields.list("refused"_L1);
    const QJsonArray cases = fields.list("proxy_cases"_L1);
    KAGIBAKO_TRY(fields.finish());
    KAGIBAKO_TRY(identity_check::checkKeys(out.words, WordKeys));
    for (const QJsonValue value : items) {
        KAGIBAKO_TRY_ASSIGN(CheckItem item, readItem(value, out.sources));
        if (!codes.insert(item.codeText).second)
            return fail(ErrorCode::FieldDuplicate, QString::fromLatin1(item.codeText));
        out.items.push_back(std::move(item));
    }
    for (const QJsonValue value : refused) {
        KAGIBAKO_TRY_ASSIGN(RefusedItem item, readRefused(value, out.sources));
        if (!codes.insert(item.code).second)
            return fail(ErrorCode::FieldDuplicate, QString::fromLatin1(item.code));
        out.refused.push_back(std::move(item));
    }
    for (const QJsonValue value : cases) {
        KAGIBAKO_TRY_ASSIGN(ProxyCase one, readProxyCase(value, out));
        if (!codes.insert(one.code).second)
            return fail(ErrorCode::FieldDuplicate, QString::fromLatin1(one.code));
        out.proxyCases.push_back(std::move(one));
    }
    return out;
}

const CheckCatalogue& checkCatalogue()
{
    static const CheckCatalogue catalogue = [] {
        auto parsed = parseCheckCatalogue(embeddedCheckCatalogue());
        if (!parsed)
            qFatal("kagibako: identity-checks.json: %s", qPrintable(parsed.error().text()));
        return std::move(*parsed);
    }();
    return catalogue;
}

std::span<const RefusedItem> refusedItems()
{
    return checkCatalogue().refused;
}

} // namespace kagibako
