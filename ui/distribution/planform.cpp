#include "ui/distribution/planform.h"

#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kPreviewed = 8;

QDateTimeEdit *timeEdit(const QString &name, qint64 at, QWidget *parent)
{
    auto *edit = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(at), parent);
    edit->setObjectName(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    return edit;
}

QSpinBox *spinBox(const QString &name, int most, int value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(0, most);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setValue(value);
    return box;
}

QLabel *sentence(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("secondary", true);
    return label;
}

} // namespace

PlanForm::PlanForm(const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_seed(QRandomGenerator::global()->generate64())
{
    setObjectName(u"planForm"_s);
    build();
    retranslate();
}

void PlanForm::build()
{
    const domain::WaveGate usual;
    const qint64 now = m_clock.nowMs();
    m_nameLabel = new QLabel(this);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"taskName"_s);
    m_nameLabel->setBuddy(m_name);
    m_startLabel = new QLabel(this);
    m_start = new QComboBox(this);
    m_start->setObjectName(u"taskStart"_s);
    m_start->addItems({{}, {}});
    m_startAt = timeEdit(u"taskStartAt"_s, now + 12 * 3'600'000LL, this);
    m_expires = new QCheckBox(this);
    m_expires->setObjectName(u"taskExpires"_s);
    m_expiresAt = timeEdit(u"taskExpiresAt"_s, now + 7 * 86'400'000LL, this);
    m_wifiOnly = new QCheckBox(this);
    m_wifiOnly->setObjectName(u"taskWifiOnly"_s);
    m_splitLabel = new QLabel(this);
    m_split = new QComboBox(this);
    m_split->setObjectName(u"taskSplit"_s);
    m_split->addItems({{}, {}, {}, {}, {}});
    m_percents = new QLineEdit(u"1, 10, 30, 100"_s, this);
    m_percents->setObjectName(u"taskPercents"_s);
    m_preview = sentence(this);
    m_preview->setObjectName(u"taskWaves"_s);
    m_gateLabel = new QLabel(this);
    m_successLabel = new QLabel(this);
    m_success = spinBox(u"gateSuccess"_s, 100, usual.successPercent, this);
    m_errorLabel = new QLabel(this);
    m_errorPercent = spinBox(u"gateErrorPercent"_s, 100, usual.errorPercent, this);
    m_countLabel = new QLabel(this);
    m_errorCount = spinBox(u"gateErrorCount"_s, 1'000'000, static_cast<int>(usual.errorCount), this);
    m_hold = new QCheckBox(this);
    m_hold->setObjectName(u"gateHold"_s);
    m_note = sentence(this);
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"planProblem"_s);
    m_problem->setWordWrap(true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::kCardPadding);
    grid->setVerticalSpacing(measure::kGap);
    grid->setColumnStretch(2, 1);
    int row = 0;
    grid->addWidget(m_nameLabel, row, 0);
    grid->addWidget(m_name, row++, 1, 1, 2);
    grid->addWidget(m_startLabel, row, 0);
    grid->addWidget(m_start, row, 1);
    grid->addWidget(m_startAt, row++, 2, Qt::AlignLeft);
    grid->addWidget(m_expires, row, 1);
    grid->addWidget(m_expiresAt, row++, 2, Qt::AlignLeft);
    grid->addWidget(m_wifiOnly, row++, 1, 1, 2);
    grid->addWidget(m_splitLabel, row, 0);
    grid->addWidget(m_split, row, 1);
    grid->addWidget(m_percents, row++, 2);
    grid->addWidget(m_preview, row++, 1, 1, 2);
    grid->addWidget(m_gateLabel, row, 0);
    grid->addWidget(m_successLabel, row, 1);
    grid->addWidget(m_success, row++, 2, Qt::AlignLeft);
    grid->addWidget(m_errorLabel, row, 1);
    grid->addWidget(m_errorPercent, row++, 2, Qt::AlignLeft);
    grid->addWidget(m_countLabel, row, 1);
    grid->addWidget(m_errorCount, row++, 2, Qt::AlignLeft);
    grid->addWidget(m_hold, row++, 1, 1, 2);
    grid->addWidget(m_note, row++, 0, 1, 3);
    grid->addWidget(m_problem, row++, 0, 1, 3);
    grid->setRowStretch(row, 1);

    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isNamed = true; });
    for (const QLineEdit *edit : {m_name, m_percents})
        connect(edit, &QLineEdit::textChanged, this, &PlanForm::update);
    for (const QComboBox *box : {m_start, m_split})
        connect(box, &QComboBox::currentIndexChanged, this, &PlanForm::update);
    for (const QCheckBox *box : {m_expires, m_wifiOnly, m_hold})
        connect(box, &QCheckBox::toggled, this, &PlanForm::update);
    for (const QDateTimeEdit *edit : {m_startAt, m_expiresAt})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &PlanForm::update);
    for (const QSpinBox *box : {m_success, m_errorPercent, m_errorCount})
        connect(box, &QSpinBox::valueChanged, this, &PlanForm::update);
}

void PlanForm::setName(const QString &name)
{
    if (!m_isNamed)
        m_name->setText(name);
}

void PlanForm::setWifiOnly(bool wifiOnly)
{
    m_wifiOnly->setChecked(wifiOnly);
}

void PlanForm::setDevices(std::vector<domain::DeviceId> devices, std::shared_ptr<const snapshot::FleetSnapshot> fleet, domain::AccountId account)
{
    m_devices = std::move(devices);
    m_fleet = std::move(fleet);
    m_account = account;
    update();
}

std::optional<std::vector<int>> PlanForm::percents() const
{
    std::vector<int> percents;
    static const QRegularExpression between(u"[\\s,，、%]+"_s);
    for (const QString &word : m_percents->text().split(between, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        percents.push_back(word.toInt(&isNumber));
        if (!isNumber || percents.back() < 1 || percents.back() > 100)
            return std::nullopt;
        if (percents.size() > 1 && percents.back() <= percents[percents.size() - 2])
            return std::nullopt;
    }
    return percents.empty() || percents.back() != 100 ? std::nullopt : std::optional(percents);
}

void PlanForm::split()
{
    m_waves.clear();
    if (m_devices.empty() || !m_fleet)
        return;
    const auto how = static_cast<Split>(m_split->currentIndex());
    if (how == AtOnce || how == ByPercent) {
        const auto some = how == AtOnce ? std::optional(std::vector<int>{100}) : percents();
        if (some)
            m_waves = domain::wavesByPercent(m_devices, *some, m_seed);
        return;
    }
    const domain::Field field = how == ByShop ? domain::Field::Shop : how == ByCity ? domain::Field::ShopCity : domain::Field::Model;
    std::vector<std::string> keys;
    keys.reserve(m_devices.size());
    for (const domain::DeviceId &device : m_devices) {
        const auto row = m_fleet->find(m_account, device);
        keys.emplace_back(row ? m_fleet->text(*row, field) : std::string_view());
    }
    m_waves = domain::wavesByKey(m_devices, keys);
}

void PlanForm::update()
{
    split();
    const bool inWaves = m_split->currentIndex() != AtOnce;
    m_startAt->setVisible(m_start->currentIndex() == 1);
    m_expiresAt->setVisible(m_expires->isChecked());
    m_percents->setVisible(m_split->currentIndex() == ByPercent);
    for (QWidget *part : std::initializer_list<QWidget *>{m_successLabel, m_success, m_hold, m_note})
        part->setVisible(inWaves);
    QStringList parts;
    for (size_t i = 0; i < std::min(m_waves.size(), kPreviewed); ++i) {
        const QString name = m_waves[i].name.empty() ? tr("not told") : QString::fromStdString(m_waves[i].name);
        parts << tr("%1: %2", "wave: devices").arg(name, text::count(static_cast<qint64>(m_waves[i].devices.size())));
    }
    if (m_waves.size() > kPreviewed)
        parts << u"…"_s;
    m_preview->setText(tr("%Ln wave(s):", nullptr, static_cast<int>(m_waves.size())) + u' ' + parts.join(u" · "_s));
    m_preview->setVisible(inWaves && !m_waves.empty());
    m_problem->setText(problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    Q_EMIT changed();
}

QString PlanForm::problem() const
{
    const qint64 now = m_clock.nowMs();
    const bool isLater = m_start->currentIndex() == 1;
    if (m_name->text().trimmed().isEmpty())
        return tr("Give the task a name.");
    if (isLater && m_startAt->dateTime().toMSecsSinceEpoch() <= now)
        return tr("The start lies in the past.");
    const qint64 start = isLater ? m_startAt->dateTime().toMSecsSinceEpoch() : now;
    if (m_expires->isChecked() && m_expiresAt->dateTime().toMSecsSinceEpoch() <= start)
        return tr("The end must come after the start.");
    if (m_split->currentIndex() == ByPercent && !percents())
        return tr("The shares must rise, and the last one be 100: for instance 1, 10, 30, 100.");
    return {};
}

void PlanForm::fill(domain::DistributionTerms &terms) const
{
    terms.name = m_name->text().trimmed().toStdString();
    terms.wifiOnly = m_wifiOnly->isChecked();
    if (m_start->currentIndex() == 1)
        terms.startAfter = m_startAt->dateTime().toMSecsSinceEpoch();
    if (m_expires->isChecked())
        terms.expiresAt = m_expiresAt->dateTime().toMSecsSinceEpoch();
}

domain::WaveGate PlanForm::gate() const
{
    return {.successPercent = m_success->value(),
            .errorPercent = m_errorPercent->value(),
            .errorCount = m_errorCount->value(),
            .holdBeforeNext = m_hold->isChecked()};
}

void PlanForm::retranslate()
{
    m_nameLabel->setText(tr("Name"));
    m_startLabel->setText(tr("Start"));
    m_start->setItemText(0, tr("At once"));
    m_start->setItemText(1, tr("Not before"));
    m_start->setAccessibleName(m_startLabel->text());
    m_startAt->setAccessibleName(tr("Not before"));
    m_expires->setText(tr("Give up after"));
    m_expiresAt->setAccessibleName(m_expires->text());
    m_wifiOnly->setText(tr("Download over Wi-Fi only"));
    m_splitLabel->setText(tr("Waves"));
    const QStringList splits{tr("All at once"), tr("By shares, %"), tr("By shop"), tr("By city"), tr("By model")};
    for (int i = 0; i < splits.size(); ++i)
        m_split->setItemText(i, splits[i]);
    m_split->setAccessibleName(m_splitLabel->text());
    m_percents->setAccessibleName(tr("Shares in percent"));
    m_gateLabel->setText(tr("Gates"));
    m_successLabel->setText(tr("Next wave when so many of a wave have succeeded, %"));
    m_success->setAccessibleName(m_successLabel->text());
    m_errorLabel->setText(tr("Pause when more of a wave fail, % (0: never)"));
    m_errorPercent->setAccessibleName(m_errorLabel->text());
    m_countLabel->setText(tr("Pause at so many failures of a wave (0: any number)"));
    m_errorCount->setAccessibleName(m_countLabel->text());
    m_hold->setText(tr("Hold before each wave until I have looked"));
    m_note->setText(tr("This program starts the waves: it must be running, or “tapfleetctl task run” in its place. After a crash or a restart it goes on where it was."));
    update();
}

void PlanForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
