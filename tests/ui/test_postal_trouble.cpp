// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What interrupts a pile of forms: a server that goes away, a lock, a window that is closed in the middle of a number.
// Nobody of the pile is forgotten, nothing is saved twice, and no digit stays.
#include "tests/ui/postal_hands.h"
#include "ui/postal/entry_list.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::Line;
using ui::test::numberOf;
using ui::test::PostalHands;

namespace {
constexpr int Invited = 3;
}

class TestPostalTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hands = std::make_unique<PostalHands>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY(m_hands->setUp(Invited));
        QVERIFY(m_hands->enter(m_hands->reference(0), numberOf(0), u"1"_s));
        QVERIFY(m_hands->becomes(0, u"Saved"_s));
    }

    void cleanupTestCase() { m_hands.reset(); }

    void withoutServerPersonAndDocumentsStay()
    {
        const int rows = m_hands->rows();
        m_hands->line().fault = Line::Dead;
        QVERIFY(m_hands->enter(other(0), numberOf(200)));
        QVERIFY(m_hands->becomes(0, u"Not saved"_s));
        QVERIFY(m_hands->says(u"was not saved"_s));
        QVERIFY(m_hands->isAt(u"postalFind"_s)); // nobody was stopped
        m_hands->line().fault = Line::Sound;
        QVERIFY(stage().bringToFront());
        m_hands->press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(m_hands->isAt(u"postalNumber"_s));
        QVERIFY(stage().find<QLabel>(u"postalDetails"_s)->text().contains(other(0)));
        QVERIFY(stage().find<SecretEdit>(u"postalNumber"_s)->isEmpty()); // never the number
        QVERIFY(m_hands->typeTwice(numberOf(200)));
        QVERIFY(stage().find<QCheckBox>(u"document-my_number_card"_s)->isChecked());
        QVERIFY(m_hands->saveDocuments());
        QVERIFY(m_hands->becomes(0, u"Saved"_s));
        QCOMPARE(m_hands->rows(), rows + 1);
    }

    void anAnswerThatWasLostIsNoSecondEntry()
    {
        const int before = m_hands->waiting();
        m_hands->line().fault = Line::LoseAnswer;
        QVERIFY(m_hands->enter(other(1), numberOf(201)));
        QVERIFY(m_hands->becomes(0, u"Not saved"_s));
        m_hands->line().fault = Line::Sound;
        QVERIFY(m_hands->enter(other(2), numberOf(202))); // by the next form the program learns of the one before
        QVERIFY(m_hands->becomes(0, u"Saved"_s));
        QVERIFY(m_hands->becomes(1, u"Saved before"_s));
        QCOMPARE(m_hands->waiting(), before + 2);
    }

    void leavingThePageWipesTheNumber()
    {
        QVERIFY(m_hands->find(m_hands->reference(1)));
        m_hands->type(numberOf(1));
        stage().window().go(u"people"_s);
        stage().window().go(u"postal"_s);
        QVERIFY(m_hands->says(u"is wiped"_s));
        QVERIFY(m_hands->isAt(u"postalNumber"_s)); // whose it is stays
        QVERIFY(stage().find<SecretEdit>(u"postalNumber"_s)->isEmpty());
        QVERIFY(m_hands->typeTwice(numberOf(1)));
        QVERIFY(m_hands->saveDocuments());
        QVERIFY(m_hands->becomes(0, u"Saved"_s));
    }

    void aLockWipesTheNumberAndKeepsThePile()
    {
        const int rows = m_hands->rows();
        QVERIFY(m_hands->find(other(3)));
        m_hands->type(numberOf(203));
        stage().desk().lock(Desk::Lock::Asked);
        QVERIFY(stage().unlock());
        QVERIFY(m_hands->open());
        QVERIFY(m_hands->says(u"Go on with the entry of"_s));
        QCOMPARE(m_hands->rows(), rows + 1);
        QVERIFY(m_hands->becomes(0, u"Interrupted"_s));
        QCOMPARE(m_hands->cell(0, EntryList::Code), other(3));
        goOn(203);
    }

    void theBatchSheetBeginsANewBatch()
    {
        const QString path =
            stage().folder() + u"/batch-sheet-%1.pdf"_s.arg(stage().clock().today().toString(Qt::ISODate));
        stage().prompt().folder = stage().folder();
        QVERIFY(stage().click(u"postalSheet"_s));
        QVERIFY(stage().waitFor([&] { return stage().find(u"batchDialog"_s) != nullptr; }));
        QVERIFY(stage().click(u"saveBatch"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(stage().click(u"closeBatch"_s));
        QVERIFY(stage().waitFor([&] { return m_hands->rows() == 0; }));
        QVERIFY(stage().find<QLabel>(u"postalPace"_s)->text().startsWith(u"6 since "_s)); // the day goes on
    }

    void aWindowThatIsClosedForgetsNobody()
    {
        QVERIFY(m_hands->find(other(4)));
        const QString name = stage().find<QLabel>(u"postalName"_s)->text();
        const PersonId person = personWith(other(4));
        m_hands->type(numberOf(204));
        stage().openWindow();
        QFile file(stage().folder() + u"/desktop.ini"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains(person.text() + "+my_number_card"));
        QVERIFY(!kept.contains(name.toUtf8()));
        QVERIFY(!kept.contains(numberOf(204).first(8).toLatin1()));
        QVERIFY(stage().unlock());
        QVERIFY(m_hands->open());
        QVERIFY(m_hands->says(u"Go on with the entry of "_s + name));
        goOn(204);
        QCOMPARE(m_hands->rows(), 1);
    }

private:
    ui::test::Stage& stage() { return m_hands->stage(); }
    QString other(int which) { return m_hands->others().at(which); }
    PersonId personWith(const QString& code)
    {
        const PeopleRoll& people = *stage().desk().overview().people;
        const auto rows = people.withCode(code);
        return rows.empty() ? PersonId() : people.entry(rows.front()).id;
    }
    /// With whoever was interrupted.
    void goOn(int which)
    {
        m_hands->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_hands->isAt(u"postalNumber"_s));
        QVERIFY(stage().find<SecretEdit>(u"postalNumber"_s)->isEmpty());
        QVERIFY(m_hands->typeTwice(numberOf(which)));
        QVERIFY(m_hands->saveDocuments());
        QVERIFY(m_hands->becomes(0, u"Saved"_s));
    }

    QCA::Initializer m_qca;
    std::unique_ptr<PostalHands> m_hands;
};

QTEST_MAIN(TestPostalTrouble)
#include "test_postal_trouble.moc"
