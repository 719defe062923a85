#include "cli/importsns.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cli/snwords.h"
#include "services/listservice.h"

#include <QFileInfo>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using exchange::SnFile;
using services::CheckedSnsPtr;

namespace {

/// One `import sns`: read, look up, save, write what failed, tell. Deletes itself when it has answered.
class SnImport final : public QObject
{
public:
    SnImport(Session &session, const SnImportWords &words, Done done)
        : QObject(&session.accounts())
        , m_session(session)
        , m_words(words)
        , m_done(std::move(done))
        , m_lists(session.accounts().home(), session.clock())
    {}

    void start()
    {
        base::whenDone(services::readSns(m_words.file), this, [this](const Result<SnFile> &file) {
            if (!file)
                return end(printError(file.error()));
            m_file = *file;
            checkRows(
                m_session, m_file.rows, [this](ExitStatus status) { end(status); },
                [this](const CheckedSnsPtr &checked) {
                    m_checked = checked;
                    save();
                });
        });
    }

private:
    void save()
    {
        if (m_file.rows.empty() && !m_words.isConfirmed)
            return end(printError({.kind = base::ErrorKind::Conflict,
                                   .detail = m_words.file + u" holds no SN"_s,
                                   .subCode = base::codes::ImportEmpty}));
        const auto shrinking = m_words.isConfirmed ? services::Shrinking::Agreed : services::Shrinking::Doubted;
        const QString source = QFileInfo(m_words.file).fileName();
        base::whenDone(m_lists.create(m_words.list, source, m_file.rows), this,
                       [this, source, shrinking](const Result<domain::SnList> &made) {
                           if (made)
                               return writeFailed();
                           if (made.error().subCode != base::codes::ListExists)
                               return end(printError(made.error()));
                           base::whenDone(m_lists.replace(m_words.list, source, m_file.rows, shrinking), this,
                                          [this](const Result<domain::SnList> &replaced) {
                                              if (!replaced)
                                                  return end(printError(replaced.error()));
                                              writeFailed();
                                          });
                       });
    }

    void writeFailed()
    {
        if (m_words.failed.isEmpty())
            return tell();
        base::whenDone(services::writeSns(m_checked, m_checked->failedRows(), m_words.failed), this,
                       [this](const Result<exchange::ExportReport> &written) {
                           if (!written)
                               return end(printError(written.error()));
                           tell();
                       });
    }

    void tell()
    {
        const auto rows = static_cast<qint64>(m_file.rows.size());
        if (m_session.options().json) {
            printJson({{u"list"_s, m_words.list},
                       {u"rows"_s, rows},
                       {u"column"_s, m_file.column.isEmpty() ? QJsonValue() : QJsonValue(m_file.column)},
                       {u"encoding"_s, m_file.encoding},
                       {u"counts"_s, countsJson(*m_checked)},
                       {u"failed"_s, m_checked->failed()}});
        } else {
            printLine(u"%1\t%2"_s.arg(m_words.list).arg(rows));
            printCounts(*m_checked);
        }
        end(m_checked->failed() == 0 ? ExitStatus::Done : ExitStatus::PartlyDone);
    }

    void end(ExitStatus status)
    {
        m_done(status);
        deleteLater();
    }

    Session &m_session;
    const SnImportWords m_words;
    const Done m_done;
    services::ListService m_lists;
    SnFile m_file;
    CheckedSnsPtr m_checked;
};

} // namespace

void importSns(Session &session, const SnImportWords &words, const Done &done)
{
    (new SnImport(session, words, done))->start();
}

} // namespace tapfleet::cli
