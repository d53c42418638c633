#include "lens/scope.h"

#include "base/text_fold.h"
#include "lens/query_match.h"

#include <QCoreApplication>
#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <utility>

namespace kagami {

namespace {

/// Counts a field's values among incidents. One value counts once an incident.
class FacetCounter {
public:
    FacetCounter(const Scope& scope, QueryField field)
        : m_scope(scope)
        , d(scope.facts().data())
        , m_incidents(scope.match().incidentsWithout(field))
        , m_field(field)
    {
    }

    std::vector<FacetValue> values()
    {
        switch (m_field) {
        case QueryField::Campaign: countCampaigns(); break;
        case QueryField::Target: countItems(&IncidentFacts::targets); break;
        case QueryField::Malware: countItems(&IncidentFacts::tools); break;
        case QueryField::Actor: countItems(&IncidentFacts::actors); break;
        case QueryField::Vulnerability: countItems(&IncidentFacts::vulnerabilities); break;
        case QueryField::Source: countItems(&IncidentFacts::sources); break;
        case QueryField::Sector: countSectors(); break;
        case QueryField::Technique: countTechniques(); break;
        case QueryField::Tactic: countTactics(); break;
        case QueryField::Status: countStatuses(); break;
        case QueryField::Type: countTypes(); break;
        case QueryField::Tlp: countTlp(); break;
        case QueryField::Grade: countGrades(); break;
        case QueryField::Country: countCountries(); break;
        case QueryField::Author: countAuthors(); break;
        case QueryField::When: countYears(); break;
        case QueryField::Kind: countKinds(); break;
        case QueryField::Text:
        case QueryField::Id: break;
        }
        std::stable_sort(m_values.begin(), m_values.end(), [](const FacetValue& a, const FacetValue& b) {
            return a.count != b.count ? a.count > b.count : a.label.localeAwareCompare(b.label) < 0;
        });
        if (m_field == QueryField::Campaign) {
            nestParts();
            addContext();
        }
        for (FacetValue& value : m_values)
            value.on = isOn(m_scope.lens().query, value.field, value.value);
        return std::move(m_values);
    }

private:
    template <class Visit>
    void forEach(Visit visit) const
    {
        m_incidents.forEach([&](size_t position) { visit(d.incidents[position], position); });
    }

    void add(const QString& value, const QString& label, int count, ItemIndex item = noIndex)
    {
        if (count > 0)
            m_values.push_back({.value = value,
                .label = label,
                .item = item,
                .count = count,
                .own = count,
                .field = m_field});
    }

    void countItems(std::span<const ItemIndex> IncidentFacts::*items)
    {
        std::vector<int> counts(d.exists.size());
        forEach([&](const IncidentFacts& incident, size_t) {
            for (const ItemIndex item : incident.*items)
                ++counts[size_t(item)];
        });
        addItems(counts);
    }

    /// An incident counts for its campaign and for those that campaign is part of, as the condition does.
    void countCampaigns()
    {
        std::vector<int> counts(d.exists.size());
        std::vector<int> own(d.exists.size());
        std::vector<ItemIndex> above;
        forEach([&](const IncidentFacts& incident, size_t) {
            for (const ItemIndex campaign : incident.campaigns)
                ++own[size_t(campaign)];
            if (incident.campaigns.size() == 1 && d.frame.campaignsAbove.at(incident.campaigns[0]).empty()) {
                ++counts[size_t(incident.campaigns[0])];
                return;
            }
            above.clear();
            for (const ItemIndex campaign : incident.campaigns) {
                for (const ItemIndex step : d.campaignAndAbove(campaign))
                    above.push_back(step);
            }
            std::sort(above.begin(), above.end());
            above.erase(std::unique(above.begin(), above.end()), above.end());
            for (const ItemIndex campaign : above)
                ++counts[size_t(campaign)];
        });
        addItems(counts);
        for (FacetValue& value : m_values)
            value.own = own[size_t(value.item)];
    }

    /// Moves each campaign right below the nearest listed one that it is part of.
    void nestParts()
    {
        std::vector<FacetValue> flat = std::exchange(m_values, {});
        const auto place = [&](const FacetValue& value) {
            const std::vector<ItemIndex> chain = d.campaignAndAbove(value.item);
            for (auto above = chain.begin() + 1; above != chain.end(); ++above) {
                for (size_t at = 0; at < m_values.size(); ++at) {
                    if (m_values[at].item == *above)
                        return at;
                }
            }
            return m_values.size();
        };
        // A whole counts at least as much as its parts, so it has its place before them.
        for (FacetValue& value : flat) {
            const size_t whole = place(value);
            if (whole == m_values.size()) {
                m_values.push_back(std::move(value));
                continue;
            }
            value.partOf = m_values[whole].item;
            size_t at = whole + 1;
            while (at < m_values.size() && m_values[at].partOf != noIndex)
                ++at;
            m_values.insert(m_values.begin() + qptrdiff(at), std::move(value));
        }
    }

    void addContext()
    {
        int count = 0;
        forEach([&](const IncidentFacts& incident, size_t) {
            count += incident.status == AttributionStatus::Context ? 1 : 0;
        });
        add(toKey(AttributionStatus::Context),
            QCoreApplication::translate("kagami::lens", "Context, not attributed"), count);
        if (count > 0)
            m_values.back().field = QueryField::Status;
    }

    void addItems(const std::vector<int>& counts)
    {
        std::vector<ItemIndex> items;
        for (size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0)
                items.push_back(ItemIndex(i));
        }
        // A title inside another one would bring both: then the value asks for exactly this one. Past some
        // hundred titles finding out costs more than the sign '='.
        constexpr size_t mostCompared = 200;
        for (const ItemIndex item : items) {
            const QString& title = d.state->items()[size_t(item)].title;
            const QString folded = foldText(title);
            const bool ambiguous = items.size() > mostCompared
                || std::any_of(items.begin(), items.end(),
                    [&](ItemIndex other) { return other != item && d.names().of(other).contains(folded); });
            add(ambiguous ? QString(u'=' % title) : title, title, counts[size_t(item)], item);
        }
    }

    void countSectors()
    {
        std::vector<int> counts(m_scope.facts().sectorKeys().size());
        forEach([&](const IncidentFacts& incident, size_t) {
            for (const quint16 sector : incident.sectors)
                ++counts[sector];
        });
        for (size_t i = 0; i < counts.size(); ++i) {
            const QString& key = m_scope.facts().sectorKeys()[i];
            add(key, termLabel(Predicate::Sector, key), counts[i]);
        }
    }

    /// A technique counts its sub-techniques' incidents as well, as the condition does.
    void countTechniques()
    {
        const std::vector<QString>& keys = m_scope.facts().techniqueKeys();
        std::vector<QString> names = keys;
        std::vector<size_t> parent(keys.size());
        for (size_t i = 0; i < keys.size(); ++i) {
            const QString name = keys[i].section(u'.', 0, 0);
            parent[i] = size_t(std::find(names.begin(), names.end(), name) - names.begin());
            if (parent[i] == names.size())
                names.push_back(name);
        }
        std::vector<int> counts(names.size());
        std::vector<size_t> last(names.size(), std::numeric_limits<size_t>::max());
        const auto count = [&](size_t key, size_t incident) {
            if (std::exchange(last[key], incident) != incident)
                ++counts[key];
        };
        forEach([&](const IncidentFacts& incident, size_t position) {
            for (const TechniqueTag tag : incident.techniqueTags) {
                count(tag.technique, position);
                count(parent[tag.technique], position);
            }
        });
        for (size_t i = 0; i < names.size(); ++i)
            add(names[i], names[i], counts[i]);
    }

    void countTactics()
    {
        const std::vector<QString>& keys = m_scope.facts().tacticKeys();
        std::vector<int> counts(keys.size());
        std::vector<size_t> last(keys.size(), std::numeric_limits<size_t>::max());
        forEach([&](const IncidentFacts& incident, size_t position) {
            for (const TechniqueTag tag : incident.techniqueTags) {
                if (std::exchange(last[tag.tactic], position) != position)
                    ++counts[tag.tactic];
            }
        });
        for (size_t i = 0; i < keys.size(); ++i) {
            if (!keys[i].isEmpty())
                add(keys[i], keys[i], counts[i]);
        }
    }

    void countStatuses()
    {
        std::array<int, 5> counts{};
        forEach([&](const IncidentFacts& incident, size_t) { ++counts[size_t(incident.status)]; });
        for (size_t i = 0; i < counts.size(); ++i)
            add(toKey(AttributionStatus(i)), label(AttributionStatus(i)), counts[i]);
    }

    void countTypes()
    {
        std::map<QStringView, int> counts;
        forEach([&](const IncidentFacts& incident, size_t) { ++counts[incident.type]; });
        for (const auto& [type, count] : counts) {
            if (!type.isEmpty())
                add(type.toString(), termLabel(Predicate::IncidentType, type.toString()), count);
        }
    }

    void countTlp()
    {
        std::array<int, 5> counts{};
        forEach([&](const IncidentFacts& incident, size_t) {
            ++counts[size_t(d.state->items()[size_t(incident.item)].tlp)];
        });
        for (size_t i = 0; i < counts.size(); ++i)
            add(toKey(Tlp(i)).mid(4).toLower(), toKey(Tlp(i)), counts[i]);
    }

    void countGrades()
    {
        std::array<int, 49> counts{};
        forEach([&](const IncidentFacts& incident, size_t) {
            for (quint64 grades = incident.grades; grades; grades &= grades - 1)
                ++counts[size_t(std::countr_zero(grades))];
        });
        for (unsigned reliability = 1; reliability <= 6; ++reliability) {
            for (unsigned credibility = 1; credibility <= 6; ++credibility) {
                const QString text = gradeText(Reliability(reliability), Credibility(credibility));
                add(text, text, counts[size_t(std::countr_zero(gradeBit(reliability, credibility)))]);
            }
        }
    }

    void countCountries()
    {
        const std::vector<QString>& keys = d.countryKeys.texts();
        std::vector<int> counts(keys.size());
        m_incidents.forEach([&](size_t position) {
            for (const quint16 country : d.countries[d.rowOf[position]])
                ++counts[country];
        });
        for (size_t i = 0; i < keys.size(); ++i)
            add(keys[i], termLabel(Predicate::Country, keys[i]), counts[i]);
    }

    void countAuthors()
    {
        std::vector<int> counts(d.authors().names.size());
        m_incidents.forEach([&](size_t position) {
            for (const quint16 author : d.authors().byIncident[position])
                ++counts[author];
        });
        for (size_t i = 0; i < counts.size(); ++i)
            add(d.authors().names[i], d.authors().names[i], counts[i]);
    }

    /// Every year an incident may have lasted in; open ends reach as far as the dated ones.
    void countYears()
    {
        const auto yearOf = [](Instant instant) {
            return int(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(instant)).year());
        };
        int first = std::numeric_limits<int>::max();
        int last = std::numeric_limits<int>::min();
        const auto widen = [&](Instant instant) {
            first = std::min(first, yearOf(instant));
            last = std::max(last, yearOf(instant));
        };
        constexpr auto tick = std::chrono::milliseconds(1);
        const auto dated = [](const IncidentFacts& incident) { return incident.when != nullptr; };
        forEach([&](const IncidentFacts& incident, size_t) {
            if (dated(incident) && incident.possible.from != Instant::min())
                widen(incident.possible.from);
            if (dated(incident) && incident.possible.to != Instant::max())
                widen(incident.possible.to - tick);
        });
        constexpr int mostYears = 400;
        if (first > last || last - first > mostYears)
            return;
        std::vector<int> counts(size_t(last - first) + 1);
        forEach([&](const IncidentFacts& incident, size_t) {
            if (!dated(incident))
                return;
            const int from
                = incident.possible.from == Instant::min() ? first : yearOf(incident.possible.from);
            const int to
                = incident.possible.to == Instant::max() ? last : yearOf(incident.possible.to - tick);
            for (int year = from; year <= to; ++year)
                ++counts[size_t(year - first)];
        });
        for (size_t i = 0; i < counts.size(); ++i) {
            const QString year = QString::number(first + int(i)).rightJustified(4, u'0');
            add(year, year, counts[i]);
        }
    }

    /// Of all shown items, not of incidents: what else there is to look at.
    void countKinds()
    {
        for (const ItemKindInfo& kind : itemKinds()) {
            const int count = int(m_scope.items(kind.kind).size());
            add(toKey(kind.kind), pluralLabel(kind.kind), count);
        }
    }

    const Scope& m_scope;
    const FactsData& d;
    Bits m_incidents;
    QueryField m_field;
    std::vector<FacetValue> m_values;
};

} // namespace

std::vector<FacetValue> facet(const Scope& scope, QueryField field)
{
    return FacetCounter(scope, field).values();
}

} // namespace kagami
