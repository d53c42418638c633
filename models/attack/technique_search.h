#pragma once

#include "attack/catalogue.h"

#include <QSet>
#include <QString>
#include <QStringView>
#include <vector>

namespace kagami {

struct TechniqueMatch {
    const Technique* technique = nullptr; ///< lives as long as the catalogue
    int score = 0; ///< higher is better; only comparable within one search
    QString retired; ///< the revoked id that was asked for, when this one took its place
};

/// Techniques for what somebody types into a tag field: the start of an id ("t1566.0", "1566"), words or
/// starts of words of the English name, any part of the Japanese name; the words of a query may come from
/// different ones, and from the parent's names. Width, case and kana do not matter. A revoked id finds its
/// successor. First what the query names exactly, then techniques in `used` (ids), then the others; among
/// equals ids before names, beginnings of names before words in them, techniques before sub-techniques, short
/// names before long ones, then by id; at most `limit`. Empty for an empty query. Cost: one pass over the
/// catalogue, about a millisecond.
[[nodiscard]] std::vector<TechniqueMatch> searchTechniques(
    const Catalogue& catalogue, QStringView query, int limit = 20, const QSet<QString>& used = {});

} // namespace kagami
