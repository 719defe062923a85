#pragma once

#include "domain/publicsource.h"

#include <QWidget>

#include <optional>
#include <string>
#include <string_view>

class QLabel;
class QToolButton;

namespace tapfleet::ui {

/// One field of a device in the detail pane: its label, its value, and a button that copies the value, shown under the
/// mouse or with the focus. GUI thread.
class FieldRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldRow(domain::Field field, QWidget *parent = nullptr);

    domain::Field field() const { return m_field; }
    /// `copied` goes to the clipboard; an empty `shown` is an absent value.
    void setValue(const QString &shown, const QString &copied, const QString &toolTip = {});
    /// Its source (a kSource* code), which may not tell the field at all, or tell something else in its place.
    void setSource(std::string_view source);
    /// The public method that would fill it and that the app was refused, if so.
    void setRefused(std::optional<domain::PublicMethod> method) { m_refused = method; }
    QString shown() const;
    void setLabelWidth(int width);
    int labelHint() const;
    void retranslate();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void colour();
    domain::Field m_field;
    QLabel *m_label;
    QLabel *m_value;
    QToolButton *m_copy;
    QString m_copied;
    std::string m_source;
    std::optional<domain::PublicMethod> m_refused;
    bool m_absent = true;
};

} // namespace tapfleet::ui
