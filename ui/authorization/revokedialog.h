#pragma once

#include "domain/grant.h"

#include <QDialog>

namespace tapfleet::ui {

/// Asks before a grant is revoked: what is lost, and the number of devices to be typed. GUI thread.
class RevokeDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RevokeDialog(const domain::Grant &grant, QWidget *parent = nullptr);
};

} // namespace tapfleet::ui
