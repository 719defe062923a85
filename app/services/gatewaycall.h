#pragma once

#include "base/async.h"
#include "base/clock.h"
#include "services/accountservice.h"

#include <functional>
#include <memory>
#include <vector>

/// Questions to the gateway of an account, by a client that lives as long as they take. Answered in the thread of `receiver`; when that is
/// gone first they end with Canceled.
namespace tapfleet::services {

/// `ask(cloud::GatewayClient &) -> QFuture<Result<T>>`.
template <typename Ask>
auto askOnce(AccountService &accounts, const base::Clock &clock, const domain::Account &account, QObject *receiver, Ask ask)
{
    return base::andThen(accounts.gatewayConfig(account), receiver, [&clock, receiver, ask = std::move(ask)](const cloud::GatewayConfig &config) {
        // It may be answering the very call that it is let go of in.
        const std::shared_ptr<cloud::GatewayClient> gateway(new cloud::GatewayClient(config, clock),
                                                            [](cloud::GatewayClient *client) { client->deleteLater(); });
        const auto answer = ask(*gateway);
        base::whenDone(answer, receiver, [gateway](const auto &) {});
        return answer;
    });
}

/// `ask(cloud::GatewayClient &, key) -> QFuture<Result<void>>`, one key after the other; ends with the first failure.
template <typename Key, typename Ask>
[[nodiscard]] QFuture<base::Result<void>> askEach(AccountService &accounts, const base::Clock &clock, const domain::Account &account, QObject *receiver,
                                    std::vector<Key> keys, Ask ask)
{
    struct Turn {
        std::vector<Key> keys;
        Ask ask;
        size_t next = 0;
        QPromise<base::Result<void>> promise{};
        void end(base::Result<void> result)
        {
            promise.addResult(std::move(result));
            promise.finish();
        }
        static void go(const std::shared_ptr<Turn> &turn, cloud::GatewayClient &gateway, QObject *receiver)
        {
            if (turn->next == turn->keys.size())
                return turn->end({});
            base::whenDone(turn->ask(gateway, turn->keys[turn->next++]), receiver, [turn, &gateway, receiver](const base::Result<void> &done) {
                done ? go(turn, gateway, receiver) : turn->end(done);
            });
        }
    };
    const auto turn = std::make_shared<Turn>(Turn{std::move(keys), std::move(ask)});
    return askOnce(accounts, clock, account, receiver, [turn, receiver](cloud::GatewayClient &gateway) {
        turn->promise.start();
        Turn::go(turn, gateway, receiver);
        return turn->promise.future();
    });
}

} // namespace tapfleet::services
