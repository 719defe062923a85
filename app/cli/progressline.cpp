#include "cli/progressline.h"

#include "text/labels.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

namespace {

bool stderrIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(fileno(stderr)) != 0;
#endif
}

} // namespace

void ProgressLine::show(qint64 done, std::optional<qint64> total, double perSecond)
{
    if (!stderrIsTerminal())
        return;
    const QString of = total ? u" / "_s + text::count(*total) : QString();
    const QByteArray line = u"\r%1%2  (%3/s)   "_s.arg(text::count(done), of).arg(qRound64(perSecond)).toUtf8();
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    m_isOpen = true;
}

void ProgressLine::close()
{
    if (m_isOpen.exchange(false))
        std::fputc('\n', stderr);
}

} // namespace tapfleet::cli
