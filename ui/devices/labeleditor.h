#pragma once

#include "services/labelservice.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace tapfleet::ui {

/// A person's own tags, note and colour of one device; kept as soon as a field is left. GUI thread.
class LabelEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit LabelEditor(services::LabelService &labels, QWidget *parent = nullptr);

    /// What is not kept yet of the device before is kept first.
    void showDevice(domain::AccountId account, const domain::DeviceId &device);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildColors();
    void retranslate();
    void read();
    void fill();
    void keepTags();
    void keepNote();
    void keep(const domain::LabelEdit &edit);
    domain::DeviceLabels labelsOf() const;

    services::LabelService &m_labels;
    services::LabelsByAccount m_known;
    domain::AccountId m_account;
    domain::DeviceId m_device;
    bool m_filling = false;
    QLabel *m_tagsLabel, *m_noteLabel, *m_colorLabel, *m_problem;
    QLineEdit *m_tags;
    QPlainTextEdit *m_note;
    QButtonGroup *m_colors;
};

} // namespace tapfleet::ui
