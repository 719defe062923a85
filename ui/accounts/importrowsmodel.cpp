#include "ui/accounts/importrowsmodel.h"

#include "text/importtext.h"
#include "text/labels.h"
#include "ui/widgets/icons.h"

#include <QGuiApplication>
#include <QPalette>

namespace tapfleet::ui {

void ImportRowsModel::setDraft(services::ImportDraftPtr draft)
{
    const auto isSameShape = [this, &draft] {
        return m_draft && m_draft->file.first.size() == draft->file.first.size()
               && m_draft->file.columns.titles == draft->file.columns.titles;
    };
    // A column taken for something else leaves the table where it was scrolled to.
    if (isSameShape() && rowCount() > 0) {
        m_draft = std::move(draft);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_draft = std::move(draft);
    endResetModel();
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_draft ? 0 : static_cast<int>(m_draft->file.first.size());
}

int ImportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_draft ? 0 : static_cast<int>(m_draft->file.columns.titles.size());
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const exchange::ReadRow &row = m_draft->file.first[static_cast<size_t>(index.row())];
    const auto column = static_cast<size_t>(index.column());
    const bool isLeftOut = std::holds_alternative<std::monostate>(m_draft->file.columns.meanings[column]);
    switch (role) {
    case Qt::DisplayRole: return cellText(row, column);
    case Qt::ToolTipRole: return row.reason.isEmpty() ? QVariant() : reasonText(row);
    case Qt::ForegroundRole:
        return isLeftOut || !row.reason.isEmpty() ? QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText))
                                                  : QVariant();
    default: return {};
    }
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        const bool isTitle = role == Qt::DisplayRole && section < columnCount();
        return isTitle ? m_draft->file.columns.titles[section] : QVariant();
    }
    if (section >= rowCount())
        return {};
    const exchange::ReadRow &row = m_draft->file.first[static_cast<size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return text::count(row.line);
    case Qt::DecorationRole: return row.reason.isEmpty() ? QVariant() : icon(Icon::Error);
    case Qt::ToolTipRole: return row.reason.isEmpty() ? QVariant() : reasonText(row);
    default: return {};
    }
}

QString ImportRowsModel::cellText(const exchange::ReadRow &row, size_t column) const
{
    const auto *field = std::get_if<domain::Field>(&m_draft->file.columns.meanings[column]);
    if (field && row.reason.isEmpty())
        return text::cellText(*field, domain::value(row.device, *field));
    return column < row.cells.size() ? QString::fromStdString(row.cells[column]) : QString();
}

QString ImportRowsModel::reasonText(const exchange::ReadRow &row) const
{
    return tr("Will not be taken: %1", "%1: no SN").arg(text::importReason(row.reason));
}

} // namespace tapfleet::ui
