<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ActionSet</name>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>What the window is for</source>
        <translation>画面の役割</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>10 at random</source>
        <translation>無作為に10人</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5秒戻る</translation>
    </message>
    <message>
        <source>A claim that can be wrong, and how to test it.</source>
        <translation>違うかもしれない見立てと、その確かめ方。</translation>
    </message>
    <message>
        <source>A claim that can be wrong, with this moment as its start.</source>
        <translation>外れることもある主張を、この場面を出発点に書きます。</translation>
    </message>
    <message>
        <source>A column for each status; cards are dragged or moved by keys.</source>
        <translation>状態ごとの列。カードはドラッグかキーで動かします。</translation>
    </message>
    <message>
        <source>A firing that says nothing is struck out; the rule counts it.</source>
        <translation>当たっていないサインを取り消し線にし、規則の却下率に数えます。</translation>
    </message>
    <message>
        <source>A folder of WAV, MP3 or M4A files; each finds its call by its name.</source>
        <translation>WAV・MP3・M4Aのフォルダです。ファイル名から通話を見つけます。</translation>
    </message>
    <message>
        <source>A made-up home-furnishing company to try things on.</source>
        <translation>架空の家具・インテリアの会社で試せます。</translation>
    </message>
    <message>
        <source>A note at what is heard now; its words can be written later.</source>
        <translation>いま聞こえているところに気づきを付けます。言葉は後で書けます。</translation>
    </message>
    <message>
        <source>A picture or PDF, for a page or a campaign, valid from a day on.</source>
        <translation>ページまたは施策の画像かPDFを、いつからのものかとともに加えます。</translation>
    </message>
    <message>
        <source>A run of equal events (×7), or all words of a call. A click does the same.</source>
        <translation>同じ行動のまとまり（×7）や、通話の全文を開閉します。クリックでも同じです。</translation>
    </message>
    <message>
        <source>About Ashiato</source>
        <translation>Ashiatoについて</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>条件を追加</translation>
    </message>
    <message>
        <source>Add a countermeasure…</source>
        <translation>打ち手を追加…</translation>
    </message>
    <message>
        <source>Add customers to a review…</source>
        <translation>観察会に加える…</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>録音を加える…</translation>
    </message>
    <message>
        <source>Add what they saw here…</source>
        <translation>この時に見たものを加える…</translation>
    </message>
    <message>
        <source>Agreement in figures…</source>
        <translation>一致の数値…</translation>
    </message>
    <message>
        <source>All chips, facts and words above the journey in full, and back.</source>
        <translation>ジャーニーの上のサイン・事実・言葉を全部広げる。もう一度で戻す。</translation>
    </message>
    <message>
        <source>All of them in one list, sorted by any column.</source>
        <translation>すべてを1つの表で。どの列でも並べ替えられます。</translation>
    </message>
    <message>
        <source>All pages and tools.</source>
        <translation>すべてのページと機能を表示します。</translation>
    </message>
    <message>
        <source>Always dark.</source>
        <translation>いつも暗い配色にします。</translation>
    </message>
    <message>
        <source>Always light.</source>
        <translation>いつも明るい配色にします。</translation>
    </message>
    <message>
        <source>An ashiato:// link; it names nobody.</source>
        <translation>ashiato:// のリンクです。個人は特定できません。</translation>
    </message>
    <message>
        <source>An issue or hypothesis on one page: of how many, moments, voices, both sides.</source>
        <translation>課題・仮説を1枚に（何人中何人か、場面、お客様の声、反例）。</translation>
    </message>
    <message>
        <source>Answer over the whole screen</source>
        <translation>回答を全画面で見る</translation>
    </message>
    <message>
        <source>Arrow keys below the lanes; Space goes to the next split place.</source>
        <translation>レーンの下では矢印キー。Spaceで次の割れた所へ。</translation>
    </message>
    <message>
        <source>As it was for the customer.</source>
        <translation>お客様の現地の日時です。</translation>
    </message>
    <message>
        <source>As the app starts.</source>
        <translation>最初の濃さです。</translation>
    </message>
    <message>
        <source>At a shared computer: whose name stands under marks from now on.</source>
        <translation>共用のパソコンで、これから書く印に付く名前を切り替えます。</translation>
    </message>
    <message>
        <source>Back from highlighted or chosen kinds to everything.</source>
        <translation>強調や絞り込みをやめて、すべてに戻します。</translation>
    </message>
    <message>
        <source>Back to the running review</source>
        <translation>開催中の観察会に戻る</translation>
    </message>
    <message>
        <source>Below the chosen mark; R on a card.</source>
        <translation>選んだ印の下に書きます。カードの上では R。</translation>
    </message>
    <message>
        <source>Between reading and what came of it.</source>
        <translation>読む画面と、公開後の画面を行き来します。</translation>
    </message>
    <message>
        <source>Both versions of what two people changed without seeing each other, to choose.</source>
        <translation>お互いを見ずに2人が書いた内容を並べて、どちらにするか選びます。</translation>
    </message>
    <message>
        <source>Break off a search that takes long; the list stays as it was.</source>
        <translation>長くかかる検索を中止します。一覧はそのままです。</translation>
    </message>
    <message>
        <source>Bring cleared conditions back</source>
        <translation>消した条件を戻す</translation>
    </message>
    <message>
        <source>Bring in a CSV of what hit everybody: outages, prices, typhoons, campaigns.</source>
        <translation>全員に関わった出来事（障害・価格改定・台風・キャンペーンなど）をCSVで取り込みます。</translation>
    </message>
    <message>
        <source>Bring in exports of any system. You can also drop files on the window.</source>
        <translation>どのシステムの書き出しでも取り込めます。ウィンドウにファイルを落としてもかまいません。</translation>
    </message>
    <message>
        <source>Build a condition…</source>
        <translation>条件を組み立てる…</translation>
    </message>
    <message>
        <source>By ID, name and reading, comment, page, or the last 4 digits of a phone.</source>
        <translation>ID、名前とよみ、コメント、ページ、電話番号の下4桁で探します。</translation>
    </message>
    <message>
        <source>By the clock, since the first event, since the selected event.</source>
        <translation>時刻、最初の行動から、選んだ行動から。</translation>
    </message>
    <message>
        <source>Call this customer…</source>
        <translation>このお客様に電話…</translation>
    </message>
    <message>
        <source>Calling unhappy customers</source>
        <translation>低評価のお客様への電話</translation>
    </message>
    <message>
        <source>Change rules, try them on this customer, count them over all.</source>
        <translation>規則を変え、このお客様で試し、全員で数えます。</translation>
    </message>
    <message>
        <source>Changed lately</source>
        <translation>最近変化した</translation>
    </message>
    <message>
        <source>Channels as lanes on a true time axis, and back; the moment stays in view.</source>
        <translation>チャネルを実際の時間軸に並べます。もう一度押すと接点に戻り、見ていた時点はそのまま残ります。</translation>
    </message>
    <message>
        <source>Choose a saved list; each shows how many people fit now.</source>
        <translation>保存したリストを選びます。今の該当人数が出ます。</translation>
    </message>
    <message>
        <source>Clear search and conditions</source>
        <translation>検索と条件を解除</translation>
    </message>
    <message>
        <source>Clear the picks</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Close the app. Everything is saved already.</source>
        <translation>アプリを閉じます。すべて保存済みです。</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>観察会を閉じる</translation>
    </message>
    <message>
        <source>Colours like the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Combine conditions with all, at least one, and none.</source>
        <translation>「すべて」「いずれか」「以外」で条件を組み合わせます。</translation>
    </message>
    <message>
        <source>Common events…</source>
        <translation>全体の出来事…</translation>
    </message>
    <message>
        <source>Compare journeys</source>
        <translation>ジャーニーを並べて比べる</translation>
    </message>
    <message>
        <source>Compare with 3 detractors</source>
        <translation>批判者3人と並べる</translation>
    </message>
    <message>
        <source>Compare with 3 promoters</source>
        <translation>推奨者3人と並べる</translation>
    </message>
    <message>
        <source>Consideration and engagement over time, made by rules.</source>
        <translation>規則で読んだ検討度と関与度の移り変わり。</translation>
    </message>
    <message>
        <source>Contacts view</source>
        <translation>接点ビュー</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>この場所へのリンクをコピー</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>画像でコピー</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>テキストでコピー</translation>
    </message>
    <message>
        <source>Copy the events that the team has published, and verify them.</source>
        <translation>チームが公開したデータを取り込み、壊れていないか確かめます。</translation>
    </message>
    <message>
        <source>Correct the author…</source>
        <translation>書いた人を直す…</translation>
    </message>
    <message>
        <source>Ctrl and a click does the same, Shift and a click picks all up to there.</source>
        <translation>Ctrl＋クリックでも選べます。Shift＋クリックはそこまでをまとめて選びます。</translation>
    </message>
    <message>
        <source>Ctrl and the wheel, or dragging along the dates, do the same.</source>
        <translation>Ctrl+ホイール、または日付の上をドラッグでも同じです。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Date and clock</source>
        <translation>日付と時刻</translation>
    </message>
    <message>
        <source>Delete the issue or hypothesis</source>
        <translation>課題・仮説を削除</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>詰めて</translation>
    </message>
    <message>
        <source>Do again what you took back.</source>
        <translation>元に戻した操作をやり直します。</translation>
    </message>
    <message>
        <source>Dragging does the same.</source>
        <translation>ドラッグでも動かせます。</translation>
    </message>
    <message>
        <source>Draw ten of those who fit; again for ten others. The seed is shown.</source>
        <translation>該当者から10人を引きます。もう一度押すと別の10人。シードも表示します。</translation>
    </message>
    <message>
        <source>Each customer on paper, with lines to write on, as PDF or printed.</source>
        <translation>お客様ごとの個票と書き込み用紙。PDF または印刷。</translation>
    </message>
    <message>
        <source>Earlier or later in the agenda</source>
        <translation>進行の順番を前後に動かす</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edit the issue or hypothesis…</source>
        <translation>課題・仮説を編集…</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語 (English)</translation>
    </message>
    <message>
        <source>Enlarge what they saw</source>
        <translation>当時見たものを拡大</translation>
    </message>
    <message>
        <source>Enter alone starts a new line, so that an input method never saves by mistake.</source>
        <translation>Enterだけなら改行です。日本語入力の確定で誤って保存されることはありません。</translation>
    </message>
    <message>
        <source>Enter in the find bar does the same.</source>
        <translation>検索欄のEnterでも移れます。</translation>
    </message>
    <message>
        <source>Events, attributes, recordings and words about them go for good.</source>
        <translation>行動・属性・録音・書いた言葉が、元に戻せない形で消えます。</translation>
    </message>
    <message>
        <source>Every mark with the event it sits on, as CSV, XLSX or JSON.</source>
        <translation>すべての印と、その行動をCSV・XLSX・JSONで保存します。</translation>
    </message>
    <message>
        <source>Every part of the window grows with it.</source>
        <translation>画面全体の文字が大きくなります。</translation>
    </message>
    <message>
        <source>Every tag with its definition, its examples and how often it is used.</source>
        <translation>すべてのタグの定義、例、使われた数。</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Everything about the customer</source>
        <translation>お客様のすべて</translation>
    </message>
    <message>
        <source>Everything held on this person…</source>
        <translation>この人について持っているものすべて…</translation>
    </message>
    <message>
        <source>Evidence pack…</source>
        <translation>根拠のまとめ…</translation>
    </message>
    <message>
        <source>Export all notes…</source>
        <translation>すべてのメモを書き出す…</translation>
    </message>
    <message>
        <source>Export refused rows…</source>
        <translation>取り込めなかった行を書き出す…</translation>
    </message>
    <message>
        <source>Extend the selection from event to event. Shift and a click does the same.</source>
        <translation>行動から行動へ選択を広げます。Shiftを押しながらクリックしても同じです。</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>速く</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>コマンドを探す…</translation>
    </message>
    <message>
        <source>Find in the journey</source>
        <translation>ジャーニーの中を検索</translation>
    </message>
    <message>
        <source>Fold or open the synopsis</source>
        <translation>あらすじを開く・たたむ</translation>
    </message>
    <message>
        <source>Fold the list of customers to give the journey room.</source>
        <translation>顧客の一覧をたたんで、ジャーニーを広く見せます。</translation>
    </message>
    <message>
        <source>Fold the right side to give the journey room.</source>
        <translation>右側をたたんで、ジャーニーを広く見せます。</translation>
    </message>
    <message>
        <source>Follow the presenter</source>
        <translation>発表者に追従</translation>
    </message>
    <message>
        <source>For a mark on the journey itself.</source>
        <translation>ジャーニーそのものに印を付けるときに。</translation>
    </message>
    <message>
        <source>For the phase that runs.</source>
        <translation>いまの段階を延ばします。</translation>
    </message>
    <message>
        <source>Forget this person…</source>
        <translation>この人を忘れる…</translation>
    </message>
    <message>
        <source>From 0.8 up to 2 times, at the same pitch.</source>
        <translation>0.8倍から2倍まで。声の高さは変わりません。</translation>
    </message>
    <message>
        <source>From 2 down to 0.8 times, at the same pitch.</source>
        <translation>2倍から0.8倍まで。声の高さは変わりません。</translation>
    </message>
    <message>
        <source>From an answer to everything before and after it.</source>
        <translation>回答から、その前後のすべてへ進みます。</translation>
    </message>
    <message>
        <source>From mark to mark in the review</source>
        <translation>印から印へ（観察会）</translation>
    </message>
    <message>
        <source>Get the newest snapshot</source>
        <translation>最新のスナップショットを取り込む</translation>
    </message>
    <message>
        <source>Give homework…</source>
        <translation>宿題を出す…</translation>
    </message>
    <message>
        <source>Go from answer to answer on this journey.</source>
        <translation>このジャーニーの評価を順に見ます。</translation>
    </message>
    <message>
        <source>Go from mark to mark on this journey.</source>
        <translation>このジャーニーの印を順に見ます。</translation>
    </message>
    <message>
        <source>Go from signal to signal; its card stands beside the journey.</source>
        <translation>サインを順にたどります。内容は右に出ます。</translation>
    </message>
    <message>
        <source>Go to Customers</source>
        <translation>顧客の画面へ</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>データの画面へ</translation>
    </message>
    <message>
        <source>Go to Issues and hypotheses</source>
        <translation>課題・仮説の画面へ</translation>
    </message>
    <message>
        <source>Go to Review sessions</source>
        <translation>観察会を開く</translation>
    </message>
    <message>
        <source>Go to Scores</source>
        <translation>評価を開く</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>日付へ移動…</translation>
    </message>
    <message>
        <source>Go to a link…</source>
        <translation>リンクの場所へ…</translation>
    </message>
    <message>
        <source>Go to a running number</source>
        <translation>番号の接点へ移動</translation>
    </message>
    <message>
        <source>Go to the codebook</source>
        <translation>コードブックへ</translation>
    </message>
    <message>
        <source>Go to the next row of the journey.</source>
        <translation>ジャーニーの次の行へ進みます。</translation>
    </message>
    <message>
        <source>Go to the row before.</source>
        <translation>前の行へ戻ります。</translation>
    </message>
    <message>
        <source>Go to the stretch to look at</source>
        <translation>見る区間へ</translation>
    </message>
    <message>
        <source>Go to their latest words</source>
        <translation>最新のお客様の声へ</translation>
    </message>
    <message>
        <source>Go to what was read</source>
        <translation>読んだ範囲へ</translation>
    </message>
    <message>
        <source>Go where whoever presents goes: customer, view, scroll, selection.</source>
        <translation>発表者と同じお客様・表示・位置・選択に移ります。もう一度で終わります。</translation>
    </message>
    <message>
        <source>Groups who behave alike, the most typical of each first.</source>
        <translation>行動の似たグループごとに、典型的な人から並べます。</translation>
    </message>
    <message>
        <source>Hand on a question…</source>
        <translation>質問を託す…</translation>
    </message>
    <message>
        <source>Hear it once more.</source>
        <translation>もう一度聞きます。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Hold the review now</source>
        <translation>観察会を始める</translation>
    </message>
    <message>
        <source>How long after the journey began.</source>
        <translation>ジャーニーの始まりから数えます。</translation>
    </message>
    <message>
        <source>How long before and after the event that is selected now.</source>
        <translation>いま選んでいる行動の前後で数えます。</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>ファイルを取り込む…</translation>
    </message>
    <message>
        <source>In full or in one line, in the panel for calling.</source>
        <translation>電話の欄で、全部または1行で見せる。</translation>
    </message>
    <message>
        <source>In titles, pages, comments and calls. In the list, it searches customers.</source>
        <translation>タイトル、ページ、コメント、通話から探します。一覧では顧客を検索します。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Issues and hypotheses</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>Issues as a board</source>
        <translation>課題・仮説をボードで見る</translation>
    </message>
    <message>
        <source>Issues as a table</source>
        <translation>課題・仮説を表で見る</translation>
    </message>
    <message>
        <source>It can be held again; what is open comes back next time.</source>
        <translation>また開けます。残ったことは次回に持ち越します。</translation>
    </message>
    <message>
        <source>Its customers&apos; events and the marks on them in one file, as they are.</source>
        <translation>対象のお客様の行動と印を、そのまま1つのファイルにまとめます。</translation>
    </message>
    <message>
        <source>Its number, 1 to 9; Enter makes a new one, Delete takes the mark out.</source>
        <translation>課題の番号1〜9。Enterで新しい課題、Deleteで外します。</translation>
    </message>
    <message>
        <source>J and K go through the list of customers again.</source>
        <translation>J と K は顧客の一覧に戻ります。</translation>
    </message>
    <message>
        <source>J and K then go through its customers, with their question and stretch.</source>
        <translation>J と K で観察会のお客様を順に、問いと見る区間つきで読みます。</translation>
    </message>
    <message>
        <source>Japanese (日本語)</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Join a team, host one on this computer, invite people, see who is here.</source>
        <translation>チームへの参加、このコンピュータでのホスト、招待、いま居る人の確認。</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>ジャーニー</translation>
    </message>
    <message>
        <source>Journey or marks of everybody</source>
        <translation>ジャーニーとみんなの印を切り替え</translation>
    </message>
    <message>
        <source>Keep it for later and go on.</source>
        <translation>あとで話すことにして、先へ進みます。</translation>
    </message>
    <message>
        <source>Keep search, conditions and order under a name.</source>
        <translation>検索・条件・並び順に名前を付けて残します。</translation>
    </message>
    <message>
        <source>Keep words of the customer. Select the words in the event details first.</source>
        <translation>お客様の言葉を引用します。先にイベントの詳細で言葉を選んでください。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボード操作</translation>
    </message>
    <message>
        <source>Lanes or contacts</source>
        <translation>レーンと接点の切り替え</translation>
    </message>
    <message>
        <source>Large letters for a projector. J and K step, Esc closes.</source>
        <translation>投影用の大きな文字です。J・Kで進み、Escで閉じます。</translation>
    </message>
    <message>
        <source>Large letters for a projector; Esc closes.</source>
        <translation>プロジェクター向けの大きな文字。Escで閉じます。</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Later or earlier in the lanes</source>
        <translation>レーンで後へ・前へ</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is set.</source>
        <translation>デスクトップの設定に合わせて明るい・暗いを切り替えます。</translation>
    </message>
    <message>
        <source>Link to an issue or hypothesis…</source>
        <translation>課題・仮説につなぐ…</translation>
    </message>
    <message>
        <source>Look at somebody&apos;s review; nothing can be changed.</source>
        <translation>ほかの人の観察会を見るだけで、何も変更できません。</translation>
    </message>
    <message>
        <source>Look at what is selected</source>
        <translation>選択範囲を見る区間にする</translation>
    </message>
    <message>
        <source>Make an empty workspace folder for your own data.</source>
        <translation>自分のデータのために、空のワークスペースのフォルダを作ります。</translation>
    </message>
    <message>
        <source>Make the data anew from the kept sources and mappings. Marks stay.</source>
        <translation>保管してある元データとマッピングからデータを作り直します。印はそのまま残ります。</translation>
    </message>
    <message>
        <source>Mark this second of the recording</source>
        <translation>録音のこの秒に印をつける</translation>
    </message>
    <message>
        <source>Mark what is selected and write down what you noticed.</source>
        <translation>選んだところに印をつけて、気づいたことを書きます。</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>印</translation>
    </message>
    <message>
        <source>Merge a bundle…</source>
        <translation>バンドルを取り込む…</translation>
    </message>
    <message>
        <source>Merge with another one…</source>
        <translation>ほかのものと統合…</translation>
    </message>
    <message>
        <source>More contacts at a time, quotes in one line.</source>
        <translation>一度に多くの接点を、引用は1行で表示します。</translation>
    </message>
    <message>
        <source>More room, longer quotes.</source>
        <translation>余白を広く、引用を長く表示します。</translation>
    </message>
    <message>
        <source>Most typical first</source>
        <translation>典型的な順</translation>
    </message>
    <message>
        <source>Names, readings, departments and roles; two names of one person.</source>
        <translation>名前、よみ、部署、役割。同じ人の二つの名前をまとめます。</translation>
    </message>
    <message>
        <source>Narrow the list by score, channel, period, page or event.</source>
        <translation>評価、チャネル、期間、ページや行動で一覧を絞ります。</translation>
    </message>
    <message>
        <source>Nearly converted</source>
        <translation>あと一歩だった</translation>
    </message>
    <message>
        <source>Never below a readable size.</source>
        <translation>読めない大きさにはなりません。</translation>
    </message>
    <message>
        <source>New hypothesis…</source>
        <translation>新しい仮説…</translation>
    </message>
    <message>
        <source>New issue…</source>
        <translation>新しい課題…</translation>
    </message>
    <message>
        <source>New marks for me only</source>
        <translation>新しい印を自分だけに見せる</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新しいワークスペース…</translation>
    </message>
    <message>
        <source>Newest or oldest on top</source>
        <translation>新しい順／古い順</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>次の接点</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>次のお客様</translation>
    </message>
    <message>
        <source>Next density</source>
        <translation>濃さを切り替え</translation>
    </message>
    <message>
        <source>Next event of the kind</source>
        <translation>同じ種類の次の行動</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>次の印</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Next or previous event</source>
        <translation>次・前の行動</translation>
    </message>
    <message>
        <source>Next or previous status</source>
        <translation>状態を進める・戻す</translation>
    </message>
    <message>
        <source>Next phase of the review</source>
        <translation>観察会の次の段階</translation>
    </message>
    <message>
        <source>Next score</source>
        <translation>次の評価</translation>
    </message>
    <message>
        <source>Next signal</source>
        <translation>次のサイン</translation>
    </message>
    <message>
        <source>Next split place</source>
        <translation>次の割れた所</translation>
    </message>
    <message>
        <source>Nobody else sees them until you open them; once more for all to see.</source>
        <translation>公開するまでほかの人には見えません。もう一度選ぶと全員に見える状態に戻ります。</translation>
    </message>
    <message>
        <source>Nobody is picked for comparing any more.</source>
        <translation>比べるための選択をすべて外します。</translation>
    </message>
    <message>
        <source>Normal density</source>
        <translation>標準の濃さ</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>標準の文字サイズ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>気づき</translation>
    </message>
    <message>
        <source>Of a review session, from what was written: HTML, PDF, XLSX, PPTX, Markdown.</source>
        <translation>観察会の記録から作ります（HTML・PDF・XLSX・PPTX・Markdown）。</translation>
    </message>
    <message>
        <source>Of the chosen card. Dragging does the same.</source>
        <translation>選んだカードの状態。ドラッグでも同じです。</translation>
    </message>
    <message>
        <source>Of the kinds chosen under “Show”, else of the selected event&apos;s kind.</source>
        <translation>「表示」で選んだ種類、なければ選んだ行動と同じ種類へ移ります。</translation>
    </message>
    <message>
        <source>Of the selected call. On a button, Space presses the button.</source>
        <translation>選択中の通話の録音です。ボタンの上では、Spaceはボタンを押します。</translation>
    </message>
    <message>
        <source>One file for a request for disclosure, our own notes included.</source>
        <translation>開示請求のための一つのファイル。こちらのメモも含みます。</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>1分延ばす</translation>
    </message>
    <message>
        <source>One or two pages on paper or as PDF; names are made up.</source>
        <translation>紙またはPDFで1〜2ページ。名前は仮名です。</translation>
    </message>
    <message>
        <source>One row a visit, running downward.</source>
        <translation>訪問ごとに1行、下へ並びます。</translation>
    </message>
    <message>
        <source>One sentence: what the customer was facing here.</source>
        <translation>お客様がここで置かれていた状況を一文で書きます。</translation>
    </message>
    <message>
        <source>One vote a person, or hands that are counted.</source>
        <translation>一人一票、または挙手を数えます。</translation>
    </message>
    <message>
        <source>Open a bundle as a guest…</source>
        <translation>バンドルをゲストとして開く…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>ワークスペースを開く…</translation>
    </message>
    <message>
        <source>Open another workspace folder (.ashiato).</source>
        <translation>別のワークスペースのフォルダ（.ashiato）を開きます。</translation>
    </message>
    <message>
        <source>Open my mark to all</source>
        <translation>自分だけの印を公開する</translation>
    </message>
    <message>
        <source>Open or fold what is folded</source>
        <translation>まとまりを開く／たたむ</translation>
    </message>
    <message>
        <source>Open the journey at this answer</source>
        <translation>この回答のジャーニーを開く</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>Others can follow this window, with the pointer on the journey. Again to end.</source>
        <translation>この画面とポインタにほかの人が追従できます。もう一度で終わります。</translation>
    </message>
    <message>
        <source>Park a topic…</source>
        <translation>話題を保留にする…</translation>
    </message>
    <message>
        <source>Paste an ashiato:// link to this workspace.</source>
        <translation>このワークスペースの ashiato:// リンクを貼り付けます。</translation>
    </message>
    <message>
        <source>People and departments…</source>
        <translation>メンバーと部署…</translation>
    </message>
    <message>
        <source>Percent, Cohen&apos;s kappa and Krippendorff&apos;s alpha, with their sources.</source>
        <translation>一致率、Cohenのκ、Krippendorffのαと、式の出典。</translation>
    </message>
    <message>
        <source>Phase before</source>
        <translation>前の段階</translation>
    </message>
    <message>
        <source>Pick for comparing</source>
        <translation>比べる相手に選ぶ</translation>
    </message>
    <message>
        <source>Play or pause the recording</source>
        <translation>録音を再生・一時停止</translation>
    </message>
    <message>
        <source>Prepare a review, its homework, and what is still open.</source>
        <translation>準備、宿題、持ち越し。</translation>
    </message>
    <message>
        <source>Prepare a review…</source>
        <translation>観察会を準備…</translation>
    </message>
    <message>
        <source>Present to the team</source>
        <translation>チームに発表</translation>
    </message>
    <message>
        <source>Pressed again, what is selected fills the view.</source>
        <translation>もう一度押すと、選択した範囲がいっぱいに表示されます。</translation>
    </message>
    <message>
        <source>Previous contact</source>
        <translation>前の接点</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>前のお客様</translation>
    </message>
    <message>
        <source>Previous event of the kind</source>
        <translation>同じ種類の前の行動</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>前の印</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Previous score</source>
        <translation>前の評価</translation>
    </message>
    <message>
        <source>Previous signal</source>
        <translation>前のサイン</translation>
    </message>
    <message>
        <source>Print a customer sheet…</source>
        <translation>個票を印刷…</translation>
    </message>
    <message>
        <source>Privacy and how data is kept</source>
        <translation>プライバシーとデータの保管</translation>
    </message>
    <message>
        <source>Put on a reading list…</source>
        <translation>観察リストに入れる…</translation>
    </message>
    <message>
        <source>Put on a recent tag</source>
        <translation>最近のタグを付ける</translation>
    </message>
    <message>
        <source>Put the mark to an issue</source>
        <translation>印を課題に入れる</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Read the customer before this one.</source>
        <translation>一つ前のお客様を読みます。</translation>
    </message>
    <message>
        <source>Read the list of the review</source>
        <translation>観察会のリストを読む</translation>
    </message>
    <message>
        <source>Read the next customer of the list.</source>
        <translation>一覧の次のお客様を読みます。</translation>
    </message>
    <message>
        <source>Read, write, show, decide; then the next customer.</source>
        <translation>読む、書く、見せ合う、決める。そのあと次のお客様へ。</translation>
    </message>
    <message>
        <source>Rebuild the data</source>
        <translation>データを作り直す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Reject this signal, or bring it back</source>
        <translation>サインを却下・取り消し</translation>
    </message>
    <message>
        <source>Remove the review</source>
        <translation>観察会を削除</translation>
    </message>
    <message>
        <source>Reply to the mark…</source>
        <translation>印に返信する…</translation>
    </message>
    <message>
        <source>Review over the whole screen</source>
        <translation>観察会を全画面で</translation>
    </message>
    <message>
        <source>Review sessions</source>
        <translation>観察会</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Roomy, normal, dense.</source>
        <translation>ゆったり、標準、詰めて。</translation>
    </message>
    <message>
        <source>Rules for signals…</source>
        <translation>サインの規則…</translation>
    </message>
    <message>
        <source>Save a masked bundle…</source>
        <translation>仮名のバンドルを保存…</translation>
    </message>
    <message>
        <source>Save as a list…</source>
        <translation>リストとして保存…</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>画像を保存…</translation>
    </message>
    <message>
        <source>Save the mark being written</source>
        <translation>書いている印を保存</translation>
    </message>
    <message>
        <source>Save the review as a bundle…</source>
        <translation>観察会をバンドルとして保存…</translation>
    </message>
    <message>
        <source>Save the rows that could not be read as CSV, with the reason for each.</source>
        <translation>読み取れなかった行を、理由をつけてCSVに保存します。</translation>
    </message>
    <message>
        <source>Saved lists…</source>
        <translation>保存したリスト…</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Scores and customers alone, the lowest score first.</source>
        <translation>評価と顧客だけを、点数の低い順に表示します。</translation>
    </message>
    <message>
        <source>Scores: by groups</source>
        <translation>評価: 内訳</translation>
    </message>
    <message>
        <source>Scores: comments</source>
        <translation>評価: コメント</translation>
    </message>
    <message>
        <source>Scores: one by one</source>
        <translation>評価: 1人ずつ</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>顧客を検索</translation>
    </message>
    <message>
        <source>Search what was written, and frequent words.</source>
        <translation>書かれた言葉と、よく出る言葉から探します。</translation>
    </message>
    <message>
        <source>Select a stretch</source>
        <translation>区間を選ぶ</translation>
    </message>
    <message>
        <source>Select the whole contact</source>
        <translation>接点全体を選ぶ</translation>
    </message>
    <message>
        <source>Select the whole journey</source>
        <translation>ジャーニー全体を選ぶ</translation>
    </message>
    <message>
        <source>Sheets for the silent round…</source>
        <translation>記録用紙…</translation>
    </message>
    <message>
        <source>Shift and the wheel, or dragging, do the same.</source>
        <translation>Shift+ホイール、またはドラッグでも同じです。</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>すべての行動を表示</translation>
    </message>
    <message>
        <source>Show all events, highlight some kinds, or show only some.</source>
        <translation>すべて表示、一部を強調、一部だけ表示を選びます。</translation>
    </message>
    <message>
        <source>Show everybody again.</source>
        <translation>全員の表示に戻します。</translation>
    </message>
    <message>
        <source>Show new data</source>
        <translation>新しいデータを表示</translation>
    </message>
    <message>
        <source>Show or fold the stages</source>
        <translation>段階を表示・折りたたむ</translation>
    </message>
    <message>
        <source>Show or hide notes and details</source>
        <translation>メモと詳細を表示・非表示</translation>
    </message>
    <message>
        <source>Show or hide the list</source>
        <translation>一覧を表示・非表示</translation>
    </message>
    <message>
        <source>Show the app in English.</source>
        <translation>英語で表示します。</translation>
    </message>
    <message>
        <source>Show the app in Japanese.</source>
        <translation>日本語で表示します。</translation>
    </message>
    <message>
        <source>Show the raw record</source>
        <translation>元のレコードを見る</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>遅く</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Something bad for the customer happened here.</source>
        <translation>お客様にとって困ったことが、ここで起きています。</translation>
    </message>
    <message>
        <source>Something to find out about this moment.</source>
        <translation>この場面について確かめたいことを書きます。</translation>
    </message>
    <message>
        <source>Split off picked moments…</source>
        <translation>選んだ場面を分ける…</translation>
    </message>
    <message>
        <source>Step through the events of a contact; Up and Down change the contact.</source>
        <translation>接点の中の行動を順にたどります。上下キーで接点を移ります。</translation>
    </message>
    <message>
        <source>Stop reading the list of the review</source>
        <translation>観察会のリストを閉じる</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>検索を中止</translation>
    </message>
    <message>
        <source>Struggled to convert</source>
        <translation>コンバージョンまで苦労した</translation>
    </message>
    <message>
        <source>Switch to the newest data after an import from elsewhere.</source>
        <translation>ほかで取り込みが終わったあと、最新のデータに切り替えます。</translation>
    </message>
    <message>
        <source>Tag the mark…</source>
        <translation>印にタグを付ける…</translation>
    </message>
    <message>
        <source>Take back your last change, also after a restart.</source>
        <translation>最後の変更を取り消します。再起動のあとでも戻せます。</translation>
    </message>
    <message>
        <source>Take off the agenda</source>
        <translation>進行から外す</translation>
    </message>
    <message>
        <source>Take the last clearing back.</source>
        <translation>直前の「条件を消す」を取り消します。</translation>
    </message>
    <message>
        <source>Take the marks of a bundle of the same team into this workspace.</source>
        <translation>同じチームのバンドルの印を、このワークスペースに加えます。</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>チーム…</translation>
    </message>
    <message>
        <source>Tell time in another way</source>
        <translation>時刻の数え方を切り替え</translation>
    </message>
    <message>
        <source>The answer before this one.</source>
        <translation>ひとつ前の評価へ移ります。</translation>
    </message>
    <message>
        <source>The audit: who looked at whom, revealed, printed, exported or changed.</source>
        <translation>監査記録：だれがだれを見て、開示・印刷・書き出し・変更をしたか。</translation>
    </message>
    <message>
        <source>The chosen mark is somebody else&apos;s words. The history keeps both names.</source>
        <translation>選んだ印が別の人の言葉だったとき。履歴には両方の名前が残ります。</translation>
    </message>
    <message>
        <source>The chosen mark that only you see. This cannot be taken back.</source>
        <translation>選んだ、自分だけに見える印。元に戻せません。</translation>
    </message>
    <message>
        <source>The chosen mark, or what is selected, becomes evidence for or against it.</source>
        <translation>選んだ印、または選択中の場所が、裏づけや反例になります。</translation>
    </message>
    <message>
        <source>The chosen mark. Type the word, its reading, or romaji; T on a card.</source>
        <translation>選んだ印に付けます。言葉、よみ、ローマ字で探せます。カードの上では T。</translation>
    </message>
    <message>
        <source>The comment that stands above the journey.</source>
        <translation>ジャーニーの上に出ているコメントへ移動します。</translation>
    </message>
    <message>
        <source>The customer of this answer, to be read together.</source>
        <translation>この回答のお客様を、みんなで読むリストに入れます。</translation>
    </message>
    <message>
        <source>The customer that is chosen in the agenda.</source>
        <translation>進行で選んでいるお客様。</translation>
    </message>
    <message>
        <source>The few lines above the journey that rules have written.</source>
        <translation>ジャーニーの上にある、自動作成の数行です。</translation>
    </message>
    <message>
        <source>The figure by channel, survey round and group; who answers at all.</source>
        <translation>チャネル・調査回・区分ごとの数字と、回答率です。</translation>
    </message>
    <message>
        <source>The list of customers and the journey.</source>
        <translation>顧客の一覧とジャーニーです。</translation>
    </message>
    <message>
        <source>The lowest answers first, a page each.</source>
        <translation>点数の低い順に、1人1ページで読みます。</translation>
    </message>
    <message>
        <source>The lowest scores first, one readable page each.</source>
        <translation>点数の低い順に、1人ずつ大きく読みます。</translation>
    </message>
    <message>
        <source>The mark before this one.</source>
        <translation>ひとつ前の印へ移ります。</translation>
    </message>
    <message>
        <source>The match before this one.</source>
        <translation>ひとつ前の一致へ移ります。</translation>
    </message>
    <message>
        <source>The moments picked with X go to a new issue or hypothesis.</source>
        <translation>Xで選んだ場面が、新しい課題・仮説に移ります。</translation>
    </message>
    <message>
        <source>The name that stands under the marks you make.</source>
        <translation>印に添えられるあなたの名前です。</translation>
    </message>
    <message>
        <source>The one before this.</source>
        <translation>ひとつ前へ移ります。</translation>
    </message>
    <message>
        <source>The one on the page of review sessions, else the next one that is prepared.</source>
        <translation>観察会の画面で選んだ会。なければ、次に準備してある会。</translation>
    </message>
    <message>
        <source>The one on the page of review sessions. Undo brings it back.</source>
        <translation>観察会の画面で開いているもの。元に戻せます。</translation>
    </message>
    <message>
        <source>The one that is open. Undo brings it back.</source>
        <translation>開いているもの。元に戻せます。</translation>
    </message>
    <message>
        <source>The other goes on as this one, with its moments and its history.</source>
        <translation>相手は場面と履歴ごと、こちらに続きます。</translation>
    </message>
    <message>
        <source>The page, mail, letter or box as it was at the selected event.</source>
        <translation>選択中の行動の時点のページ・メール・手紙・箱です。</translation>
    </message>
    <message>
        <source>The picture as a PNG file.</source>
        <translation>画像をPNGファイルに保存します。</translation>
    </message>
    <message>
        <source>The record of the imported file that the selected event came from.</source>
        <translation>選んだ行動のもとになった、取り込みファイルのレコードです。</translation>
    </message>
    <message>
        <source>The same as a sharp picture, for slides and minutes.</source>
        <translation>同じ範囲を、資料や議事録に貼れる鮮明な画像にします。</translation>
    </message>
    <message>
        <source>The same without names, numbers and addresses, to look at only.</source>
        <translation>氏名・番号・住所を伏せた、閲覧専用のファイルです。</translation>
    </message>
    <message>
        <source>The saved list or condition with which matching customers are counted.</source>
        <translation>該当するお客様を数えるための、保存リストまたは条件。</translation>
    </message>
    <message>
        <source>The signal before this one.</source>
        <translation>一つ前のサインへ。</translation>
    </message>
    <message>
        <source>The silent round on one computer: by turns, or typed in from sheets.</source>
        <translation>1台のパソコンで黙って書く: 順番に、または用紙から入力。</translation>
    </message>
    <message>
        <source>The size the app starts with.</source>
        <translation>最初の大きさに戻します。</translation>
    </message>
    <message>
        <source>The visit, call or message in which the selected event stands.</source>
        <translation>選んだ行動を含む訪問・通話・配信です。</translation>
    </message>
    <message>
        <source>Theme and day, whom to read, how to go about it.</source>
        <translation>テーマと日、誰を読むか、進め方。</translation>
    </message>
    <message>
        <source>This customer and people who answered the same question badly.</source>
        <translation>このお客様と、同じ質問に低く答えた人たち。</translation>
    </message>
    <message>
        <source>This customer and people who answered the same question well.</source>
        <translation>このお客様と、同じ質問に高く答えた人たち。</translation>
    </message>
    <message>
        <source>This customer, those picked, or all of the list; how they were picked is kept.</source>
        <translation>このお客様、選んだ人、または一覧の全員。選び方も記録します。</translation>
    </message>
    <message>
        <source>This page: every key of the app.</source>
        <translation>このページです。すべてのキーを載せています。</translation>
    </message>
    <message>
        <source>Those picked, under each other on one time axis, up to twelve.</source>
        <translation>選んだお客様を、同じ時間軸で上下に並べます（12人まで）。</translation>
    </message>
    <message>
        <source>Time since the first event</source>
        <translation>最初の行動からの時間</translation>
    </message>
    <message>
        <source>Time since the selected event</source>
        <translation>選んだ行動からの時間</translation>
    </message>
    <message>
        <source>Title, text, owner, due date, severity, how to test.</source>
        <translation>題名・本文・担当・期限・深刻さ・確かめ方。</translation>
    </message>
    <message>
        <source>To a call or a survey; the answer closes it and can be evidence.</source>
        <translation>電話やアンケートに託します。答えが出たら閉じ、根拠にもできます。</translation>
    </message>
    <message>
        <source>To the customer who is read together, at the phase that runs.</source>
        <translation>いま一緒に読んでいるお客様の、いまの段階へ。</translation>
    </message>
    <message>
        <source>Try the team&apos;s hub now</source>
        <translation>チームのハブに今すぐ接続</translation>
    </message>
    <message>
        <source>Turn the order of the contacts round. Running numbers stay the same.</source>
        <translation>接点の並びを逆にします。番号は変わりません。</translation>
    </message>
    <message>
        <source>Type a day, and a time if you like; the year may be left out.</source>
        <translation>日付を入力します。時刻を添えることも、年を省くこともできます。</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do.</source>
        <translation>したいことを数文字入れて探します。</translation>
    </message>
    <message>
        <source>Type the number of a contact: 1 and 2 go to No. 12. Backspace corrects it.</source>
        <translation>接点の番号を打つと移動します（1、2で12番）。Backspaceで直せます。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Up to Alt+9, on the chosen mark; on a card 1 to 9 do it alone.</source>
        <translation>選んだ印に、Alt+9 まで。カードの上では 1〜9 だけで付きます。</translation>
    </message>
    <message>
        <source>Version, licences, and where the log is.</source>
        <translation>バージョン、ライセンス、ログの場所。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Vote…</source>
        <translation>投票…</translation>
    </message>
    <message>
        <source>What is done instead of what, from when; before and after are counted.</source>
        <translation>何を、何の代わりに、いつから。前後を数えます。</translation>
    </message>
    <message>
        <source>What is masked, who may do what, and how to encrypt the disk.</source>
        <translation>何を隠すか、だれが何をできるか、ディスクの暗号化の仕方。</translation>
    </message>
    <message>
        <source>What is selected becomes the stretch to look at with this customer.</source>
        <translation>選択範囲を、このお客様で見る区間にします。</translation>
    </message>
    <message>
        <source>What is selected, or the whole journey, masked and with running numbers.</source>
        <translation>選んだ範囲かジャーニー全体を、仮名のまま番号付きでコピーします。</translation>
    </message>
    <message>
        <source>What the review wants to be read of this customer.</source>
        <translation>このお客様で、この観察会が見たい所。</translation>
    </message>
    <message>
        <source>What to know before the call</source>
        <translation>電話の前に知ること</translation>
    </message>
    <message>
        <source>What to know before, who has the call, and what came of it.</source>
        <translation>電話の前に知りたいこと、担当、電話の結果。</translation>
    </message>
    <message>
        <source>What was found, what speaks for and against it, and what is done.</source>
        <translation>見つけたこと、裏づけと反例、打ち手。</translation>
    </message>
    <message>
        <source>What was revealed stays revealed.</source>
        <translation>公開した印は、公開したままです。</translation>
    </message>
    <message>
        <source>Where people marked the same place and say different things.</source>
        <translation>同じ所に、違う印が付いた所。</translation>
    </message>
    <message>
        <source>Where two wrote at once…</source>
        <translation>同時に書かれた所…</translation>
    </message>
    <message>
        <source>Which files were imported, and what was refused.</source>
        <translation>取り込んだファイルと、取り込めなかった行。</translation>
    </message>
    <message>
        <source>Which kinds are shown…</source>
        <translation>表示する種類…</translation>
    </message>
    <message>
        <source>While the hub is away: not to wait for the next try.</source>
        <translation>オフラインのとき、次の再試行を待たずに接続します。</translation>
    </message>
    <message>
        <source>Who did clearly more or less in the last 30 days than was usual for them.</source>
        <translation>この30日の行動が、その人のふだんより明らかに多い・少ない人。</translation>
    </message>
    <message>
        <source>Who did not convert, though they behave like those who did.</source>
        <translation>コンバージョンした人と行動が似ているのに、していない人。</translation>
    </message>
    <message>
        <source>Who does what, until when.</source>
        <translation>だれが、何を、いつまでに。</translation>
    </message>
    <message>
        <source>Who looked at what…</source>
        <translation>閲覧・操作の記録…</translation>
    </message>
    <message>
        <source>Who read which customers, and whom nobody has read yet.</source>
        <translation>だれがどのお客様を読んだか、まだだれも読んでいないのはだれか。</translation>
    </message>
    <message>
        <source>Who took longest and did most before the first conversion.</source>
        <translation>初回コンバージョンまでの日数も行動数も特に多い人。</translation>
    </message>
    <message>
        <source>Who writes now…</source>
        <translation>書く人を切り替える…</translation>
    </message>
    <message>
        <source>Who writes…</source>
        <translation>書く人を選ぶ…</translation>
    </message>
    <message>
        <source>Whole life in the lanes</source>
        <translation>レーンに全期間を表示</translation>
    </message>
    <message>
        <source>Whom it is about…</source>
        <translation>該当の条件…</translation>
    </message>
    <message>
        <source>With its reason, who sees to it, and until when.</source>
        <translation>理由、担当、期限とともに。</translation>
    </message>
    <message>
        <source>Without a moment yet; moments are linked to it afterwards.</source>
        <translation>場面はまだなくてよく、あとからつなげます。</translation>
    </message>
    <message>
        <source>Workspace and data</source>
        <translation>ワークスペースとデータ</translation>
    </message>
    <message>
        <source>Write a decision…</source>
        <translation>決定を書く…</translation>
    </message>
    <message>
        <source>Write the minutes…</source>
        <translation>議事録を書き出す…</translation>
    </message>
    <message>
        <source>Your name on marks…</source>
        <translation>印につける名前…</translation>
    </message>
    <message>
        <source>Zoom the lanes</source>
        <translation>レーンの拡大・縮小</translation>
    </message>
</context>
<context>
    <name>AddToReviewDialog</name>
    <message>
        <source>A new review…</source>
        <translation>新しい観察会…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加える</translation>
    </message>
    <message>
        <source>Add to a review</source>
        <translation>観察会に加える</translation>
    </message>
    <message>
        <source>To which review</source>
        <translation>どの観察会に</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>誰を</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Customers of this review, in order</source>
        <translation>この観察会のお客様（順番どおり）</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohenのκ</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, mean of all pairs</source>
        <translation>Cohenのκ（全ペアの平均）</translation>
    </message>
    <message>
        <source>Few people and few places make these figures jump. They compare marks of one customer; they do not measure how good anybody reads.</source>
        <translation>人数や箇所が少ないと、この数字は大きく揺れます。一人のお客様の印を比べたもので、読む力を測るものではありません。</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha (nominal)</source>
        <translation>Krippendorffのα（名義）</translation>
    </message>
    <message>
        <source>Percent agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Units: all contacts of the journey, marked or passed over.</source>
        <translation>単位: ジャーニーのすべての接点（印の有無）。</translation>
    </message>
    <message>
        <source>Units: places that were marked. Not marked counts as missing.</source>
        <translation>単位: 印の付いた所。付けなかった人は欠測とします。</translation>
    </message>
    <message>
        <source>What a place was called (note, issue, …)</source>
        <translation>その所を何と呼んだか（気づき・課題など）</translation>
    </message>
    <message>
        <source>Whether a contact was marked at all</source>
        <translation>接点に印を付けたかどうか</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>定義できません</translation>
    </message>
    <message>
        <source>{units} {people} people, {shared} units with two or more of them.</source>
        <translation>{units} {people}人、うち2人以上がそろう単位は{shared}。</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement in figures</source>
        <translation>一致の数値</translation>
    </message>
</context>
<context>
    <name>AnswerScreen</name>
    <message>
        <source>J next   K previous   Esc close</source>
        <translation>J 次へ   K 前へ   Esc 閉じる</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>評価</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>No words were written.</source>
        <translation>コメントはありません。</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>A year in the life of 2,000 made-up customers of a furniture shop. This happens only once; your own files can come in at any time.</source>
        <translation>架空の家具店の、約2,000人の1年間です。準備は最初の一度だけで、ご自身のファイルはいつでも取り込めます。</translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation>空き容量と、書き込み権限を確かめてください。</translation>
    </message>
    <message>
        <source>From the kept sources, mappings and decisions. Marks stay.</source>
        <translation>保管してある元データ、マッピング、これまでの判断から作ります。印はそのまま残ります。</translation>
    </message>
    <message>
        <source>It was cancelled. Nothing has changed.</source>
        <translation>中止しました。何も変わっていません。</translation>
    </message>
    <message>
        <source>List them with: ashiato customers WORKSPACE</source>
        <translation>一覧は ashiato customers WORKSPACE で見られます。</translation>
    </message>
    <message>
        <source>Making the sample ready</source>
        <translation>サンプルを準備しています</translation>
    </message>
    <message>
        <source>Rebuilding the data</source>
        <translation>データを作り直しています</translation>
    </message>
    <message>
        <source>Start it again at any time.</source>
        <translation>いつでもやり直せます。</translation>
    </message>
    <message>
        <source>There is no customer {name}.</source>
        <translation>{name} という顧客はいません。</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>ウィンドウを開く画面がありません。</translation>
    </message>
    <message>
        <source>Use --screenshot OUT.png for a picture, or start it on a desktop.</source>
        <translation>--screenshot OUT.png で画像にするか、デスクトップで起動してください。</translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation>設定を保存できません。</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were saved to {file}.</source>
        <translation>
            <numerusform>%n件を{file}に保存しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Deleted by age</source>
        <translation>期限で削除</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Disclosed</source>
        <translation>開示請求に対応</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Forgot</source>
        <translation>削除請求に対応</translation>
    </message>
    <message>
        <source>Looked</source>
        <translation>閲覧</translation>
    </message>
    <message>
        <source>Nothing fits. Clear a filter to see more.</source>
        <translation>該当する記録はありません。条件を減らしてください。</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>開示</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n entries. Narrow them down to see others.</source>
        <translation>
            <numerusform>新しい順に%n件。ほかを見るには条件で絞ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>a person was forgotten</source>
        <translation>人の削除</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>架電</translation>
    </message>
    <message>
        <source>calls that were heard</source>
        <translation>聞いた通話</translation>
    </message>
    <message>
        <source>counted hands</source>
        <translation>挙手の数</translation>
    </message>
    <message>
        <source>countermeasures</source>
        <translation>打ち手</translation>
    </message>
    <message>
        <source>customers of a review session</source>
        <translation>観察会の顧客</translation>
    </message>
    <message>
        <source>decisions about the data</source>
        <translation>データの判断</translation>
    </message>
    <message>
        <source>decisions of a review session</source>
        <translation>観察会の決定</translation>
    </message>
    <message>
        <source>departments</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>homework before a review session</source>
        <translation>観察会までの宿題</translation>
    </message>
    <message>
        <source>homework given in a review session</source>
        <translation>観察会で決めた宿題</translation>
    </message>
    <message>
        <source>in a comparison</source>
        <translation>比較の中で</translation>
    </message>
    <message>
        <source>issues and hypotheses</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>印</translation>
    </message>
    <message>
        <source>not in the data</source>
        <translation>データにない顧客</translation>
    </message>
    <message>
        <source>open questions</source>
        <translation>確かめる問い</translation>
    </message>
    <message>
        <source>outcomes of calls</source>
        <translation>架電の結果</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>questions voted on</source>
        <translation>投票の問い</translation>
    </message>
    <message>
        <source>reactions</source>
        <translation>反応</translation>
    </message>
    <message>
        <source>reading lists</source>
        <translation>観察リスト</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>rejected signals</source>
        <translation>採らなかったサイン</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>review sessions</source>
        <translation>観察会</translation>
    </message>
    <message>
        <source>rules for signals</source>
        <translation>サインのルール</translation>
    </message>
    <message>
        <source>saved lists</source>
        <translation>保存リスト</translation>
    </message>
    <message>
        <source>somebody who was forgotten</source>
        <translation>削除された人</translation>
    </message>
    <message>
        <source>steps of a review session</source>
        <translation>観察会の進み</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>tags on marks</source>
        <translation>印のタグ</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>the birthday</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>the journey</source>
        <translation>ジャーニー</translation>
    </message>
    <message>
        <source>the journey as a picture</source>
        <translation>ジャーニーの画像</translation>
    </message>
    <message>
        <source>the journey as text</source>
        <translation>ジャーニーの文章</translation>
    </message>
    <message>
        <source>the list of customers</source>
        <translation>顧客の一覧</translation>
    </message>
    <message>
        <source>the mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>the phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>the reading of the name</source>
        <translation>氏名の読み</translation>
    </message>
    <message>
        <source>the reveal of marks</source>
        <translation>印の公開</translation>
    </message>
    <message>
        <source>the sheet</source>
        <translation>個票</translation>
    </message>
    <message>
        <source>the sheet, names made up</source>
        <translation>個票（仮名）</translation>
    </message>
    <message>
        <source>the staff member</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>topics on hold</source>
        <translation>保留の話題</translation>
    </message>
    <message>
        <source>tries to call</source>
        <translation>架電</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>view settings</source>
        <translation>表示設定</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>what was read</source>
        <translation>読んだ記録</translation>
    </message>
    <message>
        <source>who is invited</source>
        <translation>招待する人</translation>
    </message>
    <message>
        <source>{author}, typed by {typist}</source>
        <translation>{author}（入力：{typist}）</translation>
    </message>
</context>
<context>
    <name>AuditDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Entries of the audit</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべての操作</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Name, details, reason</source>
        <translation>名前・内容・理由</translation>
    </message>
    <message>
        <source>Only the customer on screen</source>
        <translation>表示中の顧客だけ</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSVで保存…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>Who looked at what</source>
        <translation>閲覧・操作の記録</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>このお知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>BreakdownView</name>
    <message>
        <source>Groups of answers</source>
        <translation>回答の分け方</translation>
    </message>
    <message>
        <source>No answers fit.</source>
        <translation>当てはまる回答がありません。</translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>お客様%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>行動%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>印%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>録音%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>A masked bundle cannot be merged: its texts are not those that were written.</source>
        <translation>仮名のバンドルは取り込めません。書かれたままの文章ではないためです。</translation>
    </message>
    <message>
        <source>Ask for it to be made and sent again, by the same version of Ashiato.</source>
        <translation>同じバージョンのAshiatoで作り直してもらってください。</translation>
    </message>
    <message>
        <source>Ask for it to be made and sent again. Nothing was changed.</source>
        <translation>もう一度作って送ってもらってください。何も変更していません。</translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation>空き容量と書き込み権限を確認してください。</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>読み取り権限を確認してください。</translation>
    </message>
    <message>
        <source>Check the name of the file.</source>
        <translation>ファイル名を確認してください。</translation>
    </message>
    <message>
        <source>Choose one of the page of reviews, by its number.</source>
        <translation>観察会のページにある番号で指定してください。</translation>
    </message>
    <message>
        <source>Gathering the events</source>
        <translation>行動を集めています</translation>
    </message>
    <message>
        <source>If nobody is, delete this file and try again.</source>
        <translation>誰も書いていなければ、このファイルを削除してやり直してください。</translation>
    </message>
    <message>
        <source>Import files first.</source>
        <translation>先にファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing was changed.</source>
        <translation>最新版を入れてください。何も変更していません。</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>取り込んでいます</translation>
    </message>
    <message>
        <source>Open it as a guest, or ask for one that is not masked.</source>
        <translation>ゲストとして開くか、仮名でないバンドルをもらってください。</translation>
    </message>
    <message>
        <source>Open it as a guest, or join that team first.</source>
        <translation>ゲストとして開くか、先にそのチームに参加してください。</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>まとめています</translation>
    </message>
    <message>
        <source>Recordings cannot be masked: voices say names.</source>
        <translation>録音は仮名にできません。声が名前を言います。</translation>
    </message>
    <message>
        <source>Somebody else is writing this bundle just now.</source>
        <translation>このバンドルは、いま別の処理が書き込んでいます。</translation>
    </message>
    <message>
        <source>The bundle cannot be read: {reason}.</source>
        <translation>バンドルを読み込めません: {reason}</translation>
    </message>
    <message>
        <source>The bundle cannot be unpacked: {reason}.</source>
        <translation>バンドルを展開できません: {reason}</translation>
    </message>
    <message>
        <source>The bundle cannot be written: {reason}.</source>
        <translation>バンドルを書き込めません: {reason}</translation>
    </message>
    <message>
        <source>The bundle comes from another team: its marks would find no events here.</source>
        <translation>別のチームのバンドルです。印に対応する行動がここにはありません。</translation>
    </message>
    <message>
        <source>The bundle was made by a newer Ashiato.</source>
        <translation>より新しいAshiatoで作られたバンドルです。</translation>
    </message>
    <message>
        <source>The events in it cannot be read.</source>
        <translation>中の行動データを読み込めません。</translation>
    </message>
    <message>
        <source>The marks in the bundle cannot be read.</source>
        <translation>バンドルの印を読み込めません。</translation>
    </message>
    <message>
        <source>There are no events in this workspace yet.</source>
        <translation>このワークスペースにはまだ行動がありません。</translation>
    </message>
    <message>
        <source>There is no such bundle.</source>
        <translation>そのバンドルはありません。</translation>
    </message>
    <message>
        <source>There is no such review in this workspace.</source>
        <translation>その観察会はこのワークスペースにありません。</translation>
    </message>
    <message>
        <source>This bundle is refused: {why}.</source>
        <translation>このバンドルは開けません: {why}</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>展開しています</translation>
    </message>
    <message>
        <source>a part has a name that no bundle has</source>
        <translation>バンドルにはない名前のファイルが入っています</translation>
    </message>
    <message>
        <source>a part is a link or a device, not a file</source>
        <translation>ファイルではなく、リンクやデバイスが入っています</translation>
    </message>
    <message>
        <source>a part is packed in a way that is not known</source>
        <translation>未知の方法で圧縮されています</translation>
    </message>
    <message>
        <source>a part of it is damaged</source>
        <translation>一部が壊れています</translation>
    </message>
    <message>
        <source>a part of it is not what its manifest says</source>
        <translation>一部が目録の内容と違います</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>ファイルの数が多すぎます</translation>
    </message>
    <message>
        <source>it is not a bundle, or damaged</source>
        <translation>バンドルではないか、壊れています</translation>
    </message>
    <message>
        <source>it would become far larger than it looks</source>
        <translation>展開すると異常に大きくなります</translation>
    </message>
    <message>
        <source>its manifest cannot be read</source>
        <translation>目録を読み込めません</translation>
    </message>
    <message>
        <source>its parts are not those of its manifest</source>
        <translation>中身が目録と一致しません</translation>
    </message>
    <message>
        <source>its parts lie over each other</source>
        <translation>中身が互いに重なっています</translation>
    </message>
    <message>
        <source>two parts have the same name</source>
        <translation>同じ名前のファイルが2つあります</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{title}: {new} of {count} changes were new.</source>
        <translation>{title}: 変更{count}件中{new}件が新しく加わりました。</translation>
    </message>
</context>
<context>
    <name>CallPlayerBox</name>
    <message>
        <source>5 seconds back (Shift+Space)</source>
        <translation>5秒戻る (Shift+Space)</translation>
    </message>
    <message>
        <source>Mark this second (Shift+M)</source>
        <translation>この秒に印をつける (Shift+M)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>一時停止 (Space)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>再生 (Space)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>Speed (&lt; and &gt;), at the same pitch</source>
        <translation>速さ（&lt; と &gt;）。声の高さは変わりません</translation>
    </message>
</context>
<context>
    <name>CallerDialog</name>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Others see that this call is yours. This is asked once.</source>
        <translation>この電話の担当として、ほかの方にも表示されます。最初の一度だけ伺います。</translation>
    </message>
    <message>
        <source>Who calls?</source>
        <translation>お名前と部署</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>空欄でもかまいません</translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message numerus="yes">
        <source>%n call(s) here, {misses} without speaking</source>
        <translation>
            <numerusform>ここでの電話%n回（うち通話なし{misses}回）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in the data, last on {day}</source>
        <translation>
            <numerusform>データ上の発信%n回（最後は{day}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>日を改める</translation>
    </message>
    <message>
        <source>Asked never to be called again: {day}, heard by {who}</source>
        <translation>今後の電話は不要とのご希望（{day} {who}が確認）</translation>
    </message>
    <message>
        <source>By letter or mail</source>
        <translation>手紙・メールで対応</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>かけ直す</translation>
    </message>
    <message>
        <source>Call is overdue</source>
        <translation>かけ直し期限超過</translation>
    </message>
    <message>
        <source>Call: claimed by {who} {day}</source>
        <translation>電話：担当 {who} {day}</translation>
    </message>
    <message>
        <source>Call: not called yet</source>
        <translation>電話：未着手</translation>
    </message>
    <message>
        <source>Call: {state} ・ claimed by {who} {day}</source>
        <translation>電話：{state} ・ 担当 {who} {day}</translation>
    </message>
    <message>
        <source>Call: {state} ・ {who} {day}</source>
        <translation>電話：{state} ・ {who} {day}</translation>
    </message>
    <message>
        <source>Called, not reached</source>
        <translation>つながらず</translation>
    </message>
    <message>
        <source>Calls so far</source>
        <translation>これまでの電話</translation>
    </message>
    <message>
        <source>Calls this month (spoke / taken)</source>
        <translation>お電話・今月（通話できた / 担当）</translation>
    </message>
    <message>
        <source>Choose first what came of the call.</source>
        <translation>先に電話の結果を選んでください。</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>担当あり</translation>
    </message>
    <message>
        <source>Claimed: {who}</source>
        <translation>担当：{who}</translation>
    </message>
    <message>
        <source>Do not call: {label} is {value}</source>
        <translation>電話できません：{label} {value}</translation>
    </message>
    <message>
        <source>Given back. Anybody can take this call now.</source>
        <translation>担当を戻しました。だれでも引き受けられます。</translation>
    </message>
    <message>
        <source>Good hours</source>
        <translation>つながりやすい時間</translation>
    </message>
    <message>
        <source>Low scores {low} ・ claimed {claimed} ・ called {called} ・ spoke {spoke} ・ untouched {untouched} ・ overdue {overdue}</source>
        <translation>低評価{low}件 ・ 担当{claimed} ・ 発信{called} ・ 通話{spoke} ・ 未着手{untouched} ・ 期限超過{overdue}</translation>
    </message>
    <message>
        <source>Never again</source>
        <translation>今後の電話は不要</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>出なかった</translation>
    </message>
    <message>
        <source>No further calls</source>
        <translation>電話は終了</translation>
    </message>
    <message>
        <source>Nobody has taken a call this month.</source>
        <translation>今月はまだ、だれも電話を引き受けていません。</translation>
    </message>
    <message>
        <source>Nobody has this call yet</source>
        <translation>担当が決まっていません</translation>
    </message>
    <message>
        <source>Not called yet</source>
        <translation>未着手</translation>
    </message>
    <message numerus="yes">
        <source>Not reached %n time(s) in a row. What next?</source>
        <translation>
            <numerusform>続けて%n回つながりませんでした。次はどうしますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Open matters</source>
        <translation>未解決のこと</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>聞いたこと</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>聞きたいこと</translation>
    </message>
    <message>
        <source>Saved: {outcome}. Ctrl+Z takes it back.</source>
        <translation>記録しました：{outcome}。Ctrl+Zで取り消せます。</translation>
    </message>
    <message>
        <source>Saved: {step}. Ctrl+Z takes it back.</source>
        <translation>記録しました：{step}。Ctrl+Zで取り消せます。</translation>
    </message>
    <message>
        <source>Send a mail</source>
        <translation>メールを送る</translation>
    </message>
    <message>
        <source>Since the answer</source>
        <translation>回答のあと</translation>
    </message>
    <message>
        <source>Spoke</source>
        <translation>話せた</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>ここまでにする</translation>
    </message>
    <message>
        <source>Take the next customer, or ask them to give it back.</source>
        <translation>次のお客様に進むか、担当を戻してもらってください。</translation>
    </message>
    <message>
        <source>The number was wrong. What next?</source>
        <translation>番号が違っていました。次はどうしますか？</translation>
    </message>
    <message>
        <source>The time to call again has passed. Choose a later one.</source>
        <translation>かけ直しの時刻が過ぎています。先の時刻を選んでください。</translation>
    </message>
    <message>
        <source>This customer asked not to be called again.</source>
        <translation>このお客様は今後の電話を希望されていません。</translation>
    </message>
    <message>
        <source>To call again</source>
        <translation>かけ直し予定</translation>
    </message>
    <message>
        <source>To call them about their answer</source>
        <translation>ご回答についてお電話するため</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>留守電</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>手紙を書く</translation>
    </message>
    <message>
        <source>Write to them instead, or take the next customer.</source>
        <translation>手紙やメールにするか、次のお客様に進んでください。</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>番号違い</translation>
    </message>
    <message>
        <source>You and {who} claimed it at the same time. The call is theirs.</source>
        <translation>同時に引き受けたため、{who}さんの担当になりました。</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>あなたの担当です</translation>
    </message>
    <message>
        <source>Your call. {who} claimed it at the same time.</source>
        <translation>あなたの担当です（{who}さんも同時に引き受けました）</translation>
    </message>
    <message>
        <source>Your call: again at {when}</source>
        <translation>あなたの担当：{when} にかけ直し</translation>
    </message>
    <message numerus="yes">
        <source>Your call: not reached %n time(s) so far</source>
        <translation>
            <numerusform>あなたの担当：まだつながっていません（%n回）</numerusform>
        </translation>
    </message>
    <message>
        <source>Your call: to be made since {when}</source>
        <translation>あなたの担当：かけ直しの予定時刻 {when} を過ぎています</translation>
    </message>
    <message>
        <source>complaint: {topic} ({day} {channel})</source>
        <translation>苦情：{topic}（{day} {channel}）</translation>
    </message>
    <message>
        <source>issue: {title}</source>
        <translation>課題：{title}</translation>
    </message>
    <message>
        <source>no contact by the company in the data</source>
        <translation>会社からの連絡はデータにありません</translation>
    </message>
    <message>
        <source>no delivery recorded: {topic} ({day} {channel})</source>
        <translation>配送の記録なし: {topic} ({day} {channel})</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>not delivered yet: {topic} ({day} {channel})</source>
        <translation>お届け待ち：{topic}（{day} {channel}）</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>かけ直し期限超過</translation>
    </message>
    <message>
        <source>recorded in Ashiato</source>
        <translation>Ashiatoの記録</translation>
    </message>
    <message>
        <source>their words: 「{words}」</source>
        <translation>お客様の声：「{words}」</translation>
    </message>
    <message>
        <source>unanswered: {topic} ({day} {channel})</source>
        <translation>未回答：{topic}（{day} {channel}）</translation>
    </message>
    <message>
        <source>unknown from the records</source>
        <translation>記録からは分かりません</translation>
    </message>
    <message>
        <source>unknown: no wish, and too little activity by day</source>
        <translation>不明（ご希望の記録も、日中の行動も少ないため）</translation>
    </message>
    <message>
        <source>wish: {value} ({label})</source>
        <translation>ご希望：{value}（{label}）</translation>
    </message>
    <message>
        <source>{day} {who}: {outcome}</source>
        <translation>{day} {who}：{outcome}</translation>
    </message>
    <message>
        <source>{name} ({department})</source>
        <translation>{name}（{department}）</translation>
    </message>
    <message>
        <source>{name}: spoke with {spoke} of {taken}</source>
        <translation>{name}：担当{taken}件のうち通話できた{spoke}件</translation>
    </message>
    <message>
        <source>{spoke} / {taken}</source>
        <translation>{spoke} / {taken} 件</translation>
    </message>
    <message>
        <source>{start}:00–{end}:00, when most active by day ({count} of {total} visits); no wish known</source>
        <translation>{start}〜{end}時（日中の訪問{total}回中{count}回がこの時間。ご希望は不明）</translation>
    </message>
    <message>
        <source>{state} ・ nobody has this call now</source>
        <translation>{state} ・ いまの担当なし</translation>
    </message>
    <message>
        <source>{who} has this call already.</source>
        <translation>この電話は{who}さんが担当しています。</translation>
    </message>
    <message>
        <source>{who} has this call since {when}</source>
        <translation>{who}さんが担当中（{when}から）</translation>
    </message>
</context>
<context>
    <name>CallingDesk</name>
    <message>
        <source>Call this customer</source>
        <translation>この方に電話する</translation>
    </message>
    <message>
        <source>They wrote no words.</source>
        <translation>お言葉の記入はありません。</translation>
    </message>
</context>
<context>
    <name>CallingPanel</name>
    <message>
        <source>Call again</source>
        <translation>かけ直す</translation>
    </message>
    <message>
        <source>Call this customer</source>
        <translation>この方に電話する</translation>
    </message>
    <message>
        <source>Calling this customer</source>
        <translation>このお客様への電話</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>担当を戻す</translation>
    </message>
    <message>
        <source>I will call</source>
        <translation>私が電話します</translation>
    </message>
    <message>
        <source>Notes: what they said</source>
        <translation>メモ：伺ったこと</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>聞きたいこと</translation>
    </message>
    <message>
        <source>Save the outcome (Ctrl+Enter)</source>
        <translation>結果を記録（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Show the number…</source>
        <translation>番号を表示…</translation>
    </message>
    <message>
        <source>What to know before the call, in full or in one line (Shift+R)</source>
        <translation>電話の前に知ること：全部／1行（Shift+R）</translation>
    </message>
    <message>
        <source>When to call again</source>
        <translation>かけ直す日時</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>たたまれています</translation>
    </message>
    <message>
        <source>no phone number in the data</source>
        <translation>電話番号はデータにありません</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開いています</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Ad</source>
        <translation>広告</translation>
    </message>
    <message>
        <source>App</source>
        <translation>アプリ</translation>
    </message>
    <message>
        <source>CES</source>
        <translation>手間</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>満足度</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企業</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>手間</translation>
    </message>
    <message>
        <source>High score</source>
        <translation>評価が高い</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LINE</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>郵便</translation>
    </message>
    <message>
        <source>Low score</source>
        <translation>評価が低い</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Middle score</source>
        <translation>評価が中くらい</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>推奨度</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>注文</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>{value} is best</source>
        <translation>{value}が良い</translation>
    </message>
    <message>
        <source>NPS answer</source>
        <translation>推奨度</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>満足度</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店舗</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>アンケート</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
</context>
<context>
    <name>ChipsRow</name>
    <message numerus="yes">
        <source>%n more: show everything above the journey (Shift+Z)</source>
        <translation>
            <numerusform>ほか%n件：すべて見る（Shift+Z）</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Situation (reading)</source>
        <translation>状況（読み取り）</translation>
    </message>
</context>
<context>
    <name>ClaimCards</name>
    <message>
        <source>＋ Drop a mark here for a new one, or press Enter on a mark</source>
        <translation>＋ 印をここに落とすか、印でEnterを押すと新しい課題に</translation>
    </message>
</context>
<context>
    <name>ClaimChooser</name>
    <message>
        <source>Part of the title, or its reading</source>
        <translation>題名の一部、または読み</translation>
    </message>
</context>
<context>
    <name>ClaimDetailView</name>
    <message>
        <source>(no title yet)</source>
        <translation>（題名なし）</translation>
    </message>
    <message>
        <source>About: {words}</source>
        <translation>該当：{words}</translation>
    </message>
    <message>
        <source>Add a countermeasure…</source>
        <translation>打ち手を追加…</translation>
    </message>
    <message>
        <source>Call it reopened</source>
        <translation>再発にする</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Countermeasures</source>
        <translation>打ち手</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Draw some to read…</source>
        <translation>無作為に選んで読む…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Hand on a question…</source>
        <translation>質問を託す…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>How much was read</source>
        <translation>どれだけ読んだか</translation>
    </message>
    <message>
        <source>Let this one stand</source>
        <translation>こちらを採用</translation>
    </message>
    <message>
        <source>Merge into this one</source>
        <translation>こちらに統合</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>統合…</translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation>こちらに統合したもの</translation>
    </message>
    <message>
        <source>No moment against it yet.</source>
        <translation>反例はまだありません。</translation>
    </message>
    <message>
        <source>No moment yet. On a journey, select one and press Shift+I to link it here.</source>
        <translation>場面はまだありません。ジャーニーで選び、Shift+Iでつなげます。</translation>
    </message>
    <message>
        <source>No need to ask</source>
        <translation>聞かなくてよい</translation>
    </message>
    <message>
        <source>Nobody has said yet whom it is about.</source>
        <translation>まだ決めていません</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Questions to ask customers</source>
        <translation>お客様に聞きたいこと</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>あと%n件を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>該当を一覧で見る</translation>
    </message>
    <message>
        <source>Similar ones</source>
        <translation>似たもの</translation>
    </message>
    <message numerus="yes">
        <source>Split off %n picked moment(s)…</source>
        <translation>
            <numerusform>選んだ%n件を分ける…</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>統合をほどく</translation>
    </message>
    <message>
        <source>Whom it is about…</source>
        <translation>該当の条件…</translation>
    </message>
    <message>
        <source>Write the answer…</source>
        <translation>答えを書く…</translation>
    </message>
    <message>
        <source>{stance} {count}</source>
        <translation>{stance} {count}</translation>
    </message>
    <message>
        <source>{when} {who}: {what}</source>
        <translation>{when} {who}：{what}</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Issue or hypothesis</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source> · </source>
        <translation>・</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) match by what happened from {day} on, when it was called done.</source>
        <translation>
            <numerusform>済にした{day}以降の行動で、%n人が新たに該当しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>(a condition)</source>
        <translation>（条件）</translation>
    </message>
    <message>
        <source>(no title yet)</source>
        <translation>（題名なし）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>95% interval {low}–{high}%</source>
        <translation>95%区間 {low}–{high}%</translation>
    </message>
    <message>
        <source>A note on the whole journey becomes evidence.</source>
        <translation>ジャーニー全体への気づきが根拠になります。</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反例</translation>
    </message>
    <message>
        <source>Against: {title}</source>
        <translation>反例探し：{title}</translation>
    </message>
    <message>
        <source>At random: {title}</source>
        <translation>無作為：{title}</translation>
    </message>
    <message>
        <source>Cannot be used to estimate a share.</source>
        <translation>割合の推定には使えません</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Countermeasure</source>
        <translation>打ち手</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Deleted “{title}”. Ctrl+Z brings it back.</source>
        <translation>「{title}」を削除しました。Ctrl+Zで戻せます。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>済</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>済にした日</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Everybody it is about who fared well has been read.</source>
        <translation>該当して満足しているお客様は、全員読まれています。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>For</source>
        <translation>裏づけ</translation>
    </message>
    <message>
        <source>For {supports}, against 0. Nobody has looked for what speaks against it yet.</source>
        <translation>裏づけ{supports}、反例0。反例をまだ探していません。</translation>
    </message>
    <message>
        <source>For {supports}, against {contradicts}.</source>
        <translation>裏づけ{supports}、反例{contradicts}。</translation>
    </message>
    <message>
        <source>How to test</source>
        <translation>確かめ方</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>対応中</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Link it after the reveal.</source>
        <translation>公開したあとでつないでください。</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Made “{title}”.</source>
        <translation>「{title}」を作りました。</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>印</translation>
    </message>
    <message>
        <source>Matching: {before} → {after} ({days} days before and after)</source>
        <translation>該当率：{before} → {after}（前後{days}日）</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>None fits. Take a filter away to see more.</source>
        <translation>当てはまるものがありません。絞り込みを外してください。</translation>
    </message>
    <message>
        <source>None read yet ({drawn} drawn at random of {matching} matching)</source>
        <translation>まだ読んでいません（該当{matching}人から無作為に{drawn}人）</translation>
    </message>
    <message>
        <source>None read yet ({matching} matching)</source>
        <translation>まだ読んでいません（該当{matching}人）</translation>
    </message>
    <message>
        <source>Nothing here yet. Select a contact on a journey and press I for an issue, H for a hypothesis.</source>
        <translation>まだありません。ジャーニーで接点を選び、Iで課題、Hで仮説を書きます。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Part of the condition has no time and counts as it stands today on both sides.</source>
        <translation>条件のうち日時のない部分は、前後とも今の状態で数えています。</translation>
    </message>
    <message>
        <source>Perhaps somebody deleted it; undo brings it back.</source>
        <translation>だれかが削除したのかもしれません。元に戻せます。</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>予定</translation>
    </message>
    <message numerus="yes">
        <source>Put %n of them on a reading list</source>
        <translation>
            <numerusform>%n人を観察リストに入れる</numerusform>
        </translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>再発</translation>
    </message>
    <message>
        <source>Review #{no} {theme}</source>
        <translation>観察会 #{no} {theme}</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実施中</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Say whom it is about, and people are proposed to whom it did not happen.</source>
        <translation>該当の条件を決めると、当てはまらなかった人を提案します。</translation>
    </message>
    <message>
        <source>Say whom the issue is about, and before and after are counted.</source>
        <translation>課題の該当の条件を決めると、前後を数えます。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>深刻さ</translation>
    </message>
    <message>
        <source>Share of good answers</source>
        <translation>良い回答の割合</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>検証中</translation>
    </message>
    <message>
        <source>The chosen mark becomes evidence.</source>
        <translation>選んだ印が根拠になります。</translation>
    </message>
    <message>
        <source>The countermeasure is removed. Ctrl+Z brings it back.</source>
        <translation>打ち手を外しました。Ctrl+Zで戻せます。</translation>
    </message>
    <message>
        <source>The moment no longer counts here. Ctrl+Z brings it back.</source>
        <translation>この場面を根拠から外しました。Ctrl+Zで戻せます。</translation>
    </message>
    <message>
        <source>The question is closed. Ctrl+Z opens it again.</source>
        <translation>質問を閉じました。Ctrl+Zで戻せます。</translation>
    </message>
    <message>
        <source>The question is handed on.</source>
        <translation>質問を託しました。</translation>
    </message>
    <message>
        <source>The question need not be asked any more. Ctrl+Z brings it back.</source>
        <translation>質問を取り下げました。Ctrl+Zで戻せます。</translation>
    </message>
    <message>
        <source>There is already: {titles}. Shift+I links this moment to it instead.</source>
        <translation>似たものがあります：{titles}。Shift+Iでそちらにつなげます。</translation>
    </message>
    <message>
        <source>They are on the reading list “{name}”.</source>
        <translation>観察リスト「{name}」に入れました。</translation>
    </message>
    <message>
        <source>This issue or hypothesis is not there any more.</source>
        <translation>この課題・仮説はもうありません。</translation>
    </message>
    <message>
        <source>This mark is not open to all yet, and its link would show that it is there.</source>
        <translation>この印はまだ公開前です。つなぐと、あることが分かってしまいます。</translation>
    </message>
    <message>
        <source>This mark was deleted.</source>
        <translation>この印は削除されています。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>To {among} customers who match it did not happen, and nobody read them.</source>
        <translation>該当しても起きなかったお客様が{among}人いて、まだ誰も読んでいません。</translation>
    </message>
    <message>
        <source>Too little data on one side of that day to compare yet.</source>
        <translation>その日の前か後のデータが足りず、まだ比べられません。</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>判断できない</translation>
    </message>
    <message>
        <source>Untested</source>
        <translation>未検証</translation>
    </message>
    <message>
        <source>What is selected is marked with a note, which becomes evidence.</source>
        <translation>選択中の場所に気づきの印を付け、根拠にします。</translation>
    </message>
    <message>
        <source>Whose answer it is must be known before it can be evidence.</source>
        <translation>誰の答えか分からないと、根拠にできません。</translation>
    </message>
    <message>
        <source>Write an id of the customer, or link it as no evidence.</source>
        <translation>お客様のIDを書くか、根拠にせずに閉じてください。</translation>
    </message>
    <message>
        <source>Written at the same time, {field}: “{lost}” does not stand; “{shown}” by {who} does</source>
        <translation>同時に書かれました（{field}）。「{lost}」ではなく、{who}さんの「{shown}」が表示されています</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>answer: {answer} ({who})</source>
        <translation>答え：{answer}（{who}）</translation>
    </message>
    <message>
        <source>asked in</source>
        <translation>聞く場</translation>
    </message>
    <message>
        <source>done on</source>
        <translation>済にした日</translation>
    </message>
    <message>
        <source>due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>事実</translation>
    </message>
    <message>
        <source>fact or interpretation</source>
        <translation>事実か解釈か</translation>
    </message>
    <message>
        <source>for: {words}</source>
        <translation>状況：{words}</translation>
    </message>
    <message>
        <source>from</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day}から</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>how to test</source>
        <translation>確かめ方</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>電話で</translation>
    </message>
    <message>
        <source>in a survey</source>
        <translation>アンケートで</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>何の代わりに</translation>
    </message>
    <message>
        <source>instead of: {words}</source>
        <translation>代わりに：{words}</translation>
    </message>
    <message>
        <source>interpretation</source>
        <translation>解釈</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>統合先</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>no answers (n=0)</source>
        <translation>回答なし（n=0）</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>nobody active</source>
        <translation>行動した人なし</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>not asked any more</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>of {read} read: for {k}, against {against}, unclear {unclear}, no moment {silent}</source>
        <translation>読んだ{read}人のうち、裏づけ{k}人、反例{against}人、判断できない{unclear}人、場面なし{silent}人</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>saved list</source>
        <translation>保存リスト</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>深刻さ</translation>
    </message>
    <message>
        <source>situation</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>somebody who is not in this data</source>
        <translation>このデータにいないお客様</translation>
    </message>
    <message>
        <source>split from</source>
        <translation>分けた元</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>立場</translation>
    </message>
    <message>
        <source>state</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>the whole journey</source>
        <translation>ジャーニー全体</translation>
    </message>
    <message>
        <source>title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>what happens to them</source>
        <translation>起きること</translation>
    </message>
    <message>
        <source>whom it is about</source>
        <translation>該当の条件</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>{among} customers match, answered well, and were read by nobody.</source>
        <translation>該当しても評価の良いお客様が{among}人いて、まだ誰も読んでいません。</translation>
    </message>
    <message>
        <source>{author} (typed by {typist})</source>
        <translation>{author}（入力 {typist}）</translation>
    </message>
    <message>
        <source>{field} {before} → {after}</source>
        <translation>{field} {before} → {after}</translation>
    </message>
    <message>
        <source>{kind}: {title} ({status})</source>
        <translation>{kind}：{title}（{status}）</translation>
    </message>
    <message>
        <source>{k} of {read} read (nobody has said yet whom it is about)</source>
        <translation>読んだ{read}人中{k}人（該当の条件は未定）。</translation>
    </message>
    <message>
        <source>{k} of {read} read ({drawn} drawn at random of {matching} matching)</source>
        <translation>読んだ{read}人中{k}人（該当{matching}人から無作為に{drawn}人）</translation>
    </message>
    <message>
        <source>{k} of {read} read ({drawn} drawn at random of {matching} matching, {unread} not read yet)</source>
        <translation>読んだ{read}人中{k}人（該当{matching}人から無作為に{drawn}人、うち{unread}人は未読）</translation>
    </message>
    <message>
        <source>{k} of {read} read ({matching} matching, not drawn at random)</source>
        <translation>読んだ{read}人中{k}人（該当{matching}人、無作為ではない）。</translation>
    </message>
    <message>
        <source>{percent}% ({count} of {active} active)</source>
        <translation>{percent}%（行動した{active}人中{count}人）</translation>
    </message>
    <message>
        <source>{score} of those hit: {before} → {after}</source>
        <translation>該当者の{score}：{before} → {after}</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{total}件中{shown}件</translation>
    </message>
    <message>
        <source>{stance} {count}</source>
        <translation>{stance} {count}</translation>
    </message>
    <message>
        <source>{stance} → {kind}: {title}</source>
        <translation>{stance} → {kind}：{title}</translation>
    </message>
    <message>
        <source>{stance}: “{title}”. Ctrl+Z takes the link back.</source>
        <translation>{stance}：「{title}」。Ctrl+Zで戻せます。</translation>
    </message>
    <message>
        <source>{what} deleted</source>
        <translation>{what}を削除</translation>
    </message>
    <message>
        <source>{what} made: {told}</source>
        <translation>{what}を作成：{told}</translation>
    </message>
    <message>
        <source>{words} {warning}</source>
        <translation>{words}{warning}</translation>
    </message>
    <message>
        <source>“{name}”: {words}</source>
        <translation>「{name}」：{words}</translation>
    </message>
    <message>
        <source>“{other}” goes on as “{title}”. Ctrl+Z takes it back.</source>
        <translation>「{other}」を「{title}」に統合しました。Ctrl+Zで戻せます。</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>「{title}」</translation>
    </message>
    <message>
        <source>“{title}” is now: {status}. Ctrl+Z takes it back.</source>
        <translation>「{title}」を{status}にしました。Ctrl+Zで戻せます。</translation>
    </message>
    <message>
        <source>“{title}” stands by itself again.</source>
        <translation>「{title}」の統合をほどきました。</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” took %n moment(s) along. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n件の場面を「{title}」に分けました。Ctrl+Zで戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>ClaimsBoard</name>
    <message>
        <source>{status} {count}</source>
        <translation>{status} {count}</translation>
    </message>
</context>
<context>
    <name>ClaimsDesk</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A question for a call stands in the facts before the call, for whoever calls.</source>
        <translation>電話に託した質問は、架電前の確認に「聞きたいこと」として出ます。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>Asked in</source>
        <translation>聞く場</translation>
    </message>
    <message>
        <source>Countermeasure</source>
        <translation>打ち手</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>済にした日</translation>
    </message>
    <message>
        <source>Draw some to read</source>
        <translation>無作為に選んで読む</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Fact or interpretation</source>
        <translation>事実か解釈か</translation>
    </message>
    <message>
        <source>For which situation</source>
        <translation>どの状況に</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Hand on a question</source>
        <translation>質問を託す</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>How to test</source>
        <translation>確かめ方</translation>
    </message>
    <message>
        <source>Instead of what</source>
        <translation>何の代わりに</translation>
    </message>
    <message>
        <source>Link it to the claim</source>
        <translation>根拠にする</translation>
    </message>
    <message>
        <source>Make it all the same?</source>
        <translation>それでも作りますか？</translation>
    </message>
    <message>
        <source>Matching customers are counted with it. Conditions are built on the page of customers.</source>
        <translation>該当するお客様をこの条件で数えます。条件は顧客の画面で作れます。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Moments can be linked to it afterwards.</source>
        <translation>場面はあとからつなげます。</translation>
    </message>
    <message>
        <source>New hypothesis</source>
        <translation>新しい仮説</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>新しい課題</translation>
    </message>
    <message>
        <source>Only what is read of a random draw says how often it is so. They go on a reading list.</source>
        <translation>どれだけ多いかは、無作為に選んだ人を読んだときだけ言えます。観察リストに入れます。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Pick moments with X first: they go with the new one.</source>
        <translation>先に場面をXで選んでください。選んだものが新しい方に移ります。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>乱数の種</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>深刻さ</translation>
    </message>
    <message numerus="yes">
        <source>Split off %n moment(s)</source>
        <translation>
            <numerusform>%n件の場面を分ける</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>There is something similar already: {titles}</source>
        <translation>似たものがあります：{titles}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>What happens to them</source>
        <translation>起きること</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>打ち手</translation>
    </message>
    <message>
        <source>What the moment says</source>
        <translation>この場面の立場</translation>
    </message>
    <message>
        <source>Which one goes on as “{title}”?</source>
        <translation>「{title}」に統合するもの</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>誰に</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>該当の条件</translation>
    </message>
    <message>
        <source>Whose answer (ID)</source>
        <translation>誰の答え（ID）</translation>
    </message>
    <message>
        <source>Words of the codebook with commas between them. Known: {words}</source>
        <translation>タグを「、」で区切って書きます。今あるタグ：{words}</translation>
    </message>
    <message>
        <source>a bad score</source>
        <translation>低い評価</translation>
    </message>
    <message>
        <source>a call</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>a survey</source>
        <translation>アンケート</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>今のまま</translation>
    </message>
    <message>
        <source>as no evidence</source>
        <translation>根拠にしない</translation>
    </message>
    <message>
        <source>saved list “{name}”</source>
        <translation>保存リスト「{name}」</translation>
    </message>
    <message>
        <source>what the list of customers asks now</source>
        <translation>顧客一覧の今の条件</translation>
    </message>
    <message>
        <source>whoever is called or surveyed next</source>
        <translation>次に電話・アンケートをする人</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>「{title}」</translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>絞り込みを外す</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Every department</source>
        <translation>すべての部署</translation>
    </message>
    <message>
        <source>Every review</source>
        <translation>すべての観察会</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>すべてのタグ</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>Issues and hypotheses</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>Issues and hypotheses as a table</source>
        <translation>課題・仮説の表</translation>
    </message>
    <message>
        <source>New hypothesis…</source>
        <translation>新しい仮説…</translation>
    </message>
    <message>
        <source>New issue…</source>
        <translation>新しい課題…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>観察会</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>題名を検索</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation>{kind} {count}</translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message numerus="yes">
        <source>%n moment(s) were split off. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n件を分けました。Ctrl+Z で元に戻せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>タグ %n個</numerusform>
        </translation>
    </message>
    <message>
        <source>A part needs another word than the whole.</source>
        <translation>分けるタグには、元と違う言葉が必要です。</translation>
    </message>
    <message>
        <source>An issue or hypothesis of no one customer</source>
        <translation>特定のお客様にひも付かない課題・仮説</translation>
    </message>
    <message>
        <source>Choose another word, or merge the two.</source>
        <translation>別の言葉にするか、二つを統合してください。</translation>
    </message>
    <message>
        <source>Deleted the tag. Ctrl+Z brings it back.</source>
        <translation>タグを削除しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Merged. Ctrl+Z takes it apart again.</source>
        <translation>統合しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>On {marks} marks and issues of {customers} customers</source>
        <translation>印・課題 {marks}件（お客様 {customers}人）</translation>
    </message>
    <message>
        <source>The latest {shown} of {count}.</source>
        <translation>{count}件のうち新しい{shown}件。</translation>
    </message>
    <message>
        <source>There is a tag with this word already.</source>
        <translation>この言葉のタグはもうあります。</translation>
    </message>
    <message>
        <source>These two tags cannot be merged.</source>
        <translation>この二つのタグは統合できません。</translation>
    </message>
    <message>
        <source>This moment does not have the tag any more.</source>
        <translation>この場面にはもうこのタグが付いていません。</translation>
    </message>
    <message>
        <source>{count} without a definition</source>
        <translation>定義なし {count}個</translation>
    </message>
</context>
<context>
    <name>CodebookPage</name>
    <message>
        <source>%1 becomes part of:</source>
        <translation>「%1」の統合先：</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>コードブック</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Enter goes to the moment, E makes it an example, Space picks it.</source>
        <translation>Enter で場面へ、E で例にする、Space で選ぶ。</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>タグを探す</translation>
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
        <source>Merge</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>統合…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新しいタグ</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新しいタグ…</translation>
    </message>
    <message>
        <source>No tags yet. Put one on a mark with T, or make one here with “New tag…”.</source>
        <translation>タグはまだありません。印のカードで T を押すか、「新しいタグ…」から作れます。</translation>
    </message>
    <message>
        <source>Not when</source>
        <translation>使わないとき</translation>
    </message>
    <message>
        <source>Nothing carries this tag yet.</source>
        <translation>このタグはまだ使われていません。</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>オリーブ</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Part of this: %1. Take apart</source>
        <translation>統合済み：%1（元に分ける）</translation>
    </message>
    <message>
        <source>Perhaps the same: %1. Merge it here</source>
        <translation>同じ言葉かもしれません：%1（ここに統合）</translation>
    </message>
    <message>
        <source>Pick the moments first that are to have a tag of their own (Space).</source>
        <translation>先に、別のタグに分ける場面を選んでください（Space）。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>よみ</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>ばら</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>分ける</translation>
    </message>
    <message>
        <source>Split off from %1</source>
        <translation>「%1」から分けたタグ</translation>
    </message>
    <message>
        <source>Split off…</source>
        <translation>分ける…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>The word of the tag:</source>
        <translation>タグの言葉：</translation>
    </message>
    <message>
        <source>Their own tag:</source>
        <translation>新しいタグ：</translation>
    </message>
    <message>
        <source>There is no other tag to merge with.</source>
        <translation>統合できるタグがほかにありません。</translation>
    </message>
    <message>
        <source>Use when</source>
        <translation>使うとき</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>言葉</translation>
    </message>
    <message>
        <source>Word, reading or romaji</source>
        <translation>言葉、よみ、ローマ字</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n customer(s) in all</source>
        <translation>
            <numerusform>顧客は合計%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%nファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>新しい行動%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n行を読み込み</numerusform>
        </translation>
    </message>
    <message>
        <source>--unmasked needs a reason.</source>
        <translation>--unmasked には理由が必要です。</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95%区間</translation>
    </message>
    <message>
        <source>A window still reads the data before; close it: {names}</source>
        <translation>前のデータを開いている画面があります。閉じてください：{names}</translation>
    </message>
    <message>
        <source>A workbook cannot be shown here.</source>
        <translation>ブックは画面に表示できません。</translation>
    </message>
    <message>
        <source>Add --reason TEXT, or leave out --unmasked.</source>
        <translation>--reason に理由を書くか、--unmasked を外してください。</translation>
    </message>
    <message>
        <source>Add --reason TEXT: it is kept in the audit.</source>
        <translation>--reason 理由 を付けてください。監査記録に残ります。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>All of them: --json, or --refused OUT.csv.</source>
        <translation>すべて見るには --json か --refused OUT.csv。</translation>
    </message>
    <message>
        <source>An id is needed.</source>
        <translation>お客様のIDを指定してください。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答数</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>中止しました。何も変わっていません。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation>空き容量と、書き込みの権限を確かめてください。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Everything is kept for ever.</source>
        <translation>すべて無期限で保存します。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Firings</source>
        <translation>該当</translation>
    </message>
    <message>
        <source>Forgotten: {events} events, {fields} attributes, {notes} entries of ours, {recordings} recordings</source>
        <translation>削除しました：行動{events}件、属性{fields}件、こちらの記録{notes}件、録音{recordings}件</translation>
    </message>
    <message>
        <source>Give it a name that ends in .pdf.</source>
        <translation>末尾が.pdfの名前を指定してください。</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>It takes effect with the next import or rebuild.</source>
        <translation>次の取り込みか作り直しから有効です。</translation>
    </message>
    <message>
        <source>Keys: {keys}. Example: {example}</source>
        <translation>使えるキー: {keys}。例: {example}</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終接点</translation>
    </message>
    <message>
        <source>Look for it with “ashiato customers WORKSPACE --search TEXT”.</source>
        <translation>「ashiato customers WORKSPACE --search TEXT」で探してください。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Name a file with --output NAME.xlsx.</source>
        <translation>--output 名前.xlsx で保存先を指定してください。</translation>
    </message>
    <message>
        <source>Name one of them by its id.</source>
        <translation>どれか一つをIDで指定してください。</translation>
    </message>
    <message>
        <source>Name one of them with its namespace.</source>
        <translation>名前空間をつけて一つを指定してください。</translation>
    </message>
    <message>
        <source>Named elsewhere, look there: {names}</source>
        <translation>ほかの記録に名前などがあります。確かめてください：{names}</translation>
    </message>
    <message>
        <source>No column looks like a customer: add an [[identity]].</source>
        <translation>顧客らしい列がありません。[[identity]] を加えてください。</translation>
    </message>
    <message>
        <source>Nobody has the id {identity}.</source>
        <translation>ID {identity} の顧客はいません。</translation>
    </message>
    <message>
        <source>Nothing is known to have been handed out before.</source>
        <translation>以前に外へ渡した記録はありません。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Out of reach until their app meets the hub next, copies of: {names}</source>
        <translation>次にハブにつながるまで手が届かない控え：{names}</translation>
    </message>
    <message numerus="yes">
        <source>Out of reach, handed out before: %n</source>
        <translation>
            <numerusform>以前に渡したため手の届かないもの：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps theirs too, listen and decide: {names}</source>
        <translation>この人のものかもしれない録音です。聞いて判断してください：{names}</translation>
    </message>
    <message>
        <source>Prepare one in the window first.</source>
        <translation>先に画面で観察会を準備してください。</translation>
    </message>
    <message>
        <source>Real names need a reason: it is kept and stands on the report.</source>
        <translation>実名で書き出すには理由が必要です。理由は記録され、書き出したものにも載ります。</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Reviews: {names}</source>
        <translation>観察会: {names}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Save a list in the window first (Ctrl+S).</source>
        <translation>先に画面でリストを保存してください（Ctrl+S）。</translation>
    </message>
    <message>
        <source>Saved lists: {names}</source>
        <translation>保存したリスト: {names}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Several people have the id {identity}: {names}.</source>
        <translation>ID {identity} の顧客が複数います：{names}。</translation>
    </message>
    <message>
        <source>Several reviews are meant by {name}: {days}</source>
        <translation>{name} に当てはまる観察会が複数あります: {days}</translation>
    </message>
    <message>
        <source>Signal (automatic)</source>
        <translation>サイン（自動）</translation>
    </message>
    <message>
        <source>The hub follows when the app meets it next: {reason}</source>
        <translation>ハブでは、次につながったときに消します：{reason}</translation>
    </message>
    <message>
        <source>The sheet is a PDF, and this name ends otherwise.</source>
        <translation>出力はPDFですが、ファイル名の末尾が.pdfではありません。</translation>
    </message>
    <message>
        <source>The signals cannot be written: {reason}.</source>
        <translation>サインを保存できません：{reason}</translation>
    </message>
    <message>
        <source>Their own files stay until then in {names}</source>
        <translation>それまで各自のファイルが残る場所：{names}</translation>
    </message>
    <message>
        <source>There is no review {name}.</source>
        <translation>観察会 {name} はありません。</translation>
    </message>
    <message>
        <source>There is no saved list {name}.</source>
        <translation>「{name}」という保存したリストはありません。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>訪問</translation>
    </message>
    <message>
        <source>When ({zone})</source>
        <translation>日時（{zone}）</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>だれ</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>言葉</translation>
    </message>
    <message>
        <source>Would go: {events} events, {fields} attributes, {notes} entries of ours, {recordings} recordings</source>
        <translation>削除されるもの：行動{events}件、属性{fields}件、こちらの記録{notes}件、録音{recordings}件</translation>
    </message>
    <message>
        <source>Write a whole number, or off.</source>
        <translation>整数か off を書いてください。</translation>
    </message>
    <message>
        <source>Write it as 2026-10-03.</source>
        <translation>2026-10-03 のように書いてください。</translation>
    </message>
    <message>
        <source>Write it as JSON, such as {example}.</source>
        <translation>{example} のようなJSONで書いてください。</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>ほかのすべて</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>{count} known already</source>
        <translation>取込済み{count}件</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>取り込めず{count}件</translation>
    </message>
    <message>
        <source>{file}, data row {row}</source>
        <translation>{file} データ行 {row}</translation>
    </message>
    <message>
        <source>{file}: {events} events, {fields} attributes, {notes} entries of ours, {recordings} recordings</source>
        <translation>{file}：行動{events}件、属性{fields}件、こちらの記録{notes}件、録音{recordings}件</translation>
    </message>
    <message numerus="yes">
        <source>{path}: %n page(s), names made up</source>
        <translation>
            <numerusform>{path}: %nページ（仮名表示）</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}: written with real names; the reason is kept</source>
        <translation>{path}: 実名で書き出しました（理由は記録済み）</translation>
    </message>
    <message>
        <source>{path}: written, names made up</source>
        <translation>{path}: 仮名で書き出しました</translation>
    </message>
    <message>
        <source>{rows} rows/s</source>
        <translation>{rows}行/秒</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>残り{seconds}秒</translation>
    </message>
    <message>
        <source>“{key}” was not understood.</source>
        <translation>「{key}」を解釈できません。</translation>
    </message>
    <message>
        <source>“{word}” is no date.</source>
        <translation>「{word}」は日付ではありません。</translation>
    </message>
    <message>
        <source>“{word}” is no number of days.</source>
        <translation>「{word}」は日数ではありません。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>コマンドを探す</translation>
    </message>
    <message>
        <source>No command has these letters. Try fewer, or press F1 for all keys.</source>
        <translation>この文字を含むコマンドはありません。文字を減らすか、F1ですべてのキーを見てください。</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>何をしますか？</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Counting words</source>
        <translation>言葉を数えています</translation>
    </message>
    <message>
        <source>Counting words ({percent}%)</source>
        <translation>言葉を数えています ({percent}%)</translation>
    </message>
    <message numerus="yes">
        <source>Number of comments with the word, of %n</source>
        <translation>
            <numerusform>その言葉を含むコメントの数 (全%n件中)</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {all} comments, the lowest score first</source>
        <translation>{all}件中{found}件のコメント・点数が低い順</translation>
    </message>
</context>
<context>
    <name>CommentsView</name>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Frequent words (automatic)</source>
        <translation>よく出る言葉 (自動)</translation>
    </message>
    <message>
        <source>Frequent words: Space chooses one</source>
        <translation>よく出る言葉: スペースキーで選びます</translation>
    </message>
    <message>
        <source>Open the journey (Enter)</source>
        <translation>ジャーニーを開く (Enter)</translation>
    </message>
    <message>
        <source>Page of this answer</source>
        <translation>この回答のページ</translation>
    </message>
    <message>
        <source>Search in comments</source>
        <translation>コメントを検索</translation>
    </message>
    <message>
        <source>{word}   {count}</source>
        <translation>{word}   {count}件</translation>
    </message>
</context>
<context>
    <name>CommonEvents</name>
    <message numerus="yes">
        <source>%n common event(s) are kept.</source>
        <translation>
            <numerusform>全体の出来事%n件を保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation>空き容量と、書き込みの権限を確かめてください。</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>ファイルの場所と、読み取りの権限を確かめてください。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>The common events cannot be kept.</source>
        <translation>全体の出来事を保存できません。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読めません。</translation>
    </message>
    <message>
        <source>The file is neither UTF-8 nor CP932.</source>
        <translation>ファイルがUTF-8でもCP932でもありません。</translation>
    </message>
    <message>
        <source>The first line does not name the columns from and text.</source>
        <translation>1行目に「開始」と「内容」の列がありません。</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>内容が空です。</translation>
    </message>
    <message>
        <source>There are more than {most} common events.</source>
        <translation>全体の出来事が{most}件を超えています。</translation>
    </message>
    <message>
        <source>Write from, to, kind, area, text in the first line, and dates as 2026/10/3 or 2026-10-03 09:30.</source>
        <translation>1行目に 開始, 終了, 種類, 地域, 内容 と書き、日付は 2026/10/3 か 2026-10-03 09:30 の形にしてください。</translation>
    </message>
    <message>
        <source>“{words}” is no date.</source>
        <translation>「{words}」は日付ではありません。</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>0 = {event}</source>
        <translation>0 = {event}</translation>
    </message>
    <message>
        <source>Add somebody to compare with: the buttons above, or the list.</source>
        <translation>比べる相手を加えてください。上のボタンか、一覧のCtrl＋クリックで選べます。</translation>
    </message>
    <message>
        <source>Added {count} of {total} detractors, the newest answers first.</source>
        <translation>批判者{total}人のうち、回答の新しい順に{count}人を加えました。</translation>
    </message>
    <message>
        <source>Added {count} of {total} promoters, the newest answers first.</source>
        <translation>推奨者{total}人のうち、回答の新しい順に{count}人を加えました。</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n customer(s)</source>
        <translation>
            <numerusform>%n人を並べて比較</numerusform>
        </translation>
    </message>
    <message>
        <source>Detractor</source>
        <translation>批判者</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>最初の接点</translation>
    </message>
    <message>
        <source>First order or conversion</source>
        <translation>最初の注文・CV</translation>
    </message>
    <message>
        <source>First “{event}”</source>
        <translation>最初の「{event}」</translation>
    </message>
    <message>
        <source>Latest answer</source>
        <translation>最新の評価の回答</translation>
    </message>
    <message>
        <source>Lowest answer</source>
        <translation>最も低い評価の回答</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>行動なし</translation>
    </message>
    <message>
        <source>Nobody else answered so.</source>
        <translation>ほかにそう答えた人はいません。</translation>
    </message>
    <message>
        <source>Not in this life</source>
        <translation>この方にはありません</translation>
    </message>
    <message>
        <source>Passive</source>
        <translation>中立者</translation>
    </message>
    <message>
        <source>Promoter</source>
        <translation>推奨者</translation>
    </message>
    <message>
        <source>Reading lives</source>
        <translation>ジャーニーを読み込み中</translation>
    </message>
    <message>
        <source>Taken away.</source>
        <translation>外しました。</translation>
    </message>
    <message>
        <source>The first {most} of {count} are shown.</source>
        <translation>{count}人のうち最初の{most}人を並べています。</translation>
    </message>
    <message>
        <source>True dates</source>
        <translation>実際の日付</translation>
    </message>
    <message>
        <source>Twelve are the most that fit.</source>
        <translation>並べられるのは12人までです。</translation>
    </message>
    <message>
        <source>{event} ({have} of {all})</source>
        <translation>{event}（{all}人中{have}人）</translation>
    </message>
</context>
<context>
    <name>CompareLegend</name>
    <message>
        <source>answer</source>
        <translation>評価の回答</translation>
    </message>
    <message>
        <source>below: signals (automatic)</source>
        <translation>下の帯: サイン（自動）</translation>
    </message>
    <message>
        <source>columns: many events, colours by channel</source>
        <translation>柱: 行動が密なところ（色はチャネル）</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>苦情</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>CV</translation>
    </message>
    <message>
        <source>filled: customer</source>
        <translation>塗り: お客様</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>印</translation>
    </message>
    <message>
        <source>open: company</source>
        <translation>枠: 企業</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>+ 3 detractors</source>
        <translation>＋ 批判者3人</translation>
    </message>
    <message>
        <source>+ 3 promoters</source>
        <translation>＋ 推奨者3人</translation>
    </message>
    <message>
        <source>Align on</source>
        <translation>そろえる基準</translation>
    </message>
    <message>
        <source>Align on:</source>
        <translation>そろえる基準:</translation>
    </message>
    <message>
        <source>Arrow keys go from event to event and from life to life. Enter opens a journey, Delete takes a life away.</source>
        <translation>矢印キーで行動やお客様を移動、Enterでジャーニーを開き、Deleteで外します。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>戻る（Esc）</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>並べて比較</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Open the journey here (Enter)</source>
        <translation>ここのジャーニーを開く（Enter）</translation>
    </message>
    <message>
        <source>Whole lives</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Whole lives (0)</source>
        <translation>全期間を表示（0）</translation>
    </message>
    <message>
        <source>Whose latest answer to the same question was so; the newest answers first</source>
        <translation>同じ質問への最新の回答がそうだった人。回答の新しい順</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom in (+, Ctrl and the wheel)</source>
        <translation>拡大（＋、Ctrl＋ホイール）</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom out (−, Ctrl and the wheel)</source>
        <translation>縮小（−、Ctrl＋ホイール）</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Lives under each other</source>
        <translation>上下に並べたジャーニー</translation>
    </message>
</context>
<context>
    <name>ConditionEditor</name>
    <message>
        <source>Build a condition</source>
        <translation>条件を組み立てる</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Conditions choose people; whoever fits is shown with the whole life.</source>
        <translation>条件は人を選びます。該当した人の履歴は切らずに全部見られます。</translation>
    </message>
    <message>
        <source>Search with this (Ctrl+Enter)</source>
        <translation>この条件で探す (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The condition so far has more than fits here: it stays, and this is added.</source>
        <translation>今の条件にはここで表せない部分があるため、そのまま残し、ここで作る条件を加えます。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source> and </source>
        <translation> かつ </translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>#word in a mark</source>
        <translation>印に書いた #言葉</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen person(s)</source>
        <translation>
            <numerusform>選んだ%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) or more</source>
        <translation>
            <numerusform>%n回以上</numerusform>
        </translation>
    </message>
    <message>
        <source>A condition has no words yet.</source>
        <translation>言葉がまだ入っていない条件があります。</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>すべてに当てはまる</translation>
    </message>
    <message>
        <source>At least one holds</source>
        <translation>いずれかに当てはまる</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>電話の状況</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Choose a channel.</source>
        <translation>チャネルを選んでください。</translation>
    </message>
    <message>
        <source>Choose a period.</source>
        <translation>期間を選んでください。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比べ方</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Did something</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ID {words}</source>
        <translation>ID {words}</translation>
    </message>
    <message>
        <source>Issue or hypothesis</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>It may come from a newer version. Make it again in the list&apos;s panel.</source>
        <translation>新しい版で作られたものかもしれません。一覧の条件で作り直してください。</translation>
    </message>
    <message>
        <source>It may come from a newer version. Save it again.</source>
        <translation>新しい版で作られたものかもしれません。保存し直してください。</translation>
    </message>
    <message>
        <source>Kind of mark</source>
        <translation>印の種類</translation>
    </message>
    <message>
        <source>Mark, issue or situation</source>
        <translation>印・課題・状況</translation>
    </message>
    <message>
        <source>Name or reading</source>
        <translation>名前・読み</translation>
    </message>
    <message>
        <source>Name {words}</source>
        <translation>名前 {words}</translation>
    </message>
    <message>
        <source>Near what</source>
        <translation>何の近くか</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>どれにも当てはまらない（以外）</translation>
    </message>
    <message>
        <source>Of several answers</source>
        <translation>回答が複数あるとき</translation>
    </message>
    <message>
        <source>Part of a name is missing.</source>
        <translation>名前の一部を入力してください。</translation>
    </message>
    <message>
        <source>Part of an ID is missing.</source>
        <translation>IDの一部を入力してください。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>設問</translation>
    </message>
    <message>
        <source>Remove some, or save part of them as a list.</source>
        <translation>いくつか外すか、一部をリストとして保存してください。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Signal (automatic)</source>
        <translation>サイン（自動）</translation>
    </message>
    <message>
        <source>Signal (automatic): {rule}</source>
        <translation>サイン（自動）: {rule}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>The name of the attribute is missing.</source>
        <translation>属性の名前を入力してください。</translation>
    </message>
    <message>
        <source>The number of days does not fit.</source>
        <translation>日数が正しくありません。</translation>
    </message>
    <message>
        <source>The other event is missing.</source>
        <translation>もう一方の出来事を入力してください。</translation>
    </message>
    <message>
        <source>The upper end is below the lower one.</source>
        <translation>上限が下限より小さくなっています。</translation>
    </message>
    <message>
        <source>The word of the tag is missing.</source>
        <translation>タグの言葉を入力してください。</translation>
    </message>
    <message>
        <source>There are too many conditions at once.</source>
        <translation>条件が多すぎます。</translation>
    </message>
    <message>
        <source>This condition cannot be read.</source>
        <translation>この条件は読めません。</translation>
    </message>
    <message>
        <source>This list cannot be read.</source>
        <translation>このリストは読めません。</translation>
    </message>
    <message>
        <source>Used a channel</source>
        <translation>使ったチャネル</translation>
    </message>
    <message>
        <source>Was read</source>
        <translation>読まれた</translation>
    </message>
    <message>
        <source>What</source>
        <translation>何を</translation>
    </message>
    <message>
        <source>What the moment says</source>
        <translation>場面の立場</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>どこで</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>どれ</translation>
    </message>
    <message>
        <source>Words in texts</source>
        <translation>文章の中の言葉</translation>
    </message>
    <message>
        <source>Words to look for are missing.</source>
        <translation>探す言葉を入力してください。</translation>
    </message>
    <message>
        <source>Words {words}</source>
        <translation>言葉 {words}</translation>
    </message>
    <message>
        <source>Write a number above 0.</source>
        <translation>0より大きい数を入れてください。</translation>
    </message>
    <message>
        <source>Write a number of days, more than 0 and at most {most}.</source>
        <translation>日数を入力してください（0より大きく{most}以下）。</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>数字を入力してください。</translation>
    </message>
    <message>
        <source>Write a whole number, 1 or more.</source>
        <translation>1以上の整数を入力してください。</translation>
    </message>
    <message>
        <source>Write an event or choose a channel.</source>
        <translation>出来事を入力するか、チャネルを選んでください。</translation>
    </message>
    <message>
        <source>Write what to look for, or remove it.</source>
        <translation>探す言葉を入れるか、条件を外してください。</translation>
    </message>
    <message>
        <source>active</source>
        <translation>行動あり</translation>
    </message>
    <message>
        <source>after an answer, within</source>
        <translation>回答の後、何日以内</translation>
    </message>
    <message>
        <source>after another event, within</source>
        <translation>別の行動の後、何日以内</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>any answer</source>
        <translation>どれかの回答</translation>
    </message>
    <message>
        <source>any band</source>
        <translation>区分を問わない</translation>
    </message>
    <message>
        <source>any channel</source>
        <translation>チャネルを問わない</translation>
    </message>
    <message>
        <source>any issue or hypothesis</source>
        <translation>どの課題・仮説でも</translation>
    </message>
    <message>
        <source>any mark</source>
        <translation>印の種類を問わない</translation>
    </message>
    <message>
        <source>any question</source>
        <translation>設問を問わない</translation>
    </message>
    <message>
        <source>any rule</source>
        <translation>すべてのルール</translation>
    </message>
    <message>
        <source>any signal (automatic)</source>
        <translation>サイン（自動）あり</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>状況を問わない</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>時期を問わない</translation>
    </message>
    <message>
        <source>at least …</source>
        <translation>…以上</translation>
    </message>
    <message>
        <source>at most …</source>
        <translation>…以下</translation>
    </message>
    <message>
        <source>for or against</source>
        <translation>立場を問わない</translation>
    </message>
    <message>
        <source>from …</source>
        <translation>…から</translation>
    </message>
    <message>
        <source>to …</source>
        <translation>…まで</translation>
    </message>
    <message>
        <source>… days</source>
        <translation>…日</translation>
    </message>
    <message>
        <source>… times or more</source>
        <translation>…回以上</translation>
    </message>
    <message>
        <source>before an answer, within</source>
        <translation>回答の前、何日以内</translation>
    </message>
    <message>
        <source>before another event, within</source>
        <translation>別の行動の前、何日以内</translation>
    </message>
    <message>
        <source>before or after an answer, within</source>
        <translation>回答の前後、何日以内</translation>
    </message>
    <message>
        <source>before or after another event, within</source>
        <translation>別の行動の前後、何日以内</translation>
    </message>
    <message>
        <source>beside anything</source>
        <translation>前後を問わない</translation>
    </message>
    <message>
        <source>between two days</source>
        <translation>期間を指定</translation>
    </message>
    <message>
        <source>by whom; empty for anybody</source>
        <translation>だれが（空なら全員）</translation>
    </message>
    <message>
        <source>comments and messages</source>
        <translation>コメント・メッセージ</translation>
    </message>
    <message>
        <source>did anything</source>
        <translation>何か行動した</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>初回接触</translation>
    </message>
    <message>
        <source>has {label}</source>
        <translation>{label}あり</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>を含む</translation>
    </message>
    <message>
        <source>in the last … days of the data</source>
        <translation>データ末の直近○日</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>と同じ</translation>
    </message>
    <message>
        <source>last seen</source>
        <translation>最終接触</translation>
    </message>
    <message>
        <source>last {days} days</source>
        <translation>直近{days}日</translation>
    </message>
    <message>
        <source>latest answer</source>
        <translation>最新の回答</translation>
    </message>
    <message>
        <source>name of the attribute</source>
        <translation>属性の名前</translation>
    </message>
    <message>
        <source>not: {words}</source>
        <translation>以外: {words}</translation>
    </message>
    <message>
        <source>part of a name or its reading</source>
        <translation>名前か読みの一部</translation>
    </message>
    <message>
        <source>part of an ID or number</source>
        <translation>IDや番号の一部</translation>
    </message>
    <message>
        <source>part of an event name or title</source>
        <translation>行動名か題名の一部</translation>
    </message>
    <message>
        <source>read by anybody</source>
        <translation>だれかが読んだ</translation>
    </message>
    <message>
        <source>read by {name}</source>
        <translation>{name}さんが読んだ</translation>
    </message>
    <message>
        <source>round, such as 2026-09</source>
        <translation>回（例 2026-09）</translation>
    </message>
    <message>
        <source>the other event</source>
        <translation>別の行動</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>titles, comments and calls</source>
        <translation>題名・コメント・通話</translation>
    </message>
    <message>
        <source>transcripts of calls</source>
        <translation>通話の書き起こし</translation>
    </message>
    <message>
        <source>value; empty for any</source>
        <translation>値（空なら有無だけ）</translation>
    </message>
    <message>
        <source>within {days} days after {what}</source>
        <translation>{what}の後{days}日以内</translation>
    </message>
    <message>
        <source>within {days} days before {what}</source>
        <translation>{what}の前{days}日以内</translation>
    </message>
    <message>
        <source>within {days} days of {what}</source>
        <translation>{what}の前後{days}日以内</translation>
    </message>
    <message>
        <source>words in it; empty for any</source>
        <translation>含まれる言葉（空なら全部）</translation>
    </message>
    <message>
        <source>words to look for</source>
        <translation>探す言葉</translation>
    </message>
    <message>
        <source>{first} - {last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>このままにする</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>削除しない</translation>
    </message>
    <message>
        <source>Nothing is left to choose.</source>
        <translation>選ぶものはもうありません。</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>こちらにする</translation>
    </message>
    <message>
        <source>The last one is shown, nothing is lost: choose what stands. All of it stays in the history.</source>
        <translation>いまは最後に書かれた方を表示しています。どちらも失われていません。残す方を選んでください。選ばなかった方も履歴に残ります。</translation>
    </message>
    <message>
        <source>Two wrote at once</source>
        <translation>同時に書かれた所</translation>
    </message>
    <message>
        <source>{name}, {at}</source>
        <translation>{name}・{at}</translation>
    </message>
    <message>
        <source>{name}, {at} (shown now)</source>
        <translation>{name}・{at}（いま表示中）</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n day(s) early</source>
        <translation>
            <numerusform>%n日早い</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n日遅れ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) not shown</source>
        <translation>
            <numerusform>%n件の行動を表示していません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>転送%n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>発言%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>Ad</source>
        <translation>広告</translation>
    </message>
    <message>
        <source>Ad shown</source>
        <translation>広告表示</translation>
    </message>
    <message>
        <source>App notice sent</source>
        <translation>アプリ通知の配信</translation>
    </message>
    <message>
        <source>App visit</source>
        <translation>アプリ訪問</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Everybody&apos;s: {what}, {span}</source>
        <translation>全体の出来事: {what} {span}</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>入電</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LINE</translation>
    </message>
    <message>
        <source>LINE sent</source>
        <translation>LINE配信</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>郵便</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>郵便の発送</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Mail sent</source>
        <translation>メール配信</translation>
    </message>
    <message>
        <source>No contact from the company for {days}</source>
        <translation>企業から連絡なし {days}</translation>
    </message>
    <message>
        <source>No contact from the company for {days} until {day}, the end of the data</source>
        <translation>データの終わり（{day}）まで 企業から連絡なし {days}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>注文</translation>
    </message>
    <message>
        <source>Order handled</source>
        <translation>注文の処理</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>その他の接点</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>架電</translation>
    </message>
    <message>
        <source>Sent on the site</source>
        <translation>サイトでの案内</translation>
    </message>
    <message>
        <source>Shop visit</source>
        <translation>来店</translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation>サイト訪問</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>アンケート</translation>
    </message>
    <message>
        <source>Survey sent</source>
        <translation>アンケート配信</translation>
    </message>
    <message numerus="yes">
        <source>Until here without a name (%n visit(s)), from here on known</source>
        <translation>
            <numerusform>ここまで匿名（%n訪問）、ここから誰か分かっています</numerusform>
        </translation>
    </message>
    <message>
        <source>answered {elapsed}</source>
        <translation>回答は依頼の{elapsed}</translation>
    </message>
    <message>
        <source>answered {elapsed} than {what}</source>
        <translation>{what}の{elapsed}に回答</translation>
    </message>
    <message>
        <source>arrived {day}</source>
        <translation>お届け {day}</translation>
    </message>
    <message>
        <source>as promised</source>
        <translation>約束どおり</translation>
    </message>
    <message>
        <source>asked {elapsed} than {what}</source>
        <translation>{what}の{elapsed}に質問</translation>
    </message>
    <message>
        <source>asked, no answer for {days}</source>
        <translation>質問したが{days}回答なし</translation>
    </message>
    <message>
        <source>attention {level} of 3</source>
        <translation>注視度{level}/3</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>なかった</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>early morning</source>
        <translation>早朝</translation>
    </message>
    <message>
        <source>from {origin}</source>
        <translation>{origin}から</translation>
    </message>
    <message>
        <source>known from here on</source>
        <translation>ここで判明</translation>
    </message>
    <message>
        <source>late evening</source>
        <translation>夜遅く</translation>
    </message>
    <message>
        <source>late night</source>
        <translation>深夜</translation>
    </message>
    <message numerus="yes">
        <source>not arrived, %n day(s) over</source>
        <translation>
            <numerusform>未着、約束から%n日超過</numerusform>
        </translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation>お約束 {day}</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>滞在不明</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation>待ち{time}</translation>
    </message>
    <message>
        <source>{days} without contact from the company</source>
        <translation>{days} 企業から連絡なし</translation>
    </message>
    <message>
        <source>{field} changed (told on {day})</source>
        <translation>{field}が変わりました（{day}に判明）</translation>
    </message>
    <message>
        <source>{field}: {before} → {after} (told on {day})</source>
        <translation>{field}: {before} → {after}（{day}に判明）</translation>
    </message>
    <message>
        <source>{start}–{end} next day</source>
        <translation>{start}–翌{end}</translation>
    </message>
    <message>
        <source>{time} local ({zone})</source>
        <translation>現地{time}（{zone}）</translation>
    </message>
    <message>
        <source>→ answered {elapsed}</source>
        <translation>→ {elapsed}に回答</translation>
    </message>
</context>
<context>
    <name>ContactsView</name>
    <message>
        <source>Contacts of the journey</source>
        <translation>ジャーニーの接点</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>{number}番</translation>
    </message>
    <message>
        <source>There is no No. {number} (1 to {last})</source>
        <translation>{number}番はありません（1〜{last}）</translation>
    </message>
    <message>
        <source>en</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Active in the month</source>
        <translation>その月に行動があった</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>すべての顧客</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Counting who was read</source>
        <translation>読まれた人を数えています</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>Latest answer</source>
        <translation>最新の評価</translation>
    </message>
    <message>
        <source>latest answer high</source>
        <translation>最新の評価が高い</translation>
    </message>
    <message>
        <source>latest answer in the middle</source>
        <translation>最新の評価が中くらい</translation>
    </message>
    <message>
        <source>latest answer low</source>
        <translation>最新の評価が低い</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation>回答なし</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message numerus="yes">
        <source>%n more reader(s) are counted under “read by anybody”.</source>
        <translation>
            <numerusform>ほかに%n人が読んでいます（「だれかが読んだ」に含みます）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Never read</source>
        <translation>まだ読まれていない</translation>
    </message>
    <message>
        <source>Read by anybody</source>
        <translation>だれかが読んだ</translation>
    </message>
    <message>
        <source>Read, of all customers of the row. A click on “never read” lists these people; on a person&apos;s cell, those this person has not read.</source>
        <translation>数字は「読んだ人数／その行の顧客数」。「まだ読まれていない」を押すとその人たちの一覧、人の列を押すとその人がまだ読んでいない顧客の一覧になります。</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>読んだ範囲</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Add a condition (C)</source>
        <translation>条件を追加 (C)</translation>
    </message>
    <message>
        <source>Choose whom to read among those who fit</source>
        <translation>該当者の中から、だれを読むかを選びます</translation>
    </message>
    <message>
        <source>Clear search and conditions</source>
        <translation>検索と条件を解除</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation>一覧をたたむ</translation>
    </message>
    <message>
        <source>Hide the list (L)</source>
        <translation>一覧をたたむ (L)</translation>
    </message>
    <message>
        <source>Name, ID, comment or page  ( / )</source>
        <translation>名前・ID・コメント・ページ  ( / )</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>この条件を外す</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>顧客を検索</translation>
    </message>
    <message>
        <source>Sort:</source>
        <translation>並び:</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%nか月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s), automatic</source>
        <translation>
            <numerusform>サイン（自動）%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n訪問</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n週間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n年前</numerusform>
        </translation>
    </message>
    <message>
        <source>Active {first} - {last}</source>
        <translation>行動あり {first}〜{last}</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>Changed most lately first</source>
        <translation>最近の変化が大きい順</translation>
    </message>
    <message>
        <source>Clear the conditions, or search with fewer letters.</source>
        <translation>条件を解除するか、短い言葉で検索してください。</translation>
    </message>
    <message>
        <source>Drop export files on this window, or press Ctrl+O.</source>
        <translation>書き出したファイルをこのウィンドウに落とすか、Ctrl+Oを押してください。</translation>
    </message>
    <message>
        <source>First seen first</source>
        <translation>初回接触が古い順</translation>
    </message>
    <message>
        <source>Last seen first</source>
        <translation>最近の接点順</translation>
    </message>
    <message>
        <source>Lowest score first</source>
        <translation>評価が低い順</translation>
    </message>
    <message>
        <source>Most events first</source>
        <translation>行動が多い順</translation>
    </message>
    <message>
        <source>Most marks first</source>
        <translation>印が多い順</translation>
    </message>
    <message>
        <source>Most readers first</source>
        <translation>読んだ人が多い順</translation>
    </message>
    <message>
        <source>Most signals first</source>
        <translation>サインが多い順</translation>
    </message>
    <message>
        <source>Most visits first</source>
        <translation>訪問が多い順</translation>
    </message>
    <message>
        <source>Nobody matches.</source>
        <translation>当てはまる人はいません。</translation>
    </message>
    <message>
        <source>Page or event: {name}</source>
        <translation>ページ・行動: {name}</translation>
    </message>
    <message>
        <source>Score up to {score}</source>
        <translation>評価 {score} 以下</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>検索中</translation>
    </message>
    <message>
        <source>The list has changed ({count} people now): refresh</source>
        <translation>一覧が変わりました（今は{count} 人）：更新</translation>
    </message>
    <message>
        <source>The list has changed: refresh</source>
        <translation>一覧が変わりました：更新</translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation>まだ顧客がいません。</translation>
    </message>
    <message>
        <source>as of {day} (end of data)</source>
        <translation>{day}時点</translation>
    </message>
    <message>
        <source>read by {names}</source>
        <translation>読んだ人: {names}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>{found} of {total} people</source>
        <translation>{found} / {total} 人</translation>
    </message>
    <message>
        <source>{total} people</source>
        <translation>{total} 人</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Show notes and details (O)</source>
        <translation>メモと詳細を表示 (O)</translation>
    </message>
    <message>
        <source>Show the list (L)</source>
        <translation>一覧を表示 (L)</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message numerus="yes">
        <source>%n refused row(s) were saved to {file}.</source>
        <translation>
            <numerusform>取り込めなかった%n行を {file} に保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Data row</source>
        <translation>データ行</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>取込日時</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>取込済み</translation>
    </message>
    <message numerus="yes">
        <source>List of customers: %n row(s) with facts about them</source>
        <translation>
            <numerusform>顧客の一覧（%n行の顧客情報）</numerusform>
        </translation>
    </message>
    <message>
        <source>No data yet.</source>
        <translation>まだデータがありません。</translation>
    </message>
    <message>
        <source>Nothing was refused in {file}.</source>
        <translation>{file} に取り込めなかった行はありません。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>取り込めず</translation>
    </message>
    <message>
        <source>Refused in {file}: the first {shown} of {total}</source>
        <translation>{file} で取り込めなかった行: {total}行のうち最初の{shown}行</translation>
    </message>
    <message>
        <source>Refused in {file}: {total}</source>
        <translation>{file} で取り込めなかった行: {total}行</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>無期限</translation>
    </message>
    <message>
        <source>{customers}, {events}, {first} to {last}</source>
        <translation>{customers}、{events}、{first}〜{last}</translation>
    </message>
    <message>
        <source>{kept}, {gone} rows deleted</source>
        <translation>{kept}、{gone}行を削除済み</translation>
    </message>
    <message>
        <source>{rows} rows were put together into {events} events</source>
        <translation>{rows}行を{events}件の行動にまとめました</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>行動%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>データ元</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>A folder of WAV, MP3 or M4A files; each finds its call by its name</source>
        <translation>WAV・MP3・M4Aのフォルダ。ファイル名から通話を見つけます</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>録音を加える…</translation>
    </message>
    <message>
        <source>Audit…</source>
        <translation>監査記録…</translation>
    </message>
    <message>
        <source>Common events…</source>
        <translation>全体の出来事…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Drop export files here: CSV, TSV, JSON, JSON Lines, Parquet or Excel, also as gzip or zip.</source>
        <translation>書き出したファイルをここに落としてください。CSV、TSV、JSON、JSON Lines、Parquet、Excelと、そのgzip・zipを読めます。</translation>
    </message>
    <message>
        <source>Export refused rows…</source>
        <translation>取り込めなかった行を書き出す…</translation>
    </message>
    <message>
        <source>Import files… (Ctrl+O)</source>
        <translation>ファイルを取り込む… (Ctrl+O)</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>取り込んだファイル</translation>
    </message>
    <message>
        <source>Make the data anew from the kept sources and mappings</source>
        <translation>保管してある元データとマッピングからデータを作り直します</translation>
    </message>
    <message>
        <source>Nothing was imported into this workspace yet.</source>
        <translation>このワークスペースには、まだ何も取り込んでいません。</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>作り直す</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>取り込めなかった行</translation>
    </message>
    <message>
        <source>What hit everybody: a CSV with from, to, kind, area, text</source>
        <translation>全員に関わった出来事。開始・終了・種類・地域・内容のCSV</translation>
    </message>
    <message>
        <source>Who looked at whom, revealed, printed, exported or changed</source>
        <translation>だれがだれを見て、開示・印刷・書き出し・変更をしたか</translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Date, and a time if you like:</source>
        <translation>日付（時刻も入力できます）:</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>日付へ移動</translation>
    </message>
    <message>
        <source>That is no date.</source>
        <translation>日付として読めません。</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) later</source>
        <translation>
            <numerusform>%n時間後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n分後</numerusform>
        </translation>
    </message>
    <message>
        <source>Japan time</source>
        <translation>日本時間</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation>時刻不明</translation>
    </message>
    <message>
        <source>right after</source>
        <translation>直後</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count}日</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count}時間</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}分</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}秒</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}時間{minutes}分</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>By</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>流入元</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Dwell</source>
        <translation>滞在</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Event details</source>
        <translation>イベントの詳細</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>お客様の声</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>出所</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Select an event to see everything about it.</source>
        <translation>行動を選ぶと、くわしい内容がここに出ます。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>関連番号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>用件</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>通話・会話の記録</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Written down here</source>
        <translation>Ashiatoで記録</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file} 行 {row}</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value}（{low}〜{high}）</translation>
    </message>
    <message>
        <source>{value} ({low} to {high}, {best})</source>
        <translation>{value}（{low}〜{high}、{best}）</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Adding recordings</source>
        <translation>録音を追加しています</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>By</source>
        <translation>記入者</translation>
    </message>
    <message>
        <source>Changes of attributes</source>
        <translation>属性の変更</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation>空き容量と書き込み権限を確かめてください。</translation>
    </message>
    <message>
        <source>Collecting what is held</source>
        <translation>持っているものを集めています</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Everything held on one person</source>
        <translation>一人について持っているものすべて</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>For whoever hands this out: texts may name other people, such as staff or family. Look through them first.</source>
        <translation>渡す前に：文章には担当者や家族など、ほかの人の名前があるかもしれません。先に確かめてください。</translation>
    </message>
    <message>
        <source>Found by rules, automatically</source>
        <translation>規則が見つけたもの（自動）</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name it came with</source>
        <translation>元の名前</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>One file with real names: events, attributes, recordings, and what was written about them.</source>
        <translation>実名のまま一つのファイルにします：行動、属性、録音、書かれたこと。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Reading the imported rows</source>
        <translation>取り込んだ行を読んでいます</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Recordings, in this file</source>
        <translation>録音（このファイルの中）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}.</source>
        <translation>ファイルを書けません：{reason}。</translation>
    </message>
    <message>
        <source>The imported rows as they were</source>
        <translation>取り込んだままの行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>What our people wrote, also what they deleted or wrote over</source>
        <translation>こちらが書いたこと（削除・上書きしたものも）</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>日時（UTC）</translation>
    </message>
    <message>
        <source>Who looked at it, printed it, handed it on</source>
        <translation>だれが見て、印刷し、渡したか</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>言葉</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}、{row}行目</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%nファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) open to others, such as {first}</source>
        <translation>
            <numerusform>他人も開けるものが%n件（例：{first}）</numerusform>
        </translation>
    </message>
    <message>
        <source>Access</source>
        <translation>アクセス権</translation>
    </message>
    <message>
        <source>Ashiato does not encrypt its files. Move the workspace to an encrypted disk.</source>
        <translation>Ashiato はファイルを暗号化しません。ワークスペースを暗号化したディスクに移してください。</translation>
    </message>
    <message>
        <source>Ashiato runs from its source folder without being installed there.</source>
        <translation>Ashiatoはインストールされず、ソースのフォルダから動いています。</translation>
    </message>
    <message>
        <source>Can be told once Qt starts.</source>
        <translation>Qtが起動すれば分かります。</translation>
    </message>
    <message>
        <source>Check the disk, and that the files belong to you.</source>
        <translation>ディスクと、ファイルの所有者を確かめてください。</translation>
    </message>
    <message>
        <source>Connect headphones or speakers to hear recordings.</source>
        <translation>録音を聞くには、イヤホンかスピーカーをつないでください。</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Encryption of the disk</source>
        <translation>ディスクの暗号化</translation>
    </message>
    <message>
        <source>Enough to read; a large import needs about three times the size of its files.</source>
        <translation>読むには足ります。大きな取り込みにはファイルの約3倍が必要です。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>削除請求</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>空き容量</translation>
    </message>
    <message>
        <source>Give yourself the right to write there: settings and the sample go there.</source>
        <translation>設定とサンプルの置き場所です。書き込めるようにしてください。</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>取り込んだファイル</translation>
    </message>
    <message>
        <source>Install the versions that belong together: run resources/setup again.</source>
        <translation>組み合わせの合う版を入れてください：resources/setup をもう一度実行します。</translation>
    </message>
    <message>
        <source>Japanese font</source>
        <translation>日本語フォント</translation>
    </message>
    <message>
        <source>Japanese text gets lost in this terminal. Run: export LANG=C.UTF-8</source>
        <translation>この端末では日本語が失われます。実行：export LANG=C.UTF-8</translation>
    </message>
    <message>
        <source>Kind of disk</source>
        <translation>ディスクの種類</translation>
    </message>
    <message>
        <source>Make room: an import would fail.</source>
        <translation>空きを作ってください。このままでは取り込みに失敗します。</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>印</translation>
    </message>
    <message>
        <source>Open the workspace once: it is finished then.</source>
        <translation>ワークスペースを一度開くと、続きが終わります。</translation>
    </message>
    <message>
        <source>Other users of this machine may look into it. Run: chmod 700 “{path}”</source>
        <translation>このパソコンのほかの利用者が中を見られます。実行：chmod 700 “{path}”</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Permissions inside</source>
        <translation>中の権限</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt and its system libraries</source>
        <translation>Qtとシステムライブラリ</translation>
    </message>
    <message>
        <source>Qt cannot start: run resources/setup again.</source>
        <translation>Qtが起動できません。resources/setup をもう一度実行してください。</translation>
    </message>
    <message>
        <source>Run: chmod -R go-rwx “{path}”</source>
        <translation>実行：chmod -R go-rwx “{path}”</translation>
    </message>
    <message>
        <source>Run: sudo apt-get install {packages}</source>
        <translation>実行：sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Sound cannot start. Run: sudo apt-get install {packages}</source>
        <translation>音声の部品が動きません。実行： sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>Sound cannot start: run resources/setup --audio again.</source>
        <translation>音声の部品が動きません。もう一度実行してください： resources/setup --audio</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>The font that ships with Ashiato is damaged: install Ashiato again.</source>
        <translation>付属のフォントが壊れています。Ashiatoを入れ直してください。</translation>
    </message>
    <message>
        <source>The marks were written by a newer version of Ashiato. Install that one.</source>
        <translation>印は新しい版のAshiatoで書かれています。その版を入れてください。</translation>
    </message>
    <message>
        <source>The system does not tell. Ashiato does not encrypt its files: see the manual, privacy.</source>
        <translation>システムからは分かりません。Ashiato はファイルを暗号化しません。マニュアルの「プライバシー」を見てください。</translation>
    </message>
    <message>
        <source>These can no longer be rebuilt from. Put “sources” back from a backup.</source>
        <translation>ここからはもう作り直せません。「sources」をバックアップから戻してください。</translation>
    </message>
    <message>
        <source>These folders must be there and belong to you, with the right to write.</source>
        <translation>これらのフォルダが自分の所有で、書き込める必要があります。</translation>
    </message>
    <message>
        <source>This file is damaged. Put it back from a backup.</source>
        <translation>このファイルは壊れています。バックアップから戻してください。</translation>
    </message>
    <message>
        <source>Use Python 3.11, 3.12 or 3.13.</source>
        <translation>Python 3.11、3.12、3.13のどれかを使ってください。</translation>
    </message>
    <message>
        <source>WAV is shown, nothing can be played. Run: resources/setup --audio</source>
        <translation>波形は見られますが再生できません。実行： resources/setup --audio</translation>
    </message>
    <message>
        <source>Windows need a display. Without one, --screenshot and the other commands work.</source>
        <translation>ウィンドウには画面が必要です。画面がなくても --screenshot とほかのコマンドは使えます。</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Your folders</source>
        <translation>ご自身のフォルダ</translation>
    </message>
    <message>
        <source>as the account&apos;s</source>
        <translation>アカウントの設定どおり</translation>
    </message>
    <message>
        <source>begun, not finished</source>
        <translation>途中で止まっています</translation>
    </message>
    <message>
        <source>no sound device</source>
        <translation>音の出る装置がありません</translation>
    </message>
    <message>
        <source>not encrypted ({disk})</source>
        <translation>暗号化されていません（{disk}）</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>入っていません</translation>
    </message>
    <message>
        <source>nothing is left to do</source>
        <translation>残りはありません</translation>
    </message>
    <message>
        <source>nothing is open to other users</source>
        <translation>他人が開けるものはありません</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>{events}, {customers}, generation {number}</source>
        <translation>{events}、{customers}、世代{number}</translation>
    </message>
</context>
<context>
    <name>DraftLines</name>
    <message numerus="yes">
        <source>%n more draft(s)</source>
        <translation>
            <numerusform>ほかに下書き%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DurationForm</name>
    <message>
        <source>Hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Like 1:02:03</source>
        <translation>1:02:03 の形</translation>
    </message>
    <message>
        <source>Microseconds</source>
        <translation>マイクロ秒</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>ミリ秒</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Earlier (Alt+↑)</source>
        <translation>前へ (Alt+↑)</translation>
    </message>
    <message>
        <source>Later (Alt+↓)</source>
        <translation>後へ (Alt+↓)</translation>
    </message>
    <message>
        <source>Minutes for this customer</source>
        <translation>このお客様の時間（分）</translation>
    </message>
    <message>
        <source>Question about customer {number}</source>
        <translation>{number}人目への問い</translation>
    </message>
    <message>
        <source>Question about this customer</source>
        <translation>このお客様への問い</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>Read the list from this customer on (Enter)</source>
        <translation>このお客様から読む (Enter)</translation>
    </message>
    <message>
        <source>Take off the list (Delete)</source>
        <translation>リストから外す (Delete)</translation>
    </message>
</context>
<context>
    <name>EventChoice</name>
    <message>
        <source>By whom</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Comment or transcript</source>
        <translation>コメント・会話の記録</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>コンバージョン</translation>
    </message>
    <message>
        <source>Event name is</source>
        <translation>イベント名</translation>
    </message>
    <message>
        <source>Event names, separated by commas</source>
        <translation>イベント名（「、」区切り）</translation>
    </message>
    <message>
        <source>Subject is</source>
        <translation>用件</translation>
    </message>
    <message>
        <source>Subjects, separated by commas</source>
        <translation>用件（「、」区切り）</translation>
    </message>
    <message>
        <source>Title has one of</source>
        <translation>題名に含む言葉</translation>
    </message>
    <message>
        <source>Words of the title, separated by commas</source>
        <translation>題名に含む言葉（「、」区切り）</translation>
    </message>
</context>
<context>
    <name>EventDetailsPanel</name>
    <message>
        <source>Event details</source>
        <translation>イベントの詳細</translation>
    </message>
    <message>
        <source>Quote these words (Q)</source>
        <translation>この言葉を引用 (Q)</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Added to cart</source>
        <translation>カートに追加</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Began checkout</source>
        <translation>購入手続き開始</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Call attempt</source>
        <translation>架電（通話なし）</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>到達</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>不達</translation>
    </message>
    <message>
        <source>Form sent</source>
        <translation>フォーム送信</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>入電</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>不在着信</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>開封</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>注文</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>架電</translation>
    </message>
    <message>
        <source>Page view</source>
        <translation>ページ閲覧</translation>
    </message>
    <message>
        <source>Product view</source>
        <translation>商品閲覧</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>購入</translation>
    </message>
    <message>
        <source>Removed from cart</source>
        <translation>カートから削除</translation>
    </message>
    <message>
        <source>Screen view</source>
        <translation>画面閲覧</translation>
    </message>
    <message>
        <source>Scrolled</source>
        <translation>スクロール</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Sign-up</source>
        <translation>会員登録</translation>
    </message>
    <message>
        <source>Site search</source>
        <translation>サイト内検索</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>配信停止</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来訪</translation>
    </message>
    <message>
        <source>Visit began</source>
        <translation>訪問開始</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Because: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>For, against, edit, take off</source>
        <translation>裏づけ・反例の変更、編集、除外</translation>
    </message>
    <message>
        <source>Go to the moment (Enter)</source>
        <translation>場面へ移動 (Enter)</translation>
    </message>
    <message>
        <source>Pick for a split (X)</source>
        <translation>分けるために選ぶ (X)</translation>
    </message>
    <message>
        <source>Reason, fact or interpretation… (E)</source>
        <translation>理由、事実か解釈か… (E)</translation>
    </message>
    <message>
        <source>Take off (Del)</source>
        <translation>根拠から外す (Del)</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>{stance} ({key})</source>
        <translation>{stance} ({key})</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation>別のフォルダを選ぶか、開いているファイルを閉じてください。</translation>
    </message>
    <message>
        <source>The disk is full: make room, or choose another disk.</source>
        <translation>ディスクに空きがありません。空きを作るか、別のディスクを選んでください。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>ファイルを書き込めません。</translation>
    </message>
    <message>
        <source>The folder is missing: make it first, or choose another one.</source>
        <translation>フォルダがありません。先に作るか、別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>This is a folder: add the name of a file.</source>
        <translation>これはフォルダです。ファイル名を付けてください。</translation>
    </message>
    <message>
        <source>You may not write there: choose another folder.</source>
        <translation>ここに書き込む権限がありません。別のフォルダを選んでください。</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>set</source>
        <translation>決める</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Active in the period</source>
        <translation>この期間に行動あり</translation>
    </message>
    <message>
        <source>And / or / except…</source>
        <translation>かつ・または・以外…</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>いつでも</translation>
    </message>
    <message>
        <source>Choose dates</source>
        <translation>日付で指定</translation>
    </message>
    <message>
        <source>Clear conditions</source>
        <translation>条件を解除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Combine conditions (Shift+C)</source>
        <translation>条件を組み合わせます (Shift+C)</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>直近%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>Last score</source>
        <translation>最新の評価</translation>
    </message>
    <message>
        <source>Part of a page title or an event name</source>
        <translation>ページの題名や行動名の一部</translation>
    </message>
    <message>
        <source>Recommendation: low is 0–6, middle 7–8, high 9–10. Other questions: the worst, middle and best third of their scale.</source>
        <translation>推奨度: 低い 0〜6、普通 7〜8、高い 9〜10。ほかの設問: 尺度を3等分した悪い方・中ほど・良い方。</translation>
    </message>
    <message>
        <source>Saw a page or did something</source>
        <translation>ページ・行動</translation>
    </message>
    <message>
        <source>Used all of these channels</source>
        <translation>チャネル（すべて使った人）</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Find in this journey</source>
        <translation>このジャーニーの中を検索</translation>
    </message>
    <message>
        <source>Find in this journey: title, page, comment, call</source>
        <translation>このジャーニーの中を検索: タイトル、ページ、コメント、通話</translation>
    </message>
    <message>
        <source>Next match (Enter, F3)</source>
        <translation>次の一致 (Enter, F3)</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>前の一致 (Shift+F3)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>検索中…</translation>
    </message>
</context>
<context>
    <name>FindingDesk</name>
    <message>
        <source>The list “%1” is saved</source>
        <translation>リスト「%1」を保存しました</translation>
    </message>
</context>
<context>
    <name>Forgetting</name>
    <message>
        <source>A reason is needed.</source>
        <translation>理由が必要です。</translation>
    </message>
    <message>
        <source>It is kept in the audit: who asked for it, and when.</source>
        <translation>監査記録に残ります：だれが、いつ求めたか。</translation>
    </message>
    <message>
        <source>Looking up what is held</source>
        <translation>持っているものを調べています</translation>
    </message>
    <message>
        <source>Other computers follow when they meet the team&apos;s hub next: {names}</source>
        <translation>ほかのコンピューターは、次にチームのハブにつながったときに消します：{names}</translation>
    </message>
    <message>
        <source>Until then their own files stay in {folder}</source>
        <translation>それまで、各自のファイルは {folder} に残ります</translation>
    </message>
    <message>
        <source>What goes, without a way back: {what}. Handed out before, out of reach: {out}</source>
        <translation>元に戻せない形で消えるもの：{what}。以前に渡したため手の届かないもの：{out}件</translation>
    </message>
    <message>
        <source>{events} events, {fields} attributes, {notes} entries of ours, {recordings} recordings</source>
        <translation>行動{events}件、属性{fields}件、こちらの記録{notes}件、録音{recordings}件</translation>
    </message>
    <message>
        <source>Removing recordings</source>
        <translation>録音を消しています</translation>
    </message>
</context>
<context>
    <name>FoundLines</name>
    <message>
        <source>Bring the conditions back</source>
        <translation>条件を戻す</translation>
    </message>
    <message>
        <source>Draw others</source>
        <translation>別の人を引く</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>グループ{number}</translation>
    </message>
    <message>
        <source>Marks, readings, calls or signals have changed who fits. Your place stays.</source>
        <translation>印・既読・電話・サインで、当てはまる人が変わりました。見ている位置はそのままです。</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>検索を中止</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Add a condition</source>
        <translation>条件を追加</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>まとまりを追加</translation>
    </message>
    <message>
        <source>How these belong together</source>
        <translation>組み合わせ方</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>このまとまりを外す</translation>
    </message>
</context>
<context>
    <name>HomeworkSection</name>
    <message>
        <source>All customers of this review; counted from who has read whom</source>
        <translation>この観察会の全員。誰が誰を読んだかの記録から数えます</translation>
    </message>
    <message>
        <source>All recorded calls of these customers; one counts when 90% of it was played</source>
        <translation>録音のある通話すべて。9割を再生すると「聞いた」と数えます</translation>
    </message>
    <message>
        <source>Hear the calls</source>
        <translation>通話を聞く</translation>
    </message>
    <message>
        <source>Homework before the review</source>
        <translation>観察会までの宿題</translation>
    </message>
    <message>
        <source>None. Hearing the calls before saves the most time in the room.</source>
        <translation>宿題はありません。通話を先に聞いておくと、当日の時間が一番浮きます。</translation>
    </message>
    <message>
        <source>Read them first</source>
        <translation>先に読む</translation>
    </message>
    <message>
        <source>Remove this homework</source>
        <translation>この宿題を外す</translation>
    </message>
</context>
<context>
    <name>IdentityForm</name>
    <message>
        <source>Kind of ID (the same word joins files)</source>
        <translation>IDの種類（同じ言葉のファイルどうしがつながります）</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下げる</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上げる</translation>
    </message>
    <message>
        <source>Names one person (member number)</source>
        <translation>一人を指す（会員番号など）</translation>
    </message>
    <message>
        <source>Only hints (cookie, device)</source>
        <translation>手がかり（Cookie・端末など）</translation>
    </message>
    <message>
        <source>Which ID counts first</source>
        <translation>優先するIDの順</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>確かさ</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n event(s) are new.</source>
        <translation>
            <numerusform>新しい行動は%n件です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), {encoding}</source>
        <translation>
            <numerusform>%n行、{encoding}</numerusform>
        </translation>
    </message>
    <message>
        <source>A table of values is expected here.</source>
        <translation>ここには値の表が必要です。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Another machine is changing the data: {holder}.</source>
        <translation>別のパソコンがデータを変更しています：{holder}。</translation>
    </message>
    <message>
        <source>At least one [[identity]] is needed: a column that says who it was.</source>
        <translation>だれの行かを示す列 [[identity]] が少なくとも一つ必要です。</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>By</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Check that you may read it and that no other program holds it.</source>
        <translation>読み取り権限と、ほかのプログラムが使っていないかを確かめてください。</translation>
    </message>
    <message>
        <source>Check the path and the spelling.</source>
        <translation>パスとつづりを確かめてください。</translation>
    </message>
    <message>
        <source>Check the path, and save it as UTF-8.</source>
        <translation>パスを確かめ、UTF-8で保存してください。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Copy or export it again and compare its size with the original.</source>
        <translation>もう一度コピーか書き出しをして、元の大きさと比べてください。</translation>
    </message>
    <message>
        <source>Correct the mapping file.</source>
        <translation>マッピングのファイルを直してください。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Customers in all</source>
        <translation>顧客の合計</translation>
    </message>
    <message>
        <source>Data row</source>
        <translation>データ行</translation>
    </message>
    <message>
        <source>Either column or const must be given.</source>
        <translation>columnかconstのどちらかが必要です。</translation>
    </message>
    <message>
        <source>Either format or unit must be given, not both.</source>
        <translation>formatかunitのどちらか一方だけを書いてください。</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Everything went in.</source>
        <translation>すべて取り込めました。</translation>
    </message>
    <message>
        <source>Export it again from the source system, or leave it out.</source>
        <translation>元のシステムから書き出し直すか、除いてください。</translation>
    </message>
    <message>
        <source>Export it again, best as JSON Lines: there only a bad line is lost.</source>
        <translation>書き出し直してください。JSON Linesなら、壊れた行だけの損失ですみます。</translation>
    </message>
    <message>
        <source>Export the refused rows, put them right in the source, and import the file again.</source>
        <translation>取り込めなかった行を書き出し、元のデータを直して、もう一度取り込んでください。</translation>
    </message>
    <message numerus="yes">
        <source>Facts about customers were read from %n row(s).</source>
        <translation>
            <numerusform>%n行から顧客情報を読み込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files are being read…</source>
        <translation>ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>Free some space on the disk of the workspace.</source>
        <translation>ワークスペースのあるディスクの空きを増やしてください。</translation>
    </message>
    <message>
        <source>If it no longer runs there, delete this file and try again.</source>
        <translation>そこでもう動いていなければ、このファイルを消してやり直してください。</translation>
    </message>
    <message>
        <source>It has: {columns}.</source>
        <translation>ある列：{columns}。</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>取込済み</translation>
    </message>
    <message>
        <source>Leave the encoding out to have it found, or name another one.</source>
        <translation>文字コードの指定を外して自動判定にするか、別のものを指定してください。</translation>
    </message>
    <message>
        <source>Looking up columns for {name}</source>
        <translation>{name} の列を参照表から引いています</translation>
    </message>
    <message>
        <source>More than half of the records do not fit the header.</source>
        <translation>半分を超える行が見出しと合いません。</translation>
    </message>
    <message>
        <source>Name another sheet in the mapping&apos;s [read].</source>
        <translation>マッピングの [read] で別のシートを指定してください。</translation>
    </message>
    <message>
        <source>Name it in a mapping: print the guess with “ashiato mapping FILE &gt; map.toml”, add an [[identity]] with the column, and import again with --mapping map.toml.</source>
        <translation>マッピングで指定してください。「ashiato mapping FILE &gt; map.toml」で推定を書き出し、列を [[identity]] に加えて、--mapping map.toml で取り込み直します。</translation>
    </message>
    <message>
        <source>Name its format in the mapping&apos;s [read], for example csv.</source>
        <translation>マッピングの [read] で形式を指定してください（例：csv）。</translation>
    </message>
    <message>
        <source>Name the delimiter or the header row in the mapping&apos;s [read].</source>
        <translation>マッピングの [read] で区切り文字か見出しの行を指定してください。</translation>
    </message>
    <message>
        <source>Name the files inside it.</source>
        <translation>中のファイルを指定してください。</translation>
    </message>
    <message>
        <source>New events</source>
        <translation>新しい行動</translation>
    </message>
    <message>
        <source>No column of this file looks like a customer.</source>
        <translation>このファイルには顧客らしい列がありません。</translation>
    </message>
    <message>
        <source>No record of the file holds a named value.</source>
        <translation>名前つきの値を持つ行が、このファイルにはありません。</translation>
    </message>
    <message>
        <source>No row could be read.</source>
        <translation>読み取れた行がありません。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the disk and try again.</source>
        <translation>何も変わっていません。ディスクを確かめて、やり直してください。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the permissions and try again.</source>
        <translation>何も変わっていません。権限を確かめて、やり直してください。</translation>
    </message>
    <message>
        <source>Nothing was changed. Close other programs and try again.</source>
        <translation>何も変わっていません。ほかのプログラムを閉じて、やり直してください。</translation>
    </message>
    <message>
        <source>Nothing was changed. Make room and try again.</source>
        <translation>何も変わっていません。空きを作って、やり直してください。</translation>
    </message>
    <message>
        <source>Nothing was changed. Please report this with the file&apos;s first lines.</source>
        <translation>何も変わっていません。ファイルの先頭の数行を添えてお知らせください。</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it happens again, check the disk and the memory.</source>
        <translation>何も変わっていません。やり直してください。繰り返すときはディスクとメモリを確かめてください。</translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n row(s), {staged} go in and {refused} are refused.</source>
        <translation>
            <numerusform>最初の%n行のうち、{staged}行が入り、{refused}行は取り込めません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it and look what is inside.</source>
        <translation>開いて中身を確かめてください。</translation>
    </message>
    <message>
        <source>Open it in Excel and save it again as .xlsx or CSV.</source>
        <translation>Excelで開き、.xlsxかCSVで保存し直してください。</translation>
    </message>
    <message>
        <source>Perhaps renamed: {hints}. Correct the mapping or mark them optional.</source>
        <translation>列名が変わったのかもしれません：{hints}。マッピングを直すか、省略可にしてください。</translation>
    </message>
    <message>
        <source>Probably ids or dates are used as column names; export them as cells.</source>
        <translation>IDや日付が列名になっているようです。列名ではなく、セルの値として書き出してください。</translation>
    </message>
    <message>
        <source>The records have more than {limit} different columns.</source>
        <translation>列の種類が{limit}を超えています。</translation>
    </message>
    <message>
        <source>Put the file back from a backup, or import the original file again.</source>
        <translation>ファイルをバックアップから戻すか、元のファイルをもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>Looking for what may not be kept in {name}</source>
        <translation>{name}で保存できない行を探しています</translation>
    </message>
    <message>
        <source>Putting journeys together</source>
        <translation>ジャーニーをまとめています</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} を読んでいます</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>取り込めず</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>読んだ行</translation>
    </message>
    <message>
        <source>Save it as UTF-8, or name its encoding (for example cp1252).</source>
        <translation>UTF-8で保存し直すか、文字コードを指定してください（例：cp1252）。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Sorting out {name}</source>
        <translation>{name} を整理しています</translation>
    </message>
    <message>
        <source>Start it again at any time.</source>
        <translation>いつでもやり直せます。</translation>
    </message>
    <message>
        <source>Still to tell: {file}</source>
        <translation>まだ足りない指定があります: {file}</translation>
    </message>
    <message>
        <source>The JSON is broken in the middle of the file.</source>
        <translation>JSONがファイルの途中で壊れています。</translation>
    </message>
    <message>
        <source>The Parquet file is damaged or of a kind that cannot be read.</source>
        <translation>Parquetファイルが壊れているか、読めない種類です。</translation>
    </message>
    <message>
        <source>The compressed file is cut off or damaged; nothing of it was imported.</source>
        <translation>圧縮ファイルが途中で切れているか壊れています。何も取り込んでいません。</translation>
    </message>
    <message>
        <source>The data is being changed by someone else: {holder}.</source>
        <translation>ほかの人がデータを変更中です：{holder}。</translation>
    </message>
    <message>
        <source>The disk is full while unpacking.</source>
        <translation>展開中にディスクがいっぱいになりました。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>The disk refused: {reason}.</source>
        <translation>ディスクのエラーです：{reason}。</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}.</source>
        <translation>処理が止まりました：{reason}。</translation>
    </message>
    <message>
        <source>The file cannot be opened ({reason}).</source>
        <translation>ファイルを開けません（{reason}）。</translation>
    </message>
    <message>
        <source>The file has: {columns}. Correct the mapping or mark them optional.</source>
        <translation>ファイルにある列：{columns}。マッピングを直すか、省略可にしてください。</translation>
    </message>
    <message>
        <source>The file holds only blank lines.</source>
        <translation>ファイルには空行しかありません。</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes).</source>
        <translation>ファイルが空です（0バイト）。</translation>
    </message>
    <message>
        <source>The file is in none of UTF-8, CP932 (Shift_JIS), EUC-JP and UTF-16.</source>
        <translation>文字コードがUTF-8、CP932（Shift_JIS）、EUC-JP、UTF-16のどれでもありません。</translation>
    </message>
    <message>
        <source>The file is neither a JSON array nor an object.</source>
        <translation>JSONの配列でもオブジェクトでもありません。</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>ファイルがありません。</translation>
    </message>
    <message>
        <source>The file is not {encoding}: the byte at this place cannot be.</source>
        <translation>ファイルは {encoding} ではありません。この位置のバイトはありえません。</translation>
    </message>
    <message>
        <source>The file lacks columns that a lookup names: {columns}.</source>
        <translation>参照表で指定した列がファイルにありません：{columns}。</translation>
    </message>
    <message>
        <source>The file lacks columns that the mapping names: {columns}.</source>
        <translation>マッピングで指定した列がファイルにありません：{columns}。</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing has changed.</source>
        <translation>取り込みを中止しました。何も変わっていません。</translation>
    </message>
    <message>
        <source>The mapping cannot be saved.</source>
        <translation>マッピングを保存できません。</translation>
    </message>
    <message>
        <source>The mapping file cannot be read ({reason}).</source>
        <translation>マッピングのファイルを読めません（{reason}）。</translation>
    </message>
    <message>
        <source>The mapping is not TOML ({reason}).</source>
        <translation>マッピングがTOMLではありません（{reason}）。</translation>
    </message>
    <message>
        <source>The mapping of an imported file is missing.</source>
        <translation>取り込んだファイルのマッピングが見つかりません。</translation>
    </message>
    <message>
        <source>The record of an imported file is damaged.</source>
        <translation>取り込んだファイルの記録が壊れています。</translation>
    </message>
    <message>
        <source>The sheet is empty.</source>
        <translation>シートが空です。</translation>
    </message>
    <message>
        <source>The workbook is damaged or locked with a password.</source>
        <translation>ブックが壊れているか、パスワードで保護されています。</translation>
    </message>
    <message>
        <source>The zip holds no data file.</source>
        <translation>zipの中にデータのファイルがありません。</translation>
    </message>
    <message>
        <source>The zip is locked with a password.</source>
        <translation>zipがパスワードで保護されています。</translation>
    </message>
    <message>
        <source>There is no encoding called {name}.</source>
        <translation>{name} という文字コードはありません。</translation>
    </message>
    <message>
        <source>There is no format called {name}.</source>
        <translation>{name} という形式はありません。</translation>
    </message>
    <message>
        <source>There is no list called {key} in the file.</source>
        <translation>ファイルに {key} というリストはありません。</translation>
    </message>
    <message>
        <source>There is no sheet called {name}.</source>
        <translation>{name} というシートはありません。</translation>
    </message>
    <message>
        <source>There is no time zone called {name}.</source>
        <translation>{name} というタイムゾーンはありません。</translation>
    </message>
    <message>
        <source>There is no {key} here. Known: {known}.</source>
        <translation>{key} はここにはありません。使えるもの：{known}。</translation>
    </message>
    <message>
        <source>There is not enough memory for the import.</source>
        <translation>取り込みに必要なメモリが足りません。</translation>
    </message>
    <message>
        <source>These files were here already. Nothing was added.</source>
        <translation>このファイルは取り込み済みです。何も追加していません。</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>ファイルではなくフォルダです。</translation>
    </message>
    <message>
        <source>This is a {name} file, not a table.</source>
        <translation>{name} のファイルで、表ではありません。</translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls), or a workbook locked with a password.</source>
        <translation>古いExcel形式（.xls）か、パスワードで保護されたブックです。</translation>
    </message>
    <message>
        <source>This may not be read or written: {reason}.</source>
        <translation>読み書きの権限がありません：{reason}。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>かかった時間</translation>
    </message>
    <message>
        <source>Title or words</source>
        <translation>題名・言葉</translation>
    </message>
    <message>
        <source>Try again when it is done, or wait for it with --wait.</source>
        <translation>終わってからやり直すか、--wait で待ってください。</translation>
    </message>
    <message>
        <source>Unpack it yourself and import the files inside.</source>
        <translation>ご自身で展開して、中のファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>Unpacking {name}</source>
        <translation>{name} を展開しています</translation>
    </message>
    <message>
        <source>Use CSV, TSV, JSON, JSON Lines, Parquet or XLSX; gzip or zip is fine.</source>
        <translation>CSV、TSV、JSON、JSON Lines、Parquet、XLSXを使ってください。gzip・zipでもかまいません。</translation>
    </message>
    <message>
        <source>Use a name like Asia/Tokyo, Europe/Berlin or UTC.</source>
        <translation>Asia/Tokyo、Europe/Berlin、UTCのような名前を使ってください。</translation>
    </message>
    <message>
        <source>Use one of {choices}.</source>
        <translation>次のどれかを使ってください：{choices}。</translation>
    </message>
    <message>
        <source>Use utf-8, cp932, euc-jp, utf-16, or leave it out to have it found.</source>
        <translation>utf-8、cp932、euc-jp、utf-16を使うか、指定を外して自動判定にしてください。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Waiting for {holder}</source>
        <translation>{holder} を待っています</translation>
    </message>
    <message>
        <source>What protects the customer from calls cannot be shut away.</source>
        <translation>架電からお客様を守る項目は、隠せません。</translation>
    </message>
    <message>
        <source>What was written to disk is not what was to be written (table {table}).</source>
        <translation>ディスクに書かれた内容が、書くべき内容と違います（表 {table}）。</translation>
    </message>
    <message>
        <source>[time] and [event] go together; a people file has neither.</source>
        <translation>[time] と [event] は一組です。人のファイルにはどちらもありません。</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>delimiter must be one character.</source>
        <translation>delimiterは1文字にしてください。</translation>
    </message>
    <message>
        <source>low must be less than high; good says which end is the good one.</source>
        <translation>lowはhighより小さくしてください。どちらが良いかはgoodで示します。</translation>
    </message>
    <message>
        <source>map must be a table of texts.</source>
        <translation>mapは文字列の表にしてください。</translation>
    </message>
    <message>
        <source>process {pid} of {user} on {host}, since {since}</source>
        <translation>{host} の {user}（プロセス {pid}、{since} から）</translation>
    </message>
    <message>
        <source>quote must be one character, or empty for none.</source>
        <translation>quoteは1文字、なければ空にしてください。</translation>
    </message>
    <message>
        <source>version must be {version}.</source>
        <translation>versionは {version} にしてください。</translation>
    </message>
    <message>
        <source>words must be two or more different answers, in order.</source>
        <translation>wordsには異なる答えを2つ以上、順に書いてください。</translation>
    </message>
    <message numerus="yes">
        <source>{file} is a list of customers: %n row(s) with facts about them, no events.</source>
        <translation>
            <numerusform>{file} は顧客の一覧です（%n行の顧客情報。行動はありません）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} was read as a list of customers: %n row(s) with facts about them, no events. If it holds events, name the column of their time in a mapping.</source>
        <translation>
            <numerusform>{file} は顧客の一覧として読みました（%n行の顧客情報。行動はありません）。行動のファイルなら、マッピングで時刻の列を指定してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {rows} rows were put together into {events} events.</source>
        <translation>{file}：{rows}行を{events}件の行動にまとめました。</translation>
    </message>
    <message>
        <source>{key} is missing.</source>
        <translation>{key} がありません。</translation>
    </message>
    <message>
        <source>{key} is {value}, but must be one of {choices}.</source>
        <translation>{key} が {value} になっています。次のどれかにしてください：{choices}。</translation>
    </message>
    <message>
        <source>{key} must be a list of texts in quotes.</source>
        <translation>{key} は引用符つきの文字列のリストにしてください。</translation>
    </message>
    <message>
        <source>{key} must be a number.</source>
        <translation>{key} は数にしてください。</translation>
    </message>
    <message>
        <source>{key} must be a whole number, 0 or more.</source>
        <translation>{key} は0以上の整数にしてください。</translation>
    </message>
    <message>
        <source>{key} must be text in quotes.</source>
        <translation>{key} は引用符つきの文字列にしてください。</translation>
    </message>
    <message>
        <source>{key} must be true or false.</source>
        <translation>{key} はtrueかfalseにしてください。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <source>{value} is none of {choices}.</source>
        <translation>{value} は {choices} のどれでもありません。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Export refused rows…</source>
        <translation>取り込めなかった行を書き出す…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Guessed from the file</source>
        <translation>ファイルから推定</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>ファイルの取り込み</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>取り込んでいます</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>マッピング</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>取り込めない行</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>マッピングを保存…</translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>顧客を見る</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>The window can be read meanwhile elsewhere; stopping leaves no trace.</source>
        <translation>いつでも中止できます。中止しても何も変わりません。</translation>
    </message>
    <message>
        <source>What would come out</source>
        <translation>取り込み結果の見本</translation>
    </message>
</context>
<context>
    <name>InviteesSection</name>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Do not invite {name}</source>
        <translation>{name}さんの招待を外す</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>Invited ({count})</source>
        <translation>招待（{count}人）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Nobody yet. Homework is counted for those who are invited.</source>
        <translation>まだ誰もいません。宿題の進み具合は招待した人ごとに数えます。</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Something unexpected happened. Your data and marks are unharmed.</source>
        <translation>予期しないことが起きました。データと印は無事です。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the newest file of the log folder.</source>
        <translation>もう一度試してください。繰り返すときは、logフォルダの最新のファイルをお送りください。</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message numerus="yes">
        <source>%n event(s) selected</source>
        <translation>
            <numerusform>行動%n件を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a customer on the left to read their journey.</source>
        <translation>左の一覧からお客様を選ぶと、ジャーニーを読めます。</translation>
    </message>
    <message>
        <source>No. {number}, {day}: {event}</source>
        <translation>{number}番 {day}: {event}</translation>
    </message>
    <message>
        <source>Nobody is chosen yet</source>
        <translation>まだお客様を選んでいません</translation>
    </message>
    <message>
        <source>The whole journey</source>
        <translation>ジャーニー全体</translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation>{kind}: {words}</translation>
    </message>
</context>
<context>
    <name>JourneyHeader</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>接点%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>行動%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) without their event</source>
        <translation>
            <numerusform>行動が見つからない印 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s), latest {day} {money}</source>
        <translation>
            <numerusform>購入%n回、最新 {day} {money}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s), latest {day} {what} {money}</source>
        <translation>
            <numerusform>購入%n回、最新 {day} {what} {money}</numerusform>
        </translation>
    </message>
    <message>
        <source>(alias)</source>
        <translation>（仮名）</translation>
    </message>
    <message>
        <source>Company&apos;s last contact: {day} {channel}</source>
        <translation>企業からの最終連絡: {day} {channel}</translation>
    </message>
    <message>
        <source>Company&apos;s last contact: {day} {channel} ({ago})</source>
        <translation>企業からの最終連絡: {day} {channel}（{ago}）</translation>
    </message>
    <message>
        <source>Company: {day} {channel}</source>
        <translation>企業から: {day} {channel}</translation>
    </message>
    <message>
        <source>Contact by the company: not in the data</source>
        <translation>企業からの連絡: データにありません</translation>
    </message>
    <message>
        <source>Holds: {what}</source>
        <translation>保有: {what}</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>まだ行動がありません</translation>
    </message>
    <message>
        <source>No words of theirs in the data</source>
        <translation>お客様の言葉はデータにありません</translation>
    </message>
    <message>
        <source>Open: nothing</source>
        <translation>未完了: なし</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>未完了: {what}</translation>
    </message>
    <message>
        <source>Select the whole journey</source>
        <translation>ジャーニー全体を選ぶ</translation>
    </message>
    <message>
        <source>Show everything about them (Shift+Z)</source>
        <translation>すべて見る（Shift+Z）</translation>
    </message>
    <message>
        <source>Show less (Shift+Z)</source>
        <translation>たたむ（Shift+Z）</translation>
    </message>
    <message>
        <source>Situation (reading): {words}</source>
        <translation>状況（読み取り）: {words}</translation>
    </message>
    <message>
        <source>no answer to {channel} “{what}” of {day}</source>
        <translation>{channel}「{what}」{day}に未回答</translation>
    </message>
    <message>
        <source>order of {day}, no delivery recorded</source>
        <translation>{day}の注文の配送の記録なし</translation>
    </message>
    <message>
        <source>order since {day}</source>
        <translation>注文 {day}から</translation>
    </message>
    <message>
        <source>order “{what}” of {day}, no delivery recorded</source>
        <translation>注文「{what}」({day}) の配送の記録なし</translation>
    </message>
    <message>
        <source>order “{what}” since {day}</source>
        <translation>注文「{what}」{day}から</translation>
    </message>
    <message>
        <source>{channel} of {day} unanswered</source>
        <translation>{channel} {day}に未返信</translation>
    </message>
    <message>
        <source>{contacts}, {events} ({zone})</source>
        <translation>{contacts}、{events}（{zone}）</translation>
    </message>
    <message>
        <source>{first} – {last} ・ {contacts}, {events} ({zone})</source>
        <translation>{first}〜{last} ・ {contacts}、{events}（{zone}）</translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation>{kind} {count}</translation>
    </message>
    <message>
        <source>{what} until {day}</source>
        <translation>{what}（{day}まで）</translation>
    </message>
</context>
<context>
    <name>JourneyText</name>
    <message>
        <source>(alias)</source>
        <translation>（仮名）</translation>
    </message>
    <message>
        <source>Writing the journey</source>
        <translation>ジャーニーを書き出しています</translation>
    </message>
</context>
<context>
    <name>JourneyTools</name>
    <message>
        <source>Compare with 3 detractors</source>
        <translation>批判者3人と並べる</translation>
    </message>
    <message>
        <source>Compare with 3 promoters</source>
        <translation>推奨者3人と並べる</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>接点</translation>
    </message>
    <message>
        <source>Contacts: one row a visit</source>
        <translation>接点: 訪問ごとに1行</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>この場所へのリンクをコピー</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>画像でコピー</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>テキストでコピー</translation>
    </message>
    <message>
        <source>Copy, picture, link, raw record</source>
        <translation>コピー、画像、リンク、元のレコード</translation>
    </message>
    <message>
        <source>Date and clock</source>
        <translation>日付と時刻</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>詰めて</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>濃さ</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find in this journey (Ctrl+F)</source>
        <translation>このジャーニーの中を検索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>From where time is told (T)</source>
        <translation>時刻の数え方 (T)</translation>
    </message>
    <message>
        <source>Go to a link…</source>
        <translation>リンクの場所へ…</translation>
    </message>
    <message>
        <source>How densely it is drawn (D)</source>
        <translation>表示の濃さ (D)</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>レーン</translation>
    </message>
    <message>
        <source>Lanes: channels on a time axis (V)</source>
        <translation>レーン: 時間軸にチャネルを並べる (V)</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Print a customer sheet… (Ctrl+P)</source>
        <translation>個票を印刷…（Ctrl+P）</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>画像を保存…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show the raw record</source>
        <translation>元のレコードを見る</translation>
    </message>
    <message>
        <source>Show: {what}</source>
        <translation>表示: {what}</translation>
    </message>
    <message>
        <source>Since the first event</source>
        <translation>最初の行動から</translation>
    </message>
    <message>
        <source>Since the selected event</source>
        <translation>選んだ行動から</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>持ち出す</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Which kinds of events are shown (W)</source>
        <translation>表示する行動の種類 (W)</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボード操作</translation>
    </message>
</context>
<context>
    <name>KindsPanel</name>
    <message>
        <source>Delete “{name}” (Ctrl+Z brings it back)</source>
        <translation>「{name}」を削除 (Ctrl+Zで戻せます)</translation>
    </message>
    <message>
        <source>Kinds of events on this journey</source>
        <translation>このジャーニーの行動の種類</translation>
    </message>
    <message>
        <source>Name for this choice</source>
        <translation>この選び方の名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存した表示</translation>
    </message>
    <message>
        <source>Which kinds of events are shown</source>
        <translation>表示する行動の種類</translation>
    </message>
    <message>
        <source>{channel} ・ {name}   {count}</source>
        <translation>{channel} ・ {name}   {count}件</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全体の出来事</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>印</translation>
    </message>
    <message>
        <source>Signals (automatic)</source>
        <translation>サイン（自動）</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n event(s)</source>
        <translation>
            <numerusform>%n件中{shown}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title} and %n more</source>
        <translation>
            <numerusform>{title} ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} → not there yet</source>
        <translation>{title} → 未着</translation>
    </message>
    <message>
        <source>{title} → {end} ({lasted})</source>
        <translation>{title} → {end}（{lasted}）</translation>
    </message>
</context>
<context>
    <name>LanesTools</name>
    <message>
        <source>Everything, then the selection (0)</source>
        <translation>全期間、もう一度で選択範囲 (0)</translation>
    </message>
    <message>
        <source>Go to a date (Ctrl+G)</source>
        <translation>日付へ移動 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>日付へ移動…</translation>
    </message>
    <message>
        <source>The whole life</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom in (+, Ctrl and the wheel)</source>
        <translation>拡大 (+、Ctrl+ホイール)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom out (−, Ctrl and the wheel)</source>
        <translation>縮小 (−、Ctrl+ホイール)</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Lanes of the journey</source>
        <translation>ジャーニーのレーン</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Fact or interpretation</source>
        <translation>事実か解釈か</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Go to a link</source>
        <translation>リンクの場所へ</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>つなぐ</translation>
    </message>
    <message>
        <source>Link to an issue or hypothesis</source>
        <translation>課題・仮説につなぐ</translation>
    </message>
    <message>
        <source>Paste a link to a place in this workspace:</source>
        <translation>このワークスペースの場所を示すリンクを貼り付けてください:</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>There is no issue or hypothesis yet. I or H on a moment of the journey makes the first one.</source>
        <translation>課題・仮説がまだありません。ジャーニーの場面でIまたはHを押すと、最初の1件ができます。</translation>
    </message>
    <message>
        <source>What the moment says</source>
        <translation>この場面の立場</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Copy the whole link: it begins with ashiato://place/.</source>
        <translation>ashiato://place/ から始まるリンク全体をコピーしてください。</translation>
    </message>
    <message>
        <source>Name its folder: ashiato open-link URL WORKSPACE</source>
        <translation>フォルダーを指定してください: ashiato open-link URL WORKSPACE</translation>
    </message>
    <message>
        <source>Open that workspace first, then go to the link again.</source>
        <translation>そのワークスペースを開いてから、もう一度リンクへ移動してください。</translation>
    </message>
    <message>
        <source>Perhaps their source was removed, or is not imported here yet.</source>
        <translation>データ源が外されたか、まだ取り込まれていない可能性があります。</translation>
    </message>
    <message>
        <source>The customer of this link is not in the data.</source>
        <translation>このリンクのお客様は、いまのデータにいません。</translation>
    </message>
    <message>
        <source>The event of this link is not in the data any more.</source>
        <translation>このリンクの行動は、いまのデータにありません。</translation>
    </message>
    <message>
        <source>The journey of its customer is shown instead.</source>
        <translation>代わりに、そのお客様のジャーニーを表示しました。</translation>
    </message>
    <message>
        <source>The workspace of this link is not known here.</source>
        <translation>このリンクのワークスペースが見つかりません。</translation>
    </message>
    <message>
        <source>This is no link to a place in Ashiato.</source>
        <translation>Ashiatoの場所を示すリンクではありません。</translation>
    </message>
    <message>
        <source>This link belongs to another workspace.</source>
        <translation>このリンクは別のワークスペースのものです。</translation>
    </message>
</context>
<context>
    <name>ListsButton</name>
    <message>
        <source>Lists</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>No saved lists yet</source>
        <translation>保存したリストはまだありません</translation>
    </message>
    <message>
        <source>Remove a list</source>
        <translation>リストを削除</translation>
    </message>
    <message>
        <source>Save what is shown as a list…</source>
        <translation>今の条件をリストとして保存…</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>保存したリスト</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count}人</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>ファイルを取り込む…</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>観察会</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>This is the sample, a made-up furniture shop. Read a few customers, then bring in your own files.</source>
        <translation>これはサンプル（架空の家具店）です。何人か読んでみてから、ご自身のファイルを取り込んでください。</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>流入元</translation>
    </message>
    <message>
        <source>Case or order number</source>
        <translation>案件・注文の番号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>ファイルの列</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>コンバージョン</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>顧客ID</translation>
    </message>
    <message>
        <source>Customer: address</source>
        <translation>顧客：住所</translation>
    </message>
    <message>
        <source>Customer: birthday</source>
        <translation>顧客：生年月日</translation>
    </message>
    <message>
        <source>Customer: do not call</source>
        <translation>顧客：架電禁止</translation>
    </message>
    <message>
        <source>Customer: in charge</source>
        <translation>顧客：担当者</translation>
    </message>
    <message>
        <source>Customer: mail</source>
        <translation>顧客：メール</translation>
    </message>
    <message>
        <source>Customer: name</source>
        <translation>顧客：氏名</translation>
    </message>
    <message>
        <source>Customer: other</source>
        <translation>顧客：その他</translation>
    </message>
    <message>
        <source>Customer: phone</source>
        <translation>顧客：電話</translation>
    </message>
    <message>
        <source>Customer: reading</source>
        <translation>顧客：よみ</translation>
    </message>
    <message>
        <source>Customer: sensitive, never shown</source>
        <translation>顧客：要配慮（表示しない）</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>終了時刻</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>行動の名前</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Give the source a name.</source>
        <translation>データ元の名前を入れてください。</translation>
    </message>
    <message>
        <source>ID of the record</source>
        <translation>記録のID</translation>
    </message>
    <message>
        <source>Keep as attribute</source>
        <translation>属性として残す</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Order among equal times</source>
        <translation>同じ時刻の中の順番</translation>
    </message>
    <message>
        <source>Page or title</source>
        <translation>ページ・題名</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録音・録画</translation>
    </message>
    <message>
        <source>Say what the events are called: a column, or one name for all rows.</source>
        <translation>行動の名前を、列か、全行共通の名前で指定してください。</translation>
    </message>
    <message>
        <source>Say which column is the customer ID.</source>
        <translation>どの列が顧客IDかを指定してください。</translation>
    </message>
    <message>
        <source>Say which column is the time.</source>
        <translation>どの列が時刻かを指定してください。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>用件</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>通話・会話の記録</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Visit key</source>
        <translation>訪問のキー</translation>
    </message>
    <message>
        <source>Who acted</source>
        <translation>だれの行動か</translation>
    </message>
</context>
<context>
    <name>MappingEditor</name>
    <message>
        <source>(by column, or unknown)</source>
        <translation>（列による。なければ不明）</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>行動の名前</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>データ元の名前</translation>
    </message>
    <message>
        <source>The same for every row</source>
        <translation>全行に共通</translation>
    </message>
    <message>
        <source>Who acted</source>
        <translation>だれの行動か</translation>
    </message>
</context>
<context>
    <name>MarkCardWidget</name>
    <message>
        <source>Correct the author…</source>
        <translation>書いた人を直す…</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>削除 (Del)</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>編集 (E)</translation>
    </message>
    <message>
        <source>Edit or delete</source>
        <translation>編集・削除</translation>
    </message>
    <message>
        <source>Link to an issue or hypothesis… (Shift+I)</source>
        <translation>課題・仮説につなぐ… (Shift+I)</translation>
    </message>
    <message>
        <source>Not written yet. Press E to write.</source>
        <translation>まだ書かれていません。Eで書けます。</translation>
    </message>
    <message>
        <source>Open to all</source>
        <translation>全員に公開</translation>
    </message>
    <message>
        <source>Reply… (R)</source>
        <translation>返信…（R）</translation>
    </message>
    <message>
        <source>Tag… (T)</source>
        <translation>タグ…（T）</translation>
    </message>
    <message>
        <source>{author} · {when}</source>
        <translation>{author}・{when}</translation>
    </message>
</context>
<context>
    <name>MarkComposer</name>
    <message>
        <source>Discard changes</source>
        <translation>変更を捨てる</translation>
    </message>
    <message>
        <source>Editing: {kind}</source>
        <translation>編集中: {kind}</translation>
    </message>
    <message>
        <source>Esc: later</source>
        <translation>Esc: あとで書く</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>キー: {key}</translation>
    </message>
    <message>
        <source>Move to the selection</source>
        <translation>選択中の場所へ移す</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Selected: {place}</source>
        <translation>選択中: {place}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Words of the mark</source>
        <translation>印の本文</translation>
    </message>
    <message>
        <source>Write here…</source>
        <translation>ここに書く…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Your name stands under your marks. It is asked once.</source>
        <translation>印の下に表示するお名前です。聞くのは一度だけです。</translation>
    </message>
    <message>
        <source>{kind} ({key})</source>
        <translation>{kind} ({key})</translation>
    </message>
</context>
<context>
    <name>MarkRows</name>
    <message>
        <source>Everybody&apos;s marks</source>
        <translation>みんなの印</translation>
    </message>
</context>
<context>
    <name>MarkTalkBox</name>
    <message>
        <source>+ Tag (T)</source>
        <translation>＋タグ（T）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Example in the codebook, or no longer</source>
        <translation>コードブックの例にする・外す</translation>
    </message>
    <message>
        <source>Open in the codebook</source>
        <translation>コードブックで開く</translation>
    </message>
    <message>
        <source>React</source>
        <translation>反応</translation>
    </message>
    <message>
        <source>React with one click</source>
        <translation>ひと押しで反応します</translation>
    </message>
    <message>
        <source>Reply (R)</source>
        <translation>返信（R）</translation>
    </message>
    <message>
        <source>Reply to this mark</source>
        <translation>この印に返信します</translation>
    </message>
    <message>
        <source>Tag this mark; 1 to 9 put on the recent ones</source>
        <translation>この印にタグを付けます。1〜9 で最近のタグ</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>外す</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Hypothesis</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>気づき</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>状況</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>Born in {year}</source>
        <translation>{year}年生まれ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>In their {decade}s</source>
        <translation>{decade}代</translation>
    </message>
    <message>
        <source>Operator {letter}</source>
        <translation>オペレーター{letter}</translation>
    </message>
    <message>
        <source>Shop clerk {letter}</source>
        <translation>店員{letter}</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Under 10</source>
        <translation>10歳未満</translation>
    </message>
    <message>
        <source>not shown (sensitive)</source>
        <translation>非表示（要配慮）</translation>
    </message>
</context>
<context>
    <name>MattersSection</name>
    <message>
        <source>Nothing is open: actions, reopened issues and parked topics of earlier reviews would stand here.</source>
        <translation>持ち越しはありません。これまでの観察会の宿題、再発した課題、保留の話題がここに出ます。</translation>
    </message>
    <message>
        <source>Still open from last time</source>
        <translation>前回からの持ち越し</translation>
    </message>
    <message>
        <source>Still open from last time ({count})</source>
        <translation>前回からの持ち越し（{count}件）</translation>
    </message>
</context>
<context>
    <name>MediaDesk</name>
    <message>
        <source>Folder of recordings</source>
        <translation>録音のフォルダ</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message numerus="yes">
        <source>%n mark(s) are not revealed yet and are not in here.</source>
        <translation>
            <numerusform>まだ見せ合っていない印が%n件あり、ここには載せていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>About</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>宿題</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>宿題</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反例</translation>
    </message>
    <message>
        <source>By</source>
        <translation>書いた人</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>接点</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決まったこと</translation>
    </message>
    <message>
        <source>Decisions: {decisions} ・ actions: {actions} ・ issues and hypotheses: {claims} ・ marks: {marks}</source>
        <translation>決定{decisions}件 ・ 宿題{actions}件 ・ 課題と仮説{claims}件 ・ 印{marks}件</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>For</source>
        <translation>裏づけ</translation>
    </message>
    <message>
        <source>Homework before</source>
        <translation>事前の宿題</translation>
    </message>
    <message>
        <source>How picked</source>
        <translation>選び方</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>招いた人</translation>
    </message>
    <message>
        <source>Issue or hypothesis</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>Issues and hypotheses</source>
        <translation>課題と仮説</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>見た範囲</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>印</translation>
    </message>
    <message>
        <source>Minutes of a review session</source>
        <translation>お客様観察会 議事録</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>場面</translation>
    </message>
    <message>
        <source>No issue or hypothesis came out of this review.</source>
        <translation>この観察会から出た課題・仮説はありません。</translation>
    </message>
    <message>
        <source>No place was marked by two people.</source>
        <translation>二人以上が印を付けた場所はありません。</translation>
    </message>
    <message>
        <source>No topic was parked.</source>
        <translation>あとで話すことにした話題はありません。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>{number}番</translation>
    </message>
    <message>
        <source>Nobody marked anything on this journey.</source>
        <translation>この方のジャーニーに付けられた印はありません。</translation>
    </message>
    <message>
        <source>Nobody took anything to do.</source>
        <translation>宿題はありません。</translation>
    </message>
    <message>
        <source>Nobody voted.</source>
        <translation>投票はありません。</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>残っていることはありません。</translation>
    </message>
    <message>
        <source>Nothing was decided.</source>
        <translation>決まったことはありません。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Parked topics</source>
        <translation>あとで話す話題</translation>
    </message>
    <message>
        <source>Places where people agreed: {agreed} ・ where they split: {split}</source>
        <translation>見方が一致 {agreed}か所 ・ 分かれた {split}か所</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>Question to ask: {words}</source>
        <translation>確かめる質問: {words}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読んだ人数</translation>
    </message>
    <message>
        <source>Reading journeys</source>
        <translation>ジャーニーを読んでいます</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>まだ残っていること</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>The review is not closed: these minutes may change.</source>
        <translation>観察会はまだ終わっていません。議事録の内容は変わることがあります。</translation>
    </message>
    <message>
        <source>This person is not in the data any more; what was written about them is.</source>
        <translation>この方は今のデータにありません。書かれたことは残っています。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>判断できない</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>ファイルを書き出しています</translation>
    </message>
    <message>
        <source>Wrote or voted</source>
        <translation>印か票のある人</translation>
    </message>
    <message>
        <source>counted hands, without names</source>
        <translation>挙手の数（名前なし）</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>その後削除</translation>
    </message>
    <message>
        <source>done</source>
        <translation>済み</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>取りやめ</translation>
    </message>
    <message>
        <source>from {at}</source>
        <translation>{at}から</translation>
    </message>
    <message>
        <source>from {at}, {minutes} min of {planned} planned</source>
        <translation>{at}から{minutes}分（予定{planned}分）</translation>
    </message>
    <message>
        <source>led by {name}</source>
        <translation>進行 {name}</translation>
    </message>
    <message>
        <source>not on the agenda</source>
        <translation>予定外</translation>
    </message>
    <message>
        <source>not read in this review</source>
        <translation>この回では読んでいません</translation>
    </message>
    <message>
        <source>nothing was decided on this customer</source>
        <translation>「決める」まで進んでいません</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>talked about since</source>
        <translation>その後話した</translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation>{kind}: {words}</translation>
    </message>
    <message>
        <source>{name} ({department})</source>
        <translation>{name}（{department}）</translation>
    </message>
    <message>
        <source>{number}. {who}</source>
        <translation>{number}. {who}</translation>
    </message>
    <message numerus="yes">
        <source>{read} of %n customer(s)</source>
        <translation>
            <numerusform>%n人中{read}人</numerusform>
        </translation>
    </message>
    <message>
        <source>{standing}: {words}</source>
        <translation>{standing}: {words}</translation>
    </message>
    <message>
        <source>{who}: {numbers}</source>
        <translation>{who}: {numbers}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>MomentList</name>
    <message>
        <source>Example</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Moments with this tag</source>
        <translation>このタグの場面</translation>
    </message>
</context>
<context>
    <name>NameBox</name>
    <message>
        <source>Name of the list</source>
        <translation>リストの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Such as: low score after a call</source>
        <translation>例: 電話のあと低評価</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Correct the author</source>
        <translation>書いた人を直す</translation>
    </message>
    <message>
        <source>The mark stands under %1. Whose words is it?</source>
        <translation>この印は%1さんの名前になっています。だれの言葉ですか？</translation>
    </message>
    <message>
        <source>This name stands under what is written from now on:</source>
        <translation>これから書くものに付く名前：</translation>
    </message>
    <message>
        <source>Who writes now</source>
        <translation>書く人</translation>
    </message>
</context>
<context>
    <name>NoteExport</name>
    <message>
        <source>Author</source>
        <translation>書いた人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Contact No.</source>
        <translation>接点No.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>お客様ID</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Evidence for</source>
        <translation>根拠にしている課題・仮説</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>元の行動</translation>
    </message>
    <message>
        <source>I doubt it</source>
        <translation>疑問</translation>
    </message>
    <message>
        <source>I saw that too</source>
        <translation>同感</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Listing the notes</source>
        <translation>メモを並べています</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>印ID</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Page or subject</source>
        <translation>ページ・件名</translation>
    </message>
    <message>
        <source>Quoted words</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>反応</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Review session</source>
        <translation>観察会</translation>
    </message>
    <message>
        <source>Sits on</source>
        <translation>付けた場所</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Time of the event</source>
        <translation>行動の日時</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題</translation>
    </message>
    <message>
        <source>Typed by</source>
        <translation>入力した人</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>a contact</source>
        <translation>接点</translation>
    </message>
    <message>
        <source>a place in an event</source>
        <translation>行動の中の箇所</translation>
    </message>
    <message>
        <source>a stretch</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>その後変わった</translation>
    </message>
    <message>
        <source>its event is gone</source>
        <translation>行動が見つからない</translation>
    </message>
    <message>
        <source>surprising</source>
        <translation>意外</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>ありがとう</translation>
    </message>
    <message>
        <source>the customer is not in the data</source>
        <translation>お客様がデータにない</translation>
    </message>
    <message>
        <source>the whole journey</source>
        <translation>ジャーニー全体</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>あり</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source> · </source>
        <translation>・</translation>
    </message>
    <message>
        <source>Choose a customer on the left to read and mark a journey.</source>
        <translation>左の一覧から顧客を選ぶと、ジャーニーを読んで印を付けられます。</translation>
    </message>
    <message>
        <source>Deleted “{words}”. Ctrl+Z brings it back.</source>
        <translation>「{words}」を削除しました。Ctrl+Zで元に戻せます。</translation>
    </message>
    <message>
        <source>Done, on the journey of another customer.</source>
        <translation>別の顧客のジャーニーで実行しました。</translation>
    </message>
    <message>
        <source>Its event is no longer in the data.</source>
        <translation>この行動は今のデータにありません。</translation>
    </message>
    <message>
        <source>Left as it is, because somebody else changed it since: {names}</source>
        <translation>ほかの人がその後に変えたため、そのままにしました: {names}</translation>
    </message>
    <message>
        <source>No marks yet. Select a contact and press M to write down what you notice.</source>
        <translation>まだ印がありません。接点を選んでMを押すと、気づきを書けます。</translation>
    </message>
    <message>
        <source>What it marks has changed since.</source>
        <translation>印を付けたときと内容が変わっています。</translation>
    </message>
    <message>
        <source>Write your name first. It is asked only once.</source>
        <translation>先にお名前を書いてください。聞くのは一度だけです。</translation>
    </message>
    <message>
        <source>the whole journey</source>
        <translation>ジャーニー全体</translation>
    </message>
    <message>
        <source>was at {when}</source>
        <translation>元の場所: {when}</translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation>{kind} {count}</translation>
    </message>
    <message numerus="yes">
        <source>{when}, %n event(s)</source>
        <translation>
            <numerusform>{when}・行動%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, at {second} of the recording</source>
        <translation>{when}、録音の{second}</translation>
    </message>
    <message numerus="yes">
        <source>{when}, contact of %n event(s)</source>
        <translation>
            <numerusform>{when} の接点（%n件の行動）</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, selected words</source>
        <translation>{when} の選んだ言葉</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Marks without their event</source>
        <translation>行動が見つからない印</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>やり直す (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>元に戻す (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>OpenWindow</name>
    <message>
        <source>New data is there. What you see now stays until you switch.</source>
        <translation>新しいデータがあります。切り替えるまで今の表示のままです。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示する</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>About</source>
        <translation>関係する課題</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>済み</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>宿題</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What is decided</source>
        <translation>決めたこと</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>すること</translation>
    </message>
    <message>
        <source>empty: everybody</source>
        <translation>空欄は全員</translation>
    </message>
    <message>
        <source>no particular issue</source>
        <translation>特になし</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>until</source>
        <translation>期限あり</translation>
    </message>
    <message>
        <source>why, in one sentence</source>
        <translation>なぜそう決めたか、一文で</translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Left and Right move the part that is shown, Up and Down make it shorter and longer.</source>
        <translation>左右キーで表示範囲を動かし、上下キーで短く・長くします。</translation>
    </message>
    <message>
        <source>Left and Right move the part that is shown.</source>
        <translation>左右キーで表示する範囲を動かします。</translation>
    </message>
    <message>
        <source>The whole life</source>
        <translation>全期間</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message numerus="yes">
        <source>%n moment(s) are not in this data any more.</source>
        <translation>
            <numerusform>今のデータにない場面が%n件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) on the journeys of {customers} people: {stances}</source>
        <translation>
            <numerusform>{customers}人のジャーニーに%n場面: {stances}</numerusform>
        </translation>
    </message>
    <message>
        <source>About: {condition}</source>
        <translation>対象: {condition}</translation>
    </message>
    <message>
        <source>Evidence for a hypothesis</source>
        <translation>根拠のまとめ（仮説）</translation>
    </message>
    <message>
        <source>Evidence for an issue</source>
        <translation>根拠のまとめ（課題）</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>数え方</translation>
    </message>
    <message>
        <source>How to test: {words}</source>
        <translation>確かめ方: {words}</translation>
    </message>
    <message>
        <source>Judged by {people} ({facts} facts, {interpretations} interpretations)</source>
        <translation>判断した人: {people}（事実{facts}件・解釈{interpretations}件）</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>場面</translation>
    </message>
    <message>
        <source>No moment that bears it out is in this data.</source>
        <translation>裏づけとなる場面は今のデータにありません。</translation>
    </message>
    <message>
        <source>Nobody has said yet whom it is about, so there is no number of all.</source>
        <translation>対象がまだ決まっていないため、該当者の総数はありません。</translation>
    </message>
    <message>
        <source>Nobody&apos;s own words are marked yet.</source>
        <translation>お客様自身のことばは、まだ引用されていません。</translation>
    </message>
    <message>
        <source>None found. Nobody may have looked: read customers who fared well.</source>
        <translation>見つかっていません。まだ探していないだけかもしれません。うまくいったお客様も読んでください。</translation>
    </message>
    <message>
        <source>Nothing more is written.</source>
        <translation>補足は書かれていません。</translation>
    </message>
    <message>
        <source>Of how many</source>
        <translation>何人中何人か</translation>
    </message>
    <message>
        <source>People are counted, not moments; whoever was read counts, marked or not.</source>
        <translation>場面ではなく人を数えています。印がなくても、読んだ人は分母に入ります。</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>お客様の声</translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>反例</translation>
    </message>
    <message>
        <source>made by {name} on {day}</source>
        <translation>{day} {name}</translation>
    </message>
    <message>
        <source>owner: {name}</source>
        <translation>担当 {name}</translation>
    </message>
    <message>
        <source>severity: {severity}</source>
        <translation>重さ {severity}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>If it is somebody else, tell them apart in the name: 田中（店舗）.</source>
        <translation>別の人なら、名前で区別してください（例：田中（店舗））。</translation>
    </message>
    <message>
        <source>There is a person of this name already.</source>
        <translation>この名前の人はもういます。</translation>
    </message>
    <message>
        <source>These are the same person already.</source>
        <translation>もう同じ人になっています。</translation>
    </message>
    <message>
        <source>{name} and {into} are one person now. Ctrl+Z takes them apart again.</source>
        <translation>{name}と{into}を同じ人にしました。Ctrl+Z で元に戻せます。</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>%1 is the same person as:</source>
        <translation>「%1」と同じ人：</translation>
    </message>
    <message>
        <source>Also as</source>
        <translation>ほかの名前</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新しい人</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>新しい人…</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>同じ人</translation>
    </message>
    <message>
        <source>People and departments</source>
        <translation>メンバーと部署</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>よみ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Same person as…</source>
        <translation>同じ人にする…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>分ける</translation>
    </message>
    <message>
        <source>The name under their marks:</source>
        <translation>印に付く名前：</translation>
    </message>
    <message>
        <source>not entered yet</source>
        <translation>未登録</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>Ask an owner of the workspace for another role.</source>
        <translation>ワークスペースの所有者に役割の変更を頼んでください。</translation>
    </message>
    <message>
        <source>Ask an owner of the workspace.</source>
        <translation>ワークスペースの所有者に頼んでください。</translation>
    </message>
    <message>
        <source>This is a masked copy: names and numbers are not in it.</source>
        <translation>これは仮名の複製です。名前や番号は入っていません。</translation>
    </message>
    <message>
        <source>Your role does not allow this here.</source>
        <translation>あなたの役割では、ここではできません。</translation>
    </message>
</context>
<context>
    <name>Picks</name>
    <message>
        <source>, </source>
        <translation>・</translation>
    </message>
    <message>
        <source>10 at random</source>
        <translation>無作為に10人</translation>
    </message>
    <message>
        <source>Changed lately</source>
        <translation>最近変化した</translation>
    </message>
    <message>
        <source>Drawn from {among} people with seed {seed}: the same seed draws the same people again.</source>
        <translation>{among}人からシード{seed}で抽出。同じシードなら同じ人になります。</translation>
    </message>
    <message>
        <source>Events of the last {days} days against each person&apos;s own rate before: more or less by {spread} times what chance explains.</source>
        <translation>直近{days}日の行動数を、その人のそれまでのペースと比べ、偶然のばらつきの{spread}倍以上ずれた人。</translation>
    </message>
    <message>
        <source>Most typical first</source>
        <translation>典型的な順</translation>
    </message>
    <message>
        <source>Nearly converted</source>
        <translation>あと一歩だった</translation>
    </message>
    <message>
        <source>Struggled to convert</source>
        <translation>コンバージョンまで苦労した</translation>
    </message>
    <message>
        <source>The 5% of {others} people without a conversion who are nearest to the {converted} with one, by visits, events per visit, channels and days since last seen.</source>
        <translation>コンバージョンのない{others}人のうち、した{converted}人の平均に最も近い5%（訪問頻度・訪問あたり行動数・チャネル・最終接触からの日数で比較）。</translation>
    </message>
    <message>
        <source>The first conversion took {days} days and {events} events or more: each the top 5% of the {converted} people who converted.</source>
        <translation>初回コンバージョンまで{days}日以上かつ{events}行動以上。どちらもコンバージョンした{converted}人の上位5%。</translation>
    </message>
    <message>
        <source>Too few people to compare: {converted} have a conversion. At least 20 are needed.</source>
        <translation>比べるには人数が足りません。コンバージョンした人は{converted}人、20人以上必要です。</translation>
    </message>
    <message>
        <source>Too few people to compare: {converted} with a conversion, {others} without. At least 20 of each are needed.</source>
        <translation>比べるには人数が足りません。した人{converted}人、していない人{others}人、それぞれ20人以上必要です。</translation>
    </message>
    <message>
        <source>Too few people to group: {people} with events of their own. At least 20 are needed.</source>
        <translation>グループ分けには人数が足りません。自分の行動がある人は{people}人、20人以上必要です。</translation>
    </message>
    <message>
        <source>few conversions ({mean})</source>
        <translation>コンバージョンが少ない（{mean}回）</translation>
    </message>
    <message>
        <source>few visits a month ({mean})</source>
        <translation>訪問が少ない（月{mean}回）</translation>
    </message>
    <message>
        <source>little by mail, LINE and letter ({mean}%)</source>
        <translation>メール・LINE・手紙が少ない（{mean}%）</translation>
    </message>
    <message>
        <source>little by phone and chat ({mean}%)</source>
        <translation>電話・チャットが少ない（{mean}%）</translation>
    </message>
    <message>
        <source>little done per visit ({mean})</source>
        <translation>1訪問の行動が少ない（{mean}）</translation>
    </message>
    <message>
        <source>little in the shop ({mean}%)</source>
        <translation>来店が少ない（{mean}%）</translation>
    </message>
    <message>
        <source>long not seen ({mean} days)</source>
        <translation>しばらく接触なし（{mean}日）</translation>
    </message>
    <message>
        <source>long until the first conversion ({mean} days)</source>
        <translation>初回コンバージョンまで長い（{mean}日）</translation>
    </message>
    <message>
        <source>many conversions ({mean})</source>
        <translation>コンバージョンが多い（{mean}回）</translation>
    </message>
    <message>
        <source>many visits a month ({mean})</source>
        <translation>訪問が多い（月{mean}回）</translation>
    </message>
    <message>
        <source>much by mail, LINE and letter ({mean}%)</source>
        <translation>メール・LINE・手紙が多い（{mean}%）</translation>
    </message>
    <message>
        <source>much by phone and chat ({mean}%)</source>
        <translation>電話・チャットが多い（{mean}%）</translation>
    </message>
    <message>
        <source>much done per visit ({mean})</source>
        <translation>1訪問の行動が多い（{mean}）</translation>
    </message>
    <message>
        <source>much in the shop ({mean}%)</source>
        <translation>来店が多い（{mean}%）</translation>
    </message>
    <message>
        <source>seen recently ({mean} days ago)</source>
        <translation>最近も接触あり（{mean}日前）</translation>
    </message>
    <message>
        <source>soon converted ({mean} days)</source>
        <translation>早くコンバージョン（{mean}日）</translation>
    </message>
    <message>
        <source>{count} at random · seed {seed}</source>
        <translation>無作為に{count}人 · シード{seed}</translation>
    </message>
    <message>
        <source>{people} people grouped by their visits, events, channels and conversions; whoever is nearest to the middle of their group comes first.</source>
        <translation>{people}人を訪問・行動数・チャネル・コンバージョンで分け、各グループの中心に近い人から並べています。</translation>
    </message>
    <message>
        <source>{traits}: {size} people</source>
        <translation>{traits}（{size}人）</translation>
    </message>
</context>
<context>
    <name>PinBar</name>
    <message numerus="yes">
        <source>%n picked</source>
        <translation>
            <numerusform>%n人を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>並べて比べる</translation>
    </message>
    <message>
        <source>Put them on a review, to be read together (Ctrl+R)</source>
        <translation>観察会に加えて一緒に読みます (Ctrl+R)</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>観察会へ…</translation>
    </message>
    <message>
        <source>Under each other on one time axis (Shift+V)</source>
        <translation>同じ時間軸で上下に並べます（Shift+V）</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Decoding the recording</source>
        <translation>録音を読み込んでいます</translation>
    </message>
    <message>
        <source>Export the recording once more, and add it again.</source>
        <translation>録音を書き出し直して、もう一度加えてください。</translation>
    </message>
    <message>
        <source>Measuring the recording</source>
        <translation>録音の波形を作っています</translation>
    </message>
    <message>
        <source>The recording is empty.</source>
        <translation>録音が空です。</translation>
    </message>
    <message>
        <source>This is no readable WAV file: its header is broken.</source>
        <translation>WAVファイルとして読めません。ヘッダーが壊れています。</translation>
    </message>
    <message>
        <source>To hear it here, install the sound part: resources/setup --audio</source>
        <translation>ここで聞くには音声の部品を入れてください： resources/setup --audio</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>聞き終わり</translation>
    </message>
    <message>
        <source>{share} heard</source>
        <translation>{share}を再生済み</translation>
    </message>
</context>
<context>
    <name>PrepareDialog</name>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>進行役</translation>
    </message>
    <message>
        <source>Hide the score until the reveal</source>
        <translation>評価は公開まで伏せる</translation>
    </message>
    <message>
        <source>How to go about it</source>
        <translation>進め方</translation>
    </message>
    <message>
        <source>Invite everybody of the team ({count})</source>
        <translation>チーム全員を招待（{count}人）</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>予定時間</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>準備する</translation>
    </message>
    <message>
        <source>Prepare a review</source>
        <translation>観察会を準備</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>Such as: customers who heard nothing while they waited</source>
        <translation>例: 待つ間に連絡がなかったお客様</translation>
    </message>
    <message>
        <source>Such as: where did we make them wait without a word?</source>
        <translation>例: 何も伝えずに待たせた所はどこか</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Theme and day</source>
        <translation>テーマと日</translation>
    </message>
    <message>
        <source>Whom to read</source>
        <translation>誰を読むか</translation>
    </message>
    <message>
        <source>{minutes} minutes have room for {count} customers of {each} minutes each.</source>
        <translation>{minutes}分で、1人{each}分なら{count}人まで読めます。</translation>
    </message>
</context>
<context>
    <name>PresenterScreen</name>
    <message>
        <source>Review session</source>
        <translation>お客様観察会</translation>
    </message>
    <message>
        <source>Write a decision: Alt+D. Give homework: Alt+A. Vote: Alt+V.</source>
        <translation>決定を書く: Alt+D&#x3000;宿題を出す: Alt+A&#x3000;投票: Alt+V</translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Saved: {path}</source>
        <translation>保存しました: {path}</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>プリンタに送りました。</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Being made…</source>
        <translation>作成中…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Customer sheet</source>
        <translation>個票</translation>
    </message>
    <message>
        <source>Names are made up; phone numbers and addresses are hidden.</source>
        <translation>仮名表示です。電話番号や住所は隠しています。</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>{number}ページ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Real names are shown; the reason is kept and stands on the sheet.</source>
        <translation>実名を表示しています。理由は記録され、紙面にも載ります。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <source>With real names (asks for a reason)</source>
        <translation>実名で印刷（理由を記録）</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>about {minutes} min left</source>
        <translation>残り約{minutes}分</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>残り約{seconds}秒</translation>
    </message>
    <message>
        <source>{count} rows/s</source>
        <translation>{count}行/秒</translation>
    </message>
</context>
<context>
    <name>QtSound</name>
    <message>
        <source>No sound device was found: connect one, and open the app again.</source>
        <translation>音の出る装置が見つかりません。つないでから、アプリを開き直してください。</translation>
    </message>
    <message>
        <source>This recording cannot be played: the file is damaged or of a rare kind.</source>
        <translation>この録音は再生できません。ファイルが壊れているか、特殊な形式です。</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>About Ashiato</source>
        <translation>Ashiatoについて</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Apache License 2.0. The font is Noto Sans JP under the SIL Open Font License 1.1.</source>
        <translation>Apache License 2.0。フォントはNoto Sans JP（SIL Open Font License 1.1）です。</translation>
    </message>
    <message>
        <source>Ashiato</source>
        <translation>Ashiato</translation>
    </message>
    <message>
        <source>Ashiato (足跡): read one customer&apos;s journey at a time.</source>
        <translation>Ashiato（足跡）：お客様のジャーニーを一人ずつ読む。</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSVファイル (*.csv)</translation>
    </message>
    <message>
        <source>Common events</source>
        <translation>全体の出来事</translation>
    </message>
    <message>
        <source>Export refused rows</source>
        <translation>取り込めなかった行の書き出し</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>書き出しファイル</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>ファイルの取り込み</translation>
    </message>
    <message>
        <source>In a workspace of your own they do not mix with the made-up customers.</source>
        <translation>ご自身のワークスペースなら、架空の顧客と混ざりません。</translation>
    </message>
    <message>
        <source>Into the sample</source>
        <translation>サンプルに入れる</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>ログ: {path}</translation>
    </message>
    <message>
        <source>Manual: {path}</source>
        <translation>マニュアル: {path}</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新しいワークスペース</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新しいワークスペース…</translation>
    </message>
    <message>
        <source>Open a workspace (.ashiato)</source>
        <translation>ワークスペース（.ashiato）を開く</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>マッピングの保存</translation>
    </message>
    <message>
        <source>The sample is open. Where shall your files go?</source>
        <translation>サンプルを開いています。ファイルをどこに入れますか？</translation>
    </message>
    <message>
        <source>This name stands under the marks you make:</source>
        <translation>印に添えられる名前です：</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>バージョン {version}</translation>
    </message>
    <message>
        <source>Your name on marks</source>
        <translation>印につける名前</translation>
    </message>
    <message>
        <source>my-customers.ashiato</source>
        <translation>顧客.ashiato</translation>
    </message>
</context>
<context>
    <name>RawDialog</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns and values</source>
        <translation>列と値</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>元のレコード</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>RawRecord</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Put the folder “sources” back from a backup, or import the file again.</source>
        <translation>フォルダー「sources」をバックアップから戻すか、ファイルをもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>Raw records are shut until the reveal: they would tell the score.</source>
        <translation>元の行は公開まで開けません。評価が分かってしまうためです。</translation>
    </message>
    <message>
        <source>Select an event first.</source>
        <translation>先に行動を選んでください。</translation>
    </message>
    <message>
        <source>Somebody wrote this down here: there is no file.</source>
        <translation>この画面で記録したもので、元のファイルはありません。</translation>
    </message>
    <message>
        <source>Source: {name}. As imported.</source>
        <translation>データ源: {name}。取り込んだままの内容です。</translation>
    </message>
    <message>
        <source>Source: {name}. As imported; names and numbers are masked.</source>
        <translation>データ源: {name}。取り込んだままの内容です（氏名や番号は伏せています）。</translation>
    </message>
    <message>
        <source>The original record is not in the workspace any more.</source>
        <translation>元のレコードがワークスペースに残っていません。</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file} {row}行目</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message numerus="yes">
        <source>Copied as text: %n contact(s)</source>
        <translation>
            <numerusform>テキストでコピーしました: 接点%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>リンクをコピーしました</translation>
    </message>
    <message>
        <source>Picture made</source>
        <translation>画像を作りました</translation>
    </message>
    <message numerus="yes">
        <source>Picture made; %n contact(s) had no room</source>
        <translation>
            <numerusform>画像を作りました（接点%n件は入りきりません）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingListPopup</name>
    <message>
        <source>Make</source>
        <translation>作る</translation>
    </message>
    <message>
        <source>Name of a new list</source>
        <translation>新しいリストの名前</translation>
    </message>
    <message>
        <source>Put on a reading list</source>
        <translation>観察リストに入れる</translation>
    </message>
    <message>
        <source>Reading lists</source>
        <translation>観察リスト</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count}人)</translation>
    </message>
</context>
<context>
    <name>ReadingLists</name>
    <message>
        <source>Already on “{name}”.</source>
        <translation>「{name}」にはもう入っています。</translation>
    </message>
    <message numerus="yes">
        <source>Put on “{name}”, now %n person(s). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>「{name}」に入れました (計%n人)。Ctrl+Zで取り消せます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingTools</name>
    <message>
        <source>All events are shown: the selected one was hidden.</source>
        <translation>選んだ行動が隠れていたため、すべて表示に戻しました。</translation>
    </message>
    <message>
        <source>Date and clock</source>
        <translation>日付と時刻</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>詰めて</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>強調</translation>
    </message>
    <message>
        <source>No further event of this kind</source>
        <translation>この種類の行動はもうありません</translation>
    </message>
    <message>
        <source>No further mark</source>
        <translation>印はもうありません</translation>
    </message>
    <message>
        <source>No further score</source>
        <translation>評価はもうありません</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>これだけ</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Select an event first: it is zero.</source>
        <translation>起点にする行動を先に選んでください。</translation>
    </message>
    <message>
        <source>Select an event, or choose kinds under “Show”.</source>
        <translation>行動を選ぶか、「表示」で種類を選んでください。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Since the first event</source>
        <translation>最初の行動から</translation>
    </message>
    <message>
        <source>Since the selected event</source>
        <translation>選んだ行動から</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n event(s)</source>
        <translation>
            <numerusform>行動%n件のうち{count}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{showing}: %n kind(s)</source>
        <translation>
            <numerusform>{showing}: %n種類</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason: kept in the audit with your name and the time</source>
        <translation>理由（名前と時刻とともに監査記録に残ります）</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message numerus="yes">
        <source>%n call(s) may be meant</source>
        <translation>
            <numerusform>候補の通話が%n件あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken</source>
        <translation>
            <numerusform>%n件は取り込めませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other kinds left out</source>
        <translation>
            <numerusform>ほかの種類のファイル%n件は対象外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) copied into the workspace</source>
        <translation>
            <numerusform>録音%n件をワークスペースに複製しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) linked into the workspace</source>
        <translation>
            <numerusform>録音%n件をワークスペースにリンクしました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n件はすでにあります</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation>空き容量と書き込みの権限を確かめてください。</translation>
    </message>
    <message>
        <source>Check that you may read this folder.</source>
        <translation>このフォルダの読み取り権限を確かめてください。</translation>
    </message>
    <message>
        <source>Choose between 1 and {most} minutes.</source>
        <translation>1分から{most}分までで指定してください。</translation>
    </message>
    <message>
        <source>Correct the file, or remove it: the pattern is guessed anew.</source>
        <translation>ファイルを直すか、削除してください。パターンは推定し直されます。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Name the folder in which the recordings lie.</source>
        <translation>録音のあるフォルダを指定してください。</translation>
    </message>
    <message>
        <source>Pattern of the names, guessed: {pattern}</source>
        <translation>ファイル名のパターン（推定）: {pattern}</translation>
    </message>
    <message>
        <source>Pattern of the names: {pattern}</source>
        <translation>ファイル名のパターン: {pattern}</translation>
    </message>
    <message>
        <source>Remove it and add the folder of recordings once more.</source>
        <translation>一覧を削除し、録音のフォルダをもう一度加えてください。</translation>
    </message>
    <message>
        <source>Somebody else is adding recordings just now.</source>
        <translation>ほかの人が録音を加えているところです。</translation>
    </message>
    <message>
        <source>Taking in recordings</source>
        <translation>録音を取り込んでいます</translation>
    </message>
    <message>
        <source>The list of recordings is damaged.</source>
        <translation>録音の一覧が壊れています。</translation>
    </message>
    <message>
        <source>The pattern is too long.</source>
        <translation>パターンが長すぎます。</translation>
    </message>
    <message>
        <source>The pattern names neither date and time nor an id.</source>
        <translation>パターンに日時もIDもありません。</translation>
    </message>
    <message>
        <source>The pattern of the recordings cannot be read.</source>
        <translation>録音のパターンを読めません。</translation>
    </message>
    <message>
        <source>The recordings cannot be kept: {reason}.</source>
        <translation>録音を保存できません: {reason}</translation>
    </message>
    <message>
        <source>The recordings of the workspace cannot be read.</source>
        <translation>ワークスペースの録音を読めません。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのフォルダがありません。</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>フォルダーではなく、ファイルが指定されました。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Write names as they are, with {tokens} where they differ, * for anything.</source>
        <translation>ファイル名のとおりに書き、変わる部分を {tokens}、何でもよい部分を * にしてください。</translation>
    </message>
    <message>
        <source>assigned by hand</source>
        <translation>人が割り当て</translation>
    </message>
    <message>
        <source>belongs to no call, said by hand</source>
        <translation>どの通話でもない（人の判断）</translation>
    </message>
    <message>
        <source>calls at that time have other numbers</source>
        <translation>その時刻の通話は電話番号が違います</translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation>読めません: {reason}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空のファイルです</translation>
    </message>
    <message>
        <source>larger than 2 GB</source>
        <translation>2GBを超えています</translation>
    </message>
    <message numerus="yes">
        <source>no call within %n minute(s)</source>
        <translation>
            <numerusform>前後%n分に通話がありません</numerusform>
        </translation>
    </message>
    <message>
        <source>of somebody who was forgotten</source>
        <translation>削除された人の録音です</translation>
    </message>
    <message>
        <source>selected on the journey: {call}</source>
        <translation>ジャーニーで選択中: {call}</translation>
    </message>
    <message numerus="yes">
        <source>starts %n second(s) from it</source>
        <translation>
            <numerusform>開始との差 %n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>the call has another recording already</source>
        <translation>その通話には別の録音があります</translation>
    </message>
    <message>
        <source>the call it was assigned to is no longer in the data</source>
        <translation>割り当て先の通話が今のデータにありません</translation>
    </message>
    <message>
        <source>the call&apos;s own id</source>
        <translation>通話のIDが一致</translation>
    </message>
    <message>
        <source>the name does not fit the pattern</source>
        <translation>ファイル名がパターンに合いません</translation>
    </message>
    <message>
        <source>the name tells no time</source>
        <translation>名前から時刻が読めません</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n recording(s) have their call.</source>
        <translation>
            <numerusform>録音%n件のうち{count}件に通話が見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} minutes cannot be.</source>
        <translation>{minutes}分は指定できません。</translation>
    </message>
    <message>
        <source>“{token}” is unknown or stands twice.</source>
        <translation>「{token}」は使えないか、2回あります。</translation>
    </message>
</context>
<context>
    <name>RecordingsView</name>
    <message>
        <source>Assign to this call</source>
        <translation>この通話に割り当てる</translation>
    </message>
    <message>
        <source>Calls it may be</source>
        <translation>候補の通話</translation>
    </message>
    <message>
        <source>Choose a recording above.</source>
        <translation>上の一覧で録音を選んでください。</translation>
    </message>
    <message>
        <source>Let the name decide</source>
        <translation>ファイル名に任せる</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>照合する</translation>
    </message>
    <message>
        <source>Minutes between the name and the call</source>
        <translation>ファイル名の時刻と通話の差（分）</translation>
    </message>
    <message>
        <source>Of no call</source>
        <translation>どの通話でもない</translation>
    </message>
    <message>
        <source>Pattern of the names</source>
        <translation>ファイル名のパターン</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Select a call on a journey to assign it there.</source>
        <translation>ジャーニーで通話を選ぶと、そこに割り当てられます。</translation>
    </message>
    <message numerus="yes">
        <source>± %n minute(s)</source>
        <translation>
            <numerusform>±%n分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>A quotation mark is opened and never closed, or closed too early</source>
        <translation>引用符が閉じられていないか、途中で閉じられています</translation>
    </message>
    <message>
        <source>None of the identity columns has a value</source>
        <translation>顧客を示す列のどれにも値がありません</translation>
    </message>
    <message>
        <source>The amount is not a number; the event is kept without it</source>
        <translation>金額が数ではありません（金額なしで取り込みます）</translation>
    </message>
    <message>
        <source>The answer is not on the scale; the event is kept without this score</source>
        <translation>答えが尺度にありません（この評価なしで取り込みます）</translation>
    </message>
    <message>
        <source>The end or duration cannot be read; the event is kept without it</source>
        <translation>終了または所要時間を読めません（なしで取り込みます）</translation>
    </message>
    <message>
        <source>The order is not a whole number; the event is kept without it</source>
        <translation>順番が整数ではありません（なしで取り込みます）</translation>
    </message>
    <message>
        <source>The record has fewer cells than the header</source>
        <translation>見出しより列が少ない行です</translation>
    </message>
    <message>
        <source>The record has more cells than the header</source>
        <translation>見出しより列が多い行です</translation>
    </message>
    <message>
        <source>The record holds characters that are not text</source>
        <translation>文字ではないデータが含まれています</translation>
    </message>
    <message>
        <source>The record is JSON, but not an object with named values</source>
        <translation>JSONですが、名前つきの値のオブジェクトではありません</translation>
    </message>
    <message>
        <source>The record is cut off or is not JSON</source>
        <translation>行が途中で切れているか、JSONではありません</translation>
    </message>
    <message>
        <source>The record is empty</source>
        <translation>空の行です</translation>
    </message>
    <message>
        <source>The time cannot be read in the mapping&apos;s format</source>
        <translation>時刻をマッピングの書式で読めません</translation>
    </message>
    <message>
        <source>The time lies outside the years 1 to 9999</source>
        <translation>時刻が西暦1〜9999年の外です</translation>
    </message>
    <message>
        <source>There is no time</source>
        <translation>時刻がありません</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Esc closes.</source>
        <translation>Esc で閉じます。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>返信…</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>real names and numbers in a file</source>
        <translation>ファイルに書き出す実名と連絡先</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>CSV (Shift_JIS, CP932)</source>
        <translation>CSV（Shift_JIS・CP932）</translation>
    </message>
    <message>
        <source>CSV (UTF-8 with BOM)</source>
        <translation>CSV（UTF-8 BOM付き）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>根拠のまとめ</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excelブック（XLSX）</translation>
    </message>
    <message>
        <source>Export all notes</source>
        <translation>すべてのメモを書き出す</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>JSON (one line a note)</source>
        <translation>JSON（1行に1件）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Minutes of a review session</source>
        <translation>お客様観察会の議事録</translation>
    </message>
    <message>
        <source>Names are made up; phone numbers and addresses are hidden.</source>
        <translation>氏名は仮名にし、電話番号や住所は伏せます。</translation>
    </message>
    <message>
        <source>PDF (A4)</source>
        <translation>PDF（A4）</translation>
    </message>
    <message>
        <source>PowerPoint (PPTX, editable)</source>
        <translation>PowerPoint（PPTX・編集可）</translation>
    </message>
    <message>
        <source>Real names will be written. The reason is kept and stands in the file.</source>
        <translation>実名で書き出します。理由は記録され、ファイルにも載ります。</translation>
    </message>
    <message>
        <source>Real names will be written. The reason is kept.</source>
        <translation>実名で書き出します。理由は記録されます。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Web page (HTML, one file)</source>
        <translation>Webページ（HTML・1ファイル）</translation>
    </message>
    <message>
        <source>With real names (asks for a reason)</source>
        <translation>実名で書き出す（理由を尋ねます）</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n letter(s) that the encoding lacks stand as 〓.</source>
        <translation>
            <numerusform>この文字コードにない%n文字を〓にしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>All notes of this workspace</source>
        <translation>このワークスペースのすべてのメモ</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>書き出しています…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>保存しました: {path}</translation>
    </message>
    <message>
        <source>There are no notes yet.</source>
        <translation>メモはまだありません。</translation>
    </message>
    <message>
        <source>There is no issue or hypothesis yet: mark one with I or H.</source>
        <translation>課題・仮説はまだありません。IかHで印を付けてください。</translation>
    </message>
    <message>
        <source>There is no review session yet: prepare one first.</source>
        <translation>観察会はまだありません。先に準備してください。</translation>
    </message>
    <message>
        <source>{kind}: {title}</source>
        <translation>{kind}: {title}</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>Choose between 1 and {most} days.</source>
        <translation>1日から{most}日の間で選んでください。</translation>
    </message>
    <message>
        <source>How long sources are kept cannot be read or written.</source>
        <translation>保存期間を読み書きできません。</translation>
    </message>
    <message>
        <source>Under [retention_days] write: source = days, with whole numbers.</source>
        <translation>[retention_days] の下に「ソース = 日数」を整数で書いてください。</translation>
    </message>
    <message>
        <source>{days} days cannot be.</source>
        <translation>{days}日にはできません。</translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>This is sensitive and shown to nobody.</source>
        <translation>要配慮の項目のため、だれにも表示しません。</translation>
    </message>
    <message>
        <source>Whoever must see it looks into the system it came from.</source>
        <translation>必要な人は、元のシステムで確かめてください。</translation>
    </message>
    <message>
        <source>real names and numbers on paper</source>
        <translation>紙に載せる実名や電話番号</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>the birthday</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>the mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>the phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>the reading of the name</source>
        <translation>お名前の読み</translation>
    </message>
    <message>
        <source>the staff member</source>
        <translation>担当者名</translation>
    </message>
</context>
<context>
    <name>RevealDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Show what is masked</source>
        <translation>伏せた情報を表示</translation>
    </message>
    <message>
        <source>Why do you need {what}? The reason is kept with your name and the time.</source>
        <translation>{what}を表示する理由を入力してください。理由はお名前・日時とともに記録されます。</translation>
    </message>
</context>
<context>
    <name>ReviewAsking</name>
    <message>
        <source>It is kept for later, and you go on with the customer.</source>
        <translation>あとで話すために取っておき、このお客様の話に戻ります。</translation>
    </message>
    <message>
        <source>Park a topic</source>
        <translation>話題を保留にする</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>+1 min</source>
        <translation>+1分</translation>
    </message>
    <message>
        <source>Back to the phase before (Alt+←)</source>
        <translation>前の段階に戻る（Alt+←）</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>観察会に戻る</translation>
    </message>
    <message>
        <source>Go on (Alt+→)</source>
        <translation>次へ（Alt+→）</translation>
    </message>
    <message>
        <source>One more minute (Alt+M)</source>
        <translation>1分延ばす（Alt+M）</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Park a topic (Alt+P)</source>
        <translation>話題を保留にする（Alt+P）</translation>
    </message>
    <message>
        <source>Who sits at this computer? (Alt+S)</source>
        <translation>だれがこのパソコンの前にいますか（Alt+S）</translation>
    </message>
</context>
<context>
    <name>ReviewDetail</name>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Add customers…</source>
        <translation>お客様を加える…</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>進行</translation>
    </message>
    <message>
        <source>Back to the running review</source>
        <translation>実施中の観察会へ</translation>
    </message>
    <message>
        <source>Closing: vote, decisions, homework</source>
        <translation>まとめ: 投票・決定・宿題</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>進行役</translation>
    </message>
    <message>
        <source>Hide the score until the reveal</source>
        <translation>評価は公開まで伏せる</translation>
    </message>
    <message>
        <source>Hold the review now</source>
        <translation>観察会を始める</translation>
    </message>
    <message>
        <source>Minutes…</source>
        <translation>議事録…</translation>
    </message>
    <message>
        <source>Nobody is on the list yet. “Add customers…” takes them from a saved list, at random, by lowest score, or one by one from the Customers page.</source>
        <translation>まだ誰もいません。「お客様を加える…」で、保存リスト、無作為、評価の低い順から選べます。顧客の画面から1人ずつ加えることもできます。</translation>
    </message>
    <message>
        <source>Opening: what is still open from last time</source>
        <translation>はじめに: 前回からの持ち越し</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>予定時間</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>Question for every customer, such as: where did we make them wait without a word?</source>
        <translation>全員への問い。例: 何も伝えずに待たせた所はどこか</translation>
    </message>
    <message>
        <source>Read the list</source>
        <translation>リストを読む</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Sheets for the silent round…</source>
        <translation>記録用紙…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Theme: what this review is about</source>
        <translation>テーマ: 何についての観察会か</translation>
    </message>
    <message>
        <source>This review is done: it can be read, and nothing in it changes any more.</source>
        <translation>終了した観察会です。読み取り専用で、内容は変わりません。</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>日は未定</translation>
    </message>
</context>
<context>
    <name>ReviewRoomPage</name>
    <message>
        <source>Look for counter-evidence</source>
        <translation>反例を探す</translation>
    </message>
    <message>
        <source>Marks of this customer are not revealed yet. Alt+→ goes on, Alt+J to the journey.</source>
        <translation>このお客様の印は、まだ公開していません。Alt+→で次へ、Alt+Jでジャーニーへ。</translation>
    </message>
    <message>
        <source>Next split place (Space)</source>
        <translation>次の割れた所（Space）</translation>
    </message>
    <message>
        <source>Put them together as issues and hypotheses (drag, or 1–9)</source>
        <translation>まとめて課題・仮説にする（引きずって重ねる、または1〜9）</translation>
    </message>
</context>
<context>
    <name>ReviewSheetsDesk</name>
    <message numerus="yes">
        <source>%n page(s), of which the first ones are shown. Names are made up.</source>
        <translation>
            <numerusform>全%nページ（最初の数ページを表示）。名前は仮名です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>保存しました: {path}</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>プリンターに送りました。</translation>
    </message>
    <message>
        <source>Sheets for the silent round</source>
        <translation>記録用紙</translation>
    </message>
</context>
<context>
    <name>ReviewSide</name>
    <message>
        <source>Decisions and homework</source>
        <translation>決定と宿題</translation>
    </message>
    <message>
        <source>From earlier reviews</source>
        <translation>前回からの持ち越し</translation>
    </message>
    <message>
        <source>No topic is parked.</source>
        <translation>取っておいた話題はありません。</translation>
    </message>
    <message>
        <source>Nothing is decided yet.</source>
        <translation>まだ何も決まっていません。</translation>
    </message>
    <message>
        <source>Nothing is open from earlier reviews.</source>
        <translation>前回からの持ち越しはありません。</translation>
    </message>
    <message>
        <source>Parked topics</source>
        <translation>保留の話題</translation>
    </message>
    <message>
        <source>＋ Decision (Alt+D)</source>
        <translation>＋ 決定（Alt+D）</translation>
    </message>
    <message>
        <source>＋ Homework (Alt+A)</source>
        <translation>＋ 宿題（Alt+A）</translation>
    </message>
    <message>
        <source>＋ Park (Alt+P)</source>
        <translation>＋ 保留（Alt+P）</translation>
    </message>
</context>
<context>
    <name>ReviewStrip</name>
    <message>
        <source>Look at what is selected</source>
        <translation>選択範囲を見る区間に</translation>
    </message>
    <message>
        <source>Next customer of the review (J)</source>
        <translation>観察会の次のお客様 (J)</translation>
    </message>
    <message>
        <source>Previous customer of the review (K)</source>
        <translation>観察会の前のお客様 (K)</translation>
    </message>
    <message>
        <source>Question: {words}</source>
        <translation>問い: {words}</translation>
    </message>
    <message>
        <source>Stop reading the list of the review</source>
        <translation>観察会のリストを閉じる</translation>
    </message>
    <message>
        <source>What is selected becomes the stretch to look at with this customer</source>
        <translation>選択範囲を、このお客様で見る区間にします</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>リスト外</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>宿題</translation>
    </message>
    <message>
        <source>Ask for it to be sent again, whole. Nothing was taken in.</source>
        <translation>全体を送り直してもらってください。何も取り込んでいません。</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Check permissions and free space of the folder, then try again.</source>
        <translation>フォルダの権限と空き容量を確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Contact no.</source>
        <translation>接点の番号</translation>
    </message>
    <message>
        <source>Decided last time</source>
        <translation>前回の決定</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Hear these calls</source>
        <translation>通話を聞く</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing was changed.</source>
        <translation>最新版を入れてください。何も変更していません。</translation>
    </message>
    <message>
        <source>Issue / hypothesis / situation</source>
        <translation>課題・仮説・状況</translation>
    </message>
    <message>
        <source>Issue reopened</source>
        <translation>再発した課題</translation>
    </message>
    <message>
        <source>No theme yet</source>
        <translation>テーマ未定</translation>
    </message>
    <message>
        <source>Nobody is invited yet.</source>
        <translation>まだ誰も招待していません。</translation>
    </message>
    <message>
        <source>None of these customers has a call with a recording. Recordings are added on the Data page.</source>
        <translation>録音のある通話がありません。録音はデータの画面で加えます。</translation>
    </message>
    <message>
        <source>Not in this data</source>
        <translation>このデータにいないお客様</translation>
    </message>
    <message>
        <source>Open the copied workspace once on its own computer, then send again.</source>
        <translation>写しの方をそのパソコンで一度開いてから、送り直してください。</translation>
    </message>
    <message>
        <source>Parked topic</source>
        <translation>保留の話題</translation>
    </message>
    <message numerus="yes">
        <source>Prepared with %n customer(s). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n人で準備しました。Ctrl+Z で取り消せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n customer(s) on {review}. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n人を{review}に加えました。Ctrl+Z で取り消せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back a copy of this file from a backup.</source>
        <translation>バックアップからこのファイルを戻してください。</translation>
    </message>
    <message>
        <source>Question: {words}</source>
        <translation>問い: {words}</translation>
    </message>
    <message>
        <source>Read these first</source>
        <translation>先に読む</translation>
    </message>
    <message>
        <source>Review session {number} {theme}</source>
        <translation>お客様観察会 {number} {theme}</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実施中</translation>
    </message>
    <message>
        <source>Score hidden until the reveal</source>
        <translation>評価は公開まで伏せています</translation>
    </message>
    <message>
        <source>Taken off the list. Ctrl+Z brings them back.</source>
        <translation>リストから外しました。Ctrl+Z で戻ります。</translation>
    </message>
    <message>
        <source>The file of the marks is damaged or not a database.</source>
        <translation>印のファイルが壊れているか、データベースではありません。</translation>
    </message>
    <message>
        <source>The marks cannot be read or written now.</source>
        <translation>いまは印の読み書きができません。</translation>
    </message>
    <message>
        <source>The marks of this workspace were written by a newer version of Ashiato.</source>
        <translation>このワークスペースの印は、新しい版の足跡で書かれています。</translation>
    </message>
    <message>
        <source>They are on the list already.</source>
        <translation>もうリストにいます。</translation>
    </message>
    <message>
        <source>This is the stretch to look at now. Ctrl+Z takes it back.</source>
        <translation>見る区間にしました。Ctrl+Z で取り消せます。</translation>
    </message>
    <message>
        <source>This mark is not open yet.</source>
        <translation>この印はまだ公開されていません。</translation>
    </message>
    <message>
        <source>This mark was deleted meanwhile.</source>
        <translation>この印はその間に削除されました。</translation>
    </message>
    <message>
        <source>This reply was deleted meanwhile.</source>
        <translation>この返信は削除されていました。</translation>
    </message>
    <message>
        <source>Two copies of this workspace wrote different changes under the same name.</source>
        <translation>このワークスペースの2つの写しが、同じ名前で違う変更を書いています。</translation>
    </message>
    <message>
        <source>Wait for the reveal, or change to its author.</source>
        <translation>公開を待つか、書いた本人に切り替えてください。</translation>
    </message>
    <message>
        <source>What I noticed or want to ask</source>
        <translation>気づき・問い</translation>
    </message>
    <message>
        <source>What was sent is not complete: earlier changes are missing.</source>
        <translation>届いた変更に抜けがあります。前の変更が足りません。</translation>
    </message>
    <message>
        <source>Write alone and in silence; then all show.</source>
        <translation>まず各自で静かに書き、その後で見せ合います。</translation>
    </message>
    <message>
        <source>Written by (name, department):</source>
        <translation>書いた人（名前・部署）:</translation>
    </message>
    <message>
        <source>Your words are kept in the box. Save them as a new mark.</source>
        <translation>書いた内容は欄に残っています。新しい印として保存してください。</translation>
    </message>
    <message>
        <source>Your words are kept in the box. Save them as a new reply.</source>
        <translation>書いた言葉は残っています。新しい返信として保存してください。</translation>
    </message>
    <message>
        <source>all {among} of a search</source>
        <translation>検索した{among}人全員</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>無作為</translation>
    </message>
    <message>
        <source>by an answer</source>
        <translation>回答から</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手で選択</translation>
    </message>
    <message>
        <source>by the answer of {day}</source>
        <translation>{day}の回答から</translation>
    </message>
    <message>
        <source>changed lately</source>
        <translation>最近変化した人</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>from a list</source>
        <translation>リストから</translation>
    </message>
    <message>
        <source>in another way</source>
        <translation>その他の方法</translation>
    </message>
    <message>
        <source>list “{name}” ({among} people)</source>
        <translation>リスト「{name}」（{among}人）</translation>
    </message>
    <message>
        <source>look at {day}</source>
        <translation>見る区間 {day}</translation>
    </message>
    <message>
        <source>look at {first} – {last}</source>
        <translation>見る区間 {first}–{last}</translation>
    </message>
    <message>
        <source>lowest scores</source>
        <translation>評価の低い順</translation>
    </message>
    <message>
        <source>lowest scores of {among} people</source>
        <translation>評価の低い順（該当{among}人から）</translation>
    </message>
    <message>
        <source>most typical</source>
        <translation>典型的な人</translation>
    </message>
    <message>
        <source>nearly converted</source>
        <translation>あと一歩だった人</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>日は未定</translation>
    </message>
    <message>
        <source>not all at random, so not for estimating shares</source>
        <translation>全員が無作為ではないため、割合の推定には使えません</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>struggled to convert</source>
        <translation>苦労して成約した人</translation>
    </message>
    <message>
        <source>to look for counter-evidence</source>
        <translation>反例を探すため</translation>
    </message>
    <message>
        <source>{count} of {among} at random, seed {seed}</source>
        <translation>該当{among}人から無作為に{count}人（シード {seed}）</translation>
    </message>
    <message>
        <source>{customers} ・ {minutes} min</source>
        <translation>{customers} ・ {minutes}分</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n people are done</source>
        <translation>
            <numerusform>%n人中{done}人 完了</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} heard</source>
        <translation>{all}件中{done}件 聞いた</translation>
    </message>
    <message>
        <source>{done} of {all} read</source>
        <translation>{all}人中{done}人 読んだ</translation>
    </message>
    <message>
        <source>{how} (list “{name}”)</source>
        <translation>{how}（リスト「{name}」）</translation>
    </message>
    <message numerus="yes">
        <source>{how}: %n</source>
        <translation>
            <numerusform>{how}: %n人</numerusform>
        </translation>
    </message>
    <message>
        <source>{review} is removed. Ctrl+Z brings it back.</source>
        <translation>{review}を削除しました。Ctrl+Z で戻ります。</translation>
    </message>
    <message>
        <source>{total} of {planned} min</source>
        <translation>計{total}分 / 予定{planned}分</translation>
    </message>
    <message>
        <source>{total} of {planned} min: {left} min left</source>
        <translation>計{total}分 / 予定{planned}分（残り{left}分）</translation>
    </message>
    <message>
        <source>{total} of {planned} min: {over} min too long</source>
        <translation>計{total}分 / 予定{planned}分（{over}分超過）</translation>
    </message>
    <message>
        <source>{what} ({count})</source>
        <translation>{what}（{count}）</translation>
    </message>
</context>
<context>
    <name>ReviewsDesk</name>
    <message numerus="yes">
        <source>All %n customer(s) of the list</source>
        <translation>
            <numerusform>一覧の%n人全員</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n customer(s) picked</source>
        <translation>
            <numerusform>選んだ%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>このお客様</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <source>An hour a week, six customers: each marks in silence, then all look together and decide.</source>
        <translation>週1時間、6人のお客様。まず各自で静かに印を付け、そのあと一緒に見て決めます。</translation>
    </message>
    <message>
        <source>How to go about it</source>
        <translation>進め方</translation>
    </message>
    <message>
        <source>Minutes for each, the question, who is invited, homework.</source>
        <translation>1人あたりの時間、問い、招待する人、宿題。</translation>
    </message>
    <message>
        <source>Prepare a review…</source>
        <translation>観察会を準備…</translation>
    </message>
    <message>
        <source>Read customers together</source>
        <translation>お客様を一緒に読む</translation>
    </message>
    <message>
        <source>Review sessions</source>
        <translation>お客様観察会</translation>
    </message>
    <message>
        <source>The lowest scores, some at random, a saved list, or by hand.</source>
        <translation>評価の低い順、無作為、保存リスト、または手で。</translation>
    </message>
    <message>
        <source>Theme and day</source>
        <translation>テーマと日</translation>
    </message>
    <message>
        <source>What you want to understand, when, and who leads.</source>
        <translation>何を知りたいか、いつ、誰が進めるか。</translation>
    </message>
    <message>
        <source>Whom to read</source>
        <translation>誰を読むか</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message numerus="yes">
        <source>%n hand(s)</source>
        <translation>
            <numerusform>挙手%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Against: {title}</source>
        <translation>反例を探す: {title}</translation>
    </message>
    <message>
        <source>Agreed in {agreed} ・ split in {split} — talk about the split ones first</source>
        <translation>{agreed}か所で一致 ・ {split}か所で割れています — 割れた所から話しましょう</translation>
    </message>
    <message>
        <source>Agreed in {agreed}, split nowhere</source>
        <translation>{agreed}か所で一致 ・ 割れた所はありません</translation>
    </message>
    <message>
        <source>Because: {reason}</source>
        <translation>理由: {reason}</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>観察会を閉じる</translation>
    </message>
    <message>
        <source>Customers to read against it are on the list of #{number}.</source>
        <translation>反例を探すお客様を、観察会 #{number} のリストに入れました。</translation>
    </message>
    <message>
        <source>Customers to read against it are on the reading list “{name}”.</source>
        <translation>反例を探すお客様を、観察リスト「{name}」に入れました。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>決める</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Everybody on a computer of their own</source>
        <translation>各自のパソコンで</translation>
    </message>
    <message numerus="yes">
        <source>Everybody&apos;s marks ・ {marks} of %n people</source>
        <translation>
            <numerusform>みんなの印 ・ %n人が別々に付けた{marks}</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on to the next one (J).</source>
        <translation>次のお客様へ進んでください（J）。</translation>
    </message>
    <message>
        <source>Hands are counted</source>
        <translation>挙手で数えています</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>宿題</translation>
    </message>
    <message>
        <source>Look for customers who had the same and are content?</source>
        <translation>同じことがあっても満足しているお客様を探しますか？</translation>
    </message>
    <message>
        <source>Next customer →</source>
        <translation>次のお客様 →</translation>
    </message>
    <message>
        <source>No place was marked by two people: start with the one that surprises most</source>
        <translation>2人以上が印を付けた所はありません。いちばん意外な印から話しましょう</translation>
    </message>
    <message>
        <source>No. {first}</source>
        <translation>{first}番</translation>
    </message>
    <message>
        <source>No. {first}–{last}</source>
        <translation>{first}〜{last}番</translation>
    </message>
    <message>
        <source>Nobody is on the list of this review yet.</source>
        <translation>この観察会のリストには、まだだれもいません。</translation>
    </message>
    <message>
        <source>Nobody marked anything here. Go back to writing, or on.</source>
        <translation>このお客様には、だれも印を付けていません。「書く」に戻るか、先へ進みましょう。</translation>
    </message>
    <message>
        <source>Nobody was found who had the same and is content.</source>
        <translation>同じことがあっても満足しているお客様は、見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing yet from {names}: no marks, or not connected.</source>
        <translation>{names}さんの印はまだ届いていません（印がないか、つながっていません）。</translation>
    </message>
    <message>
        <source>On printed sheets, typed in afterwards</source>
        <translation>印刷した用紙に書き、あとで入力</translation>
    </message>
    <message>
        <source>On the whole journey: {marks}</source>
        <translation>ジャーニー全体への印: {marks}</translation>
    </message>
    <message>
        <source>One after the other, on this computer</source>
        <translation>このパソコンで、順番に</translation>
    </message>
    <message>
        <source>One vote a person</source>
        <translation>一人一票</translation>
    </message>
    <message>
        <source>Prepare another one on the page of reviews.</source>
        <translation>観察会の画面で、別の会を準備してください。</translation>
    </message>
    <message>
        <source>Put customers on its list first.</source>
        <translation>先に、お客様をリストに入れてください。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>Reveal all marks</source>
        <translation>みんなの印を公開</translation>
    </message>
    <message>
        <source>Say on the page of issues whom the claim is about.</source>
        <translation>課題・仮説の画面で、対象のお客様の条件を決めてください。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>見せ合う</translation>
    </message>
    <message>
        <source>This customer is not in the data any more.</source>
        <translation>このお客様は、いまのデータにいません。</translation>
    </message>
    <message>
        <source>This review is not there any more.</source>
        <translation>この観察会は、もうありません。</translation>
    </message>
    <message>
        <source>To the decision →</source>
        <translation>決定へ →</translation>
    </message>
    <message>
        <source>To the reviews</source>
        <translation>観察会へ</translation>
    </message>
    <message>
        <source>To writing →</source>
        <translation>書くへ →</translation>
    </message>
    <message>
        <source>Typing for {name}</source>
        <translation>{name}さんの代わりに入力中</translation>
    </message>
    <message>
        <source>What matters most this week</source>
        <translation>今週いちばん大事なのは</translation>
    </message>
    <message>
        <source>Who writes?</source>
        <translation>だれが書きますか</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>再発</translation>
    </message>
    <message>
        <source>decided last time</source>
        <translation>前回の決定</translation>
    </message>
    <message>
        <source>done</source>
        <translation>済</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>one person only</source>
        <translation>1人だけ</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>split</source>
        <translation>割れている</translation>
    </message>
    <message>
        <source>until the next review</source>
        <translation>次回まで</translation>
    </message>
    <message>
        <source>{count} of {total} have voted</source>
        <translation>{total}人中{count}人が投票</translation>
    </message>
    <message numerus="yes">
        <source>{kind} ・ %n people</source>
        <translation>
            <numerusform>{kind} ・ %n人</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} writes</source>
        <translation>{name}さんが記入中</translation>
    </message>
    <message>
        <source>{no} of {total}</source>
        <translation>{no} / {total}人目</translation>
    </message>
    <message>
        <source>{phase} {minutes} min</source>
        <translation>{phase} {minutes}分</translation>
    </message>
    <message>
        <source>{phase}: {time} left</source>
        <translation>{phase}: 残り{time}</translation>
    </message>
    <message>
        <source>{phase}: {time} longer than planned</source>
        <translation>{phase}: {time}超過</translation>
    </message>
    <message>
        <source>{supports} for ・ {unclear} unclear ・ {contradicts} against</source>
        <translation>裏づけ {supports} ・ 不明 {unclear} ・ 反例 {contradicts}</translation>
    </message>
    <message>
        <source>{where}: {said}</source>
        <translation>{where}: {said}</translation>
    </message>
    <message>
        <source>{who}, No. {number}: {kind} {words} ({standing})</source>
        <translation>{who}、{number}番: {kind} {words}（{standing}）</translation>
    </message>
    <message numerus="yes">
        <source>{who}: %n hidden mark(s)</source>
        <translation>
            <numerusform>{who}: 未公開の印 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”: {count} for it, none against. Nobody has looked for counter-evidence yet.</source>
        <translation>「{title}」: 裏づけ {count}、反例 0。反例をまだ探していません。</translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Everybody but those whom this names</source>
        <translation>この条件に当てはまる人以外</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>この条件を外す</translation>
    </message>
    <message>
        <source>except</source>
        <translation>以外</translation>
    </message>
</context>
<context>
    <name>ScoreFilters</name>
    <message>
        <source>All customers</source>
        <translation>すべてのお客様</translation>
    </message>
    <message>
        <source>All survey rounds</source>
        <translation>すべての調査回</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>回答手段</translation>
    </message>
    <message>
        <source>By any channel</source>
        <translation>すべての回答手段</translation>
    </message>
    <message>
        <source>Group of customers</source>
        <translation>お客様の区分</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>直近%n日間</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>設問</translation>
    </message>
    <message>
        <source>Survey round</source>
        <translation>調査回</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>全期間</translation>
    </message>
</context>
<context>
    <name>ScoreForm</name>
    <message>
        <source>Answers in words, in order</source>
        <translation>言葉の答え（低い方から順に）</translation>
    </message>
    <message>
        <source>High is good</source>
        <translation>高いほど良い</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Low is good</source>
        <translation>低いほど良い</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Scale from, to</source>
        <translation>尺度（最小、最大）</translation>
    </message>
    <message>
        <source>Which end is good</source>
        <translation>どちらが良いか</translation>
    </message>
    <message>
        <source>lowest, …, highest</source>
        <translation>最小、…、最大</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>回答%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>1 to 2 weeks</source>
        <translation>1–2週間</translation>
    </message>
    <message>
        <source>1 to 3 days</source>
        <translation>1–3日</translation>
    </message>
    <message>
        <source>2 to 4 weeks</source>
        <translation>2–4週間</translation>
    </message>
    <message>
        <source>3 to 7 days</source>
        <translation>3–7日</translation>
    </message>
    <message>
        <source>95% interval {low} to {high}</source>
        <translation>95%区間 {low} … {high}</translation>
    </message>
    <message>
        <source>Answered, by channel of the invitation</source>
        <translation>依頼のチャネルと回答率</translation>
    </message>
    <message>
        <source>Answered, by time from experience to invitation</source>
        <translation>体験から依頼までの間と回答率</translation>
    </message>
    <message>
        <source>By channel of the answer</source>
        <translation>回答手段ごと</translation>
    </message>
    <message>
        <source>By survey round</source>
        <translation>調査回ごと</translation>
    </message>
    <message>
        <source>By “{label}”</source>
        <translation>「{label}」ごと</translation>
    </message>
    <message numerus="yes">
        <source>Counted over %n invitation(s): messages of the company that name a survey. An answer counts for 60 days.</source>
        <translation>
            <numerusform>依頼%n件 (企業からの配信のうち、アンケートとあるもの) から数えています。60日以内の回答を数えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Detractors</source>
        <translation>批判者</translation>
    </message>
    <message>
        <source>Distribution (answers)</source>
        <translation>点数の分布</translation>
    </message>
    <message>
        <source>Had by {percent}% of the {best} ({count} of {people})</source>
        <translation>{best}では {percent}% ({people}人中{count}人)</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高い</translation>
    </message>
    <message>
        <source>How many were asked is unknown: the data hold no invitations to this survey.</source>
        <translation>依頼数は不明です。このアンケートの依頼がデータにありません。</translation>
    </message>
    <message>
        <source>Import a survey export, and say which column is the score.</source>
        <translation>アンケートのファイルを取り込み、点数の列を指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>In grey: the {days} before the answers of %n of the {best}. Bold: differs from them.</source>
        <translation>
            <numerusform>{best} %n人の回答前{days}間とくらべています。違いは太字です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Invitations carry no survey round: who answered is told for all rounds together.</source>
        <translation>依頼には調査回の記録がありません。回答率は、すべての調査回を合わせたときに見られます。</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低い</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中くらい</translation>
    </message>
    <message>
        <source>Missing here. Had by {percent}% of the {best} ({count} of {people})</source>
        <translation>この方にはありません。{best}では {percent}% ({people}人中{count}人)</translation>
    </message>
    <message>
        <source>No answers fit.</source>
        <translation>当てはまる回答がありません。</translation>
    </message>
    <message>
        <source>No contact from the company for {days}</source>
        <translation>企業から連絡なし {days}</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>コメントなし</translation>
    </message>
    <message numerus="yes">
        <source>Only %n of the {best}: too few to compare.</source>
        <translation>
            <numerusform>{best}が%n人しかいないため、くらべられません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Passives</source>
        <translation>中立者</translation>
    </message>
    <message>
        <source>Promoters</source>
        <translation>推奨者</translation>
    </message>
    <message>
        <source>Recommendation (NPS −100 to 100)</source>
        <translation>推奨度 (NPS −100…100)</translation>
    </message>
    <message>
        <source>There are no answers to surveys yet.</source>
        <translation>アンケートの回答がまだありません。</translation>
    </message>
    <message>
        <source>Time from invitation to answer</source>
        <translation>依頼から回答までの時間</translation>
    </message>
    <message>
        <source>Usually the company is in touch {day} after an order ({percent}% of the {best}, {count} of {people})</source>
        <translation>いつもは注文の{day}に企業から連絡がある ({best}の{percent}%、{people}人中{count}人)</translation>
    </message>
    <message numerus="yes">
        <source>all %n invitation(s) in the data were answered: silent ones may be left out</source>
        <translation>
            <numerusform>記録された依頼%n件すべてに回答あり (回答のない依頼は記録されていない可能性)</numerusform>
        </translation>
    </message>
    <message>
        <source>around day {first}</source>
        <translation>{first}日後ごろ</translation>
    </message>
    <message>
        <source>around days {first} and {second}</source>
        <translation>{first}日後と{second}日後ごろ</translation>
    </message>
    <message>
        <source>content customers ({values})</source>
        <translation>満足した方 ({values}点)</translation>
    </message>
    <message>
        <source>how many were asked is not recorded by survey round</source>
        <translation>調査回ごとの依頼数は記録なし</translation>
    </message>
    <message>
        <source>how many were asked is unknown</source>
        <translation>依頼数は不明</translation>
    </message>
    <message>
        <source>later</source>
        <translation>それより後</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>回答なし</translation>
    </message>
    <message>
        <source>no answers</source>
        <translation>回答なし</translation>
    </message>
    <message>
        <source>no experience in the data</source>
        <translation>体験の記録なし</translation>
    </message>
    <message>
        <source>no round given</source>
        <translation>調査回の記録なし</translation>
    </message>
    <message numerus="yes">
        <source>of %n answer(s)</source>
        <translation>
            <numerusform>回答%n件から</numerusform>
        </translation>
    </message>
    <message>
        <source>over 30 days</source>
        <translation>30日より後</translation>
    </message>
    <message>
        <source>promoters ({values})</source>
        <translation>推奨者 ({values}点)</translation>
    </message>
    <message>
        <source>survey {wave}</source>
        <translation>調査 {wave}</translation>
    </message>
    <message>
        <source>within a day</source>
        <translation>1日以内</translation>
    </message>
    <message>
        <source>within an hour</source>
        <translation>1時間以内</translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n survey(s) that came back answer this question ({percent}%)</source>
        <translation>
            <numerusform>回答のあったアンケート%n件中{answered}件がこの設問に回答 ({percent}%)</numerusform>
        </translation>
    </message>
    <message>
        <source>{answered} of {asked} asked</source>
        <translation>依頼{asked}件中{answered}件</translation>
    </message>
    <message>
        <source>{answered} of {asked} invitations answered ({percent}%)</source>
        <translation>依頼{asked}件中{answered}件が回答 ({percent}%)</translation>
    </message>
    <message numerus="yes">
        <source>{answers} of %n customer(s)</source>
        <translation>
            <numerusform>{answers}・%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>{band} {count} ({percent}%)</source>
        <translation>{band} {count} ({percent}%)</translation>
    </message>
    <message>
        <source>{count} of {all} ({percent}%)</source>
        <translation>{all}件中{count}件 ({percent}%)</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{low} of {all} answers are low ({values})</source>
        <translation>低い評価 ({values}点) {low}件・全{all}件</translation>
    </message>
    <message numerus="yes">
        <source>{low} ・ %n answer(s) hidden until the reveal</source>
        <translation>
            <numerusform>{low} ・ 公開待ちの%n件は伏せています</numerusform>
        </translation>
    </message>
    <message>
        <source>{position} of {all}</source>
        <translation>{position} / {all}件目</translation>
    </message>
    <message>
        <source>{question} ({kind})</source>
        <translation>{question} ({kind})</translation>
    </message>
    <message>
        <source>{question}: share of good answers ({values} of {scale})</source>
        <translation>{question}: 良い回答の割合 ({scale}のうち{values})</translation>
    </message>
    <message>
        <source>{scale}, {best}</source>
        <translation>{scale}、{best}</translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message numerus="yes">
        <source>%n day(s) before the answer</source>
        <translation>
            <numerusform>回答までの%n日間</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers, the lowest first</source>
        <translation>回答 (点数が低い順)</translation>
    </message>
    <message>
        <source>By groups</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比べる</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>How many days before the answer are shown</source>
        <translation>回答まで何日間を表示するか</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>ファイルを取り込む…</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>ジャーニー</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>点数が低い順</translation>
    </message>
    <message>
        <source>Next answer (J)</source>
        <translation>次の回答 (J)</translation>
    </message>
    <message>
        <source>No answers fit. Choose a longer period, or all rounds and channels.</source>
        <translation>当てはまる回答がありません。期間を長くするか、調査回とチャネルを「すべて」にしてください。</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>1人ずつ</translation>
    </message>
    <message>
        <source>Reading list</source>
        <translation>観察リスト</translation>
    </message>
    <message>
        <source>Previous answer (K)</source>
        <translation>前の回答 (K)</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>評価</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation>フォルダがあるか、書き込めるかを確かめてください。</translation>
    </message>
    <message>
        <source>Name one of: {names}.</source>
        <translation>次のどれかを指定してください：{names}。</translation>
    </message>
    <message>
        <source>The picture cannot be written.</source>
        <translation>画像を書き込めません。</translation>
    </message>
    <message>
        <source>There is no page {name}.</source>
        <translation>{name} という画面はありません。</translation>
    </message>
    <message>
        <source>Write width x height in pixels, such as 1280x800.</source>
        <translation>幅x高さをピクセルで書いてください（例：1280x800）。</translation>
    </message>
    <message>
        <source>{words} is not a size.</source>
        <translation>{words} は大きさとして読めません。</translation>
    </message>
</context>
<context>
    <name>SeatDialog</name>
    <message>
        <source>Another name</source>
        <translation>ほかの名前</translation>
    </message>
    <message>
        <source>Choose who sits here. What the others wrote stays hidden until the reveal.</source>
        <translation>ここに座る人を選んでください。ほかの人が書いた印は、公開まで見えません。</translation>
    </message>
    <message>
        <source>How marks are made in silence</source>
        <translation>黙って書く方法</translation>
    </message>
    <message>
        <source>Nobody for now</source>
        <translation>いまはだれも書かない</translation>
    </message>
    <message>
        <source>People</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Who writes?</source>
        <translation>だれが書きますか</translation>
    </message>
    <message>
        <source>or another name</source>
        <translation>またはほかの名前</translation>
    </message>
</context>
<context>
    <name>Seen</name>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation>空き容量と書き込みの権限を確かめてください。</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>ファイルがあるか、読み取りの権限があるかを確かめてください。</translation>
    </message>
    <message>
        <source>Each [[seen]] needs file, from, and url or campaign.</source>
        <translation>[[seen]] ごとに file と from、そして url か campaign が必要です。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>From</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>It must be said where it was seen.</source>
        <translation>どこで見たものかの指定が必要です。</translation>
    </message>
    <message>
        <source>Name a URL pattern or a campaign id, one of the two.</source>
        <translation>URLのパターンか施策IDの、どちらか一つを指定してください。</translation>
    </message>
    <message>
        <source>Save it smaller: it is shown as a picture of one page.</source>
        <translation>1ページの画像として表示します。小さくして保存し直してください。</translation>
    </message>
    <message>
        <source>Save the page, mail or letter as a picture or PDF first.</source>
        <translation>ページやメール、手紙を、画像かPDFにしてから加えてください。</translation>
    </message>
    <message>
        <source>Say from which day on it was seen: --from 2026-10-03</source>
        <translation>いつからのものかを指定してください： --from 2026-10-03</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読めません。</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB.</source>
        <translation>ファイルが50MBを超えています。</translation>
    </message>
    <message>
        <source>The first day is missing.</source>
        <translation>いつから見えていたかの指定がありません。</translation>
    </message>
    <message>
        <source>The list of what customers saw cannot be read.</source>
        <translation>お客様が見たものの一覧を読めません。</translation>
    </message>
    <message>
        <source>The pictures cannot be kept or read: {reason}.</source>
        <translation>画像を保存または読み込みできません: {reason}</translation>
    </message>
    <message>
        <source>This is neither PNG, JPEG, WebP nor PDF.</source>
        <translation>PNG・JPEG・WebP・PDFのいずれでもありません。</translation>
    </message>
    <message>
        <source>URL pattern or campaign id</source>
        <translation>URLのパターンまたは施策ID</translation>
    </message>
    <message>
        <source>What they saw: the version from {day} on</source>
        <translation>当時見たもの：{day}からの版</translation>
    </message>
    <message>
        <source>What they saw: unknown</source>
        <translation>当時見たもの：不明</translation>
    </message>
    <message>
        <source>What they saw: {name} cannot be shown here.</source>
        <translation>当時見たもの：{name} はここでは表示できません。</translation>
    </message>
    <message>
        <source>“{words}” is no day.</source>
        <translation>「{words}」は日付ではありません。</translation>
    </message>
</context>
<context>
    <name>SeenBox</name>
    <message>
        <source>Add what they saw here…</source>
        <translation>この時に見たものを加える…</translation>
    </message>
    <message>
        <source>Enlarge what they saw (Shift+S)</source>
        <translation>当時見たものを拡大 (Shift+S)</translation>
    </message>
</context>
<context>
    <name>SeenDialog</name>
    <message>
        <source>* stands for anything: /cart/*</source>
        <translation>* は何でもよい部分です： /cart/*</translation>
    </message>
    <message>
        <source>Address or campaign</source>
        <translation>アドレスまたは施策</translation>
    </message>
    <message>
        <source>Choose a picture or PDF…</source>
        <translation>画像かPDFを選ぶ…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.webp *.pdf)</source>
        <translation>画像とPDF (*.png *.jpg *.jpeg *.webp *.pdf)</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>What they saw here</source>
        <translation>この時に見たもの</translation>
    </message>
    <message>
        <source>a mail, letter or box, by its campaign</source>
        <translation>メール・手紙・箱（施策で）</translation>
    </message>
    <message>
        <source>a page, by its address</source>
        <translation>ページ（アドレスで）</translation>
    </message>
</context>
<context>
    <name>SharingDesk</name>
    <message>
        <source>Choose a review first.</source>
        <translation>先に観察会を選んでください。</translation>
    </message>
    <message>
        <source>Get them</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Getting the snapshot</source>
        <translation>スナップショットを取り込んでいます</translation>
    </message>
    <message>
        <source>Go to Reviews</source>
        <translation>観察会へ</translation>
    </message>
    <message>
        <source>Making the bundle</source>
        <translation>バンドルを作っています</translation>
    </message>
    <message>
        <source>Merge a bundle</source>
        <translation>バンドルを取り込む</translation>
    </message>
    <message>
        <source>Merged {title}: {new} of {count} changes were new.</source>
        <translation>{title} を取り込みました。変更{count}件中{new}件が新しいものです。</translation>
    </message>
    <message>
        <source>Merging the bundle</source>
        <translation>バンドルを取り込んでいます</translation>
    </message>
    <message>
        <source>Open a bundle as a guest</source>
        <translation>バンドルをゲストとして開く</translation>
    </message>
    <message>
        <source>Opening the bundle</source>
        <translation>バンドルを開いています</translation>
    </message>
    <message>
        <source>Save the review as a bundle</source>
        <translation>観察会をバンドルとして保存</translation>
    </message>
    <message>
        <source>Saved: {name}. Customers: {customers}, marks: {marks}.</source>
        <translation>{name} を保存しました。お客様{customers}人、印{marks}件。</translation>
    </message>
    <message>
        <source>The team has published newer events. What you see now stays until you get them.</source>
        <translation>チームが新しいデータを公開しました。取り込むまで、いまの表示は変わりません。</translation>
    </message>
    <message>
        <source>There is no newer snapshot for this workspace.</source>
        <translation>新しいスナップショットはありません。</translation>
    </message>
    <message>
        <source>These events were published masked: calling and revealing are off.</source>
        <translation>仮名で公開されたデータです。架電と実名表示は使えません。</translation>
    </message>
    <message>
        <source>You are a guest: this is {who}&apos;s bundle of the review {title}. Nothing can be changed.</source>
        <translation>ゲスト表示: {who}さんによる観察会「{title}」のバンドルです。何も変更できません。</translation>
    </message>
    <message>
        <source>You can stop it at any time; then everything is as before.</source>
        <translation>いつでも中止できます。中止すると元のままです。</translation>
    </message>
    <message>
        <source>review.ashiato-bundle</source>
        <translation>観察会.ashiato-bundle</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n contact(s)</source>
        <translation>
            <numerusform>接点%n件すべて</numerusform>
        </translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation>フォルダがあり、書き込めることを確かめてください。</translation>
    </message>
    <message>
        <source>Customer sheet</source>
        <translation>個票</translation>
    </message>
    <message>
        <source>Data until {day} ・ {masked}</source>
        <translation>データ: {day}まで ・ {masked}</translation>
    </message>
    <message>
        <source>Internal use only</source>
        <translation>社外秘</translation>
    </message>
    <message>
        <source>Marks by readers</source>
        <translation>印（読んだ人による）</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>接点{number}番</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page} / {pages} ページ</translation>
    </message>
    <message>
        <source>REAL NAMES: {reason}</source>
        <translation>実名表示: {reason}</translation>
    </message>
    <message>
        <source>Signals (automatic)</source>
        <translation>サイン（自動）</translation>
    </message>
    <message>
        <source>The sheet cannot be written: {reason}.</source>
        <translation>個票を書き込めません: {reason}。</translation>
    </message>
    <message>
        <source>The whole life</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>names are made up</source>
        <translation>仮名表示</translation>
    </message>
    <message>
        <source>without its event</source>
        <translation>行動が見つからない印</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n contact(s): answers, marks and signals, and the 30 days before low scores first</source>
        <translation>
            <numerusform>接点%n件のうち{shown}件（評価・印・サインと、低い評価の前30日を優先）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n contact(s) not printed here</source>
        <translation>
            <numerusform>… ここに接点%n件（印刷していません）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignalCardPanel</name>
    <message>
        <source>Bring back</source>
        <translation>却下を取り消す</translation>
    </message>
    <message>
        <source>Next best action: %1</source>
        <translation>次の一手：%1</translation>
    </message>
    <message>
        <source>Next signal</source>
        <translation>次のサイン</translation>
    </message>
    <message>
        <source>Previous signal</source>
        <translation>前のサイン</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>サイン</translation>
    </message>
    <message>
        <source>The rule…</source>
        <translation>規則…</translation>
    </message>
    <message>
        <source>This firing says nothing. It is struck out, and undo brings it back.</source>
        <translation>このサインは当たっていません。取り消し線になり、元に戻せます。</translation>
    </message>
    <message>
        <source>Why it says nothing (optional)</source>
        <translation>却下する理由（任意）</translation>
    </message>
</context>
<context>
    <name>SignalRulesDialog</name>
    <message>
        <source>Back to the shipped rule</source>
        <translation>最初の規則に戻す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Count over all</source>
        <translation>全員で数える</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>フォーム</translation>
    </message>
    <message>
        <source>Next best action</source>
        <translation>次の一手</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rules for signals</source>
        <translation>サインの規則</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Text (TOML)</source>
        <translation>文（TOML）</translation>
    </message>
    <message>
        <source>The rule as text (TOML)</source>
        <translation>規則の文（TOML）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Try on this customer</source>
        <translation>このお客様で試す</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>own</source>
        <translation>変更あり</translation>
    </message>
</context>
<context>
    <name>Signals</name>
    <message numerus="yes">
        <source>%n day(s) without a word of the company</source>
        <translation>
            <numerusform>会社から連絡なし%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a word of the company, up to the end</source>
        <translation>
            <numerusform>会社から連絡なし%n日（データの終わりまで続く）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n search(es) without a hit</source>
        <translation>
            <numerusform>検索0件が%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>(not in the data any more)</source>
        <translation>（今のデータにはありません）</translation>
    </message>
    <message>
        <source>After these events</source>
        <translation>起点の行動</translation>
    </message>
    <message>
        <source>An expected step that never came</source>
        <translation>来るはずの段階が来ない</translation>
    </message>
    <message>
        <source>At {clock} by their own clock</source>
        <translation>お客様の時刻で{clock}</translation>
    </message>
    <message>
        <source>Attributes that are 0 then</source>
        <translation>0になる属性</translation>
    </message>
    <message>
        <source>Before this hour</source>
        <translation>何時まで</translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation>空き容量と、書き込みの権限を確かめてください。</translation>
    </message>
    <message>
        <source>Correct the text of the rule.</source>
        <translation>規則の文を直してください。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Days without a word of the company</source>
        <translation>会社から連絡がない日数</translation>
    </message>
    <message>
        <source>Drop as a share of the scale, from 0 to 1</source>
        <translation>下がり幅（尺度に対する割合、0〜1）</translation>
    </message>
    <message>
        <source>Drop of a score</source>
        <translation>評価の低下</translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s)</source>
        <translation>
            <numerusform>あと%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due since %n day(s)</source>
        <translation>
            <numerusform>時期を%n日過ぎた</numerusform>
        </translation>
    </message>
    <message>
        <source>Each language must name as many levels.</source>
        <translation>段階の数をどの言語でも同じにしてください。</translation>
    </message>
    <message>
        <source>Errors one after another</source>
        <translation>エラーの連続</translation>
    </message>
    <message>
        <source>Expected then</source>
        <translation>来るはずの行動</translation>
    </message>
    <message>
        <source>Foresight</source>
        <translation>予兆</translation>
    </message>
    <message>
        <source>From 2 to {most} levels, please.</source>
        <translation>段階は2から{most}までにしてください。</translation>
    </message>
    <message>
        <source>From this hour</source>
        <translation>何時から</translation>
    </message>
    <message>
        <source>In these events</source>
        <translation>対象の行動</translation>
    </message>
    <message>
        <source>It would fire {firings} times, on {customers} of {total} customers</source>
        <translation>{total}人中{customers}人で{firings}回該当</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>{line}行目：{what}</translation>
    </message>
    <message>
        <source>Looking for signals ({done} of {total})</source>
        <translation>サインを探しています（{total}件中{done}件目）</translation>
    </message>
    <message>
        <source>Months until a new one is due</source>
        <translation>買い替えまでの月数</translation>
    </message>
    <message>
        <source>Rejected: nobody has looked yet</source>
        <translation>却下：まだ誰も見ていません</translation>
    </message>
    <message>
        <source>Nobody is on screen to try it on.</source>
        <translation>試すお客様が表示されていません。</translation>
    </message>
    <message numerus="yes">
        <source>Not within %n day(s)</source>
        <translation>
            <numerusform>%n日たっても来ない</numerusform>
        </translation>
    </message>
    <message>
        <source>Odd hours</source>
        <translation>深夜・早朝</translation>
    </message>
    <message numerus="yes">
        <source>On this customer it would fire %n time(s)</source>
        <translation>
            <numerusform>このお客様では%n回該当</numerusform>
        </translation>
    </message>
    <message>
        <source>Purchases of this kind</source>
        <translation>対象の購入</translation>
    </message>
    <message>
        <source>Readers rejected {rejected} of {looked} looked at ({percent}%)</source>
        <translation>見た {looked} 件のうち {rejected} 件を却下（{percent}%）</translation>
    </message>
    <message>
        <source>Rejected by {who}, {day}</source>
        <translation>{who}が却下（{day}）</translation>
    </message>
    <message>
        <source>Replacement due (foresight)</source>
        <translation>買い替え時期（予兆）</translation>
    </message>
    <message>
        <source>Rules are written as [[{axis}.rule]].</source>
        <translation>規則は [[{axis}.rule]] の形で書きます。</translation>
    </message>
    <message>
        <source>Say so this many days before</source>
        <translation>何日前に知らせるか</translation>
    </message>
    <message>
        <source>Search without a hit</source>
        <translation>検索0件</translation>
    </message>
    <message>
        <source>Shared words, from 0 to 1</source>
        <translation>言葉の一致（0〜1）</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>サイン</translation>
    </message>
    <message>
        <source>Silence of the company</source>
        <translation>会社の沈黙</translation>
    </message>
    <message>
        <source>Stages: consideration and engagement</source>
        <translation>段階：検討度と関与度</translation>
    </message>
    <message>
        <source>Subjects that are no burden</source>
        <translation>数えない用件</translation>
    </message>
    <message>
        <source>The id in the text is {found}, but the rule is named {name}.</source>
        <translation>文の中のidは {found} ですが、規則の名前は {name} です。</translation>
    </message>
    <message>
        <source>The id of a rule stays. Copy it for another one.</source>
        <translation>規則のidは変えられません。別の規則にするには複製してください。</translation>
    </message>
    <message>
        <source>The same mapped subject is enough</source>
        <translation>用件が同じなら該当とする</translation>
    </message>
    <message>
        <source>The same matter on two channels</source>
        <translation>2つのチャネルで同じ用件</translation>
    </message>
    <message>
        <source>The signals cannot be written: {reason}.</source>
        <translation>サインを保存できません：{reason}</translation>
    </message>
    <message>
        <source>There is no {key} here. Known: {known}.</source>
        <translation>{key} という項目はありません。使えるもの：{known}</translation>
    </message>
    <message>
        <source>This is no valid TOML.</source>
        <translation>TOMLとして読めません。</translation>
    </message>
    <message>
        <source>This rule needs at least one word.</source>
        <translation>この規則には言葉が1つ以上必要です。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Told {times} times on {channels} channels: words {alike}% alike</source>
        <translation>{channels}つのチャネルで{times}回：言葉の一致{alike}%</translation>
    </message>
    <message>
        <source>Told {times} times on {channels} channels: {topic}</source>
        <translation>{channels}つのチャネルで{times}回：{topic}</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>試しています…</translation>
    </message>
    <message>
        <source>Unless this came</source>
        <translation>これがあれば除く</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>訪問の回数</translation>
    </message>
    <message>
        <source>Visits of these events</source>
        <translation>対象の訪問</translation>
    </message>
    <message>
        <source>Visits without a conversion</source>
        <translation>成約のない訪問</translation>
    </message>
    <message>
        <source>What counts as a conversion</source>
        <translation>成約とみなす行動</translation>
    </message>
    <message>
        <source>What moves the stages</source>
        <translation>検討度・関与度を動かすもの</translation>
    </message>
    <message>
        <source>Within this many days</source>
        <translation>この日数のうちに</translation>
    </message>
    <message>
        <source>Within this many minutes</source>
        <translation>この分数のうちに</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>言葉</translation>
    </message>
    <message>
        <source>Words of a title that say so</source>
        <translation>0件を示すタイトルの言葉</translation>
    </message>
    <message>
        <source>Words of an event or title that say so</source>
        <translation>エラーを示す言葉</translation>
    </message>
    <message>
        <source>Words that were said</source>
        <translation>口にした言葉</translation>
    </message>
    <message>
        <source>any</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>conversions only</source>
        <translation>コンバージョンだけ</translation>
    </message>
    <message>
        <source>id may hold small letters, digits and _ only.</source>
        <translation>id に使えるのは英小文字、数字、_ だけです。</translation>
    </message>
    <message>
        <source>no conversions</source>
        <translation>コンバージョン以外</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>with words only</source>
        <translation>あるものだけ</translation>
    </message>
    <message>
        <source>without words only</source>
        <translation>ないものだけ</translation>
    </message>
    <message>
        <source>{asked} from {before} to {after}</source>
        <translation>{asked} {before}→{after}</translation>
    </message>
    <message>
        <source>{axis}: falls by one after this many days (0 = never)</source>
        <translation>{axis}：この日数がたつと1段下がる（0＝下がらない）</translation>
    </message>
    <message>
        <source>{firings} on {customers} customers</source>
        <translation>{customers}人で{firings}件</translation>
    </message>
    <message>
        <source>{key} may hold only: {known}.</source>
        <translation>{key} に使えるのは次のものだけです：{known}</translation>
    </message>
    <message>
        <source>{key} must be a list of texts in quotes.</source>
        <translation>{key} は引用符で囲んだ文字の一覧にしてください。</translation>
    </message>
    <message>
        <source>{key} must be a number from {low} to {high}.</source>
        <translation>{key} は{low}から{high}までの数にしてください。</translation>
    </message>
    <message>
        <source>{key} must be a table.</source>
        <translation>{key} は表にしてください。</translation>
    </message>
    <message>
        <source>{key} must be text in quotes.</source>
        <translation>{key} は引用符で囲んだ文字にしてください。</translation>
    </message>
    <message>
        <source>{key} must be true or false.</source>
        <translation>{key} は true か false にしてください。</translation>
    </message>
    <message>
        <source>{key} needs at least one language.</source>
        <translation>{key} には少なくとも1つの言語が必要です。</translation>
    </message>
    <message>
        <source>{kind} (automatic)</source>
        <translation>{kind}（自動）</translation>
    </message>
    <message>
        <source>{times} errors within {minutes} min</source>
        <translation>{minutes}分の間にエラー{times}回</translation>
    </message>
    <message>
        <source>{times} visits in {days} days, no conversion</source>
        <translation>{days}日間に{times}回の訪問、成約なし</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>Ask for it to be published again. What you have stays as it is.</source>
        <translation>もう一度公開してもらってください。手元のデータはそのままです。</translation>
    </message>
    <message>
        <source>Calling and revealing are off: these events were published masked.</source>
        <translation>仮名で公開されたデータのため、架電と実名表示は使えません。</translation>
    </message>
    <message>
        <source>Connect the drive, check free space, and try again.</source>
        <translation>ドライブの接続と空き容量を確認して、やり直してください。</translation>
    </message>
    <message>
        <source>Connect the drive, or publish one: ashiato publish WORKSPACE FOLDER</source>
        <translation>ドライブを接続するか、公開してください: ashiato publish WORKSPACE FOLDER</translation>
    </message>
    <message>
        <source>Get the masked snapshot into a new workspace.</source>
        <translation>新しいワークスペースに取り込んでください。</translation>
    </message>
    <message>
        <source>Get the snapshot again: ashiato subscribe WORKSPACE SNAPSHOT</source>
        <translation>もう一度取り込んでください: ashiato subscribe WORKSPACE SNAPSHOT</translation>
    </message>
    <message>
        <source>Get the snapshot into a new workspace.</source>
        <translation>新しいワークスペースに取り込んでください。</translation>
    </message>
    <message>
        <source>Getting the snapshot</source>
        <translation>スナップショットを取り込んでいます</translation>
    </message>
    <message>
        <source>Import files first.</source>
        <translation>先にファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>Import where the snapshot is published, and publish it again; or make a new workspace.</source>
        <translation>公開元で取り込んでから公開し直すか、新しいワークスペースを作ってください。</translation>
    </message>
    <message>
        <source>Install the version that the team uses. Nothing was changed.</source>
        <translation>チームと同じバージョンを入れてください。何も変更していません。</translation>
    </message>
    <message>
        <source>Join the team first with the join link, then get the snapshot.</source>
        <translation>先に参加リンクでチームに参加してから、取り込んでください。</translation>
    </message>
    <message>
        <source>Making the snapshot</source>
        <translation>スナップショットを作っています</translation>
    </message>
    <message>
        <source>Name the folder: ashiato subscribe WORKSPACE FOLDER</source>
        <translation>フォルダを指定してください: ashiato subscribe WORKSPACE FOLDER</translation>
    </message>
    <message>
        <source>Names and numbers are only where they were published from.</source>
        <translation>氏名や番号は公開元にしかありません。</translation>
    </message>
    <message>
        <source>No snapshot was published here.</source>
        <translation>ここにはスナップショットが公開されていません。</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>公開しています</translation>
    </message>
    <message>
        <source>The events of this workspace come from a published snapshot or a bundle.</source>
        <translation>このワークスペースの行動は、公開スナップショットまたはバンドルから来ています。</translation>
    </message>
    <message>
        <source>The newest snapshot is here already.</source>
        <translation>すでに最新のスナップショットです。</translation>
    </message>
    <message>
        <source>The snapshot cannot be reached: {reason}.</source>
        <translation>スナップショットに届きません: {reason}</translation>
    </message>
    <message>
        <source>The snapshot is not what was published: a part of it was changed or is missing.</source>
        <translation>公開されたままのスナップショットではありません。一部が変わったか、欠けています。</translation>
    </message>
    <message>
        <source>The snapshot was published by another version of Ashiato.</source>
        <translation>別のバージョンのAshiatoで公開されたスナップショットです。</translation>
    </message>
    <message>
        <source>There are no events in this workspace yet.</source>
        <translation>このワークスペースにはまだ行動がありません。</translation>
    </message>
    <message>
        <source>This workspace does not get its events from a snapshot.</source>
        <translation>このワークスペースはスナップショットを使っていません。</translation>
    </message>
    <message>
        <source>This workspace does not have the team&apos;s key: marks would find no events.</source>
        <translation>このワークスペースにはチームの鍵がないため、印に対応する行動が見つかりません。</translation>
    </message>
    <message>
        <source>This workspace has imported events of its own.</source>
        <translation>このワークスペースには独自に取り込んだ行動があります。</translation>
    </message>
    <message>
        <source>This workspace holds the team&apos;s key, or events that are not masked.</source>
        <translation>このワークスペースには、チームの鍵または仮名でない行動があります。</translation>
    </message>
    <message>
        <source>masked: calling and revealing are off</source>
        <translation>仮名: 架電と実名表示は使えません</translation>
    </message>
    <message>
        <source>Where the events of this workspace came from cannot be read.</source>
        <translation>このワークスペースの行動の出所を読み込めません。</translation>
    </message>
</context>
<context>
    <name>StageBand</name>
    <message>
        <source>Now (automatic): %1</source>
        <translation>現在（自動）：%1</translation>
    </message>
    <message>
        <source>Stages (automatic)</source>
        <translation>段階（自動）</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message numerus="yes">
        <source>Falls by one level after %n day(s) without anything that carries it</source>
        <translation>
            <numerusform>支える行動が%n日ないと1段階下がる</numerusform>
        </translation>
    </message>
    <message>
        <source>{axis}: {level}</source>
        <translation>{axis}：{level}</translation>
    </message>
    <message numerus="yes">
        <source>{day} {axis}: {before} → {after}. %n day(s) without anything that carries it, since {last}</source>
        <translation>
            <numerusform>{day} {axis}：{before}→{after}。{last}から%n日、支える行動なし</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {axis}: {before} → {after}. {why} ({event})</source>
        <translation>{day} {axis}：{before}→{after}。{why}（{event}）</translation>
    </message>
    <message>
        <source>{level}: {why}</source>
        <translation>{level}：{why}</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>No. {number}</source>
        <translation>{number}番</translation>
    </message>
    <message>
        <source>Open the journey at No. {number}</source>
        <translation>ジャーニーの{number}番を開く</translation>
    </message>
</context>
<context>
    <name>Synopsis</name>
    <message numerus="yes">
        <source>Asked %n times about “{topic}”: {way} ({when})</source>
        <translation>
            <numerusform>「{topic}」を%n回問い合わせ: {way}（{when}）</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning: {day}, the company&apos;s {what}</source>
        <translation>はじまり: {day} 企業からの{what}</translation>
    </message>
    <message>
        <source>Beginning: {day}, {what}</source>
        <translation>はじまり: {day} {what}</translation>
    </message>
    <message numerus="yes">
        <source>Busiest day: {day}, %n event(s) by the customer</source>
        <translation>
            <numerusform>最も動いた日: {day} お客様の行動%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First purchase: {day}, {what} {money} (%n in all)</source>
        <translation>
            <numerusform>初めての購入: {day} {what} {money}（全%n回）</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest: {day} ({ago}), {what}</source>
        <translation>最新: {day}（{ago}） {what}</translation>
    </message>
    <message>
        <source>Latest: {day}, {what}</source>
        <translation>最新: {day} {what}</translation>
    </message>
    <message>
        <source>Left waiting: nothing from the company for {days} after “{what}” ({start} – {end})</source>
        <translation>待つ間の沈黙: 「{what}」のあと企業からの連絡なし{days}（{start}〜{end}）</translation>
    </message>
    <message>
        <source>Longest silence: nothing from the company for {days} ({start} – {end})</source>
        <translation>最も長い沈黙: 企業からの連絡なし{days}（{start}〜{end}）</translation>
    </message>
    <message>
        <source>Only purchase: {day}, {what} {money}</source>
        <translation>購入（1回のみ）: {day} {what} {money}</translation>
    </message>
    <message>
        <source>Score: {label} {figures} ({days})</source>
        <translation>評価: {label} {figures}（{days}）</translation>
    </message>
    <message numerus="yes">
        <source>The same explanation %n times: “{topic}”, {way} ({when})</source>
        <translation>
            <numerusform>同じ説明を%n回: 「{topic}」を{way}（{when}）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisBox</name>
    <message>
        <source>Fold or open the synopsis (Z)</source>
        <translation>あらすじを開く・たたむ (Z)</translation>
    </message>
    <message>
        <source>Synopsis (written by rules)</source>
        <translation>あらすじ（自動作成）</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>たたんでいます</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開いています</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>%1 (on)</source>
        <translation>%1（付いています）</translation>
    </message>
    <message>
        <source>Enter puts it on. Esc closes.</source>
        <translation>Enter で付ける。Esc で閉じる。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tag: word, reading or romaji</source>
        <translation>タグ：言葉、よみ、ローマ字</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>An example in the codebook now.</source>
        <translation>コードブックの例にしました。</translation>
    </message>
    <message>
        <source>Choose a mark first that only you see.</source>
        <translation>先に、自分だけに見える印を選んでください。</translation>
    </message>
    <message>
        <source>Choose a mark first, by its card or on the journey.</source>
        <translation>先に、カードかジャーニーの上で印を選んでください。</translation>
    </message>
    <message>
        <source>Deleted the reply. Ctrl+Z brings it back.</source>
        <translation>返信を削除しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>疑問</translation>
    </message>
    <message>
        <source>Everybody sees this mark now.</source>
        <translation>この印を全員に公開しました。</translation>
    </message>
    <message>
        <source>Make the tag “{word}”</source>
        <translation>「{word}」を新しいタグにする</translation>
    </message>
    <message>
        <source>Nearly the same: {names}. Is it the same word?</source>
        <translation>似たタグがあります：{names}。同じ言葉ではありませんか？</translation>
    </message>
    <message>
        <source>No example in the codebook any more.</source>
        <translation>コードブックの例から外しました。</translation>
    </message>
    <message>
        <source>Only you see this</source>
        <translation>自分だけに見えています</translation>
    </message>
    <message>
        <source>Only you see this until the reveal</source>
        <translation>公開まで自分だけに見えています</translation>
    </message>
    <message>
        <source>Read like {names}. Enter once more makes it a tag of its own.</source>
        <translation>よみが似たタグがあります：{names}。もう一度 Enter で別のタグになります。</translation>
    </message>
    <message>
        <source>Seen too</source>
        <translation>同感</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>ありがとう</translation>
    </message>
    <message>
        <source>The author is corrected; the history keeps both names.</source>
        <translation>書いた人を直しました。履歴には両方の名前が残ります。</translation>
    </message>
    <message>
        <source>There is no recent tag {number} yet.</source>
        <translation>{number}番の最近のタグはまだありません。</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>意外</translation>
    </message>
    <message>
        <source>first under {name}</source>
        <translation>はじめは{name}の名前</translation>
    </message>
    <message>
        <source>hidden until the reveal</source>
        <translation>公開まで非公開</translation>
    </message>
    <message>
        <source>new marks for me only</source>
        <translation>新しい印は自分だけに見えます</translation>
    </message>
    <message>
        <source>typed by {name}</source>
        <translation>入力：{name}</translation>
    </message>
    <message>
        <source>was {word}</source>
        <translation>旧 {word}</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>A folder has no logins: whoever may write into it is of the team.</source>
        <translation>フォルダのハブにはログインがありません。書き込める人がチームの一員です。</translation>
    </message>
    <message>
        <source>A folder holds no roles: whoever may write into it can change everything.</source>
        <translation>フォルダでは役割を守れません。書き込める人は誰でもすべてを変更できます。</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>名前が必要です。</translation>
    </message>
    <message>
        <source>Ask for a newer server, or use a folder on a shared drive.</source>
        <translation>新しいサーバを用意してもらうか、共有フォルダを使ってください。</translation>
    </message>
    <message>
        <source>Ask the owner of the team for a join link.</source>
        <translation>チームのオーナーに参加リンクをもらってください。</translation>
    </message>
    <message>
        <source>Ask the owner of the team for another role.</source>
        <translation>チームのオーナーに役割の変更を頼んでください。</translation>
    </message>
    <message>
        <source>Ask the owner or facilitator of the team to add the name to this login.</source>
        <translation>この名前をログインに加えるよう、オーナーか進行役に頼んでください。</translation>
    </message>
    <message>
        <source>Ask whoever looks after the shared drive.</source>
        <translation>共有ドライブの管理者に相談してください。</translation>
    </message>
    <message>
        <source>Check free space and permissions of that folder, then try again.</source>
        <translation>フォルダの空き容量と権限を確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Choose an empty folder on the shared drive for the team.</source>
        <translation>共有ドライブに、チーム用の空のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>Connect the drive. For a new team run: ashiato team init folder:PATH</source>
        <translation>ドライブを接続してください。新しいチームの場合: ashiato team init folder:PATH</translation>
    </message>
    <message>
        <source>Connecting to the team…</source>
        <translation>チームに接続しています…</translation>
    </message>
    <message>
        <source>Copy the whole line: it begins with ashiato://join/.</source>
        <translation>ashiato://join/ で始まる行全体をコピーしてください。</translation>
    </message>
    <message>
        <source>Correct it in workspace.toml, or connect anew.</source>
        <translation>workspace.toml を直すか、接続し直してください。</translation>
    </message>
    <message>
        <source>Deleted or not</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Everything written here goes to {hub}.</source>
        <translation>ここで書いたものはすべて {hub} に送られます。</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>進行役</translation>
    </message>
    <message>
        <source>Give people the address itself: ashiato team join folder:PATH WORKSPACE</source>
        <translation>場所をそのまま伝えてください: ashiato team join folder:PATH WORKSPACE</translation>
    </message>
    <message>
        <source>Give the password again, or ask for a new join link.</source>
        <translation>パスワードを入れ直すか、新しい参加リンクをもらってください。</translation>
    </message>
    <message>
        <source>Go on working. What you write is sent as soon as the drive is back.</source>
        <translation>そのまま作業を続けられます。ドライブが戻りしだい送ります。</translation>
    </message>
    <message>
        <source>Go on working: everything is kept here and is sent when it is back.</source>
        <translation>そのまま続けられます。すべてここに保存され、つながると送られます。</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>ゲスト</translation>
    </message>
    <message>
        <source>Install it with: pip install &apos;ashiato[host]&apos;</source>
        <translation>次でインストールできます: pip install &apos;ashiato[host]&apos;</translation>
    </message>
    <message>
        <source>Install the newest version. Your marks stay on this computer.</source>
        <translation>最新版を入れてください。印はこのパソコンに残っています。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Nobody of the team has this name.</source>
        <translation>この名前の人はチームに居ません。</translation>
    </message>
    <message>
        <source>Offline since {since}</source>
        <translation>オフライン（{since}から）</translation>
    </message>
    <message>
        <source>Offline since {since}: {count} changes waiting</source>
        <translation>オフライン：{count}件を待機中（{since}から）</translation>
    </message>
    <message>
        <source>Only an owner of the team makes everybody forget somebody.</source>
        <translation>全員の手元から消せるのは、チームのオーナーだけです。</translation>
    </message>
    <message>
        <source>Open the copied workspace once on its own computer, then try again.</source>
        <translation>コピーしたワークスペースを、そのパソコンで一度開いてからやり直してください。</translation>
    </message>
    <message>
        <source>Open the join link in a new workspace, or in a copy made by the team.</source>
        <translation>新しいワークスペースか、チームが配ったコピーで参加リンクを開いてください。</translation>
    </message>
    <message>
        <source>Open the team&apos;s join link in a new workspace.</source>
        <translation>新しいワークスペースで参加リンクを開いてください。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>オーナー</translation>
    </message>
    <message>
        <source>Owner of the matter</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>Sending {count} changes…</source>
        <translation>{count}件を送信中…</translation>
    </message>
    <message>
        <source>Set the clock. Of two who write at once, the wrong one may be shown.</source>
        <translation>時計を合わせてください。同時に書かれたとき、違う方が表示されることがあります。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重さ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Take it out and connect by the team dialog, or set ASHIATO_HUB_PASSWORD.</source>
        <translation>消してから「チーム」の画面で接続するか、ASHIATO_HUB_PASSWORD で渡してください。</translation>
    </message>
    <message>
        <source>Tell whoever keeps the server. Everything is kept here.</source>
        <translation>サーバの管理者に伝えてください。書いたものはすべてここにあります。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>The address of the hub has an option that is not understood.</source>
        <translation>ハブの場所に分からない指定があります。</translation>
    </message>
    <message>
        <source>The hub answered with an error.</source>
        <translation>ハブがエラーを返しました。</translation>
    </message>
    <message>
        <source>The hub does not take what this login wrote under another name.</source>
        <translation>このログインが別の名前で書いたものを、ハブは受け取りません。</translation>
    </message>
    <message>
        <source>The hub is not on this computer.</source>
        <translation>ハブはこのコンピュータにありません。</translation>
    </message>
    <message>
        <source>The hub is ready. Connect a workspace: ashiato team join ADDRESS</source>
        <translation>ハブの準備ができました。ワークスペースを接続するには: ashiato team join ADDRESS</translation>
    </message>
    <message>
        <source>The hub is ready. Let people in: ashiato team invite URL NAME</source>
        <translation>ハブの準備ができました。招待するには: ashiato team invite URL NAME</translation>
    </message>
    <message>
        <source>The hub says no</source>
        <translation>チームに接続できません</translation>
    </message>
    <message>
        <source>The line may be unencrypted: the address does not insist on TLS.</source>
        <translation>通信が暗号化されないことがあります（この場所は TLS を必須にしていません）。</translation>
    </message>
    <message>
        <source>The link holds a password: hand it to this person alone.</source>
        <translation>リンクにはパスワードが入っています。本人だけに渡してください。</translation>
    </message>
    <message>
        <source>The server does not take this user with this password.</source>
        <translation>このユーザーとパスワードではサーバに入れません。</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {found}; a hub needs 15 or later.</source>
        <translation>サーバは PostgreSQL {found} です。ハブには 15 以降が必要です。</translation>
    </message>
    <message>
        <source>The server on this computer does not start.</source>
        <translation>このコンピュータのサーバを起動できません。</translation>
    </message>
    <message>
        <source>The team&apos;s folder cannot be reached: {reason}.</source>
        <translation>チームのフォルダに届きません: {reason}</translation>
    </message>
    <message>
        <source>The team&apos;s folder is not there, or holds no hub.</source>
        <translation>チームのフォルダがないか、ハブとして用意されていません。</translation>
    </message>
    <message>
        <source>The team&apos;s folder is used by a newer Ashiato.</source>
        <translation>チームのフォルダは、より新しいAshiatoが使っています。</translation>
    </message>
    <message>
        <source>The team&apos;s hub cannot be reached.</source>
        <translation>チームのハブにつながりません。</translation>
    </message>
    <message>
        <source>There are other things in this folder.</source>
        <translation>このフォルダには別のものが入っています。</translation>
    </message>
    <message>
        <source>There is a password in workspace.toml.</source>
        <translation>workspace.toml にパスワードが書かれています。</translation>
    </message>
    <message>
        <source>There is no hub in this database yet.</source>
        <translation>このデータベースにはまだハブがありません。</translation>
    </message>
    <message>
        <source>There is no keyring here: give the password by ASHIATO_HUB_PASSWORD at each start.</source>
        <translation>この環境にはキーリングがありません。起動のたびに ASHIATO_HUB_PASSWORD で渡してください。</translation>
    </message>
    <message>
        <source>There is no keyring here: the password is asked for again at the next start.</source>
        <translation>この環境にはキーリングがないため、次の起動時にもパスワードを入れてください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min off</source>
        <translation>このコンピュータの時計が{minutes}分ずれています</translation>
    </message>
    <message>
        <source>This is a reader&apos;s login: what was written here stays on this computer.</source>
        <translation>閲覧者のログインです。ここで書いたものはこのコンピュータに残ります。</translation>
    </message>
    <message>
        <source>This is no join link, or a part of it is missing.</source>
        <translation>参加リンクではないか、一部が欠けています。</translation>
    </message>
    <message>
        <source>This is not the address of a hub.</source>
        <translation>ハブの場所として読めません。</translation>
    </message>
    <message>
        <source>This login is not of the team.</source>
        <translation>このログインはチームの一員ではありません。</translation>
    </message>
    <message>
        <source>This login may not do that on the hub.</source>
        <translation>このログインには、ハブでその操作が許されていません。</translation>
    </message>
    <message>
        <source>This login may not make roles or schemas on the server.</source>
        <translation>このログインは、サーバにロールやスキーマを作れません。</translation>
    </message>
    <message>
        <source>This workspace belongs to no team.</source>
        <translation>このワークスペースはチームにつながっていません。</translation>
    </message>
    <message>
        <source>This workspace has another key than the team: marks would find no events.</source>
        <translation>このワークスペースの鍵はチームのものと違います。印が行動に結び付きません。</translation>
    </message>
    <message>
        <source>This workspace has marks under a key of its own: they would find no events there.</source>
        <translation>このワークスペースには独自の鍵で付けた印があります。チームでは行動に結び付きません。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Two copies of this workspace wrote different changes under the same name.</source>
        <translation>このワークスペースの2つのコピーが、同じ名前で違う変更を書きました。</translation>
    </message>
    <message>
        <source>Type the name that shall stand under their marks.</source>
        <translation>印に付く名前を入れてください。</translation>
    </message>
    <message>
        <source>Up to date with the team</source>
        <translation>チームと同期済み</translation>
    </message>
    <message>
        <source>Up to date with the team (reading)</source>
        <translation>チームと同期済み（閲覧のみ）</translation>
    </message>
    <message>
        <source>Use a login with CREATEROLE and the right to create schemas.</source>
        <translation>CREATEROLE とスキーマ作成の権限があるログインを使ってください。</translation>
    </message>
    <message>
        <source>What is needed to host a team here is not installed.</source>
        <translation>ホストに必要なものがインストールされていません。</translation>
    </message>
    <message>
        <source>Whoever keeps the server runs: ashiato team init URL</source>
        <translation>サーバの管理者が実行します: ashiato team init URL</translation>
    </message>
    <message>
        <source>Whoever keeps the server runs: ashiato team invite URL NAME</source>
        <translation>サーバの管理者が実行します: ashiato team invite URL NAME</translation>
    </message>
    <message>
        <source>Write postgresql://USER@HOST/DATABASE, folder:PATH, or the join link you were given.</source>
        <translation>postgresql://USER@HOST/DATABASE、folder:PATH、または受け取った参加リンクを入れてください。</translation>
    </message>
    <message>
        <source>You may read the team&apos;s folder, but not write into it.</source>
        <translation>チームのフォルダは読めますが、書き込めません。</translation>
    </message>
    <message>
        <source>Your marks bear the name {name}.</source>
        <translation>印には {name} の名前が付きます。</translation>
    </message>
    <message>
        <source>{count} changes are not taken by the hub</source>
        <translation>{count}件をハブが受け取りません</translation>
    </message>
</context>
<context>
    <name>TeamBar</name>
    <message numerus="yes">
        <source>%n place(s) where two wrote at once</source>
        <translation>
            <numerusform>同時に書かれた所 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow the presenter</source>
        <translation>発表者に追従</translation>
    </message>
    <message>
        <source>Following {name}</source>
        <translation>{name}さんに追従中</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>発表する</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>追従をやめる</translation>
    </message>
    <message>
        <source>Stop presenting</source>
        <translation>発表をやめる</translation>
    </message>
</context>
<context>
    <name>TeamDesk</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>課題・仮説</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>観察会</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>チーム…</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>For this, install the extra: pip install &apos;ashiato[host]&apos;</source>
        <translation>追加の部品が必要です: pip install &apos;ashiato[host]&apos;</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>いま居る人</translation>
    </message>
    <message>
        <source>Host on this computer</source>
        <translation>このコンピュータでホストする</translation>
    </message>
    <message>
        <source>Invite a person</source>
        <translation>招待する</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>チームに参加する</translation>
    </message>
    <message>
        <source>Join link</source>
        <translation>参加リンク</translation>
    </message>
    <message>
        <source>Join link or address</source>
        <translation>参加リンクか場所</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>チームから離れる</translation>
    </message>
    <message>
        <source>Let other computers on the network connect</source>
        <translation>ネットワーク上のほかのコンピュータからの接続を許す</translation>
    </message>
    <message>
        <source>Make a join link</source>
        <translation>参加リンクを作る</translation>
    </message>
    <message>
        <source>Name under their marks</source>
        <translation>印に付く名前</translation>
    </message>
    <message>
        <source>Nobody else is here now.</source>
        <translation>いまはほかに誰も居ません。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Password (kept in the system&apos;s keyring, never in a file)</source>
        <translation>パスワード（システムのキーリングに保存。ファイルには書きません）</translation>
    </message>
    <message>
        <source>Paste the join link you were given, or the address of a hub.</source>
        <translation>受け取った参加リンク、またはハブの場所を貼り付けてください。</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>ホストを始める</translation>
    </message>
    <message>
        <source>Starts a PostgreSQL of your own. It runs while Ashiato runs, and you invite people.</source>
        <translation>自分用の PostgreSQL を起動します。Ashiato の起動中だけ動き、招待した人が参加できます。</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>The link holds {name}&apos;s password. Hand it to this person alone.</source>
        <translation>このリンクには{name}さんのパスワードが入っています。本人だけに渡してください。</translation>
    </message>
    <message>
        <source>This server has no TLS: what is exchanged crosses the network unencrypted and can be read along the way. Passwords are not sent in the clear. Switch this on only in a network you trust.</source>
        <translation>このサーバには TLS（通信の暗号化）がありません。やり取りする内容は暗号化されずにネットワークを流れ、途中で読まれるおそれがあります。パスワードそのものは流れません。信頼できるネットワークでだけ使ってください。</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>What is here stays here, what is on the hub stays there.</source>
        <translation>ここにあるものはここに、ハブにあるものはハブに残ります。</translation>
    </message>
</context>
<context>
    <name>TimeBase</name>
    <message>
        <source>{days} d</source>
        <translation>{days}日</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days}日 {hours}時間</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}時間</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}時間 {minutes}分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
</context>
<context>
    <name>TimeForm</name>
    <message>
        <source>ISO and everyday forms (2026/10/3 9:05)</source>
        <translation>ISOと日常の書き方（2026/10/3 9:05）</translation>
    </message>
    <message>
        <source>Microseconds since 1970</source>
        <translation>1970年からのマイクロ秒</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>1970年からのミリ秒</translation>
    </message>
    <message>
        <source>Nanoseconds since 1970</source>
        <translation>1970年からのナノ秒</translation>
    </message>
    <message>
        <source>Or write a pattern, such as %Y%m%d %H:%M:%S</source>
        <translation>または書式を書いてください（例：%Y%m%d %H:%M:%S）</translation>
    </message>
    <message>
        <source>Seconds since 1970</source>
        <translation>1970年からの秒</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>書き方</translation>
    </message>
    <message>
        <source>Zone of times without an offset</source>
        <translation>時差の書かれていない時刻のタイムゾーン</translation>
    </message>
</context>
<context>
    <name>TrustDesk</name>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Collecting everything held</source>
        <translation>持っているものを集めています</translation>
    </message>
    <message>
        <source>Everything held on this person</source>
        <translation>この人について持っているものすべて</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>完全に削除する</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>この人を忘れる</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>削除しています</translation>
    </message>
    <message>
        <source>Looking up what would go</source>
        <translation>消えるものを調べています</translation>
    </message>
    <message>
        <source>The data is made anew without this person. Stopped, it goes on when the workspace is opened.</source>
        <translation>この人を除いてデータを作り直します。止めても、次に開いたときに続きを行います。</translation>
    </message>
</context>
<context>
    <name>VoteDialog</name>
    <message>
        <source> hands</source>
        <translation> 人</translation>
    </message>
    <message>
        <source>0  no vote</source>
        <translation>0  投票しない</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>別の問い</translation>
    </message>
    <message>
        <source>Ask another question</source>
        <translation>別の問いで投票</translation>
    </message>
    <message>
        <source>Count hands, without names</source>
        <translation>名前を聞かず、挙手を数える</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>What shall be voted on?</source>
        <translation>何について投票しますか</translation>
    </message>
</context>
<context>
    <name>WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
</context>
<context>
    <name>WhomDialog</name>
    <message>
        <source>Add</source>
        <translation>加える</translation>
    </message>
    <message>
        <source>Add customers</source>
        <translation>お客様を加える</translation>
    </message>
</context>
<context>
    <name>WhomToRead</name>
    <message>
        <source> people</source>
        <translation> 人</translation>
    </message>
    <message>
        <source>A reading list</source>
        <translation>観察リスト</translation>
    </message>
    <message>
        <source>A saved list</source>
        <translation>保存リスト</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>無作為</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>どこから選ぶか</translation>
    </message>
    <message>
        <source>How many at random</source>
        <translation>無作為に何人</translation>
    </message>
    <message>
        <source>How many of the lowest scores</source>
        <translation>評価の低い順に何人</translation>
    </message>
    <message>
        <source>Lowest scores first</source>
        <translation>評価の低い順</translation>
    </message>
    <message>
        <source>Nobody yet: I choose them on the Customers page</source>
        <translation>まだ選ばない（顧客の画面で選ぶ）</translation>
    </message>
    <message>
        <source>Reading list</source>
        <translation>観察リスト</translation>
    </message>
    <message>
        <source>Saved list</source>
        <translation>保存リスト</translation>
    </message>
    <message>
        <source>Seed: the same one draws the same people</source>
        <translation>シード: 同じ値なら同じ人を選びます</translation>
    </message>
    <message numerus="yes">
        <source>The %n customer(s) chosen before</source>
        <translation>
            <numerusform>先に選んだ%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>all customers</source>
        <translation>お客様全員</translation>
    </message>
    <message>
        <source>none made yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>none saved yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>シード </translation>
    </message>
    <message>
        <source>{name} ({count} people)</source>
        <translation>{name}（{count}人）</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>A workspace on a network drive gets damaged ({kind}).</source>
        <translation>ネットワークドライブ上のワークスペースは壊れます（{kind}）。</translation>
    </message>
    <message>
        <source>Ask for less at a time, or close other programs.</source>
        <translation>一度に求める量を減らすか、ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation>空き容量と、書き込み権限を確かめてください。</translation>
    </message>
    <message>
        <source>Check that you may read this folder.</source>
        <translation>このフォルダを読めるか確かめてください。</translation>
    </message>
    <message>
        <source>Choose a folder that Ashiato made, or import a file into a new one.</source>
        <translation>Ashiatoが作ったフォルダを選ぶか、新しいワークスペースにファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>Choose another name, or an empty folder.</source>
        <translation>別の名前か、空のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>Correct the file, or put it back from a backup.</source>
        <translation>ファイルを直すか、バックアップから戻してください。</translation>
    </message>
    <message>
        <source>Install a newer Ashiato to open it.</source>
        <translation>開くには新しいAshiatoを入れてください。</translation>
    </message>
    <message>
        <source>Move it to a disk of this computer. To work together, let the team use a hub: folder:PATH on the drive, or PostgreSQL.</source>
        <translation>このパソコンのディスクに移してください。共同作業には、ドライブ上の folder:PATH か PostgreSQL のハブを使ってください。</translation>
    </message>
    <message>
        <source>Put the file back from a backup: marks are found by it.</source>
        <translation>バックアップから戻してください。印を見つけるために必要です。</translation>
    </message>
    <message>
        <source>Run “ashiato rebuild” on the workspace: it is made again from the imported files.</source>
        <translation>このワークスペースで「ashiato rebuild」を実行すると、取り込んだファイルから作り直せます。</translation>
    </message>
    <message>
        <source>See ashiato --help; a workspace is made by: ashiato import NAME.ashiato FILE</source>
        <translation>ashiato --help を見てください。ワークスペースは ashiato import NAME.ashiato FILE で作れます。</translation>
    </message>
    <message>
        <source>The data cannot be read: {reason}.</source>
        <translation>データを読めません：{reason}。</translation>
    </message>
    <message>
        <source>The event data is damaged.</source>
        <translation>行動データが壊れています。</translation>
    </message>
    <message>
        <source>The event data was made by another version of Ashiato.</source>
        <translation>行動データは別の版のAshiatoで作られています。</translation>
    </message>
    <message>
        <source>The key file of the workspace is damaged.</source>
        <translation>ワークスペースの鍵ファイルが壊れています。</translation>
    </message>
    <message>
        <source>The settings of the workspace cannot be read.</source>
        <translation>ワークスペースの設定を読めません。</translation>
    </message>
    <message>
        <source>The workspace cannot be made: {reason}.</source>
        <translation>ワークスペースを作れません：{reason}。</translation>
    </message>
    <message>
        <source>The workspace cannot be read: {reason}.</source>
        <translation>ワークスペースを読めません：{reason}。</translation>
    </message>
    <message>
        <source>The workspace is of version {found}; this Ashiato knows versions up to {known}.</source>
        <translation>ワークスペースは版{found}です。このAshiatoが扱えるのは版{known}までです。</translation>
    </message>
    <message>
        <source>There is not enough memory for this question.</source>
        <translation>この問い合わせに必要なメモリが足りません。</translation>
    </message>
    <message>
        <source>There is something else already.</source>
        <translation>すでに別のものがあります。</translation>
    </message>
    <message>
        <source>This is not a workspace: it has no {name}.</source>
        <translation>ワークスペースではありません（{name} がありません）。</translation>
    </message>
    <message>
        <source>To import this file: ashiato import {workspace} {file}</source>
        <translation>このファイルを取り込むには：ashiato import {workspace} {file}</translation>
    </message>
    <message>
        <source>{name} is no command and no workspace.</source>
        <translation>{name} はコマンドでもワークスペースでもありません。</translation>
    </message>
</context>
<context>
    <name>WriterLine</name>
    <message>
        <source>Another name…</source>
        <translation>別の名前…</translation>
    </message>
    <message>
        <source>People and departments…</source>
        <translation>メンバーと部署…</translation>
    </message>
    <message>
        <source>Who writes now (Shift+A)</source>
        <translation>書く人を切り替える（Shift+A）</translation>
    </message>
    <message>
        <source>Who writes?</source>
        <translation>書く人は？</translation>
    </message>
    <message>
        <source>Writing: %1</source>
        <translation>書く人：%1</translation>
    </message>
</context>
<context>
    <name>_AgendaDelegate</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_BallotView</name>
    <message>
        <source>Make an issue of a mark first: issues are what is voted on.</source>
        <translation>先に、印から課題を作ってください。課題に投票します。</translation>
    </message>
    <message>
        <source>Vote (Alt+V)</source>
        <translation>投票（Alt+V）</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続きを書く</translation>
    </message>
    <message>
        <source>Draft: {words}</source>
        <translation>下書き：{words}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Take away (Ctrl+Z brings it back)</source>
        <translation>取り除く（Ctrl+Zで戻せます）</translation>
    </message>
    <message>
        <source>Talked about: off the list</source>
        <translation>話し終えたので外す</translation>
    </message>
</context>
<context>
    <name>_LineButton</name>
    <message>
        <source>No. {number}: {words}</source>
        <translation>{number}番: {words}</translation>
    </message>
</context>
</TS>
