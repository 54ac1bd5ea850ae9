// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zip_archive.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

bool isBomb(qint64 inflated, qint64 packed, const XlsxLimits& limits)
{
    return inflated > limits.ratioFrom && inflated / limits.ratio > packed;
}

} // namespace

ZipEntry::ZipEntry(zip_file_t* file, qint64 packed, const XlsxLimits& limits, qint64& left)
    : m_file(file), m_packed(packed), m_limits(limits), m_left(left)
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool ZipEntry::isTooMuch() const
{
    return m_inflated > m_limits.entryBytes || m_left < 0 || isBomb(m_inflated, m_packed, m_limits);
}

qint64 ZipEntry::readData(char* data, qint64 most)
{
    if (!m_problem && m_allowed <= 0)
        m_problem = ErrorCode::TooLarge;
    if (m_problem)
        return -1;
    const qint64 got = zip_fread(m_file.get(), data, static_cast<zip_uint64_t>(std::min(most, m_allowed)));
    if (got < 0) {
        m_problem = ErrorCode::XlsxBad;
        return -1;
    }
    m_allowed -= got;
    m_inflated += got;
    m_left -= got;
    if (isTooMuch()) {
        m_problem = ErrorCode::TooLarge;
        return -1;
    }
    return got == 0 ? -1 : got;
}

qint64 ZipEntry::writeData(const char* /*data*/, qint64 /*size*/)
{
    return -1;
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(QByteArray bytes, const XlsxLimits& limits)
{
    std::unique_ptr<ZipArchive> archive(new ZipArchive(std::move(bytes), limits));
    KAGIBAKO_TRY(archive->read());
    return archive;
}

Result<void> ZipArchive::read()
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(m_bytes.constData(), static_cast<zip_uint64_t>(m_bytes.size()), 0, &error);
    if (source != nullptr)
        m_zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!m_zip)
        zip_source_free(source); // an archive that opened owns it
    zip_error_fini(&error);
    if (!m_zip)
        return fail(ErrorCode::XlsxBad, u"archive"_s);
    const qint64 entries = zip_get_num_entries(m_zip.get(), 0);
    if (entries > m_limits.entries)
        return fail(ErrorCode::TooLarge, u"%1 entries"_s.arg(entries));
    for (qint64 i = 0; i < entries; ++i)
        KAGIBAKO_TRY(add(static_cast<zip_uint64_t>(i)));
    return {};
}

Result<void> ZipArchive::add(zip_uint64_t index)
{
    constexpr zip_uint64_t Needed =
        ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(m_zip.get(), index, 0, &about) != 0 || (about.valid & Needed) != Needed)
        return fail(ErrorCode::XlsxBad, u"entry"_s);
    if (about.encryption_method != ZIP_EM_NONE)
        return fail(ErrorCode::XlsxLocked, u"entry"_s);
    if (about.size > static_cast<zip_uint64_t>(m_limits.entryBytes))
        return fail(ErrorCode::TooLarge, u"entry"_s);
    const auto size = static_cast<qint64>(about.size);
    // No entry is larger than the archive it lies in, whatever it states.
    const auto packed = static_cast<qint64>(std::min(about.comp_size, static_cast<zip_uint64_t>(m_bytes.size())));
    m_stated += size;
    if (m_stated > m_limits.allBytes || isBomb(size, packed, m_limits))
        return fail(ErrorCode::TooLarge, u"entries"_s);
    const QString name = QString::fromUtf8(about.name).toLower();
    if (m_entries.contains(name)) // programs differ in which of them they read
        return fail(ErrorCode::XlsxBad, u"two entries of one name"_s);
    const bool readable = about.comp_method == ZIP_CM_STORE || about.comp_method == ZIP_CM_DEFLATE;
    m_entries.insert(name, {index, packed, readable});
    return {};
}

Result<std::unique_ptr<ZipEntry>> ZipArchive::entry(const QString& name)
{
    const auto found = m_entries.constFind(name.toLower());
    if (found == m_entries.cend() || !found->readable)
        return fail(ErrorCode::XlsxBad, name);
    zip_file_t* file = zip_fopen_index(m_zip.get(), found->index, 0);
    if (file == nullptr)
        return fail(ErrorCode::XlsxBad, name);
    return std::unique_ptr<ZipEntry>(new ZipEntry(file, found->packed, m_limits, m_left));
}

} // namespace kagibako
