// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/certificate_facts.h"
#include "core/statement/envelope.h"

namespace kagibako {

/// The KIND of the envelope's type; no kind of statement, so no log ever takes one.
inline constexpr QByteArrayView CertificateKind = "certificate";

/// The file, as docs/spec/certificate.md §2 has it.
struct CertificateFile {
    Envelope envelope; ///< its payload is that of encodeFacts(); may be larger than a statement
    std::vector<CertificateLeaf> leaves;
};

/// What is signed: canonical JSON.
QByteArray encodeFacts(const CertificateFacts& facts);
/// Errors: those of JsonReader, UnknownCode, TextControl (a name that would show otherwise than it is
/// stored), CertificateCount.
Result<CertificateFacts> parseFacts(QByteArrayView payload);

QByteArray encodeCertificate(const CertificateFile& file);
/// The one form of the bytes. Errors: those of JsonReader, TooLarge, StatementKind, StatementShape.
Result<CertificateFile> parseCertificate(QByteArrayView bytes);

/// Without what makes a line read otherwise than it is stored, and no longer than a certificate takes: for names out of
/// profiles that anybody with `people` wrote.
QString certificateText(const QString& text);

} // namespace kagibako
