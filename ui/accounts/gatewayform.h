#pragma once

#include "services/accountservice.h"
#include "ui/accounts/formfield.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace tapfleet::ui {

/// The account's name, its gateway and its app. GUI thread.
class GatewayForm final : public QWidget
{
    Q_OBJECT
public:
    explicit GatewayForm(QWidget *parent = nullptr);

    /// Fills its part of a draft.
    void put(services::AccountDraft &draft) const;
    bool isComplete() const;
    QString gatewayName() const; ///< for a summary
    /// Shows the error beside the field that it is about; false when it is about none of these.
    bool showError(const base::Error &error);

Q_SIGNALS:
    void changed();

private:
    void showPreset();
    void look();

    QLineEdit *m_name;
    QComboBox *m_preset;
    QLineEdit *m_gateway;
    QLineEdit *m_appId;
    QSpinBox *m_rate;
    FormField m_nameField, m_gatewayField, m_appIdField;
};

} // namespace tapfleet::ui
