#include "sandbox/httpserver.h"

#include <httplib.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <QFile>

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#ifndef _WIN32
#include <cerrno>
#include <poll.h>
#endif

namespace tapfleet::sandbox {

using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

constexpr size_t kWorkers = 32;
constexpr int kIdleMs = 30'000;
constexpr int kBusyIdleMs = 300; ///< when every worker has a connection, an idle one gives way to those that wait
constexpr size_t kLargestBody = 8 * 1024 * 1024;

#ifdef _WIN32
constexpr int kBothWays = SD_BOTH;
void closeSocket(socket_t socket) { closesocket(socket); }
int pollOne(socket_t socket, short events, int ms)
{
    WSAPOLLFD entry{socket, events, 0};
    return WSAPoll(&entry, 1, ms);
}
#else
constexpr int kBothWays = SHUT_RDWR;
void closeSocket(socket_t socket) { ::close(socket); }
int pollOne(socket_t socket, short events, int ms)
{
    pollfd entry{socket, events, 0};
    int ready = 0;
    do
        ready = ::poll(&entry, 1, ms);
    while (ready < 0 && errno == EINTR);
    return ready;
}
#endif

using Tls = std::unique_ptr<SSL, decltype(&SSL_free)>;
using TlsContext = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

/// A connection as httplib reads and writes it. Unlike httplib's own it can be dropped without an answer.
class Connection final : public httplib::Stream
{
public:
    Connection(socket_t socket, SSL *tls) : m_socket(socket), m_tls(tls) {}

    void drop() { m_dropped = true; }
    bool isDropped() const { return m_dropped; }
    bool hasUnread() const { return m_at < m_end || (m_tls && SSL_pending(m_tls) > 0); }

    bool is_readable() const override { return hasUnread() || pollOne(m_socket, POLLIN, 5000) > 0; }
    bool is_writable() const override { return !m_dropped; }
    socket_t socket() const override { return m_socket; }
    void get_remote_ip_and_port(std::string &ip, int &port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }
    void get_local_ip_and_port(std::string &ip, int &port) const override { get_remote_ip_and_port(ip, port); }

    ssize_t read(char *to, size_t size) override
    {
        if (m_at == m_end) {
            const auto got = receive(m_buffer.data(), m_buffer.size());
            if (got <= 0)
                return got;
            m_at = 0;
            m_end = static_cast<size_t>(got);
        }
        const size_t taken = std::min(size, m_end - m_at);
        std::copy_n(m_buffer.data() + m_at, taken, to);
        m_at += taken;
        return static_cast<ssize_t>(taken);
    }

    ssize_t write(const char *from, size_t size) override
    {
        if (m_dropped)
            return -1;
        const int part = static_cast<int>(std::min(size, size_t{1} << 20));
        if (m_tls)
            return SSL_write(m_tls, from, part);
#ifdef MSG_NOSIGNAL
        return ::send(m_socket, from, static_cast<size_t>(part), MSG_NOSIGNAL);
#else
        return ::send(m_socket, from, part, 0);
#endif
    }

private:
    ssize_t receive(char *to, size_t size)
    {
        if (m_tls)
            return SSL_read(m_tls, to, static_cast<int>(size));
#ifdef _WIN32
        return ::recv(m_socket, to, static_cast<int>(size), 0);
#else
        return ::recv(m_socket, to, size, 0);
#endif
    }

    const socket_t m_socket;
    SSL *const m_tls;
    bool m_dropped = false;
    std::array<char, 16384> m_buffer{};
    size_t m_at = 0, m_end = 0;
};

thread_local Connection *t_connection = nullptr;

/// httplib's server over connections of our own.
class Listener final : public httplib::Server
{
public:
    explicit Listener(TlsContext tls) : m_tls(std::move(tls))
    {
        new_task_queue = [] { return new httplib::ThreadPool(kWorkers); };
        set_keep_alive_max_count(1'000'000);
        set_keep_alive_timeout(kIdleMs / 1000);
        set_tcp_nodelay(true);
        set_read_timeout(30);
        set_write_timeout(30);
        set_payload_max_length(kLargestBody);
    }

    void breakOff()
    {
        m_stopping = true;
        stop();
        const std::lock_guard lock(m_mutex);
        for (const socket_t socket : m_sockets)
            ::shutdown(socket, kBothWays);
    }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_sockets.insert(socket);
        }
        const bool served = serve(socket);
        {
            const std::lock_guard lock(m_mutex);
            m_sockets.erase(socket);
        }
        ::shutdown(socket, kBothWays);
        closeSocket(socket);
        return served;
    }

    bool serve(socket_t socket)
    {
        Tls tls(m_tls ? SSL_new(m_tls.get()) : nullptr, SSL_free);
        if (tls && (SSL_set_fd(tls.get(), static_cast<int>(socket)) != 1 || SSL_accept(tls.get()) != 1)) {
            ERR_clear_error();
            return false;
        }
        Connection connection(socket, tls.get());
        t_connection = &connection;
        bool served = true;
        while (served && !connection.isDropped() && waitForRequest(connection)) {
            bool closed = false;
            served = process_request(connection, false, closed, nullptr);
            if (closed)
                break;
        }
        t_connection = nullptr;
        if (tls && served && !connection.isDropped())
            SSL_shutdown(tls.get());
        ERR_clear_error();
        return served;
    }

    bool waitForRequest(const Connection &connection)
    {
        for (int waited = 0; !m_stopping && waited < kIdleMs; waited += 100) {
            if (connection.hasUnread())
                return true;
            const int ready = pollOne(connection.socket(), POLLIN, 100);
            if (ready != 0)
                return ready > 0 && !m_stopping;
            if (waited >= kBusyIdleMs) {
                const std::lock_guard lock(m_mutex);
                if (m_sockets.size() >= kWorkers)
                    return false;
            }
        }
        return false;
    }

    const TlsContext m_tls;
    std::atomic_bool m_stopping = false;
    std::mutex m_mutex;
    std::set<socket_t> m_sockets;
};

Result<TlsContext> openTls(const QString &certificate, const QString &key)
{
    TlsContext context(nullptr, SSL_CTX_free);
    if (certificate.isEmpty())
        return context;
    context.reset(SSL_CTX_new(TLS_server_method()));
    const QByteArray certificateFile = QFile::encodeName(certificate), keyFile = QFile::encodeName(key);
    if (!context || SSL_CTX_use_certificate_chain_file(context.get(), certificateFile.constData()) != 1
        || SSL_CTX_use_PrivateKey_file(context.get(), keyFile.constData(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(context.get()) != 1) {
        ERR_clear_error();
        return failure(ErrorKind::Secrets,
                       QStringLiteral("%1 and %2 are not a certificate and its private key").arg(certificate, key));
    }
    return context;
}

} // namespace

class HttpServer::Private
{
public:
    void answer(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader);
    void deliver(httplib::Response &response, const HttpAnswer &answer);
    bool pause(std::chrono::milliseconds time)
    {
        std::unique_lock lock(m_mutex);
        m_stops.wait_for(lock, time, [this] { return m_stopping; });
        return !m_stopping;
    }

    Handler m_handler;
    std::unique_ptr<Listener> m_listener;
    std::thread m_thread;
    int m_port = 0;
    std::mutex m_mutex;
    std::condition_variable m_stops;
    bool m_stopping = false;
};

void HttpServer::Private::answer(const httplib::Request &request, httplib::Response &response,
                                 const httplib::ContentReader *reader)
{
    HttpRequest asked;
    asked.method = request.method;
    asked.path = request.path;
    if (const size_t question = request.target.find('?'); question != std::string::npos)
        asked.query = request.target.substr(question + 1);
    asked.fromWebPage = request.has_header("Origin");
    if (reader && request.is_multipart_form_data()) {
        (*reader)(
            [&](const httplib::MultipartFormData &part) {
                asked.parts.push_back({part.name, part.filename, {}});
                return true;
            },
            [&](const char *data, size_t size) {
                asked.parts.back().content.append(data, size);
                return asked.parts.back().content.size() <= kLargestBody;
            });
    } else if (reader) {
        (*reader)([&](const char *data, size_t size) {
            asked.body.append(data, size);
            return asked.body.size() <= kLargestBody;
        });
    }
    deliver(response, m_handler(asked));
}

void HttpServer::Private::deliver(httplib::Response &response, const HttpAnswer &answer)
{
    if (answer.delivery == HttpAnswer::Delivery::Drop) {
        t_connection->drop();
        return;
    }
    response.status = answer.status;
    if (!answer.traceId.empty())
        response.set_header("trace_id", answer.traceId);
    if (!answer.date.empty())
        response.set_header("Date", answer.date);
    if (!answer.body || answer.body->empty())
        return response.set_content("", answer.contentType);
    // A provider, because httplib would compress and copy a plain body.
    response.set_content_provider(
        answer.body->size(), answer.contentType,
        [this, body = answer.body, delivery = answer.delivery](size_t offset, size_t length, httplib::DataSink &sink) {
            if (delivery == HttpAnswer::Delivery::Whole)
                return sink.write(body->data() + offset, length);
            if (delivery == HttpAnswer::Delivery::Cut) {
                if (length > 1)
                    sink.write(body->data() + offset, length / 2);
                t_connection->drop();
                return false;
            }
            const size_t piece = std::min(length, body->size() / 24 + 1);
            return pause(std::chrono::milliseconds(25)) && sink.write(body->data() + offset, piece);
        });
}

HttpServer::HttpServer() : d(std::make_unique<Private>()) {}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(int port, const QString &certificate, const QString &key, Handler handler)
{
    auto tls = openTls(certificate, key);
    if (!tls)
        return failure(tls.error());
    std::unique_ptr<HttpServer> server(new HttpServer);
    Private &d = *server->d;
    d.m_handler = std::move(handler);
    d.m_listener = std::make_unique<Listener>(std::move(*tls));
    // Handlers with a content reader, because a plain one refuses form bodies over 8 KiB.
    d.m_listener->Post(".*", [&d](const httplib::Request &request, httplib::Response &response,
                                  const httplib::ContentReader &reader) { d.answer(request, response, &reader); });
    d.m_listener->Get(".*", [&d](const httplib::Request &request, httplib::Response &response) { d.answer(request, response, nullptr); });
    d.m_port = port;
    if (port == 0)
        d.m_port = d.m_listener->bind_to_any_port("127.0.0.1");
    else if (!d.m_listener->bind_to_port("127.0.0.1", port))
        d.m_port = -1;
    if (d.m_port <= 0)
        return failure(ErrorKind::Offline, QStringLiteral("port %1 of 127.0.0.1 cannot be listened on").arg(port));
    d.m_thread = std::thread([&d] { d.m_listener->listen_after_bind(); });
    // The socket takes connections since the bind; only stop() must not come before the loop runs.
    while (!d.m_listener->is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return server;
}

int HttpServer::port() const
{
    return d->m_port;
}

void HttpServer::stop()
{
    if (!d->m_thread.joinable())
        return;
    {
        const std::lock_guard lock(d->m_mutex);
        d->m_stopping = true;
    }
    d->m_stops.notify_all();
    d->m_listener->breakOff();
    d->m_thread.join();
}

bool HttpServer::pause(std::chrono::milliseconds time)
{
    return d->pause(time);
}

} // namespace tapfleet::sandbox
