#pragma once

#include "services/activityservice.h"

#include <QWidget>

#include <array>

class QFormLayout;
class QLabel;
class QTableWidget;

namespace tapfleet::ui {

/// One line of the activity log: all that is known of the call, and what it did to each device. GUI thread.
class ActivityDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityDetails(QWidget *parent = nullptr);

    void setLine(const QString &account, const domain::Activity &line);
    void clear();
    void setRowHeight(int pixels);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Fact { What, Result, Reason, Time, Person, Account, Method, Request, TraceId, FactCount };
    void retranslate();
    QString factText(Fact fact) const;
    void fillRows();

    QString m_account;
    domain::Activity m_line;
    QFormLayout *m_form;
    std::array<QLabel *, FactCount> m_names{}, m_facts{};
    QTableWidget *m_rows;
};

} // namespace tapfleet::ui
