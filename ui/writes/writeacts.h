#pragma once

#include "base/result.h"
#include "domain/account.h"
#include "domain/journal.h"
#include "ui/writes/writeparts.h"

#include <QFuture>
#include <QWidget>

#include <optional>

class QPushButton;

namespace tapfleet::ui {

/// What the user decides of a write that waits: a draft is sent or discarded, what is paused goes on. Hidden while it needs no
/// decision. GUI thread.
class WriteActs final : public QWidget
{
    Q_OBJECT
public:
    explicit WriteActs(const WriteParts &parts, QWidget *parent = nullptr);
    void setOperation(domain::AccountId account, const domain::Operation &operation);
    void clear();

Q_SIGNALS:
    void failed(const tapfleet::base::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void send();
    void act(const QFuture<base::Result<void>> &acting);
    void fill();

    const WriteParts m_parts;
    domain::AccountId m_account{};
    std::optional<domain::Operation> m_operation; ///< without its rows
    QPushButton *m_send, *m_resume, *m_discard;
};

} // namespace tapfleet::ui
