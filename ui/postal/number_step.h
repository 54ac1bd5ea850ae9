// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/my_number.h"
#include "ui/common/banner.h"
#include "ui/postal/person_card.h"

#include <memory>
#include <optional>
#include <utility>

namespace kagibako::ui {

class SecretEdit;

/// The second step: the number, typed twice, the second time blind. The first is out of sight by then, and where the
/// two differ both are gone. What was typed is wiped by wipe(), at the latest with the widget.
class NumberStep final : public QFrame
{
    Q_OBJECT

public:
    explicit NumberStep(Language language, QWidget* parent = nullptr);
    void showPerson(const Person& person, const QString& scope);
    void showNobody();
    /// Ready for the first of the two, for whoever is shown; `mismatches` goes on counting.
    void begin();
    /// Nothing of it stays, and nothing can be typed.
    void wipe();
    void focusField();
    void say(Banner::Kind kind, const QString& text);

    int mismatches() const { return m_mismatches; }
    int takeMismatches() { return std::exchange(m_mismatches, 0); }
    bool isDone() const { return m_isDone; }
    /// Typed twice and the same: once, when isDone().
    std::shared_ptr<const AnyNumber> take();

Q_SIGNALS:
    void typedTwice();
    void left(); ///< Esc

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectFields();
    int digits() const;
    Result<AnyNumber> parsed(const SecretEdit& field) const;
    bool isWhole(SecretEdit& field);
    void check();
    void takeFirst();
    void compare();
    void clearBoth();
    void guard(bool on);

    Language m_language;
    PersonKind m_kind = PersonKind::Employee;
    PersonCard* m_person;
    SecretEdit* m_first;
    SecretEdit* m_second;
    Banner* m_banner;
    std::optional<AnyNumber> m_number;
    bool m_isDone = false;
    bool m_isGuarded = false;
    int m_mismatches = 0;
};

} // namespace kagibako::ui
