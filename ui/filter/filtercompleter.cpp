#include "ui/filter/filtercompleter.h"

#include "base/async.h"
#include "text/labels.h"
#include "ui/filter/filterbox.h"
#include "ui/filter/filterwords.h"
#include "ui/widgets/textdelegate.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tapfleet::ui {

namespace {

constexpr int kRowsAtOnce = 12;
constexpr qsizetype kOffered = 200;
constexpr qsizetype kOpensFrom = 2; ///< letters of a field's name

enum Role { LabelRole = Qt::UserRole + 1, CountRole };

/// What is written at the left, what it means and how many devices have it at the right.
class CompletionDelegate final : public TextDelegate
{
public:
    using TextDelegate::TextDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = colorsFor(option.palette);
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, isCurrent ? colors.selection : colors.background);
        QRect inner = option.rect.adjusted(measure::kCardPadding, 0, -measure::kCardPadding, 0);
        const QString count = index.data(CountRole).toString();
        painter->setFont(tabularFont(measure::kSecondaryText));
        painter->setPen(colors.secondary);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, count);
        inner.setRight(inner.right() - painter->fontMetrics().horizontalAdvance(count) - measure::kGap);
        painter->setFont(option.font);
        painter->setPen(colors.text);
        const QString text = shownText(index);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, option.fontMetrics.elidedText(text, Qt::ElideRight, inner.width()));
        inner.setLeft(inner.left() + option.fontMetrics.horizontalAdvance(text) + 2 * measure::kGap);
        painter->setPen(colors.secondary);
        const QString label = shownText(index, LabelRole);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, option.fontMetrics.elidedText(label, Qt::ElideRight, inner.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = option.fontMetrics.horizontalAdvance(shownText(index) + shownText(index, LabelRole)
                                                               + index.data(CountRole).toString());
        return {width + 2 * measure::kCardPadding + 5 * measure::kGap, option.fontMetrics.height() + measure::kGap};
    }
};

/// What a completion means, where its text does not say it.
QString labelOf(const query::Completion &item)
{
    using Kind = query::Completion::Kind;
    switch (item.kind) {
    case Kind::Field:
        return FilterWords::subject(item.subject);
    case Kind::Operator:
        return FilterWords::operatorMeaning(item.text);
    case Kind::Value: {
        if (!item.subject.field)
            return {};
        const QString label = text::codeLabel(*item.subject.field, item.value);
        return label == item.value ? QString() : label;
    }
    case Kind::Keyword:
        break;
    }
    return {};
}

} // namespace

FilterCompleter::FilterCompleter(FilterBox &box, services::FleetService &fleet)
    : QObject(&box)
    , m_box(box)
    , m_fleet(fleet)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(&box);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kRowsAtOnce);
    m_completer->popup()->setItemDelegate(new CompletionDelegate(m_completer->popup()));
    m_completer->popup()->setObjectName(u"filterCompletions"_qs);
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) { take(index.row()); });
    connect(&box, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(&box, &FilterBox::completionRequested, this, &FilterCompleter::open);
}

FilterCompleter::~FilterCompleter() = default;

bool FilterCompleter::isOpen() const
{
    return m_completer->popup()->isVisible();
}

bool FilterCompleter::eventFilter(QObject *watched, QEvent *event)
{
    // The box would have it first and clear the filter under the open list.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void FilterCompleter::close()
{
    ++m_asked; // an answer that is under way opens nothing
    m_completer->popup()->hide();
}

void FilterCompleter::offer(bool asked)
{
    if (m_taking || m_box.isComposing())
        return;
    const QString text = m_box.text();
    const int cursor = m_box.cursorPosition();
    base::whenDone(m_fleet.complete(text, cursor), this,
                   [this, text, cursor, asked, number = ++m_asked](query::Completions offered) {
                       if (number == m_asked && m_box.text() == text && m_box.cursorPosition() == cursor && m_box.hasFocus())
                           show(std::move(offered), asked);
                   });
}

void FilterCompleter::show(query::Completions offered, bool asked)
{
    m_offered = std::move(offered);
    const QString begun = m_box.text().mid(m_offered.position, m_offered.length);
    std::vector<query::Completion> &items = m_offered.items;
    if (static_cast<qsizetype>(items.size()) > kOffered)
        items.resize(kOffered);
    using Kind = query::Completion::Kind;
    const bool isValue = !items.empty() && items.front().kind == Kind::Value;
    const bool isTyped = items.size() == 1 && begun == items.front().text;
    if (items.empty() || isTyped || (!asked && !isValue && begun.size() < kOpensFrom))
        return close();
    m_model->clear();
    for (const query::Completion &item : items) {
        auto *row = new QStandardItem(item.text);
        row->setData(labelOf(item), LabelRole);
        if (item.devices)
            row->setData(text::count(*item.devices), CountRole);
        m_model->appendRow(row);
    }
    QAbstractItemView *popup = m_completer->popup();
    const int left = m_box.cursorPlace().left();
    const int width = std::min(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + measure::kGap, m_box.width());
    m_completer->complete(QRect(std::min(left, m_box.width() - width), 0, width, m_box.height()));
    popup->setCurrentIndex({}); // Enter alone takes nothing
}

void FilterCompleter::take(int row)
{
    if (row < 0 || row >= static_cast<int>(m_offered.items.size()))
        return;
    const query::Completion &item = m_offered.items[static_cast<size_t>(row)];
    m_taking = true;
    m_box.setSelection(static_cast<int>(m_offered.position), static_cast<int>(m_offered.length));
    const bool isField = item.kind == query::Completion::Kind::Field;
    m_box.insert(isField ? QString(item.text + u':') : item.text);
    m_taking = false;
    // What comes next is its value.
    if (isField || item.kind == query::Completion::Kind::Operator)
        offer(true);
}

} // namespace tapfleet::ui
