#include "ui/accounts/formfield.h"

#include "text/describe.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace tapfleet::ui {

QString errorSentences(const base::Error &error)
{
    const text::Description description = text::describe(error);
    QStringList parts{description.what, description.why, description.next};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

FormField::FormField(QFormLayout *form, const QString &label, QWidget *input, const QString &name, QWidget *beside)
    : m_form(form)
    , m_input(input)
    , m_error(new QLabel)
    , m_row(form->rowCount())
{
    input->setObjectName(name);
    input->setAccessibleName(label);
    m_error->setObjectName(name + QStringLiteral("Error"));
    m_error->setProperty("fault", true);
    m_error->setFont(uiFont(measure::kSecondaryText));
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->hide();
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGrid);
    column->addWidget(input);
    if (beside)
        column->addWidget(beside);
    column->addWidget(m_error);
    form->addRow(label, cell);
}

void FormField::setError(const base::Error &error)
{
    setError(errorSentences(error));
}

void FormField::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_input->setProperty("fault", !text.isEmpty());
    m_input->setAccessibleDescription(text);
    m_input->style()->polish(m_input);
}

void FormField::clearError()
{
    setError(QString());
}

bool FormField::hasError() const
{
    return !m_error->isHidden();
}

void FormField::setVisible(bool visible)
{
    m_form->setRowVisible(m_row, visible);
}

} // namespace tapfleet::ui
