// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/program.h"

#include <QFile>
#include <QTest>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Milliseconds = 20'000;

/// What it says; nullopt when it fails.
std::optional<QString> xdotool(const QStringList& arguments)
{
    QProcess process;
    process.start(u"xdotool"_s, arguments);
    if (!process.waitForFinished(Milliseconds) || process.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString keyName(char character)
{
    switch (character) {
    case ' ':
        return u"space"_s;
    case '-':
        return u"minus"_s;
    default:
        return QString(QLatin1Char(character)); // letters and digits are their own names
    }
}

template <typename Reply>
using Owned = std::unique_ptr<Reply, decltype([](Reply* reply) { std::free(reply); })>; // NOLINT: so xcb wants it

xcb_atom_t atomOf(xcb_connection_t* display, std::string_view name)
{
    const auto asked = xcb_intern_atom(display, 0, static_cast<std::uint16_t>(name.size()), name.data());
    const Owned<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(display, asked, nullptr));
    return reply ? reply->atom : xcb_atom_t{0};
}

/// The message of a window manager's close button; there is none on this screen, and xdotool does not have it.
void askToClose(xcb_window_t window)
{
    xcb_connection_t* const display = xcb_connect(nullptr, nullptr);
    xcb_client_message_event_t event{};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 32;
    event.window = window;
    event.type = atomOf(display, "WM_PROTOCOLS");
    event.data.data32[0] = atomOf(display, "WM_DELETE_WINDOW");
    xcb_send_event(display, 0, window, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char*>(&event));
    // Answered only after what was sent before; the server may drop what it has not read when the connection closes.
    const Owned<xcb_get_input_focus_reply_t> after(
        xcb_get_input_focus_reply(display, xcb_get_input_focus(display), nullptr));
    xcb_disconnect(display);
}

} // namespace

Program::~Program()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(Milliseconds);
}

bool Program::start(const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // A proxy would be its user's choice, and not an address of ours.
    for (const QString& name : environment.keys()) {
        if (name.endsWith("_proxy"_L1, Qt::CaseInsensitive))
            environment.remove(name);
    }
    // Leaks cannot be looked for in a process that is traced. What is freed is overwritten, as the program itself asks
    // of the real allocator (hardenProcess).
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0:max_free_fill_size=1073741824:free_fill_byte=165"_s);
    // On the session's bus the program would find the key store of whoever runs the test.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + Outside::NoBus);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    // -D: the program is this process' child, and strace the grandchild.
    m_process.start(u"strace"_s,
                    QStringList{u"-D"_s, u"-f"_s, u"--seccomp-bpf"_s, u"-q"_s, u"-s"_s, u"0"_s, u"-e"_s,
                                u"trace=connect,sendto,sendmsg,sendmmsg,execve"_s, u"-o"_s, m_trace, m_path} +
                        arguments);
    if (!m_process.waitForStarted())
        return false;
    const bool shown = QTest::qWaitFor(
        [this] {
            m_window = xdotool({u"search"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(pid()), u"--name"_s,
                                u"Kagibako"_s})
                           .value_or(QString());
            return !m_window.isEmpty();
        },
        Milliseconds);
    return shown && xdotool({u"windowfocus"_s, u"--sync"_s, m_window}).has_value();
}

QString Program::title() const
{
    return xdotool({u"getwindowname"_s, m_window}).value_or(QString());
}

bool Program::press(const QStringList& keys)
{
    return xdotool(QStringList{u"key"_s, u"--delay"_s, u"25"_s} + keys).has_value();
}

bool Program::type(QByteArrayView text)
{
    QStringList keys;
    for (const char character : text)
        keys.append(keyName(character));
    return press(keys);
}

bool Program::close()
{
    askToClose(m_window.toUInt());
    return m_process.waitForFinished(Milliseconds) && m_process.exitStatus() == QProcess::NormalExit &&
           m_process.exitCode() == 0 && QTest::qWaitFor([this] { return outside().ended; }, Milliseconds);
}

Outside Program::outside() const
{
    QFile trace(m_trace);
    return trace.open(QIODevice::ReadOnly) ? outsideOf(trace.readAll()) : Outside();
}

} // namespace kagibako::ui::test
