#pragma once

#include "case/case.h"
#include "support/records.h"

#include <QString>
#include <functional>

namespace kagami::support {

/// What a claim carries besides subject, predicate and value.
struct Said {
    ItemId by{};
    std::optional<Credibility> credibility{};
    ClaimStatus status = ClaimStatus::Open;
    Tlp tlp = Tlp::Clear;
    QString author = QStringLiteral("Aoki");
    QString excerpt{};
};

/// Builds a case record by record; each claim is recorded one second after the one before.
class CaseBuilder {
public:
    ItemId item(ItemKind kind, const QString& title, Tlp tlp = Tlp::Clear)
    {
        Item item{.id = ItemId{nextUuid()}, .kind = kind, .title = title, .tlp = tlp};
        const ItemId id = item.id;
        m_state.put(std::move(item));
        return id;
    }

    ItemId source(const QString& title, std::optional<Reliability> reliability = {})
    {
        const ItemId id = item(ItemKind::Source, title);
        if (reliability)
            claim(id.uuid, Predicate::SourceReliability, *reliability);
        return id;
    }

    ClaimId claim(const Uuid& subject, Predicate predicate, Value value, const Said& said = {})
    {
        Claim claim;
        claim.id = ClaimId{nextUuid()};
        claim.subject = subject;
        claim.predicate = predicate;
        claim.value = std::move(value);
        claim.source = said.by;
        claim.excerpt = said.excerpt;
        claim.credibility = said.credibility;
        claim.status = said.status;
        claim.tlp = said.tlp;
        claim.author = said.author;
        claim.recorded = Instant(std::chrono::seconds(1'700'000'000 + m_recorded++));
        const ClaimId id = claim.id;
        m_state.put(std::move(claim));
        return id;
    }
    ClaimId claim(ItemId subject, Predicate predicate, Value value, const Said& said = {})
    {
        return claim(subject.uuid, predicate, std::move(value), said);
    }
    ClaimId say(ItemId subject, Predicate predicate, const QString& text, const Said& said = {})
    {
        return claim(subject.uuid, predicate, Value(text), said);
    }
    ClaimId when(ItemId subject, const QString& edtf, const Said& said = {})
    {
        return claim(subject.uuid, Predicate::When, timeValue(parseEdtf(edtf).value()), said);
    }
    ClaimId link(ItemId subject, Predicate predicate, ItemId object, const Said& said = {})
    {
        return claim(subject.uuid, predicate, recordValue(object.uuid), said);
    }
    ClaimId tag(ItemId subject, const QString& technique, const QString& tactic = {}, const Said& said = {})
    {
        TechniqueUse use;
        use.technique = technique;
        use.tactic = tactic;
        use.attackVersion = QStringLiteral("18.1");
        return claim(subject.uuid, Predicate::UsesTechnique, techniqueValue(std::move(use)), said);
    }

    void change(ClaimId id, const std::function<void(Claim&)>& edit)
    {
        Claim claim = *m_state.find(id);
        edit(claim);
        m_state.put(std::move(claim));
    }
    void change(ItemId id, const std::function<void(Item&)>& edit)
    {
        Item item = *m_state.find(id);
        edit(item);
        m_state.put(std::move(item));
    }

    [[nodiscard]] ItemIndex at(ItemId id) const { return m_state.indexOf(id); }
    [[nodiscard]] ClaimIndex at(ClaimId id) const { return m_state.indexOf(id); }
    [[nodiscard]] const Case& state() const { return m_state; }

private:
    Case m_state;
    int m_recorded = 0;
};

} // namespace kagami::support
