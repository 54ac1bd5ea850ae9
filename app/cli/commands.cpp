// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/access_commands.h"
#include "app/cli/account_commands.h"
#include "app/cli/account_enrol.h"
#include "app/cli/account_hand_over.h"
#include "app/cli/certificate_commands.h"
#include "app/cli/check_number.h"
#include "app/cli/disposal_acts.h"
#include "app/cli/disposal_date.h"
#include "app/cli/entry_commands.h"
#include "app/cli/factor_commands.h"
#include "app/cli/key_store_commands.h"
#include "app/cli/letter_command.h"
#include "app/cli/list_commands.h"
#include "app/cli/number_commands.h"
#include "app/cli/org_create.h"
#include "app/cli/people_commands.h"
#include "app/cli/person_commands.h"
#include "app/cli/policy_commands.h"
#include "app/cli/recovery_commands.h"
#include "app/cli/reveal_command.h"
#include "app/cli/review_commands.h"
#include "app/cli/rights_commands.h"
#include "app/cli/scope_rotate.h"
#include "app/cli/session_commands.h"

namespace kagibako {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<OrgCreate>());
    commands.push_back(std::make_unique<OrgRecover>());
    commands.push_back(std::make_unique<OrgRenew>());
    commands.push_back(std::make_unique<OrgDrill>());
    commands.push_back(std::make_unique<ScopeCreate>());
    commands.push_back(std::make_unique<ScopeRotateCommand>());
    commands.push_back(std::make_unique<ScopeTakeUp>());
    commands.push_back(std::make_unique<AccountSheetCommand>());
    commands.push_back(std::make_unique<AccountEnrol>());
    commands.push_back(std::make_unique<AccountList>());
    commands.push_back(std::make_unique<AccountAdmit>());
    commands.push_back(std::make_unique<AccountStanding>(AccountStanding::What::Suspend));
    commands.push_back(std::make_unique<AccountStanding>(AccountStanding::What::Resume));
    commands.push_back(std::make_unique<AccountStanding>(AccountStanding::What::Revoke));
    commands.push_back(std::make_unique<AccountHandOver>());
    commands.push_back(std::make_unique<AccountPassword>());
    commands.push_back(std::make_unique<AccountSessions>());
    commands.push_back(std::make_unique<FactorCommand>(FactorCommand::What::Totp));
    commands.push_back(std::make_unique<FactorCommand>(FactorCommand::What::Mail));
    commands.push_back(std::make_unique<FactorCommand>(FactorCommand::What::None));
    commands.push_back(std::make_unique<FactorCommand>(FactorCommand::What::Show));
    commands.push_back(std::make_unique<FactorResetCommand>());
    commands.push_back(std::make_unique<PermissionSetCommand>());
    commands.push_back(std::make_unique<KeysGive>());
    commands.push_back(std::make_unique<ApproveCommand>());
    commands.push_back(std::make_unique<PolicyShow>());
    commands.push_back(std::make_unique<PolicySetCommand>());
    commands.push_back(std::make_unique<PeopleImportCommand>());
    commands.push_back(std::make_unique<PeopleImportNumbers>());
    commands.push_back(std::make_unique<PeopleList>());
    commands.push_back(std::make_unique<PersonEdit>(PersonEdit::What::Add));
    commands.push_back(std::make_unique<PersonEdit>(PersonEdit::What::Change));
    commands.push_back(std::make_unique<PersonMerge>());
    commands.push_back(std::make_unique<Invite>());
    commands.push_back(std::make_unique<LettersCommand>());
    commands.push_back(std::make_unique<Inbox>());
    commands.push_back(std::make_unique<ReviewShow>());
    commands.push_back(std::make_unique<ReviewAccept>());
    commands.push_back(std::make_unique<ReviewEnd>(ReasonKind::Return));
    commands.push_back(std::make_unique<ReviewEnd>(ReasonKind::Refuse));
    commands.push_back(std::make_unique<EnterFind>());
    commands.push_back(std::make_unique<EnterPut>());
    commands.push_back(std::make_unique<EnterList>());
    commands.push_back(std::make_unique<EnterShow>());
    commands.push_back(std::make_unique<EnterAccept>());
    commands.push_back(std::make_unique<EnterUndo>());
    commands.push_back(std::make_unique<EnterReject>());
    commands.push_back(std::make_unique<Reveal>());
    commands.push_back(std::make_unique<CompareNumber>());
    for (const auto what : {ListRequestService::What::Open, ListRequestService::What::Export}) {
        commands.push_back(std::make_unique<ListAsk>(what));
        commands.push_back(std::make_unique<ListList>(what));
        commands.push_back(std::make_unique<ListShow>(what));
    }
    commands.push_back(std::make_unique<ExportSave>());
    commands.push_back(std::make_unique<DisposalList>());
    commands.push_back(std::make_unique<DisposalShow>());
    commands.push_back(std::make_unique<DisposalWhatIf>());
    commands.push_back(std::make_unique<DisposalSet>());
    commands.push_back(std::make_unique<DisposalHolding>(DisposalHolding::What::Hold));
    commands.push_back(std::make_unique<DisposalHolding>(DisposalHolding::What::Lift));
    commands.push_back(std::make_unique<DisposalOrder>());
    commands.push_back(std::make_unique<DisposalApprove>());
    commands.push_back(std::make_unique<DisposalWaiting>());
    commands.push_back(std::make_unique<CertificateMake>());
    commands.push_back(std::make_unique<CertificateVerify>());
    commands.push_back(std::make_unique<RegisterCommand>());
    commands.push_back(std::make_unique<LogVerify>(LogVerify::What::Tree));
    commands.push_back(std::make_unique<LogVerify>(LogVerify::What::Signatures));
    commands.push_back(std::make_unique<Status>());
    commands.push_back(std::make_unique<KeyStoreCommand>(KeyStoreCommand::What::Remember));
    commands.push_back(std::make_unique<KeyStoreCommand>(KeyStoreCommand::What::Forget));
    commands.push_back(std::make_unique<CheckNumber>());
    commands.push_back(std::make_unique<DisposalDate>());
    return commands;
}

} // namespace kagibako
