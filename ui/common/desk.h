// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/client_session.h"
#include "core/services/overview.h"
#include "ui/common/prompt.h"
#include "ui/common/secret_clipboard.h"
#include "ui/common/settings.h"
#include "ui/common/worker.h"

#include <utility>

namespace kagibako::ui {

/// One organization as a window works on it: locked or unlocked, what is known of it, and the one way to do something
/// with it. The session lives in the worker's thread and never leaves it; what comes back are values.
class Desk final : public QObject
{
    Q_OBJECT

public:
    using MakeTransport =
        std::function<std::unique_ptr<HttpTransport>(const QByteArray& server, const QByteArray& pin)>;
    /// What it is made of; all of it outlives the desk.
    struct Parts {
        QString folder; ///< where keys and cache of the organization are
        Language language = Language::Japanese;
        const Clock* clock = nullptr;
        Prompt* prompt = nullptr;
        Settings* settings = nullptr;
        MakeTransport transport;
        QString program; ///< itself: started again for what is done in a process apart
    };
    enum class Lock : std::uint8_t { Asked, Idle, Ended };

private:
    /// What only the worker's thread touches.
    struct Held {
        std::unique_ptr<HttpTransport> transport;
        std::unique_ptr<ClientSession> session;
        qint64 told = 0;                               ///< how long the log was when the last overview was made
        std::shared_ptr<const PeopleRoll> people = {}; ///< of that overview
    };
    struct News {
        std::optional<Overview> overview;
        std::optional<Error> problem; ///< why there is none, though something changed
        QString problemId;
    };

public:
    explicit Desk(Parts parts);
    ~Desk() override;

    const QString& folder() const { return m_parts.folder; }
    Language language() const { return m_parts.language; }
    /// Asked for in this organization: what is seen of it is made anew in it at once. Remembers it, too.
    void setLanguage(Language language);
    /// Asked for in another organization of the window: the same, but nobody is interrupted by it.
    void followLanguage(Language language);
    bool isJapanese() const { return m_parts.language == Language::Japanese; }
    const Clock& clock() const { return *m_parts.clock; }
    Prompt& prompt() { return *m_parts.prompt; }
    Settings& settings() { return *m_parts.settings; }
    const MakeTransport& transport() const { return m_parts.transport; }
    const QString& program() const { return m_parts.program; }
    SecretClipboard& clipboard() { return m_clipboard; }
    Worker& worker() { return m_worker; }
    /// What the organization is called; empty where none is, and before it was first unlocked here.
    QString name() const;
    /// By which the window tells it from others (org_mark.h). Remembered, too.
    int colour() const;
    void setColour(int colour);

    bool isUnlocked() const { return m_unlocked; }
    /// Locked, but the worker still has to finish what it does before the keys are gone.
    bool isWiping() const { return m_wiping; }
    const Overview& overview() const { return m_overview; }
    /// The server's id of the last failure, for its operator; empty when it was no answer of the server.
    const QString& problemId() const { return m_problemId; }
    /// Set while the server cannot be reached or must not be believed.
    const std::optional<Error>& syncProblem() const { return m_syncProblem; }

    /// `done(Result<void>)`: errors of ClientSession::unlock() and overviewOf(); Cancelled when it was locked
    /// meanwhile. It is dropped with `context`; the desk is unlocked all the same.
    void unlock(QObject* context, std::shared_ptr<ClientSession::Secrets> secrets,
                std::function<void(Result<void>)> done);
    /// Ends the session, and with it everything that was opened; also one that is still being unlocked. Nothing is
    /// asked: what is unsaved is kept by its page before (see aboutToLock).
    void lock(Lock why);
    void sync();
    /// Asks for the page in front of the lock anew: what this computer knows of its organization has changed.
    void reopenDoor() { Q_EMIT doorChanged(); }
    /// A secret that one page leaves to the next, so that it is typed once. Locking wipes it.
    void handOver(SecretBytes secret) { m_handedOver = std::move(secret); }
    SecretBytes takeHandedOver() { return std::exchange(m_handedOver, SecretBytes()); }

    /// `work(ClientSession&, Job&)` in the worker's thread, `done(its Result)` here afterwards. When the log has grown
    /// meanwhile, whoever made it grow, the overview is made anew before `done`.
    template <typename Work, typename Done>
    void run(QObject* context, const QString& title, Work work, Done done)
    {
        using T = std::invoke_result_t<Work&, ClientSession&, Job&>;
        struct Outcome {
            T result;
            News news;
        };
        m_worker.run(
            context, title,
            [held = m_held, work = std::move(work)](Job& job) mutable -> Outcome {
                if (!held->session)
                    return {std::unexpected(Error(ErrorCode::Unauthorized)), {}};
                T result = work(*held->session, job);
                News news = newsOf(*held, result.has_value());
                return {std::move(result), std::move(news)};
            },
            [this, done = std::move(done)](Outcome outcome) mutable {
                take(std::move(outcome.news));
                if (!outcome.result && outcome.result.error().code() == ErrorCode::Unauthorized && m_unlocked) {
                    lock(Lock::Ended);
                    return;
                }
                if (!outcome.result && saysLookAgain(outcome.result.error().code()))
                    sync();
                done(std::move(outcome.result));
            });
    }

Q_SIGNALS:
    void languageChanged(kagibako::Language language); ///< asked for here; it may be the same again
    void languageFollowed();                           ///< another one, asked for elsewhere
    void colourChanged();
    void doorChanged();
    void unlocked();
    void aboutToLock();
    void locked(kagibako::ui::Desk::Lock why);
    void wiped(); ///< some time after locked(): no key is in memory any more
    void overviewChanged();
    void syncChanged();

private:
    static News newsOf(Held& held, bool ok);
    static bool saysLookAgain(ErrorCode code);
    void take(News news);
    void wipe();
    void setSyncProblem(std::optional<Error> problem);

    Parts m_parts;
    SecretClipboard m_clipboard;
    SecretBytes m_handedOver;
    Overview m_overview;
    std::optional<Error> m_syncProblem;
    QString m_problemId;
    bool m_unlocked = false;
    bool m_unlocking = false; ///< and not locked since
    bool m_syncing = false;
    bool m_wiping = false;
    int m_wipes = 0; ///< how often: who began before one knows by it that it came
    std::shared_ptr<Held> m_held;
    Worker m_worker; ///< last: its thread ends before what it works on
};

} // namespace kagibako::ui
