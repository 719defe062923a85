#include "ui/accounts/columnheader.h"

#include "text/labels.h"

#include <QComboBox>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace tapfleet::ui {

using exchange::ColumnMeaning;

namespace {

/// What a column can be taken for, in the order of the chooser.
const std::vector<ColumnMeaning> &choices()
{
    static const std::vector<ColumnMeaning> all = [] {
        std::vector<ColumnMeaning> made{ColumnMeaning()};
        for (const domain::FieldInfo &info : domain::kFields) {
            if (exchange::canBeImported(info.field))
                made.emplace_back(info.field);
            if (info.field == domain::Field::Apps)
                made.emplace_back(exchange::AppVersionColumn{});
        }
        return made;
    }();
    return all;
}

QString choiceText(const ColumnMeaning &meaning)
{
    if (const auto *field = std::get_if<domain::Field>(&meaning))
        return text::fieldLabel(*field);
    return std::holds_alternative<std::monostate>(meaning) ? ColumnHeader::tr("Leave out")
                                                           : ColumnHeader::tr("Versions of the apps");
}

} // namespace

ColumnHeader::ColumnHeader(QTableView *table) : QHeaderView(Qt::Horizontal, table)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &ColumnHeader::placeChoosers);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &ColumnHeader::placeChoosers);
}

void ColumnHeader::setColumns(const exchange::ConsoleColumns &columns)
{
    const auto count = static_cast<size_t>(columns.titles.size());
    while (m_choosers.size() > count) {
        m_choosers.back()->deleteLater();
        m_choosers.pop_back();
    }
    while (m_choosers.size() < count)
        m_choosers.push_back(addChooser(static_cast<int>(m_choosers.size())));
    for (size_t i = 0; i < count; ++i) {
        const auto found = std::find(choices().begin(), choices().end(), columns.meanings[i]);
        m_choosers[i]->setCurrentIndex(static_cast<int>(found - choices().begin()));
        m_choosers[i]->setAccessibleName(tr("What the column %1 is taken for").arg(columns.titles[static_cast<qsizetype>(i)]));
    }
    updateGeometries();
}

QSize ColumnHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (!m_choosers.empty())
        size.rheight() += m_choosers.front()->sizeHint().height();
    return size;
}

void ColumnHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, m_choosers.empty() ? 0 : m_choosers.front()->sizeHint().height());
    QHeaderView::updateGeometries();
    placeChoosers();
}

QComboBox *ColumnHeader::addChooser(int column)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QStringLiteral("columnChooser%1").arg(column));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const ColumnMeaning &meaning : choices())
        box->addItem(choiceText(meaning));
    connect(box, &QComboBox::activated, this,
            [this, column](int index) { Q_EMIT chosen(column, choices()[static_cast<size_t>(index)]); });
    box->show();
    return box;
}

void ColumnHeader::placeChoosers()
{
    const int top = QHeaderView::sizeHint().height();
    for (size_t i = 0; i < m_choosers.size() && static_cast<int>(i) < count(); ++i) {
        const int column = static_cast<int>(i);
        m_choosers[i]->setGeometry(sectionViewportPosition(column), top, sectionSize(column),
                                   m_choosers[i]->sizeHint().height());
    }
}

} // namespace tapfleet::ui
