// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/disposal_register.h"
#include "core/services/certificate_service.h"

namespace kagibako {

/// 廃棄記録簿: what was destroyed in a period, by day, kind, what for and whom: as PDF to be filed with the check of
/// who is responsible, and as CSV (guideline C-b: records of deletion; domain.md §4.1). No name and no number stands in
/// it.
class RegisterService
{
public:
    explicit RegisterService(ClientSession& session) : m_session(session) {}

    /// Numbers destroyed from `from` to `to`, both in it, days in Japan; of one scope where given. `now`: for the day
    /// it was made on. Empty when nothing was destroyed: a record too. Errors: DateRange, those of the memory.
    Result<DisposalRegister> make(const QDate& from, const QDate& to, const std::optional<ScopeId>& scope,
                                  const QDateTime& now, Language language);
    /// Errors: PaperFont, PaperOverflow.
    static Result<QByteArray> pdf(const DisposalRegister& record, Language language);
    static Result<QByteArray> pdf(const DisposalRegister& record, Language language, const PaperFonts& fonts);
    /// UTF-8 with a BOM, formulas neutralized. Errors: TextControl.
    static Result<QByteArray> csv(const DisposalRegister& record, Language language);

private:
    ClientSession& m_session;
};

} // namespace kagibako
