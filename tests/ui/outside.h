// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace kagibako::ui::test {

/// What a trace says of everything outside a process: `strace -f -s 0 -e trace=connect,sendto,sendmsg,sendmmsg,execve`.
struct Outside {
    /// Each address once: "inet 127.0.0.1:443", "inet6 [::1]:53", "unix /tmp/.X11-unix/X1" (abstract ones with @), else
    /// the family, as "AF_NETLINK". A call whose address cannot be read is there as its whole line.
    QStringList addresses;
    /// What was started, each time, the first one too.
    QStringList programs;
    bool ended = false; ///< the first process ended, and with 0

    /// The addresses but for the server on this port of this computer, the screen, and the session's bus, by which
    /// other programs of this computer are asked (key store, screen reader). Any other local socket may be somebody who
    /// looks up names for it.
    QStringList strangers(std::uint16_t port) const;

    /// Where a program is told to look for the session's bus: there is none.
    static constexpr QLatin1StringView NoBus{"/nonexistent/bus"};
};

Outside outsideOf(const QByteArray& trace);

} // namespace kagibako::ui::test
