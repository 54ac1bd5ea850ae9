// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/identity_check.h"

#include "core/domain/identity_check_catalogue.h"

#include <algorithm>
#include <set>
#include <vector>

namespace kagibako {

namespace {

constexpr std::uint8_t N = static_cast<std::uint8_t>(Aspect::Number);
constexpr std::uint8_t I = static_cast<std::uint8_t>(Aspect::Identity);
constexpr std::uint8_t A = static_cast<std::uint8_t>(Aspect::Authority);

} // namespace

std::span<const CheckItem> checkItems()
{
    return checkCatalogue().items;
}

Result<const CheckItem*> checkItem(QByteArrayView code)
{
    const std::span<const CheckItem> items = checkItems();
    const auto found =
        std::ranges::find_if(items, [&](const CheckItem& item) { return code == QByteArrayView(item.codeText); });
    if (found == items.end())
        return fail(ErrorCode::UnknownCode);
    return &*found;
}

bool has(const CheckItem& item, Aspect aspect)
{
    return (item.aspects & static_cast<std::uint8_t>(aspect)) != 0;
}

bool has(const CheckItem& item, Route route)
{
    return (item.routes & static_cast<std::uint8_t>(route)) != 0;
}

std::uint8_t shows(const CheckItem& item, bool throughProxy)
{
    return throughProxy ? item.throughProxy : item.aspects;
}

bool isAccepted(const CheckItem& item, Route route, const QDate& received)
{
    if (!has(item, route))
        return false;
    const bool early = received.isValid() && item.from.isValid() && received < item.from;
    const bool late = received.isValid() && item.until.isValid() && received > item.until;
    return !early && !late;
}

bool isEnoughAlone(const CheckItem& item, Strictness strictness)
{
    return item.weight == Weight::Alone || (item.weight == Weight::AloneInTax && strictness == Strictness::TaxPractice);
}

std::uint8_t lacking(std::span<const QByteArray> codes, Route route, bool throughProxy, Strictness strictness,
                     const QDate& received)
{
    std::set<const CheckItem*> items;
    for (const QByteArray& code : codes) {
        const auto item = checkItem(code);
        if (item && isAccepted(**item, route, received))
            items.insert(*item);
    }
    const auto any = [&](Aspect aspect) {
        return std::ranges::any_of(items, [&](const CheckItem* item) {
            return (shows(*item, throughProxy) & static_cast<std::uint8_t>(aspect)) != 0 &&
                   isEnoughAlone(*item, strictness);
        });
    };
    const auto weak = std::ranges::count_if(items, [&](const CheckItem* item) {
        return (shows(*item, throughProxy) & I) != 0 && !isEnoughAlone(*item, strictness);
    });
    std::uint8_t missing = 0;
    if (!any(Aspect::Number))
        missing |= N;
    if (!any(Aspect::Identity) && weak < 2)
        missing |= I;
    if (throughProxy && !any(Aspect::Authority))
        missing |= A;
    return missing;
}

std::span<const ProxyCase> proxyCases()
{
    return checkCatalogue().proxyCases;
}

Result<const ProxyCase*> proxyCase(QByteArrayView code)
{
    const std::span<const ProxyCase> cases = proxyCases();
    const auto found =
        std::ranges::find_if(cases, [&](const ProxyCase& one) { return code == QByteArrayView(one.code); });
    if (found == cases.end())
        return fail(ErrorCode::UnknownCode);
    return &*found;
}

std::uint8_t lackingIn(const ProxyCase& proxy, std::span<const QByteArray> codes, Route route, Strictness strictness,
                       const QDate& received)
{
    std::vector<QByteArray> counted;
    for (const QByteArray& code : codes) {
        const auto item = checkItem(code);
        if (item && (!has(**item, Aspect::Authority) || proxy.authority.contains(code)))
            counted.push_back(code);
    }
    return lacking(counted, route, true, proxy.taxPractice ? strictness : Strictness::TwoOfClass, received);
}

} // namespace kagibako
