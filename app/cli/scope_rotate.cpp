// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scope_rotate.h"

#include "core/services/rotation_service.h"

namespace kagibako {

using namespace Qt::StringLiterals;

CLI::App* ScopeRotateCommand::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "scope", "Scopes (利用範囲)")
                            ->add_subcommand("rotate", "Change a scope's keys; open links are sealed to the new ones");
    command->add_option("--scope", m_scope, "Scope: name or id")->required();
    command->add_flag("--keep-links", m_keepLinks,
                      "Links that a former clerk can make stay good, and review says so (default: they become void "
                      "and new ones have to be sent)");
    command->add_flag("--rest", m_restOnly, "No new keys: only what an earlier rotation left");
    m_unlocking.attach(*command);
    return command;
}

Result<int> ScopeRotateCommand::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(QString::fromStdString(m_scope)));
    const auto links = m_keepLinks ? RotationService::Links::Keep : RotationService::Links::Reissue;
    RotationService service(session);
    KAGIBAKO_TRY_ASSIGN(const auto done, m_restOnly ? service.finish(scope, links) : service.rotate(scope, links));
    output.result(u"epoch %1: %2 members, %3 links kept, %4 links new"_s.arg(done.epoch)
                      .arg(done.grants)
                      .arg(done.cards)
                      .arg(done.reissued),
                  {{u"epoch"_s, done.epoch},
                   {u"grants"_s, qint64(done.grants)},
                   {u"kept"_s, qint64(done.cards)},
                   {u"reissued"_s, qint64(done.reissued)}});
    if (done.reissued > 0)
        output.message(u"無効にしたリンクに代わる新しいリンクを、対象者に送り直してください。"_s,
                       u"The links of some people are new: send them again."_s);
    return Exit::Ok;
}

} // namespace kagibako
