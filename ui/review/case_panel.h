// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/review_service.h"
#include "ui/common/desk.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;
class Checklist;
class SecretLabel;

/// What one submission says, beside its pictures: who, the numbers (shown for a while), and the checklist.
class CasePanel final : public QFrame
{
    Q_OBJECT

public:
    explicit CasePanel(Desk& desk, QWidget* parent = nullptr);
    void setCase(std::shared_ptr<const ReviewService::Case> opened, const QString& who);
    void clear();
    void showNumbers();
    bool areNumbersShown() const;
    Checklist& checklist() { return *m_checklist; }
    /// Why it may not be accepted; empty: it may, once the checklist is complete.
    QString obstacle() const { return m_obstacle; }

private:
    QWidget* makePerson(const ReviewService::OpenedPerson& person);
    QString obstacleOf(const ReviewService::Case& opened) const;

    Desk& m_desk;
    Banner* m_warning;
    QVBoxLayout* m_persons;
    QWidget* m_personsPart = nullptr;
    Checklist* m_checklist;
    std::shared_ptr<const ReviewService::Case> m_case;
    std::vector<std::pair<SecretLabel*, std::size_t>> m_numbers; ///< with the place of the person
    QString m_obstacle;
};

} // namespace kagibako::ui
