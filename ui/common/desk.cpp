// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/desk.h"

#include <QPointer>

namespace kagibako::ui {

Desk::Desk(Parts parts) : m_parts(std::move(parts)), m_held(std::make_shared<Held>()) {}

Desk::~Desk()
{
    lock(Lock::Asked);
}

void Desk::setLanguage(Language language)
{
    m_parts.language = language;
    settings().setLanguage(language);
    Q_EMIT languageChanged(language); // the same too: what was not interrupted before may still speak another
}

void Desk::followLanguage(Language language)
{
    if (std::exchange(m_parts.language, language) == language)
        return;
    settings().setLanguage(language);
    Q_EMIT languageFollowed();
}

QString Desk::name() const
{
    if (m_unlocked)
        return m_overview.organization;
    const auto config = readClientConfig(m_parts.folder);
    return config ? m_parts.settings->organizationName(config->org) : QString();
}

int Desk::colour() const
{
    return m_parts.settings->colour().value_or(0);
}

void Desk::setColour(int colour)
{
    settings().setColour(colour);
    Q_EMIT colourChanged();
}

void Desk::unlock(QObject* context, std::shared_ptr<ClientSession::Secrets> secrets,
                  std::function<void(Result<void>)> done)
{
    m_unlocking = true;
    m_worker.run(
        this, tr("Unlocking"), // the page may go; the session that comes is the desk's
        [held = m_held, folder = m_parts.folder, make = m_parts.transport, clock = m_parts.clock,
         secrets = std::move(secrets)](Job& job) -> Result<Overview> {
            if (job.isCancelled())
                return fail(ErrorCode::Cancelled);
            KAGIBAKO_TRY_ASSIGN(const ClientConfig config, readClientConfig(folder));
            auto transport = make(config.server, config.pin);
            KAGIBAKO_TRY_ASSIGN(auto session, ClientSession::unlock(folder, *secrets, *transport, *clock));
            KAGIBAKO_TRY_ASSIGN(Overview overview, overviewOf(*session));
            *held = {std::move(transport), std::move(session), overview.orgLeaves, overview.people};
            return overview;
        },
        [this, wipes = m_wipes, page = QPointer<QObject>(context), done = std::move(done)](Result<Overview> overview) {
            const auto tell = [&](const Result<void>& outcome) {
                if (page)
                    done(outcome);
            };
            if (wipes != m_wipes) // locked meanwhile: what was opened is gone, or goes next
                return tell(fail(ErrorCode::Cancelled));
            m_unlocking = false;
            if (!overview)
                return tell(std::unexpected(overview.error()));
            m_overview = std::move(*overview);
            m_unlocked = true;
            settings().setOrganizationName(m_overview.org, m_overview.organization);
            setSyncProblem({});
            tell({});
            Q_EMIT unlocked();
        });
}

void Desk::lock(Lock why)
{
    m_clipboard.clear();
    m_handedOver = {};
    const bool wasUnlocking = std::exchange(m_unlocking, false);
    if (!m_unlocked) {
        if (wasUnlocking)
            wipe(); // nothing was shown yet: the door stays, and hears of it when the unlocking is over
        return;
    }
    Q_EMIT aboutToLock();
    m_unlocked = false;
    wipe();
    m_overview = {};
    Q_EMIT locked(why);
}

/// In the worker, after what it does now: also after an unlocking, whose session ends before anybody works with it.
void Desk::wipe()
{
    for (const auto& job : m_worker.jobs())
        job->cancel();
    m_wiping = true;
    const int wipes = ++m_wipes;
    m_worker.run(
        this, {},
        [this, wipes, held = m_held](Job&) {
            auto bundle = held->session ? held->session->forgetKeys() : fail(ErrorCode::Unauthorized);
            QMetaObject::invokeMethod(this, [this, wipes] {
                if (wipes != m_wipes)
                    return; // there is something to wipe again
                m_wiping = false;
                Q_EMIT wiped();
            });
            // Whether the server hears of it or not, everything here is gone by now.
            if (bundle)
                (void)held->session->farewell(*bundle);
            *held = {};
            return 0;
        },
        [](int) {});
}

void Desk::sync()
{
    if (!m_unlocked || m_syncing)
        return;
    m_syncing = true;
    m_worker.run(
        this, {},
        [held = m_held](Job&) -> Result<News> {
            if (!held->session)
                return News{};
            KAGIBAKO_TRY(held->session->sync());
            return newsOf(*held, true);
        },
        [this](Result<News> news) {
            m_syncing = false;
            if (!m_unlocked)
                return;
            if (!news && news.error().code() == ErrorCode::Unauthorized)
                return lock(Lock::Ended);
            if (!news)
                return setSyncProblem(news.error());
            m_overview.syncedAt = clock().now();
            setSyncProblem({});
            take(std::move(*news));
        });
}

/// Failures that mean: what is shown may not be what stands.
bool Desk::saysLookAgain(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NetFailed:
    case ErrorCode::Conflict:
    case ErrorCode::AlreadyDone:
    case ErrorCode::LedgerPrev:
    case ErrorCode::LedgerState:
    case ErrorCode::LedgerDuplicate:
    case ErrorCode::ObjectVersion:
    case ErrorCode::NotFound:
        return true;
    default:
        return false;
    }
}

Desk::News Desk::newsOf(Held& held, bool ok)
{
    News news;
    if (!ok)
        news.problemId = QString::fromUtf8(held.session->api().lastProblemId());
    if (held.session->state().log.size() != held.told) {
        if (auto overview = overviewOf(*held.session, held.people)) {
            held.told = overview->orgLeaves;
            held.people = overview->people;
            news.overview = std::move(*overview);
        } else {
            news.problem = overview.error();
        }
    }
    return news;
}

void Desk::take(News news)
{
    m_problemId = std::move(news.problemId);
    if (news.problem && m_unlocked)
        setSyncProblem(std::move(news.problem));
    if (!news.overview || !m_unlocked)
        return;
    m_overview = std::move(*news.overview);
    Q_EMIT overviewChanged();
}

void Desk::setSyncProblem(std::optional<Error> problem)
{
    m_syncProblem = std::move(problem);
    Q_EMIT syncChanged();
}

} // namespace kagibako::ui
