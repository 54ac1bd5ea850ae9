// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

namespace kagibako::http {

namespace detail {

/// Holds a suspended coroutine until `done` is called once, from any thread, and resumes it on its own executor. If
/// every copy of `done` is dropped uncalled, the coroutine resumes with an exception instead of waiting for ever.
template <typename T, typename Continuation>
class Resumer
{
public:
    explicit Resumer(Continuation continuation)
        : m_executor(boost::asio::get_associated_executor(continuation)), m_continuation(std::move(continuation))
    {
    }
    Resumer(const Resumer&) = delete;
    Resumer& operator=(const Resumer&) = delete;
    ~Resumer() { fail(std::make_exception_ptr(std::runtime_error("completion dropped"))); }

    void done(T value)
    {
        if (!m_called.exchange(true))
            resume(nullptr, std::move(value));
    }

    void fail(const std::exception_ptr& error)
    {
        if (!m_called.exchange(true))
            resume(error, std::nullopt);
    }

private:
    void resume(const std::exception_ptr& error, std::optional<T> value)
    {
        boost::asio::post(m_executor,
                          [continuation = std::move(m_continuation), error, value = std::move(value)]() mutable {
                              std::move(continuation)(error, std::move(value));
                          });
    }

    boost::asio::associated_executor_t<Continuation> m_executor;
    Continuation m_continuation;
    std::atomic<bool> m_called = false;
};

} // namespace detail

/// Turns a callback from another thread (the store's group commit) into something a handler awaits:
///
///     const Receipt receipt = co_await resumeWith<Receipt>([&](auto done) { store.submit(std::move(write),
///     std::move(done)); });
///
/// `start` is called at once, on the connection's thread. `done` may be called from any thread, also before `start`
/// returns; the second call does nothing. The Server must live until `done` was called or dropped: stop the server,
/// stop the store, destroy the server. Throws in the coroutine what `start` threw, or std::runtime_error when `done` is
/// dropped uncalled (answered 500).
template <typename T>
boost::asio::awaitable<T> resumeWith(std::function<void(std::function<void(T)> done)> start)
{
    auto initiate = [](auto continuation, const std::function<void(std::function<void(T)>)>& begin) {
        auto resumer = std::make_shared<detail::Resumer<T, decltype(continuation)>>(std::move(continuation));
        try {
            begin([resumer](T value) { resumer->done(std::move(value)); });
        } catch (...) { // out of here it would destroy the coroutine that is being suspended
            resumer->fail(std::current_exception());
        }
    };
    std::optional<T> value = co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<>,
                                                                  void(std::exception_ptr, std::optional<T>)>(
        std::move(initiate), boost::asio::use_awaitable, std::move(start));
    co_return std::move(*value);
}

} // namespace kagibako::http
