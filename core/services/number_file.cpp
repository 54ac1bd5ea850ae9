// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/number_file.h"

#include "core/crypto/base/random.h"
#include "core/services/file_erasure.h"

#include <QDir>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView LineEnd = "\r\n";
constexpr qsizetype RandomBytes = 4; // of a temporary name, in hex

QString beginOfPart(const QFileInfo& target)
{
    return u'.' + target.fileName() + u'.';
}

/// A new name for a temporary file beside the target.
QString partOf(const QFileInfo& target)
{
    const QString random = QString::fromLatin1(toHex(crypto::randomBytes(RandomBytes)));
    return target.absoluteDir().filePath(beginOfPart(target) + random + u".part"_s);
}

/// Is this the name of a temporary file for the target?
bool isPartOf(const QFileInfo& target, const QString& name)
{
    const QString begin = beginOfPart(target);
    const QString end = u".part"_s;
    return name.size() == begin.size() + 2 * RandomBytes + end.size() && name.startsWith(begin) && name.endsWith(end) &&
           fromHex(name.sliced(begin.size(), 2 * RandomBytes).toLatin1()).has_value();
}

/// Overwrites and removes; what cannot be overwritten, and what is a link by now, is removed all the same.
void erase(const QString& path)
{
    if (!eraseFile(path))
        (void)QFile::remove(path);
}

/// Onto what is there, in one step.
bool moveOnto(const QString& from, const QString& to)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    return !error;
}

/// What a killed program left beside the target.
void eraseLeftovers(const QFileInfo& target)
{
    const QDir folder = target.absoluteDir();
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        // Under another name first: whoever still writes it cannot commit it any more, or, where open files cannot be
        // moved, goes on undisturbed.
        const QString aside = partOf(target);
        if (isPartOf(target, name) && moveOnto(folder.filePath(name), aside))
            erase(aside);
    }
}

} // namespace

Result<std::unique_ptr<NumberFile>> NumberFile::create(const QString& path)
{
    KAGIBAKO_TRY_ASSIGN(CsvWriter writer, CsvWriter::make());
    const QFileInfo target(path);
    if (target.isDir())
        return fail(ErrorCode::IoFailed, u"numbers"_s);
    eraseLeftovers(target);
    std::unique_ptr<NumberFile> file(new NumberFile(target.absoluteFilePath(), partOf(target), std::move(writer)));
    // New, so that nobody holds it open already, and narrow when it comes into being. Unbuffered: a buffer would be one
    // more place in ordinary memory where numbers stay.
    file->m_isLeft = file->m_part.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                                       QFile::ReadOwner | QFile::WriteOwner);
    if (!file->m_isLeft)
        return fail(ErrorCode::IoFailed, u"numbers"_s);
    KAGIBAKO_TRY(file->m_writer.row({u"対象者コード"_s, u"氏名"_s, u"個人番号"_s}));
    KAGIBAKO_TRY(file->write(file->m_writer.take()));
    return file;
}

NumberFile::~NumberFile()
{
    m_part.close();
    if (m_isLeft)
        erase(m_part.fileName());
}

Result<void> NumberFile::add(const QString& code, const QString& name, const AnyNumber& number)
{
    // A name with control characters must not keep the others out of the file.
    if (!m_writer.row({code, name}))
        KAGIBAKO_TRY(m_writer.row({QString(), u"?"_s}));
    const QByteArray row = m_writer.take();
    const SecretBytes digits = digitsOf(number);
    SecretBytes line(row.size() + 1 + digits.size());
    auto at = std::ranges::copy(asSpan(QByteArrayView(row).chopped(LineEnd.size())), line.writable().begin()).out;
    *at++ = ',';
    at = std::ranges::copy(digits.exposeSecret(), at).out;
    std::ranges::copy(asSpan(LineEnd), at);
    return write(asView(line.exposeSecret()));
}

Result<void> NumberFile::write(QByteArrayView bytes)
{
    return m_part.write(bytes.data(), bytes.size()) == bytes.size() ? Result<void>()
                                                                    : fail(ErrorCode::IoFailed, u"numbers"_s);
}

Result<void> NumberFile::commit()
{
    m_part.close(); // where it fails, something of it may not be on the disk
    if (m_part.error() != QFileDevice::NoError || !moveOnto(m_part.fileName(), m_path))
        return fail(ErrorCode::IoFailed, u"numbers"_s);
    m_isLeft = false;
    return {};
}

} // namespace kagibako
