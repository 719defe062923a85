#include "cache/labelstore.h"

#include "cache/history.h"
#include "cache/transaction.h"

#include <map>

namespace tapfleet::cache {

using base::Result;
using domain::DeviceLabels;

namespace {

const QString kTags = QStringLiteral(
    "SELECT r.sn, r.supplier_id, t.tag FROM device_tag t JOIN device_ref r ON r.id = t.device_ref ORDER BY t.tag");
const QString kNotes =
    QStringLiteral("SELECT r.sn, r.supplier_id, n.note FROM device_note n JOIN device_ref r ON r.id = n.device_ref");
const QString kColors =
    QStringLiteral("SELECT r.sn, r.supplier_id, c.color FROM device_color c JOIN device_ref r ON r.id = c.device_ref");
const QString kAddTag = QStringLiteral("INSERT OR IGNORE INTO device_tag (tag, device_ref, set_at) VALUES (?, ?, ?)");
const QString kRemoveTag = QStringLiteral("DELETE FROM device_tag WHERE tag = ? AND device_ref = ?");
const QString kSetNote =
    QStringLiteral("INSERT INTO device_note (device_ref, note, set_at) VALUES (?, ?, ?) "
                   "ON CONFLICT (device_ref) DO UPDATE SET note = excluded.note, set_at = excluded.set_at");
const QString kRemoveNote = QStringLiteral("DELETE FROM device_note WHERE device_ref = ?");
const QString kSetColor =
    QStringLiteral("INSERT INTO device_color (device_ref, color, set_at) VALUES (?, ?, ?) "
                   "ON CONFLICT (device_ref) DO UPDATE SET color = excluded.color, set_at = excluded.set_at");
const QString kRemoveColor = QStringLiteral("DELETE FROM device_color WHERE device_ref = ?");

using ByDevice = std::map<domain::DeviceId, DeviceLabels>;

template <typename OnRow>
Result<void> read(Connection &own, const QString &sql, ByDevice &labels, OnRow onRow)
{
    auto select = own.prepare(sql);
    if (!select)
        return base::failure(std::move(select.error()));
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        onRow(*select, labels[{std::string(select->text(0)), std::string(select->text(1))}]);
    }
}

std::string trimmed(const std::string &text)
{
    return QString::fromStdString(text).trimmed().toStdString();
}

std::vector<std::string> trimmed(const std::vector<std::string> &texts)
{
    std::vector<std::string> some;
    for (const std::string &text : texts) {
        if (std::string tag = trimmed(text); !tag.empty())
            some.push_back(std::move(tag));
    }
    return some;
}

/// One edit, its statements prepared once for all devices.
class Editing
{
public:
    Editing(const domain::LabelEdit &edit, qint64 at)
        : m_added(trimmed(edit.addedTags))
        , m_removed(trimmed(edit.removedTags))
        , m_color(edit.color)
        , m_at(at)
    {
        if (edit.note)
            m_note = trimmed(*edit.note);
    }

    Result<void> prepare(Connection &own)
    {
        const std::pair<Statement *, const QString *> wanted[] = {{&m_addTag, &kAddTag},     {&m_removeTag, &kRemoveTag},
                                                                  {&m_setNote, &kSetNote},   {&m_removeNote, &kRemoveNote},
                                                                  {&m_setColor, &kSetColor}, {&m_removeColor, &kRemoveColor}};
        for (const auto &[statement, sql] : wanted) {
            auto made = own.prepare(*sql);
            if (!made)
                return base::failure(std::move(made.error()));
            *statement = std::move(*made);
        }
        return {};
    }

    Result<void> apply(qint64 ref)
    {
        for (const std::string &tag : m_removed) {
            if (auto done = run(m_removeTag, std::string_view(tag), ref); !done)
                return done;
        }
        for (const std::string &tag : m_added) {
            if (auto done = run(m_addTag, std::string_view(tag), ref, m_at); !done)
                return done;
        }
        if (m_note) {
            auto done = m_note->empty() ? run(m_removeNote, ref) : run(m_setNote, ref, std::string_view(*m_note), m_at);
            if (!done)
                return done;
        }
        if (!m_color)
            return {};
        return *m_color == domain::LabelColor::None ? run(m_removeColor, ref)
                                                    : run(m_setColor, ref, static_cast<qint64>(*m_color), m_at);
    }

private:
    template <typename... Values>
    static Result<void> run(Statement &statement, const Values &...values)
    {
        int at = 0;
        (statement.bind(at++, values), ...);
        return statement.run();
    }

    const std::vector<std::string> m_added, m_removed;
    std::optional<std::string> m_note;
    const std::optional<domain::LabelColor> m_color;
    const qint64 m_at;
    Statement m_addTag, m_removeTag, m_setNote, m_removeNote, m_setColor, m_removeColor;
};

} // namespace

Result<std::vector<DeviceLabels>> LabelStore::load()
{
    ByDevice labels;
    auto tags =
        read(m_own, kTags, labels, [](const Statement &row, DeviceLabels &device) { device.tags.emplace_back(row.text(2)); });
    if (!tags)
        return base::failure(std::move(tags.error()));
    auto notes = read(m_own, kNotes, labels, [](const Statement &row, DeviceLabels &device) { device.note = row.text(2); });
    if (!notes)
        return base::failure(std::move(notes.error()));
    auto colors = read(m_own, kColors, labels, [](const Statement &row, DeviceLabels &device) {
        device.color = static_cast<domain::LabelColor>(row.integer(2));
    });
    if (!colors)
        return base::failure(std::move(colors.error()));
    std::vector<DeviceLabels> all;
    all.reserve(labels.size());
    for (auto &[id, device] : labels) {
        device.device = id;
        all.push_back(std::move(device));
    }
    return all;
}

Result<void> LabelStore::edit(std::span<const domain::DeviceId> devices, const domain::LabelEdit &edit, qint64 at)
{
    HistoryStore history;
    if (auto opened = history.open(m_own); !opened)
        return opened;
    Editing editing(edit, at);
    if (auto prepared = editing.prepare(m_own); !prepared)
        return prepared;
    auto transaction = Transaction::begin(m_own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    for (const domain::DeviceId &device : devices) {
        const auto ref = history.refOf(device);
        if (!ref)
            return base::failure(ref.error());
        if (auto done = editing.apply(*ref); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace tapfleet::cache
