#include "ui/devices/exportdialog.h"

#include "text/labels.h"
#include "ui/devices/exportformats.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace {

constexpr QLatin1StringView kFormatSetting("export.format");
// As people look for them: spreadsheets first.
constexpr std::array kOffered{exchange::Format::Csv, exchange::Format::Xlsx, exchange::Format::Tsv, exchange::Format::JsonLines,
                              exchange::Format::Markdown};
static_assert(kOffered.size() == exchange::kFormats.size());

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
                           std::optional<qint64> asOf, SettingStore &settings, QWidget *parent)
    : QDialog(parent)
    , m_shown(std::move(selection))
    , m_selectedOnly(new QCheckBox(this))
    , m_summary(wrapped({}, false, this))
    , m_fields(std::move(fields))
    , m_settings(settings)
    , m_format(new QComboBox(this))
    , m_explanation(wrapped({}, true, this))
    , m_path(new QLineEdit(this))
    , m_bom(new QCheckBox(tr("UTF-8 with a byte order mark, so that Excel shows Chinese"), this))
    , m_protect(new QCheckBox(tr("Protect for Excel: SNs stay whole, no cell becomes a formula"), this))
    , m_problem(wrapped({}, false, this))
{
    setObjectName(u"exportDialog"_qs);
    setWindowTitle(tr("Export devices"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(measure::kGap);
    layout->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    addSummary(layout, asOf);
    layout->addSpacing(measure::kGap);
    addFormat(layout);
    layout->addSpacing(measure::kGap);
    addFile(layout);
    addCsvOptions(layout);
    layout->addStretch();
    addButtons(layout);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 72);

    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::updateState);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::updateFormat);
    setFormat(exchange::formatFromId(m_settings.setting(kFormatSetting)).value_or(exchange::Format::Csv));
    updateFormat();
    updateState();
}

void ExportDialog::addSummary(QVBoxLayout *layout, std::optional<qint64> asOf)
{
    m_summary->setObjectName(u"exportSummary"_qs);
    m_selectedOnly->setObjectName(u"exportSelectedOnly"_qs);
    m_selectedOnly->hide();
    connect(m_selectedOnly, &QCheckBox::toggled, this, &ExportDialog::updateSummary);
    updateSummary();
    auto *age = wrapped(asOf ? tr("Data as of %1.").arg(text::fullTime(*asOf)) : tr("The data was never synchronised."), true, this);
    age->setObjectName(u"exportAsOf"_qs);
    layout->addWidget(m_selectedOnly);
    layout->addWidget(m_summary);
    layout->addWidget(wrapped(fieldNames(m_fields), true, this));
    layout->addWidget(age);
}

void ExportDialog::offerSelected(services::DeviceSelection selected)
{
    if (selected.rows.empty())
        return;
    m_selected = std::move(selected);
    m_selectedOnly->setText(tr("Only the %Ln selected device(s)", nullptr, static_cast<int>(m_selected.rows.size())));
    m_selectedOnly->show();
    m_selectedOnly->setChecked(true);
}

const services::DeviceSelection &ExportDialog::chosen() const
{
    return m_selectedOnly->isChecked() ? m_selected : m_shown;
}

void ExportDialog::updateSummary()
{
    const int rows = static_cast<int>(chosen().rows.size());
    if (m_export)
        m_export->setText(tr("Export %Ln device(s)", nullptr, rows));
    m_summary->setText(tr("%1 with %2, in the order shown.", "%1: devices, %2: columns")
                           .arg(tr("%Ln device(s)", nullptr, rows), tr("%n column(s)", nullptr, static_cast<int>(m_fields.size()))));
}

void ExportDialog::addFormat(QVBoxLayout *layout)
{
    for (const exchange::Format format : kOffered)
        m_format->addItem(ExportFormats::name(format), static_cast<int>(format));
    m_format->setObjectName(u"exportFormat"_qs);
    m_format->setAccessibleName(tr("Format"));
    m_explanation->setObjectName(u"exportExplanation"_qs);
    m_explanation->setMinimumHeight(2 * fontMetrics().lineSpacing()); // the longest takes two lines; the rest stays in place
    m_explanation->setAlignment(Qt::AlignTop);
    layout->addWidget(wrapped(tr("Format"), false, this));
    layout->addWidget(m_format);
    layout->addWidget(m_explanation);
}

void ExportDialog::addFile(QVBoxLayout *layout)
{
    m_path->setObjectName(u"exportPath"_qs);
    m_path->setAccessibleName(tr("File"));
    m_path->setText(QDir::toNativeSeparators(proposedPath()));
    m_problem->setObjectName(u"exportProblem"_qs);
    auto *browseButton = new QPushButton(icon(Icon::Folder), tr("Browse…"), this);
    browseButton->setObjectName(u"exportBrowse"_qs);
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    auto *file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browseButton);
    layout->addWidget(wrapped(tr("File"), false, this));
    layout->addLayout(file);
    layout->addWidget(m_problem);
}

void ExportDialog::addCsvOptions(QVBoxLayout *layout)
{
    m_bom->setObjectName(u"exportBom"_qs);
    m_bom->setChecked(true);
    m_protect->setObjectName(u"exportProtect"_qs);
    m_protect->setChecked(true);
    for (QCheckBox *option : {m_bom, m_protect}) {
        QSizePolicy policy = option->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // the dialog keeps its size from format to format
        option->setSizePolicy(policy);
        layout->addWidget(option);
    }
}

void ExportDialog::addButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export %Ln device(s)", nullptr, static_cast<int>(chosen().rows.size())),
                                  QDialogButtonBox::AcceptRole);
    m_export->setObjectName(u"exportStart"_qs);
    m_export->setDefault(true);
    setLook(m_export, "primary");
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
}

void ExportDialog::start()
{
    m_settings.setSetting(kFormatSetting, exchange::formatId(format()));
    Q_EMIT exportRequested(request());
    accept();
}

exchange::Format ExportDialog::format() const
{
    return static_cast<exchange::Format>(m_format->currentData().toInt());
}

void ExportDialog::setFormat(exchange::Format format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

void ExportDialog::updateFormat()
{
    m_explanation->setText(ExportFormats::explanation(format()));
    m_path->setText(ExportFormats::withSuffix(m_path->text(), format()));
    m_bom->setVisible(format() == exchange::Format::Csv);
    m_protect->setVisible(format() == exchange::Format::Csv);
}

void ExportDialog::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

services::ExportRequest ExportDialog::request() const
{
    services::ExportRequest request;
    request.selection = chosen();
    request.fields = m_fields;
    request.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    request.options.format = format();
    request.options.csv.bom = m_bom->isChecked();
    request.options.csv.protectForExcel = m_protect->isChecked();
    return request;
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export devices"), m_path->text(), ExportFormats::filter(format()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(exchange::formatId(format()));
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
