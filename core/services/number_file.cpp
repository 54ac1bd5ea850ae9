// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/number_file.h"

#include <QFile>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView LineEnd = "\r\n";

} // namespace

Result<std::unique_ptr<NumberFile>> NumberFile::create(const QString& path)
{
    KAGIBAKO_TRY_ASSIGN(CsvWriter writer, CsvWriter::make());
    std::unique_ptr<NumberFile> file(new NumberFile(path, std::move(writer)));
    // Unbuffered: a buffer would be one more place in ordinary memory where numbers stay.
    if (!file->m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        !file->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoFailed, u"numbers"_s);
    KAGIBAKO_TRY(file->m_writer.row({u"対象者コード"_s, u"氏名"_s, u"個人番号"_s}));
    KAGIBAKO_TRY(file->write(file->m_writer.take()));
    return file;
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
    return m_file.write(bytes.data(), bytes.size()) == bytes.size() ? Result<void>()
                                                                    : fail(ErrorCode::IoFailed, u"numbers"_s);
}

Result<void> NumberFile::commit()
{
    return m_file.commit() ? Result<void>() : fail(ErrorCode::IoFailed, u"numbers"_s);
}

} // namespace kagibako
