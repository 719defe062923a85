#include "ui/changes/whenbar.h"

#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kPresets{WhenBar::Preset::LastSync, WhenBar::Preset::Yesterday, WhenBar::Preset::Week,
                              WhenBar::Preset::Month, WhenBar::Preset::Own};
constexpr std::array kWords{"last_sync", "yesterday", "week", "month", "own"};
constexpr qint64 kDayMs = 86'400'000;

QDateTimeEdit *timeEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QDateTimeEdit(parent);
    edit->setObjectName(name);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    edit->setCalendarPopup(true);
    edit->setKeyboardTracking(false);
    edit->setFont(tabularFont());
    return edit;
}

} // namespace

WhenBar::WhenBar(const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_presets(new QComboBox(this))
    , m_fromEdit(timeEdit(u"changesFrom"_s, this))
    , m_arrow(new QLabel(u"→"_s, this))
    , m_toEdit(timeEdit(u"changesTo"_s, this))
    , m_syncButton(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_presets->setObjectName(u"changesPreset"_s);
    for (const char *word : kWords)
        m_presets->addItem({}, QString::fromLatin1(word));
    m_syncButton->setObjectName(u"changesSyncs"_s);
    m_syncButton->setIcon(ui::icon(Icon::Sync));
    m_syncButton->setPopupMode(QToolButton::InstantPopup);
    m_syncButton->setMenu(m_menu);
    m_syncButton->setAutoRaise(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_presets, m_fromEdit, m_arrow, m_toEdit, m_syncButton})
        row->addWidget(widget);

    connect(m_presets, &QComboBox::activated, this, [this] {
        if (preset() == Preset::Own)
            takeTimes();
        showTimes();
        Q_EMIT changed();
    });
    for (QDateTimeEdit *edit : {m_fromEdit, m_toEdit}) {
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
            takeTimes();
            setPreset(Preset::Own);
            Q_EMIT changed();
        });
    }
    connect(m_menu, &QMenu::aboutToShow, this, &WhenBar::fillMenu);
    setPreset(Preset::Week);
    retranslate();
}

WhenBar::Preset WhenBar::preset() const
{
    return kPresets[static_cast<size_t>(std::max(m_presets->currentIndex(), 0))];
}

void WhenBar::setPreset(Preset preset)
{
    m_presets->setCurrentIndex(static_cast<int>(preset));
    showTimes();
}

QString WhenBar::word(Preset preset)
{
    return QString::fromLatin1(kWords[static_cast<size_t>(preset)]);
}

WhenBar::Preset WhenBar::fromWord(const QString &word)
{
    for (const Preset preset : kPresets) {
        if (preset != Preset::Own && word == WhenBar::word(preset)) // own times are of the day on which they were chosen
            return preset;
    }
    return Preset::Week;
}

void WhenBar::setSyncs(std::vector<services::AccountSync> syncs)
{
    const auto before = lastSync();
    m_syncs = std::move(syncs);
    m_syncButton->setEnabled(!m_syncs.empty());
    if (preset() != Preset::LastSync || lastSync() == before)
        return;
    showTimes();
    Q_EMIT changed();
}

// Of several accounts, the earliest of their last syncs: each of them then shows what its last one brought.
std::optional<qint64> WhenBar::lastSync() const
{
    std::optional<qint64> earliest;
    std::set<domain::AccountId> seen;
    for (const services::AccountSync &sync : m_syncs) {
        if (sync.run.endedAt && seen.insert(sync.account.id).second)
            earliest = std::min(earliest.value_or(sync.run.startedAt), sync.run.startedAt);
    }
    return earliest;
}

qint64 WhenBar::from() const
{
    const qint64 now = m_clock.nowMs();
    switch (preset()) {
    case Preset::LastSync: return lastSync().value_or(now) - 1; // what it brought bears its own time
    case Preset::Yesterday: return QDateTime::fromMSecsSinceEpoch(now).date().addDays(-1).startOfDay().toMSecsSinceEpoch();
    case Preset::Week: return now - 7 * kDayMs;
    case Preset::Month: return now - 30 * kDayMs;
    case Preset::Own: return m_ownFrom;
    }
    Q_UNREACHABLE();
}

qint64 WhenBar::to() const
{
    return preset() == Preset::Own ? m_ownTo : m_clock.nowMs();
}

void WhenBar::setOwn(qint64 fromMs, qint64 toMs)
{
    m_ownFrom = fromMs;
    m_ownTo = toMs;
    setPreset(Preset::Own);
    Q_EMIT changed();
}

void WhenBar::takeTimes()
{
    m_ownFrom = m_fromEdit->dateTime().toMSecsSinceEpoch();
    // The minute that is shown is meant to its end.
    m_ownTo = m_toEdit->dateTime().toMSecsSinceEpoch() + 59'999;
}

void WhenBar::showTimes()
{
    const QSignalBlocker fromQuiet(m_fromEdit);
    const QSignalBlocker toQuiet(m_toEdit);
    const auto toMinute = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms - ms % 60'000); };
    m_fromEdit->setDateTime(toMinute(from()));
    m_toEdit->setDateTime(toMinute(to()));
}

void WhenBar::fillMenu()
{
    m_menu->clear();
    for (const services::AccountSync &sync : m_syncs) {
        const QString when = text::cellText(domain::Field::Synced, sync.run.startedAt);
        QAction *action = m_menu->addAction(u"%1 · %2"_s.arg(when, sync.account.name));
        connect(action, &QAction::triggered, this, [this, at = sync.run.startedAt] { setOwn(at - 1, at); });
    }
}

void WhenBar::retranslate()
{
    const QStringList texts{tr("What the last sync brought"), tr("Since yesterday"), tr("Last 7 days"), tr("Last 30 days"),
                            tr("Between two times")};
    for (int i = 0; i < texts.size(); ++i)
        m_presets->setItemText(i, texts.at(i));
    m_presets->setAccessibleName(tr("Period"));
    m_fromEdit->setAccessibleName(tr("From"));
    m_toEdit->setAccessibleName(tr("To"));
    m_syncButton->setToolTip(tr("What a sync brought"));
    m_syncButton->setAccessibleName(tr("What a sync brought"));
}

void WhenBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace tapfleet::ui
