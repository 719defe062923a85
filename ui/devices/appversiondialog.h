#pragma once

#include "services/viewservice.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QPushButton;

namespace tapfleet::ui {

/// Asks which app should stand in which version. GUI thread.
class AppVersionDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AppVersionDialog(QWidget *parent = nullptr);

    /// What the fleet has; until then, and beside it, anything can be typed.
    void setChoices(std::vector<services::AppChoice> choices);
    QString app() const; ///< id or name
    QString version() const;

private:
    void offerVersions();
    void updateState();

    std::vector<services::AppChoice> m_choices;
    QComboBox *m_app;
    QComboBox *m_version;
    QPushButton *m_accept;
};

} // namespace tapfleet::ui
