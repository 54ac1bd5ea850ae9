// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/list_request_service.h"

#include "core/domain/addressee.h"
#include "core/services/epoch_making.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

Payload requestFor(ListRequestService::What what, const ListTerms& terms, const QByteArray& addressee)
{
    if (what == ListRequestService::What::Export)
        return kinds::ExportRequest{addressee, terms.count, terms.expires, terms.list, terms.purpose, terms.scope};
    return kinds::OpenRequest{terms.count, terms.expires, terms.list, terms.purpose, terms.scope};
}

/// Of an export only.
QByteArray addresseeOf(const Payload& payload)
{
    const auto* request = std::get_if<kinds::ExportRequest>(&payload);
    return request == nullptr ? QByteArray() : request->addressee;
}

bool isAlike(const ListTerms& one, const ListTerms& other)
{
    return one.isExport == other.isExport && one.list == other.list && one.purpose == other.purpose;
}

/// Is it good until the day that a request of now would be good until, or a few hours less?
bool isAsLong(const ListTerms& terms, const QDateTime& now, int days)
{
    return terms.expires > now.addDays(days - 1) && terms.expires <= now.addDays(days);
}

} // namespace

Result<crypto::Digest> ListRequestService::ask(What what, const QList<PersonId>& people, Purpose purpose,
                                               const QByteArray& addressee, int days)
{
    const bool isForSomebody = what == What::Export ? addresseeCodes().contains(addressee) : addressee.isEmpty();
    if (people.isEmpty() || days < 1 || days > MostDays || !isForSomebody)
        return fail(ErrorCode::UsageBad, u"request"_s);
    KAGIBAKO_TRY(m_session.lookFirst()); // what was asked for before, and its answer lost, is known then
    KAGIBAKO_TRY_ASSIGN(const Lines lines, currentLines(people));
    ListTerms terms;
    terms.scope = lines.front().box.scope;
    terms.purpose = purposeCode(purpose);
    KAGIBAKO_TRY(fits(lines, terms.purpose));
    terms.count = std::ssize(lines);
    const QDateTime now = m_session.clock().now();
    terms.expires = now.addDays(days);
    QList<ListedNumber> numbers;
    for (const Line& line : lines) {
        if (line.box.scope != terms.scope)
            return fail(ErrorCode::UsageBad, u"people of several scopes"_s);
        KAGIBAKO_TRY_ASSIGN(const auto hash, crypto::Digest::fromBytes(line.box.hash));
        numbers.append({hash, line.box.box, line.box.person});
    }
    const QByteArray list = encodeList(numbers);
    terms.list = crypto::sha256(list);
    const Payload request = requestFor(what, terms, addressee);
    KAGIBAKO_TRY_ASSIGN(const auto before, newest(request));
    if (before && !isOver(*before) && isAsLong(*listTermsOf(before->statement.payload), now, days))
        return before->statement.hash;
    KAGIBAKO_TRY(m_session.submit({request}, {underItsHash(list)}));
    KAGIBAKO_TRY_ASSIGN(const auto asked, newest(request));
    return asked ? Result<crypto::Digest>(asked->statement.hash) : fail(ErrorCode::NotFound, u"request"_s);
}

Result<std::optional<ListRequestService::Found>> ListRequestService::newest(const Payload& request)
{
    const AccountId me = m_session.keyring().account();
    const ListTerms terms = *listTermsOf(request);
    std::optional<Found> last;
    const auto look = [&](Found found) {
        if (addresseeOf(found.statement.payload) == addresseeOf(request) && (!last || found.index > last->index))
            last = std::move(found);
    };
    for (const Pending& one : m_session.ledger().pending()) {
        const std::optional<ListTerms> asked = listTermsOf(one.statement.payload);
        if (asked && one.statement.signer == Signer{me} && isAlike(*asked, terms))
            look(Found{one.statement, one.index, false});
    }
    const auto& effective = m_session.ledger().effective();
    for (auto one = effective.cbegin(); one != effective.cend(); ++one) {
        if (!one->list || one->by != me || !isAlike(*one->list, terms))
            continue;
        KAGIBAKO_TRY_ASSIGN(Found found, given(one.key(), *one));
        look(std::move(found));
    }
    return last;
}

Result<ListRequestService::Found> ListRequestService::find(const crypto::Digest& request)
{
    const auto waiting = m_session.ledger().pending().constFind(request);
    if (waiting != m_session.ledger().pending().constEnd() && listTermsOf(waiting->statement.payload))
        return Found{waiting->statement, waiting->index, false};
    const auto found = m_session.ledger().effective().constFind(request);
    if (found == m_session.ledger().effective().constEnd() || !found->list)
        return fail(ErrorCode::NotFound, u"request"_s);
    return given(request, *found);
}

Result<ListRequestService::Found> ListRequestService::given(const crypto::Digest& request, const Effective& effective)
{
    KAGIBAKO_TRY_ASSIGN(const auto leaves, storage::LeafTable(m_session.cache()).read(effective.own, 1));
    if (leaves.empty())
        return fail(ErrorCode::LogGap);
    KAGIBAKO_TRY_ASSIGN(Statement statement, parseStatement(leaves.front()));
    if (statement.hash != request)
        return fail(ErrorCode::LogRoot);
    return Found{std::move(statement), effective.own, true};
}

bool ListRequestService::isOver(const Found& found) const
{
    return m_session.clock().now() >= listTermsOf(found.statement.payload)->expires ||
           !m_session.ledger().stillValid(found.statement, found.index);
}

ListRequestService::Shown ListRequestService::shown(const Found& found) const
{
    const Ledger& ledger = m_session.ledger();
    const ListTerms terms = *listTermsOf(found.statement.payload);
    Shown out;
    out.request = found.statement.hash;
    out.what = terms.isExport ? What::Export : What::Open;
    out.by = *found.statement.signer.account; // the root key asks for no numbers: the ledger refuses it
    if (const Account* account = ledger.account(out.by))
        out.login = account->login;
    out.scope = terms.scope;
    if (const Scope* scope = ledger.scope(terms.scope))
        out.scopeName = scope->name;
    out.purpose = terms.purpose;
    out.addressee = addresseeOf(found.statement.payload);
    out.asked = found.statement.common.created;
    out.expires = terms.expires;
    out.count = terms.count;
    out.state = isOver(found) ? State::Expired : found.isEffective ? State::Approved : State::Waiting;
    const AccountId me = m_session.keyring().account();
    out.mine = out.by == me;
    out.mayApprove = out.state == State::Waiting && ledger.mayApprove(me, out.request).has_value();
    return out;
}

Result<QList<ListRequestService::Shown>> ListRequestService::all()
{
    const QDateTime oldest = m_session.clock().now().addDays(-DaysShown); // what waits stays in the ledger for ever
    std::vector<std::pair<qint64, Shown>> dated;
    for (const Pending& one : m_session.ledger().pending()) {
        const std::optional<ListTerms> terms = listTermsOf(one.statement.payload);
        if (terms && terms->expires > oldest)
            dated.emplace_back(one.index, shown({one.statement, one.index, false}));
    }
    const auto& effective = m_session.ledger().effective();
    for (auto one = effective.cbegin(); one != effective.cend(); ++one) {
        if (!one->list || one->list->expires <= oldest)
            continue;
        KAGIBAKO_TRY_ASSIGN(const Found found, given(one.key(), *one));
        dated.emplace_back(found.index, shown(found));
    }
    std::ranges::sort(dated, std::ranges::greater(), &std::pair<qint64, Shown>::first);
    QList<Shown> all;
    for (auto& one : dated)
        all.append(std::move(one.second));
    return all;
}

Result<ListRequestService::Shown> ListRequestService::show(const crypto::Digest& request)
{
    KAGIBAKO_TRY_ASSIGN(const Found found, find(request));
    KAGIBAKO_TRY_ASSIGN(const Lines lines, m_session.events().noted(linesOf(found)));
    Shown out = shown(found);
    if (out.state == State::Waiting) {
        const bool isChecked = std::ranges::none_of(
            lines, [](const Line& line) { return line.box.state == "unchecked"_L1 || line.box.state == "void"_L1; });
        if (!isChecked)
            return fail(ErrorCode::BoxUnchecked);
        KAGIBAKO_TRY(fits(lines, out.purpose));
    }
    for (const Line& line : lines) {
        out.entries.append(line.entry);
        out.unreadable += line.kind ? 0 : 1;
    }
    return out;
}

} // namespace kagibako
