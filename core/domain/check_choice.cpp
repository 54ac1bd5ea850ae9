// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/check_choice.h"

#include "core/domain/identity_check_catalogue.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t N = static_cast<std::uint8_t>(Aspect::Number);
constexpr std::uint8_t I = static_cast<std::uint8_t>(Aspect::Identity);
constexpr std::uint8_t A = static_cast<std::uint8_t>(Aspect::Authority);

Bilingual words(const char* key)
{
    return checkCatalogue().words.value(key);
}

Bilingual words(const char* key, const QDate& date)
{
    const Bilingual text = words(key);
    return {text.ja.arg(date.toString(u"yyyy年M月d日"_s)), text.en.arg(date.toString(Qt::ISODate))};
}

std::uint8_t asked(bool throughProxy)
{
    return static_cast<std::uint8_t>(throughProxy ? N | I | A : N | I);
}

/// Nothing of it counts for 代理権 that is not enough alone.
std::uint8_t offered(const CheckItem& item, bool throughProxy, Strictness strictness)
{
    const int shown = shows(item, throughProxy) & asked(throughProxy);
    return static_cast<std::uint8_t>(isEnoughAlone(item, strictness) ? shown : shown & ~A);
}

CheckChoice choiceOf(const CheckItem& item, Aspect aspect, Strictness strictness)
{
    CheckChoice out{&item, {}, {}};
    if (!item.remark.isEmpty())
        out.remarks.append(item.remark);
    if (item.issuedFrom.isValid())
        out.remarks.append(words("issued_from", item.issuedFrom));
    if (item.issuedUntil.isValid())
        out.remarks.append(words("issued_until", item.issuedUntil));
    if (item.expires)
        out.remarks.append(words("expires"));
    if (aspect == Aspect::Identity && !isEnoughAlone(item, strictness))
        out.needsSecond = words("second");
    return out;
}

/// Why `item` shows nothing of what it might: the first reason that holds. By the route and the day before all: who
/// sends it another way or with another document need not know the rest.
Bilingual reasonWhyNot(const CheckItem& item, Route route, const QDate& received, bool throughProxy)
{
    if (!has(item, route))
        return item.notByRoute;
    if (!isAccepted(item, route, received))
        return item.from.isValid() && received < item.from ? words("too_early", item.from)
                                                           : words("too_late", item.until);
    return throughProxy && !item.notByProxy.isEmpty() ? item.notByProxy : words("tax_only");
}

bool isSentNow(const RefusedItem& item, Route route, const QDate& received)
{
    if ((item.routes & static_cast<std::uint8_t>(route)) == 0)
        return false;
    const bool early = received.isValid() && item.from.isValid() && received < item.from;
    const bool late = received.isValid() && item.until.isValid() && received > item.until;
    return !early && !late;
}

/// The key of the words for an identity that is lacking. `begun`: one document is there that needs a second.
const char* identityKey(bool begun, bool throughProxy, Strictness strictness)
{
    if (begun)
        return throughProxy ? "lacks_proxy_second" : "lacks_second";
    if (strictness == Strictness::TaxPractice)
        return throughProxy ? "lacks_proxy_identity_tax" : "lacks_identity_tax";
    return throughProxy ? "lacks_proxy_identity" : "lacks_identity";
}

} // namespace

const std::vector<CheckChoice>& CheckChoices::of(Aspect aspect) const
{
    switch (aspect) {
    case Aspect::Number:
        return number;
    case Aspect::Identity:
        return identity;
    case Aspect::Authority:
        break;
    }
    return authority;
}

CheckChoices choices(Route route, const QDate& received, bool throughProxy, Strictness strictness)
{
    CheckChoices out;
    for (const CheckItem& item : checkItems()) {
        if (!isAccepted(item, route, received))
            continue;
        const std::uint8_t shown = offered(item, throughProxy, strictness);
        if ((shown & N) != 0)
            out.number.push_back(choiceOf(item, Aspect::Number, strictness));
        if ((shown & I) != 0)
            out.identity.push_back(choiceOf(item, Aspect::Identity, strictness));
        if ((shown & A) != 0)
            out.authority.push_back(choiceOf(item, Aspect::Authority, strictness));
    }
    return out;
}

std::vector<AbsentCheck> absent(Route route, const QDate& received, bool throughProxy, Strictness strictness)
{
    std::vector<AbsentCheck> out;
    for (const CheckItem& item : checkItems()) {
        const int looked = item.aspects & asked(throughProxy);
        const std::uint8_t shown =
            isAccepted(item, route, received) ? offered(item, throughProxy, strictness) : std::uint8_t{0};
        const auto missing = static_cast<std::uint8_t>(looked & ~shown);
        if (missing != 0)
            out.push_back({item.codeText, item.name, missing, reasonWhyNot(item, route, received, throughProxy)});
    }
    for (const RefusedItem& item : refusedItems()) {
        const auto missing = static_cast<std::uint8_t>(item.aspects & asked(throughProxy));
        if (missing != 0 && isSentNow(item, route, received))
            out.push_back({item.code, item.name, missing, item.reason});
    }
    return out;
}

QStringList explain(std::span<const QByteArray> codes, Route route, bool throughProxy, Strictness strictness,
                    Language language, const QDate& received)
{
    const std::uint8_t missing = lacking(codes, route, throughProxy, strictness, received);
    const bool begun = std::ranges::any_of(codes, [&](const QByteArray& code) {
        const auto item = checkItem(code);
        return item && isAccepted(**item, route, received) && (offered(**item, throughProxy, strictness) & I) != 0;
    });
    QStringList out;
    if ((missing & N) != 0)
        out.append(words("lacks_number").in(language));
    if ((missing & I) != 0)
        out.append(words(identityKey(begun, throughProxy, strictness)).in(language));
    if ((missing & A) != 0)
        out.append(words("lacks_authority").in(language));
    return out;
}

} // namespace kagibako
