#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <exception>
#include <memory>
#include <optional>
#include <type_traits>

namespace tapfleet::base {

template <typename T>
struct IsResult : std::false_type {
};
template <typename T>
struct IsResult<Result<T>> : std::true_type {
};

/// An exception as an error (codes::ProgramFault) with what it says.
Error programFault(const std::exception_ptr &exception);

/// The exception that ended the work behind a finished future, as an error; nothing when none did.
template <typename T>
std::optional<Error> faultOf(QFuture<T> finished)
{
    try {
        finished.waitForFinished(); // it has ended: this only throws again
    } catch (...) {
        return programFault(std::current_exception());
    }
    return std::nullopt;
}

/// Calls `fn(result)` in the thread of `receiver`, once, when `future` has a result; never when the
/// receiver is gone by then, nor when the future was canceled without one. A result that can be copied is, so
/// several may wait for one future. Work that an exception ended answers with codes::ProgramFault: nobody waits for ever.
/// (QFuture::then with a context aborts in Qt 6.4.2 Debug when the context dies first.)
template <typename T, typename Fn>
void whenDone(const QFuture<T> &future, QObject *receiver, Fn fn)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0) {
            if constexpr (IsResult<T>::value) {
                if (auto fault = faultOf(watcher->future()))
                    fn(T(failure(std::move(*fault))));
            } else {
                watcher->future().waitForFinished(); // nothing can be told to `fn`: what was thrown ends the program
            }
            return;
        }
        if constexpr (std::is_copy_constructible_v<T>)
            fn(watcher->future().result());
        else
            fn(watcher->future().takeResult());
    });
    watcher->setFuture(future);
}

/// A future that already holds `value`.
template <typename T>
QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// Goes on with `next(value) -> QFuture<Result<U>>` in the thread of `receiver` when `future` succeeds; a
/// failure is passed through. When the receiver is gone first the answer is a Canceled error.
template <typename T, typename Fn>
auto andThen(const QFuture<Result<T>> &future, QObject *receiver, Fn next)
{
    using Next = std::invoke_result_t<Fn, T>;
    using U = typename decltype(std::declval<Next>().takeResult())::value_type;

    struct State {
        QPromise<Result<U>> promise;
        bool answered = false;
        void answer(Result<U> result)
        {
            if (std::exchange(answered, true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
        ~State() { answer(failure(ErrorKind::Canceled, QStringLiteral("its owner is gone"))); }
    };
    auto state = std::make_shared<State>();
    state->promise.start();
    QFuture<Result<U>> answer = state->promise.future();
    whenDone(future, receiver, [receiver, state, next = std::move(next)](Result<T> result) mutable {
        if (!result) {
            state->answer(failure(std::move(result.error())));
            return;
        }
        whenDone(next(std::move(*result)), receiver,
                 [state](Result<U> second) { state->answer(std::move(second)); });
    });
    return answer;
}

} // namespace tapfleet::base
