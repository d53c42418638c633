#pragma once

#include "lens/scope.h"
#include "ui/canvas/hover_card.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>
#include <span>

namespace kagami {

/// How the timeline speaks of incidents: on the hover card, to screen readers, on the clipboard.
class BarWords {
    Q_DECLARE_TR_FUNCTIONS(kagami::BarWords)
public:
    BarWords(const Facts& facts, const QTimeZone& zone)
        : m_facts(facts)
        , m_zone(zone)
    {
    }

    /// "June 2023", never more exact than it was given; "no date" when nobody says.
    [[nodiscard]] QString when(const IncidentFacts& incident) const;
    /// One line for screen readers: title, when, status.
    [[nodiscard]] QString name(ItemIndex incident, int further) const;
    /// Title, when, status, campaign, targets, number of sources and claims, what sources disagree on.
    [[nodiscard]] HoverText card(std::span<const ItemIndex> incidents) const;
    /// Rows of when (EDTF), title, status, campaigns and targets, with a head row.
    [[nodiscard]] QString table(std::span<const ItemIndex> incidents) const;

private:
    [[nodiscard]] QString titleOf(ItemIndex item) const;
    [[nodiscard]] QString titles(std::span<const ItemIndex> items) const;
    [[nodiscard]] HoverText single(const IncidentFacts& incident) const;

    const Facts& m_facts;
    QTimeZone m_zone;
};

} // namespace kagami
