#include "ui/devices/exportdialog.h"

#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace {

QString fieldNames(const std::vector<domain::Field> &fields)
{
    QStringList names;
    for (const domain::Field field : fields)
        names << text::fieldLabel(field);
    return names.join(u" · "_qs);
}

QString proposedPath()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QDir(folder).exists())
        folder = QDir::homePath();
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    return QDir(folder).filePath(ExportDialog::tr("devices-%1.csv").arg(day));
}

QLabel *wrapped(const QString &text, bool secondary, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (secondary) {
        QPalette colors = label->palette();
        colors.setColor(QPalette::WindowText, colorsFor(colors).secondary);
        label->setPalette(colors);
    }
    return label;
}

} // namespace

ExportDialog::ExportDialog(services::DeviceSelection selection, std::vector<domain::Field> fields,
                           std::optional<qint64> asOf, QWidget *parent)
    : QDialog(parent)
    , m_selection(std::move(selection))
    , m_fields(std::move(fields))
    , m_path(new QLineEdit(this))
    , m_bom(new QCheckBox(tr("UTF-8 with a byte order mark, so that Excel shows Chinese"), this))
    , m_protect(new QCheckBox(tr("Protect for Excel: SNs stay whole, no cell becomes a formula"), this))
    , m_problem(wrapped({}, false, this))
{
    setObjectName(u"exportDialog"_qs);
    setWindowTitle(tr("Export devices"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int rows = static_cast<int>(m_selection.rows.size());

    auto *what = wrapped(tr("%1 with %2, in the order shown.", "%1: devices, %2: columns")
                             .arg(tr("%Ln device(s)", nullptr, rows), tr("%n column(s)", nullptr, static_cast<int>(m_fields.size()))),
                         false, this);
    what->setObjectName(u"exportSummary"_qs);
    auto *age = wrapped(asOf ? tr("Data as of %1.").arg(text::fullTime(*asOf)) : tr("The data was never synchronised."), true, this);
    age->setObjectName(u"exportAsOf"_qs);

    m_path->setObjectName(u"exportPath"_qs);
    m_path->setAccessibleName(tr("File"));
    m_path->setText(QDir::toNativeSeparators(proposedPath()));
    m_bom->setObjectName(u"exportBom"_qs);
    m_bom->setChecked(true);
    m_protect->setObjectName(u"exportProtect"_qs);
    m_protect->setChecked(true);
    m_problem->setObjectName(u"exportProblem"_qs);

    auto *browseButton = new QPushButton(icon(Icon::Folder), tr("Browse…"), this);
    browseButton->setObjectName(u"exportBrowse"_qs);
    browseButton->setAutoDefault(false);
    auto *file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browseButton);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export %Ln device(s)", nullptr, rows), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(u"exportStart"_qs);
    m_export->setDefault(true);
    setLook(m_export, "primary");

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(measure::kGap);
    layout->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    layout->addWidget(what);
    layout->addWidget(wrapped(fieldNames(m_fields), true, this));
    layout->addWidget(age);
    layout->addSpacing(measure::kGap);
    layout->addWidget(wrapped(tr("CSV file"), false, this));
    layout->addLayout(file);
    layout->addWidget(m_problem);
    layout->addWidget(m_bom);
    layout->addWidget(m_protect);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 72);

    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::updateState);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT exportRequested(request());
        accept();
    });
    updateState();
}

void ExportDialog::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

services::ExportRequest ExportDialog::request() const
{
    services::ExportRequest request;
    request.selection = m_selection;
    request.fields = m_fields;
    request.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    request.csv.bom = m_bom->isChecked();
    request.csv.protectForExcel = m_protect->isChecked();
    return request;
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export devices"), m_path->text(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_qs);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::setPath);
    dialog->open();
}

void ExportDialog::updateState()
{
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    const QFileInfo file(path);
    QString problem;
    if (!path.isEmpty() && file.isDir())
        problem = tr("This is a folder. Add a file name.");
    else if (!path.isEmpty() && !file.absoluteDir().exists())
        problem = tr("The folder does not exist.");
    else if (file.exists())
        problem = tr("The file exists and will be replaced.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_export->setEnabled(!path.isEmpty() && !file.isDir() && file.absoluteDir().exists());
}

} // namespace tapfleet::ui
