// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style_sheet.h"

#include <QStyle>
#include <QWidget>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView Sheet = uR"(
QFrame[role="card"] { background: @surface; border: 1px solid @line; border-radius: 6px; }
QWidget[role="side"] { background: @side; border: 0; border-right: 1px solid @line; }
QWidget[role="foot"] { background: @side; border-top: 1px solid @line; }
QLabel[role="muted"] { color: @muted; }
QFrame[role="info"], QFrame[role="good"], QFrame[role="warn"], QFrame[role="bad"] { border: 1px solid @line; border-radius: 6px; background: @hover; }
QFrame[role="good"] { background: @goodBack; border-color: @good; }
QFrame[role="warn"] { background: @warnBack; border-color: @warn; }
QFrame[role="bad"] { background: @badBack; border-color: @bad; }

QPushButton, QToolButton { background: @surface; border: 1px solid @edge; border-radius: 5px; padding: 5px 14px; color: @text; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed { background: @selected; }
QPushButton:disabled, QToolButton:disabled { color: @muted; border-color: @line; background: @window; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 4px 13px; }
QPushButton[role="primary"] { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton[role="primary"]:focus { border: 2px solid @text; padding: 4px 13px; }
QPushButton[role="primary"]:disabled { background: @line; border-color: @line; color: @muted; }
QPushButton[role="danger"] { color: @bad; border-color: @bad; }
QPushButton[role="flat"], QToolButton[role="flat"] { border: 1px solid transparent; background: transparent; padding: 5px 8px; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: @hover; border-color: @line; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus { border: 2px solid @accent; padding: 4px 7px; }
QPushButton[role="chip"] { border-radius: 9px; padding: 3px 10px; border: 1px solid @edge; background: @surface; }
QPushButton[role="chip"]:checked { background: @selected; border-color: @accent; }
QPushButton[role="chip"]:focus { border: 2px solid @accent; padding: 2px 9px; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: none; }

QLineEdit, QComboBox, QDateEdit, QSpinBox, QPlainTextEdit, QTextEdit { background: @surface; border: 1px solid @edge; border-radius: 4px; padding: 4px 8px; color: @text; selection-background-color: @selected; selection-color: @text; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; padding: 3px 7px; }
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled { color: @muted; background: @window; border-color: @line; }
QLineEdit[readOnly="true"] { background: @window; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/look/@arrow.png); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @edge; outline: 0; }

QTableView, QListView, QTreeView { background: @surface; border: 1px solid @line; gridline-color: @line; outline: 0; selection-background-color: @selected; selection-color: @text; alternate-background-color: @surface; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: @accent; }
QHeaderView { background: @window; border: 0; }
QHeaderView::section { background: @window; color: @muted; border: 0; border-right: 1px solid @line; border-bottom: 1px solid @line; padding: 5px 8px; }
QTableCornerButton::section { background: @window; border: 0; }

QToolTip { background: @surface; color: @text; border: 1px solid @edge; padding: 4px; }
QMenu { background: @surface; border: 1px solid @edge; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 3px; }
QMenu#organizationMenu::item { padding-left: 36px; }
QMenu#organizationMenu::icon { left: 8px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QStatusBar { background: @side; border-top: 1px solid @line; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget { border: 0; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 1px solid @line; border-radius: 3px; background: @window; text-align: center; min-height: 8px; max-height: 14px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @edge; border-radius: 3px; background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/look/@check.png); }
QCheckBox::indicator:disabled { background: @window; border-color: @line; }
QCheckBox::indicator:focus { border: 2px solid @text; width: 12px; height: 12px; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
)";

} // namespace

QString styleSheet(const Theme& theme)
{
    QString sheet = Sheet.toString();
    const auto set = [&](QLatin1StringView name, const QColor& colour) { sheet.replace(name, colour.name()); };
    // Longer names first: each is the beginning of none that is still to come.
    set("@goodBack"_L1, theme.goodBack);
    set("@warnBack"_L1, theme.warnBack);
    set("@badBack"_L1, theme.badBack);
    set("@onAccent"_L1, theme.onAccent);
    set("@selected"_L1, theme.selected);
    set("@surface"_L1, theme.surface);
    set("@window"_L1, theme.window);
    set("@accent"_L1, theme.accent);
    set("@muted"_L1, theme.muted);
    set("@hover"_L1, theme.hover);
    set("@good"_L1, theme.good);
    set("@warn"_L1, theme.warn);
    set("@bad"_L1, theme.bad);
    set("@side"_L1, theme.side);
    set("@line"_L1, theme.line);
    set("@edge"_L1, theme.edge);
    set("@text"_L1, theme.text);
    const bool dark = theme.surface.lightness() < 128;
    sheet.replace("@check"_L1, dark ? "check-dark"_L1 : "check-light"_L1);
    sheet.replace("@arrow"_L1, dark ? "arrow-dark"_L1 : "arrow-light"_L1);
    return sheet;
}

void setRole(QWidget& widget, const char* role)
{
    widget.setProperty("role", QString::fromLatin1(role));
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace kagibako::ui
