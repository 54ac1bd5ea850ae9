// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/outside.h"

#include <QRegularExpression>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

namespace {

QString addressIn(const QString& text, const QString& family)
{
    static const QRegularExpression port(u"sin6?_port=htons\\((\\d+)\\)"_s);
    static const QRegularExpression four(u"inet_addr\\(\"([^\"]+)\"\\)"_s);
    static const QRegularExpression six(u"inet_pton\\(AF_INET6, \"([^\"]+)\""_s);
    static const QRegularExpression path(u"sun_path=(@?)\"([^\"]*)\""_s);
    if (family == "AF_INET"_L1)
        return u"inet %1:%2"_s.arg(four.match(text).captured(1), port.match(text).captured(1));
    if (family == "AF_INET6"_L1)
        return u"inet6 [%1]:%2"_s.arg(six.match(text).captured(1), port.match(text).captured(1));
    if (family == "AF_UNIX"_L1)
        return u"unix "_s + path.match(text).captured(1) + path.match(text).captured(2);
    return family;
}

void take(const QString& value, QStringList& into)
{
    if (!into.contains(value))
        into.append(value);
}

} // namespace

QStringList Outside::strangers(std::uint16_t port) const
{
    QStringList left = addresses;
    left.removeIf([port](const QString& address) {
        return address == u"inet 127.0.0.1:%1"_s.arg(port) || address == u"unix "_s + NoBus ||
               address.startsWith("unix @/tmp/.X11-unix/"_L1) || address.startsWith("unix /tmp/.X11-unix/"_L1);
    });
    return left;
}

Outside outsideOf(const QByteArray& trace)
{
    static const QRegularExpression family(u"sa_family=(\\w+)"_s);
    static const QRegularExpression program(u" execve\\(\"([^\"]*)\""_s);
    Outside outside;
    const QStringList lines = QString::fromUtf8(trace).split(u'\n', Qt::SkipEmptyParts);
    const QString first = lines.isEmpty() ? QString() : lines.front().section(u' ', 0, 0);
    for (const QString& line : lines) {
        // One call may name many addresses (sendmmsg).
        bool named = false;
        for (auto match = family.globalMatch(line); match.hasNext(); named = true) {
            const QRegularExpressionMatch one = match.next();
            take(addressIn(line.mid(one.capturedStart()), one.captured(1)), outside.addresses);
        }
        if (!named && line.contains(" connect("_L1))
            take(line, outside.addresses);
        if (const auto match = program.match(line); match.hasMatch())
            outside.programs.append(match.captured(1));
        outside.ended = outside.ended || (line.startsWith(first + u' ') && line.contains("+++ exited with 0 +++"_L1));
    }
    return outside;
}

} // namespace kagibako::ui::test
