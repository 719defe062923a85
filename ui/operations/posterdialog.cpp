#include "ui/operations/posterdialog.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/postertext.h"
#include "ui/operations/participants.h"
#include "ui/operations/screenpreview.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using domain::PosterSpace;
using domain::PosterTerms;
using domain::PosterWay;

namespace {

constexpr int kWidth = 720, kDays = 30, kMostPriority = 100;
constexpr int kPreviewSide = 1280; ///< pixels; a larger image is scaled down while it is read

struct ReadImage {
    QByteArray file;
    domain::PosterImage facts;
    QImage picture; ///< null: it cannot be drawn
};

/// Of a file that is too large only so much is read as tells that.
Result<ReadImage> readImage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Storage, path + u": "_s + file.errorString(), base::codes::FileUnreadable);
    ReadImage read;
    read.file = file.read(domain::kImageMostBytes + 1);
    read.facts = domain::posterImage(read.file);
    read.facts.bytes = file.size();
    if (domain::faultOf(read.facts, true) == domain::ImageFault::TooLarge)
        return read;
    QBuffer buffer(&read.file);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); std::max(size.width(), size.height()) > kPreviewSide)
        reader.setScaledSize(size.scaled(kPreviewSide, kPreviewSide, Qt::KeepAspectRatio));
    read.picture = reader.read();
    if (read.picture.isNull())
        read.facts.format = domain::PosterImage::Format::Unknown; // its head alone was sound
    return read;
}

} // namespace

PosterDialog::PosterDialog(services::PosterService &posters, const domain::Account &account, const services::DeviceSelection &devices,
                           const base::Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_posters(posters)
    , m_clock(clock)
    , m_screen(new ScreenPreview(this))
    , m_facts(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_orientation(new QComboBox(this))
    , m_way(new QComboBox(this))
    , m_space(new QComboBox(this))
    , m_from(new QDateEdit(QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date(), this))
    , m_until(new QDateEdit(m_from->date().addDays(kDays), this))
    , m_priority(new QSpinBox(this))
    , m_conflicts(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_choose(new QPushButton(tr("Choose an image…"), this))
    , m_participants(new Participants(devices, account, services::PosterService::kScope, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"posterDialog"_s);
    setWindowTitle(tr("Place a poster"));
    build();
    consider();
    resize(kWidth, sizeHint().height());
}

QFormLayout *PosterDialog::buildForm()
{
    m_name->setObjectName(u"posterName"_s);
    m_orientation->setObjectName(u"posterOrientation"_s);
    m_orientation->addItems({tr("Upright screens"), tr("Wide screens")});
    m_way->setObjectName(u"posterWay"_s);
    for (const PosterWay way : {PosterWay::Merchant, PosterWay::Provider})
        m_way->addItem(text::posterWayLabel(way));
    m_space->setObjectName(u"posterSpace"_s);
    for (const PosterSpace space : {PosterSpace::Idle, PosterSpace::PaymentResult, PosterSpace::MerchantInfo})
        m_space->addItem(text::posterSpaceLabel(QLatin1StringView(domain::posterSpaceCode(space))));
    m_from->setObjectName(u"posterFrom"_s);
    m_until->setObjectName(u"posterUntil"_s);
    for (QDateEdit *edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    }
    m_priority->setObjectName(u"posterPriority"_s);
    m_priority->setRange(1, kMostPriority);
    auto *form = new QFormLayout;
    form->setSpacing(measure::kGap);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Made for"), m_orientation);
    form->addRow(tr("First day"), m_from);
    form->addRow(tr("Last day"), m_until);
    form->addRow(tr("Placed"), m_way);
    form->addRow(tr("Where"), m_space);
    form->addRow(tr("Priority"), m_priority);
    return form;
}

void PosterDialog::build()
{
    m_screen->setObjectName(u"posterScreen"_s);
    m_screen->setAccessibleName(tr("Preview on a screen"));
    m_screen->setHint(tr("Drop a PNG or JPEG image here, or click to choose one."));
    m_facts->setObjectName(u"posterFacts"_s);
    m_facts->setProperty("secondary", true);
    m_choose->setObjectName(u"posterChoose"_s);
    m_conflicts->setObjectName(u"posterConflicts"_s);
    m_problem->setObjectName(u"posterProblem"_s);
    m_problem->setProperty("fault", true);
    for (QLabel *label : {m_facts, m_conflicts, m_problem})
        label->setWordWrap(true);
    auto *left = new QVBoxLayout;
    left->setSpacing(measure::kGap);
    left->addWidget(m_screen, 1);
    left->addWidget(m_facts);
    left->addWidget(m_choose);
    auto *right = new QVBoxLayout;
    right->setSpacing(measure::kGap);
    right->addLayout(buildForm());
    right->addWidget(m_participants);
    right->addWidget(m_conflicts);
    right->addWidget(m_problem);
    right->addStretch(1);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(measure::kPagePadding);
    halves->addLayout(left, 2);
    halves->addLayout(right, 3);
    auto *buttons = new QDialogButtonBox(this);
    m_send = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_send->setObjectName(u"posterSend"_s);
    m_send->setAutoDefault(false);
    setLook(m_send, "primary");
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addLayout(halves, 1);
    column->addWidget(buttons);
    connect(m_choose, &QPushButton::clicked, this, &PosterDialog::chooseFile);
    connect(m_screen, &ScreenPreview::clicked, this, &PosterDialog::chooseFile);
    connect(m_screen, &ScreenPreview::fileDropped, this, &PosterDialog::setImage);
    connect(m_name, &QLineEdit::textChanged, this, &PosterDialog::consider);
    for (QComboBox *box : {m_orientation, m_way})
        connect(box, &QComboBox::currentIndexChanged, this, &PosterDialog::consider);
    connect(m_participants, &Participants::changed, this, [this] {
        consider();
        consult();
    });
    for (QDateEdit *edit : {m_from, m_until})
        connect(edit, &QDateEdit::dateChanged, this, &PosterDialog::consider);
    connect(m_send, &QPushButton::clicked, this, &PosterDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PosterDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose an image"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Images (%1)").arg(u"*.png *.jpg *.jpeg"_s));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PosterDialog::setImage);
    dialog->open();
}

void PosterDialog::setImage(const QString &path)
{
    if (path.isEmpty())
        return;
    const quint64 number = ++m_reads;
    base::whenDone(QtConcurrent::run(readImage, path), this, [this, number, path](Result<ReadImage> read) {
        if (number != m_reads)
            return;
        if (!read)
            return showProblem(text::describe(read.error()).joined());
        m_file = std::move(read->file);
        m_image = read->facts;
        m_screen->setImage(QPixmap::fromImage(read->picture));
        if (!m_image.size.isEmpty())
            m_orientation->setCurrentIndex(m_image.size.width() > m_image.size.height() ? 1 : 0);
        if (m_name->text().isEmpty())
            m_name->setText(QFileInfo(path).completeBaseName());
        consider();
    });
}

/// What the devices show already; a merchant's alone are told.
void PosterDialog::consult()
{
    m_conflicts->hide();
    const quint64 number = ++m_consults;
    const std::vector<domain::DeviceId> devices = m_participants->devices();
    if (terms().way != PosterWay::Merchant || devices.empty())
        return;
    base::whenDone(m_posters.consult(m_participants->account(), devices), this,
                   [this, number](const Result<std::vector<domain::PosterConflict>> &conflicts) {
                       if (number != m_consults)
                           return;
                       const int count = conflicts ? static_cast<int>(conflicts->size()) : 0;
                       m_conflicts->setText(!conflicts ? tr("It is not known what they show already: %1").arg(text::describe(conflicts.error()).what)
                                            : count == 0 ? tr("None of them shows another poster.")
                                                         : tr("%Ln of them show another poster already; both take turns.", nullptr, count));
                       m_conflicts->show();
                   });
}

PosterTerms PosterDialog::terms() const
{
    return {.name = m_name->text().trimmed(),
            .way = static_cast<PosterWay>(m_way->currentIndex()),
            .space = static_cast<PosterSpace>(m_space->currentIndex()),
            .isPortrait = m_orientation->currentIndex() == 0,
            .startAt = std::max(m_from->date().startOfDay().toMSecsSinceEpoch(), m_clock.nowMs()),
            .endAt = m_until->date().endOfDay().toMSecsSinceEpoch(),
            .priority = m_priority->value()};
}

/// How the image looks, what speaks against all this, and whether it may be placed.
void PosterDialog::consider()
{
    const PosterTerms now = terms();
    const bool isProviders = now.way == PosterWay::Provider, hasImage = !m_file.isEmpty();
    m_participants->setNeedsTerminals(isProviders); // looks at them again, and consult() follows
    m_space->setEnabled(isProviders);
    m_priority->setEnabled(isProviders);
    m_screen->setPortrait(now.isPortrait);
    m_choose->setText(hasImage ? tr("Choose another image…") : tr("Choose an image…"));
    const domain::ImageFault imageFault = domain::faultOf(m_image, now.isPortrait);
    QStringList facts{text::imageFacts(m_image)};
    if (hasImage && imageFault == domain::ImageFault::OtherShape)
        facts.append(text::imageProblem(m_image, now.isPortrait));
    facts.removeAll(QString());
    m_facts->setText(facts.join(u'\n'));
    m_facts->setVisible(!facts.isEmpty());
    const domain::PosterFault fault = domain::faultOf(now, m_clock.nowMs());
    const bool isRefused = domain::isRefused(imageFault);
    // Nobody is told off for what there was no time to do yet.
    if (hasImage && isRefused)
        showProblem(text::imageProblem(m_image, now.isPortrait));
    else
        showProblem(fault == domain::PosterFault::Nameless ? QString() : text::posterProblem(fault));
    const auto count = static_cast<int>(m_participants->terminals().size());
    m_send->setText(tr("Place on %Ln device(s)", nullptr, count));
    m_send->setEnabled(count > 0 && hasImage && !isRefused && fault == domain::PosterFault::None);
}

void PosterDialog::send()
{
    m_send->setEnabled(false);
    base::whenDone(m_posters.place(m_participants->account(), terms(), m_participants->terminals(), m_file), this,
                   [this](const Result<domain::OperationId> &id) {
                       m_send->setEnabled(true);
                       if (!id)
                           return showProblem(text::describe(id.error()).joined());
                       Q_EMIT sent(m_participants->account().id, *id);
                       accept();
                   });
}

void PosterDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace tapfleet::ui
