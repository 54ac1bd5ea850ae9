// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/certificate_facts.h"

namespace kagibako {

/// By what a number ended, in a few words.
QString disposedWords(Disposed how, Language language);
/// What somebody gave as their reason; the code itself where this program does not know it, empty where there is none.
QString disposalReasonWords(Disposed how, const QByteArray& reason, Language language);
/// The kind of file, with its name: 個人番号（特定個人情報ファイル「…」）.
QString numberFileWords(const QString& name, Language language);
/// How numbers are destroyed, in a sentence or two.
QString methodWords(Language language);
/// Why a certificate proves nothing, by the check that refused it (verifyCertificate()).
QString refusalWords(ErrorCode code, Language language);

} // namespace kagibako
