// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/people_roll.h"

#include "core/crypto/base/random.h"

#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace Qt::StringLiterals;

class TestPeopleRoll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        add(u"E2"_s, u"山田 花子"_s, u"ヤマダ ハナコ"_s, PersonKind::Employee, PersonState::Current, m_office);
        add(u"E1"_s, u"髙橋 美咲"_s, u"タカハシ ミサキ"_s, PersonKind::Employee, PersonState::None, m_office);
        add({}, u"髙橋 子"_s, u"タカハシ コ"_s, PersonKind::Dependent, PersonState::Invited, m_office);
        add(u"P9"_s, u"Ｋ．Ｓｍｉｔｈ"_s, {}, PersonKind::Payee, PersonState::Submitted, m_payees);
        m_roll.finish(3);
    }

    void keepsWhatItWasGiven()
    {
        QCOMPARE(m_roll.size(), std::size_t{4});
        QCOMPARE(m_roll.unreadable(), 3);
        QCOMPARE(m_roll.person(0).name, u"山田 花子"_s);
        QCOMPARE(m_roll.person(3).code, u"P9"_s);
        QCOMPARE(m_roll.entry(2).kind, PersonKind::Dependent);
        QCOMPARE(m_roll.due(0), QDate(2034, 1, 11));
        QVERIFY(!m_roll.due(1).isValid());
        QVERIFY(m_roll.scope(3) == m_payees);
        QCOMPARE(m_roll.rowOf(m_roll.entry(2).id), std::optional<std::size_t>(2));
        QVERIFY(!m_roll.rowOf(crypto::randomId<PersonId>()));
    }

    void findsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("hiragana finds katakana") << u"たかはし"_s << QList<int>{1, 2};
        QTest::newRow("half width") << u"ﾔﾏﾀﾞ"_s << QList<int>{0};
        QTest::newRow("full width and case") << u"smith"_s << QList<int>{3};
        QTest::newRow("blanks make no difference") << u"山田花子"_s << QList<int>{0};
        QTest::newRow("every word") << u"たか e1"_s << QList<int>{1};
        QTest::newRow("code") << u"p9"_s << QList<int>{3};
        QTest::newRow("not from one line into the next") << u"子ヤマダ"_s << QList<int>{};
        QTest::newRow("not from one person into the next") << u"e2髙橋"_s << QList<int>{};
        QTest::newRow("nobody") << u"nobody"_s << QList<int>{};
        QTest::newRow("everybody") << u"  "_s << QList<int>{0, 1, 2, 3};
    }

    void findsWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QList<int>, rows);
        PeopleFilter filter;
        filter.text = typed;
        QCOMPARE(found(filter), rows);
    }

    void findsWhoHasACode()
    {
        using Rows = std::vector<std::uint32_t>;
        QCOMPARE(m_roll.withCode(u"ｅ２"_s), Rows{0});
        QCOMPARE(m_roll.withCode(u" P9"_s), Rows{3});
        for (const QString& nobody : {u"e"_s, u"9"_s, u"髙橋子"_s, u"タカハシコ"_s, QString()})
            QVERIFY2(m_roll.withCode(nobody).empty(), qPrintable(nobody));
    }

    void narrowsByStateKindAndScope()
    {
        PeopleFilter filter;
        filter.states =
            1u << static_cast<unsigned>(PersonState::None) | 1u << static_cast<unsigned>(PersonState::Invited);
        QCOMPARE(found(filter), (QList<int>{1, 2}));
        filter.kinds = 1u << static_cast<unsigned>(PersonKind::Dependent);
        QCOMPARE(found(filter), QList<int>{2});
        filter = {};
        filter.scope = m_payees;
        QCOMPARE(found(filter), QList<int>{3});
        filter.scope = crypto::randomId<ScopeId>();
        QCOMPARE(found(filter), QList<int>{});
    }

    void sortsByOneColumnAndMore()
    {
        QCOMPARE(order({{PeopleColumn::Code, false}}), (QList<int>{1, 0, 3, 2})); // who has none comes last
        QCOMPARE(order({{PeopleColumn::Code, true}}), (QList<int>{3, 0, 1, 2}));  // and does so both ways
        QCOMPARE(order({{PeopleColumn::Kind, false}, {PeopleColumn::Code, false}}), (QList<int>{1, 0, 2, 3}));
        QCOMPARE(order({{PeopleColumn::Kind, true}, {PeopleColumn::Code, true}}), (QList<int>{3, 2, 0, 1}));
        QCOMPARE(order({{PeopleColumn::Scope, false}, {PeopleColumn::Name, false}}), (QList<int>{3, 0, 2, 1}));
        QCOMPARE(order({}), (QList<int>{0, 1, 2, 3}));
    }

private:
    void add(const QString& code, const QString& name, const QString& kana, PersonKind kind, PersonState state,
             const ScopeId& scope)
    {
        Person person;
        person.id = crypto::randomId<PersonId>();
        person.kind = kind;
        person.code = code;
        person.name = name;
        person.kana = kana;
        m_roll.add(person, scope, state, state == PersonState::Current ? QDate(2034, 1, 11) : QDate());
    }
    static QList<int> asInts(const std::vector<std::uint32_t>& rows) { return QList<int>(rows.begin(), rows.end()); }
    QList<int> found(const PeopleFilter& filter) const
    {
        return asInts(m_roll.filtered(m_roll.sorted({}, {}), filter));
    }
    QList<int> order(const std::vector<PeopleSort>& by) const
    {
        return asInts(m_roll.sorted(by, {u"本社"_s, u"個人支払先"_s}));
    }

    QCA::Initializer m_qca;
    ScopeId m_office = crypto::randomId<ScopeId>();
    ScopeId m_payees = crypto::randomId<ScopeId>();
    PeopleRoll m_roll;
};

QTEST_GUILESS_MAIN(TestPeopleRoll)
#include "test_people_roll.moc"
