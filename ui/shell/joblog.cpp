#include "ui/shell/joblog.h"

#include "base/visibletext.h"
#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize{560, 320};

} // namespace

JobLog::JobLog(Job *job, QWidget *parent)
    : QDialog(parent)
    , m_job(job)
    , m_lines(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"jobLog"_s);
    setWindowTitle(tr("Log: %1").arg(job->title()));
    m_lines->setObjectName(u"jobLogLines"_s);
    m_lines->setAccessibleName(tr("What happened"));
    m_lines->setReadOnly(true);
    m_lines->setFont(tabularFont());
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *const copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGap);
    column->addWidget(m_lines);
    column->addWidget(buttons);
    connect(job, &Job::noted, this, &JobLog::fill);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_lines->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    resize(kSize);
}

void JobLog::fill()
{
    if (!m_job)
        return;
    QStringList lines;
    for (const Job::LogLine &line : m_job->log())
        lines.append(text::fullTime(line.at) + u"  "_s + line.text);
    m_lines->setPlainText(base::visibleText(lines.join(u'\n')));
    m_lines->verticalScrollBar()->setValue(m_lines->verticalScrollBar()->maximum());
}

} // namespace tapfleet::ui
