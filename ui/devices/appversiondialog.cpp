#include "ui/devices/appversiondialog.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

AppVersionDialog::AppVersionDialog(QWidget *parent)
    : QDialog(parent)
    , m_app(new QComboBox(this))
    , m_version(new QComboBox(this))
{
    setWindowTitle(tr("Wrong app version"));
    setModal(true);
    auto *why = new QLabel(tr("The view shows the devices that have the app in any other version than the one wanted."), this);
    why->setWordWrap(true);
    m_app->setObjectName(u"wantedApp"_qs);
    m_version->setObjectName(u"wantedVersion"_qs);
    m_app->setAccessibleName(tr("App"));
    m_version->setAccessibleName(tr("Wanted version"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("App"), m_app);
    form->addRow(tr("Wanted version"), m_version);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Show"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"showWrongVersions"_qs);
    m_accept->setDefault(true);
    setLook(m_accept, "primary");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addWidget(why);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    for (QComboBox *box : {m_app, m_version}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setMinimumContentsLength(28);
        connect(box, &QComboBox::currentTextChanged, this, &AppVersionDialog::updateState);
    }
    connect(m_app, &QComboBox::currentTextChanged, this, &AppVersionDialog::offerVersions);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateState();
}

void AppVersionDialog::setChoices(std::vector<services::AppChoice> choices)
{
    const QString typed = app();
    m_choices = std::move(choices);
    for (const services::AppChoice &choice : m_choices)
        m_app->addItem(choice.app);
    if (!typed.isEmpty())
        m_app->setEditText(typed);
    offerVersions();
}

QString AppVersionDialog::app() const
{
    return m_app->currentText().trimmed();
}

QString AppVersionDialog::version() const
{
    return m_version->currentText().trimmed();
}

void AppVersionDialog::offerVersions()
{
    const auto choice =
        std::find_if(m_choices.begin(), m_choices.end(), [this](const auto &known) { return known.app == app(); });
    if (choice == m_choices.end())
        return;
    m_version->clear();
    m_version->addItems(choice->versions);
}

void AppVersionDialog::updateState()
{
    m_accept->setEnabled(!app().isEmpty() && !version().isEmpty());
}

} // namespace tapfleet::ui
