// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>

QT_FORWARD_DECLARE_CLASS(QLocalServer)

namespace kagibako::ui {

/// One program for each folder: two would write one cache. A second one asks the first to come to the front and ends.
/// What they say to each other is a single byte over a local socket that only the same user may open.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& folder);
    bool isSecond() const { return m_second; }

Q_SIGNALS:
    void askedToShow();

private:
    QLockFile m_lock;
    QLocalServer* m_server = nullptr;
    bool m_second;
};

} // namespace kagibako::ui
