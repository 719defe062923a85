#pragma once

#include "base/result.h"
#include "domain/knowledge.h"

#include <QByteArray>

namespace tapfleet::exchange {

/// Reads one Markdown file of the knowledge base. Its front matter stands between two lines of "---", a "name: value" a line:
/// title, codes and actors (with commas), page, and any number of "link: [title](https://…)". What is not of this form is Invalid,
/// and Error::detail names the line. Any thread.
[[nodiscard]] base::Result<domain::KnowledgeEntry> parseKnowledge(const QString &id, const QByteArray &file);

} // namespace tapfleet::exchange
