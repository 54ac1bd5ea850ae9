// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/domain/reference.h"
#include "core/services/invitation_service.h"
#include "core/services/people_service.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/post_desk.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Hindrance = EntryService::Hindrance;
using Comparison = EntryReview::Comparison;

constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";
constexpr const char* Company = "8700110005901"; // of a company

QString scanned(ClientSession& session, const InvitationId& id)
{
    return QString::fromLatin1(referenceQr(session.config().org, id));
}

} // namespace

/// Forms that came by post, at the real server (protocol-review P03): whose they are, and that who enters cannot read.
/// The check of what was entered: test_entry_review.
class TestEntry : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<PostDesk> m_desk;

    ClientSession& owner() { return m_desk->owner(); }
    ClientSession& enterer() { return m_desk->enterer(); }
    ClientSession& checker() { return m_desk->checker(); }
    const Person& person(std::size_t at) { return m_desk->people()[at]; }
    Letter letterTo(std::size_t at) { return sendLetters(owner(), m_desk->office().scope(), {person(at)}).front(); }
    QString stateOf(ClientSession& session, const InvitationId& id)
    {
        const auto row = must(storage::InvitationTable(session.cache()).find(id), "invitation");
        return row ? row->state : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<PostDesk>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD), 3);
    }
    void cleanup() { m_desk.reset(); }

    void P03_whoEntersCannotReadAndWhoChecksCan()
    {
        const Letter letter = letterTo(0);
        const PageSimulator page = openPage(m_desk->daemon(), letter.link);
        for (const QString& text : {scanned(owner(), letter.id), referenceText(letter.id).toLower(), person(0).code}) {
            const auto found = PostDesk::only(enterer(), text);
            QVERIFY(found.person == letter.person && found.scope == m_desk->office().scope());
            QVERIFY(found.hindrance == Hindrance::None && !found.isChange);
            QCOMPARE(found.invitation.has_value(), text != person(0).code);
        }
        const auto number = must(parseAny(asSpan(QByteArrayView(First))), "number");
        const auto entered = EntryService(enterer()).enter(
            {letter.person, m_desk->office().scope(), number, {"my_number_card"}, letter.id});
        QCOMPARE(errorOf(entered), "");
        QCOMPARE(entered->voided, QList{letter.id});
        QCOMPARE(entered->waiting, 1);
        QCOMPARE(problemOf(askForCard(m_desk->daemon(), page)), "not.found"); // as for any link that is void

        // Neither by the way of readers nor by that of reviewers.
        QCOMPARE(numberOf(enterer(), letter.person), "box.unchecked");
        QCOMPARE(errorOf(EntryReview(enterer()).show(letter.person)), "ledger.right");
        QCOMPARE(errorOf(enterer().keyring().number(m_desk->office().scope(), 1)), "grant.missing");

        const auto waiting = PostDesk::waiting(checker());
        QCOMPARE(waiting.size(), 1u);
        QVERIFY(waiting[0].person == letter.person && !waiting[0].isChange);
        QCOMPARE(waiting[0].entries.size(), 1u);
        QCOMPARE(waiting[0].entries[0].by, QString::fromLatin1(PostDesk::Enterer));
        QCOMPARE(waiting[0].entries[0].documents, QList<QByteArray>{"my_number_card"});
        QVERIFY(waiting[0].entries[0].account == m_desk->entererClerk().id() && !waiting[0].entries[0].isMine);
        const auto shown = EntryReview(checker()).show(letter.person);
        QCOMPARE(errorOf(shown), "");
        QVERIFY((*shown)->comparison == Comparison::Single && (*shown)->auditIndex > 0);
        QVERIFY((*shown)->entries[0].number && isSameNumber(*(*shown)->entries[0].number, number));
        QCOMPARE(errorOf(EntryReview(checker()).accept(**shown, entered->box, {"no_such_check"}, {})),
                 "catalogue.unknown");
        QCOMPARE(errorOf(EntryReview(checker()).accept(**shown, entered->box, {"my_number_card"}, {})), "");
        QVERIFY(PostDesk::waiting(checker()).empty());
        QCOMPARE(errorOf(EntryReview(checker()).show(letter.person)), "not.found");
        QCOMPARE(errorOf(EntryReview(checker()).accept(**shown, entered->box, {"my_number_card"}, {})), "conflict");

        m_desk->syncAll();
        QCOMPARE(numberOf(owner(), letter.person), First);
        QCOMPARE(numberOf(enterer(), letter.person), "grant.missing");
    }

    void whatCannotBeRightIsNotSent()
    {
        must(enterer().sync(), "sync");
        const qint64 size = enterer().state().log.size();
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(0).id, "123456789012")), "number.check");
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(0).id, "12345678901")), "number.length");
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(0).id, Company)), "number.length"); // they are no company
        QCOMPARE(errorOf(m_desk->enter(enterer(), crypto::randomId<PersonId>(), First)), "not.found");
        const auto number = must(parseAny(asSpan(QByteArrayView(First))), "number");
        const Letter letter = letterTo(1);
        must(enterer().sync(), "sync");
        const qint64 sized = enterer().state().log.size();
        QCOMPARE(sized, size + 1); // the letter
        const auto enterWith = [&](const QList<QByteArray>& documents, const std::optional<InvitationId>& invitation) {
            return errorOf(
                EntryService(enterer()).enter({person(0).id, m_desk->office().scope(), number, documents, invitation}));
        };
        QCOMPARE(enterWith({"no_such_document"}, {}), "catalogue.unknown");
        QCOMPARE(enterWith({"employment_known"}, {}), "catalogue.unknown"); // nobody is known on sight by post
        QCOMPARE(enterWith({}, letter.id), "not.found");                    // somebody else's form
        must(enterer().sync(), "sync");
        QCOMPARE(enterer().state().log.size(), sized);
    }

    void aCompanyHasItsOwnKindOfNumber()
    {
        PeopleService people(owner());
        const auto imported = must(people.importCsv(u"支払先コード,氏名,区分\nC1,株式会社例示,法人支払先\n"_s.toUtf8(),
                                                    m_desk->office().scope()),
                                   "import");
        QCOMPARE(imported.added, 1);
        const auto company = PostDesk::only(enterer(), u"C1"_s);
        QCOMPARE(errorOf(m_desk->enter(enterer(), company.person, First)), "number.length");
        QCOMPARE(errorOf(m_desk->enter(enterer(), company.person, Company)), "");
        QCOMPARE(errorOf(PostDesk::accept(checker(), company.person)), "");
    }

    void referencesThatMeanNobodyHere()
    {
        const Letter letter = letterTo(0);
        const auto found = [&](const QString& text) { return errorOf(PostDesk::find(enterer(), text)); };
        const auto elsewhere = crypto::randomId<OrgId>();
        QCOMPARE(found(QString::fromLatin1(referenceQr(elsewhere, letter.id))), "statement.org");
        QCOMPARE(found(scanned(owner(), crypto::randomId<InvitationId>())), "not.found");
        QCOMPARE(found(referenceText(crypto::randomId<InvitationId>())), "not.found");
        QCOMPARE(found(QString::fromLatin1(letter.link)), "code.submitter");
        QString mistyped = referenceText(letter.id);
        mistyped[0] = mistyped[0] == u'0' ? u'1' : u'0';
        mistyped[1] = u'7'; // and a digit, so that it is no name
        if (parseReference(mistyped))
            mistyped[1] = u'8';
        QCOMPARE(found(mistyped), "code.check");
        QVERIFY(must(PostDesk::find(enterer(), u"誰でもない"_s), "nobody").empty());
        QCOMPARE(must(PostDesk::find(enterer(), u"やまだ"_s), "everybody").size(), m_desk->people().size());
    }

    void aVoidReferenceSaysSo()
    {
        const Letter letter = letterTo(0);
        must(InvitationService(owner()).withdraw(letter.id, "sent_wrongly"), "withdraw");
        const auto found = PostDesk::only(enterer(), referenceText(letter.id));
        QVERIFY(found.person == letter.person && found.hindrance == Hindrance::Voided);
        QCOMPARE(found.by, QString::fromLatin1(Office::Login));
        QCOMPARE(found.reason, QByteArray("sent_wrongly"));
        QVERIFY(found.since.isValid());
        QVERIFY(PostDesk::only(enterer(), person(0).code).hindrance == Hindrance::None); // the person may be entered

        const Letter again = letterTo(0);
        must(m_desk->enter(enterer(), letter.person, First), "enter");
        QVERIFY(PostDesk::only(enterer(), referenceText(again.id)).hindrance == Hindrance::Entered);
        QCOMPARE(errorOf(PostDesk::accept(checker(), letter.person)), "");
        const auto after = PostDesk::only(enterer(), referenceText(again.id));
        QVERIFY(after.hindrance == Hindrance::Voided && after.isChange);
        QCOMPARE(after.reason, QByteArray("entered_by_post"));
    }

    void whatWasHandedInOnlineWaitsForReview()
    {
        const Letter letter = letterTo(0);
        handIn(m_desk->daemon(), letter.link, First);
        const auto found = PostDesk::only(enterer(), scanned(owner(), letter.id));
        QVERIFY(found.hindrance == Hindrance::Submitted && !found.isChange);
        QVERIFY(PostDesk::waiting(checker()).empty()); // it is no entry
        const auto entered = must(m_desk->enter(enterer(), letter.person, Second), "enter");
        QVERIFY(entered.voided.isEmpty()); // it is used already
        must(owner().sync(), "sync");
        QCOMPARE(stateOf(owner(), letter.id), u"submitted"_s);
    }

    void anInvitationForSeveralEndsWithTheLastOfThem()
    {
        const EpochOf of = must(owner().currentEpoch(m_desk->office().scope()), "epoch");
        InvitationService::Draft draft;
        draft.card.organization = owner().ledger().name();
        draft.card.scopeName = u"Head office"_s;
        draft.card.persons = {{person(0).id, person(0).kind, person(0).name, {}},
                              {person(1).id, person(1).kind, person(1).name, {}}};
        draft.card.purposes = {{u"withholding"_s, u"源泉徴収"_s, u"Withholding"_s}};
        draft.persons = {person(0).id, person(1).id};
        std::vector<InvitationService::Draft> drafts;
        drafts.push_back(std::move(draft));
        const auto issued = must(InvitationService(owner()).issue(of, std::move(drafts)), "issue");
        const InvitationId id = issued.front().id;
        QCOMPARE(must(PostDesk::find(enterer(), referenceText(id)), "find").size(), 2u);
        QVERIFY(must(m_desk->enter(enterer(), person(0).id, First), "enter").voided.isEmpty());
        QCOMPARE(stateOf(enterer(), id), u"open"_s);
        QCOMPARE(must(m_desk->enter(enterer(), person(1).id, Second), "enter").voided, QList{id});
        QCOMPARE(stateOf(enterer(), id), u"void"_s);
    }

    void onlyWhoMayEnterDoes()
    {
        Clerk viewer(m_desk->office(), u"viewer"_s, {Action::View});
        const auto session = must(viewer.unlock(), "viewer");
        QCOMPARE(errorOf(m_desk->enter(*session, person(0).id, First)), "ledger.right");
        QVERIFY(must(PostDesk::find(*session, person(0).code), "find").empty());
        const Letter letter = letterTo(0);
        QCOMPARE(errorOf(PostDesk::find(*session, referenceText(letter.id))), "ledger.right");
    }
};

QTEST_GUILESS_MAIN(TestEntry)
#include "test_entry.moc"
