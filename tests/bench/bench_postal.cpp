// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The postal desk by the services, on the real server: letters to those who were asked, and their forms coming back.
#include "core/crypto/base/random.h"
#include "core/domain/reference.h"
#include "core/services/entry_service.h"
#include "core/services/invitation_service.h"
#include "core/services/letter_service.h"
#include "core/services/people_service.h"
#include "tests/bench/crowd.h"
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/server/real/clerk.h"
#include "tests/server/real/outcome.h"

#include <QFile>

#include <algorithm>
#include <numeric>
#include <span>

namespace kagibako::bench {

using namespace Qt::StringLiterals;
using test::must;

namespace {

/// Somebody whose form comes back.
struct Sender {
    PersonId person;
    InvitationId invitation;
    QString code; ///< of the person
};

/// Invites everybody from a row on. Nobody can open these cards, so that no code is stretched (0.1 s each, hours for
/// 100,000): neither the server nor whoever finds and enters a form opens one.
std::vector<Sender> inviteFrom(test::Office& office, const PeopleRoll& people, std::size_t from)
{
    constexpr std::size_t InStatement = 500; // as InvitationService has it
    constexpr qsizetype CardBytes = 300;
    constexpr qsizetype TokenBytes = 32;
    ClientSession& session = office.session();
    std::vector<Sender> senders;
    for (std::size_t at = from; at < people.size(); at += InStatement) {
        kinds::InvitationPut put;
        put.epoch = 1;
        put.scope = office.scope();
        QList<wire::IdBytes> cards;
        for (std::size_t row = at; row < std::min(people.size(), at + InStatement); ++row) {
            const PersonId person = people.entry(row).id;
            const QByteArray card = crypto::randomBytes(CardBytes);
            kinds::Invitation one;
            one.card = crypto::sha256(card);
            one.id = crypto::orderedId<InvitationId>(session.clock().now());
            one.object = crypto::orderedId<ObjectId>(session.clock().now());
            one.persons = {person};
            one.token = crypto::sha256(crypto::randomBytes(TokenBytes));
            put.invitations.append(one);
            cards.append({one.object, card});
            senders.push_back({person, one.id, people.person(row).code});
        }
        must(session.submit({put}, cards), "invitations");
    }
    return senders;
}

Row letterRow(test::Office& office, const PeopleRoll& people, int count, const QString& path)
{
    InvitationService::Request request;
    request.scope = office.scope();
    request.purposes = {Purpose::Withholding};
    request.channel = kinds::Channel::Letter;
    for (int i = 0; i < count; ++i)
        request.people.push_back(people.person(static_cast<std::size_t>(i)));
    LetterService::Request letters;
    for (const auto& invited : must(InvitationService(office.session()).invite(request), "invite"))
        letters.invitations.append(invited.id);
    const PaperFonts fonts = must(PaperFonts::installed(), "fonts");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("letters: %s", qPrintable(file.errorString()));
    const auto written = times(1, [&] {
        if (must(LetterService(office.session()).writePdf(letters, file, fonts), "letters").letters != count)
            qFatal("letters: some were left out");
    });
    return {u"postal: %L1 letters to invited people, PDF"_s.arg(count), written[0] / 1000, u"s"_s, 5, true};
}

QString scanned(const ClientSession& session, const InvitationId& invitation)
{
    return QString::fromLatin1(referenceQr(session.config().org, invitation));
}

/// One in ten of all numbers has the right check digit; these all do.
AnyNumber numberOnForm(std::size_t nth)
{
    QByteArray digits = QByteArray::number(10'000'000'000ULL + nth);
    digits.append(static_cast<char>(MyNumber::checkDigit(asSpan(digits))));
    return must(parseAny(asSpan(digits)), "number");
}

Row findRow(ClientSession& session, const PeopleRoll& people, const QString& what, const QStringList& texts)
{
    EntryService service(session);
    qsizetype at = 0;
    const auto all = times(static_cast<int>(texts.size()), [&] {
        if (must(service.find(texts[at++], people), "find").empty())
            qFatal("find: nobody");
    });
    return {what, quantile(all, 0.99), u"ms"_s, 50, true};
}

Rows findRows(ClientSession& session, const PeopleRoll& people, std::span<const Sender> senders, int count)
{
    constexpr std::size_t Step = 7919; // a prime: from everywhere, and nobody twice
    const QStringList begun = {u"佐藤"_s, u"わたなべ"_s, u"髙橋 美"_s, u"スズキ イ"_s};
    QStringList codes;
    QStringList names;
    QStringList scans;
    QStringList typed;
    for (int i = 0; i < count; ++i) {
        const Sender& sender = senders[static_cast<std::size_t>(i) * Step % senders.size()];
        scans.append(scanned(session, sender.invitation));
        typed.append(referenceText(sender.invitation));
        codes.append(sender.code);
        names.append(begun[i % begun.size()]);
    }
    const QString first = u"postal: from a QR code to the person, %L1 people, p99"_s.arg(people.size());
    return {findRow(session, people, first, scans),
            findRow(session, people, u"postal: the same, from a typed reference"_s, typed),
            findRow(session, people, u"postal: the same, from a code"_s, codes),
            findRow(session, people, u"postal: the same, from the beginning of a name"_s, names)};
}

Rows saveRows(ClientSession& session, const ScopeId& scope, std::span<const Sender> senders)
{
    EntryService service(session);
    std::size_t at = 0;
    const auto all = times(static_cast<int>(senders.size()), [&] {
        const Sender& sender = senders[at];
        const AnyNumber number = numberOnForm(at++);
        must(service.enter({sender.person, scope, number, {"my_number_card"}, sender.invitation}), "enter");
    });
    return {{u"postal: an entry, to the durable answer, p50"_s, quantile(all, 0.5), u"ms"_s, 30, true},
            {u"postal: the same, p99"_s, quantile(all, 0.99), u"ms"_s, 30, true}};
}

/// A pile of forms: scan, save, the next.
Rows scriptRows(ClientSession& session, const PeopleRoll& people, std::span<const Sender> senders)
{
    EntryService service(session);
    std::size_t at = 0;
    const auto all = times(static_cast<int>(senders.size()), [&] {
        const QString text = scanned(session, senders[at].invitation);
        const AnyNumber number = numberOnForm(at++);
        const auto found = must(service.find(text, people), "find");
        if (found.size() != 1)
            qFatal("find: %zu people", found.size());
        const EntryService::Candidate& one = found.front();
        must(service.enter({one.person, one.scope, number, {"my_number_card"}, one.invitation}), "enter");
    });
    return {{u"postal: %L1 forms, scanned and entered one after the other"_s.arg(senders.size()),
             std::accumulate(all.begin(), all.end(), 0.0) / 1000, u"s"_s},
            {u"postal: of them the longest"_s, std::ranges::max(all), u"ms"_s, 100, true}};
}

} // namespace

Rows postalRows(const Scale& scale)
{
    const int count = scale.count(100'000);
    const QTemporaryDir folder;
    test::Daemon daemon(folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
    if (!daemon.start())
        qFatal("kagibakod did not start");
    test::Office office(daemon);
    if (!office.ok())
        qFatal("%s", qPrintable(office.problem()));
    PeopleService service(office.session());
    const QByteArray csv = crowdCsv(count);
    const auto imported = times(1, [&] {
        if (must(service.importCsv(csv, office.scope()), "import").added != count)
            qFatal("import: rows");
    });
    Rows rows;
    rows.push_back(
        {u"import of %L1 rows of CSV, to the durable answer"_s.arg(count), imported[0] / 1000, u"s"_s, 15, true});
    const auto add = [&rows](const Rows& more) { rows.insert(rows.end(), more.begin(), more.end()); };

    const auto everybody = must(service.roll(), "roll");
    const int letters = scale.count(1000);
    rows.push_back(letterRow(office, *everybody, letters, folder.filePath(u"letters.pdf"_s)));
    const std::vector<Sender> senders = inviteFrom(office, *everybody, static_cast<std::size_t>(letters));

    // Who enters forms and may do nothing else, at a computer of their own.
    test::Clerk clerk(office, u"enterer"_s, {Action::Enter});
    const auto session = must(clerk.unlock(), "enterer");
    const auto people = must(PeopleService(*session).roll(), "roll");
    const std::span<const Sender> pile(senders);
    const auto saved = static_cast<std::size_t>(scale.count(100));
    add(findRows(*session, *people, pile, scale.count(200)));
    add(saveRows(*session, office.scope(), pile.first(saved)));
    add(scriptRows(*session, *people, pile.subspan(saved, static_cast<std::size_t>(scale.count(300)))));
    return rows;
}

} // namespace kagibako::bench
