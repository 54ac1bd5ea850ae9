// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/entry_review.h"
#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QKeyEvent)

namespace kagibako::ui {

class Banner;
class SecretEdit;

/// Are the entries of a person the same number, and which of them is right? That stands on the form alone: the number
/// is typed from it once more, and the program says which entry it is. Nothing has to be shown for that, and nobody
/// chooses by eye.
class EntryComparison final : public QWidget
{
    Q_OBJECT

public:
    explicit EntryComparison(QWidget* parent = nullptr);
    void setCase(std::shared_ptr<const EntryReview::Case> opened);
    void clear();
    /// Asks for the number on the form. `first`: the key that is its first digit, null for none.
    void ask(QKeyEvent* first = nullptr);
    bool isAsking() const;
    /// The numbers were shown, to be read beside the form.
    void noteShown();

    /// The entry that would be accepted; null: none, see obstacle().
    const EntryReview::OpenedEntry* chosen() const;
    /// Why none may be accepted yet; empty: one may.
    QString obstacle() const;

Q_SIGNALS:
    void changed();
    /// What was typed is one of the entries, or the clerk has done with typing: the keys decide again.
    void settled();

private:
    enum class Typed : std::uint8_t { Nothing, AnEntry, NoEntry, NoNumber };

    std::ptrdiff_t openedCount() const;
    bool isOpen() const;
    Typed judge();
    void compareTyped();
    void tell();
    QString matchWords() const;

    Banner* m_says;
    QWidget* m_fieldPart;
    SecretEdit* m_field;
    std::shared_ptr<const EntryReview::Case> m_case;
    Typed m_typed = Typed::Nothing;
    const EntryReview::OpenedEntry* m_match = nullptr; ///< of m_case: what was typed, if it may be accepted
    bool m_compared = false;                           ///< shown or typed: somebody has looked at the form
};

} // namespace kagibako::ui
