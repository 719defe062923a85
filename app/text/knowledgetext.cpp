#include "text/knowledgetext.h"

#include "text/words.h"

#include <QCoreApplication>

namespace tapfleet::text {

namespace {

struct KnowledgeWords {
    Q_DECLARE_TR_FUNCTIONS(KnowledgeText)
};

} // namespace

QString actorLabel(domain::Actor actor)
{
    switch (actor) {
    case domain::Actor::Merchant: return KnowledgeWords::tr("Merchant");
    case domain::Actor::Provider: return KnowledgeWords::tr("Service provider");
    case domain::Actor::Supplier: return KnowledgeWords::tr("Device supplier");
    case domain::Actor::Alipay: return KnowledgeWords::tr("Alipay");
    }
    Q_UNREACHABLE();
}

QString actorLabels(const std::vector<domain::Actor> &actors)
{
    QStringList labels;
    for (const domain::Actor actor : actors)
        labels.append(actorLabel(actor));
    return labels.join(words::listSeparator());
}

QString nothingFound(const QString &words)
{
    return KnowledgeWords::tr("The knowledge base has nothing on \"%1\". Try fewer words, or the code alone.").arg(words);
}

} // namespace tapfleet::text
