// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/rights/rights_rules.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;

/// Every drafted change in words before anything is signed: what happens at once and what waits for whom, and which
/// keys have to be changed because of it. Then they are signed one after the other; what fails stays drafted.
class ChangeDialog final : public QDialog
{
    Q_OBJECT

public:
    ChangeDialog(Desk& desk, std::shared_ptr<const RightsView> view, std::vector<RightsChange> changes,
                 QWidget* parent);

Q_SIGNALS:
    void signedOne(const kagibako::AccountId& account, const kagibako::ScopeId& scope);
    /// All are signed. `given`: the scopes in which somebody got something; `waiting`: how many wait.
    void signedAll(const QList<kagibako::ScopeId>& given, int waiting);

private:
    QWidget* makeList();
    QStringList keyLines() const;
    QString wordsOf(const RightsChange& change) const;
    void sign();
    void signNext();
    void stopped(const Error& error);
    void refresh();

    Desk& m_desk;
    std::shared_ptr<const RightsView> m_view;
    std::vector<RightsChange> m_changes;
    std::size_t m_done = 0;
    int m_waiting = 0;
    bool m_busy = false;
    Banner* m_banner;
    QPushButton* m_sign;
};

} // namespace kagibako::ui
