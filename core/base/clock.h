// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace kagibako {

/// Where time comes from. Everything that needs "now" takes one of these; tests hand in a FixedClock.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC, to the second.
    virtual QDateTime now() const = 0;
    /// The calendar date in Japan (UTC+9, no summer time), which dates of law refer to.
    QDate today() const { return now().toOffsetFromUtc(9 * 3600).date(); }
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) {}
    QDateTime now() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

/// "2026-11-23T08:00:00Z", the only form of a time on the wire.
QByteArray utcText(const QDateTime& time);

} // namespace kagibako
