// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/crypto/base/aead.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/vault/bundle.h"
#include "core/vault/card.h"
#include "core/vault/grant.h"
#include "core/vault/number_seal.h"
#include "core/vault/profile_box.h"
#include "core/vault/submission.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// Anything sealed that a client opens: a good box, and the function of core/vault that opens it. With `other` the
/// key or what the box belongs to is another, in one of several ways.
struct Opening {
    const char* name;
    QByteArray good;
    std::function<Result<void>(const QByteArray& box, int other)> open;
    int others;
    qsizetype second = 0; ///< where another box begins inside
};

constexpr qsizetype CardFront = crypto::AeadOverhead + ContentKey::Size;

template <typename T>
Result<void> done(const Result<T>& result)
{
    return result ? Result<void>() : std::unexpected(result.error());
}

/// The value at 0, or another for another way.
template <typename T>
const T& pick(const T& right, const T& wrong, int other, int way)
{
    return other == way ? wrong : right;
}

EpochOf otherEpoch(EpochOf of)
{
    ++of.epoch;
    return of;
}

} // namespace

/// C05, C02, A09: whatever was done to a sealed thing, opening it says "crypto.open" and no more: no way to find out by
/// trying which part was wrong. Only another version is named, which everybody can see.
class TestOpenings : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QList<Opening> m_openings;
    EpochOf m_of{crypto::randomId<OrgId>(), crypto::randomId<ScopeId>(), 1};
    EpochOf m_else{crypto::randomId<OrgId>(), m_of.scope, 1};
    ObjectId m_object = crypto::randomId<ObjectId>(), m_otherObject = crypto::randomId<ObjectId>();
    crypto::KemKeyPair m_kem = crypto::KemKeyPair::generate(), m_otherKem = crypto::KemKeyPair::generate();

    void add(Opening opening) { m_openings.append(std::move(opening)); }
    void addKeys();
    void addNumbers();
    void addProfiles();

private Q_SLOTS:
    void initTestCase();
    void opens_data();
    void opens();
};

void TestOpenings::initTestCase()
{
    addKeys();
    addNumbers();
    addProfiles();
}

void TestOpenings::addKeys()
{
    const auto account = crypto::randomId<AccountId>();
    const auto elses = crypto::randomId<AccountId>();
    const auto wrap = std::make_shared<crypto::WrapKey>(crypto::randomKey<crypto::WrapTag>());
    const auto wrong = std::make_shared<crypto::WrapKey>(crypto::randomKey<crypto::WrapTag>());
    const Bundle bundle{account, crypto::SigningKey::generate(), crypto::KemKeyPair::generate(), {}};
    add({"bundle", must(sealBundle(bundle, m_of.org, *wrap), "seal"),
         [=, this](const QByteArray& box, int other) {
             return done(openBundle(box, pick(m_of, m_else, other, 1).org, pick(account, elses, other, 2),
                                    pick(*wrap, *wrong, other, 3)));
         },
         3});
    const auto keys = std::make_shared<ScopeKeys>(ScopeKeys::generate());
    Epoch committed;
    committed.commitDir = commitDirectory(m_of, *keys->directory);
    committed.commitInv = commitInvitation(m_of, *keys->invitation);
    committed.intakePub = must(PublicBytes::fromBytes(must(intakePair(*keys->number), "pair").publicKey()), "pub");
    add({"grant", must(sealGrant(*keys, m_of, account, m_object, m_kem.publicKey()), "seal"),
         [=, this](const QByteArray& box, int other) {
             const EpochOf of = other == 2 ? otherEpoch(m_of) : pick(m_of, m_else, other, 1);
             return done(openGrant(box, of, pick(account, elses, other, 3), pick(m_object, m_otherObject, other, 4),
                                   pick(m_kem, m_otherKem, other, 5), committed, {Action::Keys}));
         },
         5});
    add({"recovery grant", must(sealRecoveryGrant(*keys, m_of, m_kem.publicKey()), "seal"),
         [=, this](const QByteArray& box, int other) {
             const EpochOf of = other == 2 ? otherEpoch(m_of) : pick(m_of, m_else, other, 1);
             return done(openRecoveryGrant(box, of, pick(m_kem, m_otherKem, other, 3), committed));
         },
         3});
    add({"sealed root", must(sealRoot(crypto::randomSecret(32).exposeSecret(), m_of.org, m_kem.publicKey()), "seal"),
         [=, this](const QByteArray& box, int other) {
             return done(openRoot(box, pick(m_of, m_else, other, 1).org, pick(m_kem, m_otherKem, other, 2)));
         },
         2});
}

void TestOpenings::addNumbers()
{
    const auto person = crypto::randomId<PersonId>();
    const auto elses = crypto::randomId<PersonId>();
    const auto number = must(parseAny(asSpan(QByteArrayView(World::Number))), "number");
    add({"number", must(sealNumber(number, m_of, person, m_object, m_kem.publicKey()), "seal"),
         [=, this](const QByteArray& box, int other) {
             const EpochOf of = other == 2 ? otherEpoch(m_of) : pick(m_of, m_else, other, 1);
             return done(openNumber(box, of, pick(person, elses, other, 3), pick(m_object, m_otherObject, other, 4),
                                    pick(m_kem, m_otherKem, other, 5)));
         },
         5});
    const auto id = crypto::randomId<SubmissionId>();
    const auto invitation = crypto::randomId<InvitationId>();
    const auto elsesInvitation = crypto::randomId<InvitationId>();
    ByteWriter plain;
    plain.u8(1);
    plain.id(id);
    for (int i = 0; i < 3; ++i)
        plain.text({});
    plain.count(0);
    plain.count(0);
    const crypto::SealContext of{crypto::SealKind::Submission, m_of.org, m_of.scope.text(), m_of.epoch};
    const QByteArray sealed =
        must(crypto::hpke::seal(m_kem.publicKey(), of.info(), pae({invitation.text(), m_object.text()}),
                                asSpan(padToBucket(plain.data()))),
             "seal");
    add({"submission", sealed,
         [=, this](const QByteArray& box, int other) {
             const EpochOf where = other == 2 ? otherEpoch(m_of) : pick(m_of, m_else, other, 1);
             return done(openSubmission(box, where, pick(invitation, elsesInvitation, other, 3),
                                        pick(m_object, m_otherObject, other, 4), {{}, id, {}},
                                        pick(m_kem, m_otherKem, other, 5)));
         },
         5});
    const auto key = std::make_shared<Key<ImageKeyTag>>(crypto::randomKey<ImageKeyTag>());
    const QByteArray context = pae({crypto::labels::Image, id.text(), m_object.text(), "0", "2"});
    add({"image", must(crypto::seal(*key, padToMultiple("\xff\xd8", 65536), context), "seal"),
         [=, this](const QByteArray& box, int other) {
             const auto wrong = crypto::randomKey<ImageKeyTag>();
             const Submission::Image image{pick(m_object, m_otherObject, other, 1),
                                           pick(*key, wrong, other, 2).clone(),
                                           {},
                                           other == 3 ? 1 : 0,
                                           other == 4 ? 1 : 2,
                                           {},
                                           2};
             return done(openImage(box, other == 5 ? crypto::randomId<SubmissionId>() : id, image));
         },
         5});
}

void TestOpenings::addProfiles()
{
    const auto key = std::make_shared<ProfileKey>(crypto::randomKey<ProfileKeyTag>());
    const auto wrong = std::make_shared<ProfileKey>(crypto::randomKey<ProfileKeyTag>());
    Person person;
    person.id = crypto::randomId<PersonId>();
    person.name = u"山田太郎"_s;
    const auto elses = crypto::randomId<PersonId>();
    add({"profile", must(sealProfile(person, m_of, 1, *key), "seal"),
         [=, this](const QByteArray& box, int other) {
             const EpochOf of = other == 2 ? otherEpoch(m_of) : pick(m_of, m_else, other, 1);
             return done(openProfile(box, of, pick(person.id, elses, other, 3), other == 4 ? 2 : 1,
                                     pick(*key, *wrong, other, 5)));
         },
         5});
    Card card;
    card.of = m_of;
    card.intakePub = m_kem.publicKey();
    card.origin = crypto::randomKey<OriginKeyTag>();
    const auto good = std::make_shared<CodeKeys>(CodeKeys{SecretBytes(32), crypto::randomKey<CardKeyTag>()});
    const auto bad = std::make_shared<CodeKeys>(CodeKeys{SecretBytes(32), crypto::randomKey<CardKeyTag>()});
    const auto content = std::make_shared<ContentKey>(crypto::randomKey<ContentKeyTag>());
    const auto another = std::make_shared<ContentKey>(crypto::randomKey<ContentKeyTag>());
    const QByteArray sealed = must(sealCard(card, *good, *content), "seal");
    add({"card", sealed,
         [=](const QByteArray& box, int other) { return done(openCard(box, pick(*good, *bad, other, 1))); }, 1,
         CardFront});
    const QByteArray front = sealed.first(CardFront);
    add({"card body", sealed.sliced(CardFront),
         [=](const QByteArray& box, int other) {
             return done(openCardBody(front + box, pick(*content, *another, other, 1)));
         },
         1});
}

void TestOpenings::opens_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < m_openings.size(); ++i)
        QTest::newRow(m_openings[i].name) << i;
}

void TestOpenings::opens()
{
    QFETCH(int, number);
    const Opening& opening = m_openings[number];
    const auto said = [&](const QByteArray& box, int other = 0) {
        const auto result = opening.open(box, other);
        return result ? QByteArray("opened") : result.error().text().toUtf8(); // name and detail
    };
    QCOMPARE(said(opening.good), QByteArray("opened"));
    const QByteArray refused = "crypto.open";
    const QByteArray version = "encoding.version: box";
    for (int other = 1; other <= opening.others; ++other)
        QCOMPARE(said(opening.good, other), refused);
    const qsizetype step = opening.good.size() > 2000 ? 611 : 1;
    for (qsizetype at = 1; at < opening.good.size(); at += step) {
        QByteArray box = opening.good;
        box[at] = static_cast<char>(box[at] ^ (1 << (at % 8)));
        QCOMPARE(said(box), at == opening.second ? version : refused);
        QCOMPARE(said(opening.good.first(at)), refused);
    }
    QCOMPARE(said({}), refused);
    QCOMPARE(said(opening.good + '\0'), refused);
    QCOMPARE(said(opening.good + opening.good), refused);
    QCOMPARE(said(QByteArray(opening.good.size(), '\x01')), refused);
    for (int byte = 0; byte < 256; ++byte) {
        for (const qsizetype at : {qsizetype(0), opening.second}) {
            QByteArray box = opening.good;
            box[at] = static_cast<char>(byte);
            QCOMPARE(said(box), byte == 1 ? QByteArray("opened") : version);
        }
    }
}

QTEST_GUILESS_MAIN(TestOpenings)
#include "test_openings.moc"
