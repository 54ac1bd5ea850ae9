// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/list_request_service.h"
#include "ui/common/desk.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QSpinBox)

namespace kagibako::ui {

class Banner;

/// Asks for the numbers of exactly these people, to be opened beside the daily limit or taken out as a file: for what,
/// to whom, for how many days. A second person looks at the list and signs it before anything is opened.
class RequestDialog final : public QDialog
{
    Q_OBJECT

public:
    using What = ListRequestService::What;

    /// `people`: of one scope, all with a number that is kept; at least one. `leftOut`: how many of those that were
    /// marked have none.
    RequestDialog(Desk& desk, What what, std::vector<Person> people, qsizetype leftOut, QWidget* parent);

Q_SIGNALS:
    /// `state`: Approved where nobody else could sign; Waiting else.
    void asked(kagibako::ListRequestService::State state);

private:
    using State = ListRequestService::State;
    QWidget* makeQuestions();
    void fillPurposes();
    void fillAddressees();
    QString namesOfFirst() const;
    QStringList whatFollows() const;
    void ask();
    void took(const Result<State>& state);
    void refresh();

    Desk& m_desk;
    What m_what;
    std::vector<Person> m_people;
    qsizetype m_leftOut;
    bool m_isBusy = false;
    Banner* m_banner;
    QComboBox* m_purpose = nullptr;
    QComboBox* m_addressee = nullptr; ///< null unless a file is asked for
    QSpinBox* m_days = nullptr;
    QPushButton* m_ask;
};

} // namespace kagibako::ui
