#include "ui/alerts/alertdialog.h"

#include "base/async.h"
#include "text/alerttext.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/filter/filterbox.h"
#include "ui/filter/filtercompleter.h"
#include "ui/filter/filterwords.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <limits>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;

namespace {
constexpr int kWidth = 560;
} // namespace

AlertDialog::AlertDialog(services::AlertService &alerts, services::FleetService &fleet, const domain::AlertRule &rule, QWidget *parent)
    : QDialog(parent)
    , m_alerts(alerts)
    , m_fleet(fleet)
    , m_rule(rule)
    , m_starters(new QComboBox(this))
    , m_name(new QLineEdit(rule.name, this))
    , m_filter(new FilterBox(this))
    , m_matching(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_atLeast(new QSpinBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"alertDialog"_s);
    setWindowTitle(rule.id.value() == 0 ? tr("New alert rule") : tr("Change the alert rule"));
    build();
    new FilterCompleter(*m_filter, m_fleet);
    connect(m_starters, &QComboBox::activated, this, &AlertDialog::takeStarter);
    connect(m_filter, &FilterBox::filterChanged, this, &AlertDialog::count);
    m_filter->setText(rule.filter);
    count();
    resize(kWidth, sizeHint().height());
    m_name->setFocus();
}

void AlertDialog::build()
{
    m_starters->setObjectName(u"alertStarters"_s);
    m_starters->addItem(tr("Own rule"));
    for (const services::StarterAlert &starter : services::starterAlerts())
        m_starters->addItem(text::alertStarterName(QLatin1StringView(starter.word)), QString::fromLatin1(starter.filter));
    m_name->setObjectName(u"alertName"_s);
    m_filter->setObjectName(u"alertFilter"_s);
    m_matching->setObjectName(u"alertMatching"_s);
    m_matching->setProperty("secondary", true);
    m_matching->setWordWrap(true);
    m_problem->setObjectName(u"alertProblem"_s);
    m_problem->setProperty("fault", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_atLeast->setObjectName(u"alertAtLeast"_s);
    m_atLeast->setRange(1, std::numeric_limits<int>::max());
    m_atLeast->setValue(static_cast<int>(m_rule.atLeast));
    auto *hint = new QLabel(tr("After each sync you are told of devices that match and did not before. What matches when the rule is made "
                               "is not told."), this);
    hint->setProperty("secondary", true);
    hint->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    form->setSpacing(measure::kGap);
    if (m_rule.id.value() == 0)
        form->addRow(tr("Begin with"), m_starters);
    else
        m_starters->hide();
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Devices that match"), m_filter);
    form->addRow(QString(), m_matching);
    form->addRow(tr("From how many new devices on"), m_atLeast);
    form->addRow(hint);
    form->addRow(m_problem);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(m_rule.id.value() == 0 ? tr("Make the rule") : tr("Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"alertSave"_s);
    m_save->setDefault(true);
    setLook(m_save, "primary");
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    connect(m_save, &QPushButton::clicked, this, &AlertDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AlertDialog::takeStarter(int index)
{
    const QString filter = m_starters->itemData(index).toString();
    if (filter.isEmpty())
        return;
    m_name->setText(m_starters->itemText(index));
    m_filter->setText(filter);
    count();
}

void AlertDialog::count()
{
    const QString filter = m_filter->text();
    const quint64 asked = ++m_asked;
    m_matching->setText(filter.trimmed().isEmpty() ? tr("For instance: silent>3d merchant:…") : tr("Counting…"));
    if (filter.trimmed().isEmpty())
        return m_filter->setError({});
    base::whenDone(m_fleet.check(filter), this, [this, asked](const services::FleetService::Checked &checked) {
        if (asked != m_asked)
            return;
        if (checked)
            return m_filter->setError({});
        m_filter->setError(FilterWords::error(checked.error()), checked.error().position, checked.error().length);
        m_matching->setText(FilterWords::error(checked.error()));
    });
    m_stop.renew();
    base::whenDone(m_fleet.counts({filter}, m_stop.token()), this, [this, asked](const Result<services::FleetService::Counts> &counts) {
        if (asked == m_asked && counts && counts->front())
            m_matching->setText(tr("%n device(s) match now.", nullptr, static_cast<int>(*counts->front())));
    });
}

void AlertDialog::save()
{
    m_rule.name = m_name->text().trimmed();
    m_rule.filter = m_filter->text().trimmed();
    m_rule.atLeast = m_atLeast->value();
    m_save->setEnabled(false);
    if (m_rule.id.value() != 0) {
        base::whenDone(m_alerts.update(m_rule), this, [this](const Result<void> &kept) { finish(kept ? nullptr : &kept.error()); });
        return;
    }
    base::whenDone(m_alerts.add(m_rule), this, [this](const Result<domain::AlertRule> &added) { finish(added ? nullptr : &added.error()); });
}

void AlertDialog::finish(const base::Error *error)
{
    m_save->setEnabled(true);
    if (!error)
        return accept();
    showProblem(text::describe(*error).joined());
}

void AlertDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
}

} // namespace tapfleet::ui
