#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <string_view>

namespace tapfleet::cache {

class Connection;

/// A prepared, forward-only statement with bound values, over SQLite itself when the connection is raw and over Qt
/// otherwise; made by Connection::prepare() and destroyed before its connection. One thread.
class Statement
{
public:
    Statement();
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;

    /// Parameters count from 0. Texts and blobs must live until the statement has been stepped or run.
    void bind(int index, qint64 value);
    void bind(int index, std::string_view utf8);
    void bind(int index, const QString &text);
    void bindBlob(int index, QByteArrayView bytes);
    void bindNull(int index);

    /// Goes to the next row; false after the last one, when the statement has been reset.
    [[nodiscard]] base::Result<bool> step();
    /// Runs to the end, rows unread, and resets.
    [[nodiscard]] base::Result<void> run();
    /// Ends a reading early, so that it no longer holds back a checkpoint.
    void reset();

    /// Columns of the current row, from 0. Views live until the next step.
    qint64 integer(int column) const;
    bool isNull(int column) const;
    std::string_view text(int column) const;
    QString string(int column) const;
    QByteArrayView blob(int column) const;

private:
    friend class Connection;
    class Backend;
    class RawBackend;
    class QtBackend;
    explicit Statement(std::unique_ptr<Backend> backend);
    std::unique_ptr<Backend> m_backend;
};

} // namespace tapfleet::cache
