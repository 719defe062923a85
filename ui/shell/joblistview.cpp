#include "ui/shell/joblistview.h"

#include "ui/shell/jobrow.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

namespace {
constexpr int kWidth = 360;
constexpr int kMostShown = 8;
} // namespace

JobListView::JobListView(JobList &jobs, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_jobs(jobs), m_rows(new QVBoxLayout), m_empty(new QLabel(tr("Nothing is running."), this))
{
    setObjectName(QStringLiteral("jobList"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Jobs"));
    m_empty->setProperty("secondary", true);
    auto *title = new QLabel(tr("Jobs"), this);
    auto *clear = new QPushButton(tr("Clear finished"), this);
    clear->setFlat(true);
    connect(clear, &QPushButton::clicked, &m_jobs, &JobList::clearFinished);
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kCardPadding, measure::kCardPadding, measure::kCardPadding, measure::kCardPadding);
    column->setSpacing(measure::kCardPadding);
    column->addLayout(head);
    column->addLayout(m_rows);
    column->addWidget(m_empty);
    m_rows->setSpacing(measure::kCardPadding);
    setFixedWidth(kWidth);
    connect(&m_jobs, &JobList::changed, this, &JobListView::rebuild);
    rebuild();
}

void JobListView::rebuild()
{
    // A row follows its own job; only a longer or shorter list is built anew.
    if (m_jobs.jobs() != m_known) {
        m_known = m_jobs.jobs();
        build();
    }
    for (Job *const job : std::as_const(m_listed)) {
        if (job->isOver())
            job->setSeen();
    }
}

void JobListView::build()
{
    for (QWidget *const old : std::as_const(m_shown))
        discard(old);
    m_shown.clear();
    m_listed = QList<Job *>(m_known.rbegin(), m_known.rend());
    // Newest first, but a job that runs, or whose end was not seen yet, is not crowded out by newer ones.
    const auto isNews = [](const Job *job) { return !job->isOver() || !job->isSeen(); };
    qsizetype room = kMostShown - std::min<qsizetype>(kMostShown, std::count_if(m_listed.begin(), m_listed.end(), isNews));
    qsizetype news = kMostShown;
    m_listed.removeIf([&](const Job *job) { return isNews(job) ? news-- <= 0 : room-- <= 0; });
    for (Job *const job : std::as_const(m_listed)) {
        auto *row = new JobRow(job, this);
        m_rows->addWidget(row);
        m_shown << row;
    }
    m_empty->setVisible(m_listed.isEmpty());
    adjustSize();
}

} // namespace tapfleet::ui
