#include "services/starterviews.h"

#include "query/chips.h"

#include <algorithm>

namespace tapfleet::services {

using domain::Field;

namespace {

// Codes are those of contract/fleet-service.md; NONE stands in quotes because the bare word means "not told". What changes by
// itself all day (online, network, place) is no change to look at in the morning.
const StarterView kStarters[] = {
    {"all", "", {}},
    {"silent", "silent>7d", Field::LastOnline},
    {"never-online", "last_online=never", Field::Activation},
    {"other-version", "", Field::Apps, false, true},
    {"no-network", "network:\"NONE\"", Field::Network},
    {"sim-expiring", "sim_expires<+30d -sim:EXPIRED", Field::SimExpires},
    {"changed",
     "changed:owner@>-1d,role@>-1d,scope@>-1d,merchant@>-1d,shop@>-1d,bind@>-1d,activation@>-1d,app@>-1d,iccid@>-1d,sim@>-1d",
     {}},
    {"granted", "role:GRANTEE", Field::Scopes},
    {"unbound", "bind:UNBOUND", Field::Bind},
    {"gone", "gone:yes", Field::Synced, true},
};

} // namespace

std::span<const StarterView> starterViews()
{
    return kStarters;
}

const StarterView *starterView(const QString &word)
{
    const auto found = std::find_if(std::begin(kStarters), std::end(kStarters),
                                    [&word](const StarterView &starter) { return word == QLatin1StringView(starter.word); });
    return found == std::end(kStarters) ? nullptr : found;
}

QString otherVersionsFilter(const QString &app, const QString &version)
{
    using query::Node;
    query::Term has{{.field = Field::Apps}, query::Op::Equals, {{query::literal(app)}}};
    query::Term wanted = has;
    wanted.values.front().at = {query::Op::Equals, query::literal(version)};
    const Node other{Node::Kind::Not, {{Node::Kind::Term, {}, wanted}}, {}};
    return query::print(query::fromChips({{Node::Kind::Term, {}, has}, other}));
}

} // namespace tapfleet::services
