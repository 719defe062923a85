#pragma once

#include "query/query.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tapfleet::ui {

class Chip;
class ElidedLabel;

/// The row over the table: the active filters as removable chips, or why the filter is not one; at the right how many
/// devices are selected, shown and known. GUI thread.
class ChipRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    void setFilter(const query::Node &tree);
    void setError(const QString &error);
    void setCounts(qint64 shown, qint64 total);
    /// Instead of counts, until all devices are there; `total` as far as it is known.
    void setLoading(std::optional<qint64> total);
    /// `shown` of the selected devices are in the table now.
    void setSelected(qint64 count, qint64 shown);
    /// What the person knows of the data's freshness when it cannot be refreshed; empty when all is well.
    void setNotice(const QString &notice, const QString &toolTip);
    /// A button, still without a text, for something to do with what is selected: there while anything is.
    QPushButton *addAct(const QString &objectName);
    /// The one thing to do about the notice, as a button behind it; empty for none.
    void setRemedy(const QString &text);

Q_SIGNALS:
    /// The filter as it is after a chip was removed, or turned into its contrary.
    void filterChosen(const tapfleet::query::Node &tree);
    void remedyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void arrange();
    void updateCounts();

    query::Node m_tree;
    QString m_error;
    bool m_isLoading = false;
    qint64 m_shown = 0, m_total = 0, m_selected = 0, m_selectedShown = 0;
    QWidget *m_place; ///< where the chips stand
    QList<Chip *> m_chips;
    QLabel *m_more;
    ElidedLabel *m_text;
    QLabel *m_notice;
    QPushButton *m_remedy;
    QLabel *m_selectedLabel;
    QList<QPushButton *> m_acts;
    QLabel *m_count;
};

} // namespace tapfleet::ui
