#include "exchange/knowledgereader.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace tapfleet::exchange {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Actor;
using domain::KnowledgeEntry;

namespace {

constexpr auto kFence = "---"_L1;

struct NamedActor {
    QLatin1StringView name;
    Actor actor;
};
constexpr std::array kActors{NamedActor{"merchant"_L1, Actor::Merchant}, NamedActor{"provider"_L1, Actor::Provider},
                             NamedActor{"supplier"_L1, Actor::Supplier}, NamedActor{"alipay"_L1, Actor::Alipay}};

QStringList listed(const QString &value)
{
    QStringList words = value.split(u',', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.trimmed();
    return words;
}

bool takeActors(KnowledgeEntry &entry, const QString &value)
{
    for (const QString &word : listed(value)) {
        const auto found =
            std::find_if(kActors.begin(), kActors.end(), [&word](const NamedActor &named) { return named.name == word; });
        if (found == kActors.end())
            return false;
        entry.actors.push_back(found->actor);
    }
    return !entry.actors.empty();
}

bool takeLink(KnowledgeEntry &entry, const QString &value)
{
    static const QRegularExpression form(u"^\\[(.+)\\]\\((https://\\S+)\\)$"_s);
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return false;
    entry.links.push_back({match.captured(1), QUrl(match.captured(2), QUrl::StrictMode)});
    return entry.links.back().url.isValid();
}

bool takeField(KnowledgeEntry &entry, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return false;
    if (name == "title"_L1)
        entry.title = value;
    else if (name == "codes"_L1)
        entry.codes = listed(value);
    else if (name == "page"_L1)
        entry.page = value;
    else if (name == "actors"_L1)
        return takeActors(entry, value);
    else if (name == "link"_L1)
        return takeLink(entry, value);
    else
        return false;
    return true;
}

tl::unexpected<base::Error> malformed(const QString &id, const QString &what)
{
    return base::failure(base::ErrorKind::Invalid, u"knowledge entry "_s + id + u": "_s + what);
}

} // namespace

Result<KnowledgeEntry> parseKnowledge(const QString &id, const QByteArray &file)
{
    const QStringList lines = QString::fromUtf8(file).split(u'\n');
    const qsizetype end = lines.indexOf(kFence, 1);
    if (lines.first() != kFence || end < 0)
        return malformed(id, u"no front matter"_s);
    KnowledgeEntry entry;
    entry.id = id;
    for (qsizetype at = 1; at < end; ++at) {
        const QString &line = lines[at];
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0 || !takeField(entry, line.left(colon), line.mid(colon + 1).trimmed()))
            return malformed(id, line);
    }
    entry.body = lines.mid(end + 1).join(u'\n').trimmed();
    if (entry.title.isEmpty() || entry.actors.empty() || entry.body.isEmpty())
        return malformed(id, u"a title, actors and a text are needed"_s);
    return entry;
}

} // namespace tapfleet::exchange
