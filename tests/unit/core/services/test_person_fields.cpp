// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/person_fields.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

Person onRecord()
{
    Person person;
    person.code = u"E1"_s;
    person.name = u"山田 花子"_s;
    person.mail = u"hanako@example.jp"_s;
    person.address = u"東京都"_s;
    person.purposes = {"withholding"};
    person.joined = QDate(2020, 4, 1);
    return person;
}

} // namespace

/// What a file does not speak of, and what two people made of one record.
class TestPersonFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSaidStays()
    {
        Person read;
        read.code = u"E1"_s;
        read.name = u"山本 花子"_s;
        keepUnsaid(read, onRecord(), {PersonField::Code, PersonField::Name, PersonField::Mail});
        QCOMPARE(read.name, u"山本 花子"_s);
        QVERIFY(read.mail.isEmpty()); // said to be empty
        QCOMPARE(read.address, u"東京都"_s);
        QCOMPARE(read.purposes, QList<QByteArray>{"withholding"});
        QCOMPARE(read.joined, onRecord().joined);
    }

    void nothingIsKeptOfAnotherKind()
    {
        Person read;
        read.kind = PersonKind::Payee;
        keepUnsaid(read, onRecord(), {});
        QVERIFY(read.address.isEmpty() && read.purposes.isEmpty() && !read.joined);
    }

    void documentsKeepTheNumberOfWhatKindSoever()
    {
        Person before = onRecord();
        before.documents = {{"tax_declaration", QDate(2026, 1, 24)}};
        before.uses = {{"withholding", QDate(2026, 3, 31), false}};
        before.individual = IndividualDate{QDate(2040, 1, 1)};
        Person read;
        read.kind = PersonKind::Payee;
        keepUnsaid(read, before, {});
        QCOMPARE(read.documents, before.documents);
        QVERIFY(read.individual == before.individual && read.uses.isEmpty());
        read = Person();
        keepUnsaid(read, before, {PersonField::Documents, PersonField::Individual});
        QVERIFY(read.documents.isEmpty() && !read.individual);
        QCOMPARE(read.uses, before.uses);
    }

    void factsAreFieldsLikeOthers()
    {
        Person changed = onRecord();
        changed.documents = {{"tax_declaration", std::nullopt}};
        changed.uses = {{"withholding", QDate(2026, 3, 31), false}};
        changed.individual = IndividualDate{QDate(2040, 1, 1)};
        QCOMPARE(differingFields(onRecord(), changed),
                 (QList<PersonField>{PersonField::Documents, PersonField::Uses, PersonField::Individual}));
        QCOMPARE(joinEdits(onRecord(), changed, onRecord()).person, changed);
    }

    void bothChangesGoTogether()
    {
        Person mine = onRecord();
        mine.name = u"山本 花子"_s;
        mine.left = QDate(2026, 3, 31);
        mine.kind = PersonKind::Payee;
        Person theirs = onRecord();
        theirs.mail.clear();
        theirs.address = u"大阪市"_s;
        const JoinedEdits joined = joinEdits(onRecord(), mine, theirs);
        QVERIFY(joined.both.isEmpty());
        Person expected = theirs;
        expected.name = mine.name;
        expected.left = mine.left;
        expected.kind = mine.kind;
        QCOMPARE(joined.person, expected);
    }

    void whatBothChangedIsNamed()
    {
        Person mine = onRecord();
        mine.name = u"山本 花子"_s;
        mine.address = u"京都市"_s;
        mine.purposes.clear();
        Person theirs = onRecord();
        theirs.name = u"山本 花子"_s; // the same
        theirs.address = u"大阪市"_s;
        theirs.purposes = {"accident"};
        const JoinedEdits joined = joinEdits(onRecord(), mine, theirs);
        QCOMPARE(joined.both, (QList<PersonField>{PersonField::Address, PersonField::Purposes}));
        QCOMPARE(joined.person, mine);
    }

    void whatOnlyTheyChangedStands()
    {
        Person theirs = onRecord();
        theirs.left = QDate(2026, 3, 31);
        QCOMPARE(joinEdits(onRecord(), onRecord(), theirs).person, theirs);
    }
};

QTEST_GUILESS_MAIN(TestPersonFields)
#include "test_person_fields.moc"
