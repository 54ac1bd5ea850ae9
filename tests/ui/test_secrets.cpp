// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/recovery_codes_file.h"
#include "ui/common/secret_clipboard.h"
#include "ui/common/secret_edit.h"
#include "ui/common/secret_label.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const SecretEdit& edit)
{
    return asView(edit.exposeSecret()).toByteArray();
}

void typeText(SecretEdit& edit, const QString& text)
{
    for (const QChar character : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, character);
        QApplication::sendEvent(&edit, &press);
    }
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installSecretAccessibility(); }

    void typesMovesAndErases()
    {
        SecretEdit edit(SecretEdit::Kind::Password);
        QSignalSpy changes(&edit, &SecretEdit::changed);
        typeText(edit, u"paß語word"_s);
        QCOMPARE(textOf(edit), "paß語word");
        QCOMPARE(edit.characters(), 8);
        QCOMPARE(changes.size(), 8);
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClick(&edit, Qt::Key_Right);
        QTest::keyClick(&edit, Qt::Key_Right);
        QTest::keyClick(&edit, Qt::Key_Delete); // ß, two bytes
        QCOMPARE(textOf(edit), "pa語word");
        QTest::keyClick(&edit, Qt::Key_Right);
        QTest::keyClick(&edit, Qt::Key_Backspace); // 語, three bytes
        QCOMPARE(textOf(edit), "paword");
        QTest::keyClick(&edit, Qt::Key_X);
        QCOMPARE(textOf(edit), "paxword");
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_Y);
        QCOMPARE(textOf(edit), "y");
    }

    void numbersTakeDigitsOnly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<bool>("whole");
        QTest::newRow("plain") << u"123456789018"_s << QByteArray("123456789018") << true;
        QTest::newRow("grouped") << u"1234-5678 9018"_s << QByteArray("123456789018") << true;
        QTest::newRow("full width") << u"１２３４　５６７８－９０１８"_s << QByteArray("123456789018") << true;
        QTest::newRow("thirteen") << u"7000012050002"_s << QByteArray("7000012050002") << true;
        QTest::newRow("too long") << u"12345678901234"_s << QByteArray("1234567890123") << false;
        QTest::newRow("letters") << u"12a4"_s << QByteArray("124") << false;
        QTest::newRow("leading zeros") << u"000012345678"_s << QByteArray("000012345678") << true;
    }

    void numbersTakeDigitsOnly()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, kept);
        QFETCH(bool, whole);
        SecretEdit edit(SecretEdit::Kind::Number);
        QCOMPARE(edit.insert(asSpan(typed.toUtf8())), whole);
        QCOMPARE(textOf(edit), kept);
    }

    void codesAreReadAsPaperIsRead()
    {
        SecretEdit edit(SecretEdit::Kind::Code);
        edit.insert(asSpan(QByteArray("ab0o-il1 Ｚｚ９\r\n")));
        QCOMPARE(textOf(edit), "AB00111ZZ9");
    }

    void pastesAndHoldsNoMoreThanItMay()
    {
        SecretEdit edit(SecretEdit::Kind::Password);
        QGuiApplication::clipboard()->setText(u"from elsewhere\n"_s);
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(textOf(edit), "from elsewhere");
        QSignalSpy refused(&edit, &SecretEdit::refused);
        edit.clear();
        edit.insert(asSpan(QByteArray(600, 'x')));
        QCOMPARE(edit.exposeSecret().size(), SecretEdit::MostBytes);
        QVERIFY(!refused.isEmpty());
    }

    void clearingWipesTheBytes()
    {
        SecretEdit edit(SecretEdit::Kind::Password);
        edit.insert(asSpan(QByteArray("secret")));
        const std::uint8_t* where = edit.exposeSecret().data();
        edit.clear();
        for (int i = 0; i < 6; ++i)
            QCOMPARE(where[i], 0);
    }

    void screenReadersGetTheLengthOnly()
    {
        SecretEdit edit(SecretEdit::Kind::Number);
        edit.setAccessibleName(u"My Number"_s);
        edit.insert(asSpan(QByteArray("1234")));
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&edit);
        QVERIFY(face != nullptr);
        QCOMPARE(face->text(QAccessible::Value), u"●●●●"_s);
        QCOMPARE(face->text(QAccessible::Name), u"My Number"_s);
        QVERIFY(face->state().passwordEdit);
        SecretLabel label;
        label.reveal(SecretBytes::copyOf(asSpan(QByteArray("123456789018"))));
        QVERIFY(!QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Value).contains(u'1'));
    }

    void inputMethodsAreOff()
    {
        SecretEdit edit(SecretEdit::Kind::Password);
        QVERIFY(!edit.testAttribute(Qt::WA_InputMethodEnabled));
    }

    void paintsWhatIsTyped()
    {
        SecretEdit dots(SecretEdit::Kind::Password);
        dots.insert(asSpan(QByteArray("123456789018")));
        SecretEdit other(SecretEdit::Kind::Password);
        other.insert(asSpan(QByteArray("999999999999")));
        QCOMPARE(dots.grab().toImage(), other.grab().toImage()); // discs say nothing
        dots.setShown(true);
        other.setShown(true);
        QVERIFY(dots.grab().toImage() != other.grab().toImage());
    }

    void recoveryCodesAreSavedForTheirOwnerOnly()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"recovery-codes.txt"_s);
        std::vector<SecretBytes> codes;
        for (const char* code : {"0123456789", "ABCDEFGHJK"})
            codes.push_back(SecretBytes::copyOf(asSpan(code)));
        QVERIFY(saveRecoveryCodes(codes, u"clerk"_s, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Kagibako · clerk\r\n\r\n01234-56789\r\nABCDE-FGHJK\r\n"));
        QVERIFY(!file.permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(!saveRecoveryCodes(codes, u"clerk"_s, folder.filePath(u"no/folder"_s)).has_value());
    }

    void aLabelHidesByItself()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* label = new SecretLabel(&window);
        layout->addWidget(label);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QImage masked = label->grab().toImage();
        QSignalSpy hidden(label, &SecretLabel::hidden);
        label->reveal(SecretBytes::copyOf(asSpan(QByteArray("123456789018"))));
        QVERIFY(label->isShown());
        QVERIFY(label->grab().toImage() != masked);
        QEvent away(QEvent::WindowDeactivate);
        QApplication::sendEvent(&window, &away);
        QVERIFY(!label->isShown());
        QCOMPARE(hidden.size(), 1);
        QCOMPARE(label->grab().toImage(), masked);
        label->reveal(SecretBytes::copyOf(asSpan(QByteArray("123456789018"))));
        label->hide();
        QVERIFY(!label->isShown());
    }

    void theClipboardIsClearedWhenItIsStillOurs()
    {
        SecretClipboard clipboard;
        QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        clipboard.put(SecretBytes::copyOf(asSpan(QByteArray("123456789018"))));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"123456789018"_s);
        clipboard.clear();
        QCOMPARE(cleared.size(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        clipboard.clear();
        QCOMPARE(cleared.size(), 1); // nothing of ours is there any more
    }

private:
    QCA::Initializer m_qca;
};

QTEST_MAIN(TestSecrets)
#include "test_secrets.moc"
