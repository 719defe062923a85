#pragma once

#include "domain/knowledge.h"

/// The words around an entry of the knowledge base, in the language of the installed translators. Any thread.
namespace tapfleet::text {

QString actorLabel(domain::Actor actor);
/// "Merchant, Supplier": who can mend it, the first one first.
QString actorLabels(const std::vector<domain::Actor> &actors);
QString nothingFound(const QString &words);

} // namespace tapfleet::text
