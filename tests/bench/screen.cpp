// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/screen.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPixmap>
#include <QRegularExpression>
#include <QScreen>
#include <QThread>

namespace kagibako::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int PollMilliseconds = 4;
constexpr double MostMilliseconds = 120'000;
constexpr double StillMilliseconds = 1'000;

QByteArray xdotool(const QStringList& arguments)
{
    QProcess tool;
    tool.start(u"xdotool"_s, arguments);
    if (!tool.waitForFinished(static_cast<int>(MostMilliseconds)) || tool.exitCode() != 0)
        qFatal("xdotool %s: %s", qPrintable(arguments.first()), tool.readAllStandardError().constData());
    return tool.readAllStandardOutput().trimmed();
}

void poll(Steady::time_point since)
{
    if (millisecondsSince(since) > MostMilliseconds)
        qFatal("the screen never showed what was waited for");
    QThread::msleep(PollMilliseconds);
}

} // namespace

double millisecondsSince(Steady::time_point since)
{
    return std::chrono::duration<double, std::milli>(Steady::now() - since).count();
}

QImage screenPart(const QRect& part)
{
    return QGuiApplication::primaryScreen()
        ->grabWindow(0, part.x(), part.y(), part.width(), part.height())
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

void awaitPart(const QRect& part, const QImage& wanted)
{
    const auto since = Steady::now();
    while (screenPart(part) != wanted)
        poll(since);
}

QImage settledPart(const QRect& part, const QImage& before)
{
    const auto since = Steady::now();
    auto still = since;
    QImage last = screenPart(part);
    while (last == before || millisecondsSince(still) < StillMilliseconds) {
        poll(since);
        if (QImage now = screenPart(part); now != last) {
            last = std::move(now);
            still = Steady::now();
        }
    }
    return last;
}

Program::Program(const QString& folder, const QMap<QString, QString>& more)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s); // nobody's key store
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        environment.insert(it.key(), it.value());
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(KAGIBAKO_DESKTOP), {u"--data"_s, folder, u"--lang"_s, u"ja"_s});
    if (!m_process.waitForStarted())
        qFatal("kagibako did not start");
}

Program::~Program()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QRect Program::window()
{
    const QByteArray id = xdotool(
        {u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--limit"_s, u"1"_s, u"--pid"_s, QString::number(pid())});
    (void)xdotool({u"windowfocus"_s, u"--sync"_s, QString::fromLatin1(id)});
    const QByteArray where = xdotool({u"getwindowgeometry"_s, u"--shell"_s, QString::fromLatin1(id)});
    const auto value = [&](const QString& name) {
        return QRegularExpression(name + u"=(-?\\d+)"_s).match(QString::fromLatin1(where)).captured(1).toInt();
    };
    return {value(u"\\bX"_s), value(u"\\bY"_s), value(u"WIDTH"_s), value(u"HEIGHT"_s)};
}

void Program::type(const QString& text)
{
    (void)xdotool({u"type"_s, u"--delay"_s, u"5"_s, text});
}

void Program::press(const QStringList& keys)
{
    (void)xdotool(QStringList{u"key"_s} + keys);
}

QMap<QString, QString> ownLibraries(qint64 pid, const QString& folder)
{
    QFile maps(u"/proc/%1/maps"_s.arg(pid));
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression library(u"\\s(/\\S+\\.so\\S*)$"_s);
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QFileInfo file(library.match(QString::fromUtf8(line)).captured(1));
        const QString path = file.filePath();
        if (path.isEmpty())
            continue;
        const qsizetype plugins = path.indexOf(u"/plugins/"_s);
        const QString to = folder + (plugins < 0 ? u"/lib/"_s + file.fileName() : path.mid(plugins));
        QDir().mkpath(QFileInfo(to).path());
        QFile::copy(path, to); // fails for the second mapping of a file, which is there by then
    }
    return {{u"LD_LIBRARY_PATH"_s, folder + u"/lib"_s}, {u"QT_PLUGIN_PATH"_s, folder + u"/plugins"_s}};
}

} // namespace kagibako::bench
