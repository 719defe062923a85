#include "ui/operations/participants.h"

#include "base/async.h"
#include "text/journaltext.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarredRows = 4, kBarredListed = 200;

} // namespace

Participants::Participants(const services::DeviceSelection &devices, const domain::Account &account, const char *scope, QWidget *parent)
    : QWidget(parent)
    , m_selection(devices)
    , m_account(account)
    , m_scope(scope)
    , m_who(new QLabel(this))
    , m_barred(new QListWidget(this))
{
    m_who->setObjectName(u"participants"_s);
    m_who->setProperty("secondary", true);
    m_who->setWordWrap(true);
    m_barred->setObjectName(u"participantsBarred"_s);
    m_barred->setAccessibleName(tr("Devices that are left out"));
    m_barred->setMaximumHeight(kBarredRows * rowHeight(Density::Compact));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap);
    column->addWidget(m_who);
    column->addWidget(m_barred);
    count();
}

void Participants::count()
{
    m_isCounted = false;
    m_terminals.clear();
    m_barred->clear();
    m_offline = m_barredCount = 0;
    tell();
    const quint64 number = ++m_counts;
    const auto looking = QtConcurrent::run([selection = m_selection, scope = m_scope, needsTerminals = m_needsTerminals] {
        return services::operationCandidates(selection, scope, needsTerminals);
    });
    base::whenDone(looking, this, [this, number](const std::vector<services::OperationCandidate> &candidates) {
        if (number == m_counts)
            sort(candidates);
    });
}

void Participants::sort(const std::vector<services::OperationCandidate> &candidates)
{
    for (size_t i = 0; i < candidates.size(); ++i) {
        const services::OperationCandidate &one = candidates[i];
        const bool isOthers = m_selection.snapshot->account(m_selection.rows[i]) != m_account.id;
        if (!isOthers && one.fault.empty()) {
            m_terminals.push_back(one.terminal);
            m_offline += one.isOnline ? 0 : 1;
        } else if (++m_barredCount <= kBarredListed) {
            m_barred->addItem(tr("%1: %2").arg(QString::fromStdString(one.terminal.device.sn),
                                               isOthers ? tr("It is in another account.") : text::subCodeText(QString::fromStdString(one.fault))));
        }
    }
    if (m_barredCount > kBarredListed)
        m_barred->addItem(tr("and %Ln more", nullptr, m_barredCount - kBarredListed));
    m_isCounted = true;
    tell();
    Q_EMIT changed();
}

void Participants::tell()
{
    m_barred->setVisible(m_barredCount > 0);
    if (!m_isCounted)
        return m_who->setText(tr("Looking at the devices…"));
    QStringList who{tr("%Ln device(s) of “%1”.", nullptr, static_cast<int>(m_terminals.size())).arg(m_account.name)};
    if (m_offline > 0 && m_offlineHint)
        who.append(m_offlineHint(m_offline));
    if (m_barredCount > 0)
        who.append(tr("%Ln are left out:", nullptr, m_barredCount));
    m_who->setText(who.join(u' '));
}

std::vector<domain::DeviceId> Participants::devices() const
{
    std::vector<domain::DeviceId> ids;
    ids.reserve(m_terminals.size());
    for (const domain::Terminal &one : m_terminals)
        ids.push_back(one.device);
    return ids;
}

void Participants::setNeedsTerminals(bool needed)
{
    if (std::exchange(m_needsTerminals, needed) != needed)
        count();
}

void Participants::setOfflineHint(QString (*hint)(int))
{
    m_offlineHint = hint;
    tell();
}

} // namespace tapfleet::ui
