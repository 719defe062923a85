// A window with all its devices, used by a quick person.

#include "child.h"

#include "desktop/composition.h"
#include "ui/devices/devicetable.h"
#include "watchdog.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tapfleet::bench {

namespace {

using domain::Field;

constexpr int kScrolls = 400;

/// One thing that the person does, and how long until the next.
struct Step {
    int afterMs;
    std::function<void()> act;
};

/// Does steps in turn, under a watchdog of their own; prints its summary at their end and goes on with `next`.
class Acting final : public QObject
{
public:
    Acting(std::vector<Step> steps, std::function<void()> next, QObject *parent)
        : QObject(parent), m_steps(std::move(steps)), m_next(std::move(next)), m_watchdog(std::make_unique<Watchdog>())
    {
        step();
    }

private:
    void step()
    {
        if (m_at == m_steps.size()) {
            std::printf("%s\n", summary(m_watchdog->holds()).constData());
            return m_next();
        }
        const Step &step = m_steps[m_at++];
        step.act();
        QTimer::singleShot(step.afterMs, this, [this] { this->step(); });
    }

    const std::vector<Step> m_steps;
    const std::function<void()> m_next;
    size_t m_at = 0;
    std::unique_ptr<Watchdog> m_watchdog;
};

/// Letter by letter as a fast typist, then cleared.
std::vector<Step> typing(QLineEdit *box)
{
    std::vector<Step> steps;
    for (const QString &filter : {u"大润发"_s, u"0021"_s, u"online:no silent>7d"_s, u"type:TAP_TERMINAL -city:杭州 便利"_s}) {
        for (const QChar letter : filter) {
            steps.push_back({90, [box, letter] {
                                 QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, letter);
                                 QCoreApplication::sendEvent(box, &press);
                             }});
        }
        steps.push_back({600, [] {}});
        steps.push_back({600, [box] { box->clear(); }});
    }
    return steps;
}

/// Each order for the first time, when its ranks are still to be worked out, and once more turned round.
std::vector<Step> sorting(ui::DeviceTable *table)
{
    std::vector<Step> steps;
    for (const Field field : {Field::LastOnline, Field::Merchant, Field::Name, Field::City, Field::Sn}) {
        for (const bool descending : {false, true})
            steps.push_back({field == Field::Name ? 2500 : 700, [=] { table->sortBy({field, descending}, false); }});
    }
    return steps;
}

/// A wheel that turns at every frame, some rows a time, and jumps with the handle of the bar.
std::vector<Step> scrolling(QAbstractItemView *table)
{
    std::vector<Step> steps;
    QScrollBar *bar = table->verticalScrollBar();
    for (int i = 0; i < kScrolls; ++i) {
        steps.push_back({16, [bar, i] { bar->setValue(i % 50 == 0 ? bar->maximum() / kScrolls * i : bar->value() + 3 * bar->singleStep()); }});
    }
    return steps;
}

} // namespace

int runUse(int &argc, char **argv, const QString &home, int devices)
{
    QApplication application(argc, argv);
    const auto composition = openWindow(application, home);
    auto *table = static_cast<ui::DeviceTable *>(tableOf(*composition));
    auto *box = composition->window().findChild<QLineEdit *>(u"deviceFilter"_s);
    composition->show();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        if (table->model()->rowCount() < devices)
            return;
        look.stop();
        // What follows the load is not what is measured here.
        QTimer::singleShot(2000, table, [=] {
            new Acting(typing(box), [=] {
                new Acting(sorting(table), [=] { new Acting(scrolling(table), [] { QApplication::quit(); }, table); }, table);
            }, table);
        });
    });
    look.start(50);
    return QApplication::exec();
}

} // namespace tapfleet::bench
