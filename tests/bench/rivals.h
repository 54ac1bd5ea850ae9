// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace kagibako::bench {

/// Others' programs at the same work in the same run. Nothing where the program is not installed (`./dev` installs none
/// of them) or does not do it.

/// keepassxc-cli with a database of as many entries as there are people.
struct KeepassXc {
    double listSeconds = 0; ///< unlock and list, less what an empty database takes (the key derivation)
    double mostMiB = 0;
    double searchMilliseconds = 0; ///< one search, unlocking (without the derivation) included: it keeps nothing warm
};
std::optional<KeepassXc> keepassXc(const QString& folder, int entries);

/// nginx, one process: what each of `count` idle TLS connections adds to it.
std::optional<double> nginxIdleKiB(const QString& folder, const std::string& request, int count);

} // namespace kagibako::bench
