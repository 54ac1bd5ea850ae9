// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/language.h"
#include "core/domain/person.h"

#include <QFrame>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;
class DocumentRow;
class Paragraph;

/// The third step: what came with the form, of the documents that are lawful by post. Digits, then letters, tick them;
/// what the last form brought is ticked already.
class DocumentsStep final : public QFrame
{
    Q_OBJECT

public:
    DocumentsStep(Language language, const Clock& clock, QWidget* parent = nullptr);
    /// For somebody of this kind, with these ticked as far as they are lawful today.
    void prepare(PersonKind kind, const QList<QByteArray>& codes);
    /// Takes the keys from now on.
    void begin();
    void focusField();
    QList<QByteArray> ticked() const;

Q_SIGNALS:
    void changed();
    void entered();
    void left(); ///< Esc

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeRows(const QDate& today);
    bool toggle(const QString& key);
    void enter();
    void refresh();
    QString lackingWords() const;
    QString remarkWords() const;

    Language m_language;
    const Clock& m_clock;
    Paragraph* m_about;
    QVBoxLayout* m_list;
    std::vector<DocumentRow*> m_rows;
    Paragraph* m_remarks;
    Paragraph* m_lacking;
    Banner* m_banner;
    QDate m_madeFor; ///< the day for which the rows are lawful
    PersonKind m_kind = PersonKind::Employee;
    bool m_isForeign = false; ///< keys come that are none of this step: a scanner, until its Enter
    bool m_isPreparing = false;
};

} // namespace kagibako::ui
