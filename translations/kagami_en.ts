<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>kagami::AttachPrompt</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n file(s) as evidence?</source>
        <translation>
            <numerusform>Keep %n file as evidence?</numerusform>
            <numerusform>Keep %n files as evidence?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::BarWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::Brief</name>
    <message numerus="yes">
        <source>%n incident(s) of this campaign</source>
        <translation>
            <numerusform>%n incident of this campaign</numerusform>
            <numerusform>%n incidents of this campaign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be dated.</source>
        <translation>
            <numerusform>%n of them cannot be dated.</numerusform>
            <numerusform>%n of them cannot be dated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) of %1.</source>
        <translation>
            <numerusform>%n indicator of %1.</numerusform>
            <numerusform>%n indicators of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) that point to no campaign.</source>
        <translation>
            <numerusform>%n indicator that points to no campaign.</numerusform>
            <numerusform>%n indicators that point to no campaign.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It rests on %n source(s).</source>
        <translation>
            <numerusform>It rests on %n source.</numerusform>
            <numerusform>It rests on %n sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is known at second hand only, through other texts.</source>
        <translation>
            <numerusform>%n of them is known at second hand only, through other texts.</numerusform>
            <numerusform>%n of them are known at second hand only, through other texts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stands for facts given from memory.</source>
        <translation>
            <numerusform>%n stands for facts given from memory.</numerusform>
            <numerusform>%n stand for facts given from memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n incident(s): %1.</source>
        <translation>
            <numerusform>It holds %n incident: %1.</numerusform>
            <numerusform>It holds %n incidents: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n line(s))</source>
        <translation>
            <numerusform>“%1” (%n line)</numerusform>
            <numerusform>“%1” (%n lines)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) are cited: %1.</source>
        <translation>
            <numerusform>%n source is cited: %1.</numerusform>
            <numerusform>%n sources are cited: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) without a campaign</source>
        <translation>
            <numerusform>%n incident without a campaign</numerusform>
            <numerusform>%n incidents without a campaign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::BriefView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::BundleWords</name>
    <message numerus="yes">
        <source>%n change(s) were left out of it; their hashes still prove them later.</source>
        <translation>
            <numerusform>%n change was left out of it; its hash still proves it later.</numerusform>
            <numerusform>%n changes were left out of it; their hashes still prove them later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) come with it.</source>
        <translation>
            <numerusform>%n evidence file comes with it.</numerusform>
            <numerusform>%n evidence files come with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It builds on %n change set(s) of %1 that have not come yet. It can wait in this case: nothing of it counts until then, and whatever brings them takes it in as well.</source>
        <translation>
            <numerusform>It builds on %n change set of %1 that has not come yet. It can wait in this case: nothing of it counts until then, and whatever brings that takes it in as well.</numerusform>
            <numerusform>It builds on %n change sets of %1 that have not come yet. It can wait in this case: nothing of it counts until then, and whatever brings them takes it in as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) by %1</source>
        <extracomment>%1 people</extracomment>
        <translation>
            <numerusform>%n change set by %1</numerusform>
            <numerusform>%n change sets by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s)</source>
        <translation>
            <numerusform>%n change set</numerusform>
            <numerusform>%n change sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n evidence file(s) (%2)</source>
        <translation>
            <numerusform>%1 and %n evidence file (%2)</numerusform>
            <numerusform>%1 and %n evidence files (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that your colleague has</source>
        <translation>
            <numerusform>%n change set that your colleague has</numerusform>
            <numerusform>%n change sets that your colleague has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in those that go: only their salted hashes leave</source>
        <translation>
            <numerusform>%n change in those that go: only its salted hash leaves</numerusform>
            <numerusform>%n changes in those that go: only their salted hashes leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) marked above %1</source>
        <translation>
            <numerusform>%n record marked above %1</numerusform>
            <numerusform>%n records marked above %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s)</source>
        <translation>
            <numerusform>%n evidence file</numerusform>
            <numerusform>%n evidence files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) although marked low enough:</source>
        <translation>
            <numerusform>%n record although marked low enough:</numerusform>
            <numerusform>%n records although marked low enough:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n evidence file(s) came with it (%2)</source>
        <extracomment>%1 Bundle 2 waits for …; %2 a size, like 3 MiB</extracomment>
        <translation>
            <numerusform>%1. %n evidence file came with it (%2)</numerusform>
            <numerusform>%1. %n evidence files came with it (%2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::CanvasOverlay</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <extracomment>a length of time</extracomment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::ChangeWords</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) were left out of this copy</source>
        <translation>
            <numerusform>%n operation was left out of this copy</numerusform>
            <numerusform>%n operations were left out of this copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n change set(s) of other copies</source>
        <translation>
            <numerusform>Brought %n change set of other copies</numerusform>
            <numerusform>Brought %n change sets of other copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::ClaimEdits</name>
    <message numerus="yes">
        <source>Tagged %1 on %n item(s)</source>
        <translation>
            <numerusform>Tagged %1 on %n item</numerusform>
            <numerusform>Tagged %1 on %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::EvidenceSection</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::EvidenceWords</name>
    <message numerus="yes">
        <source>Attached %n file(s), each a step that undo takes back.</source>
        <translation>
            <numerusform>Attached %n file, a step that undo takes back.</numerusform>
            <numerusform>Attached %n files, each a step that undo takes back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::FacetModel</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s): %1 of its own, %2 of its parts</source>
        <extracomment>%1 and %2 are numbers of incidents of a campaign: its own, and those of campaigns that are part of it</extracomment>
        <translation>
            <numerusform>%n incident: %1 of its own, %2 of its parts</numerusform>
            <numerusform>%n incidents: %1 of its own, %2 of its parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::HistoryModel</name>
    <message numerus="yes">
        <source>%1 · %2 · %n operation(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n operation</numerusform>
            <numerusform>%1 · %2 · %n operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::HoverCard</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <extracomment>further lines that a hover card leaves out</extracomment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::ImportPrompt</name>
    <message numerus="yes">
        <source>%n record(s): %1 new, %2 changed, %3 as they are here already</source>
        <translation>
            <numerusform>%n record: %1 new, %2 changed, %3 as it is here already</numerusform>
            <numerusform>%n records: %1 new, %2 changed, %3 as they are here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n record(s) from %1. Undo takes all of it back.</source>
        <translation>
            <numerusform>Imported %n record from %1. Undo takes it back.</numerusform>
            <numerusform>Imported %n records from %1. Undo takes all of it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) stay out:</source>
        <translation>
            <numerusform>%n record stays out:</numerusform>
            <numerusform>%n records stay out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::Inspector</name>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>and %n more selected</numerusform>
            <numerusform>and %n more selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::InspectorPage</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::LensBar</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n technique(s)</source>
        <translation>
            <numerusform>%n technique</numerusform>
            <numerusform>%n techniques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::MatrixView</name>
    <message numerus="yes">
        <source>%n technique(s) not in this version</source>
        <translation>
            <numerusform>%n technique not in this version</numerusform>
            <numerusform>%n techniques not in this version</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::MentionList</name>
    <message numerus="yes">
        <source>Named by %n record(s)</source>
        <translation>
            <numerusform>Named by %n record</numerusform>
            <numerusform>Named by %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::MergeReview</name>
    <message numerus="yes">
        <source>%n new item(s)</source>
        <translation>
            <numerusform>%n new item</numerusform>
            <numerusform>%n new items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new claim(s)</source>
        <translation>
            <numerusform>%n new claim</numerusform>
            <numerusform>%n new claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed field(s)</source>
        <translation>
            <numerusform>%n changed field</numerusform>
            <numerusform>%n changed fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken back</source>
        <translation>
            <numerusform>%n record taken back</numerusform>
            <numerusform>%n records taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that were here in part</source>
        <translation>
            <numerusform>%n change set that was here in part</numerusform>
            <numerusform>%n change sets that were here in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s)</source>
        <translation>
            <numerusform>%n change set</numerusform>
            <numerusform>%n change sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided %n conflict(s)</source>
        <translation>
            <numerusform>Decided %n conflict</numerusform>
            <numerusform>Decided %n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered %n proposal(s) of the same thing</source>
        <translation>
            <numerusform>answered %n proposal of the same thing</numerusform>
            <numerusform>answered %n proposals of the same thing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) are of changes that are not in this case yet, and are not kept. Apply the bundle again after what brings these changes.</source>
        <translation>
            <numerusform>%n signature is of a change that is not in this case yet, and is not kept. Apply the bundle again after what brings this change.</numerusform>
            <numerusform>%n signatures are of changes that are not in this case yet, and are not kept. Apply the bundle again after what brings these changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::PassphrasePair</name>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::PastBar</name>
    <message numerus="yes">
        <source>%n record(s) of later are retracted.</source>
        <translation>
            <numerusform>%n later record is retracted.</numerusform>
            <numerusform>%n later records are retracted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken back since come back.</source>
        <translation>
            <numerusform>%n record taken back since comes back.</numerusform>
            <numerusform>%n records taken back since come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) say again what they said then.</source>
        <translation>
            <numerusform>%n field says again what it said then.</numerusform>
            <numerusform>%n fields say again what they said then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::ProblemList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::QuarterChart</name>
    <message numerus="yes">
        <source>%1, %2: %n incident(s)</source>
        <translation>
            <numerusform>%1, %2: %n incident</numerusform>
            <numerusform>%1, %2: %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n incident(s)</source>
        <translation>
            <numerusform>%1: %n incident</numerusform>
            <numerusform>%1: %n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::RankChart</name>
    <message numerus="yes">
        <source>%1, %n incident(s)</source>
        <translation>
            <numerusform>%1, %n incident</numerusform>
            <numerusform>%1, %n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::SignPrompt</name>
    <message numerus="yes">
        <source>What %1 wrote (%n not signed)</source>
        <translation>
            <numerusform>What %1 wrote (%n not signed)</numerusform>
            <numerusform>What %1 wrote (%n not signed)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything, to vouch for it (%n not signed)</source>
        <translation>
            <numerusform>Everything, to vouch for it (%n not signed)</numerusform>
            <numerusform>Everything, to vouch for it (%n not signed)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed %n change set(s) as %1.</source>
        <translation>
            <numerusform>Signed %n change set as %1.</numerusform>
            <numerusform>Signed %n change sets as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::StatisticsFigure</name>
    <message numerus="yes">
        <source>Statistics: %n incident(s)</source>
        <translation>
            <numerusform>Statistics: %n incident</numerusform>
            <numerusform>Statistics: %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n incident(s)</source>
        <translation>
            <numerusform>%1: %n incident</numerusform>
            <numerusform>%1: %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::StatusRow</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in the ledger</source>
        <translation>
            <numerusform>%n problem in the ledger</numerusform>
            <numerusform>%n problems in the ledger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) are as they were attached, to the byte.</source>
        <translation>
            <numerusform>%n evidence file is as it was attached, to the byte.</numerusform>
            <numerusform>%n evidence files are as they were attached, to the byte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n evidence file(s) the content is not in this copy.</source>
        <translation>
            <numerusform>Of %n evidence file the content is not in this copy.</numerusform>
            <numerusform>Of %n evidence files the content is not in this copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) waiting</source>
        <translation>
            <numerusform>%n bundle waiting</numerusform>
            <numerusform>%n bundles waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::TagPopup</name>
    <message numerus="yes">
        <source>Tag a technique on %n selected item(s)</source>
        <translation>
            <numerusform>Tag a technique on %n selected item</numerusform>
            <numerusform>Tag a technique on %n selected items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::TechniqueEditor</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::TitleRow</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::UndoDoor</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::ValueInput</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::WorkTimeline</name>
    <message numerus="yes">
        <source>%1: %n change set(s)</source>
        <translation>
            <numerusform>%1: %n change set</numerusform>
            <numerusform>%1: %n change sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that come in</source>
        <translation>
            <numerusform>%n change set that comes in</numerusform>
            <numerusform>%n change sets that come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that are only here</source>
        <translation>
            <numerusform>%n change set that is only here</numerusform>
            <numerusform>%n change sets that are only here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n operation(s)</source>
        <translation>
            <numerusform>%1 · %n operation</numerusform>
            <numerusform>%1 · %n operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::cli</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided %n conflict(s): %1</source>
        <translation>
            <numerusform>Decided %n conflict: %1</numerusform>
            <numerusform>Decided %n conflicts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) in the bundle; operations of which only a salted hash leaves: %1.</source>
        <translation>
            <numerusform>%n change set in the bundle; operations of which only a salted hash leaves: %1.</numerusform>
            <numerusform>%n change sets in the bundle; operations of which only a salted hash leaves: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) added; conflicts that wait for a decision: %1.</source>
        <translation>
            <numerusform>%n change set added; conflicts that wait for a decision: %1.</numerusform>
            <numerusform>%n change sets added; conflicts that wait for a decision: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) that had waited came in with it.</source>
        <translation>
            <numerusform>%n bundle that had waited came in with it.</numerusform>
            <numerusform>%n bundles that had waited came in with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) wait for earlier ones; “kagami waiting” says for which.</source>
        <translation>
            <numerusform>%n change set waits for earlier ones; “kagami waiting” says for which.</numerusform>
            <numerusform>%n change sets wait for earlier ones; “kagami waiting” says for which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bundle %1: %n change set(s) by %2, waiting for %3</source>
        <translation>
            <numerusform>Bundle %1: %n change set by %2, waiting for %3</numerusform>
            <numerusform>Bundle %1: %n change sets by %2, waiting for %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) signed.</source>
        <translation>
            <numerusform>%n change set signed.</numerusform>
            <numerusform>%n change sets signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s) that were here in part have more now.</source>
        <translation>
            <numerusform>%n change set that was here in part has more now.</numerusform>
            <numerusform>%n change sets that were here in part have more now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) came with it.</source>
        <translation>
            <numerusform>%n evidence file came with it.</numerusform>
            <numerusform>%n evidence files came with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) came with it.</source>
        <translation>
            <numerusform>%n signature came with it.</numerusform>
            <numerusform>%n signatures came with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  with %n evidence file(s), %1 bytes</source>
        <translation>
            <numerusform>  with %n evidence file, %1 bytes</numerusform>
            <numerusform>  with %n evidence files, %1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) are of changes that are not here yet and were not kept; apply the bundle again after the one with these changes.</source>
        <translation>
            <numerusform>%n signature is of a change that is not here yet and was not kept; apply the bundle again after the one with this change.</numerusform>
            <numerusform>%n signatures are of changes that are not here yet and were not kept; apply the bundle again after the one with these changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::graph</name>
    <message numerus="yes">
        <source>… and %n more edge(s)</source>
        <translation>
            <numerusform>… and %n more edge</numerusform>
            <numerusform>… and %n more edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::ledger</name>
    <message numerus="yes">
        <source>Undo %n action(s)</source>
        <translation>
            <numerusform>Undo %n action</numerusform>
            <numerusform>Undo %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %n action(s)</source>
        <translation>
            <numerusform>Redo %n action</numerusform>
            <numerusform>Redo %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagami::matrix</name>
    <message numerus="yes">
        <source>%n technique(s)</source>
        <translation>
            <numerusform>%n technique</numerusform>
            <numerusform>%n techniques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sub-technique(s) folded in</source>
        <translation>
            <numerusform>%n sub-technique folded in</numerusform>
            <numerusform>%n sub-techniques folded in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) as a capability</source>
        <translation>
            <numerusform>%n time as a capability</numerusform>
            <numerusform>%n times as a capability</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) at actor level</source>
        <translation>
            <numerusform>%n time at actor level</numerusform>
            <numerusform>%n times at actor level</numerusform>
        </translation>
    </message>
</context>
</TS>
