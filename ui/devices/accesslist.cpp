#include "ui/devices/accesslist.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/granttext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tapfleet::ui {

using domain::Verdict;

namespace {

QLabel *wrapped(const QString &text, bool secondary, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("secondary", secondary);
    return label;
}

QPixmap verdictPixmap(Verdict verdict, const QWidget &widget)
{
    const Colors &colors = colorsFor(widget.palette());
    constexpr int kSize = 16;
    const qreal dpr = widget.devicePixelRatioF();
    if (domain::isAllowed(verdict))
        return iconPixmap(Icon::Check, kSize, dpr, colors.online);
    if (verdict == Verdict::Pending)
        return iconPixmap(Icon::Clock, kSize, dpr, colors.waiting);
    return verdict == Verdict::NotTold ? iconPixmap(Icon::Info, kSize, dpr, colors.secondary) : iconPixmap(Icon::Close, kSize, dpr, colors.fault);
}

} // namespace

AccessList::AccessList(services::GrantService &grants, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_grants(grants)
    , m_clock(clock)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("accessList"));
    m_column->setContentsMargins(0, 0, 0, 0);
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
        fill();
    });
}

void AccessList::fill()
{
    delete m_lines;
    m_lines = new QWidget(this);
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::kGap);
    grid->setVerticalSpacing(measure::kGrid);
    grid->setColumnStretch(1, 1);
    m_column->addWidget(m_lines);
    if (!m_access) {
        grid->addWidget(wrapped(m_problem, false, m_lines), 0, 0, 1, 2);
        return;
    }
    for (const domain::ScopeAccess &one : m_access->scopes)
        addLine(one, m_clock.nowMs());
}

void AccessList::addLine(const domain::ScopeAccess &one, qint64 now)
{
    auto *grid = static_cast<QGridLayout *>(m_lines->layout());
    int row = grid->rowCount();
    auto *mark = new QLabel(m_lines);
    mark->setPixmap(verdictPixmap(one.verdict, *this));
    const QString verdict = text::verdictText(one, now);
    mark->setAccessibleName(verdict);
    grid->addWidget(mark, row, 0, Qt::AlignTop);
    auto *scope = wrapped(text::scopeLabel(one.scope), false, m_lines);
    scope->setToolTip(text::scopeMeaning(one.scope));
    grid->addWidget(scope, row, 1);
    grid->addWidget(wrapped(verdict, true, m_lines), ++row, 1);
    for (const domain::ScopeHolder &holder : one.others)
        grid->addWidget(wrapped(tr("Also %1: %2", "account: until when").arg(holder.party.name, text::endText(holder.until, now)), true, m_lines), ++row, 1);
}

void AccessList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (m_lines && (type == QEvent::LanguageChange || type == QEvent::PaletteChange))
        fill();
}

} // namespace tapfleet::ui
