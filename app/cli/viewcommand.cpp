#include "cli/commands.h"
#include "cli/fleetquestion.h"

#include "base/errorcodes.h"
#include "services/viewservice.h"

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

namespace {

/// `view list` under way: waits for the fleet and the counts.
class Listing final : public QObject
{
public:
    Listing(Session &session, Done done)
        : QObject(&session.accounts())
        , m_session(session)
        , m_done(std::move(done))
        , m_fleet(session.accounts(), session.clock())
        , m_views(session.accounts().home(), m_fleet)
    {}

    void start()
    {
        if (const auto loaded = m_views.load(); !loaded)
            return fail(loaded.error());
        connect(&m_fleet, &services::FleetService::loadFailed, this, &Listing::fail);
        connect(&m_views, &services::ViewService::countsChanged, this, &Listing::print);
        m_fleet.reload();
    }

private:
    void fail(const base::Error &error)
    {
        m_done(printError(error));
        deleteLater();
    }

    void print()
    {
        for (const services::ListedView &listed : m_views.views()) {
            const QJsonValue devices = listed.devices ? QJsonValue(static_cast<qint64>(*listed.devices)) : QJsonValue();
            if (m_session.options().json) {
                printJson({{u"name"_s, listed.view.name},
                           {u"starter"_s, listed.starter ? QJsonValue(listed.view.id.value()) : QJsonValue()},
                           {u"hidden"_s, listed.isHidden},
                           {u"filter"_s, listed.view.filter},
                           {u"devices"_s, devices}});
            } else if (!listed.isHidden) {
                const QString count = listed.devices ? QString::number(*listed.devices) : u"–"_s;
                printLine(QStringList{listed.view.name, count, listed.view.filter}.join(u'\t'));
            }
        }
        m_done(ExitStatus::Done);
        deleteLater();
    }

    Session &m_session;
    const Done m_done;
    services::FleetService m_fleet;
    services::ViewService m_views;
};

} // namespace

void runView(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"list"_s, u"The saved views and those of the program, with how many devices match."_s);
    if (!parseWords(parser, words, 1, done))
        return;
    if (parser.positionalArguments().first() != "list"_L1) {
        printMessage(u"tapfleetctl: view list\n"_s);
        return done(ExitStatus::Usage);
    }
    (new Listing(session, done))->start();
}

base::Result<QString> viewFilter(Session &session, const QString &name)
{
    services::FleetService fleet(session.accounts(), session.clock());
    services::ViewService views(session.accounts().home(), fleet);
    if (const auto loaded = views.load(); !loaded)
        return base::failure(loaded.error());
    const auto listed = views.named(name);
    if (!listed)
        return base::failure(listed.error());
    if (listed->isUnanswered())
        return base::failure(base::ErrorKind::Invalid, u"the view needs an app and a version, which are chosen in the window"_s,
                             base::codes::ViewUnanswered);
    return listed->view.filter;
}

} // namespace tapfleet::cli
