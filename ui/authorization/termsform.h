#pragma once

#include "base/clock.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;

namespace tapfleet::ui {

/// What a grant allows, each scope with its meaning, and until when. GUI thread.
class TermsForm final : public QWidget
{
    Q_OBJECT
public:
    explicit TermsForm(const base::Clock &clock, QWidget *parent = nullptr);

    void setTerms(const QStringList &scopes, std::optional<qint64> expiresAt);
    QStringList scopes() const;
    /// The end of the chosen day in Beijing, UTC ms; nothing without an end.
    std::optional<qint64> expiresAt() const;
    bool isValid() const; ///< at least one scope, and an end to come

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum End { Days30, Days90, Year, Never, Day };
    void retranslate();
    void choose(int end);

    const base::Clock &m_clock;
    QLabel *m_scopesTitle;
    struct Choice {
        QString scope;
        QCheckBox *box;
        QLabel *meaning;
    };
    std::vector<Choice> m_choices;
    QStringList m_others; ///< scopes that this program does not know: they stay
    QLabel *m_endTitle;
    QComboBox *m_end;
    QDateEdit *m_day;
};

} // namespace tapfleet::ui
