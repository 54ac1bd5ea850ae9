// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/api.h"
#include "core/wire/page_api.h"
#include "core/wire/problem.h"
#include "tests/fuzz/target.h"

#include <array>

using namespace kagibako;

namespace {

/// Decodes a body; what is taken must be what its encoder writes.
template <auto Decode, auto Encode>
void body(QByteArrayView input)
{
    const auto value = Decode(input);
    if (value)
        fuzz::require(Encode(*value) == input);
}

template <typename T>
QByteArray encoded(const T& value)
{
    return wire::encode(value);
}

QByteArray issuedKey(const QByteArray& key)
{
    return wire::encodeIssuedKey(key);
}

void problem(QByteArrayView input)
{
    // The name of an error from another version comes out as "server.problem", so only the way back is sure.
    if (const auto value = decodeProblem(input))
        fuzz::require(decodeProblem(encodeProblem(*value)).has_value());
}

constexpr std::array Bodies = {
    &body<&wire::decodeStartRequest, &encoded<wire::StartRequest>>,
    &body<&wire::decodeStartAnswer, &encoded<wire::StartAnswer>>,
    &body<&wire::decodeOrgRequest, &encoded<wire::OrgRequest>>,
    &body<&wire::decodeHeads, &encoded<wire::Heads>>,
    &body<&wire::decodeAppended, &encoded<wire::Appended>>,
    &body<&wire::decodeLoginRequest, &encoded<wire::LoginRequest>>,
    &body<&wire::decodeLoginAnswer, &encoded<wire::LoginAnswer>>,
    &body<&wire::decodeLogRequest, &encoded<wire::LogRequest>>,
    &body<&wire::decodeLogAnswer, &encoded<wire::LogAnswer>>,
    &body<&wire::decodeProofRequest, &encoded<wire::ProofRequest>>,
    &body<&wire::decodeProofAnswer, &encoded<wire::ProofAnswer>>,
    &body<&wire::decodeStatementsRequest, &encoded<wire::StatementsRequest>>,
    &body<&wire::decodeOpenAnswer, &encoded<wire::OpenAnswer>>,
    &body<&wire::decodeIds, &wire::encodeIds>,
    &body<&wire::decodeFound, &wire::encodeFound>,
    &body<&wire::decodeTokenRequest, &encoded<wire::TokenRequest>>,
    &body<&wire::decodeCardAnswer, &encoded<wire::CardAnswer>>,
    &body<&wire::decodeObjectRequest, &encoded<wire::ObjectRequest>>,
    &body<&wire::decodeSubmitRequest, &encoded<wire::SubmitRequest>>,
    &body<&wire::decodeReceipt, &encoded<wire::Receipt>>,
    &body<&wire::decodeManifest, &wire::encodeManifest>,
    &problem,
    &body<&wire::decodeEnrolRequest, &encoded<wire::EnrolRequest>>,
    &body<&wire::decodeEnrolState, &wire::encodeEnrolState>,
    &body<&wire::decodeFactorRequest, &encoded<wire::FactorRequest>>,
    &body<&wire::decodeFactorAnswer, &encoded<wire::FactorAnswer>>,
    &body<&wire::decodeIssuedKey, &issuedKey>,
    &body<&wire::decodeRecoveryCodes, &wire::encodeRecoveryCodes>,
    &body<&wire::decodeAccount, &wire::encodeAccount>,
    &body<&wire::decodeFactorState, &encoded<wire::FactorState>>,
};

} // namespace

// Every body that travels, both ways, desktop and page. First byte: which.
KAGIBAKO_FUZZ_TARGET(api)
{
    const auto [which, rest] = fuzz::choose(input, Bodies.size());
    Bodies[which](rest);
}
