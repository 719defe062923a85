#include "sandbox/listmarks.h"

#include "sandbox/draw.h"

#include <QDataStream>
#include <QIODevice>
#include <QRandomGenerator>

namespace tapfleet::sandbox {

namespace {

constexpr qint64 kCursorLifeMs = qint64{48} * 3'600'000;
constexpr qint64 kTokenLifeMs = qint64{30} * 24 * 3'600'000;

quint64 checksum(const QByteArray &bytes, quint64 secret)
{
    quint64 sum = secret;
    for (const char c : bytes)
        sum = Draw::mixed(sum, static_cast<unsigned char>(c));
    return sum;
}

} // namespace

ListMarks::ListMarks(const base::Clock &clock) : m_clock(clock), m_secret(QRandomGenerator::system()->generate64()) {}

std::uint32_t ListMarks::epoch(ListMark::Kind kind) const
{
    return kind == ListMark::Kind::Token ? m_tokenEpoch : m_cursorEpoch;
}

std::string ListMarks::write(const ListMark &mark) const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << static_cast<quint8>(mark.kind) << static_cast<quint8>(mark.of) << mark.account << static_cast<quint64>(mark.subject)
        << mark.shard << mark.shards << static_cast<quint64>(mark.position) << static_cast<quint64>(mark.moment)
        << static_cast<quint64>(mark.since) << mark.total << m_clock.nowMs() << epoch(mark.kind);
    const quint64 sum = checksum(bytes, m_secret);
    out << sum;
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).toStdString();
}

std::optional<ListMark> ListMarks::read(const QByteArray &text) const
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < 8)
        return std::nullopt;
    QDataStream in(decoded.decoded);
    quint8 kind = 0, of = 0;
    ListMark mark;
    quint64 subject = 0, position = 0, moment = 0, since = 0, sum = 0;
    qint64 writtenAt = 0;
    quint32 writtenEpoch = 0;
    in >> kind >> of >> mark.account >> subject >> mark.shard >> mark.shards >> position >> moment >> since >> mark.total
        >> writtenAt >> writtenEpoch >> sum;
    if (in.status() != QDataStream::Ok || !in.atEnd() || kind > static_cast<quint8>(ListMark::Kind::Token)
        || sum != checksum(decoded.decoded.chopped(8), m_secret))
        return std::nullopt;
    mark.kind = static_cast<ListMark::Kind>(kind);
    mark.of = static_cast<ListMark::Of>(of);
    mark.subject = subject;
    mark.position = position;
    mark.since = since;
    mark.moment = moment;
    const qint64 life = mark.kind == ListMark::Kind::Token ? kTokenLifeMs : kCursorLifeMs;
    if (writtenEpoch != epoch(mark.kind) || m_clock.nowMs() - writtenAt > life)
        return std::nullopt;
    return mark;
}

std::optional<ListMark> ListMarks::readCursor(const QByteArray &text, const ListMark &list) const
{
    auto mark = read(text);
    if (!mark || mark->kind == ListMark::Kind::Token || !mark->isOfSameList(list))
        return std::nullopt;
    return mark;
}

std::optional<ListMark> ListMarks::readToken(const QByteArray &text, const ListMark &list) const
{
    auto mark = read(text);
    if (!mark || mark->kind != ListMark::Kind::Token || !mark->isOfSameList(list))
        return std::nullopt;
    return mark;
}

} // namespace tapfleet::sandbox
