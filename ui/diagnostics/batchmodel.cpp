#include "ui/diagnostics/batchmodel.h"

#include "text/diagnosistext.h"
#include "text/labels.h"
#include "text/verdicttext.h"
#include "ui/diagnostics/checkcard.h"

#include <QGuiApplication>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using services::BatchRow;

void BatchModel::setRows(const std::vector<BatchRow> &rows, const std::map<domain::AccountId, QString> &accounts, qint64 now)
{
    beginResetModel();
    m_rows = rows;
    m_accounts = accounts;
    m_now = now;
    arrange();
    endResetModel();
}

void BatchModel::updateRow(int row, const BatchRow &changed)
{
    const auto at = static_cast<quint32>(row);
    if (at >= m_rows.size())
        return;
    m_rows[at] = changed;
    const auto found = std::find(m_order.begin(), m_order.end(), at);
    if (found == m_order.end())
        return;
    const int place = static_cast<int>(found - m_order.begin());
    Q_EMIT dataChanged(index(place, 0), index(place, ColumnCount - 1));
}

void BatchModel::setCause(domain::Cause cause)
{
    beginResetModel();
    m_cause = cause;
    arrange();
    endResetModel();
}

void BatchModel::arrange()
{
    m_order = services::byCause(m_rows);
    if (m_cause != domain::Cause::None)
        std::erase_if(m_order, [this](quint32 row) { return m_rows[row].verdict.first.cause != m_cause; });
}

std::vector<BatchRow> BatchModel::shown() const
{
    std::vector<BatchRow> rows;
    for (const quint32 row : m_order)
        rows.push_back(m_rows[row]);
    return rows;
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BatchModel::textAt(const BatchRow &row, Column column) const
{
    const bool isFound = row.account != domain::AccountId();
    const domain::Check &first = row.verdict.first;
    switch (column) {
    case Sn: return QString::fromStdString(domain::longForm(row.id));
    case Verdict: return text::verdictLabel(row.verdict);
    case Cause: return text::causeTitle(row.verdict.first.cause);
    case Facts: return services::batchFacts(row, m_now);
    case NextStep: return text::verdictStep(row.verdict);
    case Account: {
        const auto account = m_accounts.find(row.account);
        return account == m_accounts.end() ? QString() : account->second;
    }
    case Source:
        return isFound && first.at ? u"%1 · %2"_s.arg(text::checkSourceLabel(first.source), text::age(*first.at, m_now))
                                   : QString();
    case ColumnCount: break;
    }
    return {};
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textAt(row(index.row()), column);
    if (role == Qt::DecorationRole && column == Verdict)
        return std::apply([](Icon which, const QColor &color) { return icon(which, color); },
                          verdictMark(row(index.row()).verdict, QGuiApplication::palette()));
    return {};
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Sn: return tr("SN");
    case Verdict: return tr("Verdict");
    case Cause: return tr("Cause");
    case Facts: return tr("Facts");
    case NextStep: return tr("Next step");
    case Account: return tr("Account");
    case Source: return tr("Source");
    case ColumnCount: break;
    }
    return {};
}

void BatchModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace tapfleet::ui
