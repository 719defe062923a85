#pragma once

#include "domain/diagnosis.h"
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
    void setCheck(const domain::Check &check, bool isPending, bool isFailureShared, qint64 now);

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
    bool m_isPending = false;
    bool m_isFailureShared = false; ///< with the other cards: it is said elsewhere
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
QPixmap verdictPixmap(domain::CheckVerdict verdict, const QWidget &widget, int size = 16);

} // namespace tapfleet::ui
