// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/xlsx_limits.h"

#include <QHash>
#include <QIODevice>

#include <zip.h>

#include <memory>
#include <optional>

namespace kagibako {

/// One file of a ZIP archive, inflated while it is read: no more of it than a buffer is in memory.
class ZipEntry final : public QIODevice
{
public:
    bool isSequential() const override { return true; }
    /// How much may be read before this is called again. A parser that wants more at once has met a giant.
    void allow(qint64 bytes) { m_allowed = bytes; }
    /// Why reading ended before the end: TooLarge, XlsxBad (cut short, wrong checksum).
    const std::optional<ErrorCode>& problem() const { return m_problem; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    friend class ZipArchive;
    struct Close {
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    ZipEntry(zip_file_t* file, qint64 packed, const XlsxLimits& limits, qint64& left);
    bool isTooMuch() const;

    std::unique_ptr<zip_file_t, Close> m_file;
    qint64 m_packed;
    XlsxLimits m_limits;
    qint64& m_left; ///< of the whole archive
    qint64 m_inflated = 0;
    qint64 m_allowed = 0;
    std::optional<ErrorCode> m_problem;
};

/// A ZIP archive in memory, of which nothing is trusted. Names compare without case, as the parts of a workbook do.
class ZipArchive
{
public:
    /// Errors: XlsxBad (no archive, cut short, two entries of one name), XlsxLocked (encrypted), TooLarge.
    static Result<std::unique_ptr<ZipArchive>> open(QByteArray bytes, const XlsxLimits& limits);

    bool has(const QString& name) const { return m_entries.contains(name.toLower()); }
    /// Must not outlive the archive. Errors: XlsxBad (no such entry, packed in another way than workbooks are).
    Result<std::unique_ptr<ZipEntry>> entry(const QString& name);

private:
    struct Discard {
        void operator()(zip_t* archive) const { zip_discard(archive); }
    };
    struct Entry {
        zip_uint64_t index = 0;
        qint64 packed = 0;
        bool readable = false;
    };
    ZipArchive(QByteArray bytes, const XlsxLimits& limits)
        : m_bytes(std::move(bytes)), m_limits(limits), m_left(limits.allBytes)
    {
    }
    Result<void> read();
    Result<void> add(zip_uint64_t index);

    QByteArray m_bytes; // the archive reads them: they go last
    std::unique_ptr<zip_t, Discard> m_zip;
    XlsxLimits m_limits;
    QHash<QString, Entry> m_entries;
    qint64 m_stated = 0; ///< inflated bytes of all entries, as the archive states them
    qint64 m_left;
};

} // namespace kagibako
