#include "graph/graph_painter.h"

#include "graph/card_text.h"
#include "graph/force_layout.h"
#include "graph/graph_emphasis.h"
#include "graph/graph_glyphs.h"
#include "graph/graph_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

namespace kagami {

namespace {
constexpr double resting = 0.32;
constexpr double restingPrinted = 0.5;
constexpr double active = 0.95;
constexpr double fadedBehindActive = 0.12;
constexpr double squareWidth = 4;
constexpr double squarePitch = 5;
constexpr double squareHeight = 8;
constexpr double countWidth = 24;
constexpr double nameLine = 13;
constexpr double ringRadius = 3.5;
constexpr double ringPitch = 11; ///< rings nearer than this would be taken for one
constexpr double padding = 8;
constexpr double campaignPadding = 4;

RectShape box(const QRectF& rect, double radius, Ink fill, Ink stroke, double strokeWidth = 1)
{
    RectShape shape;
    shape.rect = rect;
    shape.radius = radius;
    shape.fill = fill;
    shape.stroke = stroke;
    shape.strokeWidth = strokeWidth;
    return shape;
}

QString incidentCount(int count)
{
    return QCoreApplication::translate("kagami::graph", "%n incident(s)", nullptr, count);
}

/// The campaign colour that most of a node's incidents have.
Ink prevailingInk(const GraphNode& node)
{
    std::vector<qint16> inks = node.incidentInks;
    std::sort(inks.begin(), inks.end());
    qint16 best = contextInk;
    ptrdiff_t most = 0;
    for (auto from = inks.begin(); from != inks.end();) {
        const auto to = std::upper_bound(from, inks.end(), *from);
        if (to - from > most && *from != contextInk) {
            most = to - from;
            best = *from;
        }
        from = to;
    }
    return graphInk(best);
}
} // namespace

Ink graphInk(qint16 position)
{
    return position == noCampaignInk ? Ink::Secondary : campaignInk(position);
}

RectShape incidentSquare(QPointF leftMiddle, qint16 position)
{
    RectShape shape;
    shape.rect = QRectF(leftMiddle.x(), leftMiddle.y() - squareHeight / 2, squareWidth, squareHeight);
    shape.radius = 0.8;
    if (position == contextInk) {
        shape.rect.adjust(0.4, 0.4, -0.4, -0.4);
        shape.stroke = Ink::Faint;
        shape.strokeWidth = 0.8;
    } else {
        shape.fill = graphInk(position);
    }
    return shape;
}

GraphPainter::GraphPainter(
    const TargetGraph& graph, const GraphLayout& layout, const Facts& facts, const GraphStyle& style)
    : m_graph(graph)
    , m_layout(layout)
    , m_facts(facts)
    , m_style(style)
    , m_active(graph.edges.size(), false)
{
    m_figure.size = layout.size;
    findActive();
    placeRings();
}

Figure GraphPainter::paint()
{
    if (m_graph.nodes.empty()) {
        addText(QRectF(QPointF(), m_layout.size),
            QCoreApplication::translate("kagami::graph", "No targets to show"), FontRole::Label,
            Ink::Secondary, Qt::AlignHCenter);
        return std::move(m_figure);
    }
    addEdges(false);
    addEdges(true);
    addHeadings();
    addNodes();
    if (m_style.printed)
        addLegend();
    return std::move(m_figure);
}

bool GraphPainter::isChosen(int node) const
{
    const GraphNode& own = m_graph.nodes[size_t(node)];
    const bool single = !m_style.selected.isNull() && own.item != noIndex
        && m_facts.state().items()[size_t(own.item)].id.uuid == m_style.selected;
    return single || std::binary_search(m_style.nodes.begin(), m_style.nodes.end(), node);
}

void GraphPainter::findActive()
{
    std::vector<int> nodes;
    for (size_t i = 0; i < m_graph.nodes.size(); ++i) {
        if (int(i) == m_style.hoveredNode || isChosen(int(i)))
            nodes.push_back(int(i));
    }
    for (int edge : edgesOf(m_graph, nodes))
        m_active[size_t(edge)] = true;
    for (int edge : m_style.edges)
        m_active[size_t(edge)] = true;
    if (m_style.hoveredEdge >= 0)
        m_active[size_t(m_style.hoveredEdge)] = true;
    m_anyActive = std::find(m_active.begin(), m_active.end(), true) != m_active.end();
}

/// In the middle of each disputed edge, or as near to it as leaves the rings before it free: claims of
/// several kinds between the same two nodes run side by side.
void GraphPainter::placeRings()
{
    std::map<std::pair<int, int>, std::vector<QPointF>> taken; // by squares of the picture
    const auto squareOf = [](double at) { return int(std::floor(at / ringPitch)); };
    const auto isFree = [&](QPointF at) {
        for (int x = squareOf(at.x()) - 1; x <= squareOf(at.x()) + 1; ++x) {
            for (int y = squareOf(at.y()) - 1; y <= squareOf(at.y()) + 1; ++y) {
                const auto here = taken.find({x, y});
                if (here != taken.end()
                    && std::any_of(here->second.begin(), here->second.end(), [&](QPointF other) {
                           return std::hypot(other.x() - at.x(), other.y() - at.y()) < ringPitch;
                       }))
                    return false;
            }
        }
        return true;
    };
    for (const PlacedEdge& placed : m_layout.edges) {
        if (!m_graph.edges[size_t(placed.edge)].disputed || placed.curves.empty())
            continue;
        const CurveShape& curve = placed.curves[placed.curves.size() / 2];
        constexpr double places[] = {0.5, 0.36, 0.64, 0.24, 0.76};
        const auto place = std::find_if(
            std::begin(places), std::end(places), [&](double part) { return isFree(pointOn(curve, part)); });
        const QPointF at = pointOn(curve, place == std::end(places) ? places[0] : *place);
        taken[{squareOf(at.x()), squareOf(at.y())}].push_back(at);
        m_rings.emplace(placed.edge, at);
    }
}

double GraphPainter::restingOpacity(const GraphEdge& edge) const
{
    if (m_anyActive)
        return fadedBehindActive;
    const bool backbone = m_graph.nodes[size_t(edge.from)].kind == ItemKind::Actor
        && m_graph.nodes[size_t(edge.to)].kind == ItemKind::Campaign;
    if (backbone)
        return active;
    return m_style.printed ? restingPrinted : resting;
}

void GraphPainter::addEdges(bool isActive)
{
    for (const PlacedEdge& placed : m_layout.edges) {
        if (m_active[size_t(placed.edge)] == isActive)
            addEdge(placed, isActive);
    }
}

void GraphPainter::addEdge(const PlacedEdge& placed, bool isActive)
{
    const GraphEdge& edge = m_graph.edges[size_t(placed.edge)];
    const PartScope part(m_figure, m_facts.state().claims()[size_t(edge.claims.front())].id.uuid,
        m_style.titled ? QString(edgeTitle(m_graph, edge) + QStringLiteral(": ") + edgeSummary(edge))
                       : QString());
    const double opacity = isActive ? active : restingOpacity(edge);
    const Ink ink = graphInk(edge.ink);
    for (CurveShape curve : placed.curves) {
        curve.ink = ink;
        curve.opacity = opacity;
        curve.dashed = edge.suspected || edge.disputed;
        m_figure.shapes.emplace_back(curve);
    }
    if (edge.disputed && !placed.curves.empty()) {
        const QPointF corner(ringRadius, ringRadius);
        const QPointF middle = m_rings.at(placed.edge);
        EllipseShape ring;
        ring.rect = QRectF(middle - corner, middle + corner);
        ring.fill = Ink::Panel;
        ring.stroke = ink;
        ring.strokeWidth = 1.4;
        ring.opacity = std::min(1.0, opacity * 1.6);
        m_figure.shapes.emplace_back(ring);
    }
}

void GraphPainter::addText(
    const QRectF& rect, const QString& text, FontRole font, Ink ink, Qt::Alignment align)
{
    if (!text.isEmpty())
        m_figure.shapes.emplace_back(TextShape{rect, text, font, ink, align | Qt::AlignVCenter});
}

void GraphPainter::addHeadings()
{
    for (const auto& [rect, text] : m_layout.headings)
        addText(rect, elided(FontRole::Caption, text, rect.width()), FontRole::Caption, Ink::Secondary);
}

void GraphPainter::addNodes()
{
    for (const PlacedNode& placed : m_layout.nodes) {
        const GraphNode& node = m_graph.nodes[size_t(placed.node)];
        const Uuid record
            = node.item == noIndex ? Uuid() : m_facts.state().items()[size_t(node.item)].id.uuid;
        const PartScope part(m_figure, record,
            m_style.titled ? QString(node.name + QStringLiteral(": ") + nodeSummary(node)) : QString());
        const bool chosen = isChosen(placed.node);
        const bool hovered = placed.node == m_style.hoveredNode;
        if (node.kind == ItemKind::Actor)
            addActor(node, placed.rect, chosen || hovered);
        else if (node.kind == ItemKind::Campaign)
            addCampaign(node, placed.rect, chosen || hovered);
        else if (m_layout.kind == GraphLayoutKind::Sectors)
            addCard(node, placed.rect, chosen, hovered);
        else
            addDot(node, placed.rect, chosen, hovered);
    }
}

void GraphPainter::addActor(const GraphNode& node, const QRectF& rect, bool chosen)
{
    m_figure.shapes.emplace_back(box(rect, 8, Ink::Panel, chosen ? Ink::Accent : Ink::Line, chosen ? 2 : 1));
    const QRectF inner = rect.adjusted(padding, 0, -padding, 0);
    const QString note = node.note.isEmpty() ? incidentCount(node.incidents) : node.note;
    const double line = textHeight(FontRole::Strong);
    const double top = rect.center().y() - (line + textHeight(FontRole::Small)) / 2;
    addText(QRectF(inner.left(), top, inner.width(), line),
        fittingName(FontRole::Strong, node.name, inner.width()), FontRole::Strong, Ink::Text,
        Qt::AlignHCenter);
    addText(QRectF(inner.left(), top + line, inner.width(), textHeight(FontRole::Small)),
        elided(FontRole::Small, note, inner.width()), FontRole::Small, Ink::Secondary, Qt::AlignHCenter);
}

void GraphPainter::addCampaign(const GraphNode& node, const QRectF& rect, bool chosen)
{
    const bool isReal = node.role == GraphRole::Item;
    const Ink ground = isReal ? campaignInk(node.ink) : Ink::Panel;
    const Ink text = isReal ? textInkOn(ground) : Ink::Text;
    if (chosen && isReal)
        m_figure.shapes.emplace_back(box(rect.adjusted(-3, -3, 3, 3), 8, Ink::None, Ink::Accent, 2));
    RectShape shape = box(rect, 6, ground,
        isReal       ? Ink::None
            : chosen ? Ink::Accent
                     : Ink::Context,
        isReal ? 1 : 1.2);
    shape.dashed = !isReal;
    m_figure.shapes.emplace_back(shape);
    const QRectF inner = rect.adjusted(campaignPadding, 0, -campaignPadding, 0);
    const QString name = fittingName(FontRole::Strong, node.name, inner.width());
    const QString note = node.note.isEmpty() ? incidentCount(node.incidents) : node.note;
    const double line = textHeight(FontRole::Strong);
    const double second = textHeight(FontRole::Small);
    if (rect.height() < line + second) {
        addText(inner, name, FontRole::Strong, text, Qt::AlignHCenter);
        return;
    }
    const double top = rect.center().y() - (line + second) / 2;
    addText(QRectF(inner.left(), top, inner.width(), line), name, FontRole::Strong, text, Qt::AlignHCenter);
    addText(QRectF(inner.left(), top + line, inner.width(), second),
        elided(FontRole::Small, note, inner.width()), FontRole::Small, isReal ? text : Ink::Secondary,
        Qt::AlignHCenter);
}

void GraphPainter::addIncidentSquares(const GraphNode& node, double right, double middle)
{
    const int count = squaresOn(node);
    double x = right - squarePitch * count;
    for (int i = 0; i < count; ++i) {
        m_figure.shapes.emplace_back(incidentSquare({x, middle}, node.incidentInks[size_t(i)]));
        x += squarePitch;
    }
}

void GraphPainter::addCard(const GraphNode& node, const QRectF& rect, bool chosen, bool hovered)
{
    const bool touched = node.incidents > 0;
    m_figure.shapes.emplace_back(box(rect, 5, chosen ? Ink::Selection : Ink::Panel,
        chosen        ? Ink::Accent
            : hovered ? Ink::Secondary
                      : Ink::Line,
        chosen ? 2 : 1));
    const QString type = node.item == noIndex ? QString() : m_facts.text(node.item, Predicate::TargetType);
    addGlyph(m_figure, rect.topLeft() + QPointF(padding, (rect.height() - 12) / 2), node, type,
        touched ? Ink::Secondary : Ink::Faint);
    double right = rect.right() - padding;
    if (touched) {
        const QString count = QString::number(node.incidents);
        addText(QRectF(right - countWidth, rect.top(), countWidth, rect.height()), count, FontRole::Label,
            Ink::Secondary, Qt::AlignRight);
        right -= countRoom(node);
    }
    addIncidentSquares(node, right, rect.center().y());
    const double left = rect.left() + cardHeadPx();
    const double room = rect.right() - cardTailPx(node) - left;
    const QStringList lines = cardLines(node, rect.width(), nameLinesIn(rect.height()));
    const Ink ink = touched && node.role == GraphRole::Item ? Ink::Text : Ink::Secondary;
    double y = rect.center().y() - nameLine * double(lines.size()) / 2;
    for (const QString& line : lines) {
        // The words stay when a card is chosen: the wider font is for those that have the room.
        const bool strong = chosen && textWidth(FontRole::Strong, line) <= room;
        addText(QRectF(left, y, room, nameLine), line, strong ? FontRole::Strong : FontRole::Label, ink);
        y += nameLine;
    }
}

void GraphPainter::addDot(const GraphNode& node, const QRectF& rect, bool chosen, bool hovered)
{
    const QPointF middle(rect.left() + forceDotPx / 2, rect.center().y());
    const double radius = std::clamp(3.5 + std::sqrt(double(node.incidents)) * 1.2, 3.5, forceDotPx / 2);
    const Ink ink = prevailingInk(node);
    const Ink stroke = chosen || hovered ? Ink::Accent : Ink::Panel;
    if (node.kind == ItemKind::Target) {
        EllipseShape dot;
        dot.rect = QRectF(middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        dot.fill = node.role == GraphRole::Sector ? Ink::Panel : ink;
        dot.stroke = node.role == GraphRole::Sector ? ink : stroke;
        dot.strokeWidth = chosen ? 2 : 1;
        m_figure.shapes.emplace_back(dot);
    } else {
        PolygonShape diamond;
        const double r = 5.5;
        diamond.points = {
            middle + QPointF(0, -r), middle + QPointF(r, 0), middle + QPointF(0, r), middle + QPointF(-r, 0)};
        diamond.fill = Ink::Panel;
        diamond.stroke = chosen || hovered ? Ink::Accent : Ink::Secondary;
        diamond.strokeWidth = 1.4;
        m_figure.shapes.emplace_back(diamond);
    }
    const QRectF label = rect.adjusted(forceDotPx + forceLabelGapPx, 0, 0, 0);
    const FontRole font = chosen ? FontRole::Strong : FontRole::Label;
    const QString name = node.role == GraphRole::Sector ? node.note : node.name;
    const QString text = fittingName(font, name, label.width());
    RectShape ground
        = box(QRectF(label.left() - 2, label.top() + 2, textWidth(font, text) + 4, label.height() - 4), 3,
            Ink::Panel, Ink::None);
    ground.opacity = 0.86;
    m_figure.shapes.emplace_back(ground);
    addText(label, text, font, node.kind == ItemKind::Target ? Ink::Text : Ink::Secondary);
}

} // namespace kagami
