// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystore/key_store.h"

#include <QEventLoop>
#include <qt6keychain/keychain.h>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

const QString Service = u"kagibako"_s;

Result<void> run(QKeychain::Job& job, const QString& name)
{
    job.setAutoDelete(false);
    job.setKey(name);
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    if (job.error() == QKeychain::NoError)
        return {};
    if (job.error() == QKeychain::EntryNotFound)
        return fail(ErrorCode::NotFound, u"key store"_s);
    return fail(ErrorCode::IoFailed, u"key store: %1"_s.arg(static_cast<int>(job.error())));
}

} // namespace

KeyStore::KeyStore(const OrgId& org, const QString& login) : m_name(org.string() + u'/' + login) {}

Result<void> KeyStore::put(const SecretBytes& accountText) const
{
    QKeychain::WritePasswordJob job(Service);
    QByteArray bytes = asView(accountText.exposeSecret()).toByteArray();
    job.setBinaryData(bytes);
    const auto done = run(job, m_name);
    job.setBinaryData({});
    bytes.fill('\0');
    return done;
}

Result<SecretBytes> KeyStore::get() const
{
    QKeychain::ReadPasswordJob job(Service);
    KAGIBAKO_TRY(run(job, m_name));
    QByteArray bytes = job.binaryData();
    SecretBytes secret = SecretBytes::copyOf(asSpan(bytes));
    bytes.fill('\0');
    return secret;
}

Result<void> KeyStore::remove() const
{
    QKeychain::DeletePasswordJob job(Service);
    return run(job, m_name);
}

} // namespace kagibako
