// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/two_readers.h"

#include "core/crypto/base/random.h"
#include "core/services/account_service.h"
#include "core/vault/number_seal.h"
#include "core/wire/limits.h"
#include "tests/server/real/outcome.h"

namespace kagibako::test {

using namespace Qt::StringLiterals;

namespace {

/// 0 1 2 3 4 5 6 7, three digits of `i`, and the check digit.
QByteArray numberFrom(qsizetype i)
{
    const QByteArray digits = "01234567" + QByteArray::number(i).rightJustified(3, '0');
    return digits + static_cast<char>(MyNumber::checkDigit(asSpan(digits)));
}

} // namespace

TwoReaders::TwoReaders(const QString& folder, const QString& program, int people) : m_daemon(folder, program)
{
    if (!m_daemon.start())
        qFatal("daemon: %s", m_daemon.said().constData());
    m_office = std::make_unique<Office>(m_daemon);
    if (!m_office->ok())
        qFatal("office: %s", qPrintable(m_office->problem()));
    keepNumbers(m_office->people(people));
    m_askingClerk.emplace(*m_office, u"asker"_s, Actions{Action::Export, Action::View});
    m_approvingClerk.emplace(*m_office, u"approver"_s, Actions{Action::Export, Action::View});
    m_asker = must(m_askingClerk->unlock(), "asker");
    m_approver = must(m_approvingClerk->unlock(), "approver");
}

void TwoReaders::keepNumbers(const std::vector<Person>& people)
{
    ClientSession& session = m_office->session();
    const EpochOf of = must(session.currentEpoch(m_office->scope()), "epoch");
    const PublicBytes intake = session.ledger().scope(of.scope)->epochs.last().intakePub;
    kinds::BoxPut put;
    put.epoch = of.epoch;
    put.scope = of.scope;
    QList<Payload> accepts;
    QList<wire::IdBytes> objects;
    for (const Person& person : people) {
        m_people.append(person.id);
        m_codes.insert(person.id, person.code);
        const QByteArray digits = numberFrom(m_people.size());
        m_numbers.insert(person.id, digits);
        const auto number = must(parseAny(asSpan(digits)), "number");
        const auto box = crypto::randomId<ObjectId>();
        const QByteArray sealed = must(sealNumber(number, of, person.id, box, intake.view()), "seal");
        put.boxes.append({box, {}, crypto::sha256(sealed), person.id});
        objects.append({box, sealed});
        accepts.append(
            kinds::NumberAccept{box, {"my_number_card"}, {}, {}, crypto::sha256(sealed), person.id, {}, of.scope, {}});
    }
    must(session.submit({put}, objects), "enter");
    for (qsizetype at = 0; at < accepts.size(); at += limits::StatementsInBatch)
        must(session.submit(accepts.mid(at, limits::StatementsInBatch), {}), "accept");
}

crypto::Digest TwoReaders::asked(What what, const QList<PersonId>& people)
{
    must(m_asker->sync(), "sync");
    return must(ListRequestService(*m_asker).ask(what, people, Purpose::Withholding,
                                                 what == What::Export ? "tax-office" : QByteArray()),
                "ask");
}

void TwoReaders::approve(const crypto::Digest& request)
{
    must(m_approver->sync(), "sync");
    must(AccountService(*m_approver).approve(request), "approve");
    must(m_asker->sync(), "sync");
}

crypto::Digest TwoReaders::approved(What what, const QList<PersonId>& people)
{
    const crypto::Digest request = asked(what, people);
    if (!m_asker->ledger().effectiveSince(request)) // asked for before, and approved, is enough
        approve(request);
    return request;
}

ListedNumber TwoReaders::listed(ClientSession& session, const PersonId& person)
{
    const auto box = must(storage::BoxTable(session.cache()).currentOf(person), "box");
    return {must(crypto::Digest::fromBytes(box->hash), "hash"), box->box, person};
}

} // namespace kagibako::test
