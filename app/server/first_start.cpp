// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "first_start.h"

#include "core/base/base32.h"
#include "core/crypto/base/random.h"
#include "server/http/kit/self_signed.h"
#include "server/http/organizations.h"
#include "server/store/org_table.h"

#include <QFile>
#include <QSaveFile>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int SelfSignedDays = 825;

Result<void> writeFile(const QString& path, const std::string& text, QFile::Permissions permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !file.commit())
        return fail(ErrorCode::IoFailed, u"cannot write into the data folder"_s);
    return {};
}

Result<http::TlsContext> fromFiles(const QString& certificate, const QString& key)
{
    auto context = http::TlsContext::fromFiles(certificate.toStdString(), key.toStdString());
    if (!context)
        return fail(ErrorCode::ConfigBad, QString::fromStdString(context.error()));
    return *context;
}

} // namespace

Result<http::TlsContext> loadTls(const Config& config, const Clock& clock)
{
    if (!config.certificate.isEmpty())
        return fromFiles(config.certificate, config.key);
    const QString certificate = config.data + u"/tls-certificate.pem"_s;
    const QString key = config.data + u"/tls-key.pem"_s;
    if (!QFile::exists(certificate) || !QFile::exists(key)) {
        std::vector<std::string> names;
        for (const QString& name : config.names)
            names.push_back(name.toStdString());
        const auto pair = http::makeSelfSigned(names, SelfSignedDays, clock.now().toSecsSinceEpoch());
        if (!pair)
            return fail(ErrorCode::ConfigBad, QString::fromStdString(pair.error()));
        KAGIBAKO_TRY(writeFile(key, pair->privateKey, QFile::ReadOwner | QFile::WriteOwner));
        KAGIBAKO_TRY(writeFile(certificate, pair->certificate,
                               QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    }
    return fromFiles(certificate, key);
}

Result<QByteArray> ensureStartToken(store::Engine& engine, const Config& config)
{
    KAGIBAKO_TRY_ASSIGN(const auto directory, engine.connect(store::Which::Directory));
    store::StartTokenTable tokens(*directory);
    if (!config.startToken.isEmpty()) {
        KAGIBAKO_TRY_ASSIGN(const QByteArray hash, startTokenHash(config.startToken.toUtf8()));
        KAGIBAKO_TRY_ASSIGN(const auto known, tokens.find(hash));
        if (!known)
            KAGIBAKO_TRY(tokens.add(hash));
        return QByteArray();
    }
    KAGIBAKO_TRY_ASSIGN(const qint64 count, tokens.count());
    if (count > 0)
        return QByteArray();
    const QByteArray token = codeFromBits(asSpan(crypto::randomBytes(16)));
    KAGIBAKO_TRY_ASSIGN(const QByteArray hash, startTokenHash(token));
    KAGIBAKO_TRY(tokens.add(hash));
    return token;
}

} // namespace kagibako::server
