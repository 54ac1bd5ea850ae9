// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_facts.h"

#include "core/ledger/rights.h"

#include <algorithm>
#include <array>

namespace kagibako {

namespace {

constexpr std::array Ways = {Disposed::OnTime, Disposed::Ordered, Disposed::Thrown, Disposed::Replaced,
                             Disposed::Abandoned};

} // namespace

const char* disposedCode(Disposed how)
{
    switch (how) {
    case Disposed::OnTime:
        return "on_time";
    case Disposed::Ordered:
        return "ordered";
    case Disposed::Thrown:
        return "thrown";
    case Disposed::Replaced:
        return "replaced";
    case Disposed::Abandoned:
        return "abandoned";
    }
    return "";
}

Result<Disposed> disposedFromCode(QByteArrayView code)
{
    const auto* const found = std::ranges::find_if(Ways, [&](Disposed how) { return code == disposedCode(how); });
    if (found == Ways.end())
        return fail(ErrorCode::UnknownCode);
    return *found;
}

QDate dayOf(const CertificateItem& item)
{
    return dateInJapan(item.at);
}

QDate copiesUntil(const CertificateItem& item, int backupDays)
{
    return dayOf(item).addDays(backupDays);
}

QDate copiesUntil(const std::vector<CertificateItem>& items, int backupDays)
{
    QDate last;
    for (const CertificateItem& item : items)
        last = last.isValid() ? std::max(last, copiesUntil(item, backupDays)) : copiesUntil(item, backupDays);
    return last;
}

} // namespace kagibako
