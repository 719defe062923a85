#include "ui/diagnostics/evidencedialog.h"

#include "base/async.h"
#include "text/evidencetext.h"
#include "ui/diagnostics/checkcard.h"
#include "ui/widgets/exportjob.h"
#include "ui/widgets/flowgrid.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 1000, kHeight = 660, kListWidth = 200, kPictureWidth = 1180;
constexpr int kCardWidth = 280, kMostColumns = 4;

bool isPicture(const exchange::ZipEntry &file)
{
    return file.name.endsWith(".png"_L1);
}

/// The cards as the page shows them, of facts in which what must not leave is hidden.
exchange::ZipEntry cardsPicture(const services::ToldDiagnosis &told, const QWidget &like)
{
    QWidget pane;
    pane.setPalette(like.palette());
    pane.setAutoFillBackground(true);
    auto *grid = new FlowGrid(kCardWidth, kMostColumns);
    auto *column = new QVBoxLayout(&pane);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->addWidget(grid);
    QList<QWidget *> cards;
    const std::optional<base::Error> said = told.verdict().error;
    for (const domain::Check &check : told.checks) {
        auto *card = new CheckCard(check.kind, grid);
        card->setCheck(check, said, false, told.madeAt);
        cards << card;
    }
    grid->setWidgets(cards);
    pane.ensurePolished();
    pane.resize(kPictureWidth, pane.sizeHint().height());
    pane.resize(kPictureWidth, column->hasHeightForWidth() ? column->heightForWidth(kPictureWidth) : pane.sizeHint().height());
    exchange::ZipEntry picture{u"screenshots/checks.png"_s, {}};
    QBuffer buffer(&picture.bytes);
    buffer.open(QIODevice::WriteOnly);
    pane.grab().save(&buffer, "PNG");
    return picture;
}

QString sizeText(qsizetype bytes)
{
    return QLocale().formattedDataSize(bytes, 0);
}

} // namespace

EvidenceDialog::EvidenceDialog(services::DiagnosisService &service, const services::Diagnosis &diagnosis, JobList &jobs,
                               QWidget *parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(m_stack))
    , m_list(new QListWidget)
    , m_view(new QTextBrowser)
    , m_withPictures(new QCheckBox(tr("With a picture of the checks"), this))
    , m_place(new QCheckBox(tr("Full address and exact coordinates"), this))
    , m_wifi(new QCheckBox(tr("Names of Wi-Fi networks"), this))
    , m_ids(new QCheckBox(tr("Whole ICCIDs and PIDs"), this))
    , m_hidden(new QLabel(this))
    , m_save(new QPushButton(tr("Save…"), this))
{
    setObjectName(u"evidenceDialog"_s);
    setWindowTitle(tr("Evidence bundle"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(u"evidenceFiles"_s);
    m_list->setFixedWidth(kListWidth);
    m_view->setObjectName(u"evidencePreview"_s);
    m_view->setOpenLinks(false);
    m_view->setStyleSheet(u"background: white; color: #1f2329"_s); // as it will be on paper
    m_hidden->setObjectName(u"evidenceHidden"_s);
    m_hidden->setWordWrap(true);
    m_hidden->setProperty("secondary", true);
    m_withPictures->setObjectName(u"evidencePictures"_s);
    m_withPictures->setChecked(true);
    m_place->setObjectName(u"evidencePlace"_s);
    m_wifi->setObjectName(u"evidenceWifi"_s);
    m_ids->setObjectName(u"evidenceIds"_s);
    m_save->setObjectName(u"evidenceSave"_s);
    m_save->setEnabled(false);
    setLook(m_save, "primary");
    auto *both = new QWidget(m_stack);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list);
    row->addWidget(m_view, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(both);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addWidget(m_stack, 1);
    column->addWidget(m_hidden);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(measure::kPagePadding);
    for (QCheckBox *choice : {m_withPictures, m_place, m_wifi, m_ids})
        choices->addWidget(choice);
    choices->addStretch(1);
    column->addLayout(choices);
    column->addWidget(buttons);
    resize(kWidth, kHeight);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &EvidenceDialog::save);
    connect(m_list, &QListWidget::currentRowChanged, this, &EvidenceDialog::showFile);
    connect(m_withPictures, &QCheckBox::toggled, this, &EvidenceDialog::fill);
    for (QCheckBox *choice : {m_place, m_wifi, m_ids})
        connect(choice, &QCheckBox::toggled, this, &EvidenceDialog::redact);
    m_state->show(StateView::State::Loading, tr("Gathering what is known…"));
    base::whenDone(service.gather(diagnosis), this, [this](base::Result<services::GatheredEvidence> gathered) {
        if (!gathered)
            return fail(gathered.error());
        m_gathered = std::move(*gathered);
        redact();
    });
}

EvidenceDialog::~EvidenceDialog() = default;

void EvidenceDialog::redact()
{
    if (!m_gathered)
        return;
    m_evidence = services::makeEvidence(*m_gathered, {m_place->isChecked(), m_wifi->isChecked(), m_ids->isChecked()});
    m_pictures = {cardsPicture(m_evidence->told, *this)};
    m_hidden->setText(text::hiddenText(m_evidence->hidden) + u'\n' + text::disclosedText(m_evidence->disclosed));
    fill();
}

void EvidenceDialog::fill()
{
    if (!m_evidence)
        return;
    auto files = services::evidenceFiles(*m_evidence, m_withPictures->isChecked() ? m_pictures : std::vector<exchange::ZipEntry>());
    if (!files)
        return fail(files.error());
    m_files = std::move(*files);
    const int shown = m_list->currentRow();
    m_list->clear();
    for (const exchange::ZipEntry &file : m_files)
        m_list->addItem(u"%1\n%2"_s.arg(file.name, sizeText(file.bytes.size())));
    m_stack->setCurrentIndex(1);
    m_save->setEnabled(true);
    m_list->setCurrentRow(std::clamp(shown, 0, m_list->count() - 1));
}

void EvidenceDialog::showFile(int row)
{
    if (row < 0)
        return;
    const exchange::ZipEntry &file = m_files[static_cast<size_t>(row)];
    m_view->clear();
    for (const exchange::ZipEntry &picture : m_files) {
        if (!isPicture(picture))
            continue;
        const QImage image = QImage::fromData(picture.bytes);
        const int room = std::max(m_view->viewport()->width() - 6 * measure::kPagePadding, measure::kPagePadding); // within its margins
        m_view->document()->addResource(QTextDocument::ImageResource, QUrl(picture.name),
                                        image.width() > room ? image.scaledToWidth(room, Qt::SmoothTransformation) : image);
    }
    if (file.name.endsWith(".html"_L1))
        m_view->setHtml(QString::fromUtf8(file.bytes));
    else if (isPicture(file))
        m_view->setHtml(u"<img src=\"%1\">"_s.arg(file.name.toHtmlEscaped()));
    else
        m_view->setPlainText(QString::fromUtf8(file.bytes));
}

void EvidenceDialog::fail(const base::Error &error)
{
    m_stack->setCurrentWidget(m_state);
    m_state->showError(error);
    m_save->setEnabled(false);
}

void EvidenceDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the evidence bundle"));
    dialog->setObjectName(u"evidenceSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Zip archive (*.zip)")});
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->selectFile(services::evidenceFileName(*m_evidence));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto write = [files = m_files, madeAt = m_evidence->told.madeAt, path](const auto &, const auto &) {
            return QtConcurrent::run([files, madeAt, path] { return exchange::writeZip(files, madeAt, path); });
        };
        ExportJob::start(m_jobs, path, 0, write, tr("The evidence bundle is saved."));
        accept();
    });
    dialog->open();
}

} // namespace tapfleet::ui
