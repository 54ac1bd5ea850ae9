// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"
#include "ui/common/secret_glyphs.h"

#include <QWidget>

#include <vector>

namespace kagibako::ui {

/// Lines of letters and digits that are shown once, to be copied by hand. They never become a QString, and no screen
/// reader reads them out; the bytes are wiped with the widget.
class SecretText final : public QWidget
{
    Q_OBJECT

public:
    /// `group`: characters before each gap.
    explicit SecretText(int group, QWidget* parent = nullptr);
    void setLines(std::vector<SecretBytes> lines);
    const std::vector<SecretBytes>& lines() const { return m_lines; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    SecretGlyphs::Shape m_shape;
    std::vector<SecretBytes> m_lines;
};

} // namespace kagibako::ui
