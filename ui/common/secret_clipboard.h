// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <QMimeData>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace kagibako::ui {

/// What is on the clipboard, as bytes; empty when it is no text or too long for a secret.
SecretBytes takeFromClipboard();

/// Puts a secret onto the clipboard and takes it off again, if it is still ours, after `Seconds`, when the program
/// locks and when it ends. Clipboard histories are asked to leave it out (Windows, macOS, KDE). The clipboard works
/// with texts, so this is the documented exception to "no secret in a QString" (protocol.md §9).
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    static constexpr int Seconds = 30;

    explicit SecretClipboard(QObject* parent = nullptr);
    ~SecretClipboard() override { clear(); }
    void put(const SecretBytes& secret);
    void clear();
    bool holdsSecret() const { return m_timer.isActive(); }

Q_SIGNALS:
    void cleared();

private:
    void takeOff();
    QTimer m_timer;
    QPointer<const QMimeData> m_data;
};

} // namespace kagibako::ui
