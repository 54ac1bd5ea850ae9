// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/postbox.h"

#include "server/http/kit/self_signed.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace kagibako::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Milliseconds = 20'000; // two attempts of the server, with the pause between them

void write(const QString& path, const std::string& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

Postbox::Postbox(const QString& node, const QString& script, const QStringList& more)
{
    const auto pair = http::makeSelfSigned({}, 30, QDateTime::currentSecsSinceEpoch());
    if (!pair)
        qFatal("%s", pair.error().c_str());
    const QString certificate = m_folder.filePath(u"certificate.pem"_s);
    const QString key = m_folder.filePath(u"key.pem"_s);
    write(certificate, pair->certificate);
    write(key, pair->privateKey);
    QDir().mkpath(m_folder.filePath(u"mails"_s));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(node, QStringList{script, u"--cert"_s, certificate, u"--key"_s, key, u"--out"_s,
                                      m_folder.filePath(u"mails"_s)} +
                              more);
    if (m_process.waitForReadyRead(Milliseconds))
        m_port = m_process.readAllStandardOutput().trimmed().toInt();
}

Postbox::~Postbox()
{
    m_process.kill();
    m_process.waitForFinished(5000);
}

QByteArray Postbox::config() const
{
    return "[mail]\nserver = \"smtp://127.0.0.1:" + QByteArray::number(m_port) +
           "\"\nfrom = \"kagibako@example.jp\"\nca_file = \"" + m_folder.filePath(u"certificate.pem"_s).toUtf8() +
           "\"\n";
}

int Postbox::count() const
{
    return static_cast<int>(QDir(m_folder.filePath(u"mails"_s)).entryList({u"*.eml"_s}, QDir::Files).size());
}

QByteArray Postbox::mail(int number) const
{
    QFile file(m_folder.filePath(u"mails/%1.eml"_s.arg(number, 4, 10, QLatin1Char('0'))));
    if (!QTest::qWaitFor([&] { return file.exists(); }, Milliseconds) || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

QByteArray Postbox::key(int number) const
{
    const QByteArray whole = mail(number);
    const qsizetype gap = whole.indexOf("\r\n\r\n");
    const QString text = QString::fromUtf8(QByteArray::fromBase64(whole.sliced(gap < 0 ? whole.size() : gap + 4)));
    static const QRegularExpression digits(u"\\b\\d{8}\\b"_s);
    return digits.match(text).captured().toLatin1();
}

} // namespace kagibako::test
