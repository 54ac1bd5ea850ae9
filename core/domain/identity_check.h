// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/language.h"

#include <QDate>
#include <QList>

#include <span>

namespace kagibako {

/// 本人確認 (番号法16条) = 番号確認 (is it their number) + 身元確認 (is it them); through a proxy also 代理権 (may
/// they). The catalogue is data because offices and years differ: resources/catalogue/identity-checks.json, compiled
/// in. Its codes go into `checks` of number.accept and into letters, never the texts; a code never changes its meaning.
enum class Aspect : std::uint8_t { Number = 1, Identity = 2, Authority = 4 };

/// The way the documents come; Mail means copies, Online image data or an electronic proof.
enum class Route : std::uint8_t { Face = 1, Mail = 2, Online = 4 };

/// How much one item says about 身元 or 代理権. AloneInTax: one is enough in tax practice; other offices ask for two of
/// 身元, and accept none of it for 代理権.
enum class Weight : std::uint8_t { Alone, AloneInTax, OneOfTwo };

/// TwoOfClass, the default, asks for two of everything that isn't Alone.
enum class Strictness : std::uint8_t { TwoOfClass, TaxPractice };

/// The same words in both languages.
struct Bilingual {
    QString ja;
    QString en;

    const QString& in(Language language) const { return language == Language::Japanese ? ja : en; }
    bool isEmpty() const { return ja.isEmpty() && en.isEmpty(); }
};

/// Where a rule stands: the key of a source of the catalogue, and the article or the place in it.
struct CheckSource {
    QByteArray of;
    QString at;
};

struct CheckItem {
    const char* code = nullptr;
    QStringView ja;
    QStringView en;
    std::uint8_t aspects = 0;      ///< bits of Aspect
    std::uint8_t throughProxy = 0; ///< those of them that it shows when a proxy brings it: what shows the number is the
                                   ///< principal's, so it doesn't show who the proxy is
    std::uint8_t routes = 0;       ///< bits of Route
    Weight weight = Weight::Alone;
    bool picture = false; ///< can be photographed or copied (else: a fact the clerk or the system states)
    bool expires = false; ///< its date of expiry must not have passed
    bool mask = false;    ///< carries insurance or pension symbols that must be masked (健康保険法194条の2 and the same
                          ///< practice)
    QDate from;           ///< the first and the last day on which one that is received counts; invalid: no such day
    QDate until;
    QDate issuedFrom; ///< the first and the last day on which it was issued, which the clerk reads on it
    QDate issuedUntil;
    Bilingual remark;     ///< what to look at; may be empty
    Bilingual notByRoute; ///< why not by the other routes; empty when all will do
    Bilingual notByProxy; ///< why it shows less when a proxy brings it; empty when it does not
    QList<CheckSource> sources;
    QString judgement;   ///< what in this entry is a reading of ours and no quotation; for maintainers
    QByteArray codeText; ///< what `code`, `ja` and `en` look into
    Bilingual name;
};

/// One of the ways a proxy comes (施行令12条2項): which papers show the authority.
struct ProxyCase {
    QByteArray code;
    Bilingual name;
    QList<QByteArray> authority; ///< codes of items
    bool taxPractice = false;    ///< whether the eased rules of tax practice may be applied
    QList<CheckSource> sources;
    QString judgement;
};

/// Everything accepted at any time. 個人番号通知書 is missing on purpose: it is accepted for neither check
/// (refusedItems() in identity_check_catalogue.h says so in words).
std::span<const CheckItem> checkItems();
/// Errors: UnknownCode.
Result<const CheckItem*> checkItem(QByteArrayView code);
bool has(const CheckItem& item, Aspect aspect);
bool has(const CheckItem& item, Route route);
/// What it shows, as bits of Aspect.
std::uint8_t shows(const CheckItem& item, bool throughProxy);
/// By this route, received on this day; with an invalid day the dates aren't looked at.
bool isAccepted(const CheckItem& item, Route route, const QDate& received);
/// Whether one such item is enough for 身元 or 代理権.
bool isEnoughAlone(const CheckItem& item, Strictness strictness);

/// What is still lacking, as bits of Aspect; 0 when the items suffice by this route. An item repeated counts once;
/// unknown codes and items that don't go by this route or this day count nothing. `throughProxy`: Identity is then the
/// proxy's, and Authority is asked for.
std::uint8_t lacking(std::span<const QByteArray> codes, Route route, bool throughProxy = false,
                     Strictness strictness = Strictness::TwoOfClass, const QDate& received = {});

std::span<const ProxyCase> proxyCases();
/// Errors: UnknownCode.
Result<const ProxyCase*> proxyCase(QByteArrayView code);
/// As lacking() through a proxy, where only the papers of this case show the authority.
std::uint8_t lackingIn(const ProxyCase& proxy, std::span<const QByteArray> codes, Route route,
                       Strictness strictness = Strictness::TwoOfClass, const QDate& received = {});

} // namespace kagibako
