#include "cache/journalplanting.h"

#include "cache/rows.h"

#include <QUuid>

namespace tapfleet::cache {

using base::Result;

namespace {

const QString kInsertStep = QStringLiteral("INSERT INTO operation_step (operation, position, method, out_biz_no, content, borrows, needs_all, "
                                           "state, attempts, code, sub_code, message, trace_id, answer) "
                                           "VALUES (?, ?, ?, ?, ?, ?, ?, 'PREPARED', 0, '', '', '', '', '') RETURNING id");
const QString kInsertRow =
    QStringLiteral("INSERT INTO operation_row (step, position, device_ref, fact, state, sub_code) VALUES (?, ?, ?, ?, 'OPEN', '')");

} // namespace

Result<void> JournalPlanting::open()
{
    if (auto opened = m_devices.open(m_own); !opened)
        return opened;
    const std::pair<Statement *, const QString *> wanted[] = {{&m_step, &kInsertStep}, {&m_row, &kInsertRow}};
    for (const auto &[statement, sql] : wanted) {
        auto made = m_own.prepare(*sql);
        if (!made)
            return base::failure(std::move(made.error()));
        *statement = std::move(*made);
    }
    return {};
}

Result<void> JournalPlanting::plant(qint64 operation, int position, const domain::PlannedStep &step, const std::vector<QString> &facts)
{
    const QString key = domain::isKeyed(step.method) ? QUuid::createUuid().toString(QUuid::WithoutBraces) : QString();
    const auto stepKey =
        answered(m_step, operation, position, step.method, key, QString::fromUtf8(step.content), step.borrows, step.needsAll);
    if (!stepKey)
        return base::failure(stepKey.error());
    for (size_t i = 0; i < step.devices.size(); ++i) {
        const auto ref = m_devices.refOf(step.devices[i]);
        if (!ref)
            return base::failure(ref.error());
        const QString fact = i < facts.size() ? facts[i] : QString();
        if (auto done = runWith(m_row, **stepKey, static_cast<qint64>(i), *ref, fact); !done)
            return done;
    }
    return {};
}

} // namespace tapfleet::cache
