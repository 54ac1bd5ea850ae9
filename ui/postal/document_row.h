// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/check_choice.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCheckBox)

namespace kagibako::ui {

class Paragraph;

/// A document to tick: its key, its name, which may take several lines.
class DocumentRow final : public QWidget
{
    Q_OBJECT

public:
    DocumentRow(const CheckChoice& choice, const QString& key, Language language, QWidget* parent = nullptr);
    const QByteArray& code() const { return m_code; }
    const QString& key() const { return m_key; }
    const QStringList& remarks() const { return m_remarks; }
    bool isTicked() const;
    void setTicked(bool ticked);
    QCheckBox* box() const { return m_box; }

Q_SIGNALS:
    void toggled();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QByteArray m_code;
    QString m_key;
    QStringList m_remarks; ///< what to look at
    QCheckBox* m_box;
    Paragraph* m_words;
};

} // namespace kagibako::ui
