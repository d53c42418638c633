#pragma once

#include "store/merge_preview.h"
#include "ui/inspector/claim_edits.h"
#include "workspace/workspace.h"

#include <QInputMethodEvent>
#include <QTemporaryDir>
#include <QTest>

namespace kagami::test {

inline QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// A small case in a folder of its own: two campaigns, two targets, two sources, three incidents; one of them
/// with two dates that disagree and a technique that no source gives.
struct WorkspaceBench {
    QTemporaryDir folder;
    Workspace workspace{
        CaseFile::create(folder.filePath(s("bench.kagami")), s("Bench case"), s("Aoki")).value()};
    ItemId campaignA, campaignB, jaxa, ministry, npa, asahi, intrusion, mail, report;
    ClaimId whenByNpa, whenByAsahi, technique;

    WorkspaceBench()
    {
        Draft draft;
        draft.reason = s("Made the bench");
        campaignA = addItem(draft, ItemKind::Campaign, s("Campaign A (mail)"));
        campaignB = addItem(draft, ItemKind::Campaign, s("Campaign B"));
        jaxa = addItem(draft, ItemKind::Target, s("JAXA"));
        ministry = addItem(draft, ItemKind::Target, s("外務省"));
        npa = addItem(draft, ItemKind::Source, s("NPA warning"));
        asahi = addItem(draft, ItemKind::Source, s("Asahi report"));
        intrusion = addItem(draft, ItemKind::Incident, s("JAXA intrusion through a VPN flaw"));
        mail = addItem(draft, ItemKind::Incident, s("Mail to the ministry"));
        report = addItem(draft, ItemKind::Incident, s("A report without a date"));
        say(draft, npa, Predicate::SourceReliability, Reliability::B, {});
        say(draft, asahi, Predicate::SourceReliability, Reliability::B, {});
        say(draft, asahi, Predicate::Publisher, s("The Asahi Shimbun"), {});
        whenByNpa = say(draft, intrusion, Predicate::When, timeValue(parseEdtf(u"2023-06").value()),
            {npa, s("in June"), Credibility::Probable2});
        whenByAsahi = say(draft, intrusion, Predicate::When, timeValue(parseEdtf(u"2023-10").value()),
            {asahi, s("in October"), Credibility::Possible3});
        say(draft, intrusion, Predicate::PartOf, recordValue(campaignB.uuid), {npa, {}, {}});
        say(draft, intrusion, Predicate::Targets, recordValue(jaxa.uuid), {asahi, s("the space agency"), {}});
        TechniqueUse use;
        use.technique = s("T1190");
        use.tactic = s("initial-access");
        use.attackVersion = s("18.1");
        technique = say(draft, intrusion, Predicate::UsesTechnique, techniqueValue(use), {});
        say(draft, intrusion, Predicate::AttributionStatus, s("attributed"), {npa, {}, {}});
        say(draft, mail, Predicate::When, timeValue(parseEdtf(u"2020-01-15").value()), {npa, {}, {}});
        say(draft, mail, Predicate::PartOf, recordValue(campaignA.uuid), {npa, {}, {}});
        say(draft, mail, Predicate::Targets, recordValue(ministry.uuid), {npa, {}, {}});
        say(draft, mail, Predicate::AttributionStatus, s("suspected"), {npa, {}, {}});
        if (!workspace.commit(std::move(draft)))
            qFatal("the bench case could not be written");
    }

    static ClaimId say(Draft& draft, ItemId subject, Predicate predicate, Value value, const Sourcing& by)
    {
        addClaim(draft, subject.uuid, predicate, std::move(value), by);
        return std::get<PutClaim>(draft.operations.back()).claim.id;
    }

    /// As File > Merge does it, and waits for it.
    bool merge(const QStringList& paths)
    {
        std::optional<bool> merged;
        workspace.write([paths](CaseFile& file,
                            const WorkProgress& progress) { return mergeFiles(file, paths, progress); },
            [&](const Result<MergeReport>& done) { merged = done.has_value(); });
        return QTest::qWaitFor([&] { return merged.has_value(); }) && *merged;
    }

    [[nodiscard]] int changeSets() const { return int(workspace.file().ledger().history().size()); }
    [[nodiscard]] QString lastReason() const { return workspace.file().ledger().history().back().reason; }
    [[nodiscard]] const Claim& claim(ClaimId id) const { return *workspace.state().find(id); }
    /// Counting claims of a property, as many as there are.
    [[nodiscard]] int claimTotal(ItemId item, Predicate predicate) const
    {
        return int(workspace.scope().facts().claims(workspace.state().indexOf(item), predicate).size());
    }
};

/// Text as an input method commits it: also what no key can type.
inline void compose(QWidget* field, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(field, &event);
}

/// The child of that type with this accessible name; fails the test when there is none.
template <class T>
T* child(const QWidget& root, const QString& accessibleName)
{
    for (T* each : root.findChildren<T*>())
        if (each->accessibleName() == accessibleName)
            return each;
    qWarning("no child named %s", qPrintable(accessibleName));
    return nullptr;
}

} // namespace kagami::test
