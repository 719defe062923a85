#include "ui/authorization/termsform.h"

#include "domain/grant.h"
#include "text/granttext.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBeijing = 8 * 3600;

QDate beijingDay(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, kBeijing).date();
}

} // namespace

TermsForm::TermsForm(const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_scopesTitle(new QLabel(this))
    , m_endTitle(new QLabel(this))
    , m_end(new QComboBox(this))
    , m_day(new QDateEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGrid);
    column->addWidget(m_scopesTitle);
    for (const char *scope : domain::kGrantScopes) {
        Choice choice{QLatin1StringView(scope), new QCheckBox(this), new QLabel(this)};
        choice.box->setObjectName(u"scope_"_s + choice.scope);
        choice.meaning->setProperty("secondary", true);
        choice.meaning->setWordWrap(true);
        choice.meaning->setContentsMargins(measure::kIcon + measure::kGap, 0, 0, measure::kGap);
        column->addWidget(choice.box);
        column->addWidget(choice.meaning);
        connect(choice.box, &QCheckBox::toggled, this, &TermsForm::changed);
        m_choices.push_back(choice);
    }
    m_end->setObjectName(u"grantEnd"_s);
    for (int i = Days30; i <= Day; ++i)
        m_end->addItem({});
    m_end->setCurrentIndex(Year);
    m_day->setObjectName(u"grantEndDay"_s);
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(beijingDay(m_clock.nowMs()));
    auto *row = new QHBoxLayout;
    row->addWidget(m_end);
    row->addWidget(m_day);
    row->addStretch(1);
    column->addSpacing(measure::kGap);
    column->addWidget(m_endTitle);
    column->addLayout(row);
    connect(m_end, &QComboBox::currentIndexChanged, this, &TermsForm::choose);
    connect(m_day, &QDateEdit::dateChanged, this, &TermsForm::changed);
    choose(Year);
    retranslate();
}

void TermsForm::setTerms(const QStringList &scopes, std::optional<qint64> expiresAt)
{
    m_others = scopes;
    for (const Choice &choice : m_choices) {
        choice.box->setChecked(scopes.contains(choice.scope));
        m_others.removeAll(choice.scope);
    }
    m_end->setCurrentIndex(expiresAt ? Day : Never);
    if (expiresAt)
        m_day->setDate(beijingDay(*expiresAt));
}

QStringList TermsForm::scopes() const
{
    QStringList scopes;
    for (const Choice &choice : m_choices) {
        if (choice.box->isChecked())
            scopes.append(choice.scope);
    }
    return scopes + m_others;
}

std::optional<qint64> TermsForm::expiresAt() const
{
    if (m_end->currentIndex() == Never)
        return std::nullopt;
    return QDateTime(m_day->date(), QTime(23, 59, 59), Qt::OffsetFromUTC, kBeijing).toMSecsSinceEpoch();
}

bool TermsForm::isValid() const
{
    const auto end = expiresAt();
    return !scopes().isEmpty() && (!end || *end > m_clock.nowMs());
}

void TermsForm::choose(int end)
{
    const QDate today = beijingDay(m_clock.nowMs());
    m_day->setEnabled(end == Day);
    m_day->setVisible(end != Never);
    if (end == Days30)
        m_day->setDate(today.addDays(30));
    else if (end == Days90)
        m_day->setDate(today.addDays(90));
    else if (end == Year)
        m_day->setDate(today.addYears(1));
    Q_EMIT changed();
}

void TermsForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TermsForm::retranslate()
{
    m_scopesTitle->setText(tr("What the other account may do"));
    m_endTitle->setText(tr("Until when"));
    for (const Choice &choice : m_choices) {
        choice.box->setText(text::scopeLabel(choice.scope));
        choice.meaning->setText(text::scopeMeaning(choice.scope));
        choice.box->setAccessibleDescription(choice.meaning->text());
    }
    const QString ends[] = {tr("30 days"), tr("90 days"), tr("One year"), tr("No end date"), tr("A day of my own")};
    for (int i = Days30; i <= Day; ++i)
        m_end->setItemText(i, ends[i]);
    m_end->setAccessibleName(m_endTitle->text());
    m_day->setAccessibleName(tr("Last day"));
}

} // namespace tapfleet::ui
