// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Destruction before its day, and the second signature for it.
#include "ui/disposal/carry_out.h"
#include "ui/disposal/disposal_looks.h"
#include "ui/disposal/order_dialog.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

using Orders = QHash<ScopeId, DisposalService::Ordered>;

class DisposalOrders
{
    Q_DECLARE_TR_FUNCTIONS(DisposalOrders)
};

/// What happens in a scope with this signature.
QString secondWords(const QString& scope, qsizetype count, const SecondSigners& second)
{
    const QString head = DisposalOrders::tr("%1: %n number(s).", nullptr, static_cast<int>(count)).arg(scope);
    if (!second.waits)
        return head + u' ' +
               DisposalOrders::tr("Nobody else here could sign, so they are destroyed AT ONCE with your signature.");
    if (second.by.isEmpty())
        return head + u' ' + DisposalOrders::tr("It would wait for a second signature, and nobody here may give it.");
    return head + u' ' +
           DisposalOrders::tr("They are destroyed as soon as one of these signs too: %1. Until then nothing happens.")
               .arg(second.by.join(DisposalOrders::tr(", ")));
}

} // namespace

void DisposalPage::order()
{
    m_banner->clear();
    std::vector<const Row*> rows = marked();
    const auto all = static_cast<qsizetype>(rows.size());
    const auto held = std::ranges::count_if(rows, &Row::held);
    std::erase_if(rows, [](const Row* row) {
        return row->held || !row->mayEarlier || row->state == DisposalService::State::Ordered;
    });
    if (rows.empty())
        return m_banner->say(Banner::Kind::Info,
                             held > 0 ? tr("What is held is not destroyed. Lift the hold first.")
                                      : tr("None of the marked numbers is one whose destruction you may order."));
    askOrder(rows, all - static_cast<qsizetype>(rows.size()));
}

void DisposalPage::askOrder(const std::vector<const Row*>& rows, qsizetype leftOut)
{
    const auto count = static_cast<qsizetype>(rows.size());
    OrderTerms terms{.title = tr("Destroy %n number(s) now?", nullptr, static_cast<int>(count)), .numbers = count};
    QList<ObjectId> boxes;
    QMap<QString, std::pair<ScopeId, qsizetype>> scopes;
    for (const Row* row : rows) {
        boxes.append(row->box);
        auto& scope = scopes[m_desk.overview().scopeName(row->scope)];
        scope = {row->scope, scope.second + 1};
        terms.entries.push_back(
            {row->code, row->name, row->due.isValid() ? dateText(row->due, m_desk.language()) : tr("no date")});
    }
    for (auto scope = scopes.cbegin(); scope != scopes.cend(); ++scope)
        terms.lines.append(secondWords(scope.key(), scope->second, m_model.load().seconds.value(scope->first)));
    const auto early = std::ranges::count_if(rows, [this](const Row* row) {
        return !row->plan.earliest.isValid() || row->plan.earliest > m_desk.clock().today();
    });
    if (early > 0)
        terms.lines.append(tr("For %n of them the law may ask to keep it longer, as far as is on record.", nullptr,
                              static_cast<int>(early)));
    if (leftOut > 0)
        terms.lines.append(tr("Left out: %n that are held, ordered already, or not yours to decide.", nullptr,
                              static_cast<int>(leftOut)));
    auto* dialog = new OrderDialog(m_desk, std::move(terms), window());
    connect(dialog, &OrderDialog::agreed, this, [this, boxes](const QByteArray& reason) { signOrder(boxes, reason); });
    dialog->show();
}

void DisposalPage::signOrder(const QList<ObjectId>& boxes, const QByteArray& reason)
{
    carryOut<Orders>(
        tr("Ordering destruction"),
        [boxes, reason](ClientSession& session) { return DisposalService(session).order(boxes, reason); },
        [](const Orders& orders) {
            const auto waiting = std::ranges::count(orders, DisposalService::Ordered::WaitsForApproval);
            return waiting == 0 ? tr("Destroyed. A certificate can be made now.")
                   : waiting == orders.size()
                       ? tr("Signed. It waits for a second signature, and destroys nothing before.")
                       : tr("Signed. Some are destroyed; those of other scopes wait for a second signature.");
        });
}

void DisposalPage::approveFirst()
{
    const auto& waits = m_model.load().view.waits;
    const auto first = std::ranges::find_if(waits, &DisposalService::Waits::mayApprove);
    if (first != waits.end())
        lookAtOrder(first->request);
}

/// Exactly the persons of the order, by name where the names can be read.
void DisposalPage::lookAtOrder(const crypto::Digest& request)
{
    m_banner->clear();
    const DisposalLoad& load = m_model.load();
    const auto one = std::ranges::find(load.view.waits, request, &DisposalService::Waits::request);
    if (one == load.view.waits.end())
        return;
    OrderTerms terms{
        .as = OrderTerms::As::Second,
        .title = tr("%1 wants to destroy %n number(s)", nullptr, static_cast<int>(one->boxes)).arg(load.login(one->by)),
        .numbers = one->boxes};
    QHash<PersonId, const Row*> rows;
    for (const Row& row : load.view.rows) {
        if (row.scope == one->scope && (!rows.contains(row.person) || row.state == DisposalService::State::Ordered))
            rows.insert(row.person, &row);
    }
    for (const PersonId& person : one->persons) {
        const Row* row = rows.value(person);
        if (row == nullptr || row->name.isEmpty()) {
            ++terms.unknown;
            terms.entries.push_back({{}, tr("(name cannot be read)"), {}});
            continue;
        }
        terms.entries.push_back(
            {row->code, row->name, row->due.isValid() ? dateText(row->due, m_desk.language()) : tr("no date")});
    }
    terms.lines = {tr("Scope: %1").arg(m_desk.overview().scopeName(one->scope)),
                   tr("Reason: %1").arg(reasonWord(ReasonKind::Dispose, one->reason, m_desk.language())),
                   tr("With your signature they are destroyed at once.")};
    if (terms.unknown > 0)
        terms.lines.append(tr("%n name(s) cannot be read with your keys: sign only when you know otherwise who these "
                              "people are.",
                              nullptr, static_cast<int>(terms.unknown)));
    auto* dialog = new OrderDialog(m_desk, std::move(terms), window());
    connect(dialog, &OrderDialog::agreed, this, [this, request] { approve(request); });
    dialog->show();
}

void DisposalPage::approve(const crypto::Digest& request)
{
    carryOut<bool>(
        tr("Approving destruction"),
        [request](ClientSession& session) -> Result<bool> {
            KAGIBAKO_TRY(DisposalService(session).approve(request));
            return true;
        },
        [](const bool&) { return tr("Approved, and destroyed. A certificate can be made now."); });
}

} // namespace kagibako::ui
