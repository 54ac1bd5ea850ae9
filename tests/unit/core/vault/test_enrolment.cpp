// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/ecdsa.h"
#include "core/crypto/base/random.h"
#include "core/vault/enrolment.h"

#include <QSet>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;

class TestEnrolment : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    const OrgId m_org = crypto::randomId<OrgId>();
    const crypto::KemKeyPair m_admin = crypto::KemKeyPair::generate();

    kinds::EnrolRequest request(const SheetId& sheet) const
    {
        kinds::EnrolRequest kind;
        kind.account = enrolmentAccount(m_org, sheet);
        kind.kemPub = *PublicBytes::fromBytes(crypto::KemKeyPair::generate().publicKey());
        kind.login = QStringLiteral("clerk");
        kind.sheet = sheet;
        kind.signPub = *PublicBytes::fromBytes(crypto::SigningKey::generate().publicKey().bytes());
        kind.pop = QByteArray(64, 'p');
        return kind;
    }

private Q_SLOTS:
    void theCodeIsTheAdminsAndTheSheetsAlone()
    {
        const auto sheet = crypto::randomId<SheetId>();
        const auto code = [&](const crypto::KemKeyPair& issuer, const OrgId& org, const SheetId& of) {
            return asView(enrolmentCode(issuer, org, of).exposeSecret()).toByteArray();
        };
        const QByteArray one = code(m_admin, m_org, sheet);
        QCOMPARE(one.size(), EnrolmentCodeSize);
        QCOMPARE(code(m_admin, m_org, sheet), one); // on any computer of the same admin
        QVERIFY(code(crypto::KemKeyPair::generate(), m_org, sheet) != one);
        QVERIFY(code(m_admin, crypto::randomId<OrgId>(), sheet) != one);
        QVERIFY(code(m_admin, m_org, crypto::randomId<SheetId>()) != one);
        QVERIFY(enrolmentAccount(m_org, sheet) != enrolmentAccount(m_org, crypto::randomId<SheetId>()));
    }

    void theMacHoldsEveryFieldOfTheRequest()
    {
        const auto sheet = crypto::randomId<SheetId>();
        const SecretBytes code = enrolmentCode(m_admin, m_org, sheet);
        const Common common{m_org, crypto::randomId<StatementId>(), QDateTime::currentDateTimeUtc(), {}, {}};
        const kinds::EnrolRequest asked = request(sheet);
        const crypto::Digest mac = enrolmentMac(code.exposeSecret(), common, asked);
        QCOMPARE(enrolmentMac(code.exposeSecret(), common, asked), mac);
        const auto changed = [&](auto change) {
            kinds::EnrolRequest other = asked;
            change(other);
            return enrolmentMac(code.exposeSecret(), common, other) != mac;
        };
        QVERIFY(changed([](auto& r) { r.login = QStringLiteral("another"); }));
        QVERIFY(changed([&](auto& r) { r.kemPub = request(sheet).kemPub; })); // A07: keys swapped on the way
        QVERIFY(changed([&](auto& r) { r.signPub = request(sheet).signPub; }));
        QVERIFY(changed([](auto& r) { r.account = crypto::randomId<AccountId>(); }));
        QVERIFY(changed([](auto& r) { r.sheet = crypto::randomId<SheetId>(); }));
        QVERIFY(enrolmentMac(crypto::randomSecret(EnrolmentCodeSize).exposeSecret(), common, asked) != mac);
    }

    void fourWordsToSay()
    {
        const kinds::EnrolRequest asked = request(crypto::randomId<SheetId>());
        const auto words = spokenWords(m_org, asked);
        const auto text = [](const std::array<SpokenWord, 4>& said) {
            QStringList all;
            for (const SpokenWord& word : said)
                all.append(word.kana + word.latin);
            return all;
        };
        QCOMPARE(text(spokenWords(m_org, asked)), text(words));
        for (const SpokenWord& word : words) {
            QCOMPARE(word.kana.size(), 3);
            QCOMPARE(word.latin.count(u'-'), 2);
        }
        kinds::EnrolRequest other = asked;
        other.kemPub = request(asked.sheet).kemPub;
        QVERIFY(text(spokenWords(m_org, other)) != text(words));
        other = asked;
        other.mac = crypto::sha256("whatever"); // two people see the same before and after it is there
        QCOMPARE(text(spokenWords(m_org, other)), text(words));
    }
};

QTEST_GUILESS_MAIN(TestEnrolment)
#include "test_enrolment.moc"
