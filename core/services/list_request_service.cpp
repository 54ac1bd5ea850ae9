// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/list_request_service.h"

#include "core/services/epoch_making.h"
#include "core/services/people_service.h"
#include "core/statement/object_id.h"

#include <QSet>

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

} // namespace

Result<crypto::Digest> ListRequestService::ask(What what, const QList<PersonId>& people, Purpose purpose,
                                               const QByteArray& addressee, int days)
{
    if (people.isEmpty() || days < 1 || days > MostDays || addressee.isEmpty() == (what == What::Export))
        return fail(ErrorCode::UsageBad, u"request"_s);
    KAGIBAKO_TRY_ASSIGN(const Lines lines, currentLines(people));
    ListTerms terms;
    terms.scope = lines.front().box.scope;
    terms.purpose = purposeCode(purpose);
    KAGIBAKO_TRY(fits(lines, terms.purpose));
    terms.count = std::ssize(lines);
    terms.expires = m_session.clock().now().addDays(days);
    QList<ListedNumber> numbers;
    for (const Line& line : lines) {
        if (line.box.scope != terms.scope)
            return fail(ErrorCode::UsageBad, u"people of several scopes"_s);
        KAGIBAKO_TRY_ASSIGN(const auto hash, crypto::Digest::fromBytes(line.box.hash));
        numbers.append({hash, line.box.box, line.box.person});
    }
    const QByteArray list = encodeList(numbers);
    terms.list = crypto::sha256(list);
    KAGIBAKO_TRY(m_session.submit({requestFor(what, terms, addressee)}, {underItsHash(list)}));
    return newest(terms.list);
}

Result<ListRequestService::Lines> ListRequestService::currentLines(const QList<PersonId>& people)
{
    const QSet<PersonId> each(people.cbegin(), people.cend());
    if (each.size() > kinds::MostListed)
        return fail(ErrorCode::TooLarge, u"list"_s);
    storage::BoxTable boxes(m_session.cache());
    Lines lines;
    for (const PersonId& person : each) {
        KAGIBAKO_TRY_ASSIGN(const auto box, boxes.currentOf(person));
        if (box)
            lines.push_back(lineOf(*box));
    }
    if (const qsizetype without = each.size() - std::ssize(lines); without > 0)
        return fail(ErrorCode::BoxUnchecked, u"%1 of %2"_s.arg(without).arg(each.size()));
    return lines;
}

ListRequestService::Line ListRequestService::lineOf(const storage::BoxRow& box)
{
    const auto person = PeopleService(m_session).one(box.person);
    if (!person) // a damaged profile hides nobody
        return {box, {box.person, {}, u"?"_s, box.box}, {}};
    return {box, {box.person, person->code, person->name, box.box}, person->kind};
}

/// Of what was asked for just now.
Result<crypto::Digest> ListRequestService::newest(const crypto::Digest& list) const
{
    const AccountId me = m_session.keyring().account();
    std::pair<qint64, std::optional<crypto::Digest>> last{-1, {}};
    const auto look = [&](const crypto::Digest& hash, qint64 index, const std::optional<ListTerms>& terms) {
        if (terms && terms->list == list && index > last.first)
            last = {index, hash};
    };
    const auto& pending = m_session.ledger().pending();
    for (auto one = pending.cbegin(); one != pending.cend(); ++one) {
        if (one->statement.signer == Signer{me})
            look(one.key(), one->index, listTermsOf(one->statement.payload));
    }
    const auto& effective = m_session.ledger().effective();
    for (auto one = effective.cbegin(); one != effective.cend(); ++one) {
        if (one->by == me)
            look(one.key(), one->own, one->list);
    }
    return last.second ? Result<crypto::Digest>(*last.second) : fail(ErrorCode::NotFound, u"request"_s);
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
    if (const auto* request = std::get_if<kinds::ExportRequest>(&found.statement.payload))
        out.addressee = request->addressee;
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
    std::vector<std::pair<qint64, Shown>> dated;
    const auto& pending = m_session.ledger().pending();
    for (auto one = pending.cbegin(); one != pending.cend(); ++one) {
        if (listTermsOf(one->statement.payload))
            dated.emplace_back(one->index, shown({one->statement, one->index, false}));
    }
    const auto& effective = m_session.ledger().effective();
    for (auto one = effective.cbegin(); one != effective.cend(); ++one) {
        if (!one->list)
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
    for (const Line& line : lines)
        out.entries.append(line.entry);
    return out;
}

Result<ListRequestService::Lines> ListRequestService::linesOf(const Found& found)
{
    const ListTerms terms = *listTermsOf(found.statement.payload);
    KAGIBAKO_TRY_ASSIGN(const auto fetched, m_session.fetch({idFromHash(terms.list)}));
    if (!fetched.first().found)
        return fail(ErrorCode::ObjectMissing, u"list"_s);
    KAGIBAKO_TRY_ASSIGN(const auto numbers, decodeList(fetched.first().bytes, terms.list, terms.count));
    storage::BoxTable boxes(m_session.cache());
    Lines lines;
    for (const ListedNumber& number : numbers) {
        KAGIBAKO_TRY_ASSIGN(const auto box, boxes.find(number.object));
        // A box under its id, hash, person and scope as the log has them: what is asked for is what it says.
        if (!box || box->hash != number.hash.view() || box->person != number.person || box->scope != terms.scope)
            return fail(ErrorCode::BoxHash);
        lines.push_back(lineOf(*box));
    }
    std::ranges::sort(lines, {}, [](const Line& line) { return std::pair(line.entry.code, line.entry.name); });
    return lines;
}

Result<void> ListRequestService::fits(const Lines& lines, const QByteArray& purpose)
{
    KAGIBAKO_TRY_ASSIGN(const Purpose known, purposeFromCode(purpose));
    for (const Line& line : lines) {
        if (line.kind && !allowsKind(known, *line.kind))
            return fail(ErrorCode::UnknownPurpose, u"for these kinds of people"_s);
    }
    return {};
}

} // namespace kagibako
