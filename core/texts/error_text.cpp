// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texts/error_text.h"

#include "core/texts/error_text_files.h"

namespace kagibako {

namespace {

using Text = std::pair<QStringView, QStringView>; // Japanese, English

// clang-format off: one row per sentence. No default, so that a new code asks for its texts.
// NOLINTNEXTLINE(readability-function-size): one case for each error, so that the compiler sees when one is missing
Text textOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadEncoding:
        return {u"データの形が正しくありません。何も変更していません。ファイルや入力が途中で切れていないか確認してください。",
                u"The data is malformed. Nothing was changed. Check that the file or input isn't cut off or altered."};
    case ErrorCode::BadLength:
        return {u"データの長さが正しくありません。何も変更していません。全体が入力されているか確認してください。",
                u"The data has the wrong length. Nothing was changed. Check that all of it was given."};
    case ErrorCode::TrailingBytes:
        return {u"データの後ろに余分な内容があります。何も変更していません。元のデータを確認してください。",
                u"There is something behind the end of the data. Nothing was changed. Check the original."};
    case ErrorCode::BadVersion:
        return {u"このプログラムが知らない版のデータです。何も変更していません。新しい版に更新してください。",
                u"The data is of a version this program doesn't know. Nothing was changed. Update the program."};
    case ErrorCode::BadPadding:
        return {u"データの余白が正しくありません。何も変更していません。元のデータを確認してください。",
                u"The data is padded wrongly. Nothing was changed. Check the original."};
    case ErrorCode::BadCode:
        return {u"コードに使えない文字があります。何も送信していません。紙のコードを見て入力し直してください。",
                u"The code has a character that codes don't have. Nothing was sent. Type it again from the paper."};
    case ErrorCode::BadCodeCheck:
        return {u"コードに打ち間違いがあります。何も送信していません。紙のコードを見て入力し直してください。",
                u"The code is mistyped. Nothing was sent. Type it again from the paper."};
    case ErrorCode::BadId:
        return {u"識別子の形が正しくありません。何も変更していません。コピーし直してください。",
                u"The identifier is malformed. Nothing was changed. Copy it again."};
    case ErrorCode::TooLarge:
        return {u"データが大きすぎます。何も変更していません。分割してやり直してください。",
                u"The data is too large. Nothing was changed. Split it and try again."};
    // domain
    case ErrorCode::NumberNotDigits:
        return {u"番号に数字以外の文字があります。番号は登録していません。書類を見て入力し直してください。",
                u"The number has something other than digits. It was not stored. Type it again from the document."};
    case ErrorCode::NumberLength:
        return {u"番号の桁数が違います（個人番号は12桁、法人番号は13桁）。番号は登録していません。書類を見て入力し直してください。",
                u"The number has the wrong number of digits (12 for a person, 13 for a company). It was not stored. Type it again from the document."};
    case ErrorCode::NumberCheckDigit:
        return {u"検査用数字が合いません。番号は登録していません。書類と一桁ずつ照らして入力し直してください。",
                u"The check digit doesn't match. The number was not stored. Compare it with the document digit by digit."};
    case ErrorCode::NumberAllZero:
        return {u"すべて0の番号はありません。番号は登録していません。書類を見て入力し直してください。",
                u"There is no number of zeros only. It was not stored. Type it again from the document."};
    case ErrorCode::BadDate:
        return {u"日付として読めません。何も登録していません。2026-01-31 や 令和8年1月31日 の形で入力してください。",
                u"This isn't a date. Nothing was stored. Write it like 2026-01-31."};
    case ErrorCode::BadText:
        return {u"使えない文字（外字など）があります。何も登録していません。標準の文字に置き換えてください。",
                u"The text has characters that can't be kept, such as private-use ones. Nothing was stored. Replace them."};
    case ErrorCode::UnknownPurpose:
        return {u"この利用事務は一覧にないか、この対象者の種別には使えません。何も変更・表示していません。一覧から選んでください。",
                u"There is no such purpose, or not for this kind of person. Nothing was changed or shown. Choose one of the list."};
    case ErrorCode::FieldMissing:
        return {u"必要な項目が空です。何も登録していません。項目を埋めてください。",
                u"A required field is empty. Nothing was stored. Fill it in."};
    case ErrorCode::FieldDuplicate:
        return {u"同じコード又は番号が二度使われています。何も登録していません。どちらかを直してください。",
                u"The same code or number is used twice. Nothing was stored. Correct one of them."};
    case ErrorCode::FieldUnexpected:
        return {u"この区分の人には使わない項目に値があります。何も登録していません。区分か項目を直してください。",
                u"A field has a value that this kind of person doesn't have. Nothing was stored. Correct the kind or the field."};
    case ErrorCode::TextLength:
        return {u"文字数が多すぎます。何も登録していません。短くしてください。",
                u"The text is too long. Nothing was stored. Shorten it."};
    case ErrorCode::TextControl:
        return {u"制御文字又は文字の向きを変える記号があります。何も登録していません。取り除いてください。",
                u"The text has control or direction characters. Nothing was stored. Remove them."};
    case ErrorCode::TextNormal:
        return {u"文字が合成されていない形です。何も登録していません。入力し直してください。",
                u"The text isn't in composed form (NFC). Nothing was stored. Type it again."};
    case ErrorCode::PasswordCommon:
        return {u"よく使われるパスワードです。何も変更していません。文のように長く、人が思いつかないものにしてください。",
                u"Many people use this password. Nothing was changed. Choose a longer one that nobody would think of: a sentence."};
    case ErrorCode::MailBad:
        return {u"メールアドレスの形が正しくありません。何も登録していません。name@example.jp の形で一つだけ入力してください。",
                u"This isn't a mail address. Nothing was stored. Give exactly one, like name@example.jp."};
    case ErrorCode::DateRange:
        return {u"日付の前後関係か時期が正しくありません。何も登録していません。日付を確認してください。",
                u"The date can't be right: it lies ahead or too far back, or an end comes before its beginning. Nothing was stored. Check the dates."};
    case ErrorCode::UnknownKind:
        return {u"区分が正しくありません。何も登録していません。従業員・扶養親族・個人支払先・法人支払先のどれかにしてください。",
                u"There is no such kind. Nothing was stored. Use employee, dependent, payee or company."};
    case ErrorCode::UnknownCode:
        return {u"コードが一覧にありません。何も変更していません。一覧から選んでください。",
                u"The code isn't in the catalogue. Nothing was changed. Choose one of the list."};
    case ErrorCode::PolicyBounds:
        return {u"設定値が許される範囲にありません。設定は変えていません。範囲内の値にしてください。",
                u"The setting is out of its bounds. The policy was not changed. Choose a value within them."};
    case ErrorCode::LocksOut:
        return {u"この規則では、あなた自身がこの端末から接続できなくなります。規則は変えていません。許可するアドレスを見直してください。",
                u"These rules would keep out you yourself, on this computer. The policy was not changed. Look at the addresses again."};
    case ErrorCode::BadIpRange:
        return {u"IPアドレス又はその範囲として読めません。何も変更していません。203.0.113.0/24 や 2001:db8::/32 の形で、範囲に含めない桁は0にして入力してください。",
                u"This isn't an IP address or a range of them. Nothing was changed. Write it like 203.0.113.0/24 or 2001:db8::/32, with zeros behind the prefix."};
    case ErrorCode::SubmitterCode:
        return {u"これは本人が提出に使う秘密のコードです。何も登録していません。ここには入力せず、返信用紙の整理番号を入力してください。",
                u"This is the submitter's secret code. Nothing was stored. Don't type it here: type the reference of the return form."};
    // wire
    case ErrorCode::JsonSyntax:
        return {u"受け取ったデータを読めません。何も変更していません。続くときは管理者に連絡してください。",
                u"What was received isn't JSON. Nothing was changed. If it goes on, tell the administrator."};
    case ErrorCode::JsonNotCanonical:
        return {u"データが正規の形ではありません。改変のおそれがあるため受け付けませんでした。管理者に連絡してください。",
                u"The data isn't in canonical form and may have been altered. It was not accepted. Tell the administrator."};
    case ErrorCode::JsonMissing:
        return {u"データに必要な項目がありません。何も変更していません。プログラムを更新してください。",
                u"A field is missing from the data. Nothing was changed. Update the program."};
    case ErrorCode::JsonUnknown:
        return {u"データに知らない項目があります。何も変更していません。プログラムを更新してください。",
                u"The data has a field this program doesn't know. Nothing was changed. Update the program."};
    case ErrorCode::JsonType:
        return {u"データの項目の型が違います。何も変更していません。プログラムを更新してください。",
                u"A field of the data has the wrong type. Nothing was changed. Update the program."};
    case ErrorCode::JsonRange:
        return {u"データの値が範囲を超えています。何も変更していません。プログラムを更新してください。",
                u"A value of the data is out of range. Nothing was changed. Update the program."};
    // crypto
    case ErrorCode::OpenFailed:
        return {u"暗号を開けませんでした。内容は変わっていません。パスワード・用紙・権限を確認してください。",
                u"It could not be opened. Nothing was changed. Check the password, the sheet and your rights."};
    case ErrorCode::BadPublicKey:
        return {u"公開鍵が正しくありません。何も暗号化していません。管理者に連絡してください。",
                u"A public key is invalid. Nothing was sealed with it. Tell the administrator."};
    case ErrorCode::BadSignature:
        return {u"署名の形が正しくありません。受け付けませんでした。管理者に連絡してください。",
                u"A signature is malformed. It was not accepted. Tell the administrator."};
    case ErrorCode::CryptoFailed:
        return {u"この端末の暗号機能が動きませんでした。何も変更していません。再起動してもう一度試してください。",
                u"The cryptography of this machine failed. Nothing was changed. Restart it and try again."};
    // statement
    case ErrorCode::StatementShape:
        return {u"署名された記録の形が正しくありません。受け付けませんでした。管理者に連絡してください。",
                u"A signed statement is malformed. It was not accepted. Tell the administrator."};
    case ErrorCode::StatementKind:
        return {u"知らない種類の記録です。受け付けませんでした。プログラムを更新してください。",
                u"A signed statement is of an unknown kind. It was not accepted. Update the program."};
    case ErrorCode::StatementSignature:
        return {u"記録の署名が合いません。受け付けませんでした。改変のおそれがあるため責任者に連絡してください。",
                u"The signature of a statement doesn't hold. It was not accepted. It may have been altered: tell the responsible person."};
    case ErrorCode::StatementOrg:
        return {u"別の組織の記録です。受け付けませんでした。接続先を確認してください。",
                u"The statement belongs to another organization. It was not accepted. Check which server you use."};
    // log
    case ErrorCode::HeadShape:
        return {u"サーバーのログの署名を読めません。同期を止めました。責任者に連絡してください。",
                u"The server's log head can't be read. Synchronization stopped. Tell the responsible person."};
    case ErrorCode::HeadSignature:
        return {u"サーバーのログの署名が合いません。同期を止め、手元の記録は保たれています。責任者に連絡してください。",
                u"The server's log head isn't signed by its key. Synchronization stopped; what you hold is kept. Tell the responsible person."};
    case ErrorCode::HeadOrigin:
        return {u"別のログの署名です。同期を止めました。接続先を確認してください。",
                u"The log head belongs to another log. Synchronization stopped. Check which server you use."};
    case ErrorCode::LogRollback:
        return {u"サーバーのログが以前より短くなっています。同期を止め、手元の記録は保たれています。責任者に連絡してください。",
                u"The server shows a shorter log than before. Synchronization stopped; what you hold is kept. Tell the responsible person."};
    case ErrorCode::LogFork:
        return {u"サーバーが人により違うログを見せています。同期を止め、手元の記録は保たれています。すぐに責任者に連絡してください。",
                u"The server shows different logs to different people. Synchronization stopped; what you hold is kept. Tell the responsible person at once."};
    case ErrorCode::LogRoot:
        return {u"ログの内容と署名が合いません。同期を止め、手元の記録は保たれています。責任者に連絡してください。",
                u"The log doesn't match its signed head. Synchronization stopped; what you hold is kept. Tell the responsible person."};
    case ErrorCode::LogGap:
        return {u"ログに抜けがあります。同期を止めました。もう一度同期し、続くときは責任者に連絡してください。",
                u"Entries are missing from the log. Synchronization stopped. Try again; if it goes on, tell the responsible person."};
    case ErrorCode::ProofInvalid:
        return {u"ログの証明が正しくありません。受け付けませんでした。責任者に連絡してください。",
                u"A proof of the log is wrong. It was not accepted. Tell the responsible person."};
    case ErrorCode::SeenMismatch:
        return {u"他の担当者が見たログと一致しません。同期を止め、手元の記録は保たれています。すぐに責任者に連絡してください。",
                u"Another member saw a different log. Synchronization stopped; what you hold is kept. Tell the responsible person at once."};
    // ledger
    case ErrorCode::LedgerGenesis:
        return {u"組織の最初の記録が正しくありません。接続していません。登録シートを確認してください。",
                u"The organization's first statement is wrong. Nothing was trusted. Check your enrolment sheet."};
    case ErrorCode::LedgerPrev:
        return {u"その間に他の変更がありました。変更していません。同期して内容を見直し、もう一度実行してください。",
                u"Somebody changed something meanwhile. Your change was not made. Synchronize, look again and repeat it."};
    case ErrorCode::LedgerFork:
        return {u"権限の記録が二つに分かれています。同期を止めました。すぐに責任者に連絡してください。",
                u"The ledger has two branches. Synchronization stopped. Tell the responsible person at once."};
    case ErrorCode::LedgerSigner:
        return {u"知らない人の署名です。受け付けませんでした。責任者に連絡してください。",
                u"The signer is unknown. The statement was not accepted. Tell the responsible person."};
    case ErrorCode::LedgerRevoked:
        return {u"取り消された人の署名です。受け付けませんでした。必要なら権限のある人がやり直してください。",
                u"The signer's rights were revoked. The statement was not accepted. Somebody with the right has to do it."};
    case ErrorCode::LedgerRight:
        return {u"この操作の権限がありません。何も変更していません。管理者に権限を依頼してください。",
                u"You don't have the right for this. Nothing was changed. Ask an administrator for it."};
    case ErrorCode::LedgerSelf:
        return {u"自分自身についての操作はできません。何も変更していません。他の管理者に依頼してください。",
                u"Nobody may do this about themselves. Nothing was changed. Ask another administrator."};
    case ErrorCode::LedgerRank:
        return {u"自分と同じか上の立場の人には操作できません。何も変更していません。責任者に依頼してください。",
                u"You can't do this about somebody of your rank or above. Nothing was changed. Ask an owner."};
    case ErrorCode::LedgerApproval:
        return {u"もう一人の承認が必要です。まだ有効になっていません。別の責任者に承認を依頼してください。",
                u"A second person must approve. It isn't in force yet. Ask another owner or administrator."};
    case ErrorCode::LedgerLast:
        return {u"最後の一人は外せません。何も変更していません。先に別の人に権限を与えてください。",
                u"The last one can't be removed. Nothing was changed. Give the right to somebody else first."};
    case ErrorCode::LedgerState:
        return {u"今の状態ではこの操作はできません。何も変更していません。同期して状態を確認してください。",
                u"This isn't possible in the present state. Nothing was changed. Synchronize and look again."};
    case ErrorCode::LedgerDuplicate:
        return {u"すでに記録されています。二度目は記録していません。同期して確認してください。",
                u"It is recorded already. It was not recorded twice. Synchronize and look."};
    case ErrorCode::RequestExpired:
        return {u"この申請は期限が切れています。番号は開いていません。もう一度申請してください。",
                u"This request has expired. No number was opened. Ask again."};
    case ErrorCode::DisposalUnlawful:
        return {u"サーバーが定めのない廃棄を記録しています。同期を止め、手元の記録は保たれています。すぐに責任者に連絡してください。",
                u"The server recorded a disposal that no rule allows. Synchronization stopped; what you hold is kept. Tell the responsible person at once."};
    // vault
    case ErrorCode::GrantCommitment:
        return {u"渡された鍵が組織の記録と合いません。鍵は使っていません。責任者に連絡してください。",
                u"The key handed out isn't the one the organization committed to. It was not used. Tell the responsible person."};
    case ErrorCode::GrantHash:
        return {u"渡された鍵の箱が記録と違います。鍵は使っていません。責任者に連絡してください。",
                u"The grant differs from its record. It was not used. Tell the responsible person."};
    case ErrorCode::GrantMissing:
        return {u"この利用範囲の鍵をまだ受け取っていません。何も開いていません。鍵の担当者に依頼してください。",
                u"You haven't received the keys of this scope. Nothing was opened. Ask a holder of its keys."};
    case ErrorCode::RecoveryGrantMissing:
        return {u"復旧用の鍵の箱がありません。作業を止めました。責任者に連絡してください。",
                u"The recovery grant is missing. The work was stopped. Tell the responsible person."};
    case ErrorCode::ObjectHash:
        return {u"データの中身が記録と違います。使っていません。もう一度同期し、続くときは責任者に連絡してください。",
                u"The data differs from its record. It was not used. Synchronize again; if it goes on, tell the responsible person."};
    case ErrorCode::ObjectVersion:
        return {u"データの版が後戻りしています。使っていません。責任者に連絡してください。",
                u"The data is of an older version than seen before. It was not used. Tell the responsible person."};
    case ErrorCode::ObjectMissing:
        return {u"サーバーにデータがありません。他の内容は変わっていません。もう一度同期してください。",
                u"The server doesn't have the data. Everything else is unchanged. Synchronize again."};
    case ErrorCode::BoxUnchecked:
        return {u"この番号はまだ本人確認が済んでいません。開いていません。先に確認を済ませてください。",
                u"This number hasn't been checked yet. It was not opened. Finish the identity check first."};
    case ErrorCode::BoxDestroyed:
        return {u"この番号は廃棄済みです。元に戻すことはできません。必要なときは、本人にもう一度提出を依頼してください。",
                u"This number has been destroyed. Nobody can bring it back. If it is needed, ask the person for it again."};
    case ErrorCode::BoxHash:
        return {u"番号の箱が確認時の記録と違います。開いていません。すぐに責任者に連絡してください。",
                u"The number box differs from the one that was accepted. It was not opened. Tell the responsible person at once."};
    case ErrorCode::BoxEpoch:
        return {u"古い鍵に宛てた番号の箱です。受け付けていません。もう一度提出を依頼してください。",
                u"The number box is sealed to an old key. It was not accepted. Ask for it again."};
    case ErrorCode::ManifestTag:
        return {u"提出が本当の案内に基づくか確認できません。受け付けていません。本人に連絡して確かめてください。",
                u"The submission doesn't prove that it answers a real invitation. It was not accepted. Ask the person."};
    case ErrorCode::ManifestHash:
        return {u"提出されたデータが目録と違います。受け付けていません。もう一度提出を依頼してください。",
                u"The submission differs from its list. It was not accepted. Ask for it again."};
    case ErrorCode::ManifestCard:
        return {u"提出者に見えた案内が当社のものと違います。受け付けていません。責任者に連絡してください。",
                u"The person was shown another invitation than ours. It was not accepted. Tell the responsible person."};
    case ErrorCode::KeyPairMismatch:
        return {u"秘密鍵と公開鍵が対になっていません。鍵は使っていません。責任者に連絡してください。",
                u"A private key doesn't belong to its public key. It was not used. Tell the responsible person."};
    case ErrorCode::BundleMismatch:
        return {u"あなたの鍵がこのアカウントのものではありません。ログインしていません。アカウントシートを確認してください。",
                u"The keys aren't those of this account. You are not logged in. Check your account sheet."};
    case ErrorCode::AuditMissing:
        return {u"閲覧の記録が確認できません。番号は表示していません。責任者に連絡してください。",
                u"The record of this opening can't be confirmed. The number was not shown. Tell the responsible person."};
    case ErrorCode::CertificateCount:
        return {u"廃棄証明書の件数が、記載された番号の数と違います。この証明書は何も証明しません。発行者に正しいものを求めてください。",
                u"The certificate's count isn't that of the numbers on it. It proves nothing. Ask whoever issued it for a right one."};
    case ErrorCode::CertificateLeaf:
        return {u"廃棄証明書に必要な記録が足りないか、余分な記録があります。この証明書は何も証明しません。発行者に正しいものを求めてください。",
                u"The certificate lacks a record that it needs, or has one too many. It proves nothing. Ask whoever issued it for a right one."};
    case ErrorCode::CertificateItem:
        return {u"廃棄証明書の記載が、添えられた廃棄の記録と一致しません。この証明書は何も証明しません。発行者に正しいものを求めてください。",
                u"What the certificate says differs from the records of disposal in it. It proves nothing. Ask whoever issued it for a right one."};
    // net
    case ErrorCode::NetFailed:
        return {u"サーバーに接続できません。入力した内容は手元に残っています。回線を確認してやり直してください。",
                u"The server can't be reached. What you entered is kept here. Check the connection and try again."};
    case ErrorCode::NetTls:
        return {u"サーバーとの安全な接続ができません。何も送信していません。時計とプロキシの設定を確認してください。",
                u"No secure connection to the server. Nothing was sent. Check the clock and the proxy settings."};
    case ErrorCode::NetPin:
        return {u"サーバーの証明書が登録時と違います。何も送信していません。情シスに確認してください。",
                u"The server's certificate isn't the one you enrolled with. Nothing was sent. Ask your IT staff."};
    case ErrorCode::ServerProblem:
        return {u"サーバーで問題が起きました。手元の内容は保たれています。しばらくしてやり直してください。",
                u"The server had a problem. What you hold is kept. Try again later."};
    case ErrorCode::ServerShape:
        return {u"サーバーの応答を理解できません。何も変更していません。プログラムとサーバーの版を確認してください。",
                u"The server's answer makes no sense. Nothing was changed. Check the versions of program and server."};
    // answers of the server
    case ErrorCode::Unauthorized:
        return {u"ログインが必要です。何も変更していません。ログインしてやり直してください。",
                u"You must log in. Nothing was changed. Log in and try again."};
    case ErrorCode::LoginFailed:
        return {u"ログインできませんでした。何も変更していません。ログイン名・パスワード・アカウントシートを確認してください。",
                u"The login failed. Nothing was changed. Check login name, password and account sheet."};
    case ErrorCode::KeyNeeded:
        return {u"自動発行キーが必要です。まだログインしていません。メール又は認証アプリのキーを入力してください。",
                u"The one-time key is needed. You are not logged in yet. Type the key from the mail or the authenticator app."};
    case ErrorCode::KeySetup:
        return {u"このアカウントには自動発行キーの設定が必要です。まだ何も開いていません。先に自動発行キーを設定してください。",
                u"This account needs an automatically issued key. Nothing was opened yet. Set up your key first."};
    case ErrorCode::Forbidden:
        return {u"この操作は許可されていません。何も変更していません。管理者に確認してください。",
                u"This isn't allowed. Nothing was changed. Ask an administrator."};
    case ErrorCode::NotFound:
        return {u"見つかりません。何も変更していません。指定を確認してください。",
                u"It doesn't exist. Nothing was changed. Check what you asked for."};
    case ErrorCode::Conflict:
        return {u"その間に他の変更がありました。変更していません。同期してもう一度実行してください。",
                u"Somebody changed it meanwhile. Your change was not made. Synchronize and try again."};
    case ErrorCode::AlreadyDone:
        return {u"応答が届かなかった前回の操作は、サーバーに記録されていました。二度目は実行していません。内容を見直し、足りないものだけやり直してください。",
                u"The act before, whose answer was lost, had reached the server. It was not done twice. Look again, and repeat only what is missing."};
    case ErrorCode::RateLimited:
        return {u"回数が多すぎます。今回は実行していません。しばらくしてやり直してください。",
                u"Too many attempts. This one was not carried out. Try again later."};
    case ErrorCode::Busy:
        return {u"サーバーが混み合っています。今回は実行していません。少し待ってやり直してください。",
                u"The server is busy. This was not carried out. Wait a little and try again."};
    case ErrorCode::Closed:
        return {u"サーバーは復旧作業中で閉じています。手元の内容は保たれています。責任者の案内を待ってください。",
                u"The server is closed for recovery. What you hold is kept. Wait for the responsible person."};
    case ErrorCode::HttpBad:
        return {u"サーバーへの要求の形が正しくありません。何も変更していません。プログラムを更新してください。",
                u"The request was malformed. Nothing was changed. Update the program."};
    case ErrorCode::HttpMethod:
        return {u"サーバーがこの要求を受け付けません。何も変更していません。プログラムとサーバーの版を確認してください。",
                u"The server doesn't take such a request. Nothing was changed. Check the versions of program and server."};
    case ErrorCode::StartToken:
        return {u"開始コードが正しくありません。組織は作成していません。サーバーの表示を確認してください。",
                u"The start token is wrong. No organization was created. Look at what the server printed."};
    case ErrorCode::ConfigBad:
        return {u"設定ファイルに誤りがあります。起動していません。示された項目を直してください。",
                u"The configuration is wrong. Nothing was started. Correct the setting that is named."};
    // programs
    case ErrorCode::UsageBad:
        return {u"指定のしかたが正しくありません。何も実行していません。--help を見てください。",
                u"The command was used wrongly. Nothing was done. See --help."};
    case ErrorCode::Cancelled:
        return {u"中止しました。中止するまでに終わった分は保たれています。もう一度実行できます。",
                u"Cancelled. What was done before is kept. You may do it again."};
    case ErrorCode::Internal:
        return {u"プログラム内部の誤りです。保存済みの内容は保たれています。表示された名前を添えて開発元に知らせてください。",
                u"An error inside the program. What was stored is kept. Please report it with the name shown."};
    // files, on this computer and on paper: error_text_files.cpp
    case ErrorCode::CsvBad: case ErrorCode::CsvEncoding: case ErrorCode::CsvQuote: case ErrorCode::CsvNul:
    case ErrorCode::CsvHeader: case ErrorCode::CsvColumns: case ErrorCode::CsvNumbers:
    case ErrorCode::XlsxBad: case ErrorCode::XlsxLocked: case ErrorCode::XlsxOther:
    case ErrorCode::StorageFailed: case ErrorCode::StorageFull: case ErrorCode::StorageNewer: case ErrorCode::StorageDamaged:
    case ErrorCode::IoFailed: case ErrorCode::PaperFont: case ErrorCode::PaperOverflow:
        return fileErrorText(code);
    }
    return {};
}
// clang-format on

} // namespace

QString errorText(ErrorCode code, Language language)
{
    const auto [ja, en] = textOf(code);
    return (language == Language::Japanese ? ja : en).toString();
}

} // namespace kagibako
