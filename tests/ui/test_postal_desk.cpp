// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The postal desk by the keyboard alone, against the real server: a pile of forms, some of them wrong.
#include "core/crypto/base/random.h"
#include "core/domain/reference.h"
#include "core/services/invitation_service.h"
#include "tests/ui/postal_hands.h"
#include "ui/postal/entry_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::numberOf;
using ui::test::PostalHands;

namespace {

constexpr int Invited = 30;

/// With a check digit that does not pass.
QString mistyped(int which)
{
    QString digits = numberOf(which);
    digits.back() = digits.back() == u'9' ? QChar(u'0') : QChar(digits.back().unicode() + 1);
    return digits;
}

} // namespace

class TestPostal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hands = std::make_unique<PostalHands>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY(m_hands->setUp(Invited));
        QCOMPARE(m_hands->codes().size(), qsizetype{Invited - 1});
    }

    void cleanupTestCase() { m_hands.reset(); }

    /// Thirty forms: one was handed in online already, six more go wrong, each in its own way.
    void aPileOfForms()
    {
        for (int which = 0; which < Invited - 1; ++which) {
            if (which == 3)
                wrongCheckDigit(which);
            else if (which == 7)
                theTwoDiffer(which);
            else if (which == 11)
                aVoidReference(which);
            else if (which == 15)
                anotherOrganization(which);
            else if (which == 19)
                theSubmittersCode(which);
            else if (which == 23)
                scannedTooEarly(which);
            else
                QVERIFY(enter(which, which == 0 ? u"1"_s : QString()));
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(QString::number(which)));
        }
        handedInOnline();
        QCOMPARE(m_hands->rows(), Invited - 1);
        for (int row = 0; row < m_hands->rows(); ++row)
            QVERIFY(m_hands->becomes(row, u"Saved"_s));
        QCOMPARE(m_hands->waiting(), Invited - 1);
        QVERIFY(stage().find<QLabel>(u"postalPace"_s)->text().startsWith(u"29 since "_s));
        // The first form's document was taken over for all.
        QVERIFY(!m_hands->cell(0, EntryList::Documents).isEmpty());
        QCOMPARE(m_hands->cell(Invited - 2, EntryList::Documents), m_hands->cell(0, EntryList::Documents));
    }

    void undoTakesTheLastBack()
    {
        QVERIFY(stage().bringToFront());
        QVERIFY(m_hands->isAt(u"postalFind"_s));
        m_hands->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_hands->becomes(0, u"Taken back"_s));
        QVERIFY(m_hands->says(u"was taken back"_s));
        QCOMPARE(m_hands->waiting(), Invited - 2);
        QVERIFY(m_hands->enter(m_hands->codes().last(), numberOf(Invited - 2))); // nobody asks: nothing of them waits
        QVERIFY(m_hands->becomes(0, u"Saved"_s));
        QCOMPARE(m_hands->waiting(), Invited - 1);
    }

    void whatIEnteredMyselfIsAskedAbout()
    {
        QVERIFY(m_hands->look(m_hands->reference(0)));
        QVERIFY(m_hands->says(u"yourself"_s));
        QVERIFY(m_hands->look(m_hands->reference(0))); // Enter is what a scanner types: it does not go on
        QVERIFY(m_hands->says(u"yourself"_s));
        QVERIFY(m_hands->isAt(u"postalFind"_s));
        m_hands->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_hands->isAt(u"postalNumber"_s));
        m_hands->press(Qt::Key_Escape); // steps back; who it is stays
        QVERIFY(m_hands->says(u"still chosen"_s));
        QVERIFY(stage().find<QLabel>(u"postalName"_s) != nullptr);
        m_hands->press(Qt::Key_Escape); // nobody
        QVERIFY(stage().find<QLabel>(u"postalName"_s) == nullptr);
        QCOMPARE(stage().find<QLineEdit>(u"postalFind"_s)->text(), QString());
    }

    void aNumberDoesNotStayInTheFirstStep()
    {
        auto* field = stage().find<QLineEdit>(u"postalFind"_s);
        for (const QString& digits : {numberOf(900), numberOf(901).insert(4, u' ').insert(9, u' ')}) {
            QVERIFY(m_hands->isAt(u"postalFind"_s));
            m_hands->type(digits); // no Enter is needed
            QCOMPARE(field->text(), QString());
            QVERIFY(!field->isUndoAvailable());
            QVERIFY(m_hands->says(u"A number does not belong here"_s));
        }
        m_hands->press(Qt::Key_Escape);
    }

    void severalAreChosenByArrows()
    {
        QVERIFY(m_hands->look(u"みほん"_s));
        QVERIFY(m_hands->says(u"people are meant"_s));
        QVERIFY(stage().find<QListWidget>(u"postalHits"_s)->item(0)->toolTip().startsWith(u"<p>"_s)); // escaped
        m_hands->press(Qt::Key_Down);
        m_hands->press(Qt::Key_Up);
        QVERIFY(stage().find(u"postalHits"_s) != nullptr);
        m_hands->press(Qt::Key_Escape);
        QVERIFY(stage().find(u"postalHits"_s) == nullptr);
        QVERIFY(m_hands->look(u"E10"_s)); // several again, and the code of none of them
        QVERIFY(m_hands->says(u"people are meant"_s));
        m_hands->press(Qt::Key_Return);
        QVERIFY(stage().find(u"postalHits"_s) == nullptr);
        m_hands->press(Qt::Key_Escape);
    }

private:
    ui::test::Stage& stage() { return m_hands->stage(); }
    bool enter(int which, const QString& keys = {})
    {
        return m_hands->enter(m_hands->reference(which), numberOf(which), keys);
    }

    void wrongCheckDigit(int which)
    {
        QVERIFY(m_hands->find(m_hands->reference(which)));
        m_hands->type(mistyped(which)); // no Enter is needed to hear of it
        QVERIFY(m_hands->says(u"check digit doesn't match"_s));
        QVERIFY(stage().find<SecretEdit>(u"postalNumber"_s)->isWrong());
        m_hands->press(Qt::Key_Return);
        QVERIFY(m_hands->isAt(u"postalNumber"_s));
        m_hands->press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(m_hands->typeTwice(numberOf(which)));
        QVERIFY(m_hands->saveDocuments());
    }

    void theTwoDiffer(int which)
    {
        QVERIFY(m_hands->find(m_hands->reference(which)));
        QVERIFY(!m_hands->typeTwice(numberOf(which), numberOf(which + 500)));
        QVERIFY(m_hands->says(u"The two differ"_s));
        QVERIFY(m_hands->isAt(u"postalNumber"_s));
        QVERIFY(stage().find<SecretEdit>(u"postalNumber"_s)->isEmpty());
        QVERIFY(m_hands->typeTwice(numberOf(which)));
        QVERIFY(m_hands->saveDocuments());
        QCOMPARE(m_hands->cell(0, EntryList::Mismatches), u"1"_s);
    }

    void aVoidReference(int which)
    {
        QVERIFY(stage().doWith([id = m_hands->invitation(which)](ClientSession& session) {
            return InvitationService(session).withdraw(id, "sent_wrongly");
        }));
        QVERIFY(m_hands->look(m_hands->reference(which)));
        QVERIFY(m_hands->says(u"Sent to the wrong person (owner"_s));
        m_hands->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_hands->isAt(u"postalNumber"_s));
        QVERIFY(m_hands->typeTwice(numberOf(which)));
        QVERIFY(m_hands->saveDocuments());
    }

    void anotherOrganization(int which)
    {
        const QByteArray foreign = referenceQr(crypto::randomId<OrgId>(), m_hands->invitation(which));
        QVERIFY(m_hands->look(QString::fromLatin1(foreign)));
        QVERIFY(m_hands->says(u"another organization"_s));
        QVERIFY(enter(which)); // the next scan takes its place
    }

    void theSubmittersCode(int which)
    {
        QString code;
        QVERIFY(stage().doWith([id = m_hands->invitation(which), &code](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const SecretBytes link, InvitationService(session).link(id));
            code = QString::fromLatin1(asView(link.exposeSecret())).section(u'#', 1);
            return {};
        }));
        QVERIFY(m_hands->look(code));
        QVERIFY(m_hands->says(u"submitter's secret code"_s));
        QCOMPARE(stage().find<QLineEdit>(u"postalFind"_s)->text(), QString()); // it does not stay on the screen
        QVERIFY(enter(which));
    }

    void scannedTooEarly(int which)
    {
        QVERIFY(m_hands->find(m_hands->reference(which)));
        QVERIFY(m_hands->typeTwice(numberOf(which)));
        m_hands->type(m_hands->reference(which + 1)); // into the documents
        m_hands->press(Qt::Key_Return);
        QVERIFY(m_hands->says(u"no key of this step"_s));
        QVERIFY(m_hands->saveDocuments());
    }

    void handedInOnline()
    {
        QVERIFY(m_hands->look(m_hands->submitted()));
        QVERIFY(m_hands->says(u"handed in the number online"_s));
        m_hands->press(Qt::Key_Return, Qt::ControlModifier); // nothing to go on with
        QVERIFY(m_hands->isAt(u"postalFind"_s));
        m_hands->press(Qt::Key_Escape);
    }

    QCA::Initializer m_qca;
    std::unique_ptr<PostalHands> m_hands;
};

QTEST_MAIN(TestPostal)
#include "test_postal_desk.moc"
