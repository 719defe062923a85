#pragma once

#include "base/clock.h"
#include "services/diffservice.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QMenu;
class QToolButton;

namespace tapfleet::ui {

/// Two moments to compare: a preset that follows the clock, two times, or a sync with what it brought. GUI thread.
class WhenBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Preset { LastSync, Yesterday, Week, Month, Own };

    explicit WhenBar(const base::Clock &clock, QWidget *parent = nullptr);

    Preset preset() const;
    void setPreset(Preset preset);
    static QString word(Preset preset); ///< for the settings
    static Preset fromWord(const QString &word);

    /// The syncs that can be chosen, newest first. Tells changed() when the moments follow the last sync and it is another.
    void setSyncs(std::vector<services::AccountSync> syncs);
    /// The moments as they are now, UTC ms.
    qint64 from() const;
    qint64 to() const;
    void setOwn(qint64 fromMs, qint64 toMs);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showTimes();
    void takeTimes();
    void fillMenu();
    std::optional<qint64> lastSync() const;

    const base::Clock &m_clock;
    QComboBox *m_presets;
    QDateTimeEdit *m_fromEdit;
    QLabel *m_arrow;
    QDateTimeEdit *m_toEdit;
    QToolButton *m_syncButton;
    QMenu *m_menu;
    std::vector<services::AccountSync> m_syncs;
    qint64 m_ownFrom = 0, m_ownTo = 0;
};

} // namespace tapfleet::ui
