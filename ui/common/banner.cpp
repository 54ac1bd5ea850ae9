// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"

#include "core/texts/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new Paragraph({}, this)), m_close(new QToolButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::M, space::S, space::S, space::S);
    layout->setSpacing(space::S);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setObjectName(u"bannerText"_s);
    m_close->setIcon(icon(u"close"_s, Tone::Muted));
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setFocusPolicy(Qt::TabFocus);
    setRole(*m_close, role::Flat);
    connect(m_close, &QToolButton::clicked, this, &Banner::clear);
    setVisible(false);
}

void Banner::say(Kind kind, const QString& text)
{
    struct Look {
        const char* role;
        QString icon;
        Tone tone;
    };
    const Look look = kind == Kind::Good   ? Look{role::GoodBanner, u"check"_s, Tone::Good}
                      : kind == Kind::Warn ? Look{role::WarnBanner, u"warning"_s, Tone::Warn}
                      : kind == Kind::Bad  ? Look{role::BadBanner, u"error"_s, Tone::Bad}
                                           : Look{role::InfoBanner, u"info"_s, Tone::Accent};
    setRole(*this, look.role);
    m_icon->setPixmap(icon(look.icon, look.tone).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_text->setWords(text);
    setAccessibleName(text);
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::fail(const Error& error, Language language, const QString& problemId)
{
    say(Kind::Bad, errorSentences(error, language, problemId));
}

void Banner::clear()
{
    m_text->setWords({});
    setVisible(false);
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->words();
}

QString errorSentences(const Error& error, Language language, const QString& problemId)
{
    QString text = errorText(error.code(), language) + u" ("_s + QString::fromLatin1(errorName(error.code()));
    if (!problemId.isEmpty())
        text += u" · "_s + problemId;
    return text + u")"_s;
}

} // namespace kagibako::ui
