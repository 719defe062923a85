#pragma once

#include "base/error.h"

#include <QString>

class QFormLayout;
class QLabel;
class QWidget;

namespace tapfleet::ui {

/// An input of a form with the room for what is wrong with it below. The form owns both. GUI thread.
class FormField
{
public:
    FormField() = default;
    /// Adds a row. `name` is the input's object name; its error is named name + "Error". `beside` stands between the two.
    FormField(QFormLayout *form, const QString &label, QWidget *input, const QString &name, QWidget *beside = nullptr);

    void setError(const base::Error &error);
    void setError(const QString &text);
    void clearError();
    bool hasError() const;
    void setVisible(bool visible);
    QWidget *input() const { return m_input; }
    QLabel *errorLabel() const { return m_error; }

private:
    QFormLayout *m_form = nullptr;
    QWidget *m_input = nullptr;
    QLabel *m_error = nullptr;
    int m_row = 0; ///< of the form
};

/// What happened, why, what to do, a line each.
QString errorSentences(const base::Error &error);

} // namespace tapfleet::ui
