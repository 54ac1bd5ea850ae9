// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

/// What one run of kagibako-cli gave.
struct CliRun {
    int exitCode = -1; ///< -1: it crashed or didn't end
    QByteArray out;
    QByteArray err;
};

/// Runs the real program with `input` on its standard input.
inline CliRun runCli(const QStringList& arguments, const QByteArray& input = {}, int milliseconds = 60'000)
{
    QProcess process;
    process.start(QStringLiteral(KAGIBAKO_CLI), arguments);
    if (!process.waitForStarted())
        return {};
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(milliseconds) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}
