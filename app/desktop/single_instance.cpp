// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int WaitMilliseconds = 500;

bool isTaken(QLockFile& lock)
{
    lock.setStaleLockTime(0); // only the death of its owner frees it
    return !lock.tryLock(0);
}

QString socketName(const QString& folder)
{
    const QByteArray path = QDir(folder).canonicalPath().toUtf8();
    return u"kagibako-"_s +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(32));
}
} // namespace

SingleInstance::SingleInstance(const QString& folder) : m_lock(folder + u"/desktop.lock"_s), m_second(isTaken(m_lock))
{
    const QString name = socketName(folder);
    if (m_second) {
        QLocalSocket socket;
        socket.connectToServer(name);
        if (socket.waitForConnected(WaitMilliseconds)) {
            socket.write("1");
            socket.waitForBytesWritten(WaitMilliseconds);
        }
        return;
    }
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(name); // of one that was killed
    m_server->listen(name);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection())
            socket->deleteLater();
        Q_EMIT askedToShow();
    });
}

} // namespace kagibako::ui
