#include "ui/devices/labeleditor.h"

#include "base/async.h"
#include "text/describe.h"
#include "ui/models/labelcolors.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

namespace tapfleet::ui {

namespace {

/// Tags as a person writes them: between commas of either kind.
std::vector<std::string> tagsOf(const QString &text)
{
    static const QRegularExpression comma(QStringLiteral("[,，、;；]"));
    std::vector<std::string> tags;
    for (const QString &part : text.split(comma, Qt::SkipEmptyParts)) {
        if (const QString tag = part.simplified(); !tag.isEmpty())
            tags.push_back(tag.toStdString());
    }
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
}

QString joined(const std::vector<std::string> &tags)
{
    QStringList texts;
    for (const std::string &tag : tags)
        texts << QString::fromStdString(tag);
    return texts.join(u", "_qs);
}

} // namespace

LabelEditor::LabelEditor(services::LabelService &labels, QWidget *parent)
    : QWidget(parent)
    , m_labels(labels)
    , m_tagsLabel(new QLabel(this))
    , m_noteLabel(new QLabel(this))
    , m_colorLabel(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_tags(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_colors(new QButtonGroup(this))
{
    setObjectName(u"labelEditor"_qs);
    m_tags->setObjectName(u"deviceTags"_qs);
    m_note->setObjectName(u"deviceNote"_qs);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(3 * m_note->fontMetrics().lineSpacing() + 2 * measure::kGap);
    m_note->installEventFilter(this);
    m_problem->setProperty("fault", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setHorizontalSpacing(measure::kGap);
    grid->setVerticalSpacing(measure::kGrid);
    grid->addWidget(m_tagsLabel, 0, 0);
    grid->addWidget(m_tags, 0, 1);
    grid->addWidget(m_noteLabel, 1, 0, Qt::AlignTop);
    grid->addWidget(m_note, 1, 1);
    grid->addWidget(m_colorLabel, 2, 0);
    buildColors();
    grid->addWidget(m_problem, 3, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(m_tags, &QLineEdit::editingFinished, this, &LabelEditor::keepTags);
    connect(&m_labels, &services::LabelService::labelsChanged, this, &LabelEditor::read);
    retranslate();
    read();
}

void LabelEditor::buildColors()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const domain::LabelColor color : LabelColors::kAll) {
        auto *button = new QToolButton(row);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setIconSize({LabelColors::kDot, LabelColors::kDot});
        m_colors->addButton(button, static_cast<int>(color));
        layout->addWidget(button);
    }
    layout->addStretch();
    static_cast<QGridLayout *>(this->layout())->addWidget(row, 2, 1);
    connect(m_colors, &QButtonGroup::idClicked, this, [this](int color) { keep({.color = static_cast<domain::LabelColor>(color)}); });
}

void LabelEditor::showDevice(domain::AccountId account, const domain::DeviceId &device)
{
    if (m_account == account && m_device == device)
        return;
    keepTags();
    keepNote();
    m_account = account;
    m_device = device;
    fill();
}

domain::DeviceLabels LabelEditor::labelsOf() const
{
    if (const auto account = m_known.find(m_account); account != m_known.end()) {
        for (const domain::DeviceLabels &labels : account->second) {
            if (labels.device == m_device)
                return labels;
        }
    }
    return {};
}

void LabelEditor::read()
{
    base::whenDone(m_labels.load(), this, [this](base::Result<services::LabelsByAccount> known) {
        m_problem->setVisible(!known);
        if (!known)
            return m_problem->setText(text::describe(known.error()).joined());
        m_known = std::move(*known);
        fill();
    });
}

void LabelEditor::fill()
{
    const domain::DeviceLabels labels = labelsOf();
    m_filling = true;
    // What a person is writing is not written over.
    if (!m_tags->hasFocus() || !m_tags->isModified())
        m_tags->setText(joined(labels.tags));
    if (!m_note->hasFocus())
        m_note->setPlainText(QString::fromStdString(labels.note));
    if (QAbstractButton *button = m_colors->button(static_cast<int>(labels.color)))
        button->setChecked(true);
    m_filling = false;
}

void LabelEditor::keepTags()
{
    const std::vector<std::string> before = labelsOf().tags;
    const std::vector<std::string> now = tagsOf(m_tags->text());
    domain::LabelEdit edit;
    std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(edit.addedTags));
    std::set_difference(before.begin(), before.end(), now.begin(), now.end(), std::back_inserter(edit.removedTags));
    m_tags->setModified(false);
    if (!edit.addedTags.empty() || !edit.removedTags.empty())
        keep(edit);
}

void LabelEditor::keepNote()
{
    const std::string note = m_note->toPlainText().trimmed().toStdString();
    if (note != labelsOf().note)
        keep({.note = note});
}

void LabelEditor::keep(const domain::LabelEdit &edit)
{
    if (m_filling || m_device.sn.empty())
        return;
    base::whenDone(m_labels.edit({{m_account, {m_device}}}, edit), this, [this](const base::Result<void> &kept) {
        m_problem->setVisible(!kept);
        if (!kept)
            m_problem->setText(text::describe(kept.error()).joined());
    });
}

bool LabelEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        keepNote();
    return QWidget::eventFilter(watched, event);
}

void LabelEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void LabelEditor::retranslate()
{
    m_tagsLabel->setText(tr("Tags"));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_tags->setAccessibleName(tr("Tags"));
    m_noteLabel->setText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_colorLabel->setText(tr("Colour"));
    for (QLabel *label : {m_tagsLabel, m_noteLabel, m_colorLabel})
        label->setProperty("secondary", true);
    for (const domain::LabelColor color : LabelColors::kAll) {
        QAbstractButton *button = m_colors->button(static_cast<int>(color));
        button->setIcon(LabelColors::icon(color, colorsFor(palette()).secondary));
        button->setToolTip(LabelColors::name(color));
        button->setAccessibleName(LabelColors::name(color));
    }
}

} // namespace tapfleet::ui
