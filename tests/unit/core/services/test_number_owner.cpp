// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/number_owner.h"

#include "core/crypto/base/random.h"

#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// Whose number a row brings: never somebody else's.
class TestNumberOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const PersonId hanako = add(u"E1"_s, u"山田 花子"_s, PersonKind::Employee, m_office);
        const PersonId taro = add(u"E2"_s, u"佐藤 太郎"_s, PersonKind::Employee, m_office);
        add({}, u"山田 空"_s, PersonKind::Dependent, m_office, hanako);
        add({}, u"佐藤 空"_s, PersonKind::Dependent, m_office, taro);
        add(u"E3"_s, u"佐藤 太郎"_s, PersonKind::Employee, m_office);
        add(u"P1"_s, u"木村 講師"_s, PersonKind::Payee, m_payees);
        m_roll.finish(0);
    }

    void owners_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("filer");
        QTest::addColumn<int>("row");
        QTest::newRow("code") << u"E1"_s << QString() << QString() << 0;
        QTest::newRow("code and name") << u"E1"_s << u"山田花子"_s << QString() << 0;
        QTest::newRow("name") << QString() << u"山田　花子"_s << QString() << 0;
        QTest::newRow("of two of one name by the code") << u"E3"_s << u"佐藤 太郎"_s << QString() << 4;
        QTest::newRow("dependent by the employee's column") << QString() << u"山田 空"_s << u"E1"_s << 2;
        QTest::newRow("dependent beside the employee's code") << u"E2"_s << u"佐藤 空"_s << QString() << 3;
    }

    void owners()
    {
        QFETCH(QString, code);
        QFETCH(QString, name);
        QFETCH(QString, filer);
        QFETCH(int, row);
        const auto found = find(code, name, filer);
        QVERIFY(found.has_value());
        QCOMPARE(*found, static_cast<std::size_t>(row));
    }

    void nobody_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("filer");
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* what, const QString& code, const QString& name, const QString& filer,
                            PersonField field, ErrorCode problem = ErrorCode::NotFound) {
            QTest::newRow(what) << code << name << filer << static_cast<int>(field) << static_cast<int>(problem);
        };
        row("no such code", u"E9"_s, u"山田 花子"_s, {}, PersonField::Code);
        row("of another scope", u"P1"_s, u"木村 講師"_s, {}, PersonField::Code);
        row("of another scope by name", {}, u"木村 講師"_s, {}, PersonField::Name);
        row("another's name", u"E1"_s, u"佐藤 太郎"_s, {}, PersonField::Name);
        row("another's dependent", {}, u"佐藤 空"_s, u"E1"_s, PersonField::Name);
        row("no such employee", {}, u"佐藤 空"_s, u"E9"_s, PersonField::Filer);
        row("two of one name", {}, u"佐藤 太郎"_s, {}, PersonField::Code, ErrorCode::FieldMissing);
    }

    void nobody()
    {
        QFETCH(QString, code);
        QFETCH(QString, name);
        QFETCH(QString, filer);
        QFETCH(int, field);
        QFETCH(int, problem);
        const auto found = find(code, name, filer);
        QVERIFY(!found.has_value());
        QCOMPARE(static_cast<int>(found.error().field), field);
        QCOMPARE(static_cast<int>(found.error().code), problem);
    }

private:
    PersonId add(const QString& code, const QString& name, PersonKind kind, const ScopeId& scope,
                 const PersonId& filer = {})
    {
        Person person;
        person.id = crypto::randomId<PersonId>();
        person.kind = kind;
        person.code = code;
        person.name = name;
        person.filer = filer;
        m_roll.add(person, scope, PersonState::None, {});
        return person.id;
    }
    std::expected<std::size_t, FieldProblem> find(const QString& code, const QString& name, const QString& filer)
    {
        auto number = parseAny(asSpan(QByteArrayView("123456789018")));
        return NumberOwner(m_roll, m_office).find({code, name, filer, std::move(*number), 2});
    }

    QCA::Initializer m_qca;
    ScopeId m_office = crypto::randomId<ScopeId>();
    ScopeId m_payees = crypto::randomId<ScopeId>();
    PeopleRoll m_roll;
};

QTEST_GUILESS_MAIN(TestNumberOwner)
#include "test_number_owner.moc"
