#include "child.h"

#include "desktop/composition.h"
#include "figures.h"
#include "watchdog.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace tapfleet::bench {

namespace {

constexpr int kFrames = 300;

/// Tells when a widget has been painted for the first time while `isFull` holds.
class FirstFrame final : public QObject
{
public:
    FirstFrame(QWidget *watched, std::function<bool()> isFull, double startedMs)
        : m_watched(watched), m_isFull(std::move(isFull)), m_started(startedMs)
    {
        watched->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == m_watched && event->type() == QEvent::Paint && m_isFull()) {
            m_watched->removeEventFilter(this);
            // Behind the painting itself, when the frame is out.
            QTimer::singleShot(0, this, [this] {
                std::printf("%.3f\n", sharedClockMs() - m_started);
                std::fflush(stdout);
                QApplication::quit();
            });
        }
        return false;
    }

private:
    QWidget *const m_watched;
    const std::function<bool()> m_isFull;
    const double m_started;
};

/// As many rows as TapFleet's window reads first, of about as many columns as it shows.
class ReadyRows final : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 200; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 12; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(u"第%1台碰一下终端"_s.arg(index.row() * 12 + index.column())) : QVariant();
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return role == Qt::DisplayRole && orientation == Qt::Horizontal ? QVariant(u"设备名称%1"_s.arg(section)) : QVariant();
    }
};

} // namespace

std::unique_ptr<desktop::Composition> openWindow(QApplication &application, const QString &home)
{
    QCoreApplication::setApplicationName(u"TapFleet"_s);
    desktop::Options options;
    options.home = home;
    options.language = u"zh_CN"_s;
    auto opened = desktop::Composition::open(application, options);
    if (!opened)
        qFatal("%s", qPrintable(base::logLine(opened.error())));
    return std::move(*opened);
}

QAbstractItemView *tableOf(desktop::Composition &composition)
{
    ui::Page *devices = composition.window().page(u"devices"_s);
    auto *table = devices ? devices->findChild<QAbstractItemView *>(u"deviceTable"_s) : nullptr;
    if (!table)
        qFatal("the window has no device table");
    return table;
}

double sharedClockMs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

int runEmpty(int &argc, char **argv, double startedMs)
{
    QApplication application(argc, argv);
    QWidget window;
    window.resize(1280, 800);
    const FirstFrame first(&window, [] { return true; }, startedMs);
    window.show();
    return QApplication::exec();
}

int runTable(int &argc, char **argv, double startedMs)
{
    QApplication application(argc, argv);
    ReadyRows rows;
    QTableView window;
    window.setModel(&rows);
    window.verticalHeader()->hide();
    window.resize(1280, 800);
    const FirstFrame first(window.viewport(), [] { return true; }, startedMs);
    window.show();
    return QApplication::exec();
}

int runFleet(int &argc, char **argv, double startedMs, const QString &home)
{
    QApplication application(argc, argv);
    const auto composition = openWindow(application, home);
    QAbstractItemView *table = tableOf(*composition);
    const FirstFrame first(table->viewport(), [table] { return table->model() && table->model()->rowCount() > 0; }, startedMs);
    composition->show();
    return QApplication::exec();
}

int runSync(int &argc, char **argv, const QString &home, int devices)
{
    QApplication application(argc, argv);
    const auto composition = openWindow(application, home);
    QAbstractItemView *table = tableOf(*composition);
    QElapsedTimer elapsed;
    elapsed.start();
    composition->show();
    std::unique_ptr<Watchdog> watchdog;
    // What comes before the first turn of the loop is the start, which is measured by itself.
    QTimer::singleShot(0, [&watchdog] { watchdog = std::make_unique<Watchdog>(); });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        if (table->model()->rowCount() < devices)
            return;
        look.stop();
        QTimer::singleShot(2000, [] { QApplication::quit(); }); // what follows the swap of the snapshot counts as well
    });
    look.start(50);
    const int status = QApplication::exec();
    std::printf("%s %.3f\n", summary(watchdog->holds()).constData(), static_cast<double>(elapsed.elapsed()) / 1e3);
    return status;
}

int runScroll(int &argc, char **argv, const QString &home, int devices)
{
    QApplication application(argc, argv);
    const auto composition = openWindow(application, home);
    QAbstractItemView *table = tableOf(*composition);
    composition->show();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        if (table->model()->rowCount() < devices)
            return;
        look.stop();
        const auto frames = [table] {
            std::vector<double> times;
            for (int frame = 0; frame < kFrames; ++frame) {
                // A wheel's step, which brings other rows: nothing of the last frame can be kept.
                table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + table->viewport()->height());
                times.push_back(milliseconds([table] { table->viewport()->repaint(); }));
            }
            return times;
        };
        const std::vector<double> ours = frames();
        QStyledItemDelegate plain;
        QAbstractItemDelegate *own = table->itemDelegate();
        table->setItemDelegate(&plain);
        const std::vector<double> theirs = frames();
        table->setItemDelegate(own);
        std::printf("%.3f %.3f %.3f %.3f\n", percentile(ours, 0.5), percentile(ours, 0.99), percentile(theirs, 0.5), percentile(theirs, 0.99));
        QApplication::quit();
    });
    look.start(50);
    return QApplication::exec();
}

} // namespace tapfleet::bench
