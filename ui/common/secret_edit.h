// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"
#include "ui/common/secret_glyphs.h"

#include <QWidget>

namespace kagibako::ui {

/// A line for a password, a code from a sheet or a number. What is typed goes into locked bytes and nowhere else: no
/// QString, no undo, no drag, no selection for others, no input method (protocol.md §9). Pasting is allowed (NIST SP
/// 800-63B-4); the clipboard keeps its own copy, which is not ours to wipe.
///
/// Screen readers hear a password field that grows; they never get its contents.
class SecretEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t {
        Password, ///< any character; shown as discs unless the person asks
        Code,     ///< sheet and start codes: letters and digits, made upper case, spaces and hyphens dropped; in fours
        Number,   ///< digits, full width too, spaces and hyphens dropped; in groups 4-4-4
    };
    explicit SecretEdit(Kind kind, QWidget* parent = nullptr);
    ~SecretEdit() override;

    ByteSpan exposeSecret() const { return m_bytes.exposeSecret().first(m_size); }
    SecretBytes copy() const { return SecretBytes::copyOf(exposeSecret()); }
    bool isEmpty() const { return m_size == 0; }
    int characters() const { return SecretGlyphs::countOf(exposeSecret()); }
    void clear();

    Kind kind() const { return m_kind; }
    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    /// A red frame, until the next change.
    void setWrong(bool wrong);
    bool isWrong() const { return m_wrong; }
    /// Takes text as if pasted. Characters that the kind does not have are left out; false when there were any, or when
    /// it does not fit.
    bool insert(ByteSpan utf8);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static constexpr std::size_t MostBytes = 512;

Q_SIGNALS:
    void changed();
    void entered();
    /// Something could not be taken: another kind of character, or too many.
    void refused();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    bool moveCursor(const QKeyEvent& event);
    bool erase(const QKeyEvent& event);
    void removeCharacter(int index);
    bool put(ByteSpan character);
    void paste();
    void afterChange();
    std::size_t offsetOf(int index) const;
    SecretGlyphs::Shape shape() const;
    SecretGlyphs glyphs() const;
    QRectF inner() const;
    void restartBlink();

    Kind m_kind;
    SecretBytes m_bytes; ///< of one size for ever: growing would leave copies
    std::size_t m_size = 0;
    int m_cursor = 0;
    bool m_all = false; ///< everything is marked
    bool m_shown = false;
    bool m_wrong = false;
    bool m_blink = true;
    int m_timer = 0;
};

/// Must be called once before the first SecretEdit is made: what screen readers get of it.
void installSecretAccessibility();

} // namespace kagibako::ui
