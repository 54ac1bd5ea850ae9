// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/acceptance.h"
#include "core/services/box_voiding.h"
#include "core/services/policy_service.h"
#include "core/services/rotation_service.h"
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

} // namespace

/// The check of what clerks entered, at the real server (protocol-review P13, P24): entries are compared, one becomes
/// the number, the others are thrown away.
class TestEntryReview : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<PostDesk> m_desk;

    ClientSession& owner() { return m_desk->owner(); }
    ClientSession& enterer() { return m_desk->enterer(); }
    ClientSession& checker() { return m_desk->checker(); }
    const Person& person(std::size_t at) { return m_desk->people()[at]; }
    QString stateOf(ClientSession& session, const ObjectId& box)
    {
        const auto row = must(storage::BoxTable(session.cache()).find(box), "box");
        return row ? row->state : QString();
    }
    /// What the log says of entries that were thrown away.
    static std::vector<kinds::BoxVoid> thrownAway(ClientSession& session)
    {
        std::vector<kinds::BoxVoid> out;
        const auto leaves = must(storage::LeafTable(session.cache()).read(0, 1000), "leaves");
        for (const QByteArray& bytes : leaves) {
            const Leaf leaf = must(parseLeaf(bytes), "leaf");
            const auto* statement = std::get_if<Statement>(&leaf);
            const auto* thrown = statement == nullptr ? nullptr : std::get_if<kinds::BoxVoid>(&statement->payload);
            if (thrown != nullptr)
                out.push_back(*thrown);
        }
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<PostDesk>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD), 3);
    }
    void cleanup() { m_desk.reset(); }

    void P24_blindEntriesAreComparedByTheReader()
    {
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(0).id, First)), "");
        const auto before = PostDesk::only(checker(), person(0).code);
        QVERIFY(before.hindrance == Hindrance::Entered && !before.isMine);
        QCOMPARE(before.by, QString::fromLatin1(PostDesk::Enterer));
        QVERIFY(PostDesk::only(enterer(), person(0).code).isMine);
        const auto second = m_desk->enter(checker(), person(0).id, First);
        QCOMPARE(errorOf(second), "");
        QCOMPARE(second->waiting, 2);
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(1).id, First)), "");
        QCOMPARE(errorOf(m_desk->enter(checker(), person(1).id, Second)), "");

        const auto waiting = PostDesk::waiting(owner());
        QCOMPARE(waiting.size(), 2u);
        QCOMPARE(waiting[0].entries.size(), 2u);
        const auto equal = must(EntryReview(owner()).show(person(0).id), "equal");
        QVERIFY(equal->comparison == Comparison::Equal);
        const auto different = must(EntryReview(owner()).show(person(1).id), "different");
        QVERIFY(different->comparison == Comparison::Different);

        // The older of the equal ones: the other waits no longer, although it is younger.
        const ObjectId older = equal->entries[0].entry.box;
        QCOMPARE(errorOf(EntryReview(owner()).accept(*equal, older, {"my_number_card"}, {})), "");
        const auto left = PostDesk::waiting(owner());
        QCOMPARE(left.size(), 1u);
        QVERIFY(left[0].person == person(1).id);
        QCOMPARE(stateOf(owner(), older), u"current"_s);
        QCOMPARE(stateOf(owner(), second->box), u"destroyed"_s);
        const ObjectId right = different->entries[1].entry.box;
        QCOMPARE(errorOf(EntryReview(owner()).accept(*different, right, {"my_number_card"}, {})), "");
        QCOMPARE(stateOf(owner(), different->entries[0].entry.box), u"destroyed"_s);
        QVERIFY(PostDesk::waiting(owner()).empty());
        QCOMPARE(numberOf(owner(), person(0).id), First);
        QCOMPARE(numberOf(owner(), person(1).id), Second);
        // What nobody chose is no hindrance for the next form.
        QVERIFY(PostDesk::only(enterer(), person(0).code).hindrance == Hindrance::Current);
    }

    void whatCameWhileTheReviewerDecidedStillWaits()
    {
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(0).id, First)), "");
        must(checker().sync(), "sync");
        const auto shown = must(EntryReview(checker()).show(person(0).id), "show");
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(0).id, Second)), ""); // the checker has not seen this one
        QCOMPARE(errorOf(EntryReview(checker()).accept(*shown, shown->entries[0].entry.box, {"my_number_card"}, {})),
                 "");
        const auto waiting = PostDesk::waiting(checker());
        QCOMPARE(waiting.size(), 1u);
        QCOMPARE(waiting[0].entries.size(), 1u);
        QVERIFY(waiting[0].isChange);
    }

    /// An acceptance ends the waiting of all that its signer's log has: what is in it must have been opened.
    void nobodyDecidesAboutWhatTheyHaveNotOpened()
    {
        const auto first = must(m_desk->enter(enterer(), person(0).id, First), "enter");
        const auto wrong = must(m_desk->enter(enterer(), person(0).id, Second), "enter");
        must(checker().sync(), "sync");
        EntryReview review(checker());
        const auto before = must(review.show(person(0).id), "show");
        must(m_desk->enter(enterer(), person(0).id, First), "enter");
        must(checker().sync(), "sync");
        QCOMPARE(errorOf(review.accept(*before, first.box, {"my_number_card"}, {})), "conflict");
        // What was taken back meanwhile is no hindrance.
        const auto shown = must(review.show(person(0).id), "show");
        QCOMPARE(shown->entries.size(), 3u);
        must(voidBoxes(enterer(), m_desk->office().scope(), {wrong.box}, "mistyped"), "void");
        must(checker().sync(), "sync");
        QCOMPARE(errorOf(review.accept(*shown, first.box, {"my_number_card"}, {})), "");
        QVERIFY(PostDesk::waiting(checker()).empty());
        QCOMPARE(stateOf(checker(), shown->entries[2].entry.box), u"destroyed"_s);
    }

    /// Whoever enters a false number twice has not confirmed it.
    void onlyAnotherAccountConfirmsAnEntry()
    {
        must(m_desk->enter(enterer(), person(0).id, First), "enter");
        must(m_desk->enter(enterer(), person(0).id, First), "enter");
        must(owner().sync(), "sync");
        const auto alone = must(EntryReview(owner()).show(person(0).id), "show");
        QCOMPARE(alone->entries.size(), 2u);
        QVERIFY(alone->comparison == Comparison::Single);
        must(m_desk->enter(checker(), person(0).id, First), "enter");
        must(owner().sync(), "sync");
        const auto both = must(EntryReview(owner()).show(person(0).id), "show");
        QVERIFY(both->comparison == Comparison::Equal);
    }

    /// Everybody reads the log: it says nothing of which numbers were equal.
    void P24_theLogDoesNotCompare()
    {
        const auto equal = must(m_desk->enter(enterer(), person(0).id, First), "enter");
        const auto other = must(m_desk->enter(enterer(), person(0).id, Second), "enter");
        must(m_desk->enter(checker(), person(0).id, First), "enter");
        QCOMPARE(errorOf(PostDesk::accept(checker(), person(0).id)), "");
        const auto thrown = thrownAway(checker());
        QCOMPARE(thrown.size(), 1u);
        QCOMPARE(thrown[0].reason, QByteArray("not_used"));
        QCOMPARE(thrown[0].boxes.size(), 2);
        QVERIFY(thrown[0].boxes.contains(equal.box) && thrown[0].boxes.contains(other.box));
        QList<QByteArray> offered;
        for (const ReasonInfo* one : EntryReview::reasonsToThrowAway())
            offered.append(one->code);
        QCOMPARE(offered, (QList<QByteArray>{"wrong_person", "not_used", "unlawful_document"}));
    }

    /// One clerk cannot bury the others in entries.
    void tenForOnePerson()
    {
        ObjectId oldest;
        for (int i = 0; i < 10; ++i) {
            const auto entered = must(m_desk->enter(enterer(), person(0).id, First), "enter");
            oldest = i == 0 ? entered.box : oldest;
        }
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(0).id, First)), "limit.rate");
        QCOMPARE(errorOf(m_desk->enter(checker(), person(0).id, First)), "limit.rate");
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(1).id, First)), "");
        const auto waiting = PostDesk::waiting(checker());
        QCOMPARE(waiting.size(), 2u);
        QCOMPARE(waiting[0].entries.size(), EntryReview::MostShown);
        QVERIFY(waiting[0].entries[0].box == oldest);
        must(voidBoxes(enterer(), m_desk->office().scope(), {oldest}, "mistyped"), "void");
        QCOMPARE(errorOf(m_desk->enter(checker(), person(0).id, First)), "");
        // An acceptance makes room, and the next one counts anew.
        QCOMPARE(errorOf(PostDesk::accept(checker(), person(0).id)), "");
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(0).id, Second)), "");
    }

    void tenForOnePersonInOneStatement()
    {
        const auto put = [this](int boxes) {
            kinds::BoxPut out;
            out.scope = m_desk->office().scope();
            QList<wire::IdBytes> objects;
            for (int i = 0; i < boxes; ++i) {
                const QByteArray sealed = crypto::randomBytes(146); // the one size of a number box
                const auto id = crypto::randomId<ObjectId>();
                out.boxes.append(kinds::EnteredBox{id, {}, crypto::sha256(sealed), person(2).id});
                objects.append(wire::IdBytes{id, sealed});
            }
            return errorOf(enterer().submit({out}, objects));
        };
        must(enterer().sync(), "sync");
        QCOMPARE(put(11), "limit.rate");
        QCOMPARE(put(10), "");
        QCOMPARE(put(1), "limit.rate");
    }

    void P13_anEntryReplacesTheNumberOnceItIsAccepted()
    {
        const auto first = must(m_desk->enter(enterer(), person(0).id, First), "enter");
        QCOMPARE(errorOf(PostDesk::accept(checker(), person(0).id)), "");
        const auto found = PostDesk::only(enterer(), person(0).code);
        QVERIFY(found.hindrance == Hindrance::Current && found.isChange);
        QCOMPARE(errorOf(m_desk->enter(enterer(), person(0).id, Second)), "");
        must(owner().sync(), "sync");
        QCOMPARE(numberOf(owner(), person(0).id), First); // an entry displaces nothing
        const auto waiting = PostDesk::waiting(checker());
        QCOMPARE(waiting.size(), 1u);
        QVERIFY(waiting[0].isChange);
        QCOMPARE(errorOf(PostDesk::accept(checker(), person(0).id)), "");
        must(owner().sync(), "sync");
        QCOMPARE(numberOf(owner(), person(0).id), Second);
        QCOMPARE(stateOf(owner(), first.box), u"replaced"_s);
    }

    void fourEyes()
    {
        Policy policy = PolicyService(owner()).current();
        policy.fourEyesEntry = true;
        must(PolicyService(owner()).set(policy, LockOut::Refused), "policy");
        QCOMPARE(errorOf(m_desk->enter(checker(), person(0).id, First)), "");
        const auto waiting = PostDesk::waiting(checker());
        QVERIFY(waiting.size() == 1 && waiting[0].entries[0].isMine);
        QCOMPARE(errorOf(PostDesk::accept(checker(), person(0).id)), "ledger.self");
        // A client that does not ask itself is refused by the server.
        const auto box = must(storage::BoxTable(checker().cache()).find(waiting[0].entries[0].box), "box");
        const NamedBox named{box->box, box->hash, box->person, box->scope};
        const auto acceptance = must(acceptanceOf(checker(), named, {"my_number_card"_ba}, {}), "acceptance");
        QCOMPARE(errorOf(checker().submit({acceptance}, {})), "ledger.self");
        QCOMPARE(errorOf(PostDesk::accept(owner(), person(0).id)), "");
        QCOMPARE(numberOf(owner(), person(0).id), First);
        // One's own is no hindrance where an older one is somebody else's.
        const auto older = must(m_desk->enter(enterer(), person(1).id, First), "enter");
        must(m_desk->enter(checker(), person(1).id, First), "enter");
        must(checker().sync(), "sync");
        const auto shown = must(EntryReview(checker()).show(person(1).id), "show");
        QVERIFY(shown->newest() != nullptr && shown->newest()->entry.box == older.box);
        QCOMPARE(errorOf(EntryReview(checker()).accept(*shown, older.box, {"my_number_card"}, {})), "");
    }

    /// The server has a number accepted for ever; for the clients it is an entry again when its acceptance is void.
    void P06_besideAnEntryThatACutReviewerAccepted()
    {
        const auto first = must(m_desk->enter(enterer(), person(0).id, First), "enter");
        must(owner().sync(), "sync");
        QCOMPARE(errorOf(PostDesk::accept(checker(), person(0).id)), ""); // the owner has not seen it
        const auto second = must(m_desk->enter(enterer(), person(0).id, First), "enter");
        must(owner().submit({kinds::AccountRevoke{m_desk->checkerClerk().id(), "left"}}, {}), "revoke");
        must(owner().sync(), "sync");
        QCOMPARE(stateOf(owner(), first.box), u"unchecked"_s);
        QCOMPARE(PostDesk::waiting(owner()).front().entries.size(), 2u);
        QCOMPARE(errorOf(PostDesk::accept(owner(), person(0).id)), "");
        QCOMPARE(stateOf(owner(), second.box), u"current"_s);
        QCOMPARE(stateOf(owner(), first.box), u"unchecked"_s); // replaced, although it is there
        QVERIFY(PostDesk::waiting(owner()).empty());
        QCOMPARE(numberOf(owner(), person(0).id), First);

        // The page chooses its submission's id. One that is the clerk's account says nothing of what the clerk entered.
        auto request = *wire::decodeSubmitRequest(plainSubmission(m_desk->office().tokens(1).at(0)));
        auto manifest = *wire::decodeManifest(request.manifest);
        request.submission = must(SubmissionId::fromBytes(m_desk->entererClerk().id().bytes()), "id");
        manifest.submission = request.submission;
        request.manifest = wire::encodeManifest(manifest);
        QCOMPARE(submit(m_desk->daemon(), request).status, 200);
        must(owner().sync(), "sync");
        QCOMPARE(numberOf(owner(), person(0).id), First);
        QVERIFY(PostDesk::only(enterer(), person(0).code).hindrance == Hindrance::Current);
    }

    void newKeysAreUsedAtOnce()
    {
        must(RotationService(owner()).rotate(m_desk->office().scope(), RotationService::Links::Keep), "rotate");
        const auto entered = must(m_desk->enter(enterer(), person(0).id, First), "enter"); // had not read of it
        QCOMPARE(must(storage::BoxTable(enterer().cache()).find(entered.box), "box")->epoch, 2);
        QCOMPARE(errorOf(PostDesk::accept(checker(), person(0).id)), "");
        must(owner().sync(), "sync");
        QCOMPARE(numberOf(owner(), person(0).id), First);
    }
};

QTEST_GUILESS_MAIN(TestEntryReview)
#include "test_entry_review.moc"
