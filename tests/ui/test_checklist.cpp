// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/paragraph.h"
#include "ui/review/checklist.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 1);

/// As the page around it: the letters that nobody below took.
class Around : public QWidget
{
public:
    QString letters;

protected:
    void keyPressEvent(QKeyEvent* event) override { letters += event->text(); }
};

bool offers(const Checklist& list, const QString& box, const char* code)
{
    return list.findChild<QComboBox*>(box)->findData(QByteArray(code)) > 0;
}

void choose(const Checklist& list, const QString& box, const char* code)
{
    auto* choice = list.findChild<QComboBox*>(box);
    choice->setCurrentIndex(choice->findData(QByteArray(code)));
}

} // namespace

class TestChecklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsLawfulCanBeChosen()
    {
        Checklist list(Language::English);
        list.setCase(Route::Online, Today);
        QVERIFY(offers(list, u"checkNumber"_s, "my_number_card"));
        QVERIFY(offers(list, u"checkIdentity"_s, "issued_login"));
        for (const char* code : {"employment_known", "preprinted_letter", "health_insurance_card", "proxy_letter"}) {
            for (const QString& box : {u"checkNumber"_s, u"checkIdentity"_s, u"checkSecond"_s})
                QVERIFY2(!offers(list, box, code), code);
        }
        list.setCase(Route::Online, QDate(2025, 12, 1));
        QVERIFY(offers(list, u"checkIdentity"_s, "health_insurance_card"));
        list.setCase(Route::Face, Today);
        QVERIFY(offers(list, u"checkIdentity"_s, "employment_known"));
        QVERIFY(!offers(list, u"checkIdentity"_s, "issued_login"));
    }

    void aNewCaseBeginsEmpty()
    {
        Checklist list(Language::English);
        list.propose({"my_number_card"});
        QVERIFY(list.isComplete());
        QSignalSpy changed(&list, &Checklist::changed);
        list.setCase(Route::Mail, Today);
        QVERIFY(!changed.isEmpty());
        QVERIFY(list.chosen().isEmpty());
        QVERIFY(!list.isComplete());
    }

    void twoOfAKindAreAskedFor()
    {
        Checklist list(Language::English);
        list.setCase(Route::Online, Today);
        list.show();
        choose(list, u"checkNumber"_s, "notification_card");
        choose(list, u"checkIdentity"_s, "health_insurance");
        const auto* second = list.findChild<QComboBox*>(u"checkSecond"_s);
        QVERIFY(second->isVisible());
        QVERIFY(!list.isComplete());
        const auto* remarks = list.findChild<Paragraph*>(u"checkRemarks"_s);
        QVERIFY(remarks->isVisible());
        QVERIFY(remarks->words().contains(u"still match the resident register"_s));
        QVERIFY(remarks->words().contains(u"must be masked"_s));
        choose(list, u"checkSecond"_s, "pension_book");
        QVERIFY(list.isComplete());
        QCOMPARE(list.chosen().size(), 3);
        list.reset();
        QVERIFY(!second->isVisible());
        QVERIFY(!remarks->isVisible());
    }

    void onlyWhatIsLawfulIsProposed()
    {
        Checklist list(Language::English);
        list.setCase(Route::Online, Today);
        list.propose({"preprinted_letter", "notification_card", "number_notice"});
        QCOMPARE(list.chosen(), QList<QByteArray>{"notification_card"});
    }

    void whySomethingIsMissingIsSaidWhenAsked()
    {
        Checklist list(Language::Japanese);
        list.setCase(Route::Online, Today);
        list.show();
        auto* why = list.findChild<QPushButton*>(u"checkWhy"_s);
        const auto* absent = list.findChild<Paragraph*>(u"checkAbsent"_s);
        QVERIFY(why->isVisible() && !absent->isVisible());
        QTest::keyClick(why, Qt::Key_Space);
        QVERIFY(absent->isVisible());
        QVERIFY(absent->words().contains(u"番号確認にも身元確認にも使えません"_s));
        QVERIFY(absent->words().contains(u"対面で確認した場合に限ります"_s));
        QVERIFY(absent->words().contains(u"2025年12月1日"_s));
        QTest::keyClick(why, Qt::Key_Space);
        QVERIFY(!absent->isVisible());
        QTest::keyClick(why, Qt::Key_Space);
        list.setCase(Route::Face, Today);
        QVERIFY(!absent->isVisible()); // the next case begins without it
        QVERIFY(!absent->words().contains(u"対面で確認した場合に限ります"_s));
    }

    /// Approve, send back and refuse are letters of the page: the button leaves them to it.
    void lettersStayThePages()
    {
        Around around;
        auto* list = new Checklist(Language::English, &around);
        auto* layout = new QVBoxLayout(&around);
        layout->addWidget(list);
        around.show();
        auto* why = list->findChild<QPushButton*>(u"checkWhy"_s);
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_S, Qt::Key_X, Qt::Key_N})
            QTest::keyClick(why, key);
        QCOMPARE(around.letters, u"asxn"_s);
        QVERIFY(!why->isChecked());
    }
};

QTEST_MAIN(TestChecklist)
#include "test_checklist.moc"
