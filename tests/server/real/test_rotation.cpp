// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/account_service.h"
#include "core/services/epoch_making.h"
#include "core/services/invitation_service.h"
#include "core/services/review_service.h"
#include "core/services/rotation_service.h"
#include "core/statement/object_id.h"
#include "tests/server/real/clerk.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/computer.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/visitor.h"

#include <QTest>

#include <algorithm>
#include <ranges>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Links = RotationService::Links;

constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";

QStringList purposesOf(const PageSimulator& page)
{
    QStringList codes;
    for (const Card::Purpose& purpose : page.card().purposes)
        codes.append(purpose.code);
    return codes;
}

} // namespace

/// New keys for a scope while letters are out and submissions wait (protocol.md §5, ROTATE; protocol-review P03;
/// attacks.md A11). What came too late for the old ones: test_retired_keys.
class TestRotation : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    ClientSession& session() { return m_office->session(); }
    std::vector<Letter> letters(int count)
    {
        return sendLetters(session(), m_office->scope(), m_office->people(count));
    }
    void dismiss(const Clerk& clerk) { must(AccountService(session()).revoke(clerk.id(), "left_company"), "revoke"); }
    Result<RotationService::Done> rotate(Links links)
    {
        return RotationService(session()).rotate(m_office->scope(), links);
    }
    const Scope& scope() { return *session().ledger().scope(m_office->scope()); }
    std::vector<ReviewService::Waiting> inbox()
    {
        must(session().sync(), "sync");
        return must(ReviewService(session()).inbox(), "inbox");
    }

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD));
        QVERIFY(m_daemon->start());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }
    void cleanup()
    {
        m_office.reset();
        m_daemon.reset();
    }

    void A11_aLeaverIsOutAndSoAreTheLinksTheyKnow()
    {
        const auto sent = letters(6);
        handIn(*m_daemon, sent[0].link, First);
        Clerk leaver(*m_office, u"leaver"_s, {Action::People, Action::Enter});
        Clerk reader(*m_office, u"reader"_s, {Action::View});
        const auto theirs = leaver.unlock();
        QCOMPARE(errorOf(theirs), "");
        std::vector<PageSimulator> known;
        for (const Letter& letter : sent | std::views::drop(1)) { // the leaver's own program makes every open link
            QCOMPARE(linkOf(**theirs, letter.id), letter.link);
            known.push_back(openPage(*m_daemon, letter.link));
        }
        dismiss(leaver);
        QVERIFY(scope().rotationDue && scope().rotationDue->atOnce);
        QCOMPARE(errorOf((*theirs)->sync()), "auth.required");
        QCOMPARE(errorOf(leaver.unlock()), "auth.failed");

        const auto done = rotate(Links::Reissue);
        QCOMPARE(errorOf(done), "");
        QCOMPARE(done->epoch, 2);
        QCOMPARE(done->grants, 2); // the owner's and the reader's
        QCOMPARE(done->cards, 0);
        QCOMPARE(done->reissued, 5);
        QVERIFY(!scope().rotationDue);
        QCOMPARE(RotationService(session()).unfinished(m_office->scope()).value_or(-1), 0);
        for (const PageSimulator& page : known)
            QCOMPARE(problemOf(askForCard(*m_daemon, page)), "not.found");
        QList<PersonId> asked, askedAnew;
        for (const Letter& letter : sent | std::views::drop(1))
            asked.append(letter.person);
        Letter last;
        for (const auto& invitation : must(InvitationService(session()).all(), "invitations")) {
            if (invitation.state != u"open"_s)
                continue;
            QCOMPARE(invitation.persons.size(), 1);
            last = {invitation.id, invitation.persons.first(), linkOf(session(), invitation.id)};
            askedAnew.append(last.person);
            QCOMPARE(openPage(*m_daemon, last.link).card().of.epoch, 2);
        }
        std::ranges::sort(asked);
        std::ranges::sort(askedAnew);
        QCOMPARE(askedAnew, asked);

        handIn(*m_daemon, last.link, Second);
        const auto waiting = inbox();
        QCOMPARE(waiting.size(), 2u);
        for (const auto& one : waiting) {
            QVERIFY(!one.problem);
            QCOMPARE(one.isLinkKnown, one.invitation == sent[0].id); // handed in before the links were changed
        }
        acceptAll(session());
        const auto other = reader.unlock();
        QCOMPARE(errorOf(other), "");
        QCOMPARE(numberOf(**other, sent[0].person), First);
        QCOMPARE(numberOf(**other, last.person), Second);
    }

    void lettersStayGoodAndReviewSaysWhoKnowsThem()
    {
        const auto sent = letters(4);
        handIn(*m_daemon, sent[0].link, First);
        acceptAll(session());
        Clerk before(*m_office, u"before"_s, {Action::View});
        Clerk leaver(*m_office, u"leaver"_s, {Action::People});
        const PageSimulator shown = openPage(*m_daemon, sent[1].link);
        dismiss(leaver);
        const auto done = rotate(Links::Keep);
        QCOMPARE(errorOf(done), "");
        QCOMPARE(done->cards, 3);
        QCOMPARE(done->reissued, 0);
        for (const Letter& letter : sent | std::views::drop(1)) {
            const PageSimulator page = openPage(*m_daemon, letter.link);
            QCOMPARE(page.card().of.epoch, 2);
            QCOMPARE(page.card().version, 2);
            QVERIFY(page.card().persons.first().id == letter.person);
            QCOMPARE(purposesOf(page), purposesOf(shown));
            handIn(*m_daemon, letter.link, Second);
        }
        const auto waiting = inbox();
        QCOMPARE(waiting.size(), 3u);
        for (const auto& one : waiting)
            QVERIFY(!one.problem && one.isLinkKnown);
        acceptAll(session());

        // Who was there has two grants; who comes now has one, and the rest hangs on the chain.
        Clerk after(*m_office, u"after"_s, {Action::View});
        QVERIFY(session().ledger().grant(m_office->scope(), before.id(), 1) != nullptr);
        QVERIFY(session().ledger().grant(m_office->scope(), after.id(), 1) == nullptr);
        for (Clerk* reader : {&before, &after}) {
            const auto other = reader->unlock();
            QCOMPARE(errorOf(other), "");
            QCOMPARE(numberOf(**other, sent[0].person), First);
            QCOMPARE(numberOf(**other, sent[1].person), Second);
        }
        Clerk desk(*m_office, u"desk"_s, {Action::Enter});
        const auto other = desk.unlock();
        QCOMPARE(errorOf(other), "");
        for (const qint64 epoch : {1, 2}) {
            QCOMPARE(errorOf((*other)->keyring().directory(m_office->scope(), epoch)), "");
            QCOMPARE(errorOf((*other)->keyring().number(m_office->scope(), epoch)), "grant.missing");
            QCOMPARE(errorOf((*other)->keyring().invitation(m_office->scope(), epoch)), "grant.missing");
        }
    }

    void threeRotationsLater()
    {
        const auto sent = letters(2);
        handIn(*m_daemon, sent[0].link, First);
        acceptAll(session());
        for (qint64 epoch = 2; epoch <= 4; ++epoch)
            QCOMPARE(must(rotate(Links::Keep), "rotate").epoch, epoch);
        handIn(*m_daemon, sent[1].link, Second); // the letter of the first epoch
        acceptAll(session());
        Computer computer(session().config());
        const auto owner = computer.unlock(Office::Password, m_office->accountText());
        QCOMPARE(errorOf(owner), "");
        for (const qint64 epoch : {1, 2, 3, 4}) {
            QCOMPARE(errorOf((*owner)->keyring().number(m_office->scope(), epoch)), "");
            QCOMPARE(errorOf((*owner)->keyring().directory(m_office->scope(), epoch)), "");
            QCOMPARE(errorOf((*owner)->keyring().invitation(m_office->scope(), epoch)), "");
        }
        Clerk late(*m_office, u"late"_s, {Action::View}); // one grant and three links of the chain
        const auto reader = late.unlock();
        QCOMPARE(errorOf(reader), "");
        for (ClientSession* other : {owner->get(), reader->get()}) {
            QCOMPARE(numberOf(*other, sent[0].person), First);
            QCOMPARE(numberOf(*other, sent[1].person), Second);
            const auto people = must(PeopleService(*other).all(), "people");
            QCOMPARE(people.people.size(), 2u);
            QCOMPARE(people.unreadable, 0);
        }
    }

    /// A sheet that is found later opens nothing of before: the keys of the first epoch hang on the chain alone.
    void theRecoveryGrantsOfBeforeAreGone()
    {
        const auto isThere = [this](qint64 epoch) {
            const crypto::Digest hash = scope().epochs[epoch - 1].recoveryGrant;
            const auto found = must(session().fetch({idFromHash(hash)}), "fetch");
            return found.first().found && crypto::sha256(found.first().bytes) == hash;
        };
        QVERIFY(isThere(1));
        for (qint64 epoch = 2; epoch <= 3; ++epoch) {
            QCOMPARE(must(rotate(Links::Keep), "rotate").epoch, epoch);
            for (qint64 old = 1; old < epoch; ++old)
                QVERIFY(!isThere(old));
            QVERIFY(isThere(epoch));
        }
        const QVariant kept = valueIn(*m_daemon, u"SELECT count(*) FROM object WHERE kind = 'recovery'"_s);
        QCOMPARE(kept.toInt(), 1);
    }

    void whoHasNoKeysChangesNone()
    {
        Clerk people(*m_office, u"people"_s, {Action::People});
        Clerk desk(*m_office, u"desk"_s, {Action::Enter});
        Clerk reader(*m_office, u"reader"_s, {Action::View});
        for (Clerk* clerk : {&people, &desk, &reader}) {
            const auto theirs = clerk->unlock();
            QCOMPARE(errorOf(theirs), "");
            ClientSession& other = **theirs;
            QCOMPARE(errorOf(RotationService(other).rotate(m_office->scope(), Links::Keep)), "grant.missing");
            // And by hand, with keys that somebody made up: by the program, and by the bare API.
            const NewEpoch epoch =
                must(makeEpoch(other.epochOf(m_office->scope(), 2), other.ledger().orgKeys()->recoveryPub), "epoch");
            kinds::ScopeRotate made;
            must(epoch.describe(made), "epoch");
            made.chain = crypto::sha256("no chain");
            QCOMPARE(errorOf(other.submit({made}, {})), "ledger.right");
            QCOMPARE(errorOf(other.api().statements({{other.sign(made).envelope.encode()}, {}})), "ledger.right");
        }
        QVERIFY(session().sync().has_value());
        QCOMPARE(scope().epoch(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRotation)
#include "test_rotation.moc"
