#include "lens/facts_data.h"

#include "base/text_fold.h"

#include <QStringMatcher>
#include <algorithm>

namespace kagami {

namespace {

/// foldText(), quicker for the many titles that are plain ASCII.
void appendFolded(QString& out, const QString& text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (!ascii) {
        out.append(foldText(text));
    } else {
        for (const QChar c : text)
            out.append(c >= u'A' && c <= u'Z' ? QChar(char16_t(c.unicode() + 32)) : c);
    }
    out.append(u'\n');
}

QString nameOf(const Claim& claim)
{
    if (const QString* text = textOf(claim.value))
        return *text;
    const Observable* observable = observableOf(claim.value);
    return observable ? observable->value : QString();
}

} // namespace

void NameIndex::find(const QString& folded, std::vector<quint8>& found) const
{
    if (folded.isEmpty())
        return;
    const QStringMatcher matcher(folded);
    auto next = begins.begin();
    for (qsizetype at = matcher.indexIn(QStringView(text)); at >= 0;
         at = matcher.indexIn(QStringView(text), *next)) {
        next = std::upper_bound(next, begins.end(), at);
        found[size_t(next - begins.begin() - 1)] = 1;
    }
}

const NameIndex& FactsData::names() const
{
    std::call_once(m_namesOnce, [this] {
        std::vector<ClaimIndex> bySubject = nameClaims;
        const auto subject = [this](ClaimIndex claim) { return state->links(claim).subject; };
        std::stable_sort(bySubject.begin(), bySubject.end(),
            [&](ClaimIndex a, ClaimIndex b) { return subject(a) < subject(b); });
        const std::span<const Item> items = state->items();
        qsizetype characters = 0;
        for (const Item& item : items)
            characters += item.title.size() + 1;
        m_names.text.reserve(characters);
        m_names.begins.reserve(items.size() + 1);
        auto claim = bySubject.begin();
        for (size_t i = 0; i < items.size(); ++i) {
            m_names.begins.push_back(m_names.text.size());
            if (exists[i])
                appendFolded(m_names.text, items[i].title);
            for (; claim != bySubject.end() && subject(*claim) == ItemIndex(i); ++claim)
                appendFolded(m_names.text, nameOf(state->claims()[size_t(*claim)]));
        }
        m_names.begins.push_back(m_names.text.size());
    });
    return m_names;
}

const AuthorIndex& FactsData::authors() const
{
    std::call_once(m_authorsOnce, [this] {
        TextTable names;
        std::vector<quint16> of;
        for (const IncidentFacts& incident : incidents) {
            of.clear();
            for (const ClaimIndex claim : state->claimsAbout(incident.item)) {
                if (counts[size_t(claim)])
                    of.push_back(names.number(state->claims()[size_t(claim)].author));
            }
            std::sort(of.begin(), of.end());
            of.erase(std::unique(of.begin(), of.end()), of.end());
            for (const quint16 author : of)
                m_authors.byIncident.add(author);
            m_authors.byIncident.endRow();
        }
        m_authors.names = names.texts();
    });
    return m_authors;
}

void FactsData::setSpans(IncidentFacts& facts, size_t row) const
{
    facts.campaigns = campaigns[row];
    facts.targets = targets[row];
    facts.actors = actors[row];
    facts.tools = tools[row];
    facts.vulnerabilities = vulnerabilities[row];
    facts.sources = sources[row];
    facts.techniques = techniques[row];
    facts.techniqueTags = techniqueTags[row];
    facts.sectors = sectors[row];
    facts.links = links[row];
}

bool FactsData::showsBefore(ClaimIndex a, ClaimIndex b) const
{
    const Claim& first = state->claims()[size_t(a)];
    const Claim& second = state->claims()[size_t(b)];
    const bool firstAccepted = first.status == ClaimStatus::Accepted;
    const bool secondAccepted = second.status == ClaimStatus::Accepted;
    if (firstAccepted != secondAccepted)
        return firstAccepted;
    // F, 6 and no grade at all say nothing, so they stand together behind the grades that do.
    constexpr int unknown = 6;
    const auto reliabilityRank = [this](ClaimIndex claim) {
        const ItemIndex source = state->links(claim).source;
        const int value = source == noIndex || reliability.empty() ? 0 : reliability[size_t(source)];
        return value == 0 ? unknown : value;
    };
    const auto credibilityRank
        = [](const Claim& claim) { return claim.credibility ? int(*claim.credibility) : unknown; };
    if (const int one = reliabilityRank(a), other = reliabilityRank(b); one != other)
        return one < other;
    if (const int one = credibilityRank(first), other = credibilityRank(second); one != other)
        return one < other;
    return first.recorded != second.recorded ? first.recorded < second.recorded : first.id < second.id;
}

ClaimIndex FactsData::best(std::span<const ClaimIndex> claims) const
{
    ClaimIndex best = noIndex;
    for (const ClaimIndex claim : claims) {
        if (best == noIndex || showsBefore(claim, best))
            best = claim;
    }
    return best;
}

void FactsData::bestFirst(std::vector<ClaimedItem>& items) const
{
    if (items.size() < 2)
        return;
    const auto before
        = [&](const ClaimedItem& a, const ClaimedItem& b) { return showsBefore(a.claim, b.claim); };
    std::sort(items.begin(), items.end(), [&](const ClaimedItem& a, const ClaimedItem& b) {
        return a.item != b.item ? a.item < b.item : before(a, b);
    });
    const auto same = [](const ClaimedItem& a, const ClaimedItem& b) { return a.item == b.item; };
    items.erase(std::unique(items.begin(), items.end(), same), items.end());
    std::sort(items.begin(), items.end(), before);
}

std::vector<ItemIndex> FactsData::campaignAndAbove(ItemIndex campaign) const
{
    std::vector<ItemIndex> chain{campaign};
    for (size_t i = 0; i < chain.size(); ++i) {
        const auto above = frame.campaignsAbove.find(chain[i]);
        if (above == frame.campaignsAbove.end())
            continue;
        for (const ItemIndex step : above->second) {
            if (std::find(chain.begin(), chain.end(), step) == chain.end())
                chain.push_back(step);
        }
    }
    return chain;
}

quint64 FactsData::gradeBitOf(ClaimIndex claim) const
{
    const ItemIndex source = state->links(claim).source;
    const std::optional<Credibility> credibility = state->claims()[size_t(claim)].credibility;
    return gradeBit(
        source == noIndex ? 0 : reliability[size_t(source)], credibility ? unsigned(*credibility) : 0);
}

} // namespace kagami
