// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/texts/error_text.h"

#include <QByteArray>
#include <QJsonObject>

#include <cstdio>

namespace kagibako {

/// The exit codes of every command; also told in --help.
namespace Exit {
inline constexpr int Ok = 0;      ///< done
inline constexpr int Refused = 1; ///< a check refused the input, or it is invalid
inline constexpr int Usage = 2;   ///< the command line is wrong
inline constexpr int Server = 3;  ///< the server or the way to it
inline constexpr int Local = 4;   ///< files, disk, standard input or output
} // namespace Exit

int exitCodeFor(ErrorCode code);

/// Where a command's results and messages go. Results to standard output, as lines for people or as ONE JSON value with
/// --json; messages to standard error, always for people in their language. Nothing here ever takes a number, a key or
/// a password.
class Output
{
public:
    Output(bool json, Language language, std::FILE* out, std::FILE* err)
        : m_json(json), m_language(language), m_out(out), m_err(err)
    {
    }

    bool json() const { return m_json; }
    Language language() const { return m_language; }

    /// The result of a command that has one: `line` for people, `value` for --json.
    void result(const QString& line, const QJsonObject& value);
    /// A message on standard error, in the person's language.
    void message(const QString& japanese, const QString& english);
    /// Tells an error: its text and, behind it in brackets, its name. Returns its exit code.
    int fail(const Error& error);
    /// Flushes; false when standard output didn't take everything (disk full, pipe closed).
    bool finish();

private:
    friend class Rows;
    void write(const QByteArray& bytes);

    bool m_json;
    Language m_language;
    std::FILE* m_out;
    std::FILE* m_err;
};

/// Results that are many: a line each for people, one JSON array with --json, written as they come.
class Rows
{
public:
    explicit Rows(Output& output);
    /// Closes the array.
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    void add(const QByteArray& line, const QJsonObject& value);

private:
    Output& m_output;
    bool m_first = true;
};

} // namespace kagibako
