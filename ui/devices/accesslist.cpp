#include "ui/devices/accesslist.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/granttext.h"
#include "ui/widgets/theme.h"

namespace tapfleet::ui {

using domain::Verdict;

namespace {

std::pair<Icon, QColor> markOf(Verdict verdict, const Colors &colors)
{
    if (domain::isAllowed(verdict))
        return {Icon::Check, colors.online};
    if (verdict == Verdict::Pending)
        return {Icon::Clock, colors.waiting};
    return verdict == Verdict::NotTold ? std::pair(Icon::Info, colors.secondary) : std::pair(Icon::Close, colors.fault);
}

} // namespace

AccessList::AccessList(services::GrantService &grants, const base::Clock &clock, QWidget *parent)
    : FactLines(parent)
    , m_grants(grants)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("accessList"));
    connect(&m_grants, &services::GrantService::grantsChanged, this, [this] {
        if (!m_device.sn.empty())
            read();
    });
}

void AccessList::showDevice(domain::AccountId account, const domain::DeviceId &id)
{
    if (account == m_account && id == m_device && m_access)
        return;
    m_account = account;
    m_device = id;
    read();
}

void AccessList::read()
{
    const quint64 asked = ++m_asked;
    base::whenDone(m_grants.access(m_account, m_device), this, [this, asked](const base::Result<domain::DeviceAccess> &access) {
        if (asked != m_asked)
            return;
        m_access = access ? std::optional(*access) : std::nullopt;
        m_problem = access ? QString() : text::describe(access.error()).joined();
        refill();
    });
}

void AccessList::fill()
{
    if (!m_access)
        return addText(m_problem);
    const qint64 now = m_clock.nowMs();
    for (const domain::ScopeAccess &one : m_access->scopes) {
        const auto [icon, color] = markOf(one.verdict, colorsFor(palette()));
        const QString verdict = text::verdictText(one, now);
        QStringList below{verdict};
        for (const domain::ScopeHolder &holder : one.others)
            below << tr("Also %1: %2", "account: until when").arg(holder.party.name, text::endText(holder.until, now));
        add({icon, color, verdict, text::scopeLabel(one.scope), text::scopeMeaning(one.scope), below});
    }
}

} // namespace tapfleet::ui
