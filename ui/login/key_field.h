// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace kagibako::ui {

/// The automatically issued key, once the server has asked for it. It is good for minutes and once, so it may be an
/// ordinary field; it is wiped all the same.
class KeyField final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);
    ~KeyField() override;

    /// Shows it, empty.
    void ask();
    void away();
    bool isAsked() const { return !isHidden(); }
    bool isEmpty() const;
    QByteArray typed() const;

Q_SIGNALS:
    void entered();

private:
    void wipe();

    QLineEdit* m_edit;
};

} // namespace kagibako::ui
