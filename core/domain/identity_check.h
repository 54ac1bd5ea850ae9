// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <span>

namespace kagibako {

/// 本人確認 (番号法16条) = 番号確認 (is it their number) + 身元確認 (is it them); through a proxy also 代理権 (may
/// they). The catalogue is a table because offices and years differ; its codes go into `checks` of number.accept and
/// into letters, never the texts. Source: 番号法施行規則 (平成26年内閣府・総務省令第3号);
/// 国税庁「国税分野における番号法に基づく本人確認方法【事業者向け】」; domain.md §3.
enum class Aspect : std::uint8_t { Number = 1, Identity = 2, Authority = 4 };

/// The way the documents come; Mail means copies, Online image data or an electronic proof.
enum class Route : std::uint8_t { Face = 1, Mail = 2, Online = 4 };

/// How much one item says about 身元. AloneInTax: one is enough in tax practice, other offices ask for two.
enum class Weight : std::uint8_t { Alone, AloneInTax, OneOfTwo };

/// TwoOfClass, the default, asks for two of everything that isn't Alone.
enum class Strictness : std::uint8_t { TwoOfClass, TaxPractice };

struct CheckItem {
    const char* code;
    QStringView ja;
    QStringView en;
    std::uint8_t aspects; ///< bits of Aspect
    std::uint8_t routes;  ///< bits of Route
    Weight weight;
    bool picture; ///< a document that can be photographed or copied (else: a fact the clerk or the system states)
    bool expires; ///< its date of expiry must not have passed
    bool mask; ///< carries insurance or pension symbols that must be masked (健康保険法194条の2 and the same practice)
};

/// Everything accepted. 個人番号通知書 is missing on purpose: it is accepted for neither check.
std::span<const CheckItem> checkItems();
/// Errors: UnknownCode.
Result<const CheckItem*> checkItem(QByteArrayView code);
bool has(const CheckItem& item, Aspect aspect);
bool has(const CheckItem& item, Route route);

/// What is still lacking, as bits of Aspect; 0 when the items suffice by this route. An item repeated counts once;
/// unknown codes and items that don't go by this route count nothing. `throughProxy`: Identity is then the proxy's, and
/// Authority is asked for.
std::uint8_t lacking(std::span<const QByteArray> codes, Route route, bool throughProxy = false,
                     Strictness strictness = Strictness::TwoOfClass);

} // namespace kagibako
