#pragma once

#include "base/result.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tapfleet::sandbox {

struct HttpRequest {
    std::string method, path;
    std::string query; ///< as it came, still encoded
    std::string body;
    /// A part of a multipart/form-data body, which then is empty.
    struct Part {
        std::string name, fileName, content;
    };
    std::vector<Part> parts;
    bool fromWebPage = false; ///< carries an Origin: sent by a page in a browser
};

/// An answer and what happens to it on the wire.
struct HttpAnswer {
    enum class Delivery {
        Whole,
        Drop, ///< the connection is closed without a byte
        Cut,  ///< closed in the middle of the body
        Slow  ///< in small pieces
    };
    int status = 200;
    std::string contentType = "text/html;charset=utf-8";
    std::string traceId, date;
    std::shared_ptr<const std::string> body;
    Delivery delivery = Delivery::Whole;
};

/// An HTTP or HTTPS server on 127.0.0.1 with a worker per connection. `handler` is called on the workers; the public
/// functions from any thread.
class HttpServer
{
public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    /// port 0 picks one; certificate and key are PEM files, empty for plain HTTP.
    [[nodiscard]] static base::Result<std::unique_ptr<HttpServer>> start(int port, const QString &certificate, const QString &key,
                                                                         Handler handler);
    ~HttpServer(); ///< as stop()
    int port() const;
    /// Breaks off all connections and joins the workers; not from a handler.
    void stop();
    /// Waits in a handler; false when the server stops meanwhile.
    bool pause(std::chrono::milliseconds time);

private:
    HttpServer();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::sandbox
