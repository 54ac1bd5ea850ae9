// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the organization in Settings: bounds in the fields, ranges checked as they are typed, the difference
// before signing, and two questions before somebody keeps themselves out; against the real server.
#include "core/services/policy_service.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/settings/ip_lines.h"
#include "ui/settings/policy_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員\n";

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
        m_stage->window().go(u"settings"_s);
        QVERIFY(m_stage->waitFor([&] {
            auto* review = m_stage->find<QAbstractButton>(u"reviewPolicy"_s);
            return review != nullptr && review->isEnabled();
        }));
    }

    void cleanupTestCase() { m_stage.reset(); }

    void linesOfAddressesAreReadOneByOne()
    {
        QStringList problems;
        const auto good = IpLines::read(u"192.0.2.0/24\n\n 2001:db8::/32 \n１９８．５１．１００．７"_s, &problems);
        QVERIFY(good.has_value() && problems.isEmpty());
        QCOMPARE(IpLines::textOf(*good), u"192.0.2.0/24\n198.51.100.7/32\n2001:db8::/32"_s);
        QVERIFY(!IpLines::read(u"192.0.2.0/24\n192.0.2.1/24\nnonsense"_s, &problems).has_value());
        QCOMPARE(problems.size(), qsizetype{2});
        QVERIFY(problems[0].startsWith(u"Line 2: “192.0.2.1/24”"_s));
        QVERIFY(problems[1].startsWith(u"Line 3: “nonsense”"_s));
    }

    void everyFieldHasItsBoundsAndMayBeReadOnly()
    {
        Form form(u"Rules"_s);
        PolicyFields fields(form);
        Policy policy;
        policy.pageUrl = u"https://numbers.example.jp/c"_s;
        policy.fourEyesEntry = true;
        policy.disposal = DisposalMode::Approval;
        policy.dueFlatYears = 7;
        policy.dueLedger = true;
        policy.dueMonthDay = u"12-28"_s;
        policy.ip.deny = {*ipRangeFrom("192.0.2.7")};
        const AccountId somebody = *AccountId::fromBytes(QByteArray(AccountId::ByteSize, 'a'));
        policy.accountIp[somebody].allow = {*ipRangeFrom("198.51.100.0/24")};
        fields.set(policy, {{somebody, u"tanaka"_s}});
        QVERIFY(fields.policy() == policy);
        fields.setReadOnly(true);
        for (const PolicyBounds& bounds : policyBounds()) {
            const auto* number = form.findChild<QSpinBox*>(u"policy-"_s + QLatin1StringView(bounds.field));
            QVERIFY(number != nullptr && number->isReadOnly());
            QCOMPARE(number->minimum(), bounds.least);
            QCOMPARE(number->maximum(), bounds.most);
        }
        QVERIFY(!form.findChild<QCheckBox*>(u"policy-second_factor"_s)->isEnabled());
        QVERIFY(!form.findChild<QCheckBox*>(u"policy-due_ledger"_s)->isEnabled());
        QVERIFY(form.findChild<QLineEdit*>(u"policy-due_month_day"_s)->isReadOnly());
        QVERIFY(form.findChild<QPlainTextEdit*>(u"accountAllow"_s)->isReadOnly());
    }

    void aWrongLineIsSaidWhileItIsTyped()
    {
        QVERIFY(m_stage->type(u"policy-ip_allow"_s, u"127.0.0.0/33"_s));
        QVERIFY(m_stage->find<Paragraph>(u"policy-ip_allowProblems"_s)->words().startsWith(u"Line 1"_s));
        QVERIFY(m_stage->click(u"reviewPolicy"_s));
        QVERIFY(says(u"A line of addresses is wrong"_s));
        QVERIFY(m_stage->type(u"policy-ip_allow"_s, u"127.0.0.0/8"_s));
        QVERIFY(m_stage->find(u"policy-ip_allowProblems"_s) == nullptr);
    }

    void theDifferenceIsReadBeforeItIsSigned()
    {
        QVERIFY(m_stage->type(u"policy-opens"_s, u"50"_s));
        QVERIFY(m_stage->click(u"reviewPolicy"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"askDialog"_s) != nullptr; }));
        QStringList lines;
        for (const Paragraph* line : m_stage->find(u"askDialog"_s)->findChildren<Paragraph*>())
            lines.append(line->words());
        QVERIFY(lines.contains(u"Numbers an account may open in a day: 200 → 50"_s));
        QVERIFY(lines.contains(u"Addresses let in: any → 127.0.0.0/8"_s));
        QVERIFY(lines.contains(u"You sign it alone, and it holds at once for everybody."_s));
        QCOMPARE(standing().opensPerDay, 200); // nothing is signed by looking
        QVERIFY(m_stage->click(u"askYes"_s));
        QVERIFY(says(u"The rules are changed."_s));
        QCOMPARE(standing().opensPerDay, 50);
        QVERIFY(standing().ip.allow == QList{*ipRangeFrom("127.0.0.0/8")});
        QVERIFY(m_stage->click(u"reviewPolicy"_s));
        QVERIFY(says(u"Nothing is another"_s));
    }

    void whatIsTypedCanBeTakenBack()
    {
        QVERIFY(m_stage->type(u"policy-opens"_s, u"7"_s));
        QVERIFY(m_stage->click(u"undoPolicy"_s));
        QCOMPARE(m_stage->find<QSpinBox>(u"policy-opens"_s)->value(), 50);
    }

    void keepingOneselfOutIsAskedTwice()
    {
        QVERIFY(m_stage->type(u"policy-ip_allow"_s, u"192.0.2.0/24"_s));
        m_stage->prompt().answer = false;
        m_stage->prompt().asked.clear();
        QVERIFY(m_stage->click(u"reviewPolicy"_s));
        QVERIFY(m_stage->click(u"askYes"_s));
        QVERIFY(says(u"policy.lockout"_s));
        QCOMPARE(m_stage->prompt().asked, QStringList{u"These rules keep you out"_s});
        QVERIFY(standing().ip.allow == QList{*ipRangeFrom("127.0.0.0/8")});
        m_stage->prompt().answer = true;
        m_stage->prompt().asked.clear();
        QVERIFY(m_stage->click(u"reviewPolicy"_s));
        QVERIFY(m_stage->click(u"askYes"_s));
        QVERIFY(m_stage->waitFor([&] { return !m_stage->desk().isUnlocked(); }));
        QCOMPARE(m_stage->prompt().asked.size(), qsizetype{2});
    }

private:
    bool says(const QString& part)
    {
        return m_stage->waitFor([&] {
            for (const Banner* banner : m_stage->window().findChildren<Banner*>()) {
                if (banner->isVisible() && banner->text().contains(part))
                    return true;
            }
            return false;
        });
    }
    Policy standing()
    {
        Policy policy;
        const bool done = m_stage->doWith([&policy](ClientSession& session) -> Result<void> {
            policy = PolicyService(session).current();
            return {};
        });
        return done ? policy : Policy();
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestRules)
#include "test_rules.moc"
