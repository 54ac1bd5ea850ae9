// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QStringList>

#include <variant>

namespace kagibako::server {

/// One setting of a configuration file.
struct ConfigEntry {
    QString name; ///< with its table: "listen.port"
    std::variant<QString, qint64, double, QStringList> value;
    int line = 0; ///< from 1
};

/// The part of TOML 1.0 that a list of settings needs (ADR 20): comments, [table], and key = value with a text ("…" or
/// '…', on one line), a whole or decimal number, or a list of texts, which may go over several lines. Everything else
/// of TOML is refused, and so is a name that comes twice. In the order of the file. Errors: ConfigBad, with the line.
Result<QList<ConfigEntry>> parseConfigText(const QByteArray& text);

} // namespace kagibako::server
