// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ip_lines.h"

#include "core/domain/policy.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int Lines = 3; // seen at once
} // namespace

IpLines::IpLines(const QString& name, const QString& spoken, QWidget* parent)
    : QWidget(parent), m_field(new QPlainTextEdit(this)), m_problems(new Paragraph({}, this))
{
    m_field->setObjectName(name);
    m_field->setAccessibleName(spoken);
    m_field->setFont(figures());
    m_field->setTabChangesFocus(true);
    m_field->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_field->setFixedHeight(Lines * m_field->fontMetrics().lineSpacing() + 2 * space::L);
    m_problems->setObjectName(name + u"Problems"_s);
    m_problems->setFont(ui::font(Type::Small));
    m_problems->setVisible(false);
    setFocusProxy(m_field);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    layout->addWidget(m_field);
    layout->addWidget(m_problems);
}

QString IpLines::textOf(const QList<IpRange>& ranges)
{
    QStringList lines;
    for (const IpRange& range : ranges)
        lines.append(QString::fromLatin1(range.text()));
    return lines.join(u'\n');
}

std::optional<QList<IpRange>> IpLines::read(const QString& text, QStringList* problems)
{
    QList<IpRange> ranges;
    bool isGood = true;
    const auto refuse = [&](const QString& why) {
        isGood = false;
        if (problems != nullptr)
            problems->append(why);
    };
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].normalized(QString::NormalizationForm_KC).trimmed();
        if (line.isEmpty())
            continue;
        // Every character that no address has is refused as one: none is turned into another on the way.
        if (const auto range = ipRangeFrom(line.toUtf8()))
            ranges.append(*range);
        else
            refuse(tr("Line %1: “%2” is no address and no range of addresses. Write it like 203.0.113.0/24 or "
                      "2001:db8::/32, with zeros behind the prefix.")
                       .arg(QString::number(i + 1), line));
    }
    ranges = inOrder(std::move(ranges));
    if (ranges.size() > MostIpRanges)
        refuse(tr("At most %1 ranges fit here.").arg(MostIpRanges));
    return isGood ? std::optional(ranges) : std::nullopt;
}

void IpLines::setText(const QString& text)
{
    if (text != m_field->toPlainText())
        m_field->setPlainText(text);
}

QString IpLines::text() const
{
    return m_field->toPlainText();
}

void IpLines::setReadOnly(bool readOnly)
{
    m_field->setReadOnly(readOnly);
}

void IpLines::focusField()
{
    m_field->setFocus();
}

void IpLines::refresh()
{
    QStringList problems;
    (void)read(m_field->toPlainText(), &problems);
    m_problems->setWords(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    m_field->setAccessibleDescription(problems.join(u'\n'));
}

} // namespace kagibako::ui
