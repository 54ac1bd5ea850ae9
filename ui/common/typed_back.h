// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/secret_sheet.h"

#include <QWidget>

#include <array>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

class SecretEdit;

/// Two groups of a sheet's secret, typed back from the paper: so its owner knows that it can be read.
class TypedBack final : public QWidget
{
    Q_OBJECT

public:
    /// `why`: which paper to take.
    explicit TypedBack(const QString& why, QWidget* parent = nullptr);

    /// Which groups follows from `seed`, at least two bytes of something that is random and not secret.
    void ask(std::shared_ptr<const SecretSheet> sheet, QByteArrayView seed);
    /// Their numbers, from 1.
    const std::array<int, 2>& asked() const { return m_asked; }
    bool isFilled() const;
    /// Empty when both are right, else what to say; the wrong one is marked.
    QString check();

Q_SIGNALS:
    void changed();

private:
    std::shared_ptr<const SecretSheet> m_sheet;
    std::array<int, 2> m_asked{};
    std::array<SecretEdit*, 2> m_typed{};
    std::array<QLabel*, 2> m_labels{};
};

} // namespace kagibako::ui
