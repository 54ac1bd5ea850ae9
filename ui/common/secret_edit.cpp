// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_edit.h"

#include "ui/common/secret_clipboard.h"
#include "ui/common/secret_input.h"
#include "ui/common/theme.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>

namespace kagibako::ui {

SecretEdit::SecretEdit(Kind kind, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_bytes(MostBytes), m_shown(kind != Kind::Password)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false); // an input method keeps and learns what is typed
    setAttribute(Qt::WA_KeyCompression, false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (kind == Kind::Code) {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont); // 0 and O, 1 and I differ
        fixed.setPointSizeF(font().pointSizeF());
        setFont(fixed);
    } else if (kind == Kind::Number) {
        setFont(figures());
    }
}

SecretEdit::~SecretEdit() = default;

void SecretEdit::clear()
{
    std::ranges::fill(m_bytes.writable(), std::uint8_t{0});
    m_size = 0;
    m_cursor = 0;
    m_all = false;
    afterChange();
}

void SecretEdit::setShown(bool shown)
{
    m_shown = shown;
    update();
}

void SecretEdit::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

std::size_t SecretEdit::offsetOf(int index) const
{
    const ByteSpan all = exposeSecret();
    std::size_t at = 0;
    while (index > 0 && at < all.size()) {
        ++at;
        while (at < all.size() && (all[at] & 0xC0) == 0x80)
            ++at;
        --index;
    }
    return at;
}

bool SecretEdit::put(ByteSpan character)
{
    if (m_size + character.size() > MostBytes || (m_kind == Kind::Number && m_size >= MostNumberDigits))
        return false;
    const auto bytes = m_bytes.writable();
    const std::size_t at = offsetOf(m_cursor);
    std::copy_backward(bytes.begin() + at, bytes.begin() + m_size, bytes.begin() + m_size + character.size());
    std::ranges::copy(character, bytes.begin() + at);
    m_size += character.size();
    ++m_cursor;
    return true;
}

bool SecretEdit::insert(ByteSpan utf8)
{
    if (m_all)
        clear();
    bool whole = true;
    forEachTyped(utf8,
                 m_kind == Kind::Number ? Typed::Digits
                 : m_kind == Kind::Code ? Typed::Code
                                        : Typed::Anything,
                 [&](ByteSpan character) { whole = !character.empty() && put(character) && whole; });
    afterChange();
    if (!whole)
        Q_EMIT refused();
    return whole;
}

void SecretEdit::removeCharacter(int index)
{
    const std::size_t from = offsetOf(index);
    const std::size_t to = offsetOf(index + 1);
    const auto bytes = m_bytes.writable();
    std::copy(bytes.begin() + to, bytes.begin() + m_size, bytes.begin() + from);
    std::fill(bytes.begin() + (m_size - (to - from)), bytes.begin() + m_size, std::uint8_t{0});
    m_size -= to - from;
}

void SecretEdit::paste()
{
    const SecretBytes text = takeFromClipboard();
    if (text.isEmpty())
        return;
    const std::size_t kept = m_all ? 0 : m_size;
    if (kept + static_cast<std::size_t>(text.size()) > MostBytes) {
        setWrong(true); // all of it or nothing: a part would be another secret
        QToolTip::showText(mapToGlobal(QPoint(0, height())), tr("Too long: nothing was pasted."), this);
        Q_EMIT refused();
        return;
    }
    insert(text.exposeSecret());
}

void SecretEdit::afterChange()
{
    m_wrong = false;
    m_all = false;
    restartBlink();
    update();
    Q_EMIT changed();
}

bool SecretEdit::event(QEvent* event)
{
    // Keys that would otherwise be taken by a shortcut of the window while somebody types here.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Paste) || key->matches(QKeySequence::SelectAll) ||
            (!key->text().isEmpty() &&
             !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))))
            event->accept();
    }
    return QWidget::event(event);
}

bool SecretEdit::moveCursor(const QKeyEvent& event)
{
    const int count = characters();
    switch (event.key()) {
    case Qt::Key_Left:
        m_cursor = std::max(0, m_cursor - 1);
        break;
    case Qt::Key_Right:
        m_cursor = std::min(count, m_cursor + 1);
        break;
    case Qt::Key_Home:
        m_cursor = 0;
        break;
    case Qt::Key_End:
        m_cursor = count;
        break;
    default:
        return false;
    }
    m_all = false;
    restartBlink();
    update();
    return true;
}

bool SecretEdit::erase(const QKeyEvent& event)
{
    const bool back = event.key() == Qt::Key_Backspace;
    if (!back && event.key() != Qt::Key_Delete)
        return false;
    if (m_all) {
        clear();
    } else if (back && m_cursor > 0) {
        removeCharacter(--m_cursor);
        afterChange();
    } else if (!back && m_cursor < characters()) {
        removeCharacter(m_cursor);
        afterChange();
    }
    return true;
}

void SecretEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT entered();
        event->ignore(); // the window's default button
        return;
    }
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (event->matches(QKeySequence::SelectAll)) {
        m_all = m_size > 0;
        update();
        return;
    }
    if (moveCursor(*event) || erase(*event))
        return;
    // Qt itself made a text of the key; it is wiped here as far as it is ours (measured.md: no copy is left).
    const bool chord = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool altGr = event->modifiers() == (Qt::ControlModifier | Qt::AltModifier);
    if (event->text().isEmpty() || !(event->text().at(0).isPrint() || event->text().at(0).isSurrogate()) ||
        (chord && !altGr)) {
        event->ignore();
        return;
    }
    const SecretBytes typed = takeText(event->text());
    insert(typed.exposeSecret());
}

void SecretEdit::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_cursor = glyphs().cellAt(event->position().x() - inner().left(), characters(), shape());
    m_all = false;
    restartBlink();
    update();
}

void SecretEdit::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    connect(menu.addAction(tr("Paste")), &QAction::triggered, this, [this] { paste(); });
    connect(menu.addAction(tr("Clear")), &QAction::triggered, this, [this] { clear(); });
    menu.exec(event->globalPos());
}

void SecretEdit::restartBlink()
{
    m_blink = true;
    if (m_timer != 0)
        killTimer(m_timer);
    const int time = QGuiApplication::styleHints()->cursorFlashTime() / 2;
    m_timer = hasFocus() && time > 0 ? startTimer(time) : 0;
}

void SecretEdit::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_cursor = characters();
    restartBlink();
    update();
}

void SecretEdit::focusOutEvent(QFocusEvent*)
{
    m_all = false;
    restartBlink();
    update();
}

void SecretEdit::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer)
        return;
    m_blink = !m_blink;
    update();
}

} // namespace kagibako::ui
