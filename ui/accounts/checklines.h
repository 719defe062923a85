#pragma once

#include "services/accountservice.h"

#include <QWidget>

class QGridLayout;

namespace tapfleet::ui {

/// What an account's check found, a verdict a line with what to do. GUI thread.
class CheckLines final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckLines(QWidget *parent = nullptr);
    void show(const std::vector<services::CheckItem> &items);
    using QWidget::show;

private:
    void addLine(const services::CheckItem &item);
    QGridLayout *m_grid;
};

} // namespace tapfleet::ui
