#pragma once

#include "base/result.h"
#include "domain/account.h"
#include "domain/journal.h"
#include "ui/writes/writeparts.h"

#include <QFuture>
#include <QWidget>

#include <optional>

class QLabel;

namespace tapfleet::ui {

class WriteActs;

/// How a write stands, on the page that began it: its state, how many devices are done and refused and why, what it waits for, and what
/// the user can decide of it. Follows it until another takes its place; hidden before there is one. GUI thread.
class WriteNote final : public QWidget
{
    Q_OBJECT
public:
    explicit WriteNote(const WriteParts &parts, QWidget *parent = nullptr);

    /// Follows what was submitted, whose journal answers when it is durable.
    void follow(domain::AccountId account, const QFuture<base::Result<domain::OperationId>> &submitted);
    /// Follows one that is in the journal.
    void show(domain::AccountId account, domain::OperationId id);
    void showError(const base::Error &error);
    void clear();
    using QWidget::show;
    bool isEmpty() const { return !m_shown; }
    /// It is about to be sent, being sent, or its outcome being asked for.
    bool isAtWork() const;

Q_SIGNALS:
    /// It stands otherwise than before.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void fill();
    void setWords(const QString &words, bool isFault);

    const WriteParts m_parts;
    quint64 m_asked = 0; ///< answers to an earlier question are dropped
    bool m_shown = false;
    domain::AccountId m_account{};
    std::optional<domain::OperationId> m_id;
    std::optional<domain::Operation> m_operation;
    std::optional<base::Error> m_error;
    QLabel *m_icon, *m_words;
    WriteActs *m_acts;
};

/// How it stands in sentences: what is done and refused, each reason once, and what it waits for.
QStringList writeLines(const domain::Operation &operation);

} // namespace tapfleet::ui
