#include "graph/card_text.h"

#include <QRegularExpression>
#include <algorithm>

namespace kagami {

namespace {
constexpr double edge = 8;
constexpr double glyphRoom = 18;
constexpr double nameGap = 6; ///< between a name and what stands behind it
constexpr double leastCountRoom = 18;
constexpr double squarePitch = 5;
constexpr int mostSquares = 8;

QString withoutAside(const QString& name)
{
    static const QRegularExpression aside(QStringLiteral("\\s*[(（]"));
    const qsizetype at = name.indexOf(aside);
    return at > 0 ? name.left(at) : name;
}
} // namespace

int squaresOn(const GraphNode& node)
{
    return node.kind == ItemKind::Target ? std::min(int(node.incidentInks.size()), mostSquares) : 0;
}

double cardHeadPx()
{
    return edge + glyphRoom;
}

double countRoom(const GraphNode& node)
{
    return node.incidents == 0
        ? 0
        : std::max(leastCountRoom, textWidth(FontRole::Label, QString::number(node.incidents)) + nameGap);
}

double cardTailPx(const GraphNode& node)
{
    return edge + countRoom(node) + squarePitch * squaresOn(node) + nameGap;
}

double cardWidthFor(const GraphNode& node)
{
    return cardHeadPx() + textWidth(FontRole::Label, node.name) + 1 + cardTailPx(node);
}

QStringList cardLines(const GraphNode& node, double cardWidthPx, int mostLines)
{
    const double room = cardWidthPx - cardHeadPx() - cardTailPx(node);
    if (textWidth(FontRole::Label, node.name) <= room)
        return {node.name};
    return wrapped(FontRole::Label, withoutAside(node.name), room, mostLines);
}

QString fittingName(FontRole font, const QString& name, double widthPx)
{
    return textWidth(font, name) <= widthPx ? name : elided(font, withoutAside(name), widthPx);
}

} // namespace kagami
