// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystore/key_store.h"

#include <QEventLoop>
#include <qt6keychain/keychain.h>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

const QString Service = u"kagibako"_s;

Result<void> outcomeOf(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    if (job.error() == QKeychain::EntryNotFound)
        return fail(ErrorCode::NotFound, u"key store"_s);
    return fail(ErrorCode::IoFailed, u"key store: %1"_s.arg(static_cast<int>(job.error())));
}

Result<void> run(QKeychain::Job& job, const QString& name)
{
    job.setAutoDelete(false);
    job.setKey(name);
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    return outcomeOf(job);
}

SecretBytes secretOf(const QKeychain::ReadPasswordJob& job)
{
    QByteArray bytes = job.binaryData();
    SecretBytes secret = SecretBytes::copyOf(asSpan(bytes));
    bytes.fill('\0');
    return secret;
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
    return secretOf(job);
}

void KeyStore::ask(QObject* context, std::function<void(Result<SecretBytes>)> done) const
{
    auto* job = new QKeychain::ReadPasswordJob(Service); // deletes itself
    job->setKey(m_name);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        if (const auto outcome = outcomeOf(*job); !outcome)
            done(std::unexpected(outcome.error()));
        else
            done(secretOf(*job));
    });
    job->start();
}

void KeyStore::keep(QObject* context, const SecretBytes& accountText, std::function<void(Result<void>)> done) const
{
    auto* job = new QKeychain::WritePasswordJob(Service); // deletes itself
    job->setKey(m_name);
    job->setBinaryData(asView(accountText.exposeSecret()).toByteArray());
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        job->setBinaryData({});
        done(outcomeOf(*job));
    });
    job->start();
}

Result<void> KeyStore::remove() const
{
    QKeychain::DeletePasswordJob job(Service);
    return run(job, m_name);
}

} // namespace kagibako
