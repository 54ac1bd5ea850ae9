// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/my_number.h"
#include "core/exchange/csv_writer.h"

#include <QFile>

#include <memory>

namespace kagibako {

/// A file of numbers for a payroll program: CSV in UTF-8 with a BOM, CRLF, the columns 対象者コード, 氏名, 個人番号.
/// Readable by its owner only; it is there when commit() has said so, and before that no part of it is. Numbers pass
/// through locked memory alone, and codes and names are guarded against formulas (attacks.md F04).
///
/// Until then it is written beside its place, under the name ".NAME.XXXXXXXX.part" and for its owner's eyes from the
/// first moment. What is not committed is overwritten and removed by the destructor, or, where the program was killed,
/// by the next create() for the same place: until then it stays, with the numbers written so far. Disks that write
/// elsewhere (flash, snapshots, journals of the file system) keep what is overwritten for a while all the same. Of two
/// programs at one place the later one wins; commit() of the other fails.
class NumberFile
{
public:
    /// Errors: IoFailed.
    static Result<std::unique_ptr<NumberFile>> create(const QString& path);
    ~NumberFile();
    NumberFile(const NumberFile&) = delete;
    NumberFile& operator=(const NumberFile&) = delete;
    /// Errors: IoFailed.
    Result<void> add(const QString& code, const QString& name, const AnyNumber& number);
    /// Errors: IoFailed.
    Result<void> commit();

private:
    NumberFile(QString path, const QString& part, CsvWriter writer)
        : m_path(std::move(path)), m_part(part), m_writer(std::move(writer))
    {
    }
    Result<void> write(QByteArrayView bytes);

    QString m_path;
    QFile m_part;
    bool m_isLeft = false; ///< m_part is there, and ours
    CsvWriter m_writer;
};

} // namespace kagibako
