#pragma once

#include <QDialog>

#include <optional>

namespace tapfleet::ui {

/// `devices`: nothing as long as they are not counted. Says what removing an account loses and asks for its name; the default button is Cancel. Accepted only when the
/// name was typed. GUI thread.
class RemoveDialog final : public QDialog
{
    Q_OBJECT
public:
    RemoveDialog(const QString &accountName, std::optional<qint64> devices, QWidget *parent = nullptr);
};

} // namespace tapfleet::ui
