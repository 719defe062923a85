#pragma once

#include "domain/field.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace tapfleet::ui {

class FieldRow;

/// A titled group of the detail pane with the source and the age of its facts. GUI thread.
class DetailGroup final : public QWidget
{
    Q_OBJECT
public:
    DetailGroup(const QString &id, const std::vector<domain::Field> &fields, QWidget *parent = nullptr);

    const std::vector<FieldRow *> &rows() const { return m_rows; }
    void setTitle(const QString &title);
    void setOrigin(const QString &origin, const QString &toolTip);
    /// Below the fields.
    void addContent(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    QLabel *m_title;
    QLabel *m_origin;
    QVBoxLayout *m_layout;
    std::vector<FieldRow *> m_rows;
};

} // namespace tapfleet::ui
