// The legend below a printed graph: what widths, dashes, rings and squares mean.
#include "graph/graph_painter.h"

#include <QCoreApplication>

namespace kagami {

namespace {
constexpr double rowHeight = 20;
constexpr double sampleWidth = 30;
constexpr double entryGap = 20;
constexpr double sideMargin = 16;

/// Entries from left to right, in as many rows as the width asks for.
class Legend {
public:
    Legend(Figure& figure, double top, double width)
        : m_figure(figure)
        , m_width(width)
        , m_at(sideMargin, top)
    {
    }

    void ribbon(const QString& text, int sources, bool dashed, bool ring, Ink ink)
    {
        begin(text);
        GraphEdge edge;
        edge.sources = sources;
        const double y = m_at.y() + rowHeight / 2;
        m_figure.shapes.emplace_back(
            LineShape{{m_at.x(), y}, {m_at.x() + sampleWidth, y}, ink, ribbonWidth(edge), dashed, 0.8});
        if (ring) {
            EllipseShape shape;
            shape.rect = QRectF(m_at.x() + sampleWidth / 2 - 3.5, y - 3.5, 7, 7);
            shape.fill = Ink::Panel;
            shape.stroke = ink;
            shape.strokeWidth = 1.4;
            m_figure.shapes.emplace_back(shape);
        }
        end(text);
    }
    void squares(const QString& text, std::initializer_list<qint16> positions)
    {
        begin(text);
        double x = m_at.x() + sampleWidth - 5 * double(positions.size());
        for (qint16 position : positions) {
            m_figure.shapes.emplace_back(incidentSquare({x, m_at.y() + rowHeight / 2}, position));
            x += 5;
        }
        end(text);
    }
    [[nodiscard]] double bottom() const { return m_at.y() + rowHeight; }

private:
    void begin(const QString& text)
    {
        const double width = sampleWidth + 6 + textWidth(FontRole::Small, text);
        if (m_at.x() > sideMargin && m_at.x() + width > m_width - sideMargin)
            m_at = {sideMargin, m_at.y() + rowHeight};
    }
    void end(const QString& text)
    {
        const double width = textWidth(FontRole::Small, text);
        m_figure.shapes.emplace_back(TextShape{QRectF(m_at.x() + sampleWidth + 6, m_at.y(), width, rowHeight),
            text, FontRole::Small, Ink::Secondary, Qt::AlignLeft | Qt::AlignVCenter});
        m_at.rx() += sampleWidth + 6 + width + entryGap;
    }

    Figure& m_figure;
    double m_width;
    QPointF m_at;
};
} // namespace

void GraphPainter::addLegend()
{
    const PartScope part(m_figure, Uuid(), QCoreApplication::translate("kagami::graph", "Legend"));
    const double top = m_layout.size.height();
    m_figure.shapes.emplace_back(
        LineShape{{sideMargin, top}, {m_layout.size.width() - sideMargin, top}, Ink::Line, 1, false, 1});
    Legend legend(m_figure, top + 4, m_layout.size.width());
    legend.ribbon(
        QCoreApplication::translate("kagami::graph", "one source"), 1, false, false, Ink::Secondary);
    legend.ribbon(QCoreApplication::translate("kagami::graph", "five sources or more"), 5, false, false,
        Ink::Secondary);
    legend.ribbon(QCoreApplication::translate("kagami::graph", "suspected"), 2, true, false, Ink::Secondary);
    legend.ribbon(QCoreApplication::translate("kagami::graph", "disputed"), 2, true, true, Ink::Secondary);
    legend.ribbon(
        QCoreApplication::translate("kagami::graph", "not attributed"), 2, false, false, Ink::Context);
    legend.squares(
        QCoreApplication::translate("kagami::graph", "an incident, in the colour of its campaign"), {0, 1});
    legend.squares(QCoreApplication::translate("kagami::graph", "no campaign named"), {noCampaignInk});
    legend.squares(
        QCoreApplication::translate("kagami::graph", "context or a report, never counted for the actor"),
        {contextInk});
    m_figure.size.setHeight(legend.bottom() + 6);
}

} // namespace kagami
