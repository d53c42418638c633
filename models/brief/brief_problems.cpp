#include "brief/brief_problems.h"

#include "attribution/judgements.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace kagami {

namespace {

constexpr quint32 factualKinds = bitOf(ItemKind::Incident) | bitOf(ItemKind::Campaign)
    | bitOf(ItemKind::Actor) | bitOf(ItemKind::Target) | bitOf(ItemKind::Malware) | bitOf(ItemKind::Tool)
    | bitOf(ItemKind::Vulnerability) | bitOf(ItemKind::Indicator);

/// Said about the work and not about the world.
constexpr std::array remarks{Predicate::Provenance, Predicate::AnalystConfidence, Predicate::Caveat,
    Predicate::Comment, Predicate::ExternalId, Predicate::Contradicts, Predicate::Description};

class ProblemFinder {
public:
    explicit ProblemFinder(const Scope& scope)
        : m_scope(scope)
        , m_facts(scope.facts())
        , m_state(scope.state())
        , m_secondHand(m_state.items().size(), false)
    {
        for (const ItemIndex source : m_state.itemsOfKind(ItemKind::Source)) {
            const QString status = m_facts.text(source, Predicate::ReadStatus);
            m_secondHand[size_t(source)]
                = status == QLatin1String("cited-not-read") || status == QLatin1String("from-memory");
        }
    }

    std::vector<BriefProblem> find()
    {
        judgements();
        BriefProblem undecided{BriefProblemKind::Undecided, {}};
        BriefProblem secondHand{BriefProblemKind::SecondHandOnly, {}};
        BriefProblem noSource{BriefProblemKind::NoSource, {}};
        for (size_t c = 0; c < m_state.claims().size(); ++c) {
            const auto claim = ClaimIndex(c);
            if (!m_facts.counts(claim))
                continue;
            if (m_state.claims()[c].predicate == Predicate::Contradicts && isUndecided(claim))
                undecided.records.push_back(m_state.claims()[c].subject);
            if (!isFact(claim))
                continue;
            const ItemIndex source = m_state.links(claim).source;
            if (source == noIndex)
                noSource.records.push_back(m_state.claims()[c].id.uuid);
            else if (m_secondHand[size_t(source)] && !isSaidFirstHand(claim))
                secondHand.records.push_back(m_state.claims()[c].id.uuid);
        }
        dropRepeated(undecided.records);
        for (BriefProblem* problem : {&undecided, &secondHand, &noSource})
            if (!problem->records.empty())
                m_problems.push_back(std::move(*problem));
        return std::move(m_problems);
    }

private:
    void judgements()
    {
        const std::vector<Judgement> all = makeJudgements(m_scope);
        if (all.empty())
            m_problems.push_back({BriefProblemKind::NoJudgement, {}});
        BriefProblem incomplete{BriefProblemKind::IncompleteJudgement, {}};
        for (const Judgement& judgement : all)
            if (!judgement.missing.empty())
                incomplete.records.push_back(m_state.items()[size_t(judgement.item)].id.uuid);
        if (!incomplete.records.empty())
            m_problems.push_back(std::move(incomplete));
    }

    bool isFact(ClaimIndex claim) const
    {
        const ItemIndex subject = m_state.links(claim).subject;
        return subject != noIndex && m_scope.shows(subject)
            && (factualKinds & bitOf(m_state.items()[size_t(subject)].kind))
            && std::find(remarks.begin(), remarks.end(), m_state.claims()[size_t(claim)].predicate)
            == remarks.end();
    }

    bool isSaidFirstHand(ClaimIndex claim) const
    {
        const Claim& said = m_state.claims()[size_t(claim)];
        const auto others = m_state.claimsAbout(m_state.links(claim).subject);
        return std::any_of(others.begin(), others.end(), [&](ClaimIndex other) {
            const Claim& candidate = m_state.claims()[size_t(other)];
            const ItemIndex source = m_state.links(other).source;
            return candidate.predicate == said.predicate && source != noIndex && !m_secondHand[size_t(source)]
                && m_facts.counts(other) && candidate.value == said.value;
        });
    }

    bool isUndecided(ClaimIndex contradiction) const
    {
        const ClaimLinks& ends = m_state.links(contradiction);
        if (ends.subjectClaim == noIndex || ends.objectClaim == noIndex || !m_facts.counts(ends.objectClaim))
            return false;
        const ItemIndex about = m_state.links(ends.subjectClaim).subject;
        const auto isOpen = [this](ClaimIndex claim) {
            const ClaimStatus status = m_state.claims()[size_t(claim)].status;
            return status == ClaimStatus::Open || status == ClaimStatus::Disputed;
        };
        return about != noIndex && m_scope.shows(about) && isOpen(ends.subjectClaim)
            && isOpen(ends.objectClaim);
    }

    static void dropRepeated(std::vector<Uuid>& records)
    {
        std::vector<Uuid> kept;
        for (const Uuid& record : records)
            if (std::find(kept.begin(), kept.end(), record) == kept.end())
                kept.push_back(record);
        records = std::move(kept);
    }

    const Scope& m_scope;
    const Facts& m_facts;
    const Case& m_state;
    std::vector<bool> m_secondHand; ///< per item
    std::vector<BriefProblem> m_problems;
};

} // namespace

QString label(BriefProblemKind kind)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("kagami::BriefProblem", "No judgement recorded"),
        QT_TRANSLATE_NOOP("kagami::BriefProblem", "Incomplete judgements"),
        QT_TRANSLATE_NOOP("kagami::BriefProblem", "Undecided disagreements"),
        QT_TRANSLATE_NOOP("kagami::BriefProblem", "Second hand only"),
        QT_TRANSLATE_NOOP("kagami::BriefProblem", "No source named"),
    };
    return QCoreApplication::translate("kagami::BriefProblem", labels[size_t(kind)]);
}

std::vector<BriefProblem> briefProblems(const Scope& scope)
{
    return ProblemFinder(scope).find();
}

} // namespace kagami
