// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/api.h"
#include "core/wire/page_api.h"
#include "core/wire/problem.h"

#include <QTest>

#include <functional>
#include <initializer_list>

using namespace kagibako;
using namespace kagibako::wire;
using namespace Qt::StringLiterals;

namespace {

template <typename IdType>
IdType idOf(char fill)
{
    return *IdType::fromBytes(QByteArray(IdType::ByteSize, fill));
}

const QByteArray Hash(32, 'h');

/// One good message of every kind, with the decoder that must take it and nothing but it.
struct Sample {
    const char* name;
    QByteArray good;
    std::function<std::optional<ErrorCode>(QByteArrayView)> decode;
};

template <typename Decoder>
std::function<std::optional<ErrorCode>(QByteArrayView)> with(Decoder decoder)
{
    return [decoder](QByteArrayView in) -> std::optional<ErrorCode> {
        const auto out = decoder(in);
        if (out)
            return std::nullopt;
        return out.error().code();
    };
}

std::vector<SecretBytes> secrets(std::initializer_list<QByteArrayView> texts)
{
    std::vector<SecretBytes> out;
    for (const QByteArrayView text : texts)
        out.push_back(SecretBytes::copyOf(asSpan(text)));
    return out;
}

std::vector<Sample> samples()
{
    const Heads heads{"org note\n", "audit note\n"};
    Manifest manifest{Hash, idOf<SubmissionId>(3), {}};
    manifest.objects = {{idOf<PersonId>(4), VaultKind::Number, idOf<ObjectId>(5), Hash},
                        {idOf<PersonId>(4), VaultKind::Submission, idOf<ObjectId>(6), Hash}};
    const PageObject object{idOf<ObjectId>(5), VaultKind::Image, "sealed"};
    return {
        {"start request", encode(StartRequest{"0123456789ABCDEFGHJK0"}), with(decodeStartRequest)},
        {"start answer", encode(StartAnswer{QByteArray(65, 4)}), with(decodeStartAnswer)},
        {"org request",
         encode(OrgRequest{"token", {"a", "b"}, {{idOf<ObjectId>(1), "x"}}, idOf<AccountId>(2), "bundle", Hash}),
         with(decodeOrgRequest)},
        {"heads", encode(heads), with(decodeHeads)},
        {"appended", encode(Appended{heads, {3, 5}}), with(decodeAppended)},
        {"enrol request", encode(EnrolRequest{idOf<OrgId>(1), "envelope", "bundle", Hash}), with(decodeEnrolRequest)},
        {"enrol state", encodeEnrolState(EnrolState::Declined), with(decodeEnrolState)},
        {"login request", encode(LoginRequest{idOf<OrgId>(1), u"山田"_s, Hash}), with(decodeLoginRequest)},
        {"login with a key", encode(LoginRequest{idOf<OrgId>(1), u"山田"_s, Hash, "01234567"}),
         with(decodeLoginRequest)},
        {"login answer", encode(LoginAnswer{idOf<AccountId>(1), "bundle", QByteArray(52, 'S'), heads}),
         with(decodeLoginAnswer)},
        {"login to set up", encode(LoginAnswer{idOf<AccountId>(1), {}, QByteArray(52, 'S'), heads, true}),
         with(decodeLoginAnswer)},
        {"factor request", encode(FactorRequest{FactorKind::Mail, u"a@example.jp"_s}), with(decodeFactorRequest)},
        {"factor answer", encode(FactorAnswer{QByteArray(20, 's')}), with(decodeFactorAnswer)},
        {"issued key", encodeIssuedKey("012345"), with(decodeIssuedKey)},
        {"factor state", encode(FactorState{FactorKind::Totp, 1'795'000'000, 9}), with(decodeFactorState)},
        {"recovery codes", encodeRecoveryCodes(secrets({"0123456789", "ABCDEFGHJK"})), with(decodeRecoveryCodes)},
        {"account", encodeAccount(idOf<AccountId>(1)), with(decodeAccount)},
        {"log request", encode(LogRequest{LogName::Audit, 5, 100}), with(decodeLogRequest)},
        {"log answer", encode(LogAnswer{"note", 5, {"leaf", "leaf"}}), with(decodeLogAnswer)},
        {"proof request", encode(ProofRequest{LogName::Org, 5, 9}), with(decodeProofRequest)},
        {"proof answer", encode(ProofAnswer{{Hash, Hash}}), with(decodeProofAnswer)},
        {"statements", encode(StatementsRequest{{"a"}, {{idOf<ObjectId>(1), "x"}}}), with(decodeStatementsRequest)},
        {"open answer", encode(OpenAnswer{7, "note", {Hash}, {{idOf<ObjectId>(1), true, "x"}}}),
         with(decodeOpenAnswer)},
        {"bundle", encodeBundle("bundle"), with(decodeBundle)},
        {"ids", encodeIds({idOf<ObjectId>(1), idOf<ObjectId>(2)}), with(decodeIds)},
        {"found", encodeFound({{idOf<ObjectId>(1), false, {}}}), with(decodeFound)},
        {"nothing", encodeNothing(), with(decodeNothing)},
        {"token", encode(TokenRequest{Hash}), with(decodeTokenRequest)},
        {"card", encode(CardAnswer{"card", {}, false}), with(decodeCardAnswer)},
        {"object", encode(ObjectRequest{Hash, idOf<SubmissionId>(1), object}), with(decodeObjectRequest)},
        {"submit", encode(SubmitRequest{Hash, idOf<SubmissionId>(1), "manifest", Hash, {object}}),
         with(decodeSubmitRequest)},
        {"receipt", encode(Receipt{4, Hash, u"2026-11-23T08:00:00Z"_s}), with(decodeReceipt)},
        {"manifest", encodeManifest(manifest), with(decodeManifest)},
        {"problem", encodeProblem({ErrorCode::LogRollback, "id"}), with(decodeProblem)},
    };
}

} // namespace

class TestApi : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

private Q_SLOTS:
    void everyMessage_data()
    {
        QTest::addColumn<int>("index");
        const auto all = samples();
        for (int i = 0; i < static_cast<int>(all.size()); ++i)
            QTest::newRow(all[static_cast<std::size_t>(i)].name) << i;
    }
    void everyMessage()
    {
        QFETCH(int, index);
        const Sample sample = samples()[static_cast<std::size_t>(index)];
        QVERIFY(!sample.decode(sample.good));
        for (qsizetype cut = 0; cut < sample.good.size(); ++cut)
            QVERIFY2(sample.decode(QByteArrayView(sample.good).first(cut)), "cut");
        QVERIFY(sample.decode(sample.good + ' '));
        QVERIFY(sample.decode(sample.good + '\0'));
        QVERIFY(sample.decode(QByteArray()));
        if (sample.good.startsWith('{')) {
            QByteArray unknown = sample.good;
            unknown.insert(unknown.size() - 1, sample.good == "{}" ? R"("zz":1)" : R"(,"zz":1)");
            QCOMPARE(*sample.decode(unknown), ErrorCode::JsonUnknown);
            QVERIFY(sample.decode(' ' + sample.good));
        } else {
            for (int version = 0; version < 256; ++version) {
                QByteArray other = sample.good;
                other[0] = static_cast<char>(version);
                QCOMPARE(sample.decode(other).has_value(), version != 1);
            }
        }
    }

    void valuesSurvive()
    {
        const auto login = decodeLoginRequest(encode(LoginRequest{idOf<OrgId>(1), u"山田"_s, Hash}));
        QCOMPARE(login->login, u"山田"_s);
        QCOMPARE(login->auth, Hash);
        const auto appended = decodeAppended(encode(Appended{{"o", "a"}, {3, 5}}));
        QCOMPARE(appended->indexes, (QList<qint64>{3, 5}));
        QCOMPARE(appended->heads.audit, QByteArray("a"));
        const auto open = decodeOpenAnswer(encode(OpenAnswer{7, "n", {Hash}, {{idOf<ObjectId>(1), true, "x"}}}));
        QCOMPARE(open->auditIndex, 7);
        QVERIFY(open->objects.first().found);
    }

    void keysHaveOneOfThreeForms()
    {
        for (const char* good : {"00000000", "12345678", "000000", "987654", "0123456789", "ZZZZZZZZZZ"}) {
            QVERIFY2(isIssuedKey(good), good);
            const auto login = decodeLoginRequest(encode(LoginRequest{idOf<OrgId>(1), u"a"_s, Hash, good}));
            QCOMPARE(login->key, QByteArray(good));
            QCOMPARE(*decodeIssuedKey(encodeIssuedKey(good)), QByteArray(good));
        }
        for (const char* bad : {"1", "12345", "1234567", "123456789", "12345678901", "12345a", "1234567O", "ABCDEFGHI1",
                                "abcdefghjk", "UUUUUUUUUU", " 123456", "１２"}) {
            QVERIFY2(!isIssuedKey(bad), bad);
            QVERIFY2(!decodeLoginRequest(encode(LoginRequest{idOf<OrgId>(1), u"a"_s, Hash, bad})), bad);
            QVERIFY2(!decodeIssuedKey(encodeIssuedKey(bad)), bad);
        }
        QVERIFY(!decodeIssuedKey(encodeIssuedKey({}))); // only a login may have none
        QVERIFY(decodeLoginRequest(encode(LoginRequest{idOf<OrgId>(1), u"a"_s, Hash, {}})));
    }

    void factorsSurvive()
    {
        for (const FactorKind kind : {FactorKind::None, FactorKind::Totp})
            QCOMPARE(decodeFactorRequest(encode(FactorRequest{kind, {}}))->kind, kind);
        const auto mail = decodeFactorRequest(encode(FactorRequest{FactorKind::Mail, u"a@example.jp"_s}));
        QCOMPARE(mail->kind, FactorKind::Mail);
        QCOMPARE(mail->address, u"a@example.jp"_s);
        QVERIFY(!decodeFactorRequest(encode(FactorRequest{FactorKind::Totp, u"a@example.jp"_s})));
        QVERIFY(!decodeFactorRequest(R"({"address":"","kind":"sms"})"));
        QVERIFY(decodeFactorAnswer(encode(FactorAnswer{}))->secret.isEmpty());
        QVERIFY(!decodeFactorAnswer(encode(FactorAnswer{QByteArray(19, 's')})));
        QVERIFY(decodeLoginAnswer(encode(LoginAnswer{idOf<AccountId>(1), {}, QByteArray(52, 'S'), {}, true}))->setup);
    }

    void statesOfFactorsSurvive()
    {
        const auto app = decodeFactorState(encode(FactorState{FactorKind::Totp, 1'795'000'000, 9}));
        QVERIFY(app && app->kind == FactorKind::Totp);
        QCOMPARE(app->since, 1'795'000'000);
        QCOMPARE(app->recoveryCodes, 9);
        QCOMPARE(decodeFactorState(encode(FactorState{FactorKind::Mail, 5, 0}))->kind, FactorKind::Mail);
        QCOMPARE(decodeFactorState(encode(FactorState{}))->kind, FactorKind::None);
        QCOMPARE(encode(FactorState{}), QByteArray(R"({"codes":0,"kind":"none","since":0})"));
        for (const FactorState& bad : {FactorState{FactorKind::Mail, 5, 1}, FactorState{FactorKind::None, 5, 0},
                                       FactorState{FactorKind::Totp, 5, 11}, FactorState{FactorKind::Totp, -1, 0}})
            QVERIFY(!decodeFactorState(encode(bad)));
    }

    void recoveryCodesSurvive()
    {
        QCOMPARE(encodeRecoveryCodes({}), QByteArray(R"({"codes":[]})"));
        QCOMPARE(encodeRecoveryCodes(secrets({"0123456789", "ABCDEFGHJK"})),
                 QByteArray(R"({"codes":["0123456789","ABCDEFGHJK"]})"));
        QVERIFY(decodeRecoveryCodes(encodeRecoveryCodes({}))->empty());
        const auto codes = decodeRecoveryCodes(R"({"codes":["0123456789","ABCDEFGHJK"]})");
        QVERIFY(codes && codes->size() == 2);
        QCOMPARE(asView(codes->front().exposeSecret()).toByteArray(), QByteArray("0123456789"));
        QCOMPARE(asView(codes->back().exposeSecret()).toByteArray(), QByteArray("ABCDEFGHJK"));
        for (const char* bad :
             {R"({"codes":["012345"]})", R"({"codes":["0123456789",]})", R"({"codes":["0123456789" ]})",
              R"({"codes":[,"0123456789"]})", R"({"codes":["012345678I"]})", R"({"codes":["01234567890"]})",
              R"({"codes":[ ]})", R"({"codes":"0123456789"})", R"({"code":["0123456789"]})"})
            QVERIFY2(!decodeRecoveryCodes(bad), bad);
        std::vector<SecretBytes> eleven;
        for (int i = 0; i < 11; ++i)
            eleven.push_back(SecretBytes::copyOf(asSpan("0123456789")));
        QCOMPARE(decodeRecoveryCodes(encodeRecoveryCodes(eleven)).error().code(), ErrorCode::TooLarge);
    }

    void aCountBeyondTheLimitIsRefusedBeforeItIsRead()
    {
        QByteArray body("\1\xff\xff\xff\xff", 5); // four thousand million leaves announced in five bytes
        QCOMPARE(decodeFound(body).error().code(), ErrorCode::TooLarge);
        QVERIFY(!decodeStatementsRequest(body));
    }

    /// All zero means "none": an upload of no submission would look like a clerk's entry.
    void thePageSendsNoNullIds()
    {
        const PageObject object{idOf<ObjectId>(5), VaultKind::Number, "sealed"};
        const PageObject nameless{{}, VaultKind::Number, "sealed"};
        const auto submission = idOf<SubmissionId>(1);
        for (const ObjectRequest& bad : {ObjectRequest{Hash, {}, object}, ObjectRequest{Hash, submission, nameless}})
            QCOMPARE(decodeObjectRequest(encode(bad)).error().code(), ErrorCode::BadId);
        for (const SubmitRequest& bad : {SubmitRequest{Hash, {}, "manifest", Hash, {object}},
                                         SubmitRequest{Hash, submission, "manifest", Hash, {object, nameless}}})
            QCOMPARE(decodeSubmitRequest(encode(bad)).error().code(), ErrorCode::BadId);
    }

    void manifestsNameEachObjectOnceAndOneSubmission()
    {
        Manifest manifest{Hash, idOf<SubmissionId>(3), {}};
        QVERIFY(!decodeManifest(encodeManifest(manifest)));
        manifest.objects = {{idOf<PersonId>(4), VaultKind::Submission, idOf<ObjectId>(6), Hash}};
        QVERIFY(decodeManifest(encodeManifest(manifest)));
        manifest.objects.append(manifest.objects.first());
        QCOMPARE(decodeManifest(encodeManifest(manifest)).error().code(), ErrorCode::BadId);
        manifest.objects[1].object = idOf<ObjectId>(7);
        QCOMPARE(decodeManifest(encodeManifest(manifest)).error().code(), ErrorCode::JsonMissing);
    }

    void everyErrorNameComesBack()
    {
        for (const ErrorCode code : {ErrorCode::BadEncoding, ErrorCode::LedgerPrev, ErrorCode::Internal})
            QCOMPARE(errorFromName(errorName(code)), code);
        QCOMPARE(errorFromName("from.the.future"), ErrorCode::ServerProblem);
        QCOMPARE(statusOf(ErrorCode::StorageFull), 507);
        QCOMPARE(statusOf(ErrorCode::LedgerRight), 403);
        QCOMPARE(statusOf(ErrorCode::LedgerPrev), 409);
        QCOMPARE(statusOf(ErrorCode::JsonUnknown), 400);
        QCOMPARE(statusOf(ErrorCode::KeyNeeded), 401);
    }
};

QTEST_GUILESS_MAIN(TestApi)
#include "test_api.moc"
