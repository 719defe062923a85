#pragma once

#include "ui/widgets/icons.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tapfleet::ui {

/// A page of the main window: a bar (title, then whatever the page puts in) over its content. GUI thread.
///
/// Texts are set in retranslate(), which runs once after construction (showEvent) and at every change of language.
class Page : public QWidget
{
    Q_OBJECT
public:
    /// `id` is what --page and the stored "last page" name, for instance "devices".
    Page(QString id, Icon icon, QWidget *parent = nullptr);

    QString id() const { return m_id; }
    Icon icon() const { return m_icon; }
    virtual QString title() const = 0;    ///< on the bar, for instance 设备管理
    virtual void refresh() {}             ///< F5, beside the sync that the window starts
    virtual void focusFilter() {}         ///< Ctrl+F, "/" and when the page comes up: to where work begins
    virtual void setRowHeight(int pixels) { Q_UNUSED(pixels) }
    virtual void leave() {}               ///< before another page or the end: store what is to be restored
    /// True when all that the page waits for is there; --screenshot waits for readyChanged().
    virtual bool isReady() const { return true; }
    /// False while the first of what there is to look at is still being read; contentArrived() tells when it is there.
    virtual bool hasContent() const { return true; }

Q_SIGNALS:
    /// A passing word at the lower edge of the window.
    void toastRequested(const QString &text);
    void readyChanged();
    void contentArrived();
    /// Asks the window for another page by id.
    void pageRequested(const QString &id);

protected:
    /// The 48 px bar; the title is its first item.
    QHBoxLayout *bar() const { return m_bar; }
    void setContent(QWidget *content);
    virtual void retranslate();
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QString m_id;
    Icon m_icon;
    bool m_translated = false;
    QWidget *m_barWidget;
    QHBoxLayout *m_bar;
    QLabel *m_title;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
};

/// A page of the window before it is built, which happens when it is first shown.
struct PageEntry {
    QString id;
    Icon icon;
    std::function<QString()> label;                 ///< under the icon on the rail: two characters in Chinese; none when it has no place there
    std::function<Page *(QWidget *parent)> build;
    bool showsFleet = false; ///< has nothing to show while there is no account: the welcome page stands in for it
};

} // namespace tapfleet::ui
