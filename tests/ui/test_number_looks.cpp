// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Other ways to look at a number, by keys: a family's together, and one that is compared and not shown.
#include "core/domain/purpose.h"
#include "core/services/entry_review.h"
#include "core/services/entry_service.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/secret_edit.h"
#include "ui/common/secret_label.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QtCrypto>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

const char* const People = "社員番号,氏名,区分,続柄,扶養者コード\n"
                           "E001,山田 花子,従業員,,\n"
                           ",山田 空,扶養親族,子,E001\n";
constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";

} // namespace

class TestNumberLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
        QVERIFY(keep(u"山田 花子"_s, First));
        QVERIFY(keep(u"山田 空"_s, Second));
        m_stage->window().go(u"people"_s);
        QVERIFY(m_stage->waitFor([&] { return table() != nullptr && table()->model()->rowCount() == 2; }));
        QVERIFY(m_stage->bringToFront());
        QVERIFY(choose(u"山田 花子"_s));
    }

    void cleanupTestCase() { m_stage.reset(); }

    void aFamilyIsOpenedByOneAct()
    {
        QVERIFY(!isEnabled(u"familyNumbers"_s)); // no purpose
        choosePurpose(Purpose::Employment);
        QVERIFY(!isEnabled(u"familyNumbers"_s)); // of no dependent
        choosePurpose(Purpose::Withholding);
        QVERIFY(isEnabled(u"familyNumbers"_s));
        const qint64 before = auditSize();
        QVERIFY(m_stage->click(u"familyNumbers"_s));
        QVERIFY(m_stage->waitFor([&] { return shownLabels() == 2; }));
        QCOMPARE(auditSize(), before + 1);
        QVERIFY(!m_stage->find<SecretLabel>(u"number"_s)->isShown());
        QVERIFY(m_stage->click(u"familyNumbers"_s)); // hides them
        QCOMPARE(shownLabels(), 0);
    }

    void oneThatHidesHidesAll()
    {
        QVERIFY(m_stage->click(u"familyNumbers"_s));
        QVERIFY(m_stage->waitFor([&] { return shownLabels() == 2; }));
        labels().back()->hideNow();
        QVERIFY(m_stage->waitFor([&] { return shownLabels() == 0 && labels().isEmpty(); }));
    }

    void aNumberIsComparedAndNotShown()
    {
        const qint64 before = auditSize();
        QVERIFY(!isEnabled(u"compareNumber"_s)); // nothing was typed
        typeNumber("123456789012");
        QVERIFY(says(u"check digit"_s)); // no number: nothing is opened for it
        QCOMPARE(auditSize(), before);
        typeNumber(Second);
        QVERIFY(says(u"Not the same"_s));
        typeNumber(First);
        QVERIFY(says(u"The same: "_s));
        QCOMPARE(auditSize(), before + 2); // no look without a trace
        QVERIFY(field()->isEmpty());
        QVERIFY(!m_stage->find<SecretLabel>(u"number"_s)->isShown());
    }

    void whoIsChosenNextFindsNothingOfIt()
    {
        QVERIFY(choose(u"山田 空"_s));
        QVERIFY(!says(u"The same: "_s, 0));
        QVERIFY(m_stage->find(u"familyNumbers"_s) == nullptr); // of an employee alone
    }

private:
    QTableView* table() { return m_stage->find<QTableView>(u"peopleTable"_s); }
    SecretEdit* field() { return m_stage->find<SecretEdit>(u"numberToCompare"_s); }

    /// Entered and accepted by the services.
    bool keep(const QString& name, const char* number)
    {
        const PeopleRoll& roll = *m_stage->desk().overview().people;
        for (std::size_t row = 0; row < roll.size(); ++row) {
            if (roll.person(row).name != name)
                continue;
            const PersonId person = roll.entry(row).id;
            const ScopeId scope = roll.scope(row);
            return m_stage->doWith([&](ClientSession& session) -> Result<void> {
                KAGIBAKO_TRY_ASSIGN(const AnyNumber typed, parseAny(asSpan(QByteArrayView(number))));
                KAGIBAKO_TRY(EntryService(session).enter({person, scope, typed, {"my_number_card"}, {}}));
                EntryReview review(session);
                KAGIBAKO_TRY_ASSIGN(const auto opened, review.show(person));
                return review.accept(*opened, opened->entries.back().entry.box, {"my_number_card"}, {});
            });
        }
        return false;
    }

    bool choose(const QString& name)
    {
        const auto* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->index(row, column).data().toString() == name) {
                    table()->selectRow(row);
                    return m_stage->waitFor([&] {
                        const auto* label = m_stage->find<QLabel>(u"personName"_s);
                        return label != nullptr && label->text() == name;
                    });
                }
            }
        }
        return false;
    }

    void choosePurpose(Purpose purpose)
    {
        auto* box = m_stage->find<QComboBox>(u"purpose"_s);
        box->setCurrentIndex(box->findData(static_cast<int>(purpose)));
    }

    bool isEnabled(const QString& name)
    {
        const QWidget* widget = m_stage->find(name);
        return widget != nullptr && widget->isEnabled();
    }

    void typeNumber(const char* number)
    {
        field()->clear();
        field()->setFocus();
        QTest::keyClicks(field(), QString::fromLatin1(number));
        QTest::keyClick(field(), Qt::Key_Return);
    }

    QList<SecretLabel*> labels()
    {
        QList<SecretLabel*> all = m_stage->window().findChildren<SecretLabel*>();
        all.removeIf([](const SecretLabel* one) { return !one->objectName().startsWith(u"familyNumber-"_s); });
        return all;
    }

    int shownLabels()
    {
        const QList<SecretLabel*> all = labels();
        return static_cast<int>(
            std::ranges::count_if(all, [](const SecretLabel* one) { return one->isVisible() && one->isShown(); }));
    }

    bool says(const QString& part, int seconds = 20)
    {
        return m_stage->waitFor(
            [&] {
                for (const Banner* banner : m_stage->window().findChildren<Banner*>()) {
                    if (banner->isVisible() && banner->text().contains(part))
                        return true;
                }
                return false;
            },
            seconds);
    }

    qint64 auditSize()
    {
        qint64 size = -1;
        const bool done = m_stage->doWith([&](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY(session.sync());
            size = session.state().audit.head().size;
            return {};
        });
        return done ? size : -1;
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestNumberLooks)
#include "test_number_looks.moc"
