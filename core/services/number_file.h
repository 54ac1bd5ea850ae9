// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/my_number.h"
#include "core/exchange/csv_writer.h"

#include <QSaveFile>

#include <memory>

namespace kagibako {

/// A file of numbers for a payroll program: CSV in UTF-8 with a BOM, CRLF, the columns 対象者コード, 氏名, 個人番号.
/// Readable by its owner only; it is there when commit() has said so, and before that no part of it is. Numbers pass
/// through locked memory alone, and codes and names are guarded against formulas (attacks.md F04).
class NumberFile
{
public:
    /// Errors: IoFailed.
    static Result<std::unique_ptr<NumberFile>> create(const QString& path);
    /// Errors: IoFailed.
    Result<void> add(const QString& code, const QString& name, const AnyNumber& number);
    /// Errors: IoFailed.
    Result<void> commit();

private:
    NumberFile(const QString& path, CsvWriter writer) : m_file(path), m_writer(std::move(writer)) {}
    Result<void> write(QByteArrayView bytes);

    QSaveFile m_file;
    CsvWriter m_writer;
};

} // namespace kagibako
