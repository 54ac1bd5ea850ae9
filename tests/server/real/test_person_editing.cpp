// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/invitation_service.h"
#include "core/services/person_editing.h"
#include "core/services/person_fields.h"
#include "tests/server/real/clerk.h"
#include "tests/server/real/outcome.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// One person at a time, at the real server, by two who work on the same records.
class TestPersonEditing : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    std::optional<Clerk> m_clerk;
    std::unique_ptr<ClientSession> m_other;

    ClientSession& mine() { return m_office->session(); }
    ClientSession& other() { return *m_other; }
    const ScopeId& scope() { return m_office->scope(); }

    static Person employee(const QString& code, const QString& name)
    {
        Person person;
        person.id = PersonEditing::newId();
        person.code = code;
        person.name = name;
        return person;
    }
    static Person dependent(const PersonId& filer, const QString& name)
    {
        Person person;
        person.id = PersonEditing::newId();
        person.kind = PersonKind::Dependent;
        person.name = name;
        person.filer = filer;
        person.relation = u"子"_s;
        return person;
    }
    PersonEditing::Saved add(const Person& person)
    {
        return must(PersonEditing(mine()).save(person, 0, scope()), "add");
    }
    PersonEditing::Standing look(ClientSession& session, const PersonId& person)
    {
        must(session.sync(), "sync");
        return must(PersonEditing(session).look(person), "look");
    }
    /// "code field.duplicate", "" when there is none.
    QByteArray problemOf(const Person& person, qint64 version = 0)
    {
        const auto saved = must(PersonEditing(mine()).save(person, version, scope()), "save");
        QList<QByteArray> out;
        for (const FieldProblem& problem : saved.problems)
            out.append(QByteArray(fieldName(problem.field)) + ' ' + errorName(problem.code));
        return out.join("; ");
    }
    QStringList listed()
    {
        QStringList names;
        for (const KnownPerson& known : must(PeopleService(mine()).all(), "all").people)
            names.append(known.person.name);
        return names;
    }
    /// Sealed bytes that nobody opens, entered and accepted.
    void keepNumber(const PersonId& person)
    {
        const QByteArray sealed = crypto::randomBytes(1 + 65 + 64 + 16);
        const auto box = crypto::randomId<ObjectId>();
        kinds::BoxPut put;
        put.scope = scope();
        put.boxes = {{box, {}, crypto::sha256(sealed), person}};
        kinds::NumberAccept accept;
        accept.box = box;
        accept.hash = crypto::sha256(sealed);
        accept.person = person;
        accept.scope = scope();
        accept.checks = {"my_number_card"};
        must(mine().submit({put, accept}, {{box, sealed}}), "keep a number");
    }
    /// As a changed client does, which asks nobody.
    void mark(Person person, const PersonId& into)
    {
        person.mergedInto = into;
        const EpochOf of = must(mine().currentEpoch(scope()), "epoch");
        const PersonChange change{person, 2};
        const SealedPeople sealed = must(sealPeople(mine(), std::span(&change, 1), of), "seal");
        must(mine().submit({sealed.put}, sealed.objects), "mark");
    }
    void invite(const Person& person)
    {
        InvitationService::Request request;
        request.scope = scope();
        request.people = {person};
        request.purposes = {Purpose::Withholding};
        must(InvitationService(mine()).invite(request), "invite");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_clerk.emplace(*m_office, u"tanaka"_s, Actions{Action::People});
        m_other = must(m_clerk->unlock(), "clerk");
    }
    void init()
    {
        must(mine().sync(), "sync");
        must(other().sync(), "sync");
    }

    void everythingComesToTheOther()
    {
        Person person = employee(u"A1"_s, u"山田 花子"_s);
        person.postalCode = u"1000001"_s;
        person.address = u"東京都千代田区千代田1-1"_s;
        person.purposes = {"employment", "withholding"};
        QCOMPARE(add(person).version, 1);
        const auto theirs = look(other(), person.id);
        QCOMPARE(theirs.person, person);
        QVERIFY(theirs.scope == scope());
        QCOMPARE(theirs.version, 1);
        QCOMPARE(theirs.by, QString::fromLatin1(Office::Login));
        QVERIFY(theirs.at.secsTo(QDateTime::currentDateTimeUtc()) < 600);
        person.name = u"山本 花子"_s;
        QCOMPARE(must(PersonEditing(other()).save(person, 1), "change").version, 2);
        const auto changed = look(mine(), person.id);
        QCOMPARE(changed.person.name, u"山本 花子"_s);
        QCOMPARE(changed.by, u"tanaka"_s);
    }

    void whatStandsSoAlreadyIsNotWrittenAgain()
    {
        const Person person = employee(u"B1"_s, u"鈴木 一郎"_s);
        add(person);
        const qint64 leaves = mine().state().log.size();
        QCOMPARE(add(person).version, 1); // the answer was lost, and it is pressed again
        QCOMPARE(must(PersonEditing(mine()).save(person, 1), "as it is").version, 1);
        QCOMPARE(mine().state().log.size(), leaves);
    }

    void nobodyWritesOverWhatTheyDidNotSee()
    {
        const Person person = employee(u"C1"_s, u"佐藤 太郎"_s);
        add(person);
        const auto before = look(mine(), person.id);
        Person theirs = look(other(), person.id).person;
        theirs.department = u"人事部"_s;
        theirs.kana = u"サトウ タロウ"_s;
        must(PersonEditing(other()).save(theirs, 1), "theirs");
        Person edited = before.person;
        edited.name = u"佐藤 次郎"_s;
        edited.kana = u"サトウ ジロウ"_s;
        QCOMPARE(errorOf(PersonEditing(mine()).save(edited, before.version)), "conflict");
        const auto now = look(mine(), person.id);
        QCOMPARE(now.person, theirs);
        QCOMPARE(now.by, u"tanaka"_s);
        const JoinedEdits joined = joinEdits(before.person, edited, now.person);
        QCOMPARE(joined.both, QList<PersonField>{PersonField::Kana});
        QCOMPARE(must(PersonEditing(mine()).save(joined.person, now.version), "both").version, 3);
        const Person both = look(other(), person.id).person;
        QCOMPARE(both.name, u"佐藤 次郎"_s);
        QCOMPARE(both.kana, u"サトウ ジロウ"_s);
        QCOMPARE(both.department, u"人事部"_s);
    }

    void whatIsWrongIsToldByField()
    {
        const Person filer = employee(u"D1"_s, u"高橋 花"_s);
        add(filer);
        QCOMPARE(problemOf(employee({}, u"名無し"_s)), "code field.missing");
        QCOMPARE(problemOf(employee(u"D1"_s, u"別 人"_s)), "code field.duplicate");
        Person child = dependent(filer.id, u"高橋 空"_s);
        QCOMPARE(problemOf(child), "");
        QCOMPARE(problemOf(dependent(filer.id, u"高橋空"_s)), "name field.duplicate"); // blanks tell nobody apart
        QCOMPARE(problemOf(dependent(PersonEditing::newId(), u"高橋 海"_s)), "filer not.found");
        QCOMPARE(problemOf(dependent(child.id, u"高橋 海"_s)), "filer field.unexpected");
        QCOMPARE(problemOf(dependent({}, u"高橋 海"_s)), "filer field.missing");
        Person payee = filer;
        payee.kind = PersonKind::Payee;
        QCOMPARE(problemOf(payee, 1), "kind field.unexpected"); // with a child on their form
        QCOMPARE(look(mine(), filer.id).version, 1);
    }

    void aPurposeAfterTheNumberNeedsAWord()
    {
        Person person = employee(u"F1"_s, u"伊藤 蓮"_s);
        person.purposes = {"withholding"};
        add(person);
        person.purposes = {"employment", "withholding"};
        QVERIFY(!must(PersonEditing(mine()).save(person, 1), "before").needsNotice);
        keepNumber(person.id);
        person.name = u"井藤 蓮"_s;
        QVERIFY(!must(PersonEditing(mine()).save(person, 2), "name").needsNotice);
        person.purposes = {"accident", "employment", "withholding"};
        QVERIFY(must(PersonEditing(mine()).save(person, 3), "more").needsNotice);
        person.purposes = {"withholding"};
        QVERIFY(!must(PersonEditing(mine()).save(person, 4), "fewer").needsNotice);
    }

    void mergedOnesCountOnce()
    {
        const Person stays = employee(u"G1"_s, u"渡辺 直樹"_s);
        const Person twice = employee(u"G2"_s, u"渡邉 直樹"_s);
        const Person child = dependent(twice.id, u"渡邉 誠"_s);
        for (const Person& one : {stays, twice, child})
            add(one);
        invite(twice);
        const auto merged = PersonEditing(mine()).merge(twice.id, stays.id);
        QCOMPARE(errorOf(merged), "");
        QCOMPARE(merged->dependents, 1);
        QCOMPARE(merged->invitations, 1);
        QVERIFY(!listed().contains(twice.name));
        QVERIFY(listed().contains(stays.name));
        QCOMPARE(look(other(), child.id).person.filer, stays.id);
        QCOMPARE(look(other(), twice.id).person.mergedInto, stays.id); // and its history
        const auto invitations = must(InvitationService(mine()).all(), "invitations");
        const auto stillOpen = std::ranges::count_if(invitations, [&](const InvitationService::Sent& sent) {
            return sent.persons.contains(twice.id) && sent.state == "open"_L1;
        });
        QCOMPARE(stillOpen, 0);
        const auto roll = must(PeopleService(mine()).roll(), "roll");
        QVERIFY(!roll->rowOf(twice.id));
        QCOMPARE(roll->dependentsOf(stays.id).size(), 1U);
        QVERIFY(roll->dependentsOf(twice.id).empty());
        QCOMPARE(errorOf(PersonEditing(mine()).merge(twice.id, stays.id)), "already.done");
        QCOMPARE(errorOf(PersonEditing(mine()).merge(stays.id, twice.id)), "ledger.state");
        Person gone = look(mine(), twice.id).person;
        gone.name = u"渡部 直樹"_s;
        QCOMPARE(errorOf(PersonEditing(mine()).save(gone, 2)), "ledger.state");
        QCOMPARE(problemOf(employee(u"G2"_s, u"別 人"_s)), ""); // the code is free again
    }

    void numbersAreNeverMergedOutOfSight()
    {
        const Person one = employee(u"H1"_s, u"中村 誠"_s);
        const Person two = employee(u"H2"_s, u"中村 誠"_s);
        Person payee = employee(u"H3"_s, u"中村 誠"_s);
        payee.kind = PersonKind::Payee;
        for (const Person& person : {one, two, payee})
            add(person);
        QCOMPARE(errorOf(PersonEditing(mine()).merge(payee.id, one.id)), "ledger.state");
        QCOMPARE(errorOf(PersonEditing(mine()).merge(one.id, one.id)), "ledger.state");
        keepNumber(one.id);
        QCOMPARE(errorOf(PersonEditing(mine()).merge(one.id, two.id)), "ledger.state");
        QCOMPARE(errorOf(PersonEditing(mine()).merge(two.id, one.id)), ""); // the other way round
    }

    void aChangedClientHidesNobodyWhoCounts()
    {
        const Person stays = employee(u"K1"_s, u"加藤 一"_s);
        const Person kept = employee(u"K2"_s, u"加藤 二"_s);
        const Person itself = employee(u"K3"_s, u"加藤 三"_s);
        const Person ring = employee(u"K4"_s, u"加藤 四"_s);
        const Person ringToo = employee(u"K5"_s, u"加藤 五"_s);
        const Person nobodys = employee(u"K6"_s, u"加藤 六"_s);
        const Person twice = employee(u"K7"_s, u"加藤 七"_s);
        for (const Person& one : {stays, kept, itself, ring, ringToo, nobodys, twice})
            add(one);
        keepNumber(kept.id);
        mark(kept, stays.id);
        mark(itself, itself.id);
        mark(ring, ringToo.id);
        mark(ringToo, ring.id);
        mark(nobodys, PersonEditing::newId());
        mark(twice, stays.id);
        must(mine().sync(), "sync");
        const auto before = must(PeopleService(mine()).roll(), "roll");
        for (const Person& one : {stays, kept, itself, ring, ringToo, nobodys}) {
            QVERIFY2(listed().contains(one.name), qPrintable(one.code));
            QVERIFY2(before->rowOf(one.id), qPrintable(one.code));
        }
        QVERIFY(!listed().contains(twice.name));
        keepNumber(twice.id);
        must(mine().sync(), "sync");
        QVERIFY(must(PeopleService(mine()).roll(before), "roll")->rowOf(twice.id)); // not only in a new one
    }

    void whoWasMergedCanCountAgain()
    {
        const Person stays = employee(u"L1"_s, u"吉田 一"_s);
        const Person twice = employee(u"L2"_s, u"吉田 二"_s);
        add(stays);
        add(twice);
        QCOMPARE(errorOf(PersonEditing(mine()).merge(twice.id, stays.id)), "");
        auto gone = look(mine(), twice.id);
        QVERIFY(!listed().contains(twice.name));
        gone.person.mergedInto = {};
        QCOMPARE(errorOf(PersonEditing(mine()).save(gone.person, gone.version)), "");
        must(mine().sync(), "sync");
        QVERIFY(listed().contains(twice.name));
        gone.person.mergedInto = stays.id; // which merge() does, and looks at both
        QCOMPARE(errorOf(PersonEditing(mine()).save(gone.person, gone.version + 1)), "ledger.state");
    }

    void aFileWithoutTheColumnLeavesTheField()
    {
        Person person = employee(u"J1"_s, u"小林 結衣"_s);
        person.address = u"大阪市北区1-1"_s;
        person.purposes = {"withholding"};
        person.mail = u"yui@example.jp"_s;
        add(person);
        PeopleService service(mine());
        const auto imported =
            must(service.importCsv(u"社員番号,氏名,部署\nJ1,小林 結衣,総務部\n"_s.toUtf8(), scope()), "");
        QVERIFY(imported.problems.empty());
        QCOMPARE(imported.changed, 1);
        person.department = u"総務部"_s;
        QCOMPARE(look(mine(), person.id).person, person);
        must(
            service.importCsv(
                u"社員番号,氏名,住所,郵便番号,利用事務\nJ1,小林 結衣,,５３０－０００１,雇用保険・源泉徴収\n"_s.toUtf8(),
                scope()),
            "");
        const Person now = look(mine(), person.id).person;
        QVERIFY(now.address.isEmpty()); // said to be empty
        QCOMPARE(now.postalCode, u"5300001"_s);
        QCOMPARE(now.purposes, (QList<QByteArray>{"employment", "withholding"}));
        QCOMPARE(now.department, u"総務部"_s);
    }
};

QTEST_GUILESS_MAIN(TestPersonEditing)
#include "test_person_editing.moc"
