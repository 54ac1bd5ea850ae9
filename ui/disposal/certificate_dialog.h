// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/certificate_service.h"
#include "ui/common/desk.h"

#include <QDialog>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QRadioButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;
class Paragraph;

/// The proof that numbers are gone: a certificate of those that are marked, or of a period, as a signed file and its
/// paper; and the register of disposals (廃棄記録簿) of a period. None of them names a number.
class CertificateDialog final : public QDialog
{
    Q_OBJECT

public:
    CertificateDialog(Desk& desk, QList<ObjectId> marked, QWidget* parent);

private:
    struct File {
        QString path;
        QByteArray bytes;
    };
    using Files = std::vector<File>;
    void addChoices(QVBoxLayout& layout);
    void addPeriod(QVBoxLayout& layout);
    QWidget* makeButtons();
    /// Nothing while the typed days are none, or the wrong way round.
    std::optional<QPair<QDate, QDate>> period() const;
    void refresh();
    void saveCertificate();
    void saveRegister();
    void write(const Result<Files>& files, const QString& done);
    bool mayReplace(const QString& path);
    void setBusy(bool busy);

    Desk& m_desk;
    QList<ObjectId> m_marked;
    bool m_isBusy = false;
    QRadioButton* m_ofMarked;
    QRadioButton* m_ofPeriod;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QLineEdit* m_responsible;
    Paragraph* m_problem;
    Banner* m_banner;
    QPushButton* m_save;
    QPushButton* m_register;
};

} // namespace kagibako::ui
