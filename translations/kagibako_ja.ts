<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Fields</name>
    <message>
        <source>Kind</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入社・契約開始</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退職・契約終了</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>従業員</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>続柄</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Put on record</source>
        <translation>対象者として登録</translation>
    </message>
    <message>
        <source>Record changed</source>
        <translation>登録内容を変更</translation>
    </message>
    <message>
        <source>Asked for the number</source>
        <translation>提出を依頼</translation>
    </message>
    <message>
        <source>Asked for the number, by %1</source>
        <translation>提出を依頼（期限 %1）</translation>
    </message>
    <message>
        <source>Invitation withdrawn: %1</source>
        <translation>依頼を取り消し：%1</translation>
    </message>
    <message>
        <source>Number handed in</source>
        <translation>番号の提出あり</translation>
    </message>
    <message>
        <source>Somebody with the link says it is not for them</source>
        <translation>リンクを受け取った人から「身に覚えがない」との申出</translation>
    </message>
    <message>
        <source>Number entered by a clerk</source>
        <translation>担当者が番号を登録</translation>
    </message>
    <message>
        <source>Identity checked, number kept</source>
        <translation>本人確認済み、番号を保管</translation>
    </message>
    <message>
        <source>Identity checked, number kept until %1</source>
        <translation>本人確認済み、番号を%1まで保管</translation>
    </message>
    <message>
        <source>Sent back: %1</source>
        <translation>差し戻し：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>受付拒否：%1</translation>
    </message>
    <message>
        <source>To be kept until %1</source>
        <translation>保管期限を%1に変更</translation>
    </message>
    <message>
        <source>Disposal held: %1</source>
        <translation>廃棄を保留：%1</translation>
    </message>
    <message>
        <source>Disposal ordered: %1</source>
        <translation>廃棄を指示：%1</translation>
    </message>
    <message>
        <source>Disposal announced: kept until %1</source>
        <translation>廃棄を予告（保管期限 %1）</translation>
    </message>
    <message>
        <source>Number destroyed</source>
        <translation>番号を廃棄</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or form(s) destroyed</source>
        <translation>
            <numerusform>画像・書類データ%n件を廃棄</numerusform>
        </translation>
    </message>
    <message>
        <source>Number lost when a backup was restored</source>
        <translation>バックアップの復元により番号を失った</translation>
    </message>
    <message>
        <source>Opened for the identity check</source>
        <translation>本人確認のため開いた</translation>
    </message>
    <message>
        <source>Opened (%1): %2</source>
        <translation>開いた（%1）：%2</translation>
    </message>
    <message>
        <source>%1 (void: who signed it had lost the right)</source>
        <translation>%1（無効：署名者が権限を失っていたため）</translation>
    </message>
    <message>
        <source>by the person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>by the server</source>
        <translation>サーバー</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Not asked</source>
        <translation>未依頼</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>依頼済み</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>確認待ち</translation>
    </message>
    <message>
        <source>Entered, to be checked</source>
        <translation>代行入力・確認待ち</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保管済み</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>従業員</translation>
    </message>
    <message>
        <source>Dependent</source>
        <translation>扶養親族</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>個人支払先</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>法人支払先</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::CasePanel</name>
    <message>
        <source>Checked with</source>
        <translation>確認に使った書類</translation>
    </message>
    <message>
        <source>They write: %1</source>
        <translation>提出者からの連絡：%1</translation>
    </message>
    <message>
        <source>The person says that this is not theirs. Ask them before you decide; refuse it if they are right.</source>
        <translation>本人から「身に覚えがない」との申出があります。判断する前に本人に確認し、そのとおりであれば不受理にしてください。</translation>
    </message>
    <message>
        <source>They do not wish to submit: %1. Nobody has to answer an employer; that you asked is on record. Refuse it with the reason for this to close it.</source>
        <translation>提出しないとの回答です：%1。会社への提供は本人の任意で、依頼したことは記録されています。「本人が提出を希望しません」を理由に不受理とすると完了します。</translation>
    </message>
    <message>
        <source>added by the employee</source>
        <translation>従業員が追加</translation>
    </message>
    <message>
        <source>The employee has checked this number.</source>
        <translation>この番号は従業員本人が確認済みです。</translation>
    </message>
    <message>
        <source>My Number</source>
        <translation>個人番号</translation>
    </message>
    <message>
        <source>The number could not be opened.</source>
        <translation>番号を開けませんでした。</translation>
    </message>
    <message>
        <source>No number was given.</source>
        <translation>番号は提出されていません。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::Checklist</name>
    <message>
        <source>Second &amp;document</source>
        <translation>2点目の書類(&amp;D)</translation>
    </message>
    <message>
        <source>The n&amp;umber was checked with</source>
        <translation>番号確認(&amp;U)</translation>
    </message>
    <message>
        <source>The &amp;identity was checked with</source>
        <translation>身元確認(&amp;I)</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選択してください</translation>
    </message>
    <message>
        <source>Still missing: what shows the number.</source>
        <translation>番号確認の書類が選ばれていません。</translation>
    </message>
    <message>
        <source>Of this kind of document two are needed.</source>
        <translation>この書類は2点必要です。</translation>
    </message>
    <message>
        <source>Still missing: what shows who it is.</source>
        <translation>身元確認の書類が選ばれていません。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::CollectionPage</name>
    <message>
        <source>Collection</source>
        <translation>収集</translation>
    </message>
    <message>
        <source>Ask everybody who is missing …</source>
        <translation>未依頼の全員に依頼…</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Void the link …</source>
        <translation>リンクを無効にする…</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>依頼の一覧</translation>
    </message>
    <message>
        <source>Nobody was asked yet. Press “Ask everybody who is missing”, or choose people in the section People.</source>
        <translation>まだだれにも依頼していません。「未依頼の全員に依頼」を押すか、「対象者」で人を選んでください。</translation>
    </message>
    <message>
        <source>Nobody is left to ask: everybody here has an open link, or a number on file.</source>
        <translation>依頼する人はいません。全員が依頼済みか、番号を保管済みです。</translation>
    </message>
    <message numerus="yes">
        <source>%n people are left out: they were asked already, or belong to another scope.</source>
        <translation>
            <numerusform>%n名を除きました（依頼済み、又は別の利用範囲の人です）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The link is on the clipboard for %n s.</source>
        <translation>
            <numerusform>リンクをコピーしました（%n秒後に消去します）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Void the link of %1?</source>
        <translation>%1さんのリンクを無効にしますか</translation>
    </message>
    <message>
        <source>Whoever opens it is told that it is not valid. It cannot be undone; you can ask again with a new link.</source>
        <translation>リンクを開いた人には「無効なリンク」と表示されます。元に戻せませんが、新しいリンクで依頼し直せます。</translation>
    </message>
    <message>
        <source>Void the link</source>
        <translation>リンクを無効にする</translation>
    </message>
    <message>
        <source>Voiding the link</source>
        <translation>リンクを無効にしています</translation>
    </message>
    <message>
        <source>The link is void.</source>
        <translation>リンクを無効にしました。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::Desk</name>
    <message>
        <source>Unlocking</source>
        <translation>ロックを解除しています</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::FilterBar</name>
    <message>
        <source>Name, kana or code</source>
        <translation>氏名・フリガナ・コード</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search (Ctrl+F). Several words narrow it down.</source>
        <translation>検索（Ctrl+F）。空白で区切ると絞り込めます。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>All scopes</source>
        <translation>すべての利用範囲</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::HomePage</name>
    <message>
        <source>The keys of %1 are still those that somebody knows who lost the right to them.</source>
        <translation>「%1」の鍵は、権限を失った人が知っている鍵のままです。</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) could not be opened: damaged at the server, or withheld. The others are shown.</source>
        <translation>
            <numerusform>%n名の情報を開けませんでした（サーバー上で壊れているか、渡されていません）。ほかの人は表示しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) must not be trusted as they are: see Identity checks.</source>
        <translation>
            <numerusform>%n件の提出に問題があります。「本人確認」で確かめてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>The copy of the records on this computer was damaged. It was thrown away and filled again from the server; nothing was lost. If it happens again, have the disk checked.</source>
        <translation>この端末の控えが壊れていたため、破棄してサーバーから作り直しました。失われたものはありません。繰り返すときはディスクを点検してください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::InvitationModel</name>
    <message>
        <source>Disputed</source>
        <translation>本人が否認</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>提出待ち</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提出済み</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::InviteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Ask for numbers</source>
        <translation>提出の依頼</translation>
    </message>
    <message numerus="yes">
        <source>Ask %n people for their numbers</source>
        <translation>
            <numerusform>%n名に個人番号の提出を依頼します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n link(s)</source>
        <translation>
            <numerusform>%n名分のリンクを作成</numerusform>
        </translation>
    </message>
    <message>
        <source>What for (at least one)</source>
        <translation>利用事務（一つ以上）</translation>
    </message>
    <message>
        <source>On the page they see</source>
        <translation>提出画面に表示する内容</translation>
    </message>
    <message>
        <source>Hand in &amp;by</source>
        <translation>提出期限(&amp;B)</translation>
    </message>
    <message>
        <source>Hand in by</source>
        <translation>提出期限</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>問合せ先(&amp;C)</translation>
    </message>
    <message>
        <source>Whom they can ask, for example 人事部 03-0000-0000.</source>
        <translation>提出者からの問合せ先です。例：人事部 03-0000-0000</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>あいさつ文(&amp;G)</translation>
    </message>
    <message>
        <source>One sentence on the first screen; may stay empty.</source>
        <translation>最初の画面に表示する一文です。空欄でもかまいません。</translation>
    </message>
    <message>
        <source>Ask for &amp;pictures of documents (needed to check identity online)</source>
        <translation>本人確認書類の画像も求める（オンラインでの本人確認に必要）(&amp;P)</translation>
    </message>
    <message>
        <source>Each link opens one person&apos;s page and can be used once. Send each to its owner only: by mail, by chat, or on paper. You can come back for the links later.</source>
        <translation>リンクは一人に一つで、一度だけ提出できます。メール・チャット・書面などで、必ず本人だけに送ってください。リンクは後からでもコピーできます。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>リンクをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Save all as &amp;CSV …</source>
        <translation>すべてCSVに保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose what the numbers are for.</source>
        <translation>利用事務を選んでください。</translation>
    </message>
    <message>
        <source>Making the links</source>
        <translation>リンクを作成しています</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made.</source>
        <translation>
            <numerusform>%n名分のリンクを作成しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The link of %1 is on the clipboard for %n s.</source>
        <translation>
            <numerusform>%1さんのリンクをコピーしました（%n秒後に消去します）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the links</source>
        <translation>リンクの保存</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved. Whoever has this file can hand in numbers in these people&apos;s names: delete it when the links are sent.</source>
        <translation>保存しました。このファイルがあれば本人に代わって番号を提出できてしまいます。送付が済んだら削除してください。</translation>
    </message>
    <message>
        <source>None of these is for this kind of person: %1. Choose one for them too.</source>
        <translation>選んだ利用事務は%1に使えません。%1の利用事務も選んでください。</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンクの一覧</translation>
    </message>
    <message>
        <source>The links had been made already, though the answer of the server was lost. Close this: they are in the list, to be copied there.</source>
        <translation>サーバーの応答は届きませんでしたが、リンクはすでに作成されていました。閉じると一覧にあり、そこからコピーできます。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::LogCheck</name>
    <message>
        <source>Check every entry against the server</source>
        <translation>全件をサーバーと照合</translation>
    </message>
    <message>
        <source>Check every signature and right</source>
        <translation>全件の署名と権限を検証</translation>
    </message>
    <message>
        <source>Checking the logs</source>
        <translation>ログを照合しています</translation>
    </message>
    <message>
        <source>The server still holds every entry as it was: %L1 of the organization, %L2 of the audit log.</source>
        <translation>サーバーの記録に変更はありません（組織ログ %L1件、監査ログ %L2件）。</translation>
    </message>
    <message>
        <source>Checking signatures</source>
        <translation>署名を検証しています</translation>
    </message>
    <message>
        <source>%L1 signed acts and %L2 events of the server are in order.</source>
        <translation>署名された操作 %L1件と、サーバーの記録 %L2件は、すべて正しいものです。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::LoginPage</name>
    <message>
        <source>Unlock Kagibako</source>
        <translation>Kagibako のロックを解除</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>パスワードを表示</translation>
    </message>
    <message>
        <source>&amp;Account secret</source>
        <translation>アカウントの秘密(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s key store</source>
        <translation>このコンピューターのキーストアに保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>ロックを解除(&amp;U)</translation>
    </message>
    <message>
        <source>The server ended the session, because it was idle too long, or because somebody ended it elsewhere. What was sent before is kept. Unlock again to go on.</source>
        <translation>サーバーが接続を終了しました（長く操作がなかったか、ほかの場所から終了されました）。送信済みの内容は保存されています。続けるにはロックを解除してください。</translation>
    </message>
    <message>
        <source>8 groups of 4, from your account sheet.</source>
        <translation>アカウントシートの4文字×8組です。</translation>
    </message>
    <message>
        <source>The account secret is in this computer&apos;s key store.</source>
        <translation>アカウントの秘密は、このコンピューターのキーストアにあります。</translation>
    </message>
    <message>
        <source>Unlocking, checking the log …</source>
        <translation>ログを検証しています…</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>The key store refused the account secret. You are logged in; next time, type it from the sheet again.</source>
        <translation>キーストアに保存できませんでした。ログインはできています。次回もアカウントシートから入力してください。</translation>
    </message>
    <message>
        <source>Locked because nobody touched keyboard or mouse.</source>
        <translation>操作がなかったためロックしました。</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>ロックしました。</translation>
    </message>
    <message>
        <source>Everything that was open was wiped from memory.</source>
        <translation>開いていた内容はすべてメモリから消去しました。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::MainWindow</name>
    <message>
        <source>Kagibako</source>
        <translation>Kagibako</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PeopleImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>対象者の取込み</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>%1 の取込み</translation>
    </message>
    <message>
        <source>Into the &amp;scope</source>
        <translation>取込み先の利用範囲(&amp;S)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>CSV (*.csv *.txt)</source>
        <translation>CSV (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>ファイルを読んでいます</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be imported until they are corrected in the file.</source>
        <translation>
            <numerusform>%n件の問題があります。ファイルを直すまで、1名も取り込みません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 new, %L2 changed, %L3 as before.</source>
        <translation>新規 %L1名、変更 %L2名、変更なし %L3名。</translation>
    </message>
    <message>
        <source>Columns that are not taken over: %1.</source>
        <translation>取り込まない列：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln people</source>
        <translation>
            <numerusform>%Ln名を取り込む</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Importing people</source>
        <translation>対象者を取り込んでいます</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PeopleModel</name>
    <message>
        <source>Number</source>
        <translation>番号の状況</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入社・契約開始</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退職・契約終了</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PersonPanel</name>
    <message>
        <source>On record</source>
        <translation>登録内容</translation>
    </message>
    <message>
        <source>Choose somebody in the list to see what is on record.</source>
        <translation>一覧で人を選ぶと、登録内容を表示します。</translation>
    </message>
    <message>
        <source>My Number</source>
        <translation>個人番号</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>利用事務(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>Hidden again in %n s</source>
        <translation>
            <numerusform>あと%n秒で隠します</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing it is recorded in the log.</source>
        <translation>表示するとログに記録されます。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>続柄</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入社・契約開始</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退職・契約終了</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選択してください</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隠す(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n s.</source>
        <translation>
            <numerusform>コピーしました。%n秒後にクリップボードを消去します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening a number</source>
        <translation>番号を開いています</translation>
    </message>
    <message>
        <source>Not shown: another window was in front. The log has the opening.</source>
        <translation>ほかのウィンドウが前面にあったため表示しませんでした。開いたことはログに記録されています。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PictureStrip</name>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Previous picture (←)</source>
        <translation>前の画像（←）</translation>
    </message>
    <message>
        <source>Next picture (→)</source>
        <translation>次の画像（→）</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>縮小（−）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>拡大（+）</translation>
    </message>
    <message>
        <source>Fit (0)</source>
        <translation>全体を表示（0）</translation>
    </message>
    <message>
        <source>Turn left ([)</source>
        <translation>左に回転（[）</translation>
    </message>
    <message>
        <source>Turn right (])</source>
        <translation>右に回転（]）</translation>
    </message>
    <message>
        <source>More contrast (C)</source>
        <translation>コントラストを強く（C）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>No picture was sent.</source>
        <translation>画像はありません。</translation>
    </message>
    <message>
        <source>Opening the picture …</source>
        <translation>画像を開いています…</translation>
    </message>
    <message>
        <source>This picture cannot be shown: it is damaged, too large, or no JPEG. It was opened in a closed-off process and did no harm. Send the submission back, or check in another way.</source>
        <translation>この画像は表示できません（壊れている、大きすぎる、又はJPEGではありません）。隔離したプロセスで開いたため害はありません。差し戻すか、別の方法で確認してください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ProgressCard</name>
    <message>
        <source>How far the collection is</source>
        <translation>収集の状況</translation>
    </message>
    <message>
        <source>%1: %L2 of %L3 kept</source>
        <translation>%1：%L3名中 %L2名保管済み</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RecordsPage</name>
    <message>
        <source>People</source>
        <translation>対象者</translation>
    </message>
    <message>
        <source>Ask for numbers …</source>
        <translation>提出を依頼…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>%L1 of %L2 people</source>
        <translation>%L2名中 %L1名</translation>
    </message>
    <message>
        <source>%L1 people</source>
        <translation>%L1名</translation>
    </message>
    <message>
        <source>%L1 marked</source>
        <translation>%L1名を選択</translation>
    </message>
    <message>
        <source>Nobody is registered yet. Import people from a CSV file of your payroll program: Settings › Import people.</source>
        <translation>まだだれも登録されていません。「設定」の「対象者の取込み」で、給与ソフトのCSVファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>Nobody matches. Change the words, or clear the filter.</source>
        <translation>該当する人がいません。検索語を変えるか、絞り込みを解除してください。</translation>
    </message>
    <message>
        <source>Save this view …</source>
        <translation>この表示を保存…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>表示の保存</translation>
    </message>
    <message>
        <source>Name of the view (search words are not saved)</source>
        <translation>表示の名前（検索語は保存されません）</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ReviewPage</name>
    <message>
        <source>Identity checks</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>Submissions that wait</source>
        <translation>確認待ちの提出</translation>
    </message>
    <message>
        <source>Nothing waits. When somebody hands in a number it appears here by itself.</source>
        <translation>確認待ちはありません。提出があると、ここに自動的に表示されます。</translation>
    </message>
    <message>
        <source>&amp;Open and check</source>
        <translation>開いて確認(&amp;O)</translation>
    </message>
    <message>
        <source>Opening a submission is recorded in the log.</source>
        <translation>開くとログに記録されます。</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>一覧に戻る（Esc）</translation>
    </message>
    <message>
        <source>Show numbers (N)</source>
        <translation>番号を表示（N）</translation>
    </message>
    <message>
        <source>Approve (A)</source>
        <translation>承認（A）</translation>
    </message>
    <message>
        <source>Send back (S)</source>
        <translation>差戻し（S）</translation>
    </message>
    <message>
        <source>Refuse (X)</source>
        <translation>不受理（X）</translation>
    </message>
    <message>
        <source>Opening a submission</source>
        <translation>提出を開いています</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>It cannot be approved: see the note at the right.</source>
        <translation>承認できません。右の注意を確認してください。</translation>
    </message>
    <message>
        <source>Look at every picture first (→).</source>
        <translation>すべての画像を確認してください（→）。</translation>
    </message>
    <message>
        <source>Say what it was checked with.</source>
        <translation>確認に使った書類を選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>Approved. %n picture(s) destroyed.</source>
        <translation>
            <numerusform>承認しました。画像%n枚を廃棄しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>承認しています</translation>
    </message>
    <message>
        <source>Sending back</source>
        <translation>差し戻しています</translation>
    </message>
    <message>
        <source>Refusing</source>
        <translation>不受理にしています</translation>
    </message>
    <message>
        <source>Sent back. The same link may be used again; what came was destroyed.</source>
        <translation>差し戻しました。提出された内容は廃棄し、同じリンクからもう一度提出できます。</translation>
    </message>
    <message>
        <source>Refused. What came was destroyed, and the link is void.</source>
        <translation>不受理にしました。提出された内容は廃棄し、リンクは無効です。</translation>
    </message>
    <message>
        <source>This submission has been decided meanwhile: by somebody else, or by your own act whose answer was lost.</source>
        <translation>この提出はすでに処理されています（他の担当者による処理、又は応答が届かなかったご自身の操作）。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::SecretEdit</name>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Too long: nothing was pasted.</source>
        <translation>長すぎるため、貼り付けませんでした。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::SecretLabel</name>
    <message>
        <source>shown</source>
        <translation>表示中</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ServerStep</name>
    <message>
        <source>64 hexadecimal digits, only for a server without a public certificate</source>
        <translation>16進数64桁（公的な証明書のないサーバーのみ）</translation>
    </message>
    <message>
        <source>From whoever runs the server</source>
        <translation>サーバー管理者から受け取った情報</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>Start &amp;token</source>
        <translation>開始コード(&amp;T)</translation>
    </message>
    <message>
        <source>The server printed it at its first start. It can be used once.</source>
        <translation>サーバーの初回起動時に表示されます。使えるのは一度だけです。</translation>
    </message>
    <message>
        <source>&amp;Fingerprint</source>
        <translation>サーバーの指紋(&amp;F)</translation>
    </message>
    <message>
        <source>Printed beside the token. Leave it empty when the server has a certificate that browsers accept.</source>
        <translation>開始コードと一緒に表示されます。サーバーに公的な証明書があれば空欄のままにします。</translation>
    </message>
    <message>
        <source>Your organization and you</source>
        <translation>組織と責任者</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>組織の名称(&amp;O)</translation>
    </message>
    <message>
        <source>As the people you ask will see it, for example 株式会社サンプル.</source>
        <translation>提出者の画面に表示されます。例：株式会社サンプル</translation>
    </message>
    <message>
        <source>Your &amp;login</source>
        <translation>ログイン名(&amp;L)</translation>
    </message>
    <message>
        <source>A name or a mail address; the server sees it.</source>
        <translation>名前やメールアドレスなど。サーバーからも見えます。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>At least %1 characters; a sentence is easiest. The server never sees it.</source>
        <translation>%1文字以上。短い文にすると覚えやすくなります。サーバーには渡りません。</translation>
    </message>
    <message>
        <source>Password a&amp;gain</source>
        <translation>パスワード（確認）(&amp;G)</translation>
    </message>
    <message>
        <source>This is no server address. Write it like kagibako.example.jp or https://kagibako.example.jp:8443.</source>
        <translation>サーバーのアドレスではありません。kagibako.example.jp や https://kagibako.example.jp:8443 のように入力してください。</translation>
    </message>
    <message>
        <source>A fingerprint has 64 hexadecimal digits; this has %1. Copy the whole of it.</source>
        <translation>指紋は16進数64桁ですが、%1桁しかありません。全体をコピーしてください。</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>パスワードは%1文字以上にしてください。</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second again.</source>
        <translation>二つのパスワードが違います。確認用をもう一度入力してください。</translation>
    </message>
    <message>
        <source>Making the keys</source>
        <translation>鍵を作っています</translation>
    </message>
    <message>
        <source>Server and organization</source>
        <translation>サーバーと組織</translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation>鍵を作成</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::SetUpCard</name>
    <message>
        <source>First steps</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Make a scope</source>
        <translation>利用範囲を作る</translation>
    </message>
    <message>
        <source>A scope is whom some clerks take care of, for example the employees of the head office. It has keys of its own.</source>
        <translation>利用範囲は、同じ担当者が扱う人のまとまりです（例：本社の従業員）。利用範囲ごとに別の鍵を持ちます。</translation>
    </message>
    <message>
        <source>Bring in the people</source>
        <translation>対象者を取り込む</translation>
    </message>
    <message>
        <source>From a CSV file of your payroll program. Columns are recognized by their titles; you see a preview before anything is stored.</source>
        <translation>給与ソフトのCSVファイルから取り込みます。列は見出しから自動で判別し、登録の前に内容を確認できます。</translation>
    </message>
    <message>
        <source>Ask them for their numbers</source>
        <translation>提出を依頼する</translation>
    </message>
    <message>
        <source>Each gets a link of their own, to be sent by mail or on paper.</source>
        <translation>一人ずつ専用のリンクを作り、メールや書面で送ります。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次の手順</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後の手順</translation>
    </message>
    <message>
        <source>Name of the scope</source>
        <translation>利用範囲の名称</translation>
    </message>
    <message>
        <source>For example: Head office, employees</source>
        <translation>例：本社 従業員</translation>
    </message>
    <message>
        <source>Make the scope</source>
        <translation>利用範囲を作成</translation>
    </message>
    <message>
        <source>Choose a CSV file …</source>
        <translation>CSVファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Ask everybody …</source>
        <translation>全員に依頼…</translation>
    </message>
    <message>
        <source>Making the scope</source>
        <translation>利用範囲を作成しています</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>外観(&amp;O)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Loc&amp;k after</source>
        <translation>自動ロックまでの時間(&amp;K)</translation>
    </message>
    <message>
        <source>Without keyboard and mouse; from the next unlocking on.</source>
        <translation>操作がない時間です。次のロック解除から有効になります。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>対象者</translation>
    </message>
    <message>
        <source>&amp;Import people from CSV …</source>
        <translation>対象者をCSVから取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Proof of the logs</source>
        <translation>ログの検証</translation>
    </message>
    <message>
        <source>At each synchronization new entries are checked. Here everything is checked once more, from the first entry on.</source>
        <translation>同期のたびに新しい記録を検証しています。ここでは、最初の記録からすべてをもう一度検証します。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Its identifier</source>
        <translation>組織の識別子</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>ログイン名</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::SheetsStep</name>
    <message>
        <source>These two papers exist nowhere else: not at the server, not with its operator, not with us. Nothing has been founded yet; you can still stop here.</source>
        <translation>この2種類の紙は、サーバーにも、その運営者にも、開発者にもありません。組織はまだ作られていません。ここで中止できます。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>回復シート</translation>
    </message>
    <message>
        <source>Opens everything when nobody can log in any more. Print it twice, for two safes.</source>
        <translation>だれもログインできなくなったときに使います。2部印刷し、別々の金庫で保管します。</translation>
    </message>
    <message>
        <source>Account sheet</source>
        <translation>アカウントシート</translation>
    </message>
    <message>
        <source>The paper half of your login. Print it once, and keep it locked away.</source>
        <translation>あなたのログインの片割れです。1部印刷し、鍵のかかる場所で保管します。</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>%1のプレビュー</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Typed back from the paper</source>
        <translation>紙を見て入力</translation>
    </message>
    <message>
        <source>Take the printed recovery sheet and type these two groups. So you know that it can be read.</source>
        <translation>印刷した回復シートを見て、次の2組を入力してください。読み取れることを確かめます。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>組</translation>
    </message>
    <message>
        <source>A PDF is as secret as the paper: print it at once, then delete the file. Don&apos;t print on a shared copier.</source>
        <translation>PDFも紙と同じ秘密です。すぐに印刷し、ファイルは削除してください。共用の複合機では印刷しないでください。</translation>
    </message>
    <message>
        <source>Group &amp;%1</source>
        <translation>第&amp;%1組</translation>
    </message>
    <message>
        <source>Not on paper yet</source>
        <translation>まだ出力していません</translation>
    </message>
    <message>
        <source>Done. Check that it came out whole.</source>
        <translation>出力しました。欠けがないか確認してください。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFに保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Group %1 is not what the paper says. Read it again; 0 is zero and 1 is one.</source>
        <translation>第%1組が紙と一致しません。もう一度確認してください（0は数字のゼロ、1は数字のいちです）。</translation>
    </message>
    <message>
        <source>Founding the organization</source>
        <translation>組織を作成しています</translation>
    </message>
    <message>
        <source>Two papers for the safe</source>
        <translation>金庫に保管する2種類の紙</translation>
    </message>
    <message>
        <source>Found the organization</source>
        <translation>組織を作成</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::SideBar</name>
    <message>
        <source>Sections</source>
        <translation>メニュー</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1、%n件待ち</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::StatusLine</name>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>今すぐロック（Ctrl+L）</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>今すぐロック</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Connected · synchronized at %1</source>
        <translation>接続中 · %1 に同期</translation>
    </message>
    <message>
        <source>No connection · as of %1</source>
        <translation>接続できません · %1 時点</translation>
    </message>
    <message>
        <source>The server&apos;s data was refused · as of %1</source>
        <translation>サーバーの記録を拒否しました · %1 時点</translation>
    </message>
    <message>
        <source>Log not verified</source>
        <translation>ログは未検証です</translation>
    </message>
    <message>
        <source>Log verified · %L1 entries</source>
        <translation>ログ検証済み · %L1件</translation>
    </message>
    <message>
        <source>%1 · %L2 of %L3</source>
        <translation>%1 · %L3件中 %L2件</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Locks in %1:%2</source>
        <translation>ロックまで %1:%2</translation>
    </message>
    <message>
        <source>This computer cannot save · as of %1</source>
        <translation>この端末に保存できません · %1 時点</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::Table</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::Timeline</name>
    <message>
        <source>Who opened the number?</source>
        <translation>番号を開いた人を調べる</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Reading the audit log</source>
        <translation>監査ログを読んでいます</translation>
    </message>
    <message>
        <source>Nobody has opened the number: the whole audit log was read.</source>
        <translation>番号を開いた人はいません（監査ログを最初から最後まで読みました）。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::WaitingModel</name>
    <message>
        <source>(unknown)</source>
        <translation>（不明）</translation>
    </message>
    <message>
        <source>Not to be trusted</source>
        <translation>信頼できません</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>本人が否認</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>確認待ち</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>提出しない</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受付日時</translation>
    </message>
    <message>
        <source>From</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::WelcomePage</name>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>First run · page %1 of %2</source>
        <translation>初回の設定 · %1／%2 ページ</translation>
    </message>
</context>
</TS>
