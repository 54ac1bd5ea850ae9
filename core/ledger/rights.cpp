// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/rights.h"

namespace kagibako {

namespace {

Right inScope(const ScopeId& scope, Actions anyOf, Actions allOf = {})
{
    return {.of = Right::Of::Scope, .scope = scope, .anyOf = anyOf, .allOf = allOf};
}

Right ranked(Rank rank)
{
    return {.of = Right::Of::Rank, .rank = rank};
}

struct Table {
    QDate today;
    BoxesBefore before;

    bool disposes(const std::optional<QDate>& due) const
    {
        return due && (*due < today.addDays(DisposeDaysAhead) || (before.due && *due < *before.due));
    }

    Right operator()(const kinds::EnrolRequest&) const { return {.of = Right::Of::OwnKey}; }
    Right operator()(const kinds::PersonPut& p) const { return inScope(p.scope, {Action::People}); }
    Right operator()(const kinds::SettingsPut&) const { return ranked(Rank::Admin); }
    Right operator()(const kinds::InvitationPut& p) const { return inScope(p.scope, {Action::People}); }
    Right operator()(const kinds::InvitationVoid& p) const { return inScope(p.scope, {Action::People}); }
    Right operator()(const kinds::Cards& p) const { return inScope(p.scope, {Action::People, Action::Keys}); }
    Right operator()(const kinds::BoxPut& p) const { return inScope(p.scope, {Action::Enter}); }
    Right operator()(const kinds::BoxVoid& p) const
    {
        return inScope(p.scope, before.isOthers ? Actions{Action::Review} : Actions{Action::Enter, Action::Review});
    }
    Right operator()(const kinds::NumberAccept& p) const
    {
        return inScope(p.scope, {Action::Review}, disposes(p.due) ? Actions{Action::Dispose} : Actions());
    }
    Right operator()(const kinds::SubmissionReturn& p) const { return inScope(p.scope, {Action::Review}); }
    Right operator()(const kinds::SubmissionRefuse& p) const { return inScope(p.scope, {Action::Review}); }
    Right operator()(const kinds::DueSet& p) const
    {
        return inScope(p.scope, {disposes(p.due) ? Action::Dispose : Action::Review});
    }
    Right operator()(const kinds::DisposeHold& p) const { return inScope(p.scope, {Action::Dispose}); }
    Right operator()(const kinds::DisposeOrder& p) const { return inScope(p.scope, {Action::Dispose}); }
    Right operator()(const kinds::ExportRequest& p) const { return inScope(p.scope, {Action::Export}); }
    Right operator()(const kinds::OpenRequest& p) const { return inScope(p.scope, {Action::View}); }
    Right operator()(const kinds::BoxLost&) const { return ranked(Rank::Owner); }
    Right operator()(const kinds::RecoveryDrill&) const { return ranked(Rank::Owner); }
    Right operator()(const kinds::Open& p) const
    {
        return inScope(p.scope, {p.way == Way::Review   ? Action::Review
                                 : p.way == Way::Export ? Action::Export
                                                        : Action::View});
    }
    Right operator()(const kinds::Trace&) const { return {}; }
    /// Named, not a catch-all: a new object kind without a row must not compile.
    template <typename Kind>
        requires requires(Payload payload) { payload = Kind(); }
    Right operator()(const Kind&) const
    {
        static_assert(isLedgerKind<Kind>);
        return {.of = Right::Of::Ledger};
    }
};

} // namespace

Right rightFor(const Payload& payload, const QDate& today, const BoxesBefore& before)
{
    return std::visit(Table{today, before}, payload);
}

QDate dateInJapan(const QDateTime& time)
{
    return time.toOffsetFromUtc(9 * 3600).date();
}

} // namespace kagibako
