#include "ui/accounts/checklines.h"

#include "text/certificatetext.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/publictext.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/helpdesk.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>

#include <cmath>
#include <cstdlib>

namespace tapfleet::ui {

using services::CheckItem;
using services::Verdict;

namespace {

Icon verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok: return Icon::Check;
    case Verdict::Warning: return Icon::Warning;
    case Verdict::Failed: return Icon::Error;
    case Verdict::Skipped: return Icon::More;
    }
    return Icon::More;
}

QColor verdictColour(Verdict verdict, const Colors &colors)
{
    switch (verdict) {
    case Verdict::Ok: return colors.online;
    case Verdict::Warning: return colors.waiting;
    case Verdict::Failed: return colors.fault;
    case Verdict::Skipped: return colors.secondary;
    }
    return colors.secondary;
}

QString stepTitle(const QString &id)
{
    if (id == QLatin1StringView("keys"))
        return CheckLines::tr("Keys");
    if (id == QLatin1StringView("certificates"))
        return CheckLines::tr("Certificates");
    if (id == QLatin1StringView("reach"))
        return CheckLines::tr("Connection");
    if (id == QLatin1StringView("signature"))
        return CheckLines::tr("Signature");
    if (id == QLatin1StringView("clock"))
        return CheckLines::tr("Clock");
    return CheckLines::tr("Fleet service");
}

QString clockText(const CheckItem &item)
{
    if (item.verdict == Verdict::Warning)
        return text::clockSkew(item.clockSkewMs);
    return CheckLines::tr("This computer's clock agrees with the gateway's.");
}

QString capabilityText(const domain::Capability &capability)
{
    QString text = CheckLines::tr("Version %1, %n method(s).", nullptr, static_cast<int>(capability.methods.size()))
                       .arg(capability.serviceVersion);
    if (!capability.accountName.isEmpty())
        text = capability.accountName + u'\n' + text;
    return text;
}

/// What to compare with the console: names, numbers and ends.
QString certificatesText(const CheckItem &item)
{
    QStringList lines;
    for (const services::CertificateFact &fact : item.certificates) {
        const bool isApp = fact.role == services::CertificateFact::Role::App;
        lines << (isApp ? CheckLines::tr("App certificate: %1") : CheckLines::tr("Alipay certificate: %1")).arg(fact.subject)
              << CheckLines::tr("SN %1, valid until %2").arg(fact.sn, text::fullTime(fact.validUntil));
        if (fact.validUntil < item.checkedAt + services::kCertificateWarnedAheadMs)
            lines << text::certificateEnds(isApp, fact.validUntil, item.checkedAt);
    }
    return lines.join(u'\n');
}

/// A line or more a public method, for an account without the fleet service.
QString methodsText(const std::vector<services::MethodVerdict> &methods)
{
    using Grant = services::MethodVerdict::Grant;
    QStringList lines;
    for (const services::MethodVerdict &one : methods) {
        const QString label = text::methodLabel(one.method);
        if (one.grant == Grant::Granted) {
            lines << CheckLines::tr("Granted to this app: %1").arg(label);
        } else if (one.grant == Grant::Refused) {
            lines << text::describeRefusal(one.method, *one.error).joined();
        } else {
            const QString why = one.error ? text::describe(*one.error).what : CheckLines::tr("There is no device to ask for.");
            lines << CheckLines::tr("Not found out: %1. %2").arg(label, why);
        }
    }
    return lines.join(u'\n');
}

QString verdictText(const CheckItem &item)
{
    if (item.verdict == Verdict::Skipped)
        return CheckLines::tr("Not checked.");
    if (item.error) {
        const text::Description description = text::describe(*item.error);
        QStringList parts{description.what};
        for (const QString &part : {description.why, description.next, description.reference}) {
            if (!part.isEmpty())
                parts << part;
        }
        if (!item.methods.empty())
            parts << methodsText(item.methods);
        return parts.join(u'\n');
    }
    if (item.id == QLatin1StringView("clock"))
        return clockText(item);
    if (!item.certificates.empty())
        return certificatesText(item);
    if (item.capability)
        return capabilityText(*item.capability);
    if (item.id == QLatin1StringView("keys"))
        return CheckLines::tr("The keys can be read and go together.");
    if (item.id == QLatin1StringView("reach"))
        return CheckLines::tr("The gateway answers.");
    return CheckLines::tr("The gateway accepts our signature, and its answer carries the right one.");
}

} // namespace

CheckLines::CheckLines(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("verdicts"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(measure::kGap);
    m_grid->setVerticalSpacing(measure::kCardPadding);
    m_grid->setColumnStretch(2, 1);
}

void CheckLines::show(const std::vector<CheckItem> &items)
{
    discardAll(*m_grid);
    for (const CheckItem &item : items)
        addLine(item);
}

void CheckLines::addLine(const CheckItem &item)
{
    const int row = m_grid->rowCount();
    auto *picture = new QLabel(this);
    picture->setPixmap(iconPixmap(verdictIcon(item.verdict), measure::kIcon, devicePixelRatioF(),
                                  verdictColour(item.verdict, colorsFor(palette()))));
    auto *title = new QLabel(stepTitle(item.id), this);
    auto *text = new QLabel(verdictText(item), this);
    text->setObjectName(QStringLiteral("verdict-") + item.id);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (item.verdict == Verdict::Skipped)
        text->setProperty("secondary", true);
    m_grid->addWidget(picture, row, 0, Qt::AlignTop);
    m_grid->addWidget(title, row, 1, Qt::AlignTop);
    m_grid->addWidget(text, row, 2);
    if (const QString more = item.error ? HelpDesk::link(HelpDesk::topicOf(*item.error)) : QString(); !more.isEmpty()) {
        auto *link = new QLabel(more, this);
        link->setTextFormat(Qt::RichText);
        connect(link, &QLabel::linkActivated, this, &HelpDesk::open);
        m_grid->addWidget(link, row + 1, 2);
    }
}

} // namespace tapfleet::ui
