#include "ui/devices/chiprow.h"

#include "query/chips.h"
#include "text/labels.h"
#include "ui/filter/filterwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace tapfleet::ui {

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
    , m_place(new QWidget(this))
    , m_more(new QLabel(m_place))
    , m_text(new ElidedLabel({}, m_place))
    , m_notice(new QLabel(this))
    , m_remedy(new QPushButton(this))
    , m_selectedLabel(new QLabel(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"chipRow"_qs);
    m_text->setObjectName(u"filterText"_qs);
    m_notice->setObjectName(u"staleNotice"_qs);
    m_selectedLabel->setObjectName(u"selectedCount"_qs);
    m_count->setObjectName(u"deviceCount"_qs);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_count->setFont(tabularFont());
    m_notice->hide();
    m_remedy->setObjectName(u"noticeRemedy"_qs);
    m_remedy->setFlat(true);
    m_remedy->hide();
    connect(m_remedy, &QPushButton::clicked, this, &ChipRow::remedyRequested);
    m_more->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure::kPagePadding, measure::kGrid, measure::kPagePadding, measure::kGrid);
    layout->setSpacing(2 * measure::kGap);
    layout->addWidget(m_place, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_remedy);
    layout->addWidget(m_selectedLabel);
    layout->addWidget(m_count);
    m_place->setMinimumHeight(Chip(u"0"_qs).sizeHint().height());
    updateCounts();
    rebuild();
}

void ChipRow::setFilter(const query::Node &tree)
{
    m_tree = tree;
    m_error.clear();
    rebuild();
}

void ChipRow::setError(const QString &error)
{
    m_error = error;
    rebuild();
}

void ChipRow::setCounts(qint64 shown, qint64 total)
{
    const bool newTotal = total != m_total || m_isLoading;
    m_isLoading = false;
    m_shown = shown;
    m_total = total;
    updateCounts();
    if (newTotal)
        rebuild();
}

void ChipRow::setLoading(std::optional<qint64> total)
{
    m_isLoading = true;
    m_total = total.value_or(0);
    updateCounts();
    rebuild();
}

void ChipRow::setSelected(qint64 count, qint64 shown)
{
    m_selected = count;
    m_selectedShown = shown;
    updateCounts();
}

void ChipRow::setNotice(const QString &notice, const QString &toolTip)
{
    m_notice->setText(notice);
    m_notice->setToolTip(toolTip);
    m_notice->setVisible(!notice.isEmpty());
}

void ChipRow::setRemedy(const QString &text)
{
    m_remedy->setText(text);
    m_remedy->setVisible(!text.isEmpty());
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        updateCounts();
        rebuild();
    }
}

void ChipRow::rebuild()
{
    for (Chip *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    const std::vector<query::Node> parts = m_error.isEmpty() ? query::chips(m_tree) : std::vector<query::Node>();
    for (size_t i = 0; i < parts.size(); ++i) {
        auto *chip = new Chip(FilterWords::chip(parts[i]), m_place);
        chip->setToolTip(tr("%1\nClick to turn it into its contrary").arg(query::print(parts[i])));
        // Queued: the chip must not be deleted while it still tells of its click.
        connect(chip, &Chip::removeRequested, this,
                [this, i] { Q_EMIT filterChosen(query::withoutChip(m_tree, i)); }, Qt::QueuedConnection);
        connect(chip, &Chip::clicked, this, [this, i] { Q_EMIT filterChosen(query::withChipToggled(m_tree, i)); }, Qt::QueuedConnection);
        m_chips.append(chip);
    }
    const bool isError = !m_error.isEmpty();
    QPalette colors = palette();
    if (isError)
        colors.setColor(QPalette::WindowText, colorsFor(palette()).faultText);
    m_text->setPalette(colors);
    m_text->setSecondary(!isError);
    m_text->setText(isError ? m_error : m_isLoading ? QString() : tr("All %1 devices").arg(text::count(m_total)));
    m_text->setVisible(m_chips.isEmpty());
    arrange();
}

void ChipRow::arrange()
{
    layout()->activate();
    const QRect area = m_place->rect();
    m_text->setGeometry(area);
    const int more = m_more->fontMetrics().horizontalAdvance(u"+000"_qs) + measure::kGap;
    int x = 0;
    int placed = 0;
    for (Chip *chip : std::as_const(m_chips)) {
        const QSize hint = chip->sizeHint();
        const int width = std::min(hint.width(), std::max(area.width() / 2, measure::kBarHeight));
        const bool isLast = placed == m_chips.size() - 1;
        if (x + width + (isLast ? 0 : more) > area.width() && placed > 0)
            break;
        chip->setGeometry(x, (area.height() - hint.height()) / 2, width, hint.height());
        chip->show();
        x += width + measure::kGap;
        ++placed;
    }
    QStringList hidden;
    for (qsizetype i = placed; i < m_chips.size(); ++i) {
        m_chips[i]->hide();
        hidden << m_chips[i]->text();
    }
    m_more->setVisible(!hidden.isEmpty());
    m_more->setText(QStringLiteral("+%1").arg(hidden.size()));
    m_more->setToolTip(hidden.join(u'\n'));
    m_more->setGeometry(x, 0, more, area.height());
}

QPushButton *ChipRow::addAct(const QString &objectName)
{
    auto *act = new QPushButton(this);
    act->setObjectName(objectName);
    act->setFlat(true);
    m_acts << act;
    auto *row = static_cast<QBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_selectedLabel) + static_cast<int>(m_acts.size()), act);
    act->setVisible(m_selected > 0);
    return act;
}

void ChipRow::updateCounts()
{
    const qint64 hidden = m_selected - m_selectedShown;
    QString selected;
    if (m_selected > 0 && hidden == 0)
        selected = m_isLoading ? tr("%1 selected").arg(text::count(m_selected))
                               : tr("%1 of %2 selected").arg(text::count(m_selected), text::count(m_shown));
    else if (m_selected > 0)
        selected = tr("%1 selected, %2 of them not shown").arg(text::count(m_selected), text::count(hidden));
    m_selectedLabel->setText(selected);
    for (QPushButton *act : std::as_const(m_acts))
        act->setVisible(m_selected > 0);
    if (m_isLoading)
        m_count->setText(m_total > 0 ? tr("Loading %1 devices…").arg(text::count(m_total)) : tr("Loading the devices…"));
    else
        m_count->setText(tr("%1 / %2 devices", "shown and known").arg(text::count(m_shown), text::count(m_total)));
    // Wide enough for the largest count that can come, so that nothing beside it moves.
    const QString widest = tr("%1 / %2 devices", "shown and known").arg(text::count(m_total), text::count(m_total));
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(widest) + measure::kGap);
}

} // namespace tapfleet::ui
