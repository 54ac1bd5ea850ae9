// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/people_roll.h"

#include <QTest>
#include <QtCrypto>

#include <algorithm>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// Who stands on whose form, and a few found among many.
class TestFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < 30; ++i) {
            const PersonId employee = add(u"E%1"_s.arg(i), PersonKind::Employee, {});
            for (int child = 0; child < i % 3; ++child)
                add({}, PersonKind::Dependent, employee);
            m_employees.append(employee);
        }
        add(u"P1"_s, PersonKind::Payee, {});
        m_roll.finish(0);
    }

    void eachFamilyIsFound()
    {
        for (int i = 0; i < 30; ++i) {
            const auto rows = m_roll.dependentsOf(m_employees[i]);
            QCOMPARE(rows.size(), static_cast<std::size_t>(i % 3));
            for (const std::size_t row : rows)
                QVERIFY(m_roll.person(row).filer == m_employees[i]);
            QVERIFY(std::ranges::is_sorted(rows));
        }
        QVERIFY(m_roll.dependentsOf(crypto::randomId<PersonId>()).empty());
        QVERIFY(m_roll.dependentsOf({}).empty());
    }

    void aSearchEndsAtTheMost()
    {
        constexpr std::uint8_t Employees = 1u << static_cast<unsigned>(PersonKind::Employee);
        const auto rows = m_roll.search(u"見本"_s, Employees, 20);
        QCOMPARE(rows.size(), std::size_t{20});
        for (const std::size_t row : rows)
            QCOMPARE(m_roll.entry(row).kind, PersonKind::Employee);
        QCOMPARE(m_roll.search(u"e29"_s, Employees, 20).size(), std::size_t{1});
        QVERIFY(m_roll.search(u"p1"_s, Employees, 20).empty());
        QCOMPARE(m_roll.search(u"p1"_s, 0, 20).size(), std::size_t{1});
        QVERIFY(m_roll.search(u"nobody"_s, 0, 20).empty());
    }

private:
    PersonId add(const QString& code, PersonKind kind, const PersonId& filer)
    {
        Person person;
        person.id = crypto::randomId<PersonId>();
        person.kind = kind;
        person.code = code;
        person.name = u"見本 太郎"_s;
        person.filer = filer;
        m_roll.add(person, m_scope, PersonState::None, {});
        return person.id;
    }

    QCA::Initializer m_qca;
    ScopeId m_scope = crypto::randomId<ScopeId>();
    QList<PersonId> m_employees;
    PeopleRoll m_roll;
};

QTEST_GUILESS_MAIN(TestFamilies)
#include "test_families.moc"
