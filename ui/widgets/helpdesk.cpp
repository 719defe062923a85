#include "ui/widgets/helpdesk.h"

#include <QPointer>

namespace tapfleet::ui {

namespace {

QPointer<HelpDesk> &desk()
{
    static QPointer<HelpDesk> theDesk;
    return theDesk;
}

constexpr QLatin1StringView kScheme("help:");

} // namespace

HelpDesk::HelpDesk(std::function<bool(const QString &code)> knows, QObject *parent)
    : QObject(parent)
    , m_knows(std::move(knows))
{
    desk() = this;
}

HelpDesk::~HelpDesk() = default;

QString HelpDesk::topicOf(const base::Error &error)
{
    const QString topic = topicOf(error.subCode);
    return topic.isEmpty() ? topicOf(error.code) : topic;
}

QString HelpDesk::topicOf(const QString &code)
{
    return !code.isEmpty() && desk() && desk()->m_knows(code) ? code : QString();
}

QString HelpDesk::link(const QString &topic)
{
    if (topic.isEmpty())
        return {};
    return QStringLiteral("<a href=\"%1%2\">%3</a>").arg(kScheme, topic.toHtmlEscaped(), tr("Learn more").toHtmlEscaped());
}

void HelpDesk::open(const QString &link)
{
    if (link.startsWith(kScheme))
        ask(link.mid(kScheme.size()));
}

void HelpDesk::ask(const QString &topic)
{
    if (desk())
        Q_EMIT desk()->asked(topic);
}

} // namespace tapfleet::ui
