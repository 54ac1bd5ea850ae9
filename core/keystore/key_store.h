// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/secret_bytes.h"

#include <functional>

QT_FORWARD_DECLARE_CLASS(QObject)

namespace kagibako {

/// The account secret in the system's key store (Windows Credential Manager, macOS Keychain, Secret Service on Linux),
/// so that it need not be typed from the sheet each time. Never the password: one alone opens nothing (protocol.md §5).
/// QtKeychain's interface is an exception to "no secret in a QByteArray": what can be wiped on our side is. Needs a
/// QCoreApplication; waits for the store, which may ask its owner.
class KeyStore
{
public:
    KeyStore(const OrgId& org, const QString& login);

    /// Errors of all: IoFailed when the system has no key store or it refuses (detail "key store: …").
    Result<void> put(const SecretBytes& accountText) const;
    /// Errors: NotFound.
    Result<SecretBytes> get() const;
    /// The same without waiting, for windows; `done` is dropped with `context`.
    void ask(QObject* context, std::function<void(Result<SecretBytes>)> done) const;
    void keep(QObject* context, const SecretBytes& accountText, std::function<void(Result<void>)> done) const;
    /// Errors: NotFound.
    Result<void> remove() const;

private:
    QString m_name;
};

} // namespace kagibako
