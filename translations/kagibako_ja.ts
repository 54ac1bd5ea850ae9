<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AccountCard</name>
    <message>
        <source>Account sheet</source>
        <translation>アカウントシート</translation>
    </message>
    <message>
        <source>The paper half of your login. Print it once, and keep it locked away.</source>
        <translation>あなたのログインの片割れです。1部印刷し、鍵のかかる場所で保管します。</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message>
        <source>differed: %1</source>
        <translation>不一致%1回</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>取消し済み</translation>
    </message>
    <message>
        <source>on hold: not saved</source>
        <translation>保留（未登録）</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>取消し</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Differed first</source>
        <translation>不一致あり</translation>
    </message>
</context>
<context>
    <name>DisposalLooks</name>
    <message>
        <source>No date</source>
        <translation>予定日なし</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>予定あり</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>予告済み</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>予定日超過</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>差替え済み</translation>
    </message>
    <message>
        <source>Destroyed on its day</source>
        <translation>予定どおり廃棄</translation>
    </message>
    <message>
        <source>Destroyed by order</source>
        <translation>指示により廃棄</translation>
    </message>
    <message>
        <source>Thrown away unused</source>
        <translation>未使用のまま廃棄</translation>
    </message>
    <message>
        <source>Replaced, destroyed</source>
        <translation>差替え後に廃棄</translation>
    </message>
    <message>
        <source>Never checked, destroyed</source>
        <translation>未確認のまま廃棄</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>until somebody lifts it</source>
        <translation>解除するまで</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>保留中：%1</translation>
    </message>
</context>
<context>
    <name>DisposalOrders</name>
    <message numerus="yes">
        <source>%1: %n number(s).</source>
        <translation>
            <numerusform>%1：%n件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else here could sign, so they are destroyed AT ONCE with your signature.</source>
        <translation>ほかに署名できる人がいないため、あなたの署名で【直ちに】廃棄されます。</translation>
    </message>
    <message>
        <source>It would wait for a second signature, and nobody here may give it.</source>
        <translation>2人目の署名が必要ですが、署名できる人がいません。</translation>
    </message>
    <message>
        <source>They are destroyed as soon as one of these signs too: %1. Until then nothing happens.</source>
        <translation>次のいずれかの人も署名した時点で廃棄されます：%1。それまでは何も起こりません。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
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
    <message>
        <source>A postal code has seven digits.</source>
        <translation>郵便番号は7桁です。</translation>
    </message>
    <message>
        <source>Whole yen, in digits, at most twelve of them.</source>
        <translation>円単位の数字（12桁まで）で入力してください。</translation>
    </message>
    <message>
        <source>Choose the employee on whose form they stand.</source>
        <translation>扶養者（申告書を提出する従業員）を選んでください。</translation>
    </message>
    <message>
        <source>Only an employee can have dependents.</source>
        <translation>扶養者にできるのは従業員だけです。</translation>
    </message>
    <message>
        <source>Dependents stand on this employee&apos;s form. File them under somebody else first.</source>
        <translation>この従業員には扶養親族が登録されています。先に扶養親族の扶養者を変更してください。</translation>
    </message>
    <message>
        <source>Somebody else has this code.</source>
        <translation>このコードは他の人に使われています。</translation>
    </message>
    <message>
        <source>Somebody of this name is there already. Give a code, or change the other record.</source>
        <translation>同じ氏名の人がすでに登録されています。コードを付けるか、登録済みの人を変更してください。</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>利用事務</translation>
    </message>
    <message>
        <source>Corporate number</source>
        <translation>法人番号</translation>
    </message>
    <message>
        <source>Paid in a year</source>
        <translation>年間支払額</translation>
    </message>
    <message>
        <source>My Number</source>
        <translation>個人番号</translation>
    </message>
    <message>
        <source>Documents with the number</source>
        <translation>番号を記載した書類</translation>
    </message>
    <message>
        <source>Uses that ended</source>
        <translation>終了した利用事務</translation>
    </message>
    <message>
        <source>Own date of disposal</source>
        <translation>個別の廃棄日</translation>
    </message>
</context>
<context>
    <name>HandOverWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>It is signed already.</source>
        <translation>署名済みです。</translation>
    </message>
    <message>
        <source>You seal the keys of %1 to them with it.</source>
        <translation>「%1」の鍵も、あなたが同時に渡します。</translation>
    </message>
    <message>
        <source>Nobody can give the keys of %1 now: let %2 in again for that, or take them up with the recovery sheet.</source>
        <translation>「%1」の鍵を渡せる人が今はいません。そのために %2 さんの停止を解除するか、回復シートで鍵を引き取ってください。</translation>
    </message>
    <message>
        <source>The keys of %1 have to be given by: %2.</source>
        <translation>「%1」の鍵は、次の人が渡す必要があります：%2。</translation>
    </message>
    <message>
        <source>That comes before %1 goes: nobody else has these keys.</source>
        <translation>%1 さんが離れる前に行います。ほかにこの鍵を持つ人がいません。</translation>
    </message>
    <message>
        <source>Keys to be changed at once because of this: %1</source>
        <translation>これに伴い、ただちに鍵の更新が必要：%1</translation>
    </message>
    <message>
        <source>Keys to be changed at the next occasion: %1</source>
        <translation>これに伴い、次の機会に鍵を更新：%1</translation>
    </message>
    <message>
        <source>%1 can make every open link of %2. When the keys are changed, you choose: void them and send new ones, or keep them and be warned at the identity check.</source>
        <translation>%1 さんは、%2 の未提出のリンクをすべて知ることができます。鍵を更新するときに、無効にして新しいリンクを送るか、残して本人確認のときに警告するかを選びます。</translation>
    </message>
    <message>
        <source>What %1 asked for and nobody has approved falls away:</source>
        <translation>%1 さんの申請で、まだ承認されていない次のものは無効になります。</translation>
    </message>
    <message>
        <source>%1 asks to be let in by a sheet of %2, whose code nobody else can check: a new sheet has to be made.</source>
        <translation>%1 さんは %2 さんのシートで参加を申請しています。そのコードはほかの人には確かめられないため、新しいシートが必要です。</translation>
    </message>
    <message>
        <source>What waits for the identity check stays there: whoever may do it goes on.</source>
        <translation>本人確認待ちのものはそのまま残り、権限のある人が続けます。</translation>
    </message>
    <message>
        <source>%1 may do all of it already.</source>
        <translation>%1 さんは、すでにすべての権限を持っています。</translation>
    </message>
    <message>
        <source>Not now: nothing is taken from %1 before all of that is done. Come back here then, and the rest follows.</source>
        <translation>今はまだ行いません。上のことがすべて済むまで、%1 さんからは何も外しません。済んだらもう一度開くと、続きが行われます。</translation>
    </message>
    <message>
        <source>The account of %1 ends for good.</source>
        <translation>%1 さんのアカウントは完全に失効します。</translation>
    </message>
    <message>
        <source>The account of %1 stays, without rights in scopes.</source>
        <translation>%1 さんのアカウントは残りますが、利用範囲の権限はなくなります。</translation>
    </message>
    <message>
        <source>The rank does not go along: %1.</source>
        <translation>区分は引き継がれません：%1。</translation>
    </message>
</context>
<context>
    <name>HindranceWords</name>
    <message>
        <source>at a time that is not on record</source>
        <translation>時刻の記録なし</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>no reason is on record</source>
        <translation>理由の記録なし</translation>
    </message>
    <message>
        <source>You have entered a number for %1 yourself (the newest entry: %2); it waits to be checked. A second entry is worth something when somebody else makes it. Enter it once more all the same?</source>
        <translation>%1さんの番号は、あなたが入力済みで（直近の入力：%2）、確認を待っています。二度目の入力は、別の担当者が行ってこそ意味があります。それでも、もう一度入力しますか。</translation>
    </message>
    <message>
        <source>%2 entered a number for %1 (%3). This is the second, blind entry: whoever checks it sees whether the two are the same.</source>
        <translation>%1さんの番号は、%2が入力済みです（%3）。これは二度目の入力です。前の番号は見えず、確認する人が二つを照合します。</translation>
    </message>
    <message>
        <source>handed in online</source>
        <translation>オンライン提出済み</translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation>あなたが入力済み</translation>
    </message>
    <message>
        <source>entered once</source>
        <translation>一度入力済み</translation>
    </message>
    <message>
        <source>invitation void</source>
        <translation>依頼は無効</translation>
    </message>
    <message>
        <source>number kept</source>
        <translation>番号を保管中</translation>
    </message>
    <message>
        <source>%1 has handed in the number online: it waits under “Identity checks”. Nothing is entered here. Put the form aside until that is decided.</source>
        <translation>%1さんはオンラインで提出済みで、「本人確認」で確認を待っています。ここでは登録しません。確認が済むまで、用紙を別に置いてください。</translation>
    </message>
    <message>
        <source>The invitation on this form of %1 is void: %2 (%3, %4). The number may be entered all the same, if the form is really theirs.</source>
        <translation>%1さんのこの用紙の依頼は無効です：%2（%3、%4）。本人の用紙に間違いなければ、番号を登録できます。</translation>
    </message>
    <message>
        <source>A number of %1 is kept that was checked. What you enter now is a change of number: it takes the old one&apos;s place once it is checked. Is the number really another?</source>
        <translation>%1さんには確認済みの番号があります。今から登録するのは番号の変更で、確認が済むと今の番号と入れ替わります。番号の変更に間違いありませんか。</translation>
    </message>
    <message>
        <source>A checked number is kept already: this would be a change of number.</source>
        <translation>確認済みの番号があるため、番号の変更になります。</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>（不明）</translation>
    </message>
    <message>
        <source>This form belongs to another organization. Nothing was entered. Put it aside, and enter it where that organization is in front.</source>
        <translation>別の組織の用紙です。何も登録していません。別に置き、その組織の画面で登録してください。</translation>
    </message>
    <message>
        <source>This form belongs to a scope for which you may not enter numbers. Give it to somebody who may.</source>
        <translation>あなたが番号を登録できない利用範囲の用紙です。権限のある担当者に渡してください。</translation>
    </message>
    <message>
        <source>The form is ours, but its person&apos;s record cannot be opened here. Put it aside and tell an administrator.</source>
        <translation>この組織の用紙ですが、対象者の情報をこの端末で開けません。別に置き、管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The reference is typed rightly, but no invitation here has it. Look whether the form is ours, or look for the person by name.</source>
        <translation>整理番号の打ち間違いではありませんが、該当する依頼がありません。この組織の用紙か確かめるか、氏名で探してください。</translation>
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
    <message>
        <source>Entry of the number taken back: %1</source>
        <translation>番号の登録を取り消し：%1</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: another one</source>
        <translation>%1：別の人に変更</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>Tax office</source>
        <translation>税務署</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>市区町村</translation>
    </message>
    <message>
        <source>Pension office</source>
        <translation>年金事務所</translation>
    </message>
    <message>
        <source>Employment office (Hello Work)</source>
        <translation>ハローワーク（公共職業安定所）</translation>
    </message>
    <message>
        <source>Payroll provider</source>
        <translation>給与計算の委託先</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>OrgMark</name>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>茶</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>桃</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
</context>
<context>
    <name>PaceWords</name>
    <message>
        <source>Nothing entered yet today</source>
        <translation>本日の登録はまだありません</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%2から%1件</translation>
    </message>
    <message>
        <source>%1 since %2 · %3 an hour</source>
        <translation>%2から%1件・1時間に%3件</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>the server&apos;s own</source>
        <translation>サーバーの画面</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>any</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Numbers an account may open in a day</source>
        <translation>承認なしで一日に開ける番号の数（担当者ごと）</translation>
    </message>
    <message>
        <source>Days of backups</source>
        <translation>バックアップを残す日数</translation>
    </message>
    <message>
        <source>Minutes until the desktop locks</source>
        <translation>画面が自動でロックされるまでの分数</translation>
    </message>
    <message>
        <source>Minutes until an unused login ends</source>
        <translation>操作がないときにログインが切れるまでの分数</translation>
    </message>
    <message>
        <source>Minutes until any login ends</source>
        <translation>操作していてもログインが切れるまでの分数</translation>
    </message>
    <message>
        <source>Who entered a number may not accept it</source>
        <translation>入力した人とは別の人が受け付ける</translation>
    </message>
    <message>
        <source>Numbers that are due are destroyed</source>
        <translation>期限の来た番号の廃棄</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>提出画面のアドレス</translation>
    </message>
    <message>
        <source>Every login needs an issued key</source>
        <translation>ログインに自動発行の鍵を求める</translation>
    </message>
    <message>
        <source>Addresses let in</source>
        <translation>接続を許可するIPアドレス</translation>
    </message>
    <message>
        <source>Addresses kept out</source>
        <translation>接続を拒否するIPアドレス</translation>
    </message>
    <message>
        <source>14 days after their notice</source>
        <translation>予告の14日後に自動</translation>
    </message>
    <message>
        <source>after somebody&apos;s approval</source>
        <translation>別の人の承認後</translation>
    </message>
    <message>
        <source>Addresses of %1, let in</source>
        <translation>%1 さんに許可するIPアドレス</translation>
    </message>
    <message>
        <source>Addresses of %1, kept out</source>
        <translation>%1 さんに拒否するIPアドレス</translation>
    </message>
    <message>
        <source>each on its own day</source>
        <translation>まとめない</translation>
    </message>
    <message>
        <source>Years from leaving to the due date</source>
        <translation>廃棄予定日を退職・取引終了から数える年数</translation>
    </message>
    <message>
        <source>Numbers stand in a ledger and not on the declarations</source>
        <translation>番号を帳簿に記載し、申告書には記載しない</translation>
    </message>
    <message>
        <source>Day of the year for what is due</source>
        <translation>年に一度まとめて廃棄する日</translation>
    </message>
</context>
<context>
    <name>PostalActs</name>
    <message>
        <source>Saving an entry</source>
        <translation>郵送分を登録中</translation>
    </message>
    <message>
        <source>Taking an entry back</source>
        <translation>登録を取消し中</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Choose …</source>
        <translation>選択してください</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>The new recovery sheet is in force. Lock its two copies into two safes, and shred the old one; delete the PDF file.</source>
        <translation>新しい回復シートが有効になりました。2部を別々の金庫に保管し、古いシートは細断してください。PDFは削除してください。</translation>
    </message>
    <message>
        <source>The sheet was not replaced yet: the old one is still in force. Shred the new one.</source>
        <translation>シートはまだ交換されていません。古いシートが有効です。新しいシートは細断してください。</translation>
    </message>
    <message>
        <source>Another owner has to approve that you take up the keys of: %1. Then replace the sheet here once more.</source>
        <translation>次の利用範囲の鍵を引き継ぐには、ほかの責任者の承認が必要です：%1。承認後、もう一度ここでシートを交換してください。</translation>
    </message>
    <message>
        <source>You took up the keys of: %1.</source>
        <translation>鍵を引き継いだ利用範囲：%1</translation>
    </message>
    <message>
        <source>The keys were changed of: %1.</source>
        <translation>鍵を交換した利用範囲：%1</translation>
    </message>
    <message>
        <source>Somebody who holds their keys still has to change them: %1.</source>
        <translation>鍵を持つ担当者による鍵の交換が必要な利用範囲：%1</translation>
    </message>
    <message numerus="yes">
        <source>The sheet opens everything (%n scope(s)). The log says that it was tried.</source>
        <translation>
            <numerusform>シートですべて開けます（利用範囲 %n件）。試したことはログに残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet does not open: %1. Nothing was changed. Somebody who holds their keys has to change them.</source>
        <translation>シートで開けない利用範囲があります：%1。何も変更していません。鍵を持つ担当者が鍵を交換してください。</translation>
    </message>
</context>
<context>
    <name>RightsWords</name>
    <message>
        <source>P</source>
        <translation>名</translation>
    </message>
    <message>
        <source>E</source>
        <translation>郵</translation>
    </message>
    <message>
        <source>R</source>
        <translation>確</translation>
    </message>
    <message>
        <source>V</source>
        <translation>閲</translation>
    </message>
    <message>
        <source>X</source>
        <translation>出</translation>
    </message>
    <message>
        <source>D</source>
        <translation>廃</translation>
    </message>
    <message>
        <source>K</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>people</source>
        <translation>対象者・依頼</translation>
    </message>
    <message>
        <source>enter</source>
        <translation>代行入力</translation>
    </message>
    <message>
        <source>review</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>view</source>
        <translation>閲覧</translation>
    </message>
    <message>
        <source>export</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>dispose</source>
        <translation>廃棄</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>鍵の配付</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Registers people and asks them for their numbers. Sees names, no number. Could write false letters; together with a lying server, forge the page behind them too.</source>
        <translation>対象者を登録し、提出を依頼します。氏名は見えますが、番号は見えません。偽の依頼を送ることはでき、サーバーが偽れば、その提出画面の内容も偽れます。</translation>
    </message>
    <message>
        <source>Enters numbers that came by post, under the own name. Sees names, reads no number back. Together with a lying server: could forge from whom a number came, but reads none.</source>
        <translation>郵送された番号を、自分の名前で入力します。氏名は見えますが、入力した番号も後から見えません。サーバーが偽れば、誰からの番号かを偽れますが、番号は読めません。</translation>
    </message>
    <message>
        <source>Checks identities: opens what was handed in, with numbers and pictures. Each opening is recorded first; together with a lying server it could go without a trace.</source>
        <translation>提出された番号と画像を開き、本人確認をします。開いた記録が先に残ります。サーバーが偽れば、記録なしに開けます。</translation>
    </message>
    <message>
        <source>Opens numbers one by one, for a purpose. Each opening is recorded first; together with a lying server it could go without a trace.</source>
        <translation>利用目的を選び、個人番号を一件ずつ見ることができます。見た記録は先に残ります。サーバーが偽れば、記録なしに見られます。</translation>
    </message>
    <message>
        <source>Takes numbers out as a file, after a second person approved the exact list. Holds the key of all numbers: together with a lying server it could read without a trace.</source>
        <translation>別の人が一覧を承認した後、番号をファイルに出力します。番号の鍵を持つため、サーバーが偽れば、記録なしに読めます。</translation>
    </message>
    <message>
        <source>Sets dates of disposal, orders and stops it. Sees names, no number.</source>
        <translation>廃棄の予定日を決め、廃棄を指示・保留します。氏名は見えますが、番号は見えません。</translation>
    </message>
    <message>
        <source>Gives the keys of the scope and changes them, hence can open every number there. Together with a lying server that could go without a trace.</source>
        <translation>利用範囲の鍵を渡し、更新します。そのため、この利用範囲の番号をすべて開けます。サーバーが偽れば、記録なしに開けます。</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>監査担当者</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Only admins and owners change rights.</source>
        <translation>権限を変更できるのは、管理者と責任者だけです。</translation>
    </message>
    <message>
        <source>Nobody changes their own rights: another owner or admin does.</source>
        <translation>自分の権限は変更できません。ほかの責任者又は管理者が変更します。</translation>
    </message>
    <message>
        <source>Of the same rank as you, or above: only somebody higher changes it.</source>
        <translation>あなたと同じか上の区分です。より上の人だけが変更できます。</translation>
    </message>
    <message>
        <source>The account was revoked for good. Let the person in with a new sheet.</source>
        <translation>失効したアカウントです。新しい登録シートで迎えてください。</translation>
    </message>
    <message>
        <source>Only an owner gives keys.</source>
        <translation>「鍵の配付」を与えられるのは責任者だけです。</translation>
    </message>
    <message>
        <source>The last one who can give the keys of this scope. Give keys to somebody else first.</source>
        <translation>この利用範囲の最後の鍵管理者です。先に別の人に「鍵の配付」を与えてください。</translation>
    </message>
    <message>
        <source>may from now on also: %1</source>
        <translation>新たにできること：%1</translation>
    </message>
    <message>
        <source>may no longer: %1</source>
        <translation>できなくなること：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>／</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>すぐに有効になります。</translation>
    </message>
    <message>
        <source>Waits for a second signature, and nobody here may give it: whoever you let in or gave a rank yourself does not count.</source>
        <translation>二人目の署名が必要ですが、署名できる人がいません。あなたが受け入れた人、区分を与えた人は数えません。</translation>
    </message>
    <message>
        <source>Waits for a second signature: %1.</source>
        <translation>二人目の署名を待ちます：%1。</translation>
    </message>
    <message>
        <source>Postal desk</source>
        <translation>郵送担当</translation>
    </message>
    <message>
        <source>Identity checks</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>労務</translation>
    </message>
    <message>
        <source>Payroll</source>
        <translation>給与</translation>
    </message>
    <message>
        <source>Keeper of the keys</source>
        <translation>鍵管理者</translation>
    </message>
    <message>
        <source>Responsible person: everything</source>
        <translation>責任者：すべて</translation>
    </message>
    <message>
        <source>Audit: rank auditor, no action</source>
        <translation>監査：監査担当者の区分、権限なし</translation>
    </message>
    <message>
        <source>Take everything away</source>
        <translation>すべて外す</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SeenWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing of it works yet: nobody gave this account the keys.</source>
        <translation>鍵が渡されていないため、まだどれも使えません。</translation>
    </message>
    <message>
        <source>In no scope: %1.</source>
        <translation>どの利用範囲でもできないこと：%1。</translation>
    </message>
    <message>
        <source>Opens no number: it has no key for any, and a lying server could give it none.</source>
        <translation>番号は一件も開けません。開く鍵を持たず、サーバーが偽っても鍵は手に入りません。</translation>
    </message>
    <message>
        <source>Makes and opens no link of anybody.</source>
        <translation>提出のリンクを作ることも開くこともできません。</translation>
    </message>
    <message>
        <source>Lets nobody in, and changes neither rights nor rules.</source>
        <translation>担当者を迎えること、権限や規則を変更することはできません。</translation>
    </message>
    <message>
        <source>Makes no scope, gives nobody the right to give keys, and does not loosen the rules.</source>
        <translation>利用範囲を作ること、「鍵の配付」を与えること、規則を緩めることはできません。</translation>
    </message>
    <message>
        <source>Does not read the audit log: who opened numbers, and from where.</source>
        <translation>監査ログ（誰がどこから番号を開いたか）は読めません。</translation>
    </message>
    <message>
        <source>Never changes its own rights, nor those of its rank or above.</source>
        <translation>自分の権限と、同じか上の区分の人の権限は変更できません。</translation>
    </message>
    <message>
        <source>Cannot log in.</source>
        <translation>ログインできません。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Sees: %1 · opens numbers: %2 · enters numbers: %3</source>
        <translation>見える画面：%1 · 番号を開ける：%2 · 番号を入力できる：%3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Sees these sections: %1</source>
        <translation>見える画面：%1</translation>
    </message>
    <message>
        <source>Does not see: %1</source>
        <translation>見えない画面：%1</translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1／%2：%3</translation>
    </message>
    <message>
        <source>From then on altogether: %1</source>
        <translation>変更後のすべての権限：%1</translation>
    </message>
    <message>
        <source>%1 is let in, with the rank: %2</source>
        <translation>%1 さんを受け入れます（区分：%2）</translation>
    </message>
    <message>
        <source>A scope is made: %1</source>
        <translation>利用範囲の作成：%1</translation>
    </message>
    <message>
        <source>The server was restored from a backup. Entries %1 to %2 of the audit log are lost.</source>
        <translation>サーバーをバックアップから復元しました。監査ログの%1から%2までの記録が失われました。</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in %1 are destroyed.</source>
        <translation>
            <numerusform>「%1」の番号%n件を廃棄します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of %1 are taken out as a file.</source>
        <translation>
            <numerusform>「%1」の番号%n件をファイルに出力します。</numerusform>
        </translation>
    </message>
    <message>
        <source>A statement of the kind %1.</source>
        <translation>種類「%1」の署名記録です。</translation>
    </message>
    <message>
        <source>%1 in %2: nothing changes.</source>
        <translation>%1／%2：変更なし</translation>
    </message>
    <message>
        <source>The organization is founded: %1</source>
        <translation>組織の設立：%1</translation>
    </message>
    <message>
        <source>The keys of the organization itself are replaced, of the recovery sheet or of the server.</source>
        <translation>組織自体の鍵（回復シート又はサーバーの鍵）を取り替えます。</translation>
    </message>
    <message>
        <source>%1 becomes an owner, by the root key.</source>
        <translation>%1 さんを、ルート鍵により責任者にします。</translation>
    </message>
    <message>
        <source>The owner %1 is revoked, by the root key.</source>
        <translation>責任者 %1 さんを、ルート鍵により失効させます。</translation>
    </message>
    <message>
        <source>%1 gets the rank: %2 (before: %3)</source>
        <translation>%1 さんの区分を変更：%2（変更前：%3）</translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 さんを停止します。</translation>
    </message>
    <message>
        <source>%1 may log in again.</source>
        <translation>%1 さんの停止を解除します。</translation>
    </message>
    <message>
        <source>%1 is revoked for good.</source>
        <translation>%1 さんを失効させます（取消し不可）。</translation>
    </message>
    <message>
        <source>%1 gets new keys, generation %2.</source>
        <translation>「%1」の鍵を更新します（第%2世代）。</translation>
    </message>
    <message>
        <source>The rules of the organization stay as they are.</source>
        <translation>組織の規則は変わりません。</translation>
    </message>
    <message>
        <source>Rules of the organization are changed:</source>
        <translation>組織の規則を次のとおり変更します。</translation>
    </message>
    <message>
        <source>An enrolment sheet is made, good until %1, with the rank: %2</source>
        <translation>登録シートを作ります（期限：%1、区分：%2）</translation>
    </message>
    <message>
        <source>%1 gets the keys of %2, generation %3.</source>
        <translation>%1 さんに「%2」の鍵を渡します（第%3世代）。</translation>
    </message>
    <message>
        <source>Purpose: %1</source>
        <translation>利用事務：%1</translation>
    </message>
    <message>
        <source>The file goes to: %1</source>
        <translation>ファイルの提出先：%1</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>有効期限：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of %1 may be opened one by one, beside the daily limit.</source>
        <translation>
            <numerusform>「%1」の番号%n件を、一日の上限とは別に一件ずつ開けるようにします。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>New organization</source>
        <translation>組織の作成</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>復旧</translation>
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
    <name>kagibako::ui::AccountAddresses</name>
    <message>
        <source>Addresses let in, of one account</source>
        <translation>このアカウントに許可するIPアドレス</translation>
    </message>
    <message>
        <source>Addresses kept out, of one account</source>
        <translation>このアカウントに拒否するIPアドレス</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>%1 (has rules)</source>
        <translation>%1（設定あり）</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::AccountSheetStep</name>
    <message>
        <source>Take the printed account sheet and type these two groups. So you know that it can be read.</source>
        <translation>印刷したアカウントシートを見て、次の2組を入力してください。読み取れることを確かめます。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
    <name>kagibako::ui::BatchDialog</name>
    <message>
        <source>Batch sheet</source>
        <translation>処理票</translation>
    </message>
    <message>
        <source>Preview of the batch sheet</source>
        <translation>処理票のプレビュー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%n entries on one sheet</source>
        <translation>
            <numerusform>%n件の処理票</numerusform>
        </translation>
    </message>
    <message>
        <source>File it with this bundle of forms: it says who entered what and when, and has room for the seal of whoever looks at it. No number stands on it. When it has come out and this window is closed, the list begins a new batch; what is on hold stays.</source>
        <translation>返信用紙の束に添えて保管してください。だれが、いつ、だれの分を登録したかを示し、確認印の欄があります。番号は載りません。出力してこの画面を閉じると、一覧は次の束に移ります。保留のものは残ります。</translation>
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
        <source>Save as PDF</source>
        <translation>PDFとして保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Done. Check that it came out whole.</source>
        <translation>出力しました。全体が出ているか確認してください。</translation>
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
    <message>
        <source>A former clerk knows this link. Make sure that it comes from the person who was asked.</source>
        <translation>元担当者が知るリンクからの提出です。本人からのものか、念のため確かめてください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::CellPanel</name>
    <message>
        <source>Act on the account</source>
        <translation>アカウントの操作</translation>
    </message>
    <message>
        <source>Choose a cell to see what somebody may do there, and what it is worth.</source>
        <translation>欄を選ぶと、その人がそこで何をできるか、その権限の重さとともに表示します。</translation>
    </message>
    <message>
        <source>What usually goes together</source>
        <translation>よくある組合せ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Suspend …</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Let in again …</source>
        <translation>停止を解除…</translation>
    </message>
    <message>
        <source>Change the rank</source>
        <translation>区分を変更</translation>
    </message>
    <message>
        <source>Revoke for good, because …</source>
        <translation>失効（取消し不可）：理由</translation>
    </message>
    <message>
        <source>%1 · %2 · let in by %3</source>
        <translation>%1 · %2 · 受入れ：%3</translation>
    </message>
    <message>
        <source>the root key</source>
        <translation>ルート鍵</translation>
    </message>
    <message>
        <source>As seen by this account …</source>
        <translation>このアカウントの表示を確認…</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>引き継ぐ…</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::CertificateDialog</name>
    <message>
        <source>Save certificate …</source>
        <translation>証明書を保存…</translation>
    </message>
    <message>
        <source>Save register …</source>
        <translation>廃棄記録簿を保存…</translation>
    </message>
    <message>
        <source>Proof of disposal</source>
        <translation>廃棄の証明</translation>
    </message>
    <message>
        <source>Prove what is gone</source>
        <translation>廃棄したことを証明する</translation>
    </message>
    <message>
        <source>The certificate is a signed file and its paper: anybody can check it without the server, and it names no number. The register (廃棄記録簿) lists the disposals of a period, with room for the check of whoever is responsible; nobody&apos;s name stands in it.</source>
        <translation>証明書は署名付きのファイルとその書面です。サーバーがなくても誰でも確かめられ、番号は記載されません。廃棄記録簿は期間中の廃棄の一覧で、責任者の確認欄があり、対象者の氏名は記載されません。</translation>
    </message>
    <message numerus="yes">
        <source>Certificate of the %n number(s) that are marked</source>
        <translation>
            <numerusform>選択した%n件の証明書</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate of all that were destroyed in the period</source>
        <translation>期間中に廃棄したすべての番号の証明書</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>開始日(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Through</source>
        <translation>終了日(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Responsible person</source>
        <translation>責任者(&amp;R)</translation>
    </message>
    <message>
        <source>Stands on the certificate; empty: a line to write on.</source>
        <translation>証明書に記載されます。空欄にすると記入欄になります。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Type two days, the earlier one first, for example 2026/4/1.</source>
        <translation>開始日と終了日を早い順に入力してください（例：2026/4/1）。</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>ファイルを置き換えますか？</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 はすでにあります。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>証明書の保存</translation>
    </message>
    <message>
        <source>Certificate (*.json)</source>
        <translation>証明書 (*.json)</translation>
    </message>
    <message>
        <source>Making a certificate</source>
        <translation>証明書を作成しています</translation>
    </message>
    <message>
        <source>Saved: the signed file, and beside it the same as PDF. Keep both with the register.</source>
        <translation>署名付きのファイルと、同じ内容のPDFを保存しました。両方を廃棄記録簿とともに保管してください。</translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>廃棄記録簿の保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Making the register</source>
        <translation>廃棄記録簿を作成しています</translation>
    </message>
    <message>
        <source>Saved: the register as PDF, and beside it as CSV.</source>
        <translation>廃棄記録簿をPDFで、同じ場所にCSVでも保存しました。</translation>
    </message>
    <message>
        <source>No number was destroyed then, so there is nothing to certify.</source>
        <translation>その期間に廃棄した番号はないため、証明するものがありません。</translation>
    </message>
    <message>
        <source>These are too many for one certificate. Choose a shorter period, or mark fewer.</source>
        <translation>1通の証明書には多すぎます。期間を短くするか、選択を減らしてください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ChangeDialog</name>
    <message>
        <source>Review the changes</source>
        <translation>変更の確認</translation>
    </message>
    <message>
        <source>Nothing of this is signed yet</source>
        <translation>まだ署名していない変更です</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Works when a holder of the keys has given them.</source>
        <translation>鍵管理者が鍵を渡すと使えるようになります。</translation>
    </message>
    <message>
        <source>Keys to be changed at once because of this: %1</source>
        <translation>これに伴い、ただちに鍵の更新が必要：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Keys to be changed at the next occasion: %1</source>
        <translation>これに伴い、次の機会に鍵を更新：%1</translation>
    </message>
    <message>
        <source>Signing changes of rights</source>
        <translation>権限の変更に署名しています</translation>
    </message>
    <message>
        <source>Signed: %1 of %2. The rest stays drafted, and is not signed:</source>
        <translation>署名済み：%2件中%1件。次の変更は署名されておらず、下書きのまま残っています。</translation>
    </message>
    <message numerus="yes">
        <source>Sign %n change(s)</source>
        <translation>
            <numerusform>%n件の変更に署名</numerusform>
        </translation>
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
    <message>
        <source>&amp;Why is a document missing?</source>
        <translation>選べない書類とその理由(&amp;W)</translation>
    </message>
    <message>
        <source>Not offered for documents that came this way on this day:</source>
        <translation>提出方法と受付日により選べない書類:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ChoicePage</name>
    <message>
        <source>I was invited (I have an enrolment sheet)</source>
        <translation>招待された（登録シートがある）</translation>
    </message>
    <message>
        <source>An administrator of your organization gave you the sheet. Have a printer at hand.</source>
        <translation>組織の管理者から登録シートを受け取った方。プリンターを用意してください。</translation>
    </message>
    <message>
        <source>Set up a new organization</source>
        <translation>組織を新しく作る</translation>
    </message>
    <message>
        <source>For whoever is responsible for it. You need the server&apos;s address and its start token.</source>
        <translation>組織の責任者の方。サーバーのアドレスと開始コードが必要です。</translation>
    </message>
    <message>
        <source>Recover with the recovery sheet</source>
        <translation>回復シートで復旧する</translation>
    </message>
    <message>
        <source>When no owner can log in any more. You need the sheet from the safe.</source>
        <translation>責任者がだれもログインできないとき。金庫の回復シートが必要です。</translation>
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
    <message>
        <source>Making letters</source>
        <translation>手紙を作成しています</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>中止しました。ファイルは保存していません。</translation>
    </message>
    <message>
        <source>Stopped. Letters that came out whole are good.</source>
        <translation>中止しました。すべてのページが印刷された手紙は、そのまま使えます。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved. Whoever has this file can hand in numbers in these people&apos;s names: delete it when they are printed.</source>
        <translation>
            <numerusform>手紙を%n通保存しました。このファイルがあれば、その人たちの名前で番号を提出できます。印刷したら削除してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) went to the printer.</source>
        <translation>
            <numerusform>手紙を%n通、プリンターに送りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters …</source>
        <translation>手紙…</translation>
    </message>
    <message>
        <source>Request letters for the marked people, or for everybody whose link is open</source>
        <translation>選んだ人、選んでいないときは未提出の全員への依頼状を作成します</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be made: the card or the profile does not open, or is too long for the page.</source>
        <translation>
            <numerusform>%n名分は、依頼カード若しくは対象者の情報を開けないか、紙面に収まらないため、作成しませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DayPanel</name>
    <message>
        <source>Entries of this batch</source>
        <translation>この束の登録</translation>
    </message>
    <message>
        <source>What you enter appears here. It stays until its batch sheet is printed.</source>
        <translation>登録した分がここに並びます。処理票を出力するまで残ります。</translation>
    </message>
    <message>
        <source>Undo last (%1)</source>
        <translation>直前の登録を取消し（%1）</translation>
    </message>
    <message>
        <source>Enter again (%1)</source>
        <translation>入力し直す（%1）</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>&amp;Batch sheet …</source>
        <translation>処理票(&amp;B)…</translation>
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
    <name>kagibako::ui::DisposalBox</name>
    <message>
        <source>Disposal</source>
        <translation>廃棄</translation>
    </message>
    <message>
        <source>Due date set: %1</source>
        <translation>廃棄予定日：%1</translation>
    </message>
    <message>
        <source>No due date is set.</source>
        <translation>廃棄予定日は設定されていません。</translation>
    </message>
    <message>
        <source>By what is on record: %1</source>
        <translation>登録内容による日：%1</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DisposalCard</name>
    <message>
        <source>Disposal</source>
        <translation>廃棄</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are overdue.</source>
        <translation>
            <numerusform>%n件が予定日を過ぎています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) wait for your signature.</source>
        <translation>
            <numerusform>%n件の廃棄指示があなたの承認を待っています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are destroyed by themselves unless somebody holds them, the first on %1.</source>
        <translation>
            <numerusform>%n件は、保留しなければ自動で廃棄されます（最初は%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Look: %1</source>
        <translation>見る：%1</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DisposalFilterBar</name>
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
        <source>Destroyed</source>
        <translation>廃棄済み</translation>
    </message>
    <message>
        <source>All scopes</source>
        <translation>すべての利用範囲</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DisposalModel</name>
    <message>
        <source>by the server, by the rules</source>
        <translation>サーバーが規則により実行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状況</translation>
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
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>廃棄予定日</translation>
    </message>
    <message>
        <source>Destroyed on</source>
        <translation>廃棄日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DisposalPage</name>
    <message>
        <source>Setting due dates</source>
        <translation>廃棄予定日を設定しています</translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) set.</source>
        <translation>
            <numerusform>%n件の廃棄予定日を設定しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) set; day and reason are on record.</source>
        <translation>
            <numerusform>%n件の廃棄予定日を設定し、日付と理由を登録しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the marked numbers is one that you may hold.</source>
        <translation>選択した番号の中に、あなたが保留できるものはありません。</translation>
    </message>
    <message>
        <source>Holding numbers</source>
        <translation>保留しています</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) held: the server destroys none of them.</source>
        <translation>
            <numerusform>%n件を保留しました。サーバーはこれらを廃棄しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the marked numbers is held where you may lift it.</source>
        <translation>選択した番号の中に、あなたが保留を解除できるものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Lift the hold of %n number(s)?</source>
        <translation>
            <numerusform>%n件の保留を解除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their due dates count again. One that is over is announced with the next tick of the server, and the number goes 14 days later unless somebody holds it again.</source>
        <translation>廃棄予定日が再び有効になります。すでに過ぎているものは、まもなくサーバーが予告し、再び保留しなければ14日後に廃棄されます。</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>解除する</translation>
    </message>
    <message>
        <source>Lifting holds</source>
        <translation>保留を解除しています</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) lifted.</source>
        <translation>
            <numerusform>%n件の保留を解除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Set proposed dates …</source>
        <translation>提案日を設定…</translation>
    </message>
    <message>
        <source>Set a date …</source>
        <translation>日付を指定…</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>保留…</translation>
    </message>
    <message>
        <source>Lift the hold …</source>
        <translation>保留の解除…</translation>
    </message>
    <message>
        <source>Order destruction …</source>
        <translation>廃棄を指示…</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>承認…</translation>
    </message>
    <message>
        <source>Certificate …</source>
        <translation>証明書…</translation>
    </message>
    <message>
        <source>What if …</source>
        <translation>試算…</translation>
    </message>
    <message>
        <source>What is held is not destroyed. Lift the hold first.</source>
        <translation>保留中の番号は廃棄されません。先に保留を解除してください。</translation>
    </message>
    <message>
        <source>None of the marked numbers is one whose destruction you may order.</source>
        <translation>選択した番号の中に、あなたが廃棄を指示できるものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n number(s) now?</source>
        <translation>
            <numerusform>%n件を今すぐ廃棄しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>no date</source>
        <translation>予定日なし</translation>
    </message>
    <message numerus="yes">
        <source>For %n of them the law may ask to keep it longer, as far as is on record.</source>
        <translation>
            <numerusform>%n件は、登録内容によれば法令上まだ保存が必要な可能性があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n that are held, ordered already, or not yours to decide.</source>
        <translation>
            <numerusform>対象外：保留中、指示済み、または権限のないもの%n件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordering destruction</source>
        <translation>廃棄を指示しています</translation>
    </message>
    <message>
        <source>Destroyed. A certificate can be made now.</source>
        <translation>廃棄しました。証明書を作成できます。</translation>
    </message>
    <message>
        <source>Signed. It waits for a second signature, and destroys nothing before.</source>
        <translation>署名しました。2人目の署名を待ちます。それまで何も廃棄されません。</translation>
    </message>
    <message>
        <source>Signed. Some are destroyed; those of other scopes wait for a second signature.</source>
        <translation>署名しました。一部は廃棄され、ほかの利用範囲のものは2人目の署名を待ちます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 wants to destroy %n number(s)</source>
        <translation>
            <numerusform>%1 さんが%n件の廃棄を指示しています</numerusform>
        </translation>
    </message>
    <message>
        <source>(name cannot be read)</source>
        <translation>（氏名を読めません）</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>利用範囲：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>With your signature they are destroyed at once.</source>
        <translation>あなたの署名で直ちに廃棄されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) cannot be read with your keys: sign only when you know otherwise who these people are.</source>
        <translation>
            <numerusform>%n名の氏名はあなたの鍵では読めません。ほかの方法で誰か分かっている場合にだけ署名してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Approving destruction</source>
        <translation>廃棄を承認しています</translation>
    </message>
    <message>
        <source>Approved, and destroyed. A certificate can be made now.</source>
        <translation>承認し、廃棄しました。証明書を作成できます。</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>廃棄</translation>
    </message>
    <message>
        <source>Numbers, their due dates and why</source>
        <translation>番号と廃棄予定日、その理由</translation>
    </message>
    <message>
        <source>Reading the due dates</source>
        <translation>廃棄予定を読み込んでいます</translation>
    </message>
    <message>
        <source>%L1 of %L2 numbers</source>
        <translation>%L2件中 %L1件</translation>
    </message>
    <message>
        <source>%L1 numbers</source>
        <translation>%L1件</translation>
    </message>
    <message>
        <source>%L1 marked</source>
        <translation>%L1件を選択</translation>
    </message>
    <message>
        <source>Reading the due dates …</source>
        <translation>廃棄予定を読み込んでいます…</translation>
    </message>
    <message>
        <source>No number is kept yet, so none can be due. Ask for numbers under Collection; when one is accepted, it stands here with the day on which it goes, and why.</source>
        <translation>まだ番号が保管されていないため、廃棄の予定はありません。「収集」で提供を依頼してください。承認された番号は、廃棄する日とその理由とともにここに表示されます。</translation>
    </message>
    <message>
        <source>No number is like that. Choose “All months”, or clear the filter.</source>
        <translation>該当する番号はありません。「すべての月」を選ぶか、絞り込みを解除してください。</translation>
    </message>
    <message>
        <source>All numbers are gone. Press “Destroyed” above to see them.</source>
        <translation>すべての番号が廃棄されています。上の「廃棄済み」で表示できます。</translation>
    </message>
    <message>
        <source>The server has stopped announcing and destroying: its clock jumped, or is far ahead of what was last signed. No number is destroyed too early. Whoever runs the server has to look at its clock; when it is right again, the server catches up by itself.</source>
        <translation>サーバーが予告と廃棄を停止しています。時計が急に変わったか、最後の署名の時刻より大きく進んでいます。番号が早く廃棄されることはありません。サーバーの管理者が時計を確認してください。正しくなれば自動で再開します。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DisposalPanel</name>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Choose a number in the list to see why it is kept, and how long.</source>
        <translation>一覧で番号を選ぶと、保管の理由と期間を表示します。</translation>
    </message>
    <message>
        <source>By what is on record no date may be set now, but one is: hold it, unless it is known to be right.</source>
        <translation>登録内容によれば今は廃棄予定日を設定できませんが、設定されています。正しいと分かっている場合を除き、保留してください。</translation>
    </message>
    <message>
        <source>The date that is set is earlier than what follows from the record. Set the proposed date, or hold it, unless it is known to be right.</source>
        <translation>設定された日が、登録内容による日より早くなっています。正しいと分かっている場合を除き、提案日を設定するか保留してください。</translation>
    </message>
    <message>
        <source>Due date set</source>
        <translation>廃棄予定日</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Follows from the record</source>
        <translation>登録内容による日</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Nothing keeps it from</source>
        <translation>保存の必要がなくなる日</translation>
    </message>
    <message>
        <source>Should be gone by</source>
        <translation>廃棄すべき期限</translation>
    </message>
    <message>
        <source>Destroyed on</source>
        <translation>廃棄日</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Day set by hand</source>
        <translation>個別に指定した日</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>廃棄済み</translation>
    </message>
    <message>
        <source>In backups at most until</source>
        <translation>バックアップに残る最終日</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>決定者</translation>
    </message>
    <message>
        <source>the rules, carried out by the server</source>
        <translation>規則（サーバーが実行）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Entry of the log</source>
        <translation>ログの番号</translation>
    </message>
    <message>
        <source>Its key was destroyed at the server, so nobody can open it any more. A certificate proves it without naming the number.</source>
        <translation>サーバーで鍵を破棄したため、もう誰も開けません。番号を記載せずに証明書で証明できます。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DocumentsStep</name>
    <message>
        <source>3. What came with the form</source>
        <translation>3. 同封の書類</translation>
    </message>
    <message>
        <source>A company&apos;s number is public: no document is needed. Enter saves.</source>
        <translation>法人番号は公表されているため、書類は要りません。Enterで登録します。</translation>
    </message>
    <message>
        <source>Tick with the keys before the names. Enter saves and goes on to the next form.</source>
        <translation>書類名の前のキーで選びます。Enterで登録し、次の用紙に進みます。</translation>
    </message>
    <message>
        <source>Ticked as with the form before; change it with the keys before the names. Enter saves and goes on to the next form.</source>
        <translation>前の用紙と同じ書類を選んであります。違うときは書類名の前のキーで直します。Enterで登録し、次の用紙に進みます。</translation>
    </message>
    <message>
        <source>Something was typed or scanned that is no key of this step; it was not taken. Press Enter to save this form first, or Esc to step back.</source>
        <translation>この手順で使わないキー入力（又は読取り）がありました。取り込んでいません。先にEnterでこの用紙を登録するか、Escで戻ってください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DueDialog</name>
    <message>
        <source>2034/1/11, or 令和16年1月11日</source>
        <translation>2034/1/11 または 令和16年1月11日</translation>
    </message>
    <message>
        <source>&amp;Due on</source>
        <translation>廃棄予定日(&amp;D)</translation>
    </message>
    <message>
        <source>On this day it is announced in the log, and it goes 14 days later unless somebody holds it.</source>
        <translation>この日にログで予告され、保留しなければ14日後に廃棄されます。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>It goes on the person&apos;s record, with the day.</source>
        <translation>日付とともに対象者の登録内容に記録されます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>Type the day for %n number(s).</source>
        <translation>
            <numerusform>%n件の日付を入力してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>この日は過ぎています。</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) get another due date.</source>
        <translation>
            <numerusform>%n件の廃棄予定日が変わります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had none.</source>
        <translation>
            <numerusform>うち%n件は今まで予定日がありませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them become EARLIER.</source>
        <translation>
            <numerusform>うち%n件は【早く】なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>None becomes earlier.</source>
        <translation>早くなるものはありません。</translation>
    </message>
    <message>
        <source>%L1 stand so already</source>
        <translation>すでにその日付のもの%L1件</translation>
    </message>
    <message>
        <source>%L1 can have no date yet (see why, in the list)</source>
        <translation>まだ日付を決められないもの%L1件（理由は一覧）</translation>
    </message>
    <message>
        <source>%L1 you may not change</source>
        <translation>変更する権限のないもの%L1件</translation>
    </message>
    <message>
        <source>%L1 are replaced or ordered to be destroyed</source>
        <translation>差替え済みまたは廃棄指示済み%L1件</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>対象外：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>For %n number(s) the law may ask to keep it longer than that, as far as is on record.</source>
        <translation>
            <numerusform>%n件は、登録内容によれば法令上それより長い保存が必要な可能性があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n date(s)</source>
        <translation>
            <numerusform>%n件に署名</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n day(s) earlier</source>
        <translation>
            <numerusform>▲ %n日早く</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n日遅く</numerusform>
        </translation>
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
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>廃棄予定日</translation>
    </message>
    <message>
        <source>Nothing of this is signed yet</source>
        <translation>まだ何も署名されていません</translation>
    </message>
    <message>
        <source>Due dates before and after</source>
        <translation>変更前後の廃棄予定日</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>変わるものはありません。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::EntryComparison</name>
    <message>
        <source>Number on the form</source>
        <translation>用紙の番号</translation>
    </message>
    <message>
        <source>No entry could be opened.</source>
        <translation>開ける入力がありません。</translation>
    </message>
    <message>
        <source>What you typed is none of the entries.</source>
        <translation>入力した番号は、どの入力とも一致しません。</translation>
    </message>
    <message>
        <source>Type the number from the form first.</source>
        <translation>先に用紙の番号を入力してください。</translation>
    </message>
    <message>
        <source>You entered it yourself: somebody else has to approve it.</source>
        <translation>自分で入力した番号です。承認は別の担当者が行います。</translation>
    </message>
    <message>
        <source>Compare it with the form first (N or C).</source>
        <translation>先に用紙と照合してください（N又はC）。</translation>
    </message>
    <message>
        <source>What you typed is what you entered yourself: somebody else has to approve it.</source>
        <translation>入力した番号は、自分が登録したものと一致します。承認は別の担当者が行います。</translation>
    </message>
    <message>
        <source>What you typed from the form is the number that was entered.</source>
        <translation>用紙の番号は、登録された番号と一致します。</translation>
    </message>
    <message>
        <source>What you typed from the form is entry %1. Approving it destroys the others.</source>
        <translation>用紙の番号は、入力%1と一致します。承認すると、ほかの入力は破棄されます。</translation>
    </message>
    <message>
        <source>No entry could be opened. Throw away what was entered (X), and enter the number from the form again.</source>
        <translation>どの入力も開けませんでした。破棄して（X）、用紙から入力し直してください。</translation>
    </message>
    <message>
        <source>What you typed is no number: a digit is wrong. Look at the form again.</source>
        <translation>入力した番号は正しい番号ではありません。打ち間違いがあります。用紙をもう一度確認してください。</translation>
    </message>
    <message>
        <source>What you typed is none of the entries. Look at the form again; if it is right, throw away what was entered (X).</source>
        <translation>入力した番号は、どの入力とも一致しません。用紙をもう一度確認し、間違いがなければ登録された番号を破棄してください（X）。</translation>
    </message>
    <message>
        <source>The entries are different numbers. Type the number from the form: it says which entry is right, and nothing is shown.</source>
        <translation>入力された番号が一致しません。用紙の番号を入力してください。どの入力が正しいかを、番号を表示せずに判定します。</translation>
    </message>
    <message>
        <source>The entries are the same number.</source>
        <translation>入力された番号は一致しています。</translation>
    </message>
    <message>
        <source>Entered twice or more by the same clerk: that confirms nothing. Compare it with the form: show the number (N), or type it from the form without showing it (C).</source>
        <translation>同じ担当者が2回以上入力しています。二重入力による確認にはなりません。用紙と照合してください。番号を表示するか（N）、表示せずに用紙の番号を入力します（C）。</translation>
    </message>
    <message>
        <source>Entered once. Compare it with the form: show the number (N), or type it from the form without showing it (C).</source>
        <translation>入力は1回です。用紙と照合してください。番号を表示するか（N）、表示せずに用紙の番号を入力します（C）。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::EntryList</name>
    <message>
        <source>Saving …</source>
        <translation>登録中…</translation>
    </message>
    <message>
        <source>Saved before</source>
        <translation>登録済み（前回）</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未登録</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>取消し済み</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>（不明）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
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
        <source>Documents</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Differed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::EntryPanel</name>
    <message>
        <source>Checked with</source>
        <translation>確認に使った書類</translation>
    </message>
    <message>
        <source>A checked number is there. What you approve takes its place.</source>
        <translation>確認済みの番号があります。承認すると、その番号と置き換わります。</translation>
    </message>
    <message>
        <source>Entry %1: %2, %3</source>
        <translation>入力%1：%2、%3</translation>
    </message>
    <message>
        <source>Your own: somebody else has to approve it.</source>
        <translation>自分が入力した番号です。承認は別の担当者が行います。</translation>
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
        <source>No document was noted.</source>
        <translation>添付書類の記録はありません。</translation>
    </message>
    <message>
        <source>With the form: %1</source>
        <translation>添付書類：%1</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::EntryView</name>
    <message>
        <source>List (Esc)</source>
        <translation>一覧に戻る（Esc）</translation>
    </message>
    <message>
        <source>Show (N)</source>
        <translation>番号を表示（N）</translation>
    </message>
    <message>
        <source>Compare (C)</source>
        <translation>表示せずに照合（C）</translation>
    </message>
    <message>
        <source>Throw away (X)</source>
        <translation>破棄（X）</translation>
    </message>
    <message>
        <source>Approve (A)</source>
        <translation>承認（A）</translation>
    </message>
    <message>
        <source>Say what it was checked with.</source>
        <translation>確認に使った書類を選んでください。</translation>
    </message>
    <message>
        <source>Approved. The other entries were destroyed.</source>
        <translation>承認しました。ほかの入力は破棄しました。</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>承認しました。</translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>承認しています</translation>
    </message>
    <message>
        <source>Throwing away</source>
        <translation>破棄しています</translation>
    </message>
    <message>
        <source>Thrown away: what was entered is destroyed.</source>
        <translation>入力された番号を破棄しました。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::FamilyNumbers</name>
    <message>
        <source>Hide the family&apos;s numbers</source>
        <translation>家族の番号を隠す</translation>
    </message>
    <message>
        <source>Show the family&apos;s numbers</source>
        <translation>家族の番号を表示</translation>
    </message>
    <message>
        <source>Opens the numbers of the employee and the dependents that the purpose allows, by one act. Each counts as one opening.</source>
        <translation>利用事務の対象となる従業員と扶養親族の番号を、まとめて開きます。開いた件数は一人ずつ数えます。</translation>
    </message>
    <message>
        <source>Opening numbers</source>
        <translation>番号を開いています</translation>
    </message>
    <message>
        <source>Together these are more numbers than the rules allow you today; none was opened. Show them one by one, or ask to open more.</source>
        <translation>合わせると、今日開ける件数を超えるため、どの番号も開いていません。一人ずつ表示するか、追加の閲覧を申請してください。</translation>
    </message>
    <message>
        <source>Not shown: another window was in front. The log has the openings.</source>
        <translation>ほかのウィンドウが前面にあったため表示しませんでした。開いたことはログに記録されています。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Hidden again in %n s</source>
        <translation>
            <numerusform>あと%n秒で隠します</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::FilerPicker</name>
    <message>
        <source>Code, name or kana</source>
        <translation>コード・氏名・フリガナ</translation>
    </message>
    <message>
        <source>Employees found</source>
        <translation>見つかった従業員</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>An employee whom you cannot see</source>
        <translation>閲覧できない従業員</translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>まだ選ばれていません。</translation>
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
    <name>kagibako::ui::FinderStep</name>
    <message>
        <source>1. Whose form is it?</source>
        <translation>1. だれの用紙か</translation>
    </message>
    <message>
        <source>Scan the form, or type</source>
        <translation>用紙のQRコードを読み取るか、入力</translation>
    </message>
    <message>
        <source>&amp;Reference, code or name</source>
        <translation>整理番号・コード・氏名(&amp;R)</translation>
    </message>
    <message>
        <source>Go on (%1)</source>
        <translation>続ける（%1）</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>見つかった人</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>Nobody is meant by this for whom you may enter. Type another part of the name, its reading, or the code.</source>
        <translation>あなたが登録できる範囲に、該当する人がいません。氏名の別の部分、フリガナ又はコードで探してください。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n people are meant: type more, or choose with ↑ ↓ and Enter.</source>
        <translation>
            <numerusform>該当する人が%n人以上います。続けて入力して絞るか、↑ ↓とEnterで選んでください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are meant: choose with ↑ ↓ and Enter.</source>
        <translation>
            <numerusform>該当する人が%n人います。↑ ↓とEnterで選んでください。</numerusform>
        </translation>
    </message>
    <message>
        <source>A number does not belong here and was cleared. Say first whose form it is; the number comes next.</source>
        <translation>番号はここには入力できません。消去しました。先に誰の用紙かを指定してください。番号はその次に入力します。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::HandOverDialog</name>
    <message>
        <source>Sign the hand-over</source>
        <translation>引き継ぎに署名</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引き継ぎ</translation>
    </message>
    <message>
        <source>Hand over from %1: nothing of this is signed yet</source>
        <translation>%1 さんからの引き継ぎ（まだ何も署名していません）</translation>
    </message>
    <message>
        <source>What will be signed</source>
        <translation>署名する内容</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選んでください…</translation>
    </message>
    <message>
        <source>&amp;Who takes over</source>
        <translation>後任(&amp;W)</translation>
    </message>
    <message>
        <source>Not in the list? Let the person in first (“Let somebody in …”), then hand over.</source>
        <translation>一覧にないときは、先に「担当者を迎える…」で受け入れてから引き継いでください。</translation>
    </message>
    <message>
        <source>Take all rights in scopes from %1; the account stays</source>
        <translation>%1 さんの利用範囲の権限をすべて外す（アカウントは残す）</translation>
    </message>
    <message>
        <source>Revoke %1 for good, because:</source>
        <translation>%1 さんを失効させる（取消し不可）。理由：</translation>
    </message>
    <message>
        <source>Reason of the revocation</source>
        <translation>失効の理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>先に：%1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>次に：%1</translation>
    </message>
    <message>
        <source>Choose who takes over to see what that means.</source>
        <translation>後任を選ぶと、行われることを表示します。</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>引き継いでいます</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::HistoryDialog</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>History of rights</source>
        <translation>権限の履歴</translation>
    </message>
    <message>
        <source>Reading what was signed …</source>
        <translation>署名の記録を読み込んでいます…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>すべてのアカウント</translation>
    </message>
    <message>
        <source>All scopes</source>
        <translation>すべての利用範囲</translation>
    </message>
    <message>
        <source>Reading the history of rights</source>
        <translation>権限の履歴を読み込んでいます</translation>
    </message>
    <message>
        <source>Nothing was signed about these.</source>
        <translation>該当する署名はありません。</translation>
    </message>
    <message>
        <source>%L1 acts</source>
        <translation>%L1件</translation>
    </message>
    <message>
        <source>%L1 of %L2 acts</source>
        <translation>%L2件中 %L1件</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::HistoryModel</name>
    <message>
        <source>the root key</source>
        <translation>ルート鍵</translation>
    </message>
    <message>
        <source>Second signature: %1, %2</source>
        <translation>二人目の署名：%1、%2</translation>
    </message>
    <message>
        <source>Waits for the second signature, and changes nothing before.</source>
        <translation>二人目の署名を待っています。それまでは何も変わりません。</translation>
    </message>
    <message>
        <source>Lapsed: nobody gave the second signature in time, or whoever asked was revoked before. It changed nothing.</source>
        <translation>失効：期限までに二人目の署名がなかったか、申請した人が先に失効しました。何も変わっていません。</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>署名済み</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>署名待ち</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>署名した人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>二人目の署名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::HoldDialog</name>
    <message>
        <source>Hold</source>
        <translation>保留する</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n number(s) for now?</source>
        <translation>
            <numerusform>%n件の廃棄を保留しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>While they are held, they are neither announced nor destroyed, whatever their due date says. This hold takes the place of an earlier one.</source>
        <translation>保留中は、廃棄予定日にかかわらず予告も廃棄もされません。以前の保留はこの保留に置き換わります。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Until somebody lifts it</source>
        <translation>解除するまで</translation>
    </message>
    <message>
        <source>&amp;Through</source>
        <translation>最終日(&amp;T)</translation>
    </message>
    <message>
        <source>The last day of it; leave it empty when nobody knows.</source>
        <translation>保留の最終日です。分からないときは空欄にします。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Type a day to come, for example 2034/1/11.</source>
        <translation>今日以降の日付を入力してください（例：2034/1/11）。</translation>
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
    <message>
        <source>These people can open numbers now</source>
        <translation>番号を開ける担当者が加わりました</translation>
    </message>
    <message>
        <source>If you did not expect one of them, ask the owner before you press the button.</source>
        <translation>心当たりのない担当者がいる場合は、ボタンを押す前に責任者に確かめてください。</translation>
    </message>
    <message>
        <source>I have seen this</source>
        <translation>確認しました</translation>
    </message>
    <message>
        <source>owner of the organization</source>
        <translation>組織の責任者</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ImportColumns</name>
    <message>
        <source>Code of a dependent&apos;s employee</source>
        <translation>扶養者のコード</translation>
    </message>
    <message>
        <source>%1 goes to</source>
        <translation>「%1」の取込み先</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>%1列目</translation>
    </message>
    <message>
        <source>More than one column goes to “%1”. Leave all but one of them out.</source>
        <translation>「%1」に複数の列が選ばれています。一つを残して「取り込まない」にしてください。</translation>
    </message>
    <message>
        <source>Say which column holds the name.</source>
        <translation>氏名の列を選んでください。</translation>
    </message>
    <message>
        <source>The first row is a &amp;person; the file has no headings</source>
        <translation>1行目から対象者のデータ（見出しの行がない）(&amp;P)</translation>
    </message>
    <message>
        <source>Say which column holds what. It is remembered for the next file with the same headings.</source>
        <translation>列ごとに取込み先の項目を選んでください。選んだ内容は、次に同じ見出しのファイルを取り込むときにも使います。</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>ファイルの列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>最初の値</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>取込み先</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ImportDifferences</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>What</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
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
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Of each kind the first %L1 are listed.</source>
        <translation>新規・変更・変更なしのそれぞれについて、最初の%L1名を表示しています。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ImportProblems</name>
    <message>
        <source>Save the &amp;errors …</source>
        <translation>エラーを保存(&amp;E)…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
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
        <source>Save the errors</source>
        <translation>エラーの保存</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved: rows, columns and what is wrong there. Nothing that stands in the file itself is in it.</source>
        <translation>保存しました。行・列と問題の内容だけが入っています。取込み元のデータは含まれていません。</translation>
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
    <name>kagibako::ui::IpLines</name>
    <message>
        <source>Line %1: “%2” is no address and no range of addresses. Write it like 203.0.113.0/24 or 2001:db8::/32, with zeros behind the prefix.</source>
        <translation>%1行目：「%2」はIPアドレスでも範囲でもありません。203.0.113.0/24 や 2001:db8::/32 のように、範囲に含めない桁は0にして入力してください。</translation>
    </message>
    <message>
        <source>At most %1 ranges fit here.</source>
        <translation>入力できる範囲は%1個までです。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::JoinSheetStep</name>
    <message>
        <source>Asking to be let in</source>
        <translation>参加を申請しています</translation>
    </message>
    <message>
        <source>This server knows no such sheet, or its 7 days are over. Nothing was asked for. Go back and compare address, organization ID and sheet number; else ask for a new sheet.</source>
        <translation>このサーバーに該当する登録シートがないか、有効期間の7日が過ぎています。申請していません。前のページに戻り、アドレス・組織ID・シート番号を見比べてください。合っている場合は、新しいシートを受け取ってください。</translation>
    </message>
    <message>
        <source>Somebody else came in by this sheet. You were not let in, and nothing was changed. Tell the administrator at once, and ask for a new sheet.</source>
        <translation>この登録シートは、ほかの人がすでに使いました。参加できていません。何も変更していません。すぐに管理者へ知らせ、新しいシートを受け取ってください。</translation>
    </message>
    <message>
        <source>Your four words and your account sheet</source>
        <translation>四つの言葉とアカウントシート</translation>
    </message>
    <message>
        <source>Ask to be let in</source>
        <translation>参加を申請</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::JoinStep</name>
    <message>
        <source>On your enrolment sheet</source>
        <translation>登録シートの内容</translation>
    </message>
    <message>
        <source>Organization &amp;ID</source>
        <translation>組織ID(&amp;I)</translation>
    </message>
    <message>
        <source>32 letters and digits; spaces do not matter.</source>
        <translation>英数字32文字です。空白は入れても入れなくても構いません。</translation>
    </message>
    <message>
        <source>&amp;Sheet number</source>
        <translation>シート番号(&amp;S)</translation>
    </message>
    <message>
        <source>26 letters and digits.</source>
        <translation>英数字26文字です。</translation>
    </message>
    <message>
        <source>Leave it empty when the sheet has none.</source>
        <translation>シートに記載がなければ空欄のままにします。</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>コード(&amp;C)</translation>
    </message>
    <message>
        <source>8 groups of 4. It can be used once.</source>
        <translation>4文字×8組です。使えるのは一度だけです。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなたの情報</translation>
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
        <source>This is no organization ID. Compare it with the sheet; 0 is zero and 1 is one.</source>
        <translation>組織IDが正しくありません。シートと見比べてください（0は数字のゼロ、1は数字のいちです）。</translation>
    </message>
    <message>
        <source>This is no sheet number. Compare it with the sheet; 0 is zero and 1 is one.</source>
        <translation>シート番号が正しくありません。シートと見比べてください（0は数字のゼロ、1は数字のいちです）。</translation>
    </message>
    <message>
        <source>The code is mistyped. Compare all 8 groups with the sheet; 0 is zero and 1 is one.</source>
        <translation>コードが正しくありません。8組すべてをシートと見比べてください（0は数字のゼロ、1は数字のいちです）。</translation>
    </message>
    <message>
        <source>Making the keys</source>
        <translation>鍵を作っています</translation>
    </message>
    <message>
        <source>Your enrolment sheet</source>
        <translation>登録シート</translation>
    </message>
    <message>
        <source>Make my keys</source>
        <translation>鍵を作成</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::KeptOffer</name>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>入力を捨てる</translation>
    </message>
    <message>
        <source>When the window locked, a change of %1 was not saved yet. What you typed is kept.</source>
        <translation>ロックしたとき、%1の変更がまだ保存されていませんでした。入力した内容は残してあります。</translation>
    </message>
    <message>
        <source>When the window locked, somebody new was not saved yet. What you typed is kept.</source>
        <translation>ロックしたとき、追加中の対象者がまだ保存されていませんでした。入力した内容は残してあります。</translation>
    </message>
    <message>
        <source>When the window locked, %1 was not put on record yet. What you typed is kept.</source>
        <translation>ロックしたとき、%1がまだ登録されていませんでした。入力した内容は残してあります。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::KeyCard</name>
    <message>
        <source>One-time key at login</source>
        <translation>ログイン時の自動発行キー</translation>
    </message>
    <message>
        <source>With it nobody logs in by your password and account sheet alone: each login also needs a key from your authenticator app or from a mail.</source>
        <translation>設定すると、パスワードとアカウントシートだけではログインできなくなります。毎回、認証アプリ又はメールのキーも必要です。</translation>
    </message>
    <message>
        <source>Key now</source>
        <translation>いまのキー</translation>
    </message>
    <message>
        <source>Only when you have one already: from the app, or a recovery code.</source>
        <translation>設定済みの場合のみ。アプリのキー又は回復コードです。</translation>
    </message>
    <message>
        <source>Set up or change …</source>
        <translation>設定・変更…</translation>
    </message>
    <message>
        <source>The account secret is mistyped. Compare it with the sheet.</source>
        <translation>アカウントの秘密が正しくありません。シートと見比べてください。</translation>
    </message>
    <message>
        <source>You have a one-time key already. Type the one of now: from the app, or from the mail that was just sent.</source>
        <translation>自動発行キーは設定済みです。アプリのキー、又はいま送信したメールのキーを入力してください。</translation>
    </message>
    <message>
        <source>In force now: keys of an authenticator app.</source>
        <translation>現在の設定：認証アプリのキー。</translation>
    </message>
    <message>
        <source>In force now: keys by mail.</source>
        <translation>現在の設定：メールで届くキー。</translation>
    </message>
    <message>
        <source>In force now: none. Your logins ask for no key.</source>
        <translation>現在の設定：なし。ログイン時にキーは求められません。</translation>
    </message>
    <message>
        <source>Set up: %1.</source>
        <translation>設定日時：%1。</translation>
    </message>
    <message>
        <source>Recovery codes left: %1.</source>
        <translation>残りの回復コード：%1個。</translation>
    </message>
    <message>
        <source>Few recovery codes are left. Set the app up again to get ten new ones.</source>
        <translation>回復コードが残り少なくなりました。認証アプリをもう一度設定すると、新しいコードが10個発行されます。</translation>
    </message>
    <message>
        <source>Done. The server has ended your other logins, this window&apos;s too: lock it, and log in with a key.</source>
        <translation>設定しました。このウィンドウを含め、ほかのログインはサーバーが終了しました。ロックして、キーを使ってログインし直してください。</translation>
    </message>
    <message>
        <source>Done. Your logins ask for no key any more.</source>
        <translation>解除しました。今後のログインでキーは求められません。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::KeyField</name>
    <message>
        <source>&amp;One-time key</source>
        <translation>自動発行キー(&amp;O)</translation>
    </message>
    <message>
        <source>8 digits from the mail that was just sent to you (look in the junk folder too), or 6 digits from your authenticator app. Without your telephone: one of your recovery codes. At most one mail is sent a minute: for another, leave it empty then.</source>
        <translation>いま送信したメールの8桁（迷惑メールも確認してください）、又は認証アプリの6桁です。スマートフォンがないときは回復コードを使います。メールは1分に1通までです。届いていないときは、1分たってから空欄のままロックを解除すると送り直します。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::KeySetUp</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>One-time key at login</source>
        <translation>ログイン時の自動発行キー</translation>
    </message>
    <message>
        <source>Authenticator &amp;app on a telephone</source>
        <translation>スマートフォンの認証アプリを使う(&amp;A)</translation>
    </message>
    <message>
        <source>Mail address for keys</source>
        <translation>キーを受け取るメールアドレス</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Keys by &amp;mail</source>
        <translation>メールで受け取る(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;No key any more</source>
        <translation>自動発行キーをやめる(&amp;N)</translation>
    </message>
    <message>
        <source>An app is the safer way: it works without mail, and nobody can read along.</source>
        <translation>認証アプリのほうが安全です。メールがなくても使え、途中で読まれることがありません。</translation>
    </message>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>認証アプリ用のQRコード</translation>
    </message>
    <message>
        <source>First &amp;key</source>
        <translation>最初のキー(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>確認(&amp;C)</translation>
    </message>
    <message>
        <source>Ten recovery codes, for when the telephone is lost. Each works once instead of a key. They are not shown again: save and print them, or copy them by hand, and keep them apart from your password.</source>
        <translation>スマートフォンを失ったときのための回復コード10個です。キーの代わりに、それぞれ一度だけ使えます。二度と表示されません。保存して印刷するか書き写し、パスワードとは別に保管してください。</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>保管しました(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完了(&amp;D)</translation>
    </message>
    <message>
        <source>Setting up the key</source>
        <translation>自動発行キーを設定しています</translation>
    </message>
    <message>
        <source>Scan this with your authenticator app, or type the letters into it. It is shown once. Then type the 6 digits that the app shows.</source>
        <translation>認証アプリで読み取るか、文字を入力してください。表示されるのは一度だけです。続いて、アプリに表示された6桁を入力してください。</translation>
    </message>
    <message>
        <source>This server sends no mails. Nothing was changed. Use an authenticator app.</source>
        <translation>このサーバーはメールを送信しません。何も変更していません。認証アプリを使ってください。</translation>
    </message>
    <message>
        <source>A key was sent to %1. Type its 8 digits; it is good for 10 minutes.</source>
        <translation>%1 にキーを送信しました。届いた8桁を入力してください。有効期間は10分です。</translation>
    </message>
    <message>
        <source>The key is wrong. Nothing was changed. Type the one that is shown now, or the one from the newest mail.</source>
        <translation>キーが正しくありません。何も変更していません。いま表示されているキー、又は最新のメールのキーを入力してください。</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>回復コードを保存</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>Saved. Print the file, then delete it: it is as secret as the codes.</source>
        <translation>保存しました。印刷したら、ファイルは削除してください。コードと同じ秘密です。</translation>
    </message>
    <message>
        <source>Your organization wants a key at every login. Nothing was changed.</source>
        <translation>組織の方針により、ログインには自動発行キーが必要です。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::LeaveCard</name>
    <message>
        <source>Step down</source>
        <translation>担当を降りる</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>You give up everything you may do there. Only somebody else can give it to you again.</source>
        <translation>その利用範囲の権限をすべて返します。戻せるのはほかの人だけです。</translation>
    </message>
    <message>
        <source>Step down …</source>
        <translation>担当を降りる…</translation>
    </message>
    <message>
        <source>Step down from %1?</source>
        <translation>「%1」の担当を降りますか？</translation>
    </message>
    <message>
        <source>You will see and do nothing there any more.</source>
        <translation>この利用範囲では、見ることも操作することもできなくなります。</translation>
    </message>
    <message>
        <source>Really step down from %1?</source>
        <translation>本当に「%1」の担当を降りますか？</translation>
    </message>
    <message>
        <source>It is signed at once, and you cannot undo it yourself. The keys of the scope will have to be changed.</source>
        <translation>すぐに署名され、自分では元に戻せません。この利用範囲の鍵は交換が必要になります。</translation>
    </message>
    <message>
        <source>Yes, step down</source>
        <translation>担当を降りる</translation>
    </message>
    <message>
        <source>Stepping down</source>
        <translation>担当を降りています</translation>
    </message>
    <message>
        <source>You have stepped down from %1.</source>
        <translation>「%1」の担当を降りました。</translation>
    </message>
    <message>
        <source>Nobody else holds the keys of %1. Nothing was changed. First let somebody else have them.</source>
        <translation>「%1」の鍵を持つ人がほかにいません。何も変更していません。先にほかの人へ鍵を渡してください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::LettersDialog</name>
    <message>
        <source>Print …</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Request letters</source>
        <translation>手紙の作成</translation>
    </message>
    <message numerus="yes">
        <source>Letters for %n invitation(s)</source>
        <translation>
            <numerusform>%n件の依頼の手紙</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>封筒</translation>
    </message>
    <message>
        <source>Nagagata 3, folded in three (長形3号)</source>
        <translation>長形3号（三つ折り）</translation>
    </message>
    <message>
        <source>Kakugata 2, flat (角形2号)</source>
        <translation>角形2号（折らない）</translation>
    </message>
    <message>
        <source>&amp;Window envelope</source>
        <translation>窓付き封筒(&amp;W)</translation>
    </message>
    <message>
        <source>Move &amp;right (mm)</source>
        <translation>右へずらす（mm）(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;down (mm)</source>
        <translation>下へずらす（mm）(&amp;D)</translation>
    </message>
    <message>
        <source>Windows differ: print one letter, fold it into your envelope, and move the address until it is seen however the paper slides.</source>
        <translation>窓の位置は封筒によって違います。1通を印刷して封筒に入れ、紙がずれても宛名が見えるように調整してください。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>手紙</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Return &amp;address</source>
        <translation>返送先(&amp;A)</translation>
    </message>
    <message>
        <source>Postal code and address, a line each, for the window of the return envelope. Empty: the form says whom to hand it to.</source>
        <translation>返信用封筒の窓に見える郵便番号と住所を、1行ずつ入力します。空欄の場合は、返信用紙にお渡し先だけを印刷します。</translation>
    </message>
    <message>
        <source>They were &amp;identified when hired or contracted</source>
        <translation>採用時・契約時に本人確認を済ませている(&amp;I)</translation>
    </message>
    <message>
        <source>Then the form that we print for them proves their identity when it comes back.</source>
        <translation>この場合、氏名などを印字した返信用紙が、返送されたときに身元確認書類になります。</translation>
    </message>
    <message>
        <source>With a letter of attorney for &amp;spouses</source>
        <translation>配偶者の委任状（国民年金第3号）を付ける(&amp;S)</translation>
    </message>
    <message>
        <source>Save the letters</source>
        <translation>手紙の保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::LettersPreview</name>
    <message>
        <source>Page that is shown</source>
        <translation>表示するページ</translation>
    </message>
    <message>
        <source>First letter</source>
        <translation>1通目の依頼状</translation>
    </message>
    <message>
        <source>Its reply form</source>
        <translation>1通目の返信用紙</translation>
    </message>
    <message>
        <source>Preview of the first letter</source>
        <translation>1通目のプレビュー</translation>
    </message>
    <message>
        <source>Each letter holds the code of one person. Delete a PDF when it is printed.</source>
        <translation>手紙には、一人ひとりの招待コードが載っています。PDFは、印刷したら削除してください。</translation>
    </message>
    <message>
        <source>Its letter of attorney</source>
        <translation>1通目の委任状</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ListDialog</name>
    <message>
        <source>Approve a list</source>
        <translation>一覧の承認</translation>
    </message>
    <message numerus="yes">
        <source>%1 asks for %n number(s) as a file</source>
        <translation>
            <numerusform>%1 さんが番号%n件のファイル出力を申請しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asks to open %n number(s)</source>
        <translation>
            <numerusform>%1 さんが番号%n件の閲覧を申請しています</numerusform>
        </translation>
    </message>
    <message>
        <source>With your signature %1 alone may save exactly these numbers, in the clear, until then. You answer for it that each of these people is needed for the purpose.</source>
        <translation>署名すると、%1 さんだけが、期限までにこの番号だけを、暗号化されていないファイルとして保存できます。全員が利用事務に必要であることを、あなたが確認したことになります。</translation>
    </message>
    <message>
        <source>With your signature %1 alone may open exactly these numbers one by one, beside the daily limit, until then. You answer for it that each of these people is needed for the purpose.</source>
        <translation>署名すると、%1 さんだけが、期限までにこの番号だけを、一日の上限とは別に一件ずつ開けます。全員が利用事務に必要であることを、あなたが確認したことになります。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>署名する</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>利用事務</translation>
    </message>
    <message>
        <source>The file goes to</source>
        <translation>ファイルの提出先</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申請日時</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有効期限</translation>
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
        <source>Everybody in the list</source>
        <translation>一覧の全員</translation>
    </message>
    <message>
        <source>None of these names can be read with your keys, so you cannot tell whether the list is right. Somebody who has the keys of this scope has to sign it.</source>
        <translation>お手元の鍵では氏名を一件も読めないため、一覧の内容を確認できません。この利用範囲の鍵を持つ人が署名してください。</translation>
    </message>
    <message>
        <source>%1 of %2 names cannot be read with your keys. Sign only when you know otherwise who these people are.</source>
        <translation>%2件中%1件の氏名を、お手元の鍵では読めません。別の方法で対象者を確認できたときだけ署名してください。</translation>
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
    <message>
        <source>&amp;Begin again with another sheet …</source>
        <translation>別の登録シートでやり直す(&amp;B)…</translation>
    </message>
    <message>
        <source>You asked to be let in. As soon as the administrator has done it, log in here with your password and your account sheet.</source>
        <translation>参加を申請済みです。管理者が受け入れたら、パスワードとアカウントシートでログインしてください。</translation>
    </message>
    <message>
        <source>The key was not taken: mistyped, used already, or too old. Nothing was opened. Type the next one. (auth.failed)</source>
        <translation>キーを受け付けませんでした（入力の誤り、使用済み又は期限切れ）。何も開いていません。次のキーを入力してください。(auth.failed)</translation>
    </message>
    <message>
        <source>If you have just asked to be let in: the administrator has not done it yet. Try again later.</source>
        <translation>申請したばかりの場合は、管理者がまだ受け入れていません。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>This is no key: it has 6 or 8 digits, a recovery code 10 letters and digits. Type it again.</source>
        <translation>キーの形ではありません。キーは6桁又は8桁、回復コードは英数字10文字です。もう一度入力してください。</translation>
    </message>
    <message>
        <source>The password is right. Now type the one-time key.</source>
        <translation>パスワードを確認しました。自動発行キーを入力してください。</translation>
    </message>
    <message>
        <source>Your organization wants a one-time key at every login, and this account has none yet. Set it up here; nothing is opened before.</source>
        <translation>組織の方針により、ログインには自動発行キーが必要ですが、このアカウントにはまだ設定がありません。ここで設定してください。それまで何も開きません。</translation>
    </message>
    <message>
        <source>Begin again?</source>
        <translation>やり直しますか？</translation>
    </message>
    <message>
        <source>This computer forgets whom you asked to let you in. Use it when your request was declined or your sheet is void; you need a new sheet.</source>
        <translation>このコンピューターから申請先の情報を消します。申請が認められなかったとき、登録シートが無効になったときに使います。新しい登録シートが必要です。</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>やり直す</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::MainWindow</name>
    <message>
        <source>Kagibako</source>
        <translation>Kagibako</translation>
    </message>
    <message>
        <source>Add an organization …</source>
        <translation>組織を追加…</translation>
    </message>
    <message>
        <source>Do not add this one</source>
        <translation>この組織の追加をやめる</translation>
    </message>
    <message>
        <source>Lock all</source>
        <translation>すべてロック</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>not added yet</source>
        <translation>追加の途中</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>unlocked, %L1 waiting</source>
        <translation>ロック解除中、%L1件待ち</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>ロック解除中</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::MonthModel</name>
    <message>
        <source>All months</source>
        <translation>すべての月</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n due</source>
        <translation>
            <numerusform>%1：%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::MonthStrip</name>
    <message>
        <source>Months in which numbers are due</source>
        <translation>廃棄予定の月</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::NewPasswordFields</name>
    <message>
        <source>New &amp;password</source>
        <translation>新しいパスワード(&amp;P)</translation>
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
        <source>The password needs at least %1 characters.</source>
        <translation>パスワードは%1文字以上にしてください。</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second again.</source>
        <translation>二つのパスワードが違います。確認用をもう一度入力してください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::NumberComparison</name>
    <message>
        <source>Compare</source>
        <translation>照合</translation>
    </message>
    <message>
        <source>Compare without showing</source>
        <translation>表示せずに照合</translation>
    </message>
    <message>
        <source>Opens the number and says only whether it is the same. The log has the opening.</source>
        <translation>番号を開き、一致するかどうかだけを示します。開いたことはログに記録されます。</translation>
    </message>
    <message>
        <source>Comparing a number</source>
        <translation>番号を照合しています</translation>
    </message>
    <message>
        <source>You have opened as many numbers today as the rules allow; nothing was compared.</source>
        <translation>今日は、規則で決められた数の番号をすでに開いています。照合はしていません。</translation>
    </message>
    <message>
        <source>The same: what you typed is the number on record.</source>
        <translation>一致しました。入力した番号は、登録された番号と同じです。</translation>
    </message>
    <message>
        <source>Not the same: what you typed is another number than the one on record.</source>
        <translation>一致しません。入力した番号は、登録された番号と違います。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::NumberImportDialog</name>
    <message>
        <source>Shee&amp;t</source>
        <translation>シート(&amp;T)</translation>
    </message>
    <message>
        <source>Delete the file …</source>
        <translation>ファイルを削除…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Import numbers</source>
        <translation>個人番号の取込み</translation>
    </message>
    <message>
        <source>Numbers from %1</source>
        <translation>%1 の個人番号</translation>
    </message>
    <message>
        <source>Of the &amp;scope</source>
        <translation>対象の利用範囲(&amp;S)</translation>
    </message>
    <message>
        <source>Importing numbers</source>
        <translation>個人番号を取り込んでいます</translation>
    </message>
    <message>
        <source>Workbooks and CSV (*.xlsx *.csv *.txt)</source>
        <translation>ExcelブックとCSV (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Whose numbers come</source>
        <translation>取り込む番号の対象者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
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
        <source>Kind</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Another entry</source>
        <translation>確認待ちあり</translation>
    </message>
    <message>
        <source>Change of number</source>
        <translation>番号の変更</translation>
    </message>
    <message>
        <source>Entered today</source>
        <translation>本日登録済み</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>ファイルを読んでいます</translation>
    </message>
    <message>
        <source>Comparing with who is there</source>
        <translation>登録済みの対象者と照合しています</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). No number is imported until they are corrected in the file.</source>
        <translation>
            <numerusform>%n件の問題があります。ファイルを直すまで、番号は1件も取り込みません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be entered, and wait for the check as those from paper do.</source>
        <translation>
            <numerusform>%Ln件の番号を登録します。用紙から入力した番号と同じように、本人確認を待ちます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would change a number that was checked.</source>
        <translation>
            <numerusform>そのうち%Ln件は、確認済みの番号の変更になります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were entered by you today, and are left out.</source>
        <translation>
            <numerusform>%Ln件は本日すでに登録しているため、取り込みません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have no number.</source>
        <translation>
            <numerusform>番号のない行が%Ln行あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln number(s)</source>
        <translation>
            <numerusform>%Ln件を取り込む</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln number(s) were entered and stay. Import the same file again today to bring in the rest.</source>
        <translation>
            <numerusform>中止しました。%Ln件は登録済みで、そのまま残ります。本日中に同じファイルをもう一度取り込むと、残りを取り込みます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) entered. They wait for the check.</source>
        <translation>
            <numerusform>%Ln件の番号を登録しました。本人確認を待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file still holds the numbers in the clear. Delete it here, and look for copies elsewhere: mail, shared folders, backups.</source>
        <translation>元のファイルには、番号が暗号化されないまま残っています。ここで削除し、メール・共有フォルダー・バックアップなどの写しも確認してください。</translation>
    </message>
    <message>
        <source>Delete the file?</source>
        <translation>ファイルを削除しますか</translation>
    </message>
    <message>
        <source>It is overwritten and removed, not put into the recycle bin. On an SSD, a network drive, and where backups or snapshots are made, the numbers may be left all the same: there overwriting proves nothing.</source>
        <translation>ごみ箱には入れず、上書きして削除します。SSDやネットワークドライブ、バックアップやスナップショットのある場所では、番号が残っていることがあります。上書きは、消去の証明にはなりません。</translation>
    </message>
    <message>
        <source>Overwrite and delete</source>
        <translation>上書きして削除</translation>
    </message>
    <message>
        <source>Deleting the file</source>
        <translation>ファイルを削除しています</translation>
    </message>
    <message>
        <source>The file could not be overwritten and is still there: another program may have it open. Close that, and try again.</source>
        <translation>ファイルを上書きできず、残っています。ほかのプログラムで開いている場合は、閉じてからもう一度実行してください。</translation>
    </message>
    <message>
        <source>Overwritten and deleted. On an SSD or a network drive this is no proof that nothing is left.</source>
        <translation>上書きして削除しました。SSDやネットワークドライブでは、残っていないことの証明にはなりません。</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L2件中%L1件</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::NumberStep</name>
    <message>
        <source>2. The number, twice</source>
        <translation>2. 番号（二度入力）</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>番号(&amp;N)</translation>
    </message>
    <message>
        <source>Once more, without &amp;looking at the screen</source>
        <translation>もう一度、用紙を見て入力(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>Here stands nothing but the %n digit(s) of the number. To take another form, press Esc first.</source>
        <translation>
            <numerusform>ここには番号の数字%n桁だけを入力します。別の用紙に移るときは、先にEscを押してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The check digit is right. Enter goes on to the second time.</source>
        <translation>検査用数字は合っています。Enterで二度目の入力に進みます。</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) are missing.</source>
        <translation>
            <numerusform>あと%n桁足りません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first time is taken and hidden. Type the number once more from the form.</source>
        <translation>一度目の入力を預かり、隠しました。用紙を見て、もう一度入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>The two differ (%n time(s) so far). Both were wiped, since either may be wrong: look at the form and begin with the first again.</source>
        <translation>
            <numerusform>二度の入力が一致しません（%n回目）。どちらが誤りか分からないため、両方を消しました。用紙を見て、一度目から入力し直してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Both times the same.</source>
        <translation>二度の入力が一致しました。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::OrderDialog</name>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>廃棄予定日</translation>
    </message>
    <message>
        <source>Order destruction</source>
        <translation>廃棄の指示</translation>
    </message>
    <message>
        <source>Approve destruction</source>
        <translation>廃棄の承認</translation>
    </message>
    <message>
        <source>This cannot be undone: not by you, not by an owner, not by whoever runs the server. Whoever needs such a number again has to ask the person for it.</source>
        <translation>取り消せません。あなたも、責任者も、サーバーの管理者も元に戻せません。再び必要になったときは、本人にもう一度提供を求めることになります。</translation>
    </message>
    <message>
        <source>Everybody whose number is destroyed</source>
        <translation>番号を廃棄する対象者</translation>
    </message>
    <message>
        <source>I have read the list, and each of these numbers may go</source>
        <translation>一覧を確認し、いずれも廃棄してよいことを確かめました</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>How &amp;many go</source>
        <translation>廃棄する件数(&amp;M)</translation>
    </message>
    <message>
        <source>Type the count of the numbers that are destroyed.</source>
        <translation>廃棄する番号の件数を入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>Order: destroy %n number(s)</source>
        <translation>
            <numerusform>%n件の廃棄を指示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve: destroy %n number(s)</source>
        <translation>
            <numerusform>承認して%n件を廃棄</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::OrderList</name>
    <message>
        <source>Orders that wait for a second signature</source>
        <translation>2人目の署名を待つ廃棄の指示</translation>
    </message>
    <message numerus="yes">
        <source>%1 wants to destroy %n number(s) of %2</source>
        <translation>
            <numerusform>%1 さんが %2 の%n件の廃棄を指示しています</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody here may give the second signature</source>
        <translation>2人目として署名できる人がいません</translation>
    </message>
    <message>
        <source>the second signature may come from: %1</source>
        <translation>2人目として署名できる人：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Look at it …</source>
        <translation>内容を見る…</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::OrgSwitcher</name>
    <message>
        <source>Organization: %1</source>
        <translation>組織：%1</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::Organizations</name>
    <message>
        <source>One more organization</source>
        <translation>追加する組織</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::OwnSecrets</name>
    <message>
        <source>Password now</source>
        <translation>現在のパスワード</translation>
    </message>
    <message>
        <source>Account secret</source>
        <translation>アカウントの秘密</translation>
    </message>
    <message>
        <source>8 groups of 4, from your account sheet.</source>
        <translation>アカウントシートの4文字×8組です。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PasswordCard</name>
    <message>
        <source>Your password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>パスワードを変更</translation>
    </message>
    <message>
        <source>The account secret is mistyped. Compare it with the sheet.</source>
        <translation>アカウントの秘密が正しくありません。シートと見比べてください。</translation>
    </message>
    <message>
        <source>Changing the password</source>
        <translation>パスワードを変更しています</translation>
    </message>
    <message>
        <source>Changed. Your other sessions have ended; the account sheet is still good.</source>
        <translation>変更しました。ほかのログインは終了しました。アカウントシートはそのまま使えます。</translation>
    </message>
    <message>
        <source>The password now, or the account secret, is another. Nothing was changed.</source>
        <translation>現在のパスワード又はアカウントの秘密が違います。何も変更していません。</translation>
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
        <source>Importing people</source>
        <translation>対象者を取り込んでいます</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Shee&amp;t</source>
        <translation>シート(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;olumns …</source>
        <translation>列の割当て(&amp;O)…</translation>
    </message>
    <message>
        <source>Workbooks and CSV (*.xlsx *.csv *.txt)</source>
        <translation>ExcelブックとCSV (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Which column of the file goes where</source>
        <translation>ファイルのどの列をどの項目に取り込むかを選びます</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln people were brought in and stay on record. Import the same file again to bring in the rest.</source>
        <translation>
            <numerusform>中止しました。%Ln名は取込み済みで、そのまま登録されています。同じファイルをもう一度取り込むと、残りを取り込みます。</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L2名中%L1名</translation>
    </message>
    <message>
        <source>Comparing with who is there</source>
        <translation>登録済みの対象者と照合しています</translation>
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
    <name>kagibako::ui::PersonCard</name>
    <message>
        <source>born %1</source>
        <translation>生年月日 %1</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PersonDialog</name>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>対象者の追加</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>対象者の変更</translation>
    </message>
    <message>
        <source>Put somebody on record</source>
        <translation>対象者を登録</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1を変更</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>保存せずに閉じますか？</translation>
    </message>
    <message>
        <source>What you typed here is not saved yet.</source>
        <translation>入力した内容は、まだ保存されていません。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>入力を捨てる</translation>
    </message>
    <message>
        <source>Saving a person</source>
        <translation>対象者を保存しています</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation>登録内容を読み込んでいます</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>他の担当者</translation>
    </message>
    <message>
        <source>%1 changed this record (%2) while it was open here, so nothing was saved. What you typed is kept; the rest is as it stands now. Look at it, then save again.</source>
        <translation>開いている間に、%1がこの登録内容を変更しました（%2）。まだ保存していません。入力した内容は残し、それ以外は今の内容にしました。確認して、もう一度保存してください。</translation>
    </message>
    <message>
        <source>Both of you changed: %1. Saving puts yours in its place.</source>
        <translation>両方で変更した項目：%1。保存すると、あなたの入力になります。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This was typed before the window locked, and is not saved yet.</source>
        <translation>ロックする前に入力した内容です。まだ保存されていません。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PersonForm</name>
    <message>
        <source>K&amp;ind</source>
        <translation>区分(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Employee</source>
        <translation>扶養者(&amp;E)</translation>
    </message>
    <message>
        <source>On whose form they stand.</source>
        <translation>申告書を提出する従業員です。</translation>
    </message>
    <message>
        <source>&amp;Relation</source>
        <translation>続柄(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>コード(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>氏名・名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kana</source>
        <translation>フリガナ(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Born</source>
        <translation>生年月日(&amp;B)</translation>
    </message>
    <message>
        <source>Dates as 2026/4/1 or 令和8年4月1日.</source>
        <translation>日付は 2026/4/1 や 令和8年4月1日 の形で入力できます。</translation>
    </message>
    <message>
        <source>Corporate n&amp;umber</source>
        <translation>法人番号(&amp;U)</translation>
    </message>
    <message>
        <source>Thirteen digits; it is public.</source>
        <translation>13桁。公開されている番号です。</translation>
    </message>
    <message>
        <source>&amp;Postal code</source>
        <translation>郵便番号(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>住所(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mail</source>
        <translation>メール(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>部署(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Joined</source>
        <translation>入社日(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>退職日(&amp;L)</translation>
    </message>
    <message>
        <source>Paid in a &amp;year (yen)</source>
        <translation>年間支払額（円）(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Scope</source>
        <translation>利用範囲(&amp;S)</translation>
    </message>
    <message>
        <source>What the number is asked for</source>
        <translation>利用事務</translation>
    </message>
    <message>
        <source>Only what the person is told may be done with the number. May stay open until the number is asked for.</source>
        <translation>番号は、本人に通知した利用事務にしか使えません。提出を依頼するまでは、未選択のままでもかまいません。</translation>
    </message>
    <message>
        <source>Contract &amp;from</source>
        <translation>契約開始日(&amp;F)</translation>
    </message>
    <message>
        <source>Contract &amp;to</source>
        <translation>契約終了日(&amp;T)</translation>
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
    <message>
        <source>You have opened as many numbers today as the rules allow; this one was not opened. For more, mark the people in the list and press “Numbers” › “Ask to open more numbers …”: a second person signs. Or go on tomorrow.</source>
        <translation>今日は、規則で決められた数の番号をすでに開いています。この番号は開いていません。さらに開くには、一覧で人を選択し、「番号」→「追加の閲覧を申請…」から申請してください（別の人が署名します）。明日になればまた開けます。</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Dependents</source>
        <translation>扶養親族</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>扶養者</translation>
    </message>
    <message>
        <source>Corporate number</source>
        <translation>法人番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>利用事務</translation>
    </message>
    <message>
        <source>Paid in a year</source>
        <translation>年間支払額</translation>
    </message>
    <message>
        <source>¥%1</source>
        <translation>%1円</translation>
    </message>
    <message>
        <source>Payment record</source>
        <translation>支払調書</translation>
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
    <name>kagibako::ui::PolicyCard</name>
    <message>
        <source>Rules of the organization</source>
        <translation>組織の規則</translation>
    </message>
    <message>
        <source>Review changes …</source>
        <translation>変更を確認…</translation>
    </message>
    <message>
        <source>As they stand</source>
        <translation>現在の規則に戻す</translation>
    </message>
    <message>
        <source>They hold for everybody, the server&apos;s own limits too. An admin may tighten them; an owner may loosen them, and then another owner has to sign too where there is one.</source>
        <translation>全員に適用されます（サーバー側の制限も含みます）。厳しくする変更は管理者にもできます。緩める変更は責任者だけができ、ほかに責任者がいれば、その人の署名も必要です。</translation>
    </message>
    <message>
        <source>They hold for everybody, the server&apos;s own limits too. Admins and owners change them.</source>
        <translation>全員に適用されます（サーバー側の制限も含みます）。変更できるのは管理者と責任者です。</translation>
    </message>
    <message>
        <source>The rules were changed meanwhile. What you typed is still here: read the changes once more, or take the rules as they stand.</source>
        <translation>その間に規則が変更されました。入力中の内容は残っています。変更をもう一度確認するか、現在の規則に戻してください。</translation>
    </message>
    <message>
        <source>A line of addresses is wrong; it says why.</source>
        <translation>IPアドレスの行に誤りがあります。理由はその欄の下に表示しています。</translation>
    </message>
    <message>
        <source>Nothing is another than it stands.</source>
        <translation>現在の規則と同じです。変更はありません。</translation>
    </message>
    <message>
        <source>You sign it alone, and it holds at once for everybody.</source>
        <translation>あなたの署名だけで、すぐに全員に適用されます。</translation>
    </message>
    <message>
        <source>Another owner has to sign it too (%1). Until then nothing changes.</source>
        <translation>ほかの責任者（%1）の署名も必要です。それまでは何も変わりません。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Change the rules?</source>
        <translation>規則を変更しますか</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>署名する</translation>
    </message>
    <message>
        <source>These rules keep you out</source>
        <translation>この規則では、あなたが接続できなくなります</translation>
    </message>
    <message>
        <source>The address of this computer, as the server sees it, would not be let in any more. You could not take that back from here.</source>
        <translation>サーバーから見たこの端末のアドレスは、許可されなくなります。ここからは元に戻せません。</translation>
    </message>
    <message>
        <source>Keep me out</source>
        <translation>接続できなくなってもよい</translation>
    </message>
    <message>
        <source>Really keep yourself out?</source>
        <translation>本当に接続できなくしますか</translation>
    </message>
    <message>
        <source>The window locks at once. Only somebody who is let in can change the rules again; without anybody, nobody can.</source>
        <translation>画面はすぐにロックされます。規則を直せるのは、接続できる人だけです。誰もいなければ、誰にも直せません。</translation>
    </message>
    <message>
        <source>Yes, sign it</source>
        <translation>署名する</translation>
    </message>
    <message>
        <source>Changing the rules</source>
        <translation>規則を変更しています</translation>
    </message>
    <message>
        <source>Signed. It waits for another owner, and changes nothing before.</source>
        <translation>署名しました。ほかの責任者の署名を待っています。それまでは何も変わりません。</translation>
    </message>
    <message>
        <source>The rules are changed.</source>
        <translation>規則を変更しました。</translation>
    </message>
    <message>
        <source>This loosens the rules, and only an owner may do that. Nothing was changed.</source>
        <translation>規則を緩める変更は、責任者だけができます。何も変更していません。</translation>
    </message>
    <message>
        <source>This would keep out somebody of a higher rank. Nothing was changed.</source>
        <translation>上の区分の人が接続できなくなります。何も変更していません。</translation>
    </message>
    <message>
        <source>An unused login cannot last longer than any login.</source>
        <translation>操作がないときの時間は、操作しているときの時間より長くできません。</translation>
    </message>
    <message>
        <source>The address of the page has to begin with https:// and may hold neither a user nor “?” or “#”.</source>
        <translation>提出画面のアドレスは https:// で始め、ユーザー名や「?」「#」を含めないでください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PolicyFields</name>
    <message>
        <source>From %L1 to %L2.</source>
        <translation>%L1～%L2</translation>
    </message>
    <message>
        <source>Changing this counts as a loosening.</source>
        <translation>変更は、規則を緩めるものとして扱います。</translation>
    </message>
    <message>
        <source>Where the page stands elsewhere; empty: at the server. Changing this counts as a loosening.</source>
        <translation>提出画面を別の場所に置く場合に入力します。空欄はサーバーの画面です。変更は、規則を緩めるものとして扱います。</translation>
    </message>
    <message>
        <source>From where somebody may come, one range a line, for example 203.0.113.0/24. Without any range to be let in, every address is. What is kept out is kept out in any case.</source>
        <translation>接続元のIPアドレスを、一行に一つの範囲で入力します（例：203.0.113.0/24）。許可が空欄なら制限はありません。拒否は許可より優先します。</translation>
    </message>
    <message>
        <source>Of single accounts</source>
        <translation>アカウントごと</translation>
    </message>
    <message>
        <source>These hold besides those above: an account has to pass both.</source>
        <translation>上の設定に加えて適用します。両方を満たす必要があります。</translation>
    </message>
    <message>
        <source>From 1 to %L1 years; 0: by the periods of the law. Changing this counts as a loosening.</source>
        <translation>1～%L1年。0は法令の保存期間によります。変更は、規則を緩めるものとして扱います。</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) from leaving may be EARLIER than the law: the declaration for dependents of somebody who left on 31 March 2026 is kept until 10 January 2034. Each number that this is true of is named under Disposal before anything is signed.</source>
        <translation>
            <numerusform>退職から%n年では法令より早くなることがあります。たとえば2026年3月31日に退職した人の扶養控除等申告書は、2034年1月10日まで保存します。該当する番号は、署名の前に「廃棄」で一つずつ示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Month and day, for example 12-28: what is due by then goes once a year; empty: each number on its own day. Changing this counts as a loosening.</source>
        <translation>月と日（例：12-28）。予定日が来た番号を年に一度まとめて廃棄します。空欄のときは番号ごとの予定日に廃棄します。変更は、規則を緩めるものとして扱います。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PostalPage</name>
    <message>
        <source>First finish the form of %1, or leave it with Esc.</source>
        <translation>先に%1さんの用紙を済ませるか、Escで中止してください。</translation>
    </message>
    <message>
        <source>There is nothing in this batch that could be taken back.</source>
        <translation>この束に、取り消せる登録はありません。</translation>
    </message>
    <message>
        <source>The entry of %1 was saved by an attempt whose answer was lost, so it cannot be taken back from here. Whoever checks it can throw it away.</source>
        <translation>%1さんの登録は、応答が届かなかった操作で保存されたため、ここからは取り消せません。本人確認の担当者が取り消せます。</translation>
    </message>
    <message>
        <source>Take %1 off the list?</source>
        <translation>%1さんを一覧から外しますか</translation>
    </message>
    <message>
        <source>As far as is known nothing of this form was saved. Nobody is reminded of it any more.</source>
        <translation>分かっている限り、この用紙の番号は登録されていません。外すと、この一覧には表示されなくなります。</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>Some entries are still being saved: wait a moment.</source>
        <translation>登録中のものがあります。少し待ってください。</translation>
    </message>
    <message>
        <source>The entry of %1 was not saved: %2 Person and documents are kept in the list, the number is not: to enter it again, type it again.</source>
        <translation>%1さんの番号は登録されていません。%2&#x3000;対象者と書類は一覧に残してありますが、番号は残していません。入力し直してください。</translation>
    </message>
    <message>
        <source>The entry of %1 was taken back, and the number is destroyed.</source>
        <translation>%1さんの登録を取り消し、番号を廃棄しました。</translation>
    </message>
    <message>
        <source>The entry of %1 was not taken back: %2</source>
        <translation>%1さんの登録を取り消せませんでした。%2</translation>
    </message>
    <message>
        <source>The entry of %1 had arrived after all: it is saved, once.</source>
        <translation>%1さんの番号は、前の操作で登録されていました。二重には登録していません。</translation>
    </message>
    <message>
        <source>Entry by post</source>
        <translation>郵送登録</translation>
    </message>
    <message>
        <source>What was typed is wiped: begin with the first again. The documents stay ticked.</source>
        <translation>入力した番号を消しました。一度目から入力し直してください。書類の選択は残っています。</translation>
    </message>
    <message>
        <source>Go on with the entry of %1? It was interrupted, so the number has to be typed again. Or go on with another form: this one stays in the list.</source>
        <translation>中断した%1さんの登録を続けますか。番号は入力し直してください。別の用紙に進むこともできます（この分は一覧に残ります）。</translation>
    </message>
    <message>
        <source>You left this page: what was typed of the number is wiped. Begin with the first again.</source>
        <translation>この画面を離れたため、入力中の番号を消しました。一度目から入力し直してください。</translation>
    </message>
    <message>
        <source>This person&apos;s record cannot be read any more. Look again.</source>
        <translation>この対象者の情報を読めなくなりました。もう一度探してください。</translation>
    </message>
    <message>
        <source>%1 is still chosen. Go on with them, or type whose form it is.</source>
        <translation>%1さんを選んだままです。続けるか、別の用紙の整理番号などを入力してください。</translation>
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
    <message>
        <source>Numbers</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Ask to open more numbers …</source>
        <translation>追加の閲覧を申請…</translation>
    </message>
    <message>
        <source>Export numbers …</source>
        <translation>番号を出力…</translation>
    </message>
    <message>
        <source>The marked people are of several scopes, and a list is for one. Choose a scope above, and mark them again.</source>
        <translation>選択した人が複数の利用範囲にまたがっています。一覧は一つの利用範囲ごとです。上で利用範囲を選び、選択し直してください。</translation>
    </message>
    <message>
        <source>None of the marked people has a number that is kept.</source>
        <translation>選択した人に、保管中の番号がありません。</translation>
    </message>
    <message>
        <source>In the scope of these people you may not do this.</source>
        <translation>この利用範囲では、この操作の権限がありません。</translation>
    </message>
    <message>
        <source>A list has at most %L1 people. Mark fewer.</source>
        <translation>一覧は%L1名までです。人数を減らしてください。</translation>
    </message>
    <message>
        <source>Nobody else here could sign, so it is approved at once. Reports say so.</source>
        <translation>ほかに署名できる人がいないため、すぐに承認済みとしました。報告書にもそう記載されます。</translation>
    </message>
    <message>
        <source>Asked. It waits for a second signature: tell somebody who may give it, under Rights.</source>
        <translation>申請しました。二人目の署名を待っています。署名できる人に「権限」の画面を見るよう伝えてください。</translation>
    </message>
    <message numerus="yes">
        <source>Save %n number(s) as a file?</source>
        <translation>
            <numerusform>番号%n件をファイルに保存しますか</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds the numbers in the clear: whoever gets it can read them all. It is for: %1. Keep it on this computer only as long as it is needed, then delete it, and empty the recycle bin. Every number in it is recorded in the log.</source>
        <translation>ファイルの番号は暗号化されません。ファイルを手に入れた人は、すべての番号を読めます。提出先：%1。必要な間だけこの端末に置き、使い終わったら削除して、ごみ箱も空にしてください。含まれる番号は一件ずつログに記録されます。</translation>
    </message>
    <message>
        <source>Choose the place …</source>
        <translation>保存先を選ぶ…</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>番号の保存</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saving numbers</source>
        <translation>番号を保存しています</translation>
    </message>
    <message>
        <source>Stopped. No file was left; what was opened until then stays in the log.</source>
        <translation>中止しました。ファイルは残っていません。それまでに開いたことはログに残ります。</translation>
    </message>
    <message numerus="yes">
        <source>Saved: %n number(s), in the clear. Delete the file as soon as it was used.</source>
        <translation>
            <numerusform>%n件を暗号化せずに保存しました。使い終わったら、すぐにファイルを削除してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the file, since destroyed or replaced after the approval, or damaged: %n (%1)</source>
        <translation>
            <numerusform>承認後に廃棄・差替えされたか、壊れているため、%n件はファイルに含まれていません（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Add person …</source>
        <translation>対象者を追加…</translation>
    </message>
    <message>
        <source>Nobody is registered yet. Import people from an Excel (XLSX) or CSV file of your payroll program: Settings › Import people.</source>
        <translation>まだだれも登録されていません。「設定」の「対象者の取込み」で、給与ソフトのExcel（XLSX）又はCSVファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation>登録内容を読み込んでいます</translation>
    </message>
    <message>
        <source>Saved. The number was asked for before this purpose was added: unless the person was told of it then, tell them now, before the number is used for it.</source>
        <translation>保存しました。番号の提出を依頼した後に利用事務を追加しています。依頼のときに通知していない場合は、番号を使う前に本人へ通知してください。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Import numbers …</source>
        <translation>個人番号を取り込む…</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RecoverSheetStep</name>
    <message>
        <source>What happens next</source>
        <translation>次に行うこと</translation>
    </message>
    <message>
        <source>You become an owner, and everybody can see in the log that the recovery sheet was used. Then you put away who is lost, and make a new sheet: the one in your hand has done its work.</source>
        <translation>あなたは責任者になります。回復シートが使われたことは、全員がログで確認できます。続いて、失われた責任者を失効させ、新しいシートを作ります。手元のシートの役目は終わります。</translation>
    </message>
    <message>
        <source>Becoming an owner</source>
        <translation>責任者になっています</translation>
    </message>
    <message>
        <source>Somebody changed something in the organization meanwhile. You are no owner yet. Go back, make the keys once more, and shred this account sheet: the next one replaces it.</source>
        <translation>その間に組織の記録が変わりました。まだ責任者になっていません。前のページに戻って鍵を作り直してください。このアカウントシートは細断し、次のシートを使ってください。</translation>
    </message>
    <message>
        <source>Somebody has or had this login. You are no owner yet. Go back, choose another login, and shred this account sheet: the next one replaces it.</source>
        <translation>このログイン名はすでに使われています。まだ責任者になっていません。前のページに戻って別のログイン名にしてください。このアカウントシートは細断し、次のシートを使ってください。</translation>
    </message>
    <message>
        <source>Your new account sheet</source>
        <translation>新しいアカウントシート</translation>
    </message>
    <message>
        <source>Become an owner</source>
        <translation>責任者になる</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RecoverStep</name>
    <message>
        <source>On the recovery sheet</source>
        <translation>回復シートの内容</translation>
    </message>
    <message>
        <source>Organization &amp;ID</source>
        <translation>組織ID(&amp;I)</translation>
    </message>
    <message>
        <source>32 letters and digits; spaces do not matter.</source>
        <translation>英数字32文字です。空白は入れても入れなくても構いません。</translation>
    </message>
    <message>
        <source>Leave it empty when the sheet has none.</source>
        <translation>シートに記載がなければ空欄のままにします。</translation>
    </message>
    <message>
        <source>Recovery &amp;key</source>
        <translation>回復の鍵(&amp;K)</translation>
    </message>
    <message>
        <source>14 groups of 4, in the order of their numbers.</source>
        <translation>4文字×14組です。番号順に入力してください。</translation>
    </message>
    <message>
        <source>You, as a new owner</source>
        <translation>新しい責任者（あなた）</translation>
    </message>
    <message>
        <source>Your &amp;login</source>
        <translation>ログイン名(&amp;L)</translation>
    </message>
    <message>
        <source>One that nobody has had here. The server sees it.</source>
        <translation>これまで使われたことのない名前にします。サーバーからも見えます。</translation>
    </message>
    <message>
        <source>This is no organization ID. Compare it with the sheet; 0 is zero and 1 is one.</source>
        <translation>組織IDが正しくありません。シートと見比べてください（0は数字のゼロ、1は数字のいちです）。</translation>
    </message>
    <message>
        <source>The recovery key is mistyped. Compare all 14 groups with the sheet; 0 is zero and 1 is one.</source>
        <translation>回復の鍵が正しくありません。14組すべてをシートと見比べてください（0は数字のゼロ、1は数字のいちです）。</translation>
    </message>
    <message>
        <source>Making the keys</source>
        <translation>鍵を作っています</translation>
    </message>
    <message>
        <source>This sheet does not open the organization: another sheet took its place, or it belongs to another organization. Nothing was changed. Look for the newest sheet.</source>
        <translation>このシートでは組織を開けません（新しいシートに交換済み、又は別の組織のもの）。何も変更していません。最新のシートを探してください。</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>回復シート</translation>
    </message>
    <message>
        <source>Make my keys</source>
        <translation>鍵を作成</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RecoveryCard</name>
    <message>
        <source>Recovery</source>
        <translation>回復</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>回復の鍵</translation>
    </message>
    <message>
        <source>14 groups of 4, from the recovery sheet.</source>
        <translation>回復シートの4文字×14組です。</translation>
    </message>
    <message>
        <source>Try the sheet</source>
        <translation>シートを試す</translation>
    </message>
    <message>
        <source>Replace the sheet …</source>
        <translation>シートを交換…</translation>
    </message>
    <message>
        <source>The recovery key is mistyped. Compare all 14 groups with the sheet; 0 is zero and 1 is one.</source>
        <translation>回復の鍵が正しくありません。14組すべてをシートと見比べてください（0は数字のゼロ、1は数字のいちです）。</translation>
    </message>
    <message>
        <source>The recovery sheet was used and not replaced yet. Type its key here and replace it now.</source>
        <translation>回復シートが使われましたが、まだ交換されていません。シートの鍵をここに入力し、交換してください。</translation>
    </message>
    <message>
        <source>Trying the recovery sheet</source>
        <translation>回復シートを試しています</translation>
    </message>
    <message>
        <source>Opening the recovery sheet</source>
        <translation>回復シートを確認しています</translation>
    </message>
    <message>
        <source>This sheet is not the one in force: another took its place, or it belongs to another organization. Nothing was changed.</source>
        <translation>現在有効な回復シートではありません（新しいシートに交換済み、又は別の組織のもの）。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RenewalDialog</name>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Replace the recovery sheet</source>
        <translation>回復シートの交換</translation>
    </message>
    <message>
        <source>Owners who are lost</source>
        <translation>失われた責任者</translation>
    </message>
    <message>
        <source>There is no other owner.</source>
        <translation>ほかに責任者はいません。</translation>
    </message>
    <message>
        <source>Whoever is marked loses every right at once. Mark owners who are gone, or whose computer, password or account sheet may be in other hands; leave the others.</source>
        <translation>選んだ責任者は、すぐにすべての権限を失います。不在になった人、パソコン・パスワード・アカウントシートがほかの人の手に渡ったおそれのある人を選んでください。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Open links</source>
        <translation>提出用のリンク</translation>
    </message>
    <message>
        <source>Make new ones: the old become void, and the new have to be sent</source>
        <translation>作り直す（古いリンクは無効になり、新しいリンクを送る必要があります）</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>そのまま使う</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>リンク(&amp;L)</translation>
    </message>
    <message>
        <source>Those that a lost owner could have made.</source>
        <translation>失われた責任者が知り得たリンクが対象です。</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>新しい回復シート</translation>
    </message>
    <message>
        <source>Print it twice, for two safes. The old one is good until you go on.</source>
        <translation>2部印刷し、別々の金庫で保管します。次へ進むまでは、古いシートが有効です。</translation>
    </message>
    <message>
        <source>Take the printed recovery sheet and type these two groups. So you know that it can be read.</source>
        <translation>印刷した回復シートを見て、次の2組を入力してください。読み取れることを確かめます。</translation>
    </message>
    <message>
        <source>To the new sheet</source>
        <translation>新しいシートへ</translation>
    </message>
    <message>
        <source>Replace the sheet</source>
        <translation>シートを交換</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Replacing the recovery sheet</source>
        <translation>回復シートを交換しています</translation>
    </message>
    <message>
        <source>Keep both sheets, the old and the new, and press “Replace the sheet” again: it goes on where it stopped.</source>
        <translation>新旧両方のシートを保管したまま、もう一度「シートを交換」を押してください。中断したところから続けます。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RequestDialog</name>
    <message>
        <source>Ask for a signature</source>
        <translation>署名を申請</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>番号の出力</translation>
    </message>
    <message>
        <source>Open more numbers</source>
        <translation>追加の閲覧</translation>
    </message>
    <message numerus="yes">
        <source>Take %n number(s) out as a file</source>
        <translation>
            <numerusform>番号%n件をファイルに出力</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n number(s) beside the daily limit</source>
        <translation>
            <numerusform>番号%n件を一日の上限とは別に閲覧</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>No purpose is for all of these people. Ask for each kind of people by itself.</source>
        <translation>全員に共通の利用事務がありません。区分ごとに分けて申請してください。</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>利用事務(&amp;P)</translation>
    </message>
    <message>
        <source>Only what all of these people&apos;s numbers may be used for.</source>
        <translation>全員の番号に使える利用事務だけを表示します。</translation>
    </message>
    <message>
        <source>The &amp;file goes to</source>
        <translation>ファイルの提出先(&amp;F)</translation>
    </message>
    <message>
        <source>Good for &amp;days</source>
        <translation>有効日数(&amp;D)</translation>
    </message>
    <message>
        <source>From 1 to %1, from now on; then it has to be asked for again.</source>
        <translation>今から1～%1日。過ぎたら、もう一度申請が必要です。</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選択してください</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか%n名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the marked people have no number that is kept: they are left out.</source>
        <translation>
            <numerusform>選択した人のうち%n名は、保管中の番号がないため除きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else who may do the same there, an admin or an owner looks at exactly this list and signs it. Before that nothing can be opened.</source>
        <translation>同じ権限を持つ別の人、管理者又は責任者が、この一覧そのものを確認して署名します。それまでは何も開けません。</translation>
    </message>
    <message>
        <source>Then you save the file yourself, from this page. The log holds who asked, who signed, and each number that was taken out.</source>
        <translation>署名された後、この画面であなたがファイルを保存します。申請した人、署名した人、出力した番号の一件ごとがログに残ります。</translation>
    </message>
    <message>
        <source>Then you show the numbers one by one as ever, for this purpose. The log holds who asked, who signed, and each number that was opened.</source>
        <translation>署名された後、この利用事務で、いつもどおり一件ずつ表示できます。申請した人、署名した人、開いた番号の一件ごとがログに残ります。</translation>
    </message>
    <message>
        <source>Asking for a signature</source>
        <translation>署名を申請しています</translation>
    </message>
    <message>
        <source>You have asked for as many lists as the server keeps of one person at a time. This one was not asked for. Wait until one of them is over.</source>
        <translation>申請中又は有効な一覧が、一人当たりの上限に達しています。今回の申請は行っていません。どれかの期限が過ぎてから申請してください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RequestList</name>
    <message>
        <source>What you asked for</source>
        <translation>あなたの申請</translation>
    </message>
    <message numerus="yes">
        <source>You asked for %n number(s) of %1 as a file for: %2</source>
        <translation>
            <numerusform>「%1」の番号%n件のファイル出力を申請しました（提出先：%2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You asked to open %n number(s) of %1 beside the daily limit</source>
        <translation>
            <numerusform>「%1」の番号%n件の追加の閲覧を申請しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for a second signature, at most until %1 · %2</source>
        <translation>二人目の署名を待っています（%1まで）· %2</translation>
    </message>
    <message>
        <source>Approved until %1 · %2</source>
        <translation>承認済み（%1まで）· %2</translation>
    </message>
    <message>
        <source>Approved until %1 · %2. Show each of them as ever, for this purpose.</source>
        <translation>承認済み（%1まで）· %2。この利用事務で、いつもどおり一件ずつ表示してください。</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>ファイルに保存…</translation>
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
        <source>&amp;Open and check</source>
        <translation>開いて確認(&amp;O)</translation>
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
    <message>
        <source>Nothing waits. What is handed in or entered by post appears here by itself.</source>
        <translation>確認待ちはありません。提出や郵送登録があると、ここに自動的に表示されます。</translation>
    </message>
    <message>
        <source>Opening is recorded in the log.</source>
        <translation>開くとログに記録されます。</translation>
    </message>
    <message>
        <source>What was entered for this person has changed meanwhile: it was decided, taken back, or entered once more.</source>
        <translation>この対象者の郵送登録の内容が変わりました。他の担当者が確認したか、取り消されたか、もう一度入力されています。</translation>
    </message>
    <message>
        <source>You entered this number yourself. By the rules of your organization somebody else approves it; nothing was opened.</source>
        <translation>この番号は自分で入力したものです。組織のルールにより、承認は別の担当者が行います。内容は開いていません。</translation>
    </message>
    <message>
        <source>Opening what was entered</source>
        <translation>郵送登録の内容を開いています</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RightsModel</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1（あなた）</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1／%2：%3</translation>
    </message>
    <message>
        <source>Drafted, not signed: %1</source>
        <translation>下書き（未署名）：%1</translation>
    </message>
    <message>
        <source>A change waits for its second signature.</source>
        <translation>二人目の署名を待つ変更があります。</translation>
    </message>
    <message>
        <source>Does not work yet: nobody gave this account the keys.</source>
        <translation>鍵がまだ渡されていないため、使えません。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RightsPage</name>
    <message>
        <source>Signed. It waits for a second signature, and changes nothing before.</source>
        <translation>署名しました。二人目の署名を待っています。それまでは何も変わりません。</translation>
    </message>
    <message numerus="yes">
        <source>Signed. %n change(s) wait for a second signature.</source>
        <translation>
            <numerusform>署名しました。%n件は二人目の署名を待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed. All of it is in force.</source>
        <translation>署名しました。すべて有効です。</translation>
    </message>
    <message>
        <source>%1 gets an account, with the rank: %2</source>
        <translation>%1 さんのアカウントを作ります（区分：%2）</translation>
    </message>
    <message>
        <source>Call %1, or meet: let them read these four words to you. If one differs, somebody sits in between: let nobody in.</source>
        <translation>%1 さんに電話するか会って、次の四つの言葉を読み上げてもらってください。一つでも違えば、途中に誰かがいます。受け入れないでください。</translation>
    </message>
    <message>
        <source>These four words stand on their screen too. Nothing of great weight is given here, so you need not compare them.</source>
        <translation>同じ四つの言葉が相手の画面にも出ています。鍵や管理者の区分を伴わないため、読み合わせは必須ではありません。</translation>
    </message>
    <message>
        <source>Let %1 in?</source>
        <translation>%1 さんを受け入れますか</translation>
    </message>
    <message>
        <source>All four were the same, by voice</source>
        <translation>四つとも同じことを声で確かめた</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>受け入れる</translation>
    </message>
    <message>
        <source>Letting somebody in</source>
        <translation>担当者を受け入れています</translation>
    </message>
    <message>
        <source>%1 is in, and can log in now.</source>
        <translation>%1 さんを受け入れました。ログインできます。</translation>
    </message>
    <message>
        <source>Your signature makes it effective. What you sign names it by its hash: %1</source>
        <translation>署名すると有効になります。署名は次のハッシュで対象を特定します：%1</translation>
    </message>
    <message>
        <source>Approve what %1 asks for?</source>
        <translation>%1 さんの申請を承認しますか</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>承認する</translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>承認しています</translation>
    </message>
    <message>
        <source>Approved. It is in force.</source>
        <translation>承認しました。有効になりました。</translation>
    </message>
    <message>
        <source>The rank of %1 stays as it is.</source>
        <translation>%1 さんの区分は変更できません。</translation>
    </message>
    <message>
        <source>Change the rank of %1?</source>
        <translation>%1 さんの区分を変更しますか</translation>
    </message>
    <message>
        <source>From %1 to %2. Rights in scopes stay as they are.</source>
        <translation>%1から%2へ。利用範囲ごとの権限はそのままです。</translation>
    </message>
    <message>
        <source>Change the rank</source>
        <translation>区分を変更</translation>
    </message>
    <message>
        <source>Changing a rank</source>
        <translation>区分を変更しています</translation>
    </message>
    <message>
        <source>The rank is changed.</source>
        <translation>区分を変更しました。</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>%1 さんを停止しますか</translation>
    </message>
    <message>
        <source>They are logged out at once and cannot log in until you let them in again. Their rights stay; keys they know stay known.</source>
        <translation>ただちにログアウトし、解除するまでログインできません。権限はそのまま残り、すでに知っている鍵は知られたままです。</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>停止する</translation>
    </message>
    <message>
        <source>Suspending an account</source>
        <translation>アカウントを停止しています</translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 さんを停止しました。</translation>
    </message>
    <message>
        <source>Let %1 in again?</source>
        <translation>%1 さんの停止を解除しますか</translation>
    </message>
    <message>
        <source>All rights are as before: %1</source>
        <translation>権限は元のとおりです：%1</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>停止を解除</translation>
    </message>
    <message>
        <source>Letting an account in again</source>
        <translation>停止を解除しています</translation>
    </message>
    <message>
        <source>%1 may log in again.</source>
        <translation>%1 さんは再びログインできます。</translation>
    </message>
    <message>
        <source>The account ends for good. Every right is taken, and its password opens nothing any more.</source>
        <translation>アカウントは完全に失効します。すべての権限がなくなり、パスワードでは何も開けなくなります。</translation>
    </message>
    <message>
        <source>Reason, in the log: %1</source>
        <translation>理由（ログに残ります）：%1</translation>
    </message>
    <message>
        <source>Keys to be changed at once because of this: %1</source>
        <translation>これに伴い、ただちに鍵の更新が必要：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>%1 さんを失効させますか</translation>
    </message>
    <message>
        <source>Revoke for good</source>
        <translation>失効させる</translation>
    </message>
    <message>
        <source>Revoking an account</source>
        <translation>アカウントを失効させています</translation>
    </message>
    <message>
        <source>%1 is revoked.</source>
        <translation>%1 さんを失効させました。</translation>
    </message>
    <message>
        <source>Make a scope</source>
        <translation>利用範囲を作る</translation>
    </message>
    <message>
        <source>A scope is whom some clerks take care of, for example the employees of the head office. It gets keys of its own, and you hold them first.</source>
        <translation>利用範囲は、同じ担当者が扱う人のまとまりです（例：本社の従業員）。利用範囲ごとに別の鍵を作り、最初はあなたが持ちます。</translation>
    </message>
    <message>
        <source>&amp;Name of the scope</source>
        <translation>利用範囲の名称(&amp;N)</translation>
    </message>
    <message>
        <source>Make the scope</source>
        <translation>利用範囲を作成</translation>
    </message>
    <message>
        <source>Making the scope</source>
        <translation>利用範囲を作成しています</translation>
    </message>
    <message>
        <source>The scope %1 waits for the signature of another owner. Give its keys afterwards, from this computer.</source>
        <translation>利用範囲「%1」は、ほかの責任者の承認を待っています。承認されたら、この端末から鍵を渡してください。</translation>
    </message>
    <message>
        <source>The scope is made: %1</source>
        <translation>利用範囲を作成しました：%1</translation>
    </message>
    <message>
        <source>The keys of %1 are sealed to exactly these:</source>
        <translation>「%1」の鍵を、次の人だけに渡します。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>From then on they can open what their rights are for. What is given cannot be taken back, only followed by new keys.</source>
        <translation>以後、権限の範囲のものを開けるようになります。渡した鍵は取り戻せず、新しい鍵に更新することだけができます。</translation>
    </message>
    <message>
        <source>Give keys?</source>
        <translation>鍵を渡しますか</translation>
    </message>
    <message numerus="yes">
        <source>Give keys to %n account(s)</source>
        <translation>
            <numerusform>%n名に鍵を渡す</numerusform>
        </translation>
    </message>
    <message>
        <source>Giving keys</source>
        <translation>鍵を渡しています</translation>
    </message>
    <message>
        <source>The keys are given: the rights work now.</source>
        <translation>鍵を渡しました。権限が使えるようになりました。</translation>
    </message>
    <message>
        <source>%1 gets new keys. Everybody who has a right there gets them; whoever lost it does not, and cannot open what is handed in from now on.</source>
        <translation>「%1」の鍵を新しくします。権限のある人全員に新しい鍵が渡ります。権限を失った人には渡らず、これから提出されるものを開けません。</translation>
    </message>
    <message>
        <source>Open links that somebody knows who lost the right to make links:</source>
        <translation>権限を失った人が知りうる、未提出のリンクの扱い：</translation>
    </message>
    <message>
        <source>Finish sealing the cards?</source>
        <translation>カードの封をし直しますか</translation>
    </message>
    <message>
        <source>Change the keys?</source>
        <translation>鍵を更新しますか</translation>
    </message>
    <message>
        <source>Void them; send new ones (safer)</source>
        <translation>無効にして、新しいリンクを送る（安全）</translation>
    </message>
    <message>
        <source>Keep them; review warns of each</source>
        <translation>残す（本人確認のときに警告）</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>仕上げる</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>鍵を更新</translation>
    </message>
    <message>
        <source>Changing the keys</source>
        <translation>鍵を更新しています</translation>
    </message>
    <message>
        <source>Stopped. The keys are new, but some links cannot be used until you press “Finish”.</source>
        <translation>中止しました。鍵は更新済みですが、「仕上げる」を押すまで一部のリンクは使えません。</translation>
    </message>
    <message numerus="yes">
        <source>The keys are new. %n link(s) are new too, and have to be sent: see Collection.</source>
        <translation>
            <numerusform>鍵を更新しました。%n件のリンクも新しくなりました。「収集」から送ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys are new, and every open link works as before.</source>
        <translation>鍵を更新しました。未提出のリンクはこれまでどおり使えます。</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Let somebody in …</source>
        <translation>担当者を迎える…</translation>
    </message>
    <message>
        <source>New scope …</source>
        <translation>利用範囲を作る…</translation>
    </message>
    <message>
        <source>Rights by account and scope</source>
        <translation>アカウントと利用範囲ごとの権限</translation>
    </message>
    <message>
        <source>Reading who may do what …</source>
        <translation>権限を読み込んでいます…</translation>
    </message>
    <message numerus="yes">
        <source>Review %n change(s) …</source>
        <translation>
            <numerusform>変更%n件を確認…</numerusform>
        </translation>
    </message>
    <message>
        <source>These rules keep out you yourself: the address of this computer would not be let in any more.</source>
        <translation>この規則では、あなた自身が接続できなくなります。この端末のアドレスは許可されなくなります。</translation>
    </message>
    <message>
        <source>I mean it, and somebody else can still come in</source>
        <translation>承知している。ほかに接続できる人がいる</translation>
    </message>
    <message>
        <source>Signed as far as it goes; nothing was taken from anybody. When what waits is done, open “Hand over …” again, and the rest follows.</source>
        <translation>できるところまで署名しました。誰からも何も外していません。待っていることが済んだら、もう一度「引き継ぐ…」を開くと続きが行われます。</translation>
    </message>
    <message>
        <source>Handed over.</source>
        <translation>引き継ぎました。</translation>
    </message>
    <message>
        <source>Handed over. The keys have to be changed: %1</source>
        <translation>引き継ぎました。鍵の更新が必要です：%1</translation>
    </message>
    <message>
        <source>History …</source>
        <translation>履歴…</translation>
    </message>
    <message>
        <source>Fetching the list</source>
        <translation>一覧を取得しています</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RolePicker</name>
    <message>
        <source>What usually goes together</source>
        <translation>よくある組合せ</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>利用範囲</translation>
    </message>
    <message>
        <source>Nothing is promised yet: it can be given later, too.</source>
        <translation>権限はまだ選ばれていません。後から与えることもできます。</translation>
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
    <name>kagibako::ui::SeenDialog</name>
    <message>
        <source>As seen by</source>
        <translation>表示を確認</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>アカウント(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What the account sees, may and cannot do</source>
        <translation>このアカウントに見えるもの、できること、できないこと</translation>
    </message>
    <message>
        <source>May, in %1</source>
        <translation>「%1」でできること</translation>
    </message>
    <message>
        <source>Cannot</source>
        <translation>できないこと</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ServerFields</name>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>64 hexadecimal digits, only for a server without a public certificate</source>
        <translation>16進数64桁（公的な証明書のないサーバーのみ）</translation>
    </message>
    <message>
        <source>&amp;Fingerprint</source>
        <translation>サーバーの指紋(&amp;F)</translation>
    </message>
    <message>
        <source>This is no server address. Write it like kagibako.example.jp or https://kagibako.example.jp:8443.</source>
        <translation>サーバーのアドレスではありません。kagibako.example.jp や https://kagibako.example.jp:8443 のように入力してください。</translation>
    </message>
    <message>
        <source>A fingerprint has 64 hexadecimal digits; this has %1. Copy the whole of it.</source>
        <translation>指紋は16進数64桁ですが、%1桁しかありません。全体をコピーしてください。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ServerStep</name>
    <message>
        <source>From whoever runs the server</source>
        <translation>サーバー管理者から受け取った情報</translation>
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
    <name>kagibako::ui::SessionsCard</name>
    <message>
        <source>Where you are logged in</source>
        <translation>ログイン中の場所</translation>
    </message>
    <message>
        <source>End all others</source>
        <translation>ほかをすべて終了</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>この画面</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>End the session of %1 from %2</source>
        <translation>%1、%2 からのログインを終了</translation>
    </message>
    <message>
        <source>Ending sessions</source>
        <translation>ログインを終了しています</translation>
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
        <source>Ask everybody …</source>
        <translation>全員に依頼…</translation>
    </message>
    <message>
        <source>Making the scope</source>
        <translation>利用範囲を作成しています</translation>
    </message>
    <message>
        <source>From an Excel (XLSX) or CSV file of your payroll program. Columns are recognized by their titles; you see a preview before anything is stored.</source>
        <translation>給与ソフトのExcel（XLSX）又はCSVファイルから取り込みます。列は見出しから自動で判別し、登録の前に内容を確認できます。</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>ファイルを選ぶ…</translation>
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
        <source>People</source>
        <translation>対象者</translation>
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
    <message>
        <source>Without keyboard and mouse; from the next unlocking on. The organization&apos;s rules allow %1 min at most.</source>
        <translation>操作がない時間です。次のロック解除から有効になります。組織の規則による上限は%1分です。</translation>
    </message>
    <message>
        <source>&amp;Colour of the organization</source>
        <translation>組織の色(&amp;C)</translation>
    </message>
    <message>
        <source>In its mark and along the top of the window, so that nobody works in the wrong organization.</source>
        <translation>印とウィンドウの上端に表示します。別の組織で作業してしまうことを防ぎます。</translation>
    </message>
    <message>
        <source>&amp;Import people from a file …</source>
        <translation>対象者をファイルから取り込む(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::SheetCard</name>
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
</context>
<context>
    <name>kagibako::ui::SheetDialog</name>
    <message>
        <source>Make the sheet</source>
        <translation>シートを作成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Let somebody in</source>
        <translation>担当者を迎える</translation>
    </message>
    <message>
        <source>An enrolment sheet for somebody new</source>
        <translation>新しい担当者の登録シート</translation>
    </message>
    <message>
        <source>What they will be</source>
        <translation>与える区分と権限</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>区分(&amp;R)</translation>
    </message>
    <message>
        <source>A member works in scopes; an auditor reads the logs; an admin lets people in and sets rights.</source>
        <translation>担当者は利用範囲の仕事を、監査担当者はログの閲覧を、管理者は担当者の受入れと権限の設定をします。</translation>
    </message>
    <message>
        <source>The sheet only lets somebody ask: you still let them in yourself, when their request is here. What needs a second signature takes it then.</source>
        <translation>シートでできるのは申請だけです。申請が届いたら、あなたが受け入れます。二人目の署名が要る権限は、そのときに署名を求めます。</translation>
    </message>
    <message>
        <source>Preview of the enrolment sheet</source>
        <translation>登録シートのプレビュー</translation>
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
        <source>Give this paper to this one person, from hand to hand or in a sealed envelope. Never send the code by mail or chat.</source>
        <translation>このシートは本人だけに、手渡しか封をして渡してください。コードをメールやチャットで送らないでください。</translation>
    </message>
    <message numerus="yes">
        <source>It works once, within %n day(s).</source>
        <translation>
            <numerusform>一度だけ使えます（%n日以内）。</numerusform>
        </translation>
    </message>
    <message>
        <source>What happens next: with the paper they begin in Kagibako and choose a login and a password. Then their request appears here, and you let them in. Where keys or a rank are at stake, the two of you compare four words by voice first.</source>
        <translation>この後：本人がこのシートでKagibakoを始め、ログイン名とパスワードを決めます。申請がこの画面に届いたら、あなたが受け入れます。鍵や管理者の区分を伴うときは、先に四つの言葉を声で読み合わせます。</translation>
    </message>
    <message>
        <source>A PDF is as secret as the paper: print it at once, then delete the file. When this window is closed, the code is nowhere but on paper.</source>
        <translation>PDFは紙と同じ秘密です。すぐに印刷し、ファイルは削除してください。この画面を閉じると、コードは紙にしか残りません。</translation>
    </message>
    <message>
        <source>Rank: %1</source>
        <translation>区分：%1</translation>
    </message>
    <message>
        <source>Making the enrolment sheet</source>
        <translation>登録シートを作成しています</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The sheet is made; it can be used until %1. It is not on paper yet.</source>
        <translation>シートを作成しました（%1まで使えます）。まだ紙になっていません。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFとして保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Done. Check that it came out whole.</source>
        <translation>出力しました。欠けがないか確認してください。</translation>
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
        <source>Take the printed recovery sheet and type these two groups. So you know that it can be read.</source>
        <translation>印刷した回復シートを見て、次の2組を入力してください。読み取れることを確かめます。</translation>
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
    <name>kagibako::ui::TypedBack</name>
    <message>
        <source>Typed back from the paper</source>
        <translation>紙を見て入力</translation>
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
        <source>Group %1 is not what the paper says. Read it again; 0 is zero and 1 is one.</source>
        <translation>第%1組が紙と一致しません。もう一度確認してください（0は数字のゼロ、1は数字のいちです）。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::WaitStep</name>
    <message>
        <source>What happens now</source>
        <translation>このあとの流れ</translation>
    </message>
    <message>
        <source>The administrator sees your request, compares the four words with you, and lets you in. Then this program unlocks by itself.</source>
        <translation>管理者があなたの申請を見て、四つの言葉を確かめてから受け入れます。受け入れられると、この画面は自動でロックが解除されます。</translation>
    </message>
    <message>
        <source>You may close it. Next time, log in with your password and your account sheet.</source>
        <translation>閉じても構いません。次回は、パスワードとアカウントシートでログインしてください。</translation>
    </message>
    <message>
        <source>You have asked. Nobody has let you in yet.</source>
        <translation>申請しました。まだ受け入れられていません。</translation>
    </message>
    <message>
        <source>Asked at %1, without an answer: %2</source>
        <translation>%1 に確認しましたが、応答がありません：%2</translation>
    </message>
    <message>
        <source>Asked at %1: nobody has let you in yet.</source>
        <translation>%1 に確認：まだ受け入れられていません。</translation>
    </message>
    <message>
        <source>You were let in.</source>
        <translation>受け入れられました。</translation>
    </message>
    <message>
        <source>You were not let in.</source>
        <translation>受け入れられませんでした。</translation>
    </message>
    <message>
        <source>Somebody else came in by your sheet. You were not let in. Tell the administrator at once, ask for a new sheet, and shred the account sheet you printed.</source>
        <translation>あなたの登録シートは、ほかの人が使いました。参加できていません。すぐに管理者へ知らせ、新しいシートを受け取ってください。印刷したアカウントシートは細断してください。</translation>
    </message>
    <message>
        <source>Waiting for the administrator</source>
        <translation>管理者の確認を待っています</translation>
    </message>
    <message>
        <source>Ask again now</source>
        <translation>いま確認</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::WaitingList</name>
    <message>
        <source>What waits</source>
        <translation>待っていること</translation>
    </message>
    <message>
        <source>%1 asks to be let in, with the rank: %2</source>
        <translation>%1 さんが参加を申請しています（区分：%2）</translation>
    </message>
    <message>
        <source>The code of your sheet was right, and nothing was changed on the way.</source>
        <translation>シートのコードは正しく、途中で何も変えられていません。</translation>
    </message>
    <message>
        <source>Let in …</source>
        <translation>受け入れる…</translation>
    </message>
    <message>
        <source>The code was WRONG, or something was changed on the way. Do not let anybody in by this request: ask the person, and make a new sheet.</source>
        <translation>コードが違うか、途中で何かが変えられています。この申請では誰も受け入れないでください。本人に確かめ、新しいシートを作ってください。</translation>
    </message>
    <message>
        <source>Only %1, who made the sheet, can check the code and let them in.</source>
        <translation>コードを確かめて受け入れられるのは、シートを作った %1 さんだけです。</translation>
    </message>
    <message>
        <source>%1 asks for a second signature:</source>
        <translation>%1 さんが二人目の署名を求めています。</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>承認…</translation>
    </message>
    <message>
        <source>Nobody here may give the second signature.</source>
        <translation>二人目の署名ができる人がいません。</translation>
    </message>
    <message>
        <source>The second signature may come from: %1</source>
        <translation>二人目の署名ができる人：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1: the rights of %n account(s) do not work yet, since nobody gave them the keys.</source>
        <translation>
            <numerusform>%1：%n名の権限は、鍵が渡されていないためまだ使えません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give keys to %n …</source>
        <translation>
            <numerusform>%n名に鍵を渡す…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the keys have to be changed, since %2.</source>
        <translation>%1：鍵の更新が必要です（%2から）。</translation>
    </message>
    <message>
        <source>At once: somebody who knows them lost the right to what they open.</source>
        <translation>ただちに：鍵を知る人が、開く権限を失いました。</translation>
    </message>
    <message>
        <source>At the next occasion: somebody who knows the names&apos; key has left.</source>
        <translation>次の機会に：氏名の鍵を知る人が、担当から外れました。</translation>
    </message>
    <message>
        <source>Change the keys …</source>
        <translation>鍵を更新…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n link(s) cannot be used until their cards are sealed anew.</source>
        <translation>
            <numerusform>%1：%n件のリンクは、カードの封をし直すまで使えません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish …</source>
        <translation>仕上げる…</translation>
    </message>
    <message>
        <source>Look at the list …</source>
        <translation>一覧を確認…</translation>
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
    <message>
        <source>Entered by you</source>
        <translation>郵送登録（自分が入力）</translation>
    </message>
    <message>
        <source>Entered by post</source>
        <translation>郵送登録</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>郵送登録（2回入力）</translation>
    </message>
    <message>
        <source>Entered %1 times</source>
        <translation>郵送登録（%1回入力）</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>書面</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>入力者</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::WelcomePage</name>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Welcome to Kagibako</source>
        <translation>Kagibako へようこそ</translation>
    </message>
    <message>
        <source>How do you begin?</source>
        <translation>はじめ方を選んでください</translation>
    </message>
    <message>
        <source>%1 · page %2 of %3</source>
        <translation>%1 · %2／%3 ページ</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::WhatIf</name>
    <message>
        <source>What if the leaving date &amp;is …</source>
        <translation>退職日がこの日なら(&amp;I)…</translation>
    </message>
    <message>
        <source>2027/3/31, or 令和9年3月31日</source>
        <translation>2027/3/31 または 令和9年3月31日</translation>
    </message>
    <message>
        <source>Only an answer: nothing is stored.</source>
        <translation>試算だけで、何も保存されません。</translation>
    </message>
    <message>
        <source>Leaving on %1: due on %2.</source>
        <translation>%1に退職する場合、廃棄予定日は%2です。</translation>
    </message>
    <message>
        <source>Leaving on %1: no due date can be set yet.</source>
        <translation>%1に退職する場合、廃棄予定日はまだ決まりません。</translation>
    </message>
</context>
<context>
    <name>kagibako::ui::WordsCard</name>
    <message>
        <source>Your four words</source>
        <translation>あなたの四つの言葉</translation>
    </message>
    <message>
        <source>Read them to the administrator by voice, by telephone or face to face. Both of you must see the same words. Never send them by mail or chat.</source>
        <translation>電話か対面で、管理者に声で読み上げてください。双方の画面で同じ言葉になっていることが必要です。メールやチャットでは送らないでください。</translation>
    </message>
</context>
</TS>
