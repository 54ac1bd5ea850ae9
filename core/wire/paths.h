// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Every path of the collection server (docs/spec/api.md). They are matched whole; none carries an id.
namespace kagibako::path {

inline constexpr const char* Health = "/healthz";
inline constexpr const char* Page = "/c";
inline constexpr const char* PageCard = "/v1/page/card";
inline constexpr const char* PageObject = "/v1/page/object";
inline constexpr const char* PageSubmit = "/v1/page/submit";
inline constexpr const char* PageDispute = "/v1/page/dispute";
inline constexpr const char* Start = "/v1/start";
inline constexpr const char* Org = "/v1/org";
inline constexpr const char* Enrol = "/v1/enrol";
inline constexpr const char* Recover = "/v1/recover";
inline constexpr const char* Login = "/v1/login";
inline constexpr const char* Logout = "/v1/logout";
inline constexpr const char* Factor = "/v1/factor";
inline constexpr const char* FactorConfirm = "/v1/factor/confirm";
inline constexpr const char* FactorState = "/v1/factor/state";
inline constexpr const char* FactorReset = "/v1/factor/reset";
inline constexpr const char* Bundle = "/v1/bundle";
inline constexpr const char* Password = "/v1/password";
inline constexpr const char* Sessions = "/v1/sessions";
inline constexpr const char* SessionsEnd = "/v1/sessions/end";
inline constexpr const char* Head = "/v1/head";
inline constexpr const char* Log = "/v1/log";
inline constexpr const char* Proof = "/v1/proof";
inline constexpr const char* Statements = "/v1/statements";
inline constexpr const char* Objects = "/v1/objects";
inline constexpr const char* Open = "/v1/open";

inline constexpr const char* TypeJson = "application/json";
inline constexpr const char* TypeBinary = "application/octet-stream";
inline constexpr const char* AuthScheme = "Kagibako ";

} // namespace kagibako::path
