// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/picture_strip.h"

#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/review/image_decoder.h"
#include "ui/review/image_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <cstring>
#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double Step = 1.4;
}

PictureStrip::PictureStrip(QString program, QWidget* parent)
    : QWidget(parent), m_program(std::move(program)), m_view(new ImageView(this)), m_title(new QLabel(this)),
      m_place(new QLabel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pictures"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeTools());
    showCurrent();
}

QToolButton* PictureStrip::tool(const QString& name, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(name));
    button->setIconSize(QSize(20, 20));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    setRole(*button, role::Flat);
    return button;
}

QWidget* PictureStrip::makeTools()
{
    auto* tools = new QWidget(this);
    auto* layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    const auto add = [&](const QString& name, const QString& text, auto act) {
        QToolButton* button = tool(name, text, tools);
        connect(button, &QToolButton::clicked, this, act);
        layout->addWidget(button);
        return button;
    };
    m_previous = add(u"previous"_s, tr("Previous picture (←)"), [this] { step(-1); });
    layout->addWidget(m_place);
    m_next = add(u"next"_s, tr("Next picture (→)"), [this] { step(1); });
    layout->addStretch(1);
    add(u"zoom-out"_s, tr("Smaller (−)"), [this] { m_view->zoom(1 / Step); });
    add(u"zoom-in"_s, tr("Larger (+)"), [this] { m_view->zoom(Step); });
    add(u"fit"_s, tr("Fit (0)"), [this] { m_view->fit(); });
    add(u"rotate-left"_s, tr("Turn left ([)"), [this] { m_view->turn(-1); });
    add(u"rotate-right"_s, tr("Turn right (])"), [this] { m_view->turn(1); });
    m_contrast = add(u"contrast"_s, tr("More contrast (C)"), [this] { m_view->setContrast(m_contrast->isChecked()); });
    m_contrast->setCheckable(true);
    return tools;
}

std::shared_ptr<PictureStrip::Set> PictureStrip::load(std::vector<Picture> pictures)
{
    auto set = std::make_shared<Set>();
    for (Picture& picture : pictures)
        set->push_back({std::move(picture), {}, false, false});
    for (std::size_t i = 0; i < set->size(); ++i)
        decode(set, i);
    return set;
}

void PictureStrip::wipe(Set& set)
{
    for (Loaded& one : set) {
        one.picture.jpeg.fill('\0');
        if (!one.image.isNull())
            std::memset(one.image.bits(), 0, static_cast<std::size_t>(one.image.sizeInBytes()));
    }
    set.clear();
}

void PictureStrip::setPictures(std::vector<Picture> pictures)
{
    clear();
    m_shown = load(std::move(pictures));
    showCurrent();
}

void PictureStrip::prepare(std::vector<Picture> pictures)
{
    wipe(*m_prepared);
    m_prepared = load(std::move(pictures));
}

void PictureStrip::showPrepared()
{
    clear();
    m_shown = std::exchange(m_prepared, std::make_shared<Set>());
    showCurrent();
}

void PictureStrip::clear()
{
    m_view->wipe();
    wipe(*m_shown);
    m_shown = std::make_shared<Set>();
    m_current = 0;
    showCurrent();
}

int PictureStrip::seen() const
{
    return static_cast<int>(std::ranges::count_if(*m_shown, &Loaded::seen));
}

void PictureStrip::decode(const std::shared_ptr<Set>& set, std::size_t index)
{
    auto* decoder = new ImageDecoder(m_program, this);
    decoder->decode((*set)[index].picture.jpeg, [this, index, waiting = std::weak_ptr(set)](const QImage& image) {
        const auto whose = waiting.lock();
        if (!whose || index >= whose->size())
            return;
        Loaded& one = (*whose)[index];
        one.image = image;
        one.decoded = true;
        if (whose == m_shown && index == static_cast<std::size_t>(m_current))
            showCurrent();
    });
}

void PictureStrip::step(int by)
{
    if (m_shown->empty())
        return;
    m_current = std::clamp(m_current + by, 0, count() - 1);
    showCurrent();
}

void PictureStrip::showCurrent()
{
    const bool any = !m_shown->empty();
    m_place->setText(any ? tr("%1 of %2").arg(m_current + 1).arg(count()) : QString());
    if (m_previous != nullptr) {
        m_previous->setEnabled(any && m_current > 0);
        m_next->setEnabled(any && m_current + 1 < count());
        m_contrast->setChecked(false);
    }
    m_title->setText(any ? (*m_shown)[static_cast<std::size_t>(m_current)].picture.title : QString());
    if (!any)
        return m_view->setMessage(tr("No picture was sent."));
    Loaded& one = (*m_shown)[static_cast<std::size_t>(m_current)];
    if (!one.decoded)
        return m_view->setMessage(tr("Opening the picture …"));
    if (one.image.isNull())
        m_view->setMessage(
            tr("This picture cannot be shown: it is damaged, too large, or no JPEG. It was opened in a "
               "closed-off process and did no harm. Send the submission back, or check in another way."));
    else
        m_view->setImage(one.image);
    if (!one.seen) {
        one.seen = true;
        Q_EMIT seenChanged();
    }
}

void PictureStrip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Plus:
        return m_view->zoom(Step);
    case Qt::Key_Minus:
        return m_view->zoom(1 / Step);
    case Qt::Key_0:
        return m_view->fit();
    case Qt::Key_BracketLeft:
        return m_view->turn(-1);
    case Qt::Key_BracketRight:
        return m_view->turn(1);
    case Qt::Key_C:
        return m_contrast->click();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace kagibako::ui
