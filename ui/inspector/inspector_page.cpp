#include "ui/inspector/inspector_page.h"

#include "ui/controls/moment_text.h"

#include "timeline/timeline.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::InspectorPage)
};

bool mayShow(const Scope& scope, const Claim& claim)
{
    const std::optional<Tlp> ceiling = scope.lens().ceiling;
    return !claim.retracted && (!ceiling || claim.tlp <= *ceiling);
}

QString gradeWords(std::optional<Reliability> reliability, std::optional<Credibility> credibility)
{
    QStringList parts;
    if (reliability)
        parts.append(Words::tr("source %1: %2").arg(toKey(*reliability), label(*reliability)));
    if (credibility)
        parts.append(Words::tr("information %1: %2").arg(toKey(*credibility), label(*credibility)));
    return parts.isEmpty() ? Words::tr("not graded") : parts.join(QStringLiteral("\n"));
}

QString smallPrintOf(const Claim& claim, const Wording& wording)
{
    QStringList lines;
    if (!claim.note.isEmpty())
        lines.append(claim.note);
    if (claim.status != ClaimStatus::Open)
        lines.append(claim.statusReason.isEmpty()
                ? label(claim.status)
                : Words::tr("%1: %2").arg(label(claim.status), claim.statusReason));
    if (claim.confidence)
        lines.append(Words::tr("Own confidence: %1").arg(label(*claim.confidence)));
    if (const qint64 recorded = claim.recorded.time_since_epoch().count(); recorded != 0)
        lines.append(Words::tr("Recorded by %1, %2")
                         .arg(claim.author.isEmpty() ? Words::tr("nobody named") : claim.author,
                             momentText(recorded, wording.zone)));
    return lines.join(u'\n');
}

SourceLine sourceLineOf(const Scope& scope, ClaimIndex index, const Wording& wording)
{
    const Case& state = scope.state();
    const Claim& claim = state.claims()[size_t(index)];
    // A corroborating claim points to its source; who recorded it may have cited another.
    const ItemIndex pointed
        = claim.predicate == Predicate::CorroboratedBy ? state.links(index).object : noIndex;
    const ItemIndex source = pointed != noIndex ? pointed : state.links(index).source;
    const std::optional<Reliability> reliability
        = source == noIndex ? std::nullopt : scope.facts().reliabilityOf(source);
    SourceLine line;
    line.claim = index;
    line.source = source;
    line.grade = gradeText(reliability, claim.credibility);
    line.gradeWords = gradeWords(reliability, claim.credibility);
    if (source == noIndex) {
        line.text
            = claim.author.isEmpty() ? Words::tr("own word") : Words::tr("own word, %1").arg(claim.author);
    } else {
        const QString publisher = scope.facts().text(source, Predicate::Publisher);
        const QString title = state.items()[size_t(source)].title;
        const TimeSpan* published = scope.facts().time(source, Predicate::Published);
        line.title = title;
        line.text = publisher.isEmpty() ? title
            : published
            ? Words::tr("%1, %2").arg(publisher, displayText(*published, wording.zone, wording.locale))
            : publisher;
    }
    line.quote = claim.excerpt;
    line.place = claim.locator;
    line.smallPrint = smallPrintOf(claim, wording);
    line.status = claim.status;
    line.tlp = claim.tlp;
    line.counts = scope.facts().counts(index);
    return line;
}

std::vector<ValueLine> valueLines(const Scope& scope, ItemIndex item, Predicate predicate,
    const std::vector<ClaimIndex>& claims, const Wording& wording)
{
    const Case& state = scope.state();
    const ClaimIndex chosen = scope.facts().chosen(item, predicate);
    std::vector<ValueLine> lines;
    std::vector<const Value*> values;
    for (const ClaimIndex index : claims) {
        const Claim& claim = state.claims()[size_t(index)];
        size_t at = 0;
        while (at < values.size() && !sameValue(*values[at], claim.value))
            ++at;
        if (at == values.size()) {
            values.push_back(&claim.value);
            lines.push_back({valueText(state, claim, wording), recordOf(claim.value), false, {}});
        }
        lines[at].sources.push_back(sourceLineOf(scope, index, wording));
        lines[at].counts = lines[at].counts || lines[at].sources.back().counts;
        for (const ClaimIndex about : state.claimsAbout(claim)) {
            if (state.claims()[size_t(about)].predicate != Predicate::CorroboratedBy
                || !mayShow(scope, state.claims()[size_t(about)]))
                continue;
            lines[at].sources.push_back(sourceLineOf(scope, about, wording));
            lines[at].sources.back().corroborates = index;
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [chosen](const ValueLine& a, const ValueLine& b) {
        const auto rank = [chosen](const ValueLine& line) {
            const bool isChosen = std::any_of(line.sources.begin(), line.sources.end(),
                [chosen](const SourceLine& source) { return source.claim == chosen; });
            return isChosen ? 0 : line.counts ? 1 : 2;
        };
        return rank(a) < rank(b);
    });
    return lines;
}

QStringList warningsOf(const Scope& scope, ItemIndex item, const PropertyGroup& group)
{
    QStringList warnings;
    const auto counting = std::count_if(
        group.values.begin(), group.values.end(), [](const ValueLine& v) { return v.counts; });
    if (info(group.predicate).cardinality == Cardinality::One && counting > 1) {
        QStringList values;
        for (const ValueLine& value : group.values)
            if (value.counts)
                values.append(value.words.text);
        warnings.append(scope.facts().isDisputed(item, group.predicate)
                ? Words::tr("Sources differ, nothing decided: %1").arg(values.join(Words::tr(" or ")))
                : Words::tr("Sources differ: %1").arg(values.join(Words::tr(" or "))));
    }
    if (group.predicate == Predicate::UsesTechnique || group.predicate == Predicate::AttributedTo) {
        for (const ValueLine& value : group.values) {
            const bool own = value.counts
                && std::all_of(value.sources.begin(), value.sources.end(),
                    [](const SourceLine& s) { return s.source == noIndex; });
            if (own)
                warnings.append(group.predicate == Predicate::UsesTechnique
                        ? Words::tr("%1: mapping of our own, no source says so")
                              .arg(value.words.text.section(u' ', 0, 0))
                        : Words::tr("%1: no source says so").arg(value.words.text));
        }
    }
    for (const ValueLine& value : group.values)
        for (const SourceLine& source : value.sources)
            for (const ClaimIndex about :
                scope.state().claimsAbout(scope.state().claims()[size_t(source.claim)])) {
                const Claim& other = scope.state().claims()[size_t(about)];
                if (other.predicate == Predicate::Contradicts && !other.retracted && !other.note.isEmpty())
                    warnings.append(other.note);
            }
    warnings.removeDuplicates();
    return warnings;
}

void addMentions(InspectorPage& page, const Scope& scope, ItemIndex item)
{
    const Case& state = scope.state();
    std::vector<ClaimIndex> claims(state.claimsPointingTo(item).begin(), state.claimsPointingTo(item).end());
    if (page.kind == ItemKind::Source)
        claims.insert(claims.end(), state.claimsFrom(item).begin(), state.claimsFrom(item).end());
    const auto isListedAsFile = [&](ItemIndex subject) {
        return std::any_of(page.evidence.begin(), page.evidence.end(),
            [id = state.items()[size_t(subject)].id](const EvidenceLine& line) { return line.id == id; });
    };
    std::set<std::pair<ItemIndex, Predicate>> seen;
    for (const ClaimIndex index : claims) {
        const ItemIndex subject = state.links(index).subject;
        if (subject == noIndex || subject == item || !scope.facts().counts(index)
            || !scope.facts().exists(subject) || isListedAsFile(subject))
            continue;
        const Claim& claim = state.claims()[size_t(index)];
        if (!seen.insert({subject, claim.predicate}).second)
            continue;
        ++page.mentionTotal;
        if (page.mentionTotal <= mentionsKept) {
            const Item& other = state.items()[size_t(subject)];
            page.mentions.push_back({other.id.uuid, index, other.kind, other.title, label(claim.predicate)});
        }
    }
}

void addCampaign(InspectorPage& page, const Scope& scope, ItemIndex item)
{
    std::vector<ItemIndex> campaigns;
    if (page.kind == ItemKind::Campaign)
        campaigns.push_back(item);
    else if (const IncidentFacts* facts = scope.facts().incident(item))
        campaigns.assign(facts->campaigns.begin(), facts->campaigns.end());
    if (campaigns.empty())
        return;
    page.campaignInk = campaignPosition(scope.facts(), campaigns.front());
    if (page.kind == ItemKind::Campaign)
        return;
    QStringList names;
    for (const ItemIndex campaign : campaigns)
        names.append(scope.state().items()[size_t(campaign)].title);
    page.campaign = names.join(QStringLiteral(", "));
}

QString summaryOf(const Scope& scope, ItemIndex item, const std::vector<ClaimIndex>& claims)
{
    QStringList parts{Words::tr("%n claim(s)", nullptr, int(claims.size())),
        Words::tr("%n source(s)", nullptr, scope.facts().sourceTotal(claims))};
    const ClaimIndex confidence = scope.facts().chosen(item, Predicate::AnalystConfidence);
    if (confidence != noIndex)
        if (const auto* level = std::get_if<Confidence>(&scope.state().claims()[size_t(confidence)].value))
            parts.append(Words::tr("confidence %1").arg(label(*level)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

InspectorPage makeInspectorPage(const Scope& scope, const Uuid& record, const Wording& wording)
{
    const Case& state = scope.state();
    InspectorPage page;
    ItemIndex item = state.indexOf(ItemId{record});
    if (item == noIndex) {
        page.focus = state.indexOf(ClaimId{record});
        if (page.focus == noIndex)
            return page;
        item = state.links(page.focus).subject;
        if (item == noIndex && state.links(page.focus).subjectClaim != noIndex)
            item = state.links(state.links(page.focus).subjectClaim).subject;
    }
    if (item == noIndex || !scope.facts().exists(item))
        return page;
    const Item& subject = state.items()[size_t(item)];
    page.record = subject.id.uuid;
    page.kind = subject.kind;
    page.kindLabel = label(subject.kind);
    page.title = subject.title;
    page.tlp = subject.tlp;

    std::vector<ClaimIndex> shown;
    for (const ClaimIndex index : state.claimsAbout(item))
        if (mayShow(scope, state.claims()[size_t(index)]))
            shown.push_back(index);
    for (const Predicate predicate : predicatesOf(subject.kind)) {
        std::vector<ClaimIndex> claims;
        std::copy_if(shown.begin(), shown.end(), std::back_inserter(claims),
            [&](ClaimIndex index) { return state.claims()[size_t(index)].predicate == predicate; });
        if (claims.empty())
            continue;
        PropertyGroup group{
            predicate, label(predicate), valueLines(scope, item, predicate, claims, wording), {}};
        group.warnings = warningsOf(scope, item, group);
        page.properties.push_back(std::move(group));
    }
    page.summary = summaryOf(scope, item, shown);
    addCampaign(page, scope, item);
    page.evidence = evidenceLines(scope, item, wording);
    addMentions(page, scope, item);
    return page;
}

} // namespace kagami
