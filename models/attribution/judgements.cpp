#include "attribution/judgements.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

void addOnce(std::vector<ItemIndex>& items, ItemIndex item)
{
    if (item != noIndex && std::find(items.begin(), items.end(), item) == items.end())
        items.push_back(item);
}

class JudgementReader {
public:
    JudgementReader(const Facts& facts, ItemIndex item)
        : m_facts(facts)
        , m_state(facts.state())
    {
        m_judgement.item = item;
        m_judgement.title = m_state.items()[size_t(item)].title;
    }

    Judgement read()
    {
        for (const ClaimIndex claim : m_state.claimsAbout(m_judgement.item)) {
            if (m_facts.counts(claim))
                readClaim(claim);
        }
        const ItemIndex item = m_judgement.item;
        m_judgement.statementClaim = m_facts.chosen(item, Predicate::Statement);
        const QString statement = m_facts.text(item, Predicate::Statement);
        m_judgement.statement = statement.isEmpty() ? m_judgement.title : statement;
        m_judgement.basis = m_facts.text(item, Predicate::Description);
        m_judgement.likelihood = chosen<Likelihood>(Predicate::LikelihoodOf);
        m_judgement.confidence = chosen<Confidence>(Predicate::ConfidenceOf);
        nameMissing();
        return std::move(m_judgement);
    }

private:
    template <class T>
    std::optional<T> chosen(Predicate predicate) const
    {
        const ClaimIndex claim = m_facts.chosen(m_judgement.item, predicate);
        const T* value = claim == noIndex ? nullptr : std::get_if<T>(&m_state.claims()[size_t(claim)].value);
        return value ? std::optional(*value) : std::nullopt;
    }

    void readClaim(ClaimIndex index)
    {
        const Claim& claim = m_state.claims()[size_t(index)];
        const ItemIndex object = m_state.links(index).object;
        const QString* text = textOf(claim.value);
        m_judgement.claims.push_back(index);
        addOnce(m_judgement.sources, m_state.links(index).source);
        switch (claim.predicate) {
        case Predicate::Caveat:
            if (text)
                m_judgement.caveats.push_back(*text);
            break;
        case Predicate::WouldChangeIf:
            if (text)
                m_judgement.wouldChangeIf.push_back(*text);
            break;
        case Predicate::Assumes: addOnce(m_judgement.assumptions, object); break;
        case Predicate::Judges:
            addOnce(m_judgement.judges, object);
            if (m_judgement.hypothesis == noIndex && object != noIndex
                && m_state.items()[size_t(object)].kind == ItemKind::Hypothesis)
                m_judgement.hypothesis = object;
            break;
        default: break;
        }
    }

    void nameMissing()
    {
        const auto need = [this](bool there, const char* what) {
            if (!there)
                m_judgement.missing.push_back(QCoreApplication::translate("kagami::attribution", what));
        };
        need(m_judgement.likelihood.has_value(), QT_TRANSLATE_NOOP("kagami::attribution", "likelihood"));
        need(m_judgement.confidence.has_value(), QT_TRANSLATE_NOOP("kagami::attribution", "confidence"));
        need(!m_judgement.basis.isEmpty(),
            QT_TRANSLATE_NOOP("kagami::attribution", "basis of the confidence"));
        need(!m_judgement.caveats.empty(), QT_TRANSLATE_NOOP("kagami::attribution", "causes of uncertainty"));
        need(!m_judgement.assumptions.empty(), QT_TRANSLATE_NOOP("kagami::attribution", "assumptions"));
        need(!m_judgement.wouldChangeIf.empty(),
            QT_TRANSLATE_NOOP("kagami::attribution", "what would change it"));
    }

    const Facts& m_facts;
    const Case& m_state;
    Judgement m_judgement;
};

} // namespace

std::vector<Judgement> makeJudgements(const Scope& scope)
{
    std::vector<Judgement> judgements;
    for (const ItemIndex item : scope.items(ItemKind::Judgement))
        judgements.push_back(JudgementReader(scope.facts(), item).read());
    std::stable_sort(judgements.begin(), judgements.end(), [](const Judgement& a, const Judgement& b) {
        return (a.likelihood ? int(*a.likelihood) : 0) > (b.likelihood ? int(*b.likelihood) : 0);
    });
    return judgements;
}

std::vector<PublisherPosition> makePositions(const Scope& scope)
{
    const Facts& facts = scope.facts();
    std::vector<PublisherPosition> positions;
    for (const ItemIndex item : scope.items(ItemKind::Opinion)) {
        PublisherPosition position;
        position.item = item;
        position.publisher = facts.text(item, Predicate::Publisher);
        if (position.publisher.isEmpty())
            position.publisher = scope.state().items()[size_t(item)].title;
        position.published = facts.time(item, Predicate::Published);
        position.position = facts.text(item, Predicate::Position);
        position.linkAsserted = facts.text(item, Predicate::LinkAsserted);
        for (const ClaimIndex claim : scope.state().claimsAbout(item)) {
            if (facts.counts(claim))
                addOnce(position.sources, scope.state().links(claim).source);
        }
        positions.push_back(std::move(position));
    }
    std::stable_sort(
        positions.begin(), positions.end(), [](const PublisherPosition& a, const PublisherPosition& b) {
            if (!a.published || !b.published)
                return a.published && !b.published;
            return compareForSort(*a.published, *b.published) < 0;
        });
    return positions;
}

} // namespace kagami
