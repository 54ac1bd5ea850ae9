// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/paper/fonts.h"
#include "core/services/certificate_report.h"
#include "core/services/client_session.h"

#include <QPair>

namespace kagibako {

/// Which of the numbers that are gone: these boxes, or one person's, or those of a period (both days in it, in Japan),
/// each of one scope where that is given.
struct CertificateChoice {
    QList<ObjectId> boxes = {};
    std::optional<PersonId> person = {};
    std::optional<QPair<QDate, QDate>> period = {};
    std::optional<ScopeId> scope = {};
    QString responsible = {}; ///< 責任者, as it is to stand on the paper; empty: a line to write on
};

/// 廃棄証明書: a signed file that proves, without any server, that numbers were destroyed, when and by what; and its
/// paper (guideline C-b and E-d; PPC A6-8: never the number). The register of disposals is RegisterService.
class CertificateService
{
public:
    explicit CertificateService(ClientSession& session) : m_session(session) {}

    /// What will be signed, with the leaves that prove it.
    struct Certificate {
        CertificateFacts facts;
        std::vector<CertificateLeaf> leaves; ///< by index, each once
        QMap<AccountId, QString> names;      ///< logins
    };
    /// As of the last synchronization; only scopes in which this account has something to do. `now`: when it is issued.
    /// Errors: NotFound (a box that is not destroyed or not known; nothing chosen; nothing destroyed), DateRange (a
    /// period that ends before it begins), TextLength, TextControl, TextNormal (responsible), TooLarge (more than
    /// MostCertificateItems numbers or MostCertificateBytes: choose fewer); those of the memory.
    Result<Certificate> make(const CertificateChoice& choice, const QDateTime& now);
    /// The file, signed with this account's key. The same certificate gives the same bytes. Errors: TooLarge, and what
    /// verifyCertificate() refuses: nothing is handed out that does not prove itself.
    Result<QByteArray> json(const Certificate& certificate);
    /// The paper, A4. Errors: PaperFont, PaperOverflow.
    Result<QByteArray> pdf(const Certificate& certificate, Language language);
    Result<QByteArray> pdf(const Certificate& certificate, Language language, const PaperFonts& fonts);

private:
    ClientSession& m_session;
};

} // namespace kagibako
