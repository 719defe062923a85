#pragma once

#include "domain/deviceverdict.h"
#include "ui/widgets/icons.h"

#include <QFrame>

#include <utility>

class QLabel;
class QVBoxLayout;

namespace tapfleet::ui {

class ThinBar;

/// One check of a diagnosis as a card: verdict, what it rests on, how old that is and where it comes from, and the next step in plain
/// words. A live answer takes the place of the cached one; meanwhile a thin bar moves. GUI thread.
class CheckCard final : public QFrame
{
    Q_OBJECT
public:
    explicit CheckCard(domain::CheckKind kind, QWidget *parent = nullptr);

    domain::CheckKind kind() const { return m_kind; }
    /// `said`: the failure that the page says once for all checks.
    void setCheck(const domain::Check &check, const std::optional<base::Error> &said, bool isPending, qint64 now);

Q_SIGNALS:
    /// Asks for what the knowledge base has on a code.
    void helpOnCode(const QString &code);
    /// Asks for the vendor's own tool.
    void toolRequested(const QUrl &link);
    /// Asks for the device's Wi-Fi to be set.
    void wifiRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QString pathText() const;

    const domain::CheckKind m_kind;
    domain::Check m_check;
    std::optional<base::Error> m_said;
    bool m_isPending = false;
    qint64 m_now = 0;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_verdict;
    QLabel *m_cause;
    QLabel *m_facts;
    QLabel *m_step;
    QLabel *m_origin;
    QLabel *m_links;
    ThinBar *m_bar;
};

/// The icon and colour of a verdict, for cards and tables.
std::pair<Icon, QColor> verdictMark(domain::CheckVerdict verdict, const QPalette &palette);
std::pair<Icon, QColor> verdictMark(const domain::DeviceVerdict &verdict, const QPalette &palette);
QPixmap markPixmap(const std::pair<Icon, QColor> &mark, const QWidget &widget, int size = 16);

} // namespace tapfleet::ui
