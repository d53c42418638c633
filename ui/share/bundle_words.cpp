#include "ui/share/bundle_words.h"

#include "store/readiness.h"
#include "ui/controls/data_size.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::BundleWords)
};

constexpr int shortHash = 12;

QString authorsIn(const std::vector<ChangeSetHeader>& headers)
{
    QStringList authors;
    for (const ChangeSetHeader& header : headers)
        if (!authors.contains(header.author))
            authors << header.author;
    return QLocale().createSeparatedList(authors);
}

/// The number of the waiting bundle that brings a change set; 0 when none does.
qint64 bringerOf(const CaseFile& file, const Digest& hash)
{
    for (const WaitingBundle& bundle : file.waiting())
        if (std::any_of(bundle.headers.begin(), bundle.headers.end(),
                [&](const ChangeSetHeader& header) { return header.hash == hash; }))
            return bundle.number;
    return 0;
}

} // namespace

QString sealWords(const BundleSource& bundle, const QString& sender)
{
    if (bundle.seal() == BundleSeal::Broken)
        return Words::tr(
            "Its seal is broken: this is not what its sender signed. Nothing can be taken over.");
    if (bundle.seal() == BundleSeal::None)
        return Words::tr("Not signed: nothing tells who made it.");
    return sender.isEmpty()
        ? Words::tr("Signed with a key that you do not know: %1").arg(bundle.header().sender.fingerprint())
        : Words::tr("Signed by %1.").arg(sender);
}

QString contentWords(const BundleSource& bundle)
{
    qint64 withheld = 0;
    for (const ChangeSetHeader& header : bundle.headers())
        withheld += header.withheld;
    QStringList parts;
    if (const auto ceiling = bundle.manifest().ceiling)
        parts << Words::tr("Made under %1.").arg(toKey(*ceiling));
    if (withheld > 0)
        parts << Words::tr(
            "%n change(s) were left out of it; their hashes still prove them later.", nullptr, int(withheld));
    if (bundle.manifest().blobs > 0)
        parts << Words::tr("%n evidence file(s) come with it.", nullptr, int(bundle.manifest().blobs));
    return parts.join(u' ');
}

QString missingWords(const Ledger& ledger, const std::vector<MissingParent>& missing)
{
    std::map<ReplicaId, quint64> known;
    for (const ChangeSetHeader& header : ledger.history())
        known[header.replica] = std::max(known[header.replica], header.sequence);
    quint64 total = 0;
    QStringList authors;
    for (const MissingParent& parent : missing) {
        const quint64 here = known[parent.replica];
        total += parent.sequence > here ? parent.sequence - here : 1;
        if (!authors.contains(parent.author))
            authors << parent.author;
    }
    return Words::tr("It builds on %n change set(s) of %1 that have not come yet. It can wait in this case: "
                     "nothing of it counts until then, and whatever brings them takes it in as well.",
        nullptr, int(total))
        .arg(QLocale().createSeparatedList(authors));
}

QString waitingTitle(const WaitingBundle& bundle)
{
    //: %1 people
    return Words::tr("%n change set(s) by %1", nullptr, int(bundle.headers.size()))
        .arg(authorsIn(bundle.headers));
}

QString waitingDetail(const CaseFile& file, const WaitingBundle& bundle)
{
    QStringList missing;
    for (const MissingParent& parent : missingParents(file.ledger(), bundle.headers)) {
        const qint64 bringer = bringerOf(file, parent.hash);
        missing << (bringer > 0 ? Words::tr("bundle %1").arg(bringer)
                                //: a change set of somebody, and the beginning of its hash
                                : Words::tr("change set %1 of %2 (%3)")
                                      .arg(parent.sequence)
                                      .arg(parent.author, parent.hash.toHex().left(shortHash)));
    }
    missing.removeDuplicates();
    const QString waits
        = Words::tr("Bundle %1 waits for %2").arg(bundle.number).arg(QLocale().createSeparatedList(missing));
    if (bundle.contents.empty())
        return waits;
    //: %1 Bundle 2 waits for …; %2 a size, like 3 MiB
    return Words::tr("%1. %n evidence file(s) came with it (%2)", nullptr, int(bundle.contents.size()))
        .arg(waits, dataSizeText(bundle.contentBytes()));
}

QString goingWords(const BundlePlan& plan)
{
    if (plan.changeSets == 0)
        return Words::tr("Nothing: your colleague has all of it.");
    QString text = Words::tr("%n change set(s)", nullptr, int(plan.changeSets));
    if (!plan.blobs.empty())
        text = Words::tr("%1 and %n evidence file(s) (%2)", nullptr, int(plan.blobs.size()))
                   .arg(text, dataSizeText(plan.blobBytes()));
    return text;
}

QString stayingWords(const BundlePlan& plan, const BundleChoice& choice)
{
    QStringList lines;
    if (!plan.had.empty())
        lines << Words::tr("%n change set(s) that your colleague has", nullptr, int(plan.had.size()));
    if (plan.withheld > 0)
        lines << Words::tr(
            "%n change(s) in those that go: only their salted hashes leave", nullptr, int(plan.withheld));
    if (plan.marked > 0)
        lines << Words::tr("%n record(s) marked above %1", nullptr, int(plan.marked))
                     .arg(toKey(choice.ceiling.value_or(Tlp::Red)));
    if (plan.blobsKept > 0)
        lines << Words::tr("%n evidence file(s)", nullptr, int(plan.blobsKept));
    if (!plan.heldBack.empty())
        lines << Words::tr("%n record(s) although marked low enough:", nullptr, int(plan.heldBack.size()));
    return lines.join(u'\n');
}

QString heldBackWords(HeldBack::Why why)
{
    return why == HeldBack::Why::OnceHigher
        ? Words::tr("was marked higher before, and its history would tell")
        : Words::tr("refers to what may not leave");
}

} // namespace kagami
