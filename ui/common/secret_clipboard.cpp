// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_clipboard.h"

#include "ui/common/secret_edit.h"
#include "ui/common/secret_input.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

SecretBytes takeFromClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.size() > static_cast<qsizetype>(SecretEdit::MostBytes))
        return {};
    return takeText(text);
}

SecretClipboard::SecretClipboard(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Seconds * 1000);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::takeOff);
}

void SecretClipboard::put(const SecretBytes& secret)
{
    auto* data = new QMimeData;
    data->setText(QString::fromUtf8(asView(secret.exposeSecret())));
    // Windows' clipboard history and cloud, macOS' managers, KDE's Klipper.
    data->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
                  QByteArray(4, '\0'));
    data->setData(u"org.nspasteboard.ConcealedType"_s, QByteArray());
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    m_data = data; // Qt deletes it when something else is put there
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer.start();
}

void SecretClipboard::clear()
{
    if (m_timer.isActive())
        takeOff();
}

void SecretClipboard::takeOff()
{
    m_timer.stop();
    // Not every platform knows who owns it; what was put there by others is never taken off.
    const QClipboard& clipboard = *QGuiApplication::clipboard();
    if (clipboard.ownsClipboard() || (m_data && clipboard.mimeData() == m_data))
        QGuiApplication::clipboard()->clear();
    Q_EMIT cleared();
}

} // namespace kagibako::ui
