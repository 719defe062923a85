#include "cli/commands.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cloud/openapi/posterclient.h"
#include "services/posterservice.h"
#include "text/commandlinetext.h"
#include "text/json.h"
#include "text/labels.h"
#include "text/postertext.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Poster;
using domain::PosterTerms;
using domain::PosterWay;
using services::AccountPoster;

namespace {

/// One `poster` command and what it works with.
struct Run {
    Session &session;
    std::shared_ptr<QCommandLineParser> parser;
    Done done;
    domain::Account account;
    services::PosterService *posters;
};
using RunPtr = std::shared_ptr<const Run>;

void say(const QString &text)
{
    printMessage(u"tapfleetctl: "_s + text);
}

void print(const Run &run, const Poster &poster)
{
    if (run.session.options().json) {
        QJsonArray devices;
        for (const std::string &device : poster.devices)
            devices.append(QString::fromStdString(device));
        return printJson({{u"id"_s, poster.id},
                          {u"way"_s, QLatin1StringView(domain::posterWayId(poster.way))},
                          {u"name"_s, poster.name},
                          {u"space"_s, poster.space},
                          {u"image_url"_s, poster.imageUrl},
                          {u"state"_s, poster.state},
                          {u"start_at"_s, text::isoTime(poster.startAt)},
                          {u"end_at"_s, text::isoTime(poster.endAt)},
                          {u"devices"_s, devices}});
    }
    const auto timeText = [](const std::optional<qint64> &at) { return at ? text::fullTime(*at) : QString(); };
    printLine(QStringList{poster.id, poster.name, text::posterStateLabel(poster, run.session.clock().nowMs()), timeText(poster.startAt),
                          timeText(poster.endAt), QString::number(poster.devices.size())}
                  .join(u'\t'));
}

/// Reads the posters now; those that are kept are used, and said to be so, when the gateway is not reached.
void withPosters(const RunPtr &run, const std::function<void(const std::vector<Poster> &)> &then)
{
    const auto isAnswered = std::make_shared<bool>(false);
    const auto read = [run, isAnswered, then] {
        if (std::exchange(*isAnswered, true))
            return;
        base::whenDone(run->posters->posters(), run->posters, [run, then](const Result<services::PosterOverview> &overview) {
            if (!overview)
                return run->done(printError(overview.error()));
            std::vector<Poster> own;
            for (const AccountPoster &one : overview->posters) {
                if (one.account == run->account.id)
                    own.push_back(one.poster);
            }
            then(own);
        });
    };
    QObject::connect(run->posters, &services::PosterService::postersChanged, run->posters, read);
    QObject::connect(run->posters, &services::PosterService::fetchFailed, run->posters, [read](domain::AccountId, const base::Error &error) {
        printError(error);
        read();
    });
    run->posters->fetch(run->account);
}

/// A day in Beijing: its begin, or its last second.
std::optional<qint64> dayOf(const QString &text, QTime time)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::optional(QDateTime(day, time, Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch()) : std::nullopt;
}

std::optional<domain::PosterSpace> spaceOf(const QString &word)
{
    if (word == "idle"_L1)
        return domain::PosterSpace::Idle;
    if (word == "payment-result"_L1)
        return domain::PosterSpace::PaymentResult;
    return word == "merchant-info"_L1 ? std::optional(domain::PosterSpace::MerchantInfo) : std::nullopt;
}

/// Nothing, said and answered, when they are not what can be placed.
std::optional<PosterTerms> termsOf(const Run &run)
{
    const QCommandLineParser &parser = *run.parser;
    const qint64 now = run.session.clock().nowMs();
    const auto from = parser.isSet(u"from"_s) ? dayOf(parser.value(u"from"_s), QTime(0, 0)) : std::optional(now);
    const auto until = dayOf(parser.value(u"until"_s), QTime(23, 59, 59));
    const auto space = spaceOf(parser.value(u"space"_s));
    const QString as = parser.value(u"as"_s);
    const auto usage = [&run](const QString &problem) -> std::optional<PosterTerms> {
        say(problem);
        run.done(ExitStatus::Usage);
        return std::nullopt;
    };
    if (!from || !until)
        return usage(u"--from and --until are days, such as 2027-06-30"_s);
    if (!space || (as != "merchant"_L1 && as != "provider"_L1))
        return usage(u"--as is merchant or provider, --space is idle, payment-result or merchant-info"_s);
    const PosterTerms terms{.name = parser.value(u"name"_s),
                            .way = as == "merchant"_L1 ? PosterWay::Merchant : PosterWay::Provider,
                            .space = *space,
                            .isPortrait = !parser.isSet(u"landscape"_s),
                            .startAt = *from,
                            .endAt = *until,
                            .priority = parser.value(u"priority"_s).toInt()};
    if (const QString problem = text::posterProblem(domain::faultOf(terms, now)); !problem.isEmpty())
        return usage(problem);
    return terms;
}

/// Nothing, said and answered, when it is none that can be placed.
std::optional<QByteArray> imageOf(const Run &run, bool isPortrait)
{
    QFile file(run.parser->value(u"image"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        run.done(printError({.kind = base::ErrorKind::Storage, .detail = u"%1: %2"_s.arg(file.fileName(), file.errorString())}));
        return std::nullopt;
    }
    const QByteArray bytes = file.readAll();
    const domain::PosterImage image = domain::posterImage(bytes);
    const QString facts = text::imageFacts(image), problem = text::imageProblem(image, isPortrait);
    if (!facts.isEmpty())
        say(facts);
    if (!problem.isEmpty())
        say(problem);
    if (!domain::isRefused(domain::faultOf(image, isPortrait)))
        return bytes;
    run.done(ExitStatus::Usage);
    return std::nullopt;
}

void place(const RunPtr &run)
{
    const auto terms = termsOf(*run);
    const auto image = terms ? imageOf(*run, terms->isPortrait) : std::nullopt;
    if (!image)
        return;
    const auto go = [run, terms, image](const std::vector<domain::Terminal> &terminals, qint64 leftOut) {
        if (!isConfirmed(*run->parser, text::cliText(text::CliWord::PosterPlace).arg(terms->name).arg(terminals.size()),
                         run->done))
            return;
        const bool isPng = domain::posterImage(*image).format == domain::PosterImage::Format::Png;
        const QString file = services::JournalService::uploadName(*image, isPng ? "png"_L1 : "jpg"_L1);
        write(run->session, run->account, cloud::placePoster(*terms, terminals, file), {.file = *image}, leftOut, run->done);
    };
    if (terms->way == PosterWay::Provider)
        return freezeTerminals(run->session, *run->parser, run->account, run->done, go);
    freezeDevices(run->session, *run->parser, run->done, [run, go](const std::vector<domain::DeviceId> &devices, qint64 leftOut) {
        std::vector<domain::Terminal> terminals;
        for (const domain::DeviceId &device : devices)
            terminals.push_back({device, {}});
        base::whenDone(run->posters->consult(run->account, devices), run->posters,
                       [terminals, leftOut, go](const Result<std::vector<domain::PosterConflict>> &conflicts) {
                           if (!conflicts)
                               printError(conflicts.error()); // placing may be allowed all the same
                           else if (!conflicts->empty())
                               say(text::cliText(text::CliWord::PosterConflicts).arg(conflicts->size()));
                           go(terminals, leftOut);
                       });
    });
}

void consult(const RunPtr &run)
{
    freezeDevices(run->session, *run->parser, run->done, [run](const std::vector<domain::DeviceId> &devices, qint64) {
        base::whenDone(run->posters->consult(run->account, devices), run->posters,
                       [run](const Result<std::vector<domain::PosterConflict>> &conflicts) {
                           if (!conflicts)
                               return run->done(printError(conflicts.error()));
                           for (const domain::PosterConflict &one : *conflicts) {
                               const QString sn = QString::fromStdString(one.sn);
                               if (run->session.options().json)
                                   printJson({{u"sn"_s, sn}, {u"posters"_s, QJsonArray::fromStringList(one.posters)}});
                               else
                                   printLine(sn + u'\t' + one.posters.join(u','));
                           }
                           run->done(ExitStatus::Done);
                       });
    });
}

void cancel(const RunPtr &run, const QString &id)
{
    withPosters(run, [run, id](const std::vector<Poster> &all) {
        const auto found = std::find_if(all.begin(), all.end(), [&id](const Poster &one) { return one.id == id; });
        if (found == all.end()) {
            say(text::cliText(text::CliWord::NoSuchPoster).arg(id));
            return run->done(ExitStatus::Failed);
        }
        if (isConfirmed(*run->parser, text::cliText(text::CliWord::PosterTakeDown).arg(found->name).arg(found->devices.size()),
                        run->done))
            write(run->session, run->account, cloud::takeDownPoster(*found), 0, run->done);
    });
}

} // namespace

void runPoster(Session &session, const QStringList &words, const Done &done)
{
    const auto parser = std::make_shared<QCommandLineParser>();
    parser->addPositionalArgument(u"ACTION"_s, u"place, consult: what devices show already; list; cancel: takes it down."_s);
    parser->addPositionalArgument(u"ID"_s, u"The poster, as list tells it."_s, u"[ID]"_s);
    parser->addOptions(deviceOptions());
    parser->addOptions({{u"image"_s, u"place: a PNG or JPEG file."_s, u"FILE"_s},
                        {u"name"_s, u"place: what it is called."_s, u"NAME"_s},
                        {u"from"_s, u"place: the first day in Beijing (now)."_s, u"DAY"_s},
                        {u"until"_s, u"place: the last day in Beijing."_s, u"DAY"_s},
                        {u"as"_s, u"place: merchant (own devices) or provider (devices served)."_s, u"WHO"_s, u"merchant"_s},
                        {u"space"_s, u"place --as provider: idle, payment-result or merchant-info."_s, u"WHERE"_s, u"idle"_s},
                        {u"landscape"_s, u"place: for screens that are wider than high."_s},
                        {u"priority"_s, u"place --as provider: the greater is shown (1)."_s, u"N"_s, u"1"_s}});
    const QString action = words.value(0);
    const bool isCancel = action == "cancel"_L1, isPlace = action == "place"_L1;
    if (!parseWords(*parser, words, isCancel ? 2 : 1, done))
        return;
    const bool isWhole = parser->isSet(u"image"_s) && parser->isSet(u"name"_s) && parser->isSet(u"until"_s);
    if ((!isCancel && !isPlace && action != "consult"_L1 && action != "list"_L1) || (isPlace && !isWhole)) {
        say(u"poster place --image FILE --name NAME --until DAY … | consult … | list | cancel ID"_s);
        return done(ExitStatus::Usage);
    }
    const auto account = accountForWrites(session, done, domain::Write::Poster);
    if (!account)
        return;
    services::AccountService &accounts = session.accounts();
    auto *journal = new services::JournalService(accounts, session.clock(), &accounts);
    const auto run = std::make_shared<const Run>(
        Run{session, parser, done, *account, new services::PosterService(accounts, *journal, session.clock(), &accounts)});
    if (isPlace)
        return place(run);
    if (isCancel)
        return cancel(run, parser->positionalArguments().value(1));
    if (action == "consult"_L1)
        return consult(run);
    withPosters(run, [run](const std::vector<Poster> &all) {
        for (const Poster &one : all)
            print(*run, one);
        run->done(ExitStatus::Done);
    });
}

} // namespace tapfleet::cli
