// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pdf_document.h"

#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr int Resolution = 1200;

} // namespace

/// QPdfWriter does not tell when a write failed (a full disk); this device remembers it.
class PdfDocument::Sink final : public QIODevice
{
public:
    explicit Sink(QIODevice& target) : m_target(target) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    bool isWhole() const { return m_whole; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        if (m_whole && m_target.write(data, size) != size)
            m_whole = false;
        return size;
    }

private:
    QIODevice& m_target;
    bool m_whole = true;
};

PdfDocument::PdfDocument(QIODevice& device, const PaperFonts& fonts)
    : m_fonts(fonts), m_sink(std::make_unique<Sink>(device)), m_writer(std::make_unique<QPdfWriter>(m_sink.get()))
{
}

PdfDocument::~PdfDocument() = default;

Result<std::unique_ptr<PdfDocument>> PdfDocument::begin(QIODevice& device, const QString& title,
                                                        const PaperFonts& fonts)
{
    if (!device.isWritable())
        return fail(ErrorCode::IoFailed, u"pdf"_s);
    std::unique_ptr<PdfDocument> document(new PdfDocument(device, fonts));
    QPdfWriter& writer = *document->m_writer;
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(Resolution);
    writer.setTitle(title);
    writer.setCreator(u"Kagibako"_s);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter));
    document->m_painter = std::make_unique<QPainter>();
    if (!document->m_painter->begin(&writer))
        return fail(ErrorCode::IoFailed, u"pdf"_s);
    document->m_page = std::make_unique<Page>(*document->m_painter, fonts);
    return document;
}

Result<void> PdfDocument::nextPage()
{
    if (!m_page->fits())
        return fail(ErrorCode::PaperOverflow);
    if (!m_writer->newPage())
        return fail(ErrorCode::IoFailed, u"pdf"_s);
    m_page = std::make_unique<Page>(*m_painter, m_fonts);
    return {};
}

Result<void> PdfDocument::finish()
{
    const bool fits = m_page->fits();
    const bool ended = m_painter->end();
    if (!fits)
        return fail(ErrorCode::PaperOverflow);
    if (!ended || !m_sink->isWhole())
        return fail(ErrorCode::IoFailed, u"pdf"_s);
    return {};
}

} // namespace kagibako
