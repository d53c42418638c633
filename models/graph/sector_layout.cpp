#include "graph/sector_layout.h"

#include "case/predicate.h"
#include "graph/card_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace kagami {

namespace {
constexpr double marginPx = 16;
constexpr double cardGap = 4;
constexpr double captionHeight = 20;
constexpr double blockGap = 10;
constexpr double narrowestCard = 176;
constexpr double widestCard = 340; ///< what a long name may ask for
constexpr double evenCard = 300; ///< what a card gets of room that no name needs
constexpr double actorHeight = 48;
constexpr double campaignHeight = 38;
constexpr double campaignPitchMin = 54;
constexpr double campaignPitchMax = 112;
constexpr int mostColumns = 3;
constexpr double narrowestSlimCard = 164;
constexpr int mostSlimColumns = 5;
constexpr double actorBowPx = 12;
constexpr double partIndent = 8; ///< of the box of a campaign that is part of the one above it

int sectorRank(const QString& key)
{
    const std::span<const Term> terms = termsOf(Predicate::Sector);
    for (size_t i = 0; i < terms.size(); ++i) {
        if (QLatin1StringView(terms[i].key) == key)
            return int(i);
    }
    return key.isEmpty() ? std::numeric_limits<int>::max() : int(terms.size());
}

QString captionOf(const GraphNode& node)
{
    if (!node.note.isEmpty())
        return node.note.toUpper();
    return QCoreApplication::translate("kagami::graph", "Sector not stated").toUpper();
}
} // namespace

double SectorLayout::heightOf(const Block& block) const
{
    double height = captionHeight - cardGap;
    for (const int node : block.nodes)
        height += m_cardHeight[size_t(node)] + cardGap;
    return height;
}

SectorLayout::SectorLayout(const TargetGraph& graph, double width, double height, CardNames names)
    : m_graph(graph)
    , m_names(names)
{
    m_layout.kind = GraphLayoutKind::Sectors;
    m_layout.nodes.resize(graph.nodes.size());
    m_layout.edges.resize(graph.edges.size());
    for (size_t i = 0; i < graph.nodes.size(); ++i)
        m_layout.nodes[i].node = int(i);
    for (size_t i = 0; i < graph.edges.size(); ++i)
        m_layout.edges[i].edge = int(i);
    m_column.assign(graph.nodes.size(), 0);
    m_cardHeight.assign(graph.nodes.size(), cardHeightPx());
    sortNodes();
    measure(width, height);
}

GraphLayout SectorLayout::make()
{
    splitBlocks();
    fillColumns();
    widenColumns();
    raiseCards();
    stackTargets();
    stackCampaigns();
    stackLeft();
    planRoutes();
    // The gaps now know their lanes: stack once more with the room they need.
    stackTargets();
    stackCampaigns();
    stackLeft();
    drawRoutes();
    drawBows();
    for (const Block& block : m_blocks) {
        const RibbonColumn& column = m_columns[size_t(block.column)];
        m_layout.headings.emplace_back(
            QRectF(column.left, block.top, column.right - column.left, captionHeight - 4), block.title);
    }
    m_layout.size = QSizeF(m_columns.back().right + marginPx + 8, contentBottom() + marginPx);
    return std::move(m_layout);
}

void SectorLayout::sortNodes()
{
    std::vector<int> targets;
    for (size_t i = 0; i < m_graph.nodes.size(); ++i) {
        switch (m_graph.nodes[i].kind) {
        case ItemKind::Actor: m_actors.push_back(int(i)); break;
        case ItemKind::Campaign: m_campaigns.push_back(int(i)); break;
        case ItemKind::Target: targets.push_back(int(i)); break;
        default: m_cards.push_back(int(i)); break;
        }
    }
    std::vector<QString> order;
    for (int node : targets) {
        const QString& sector = m_graph.nodes[size_t(node)].sector;
        auto place = std::find(order.begin(), order.end(), sector);
        if (place == order.end()) {
            order.push_back(sector);
            m_blocks.push_back({captionOf(m_graph.nodes[size_t(node)]), {}, 0, 0, 0});
            place = order.end() - 1;
        }
        m_blocks[size_t(place - order.begin())].nodes.push_back(node);
    }
    std::stable_sort(m_blocks.begin(), m_blocks.end(), [this](const Block& a, const Block& b) {
        return sectorRank(m_graph.nodes[size_t(a.nodes.front())].sector)
            < sectorRank(m_graph.nodes[size_t(b.nodes.front())].sector);
    });
    // A campaign that is part of another stands right below it.
    for (const GraphEdge& edge : m_graph.edges) {
        const auto whole = std::find(m_campaigns.begin(), m_campaigns.end(), edge.from);
        const auto part = std::find(m_campaigns.begin(), m_campaigns.end(), edge.to);
        if (edge.predicate != Predicate::PartOf || whole == m_campaigns.end() || part == m_campaigns.end()
            || whole == part)
            continue;
        const int moved = *part;
        m_campaigns.erase(part);
        m_campaigns.insert(std::find(m_campaigns.begin(), m_campaigns.end(), edge.from) + 1, moved);
    }
}

double SectorLayout::leftMargin() const
{
    // Claims between actors bow out to the left, one beside the other.
    return m_actors.size() > 1 ? marginPx + actorBowPx : marginPx;
}

SectorLayout::Measures SectorLayout::roomy(double width) const
{
    const bool wide = width >= 1000;
    return {(m_cards.empty() ? 116.0 : 140.0) + (wide ? 20 : 0), wide ? 72.0 : 48.0, wide ? 164.0 : 152.0,
        wide ? 116.0 : 84.0, wide ? 48.0 : 40.0, narrowestCard, mostColumns};
}

SectorLayout::Measures SectorLayout::slim() const
{
    return {m_cards.empty() ? 108.0 : 140.0, 40, 158, 60, 28, narrowestSlimCard, mostSlimColumns};
}

double SectorLayout::heightIn(int columns) const
{
    double all = 0;
    double tallest = 0;
    for (const Block& block : m_blocks) {
        all += heightOf(block) + blockGap;
        tallest = std::max(
            tallest, std::min<double>(heightOf(block), captionHeight + 8 * (cardHeightPx() + cardGap)));
    }
    return std::max(all / columns, tallest) + 2 * marginPx;
}

void SectorLayout::measure(double width, double height)
{
    const bool hasLeft = !m_actors.empty() || !m_cards.empty();
    const auto startOf = [&](const Measures& use) {
        return leftMargin() + (hasLeft ? use.left + use.leftGutter : 0)
            + (m_campaigns.empty() ? 0 : use.campaign + use.campaignGutter);
    };
    const auto columnsOf = [&](const Measures& use) {
        const double available = width - startOf(use) - marginPx - 8;
        const int columns = std::clamp(
            int((available + use.gutter) / (use.narrowestCard + use.gutter)), 1, use.mostColumns);
        return std::min(columns, std::max(1, int(m_blocks.size())));
    };
    Measures use = roomy(width);
    m_targetColumns = columnsOf(use);
    const bool isTooWide = startOf(use) + use.narrowestCard + marginPx + 8 > width;
    if (height > 0 && (isTooWide || heightIn(m_targetColumns) > height)) {
        use = slim();
        const int most = columnsOf(use);
        while (m_targetColumns < most && heightIn(m_targetColumns) > height)
            ++m_targetColumns;
    }
    m_gutter = use.gutter;
    const double start = startOf(use);
    m_available = width - start - marginPx - 8;
    m_narrowestCard = use.narrowestCard;
    const double leftWidth = hasLeft ? use.left : 0;
    const double campaignLeft = leftMargin() + leftWidth + (hasLeft ? use.leftGutter : 0);
    m_columns.push_back({leftMargin(), leftMargin() + leftWidth, {}});
    m_columns.push_back({campaignLeft, campaignLeft + (m_campaigns.empty() ? 0 : use.campaign), {}});
    for (int c = 0; c < m_targetColumns; ++c) {
        const double left = start + (m_narrowestCard + m_gutter) * c;
        m_columns.push_back({left, left + m_narrowestCard, {}});
    }
    for (int node : m_campaigns)
        m_column[size_t(node)] = 1;
}

void SectorLayout::splitBlocks()
{
    // One sector with most of the targets would leave the other columns empty.
    size_t cards = 0;
    for (const Block& block : m_blocks)
        cards += block.nodes.size();
    const size_t most = std::max<size_t>(8, cards / size_t(m_targetColumns) + 1);
    std::vector<Block> pieces;
    for (Block& block : m_blocks) {
        for (size_t from = 0; from < block.nodes.size(); from += most) {
            const auto first = block.nodes.begin() + qptrdiff(from);
            const auto last = block.nodes.begin() + qptrdiff(std::min(from + most, block.nodes.size()));
            pieces.push_back({block.title, std::vector<int>(first, last), 0, 0, 0});
        }
    }
    m_blocks = std::move(pieces);
}

void SectorLayout::fillColumns()
{
    // The blocks in their order, cut into columns so that the tallest column is as short as it can be.
    const size_t total = m_blocks.size();
    std::vector<double> above(total + 1, 0);
    for (size_t i = 0; i < total; ++i)
        above[i + 1] = above[i] + heightOf(m_blocks[i]) + blockGap;
    const double none = std::numeric_limits<double>::max();
    std::vector<double> tallest(total + 1, none);
    std::vector<std::vector<size_t>> cuts(size_t(m_targetColumns), std::vector<size_t>(total + 1, 0));
    tallest[0] = 0;
    for (int c = 0; c < m_targetColumns; ++c) {
        std::vector<double> next(total + 1, none);
        for (size_t end = 0; end <= total; ++end) {
            for (size_t begin = 0; begin <= end; ++begin) {
                const double height = std::max(tallest[begin], above[end] - above[begin]);
                if (tallest[begin] < none && height < next[end]) {
                    next[end] = height;
                    cuts[size_t(c)][end] = begin;
                }
            }
        }
        tallest = std::move(next);
    }
    size_t end = total;
    for (int c = m_targetColumns - 1; c >= 0; --c) {
        const size_t begin = cuts[size_t(c)][end];
        for (size_t i = begin; i < end; ++i)
            m_blocks[i].column = 2 + c;
        end = begin;
    }
    for (const Block& block : m_blocks) {
        for (int node : block.nodes)
            m_column[size_t(node)] = block.column;
    }
}

void SectorLayout::widenColumns()
{
    std::vector<double> widths(m_columns.size() - 2, m_narrowestCard);
    for (const Block& block : m_blocks) {
        double& width = widths[size_t(block.column) - 2];
        for (const int node : block.nodes)
            width = std::clamp(cardWidthFor(m_graph.nodes[size_t(node)]), width, std::max(width, widestCard));
    }
    const double room = m_available - m_gutter * double(widths.size() - 1);
    const auto total = [&] { return std::accumulate(widths.begin(), widths.end(), 0.0); };
    // What there is too little of, the widest give up first; what is left over makes all of them wider.
    for (double cap = widestCard; total() > room && cap > m_narrowestCard; cap -= 1)
        for (double& width : widths)
            width = std::min(width, std::max(cap, m_narrowestCard));
    const double more = std::max(0.0, room - total()) / double(widths.size());
    double left = m_columns[2].left;
    for (size_t c = 0; c < widths.size(); ++c) {
        const double width = std::max(widths[c], std::min(widths[c] + more, evenCard));
        m_columns[c + 2].left = left;
        m_columns[c + 2].right = left + width;
        left += width + m_gutter;
    }
}

void SectorLayout::raiseCards()
{
    const auto raise = [this](int node, const RibbonColumn& column) {
        const QStringList lines = cardLines(m_graph.nodes[size_t(node)], column.right - column.left,
            m_names == CardNames::Whole ? mostNameLines : 1);
        m_cardHeight[size_t(node)] = cardHeightPx(int(lines.size()));
    };
    for (const Block& block : m_blocks)
        for (const int node : block.nodes)
            raise(node, m_columns[size_t(block.column)]);
    for (const int node : m_cards)
        raise(node, m_columns[0]);
}

void SectorLayout::stackTargets()
{
    for (size_t c = 2; c < m_columns.size(); ++c) {
        RibbonColumn& column = m_columns[c];
        const auto isHere = [c](const Block& block) { return size_t(block.column) == c; };
        column.gaps.resize(size_t(std::count_if(m_blocks.begin(), m_blocks.end(), isHere)) + 1);
        size_t gap = 0;
        double y = marginPx;
        for (Block& block : m_blocks) {
            if (!isHere(block))
                continue;
            column.gaps[gap].top = y - (gap == 0 ? marginPx / 2 : 0);
            y += std::max(gap == 0 ? 0 : blockGap, column.gaps[gap].neededHeight());
            column.gaps[gap++].bottom = y;
            block.top = y;
            y += captionHeight;
            for (int node : block.nodes) {
                const double height = m_cardHeight[size_t(node)];
                rectOf(node) = QRectF(column.left, y, column.right - column.left, height);
                y += height + cardGap;
            }
            y -= cardGap;
            block.bottom = y;
        }
        column.gaps[gap].top = y;
        column.gaps[gap].bottom = y + std::max(blockGap, column.gaps[gap].neededHeight());
    }
}

double SectorLayout::contentBottom() const
{
    double bottom = 2 * marginPx;
    for (const PlacedNode& placed : m_layout.nodes)
        bottom = std::max(bottom, placed.rect.bottom());
    for (const RibbonColumn& column : m_columns) {
        for (const RibbonGap& gap : column.gaps)
            bottom = std::max(bottom, gap.lanes.empty() ? 0 : gap.bottom);
    }
    return bottom;
}

void SectorLayout::stackCampaigns()
{
    if (m_campaigns.empty())
        return;
    double height = 0;
    for (size_t c = 2; c < m_columns.size(); ++c)
        height = std::max(height, m_columns[c].gaps.back().top - marginPx);
    const double pitch = std::clamp(height / double(m_campaigns.size()), campaignPitchMin, campaignPitchMax);
    RibbonColumn& column = m_columns[1];
    column.gaps.resize(m_campaigns.size() + 1);
    double y = marginPx + (pitch - campaignHeight) / 2;
    double free = 0;
    for (size_t i = 0; i < m_campaigns.size(); ++i) {
        const bool isPart
            = std::any_of(m_graph.edges.begin(), m_graph.edges.end(), [&](const GraphEdge& edge) {
                  return edge.to == m_campaigns[i] && edge.predicate == Predicate::PartOf && edge.reversed
                      && m_graph.nodes[size_t(edge.from)].kind == ItemKind::Campaign;
              });
        const double indent = isPart ? partIndent : 0;
        rectOf(m_campaigns[i])
            = QRectF(column.left + indent, y, column.right - column.left - indent, campaignHeight);
        column.gaps[i].top = free;
        column.gaps[i].bottom = y;
        free = y + campaignHeight;
        y += pitch;
    }
    column.gaps.back().top = free;
    column.gaps.back().bottom = free + blockGap;
}

void SectorLayout::stackLeft()
{
    const RibbonColumn& column = m_columns[0];
    const double width = column.right - column.left;
    m_layout.headings.clear();
    double middle = 0;
    for (int node : m_campaigns)
        middle += rectOf(node).center().y() / double(m_campaigns.size());
    const double actorPitch = actorHeight + 20;
    // The first actor stands before its campaigns, unless malware needs the room.
    double y = m_cards.empty() ? std::max(marginPx, middle - actorHeight / 2) : marginPx;
    for (int node : m_actors) {
        rectOf(node) = QRectF(column.left, y, width, actorHeight);
        y += actorPitch;
    }
    ItemKind kind = ItemKind::Actor;
    for (int node : m_cards) {
        const ItemKind own = m_graph.nodes[size_t(node)].kind;
        if (own != kind) {
            y += kind == ItemKind::Actor ? 0 : blockGap;
            m_layout.headings.emplace_back(
                QRectF(column.left, y, width, captionHeight - 4), pluralLabel(own).toUpper());
            y += captionHeight;
            kind = own;
        }
        rectOf(node) = QRectF(column.left, y, width, m_cardHeight[size_t(node)]);
        y += m_cardHeight[size_t(node)] + cardGap;
    }
}

} // namespace kagami
