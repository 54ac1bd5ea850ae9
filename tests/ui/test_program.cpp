// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, by real keys, from the password to the close button: whom it talks to (attacks.md B09), and what of
// the password, the account secret and the numbers is in its memory in each state (attacks.md F01).
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/domain/my_number.h"
#include "tests/ui/memory_search.h"
#include "tests/ui/program.h"
#include "tests/ui/stage.h"

#include <QClipboard>
#include <QTest>
#include <QtCrypto>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

// Addresses in what is shown: nothing may go there, and nothing may ask for their names.
const char* const People =
    "社員番号,氏名,フリガナ,区分,部署\n"
    "E001,山田 花子 <img src='http://192.0.2.7/name.png'>,ヤマダ ハナコ,従業員,http://dept.example/a.png\n"
    "E002,佐藤 太郎 <img src='http://192.0.2.7/name.png'>,サトウ タロウ,従業員,<img src='//dept.example/a.png'>\n";

QByteArray numberOf(QByteArray eleven)
{
    eleven.append(static_cast<char>(MyNumber::checkDigit(asSpan(eleven))));
    return eleven;
}

/// Of one canary in the program's memory; -1: nobody let us look.
struct Copies {
    qsizetype utf8 = -1;
    qsizetype utf16 = -1;
    bool locked = true; ///< those as UTF-8, all of them
    QByteArray where = {};

    bool are(qsizetype wanted8, qsizetype wanted16) const { return utf8 == wanted8 && utf16 == wanted16 && locked; }
};

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
        QVERIFY(m_stage->inviteAll());
        const QByteArray picture = ui::test::cardPicture(u"山田"_s);
        QVERIFY(m_stage->handIn(1, picture, 2, m_kept));
        QVERIFY(m_stage->acceptOne());
        QVERIFY(m_stage->handIn(1, picture, 2, m_waiting));
        const PeopleRoll& roll = *m_stage->desk().overview().people;
        for (std::size_t i = 0; i < roll.size(); ++i) {
            if (roll.entry(i).state == PersonState::Current)
                m_code = roll.person(i).code.toLatin1().toLower();
        }
        QVERIFY(!m_code.isEmpty());
        m_sheet = m_stage->accountText();
        m_typedSheet = QByteArray(m_sheet).replace(' ', "");
        const auto secret =
            crypto::parseSheetText(crypto::labels::AccountSheet, asSpan(m_sheet), crypto::AccountSecretSize);
        QVERIFY(secret.has_value());
        m_secret = asView(secret->exposeSecret()).toByteArray();
        m_stage->closeWindow();
        m_program = std::make_unique<ui::test::Program>(QStringLiteral(KAGIBAKO_DESKTOP), m_trace.filePath(u"trace"_s));
    }

    void cleanupTestCase()
    {
        m_program.reset();
        m_stage.reset();
    }

    void opensItsDoor()
    {
        QVERIFY(m_program->start({u"--data"_s, m_stage->folder(), u"--lang"_s, u"en"_s}));
        QCOMPARE(m_program->title(), u"Kagibako"_s);
        QVERIFY2(copiesOf(m_password).utf8 >= 0, "another process' memory cannot be read: run this as root");
    }

    void aTypedPasswordIsOnceInLockedMemory()
    {
        QVERIFY(m_program->type(m_password));
        QVERIFY(comeTo(m_password, 1)); // the search finds what is there
        QVERIFY(holds(m_password, 1));
        QVERIFY(m_program->press({u"alt+a"_s}));
        QVERIFY(m_program->type(m_typedSheet));
        QVERIFY(comeTo(m_typedSheet, 1));
        QVERIFY(holds(m_typedSheet, 1));
        QVERIFY(holds(m_secret, 0));
    }

    void afterTheLoginTheyAreGone()
    {
        QVERIFY(m_program->press({u"Return"_s}));
        QVERIFY(unlocked());
        for (const QByteArray& secret : {m_password, m_typedSheet, m_secret})
            QVERIFY(comeTo(secret, 0));
    }

    void aNumberIsThereWhileItIsShown()
    {
        QVERIFY(holds(m_kept, 0));
        QVERIFY(m_program->press({u"ctrl+2"_s}));
        QVERIFY(m_program->type(m_code));
        QVERIFY(m_program->press({u"Down"_s, u"alt+p"_s, u"Down"_s, u"ctrl+r"_s}));
        QVERIFY(comeTo(m_kept, 1));
        QTest::qWait(300); // painted
        QVERIFY(holds(m_kept, 1));
        QVERIFY(m_program->press({u"ctrl+r"_s}));
        QVERIFY(comeTo(m_kept, 0));
    }

    void aSubmissionIsThereWhileItIsOpen()
    {
        QVERIFY(holds(m_waiting, 0));
        QVERIFY(m_program->press({u"ctrl+1"_s, u"ctrl+3"_s, u"ctrl+5"_s, u"ctrl+4"_s, u"Return"_s}));
        QVERIFY(comeTo(m_waiting, 1));
        QVERIFY(m_program->press({u"Right"_s, u"n"_s})); // the second picture, and the number on the screen
        QVERIFY(comeTo(m_waiting, 2));                   // the case's and the screen's
        QVERIFY(holds(m_waiting, 2));
        QVERIFY(m_program->press({u"Escape"_s}));
        QVERIFY(comeTo(m_waiting, 0));
    }

    void lockingWipesWhatWasOpen()
    {
        QVERIFY(m_program->press({u"Return"_s}));
        QVERIFY(comeTo(m_waiting, 1));
        QVERIFY(m_program->press({u"ctrl+2"_s, u"ctrl+r"_s}));
        QVERIFY(comeTo(m_kept, 1));
        QVERIFY(m_program->press({u"ctrl+l"_s}));
        QVERIFY(locked());
        for (const QByteArray& secret : {m_password, m_typedSheet, m_secret, m_kept, m_waiting})
            QVERIFY(comeTo(secret, 0));
    }

    void aPastedSecretIsNotKeptByTheClipboard()
    {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(m_sheet));
        // A person who sees nothing come presses again: on a busy machine the page may be younger than the title.
        const auto pasted = [this] { return copiesOf(m_typedSheet).are(1, 0); };
        for (int attempt = 0; attempt < 5 && !pasted(); ++attempt) {
            QVERIFY(m_program->press({u"alt+a"_s, u"ctrl+a"_s, u"ctrl+v"_s}));
            (void)m_stage->waitFor(pasted, 5);
        }
        QVERIFY(holds(m_typedSheet, 1));
        // As it came, with blanks, it may stand in what the X client library read last, which is no buffer of ours: a
        // single key overwrites less than that. The many events of the next page do.
        const Copies came = copiesOf(m_sheet);
        QVERIFY2(came.utf8 <= 1 && came.utf16 == 0, came.where.constData());
        QVERIFY(m_program->press({u"alt+p"_s}));
        QVERIFY(m_program->type(m_password));
        QVERIFY(m_program->press({u"Return"_s}));
        QVERIFY(unlocked());
        for (const QByteArray& secret : {m_password, m_sheet, m_typedSheet, m_secret})
            QVERIFY(comeTo(secret, 0));
    }

    void aCopiedNumberIsTheClipboardsUntilItLocks()
    {
        QVERIFY(m_program->press({u"ctrl+2"_s}));
        QVERIFY(m_program->type(m_code));
        QVERIFY(m_program->press({u"Down"_s, u"alt+p"_s, u"Down"_s, u"alt+c"_s}));
        QVERIFY(comeTo(m_kept, 0, 1)); // the clipboard works with texts: the one exception (protocol.md §9)
        QVERIFY(m_stage->waitFor([this] { return QGuiApplication::clipboard()->text() == QLatin1String(m_kept); }));
        QVERIFY(m_program->press({u"ctrl+l"_s}));
        QVERIFY(locked());
        QVERIFY(comeTo(m_kept, 0)); // also what was made for whoever pasted it
    }

    void closesByItsButton() { QVERIFY(m_program->close()); }

    void talkedToItsServerAndNobodyElse()
    {
        const ui::test::Outside outside = m_program->outside();
        const std::uint16_t port = m_stage->daemon().port();
        QVERIFY(outside.addresses.contains(u"inet 127.0.0.1:%1"_s.arg(port)));
        QCOMPARE(outside.strangers(port), QStringList());
        // Itself, and itself again for the pictures: no program that could go out in its place.
        QVERIFY(outside.programs.size() > 1);
        QCOMPARE(outside.programs, QStringList(outside.programs.size(), QStringLiteral(KAGIBAKO_DESKTOP)));
    }

private:
    Copies copiesOf(const QByteArray& canary) const
    {
        const auto found = ui::test::copiesIn(m_program->pid(), canary.size(), [&](qsizetype i) { return canary[i]; });
        if (!found)
            return {};
        Copies copies{.utf8 = std::ranges::count(*found, false, &ui::test::Copy::utf16),
                      .utf16 = std::ranges::count(*found, true, &ui::test::Copy::utf16)};
        for (const ui::test::Copy& copy : *found) {
            copies.locked = copies.locked && (copy.locked || copy.utf16 || !ui::test::PagesLock);
            copies.where += (copy.utf16 ? " UTF-16 at " : " UTF-8 at ") + QByteArray::number(copy.address, 16) + ' ' +
                            copy.mapping + (copy.locked ? ", locked" : "");
        }
        return copies;
    }
    bool holds(const QByteArray& canary, qsizetype utf8, qsizetype utf16 = 0) const
    {
        const Copies copies = copiesOf(canary);
        if (!copies.are(utf8, utf16))
            qWarning("%lld and %lld copies:%s", qlonglong(copies.utf8), qlonglong(copies.utf16),
                     copies.where.constData());
        return copies.are(utf8, utf16);
    }
    /// Within a few seconds: a number that hides by itself takes longer.
    bool comeTo(const QByteArray& canary, qsizetype utf8, qsizetype utf16 = 0)
    {
        return m_stage->waitFor([&] { return copiesOf(canary).are(utf8, utf16); }, 10) || holds(canary, utf8, utf16);
    }
    bool unlocked()
    {
        return m_stage->waitFor([this] { return m_program->title().startsWith("Sample Organization"_L1); });
    }
    bool locked()
    {
        return m_stage->waitFor([this] { return m_program->title() == "Kagibako"_L1; });
    }

    QCA::Initializer m_qca;
    QTemporaryDir m_trace;
    std::unique_ptr<ui::test::Stage> m_stage;
    std::unique_ptr<ui::test::Program> m_program;
    const QByteArray m_password = ui::test::Stage::Password;
    const QByteArray m_kept = numberOf("38274650193");
    const QByteArray m_waiting = numberOf("65019283746");
    QByteArray m_code;       ///< of whom the kept number is
    QByteArray m_sheet;      ///< the account secret as the sheet has it
    QByteArray m_typedSheet; ///< without its blanks
    QByteArray m_secret;     ///< its 16 bytes
};

QTEST_MAIN(TestProgram)
#include "test_program.moc"
