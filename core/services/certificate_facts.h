// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <vector>

namespace kagibako {

/// A certificate of disposal holds at most so many numbers, and its file so many bytes (docs/spec/certificate.md).
inline constexpr qsizetype MostCertificateItems = 10'000;
inline constexpr qsizetype MostCertificateBytes = 64 * 1024 * 1024;

/// By what a number ended, as the certificate says it; the values are those of the register too.
enum class Disposed : std::uint8_t {
    OnTime,    ///< "on_time": its due date was announced, nobody stopped it
    Ordered,   ///< "ordered": somebody ordered it
    Thrown,    ///< "thrown": it was sent back, refused or thrown away before anybody accepted it
    Replaced,  ///< "replaced": another number took its place, and its time was over
    Abandoned, ///< "abandoned": nobody accepted it for half a year
};
const char* disposedCode(Disposed how);
/// Errors: UnknownCode.
Result<Disposed> disposedFromCode(QByteArrayView code);

/// One number that is gone. Never the number.
struct CertificateItem {
    ObjectId box;
    PersonId person;
    QString name; ///< as the issuer states it; empty: the person's record can no longer be read
    QString code;
    ScopeId scope;
    QDateTime at; ///< UTC, by the server's clock
    Disposed how = Disposed::OnTime;
    QByteArray reason; ///< a code, of what somebody decided; else empty
    AccountId by;      ///< who decided it; null: the server, by the rules that everybody checks
    AccountId approver;
    qint64 tombstone = -1; ///< index of its leaf
    qint64 authority = -1; ///< of the leaf that allowed it
    qint64 approval = -1;  ///< of the approve of that; -1: none

    friend bool operator==(const CertificateItem&, const CertificateItem&) = default;
};

struct CertificateScope {
    ScopeId id;
    QString name; ///< the display name: of the file of numbers (特定個人情報ファイル)
    friend bool operator==(const CertificateScope&, const CertificateScope&) = default;
};

/// All that the issuer signs.
struct CertificateFacts {
    OrgId org;
    QString organization;
    AccountId issuer;
    QDateTime issued;    ///< UTC
    QString responsible; ///< 責任者, as typed; empty: to be written by hand
    QDate from, to;      ///< of a certificate for a period; invalid: of single numbers
    int backupDays = 0;  ///< policy.backup_days when it was issued
    QDate copiesUntil;   ///< the last day on which a copy of one of the keys stood in a backup of the directory
    QByteArray head;     ///< the tree head: a signed note of the org log (docs/spec/log.md)
    std::vector<CertificateScope> scopes; ///< each that an item names, once
    std::vector<CertificateItem> items;   ///< in the order of their tombstones

    friend bool operator==(const CertificateFacts&, const CertificateFacts&) = default;
};

/// A leaf of the org log and where it stands.
struct CertificateLeaf {
    qint64 index = 0;
    QByteArray bytes;        ///< verbatim
    QList<QByteArray> proof; ///< RFC 9162 §2.1.3, in the tree of the certificate's head; 32 bytes each

    friend bool operator==(const CertificateLeaf&, const CertificateLeaf&) = default;
};

/// The last day on which a copy of the item's key stood in a backup (NIST SP 800-88r2: the key is what is destroyed).
QDate copiesUntil(const CertificateItem& item, int backupDays);
/// The same of all of them.
QDate copiesUntil(const std::vector<CertificateItem>& items, int backupDays);
/// The calendar day in Japan on which it was destroyed.
QDate dayOf(const CertificateItem& item);

} // namespace kagibako
