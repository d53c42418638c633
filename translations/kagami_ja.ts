<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>kagami::AccessBar</name>
    <message>
        <source>Follow live</source>
        <translation>追って表示</translation>
    </message>
    <message>
        <source>Show what the other one writes as it is written</source>
        <translation>相手が書いた内容を、書かれるそばから表示します</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>ここで書く</translation>
    </message>
    <message>
        <source>Go on with the right to write, once nobody else has it</source>
        <translation>ほかの誰も書き込んでいなければ、書き込みの権利を得て続けます</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>A copy can be worked on, and merged later</source>
        <translation>コピーで作業し、あとで統合できます</translation>
    </message>
    <message>
        <source>Following live: what is written elsewhere shows here by itself. Here it can only be read.</source>
        <translation>追って表示中: ほかで書かれた内容が自動的にここに表示されます。ここでは閲覧のみできます。</translation>
    </message>
    <message>
        <source>Opened for reading only. %1 It can be followed live from here.</source>
        <extracomment>%1 who has the case open</extracomment>
        <translation>閲覧のみで開きました。%1 書かれる内容を追って表示できます。</translation>
    </message>
    <message>
        <source>Opened for reading only. %1 Looking, searching, briefs and exports work; to change something, work on a copy and merge it later.</source>
        <translation>閲覧のみで開きました。%1 閲覧・検索・報告書・書き出しはできます。変更するには、コピーで作業し、あとで統合してください。</translation>
    </message>
    <message>
        <source>Opened for reading only. %1</source>
        <translation>閲覧のみで開きました。%1</translation>
    </message>
    <message>
        <source>What is followed cannot be read now: %1 Shown is the last that could be.</source>
        <translation>追従中のファイルを現在読み取れません。%1 最後に読み取れた内容を表示しています。</translation>
    </message>
    <message>
        <source>Work here</source>
        <translation>このまま作業</translation>
    </message>
    <message>
        <source>Go on in this file; it was read</source>
        <translation>確認したので、このファイルで作業を続けます</translation>
    </message>
    <message>
        <source>This case lies on a network share (%1): one computer at a time can write to it, and what others see meanwhile may be behind. For work at the same time, give everybody a copy, and merge.</source>
        <extracomment>%1 the file system, like nfs4</extracomment>
        <translation>この案件はネットワーク共有 (%1) の上にあります。書き込めるのは一度に一台だけで、その間ほかの人に見える内容は古いことがあります。同時に作業するときは、各自がコピーを持ち、あとで統合してください。</translation>
    </message>
    <message>
        <source>Following on a network share: what another computer writes may show here late, or not at all. Here it can only be read.</source>
        <translation>ネットワーク共有の上で追従しています。ほかのコンピューターが書いた内容は、遅れて表示されるか、表示されないことがあります。ここでは読み取りのみです。</translation>
    </message>
</context>
<context>
    <name>kagami::Actions</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>レンズ</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Brief and help</source>
        <translation>報告書とヘルプ</translation>
    </message>
</context>
<context>
    <name>kagami::AddClaimForm</name>
    <message>
        <source>Credibility</source>
        <translation>確度</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>未評価</translation>
    </message>
    <message>
        <source>Property: when, target, technique …</source>
        <translation>属性：時期、標的、テクニックなど</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Source (empty: your own word)</source>
        <translation>情報源（空欄：分析者自身の記載）</translation>
    </message>
    <message>
        <source>Quote: the source&apos;s own words</source>
        <translation>引用：情報源の原文</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation>主張を追加</translation>
    </message>
    <message>
        <source>Added “%1” to “%2”</source>
        <translation>「%2」に「%1」を追加</translation>
    </message>
    <message>
        <source>Place in it: page 3, line 120, byte 0x4f0 …</source>
        <translation>該当箇所：3ページ、120行目、バイト 0x4f0 など</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>情報源内の該当箇所</translation>
    </message>
</context>
<context>
    <name>kagami::AttachPrompt</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Attach files as evidence</source>
        <translation>ファイルを証拠として保管</translation>
    </message>
    <message>
        <source>Empty: your own word</source>
        <translation>空欄：分析者自身の記載</translation>
    </message>
    <message>
        <source>A machine, a place, a person</source>
        <translation>機器、場所、人物</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Acquired by</source>
        <translation>取得者</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>取得日時</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>取扱区分</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>「%1」は空のファイルです。</translation>
    </message>
    <message>
        <source>Keep “%1” as evidence?</source>
        <translation>「%1」を証拠として保管しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n file(s) as evidence?</source>
        <translation>
            <numerusform>%n 件のファイルを証拠として保管しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>The case keeps the content with its SHA-256 and never changes it. The file stays where it is.</source>
        <translation>内容は SHA-256 とともに案件に保管され、以後変更されません。元のファイルはそのまま残ります。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1; together %2. %3</source>
        <translation>%1（合計 %2）。%3</translation>
    </message>
</context>
<context>
    <name>kagami::AttributionView</name>
    <message>
        <source>Competing hypotheses, least inconsistent first</source>
        <translation>競合仮説分析（反証の少ない順）</translation>
    </message>
    <message>
        <source>Began to weigh hypotheses</source>
        <translation>仮説の比較を開始</translation>
    </message>
    <message>
        <source>The actor is who we think</source>
        <translation>想定したアクターによるもの</translation>
    </message>
    <message>
        <source>Somebody else did it and left false traces</source>
        <translation>別の主体が偽の痕跡を残したもの（偽旗）</translation>
    </message>
    <message>
        <source>Unknown or other</source>
        <translation>不明またはその他</translation>
    </message>
    <message>
        <source>No hypotheses yet</source>
        <translation>仮説はまだありません</translation>
    </message>
    <message>
        <source>Weigh at least three: the likely one, deception, and “unknown or other”. Evidence is then rated against each.</source>
        <translation>有力な仮説、欺瞞、「不明またはその他」の少なくとも 3 つを比較します。証拠は、それぞれの仮説に照らして評定します。</translation>
    </message>
    <message>
        <source>Begin with three hypotheses</source>
        <translation>3 つの仮説から始める</translation>
    </message>
    <message>
        <source>Ranked by what speaks against each, weighted by credibility; rows that tell nothing apart are dim, decisive rows carry a bar. ATT&amp;CK overlap alone is not attribution.</source>
        <translation>各仮説への反証を確度で重み付けして順位を付けています。仮説を識別しない行は薄く、結論を左右する行には縦線を表示します。ATT&amp;CK の重なりだけで帰属を示すことはできません。</translation>
    </message>
</context>
<context>
    <name>kagami::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>kagami::BarWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 他 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>no date</source>
        <translation>時期不明</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>インシデント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Too close together to tell apart at this zoom</source>
        <translation>この倍率では重なり、個別に表示できません</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>標的</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>情報源 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>主張 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources differ on when</source>
        <translation>時期について情報源に食い違いあり</translation>
    </message>
    <message>
        <source>Sources differ on the attribution</source>
        <translation>帰属について情報源に食い違いあり</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>帰属状況</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
</context>
<context>
    <name>kagami::Brief</name>
    <message>
        <source>Attribution assessment</source>
        <translation>帰属評価報告書</translation>
    </message>
    <message>
        <source>Untitled case</source>
        <translation>無題の案件</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>対象範囲</translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation>案件全体</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>ATT&amp;CK</source>
        <translation>ATT&amp;CK</translation>
    </message>
    <message>
        <source>Case head</source>
        <translation>台帳ヘッド</translation>
    </message>
    <message>
        <source>There is no brief template of this name.</source>
        <translation>この名前の報告書テンプレートはありません。</translation>
    </message>
    <message>
        <source>Templates: %1.</source>
        <translation>使えるテンプレート：%1。</translation>
    </message>
    <message>
        <source>Hypotheses, the one with least against it first. The score weighs each inconsistent line by its credibility; lines whose credibility cannot be judged are not in it.</source>
        <translation>仮説の一覧（反証の少ない順）。スコアは、整合しない証拠を確度で重み付けして合計した値です。確度を判断できない証拠は含みません。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反証</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>判断不能</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公表日</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>発行元</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>見解</translation>
    </message>
    <message>
        <source>Link asserted</source>
        <translation>主張する関連</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>帰属評価</translation>
    </message>
    <message>
        <source>Competing hypotheses are set against the same evidence. They are ranked by what speaks against them: much can be consistent with a wrong explanation.</source>
        <translation>競合する仮説を同じ証拠に照らして比較しています。誤った説明でも多くの証拠と整合し得るため、順位は反証の少なさで決めています。</translation>
    </message>
    <message>
        <source>What publishers say</source>
        <translation>各発行元の見解</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>帰属状況</translation>
    </message>
    <message>
        <source>Attributed to</source>
        <translation>帰属先</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Way in</source>
        <translation>侵入経路</translation>
    </message>
    <message>
        <source>Lures</source>
        <translation>おとり</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Malware and tools</source>
        <translation>マルウェアとツール</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>Volume, as reported</source>
        <translation>規模（報告による）</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Each campaign as its sources describe it, with the incidents this brief covers.</source>
        <translation>各キャンペーンについて、情報源による説明と、本報告書の対象となるインシデントを示します。</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) of this campaign</source>
        <translation>
            <numerusform>このキャンペーンのインシデント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Context, not attributed</source>
        <translation>参考（帰属なし）</translation>
    </message>
    <message>
        <source>These incidents are often named beside the case. They are attributed to nobody here, and no count of this brief adds them to the actor.</source>
        <translation>これらのインシデントは、本案件と並べて取り上げられることの多いものです。本報告書では誰にも帰属させておらず、いずれの集計でもアクターの件数に加えていません。</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>情報源の食い違い</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>論点</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>主張の内容</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>インディケータ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>示す対象</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>確認時期</translation>
    </message>
    <message>
        <source>Likelihood: %1 (%2–%3 %).</source>
        <translation>見込み：%1（%2～%3 %）。</translation>
    </message>
    <message>
        <source>Confidence: %1.</source>
        <translation>確信度：%1。</translation>
    </message>
    <message>
        <source>Assumes: </source>
        <translation>前提：</translation>
    </message>
    <message>
        <source>Key judgements</source>
        <translation>主要な判断</translation>
    </message>
    <message>
        <source>No judgement has been recorded in this case.</source>
        <translation>この案件には判断が記録されていません。</translation>
    </message>
    <message>
        <source>Scope and what is not known</source>
        <translation>対象範囲と未解明事項</translation>
    </message>
    <message>
        <source>This brief covers the whole case.</source>
        <translation>本報告書は案件全体を対象とします。</translation>
    </message>
    <message>
        <source>This brief covers what the lens “%1” leaves of the case.</source>
        <translation>本報告書は、案件のうちレンズ「%1」に該当する部分を対象とします。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be dated.</source>
        <translation>
            <numerusform>うち %n 件は時期を特定できません。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>未解明事項</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Incidents by campaign. Soft ends: the date is uncertain. Hatched: suspected, not attributed. Diamonds: reports and advisories. Grey: context, attributed to nobody here.</source>
        <translation>キャンペーン別のインシデント。ぼかした端：時期が不確か。斜線：疑いがあるが帰属は未確定。ひし形：報道・公表。灰色：参考（誰にも帰属させない）。</translation>
    </message>
    <message>
        <source>%1 of grade %2</source>
        <translation>評価 %2 が %1 件</translation>
    </message>
    <message>
        <source>In the case but not cited here: %1.</source>
        <translation>案件にあるが本報告書で出典としていないもの：%1。</translation>
    </message>
    <message>
        <source>reliability %1</source>
        <translation>信頼度 %1</translation>
    </message>
    <message>
        <source>reliability not graded</source>
        <translation>信頼度は未評価</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>テクニック</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Said as</source>
        <translation>記載区分</translation>
    </message>
    <message>
        <source>Tagged with</source>
        <translation>タグ付けの版</translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation>テクニック</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time zone (offset)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>As of %1, the whole case.</source>
        <translation>%1現在、案件全体。</translation>
    </message>
    <message>
        <source>As of %1, through the lens “%2”.</source>
        <translation>%1現在、レンズ「%2」による。</translation>
    </message>
    <message>
        <source>Figure %1. %2 %3</source>
        <comment>number, what it shows, date and scope</comment>
        <translation>図 %1&#x3000;%2%3</translation>
    </message>
    <message>
        <source>Table %1. %2</source>
        <comment>number, caption</comment>
        <translation>表 %1&#x3000;%2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>For</source>
        <translation>整合</translation>
    </message>
    <message>
        <source>The ranking and the judgements differ: %1 has least against it, but the analysts judge %2 to be likelier.</source>
        <translation>順位と判断は一致していません。反証が最も少ないのは %1 ですが、分析担当者は %2 の方が可能性が高いと判断しています。</translation>
    </message>
    <message>
        <source>The ranking counts only what speaks against a hypothesis; of the lines of evidence, %1 fit %2 and %3 fit %4.</source>
        <translation>順位は仮説に反する証拠だけで決まります。証拠のうち %2 と整合するものは %1 件、%4 と整合するものは %3 件です。</translation>
    </message>
    <message>
        <source>The reasons are given with the key judgements.</source>
        <translation>判断の理由は「主要な判断」に示します。</translation>
    </message>
    <message>
        <source>Without this line another hypothesis would lead.</source>
        <translation>この証拠を除くと、別の仮説が首位になります。</translation>
    </message>
    <message>
        <source>Does not tell the hypotheses apart.</source>
        <translation>仮説の識別には役立ちません。</translation>
    </message>
    <message>
        <source>Each line of evidence, set against each hypothesis. CC and C: consistent; N: neutral; I and II: inconsistent. Grade: reliability of the source and credibility of the line.</source>
        <translation>証拠と仮説の対照表。CC・C：整合、N：中立、I・II：不整合。評価欄は、情報源の信頼度と証拠の確度です。</translation>
    </message>
    <message>
        <source>What publishers say themselves, quoted or summed up. Their judgements are not independent of each other.</source>
        <translation>各発行元自身の見解（引用または要約）。各発行元の判断は互いに独立したものではありません。</translation>
    </message>
    <message>
        <source>%1 (disputed)</source>
        <translation>%1（食い違いあり）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>property: value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>statement (decision)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Each side with its sources. What is not marked accepted or rejected is undecided: both stand.</source>
        <translation>それぞれの主張と情報源を示します。採用または却下の表示がないものは未決で、両論を併記しています。</translation>
    </message>
    <message>
        <source>PAP</source>
        <translation>PAP</translation>
    </message>
    <message>
        <source>Not malicious by itself.</source>
        <translation>それ自体は悪性ではありません。</translation>
    </message>
    <message>
        <source>Addresses are written so that nobody can follow them by accident. Hosting addresses are rented and reassigned: check before blocking. PAP says what may be done with an indicator, from CLEAR (anything) to RED (nothing that leaves a trace in the network).</source>
        <translation>アドレスは、誤って開くことのないよう無害化して表記しています。ホスティング先のアドレスは貸し出しや再割り当てにより利用者が変わるため、遮断の前に確認してください。PAP はインディケータの利用範囲を示し、CLEAR（制限なし）から RED（ネットワーク上に痕跡を残す行為は不可）まであります。</translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) of %1.</source>
        <translation>
            <numerusform>%1 のインディケータ %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) that point to no campaign.</source>
        <translation>
            <numerusform>どのキャンペーンにも結び付かないインディケータ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Uncertain because</source>
        <translation>不確実性の要因</translation>
    </message>
    <message>
        <source>Would change if</source>
        <translation>判断が変わる条件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Alternatives that were weighed</source>
        <translation>検討した他の可能性</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>numbered judgement</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason: text</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Tested as hypothesis: </source>
        <translation>検証した仮説：</translation>
    </message>
    <message>
        <source>Reasons they share</source>
        <translation>共通する理由</translation>
    </message>
    <message>
        <source>all judgements</source>
        <translation>すべての判断</translation>
    </message>
    <message>
        <source>judgements %1</source>
        <translation>判断 %1</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>reason (which judgements): text</comment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>前提</translation>
    </message>
    <message>
        <source>Judgements are the analysts&apos; own. Words of likelihood are those of ICD 203 and say how probable a judgement is. Words of confidence say how good the ground under it is.</source>
        <translation>判断は分析担当者によるものです。見込みの表現は ICD 203 に基づき、判断が正しい可能性の程度を示します。確信度の表現は、判断の根拠がどれだけ確かかを示します。</translation>
    </message>
    <message>
        <source>It names no source at all.</source>
        <translation>情報源は一つも示されていません。</translation>
    </message>
    <message>
        <source>No source is marked as known at second hand or from memory.</source>
        <translation>間接情報または記憶に基づくと記された情報源はありません。</translation>
    </message>
    <message numerus="yes">
        <source>It rests on %n source(s).</source>
        <translation>
            <numerusform>情報源は %n 件です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is known at second hand only, through other texts.</source>
        <translation>
            <numerusform>このうち %n 件は、他の資料を通じてのみ内容を把握しています（間接情報）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stands for facts given from memory.</source>
        <translation>
            <numerusform>%n 件は、記憶に基づく事実を示すものです。</numerusform>
        </translation>
    </message>
    <message>
        <source>The endnotes say which. What rests on them alone has to be checked against the original before release.</source>
        <translation>該当するものは文末の注に示します。これらだけを根拠とする記述は、公表前に原典と照合する必要があります。</translation>
    </message>
    <message>
        <source>It holds no incident.</source>
        <translation>対象となるインシデントはありません。</translation>
    </message>
    <message>
        <source>%1 attributed</source>
        <translation>帰属あり %1 件</translation>
    </message>
    <message>
        <source>%1 suspected</source>
        <translation>帰属の疑い %1 件</translation>
    </message>
    <message>
        <source>%1 reports and advisories</source>
        <translation>報道・公表 %1 件</translation>
    </message>
    <message>
        <source>%1 given as context only and attributed to nobody here</source>
        <translation>参考として挙げるのみで誰にも帰属させないもの %1 件</translation>
    </message>
    <message>
        <source>%1 without a word on attribution</source>
        <translation>帰属についての記載がないもの %1 件</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n incident(s): %1.</source>
        <translation>
            <numerusform>インシデントは %n 件です（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever is marked above %1 is left out.</source>
        <translation>%1 より厳しい表示のものは含めていません。</translation>
    </message>
    <message>
        <source>What bears no label of its own is %1.</source>
        <translation>個別の表示がない部分は %1 です。</translation>
    </message>
    <message>
        <source>An incident is what a source reports as one event. Targets, attacks and victims are counted differently by different sources; their numbers are quoted, never added up here.</source>
        <translation>1 件のインシデントは、情報源が一つの事象として報告したものです。標的数、攻撃件数、被害数の数え方は情報源ごとに異なるため、数値は引用にとどめ、合算していません。</translation>
    </message>
    <message>
        <source>When you quote this brief</source>
        <translation>本報告書を引用する際の注意</translation>
    </message>
    <message>
        <source>first hand: this text was read</source>
        <translation>直接確認（この資料を読んだもの）</translation>
    </message>
    <message>
        <source>second hand: known only through other texts</source>
        <translation>間接情報（他の資料を通じてのみ把握）</translation>
    </message>
    <message>
        <source>from memory: no text at hand</source>
        <translation>記憶に基づく（手元に資料なし）</translation>
    </message>
    <message>
        <source>not stated whether it was read</source>
        <translation>原典確認の有無は不明</translation>
    </message>
    <message>
        <source>%1 ungraded</source>
        <translation>未評価 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n line(s))</source>
        <translation>
            <numerusform>「%1」（%n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines of evidence come most often from: </source>
        <translation>証拠の出所として最も多い情報源：</translation>
    </message>
    <message>
        <source>The analysts of this case.</source>
        <translation>本案件の分析担当者。</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>No statement of this brief names a source.</source>
        <translation>本報告書には、情報源を示した記述がありません。</translation>
    </message>
    <message>
        <source>Statements point to the notes below.</source>
        <translation>本文中の番号は以下の注に対応します。</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) are cited: %1.</source>
        <translation>
            <numerusform>出典とした情報源は %n 件です（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The letter is the reliability of the source (Admiralty: A completely reliable to E unreliable, F cannot be judged). It says nothing of a single statement, whose credibility is graded by itself. First hand means that the analysts read this text, not that its author was a witness.</source>
        <translation>英字は情報源の信頼度です（Admiralty 方式：A は完全に信頼できる、E は信頼できない、F は判断できない）。個々の記述の正しさを示すものではなく、記述の確度は別に評価しています。「直接確認」は、分析担当者がこの資料を読んだという意味で、執筆者が当事者や目撃者であることを意味しません。</translation>
    </message>
    <message>
        <source>Targets that a source names, or describes without a name. Being a target is not being breached. Incidents that are context only are counted apart.</source>
        <translation>情報源が名指しした標的、または名称を伏せて述べた標的。標的となったことは、侵害されたことを意味しません。参考として挙げるのみのインシデントは別に数えています。</translation>
    </message>
    <message>
        <source>Named beside the targets. No incident of this brief says that they were attacked.</source>
        <translation>標的に関連して名前が挙がった組織など。本報告書のインシデントには、これらが攻撃されたとするものはありません。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Techniques by their ATT&amp;CK %1 number. The last column names the versions of ATT&amp;CK that the tags were made with.</source>
        <translation>テクニックの一覧（ATT&amp;CK %1 の番号順）。最後の列は、タグ付けに使った ATT&amp;CK の版を示します。</translation>
    </message>
    <message>
        <source>“Observed” was seen in an incident; “capability” is what malware can do; “actor level” is said of the actor or a campaign as a whole. Many actors use the same techniques: overlap in ATT&amp;CK alone is no attribution.</source>
        <translation>「観測」はインシデントで実際に確認されたもの、「能力」はマルウェアが備える機能、「アクター単位」はアクターまたはキャンペーン全体について述べられたものです。同じテクニックは多くのアクターが使います。ATT&amp;CK の重なりだけで帰属を示すことはできません。</translation>
    </message>
    <message>
        <source>Their own statement: no source is named for it.</source>
        <translation>分析担当者自身による記述で、情報源は示されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) without a campaign</source>
        <translation>
            <numerusform>キャンペーンの記載がないインシデント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No campaign stated</source>
        <translation>キャンペーンの記載なし</translation>
    </message>
    <message>
        <source>IPv4 address</source>
        <translation>IPv4 アドレス</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>IPv6 アドレス</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Registry key</source>
        <translation>レジストリキー</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Context</source>
        <comment>incidents that are context only</comment>
        <translation>参考</translation>
    </message>
    <message>
        <source>Incidents per quarter by campaign, by the earliest date each may have; incidents by the sectors that a source says they were aimed at, and by tactic. One incident may stand in several sectors and tactics; those that are context only stand in none.</source>
        <translation>キャンペーン別の四半期ごとのインシデント数（考えられる最も早い時期で集計）、狙われたと情報源がいう分野別のインシデント数、戦術別のインシデント数。1 件のインシデントが複数の分野や戦術に入ることがあります。参考として挙げるのみのインシデントは、分野にも戦術にも入りません。</translation>
    </message>
    <message>
        <source>Targets by sector. A line stands for claims; its width for the number of sources. Dashed: suspected or disputed. Grey: context, attributed to nobody here.</source>
        <translation>分野別の標的。線は主張を、線の太さは情報源の数を表します。破線：疑いまたは異論あり。灰色：参考（誰にも帰属させない）。</translation>
    </message>
    <message>
        <source>ATT&amp;CK %1 matrix of the techniques tagged on incidents; the darker, the more incidents. Dashed: said of malware, a campaign or the actor only. Incidents that are context only are left out.</source>
        <translation>インシデントにタグ付けしたテクニックの ATT&amp;CK %1 マトリクス。色が濃いほどインシデントが多いことを示します。破線：マルウェア、キャンペーン、アクターについてのみ述べられたもの。参考として挙げるのみのインシデントは含みません。</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>part of the case</source>
        <translation>案件に含まれる</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>kind of thing, title</comment>
        <translation>%1「%2」</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, day</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Judgements that changed, and what they rest on</source>
        <translation>変更された判断とその根拠</translation>
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
        <source>Withdrawn</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>By whom and why</source>
        <translation>変更者と理由</translation>
    </message>
    <message>
        <source>Nothing has changed since the brief of %1 (case head %2…).</source>
        <translation>%1 の報告書（台帳ヘッド %2…）以降、変更はありません。</translation>
    </message>
    <message>
        <source>Compared with the brief of %1 (case head %2…).</source>
        <translation>%1 の報告書（台帳ヘッド %2…）との比較。</translation>
    </message>
    <message>
        <source>Changes since the last brief</source>
        <translation>前回の報告書以降の変更</translation>
    </message>
    <message>
        <source>No judgement has changed.</source>
        <translation>変更された判断はありません。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ほか %n 件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::BriefBar</name>
    <message>
        <source>Export HTML…</source>
        <translation>HTML に書き出し…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>PDF に書き出し…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the brief, whatever the window speaks</source>
        <translation>報告書の言語（ウィンドウの言語とは別に指定）</translation>
    </message>
    <message>
        <source>Times in</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Time zone of all dates in the brief</source>
        <translation>報告書内の日時すべてに使うタイムゾーン</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Leaves out everything that is marked higher, here and in all views</source>
        <translation>これより高い取扱区分のものを、報告書とすべてのビューから除外</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Write the brief as PDF (Ctrl+E)</source>
        <translation>報告書を PDF として書き出し (Ctrl+E)</translation>
    </message>
    <message>
        <source>Write the brief as one HTML page (Ctrl+Shift+E)</source>
        <translation>報告書を 1 つの HTML ファイルとして書き出し (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>変更の起点</translation>
    </message>
    <message>
        <source>A section of its own lists what has changed since an earlier brief</source>
        <translation>以前の報告書からの変更を、一つの節にまとめます</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>載せない</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
</context>
<context>
    <name>kagami::BriefProblem</name>
    <message>
        <source>No judgement recorded</source>
        <translation>判断が未記録</translation>
    </message>
    <message>
        <source>Incomplete judgements</source>
        <translation>不完全な判断</translation>
    </message>
    <message>
        <source>Undecided disagreements</source>
        <translation>未決の食い違い</translation>
    </message>
    <message>
        <source>Second hand only</source>
        <translation>間接情報のみ</translation>
    </message>
    <message>
        <source>No source named</source>
        <translation>情報源の明示なし</translation>
    </message>
</context>
<context>
    <name>kagami::BriefView</name>
    <message>
        <source>Writing…</source>
        <translation>作成中…</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Before release</source>
        <translation>公表前の確認</translation>
    </message>
    <message>
        <source>The brief could not be written</source>
        <translation>報告書を作成できませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n ページ</numerusform>
        </translation>
    </message>
    <message>
        <source>The lens leaves no incident</source>
        <translation>該当するインシデントがありません</translation>
    </message>
    <message>
        <source>“%1” filters everything out.</source>
        <translation>「%1」に該当するものはありません。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>報告する内容がまだありません</translation>
    </message>
    <message>
        <source>The brief writes itself from the case: add incidents, and say who says so.</source>
        <translation>報告書は案件から自動で作成されます。インシデントとその情報源を追加してください。</translation>
    </message>
    <message>
        <source>A brief of %1 incidents</source>
        <translation>インシデント %1 件の報告書</translation>
    </message>
    <message>
        <source>It would have very many pages. Narrow the lens, or write it all the same.</source>
        <translation>ページ数が非常に多くなります。レンズで絞り込むか、このまま作成してください。</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>このまま作成</translation>
    </message>
    <message>
        <source>Export the brief as HTML</source>
        <translation>報告書を HTML に書き出し</translation>
    </message>
    <message>
        <source>Export the brief as PDF</source>
        <translation>報告書を PDF に書き出し</translation>
    </message>
    <message>
        <source>The brief could not be written (%1).</source>
        <translation>報告書を書き込めませんでした（%1）。</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written to and has room.</source>
        <translation>フォルダーの有無、書き込み権限、空き容量を確認してください。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き出し済み：%1</translation>
    </message>
    <message>
        <source>Working out the case as it was…</source>
        <translation>当時の案件を再現しています…</translation>
    </message>
</context>
<context>
    <name>kagami::BundleExport</name>
    <message>
        <source>Export a bundle of changes</source>
        <translation>変更のバンドルを書き出す</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>everything, for somebody who has no copy yet</source>
        <translation>すべて（まだ写しを持たない人へ）</translation>
    </message>
    <message>
        <source>what a colleague lacks</source>
        <translation>同僚に足りない分だけ</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>送る内容</translation>
    </message>
    <message>
        <source>Their head</source>
        <translation>相手のヘッド</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>What is marked higher, or ever was, stays here: not a byte of it leaves.</source>
        <translation>これより高い区分のもの、以前に高かったものは残ります。1 バイトも外に出ません。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Can be read by</source>
        <translation>読める人</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>送る</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>残る</translation>
    </message>
    <message>
        <source>Records that stay although they are marked low enough</source>
        <translation>区分は低いのに残るレコード</translation>
    </message>
    <message>
        <source>Give the head of your colleague&apos;s copy, and this says what it lacks.</source>
        <translation>同僚の写しのヘッドを入れると、足りないものがここに出ます。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>Nothing can go like this.</source>
        <translation>このままでは何も送れません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A head has 64 digits from 0 to f. Your colleague sees it at the bottom of the window.</source>
        <translation>ヘッドは 0〜f の 64 桁です。同僚のウィンドウの一番下に表示されています。</translation>
    </message>
    <message>
        <source>Type the passphrase of your key, or do not sign.</source>
        <translation>鍵のパスフレーズを入力するか、署名しないを選んでください。</translation>
    </message>
    <message>
        <source>Bundles of changes (*.kbundle)</source>
        <translation>変更のバンドル (*.kbundle)</translation>
    </message>
    <message>
        <source>Writing the bundle…</source>
        <translation>バンドルを書き出しています…</translation>
    </message>
</context>
<context>
    <name>kagami::BundleInput</name>
    <message>
        <source>Apply a bundle to %1</source>
        <translation>%1 にバンドルを適用</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Applied. %1</source>
        <translation>適用しました。%1</translation>
    </message>
    <message>
        <source>Nothing new in this bundle</source>
        <translation>このバンドルに新しいものはありません</translation>
    </message>
</context>
<context>
    <name>kagami::BundleOpener</name>
    <message>
        <source>Open the bundle %1</source>
        <translation>バンドル %1 を開く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Trust this key from now on, under the name</source>
        <translation>今後この鍵を次の名前で信頼する</translation>
    </message>
    <message>
        <source>It is encrypted: what it holds is seen when it is open. Its newest change is of %1.</source>
        <translation>暗号化されています。中身は開くと分かります。最新の変更は %1 です。</translation>
    </message>
    <message>
        <source>Changes of the case “%1”, the newest of %2.</source>
        <translation>案件「%1」の変更。最新は %2 です。</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>鍵を作る…</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>自分の鍵</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>鍵のパスフレーズ</translation>
    </message>
    <message>
        <source>It is encrypted for certain people, and there is no key of yours in this computer. Make one, send its sender your public key, and ask for a new bundle.</source>
        <translation>特定の人だけが読めるように暗号化されていますが、このコンピューターに自分の鍵がありません。鍵を作り、公開鍵を送り主に渡して、バンドルを作り直してもらってください。</translation>
    </message>
    <message>
        <source>Your key is made. Send its sender your public key (“Keys…” copies it), and ask for a new bundle.</source>
        <translation>鍵ができました。公開鍵を送り主に渡し（「鍵…」からコピーできます）、バンドルを作り直してもらってください。</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Checking the bundle…</source>
        <translation>バンドルを検査しています…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>It is signed with a key that you do not know. Compare these digits with its sender, in person or on the telephone.</source>
        <translation>知らない鍵で署名されています。この指紋を、対面か電話で送り主と照合してください。</translation>
    </message>
    <message>
        <source>I have compared them, or know where it comes from</source>
        <translation>照合した、または出どころを知っている</translation>
    </message>
    <message>
        <source>Its seal is broken: this is not what its sender signed. Ask for the bundle again. It can be looked at, but nothing of it can be taken over.</source>
        <translation>封が破れています。送り主が署名したものではありません。もう一度送ってもらってください。見ることはできますが、適用はできません。</translation>
    </message>
    <message>
        <source>Look at it all the same</source>
        <translation>それでも中を見る</translation>
    </message>
    <message>
        <source>It is not signed: nothing tells who made it, or whether it was altered. Ask its sender for a signed one.</source>
        <translation>署名がありません。誰が作ったか、改変されていないかが分かりません。署名したものを送り主に求めてください。</translation>
    </message>
    <message>
        <source>Take it all the same: I know where it comes from</source>
        <translation>それでも受け取る（出どころを知っている）</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>kagami::BundleWords</name>
    <message>
        <source>Its seal is broken: this is not what its sender signed. Nothing can be taken over.</source>
        <translation>封が破れています。送り主が署名したものではないため、適用できません。</translation>
    </message>
    <message>
        <source>Not signed: nothing tells who made it.</source>
        <translation>署名がなく、誰が作ったか分かりません。</translation>
    </message>
    <message>
        <source>Signed with a key that you do not know: %1</source>
        <translation>知らない鍵による署名：%1</translation>
    </message>
    <message>
        <source>Signed by %1.</source>
        <translation>%1 の署名があります。</translation>
    </message>
    <message>
        <source>Made under %1.</source>
        <translation>%1 を上限に作られています。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were left out of it; their hashes still prove them later.</source>
        <translation>
            <numerusform>変更 %n 件が除かれています。ハッシュが残るので、後から届いたときに確かめられます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) come with it.</source>
        <translation>
            <numerusform>証拠ファイル %n 件が付いています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It builds on %n change set(s) of %1 that have not come yet. It can wait in this case: nothing of it counts until then, and whatever brings them takes it in as well.</source>
        <translation>
            <numerusform>まだ届いていない %1 の変更セット %n 件の上に成り立っています。この案件の中で待たせることができます。それまでは何も数えられず、足りないものが届いたときに一緒に取り込まれます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) by %1</source>
        <extracomment>%1 people</extracomment>
        <translation>
            <numerusform>%1 の変更セット %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>bundle %1</source>
        <translation>バンドル %1</translation>
    </message>
    <message>
        <source>change set %1 of %2 (%3)</source>
        <translation>%2 の変更セット %1（%3）</translation>
    </message>
    <message>
        <source>Bundle %1 waits for %2</source>
        <translation>バンドル %1 は次を待っています：%2</translation>
    </message>
    <message>
        <source>Nothing: your colleague has all of it.</source>
        <translation>なし（同僚はすべて持っています）</translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s)</source>
        <translation>
            <numerusform>変更セット %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n evidence file(s) (%2)</source>
        <translation>
            <numerusform>%1と証拠ファイル %n 件（%2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that your colleague has</source>
        <translation>
            <numerusform>同僚が持っている変更セット %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in those that go: only their salted hashes leave</source>
        <translation>
            <numerusform>送る変更セットの中の変更 %n 件（ソルト付きハッシュだけが出ます）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) marked above %1</source>
        <translation>
            <numerusform>%1 より高い区分のレコード %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s)</source>
        <translation>
            <numerusform>証拠ファイル %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) although marked low enough:</source>
        <translation>
            <numerusform>区分は低いが残るレコード %n 件：</numerusform>
        </translation>
    </message>
    <message>
        <source>was marked higher before, and its history would tell</source>
        <translation>以前は高い区分で、履歴から分かってしまう</translation>
    </message>
    <message>
        <source>refers to what may not leave</source>
        <translation>外に出せないものを参照している</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n evidence file(s) came with it (%2)</source>
        <extracomment>%1 Bundle 2 waits for …; %2 a size, like 3 MiB</extracomment>
        <translation>
            <numerusform>%1。証拠ファイル %n 件 (%2) も一緒に待機しています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::CanvasOverlay</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <extracomment>a length of time</extracomment>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n か月</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 years %2 months</source>
        <translation>%1 年 %2 か月</translation>
    </message>
</context>
<context>
    <name>kagami::CanvasPane</name>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>「%1」に一致するものはありません。</translation>
    </message>
    <message>
        <source>Lift the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
</context>
<context>
    <name>kagami::CaseOpener</name>
    <message>
        <source>The example case is missing from this program.</source>
        <translation>このプログラムには見本の案件が含まれていません。</translation>
    </message>
    <message>
        <source>Install Kagami again, or open a case of your own.</source>
        <translation>Kagami をインストールし直すか、お手元の案件を開いてください。</translation>
    </message>
    <message>
        <source>Made from the example case</source>
        <translation>見本の案件から作成</translation>
    </message>
</context>
<context>
    <name>kagami::CaseProblems</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 と %2 が対立</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source> or </source>
        <translation>／</translation>
    </message>
    <message>
        <source>Nobody says when.</source>
        <translation>時期を示す情報源がありません。</translation>
    </message>
    <message>
        <source>%1: a mapping of our own, no source says so</source>
        <translation>%1：独自のマッピング（情報源による裏付けなし）</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Sources differ, nothing decided</source>
        <translation>情報源の食い違い（未決）</translation>
    </message>
    <message>
        <source>Incidents without a date</source>
        <translation>時期のないインシデント</translation>
    </message>
    <message>
        <source>Techniques without a source</source>
        <translation>情報源のないテクニック</translation>
    </message>
    <message>
        <source>%1: “%2” shows, against it stands “%3”</source>
        <translation>%1：「%2」が表示中、対立する値は「%3」</translation>
    </message>
    <message>
        <source>Decided %1 of “%2”: %3</source>
        <translation>「%2」の%1を決定：%3</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <translation>「%1」のままにする</translation>
    </message>
    <message>
        <source>Take “%1”</source>
        <translation>「%1」を採る</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>%1, recorded in two copies. The same?</source>
        <translation>%1：二つのコピーで記録されています。同じものですか？</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>同じもの</translation>
    </message>
    <message>
        <source>both stay as they are</source>
        <translation>どちらの記録もそのまま残ります</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>別のもの</translation>
    </message>
    <message>
        <source>never proposed again</source>
        <translation>以後は提案しません</translation>
    </message>
    <message>
        <source>Possibly the same</source>
        <translation>同じものの可能性</translation>
    </message>
</context>
<context>
    <name>kagami::ChangeListModel</name>
    <message>
        <source>%1 · %2: %3 → %4</source>
        <extracomment>a field of a record: what it said, and what it says then</extracomment>
        <translation>%1 · %2：%3 → %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>no longer known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>kagami::ChangeWords</name>
    <message>
        <source>Taken back: %1</source>
        <translation>取り消した: %1</translation>
    </message>
    <message>
        <source>Brought back: %1</source>
        <translation>元に戻した: %1</translation>
    </message>
    <message>
        <source>%1 · %2: %3 → %4</source>
        <extracomment>a field of a record: what it said, and what it says then</extracomment>
        <translation>%1・%2: %3 → %4</translation>
    </message>
    <message>
        <source>New %1: %2</source>
        <translation>新しい%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) were left out of this copy</source>
        <translation>
            <numerusform>このコピーでは %n 件の操作が除かれています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n change set(s) of other copies</source>
        <translation>
            <numerusform>ほかのコピーの変更セット %n 件を取り込みました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::Chip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>F2 edits this condition, Del removes it</source>
        <translation>F2 でこの条件を編集、Del で削除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
</context>
<context>
    <name>kagami::ChipRow</name>
    <message>
        <source>Remove %1 %2</source>
        <translation>%1 %2 を削除</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>他 %1 件</translation>
    </message>
</context>
<context>
    <name>kagami::ChoiceModel</name>
    <message>
        <source>%1, %2, chosen</source>
        <translation>%1、%2、選択済み</translation>
    </message>
    <message>
        <source>%1, %2, for %3</source>
        <translation>%1、%2（%3）</translation>
    </message>
</context>
<context>
    <name>kagami::CiteForm</name>
    <message>
        <source>What does it say something about?</source>
        <translation>何についての記載ですか？</translation>
    </message>
    <message>
        <source>An incident, a target, malware …</source>
        <translation>インシデント、標的、マルウェアなど</translation>
    </message>
</context>
<context>
    <name>kagami::ClaimEdits</name>
    <message>
        <source>Changed “%1” of “%2” to %3</source>
        <translation>「%2」の「%1」を %3 に変更</translation>
    </message>
    <message>
        <source>%1: “%2” of “%3”</source>
        <translation>%1：「%3」の「%2」</translation>
    </message>
    <message>
        <source>Graded “%1” of “%2” as %3</source>
        <translation>「%2」の「%1」の確度を %3 と評価</translation>
    </message>
    <message>
        <source>Took back the grade of “%1” of “%2”</source>
        <translation>「%2」の「%1」の確度を取り消し</translation>
    </message>
    <message>
        <source>Marked “%1” of “%2” %3</source>
        <translation>「%2」の「%1」の取扱区分を %3 に設定</translation>
    </message>
    <message>
        <source>Marked “%1” %2</source>
        <translation>「%1」の取扱区分を %2 に設定</translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2”</source>
        <translation>「%1」の名称を「%2」に変更</translation>
    </message>
    <message>
        <source>Cited a source for “%1” of “%2”</source>
        <translation>「%2」の「%1」に出典を追加</translation>
    </message>
    <message>
        <source>Retracted “%1” of “%2”</source>
        <translation>「%2」の「%1」を撤回</translation>
    </message>
    <message>
        <source>Retracted %1 “%2”</source>
        <translation>%1「%2」を撤回</translation>
    </message>
    <message>
        <source>Tagged %1 on “%2”</source>
        <translation>「%2」に %1 をタグ付け</translation>
    </message>
    <message numerus="yes">
        <source>Tagged %1 on %n item(s)</source>
        <translation>
            <numerusform>%n 件の項目に %1 をタグ付け</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::ClaimRow</name>
    <message>
        <source>%1, says %2, graded %3</source>
        <translation>%1、情報源：%2、評価：%3</translation>
    </message>
    <message>
        <source>No quote was kept.</source>
        <translation>引用は保存されていません。</translation>
    </message>
    <message>
        <source>Edit value	F2</source>
        <translation>値を編集	F2</translation>
    </message>
    <message>
        <source>Cite a source…	S</source>
        <translation>出典を追加…	S</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>情報源を表示</translation>
    </message>
    <message>
        <source>Accept…	A</source>
        <translation>採用…	A</translation>
    </message>
    <message>
        <source>Dispute…	D</source>
        <translation>異論あり…	D</translation>
    </message>
    <message>
        <source>Reject…	R</source>
        <translation>却下…	R</translation>
    </message>
    <message>
        <source>Leave open again</source>
        <translation>未決に戻す</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>確度</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>未評価</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>取扱区分</translation>
    </message>
    <message>
        <source>Retract	Del</source>
        <translation>撤回	Del</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>該当箇所：%1</translation>
    </message>
    <message>
        <source>Show the place in the source</source>
        <translation>情報源内の該当箇所を表示</translation>
    </message>
    <message>
        <source>Show the place in the source	P</source>
        <translation>情報源内の該当箇所を表示	P</translation>
    </message>
    <message>
        <source>%1, says %2, not graded</source>
        <translation>%1、情報源：%2、評価なし</translation>
    </message>
</context>
<context>
    <name>kagami::ClaimStatus</name>
    <message>
        <source>Open</source>
        <translation>未決</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>異論あり</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
</context>
<context>
    <name>kagami::Command</name>
    <message>
        <source>New case…</source>
        <translation>新しい案件…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Open the example case</source>
        <translation>見本の案件を開く</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Add an incident</source>
        <translation>インシデントを追加</translation>
    </message>
    <message>
        <source>Add a claim</source>
        <translation>主張を追加</translation>
    </message>
    <message>
        <source>Tag a technique</source>
        <translation>テクニックをタグ付け</translation>
    </message>
    <message>
        <source>Cite a source</source>
        <translation>出典を追加</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名称変更</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Retract what is selected</source>
        <translation>選択項目を撤回</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>このビューを保存</translation>
    </message>
    <message>
        <source>Show only what is selected</source>
        <translation>選択項目だけを表示</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>All other items</source>
        <translation>その他すべての項目</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>History</source>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>次のビュー</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>前のビュー</translation>
    </message>
    <message>
        <source>Back to the last selection</source>
        <translation>前の選択に戻る</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>次の選択に進む</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Layout as it was at first</source>
        <translation>配置を初期状態に戻す</translation>
    </message>
    <message>
        <source>Switch between UTC and JST</source>
        <translation>UTC と JST の切り替え</translation>
    </message>
    <message>
        <source>Switch between English and Japanese</source>
        <translation>英語と日本語の切り替え</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>次のテーマ</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Brief…</source>
        <translation>報告書…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>ファイルを取り込む…</translation>
    </message>
    <message>
        <source>Merge from…</source>
        <translation>統合…</translation>
    </message>
    <message>
        <source>See the case as it was</source>
        <translation>当時の案件を見る</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>現在に戻る</translation>
    </message>
    <message>
        <source>Attach files as evidence…</source>
        <translation>ファイルを証拠として保管…</translation>
    </message>
    <message>
        <source>Sign what I wrote…</source>
        <translation>自分の記録に署名…</translation>
    </message>
    <message>
        <source>Apply a bundle…</source>
        <translation>バンドルを適用…</translation>
    </message>
    <message>
        <source>Export a bundle…</source>
        <translation>バンドルを書き出す…</translation>
    </message>
    <message>
        <source>Waiting bundles…</source>
        <translation>待っているバンドル…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>鍵…</translation>
    </message>
</context>
<context>
    <name>kagami::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>A command, an item, a saved view …</source>
        <translation>コマンド、項目、保存したビューなど</translation>
    </message>
    <message>
        <source>Command or item</source>
        <translation>コマンドまたは項目</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>ビュー：%1</translation>
    </message>
</context>
<context>
    <name>kagami::Consistency</name>
    <message>
        <source>Strongly inconsistent</source>
        <translation>強い不整合</translation>
    </message>
    <message>
        <source>Inconsistent</source>
        <translation>不整合</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中立</translation>
    </message>
    <message>
        <source>Consistent</source>
        <translation>整合</translation>
    </message>
    <message>
        <source>Strongly consistent</source>
        <translation>強い整合</translation>
    </message>
</context>
<context>
    <name>kagami::EvidenceDoor</name>
    <message>
        <source>Attach files as evidence</source>
        <translation>ファイルを証拠として保管</translation>
    </message>
    <message>
        <source>Nothing can be attached: the case can only be read now.</source>
        <translation>保管できません。案件は現在、閲覧専用です。</translation>
    </message>
    <message>
        <source>Save a copy and attach it there, or go back to now.</source>
        <translation>コピーを保存してそちらで保管するか、現在の表示に戻ってください。</translation>
    </message>
    <message>
        <source>Something is being written or checked already.</source>
        <translation>別の書き込みまたは検証が進行中です。</translation>
    </message>
    <message>
        <source>Wait until that is done, or stop it.</source>
        <translation>終わるまで待つか、中止してください。</translation>
    </message>
    <message>
        <source>Stopped; nothing was attached.</source>
        <translation>中止しました。何も保管されていません。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>中止しました。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Save a copy of the evidence file</source>
        <translation>証拠ファイルのコピーを保存</translation>
    </message>
    <message>
        <source>Saving a copy of “%1”…</source>
        <translation>「%1」のコピーを保存中…</translation>
    </message>
    <message>
        <source>“%1” is in %2, as it was attached: its SHA-256 is %3.</source>
        <translation>「%1」を保管時のまま %2 に保存しました（SHA-256 %3）。</translation>
    </message>
    <message>
        <source>Checking “%1”…</source>
        <translation>「%1」を検証中…</translation>
    </message>
    <message>
        <source>“%1” is as it was attached: %2 bytes with the SHA-256 %3.</source>
        <translation>「%1」は保管時のままです（%2 バイト、SHA-256 %3）。</translation>
    </message>
    <message>
        <source>The stored bytes are not what was attached: they are damaged.</source>
        <translation>保管されているデータが保管時と一致せず、破損しています。</translation>
    </message>
    <message>
        <source>Use a copy of the case from before; kagami verify says what else is damaged.</source>
        <translation>破損前の案件のコピーを使ってください。ほかの破損箇所は kagami verify で確認できます。</translation>
    </message>
    <message>
        <source>The case is being written…</source>
        <translation>案件に書き込み中…</translation>
    </message>
    <message>
        <source>Files are being attached. Closing now stops that, and nothing of the file on its way is kept; close once more to do so.</source>
        <translation>ファイルを保管中です。今閉じると中止され、処理中のファイルは何も残りません。中止する場合はもう一度閉じてください。</translation>
    </message>
</context>
<context>
    <name>kagami::EvidenceFileRow</name>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Its bytes are not in this copy. Merge a copy that has them, or attach the file again.</source>
        <translation>内容がこのコピーにありません。内容を持つコピーを統合するか、ファイルをもう一度保管してください。</translation>
    </message>
    <message>
        <source>What can be done with this file</source>
        <translation>このファイルの操作</translation>
    </message>
    <message>
        <source>What can be done with “%1”</source>
        <translation>「%1」の操作</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 をコピー</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ検証</translation>
    </message>
    <message>
        <source>Cite a place in it…</source>
        <translation>該当箇所を引用…</translation>
    </message>
    <message>
        <source>Show it	Enter</source>
        <translation>表示	Enter</translation>
    </message>
</context>
<context>
    <name>kagami::EvidenceLines</name>
    <message>
        <source>attached by %1</source>
        <translation>保管者 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 a machine, a place or a person</extracomment>
        <translation>取得元：%1</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
</context>
<context>
    <name>kagami::EvidenceModel</name>
    <message>
        <source>Weight %1</source>
        <translation>重み %1</translation>
    </message>
    <message>
        <source>Credibility cannot be judged: no weight</source>
        <translation>確度を判断できないため重みなし</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未評定</translation>
    </message>
    <message>
        <source> (analysts differ)</source>
        <translation>（分析者により異なる）</translation>
    </message>
    <message>
        <source>%1: %2%3</source>
        <translation>%1：%2%3</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>%1
%2 points against it, %3 rows against, %4 for, %5 not rated</source>
        <translation>%1
反証スコア %2、反証 %3 行、支持 %4 行、未評定 %5 行</translation>
    </message>
</context>
<context>
    <name>kagami::EvidenceSection</name>
    <message>
        <source>Evidence files</source>
        <translation>証拠ファイル</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>ファイル</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>まだありません。</translation>
    </message>
    <message>
        <source>None yet. Drop a log, a mail or an image here: it is kept in the case by its content, with who got it, when and from where, and can be checked at any time.</source>
        <translation>まだありません。ログ、メール、ディスクイメージなどをここにドロップすると、誰がいつどこから取得したかとともに内容が案件に保管され、いつでも検証できます。</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>ファイルを保管…</translation>
    </message>
</context>
<context>
    <name>kagami::EvidenceTable</name>
    <message>
        <source>Evidence and hypotheses</source>
        <translation>証拠と仮説</translation>
    </message>
</context>
<context>
    <name>kagami::EvidenceWords</name>
    <message numerus="yes">
        <source>Attached %n file(s), each a step that undo takes back.</source>
        <translation>
            <numerusform>%n 件のファイルを保管しました。1 件ずつ元に戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attached “%1”, SHA-256 %2. Undo takes it back.</source>
        <translation>「%1」を保管しました（SHA-256 %2）。元に戻せます。</translation>
    </message>
    <message>
        <source>Storing “%1” (%2 of %3)…</source>
        <translation>「%1」を保管中（%2／%3）…</translation>
    </message>
    <message>
        <source>Reading “%1” (%2 of %3)…</source>
        <translation>「%1」を読み取り中（%2／%3）…</translation>
    </message>
    <message>
        <source>Storing “%1”…</source>
        <translation>「%1」を保管中…</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>「%1」を読み取り中…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>The content of “%1” is in the case already, as “%2”: it is not kept twice.</source>
        <translation>「%1」と同じ内容がすでに「%2」として案件にあるため、重ねて保管しません。</translation>
    </message>
    <message>
        <source>Then it was stopped; the files after that were not attached.</source>
        <translation>その後中止したため、残りのファイルは保管されていません。</translation>
    </message>
    <message>
        <source>“%1” was not attached. %2 %3</source>
        <translation>「%1」は保管されませんでした。%2 %3</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>「%1」が見つかりません。</translation>
    </message>
    <message>
        <source>“%1” is a folder: pack it into an archive, and attach that.</source>
        <translation>「%1」はフォルダーです。アーカイブにまとめてから保管してください。</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe, which has no end: save it to a file first.</source>
        <translation>「%1」はデバイスまたはパイプで、終わりがありません。先にファイルに保存してください。</translation>
    </message>
    <message>
        <source>“%1” may not be read by you: ask its owner.</source>
        <translation>「%1」を読み取る権限がありません。所有者に確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::ExampleCase</name>
    <message>
        <source>There is no example case of this name.</source>
        <translation>この名前の見本案件はありません。</translation>
    </message>
    <message>
        <source>Bundled examples: %1.</source>
        <translation>同梱の見本：%1。</translation>
    </message>
</context>
<context>
    <name>kagami::FacetList</name>
    <message>
        <source>Facets of the incidents</source>
        <translation>インシデントの絞り込み項目</translation>
    </message>
</context>
<context>
    <name>kagami::FacetModel</name>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>帰属</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Malware and tools</source>
        <translation>マルウェアとツール</translation>
    </message>
    <message>
        <source>Tactic</source>
        <translation>戦術</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>情報源</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>インシデント %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s): %1 of its own, %2 of its parts</source>
        <extracomment>%1 and %2 are numbers of incidents of a campaign: its own, and those of campaigns that are part of it</extracomment>
        <translation>
            <numerusform>インシデント %n 件（自身 %1 件、下位キャンペーン %2 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a value such as the name of a campaign, %2 a number of incidents in words</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>kagami::Field</name>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>TLP</source>
        <translation>TLP</translation>
    </message>
    <message>
        <source>Retracted</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>情報源内の該当箇所</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>確度</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確信度</translation>
    </message>
    <message>
        <source>PAP</source>
        <translation>PAP</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Reason for the status</source>
        <translation>状態の理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>kagami::FieldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
</context>
<context>
    <name>kagami::FieldText</name>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 の%1</translation>
    </message>
</context>
<context>
    <name>kagami::Figures</name>
    <message>
        <source>The whole case</source>
        <translation>案件全体</translation>
    </message>
    <message>
        <source>Lens: %1</source>
        <translation>レンズ：%1</translation>
    </message>
</context>
<context>
    <name>kagami::Grade</name>
    <message>
        <source>completely reliable</source>
        <translation>完全に信頼できる</translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation>通常は信頼できる</translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation>ある程度信頼できる</translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation>通常は信頼できない</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>信頼できない</translation>
    </message>
    <message>
        <source>reliability cannot be judged</source>
        <translation>信頼度を判断できない</translation>
    </message>
    <message>
        <source>confirmed by other sources</source>
        <translation>他の情報源により確認済み</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>おそらく真実</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>真実の可能性あり</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>疑わしい</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>ありそうにない</translation>
    </message>
    <message>
        <source>truth cannot be judged</source>
        <translation>真偽を判断できない</translation>
    </message>
    <message>
        <source>almost no chance</source>
        <translation>ほぼあり得ない</translation>
    </message>
    <message>
        <source>very unlikely</source>
        <translation>可能性が非常に低い</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>可能性が低い</translation>
    </message>
    <message>
        <source>roughly even chance</source>
        <translation>五分五分</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>可能性が高い</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>可能性が非常に高い</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>ほぼ確実</translation>
    </message>
    <message>
        <source>low</source>
        <extracomment>analytic confidence</extracomment>
        <translation>低</translation>
    </message>
    <message>
        <source>moderate</source>
        <extracomment>analytic confidence</extracomment>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <extracomment>analytic confidence</extracomment>
        <translation>高</translation>
    </message>
</context>
<context>
    <name>kagami::GraphCanvas</name>
    <message>
        <source>Target map</source>
        <translation>標的マップ</translation>
    </message>
</context>
<context>
    <name>kagami::GraphView</name>
    <message>
        <source>Target map</source>
        <translation>標的マップ</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>分野別</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>力学モデル</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Layout of the map (L)</source>
        <translation>マップの配置 (L)</translation>
    </message>
    <message>
        <source>Malware</source>
        <translation>マルウェア</translation>
    </message>
    <message>
        <source>Malware and tools that campaigns use</source>
        <translation>キャンペーンが使用するマルウェアとツール</translation>
    </message>
    <message>
        <source>Flaws</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>Vulnerabilities that campaigns exploit</source>
        <translation>キャンペーンが悪用する脆弱性</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>What sources say targets have to do with each other</source>
        <translation>情報源が述べる標的どうしの関係</translation>
    </message>
    <message>
        <source>Edges: claims, width by independent sources, dashed: suspected or disputed</source>
        <translation>線：主張、太さ：独立した情報源の数、破線：疑いまたは異論あり</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>Show the whole map (F)</source>
        <translation>マップ全体を表示 (F)</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>標的はまだありません</translation>
    </message>
    <message>
        <source>Add an incident and say whom it targets; the map of campaigns and targets grows here.</source>
        <translation>インシデントを追加して標的を指定すると、キャンペーンと標的のマップがここに作られます。</translation>
    </message>
    <message>
        <source>The filter leaves nothing</source>
        <translation>該当するものがありません</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Lift the filter to this</source>
        <translation>これへの絞り込みを解除</translation>
    </message>
    <message>
        <source>Filter to this</source>
        <translation>これで絞り込む</translation>
    </message>
    <message>
        <source>Select its incidents</source>
        <translation>該当するインシデントを選択</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>名称をコピー</translation>
    </message>
    <message>
        <source>Select its claims</source>
        <translation>該当する主張を選択</translation>
    </message>
    <message>
        <source>Copy the map as a picture</source>
        <translation>マップを画像としてコピー</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>マップ全体を表示</translation>
    </message>
</context>
<context>
    <name>kagami::HeadField</name>
    <message>
        <source>64 digits: paste them from your colleague&apos;s window</source>
        <translation>64 桁。同僚のウィンドウからコピーして貼り付け</translation>
    </message>
    <message>
        <source>A click on the head at the bottom of your colleague&apos;s window copies it.</source>
        <translation>同僚のウィンドウの一番下のヘッドをクリックするとコピーされます。</translation>
    </message>
    <message>
        <source>Head of your colleague&apos;s copy</source>
        <translation>同僚の写しのヘッド</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>A copy of the case, or a bundle, that your colleague has sent</source>
        <translation>同僚が送ってきた案件の写しかバンドル</translation>
    </message>
    <message>
        <source>A file of your colleague&apos;s</source>
        <translation>同僚のファイル</translation>
    </message>
    <message>
        <source>Cases and bundles (*.kagami *.kbundle)</source>
        <translation>案件とバンドル (*.kagami *.kbundle)</translation>
    </message>
    <message>
        <source>This file belongs to another case.</source>
        <translation>このファイルは別の案件のものです。</translation>
    </message>
    <message>
        <source>Choose one that your colleague has made of this case.</source>
        <translation>同僚がこの案件から作ったファイルを選んでください。</translation>
    </message>
</context>
<context>
    <name>kagami::HeatLegend</name>
    <message>
        <source>Legend: shades and the number of incidents they stand for</source>
        <translation>凡例：濃淡とインシデント数の対応</translation>
    </message>
</context>
<context>
    <name>kagami::HistoryModel</name>
    <message>
        <source>taken back · </source>
        <translation>取り消し済み · </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n operation(s)</source>
        <translation>
            <numerusform>%1 · %2 · 操作 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>A signature of %1 is wrong: it is not for this step.</source>
        <translation>%1 の署名が正しくありません。この操作に対するものではありません。</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>署名：%1</translation>
    </message>
    <message>
        <source>Signed with a key that is not trusted here: %1</source>
        <translation>ここで信頼されていない鍵による署名：%1</translation>
    </message>
</context>
<context>
    <name>kagami::HistoryView</name>
    <message>
        <source>History of the case</source>
        <translation>案件の変更履歴</translation>
    </message>
    <message>
        <source>Bring back up to here</source>
        <translation>ここまでやり直す</translation>
    </message>
    <message>
        <source>Take back everything after this</source>
        <translation>これより後をすべて元に戻す</translation>
    </message>
    <message>
        <source>Copy the hash</source>
        <translation>ハッシュをコピー</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>履歴を検索</translation>
    </message>
    <message>
        <source>What this step changed</source>
        <translation>この操作で変わったこと</translation>
    </message>
    <message>
        <source>Nothing in the history says this</source>
        <translation>履歴に該当するものがありません</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>まだ何も行われていません</translation>
    </message>
    <message>
        <source>Reasons, authors and times were looked through for “%1”.</source>
        <translation>理由・作成者・日時から「%1」を探しました。</translation>
    </message>
    <message>
        <source>Every change will stand here, with who made it, when and why.</source>
        <translation>すべての変更が、誰が・いつ・なぜ行ったかとともにここに並びます。</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>すべての操作を表示</translation>
    </message>
    <message>
        <source>Choose a step to see what it changed.</source>
        <translation>操作を選ぶと、変わった内容が表示されます。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>It changed nothing but the history.</source>
        <translation>履歴のほかには何も変わっていません。</translation>
    </message>
    <message>
        <source>See the case as it was then</source>
        <translation>その時点の案件を見る</translation>
    </message>
    <message>
        <source>Sign what I wrote…</source>
        <translation>自分の記録に署名…</translation>
    </message>
</context>
<context>
    <name>kagami::HoverCard</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <extracomment>further lines that a hover card leaves out</extracomment>
        <translation>
            <numerusform>…他 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::HypothesisHeader</name>
    <message>
        <source>#%1 · %2 against</source>
        <translation>%1 位 · 反証 %2</translation>
    </message>
</context>
<context>
    <name>kagami::ImportPrompt</name>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>ファイルの取り込み</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>This case is open for reading only.</source>
        <translation>この案件は読み取り専用で開かれています。</translation>
    </message>
    <message>
        <source>Save a copy and import into that.</source>
        <translation>コピーを保存し、そちらに取り込んでください。</translation>
    </message>
    <message>
        <source>Import “%1” into this case?</source>
        <translation>「%1」をこの案件に取り込みますか？</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s): %1 new, %2 changed, %3 as they are here already</source>
        <translation>
            <numerusform>レコード %n 件：新規 %1 件、変更 %2 件、既存と同じもの %3 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>%1 を取り込み</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n record(s) from %1. Undo takes all of it back.</source>
        <translation>
            <numerusform>%1 から %n 件のレコードを取り込みました。元に戻すとすべて取り消されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) stay out:</source>
        <translation>
            <numerusform>取り込まない記録 %n 件：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::IncidentForm</name>
    <message>
        <source>New incident: what happened</source>
        <translation>新しいインシデント：何が起きたか</translation>
    </message>
    <message>
        <source>Title of the new incident</source>
        <translation>新しいインシデントの表題</translation>
    </message>
    <message>
        <source>When: 2023-06, about 2024, 令和5年7月 …</source>
        <translation>時期：2023-06、2024年頃、令和5年7月など</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>not a date yet</source>
        <translation>日付として未完成</translation>
    </message>
    <message>
        <source>An incident needs a title.</source>
        <translation>インシデントには表題が必要です。</translation>
    </message>
    <message>
        <source>Added the incident “%1”</source>
        <translation>インシデント「%1」を追加</translation>
    </message>
</context>
<context>
    <name>kagami::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>何も選択されていません</translation>
    </message>
    <message>
        <source>Select an incident, a target or an edge in any view: its claims with sources, grades and quotes show here.</source>
        <translation>いずれかのビューでインシデント、標的または線を選択すると、その主張が情報源、評価、引用とともにここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>他 %n 件を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation>主張を追加</translation>
    </message>
    <message>
        <source>Tag technique</source>
        <translation>テクニックをタグ付け</translation>
    </message>
    <message>
        <source>Cite source</source>
        <translation>出典を追加</translation>
    </message>
</context>
<context>
    <name>kagami::InspectorPage</name>
    <message>
        <source>source %1: %2</source>
        <translation>情報源 %1：%2</translation>
    </message>
    <message>
        <source>information %1: %2</source>
        <translation>情報 %1：%2</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>未評価</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Own confidence: %1</source>
        <translation>記載者の確信度：%1</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>氏名の記載なし</translation>
    </message>
    <message>
        <source>own word</source>
        <translation>分析者自身の記載</translation>
    </message>
    <message>
        <source>own word, %1</source>
        <translation>分析者自身の記載、%1</translation>
    </message>
    <message>
        <source>Sources differ, nothing decided: %1</source>
        <translation>情報源に食い違いあり（未決）：%1</translation>
    </message>
    <message>
        <source> or </source>
        <translation>／</translation>
    </message>
    <message>
        <source>Sources differ: %1</source>
        <translation>情報源に食い違いあり：%1</translation>
    </message>
    <message>
        <source>%1: mapping of our own, no source says so</source>
        <translation>%1：独自のマッピング（情報源による裏付けなし）</translation>
    </message>
    <message>
        <source>%1: no source says so</source>
        <translation>%1：情報源による裏付けなし</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>主張 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>情報源 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>確信度 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Recorded by %1, %2</source>
        <translation>記録者：%1、%2</translation>
    </message>
</context>
<context>
    <name>kagami::ItemChooser</name>
    <message>
        <source>new: %1</source>
        <translation>新規：%1</translation>
    </message>
</context>
<context>
    <name>kagami::ItemColumn</name>
    <message>
        <source>When</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>帰属状況</translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation>テクニック</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>発行元</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公表日</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>信頼度</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>原典確認</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>初確認</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終確認</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上位項目</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>アクター</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Indicates</source>
        <translation>示す対象</translation>
    </message>
    <message>
        <source>Malicious</source>
        <translation>悪性</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>修正日</translation>
    </message>
    <message>
        <source>Known exploited</source>
        <translation>悪用確認済み</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>記述</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確信度</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>見解</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
</context>
<context>
    <name>kagami::ItemKind</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>アクター</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>アクター</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Malware</source>
        <translation>マルウェア</translation>
    </message>
    <message>
        <source>Malware families</source>
        <translation>マルウェア</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>インディケータ</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>インディケータ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>証拠ファイル</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>証拠ファイル</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>前提</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>前提</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>未解明事項</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>未解明事項</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
</context>
<context>
    <name>kagami::ItemTable</name>
    <message>
        <source>Columns as they were at first</source>
        <translation>列を初期状態に戻す</translation>
    </message>
    <message>
        <source>Order as in the case</source>
        <translation>案件内の順序に戻す</translation>
    </message>
    <message>
        <source>Copy rows	Ctrl+C</source>
        <translation>行をコピー	Ctrl+C</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Show in the inspector	Enter</source>
        <translation>インスペクターに表示	Enter</translation>
    </message>
    <message>
        <source>None yet. What the case names stands here.</source>
        <translation>まだありません。案件に出てくるものがここに並びます。</translation>
    </message>
    <message>
        <source>The filter leaves none.
%1</source>
        <translation>この絞り込みに合うものはありません。
%1</translation>
    </message>
    <message>
        <source>Attach files…	Ctrl+Shift+A</source>
        <translation>ファイルを保管…	Ctrl+Shift+A</translation>
    </message>
</context>
<context>
    <name>kagami::ItemsPanel</name>
    <message>
        <source>Kinds of items</source>
        <translation>項目の種類</translation>
    </message>
    <message>
        <source>Columns of this table</source>
        <translation>この表の列</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Kind of item</source>
        <translation>項目の種類</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>インシデントはまだありません</translation>
    </message>
    <message>
        <source>An incident needs only a title. Date, target and source can follow.</source>
        <translation>インシデントは表題だけで追加できます。日付、標的、情報源は後から追加できます。</translation>
    </message>
    <message>
        <source>Add an incident</source>
        <translation>インシデントを追加</translation>
    </message>
    <message>
        <source>No incident fits</source>
        <translation>該当するインシデントがありません</translation>
    </message>
    <message>
        <source>The filter “%1” leaves nothing.</source>
        <translation>絞り込み「%1」に該当するものはありません。</translation>
    </message>
    <message>
        <source>Lift the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
</context>
<context>
    <name>kagami::JudgementList</name>
    <message>
        <source>Likelihood: %1 (%2–%3 %).</source>
        <translation>見込み：%1（%2～%3 %）。</translation>
    </message>
    <message>
        <source>Confidence in this judgement: %1.</source>
        <translation>この判断の確信度：%1。</translation>
    </message>
    <message>
        <source>Confidence in this judgement: %1. It rests on: %2</source>
        <translation>この判断の確信度：%1。根拠：%2</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>No judgement is recorded. A judgement says what is concluded, how likely it is, and how sure the analysts are of that.</source>
        <translation>判断が記録されていません。判断には、結論、その見込み、分析者の確信度を記します。</translation>
    </message>
    <message>
        <source>Assumes: %1</source>
        <translation>前提：%1</translation>
    </message>
    <message>
        <source>Would change if: %1</source>
        <translation>判断が変わる条件：%1</translation>
    </message>
    <message>
        <source>Not recorded yet: %1</source>
        <translation>未記録：%1</translation>
    </message>
</context>
<context>
    <name>kagami::KeysDialog</name>
    <message>
        <source>Copy my public key</source>
        <translation>自分の公開鍵をコピー</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>鍵を作る…</translation>
    </message>
    <message>
        <source>Add a colleague&apos;s key…</source>
        <translation>同僚の鍵を追加…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Your own: sign what you send, and open what is encrypted for you</source>
        <translation>自分の鍵：送るものに署名し、自分宛ての暗号を開く</translation>
    </message>
    <message>
        <source>Colleagues whose signatures you trust, and for whom you can encrypt</source>
        <translation>同僚の鍵：署名を信頼し、宛先として暗号化できる</translation>
    </message>
    <message>
        <source>None yet. Make one to sign bundles with, and to be sent encrypted ones.</source>
        <translation>まだありません。鍵を作ると、バンドルに署名でき、自分宛てに暗号化してもらえます。</translation>
    </message>
    <message>
        <source>None yet. Ask a colleague for a public key, and add it here.</source>
        <translation>まだありません。同僚から公開鍵をもらい、ここに追加してください。</translation>
    </message>
    <message>
        <source>The key “%1” is made. Hand its public half to those who send you bundles.</source>
        <translation>鍵「%1」ができました。公開鍵を、バンドルを送ってくれる人に渡してください。</translation>
    </message>
    <message>
        <source>The key of %1 is trusted from now on.</source>
        <translation>%1 の鍵を今後信頼します。</translation>
    </message>
    <message>
        <source>The public key of %1 is copied; it is safe to send by mail.</source>
        <translation>%1 の公開鍵をコピーしました。メールで送って構いません。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The key of %1 is no longer trusted.</source>
        <translation>%1 の鍵はもう信頼されません。</translation>
    </message>
    <message>
        <source>The key of %1 is trusted again.</source>
        <translation>%1 の鍵を再び信頼します。</translation>
    </message>
    <message>
        <source>Ends the trust in the chosen key (Del)</source>
        <translation>選んだ鍵への信頼を取り消します（Del）</translation>
    </message>
</context>
<context>
    <name>kagami::LensBar</name>
    <message>
        <source>Save view</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>レンズ</translation>
    </message>
    <message>
        <source>Keep this query in the case, or go back to one that was kept</source>
        <translation>このクエリを案件に保存、または保存したクエリに戻る</translation>
    </message>
    <message>
        <source>Name of this view, then Enter</source>
        <translation>ビューの名前を入力して Enter</translation>
    </message>
    <message>
        <source>add a filter, or type: technique:T1190 target:JAXA …</source>
        <translation>条件を追加、または入力：technique:T1190 target:JAXA …</translation>
    </message>
    <message>
        <source>add a filter …</source>
        <translation>条件を追加…</translation>
    </message>
    <message>
        <source>%1 of %2 incidents</source>
        <translation>インシデント %1／%2 件</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>標的 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n technique(s)</source>
        <translation>
            <numerusform>テクニック %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>このビューを保存…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>kagami::MainWindow</name>
    <message>
        <source>Kagami cases (*.kagami)</source>
        <translation>Kagami 案件ファイル (*.kagami)</translation>
    </message>
    <message>
        <source>Timeline + Targets</source>
        <translation>タイムライン＋標的</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近使った案件</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新しい案件</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>案件を開く</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>コピーを保存</translation>
    </message>
    <message>
        <source>A complete copy is in %1.</source>
        <translation>完全なコピーを %1 に保存しました。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す：%1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>元に戻す操作はありません</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>やり直し：%1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>やり直す操作はありません</translation>
    </message>
    <message>
        <source>Who signs the changes made here?</source>
        <translation>ここで行う変更の署名者は誰ですか。</translation>
    </message>
    <message>
        <source>Cases as text (*.case.json *.json)</source>
        <translation>テキスト形式の案件 (*.case.json *.json)</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>ファイルの取り込み</translation>
    </message>
</context>
<context>
    <name>kagami::MatrixCanvas</name>
    <message>
        <source>ATT&amp;CK matrix</source>
        <translation>ATT&amp;CK マトリクス</translation>
    </message>
</context>
<context>
    <name>kagami::MatrixView</name>
    <message>
        <source>ATT&amp;CK matrix</source>
        <translation>ATT&amp;CK マトリクス</translation>
    </message>
    <message>
        <source>ATT&amp;CK version</source>
        <translation>ATT&amp;CK の版</translation>
    </message>
    <message>
        <source>Version of ATT&amp;CK that tags are shown in and new tags are made with</source>
        <translation>タグの表示と新しいタグ付けに使う ATT&amp;CK の版</translation>
    </message>
    <message>
        <source>Used only</source>
        <translation>使用分のみ</translation>
    </message>
    <message>
        <source>Leave out techniques without a tag</source>
        <translation>タグのないテクニックを省く</translation>
    </message>
    <message>
        <source>Sub-techniques</source>
        <translation>サブテクニック</translation>
    </message>
    <message>
        <source>Show sub-techniques below their technique; + and - for the current one</source>
        <translation>テクニックの下にサブテクニックを表示（選択中のものは + と - で開閉）</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Count incidents that are not attributed, too</source>
        <translation>帰属していないインシデントも数える</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>参考 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n technique(s) not in this version</source>
        <translation>
            <numerusform>この版にないテクニック %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, tagged with v%2</source>
        <translation>%1（v%2 でタグ付け）</translation>
    </message>
    <message>
        <source>%1 is shown as %2</source>
        <translation>%1 は %2 として表示</translation>
    </message>
    <message>
        <source>No techniques yet</source>
        <translation>テクニックはまだありません</translation>
    </message>
    <message>
        <source>Tag a technique on an incident, and it stands here under its tactic.</source>
        <translation>インシデントにテクニックをタグ付けすると、該当する戦術の下に表示されます。</translation>
    </message>
    <message>
        <source>Show all techniques</source>
        <translation>すべてのテクニックを表示</translation>
    </message>
    <message>
        <source>The filter leaves no technique</source>
        <translation>該当するテクニックがありません</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Lift the filter to %1</source>
        <translation>%1 への絞り込みを解除</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>%1 で絞り込む</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>名称をコピー</translation>
    </message>
    <message>
        <source>Copy the matrix as a picture</source>
        <translation>マトリクスを画像としてコピー</translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation>マトリクス全体を表示</translation>
    </message>
</context>
<context>
    <name>kagami::MentionList</name>
    <message numerus="yes">
        <source>Named by %n record(s)</source>
        <translation>
            <numerusform>%n 件の記録が言及</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…他 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::MergeDoor</name>
    <message>
        <source>Merge from copies of this case</source>
        <translation>この案件のコピーから統合</translation>
    </message>
    <message>
        <source>Kagami cases (*.kagami)</source>
        <translation>Kagami の案件 (*.kagami)</translation>
    </message>
    <message>
        <source>A copy of this case</source>
        <translation>この案件のコピー</translation>
    </message>
    <message>
        <source>%1 is another copy of this case.</source>
        <translation>%1 はこの案件の別のコピーです。</translation>
    </message>
    <message>
        <source>Merging shows first what it brings. Opening closes the present one; nothing is lost.</source>
        <translation>統合では、まず何が加わるかを表示します。開くと今の案件は閉じますが、何も失われません。</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>統合…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>kagami::MergePage</name>
    <message>
        <source>Field</source>
        <translation>項目の欄</translation>
    </message>
    <message>
        <source>Shows: the latest</source>
        <translation>表示中（最新）</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>対立する値</translation>
    </message>
    <message>
        <source>Recorded twice?</source>
        <translation>二重の記録？</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Who did what: filled dots come in, hollow ones are only here</source>
        <translation>誰が何をしたか：塗りつぶしの点は加わる変更、白抜きの点はここだけにある変更</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新しいもの</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>変わるもの</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Written without seeing each other&apos;s. What is left open waits under Problems.</source>
        <translation>互いの変更を見ずに書かれた値です。決めなかったものは「問題」に残ります。</translation>
    </message>
    <message>
        <source>Possibly the same</source>
        <translation>同じものの可能性</translation>
    </message>
    <message>
        <source>Nothing is merged into one: it is said that they are the same, and can be taken back.</source>
        <translation>一つにはまとめません。同じものだと記録するだけで、取り消せます。</translation>
    </message>
    <message>
        <source>What the merge brings</source>
        <translation>統合で加わるもの</translation>
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
        <source>All: what shows</source>
        <translation>すべて：表示中</translation>
    </message>
    <message>
        <source>Keep the latest everywhere</source>
        <translation>すべて最新の値のままにする</translation>
    </message>
    <message>
        <source>All: the other</source>
        <translation>すべて：もう一方</translation>
    </message>
    <message>
        <source>Take what stands against it, where that is one thing</source>
        <translation>対立する値が一つのところで、それを採る</translation>
    </message>
    <message>
        <source>All: mine</source>
        <translation>すべて：自分</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>すべて：%1</translation>
    </message>
    <message>
        <source>Take what %1 wrote, where that is one thing</source>
        <translation>%1 の値が一つのところで、それを採る</translation>
    </message>
    <message>
        <source>None</source>
        <translation>選択なし</translation>
    </message>
    <message>
        <source>Leave all of them for later</source>
        <translation>すべて後で決める</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>すべて同じもの</translation>
    </message>
    <message>
        <source>Say that each of these pairs is the same</source>
        <translation>どの組も同じものだとする</translation>
    </message>
    <message>
        <source>None the same</source>
        <translation>すべて別のもの</translation>
    </message>
    <message>
        <source>Reject all of these proposals</source>
        <translation>これらの提案をすべて却下する</translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>すべて決定済みです。</translation>
    </message>
    <message>
        <source>%1 of %2 decided; what is left waits under Problems.</source>
        <translation>%2 件中 %1 件を決定。残りは「問題」に残ります。</translation>
    </message>
</context>
<context>
    <name>kagami::MergeReview</name>
    <message>
        <source>Merge</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>%1 に統合</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>統合元：%1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>One step of the history, and one more for what was decided (Ctrl+Enter)</source>
        <translation>変更履歴には 1 件、決定した内容にはもう 1 件として残ります（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Nothing new in these copies</source>
        <translation>コピーに新しい内容はありません</translation>
    </message>
    <message>
        <source>Choose other files…</source>
        <translation>ほかのファイルを選択…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Merged. %1</source>
        <translation>統合しました。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new item(s)</source>
        <translation>
            <numerusform>新しい項目 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new claim(s)</source>
        <translation>
            <numerusform>新しい主張 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed field(s)</source>
        <translation>
            <numerusform>変更された欄 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken back</source>
        <translation>
            <numerusform>撤回された記録 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>競合 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that were here in part</source>
        <translation>
            <numerusform>一部だけあった変更セット %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that shows</source>
        <translation>表示上の変化なし</translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s)</source>
        <translation>
            <numerusform>変更セット %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The copies bring %1.</source>
        <translation>加わるもの：%1。</translation>
    </message>
    <message>
        <source>%1 by %2: %3.</source>
        <extracomment>how many change sets, by whom, what they bring</extracomment>
        <translation>%2 による%1：%3。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1：%2、%3</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>同じもの</translation>
    </message>
    <message>
        <source>recorded as the same; both stay as they are</source>
        <translation>同じものだと記録し、どちらもそのまま残す</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>別のもの</translation>
    </message>
    <message>
        <source>never proposed again</source>
        <translation>以後は提案しません</translation>
    </message>
    <message numerus="yes">
        <source>Decided %n conflict(s)</source>
        <translation>
            <numerusform>競合 %n 件を決定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered %n proposal(s) of the same thing</source>
        <translation>
            <numerusform>同じものの提案 %n 件に回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what comes in…</source>
        <translation>届いた内容を読んでいます…</translation>
    </message>
    <message>
        <source>Earlier changes are missing</source>
        <translation>前の変更が足りません</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>待たせる</translation>
    </message>
    <message>
        <source>Nothing of it counts until what it builds on has come (Ctrl+Enter)</source>
        <translation>前提になる変更が届くまでは何も数えられません（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Everything is in this case already. Nothing is to be done.</source>
        <translation>すべてこの案件に入っています。することはありません。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き込んでいます…</translation>
    </message>
    <message>
        <source>It waits in this case as number %1; “Waiting bundles” lists what it waits for.</source>
        <translation>番号 %1 としてこの案件で待っています。何を待っているかは「待っているバンドル」で分かります。</translation>
    </message>
    <message>
        <source>The decisions could not be written; the conflicts wait under Problems.</source>
        <translation>決定は書き込めませんでした。競合は「問題」に残っています。</translation>
    </message>
    <message>
        <source>contents of evidence files or signatures that were missing here</source>
        <translation>ここに欠けていた証拠ファイルの内容または署名</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) are of changes that are not in this case yet, and are not kept. Apply the bundle again after what brings these changes.</source>
        <translation>
            <numerusform>%n 件の署名は、対象となる変更がまだこの案件にないため保存されません。その変更を取り込んだ後に、このバンドルをもう一度適用してください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::Moment</name>
    <message>
        <source>“kagami log” lists the change sets with their times and hashes.</source>
        <translation>「kagami log」で変更セットの日時とハッシュを一覧できます。</translation>
    </message>
    <message>
        <source>Several change sets begin with these digits.</source>
        <translation>この桁で始まる変更セットが複数あります。</translation>
    </message>
    <message>
        <source>Give more of them.</source>
        <translation>桁を増やしてください。</translation>
    </message>
    <message>
        <source>The case has no such change set and never had such a head.</source>
        <translation>この案件にそのような変更セットはなく、そのような先頭ハッシュになったこともありません。</translation>
    </message>
    <message>
        <source>This is neither a hash nor a time.</source>
        <translation>ハッシュでも日時でもありません。</translation>
    </message>
    <message>
        <source>Write eight or more digits of a hash, a day as 2025-01-08, or a time as 2025-01-08T09:30+09:00.</source>
        <translation>ハッシュの先頭 8 桁以上、2025-01-08 のような日付、または 2025-01-08T09:30+09:00 のような日時を指定してください。</translation>
    </message>
    <message>
        <source>The case had not begun then.</source>
        <translation>その時点では案件はまだ始まっていませんでした。</translation>
    </message>
</context>
<context>
    <name>kagami::NewKeyDialog</name>
    <message>
        <source>A new key of your own</source>
        <translation>自分の新しい鍵</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>鍵を作る</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>鍵のパスフレーズ</translation>
    </message>
    <message>
        <source>It signs what you send, so that others can tell that it is from you, and opens what is encrypted for you. The private half stays in this computer, protected by a passphrase.</source>
        <translation>送るものに署名して自分からだと分かるようにし、自分宛てに暗号化されたものを開きます。秘密鍵はパスフレーズで保護され、このコンピューターから出ません。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>鍵を作っています…</translation>
    </message>
</context>
<context>
    <name>kagami::NoticeBar</name>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
</context>
<context>
    <name>kagami::OutlineList</name>
    <message>
        <source>Sections of the brief</source>
        <translation>報告書の目次</translation>
    </message>
</context>
<context>
    <name>kagami::PageArea</name>
    <message>
        <source>Pages of the brief</source>
        <translation>報告書のページ</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1／%2 ページ</translation>
    </message>
</context>
<context>
    <name>kagami::PageHeader</name>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>F2 or a double click renames</source>
        <translation>F2 またはダブルクリックで名称変更</translation>
    </message>
</context>
<context>
    <name>kagami::PassphrasePair</name>
    <message>
        <source>%1, once more</source>
        <translation>%1（もう一度）</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>%n 文字以上</numerusform>
        </translation>
    </message>
    <message>
        <source>once more</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Type a passphrase, twice.</source>
        <translation>パスフレーズを 2 回入力してください。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>2 つのパスフレーズが一致しません。</translation>
    </message>
    <message>
        <source>Several words that have nothing to do with each other are hard to guess. Nobody can bring back one that is lost.</source>
        <translation>互いに関係のない単語をいくつか並べると推測されにくくなります。忘れると誰にも戻せません。</translation>
    </message>
</context>
<context>
    <name>kagami::PastBar</name>
    <message>
        <source>Back to now</source>
        <translation>現在に戻る</translation>
    </message>
    <message>
        <source>Show the present case again (Esc)</source>
        <translation>現在の案件の表示に戻ります (Esc)</translation>
    </message>
    <message>
        <source>Restore this state…</source>
        <translation>この状態に復元…</translation>
    </message>
    <message>
        <source>Make the present case say what it said then; undo takes it back</source>
        <translation>現在の案件を当時の内容に戻します。取り消すこともできます</translation>
    </message>
    <message>
        <source>Working out the case as it was…</source>
        <translation>当時の案件を組み立てています…</translation>
    </message>
    <message>
        <source>The case as it was on %1, after “%2” by %3. Nothing can be changed here.</source>
        <extracomment>%1 a moment, %2 what was done then, %3 by whom</extracomment>
        <translation>%1 時点の案件（%3 による「%2」の直後）。ここでは何も変更できません。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of later are retracted.</source>
        <translation>
            <numerusform>その後の記録 %n 件が取り下げられます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken back since come back.</source>
        <translation>
            <numerusform>その後に取り下げられた記録 %n 件が戻ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) say again what they said then.</source>
        <translation>
            <numerusform>%n 個の項目が当時の値に戻ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Later changes are by %1.</source>
        <translation>その後の変更は %1 によるものです。</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>この状態に復元</translation>
    </message>
    <message>
        <source>Make the case say what it said on %1?</source>
        <translation>案件を %1 時点の内容に戻しますか？</translation>
    </message>
    <message>
        <source>It is one step of the history, and undo takes it back.</source>
        <translation>履歴上は一つの操作であり、取り消せます。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
</context>
<context>
    <name>kagami::PdfFinish</name>
    <message>
        <source>The PDF could not be completed.</source>
        <translation>PDF を完成できませんでした。</translation>
    </message>
</context>
<context>
    <name>kagami::PlaceCard</name>
    <message>
        <source>What stands there</source>
        <translation>該当箇所の内容</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 an evidence file, %2 a place in it: &quot;line 120&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Read from what is kept in the case. What cannot be shown as text is a dot.</source>
        <translation>案件に保管された内容から読み取りました。文字として表示できないものは「·」です。</translation>
    </message>
    <message>
        <source>The place is behind the end of the file (lines: %1).</source>
        <translation>該当箇所はファイルの終わりより後です（行数：%1）。</translation>
    </message>
    <message>
        <source>The place is behind the end of the file (bytes: %1).</source>
        <translation>該当箇所はファイルの終わりより後です（バイト数：%1）。</translation>
    </message>
</context>
<context>
    <name>kagami::PlaceDoor</name>
    <message>
        <source>This claim names no source in which “%1” could be.</source>
        <translation>この主張には、「%1」を探す情報源が記されていません。</translation>
    </message>
    <message>
        <source>“%1” is a place in this source. Attach the file, and lines and bytes of it show here.</source>
        <translation>「%1」はこの情報源内の箇所です。ファイルを保管すると、行やバイトがここに表示されます。</translation>
    </message>
    <message>
        <source>“%1” is a place in this file. Save a copy, and look there with the program for it.</source>
        <translation>「%1」はこのファイル内の箇所です。コピーを保存し、対応するプログラムで確認してください。</translation>
    </message>
</context>
<context>
    <name>kagami::Predicate</name>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上位項目</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部 ID</translation>
    </message>
    <message>
        <source>Caveat</source>
        <translation>留意事項</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Type of incident</source>
        <translation>インシデントの種類</translation>
    </message>
    <message>
        <source>Attribution status</source>
        <translation>帰属状況</translation>
    </message>
    <message>
        <source>Attributed to</source>
        <translation>帰属先</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Targets the sector</source>
        <translation>標的の分野</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用ソフトウェア</translation>
    </message>
    <message>
        <source>Exploits</source>
        <translation>悪用する脆弱性</translation>
    </message>
    <message>
        <source>Uses the technique</source>
        <translation>使用テクニック</translation>
    </message>
    <message>
        <source>Initial access</source>
        <translation>初期アクセス</translation>
    </message>
    <message>
        <source>Lure</source>
        <translation>おとり</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>被害・影響</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>規模</translation>
    </message>
    <message>
        <source>Number of targets</source>
        <translation>標的数</translation>
    </message>
    <message>
        <source>Analytic confidence</source>
        <translation>分析上の確信度</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>把握の経緯</translation>
    </message>
    <message>
        <source>Type of target</source>
        <translation>標的の種類</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Why it is listed</source>
        <translation>掲載の根拠</translation>
    </message>
    <message>
        <source>Name withheld</source>
        <translation>名称非公表</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>発行元</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公表日</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>信頼度</translation>
    </message>
    <message>
        <source>Read or not</source>
        <translation>原典の確認</translation>
    </message>
    <message>
        <source>Attests</source>
        <translation>裏付ける内容</translation>
    </message>
    <message>
        <source>Type of software</source>
        <translation>ソフトウェアの種類</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>初確認</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終確認</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Weakness</source>
        <translation>弱点</translation>
    </message>
    <message>
        <source>CVSS score</source>
        <translation>CVSS スコア</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>修正日</translation>
    </message>
    <message>
        <source>Listed as known exploited</source>
        <translation>悪用確認済みリスト登録日</translation>
    </message>
    <message>
        <source>Exploitation by this actor</source>
        <translation>当該アクターによる悪用</translation>
    </message>
    <message>
        <source>Observable</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>Indicates</source>
        <translation>示す対象</translation>
    </message>
    <message>
        <source>Malicious</source>
        <translation>悪性</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Consistency with a hypothesis</source>
        <translation>仮説との整合性</translation>
    </message>
    <message>
        <source>Diagnosticity</source>
        <translation>識別力</translation>
    </message>
    <message>
        <source>Corroborated by</source>
        <translation>裏付ける情報源</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>矛盾する主張</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>記述</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確信度</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>判断の対象</translation>
    </message>
    <message>
        <source>Assumes</source>
        <translation>前提とする事項</translation>
    </message>
    <message>
        <source>Would change if</source>
        <translation>判断が変わる条件</translation>
    </message>
    <message>
        <source>Position on the attribution</source>
        <translation>帰属に関する見解</translation>
    </message>
    <message>
        <source>How firmly the link is asserted</source>
        <translation>関連の主張の強さ</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Shares data with</source>
        <translation>データ共有先</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>勤務先</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>所属先</translation>
    </message>
    <message>
        <source>Operated by</source>
        <translation>運用者</translation>
    </message>
    <message>
        <source>Oversees</source>
        <translation>所管対象</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>供給先</translation>
    </message>
    <message>
        <source>Develops with</source>
        <translation>共同開発先</translation>
    </message>
    <message>
        <source>Partners with</source>
        <translation>提携先</translation>
    </message>
    <message>
        <source>Had contact with</source>
        <translation>接触先</translation>
    </message>
    <message>
        <source>Was lured with</source>
        <translation>おとりの題材</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>サイズ（バイト）</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>取得日時</translation>
    </message>
    <message>
        <source>Acquired by</source>
        <translation>取得者</translation>
    </message>
    <message>
        <source>Acquired from</source>
        <translation>取得元</translation>
    </message>
</context>
<context>
    <name>kagami::ProblemAnswers</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>kagami::ProblemList</name>
    <message>
        <source>Problems of the brief</source>
        <translation>報告書の問題</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>他 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>No conflicts, no contradictions, nothing undated, every technique has its source.</source>
        <translation>競合、矛盾、時期のないインシデントはなく、すべてのテクニックに情報源があります。</translation>
    </message>
</context>
<context>
    <name>kagami::PropertySection</name>
    <message>
        <source>%1: why? Enter confirms, Esc leaves it</source>
        <translation>%1：理由を入力（Enter で確定、Esc で中止）</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>判定の理由</translation>
    </message>
    <message>
        <source>A rejected claim needs its reason</source>
        <translation>主張の却下には理由が必要です</translation>
    </message>
    <message>
        <source>The source&apos;s own words</source>
        <translation>情報源の原文</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
</context>
<context>
    <name>kagami::ProtectionBox</name>
    <message>
        <source>Passphrase of the bundle</source>
        <translation>バンドルのパスフレーズ</translation>
    </message>
    <message>
        <source>Can be read by</source>
        <translation>読める人</translation>
    </message>
    <message>
        <source>certain people, with their own keys</source>
        <translation>特定の人（各自の鍵で）</translation>
    </message>
    <message>
        <source>whoever knows a passphrase</source>
        <translation>パスフレーズを知る人</translation>
    </message>
    <message>
        <source>anybody who gets the file</source>
        <translation>ファイルを手にした人なら誰でも</translation>
    </message>
    <message>
        <source>It is not encrypted. Whoever gets hold of the file reads all that is in it.</source>
        <translation>暗号化されません。ファイルを手にした人は中身をすべて読めます。</translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation>読める人の一覧</translation>
    </message>
    <message>
        <source>Add a colleague&apos;s key…</source>
        <translation>同僚の鍵を追加…</translation>
    </message>
    <message>
        <source>%1 (your own key)</source>
        <translation>%1（自分の鍵）</translation>
    </message>
    <message>
        <source>No keys yet. Ask a colleague for a public key, and add it.</source>
        <translation>まだ鍵がありません。同僚から公開鍵をもらって追加してください。</translation>
    </message>
    <message>
        <source>Choose at least one person who can read it.</source>
        <translation>読める人を 1 人以上選んでください。</translation>
    </message>
</context>
<context>
    <name>kagami::QuarterChart</name>
    <message>
        <source>Incidents per quarter by campaign</source>
        <translation>キャンペーン別の四半期ごとのインシデント数</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n incident(s)</source>
        <translation>
            <numerusform>%1、%2：インシデント %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n incident(s)</source>
        <translation>
            <numerusform>%1：インシデント %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::QueryEdit</name>
    <message>
        <source>add a filter, or type: technique:T1190 target:JAXA …</source>
        <translation>条件を追加、または入力：technique:T1190 target:JAXA …</translation>
    </message>
    <message>
        <source>Filter query</source>
        <translation>絞り込みのクエリ</translation>
    </message>
</context>
<context>
    <name>kagami::QueryField</name>
    <message>
        <source>kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>target</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>technique</source>
        <translation>テクニック</translation>
    </message>
    <message>
        <source>tactic</source>
        <translation>戦術</translation>
    </message>
    <message>
        <source>malware</source>
        <translation>マルウェア</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>アクター</translation>
    </message>
    <message>
        <source>vulnerability</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>source</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>TLP</source>
        <translation>TLP</translation>
    </message>
    <message>
        <source>when</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>status</source>
        <translation>帰属状況</translation>
    </message>
    <message>
        <source>type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>author</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>kagami::RankChart</name>
    <message>
        <source>Nothing to count here.</source>
        <translation>集計の対象がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n incident(s)</source>
        <translation>
            <numerusform>%1、インシデント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 most frequent of %2.</source>
        <translation>%2 件のうち多い順に %1 件。</translation>
    </message>
</context>
<context>
    <name>kagami::RatingEdit</name>
    <message>
        <source>Rated “%1” against “%2” as %3</source>
        <translation>「%1」を「%2」に照らして %3 と評定</translation>
    </message>
    <message>
        <source>Took back the rating of “%1” against “%2”</source>
        <translation>「%2」に対する「%1」の評定を取り消し</translation>
    </message>
</context>
<context>
    <name>kagami::Records</name>
    <message>
        <source>A text was expected here.</source>
        <translation>ここには文字列が必要です。</translation>
    </message>
    <message>
        <source>True or false was expected here.</source>
        <translation>ここには true または false が必要です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id; an id is a UUID of 36 characters.</source>
        <translation>「%1」は ID ではありません。ID は 36 文字の UUID です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the words allowed here.</source>
        <translation>「%1」はここで使える語ではありません。</translation>
    </message>
    <message>
        <source>A credibility is a whole number from 1 to 6.</source>
        <translation>確度は 1 から 6 までの整数です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no moment; write it like 2025-01-08T09:30:00.000Z.</source>
        <translation>「%1」は日時ではありません。2025-01-08T09:30:00.000Z のように書いてください。</translation>
    </message>
    <message>
        <source>An object was expected here.</source>
        <translation>ここにはオブジェクトが必要です。</translation>
    </message>
    <message>
        <source>The key is unknown.</source>
        <translation>不明なキーです。</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>キーがありません。</translation>
    </message>
    <message>
        <source>No value is allowed here.</source>
        <translation>ここに値を置くことはできません。</translation>
    </message>
    <message>
        <source>A number was expected here.</source>
        <translation>ここには数値が必要です。</translation>
    </message>
</context>
<context>
    <name>kagami::RenameLabel</name>
    <message>
        <source>Title of the case</source>
        <translation>案件の表題</translation>
    </message>
</context>
<context>
    <name>kagami::RowCopy</name>
    <message>
        <source>End of %1</source>
        <translation>%1 ここまで</translation>
    </message>
</context>
<context>
    <name>kagami::SavedView</name>
    <message>
        <source>Saved the view “%1”</source>
        <translation>ビュー「%1」を保存</translation>
    </message>
</context>
<context>
    <name>kagami::ShareDoor</name>
    <message>
        <source>Bundles of changes (*.kbundle)</source>
        <translation>変更のバンドル (*.kbundle)</translation>
    </message>
    <message>
        <source>Apply a bundle</source>
        <translation>バンドルを適用</translation>
    </message>
    <message>
        <source>Nothing can be written into this case now.</source>
        <translation>今この案件には書き込めません。</translation>
    </message>
    <message>
        <source>Go back to now, or open the case for writing, and apply the bundle then.</source>
        <translation>現在に戻るか、書き込めるように案件を開いてから適用してください。</translation>
    </message>
    <message>
        <source>It is for another case than the one that is open.</source>
        <translation>開いている案件とは別の案件のものです。</translation>
    </message>
    <message>
        <source>A bundle of another case</source>
        <translation>別の案件のバンドル</translation>
    </message>
    <message>
        <source>This bundle holds changes of another case.</source>
        <translation>このバンドルの中身は別の案件の変更です。</translation>
    </message>
    <message>
        <source>This bundle holds changes of another case: “%1”.</source>
        <translation>このバンドルの中身は別の案件「%1」の変更です。</translation>
    </message>
    <message>
        <source>If you have that case, open it first and apply the bundle there. A bundle of everything can also become a case file of its own.</source>
        <translation>その案件を持っている場合は、先にそれを開いてそこで適用してください。すべてを含むバンドルなら、そのまま新しい案件ファイルにもできます。</translation>
    </message>
    <message>
        <source>Make a case file…</source>
        <translation>案件ファイルを作る…</translation>
    </message>
    <message>
        <source>A case file of the bundle</source>
        <translation>バンドルから作る案件ファイル</translation>
    </message>
    <message>
        <source>Kagami cases (*.kagami)</source>
        <translation>Kagami の案件 (*.kagami)</translation>
    </message>
    <message>
        <source>Making a case of the bundle…</source>
        <translation>バンドルから案件を作っています…</translation>
    </message>
    <message>
        <source>Bundles are applied one after the other.</source>
        <translation>バンドルは一つずつ適用します。</translation>
    </message>
    <message>
        <source>Drop one of them at a time; their order makes no difference.</source>
        <translation>一つずつドロップしてください。順番はどちらでも構いません。</translation>
    </message>
</context>
<context>
    <name>kagami::Shell</name>
    <message>
        <source>Open the example</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>This is a bundle of changes, for a case that was not opened in this computer yet.</source>
        <translation>これは変更のバンドルです。対象の案件は、このコンピューターでまだ開かれていません。</translation>
    </message>
    <message>
        <source>Open the case first and drop the bundle on its window. A bundle of everything can also become a case: drop it on the example.</source>
        <translation>先に案件を開き、そのウィンドウにバンドルをドロップしてください。すべてを含むバンドルは案件にもできます。その場合はサンプル案件にドロップしてください。</translation>
    </message>
</context>
<context>
    <name>kagami::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
</context>
<context>
    <name>kagami::SideDocks</name>
    <message>
        <source>Items</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>History</source>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>問題 %1</translation>
    </message>
    <message>
        <source>Panels at this side</source>
        <translation>こちら側のパネル</translation>
    </message>
</context>
<context>
    <name>kagami::SignPrompt</name>
    <message>
        <source>Sign</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>鍵…</translation>
    </message>
    <message>
        <source>Sign change sets</source>
        <translation>変更セットへの署名</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Nothing can be signed: the case can only be read now.</source>
        <translation>署名できません。案件は現在、閲覧専用です。</translation>
    </message>
    <message>
        <source>Open it with the right to write, or go back to now.</source>
        <translation>書き込み可能な状態で開くか、現在の表示に戻ってください。</translation>
    </message>
    <message>
        <source>A signature says that this is what you wrote. It stands beside the history, which stays as it is, and travels with merges and bundles.</source>
        <translation>署名は、自分が記録した内容であることを示します。履歴は変わらず、署名はその傍らに置かれ、統合やバンドルとともに渡ります。</translation>
    </message>
    <message>
        <source>You have no key yet. One is made once and protected by a passphrase; colleagues get its public half, to check what you sign.</source>
        <translation>まだ鍵がありません。鍵は一度作り、パスフレーズで保護します。同僚は公開鍵を受け取り、署名を検証できます。</translation>
    </message>
    <message numerus="yes">
        <source>What %1 wrote (%n not signed)</source>
        <translation>
            <numerusform>%1 の記録（未署名 %n 件）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything, to vouch for it (%n not signed)</source>
        <translation>
            <numerusform>すべて（内容を保証する。未署名 %n 件）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed %n change set(s) as %1.</source>
        <translation>
            <numerusform>%1 として %n 件の変更セットに署名しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::SignerBox</name>
    <message>
        <source>Passphrase of your key</source>
        <translation>鍵のパスフレーズ</translation>
    </message>
    <message>
        <source>Copy my public key</source>
        <translation>自分の公開鍵をコピー</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>鍵を作る…</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>What others need to check your signature and to encrypt for you</source>
        <translation>他の人が署名を確かめ、自分宛てに暗号化するのに必要なもの</translation>
    </message>
    <message>
        <source>passphrase of this key</source>
        <translation>この鍵のパスフレーズ</translation>
    </message>
    <message>
        <source>nobody: its receiver cannot tell who made it</source>
        <translation>署名しない（誰が作ったか相手に分かりません）</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>kagami::SincePicker</name>
    <message>
        <source>Show the changes</source>
        <translation>変更を載せる</translation>
    </message>
    <message>
        <source>Changes since an earlier brief</source>
        <translation>以前の報告書からの変更</translation>
    </message>
    <message>
        <source>A section of the brief lists what has changed since then. Paste the head that the earlier brief prints on its first page, or choose a step of the history.</source>
        <translation>その後の変更を報告書の一つの節にまとめます。以前の報告書の最初のページにある台帳ヘッドを貼り付けるか、変更履歴から選んでください。</translation>
    </message>
    <message>
        <source>Head of the earlier brief, or words to search the history for</source>
        <translation>以前の報告書のヘッド、または履歴の検索語</translation>
    </message>
    <message>
        <source>From a brief…</source>
        <translation>報告書から…</translation>
    </message>
    <message>
        <source>Read the head out of a brief that was exported earlier</source>
        <translation>以前に書き出した報告書からヘッドを読み取ります</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>案件の変更履歴</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>No step has all of these words, and a head has 64 digits.</source>
        <translation>これらの語をすべて含む履歴はありません。ヘッドなら 64 桁です。</translation>
    </message>
    <message>
        <source>What has changed after this step.</source>
        <translation>この変更より後に変わったことを載せます。</translation>
    </message>
    <message>
        <source>Looking for this head…</source>
        <translation>このヘッドを探しています…</translation>
    </message>
    <message>
        <source>What has changed since the case had this head.</source>
        <translation>このヘッドだった時点から変わったことを載せます。</translation>
    </message>
    <message>
        <source>This case never had this head. Compare the digits; where the brief was made of another copy, merge that first.</source>
        <translation>この案件がこのヘッドになったことはありません。桁を照合してください。別の写しから作られた報告書なら、先にその写しを統合してください。</translation>
    </message>
    <message>
        <source>head %1…</source>
        <extracomment>a head, shortened</extracomment>
        <translation>ヘッド %1…</translation>
    </message>
    <message>
        <source>A brief that was exported earlier</source>
        <translation>以前に書き出した報告書</translation>
    </message>
    <message>
        <source>Briefs (*.pdf *.html *.htm)</source>
        <translation>報告書 (*.pdf *.html *.htm)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読めません：%2</translation>
    </message>
    <message>
        <source>%1 says no head that can be read. Paste the one that it prints on its first page.</source>
        <translation>%1 から読み取れるヘッドがありません。最初のページに印刷されたものを貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>kagami::Statistics</name>
    <message>
        <source>No campaign</source>
        <translation>キャンペーンなし</translation>
    </message>
    <message>
        <source>Context, not attributed</source>
        <translation>参考（帰属なし）</translation>
    </message>
</context>
<context>
    <name>kagami::StatisticsFigure</name>
    <message numerus="yes">
        <source>Statistics: %n incident(s)</source>
        <translation>
            <numerusform>統計：インシデント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 attributed, %2 suspected, %3 reports and advisories, %4 context, %5 undated.</source>
        <translation>帰属あり %1 件、帰属の疑い %2 件、報道・公表 %3 件、参考 %4 件、時期不明 %5 件。</translation>
    </message>
    <message>
        <source>No incident is left to count.</source>
        <translation>集計の対象となるインシデントがありません。</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Tactics</source>
        <translation>戦術</translation>
    </message>
    <message>
        <source>Incidents per quarter, by the earliest date each may have</source>
        <translation>四半期ごとのインシデント数（考えられる最も早い時期で集計）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n incident(s)</source>
        <translation>
            <numerusform>%1：インシデント %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>他 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents aimed at the sector, as sources say; context left out</source>
        <translation>狙われたと情報源がいう分野別のインシデント数（参考を除く）</translation>
    </message>
    <message>
        <source>Incidents with a technique of the tactic; context left out</source>
        <translation>その戦術のテクニックがあるインシデント数（参考を除く）</translation>
    </message>
</context>
<context>
    <name>kagami::StatisticsView</name>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>集計の対象がありません</translation>
    </message>
    <message>
        <source>The filter “%1” leaves no incident.</source>
        <translation>絞り込み「%1」に該当するインシデントはありません。</translation>
    </message>
    <message>
        <source>Here incidents are counted by quarter, sector and tactic, once there are some.</source>
        <translation>インシデントを追加すると、四半期、分野、戦術ごとの件数がここに表示されます。</translation>
    </message>
    <message>
        <source>Lift the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>Incidents per quarter, by campaign</source>
        <translation>四半期ごとのインシデント数（キャンペーン別）</translation>
    </message>
    <message>
        <source>%1 shown: %2 attributed, %3 suspected, %4 reporting, %5 context, %6 without a date</source>
        <translation>表示 %1 件：帰属あり %2 件、帰属の疑い %3 件、報道・公表 %4 件、参考 %5 件、時期不明 %6 件</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Tactics</source>
        <translation>戦術</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Malware and tools</source>
        <translation>マルウェアとツール</translation>
    </message>
</context>
<context>
    <name>kagami::StatusRow</name>
    <message>
        <source>Head of the ledger</source>
        <translation>台帳のヘッド</translation>
    </message>
    <message>
        <source>Chain of change sets</source>
        <translation>変更セットのチェーン</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>ATT&amp;CK version</source>
        <translation>ATT&amp;CK の版</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>This program opens no connection. The case is complete in its file.</source>
        <translation>このプログラムはネットワークに接続しません。案件はすべてファイル内に保存されています。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Chain not checked</source>
        <translation>チェーン未検証</translation>
    </message>
    <message>
        <source>Check every hash of the ledger now</source>
        <translation>台帳の全ハッシュを今すぐ検証</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>ヘッド %1</translation>
    </message>
    <message>
        <source>%1
A click copies it.</source>
        <translation>%1
クリックでコピーします。</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>競合なし</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>競合 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>ATT&amp;&amp;CK v%1</source>
        <translation>ATT&amp;&amp;CK v%1</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>記録者：%1</translation>
    </message>
    <message>
        <source>Who signs the changes made here; a click changes it.</source>
        <translation>ここで行う変更の署名者です。クリックで変更します。</translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation>チェーン検証済み</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in the ledger</source>
        <translation>
            <numerusform>台帳に問題 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Every hash of the ledger was checked.</source>
        <translation>台帳の全ハッシュを検証しました。</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>Checking the chain …</source>
        <translation>チェーンを検証中…</translation>
    </message>
    <message>
        <source>Check every hash of the ledger now, and all evidence files (%1)</source>
        <translation>台帳のすべてのハッシュとすべての証拠ファイル（%1）を今すぐ検証します</translation>
    </message>
    <message>
        <source>A click stops it.</source>
        <translation>クリックすると中止します。</translation>
    </message>
    <message>
        <source>Checking evidence files, %1 %</source>
        <translation>証拠ファイルを検証中 %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) are as they were attached, to the byte.</source>
        <translation>
            <numerusform>証拠ファイル %n 件は、1 バイトに至るまで保管時のままです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n evidence file(s) the content is not in this copy.</source>
        <translation>
            <numerusform>証拠ファイル %n 件の内容はこのコピーにありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting bundles</source>
        <translation>待っているバンドル</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) waiting</source>
        <translation>
            <numerusform>待っているバンドル %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>They have come before what they build on; a click says what that is.</source>
        <translation>前提になる変更より先に届いたものです。クリックすると何を待っているかが分かります。</translation>
    </message>
</context>
<context>
    <name>kagami::TagPopup</name>
    <message>
        <source>Tag a technique</source>
        <translation>テクニックをタグ付け</translation>
    </message>
    <message>
        <source>Source (empty: mapping of our own)</source>
        <translation>情報源（空欄：独自のマッピング）</translation>
    </message>
    <message>
        <source>Quote: the source&apos;s own words</source>
        <translation>引用：情報源の原文</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>ATT&amp;CK overlap alone is not attribution.</source>
        <translation>ATT&amp;CK の重なりだけで帰属を示すことはできません。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ付け</translation>
    </message>
    <message>
        <source>Tag a technique: select an incident first</source>
        <translation>テクニックをタグ付け：先にインシデントを選択してください</translation>
    </message>
    <message>
        <source>Tag a technique on “%1”</source>
        <translation>「%1」にテクニックをタグ付け</translation>
    </message>
    <message numerus="yes">
        <source>Tag a technique on %n selected item(s)</source>
        <translation>
            <numerusform>選択した %n 件の項目にテクニックをタグ付け</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::TechniqueEditor</name>
    <message>
        <source>Technique: an id, or a word in English or Japanese</source>
        <translation>テクニック：ID、または英語か日本語の語</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>テクニック</translation>
    </message>
    <message>
        <source>Tactic</source>
        <translation>戦術</translation>
    </message>
    <message>
        <source>How it is meant</source>
        <translation>記載区分</translation>
    </message>
    <message>
        <source>What was done, in your words</source>
        <translation>実際の手口（自由記述）</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>No technique was named.</source>
        <translation>テクニックが指定されていません。</translation>
    </message>
    <message>
        <source>Type an id such as T1190, or a word of its name.</source>
        <translation>T1190 のような ID か、名称に含まれる語を入力してください。</translation>
    </message>
    <message>
        <source>This technique serves several tactics.</source>
        <translation>このテクニックは複数の戦術に属しています。</translation>
    </message>
    <message>
        <source>Choose the one that is meant.</source>
        <translation>該当する戦術を選んでください。</translation>
    </message>
    <message>
        <source>Which tactic?</source>
        <translation>戦術を選択</translation>
    </message>
    <message>
        <source>took the place of %1</source>
        <translation>%1 の後継</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>インシデント %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::TechniqueMode</name>
    <message>
        <source>Observed</source>
        <translation>観測</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Actor level</source>
        <translation>アクター単位</translation>
    </message>
</context>
<context>
    <name>kagami::Term</name>
    <message>
        <source>Attributed</source>
        <translation>帰属あり</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>帰属の疑い</translation>
    </message>
    <message>
        <source>Not attributed, context only</source>
        <translation>帰属なし（参考のみ）</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>報道・公表</translation>
    </message>
    <message>
        <source>Intrusion</source>
        <translation>侵入</translation>
    </message>
    <message>
        <source>Intrusion attempt</source>
        <translation>侵入の試み</translation>
    </message>
    <message>
        <source>Wave of intrusions</source>
        <translation>一連の侵入</translation>
    </message>
    <message>
        <source>Targeting</source>
        <translation>標的とした活動</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>検知</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>被害・影響</translation>
    </message>
    <message>
        <source>New capability</source>
        <translation>新たな能力</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>攻撃インフラ</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>Boundary of a campaign</source>
        <translation>キャンペーンの始期・終期</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公表</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>注意喚起</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Read in the source</source>
        <translation>情報源で確認</translation>
    </message>
    <message>
        <source>Read in another text</source>
        <translation>別の資料で確認</translation>
    </message>
    <message>
        <source>From memory, to be confirmed</source>
        <translation>記憶による（要確認）</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>省</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>庁・機関</translation>
    </message>
    <message>
        <source>Space agency</source>
        <translation>宇宙機関</translation>
    </message>
    <message>
        <source>Government office</source>
        <translation>政府機関</translation>
    </message>
    <message>
        <source>Legislature</source>
        <translation>立法機関</translation>
    </message>
    <message>
        <source>Political party</source>
        <translation>政党</translation>
    </message>
    <message>
        <source>Politician</source>
        <translation>政治家</translation>
    </message>
    <message>
        <source>Think tank</source>
        <translation>シンクタンク</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>報道機関</translation>
    </message>
    <message>
        <source>Journalist</source>
        <translation>記者</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企業</translation>
    </message>
    <message>
        <source>University</source>
        <translation>大学</translation>
    </message>
    <message>
        <source>Research institute</source>
        <translation>研究機関</translation>
    </message>
    <message>
        <source>Diplomatic institute</source>
        <translation>外交関係機関</translation>
    </message>
    <message>
        <source>Non-governmental organisation</source>
        <translation>非政府組織（NGO）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Network or site</source>
        <translation>ネットワーク・拠点</translation>
    </message>
    <message>
        <source>Cloud service</source>
        <translation>クラウドサービス</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>港湾</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織・団体</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Defence</source>
        <translation>防衛</translation>
    </message>
    <message>
        <source>Diplomacy</source>
        <translation>外交</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>政治</translation>
    </message>
    <message>
        <source>Aerospace</source>
        <translation>航空宇宙</translation>
    </message>
    <message>
        <source>Academia</source>
        <translation>学術</translation>
    </message>
    <message>
        <source>Think tanks</source>
        <translation>シンクタンク</translation>
    </message>
    <message>
        <source>Semiconductors</source>
        <translation>半導体</translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation>製造</translation>
    </message>
    <message>
        <source>Information and communications</source>
        <translation>情報通信</translation>
    </message>
    <message>
        <source>Automotive</source>
        <translation>自動車</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Civil society</source>
        <translation>市民社会</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>運輸</translation>
    </message>
    <message>
        <source>Air transport</source>
        <translation>航空運輸</translation>
    </message>
    <message>
        <source>Public events</source>
        <translation>公的行事</translation>
    </message>
    <message>
        <source>Information security</source>
        <translation>情報セキュリティ</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>先端技術</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>金融</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>医療</translation>
    </message>
    <message>
        <source>Several sectors</source>
        <translation>複数分野</translation>
    </message>
    <message>
        <source>Unknown sector</source>
        <translation>分野不明</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中国語</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韓国語</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ロシア語</translation>
    </message>
    <message>
        <source>German</source>
        <translation>ドイツ語</translation>
    </message>
    <message>
        <source>French</source>
        <translation>フランス語</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>スペイン語</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>イタリア語</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>ポルトガル語</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>原典確認済み</translation>
    </message>
    <message>
        <source>Cited, not read</source>
        <translation>原典未確認（引用のみ）</translation>
    </message>
    <message>
        <source>From memory</source>
        <translation>記憶による</translation>
    </message>
    <message>
        <source>Backdoor</source>
        <translation>バックドア</translation>
    </message>
    <message>
        <source>Remote access trojan</source>
        <translation>遠隔操作型トロイの木馬（RAT）</translation>
    </message>
    <message>
        <source>Loader</source>
        <translation>ローダー</translation>
    </message>
    <message>
        <source>Downloader</source>
        <translation>ダウンローダー</translation>
    </message>
    <message>
        <source>Dropper</source>
        <translation>ドロッパー</translation>
    </message>
    <message>
        <source>Injector</source>
        <translation>インジェクター</translation>
    </message>
    <message>
        <source>Credential stealer</source>
        <translation>認証情報窃取ツール</translation>
    </message>
    <message>
        <source>Password filter</source>
        <translation>パスワードフィルター</translation>
    </message>
    <message>
        <source>Ransomware</source>
        <translation>ランサムウェア</translation>
    </message>
    <message>
        <source>Wiper</source>
        <translation>ワイパー</translation>
    </message>
    <message>
        <source>Commercial tool</source>
        <translation>市販ツール</translation>
    </message>
    <message>
        <source>Dual-use tool</source>
        <translation>両用ツール</translation>
    </message>
    <message>
        <source>Dual-use feature</source>
        <translation>両用機能</translation>
    </message>
    <message>
        <source>Living off the land</source>
        <translation>環境寄生（LotL）</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>kagami::TimeSpan</name>
    <message>
        <source>a year of four digits</source>
        <translation>4 桁の年</translation>
    </message>
    <message>
        <source>XX, because the month is not given</source>
        <translation>XX（月が示されていないため）</translation>
    </message>
    <message>
        <source>a month 01-12, a season 21-24 or a quarter 33-36</source>
        <translation>月（01～12）、季節（21～24）または四半期（33～36）</translation>
    </message>
    <message>
        <source>a day of this month</source>
        <translation>この月に存在する日</translation>
    </message>
    <message>
        <source>a fraction of a second</source>
        <translation>秒の小数部</translation>
    </message>
    <message>
        <source>an hour 00-23</source>
        <translation>時（00～23）</translation>
    </message>
    <message>
        <source>a minute 00-59</source>
        <translation>分（00～59）</translation>
    </message>
    <message>
        <source>a second 00-59</source>
        <translation>秒（00～59）</translation>
    </message>
    <message>
        <source>a moment between the years 0000 and 9999</source>
        <translation>0000 年から 9999 年までの日時</translation>
    </message>
    <message>
        <source>an offset such as +09:00</source>
        <translation>+09:00 のような時差</translation>
    </message>
    <message>
        <source>&quot;..&quot; between the two bounds</source>
        <translation>2 つの限界の間の「..」</translation>
    </message>
    <message>
        <source>a later bound</source>
        <translation>より後の限界</translation>
    </message>
    <message>
        <source>&quot;]&quot;</source>
        <translation>「]」</translation>
    </message>
    <message>
        <source>&quot;/&quot; between the two ends</source>
        <translation>始期と終期の間の「/」</translation>
    </message>
    <message>
        <source>an end that is not before the beginning</source>
        <translation>始期より前にならない終期</translation>
    </message>
    <message>
        <source>the end of the date</source>
        <translation>日付の終わり</translation>
    </message>
    <message>
        <source>This is no date in EDTF; %1 was expected here.</source>
        <extracomment>%1 is what was expected, such as &quot;a month 01-12, a season 21-24 or a quarter 33-36&quot;</extracomment>
        <translation>EDTF の日付ではありません。ここに必要なもの：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, character %2</source>
        <extracomment>%1 is a date as it was typed, %2 a position in it</extracomment>
        <translation>「%1」、%2 文字目</translation>
    </message>
    <message>
        <source>This is no date that can be read.</source>
        <translation>日付として読み取れません。</translation>
    </message>
    <message>
        <source>Write it like 2023-06, 8 Jan 2025, about June 2024, 2019-12/2023-07 or 2023年7月上旬.</source>
        <translation>2023-06、2025年1月8日、2024年6月頃、2019-12/2023-07、2023年7月上旬のように書いてください。</translation>
    </message>
</context>
<context>
    <name>kagami::TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
</context>
<context>
    <name>kagami::TimelineMenu</name>
    <message>
        <source>Lift the filter to “%1”</source>
        <translation>「%1」への絞り込みを解除</translation>
    </message>
    <message>
        <source>Filter to “%1”</source>
        <translation>「%1」で絞り込む</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>この範囲を拡大</translation>
    </message>
    <message>
        <source>Copy title</source>
        <translation>表題をコピー</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>Select the incidents of this lane</source>
        <translation>このレーンのインシデントを選択</translation>
    </message>
    <message>
        <source>Zoom to the marked range</source>
        <translation>指定した範囲を拡大</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Fiscal years from April</source>
        <translation>4 月始まりの年度表示</translation>
    </message>
    <message>
        <source>Copy the timeline as a picture</source>
        <translation>タイムラインを画像としてコピー</translation>
    </message>
</context>
<context>
    <name>kagami::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Lanes: %1</source>
        <translation>レーン：%1</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>レーン</translation>
    </message>
    <message>
        <source>Soft ends: date not exact · Hatched: suspected · Dashed: sources differ · Grey: context</source>
        <translation>ぼかした端：時期が不確か · 斜線：帰属の疑い · 破線：情報源に食い違いあり · 灰色：参考</translation>
    </message>
    <message>
        <source>Zoom to range</source>
        <translation>範囲を拡大</translation>
    </message>
    <message>
        <source>Show the marked range (Z)</source>
        <translation>指定した範囲を表示 (Z)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>すべて表示 (F)</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>インシデントはまだありません</translation>
    </message>
    <message>
        <source>Incidents stand here in time, one lane for each campaign. Add one, or import a case.</source>
        <translation>インシデントが、キャンペーンごとのレーンに時系列で表示されます。インシデントを追加するか、案件を取り込んでください。</translation>
    </message>
    <message>
        <source>The filter leaves no incident</source>
        <translation>該当するインシデントがありません</translation>
    </message>
</context>
<context>
    <name>kagami::Title</name>
    <message>
        <source>An item needs a title.</source>
        <translation>項目には表題が必要です。</translation>
    </message>
    <message>
        <source>Give the words by which it is known.</source>
        <translation>呼び名となる言葉を入れてください。</translation>
    </message>
    <message>
        <source>Shorten it, and put the rest into a description.</source>
        <translation>短くし、残りは説明に書いてください。</translation>
    </message>
    <message>
        <source>The title has %1 characters; at most %2 are allowed.</source>
        <translation>表題が %1 文字あります。上限は %2 文字です。</translation>
    </message>
</context>
<context>
    <name>kagami::TitleRow</name>
    <message>
        <source>Program menu</source>
        <translation>プログラムメニュー</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Tag technique</source>
        <translation>テクニックをタグ付け</translation>
    </message>
    <message>
        <source>Time zone of what is shown</source>
        <translation>表示のタイムゾーン</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>変更 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::TlpChip</name>
    <message>
        <source>Marking of the whole case</source>
        <translation>案件全体の取扱区分</translation>
    </message>
    <message>
        <source>Marking: %1</source>
        <translation>取扱区分：%1</translation>
    </message>
</context>
<context>
    <name>kagami::TrustDialog</name>
    <message>
        <source>The key of a colleague</source>
        <translation>同僚の鍵</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>この鍵を信頼する</translation>
    </message>
    <message>
        <source>Paste the line that begins with “kagami-key-1”, as your colleague has copied it.</source>
        <translation>同僚がコピーした「kagami-key-1」で始まる行を貼り付けてください。</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公開鍵</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>Compare these digits with your colleague, in person or on the telephone: whoever hands you another key could sign in that name.</source>
        <translation>この指紋を、対面か電話で同僚と照合してください。すり替えられた鍵を信頼すると、その名前で署名されるおそれがあります。</translation>
    </message>
    <message>
        <source>A file with a public key</source>
        <translation>公開鍵のファイル</translation>
    </message>
    <message>
        <source>Public keys (*.pub *.txt)</source>
        <translation>公開鍵 (*.pub *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読めません：%2</translation>
    </message>
</context>
<context>
    <name>kagami::UndoDoor</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 keeps what was written since: %3</source>
        <translation>%2 の%1には、その後に書かれた値が残ります: %3</translation>
    </message>
    <message>
        <source>%1 stays, somebody built on it: %2</source>
        <translation>%1 は、もとにした人がいるため残ります: %2</translation>
    </message>
    <message>
        <source>everything after this step</source>
        <translation>この操作より後のすべて</translation>
    </message>
    <message>
        <source>Others have built on this</source>
        <translation>ほかの人がこれをもとに作業しています</translation>
    </message>
    <message>
        <source>Others have built on “%1”. Undoing takes back the rest; this stays:</source>
        <translation>ほかの人が「%1」をもとに作業しています。取り消すと残りは元に戻りますが、次のものはそのまま残ります:</translation>
    </message>
    <message>
        <source>Undo the rest</source>
        <translation>残りを取り消す</translation>
    </message>
</context>
<context>
    <name>kagami::ValueEditor</name>
    <message>
        <source>There is no value.</source>
        <translation>値がありません。</translation>
    </message>
    <message>
        <source>Type one, or press Esc to leave it as it was.</source>
        <translation>値を入力するか、Esc で元のままにしてください。</translation>
    </message>
    <message>
        <source>Read as %1 · %2</source>
        <translation>解釈：%1 · %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>新規：%1</translation>
    </message>
</context>
<context>
    <name>kagami::ValueInput</name>
    <message>
        <source>“%1” is not an ATT&amp;CK technique id.</source>
        <translation>「%1」は ATT&amp;CK のテクニック ID ではありません。</translation>
    </message>
    <message>
        <source>Write it as T1566 or T1566.001, with a tactic as T1566.001/initial-access.</source>
        <translation>T1566 または T1566.001 のように書いてください。戦術を付ける場合は T1566.001/initial-access とします。</translation>
    </message>
    <message>
        <source>The title of an item is missing.</source>
        <translation>項目の表題がありません。</translation>
    </message>
    <message>
        <source>No item has this title.</source>
        <translation>この表題の項目はありません。</translation>
    </message>
    <message>
        <source>Give its id or its title; “kagami search” finds them.</source>
        <translation>ID か表題を指定してください。「kagami search」で検索できます。</translation>
    </message>
    <message>
        <source>Several items match: %1.</source>
        <translation>複数の項目が一致します：%1。</translation>
    </message>
    <message>
        <source>Give the id.</source>
        <translation>ID を指定してください。</translation>
    </message>
    <message>
        <source>“%1” takes %2, not “%3”.</source>
        <translation>「%1」に必要な値：%2（「%3」は不可）。</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>「%1」には値が必要です。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>the id of a claim</source>
        <translation>主張の ID</translation>
    </message>
    <message>
        <source>a rating and a hypothesis, as “I:H1”</source>
        <translation>「I:H1」のような評定と仮説</translation>
    </message>
    <message>
        <source>one of the seven ICD 203 likelihoods, as “likely”</source>
        <translation>「likely」など ICD 203 の 7 段階の見込み</translation>
    </message>
    <message>
        <source>low, moderate or high</source>
        <translation>low、moderate、high のいずれか</translation>
    </message>
    <message>
        <source>a reliability from A to F</source>
        <translation>A から F までの信頼度</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>This is of the kind “%1”.</source>
        <translation>これの種類は「%1」です。</translation>
    </message>
    <message>
        <source>Here it takes: %1.</source>
        <translation>ここで指定できる種類：%1。</translation>
    </message>
    <message>
        <source>No item has this id.</source>
        <translation>この ID の項目はありません。</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>0 以上の整数</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>他 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the whole title, or the id. These contain it: %1.</source>
        <translation>題名の全体か ID を指定してください。これを含む題名: %1。</translation>
    </message>
</context>
<context>
    <name>kagami::ValueText</name>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 (%2–%3 %)</source>
        <translation>%1（%2～%3 %）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>kagami::ViewKey</name>
    <message>
        <source>Tag a technique</source>
        <translation>テクニックをタグ付け</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>このキー一覧</translation>
    </message>
    <message>
        <source>Go to a view</source>
        <translation>ビューへ移動</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Zoom and pan</source>
        <translation>拡大・縮小と移動</translation>
    </message>
    <message>
        <source>Centre the selection; again: fit all</source>
        <translation>選択を中央に（再度で全体）</translation>
    </message>
    <message>
        <source>Next and previous on the lane</source>
        <translation>レーン上の次・前</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Edit the value</source>
        <translation>値を編集</translation>
    </message>
    <message>
        <source>Show the quote</source>
        <translation>引用を表示</translation>
    </message>
    <message>
        <source>Accept, dispute, reject</source>
        <translation>採用・異論あり・却下</translation>
    </message>
    <message>
        <source>Cite a source</source>
        <translation>出典を追加</translation>
    </message>
    <message>
        <source>Retract the claim</source>
        <translation>主張を撤回</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>帰属評価</translation>
    </message>
    <message>
        <source>Rate a cell; C C and I I are the strong forms</source>
        <translation>セルを評定（C C と I I は強い評定）</translation>
    </message>
    <message>
        <source>In the views</source>
        <translation>ビュー共通</translation>
    </message>
    <message>
        <source>Show in the inspector</source>
        <translation>インスペクターに表示</translation>
    </message>
    <message>
        <source>Target map</source>
        <translation>標的マップ</translation>
    </message>
    <message>
        <source>Other layout</source>
        <translation>配置を切り替え</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>マップ全体を表示</translation>
    </message>
    <message>
        <source>Round the neighbours</source>
        <translation>隣の項目を順に巡る</translation>
    </message>
    <message>
        <source>ATT&amp;CK matrix</source>
        <translation>ATT&amp;CK マトリクス</translation>
    </message>
    <message>
        <source>Unfold and fold sub-techniques</source>
        <translation>サブテクニックの展開と折りたたみ</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Walk the quarters and their campaigns</source>
        <translation>四半期とキャンペーンの間を移動</translation>
    </message>
    <message>
        <source>Select the incidents of the bar</source>
        <translation>棒のインシデントを選択</translation>
    </message>
    <message>
        <source>Show the place in the source</source>
        <translation>情報源内の該当箇所を表示</translation>
    </message>
</context>
<context>
    <name>kagami::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 is in a window of its own</source>
        <translation>「%1」は別のウィンドウで開いています</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>別のウィンドウで開く</translation>
    </message>
</context>
<context>
    <name>kagami::Views</name>
    <message>
        <source>ATT&amp;&amp;CK matrix</source>
        <translation>ATT&amp;&amp;CK マトリクス</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>帰属評価</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
</context>
<context>
    <name>kagami::WaitingDialog</name>
    <message>
        <source>Give it up…</source>
        <translation>あきらめる…</translation>
    </message>
    <message>
        <source>Waiting bundles</source>
        <translation>待っているバンドル</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>待っているものはありません</translation>
    </message>
    <message>
        <source>A bundle that comes before what it builds on can wait in the case. It comes in by itself with what it waits for.</source>
        <translation>前提になる変更より先に届いたバンドルは、案件の中で待たせることができます。足りないものが届くと、一緒に取り込まれます。</translation>
    </message>
    <message>
        <source>Apply a bundle…</source>
        <translation>バンドルを適用…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Give up %1?</source>
        <translation>「%1」をあきらめますか？</translation>
    </message>
    <message>
        <source>They were never part of the case. Undo does not bring them back; the bundle does.</source>
        <translation>まだ案件の一部ではありません。取り消し操作では戻りませんが、バンドルがあればもう一度取り込めます。</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>あきらめる</translation>
    </message>
</context>
<context>
    <name>kagami::WelcomePage</name>
    <message>
        <source>This case is empty</source>
        <translation>この案件はまだ空です</translation>
    </message>
    <message>
        <source>Add what happened, even with a title alone. Timeline, target map and matrix grow as dates, targets and techniques are known. Every action is kept in the file at once, and every action can be undone.</source>
        <translation>起きたことを、まずは題名だけでも追加してください。日付、標的、テクニックが分かるにつれて、タイムライン、標的マップ、マトリクスが育ちます。操作はすべてその場でファイルに保存され、すべて取り消せます。</translation>
    </message>
    <message>
        <source>A title, and what is known of date, campaign and target</source>
        <translation>題名と、分かっている日付・キャンペーン・標的</translation>
    </message>
    <message>
        <source>Go on with a case file; dropping it on the window does the same</source>
        <translation>案件ファイルの続きから。ウィンドウへのドロップでも開けます</translation>
    </message>
    <message>
        <source>MirrorFace against Japan, 2019–2024: 72 incidents to look around in</source>
        <translation>MirrorFace による対日攻撃（2019～2024年）：72件のインシデントを見て回れます</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>コマンドを名前で探す</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>キー操作の一覧</translation>
    </message>
    <message>
        <source>Welcome to %1</source>
        <translation>%1 へようこそ</translation>
    </message>
    <message>
        <source>Bring a case document (.case.json) into this case, in one step that can be undone</source>
        <translation>案件文書（.case.json）をこの案件に取り込みます。一度の操作で元に戻せます</translation>
    </message>
</context>
<context>
    <name>kagami::WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Nothing of the file that is on its way is kept (Esc)</source>
        <translation>処理中のファイルは何も残りません（Esc）</translation>
    </message>
    <message>
        <source>Work on evidence files</source>
        <translation>証拠ファイルの処理</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
</context>
<context>
    <name>kagami::WorkTimeline</name>
    <message>
        <source>Who did what, and when</source>
        <translation>誰が、いつ、何をしたか</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change set(s)</source>
        <translation>
            <numerusform>%1：変更セット %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, comes in</source>
        <translation>%1、加わる変更</translation>
    </message>
    <message>
        <source>%1, is here already</source>
        <translation>%1、既にここにある変更</translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that come in</source>
        <translation>
            <numerusform>加わる変更セット %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that are only here</source>
        <translation>
            <numerusform>ここだけにある変更セット %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n operation(s)</source>
        <translation>
            <numerusform>%1 · 操作 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::Workspace</name>
    <message>
        <source>This is the case as it was; the past cannot be changed.</source>
        <translation>これは当時の案件です。過去は変更できません。</translation>
    </message>
    <message>
        <source>Go back to now first, or restore this state.</source>
        <translation>先に現在に戻るか、この状態に復元してください。</translation>
    </message>
    <message>
        <source>The case is being written.</source>
        <translation>案件に書き込んでいます。</translation>
    </message>
    <message>
        <source>Wait until that is done, or stop it.</source>
        <translation>終わるまで待つか、中止してください。</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>案件は閲覧のみで開かれています。</translation>
    </message>
    <message>
        <source>Restored the case as it was after “%1”, %2</source>
        <translation>「%1」の直後（%2）の案件に復元</translation>
    </message>
    <message>
        <source>Another case lies at its place.</source>
        <translation>同じ場所に別の案件があります。</translation>
    </message>
    <message>
        <source>Open it by itself, if that is what you want to see.</source>
        <translation>その案件を見る場合は、改めて開いてください。</translation>
    </message>
</context>
<context>
    <name>kagami::WrittenDialog</name>
    <message>
        <source>The bundle is written</source>
        <translation>バンドルを書き出しました</translation>
    </message>
    <message>
        <source>Copy the head</source>
        <translation>ヘッドをコピー</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Send the head by another way than the bundle. It proves to your colleague that nothing is missing (“kagami verify CASE --head …”), and it is what you give the next time to send only what is new.</source>
        <translation>ヘッドはバンドルとは別の経路で伝えてください。同僚は何も欠けていないことを確かめられ（「kagami verify CASE --head …」）、次回はこれを指定すると新しい分だけを送れます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>kagami::attack</name>
    <message>
        <source>This version of ATT&amp;CK %1 is not in the program.</source>
        <translation>ATT&amp;CK %1 のこの版は、プログラムに含まれていません。</translation>
    </message>
    <message>
        <source>Use one of these: %1.</source>
        <translation>次のいずれかを使ってください：%1。</translation>
    </message>
    <message>
        <source>ATT&amp;CK %1 %2 has no such technique.</source>
        <translation>ATT&amp;CK %1 %2 にこのテクニックはありません。</translation>
    </message>
    <message>
        <source>It is of ATT&amp;CK %1; use %2.</source>
        <translation>ATT&amp;CK %1 のテクニックです。%2 を使ってください。</translation>
    </message>
    <message>
        <source>It is of ATT&amp;CK %1.</source>
        <translation>ATT&amp;CK %1 のテクニックです。</translation>
    </message>
    <message>
        <source>Search by a word of its name.</source>
        <translation>名称に含まれる語で検索してください。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>%1 ではありませんか。</translation>
    </message>
    <message>
        <source>MITRE deprecated this technique; nothing took its place.</source>
        <translation>MITRE がこのテクニックを非推奨としました。後継はありません。</translation>
    </message>
    <message>
        <source>Choose another technique.</source>
        <translation>別のテクニックを選んでください。</translation>
    </message>
    <message>
        <source>MITRE revoked this technique.</source>
        <translation>MITRE がこのテクニックを廃止しました。</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>%1 を使ってください。</translation>
    </message>
    <message>
        <source>%1 is not of this tactic.</source>
        <translation>%1 はこの戦術に属していません。</translation>
    </message>
    <message>
        <source>ATT&amp;CK %1 %2 has no such tactic.</source>
        <translation>ATT&amp;CK %1 %2 にこの戦術はありません。</translation>
    </message>
    <message>
        <source>Tactics of %1: %2.</source>
        <extracomment>%1 is a technique, %2 a list of short names of tactics such as &quot;initial-access&quot;</extracomment>
        <translation>%1 の戦術：%2。</translation>
    </message>
    <message>
        <source>A bundled ATT&amp;CK table cannot be read.</source>
        <translation>同梱の ATT&amp;CK の表を読み取れません。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>プログラムをインストールし直してください。</translation>
    </message>
</context>
<context>
    <name>kagami::attribution</name>
    <message>
        <source>likelihood</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>確信度</translation>
    </message>
    <message>
        <source>basis of the confidence</source>
        <translation>確信度の根拠</translation>
    </message>
    <message>
        <source>causes of uncertainty</source>
        <translation>不確実性の要因</translation>
    </message>
    <message>
        <source>assumptions</source>
        <translation>前提</translation>
    </message>
    <message>
        <source>what would change it</source>
        <translation>判断が変わる条件</translation>
    </message>
</context>
<context>
    <name>kagami::casejson</name>
    <message>
        <source>The document is of format %1; this program reads up to %2.</source>
        <translation>この文書の形式は %1 です。このプログラムが読み取れるのは %2 までです。</translation>
    </message>
    <message>
        <source>Open it with a newer version of Kagami, or export it again in the older format.</source>
        <translation>新しい版の Kagami で開くか、古い形式で書き出し直してください。</translation>
    </message>
    <message>
        <source>Correct the document; its form is the case-json schema.</source>
        <translation>case-json スキーマに合うように文書を修正してください。</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>ファイルを開けません。</translation>
    </message>
    <message>
        <source>Check the name and that you may read it.</source>
        <translation>ファイル名と読み取り権限を確認してください。</translation>
    </message>
    <message>
        <source>“%1” is missing. Expected: %2</source>
        <translation>「%1」がありません。必要なもの：%2</translation>
    </message>
    <message>
        <source>The format has no such field.</source>
        <translation>この形式にそのような項目はありません。</translation>
    </message>
    <message>
        <source>This does not follow the format. Expected: %1</source>
        <translation>形式に合っていません。必要なもの：%1</translation>
    </message>
    <message>
        <source>This holds too many values for one record.</source>
        <translation>1 件の記録としては値が多すぎます。</translation>
    </message>
    <message>
        <source>Check that it is a case-json document.</source>
        <translation>case-json 文書であることを確認してください。</translation>
    </message>
    <message>
        <source>Lists and objects are nested more than 64 levels deep.</source>
        <translation>配列とオブジェクトの入れ子が 64 段を超えています。</translation>
    </message>
    <message>
        <source>This key stands twice in its object.</source>
        <translation>同じオブジェクト内でキーが重複しています。</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>どちらか一方を残してください。</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>JSON ではありません。</translation>
    </message>
    <message>
        <source>Check that the file is a complete case-json document.</source>
        <translation>ファイルが完全な case-json 文書であることを確認してください。</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1 行 %2 列</translation>
    </message>
    <message>
        <source>The document is larger than 2 GiB.</source>
        <translation>文書が 2 GiB を超えています。</translation>
    </message>
    <message>
        <source>Split it into several documents.</source>
        <translation>複数の文書に分割してください。</translation>
    </message>
    <message>
        <source>The id %1 is used twice; it stands first at %2.</source>
        <translation>ID %1 が重複しています。最初の位置は %2 です。</translation>
    </message>
    <message>
        <source>Give one of the two records a new id.</source>
        <translation>どちらかの記録に新しい ID を付けてください。</translation>
    </message>
    <message>
        <source>a claim</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>No record of the document has the id %1.</source>
        <translation>文書内に ID %1 の記録はありません。</translation>
    </message>
    <message>
        <source>Add the record, or refer to one that is there.</source>
        <translation>記録を追加するか、既にある記録を参照してください。</translation>
    </message>
    <message>
        <source>This refers to: %1. Expected: %2.</source>
        <translation>参照先：%1。必要なもの：%2。</translation>
    </message>
    <message>
        <source>Refer to a record of an expected kind.</source>
        <translation>必要な種類の記録を参照してください。</translation>
    </message>
    <message>
        <source>The predicate “%1” takes another value.</source>
        <translation>述語「%1」の値の型が違います。</translation>
    </message>
    <message>
        <source>Write the value in the form the predicate takes.</source>
        <translation>述語に合う形式で値を書いてください。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>ファイルが見つかりません。</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>ファイルではなくフォルダーです。</translation>
    </message>
    <message>
        <source>This is a Kagami case file, not a document to import.</source>
        <translation>これは Kagami の案件ファイルで、取り込み用の文書ではありません。</translation>
    </message>
    <message>
        <source>A copy of the same case is brought in with “kagami merge”; of another case, make a document first with “kagami export --format case-json”.</source>
        <translation>同じ案件の写しは「kagami merge」で取り込みます。別の案件なら、先に「kagami export --format case-json」で文書にしてください。</translation>
    </message>
    <message>
        <source>The text has %1 characters; at most %2 are allowed. Expected: %3</source>
        <translation>文字列が %1 文字あります。上限は %2 文字です。期待される内容：%3</translation>
    </message>
    <message>
        <source>It is the record of another case; this case has its own.</source>
        <translation>別の案件そのものの記録です。この案件には固有の記録があります。</translation>
    </message>
    <message>
        <source>A case has one record of itself, and this is the second one.</source>
        <translation>案件自身の記録は一つだけですが、これは二つ目です。</translation>
    </message>
    <message>
        <source>Leave one of both out.</source>
        <translation>どちらか一方を外してください。</translation>
    </message>
</context>
<context>
    <name>kagami::cli</name>
    <message>
        <source>“%1” is no kind of item.</source>
        <translation>「%1」という項目の種類はありません。</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>次のいずれかを使ってください：%1。</translation>
    </message>
    <message>
        <source>Added %1 “%2”</source>
        <translation>%1「%2」を追加</translation>
    </message>
    <message>
        <source>Nothing to write.</source>
        <translation>出力先の指定がありません。</translation>
    </message>
    <message>
        <source>Give --html OUT, --pdf OUT or both.</source>
        <translation>--html OUT、--pdf OUT またはその両方を指定してください。</translation>
    </message>
    <message>
        <source>“%1” is no predicate.</source>
        <translation>「%1」という述語はありません。</translation>
    </message>
    <message>
        <source>A credibility is a digit from 1 to 6.</source>
        <translation>確度は 1 から 6 までの数字です。</translation>
    </message>
    <message>
        <source>Added claim “%1”</source>
        <translation>主張「%1」を追加</translation>
    </message>
    <message>
        <source>The format “%1” cannot be written.</source>
        <translation>形式「%1」では書き出せません。</translation>
    </message>
    <message>
        <source>Use case-json.</source>
        <translation>case-json を使ってください。</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>%1 を取り込み</translation>
    </message>
    <message>
        <source>The format “%1” cannot be read.</source>
        <translation>形式「%1」は読み取れません。</translation>
    </message>
    <message>
        <source>Read %1 records: %2 imported, %3 skipped.</source>
        <translation>%1 件の記録を読み取りました：取り込み %2 件、スキップ %3 件。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>Change sets  %1</source>
        <translation>変更セット  %1</translation>
    </message>
    <message>
        <source>Conflicts    %1</source>
        <translation>競合        %1</translation>
    </message>
    <message>
        <source>Head         %1</source>
        <translation>ヘッド      %1</translation>
    </message>
    <message>
        <source>State        %1</source>
        <translation>状態        %1</translation>
    </message>
    <message>
        <source>New case from %1</source>
        <translation>%1 から新しい案件を作成</translation>
    </message>
    <message>
        <source>There is no view “%1”.</source>
        <translation>「%1」というビューはありません。</translation>
    </message>
    <message>
        <source>Use timeline, graph, matrix or statistics.</source>
        <translation>timeline、graph、matrix、statistics のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>“%1” is no size.</source>
        <translation>「%1」は大きさとして読み取れません。</translation>
    </message>
    <message>
        <source>Write width x height in pixels, as 1600x900, at most 20000 each.</source>
        <translation>1600x900 のように「幅x高さ」をピクセルで書いてください。それぞれ 20000 までです。</translation>
    </message>
    <message>
        <source>The ending “%1” is no picture format.</source>
        <translation>拡張子「%1」は画像形式ではありません。</translation>
    </message>
    <message>
        <source>End the name in .svg, .png or .pdf.</source>
        <translation>ファイル名の末尾を .svg、.png、.pdf のいずれかにしてください。</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>ヘッド %1</translation>
    </message>
    <message>
        <source>Retracted a claim “%1”</source>
        <translation>主張「%1」を撤回</translation>
    </message>
    <message>
        <source>The case itself cannot be retracted.</source>
        <translation>案件そのものは撤回できません。</translation>
    </message>
    <message>
        <source>Retracted “%1”</source>
        <translation>「%1」を撤回</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 件一致</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written (%1).</source>
        <translation>ファイルを書き込めませんでした（%1）。</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written to and has room.</source>
        <translation>フォルダーの有無、書き込み権限、空き容量を確認してください。</translation>
    </message>
    <message>
        <source>“%1” is no TLP 2.0 label.</source>
        <translation>「%1」は TLP 2.0 のラベルではありません。</translation>
    </message>
    <message>
        <source>Use CLEAR, GREEN, AMBER, AMBER+STRICT or RED.</source>
        <translation>CLEAR、GREEN、AMBER、AMBER+STRICT、RED のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>“%1” is no mode.</source>
        <translation>「%1」というモードはありません。</translation>
    </message>
    <message>
        <source>Use observed, capability or actor.</source>
        <translation>observed、capability、actor のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>Tagged %1 on “%2”</source>
        <translation>「%2」に %1 をタグ付け</translation>
    </message>
    <message>
        <source>A head is 64 hexadecimal digits.</source>
        <translation>ヘッドは 64 桁の 16 進数です。</translation>
    </message>
    <message>
        <source>Every record follows from the ledger, and the chain is whole. Head %1</source>
        <translation>すべての記録が台帳と一致し、チェーンに欠落はありません。ヘッド %1</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>検索する語がありません。</translation>
    </message>
    <message>
        <source>Give one or more words, or a &quot;phrase&quot;.</source>
        <translation>一つ以上の語、または「&quot;」で囲んだ語句を入れてください。</translation>
    </message>
    <message>
        <source>Two outputs would be written to one file.</source>
        <translation>2 つの出力が同じファイルに書き込まれることになります。</translation>
    </message>
    <message>
        <source>Give each its own name.</source>
        <translation>それぞれ別の名前を指定してください。</translation>
    </message>
    <message>
        <source>This is a case file or another database.</source>
        <translation>これは案件ファイルまたは別のデータベースです。</translation>
    </message>
    <message>
        <source>Nothing is written over it; give another name.</source>
        <translation>上書きはしません。別の名前を指定してください。</translation>
    </message>
    <message>
        <source>The picture is too large for this computer&apos;s memory.</source>
        <translation>画像が大きすぎて、このコンピューターのメモリに収まりません。</translation>
    </message>
    <message>
        <source>Give a smaller --size, or write an .svg or .pdf.</source>
        <translation>--size を小さくするか、.svg または .pdf で書き出してください。</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 fields changed.</source>
        <translation>追加 %1 件、削除 %2 件、項目の変更 %3 件。</translation>
    </message>
    <message>
        <source>%1 (%2, %3: %4)</source>
        <translation>%1（%2、%3：%4）</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <translation>「%2」の %1</translation>
    </message>
    <message>
        <source>Passphrase for the new key</source>
        <translation>新しい鍵のパスフレーズ</translation>
    </message>
    <message>
        <source>The private key is %1. Send colleagues the line above, and compare these digits with them: %2</source>
        <translation>秘密鍵は %1 です。上の行を関係者に送り、次の数字を互いに照合してください：%2</translation>
    </message>
    <message>
        <source>own    %1  %2</source>
        <extracomment>A row of a list of keys: %1 is the fingerprint, %2 the name. Both rows are equally wide.</extracomment>
        <translation>自分    %1  %2</translation>
    </message>
    <message>
        <source>known  %1  %2</source>
        <extracomment>A row of a list of keys: %1 is the fingerprint, %2 the name. Both rows are equally wide.</extracomment>
        <translation>登録済  %1  %2</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>指紋：%1</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>ファイルを読み取れませんでした。</translation>
    </message>
    <message>
        <source>Trusted from now on as “%1”. Compare these digits with the person, by telephone or face to face: %2</source>
        <translation>今後「%1」として信頼します。電話または対面で、次の数字を本人と照合してください：%2</translation>
    </message>
    <message>
        <source>The terminal cannot hide a passphrase.</source>
        <translation>この端末ではパスフレーズを隠して入力できません。</translation>
    </message>
    <message>
        <source>No passphrase was given.</source>
        <translation>パスフレーズが入力されませんでした。</translation>
    </message>
    <message>
        <source>A passphrase is needed, and there is no terminal to ask on.</source>
        <translation>パスフレーズが必要ですが、入力を求める端末がありません。</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>2 回の入力が一致しません。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度試してください。</translation>
    </message>
    <message>
        <source>Wrote %1. Items: %2, claims: %3.</source>
        <translation>%1 を作成しました。項目：%2、主張：%3。</translation>
    </message>
    <message>
        <source>Operations that were left out of this copy: %1. Merging a fuller one brings them.</source>
        <translation>このコピーから除かれた操作: %1 件。より完全なコピーを統合すると補われます。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>Nothing was written. Free some space and do it again.</source>
        <translation>何も書き込んでいません。空きを作ってから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Signed by %1.</source>
        <translation>署名者：%1。</translation>
    </message>
    <message>
        <source>Signed with an unknown key: %1.</source>
        <translation>登録されていない鍵による署名：%1。</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>署名なし。</translation>
    </message>
    <message>
        <source>The seal is broken: this is not what the sender signed.</source>
        <translation>封が破れています。送り主が署名した内容ではありません。</translation>
    </message>
    <message>
        <source>A head has 64 hexadecimal digits.</source>
        <translation>台帳ヘッドは 16 進数 64 桁です。</translation>
    </message>
    <message>
        <source>“kagami info” prints the head of a case.</source>
        <translation>案件の台帳ヘッドは「kagami info」で表示できます。</translation>
    </message>
    <message>
        <source>There is no key of this person.</source>
        <translation>この人の鍵はありません。</translation>
    </message>
    <message>
        <source>Ask for the public key, and trust it with “kagami key trust”.</source>
        <translation>公開鍵を送ってもらい、「kagami key trust」で信頼してください。</translation>
    </message>
    <message>
        <source>Left out although marked low enough: %1 records.</source>
        <translation>公開範囲の条件を満たすのに除外した記録：%1 件。</translation>
    </message>
    <message>
        <source>  %1: it was marked higher before, and its history would tell.</source>
        <translation>  %1：以前はより厳しい指定で、履歴から内容が漏れるため。</translation>
    </message>
    <message>
        <source>  %1: it refers to what may not leave.</source>
        <translation>  %1：持ち出せない記録を参照しているため。</translation>
    </message>
    <message>
        <source>The bundle is not signed: its receiver cannot tell who made it.</source>
        <translation>バンドルに署名がありません。受け取る側は作成者を確認できません。</translation>
    </message>
    <message>
        <source>Passphrase for the key %1</source>
        <translation>鍵「%1」のパスフレーズ</translation>
    </message>
    <message>
        <source>Passphrase for the bundle</source>
        <translation>バンドルのパスフレーズ</translation>
    </message>
    <message>
        <source>Conflicts that wait for a decision: %1.</source>
        <translation>判断を待つ競合：%1 件。</translation>
    </message>
    <message>
        <source>“%1” picks no side.</source>
        <translation>「%1」では、どの値も選べません。</translation>
    </message>
    <message>
        <source>Use shown, other, mine, theirs, or by:NAME; or give a --value.</source>
        <translation>shown, other, mine, theirs, by:NAME のいずれか、または --value を指定してください。</translation>
    </message>
    <message>
        <source>No conflict waits here.</source>
        <translation>ここに判断を待つ競合はありません。</translation>
    </message>
    <message>
        <source>“kagami conflicts” lists those that do, with record and field.</source>
        <translation>「kagami conflicts」で、競合のある記録と欄を確認できます。</translation>
    </message>
    <message>
        <source>Several conflicts answer to this name.</source>
        <translation>この名前に当てはまる競合が複数あります。</translation>
    </message>
    <message>
        <source>Give the id that “kagami conflicts --json” shows.</source>
        <translation>「kagami conflicts --json」が示す ID を指定してください。</translation>
    </message>
    <message>
        <source>“%1” picks no side here, or several.</source>
        <translation>「%1」に当てはまる値がないか、複数あります。</translation>
    </message>
    <message>
        <source>Say by:NAME, or give a --value. The sides are in “kagami conflicts”.</source>
        <translation>by:NAME、または --value を指定してください。それぞれの値は「kagami conflicts」で確認できます。</translation>
    </message>
    <message numerus="yes">
        <source>Decided %n conflict(s): %1</source>
        <translation>
            <numerusform>競合 %n 件を決定：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided %1 of %2: %3</source>
        <translation>%2 の %1 を決定：%3</translation>
    </message>
    <message>
        <source>Say which conflict, and for what.</source>
        <translation>どの競合をどの値に決めるかを指定してください。</translation>
    </message>
    <message>
        <source>kagami decide CASE RECORD FIELD shown|other|mine|theirs|by:NAME, or --value TEXT, or only --all CHOICE.</source>
        <translation>kagami decide CASE RECORD FIELD shown|other|mine|theirs|by:NAME、または --value TEXT、または --all CHOICE だけを指定します。</translation>
    </message>
    <message>
        <source>%1 decided, %2 left.</source>
        <translation>決定 %1 件、残り %2 件。</translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) in the bundle; operations of which only a salted hash leaves: %1.</source>
        <translation>
            <numerusform>バンドル内の変更セット %n 件。ソルト付きハッシュだけが渡る操作: %1 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) added; conflicts that wait for a decision: %1.</source>
        <translation>
            <numerusform>%n 件の変更セットを追加。決定待ちの競合: %1 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the bundle builds on is not here yet: it waits in the case as number %1.</source>
        <translation>このバンドルの前提になる変更がまだありません。番号 %1 として案件の中で待機します。</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) that had waited came in with it.</source>
        <translation>
            <numerusform>待機していたバンドル %n 件も取り込みました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) wait for earlier ones; “kagami waiting” says for which.</source>
        <translation>
            <numerusform>%n 件の変更セットが以前の変更を待っています。何を待つかは kagami waiting で確認できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>bundle %1</source>
        <translation>バンドル %1</translation>
    </message>
    <message>
        <source>change set %1 of %2 (%3)</source>
        <translation>%2 の変更セット %1（%3）</translation>
    </message>
    <message numerus="yes">
        <source>Bundle %1: %n change set(s) by %2, waiting for %3</source>
        <translation>
            <numerusform>バンドル %1：%2 による変更セット %n 件。待っているもの：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was after %1: %2 (%3)</source>
        <translation>%1 の直後の状態: %2（%3）</translation>
    </message>
    <message>
        <source>  %1 stays: %2 built on it (%3)</source>
        <translation>  %1 は残ります: %2 がこれをもとに作業しました（%3）</translation>
    </message>
    <message>
        <source>  %1 of %2 keeps what %3 wrote into it since (%4)</source>
        <translation>  %2 の%1には、その後 %3 が書いた値が残ります（%4）</translation>
    </message>
    <message>
        <source>Others have built on “%1”; that would stay as it is:</source>
        <translation>ほかの人が「%1」をもとに作業しています。次のものはそのまま残ります:</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>何も取り消していません。</translation>
    </message>
    <message>
        <source>With --force the rest is taken back.</source>
        <translation>--force を付けると、残りを取り消します。</translation>
    </message>
    <message>
        <source>A file with this content is in the case: “%1”.</source>
        <translation>同じ内容のファイルが既に案件にあります：「%1」。</translation>
    </message>
    <message>
        <source>Nobody said what the content of this evidence file is.</source>
        <translation>この証拠ファイルの内容はまだ記録されていません。</translation>
    </message>
    <message>
        <source>  signed     %1</source>
        <translation>  署名済み   %1</translation>
    </message>
    <message>
        <source>Evidence     %1 bytes</source>
        <translation>証拠ファイル %1 バイト</translation>
    </message>
    <message>
        <source>%1  (signed: %2)</source>
        <translation>%1  （署名: %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) signed.</source>
        <translation>
            <numerusform>%n 件の変更セットに署名しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The content of an evidence file is not in this copy (SHA-256 %1). Merging a fuller one brings it.</source>
        <translation>証拠ファイルの内容がこのコピーにありません（SHA-256 %1）。より完全なコピーを統合すると補われます。</translation>
    </message>
    <message>
        <source>--accept-unknown accepts it.</source>
        <translation>--accept-unknown を付けると受け入れます。</translation>
    </message>
    <message>
        <source>--look --accept-broken lists what is in it.</source>
        <translation>--look --accept-broken を付けると内容を一覧表示します。</translation>
    </message>
    <message>
        <source>Conflict: %1, %2</source>
        <translation>競合：%1、%2</translation>
    </message>
    <message>
        <source>  shown: %1</source>
        <translation>  表示中：%1</translation>
    </message>
    <message>
        <source>  other: %1</source>
        <translation>  もう一方：%1</translation>
    </message>
    <message>
        <source>Events       %1</source>
        <translation>イベント     %1</translation>
    </message>
    <message>
        <source>ATT&amp;CK       %1</source>
        <translation>ATT&amp;CK       %1</translation>
    </message>
    <message>
        <source>Say which one: kagami key show NAME.</source>
        <translation>どれかを指定してください：kagami key show NAME</translation>
    </message>
    <message>
        <source>Say which one: %1 NAME.</source>
        <translation>どれかを指定してください：%1 NAME</translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that were here in part have more now.</source>
        <translation>
            <numerusform>一部だけがあった変更セット %n 件の内容が補われました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) came with it.</source>
        <translation>
            <numerusform>証拠ファイル %n 件が加わりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) came with it.</source>
        <translation>
            <numerusform>署名 %n 件が加わりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The output could not be written (%1).</source>
        <translation>出力を書き込めませんでした（%1）。</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>標準出力</translation>
    </message>
    <message>
        <source>Send it to where it can be written. What the command did to a case is done; “kagami log” shows it.</source>
        <translation>書き込める場所に出力してください。コマンドが案件に加えた変更は済んでいます。「kagami log」で確認できます。</translation>
    </message>
    <message>
        <source>Put it into the variable %1, or into a file and name that with %2.</source>
        <translation>変数 %1 に入れるか、ファイルに書いて %2 で指定してください。</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>「%1」（%2）</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%2 の %1：%3</translation>
    </message>
    <message>
        <source>Nothing more can be checked. Go on with the latest copy that is whole; copies and bundles of colleagues bring back what they have.</source>
        <translation>これ以上は検証できません。損なわれていない最新の複製で作業を続けてください。同僚の複製やバンドルにある内容は取り戻せます。</translation>
    </message>
    <message>
        <source>This is a folder, a device or a pipe, not a file.</source>
        <translation>これはフォルダー、デバイスまたはパイプで、ファイルではありません。</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>ファイル名を指定してください。</translation>
    </message>
    <message>
        <source>This is a private key.</source>
        <translation>これは秘密鍵です。</translation>
    </message>
    <message>
        <source>This is somebody&apos;s public key.</source>
        <translation>これは公開鍵です。</translation>
    </message>
    <message>
        <source>This is a bundle of changes.</source>
        <translation>これは変更のバンドルです。</translation>
    </message>
    <message>
        <source>Work that leads there:</source>
        <translation>そこに至る作業:</translation>
    </message>
    <message>
        <source>Work in the earlier one only:</source>
        <translation>前のほうだけにある作業:</translation>
    </message>
    <message>
        <source>The case lies on a network share (%1): one computer at a time can write, and reading meanwhile from another is not reliable. Work on copies and merge them.</source>
        <translation>案件はネットワーク共有 (%1) の上にあります。書き込めるのは一度に一台だけで、その間ほかの一台から読む内容は確かではありません。コピーで作業し、統合してください。</translation>
    </message>
    <message numerus="yes">
        <source>  with %n evidence file(s), %1 bytes</source>
        <translation>
            <numerusform>  証拠ファイル %n 件（%1 バイト）を含む</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) are of changes that are not here yet and were not kept; apply the bundle again after the one with these changes.</source>
        <translation>
            <numerusform>%n 件の署名は、対象となる変更がまだないため保存していません。その変更を含むバンドルを適用した後に、もう一度適用してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key of “%1” is no longer trusted.</source>
        <translation>「%1」の鍵はもう信頼されません。</translation>
    </message>
</context>
<context>
    <name>kagami::events</name>
    <message>
        <source>A batch of events is damaged.</source>
        <translation>イベントのバッチが壊れています。</translation>
    </message>
    <message>
        <source>Import its evidence file again, or merge a copy of the case that has it whole.</source>
        <translation>その証拠ファイルをもう一度取り込むか、すべてそろった写しを統合してください。</translation>
    </message>
    <message>
        <source>A newer version of Kagami wrote these events.</source>
        <translation>これらのイベントは Kagami の新しいバージョンで書かれました。</translation>
    </message>
    <message>
        <source>Open the case with that version.</source>
        <translation>そのバージョンで案件を開いてください。</translation>
    </message>
</context>
<context>
    <name>kagami::graph</name>
    <message>
        <source>No target named</source>
        <translation>標的の明示なし</translation>
    </message>
    <message>
        <source>Not attributed</source>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>No campaign named</source>
        <translation>キャンペーンの明示なし</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more edge(s)</source>
        <translation>
            <numerusform>…他の線 %n 本</numerusform>
        </translation>
    </message>
    <message>
        <source>Target map: %1 incidents, %2 targets</source>
        <translation>標的マップ：インシデント %1 件、標的 %2 件</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>情報源 1 件</translation>
    </message>
    <message>
        <source>five sources or more</source>
        <translation>情報源 5 件以上</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>帰属の疑い</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>異論あり</translation>
    </message>
    <message>
        <source>not attributed</source>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>an incident, in the colour of its campaign</source>
        <translation>インシデント（キャンペーンの色）</translation>
    </message>
    <message>
        <source>context or a report, never counted for the actor</source>
        <translation>参考または報道（アクターの件数に含めない）</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>インシデント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No targets to show</source>
        <translation>表示する標的がありません</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 and %2 are names of things between which a claim stands: &quot;Campaign A → JAXA&quot;</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>主張 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>情報源 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Sector not stated</source>
        <translation>分野の記載なし</translation>
    </message>
    <message>
        <source>no campaign named</source>
        <translation>キャンペーンの明示なし</translation>
    </message>
</context>
<context>
    <name>kagami::ledger</name>
    <message>
        <source>The value does not fit its field.</source>
        <translation>値がフィールドに合っていません。</translation>
    </message>
    <message>
        <source>This is not an operation of a change set.</source>
        <translation>変更セットの操作ではありません。</translation>
    </message>
    <message>
        <source>There is no record with this id.</source>
        <translation>この ID の記録はありません。</translation>
    </message>
    <message>
        <source>There is a record with this id that says something else.</source>
        <translation>この ID で内容の異なる記録が既にあります。</translation>
    </message>
    <message>
        <source>Give the new record an id of its own.</source>
        <translation>新しい記録に固有の ID を付けてください。</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>文字列が空です。</translation>
    </message>
    <message>
        <source>The number is not finite.</source>
        <translation>数値が有限ではありません。</translation>
    </message>
    <message>
        <source>The technique has no id.</source>
        <translation>テクニックに ID がありません。</translation>
    </message>
    <message>
        <source>The observable has no type or no value.</source>
        <translation>観測対象に種類または値がありません。</translation>
    </message>
    <message>
        <source>The text is longer than one million characters.</source>
        <translation>文字列が 100 万文字を超えています。</translation>
    </message>
    <message>
        <source>Keep the passage that matters and name its place in the source.</source>
        <translation>必要な部分だけを残し、情報源内の該当箇所を記してください。</translation>
    </message>
    <message>
        <source>The value does not fit the field.</source>
        <translation>値がフィールドに合っていません。</translation>
    </message>
    <message>
        <source>The item has no id.</source>
        <translation>項目に ID がありません。</translation>
    </message>
    <message>
        <source>A claim has the same id.</source>
        <translation>同じ ID の主張があります。</translation>
    </message>
    <message>
        <source>The claim has no id.</source>
        <translation>主張に ID がありません。</translation>
    </message>
    <message>
        <source>An item has the same id.</source>
        <translation>同じ ID の項目があります。</translation>
    </message>
    <message>
        <source>“%1” is said of a claim, and there is no claim with this id.</source>
        <translation>「%1」の対象は主張ですが、この ID の主張はありません。</translation>
    </message>
    <message>
        <source>There is no item with this id.</source>
        <translation>この ID の項目はありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be said of an item of kind “%2”.</source>
        <translation>「%1」は、種類「%2」の項目には使えません。</translation>
    </message>
    <message>
        <source>“%1” takes a value of another type.</source>
        <translation>「%1」の値の型が違います。</translation>
    </message>
    <message>
        <source>There is no hypothesis with this id.</source>
        <translation>この ID の仮説はありません。</translation>
    </message>
    <message>
        <source>There is no claim with this id.</source>
        <translation>この ID の主張はありません。</translation>
    </message>
    <message>
        <source>“%1” cannot point to an item of kind “%2”.</source>
        <translation>「%1」は、種類「%2」の項目を指せません。</translation>
    </message>
    <message>
        <source>There is no source with this id.</source>
        <translation>この ID の情報源はありません。</translation>
    </message>
    <message>
        <source>An item of kind “%1” cannot be the source of a claim.</source>
        <translation>種類「%1」の項目は、主張の情報源にできません。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>やり直し：%1</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n action(s)</source>
        <translation>
            <numerusform>%n 件の操作を元に戻す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %n action(s)</source>
        <translation>
            <numerusform>%n 件の操作をやり直し</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to another step</source>
        <translation>別の時点へ移動</translation>
    </message>
    <message>
        <source>(left out of this copy)</source>
        <translation>（このコピーでは除外）</translation>
    </message>
    <message>
        <source>What was left out of this copy cannot be written as a new action.</source>
        <translation>このコピーから除かれたものを新しい操作として書くことはできません。</translation>
    </message>
    <message>
        <source>A SHA-256 is 64 hexadecimal digits in lower case.</source>
        <translation>SHA-256 は小文字の16進数64桁です。</translation>
    </message>
    <message>
        <source>The content of an evidence file is never changed.</source>
        <translation>証拠ファイルの内容は変更できません。</translation>
    </message>
    <message>
        <source>Attach the other file as one of its own.</source>
        <translation>別のファイルは、別の証拠ファイルとして添付してください。</translation>
    </message>
</context>
<context>
    <name>kagami::lens</name>
    <message>
        <source>not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Context, not attributed</source>
        <translation>参考（帰属なし）</translation>
    </message>
</context>
<context>
    <name>kagami::matrix</name>
    <message numerus="yes">
        <source>%n technique(s)</source>
        <translation>
            <numerusform>テクニック %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>said of malware, campaign or actor only</source>
        <translation>マルウェア、キャンペーンまたはアクターについてのみの記載</translation>
    </message>
    <message>
        <source>No techniques to show</source>
        <translation>表示するテクニックがありません</translation>
    </message>
    <message>
        <source>ATT&amp;CK matrix, version %1</source>
        <translation>ATT&amp;CK マトリクス、バージョン %1</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>インシデント %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sub-technique(s) folded in</source>
        <translation>
            <numerusform>サブテクニック %n 件を集約</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) as a capability</source>
        <translation>
            <numerusform>能力として %n 回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) at actor level</source>
        <translation>
            <numerusform>アクター単位で %n 回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::query</name>
    <message>
        <source>character %1</source>
        <translation>%1 文字目</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of item.</source>
        <translation>「%1」という項目の種類はありません。</translation>
    </message>
    <message>
        <source>Kinds are: %1.</source>
        <translation>使える種類：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an attribution status.</source>
        <translation>「%1」という帰属状況はありません。</translation>
    </message>
    <message>
        <source>It is one of: %1.</source>
        <translation>次のいずれかです：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id of an ATT&amp;CK technique.</source>
        <translation>「%1」は ATT&amp;CK のテクニック ID ではありません。</translation>
    </message>
    <message>
        <source>For example: technique:T1566 or technique:T1566.001</source>
        <translation>例：technique:T1566 または technique:T1566.001</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a grade.</source>
        <translation>「%1」は評価ではありません。</translation>
    </message>
    <message>
        <source>A letter A to F for the source, a digit 1 to 6 for the claim, or both: grade&lt;=B2</source>
        <translation>情報源の A～F の英字、主張の 1～6 の数字、またはその両方：grade&lt;=B2</translation>
    </message>
    <message>
        <source>F and 6 mean &quot;cannot be judged&quot;; nothing is better or worse than that.</source>
        <translation>F と 6 は「判断できない」という意味で、これより良い・悪いという比較はできません。</translation>
    </message>
    <message>
        <source>Ask for it by itself: grade:F, or give a bound from A to E and 1 to 5: grade&lt;=B2</source>
        <translation>単独で指定する（grade:F）か、A～E と 1～5 で範囲を指定してください：grade&lt;=B2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a TLP label.</source>
        <translation>「%1」は TLP のラベルではありません。</translation>
    </message>
    <message>
        <source>It is one of: clear, green, amber, amber+strict, red.</source>
        <translation>次のいずれかです：clear、green、amber、amber+strict、red。</translation>
    </message>
    <message>
        <source>For example: when:2023-02..2023-10, when:2023, when:..2022, when:2024-06..</source>
        <translation>例：when:2023-02..2023-10、when:2023、when:..2022、when:2024-06..</translation>
    </message>
    <message>
        <source>A window of time needs at least one end.</source>
        <translation>期間には始期か終期の少なくとも一方が必要です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date.</source>
        <translation>「%1」は日付ではありません。</translation>
    </message>
    <message>
        <source>The window ends before it begins.</source>
        <translation>期間の終期が始期より前です。</translation>
    </message>
    <message>
        <source>The query is longer than %1 characters.</source>
        <translation>クエリが %1 文字を超えています。</translation>
    </message>
    <message>
        <source>Split it into several views.</source>
        <translation>複数のビューに分けてください。</translation>
    </message>
    <message>
        <source>&quot;)&quot; closes a group that was not opened.</source>
        <translation>「)」に対応する「(」がありません。</translation>
    </message>
    <message>
        <source>Take it away, or write it in quotes.</source>
        <translation>取り除くか、引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Groups are nested more than %1 deep.</source>
        <translation>括弧の入れ子が %1 段を超えています。</translation>
    </message>
    <message>
        <source>Write the query with fewer parentheses.</source>
        <translation>括弧を減らしてクエリを書いてください。</translation>
    </message>
    <message>
        <source>A word or a condition was expected here.</source>
        <translation>ここには語または条件が必要です。</translation>
    </message>
    <message>
        <source>For example: malware:LODEINFO OR malware:ANEL</source>
        <translation>例：malware:LODEINFO OR malware:ANEL</translation>
    </message>
    <message>
        <source>&quot;-&quot; needs what it takes away right after it.</source>
        <translation>「-」の直後には除外する条件が必要です。</translation>
    </message>
    <message>
        <source>For example: -status:context</source>
        <translation>例：-status:context</translation>
    </message>
    <message>
        <source>The group that opens here is not closed.</source>
        <translation>ここで始まる括弧が閉じられていません。</translation>
    </message>
    <message>
        <source>Add &quot;)&quot; where it ends.</source>
        <translation>終わりの位置に「)」を付けてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a value right after it.</source>
        <translation>「%1」の直後には値が必要です。</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of the query language.</source>
        <translation>「%1」というクエリのフィールドはありません。</translation>
    </message>
    <message>
        <source>Fields are: %1. To look for the text itself, write it in quotes.</source>
        <translation>使えるフィールド：%1。文字列そのものを探すには引用符で囲んでください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is followed by &quot;:&quot; or &quot;:=&quot;.</source>
        <translation>「%1」の後には「:」または「:=」を書きます。</translation>
    </message>
    <message>
        <source>Bounds are written &lt;= or &gt;=.</source>
        <translation>範囲は &lt;= または &gt;= で書きます。</translation>
    </message>
    <message>
        <source>The quote that opens here is not closed.</source>
        <translation>ここで始まる引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>Add the closing quote.</source>
        <translation>閉じの引用符を付けてください。</translation>
    </message>
    <message>
        <source>There is nothing between the quotes.</source>
        <translation>引用符の中が空です。</translation>
    </message>
    <message>
        <source>Write the words to look for between them.</source>
        <translation>引用符の間に、探す語を書いてください。</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 を除く</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>stands between the values of one condition: &quot;attributed or suspected&quot;</extracomment>
        <translation> または </translation>
    </message>
</context>
<context>
    <name>kagami::share</name>
    <message>
        <source>The bundle could not be compressed.</source>
        <translation>バンドルを圧縮できませんでした。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>ほかのプログラムを終了して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The content of the bundle cannot be read.</source>
        <translation>バンドルの内容を読み取れません。</translation>
    </message>
    <message>
        <source>The bundle was made by a newer version of Kagami.</source>
        <translation>このバンドルは、より新しいバージョンの Kagami で作成されています。</translation>
    </message>
    <message>
        <source>Update Kagami, or ask for a bundle made by the version that you have.</source>
        <translation>Kagami を更新するか、お使いのバージョンで作成したバンドルを送り主に依頼してください。</translation>
    </message>
    <message>
        <source>The file is no bundle of changes.</source>
        <translation>このファイルは変更のバンドルではありません。</translation>
    </message>
    <message>
        <source>Bundles end in .kbundle; a whole case file is brought in with a merge.</source>
        <translation>バンドルの拡張子は .kbundle です。案件ファイル全体はマージで取り込みます。</translation>
    </message>
    <message>
        <source>The bundle is encrypted with a passphrase.</source>
        <translation>このバンドルはパスフレーズで暗号化されています。</translation>
    </message>
    <message>
        <source>Ask its sender for the passphrase.</source>
        <translation>送り主にパスフレーズを確認してください。</translation>
    </message>
    <message>
        <source>The passphrase of the bundle is wrong.</source>
        <translation>バンドルのパスフレーズが違います。</translation>
    </message>
    <message>
        <source>The bundle is encrypted for certain people.</source>
        <translation>このバンドルは特定の受信者宛てに暗号化されています。</translation>
    </message>
    <message>
        <source>The bundle is encrypted for somebody else.</source>
        <translation>このバンドルは別の人宛てに暗号化されています。</translation>
    </message>
    <message>
        <source>Give your own key to open it.</source>
        <translation>開くには、ご自身の鍵を指定してください。</translation>
    </message>
    <message>
        <source>Send its sender your public key (“kagami key show”), and ask for a new bundle.</source>
        <translation>ご自身の公開鍵（「kagami key show」）を送り主に送り、新しいバンドルを依頼してください。</translation>
    </message>
    <message>
        <source>The header of the bundle cannot be read.</source>
        <translation>バンドルのヘッダーを読み取れません。</translation>
    </message>
    <message>
        <source>The seal of the bundle is broken: it is not what its sender signed.</source>
        <translation>バンドルの封が破れています。送り主が署名した内容と一致しません。</translation>
    </message>
    <message>
        <source>Ask its sender for the bundle again. It can be looked at, but not applied.</source>
        <translation>送り主にバンドルを再度依頼してください。閲覧はできますが、適用はできません。</translation>
    </message>
    <message>
        <source>The bundle is not signed: nothing tells who made it, or whether it was altered.</source>
        <translation>このバンドルには署名がありません。作成者も、改変の有無も確認できません。</translation>
    </message>
    <message>
        <source>The bundle is signed with a key that you do not know: %1.</source>
        <translation>このバンドルは、登録されていない鍵で署名されています：%1。</translation>
    </message>
    <message>
        <source>Ask its sender for a signed one, or accept this one if you know where it comes from.</source>
        <translation>送り主に署名付きのバンドルを依頼するか、出所が確かな場合に限り受け入れてください。</translation>
    </message>
    <message>
        <source>Compare these digits with its sender, and trust the key or accept the bundle this once.</source>
        <translation>この数字を送り主と照合したうえで、鍵を信頼するか、今回に限りバンドルを受け入れてください。</translation>
    </message>
    <message>
        <source>The bundle was changed while it was read.</source>
        <translation>読み取り中にバンドルが変更されました。</translation>
    </message>
    <message>
        <source>A bundle is encrypted with a passphrase or for recipients, not both.</source>
        <translation>バンドルの暗号化は、パスフレーズか受信者指定のどちらか一方です。</translation>
    </message>
    <message>
        <source>A bundle is for at most %1 recipients.</source>
        <translation>バンドルの受信者は最大 %1 人です。</translation>
    </message>
    <message>
        <source>Make several, or encrypt it with a passphrase.</source>
        <translation>複数に分けるか、パスフレーズで暗号化してください。</translation>
    </message>
    <message>
        <source>Nothing can be encrypted for this key.</source>
        <translation>この鍵宛てに暗号化することはできません。</translation>
    </message>
    <message>
        <source>Ask the person for another key.</source>
        <translation>別の鍵を本人に依頼してください。</translation>
    </message>
    <message>
        <source>The title of the case is too long for a bundle.</source>
        <translation>案件の表題が長すぎて、バンドルに入りません。</translation>
    </message>
    <message>
        <source>The bundle could not be read.</source>
        <translation>バンドルを読み取れませんでした。</translation>
    </message>
    <message>
        <source>Look whether the disk is there and you may read the file, and try again.</source>
        <translation>ディスクが接続され、ファイルを読む権限があるか確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The bundle is cut off: it ends at byte %1, where more must follow.</source>
        <translation>バンドルが途中で切れています。続きがあるはずの %1 バイト目で終わっています。</translation>
    </message>
    <message>
        <source>The bundle was altered: part %1 of it, from byte %2.</source>
        <translation>バンドルが改変されています：第 %1 部分、%2 バイト目から。</translation>
    </message>
    <message>
        <source>Something was added to the bundle after its end, at byte %1.</source>
        <translation>バンドルの末尾の後、%1 バイト目に何かが付け加えられています。</translation>
    </message>
    <message>
        <source>The file is no private key, or it is damaged.</source>
        <translation>このファイルは秘密鍵ではないか、壊れています。</translation>
    </message>
    <message>
        <source>Take a copy of the key, or make a new one.</source>
        <translation>鍵の控えを使うか、新しい鍵を作成してください。</translation>
    </message>
    <message>
        <source>The private key belongs to somebody else.</source>
        <translation>この秘密鍵の所有者は別の利用者です。</translation>
    </message>
    <message>
        <source>Use your own key; “kagami key new” makes one.</source>
        <translation>ご自身の鍵を使ってください。「kagami key new」で作成できます。</translation>
    </message>
    <message>
        <source>The private key can be read by others.</source>
        <translation>この秘密鍵は、ほかの利用者も読める状態です。</translation>
    </message>
    <message>
        <source>Make it yours alone (chmod 600). If others may have read it, make a new key and tell your colleagues.</source>
        <translation>本人だけが読めるようにしてください（chmod 600）。すでに読まれた可能性がある場合は、新しい鍵を作成して関係者に知らせてください。</translation>
    </message>
    <message>
        <source>The key was made by a newer version of Kagami.</source>
        <translation>この鍵は、より新しいバージョンの Kagami で作成されています。</translation>
    </message>
    <message>
        <source>Update Kagami to use it.</source>
        <translation>使うには Kagami を更新してください。</translation>
    </message>
    <message>
        <source>“%1” is known with another key (%2).</source>
        <translation>「%1」は別の鍵（%2）で登録されています。</translation>
    </message>
    <message>
        <source>There are several keys: %1.</source>
        <translation>鍵が複数あります：%1。</translation>
    </message>
    <message>
        <source>Say which one.</source>
        <translation>どれを使うか指定してください。</translation>
    </message>
    <message>
        <source>There is no private key yet.</source>
        <translation>秘密鍵はまだありません。</translation>
    </message>
    <message>
        <source>There is no private key of this name.</source>
        <translation>この名前の秘密鍵はありません。</translation>
    </message>
    <message>
        <source>“kagami key new NAME” makes one.</source>
        <translation>「kagami key new 名前」で作成できます。</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>パスフレーズが短すぎます。</translation>
    </message>
    <message>
        <source>Take at least %1 characters; several words are better than one.</source>
        <translation>%1 文字以上にしてください。一語より複数の語を並べるほうが安全です。</translation>
    </message>
    <message>
        <source>The passphrase would have to be worked out at a cost that no version of the program asks for.</source>
        <translation>どのバージョンも要求しない負荷で、パスフレーズの計算が求められています。</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase.</source>
        <translation>パスフレーズを確認するためのメモリが足りません。</translation>
    </message>
    <message>
        <source>The passphrase of the key is wrong.</source>
        <translation>鍵のパスフレーズが違います。</translation>
    </message>
    <message>
        <source>Try again; without the passphrase nobody can use the key, and a new one has to be made.</source>
        <translation>もう一度入力してください。パスフレーズがなければ誰も鍵を使えず、新しい鍵を作成するしかありません。</translation>
    </message>
    <message>
        <source>Ask for the line that “kagami key show” prints; it begins with “kagami-key-1”.</source>
        <translation>「kagami key show」が表示する、「kagami-key-1」で始まる行を依頼してください。</translation>
    </message>
    <message>
        <source>This is no public key.</source>
        <translation>これは公開鍵ではありません。</translation>
    </message>
    <message>
        <source>The public key is not complete.</source>
        <translation>公開鍵が途中で切れています。</translation>
    </message>
    <message>
        <source>The public key has a slip in it.</source>
        <translation>公開鍵に写し間違いがあります。</translation>
    </message>
    <message>
        <source>This is no name for a key.</source>
        <translation>鍵の名前として使えません。</translation>
    </message>
    <message>
        <source>Take 1 to 64 characters without slashes that do not begin with a dot or a dash.</source>
        <translation>1～64 文字で、スラッシュを含まず、ピリオドやハイフンで始まらない名前にしてください。</translation>
    </message>
    <message>
        <source>Ask its sender for the bundle again.</source>
        <translation>送り主にバンドルを再度依頼してください。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>ファイルが見つかりません。</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>名前とフォルダーを確認してください。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>ファイルを読み取れませんでした。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written to and has room.</source>
        <translation>フォルダーの有無、書き込み権限、空き容量を確認してください。</translation>
    </message>
    <message>
        <source>A bundle with a broken seal is never applied.</source>
        <translation>封の破れたバンドルは適用されません。</translation>
    </message>
    <message>
        <source>What came before the bundle is missing here: earlier changes by %1.</source>
        <translation>バンドルより前の変更がこの案件にありません：%1 による以前の変更。</translation>
    </message>
    <message>
        <source>Ask for a bundle of everything, or apply it to a copy of the case.</source>
        <translation>全体のバンドルを依頼するか、案件の写しに適用してください。</translation>
    </message>
    <message>
        <source>There is no such change set in the bundle.</source>
        <translation>この変更セットはバンドルにありません。</translation>
    </message>
    <message>
        <source>There is something else with this name.</source>
        <translation>この名前では別のものが存在します。</translation>
    </message>
    <message>
        <source>Only an older bundle is written over; give another name.</source>
        <translation>上書きできるのは以前のバンドルだけです。別の名前を指定してください。</translation>
    </message>
    <message>
        <source>The case itself is marked above %1, or was: nothing of it can leave under that.</source>
        <translation>案件自体が %1 より厳しい指定であるか、以前そうでした。この上限では何も持ち出せません。</translation>
    </message>
    <message>
        <source>Choose a higher ceiling.</source>
        <translation>上限を緩めてください。</translation>
    </message>
    <message>
        <source>This case never had the head %1.</source>
        <translation>この案件の台帳ヘッドが %1 だったことはありません。</translation>
    </message>
    <message>
        <source>Merge your colleague&apos;s copy first, or make a bundle of everything.</source>
        <translation>先に相手の写しをマージするか、全体のバンドルを作成してください。</translation>
    </message>
    <message>
        <source>The content of an evidence file in the bundle is not what its SHA-256 says.</source>
        <translation>バンドル内の証拠ファイルの内容が、その SHA-256 と一致しません。</translation>
    </message>
    <message>
        <source>The bundle is of another case, “%1”.</source>
        <translation>このバンドルは別の案件「%1」のものです。</translation>
    </message>
    <message>
        <source>Apply it to a copy of that case; a bundle of everything also makes a new file of it.</source>
        <translation>その案件の複製に適用してください。すべてを含むバンドルからは新しいファイルも作れます。</translation>
    </message>
    <message>
        <source>The bundle is not signed: it has no key to trust.</source>
        <translation>バンドルに署名がないため、信頼する鍵がありません。</translation>
    </message>
    <message>
        <source>Ask its sender for the line of the key.</source>
        <translation>送り主に鍵の行を送ってもらってください。</translation>
    </message>
    <message>
        <source>The seal of the bundle does not hold: it was cut off or altered, and nothing tells whether the key in it is its sender&apos;s.</source>
        <translation>バンドルの封が正しくありません。途中で切れているか改変されており、中の鍵が送り主のものかどうか分かりません。</translation>
    </message>
    <message>
        <source>Ask its sender for the bundle again, or for the line of the key.</source>
        <translation>送り主にバンドルか鍵の行をもう一度送ってもらってください。</translation>
    </message>
    <message>
        <source>Nothing is written over it; give another name, or remove it if nobody needs it.</source>
        <translation>上書きはしません。別の名前を指定するか、不要であれば削除してください。</translation>
    </message>
    <message>
        <source>There is a bundle of another case here.</source>
        <translation>ここには別の案件のバンドルがあります。</translation>
    </message>
    <message>
        <source>There is a bundle here that is signed with another key.</source>
        <translation>ここには別の鍵で署名されたバンドルがあります。</translation>
    </message>
    <message>
        <source>This is your own key “%1”.</source>
        <translation>これは自分の鍵「%1」です。</translation>
    </message>
    <message>
        <source>It counts without being trusted. Ask your colleague for the line that “kagami key show” prints there.</source>
        <translation>自分の鍵は信頼の登録なしで有効です。同僚の環境で「kagami key show」が表示する行を送ってもらってください。</translation>
    </message>
    <message>
        <source>This key is trusted already, as that of “%1”.</source>
        <translation>この鍵はすでに「%1」の鍵として信頼されています。</translation>
    </message>
    <message>
        <source>Ask both whose it is. To give it another name, remove it first.</source>
        <translation>誰の鍵かを双方に確かめてください。別の名前にするには、先にその鍵を取り除いてください。</translation>
    </message>
    <message>
        <source>Ask the person whether the key was changed. If it was, remove the old one first, or give the new one another name.</source>
        <translation>鍵を変更したかどうか本人に確認してください。変更した場合は、先に古い鍵を取り除くか、新しい鍵に別の名前を付けてください。</translation>
    </message>
    <message>
        <source>“%1” is your own key.</source>
        <translation>「%1」はあなた自身の鍵です。</translation>
    </message>
    <message>
        <source>No key is trusted under this name.</source>
        <translation>この名前で信頼されている鍵はありません。</translation>
    </message>
    <message>
        <source>“kagami key list” lists the keys.</source>
        <translation>鍵の一覧は「kagami key list」で表示できます。</translation>
    </message>
    <message>
        <source>The key could not be removed.</source>
        <translation>鍵を取り除けませんでした。</translation>
    </message>
    <message>
        <source>Look whether you may write to its folder, and try again.</source>
        <translation>そのフォルダーへの書き込み権限があるか確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Give the key of your colleague another name.</source>
        <translation>同僚の鍵には別の名前を付けてください。</translation>
    </message>
    <message>
        <source>Without it nothing can be opened that was encrypted for it. Delete its file by hand if that is what you want.</source>
        <translation>この鍵がないと、この鍵宛てに暗号化されたものを開けなくなります。それでも削除する場合は、鍵のファイルを手作業で削除してください。</translation>
    </message>
</context>
<context>
    <name>kagami::store</name>
    <message>
        <source>The case is open for reading only.</source>
        <translation>案件は読み取り専用で開かれています。</translation>
    </message>
    <message>
        <source>Save a copy, and work in the copy.</source>
        <translation>コピーを保存し、コピーで作業してください。</translation>
    </message>
    <message>
        <source>Another program has changed the case file.</source>
        <translation>別のプログラムが案件ファイルを変更しました。</translation>
    </message>
    <message>
        <source>Close the case and open it again.</source>
        <translation>案件を閉じて開き直してください。</translation>
    </message>
    <message>
        <source>There is no such change set.</source>
        <translation>その変更セットはありません。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>やり直す操作はありません。</translation>
    </message>
    <message>
        <source>A new case must begin with the item of kind “case”.</source>
        <translation>新しい案件の最初の項目は、種類が「case」でなければなりません。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新しい案件</translation>
    </message>
    <message>
        <source>The case file is damaged.</source>
        <translation>案件ファイルが破損しています。</translation>
    </message>
    <message>
        <source>The case file is damaged: its records are not those that were written.</source>
        <translation>案件ファイルが破損しています：記録が書き込まれた内容と異なります。</translation>
    </message>
    <message>
        <source>The case file is damaged: change sets are missing or were added.</source>
        <translation>案件ファイルが破損しています：変更セットが欠落または追加されています。</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>開くには新しい版をインストールしてください。</translation>
    </message>
    <message>
        <source>Change set %1 was altered after it was written.</source>
        <translation>変更セット %1 は、書き込み後に改変されています。</translation>
    </message>
    <message>
        <source>Change set %1 holds an operation that this version cannot read.</source>
        <translation>変更セット %1 に、この版では読み取れない操作が含まれています。</translation>
    </message>
    <message>
        <source>This build of SQLite cannot be made safe.</source>
        <translation>この SQLite のビルドは安全に使用できません。</translation>
    </message>
    <message>
        <source>The case file cannot be copied to the temporary folder.</source>
        <translation>案件ファイルを一時フォルダーにコピーできません。</translation>
    </message>
    <message>
        <source>Free some space there, or copy the case to a folder you may write to.</source>
        <translation>一時フォルダーの空き容量を増やすか、書き込み可能なフォルダーに案件をコピーしてください。</translation>
    </message>
    <message>
        <source>The case file cannot be written to.</source>
        <translation>案件ファイルに書き込めません。</translation>
    </message>
    <message>
        <source>There is a file with this name.</source>
        <translation>同じ名前のファイルがあります。</translation>
    </message>
    <message>
        <source>Choose another name, or move that file away.</source>
        <translation>別の名前を選ぶか、そのファイルを移動してください。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>フォルダーが見つかりません。</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another one.</source>
        <translation>先にフォルダーを作成するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>フォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>書き込み可能なフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The new file could not be written.</source>
        <translation>新しいファイルを書き込めませんでした。</translation>
    </message>
    <message>
        <source>Look whether the disk and the folder are there, and try again.</source>
        <translation>ディスクとフォルダーがあることを確認し、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The search index cannot be read: %1</source>
        <translation>検索索引を読み取れません：%1</translation>
    </message>
    <message>
        <source>The search index is not what the records say, so that a search may miss some of them.</source>
        <translation>検索索引が記録と一致しないため、検索で一部の記録が見つからないことがあります。</translation>
    </message>
    <message>
        <source>The case file is damaged: two rows have the same id.</source>
        <translation>案件ファイルが破損しています：2 つの行の ID が同じです。</translation>
    </message>
    <message>
        <source>The case file is damaged: its state hash is missing.</source>
        <translation>案件ファイルが破損しています：状態ハッシュがありません。</translation>
    </message>
    <message>
        <source>The operations of a change set cannot be read.</source>
        <translation>変更セットの操作を読み取れません。</translation>
    </message>
    <message>
        <source>The file is not a Kagami case.</source>
        <translation>Kagami の案件ファイルではありません。</translation>
    </message>
    <message>
        <source>Choose a file that was made with Kagami, or import this one into a case.</source>
        <translation>Kagami で作成したファイルを選ぶか、このファイルを案件に取り込んでください。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>ファイルが見つかりません。</translation>
    </message>
    <message>
        <source>Look at the spelling and the folder.</source>
        <translation>ファイル名のつづりとフォルダーを確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it.</source>
        <translation>所有者に読み取り権限を依頼してください。</translation>
    </message>
    <message>
        <source>The file contains a %1 “%2” that does not belong to a Kagami case.</source>
        <translation>ファイルに、Kagami の案件にはない %1「%2」が含まれています。</translation>
    </message>
    <message>
        <source>The %1 “%2” of the file is not as Kagami made it.</source>
        <translation>ファイルの %1「%2」が、Kagami が作成したものと異なります。</translation>
    </message>
    <message>
        <source>The %1 “%2” is missing in the file.</source>
        <translation>ファイルに %1「%2」がありません。</translation>
    </message>
    <message>
        <source>Another program is using the case file.</source>
        <translation>別のプログラムが案件ファイルを使用しています。</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>そのプログラムで案件を閉じてから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Take the latest copy, and look what is wrong here with “kagami verify”.</source>
        <translation>最新のコピーを使い、このファイルの問題は「kagami verify」で調べてください。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space and do it again.</source>
        <translation>何も変更されていません。空き容量を増やして、もう一度実行してください。</translation>
    </message>
    <message>
        <source>This is too much for one action.</source>
        <translation>1 回の操作としては大きすぎます。</translation>
    </message>
    <message>
        <source>Do it in several parts.</source>
        <translation>何回かに分けて実行してください。</translation>
    </message>
    <message>
        <source>The case file could not be read or written.</source>
        <translation>案件ファイルを読み書きできませんでした。</translation>
    </message>
    <message>
        <source>The case file is damaged: row %1 of table “%2” cannot be read.</source>
        <translation>案件ファイルが破損しています：表「%2」の行 %1 を読み取れません。</translation>
    </message>
    <message>
        <source>The table was edited: %1 is %2, the ledger says %3.</source>
        <translation>表が書き換えられています：%1 は %2 ですが、台帳では %3 です。</translation>
    </message>
    <message>
        <source>The table was edited: the record is not what the ledger says.</source>
        <translation>表が書き換えられています：記録が台帳と一致しません。</translation>
    </message>
    <message>
        <source>number %1 of replica %2 (“%3”)</source>
        <translation>レプリカ %2 の %1 番（「%3」）</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>該当する変更セット：%1。</translation>
    </message>
    <message>
        <source>Change set %1 has another number of operations than it says.</source>
        <translation>変更セット %1 の操作の数が、記載された数と異なります。</translation>
    </message>
    <message>
        <source>Change sets are missing: number %1 of replica %2 is followed by number %3.</source>
        <translation>変更セットが欠落しています：レプリカ %2 の %1 番の次が %3 番です。</translation>
    </message>
    <message>
        <source>The change set before %1 is missing, or the order was changed.</source>
        <translation>%1 の前の変更セットがないか、順序が変えられています。</translation>
    </message>
    <message>
        <source>The record was deleted from the table; the ledger still has it.</source>
        <translation>記録が表から削除されています。台帳には残っています。</translation>
    </message>
    <message>
        <source>The table names another change set than the one that made the record.</source>
        <translation>表に記載された変更セットが、記録を作成した変更セットと異なります。</translation>
    </message>
    <message>
        <source>The record was inserted into the table; the ledger does not know it.</source>
        <translation>台帳にない記録が表に挿入されています。</translation>
    </message>
    <message>
        <source>The table of changed fields is not what the ledger says for %1.</source>
        <translation>変更フィールドの表が、%1 について台帳と一致しません。</translation>
    </message>
    <message>
        <source>The file names another state hash than its ledger gives: %1.</source>
        <translation>ファイルに記載された状態ハッシュが、台帳から求めた値と異なります：%1。</translation>
    </message>
    <message>
        <source>The file names another head than its ledger gives: %1. Change sets were removed or added.</source>
        <translation>ファイルに記載されたヘッドが、台帳から求めた値と異なります：%1。変更セットが削除または追加されています。</translation>
    </message>
    <message>
        <source>No state of this ledger ever had the printed head: change sets were removed, or it is another case.</source>
        <translation>この台帳には、印刷されたヘッドに当たる状態がありません：変更セットが削除されたか、別の案件です。</translation>
    </message>
    <message>
        <source>Another program is writing to this case.</source>
        <translation>別のプログラムがこの案件に書き込み中です。</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is writing to this case.</source>
        <translation>%1（%3 のプロセス %2）がこの案件に書き込み中です。</translation>
    </message>
    <message>
        <source>A program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>The folder of the case file cannot be written to.</source>
        <translation>案件ファイルのフォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>The lock beside the case file cannot be made.</source>
        <translation>案件ファイルと同じ場所にロックを作成できません。</translation>
    </message>
    <message>
        <source>Look whether the disk is full and the folder is still there.</source>
        <translation>ディスクの空き容量と、フォルダーがあることを確認してください。</translation>
    </message>
    <message>
        <source>The table was edited: the record reads as the ledger says, but its bytes are not those that were written.</source>
        <translation>表が書き換えられています。記録の読みは台帳のとおりですが、書き込まれたバイト列ではありません。</translation>
    </message>
    <message>
        <source>The rows of the table are in another order than the ledger gives.</source>
        <translation>表の行の順序が台帳と異なります。</translation>
    </message>
    <message>
        <source>The table of settings was edited: no version of the program writes this one so.</source>
        <translation>設定の表が書き換えられています。このような項目を書き込む版はありません。</translation>
    </message>
    <message>
        <source>The file is another case, not a copy of this one.</source>
        <translation>このファイルは別の案件で、この案件の写しではありません。</translation>
    </message>
    <message>
        <source>Only copies of one case can be merged. To bring in another case, export it and import that.</source>
        <translation>マージできるのは同じ案件の写しだけです。別の案件を取り込むには、書き出してからインポートしてください。</translation>
    </message>
    <message>
        <source>%1 wrote with a clock that is %2 days ahead of this computer&apos;s.</source>
        <translation>%1 の変更は、このコンピューターより %2 日進んだ時計で記録されています。</translation>
    </message>
    <message>
        <source>Set the clock that is wrong, and ask for a new copy.</source>
        <translation>誤っている時計を合わせ、新しい写しを受け取ってください。</translation>
    </message>
    <message>
        <source>Change set %1 does not follow the one it names.</source>
        <translation>変更セット %1 は、直前として挙げているものに続いていません。</translation>
    </message>
    <message>
        <source>A newer version of Kagami made this case file, in a form that this one cannot read.</source>
        <translation>この案件ファイルは新しい版の Kagami で作られており、この版では読めない形式です。</translation>
    </message>
    <message>
        <source>A newer version of Kagami made this case file; this one only reads it, and may not see everything in it.</source>
        <translation>この案件ファイルは新しい版の Kagami で作られています。この版では読み取り専用となり、すべての内容が見えるとは限りません。</translation>
    </message>
    <message>
        <source>Install the newer version to see all of it and to change it.</source>
        <translation>すべてを表示し、変更するには、新しい版をインストールしてください。</translation>
    </message>
    <message>
        <source>Merged what was written by %1</source>
        <translation>%1 の記録を統合</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The case file was made by a trial version of Kagami, whose files are not read.</source>
        <translation>この案件ファイルは Kagami の試用版で作られており、読み込めません。</translation>
    </message>
    <message>
        <source>Export it as case-json with that version, and make a new case from the export.</source>
        <translation>その版で case-json として書き出し、それから新しい案件を作ってください。</translation>
    </message>
    <message>
        <source>Change set %1 lacks another number of operations than it says.</source>
        <translation>変更セット %1 は、記載と異なる数の操作を欠いています。</translation>
    </message>
    <message>
        <source>The file does not hold the case that it says.</source>
        <translation>ファイルの内容が、記載された案件と一致しません。</translation>
    </message>
    <message>
        <source>What came before this is missing here: earlier changes by %1. Too much waits in the case already to keep it.</source>
        <translation>これより前の変更がこの案件にありません：%1 による以前の変更。待機中のものがすでに多すぎるため、保管できません。</translation>
    </message>
    <message>
        <source>Apply the earlier bundle first, or drop bundles whose beginning will not come.</source>
        <translation>先に以前のバンドルを適用するか、前の部分が届く見込みのないバンドルを破棄してください。</translation>
    </message>
    <message>
        <source>No bundle of this number waits in the case.</source>
        <translation>この番号で待機しているバンドルは案件にありません。</translation>
    </message>
    <message>
        <source>The case file is damaged: what waits in it for earlier changes was removed or added.</source>
        <translation>案件ファイルが壊れています：以前の変更を待つものが、削除または追加されています。</translation>
    </message>
    <message>
        <source>What waits in the file for earlier changes was removed, added or reordered.</source>
        <translation>ファイル内で以前の変更を待つものが、削除、追加、または並べ替えられています。</translation>
    </message>
    <message>
        <source>The number of its operations, or of those it lacks, is not what it says.</source>
        <translation>操作の数、または欠けている操作の数が、記載と一致しません。</translation>
    </message>
    <message>
        <source>The case never had this head.</source>
        <translation>この案件の台帳ヘッドがこの値だったことはありません。</translation>
    </message>
    <message>
        <source>A brief prints its head on the first page; compare the digits.</source>
        <translation>台帳ヘッドは報告書の最初のページにあります。桁を確認してください。</translation>
    </message>
    <message>
        <source>It was cancelled; nothing was changed.</source>
        <translation>中止しました。何も変更されていません。</translation>
    </message>
    <message>
        <source>Nothing in the ledger names this content: it was inserted.</source>
        <translation>台帳のどこにも記録のない内容です。後から挿入されたものです。</translation>
    </message>
    <message>
        <source>The row of the evidence file “%1” was edited: it is empty.</source>
        <translation>証拠ファイル「%1」の行が書き換えられ、空になっています。</translation>
    </message>
    <message>
        <source>The row of the evidence file “%1” was deleted; the ledger still has it.</source>
        <translation>証拠ファイル「%1」の行が削除されていますが、台帳には残っています。</translation>
    </message>
    <message>
        <source>Blocks of the evidence file “%1” are missing, moved or inserted.</source>
        <translation>証拠ファイル「%1」のブロックが欠落、移動、または挿入されています。</translation>
    </message>
    <message>
        <source>The content of the evidence file “%1” was altered in block %2.</source>
        <translation>証拠ファイル「%1」の内容がブロック %2 で改変されています。</translation>
    </message>
    <message>
        <source>The content of the evidence file “%1” is not what its SHA-256 says.</source>
        <translation>証拠ファイル「%1」の内容が、その SHA-256 と一致しません。</translation>
    </message>
    <message>
        <source>There are bytes of a content that is not in this copy: %1.</source>
        <translation>このコピーにないはずの内容のデータがあります： %1。</translation>
    </message>
    <message>
        <source>The stored content of an evidence file is damaged (SHA-256 %1).</source>
        <translation>保存された証拠ファイルの内容が破損しています（SHA-256 %1）。</translation>
    </message>
    <message>
        <source>The content of the evidence file is not in this copy of the case.</source>
        <translation>証拠ファイルの内容は、案件のこのコピーにはありません。</translation>
    </message>
    <message>
        <source>Merge a copy that has it, or attach the file again.</source>
        <translation>内容を含むコピーを統合するか、ファイルをもう一度添付してください。</translation>
    </message>
    <message>
        <source>A signature of change set %1 is wrong.</source>
        <translation>変更セット %1 の署名が正しくありません。</translation>
    </message>
    <message>
        <source>The evidence file is not complete.</source>
        <translation>証拠ファイルが完全ではありません。</translation>
    </message>
    <message>
        <source>An evidence file is being attached.</source>
        <translation>証拠ファイルを添付中です。</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it.</source>
        <translation>完了を待つか、中止してください。</translation>
    </message>
    <message>
        <source>A case cannot be attached to itself.</source>
        <translation>案件ファイルをその案件自身に添付することはできません。</translation>
    </message>
    <message>
        <source>Attach a copy of it.</source>
        <translation>コピーを添付してください。</translation>
    </message>
    <message>
        <source>Attached the evidence file “%1”</source>
        <translation>証拠ファイル「%1」を添付</translation>
    </message>
    <message>
        <source>The file was changed while it was read.</source>
        <translation>読み取り中にファイルが変更されました。</translation>
    </message>
    <message>
        <source>Attach it when nothing writes to it any more, or attach a copy.</source>
        <translation>書き込みが終わってから添付するか、コピーを添付してください。</translation>
    </message>
    <message>
        <source>Only a file can be attached.</source>
        <translation>添付できるのはファイルだけです。</translation>
    </message>
    <message>
        <source>Pack a folder into an archive first.</source>
        <translation>フォルダーは先にアーカイブにまとめてください。</translation>
    </message>
    <message>
        <source>The file is larger than a case can hold.</source>
        <translation>ファイルが大きすぎて案件に収まりません。</translation>
    </message>
    <message>
        <source>A change set is signed that is not in the ledger.</source>
        <translation>台帳にない変更セットへの署名があります。</translation>
    </message>
    <message>
        <source>A signature of change set %1 is wrong: it was altered, or is not by the key that it names.</source>
        <translation>変更セット %1 の署名が正しくありません。改変されたか、記載された鍵によるものではありません。</translation>
    </message>
    <message>
        <source>The journal of an earlier case file of this name was left here.</source>
        <translation>この名前の以前のケースファイルのジャーナルが残っています。</translation>
    </message>
    <message>
        <source>Choose another name. The journal may hold the last changes of that file: keep the two together, or move the journal away.</source>
        <translation>別の名前を選んでください。ジャーナルには、そのファイルへの最後の変更が残っている可能性があります。両方を一緒に保管するか、ジャーナルを別の場所に移してください。</translation>
    </message>
    <message>
        <source>Copy the case to a folder you may write to; here it can only be read.</source>
        <translation>書き込めるフォルダーに案件を複製してください。ここでは閲覧しかできません。</translation>
    </message>
    <message>
        <source>Choose a file that was made with Kagami.</source>
        <translation>Kagami で作成したファイルを選んでください。</translation>
    </message>
    <message>
        <source>This is a folder, not a Kagami case.</source>
        <translation>これはフォルダーで、Kagami の案件ではありません。</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a Kagami case.</source>
        <translation>これはデバイスまたはパイプで、Kagami の案件ではありません。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>Close it there and try again. If there is none, remove the lock it left: %1</source>
        <translation>そちらで閉じてから、もう一度試してください。そのようなプログラムがなければ、残されたロックを削除してください：%1</translation>
    </message>
    <message>
        <source>Close it there and try again; until then the case can only be read. Lock: %1</source>
        <translation>そちらで閉じてから、もう一度試してください。それまでは閲覧しかできません。ロック：%1</translation>
    </message>
    <message>
        <source>What waits says another size of this content than the rest of the file.</source>
        <translation>待機中のものに記された、この内容のサイズが、ファイルのほかの部分と異なります。</translation>
    </message>
    <message>
        <source>It brings changes to a case, and not the case that they are made to.</source>
        <translation>案件への変更は含まれていますが、案件そのものがありません。</translation>
    </message>
    <message>
        <source>Ask for a bundle of everything, or apply it to a copy of the case.</source>
        <translation>全体のバンドルを依頼するか、案件の写しに適用してください。</translation>
    </message>
</context>
<context>
    <name>kagami::timeline</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 他 %2 件</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>時期不明</translation>
    </message>
    <message>
        <source>Whole case</source>
        <translation>案件全体</translation>
    </message>
    <message>
        <source>incidents per month</source>
        <translation>月ごとのインシデント数</translation>
    </message>
    <message>
        <source>No incident matches the filter</source>
        <translation>絞り込みに該当するインシデントがありません</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>インシデントはまだありません</translation>
    </message>
    <message>
        <source>Incidents stand here in time, one lane for each campaign.</source>
        <translation>インシデントが、キャンペーンごとのレーンに時系列で表示されます。</translation>
    </message>
    <message>
        <source>Attributed</source>
        <translation>帰属あり</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>帰属の疑い</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>情報源に食い違いあり</translation>
    </message>
    <message>
        <source>Soft ends: date not exact</source>
        <translation>ぼかした端：時期が不確か</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>報道・公表</translation>
    </message>
    <message>
        <source>Context, not attributed</source>
        <translation>参考（帰属なし）</translation>
    </message>
    <message>
        <source>No campaign stated</source>
        <translation>キャンペーンの記載なし</translation>
    </message>
    <message>
        <source>No sector stated</source>
        <translation>分野の記載なし</translation>
    </message>
    <message>
        <source>No target named</source>
        <translation>標的の明示なし</translation>
    </message>
    <message>
        <source>No actor named</source>
        <translation>アクターの明示なし</translation>
    </message>
    <message>
        <source>No technique tagged</source>
        <translation>テクニックのタグなし</translation>
    </message>
    <message>
        <source>Not attributed</source>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>Context and reporting</source>
        <translation>参考と報道</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>キャンペーン</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>標的</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>アクター</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>テクニック</translation>
    </message>
    <message>
        <source>The timeline is empty.</source>
        <translation>タイムラインは空です。</translation>
    </message>
    <message>
        <source>%1 incidents on a time axis. Incidents per lane: %2.</source>
        <translation>時間軸上のインシデント %1 件。レーンごとのインシデント数：%2。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
</context>
</TS>
