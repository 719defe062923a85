#include "base/async.h"

#include "base/errorcodes.h"

#include <QUnhandledException>

namespace tapfleet::base {

Error programFault(const std::exception_ptr &exception)
{
    Error error{.kind = ErrorKind::Invalid, .detail = QStringLiteral("an unknown exception"), .subCode = codes::ProgramFault};
    try {
        std::rethrow_exception(exception);
    } catch (const QUnhandledException &wrapper) {
        if (wrapper.exception())
            return programFault(wrapper.exception());
    } catch (const std::exception &fault) {
        error.detail = QString::fromUtf8(fault.what());
    } catch (...) {}
    return error;
}

} // namespace tapfleet::base
