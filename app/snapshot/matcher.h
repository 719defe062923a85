#pragma once

#include "snapshot/columns.h"
#include "snapshot/resolvedterms.h"

namespace tapfleet::snapshot {

/// Evaluates one tree against the columns. Used once, in one thread.
class Matcher
{
public:
    Matcher(const Columns &columns, qint64 nowMs, const ResolvedTerms &resolved, const base::StopToken &stop)
        : m_columns(columns), m_nowMs(nowMs), m_resolved(resolved), m_stop(stop)
    {
    }
    /// Rows that satisfy the node; of no meaning when stopped.
    RowSet match(const query::Node &node) const;

private:
    RowSet matchTerm(const query::Term &term) const;
    RowSet bareWord(const QString &value) const;
    RowSet fieldValue(domain::Field field, query::Op op, const QString &value) const;
    RowSet textValue(domain::Field field, query::Op op, const QString &value) const;
    RowSet version(domain::Field field, query::Op op, const QString &value) const;
    RowSet apps(query::Op op, const query::Value &value) const;
    RowSet componentVersion(query::Op op, const QString &value) const;
    RowSet valueRows(const query::Term &term, query::Op op, const query::Value &value) const;
    RowSet absentRows(const query::Term &term) const;
    RowSet number(domain::Field field, query::Op op, const QString &value) const;
    RowSet range(domain::Field field, query::Op op, qint64 first, qint64 last) const;
    RowSet silent(query::Op op, const QString &value) const;
    RowSet present(domain::Field field) const;
    RowSet withText(domain::Field field, const Pattern &pattern) const;
    /// Rows of a dictionary field whose text passes.
    template <typename Passes>
    RowSet withCode(domain::Field field, Passes passes) const;
    RowSet none() const { return RowSet(m_columns.rows); }

    const Columns &m_columns;
    const qint64 m_nowMs;
    const ResolvedTerms &m_resolved;
    const base::StopToken &m_stop;
};

} // namespace tapfleet::snapshot
