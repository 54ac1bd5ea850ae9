// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace kagibako::ui {

class Form;

/// Where a server is and by what it is known, as they stand on a paper: two lines of a form.
class ServerFields final : public QObject
{
    Q_OBJECT

public:
    explicit ServerFields(Form& form);
    /// Must be called once: the fingerprint comes last on the papers, below what the step adds between.
    void addFingerprint(Form& form, const QString& hint);

    void setFocus();
    bool isFilled() const;
    /// Reads both. Empty when they can be right, else what to say.
    QString check();
    const QByteArray& server() const { return m_origin; } ///< "https://host[:port]"
    const QByteArray& pin() const { return m_digits; }    ///< 64 hex digits, or empty

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_server;
    QLineEdit* m_pin = nullptr;
    QByteArray m_origin;
    QByteArray m_digits;
};

/// A field of this object name.
QLineEdit* lineEdit(const QString& name, QWidget* parent, const QString& hint = {});

} // namespace kagibako::ui
