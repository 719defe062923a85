#include "cli/commands.h"

#include "services/knowledgeservice.h"
#include "text/knowledgetext.h"

#include <QJsonArray>
#include <QLocale>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kActorNames{"merchant"_L1, "provider"_L1, "supplier"_L1, "alipay"_L1};

QJsonObject toJson(const domain::KnowledgeEntry &entry)
{
    QJsonArray actors, links;
    for (const domain::Actor actor : entry.actors)
        actors.append(kActorNames[static_cast<std::size_t>(actor)]);
    for (const domain::KnowledgeLink &link : entry.links)
        links.append(QJsonObject{{u"title"_s, link.title}, {u"url"_s, link.url.toString()}});
    return {{u"id"_s, entry.id},       {u"codes"_s, QJsonArray::fromStringList(entry.codes)},
            {u"title"_s, entry.title}, {u"actors"_s, actors},
            {u"links"_s, links},       {u"text"_s, entry.body}};
}

void printEntry(const domain::KnowledgeEntry &entry)
{
    printLine(entry.title);
    if (!entry.codes.isEmpty())
        printLine(entry.codes.join(u' '));
    printLine(text::actorLabels(entry.actors));
    printLine(u'\n' + entry.body);
    for (const domain::KnowledgeLink &link : entry.links)
        printLine(u"\n%1: %2"_s.arg(link.title, link.url.toString()));
}

/// Words with Chinese characters are found in Chinese texts only, whatever the system's language.
QLocale languageOf(const QString &words)
{
    const bool isChinese = std::any_of(words.cbegin(), words.cend(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return isChinese ? QLocale(QLocale::Chinese) : QLocale::system();
}

/// One entry in full when it is the code's own or the only one, else a line for each.
void print(const std::vector<const domain::KnowledgeEntry *> &found, bool isOne)
{
    if (isOne)
        return printEntry(*found.front());
    for (const domain::KnowledgeEntry *entry : found)
        printLine(entry->id + u'\t' + entry->title);
}

} // namespace

void runKb(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"words"_s, u"A code, an entry's name, or words that it must hold; all entries without any."_s,
                                 u"[WORDS]"_s);
    const auto isWord = [](const QString &word) { return !word.startsWith(u'-'); };
    if (!parseWords(parser, words, std::count_if(words.begin(), words.end(), isWord), done))
        return;
    const QString asked = parser.positionalArguments().join(u' ');
    const auto knowledge = services::KnowledgeService::open(languageOf(asked));
    if (!knowledge)
        return done(printError(knowledge.error()));
    const domain::KnowledgeEntry *named = (*knowledge)->byId(asked);
    if (!named)
        named = (*knowledge)->byCode(asked);
    auto found = (*knowledge)->search(asked);
    if (!found)
        return done(printError(found.error()));
    if (named)
        found = std::vector{named};
    if (found->empty()) {
        printMessage(text::nothingFound(asked) + u'\n');
        return done(ExitStatus::Failed);
    }
    if (session.options().json) {
        for (const domain::KnowledgeEntry *entry : *found)
            printJson(toJson(*entry));
    } else {
        print(*found, found->size() == 1);
    }
    done(ExitStatus::Done);
}

} // namespace tapfleet::cli
