#include "brief/figures.h"

#include "attack/catalogue.h"
#include "case/marking.h"
#include "figure/compose.h"
#include "graph/graph_layout.h"
#include "matrix/matrix_layout.h"
#include "statistics/statistics_figure.h"
#include "timeline/timeline_layout.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

class Figures {
    Q_DECLARE_TR_FUNCTIONS(kagami::Figures)

public:
    Figures(const Scope& scope, const Catalogue& catalogue, const FigureOptions& options)
        : m_scope(scope)
        , m_catalogue(catalogue)
        , m_options(options)
        , m_width(options.size.width() > 0 ? options.size.width() : 1200)
    {
    }

    Figure draw(FigureView view) const
    {
        switch (view) {
        case FigureView::Timeline: return timeline();
        case FigureView::Graph: return graph();
        case FigureView::Matrix: return matrix();
        case FigureView::Statistics: break;
        }
        return statisticsFigure(makeStatistics(m_scope, m_catalogue), m_width);
    }

    /// The picture with what it needs to travel alone: case title, label, lens and head (R9, R19).
    Figure framed(const Figure& body) const
    {
        constexpr double edge = 16, head = 44, foot = 34;
        Figure figure;
        figure.title = body.title;
        figure.description = body.description;
        figure.size = {std::max(body.size.width(), m_width) + 2 * edge, body.size.height() + head + foot};
        RectShape ground;
        ground.rect = {QPointF(), figure.size};
        ground.fill = Ink::Panel;
        figure.shapes.emplace_back(ground);
        const Item* root = m_scope.state().root();
        const double label = addLabel(figure, figure.size.width() - edge, 10);
        const QString title
            = elided(FontRole::Title, root ? root->title : QString(), figure.size.width() - 3 * edge - label);
        figure.shapes.emplace_back(TextShape{{edge, 8, figure.size.width(), 28}, title, FontRole::Title,
            Ink::Text, Qt::AlignLeft | Qt::AlignVCenter});
        append(figure, body, {edge, head});
        const double y = figure.size.height() - foot + 6;
        const QString lens = toText(m_scope.lens().query);
        const QString shown = lens.isEmpty() ? tr("The whole case") : tr("Lens: %1").arg(lens);
        const QString words = shown % QStringLiteral(" · ") % m_options.footer;
        figure.shapes.emplace_back(TextShape{{edge, y, figure.size.width(), 20},
            elided(FontRole::Caption, words, figure.size.width() - 3 * edge - label), FontRole::Caption,
            Ink::Secondary, Qt::AlignLeft | Qt::AlignVCenter});
        addLabel(figure, figure.size.width() - edge, y);
        return figure;
    }

private:
    Figure timeline() const
    {
        TimelineStyle style;
        style.zone = m_options.zone;
        style.locale = m_options.locale;
        style.printed = true;
        style.minimap = false;
        style.laneHeaderPx = 168;
        style.filter = toText(m_scope.lens().query);
        const Timeline lanes = makeTimeline(m_scope, LaneKey::Campaign);
        const double height = m_options.size.height() > 0
            ? m_options.size.height()
            : timelineHeight(lanes, m_scope.facts(), m_width, style);
        const TimelineLayout layout = layoutTimeline(lanes, {m_width, height}, fitRange(lanes), 0, style);
        return timelineFigure(lanes, layout, m_scope.facts(), style);
    }

    Figure graph() const
    {
        GraphStyle style;
        style.printed = true;
        const TargetGraph targets = makeTargetGraph(m_scope);
        return graphFigure(
            targets, layoutGraph(targets, GraphLayoutKind::Sectors, m_width), m_scope.facts(), style);
    }

    Figure matrix() const
    {
        MatrixStyle style;
        style.printed = true;
        style.japanese = m_options.locale.language() == QLocale::Japanese;
        const TechniqueMatrix techniques = makeMatrix(m_scope, m_catalogue);
        return matrixFigure(techniques, layoutMatrix(techniques, style, m_width), m_scope.facts(), style);
    }

    /// Returns the label's width.
    double addLabel(Figure& figure, double right, double y) const
    {
        const QString label = toKey(m_options.marking);
        const double width = textWidth(FontRole::Title, label) + 16;
        static constexpr Ink inks[]
            = {Ink::TlpClear, Ink::TlpGreen, Ink::TlpAmber, Ink::TlpAmber, Ink::TlpRed};
        RectShape box;
        box.rect = {right - width, y, width, 24};
        box.radius = 3;
        box.fill = Ink::TlpGround;
        figure.shapes.emplace_back(box);
        figure.shapes.emplace_back(
            TextShape{box.rect, label, FontRole::Title, inks[int(m_options.marking)], Qt::AlignCenter});
        return width;
    }

    const Scope& m_scope;
    const Catalogue& m_catalogue;
    const FigureOptions& m_options;
    double m_width;
};

} // namespace

Figure viewFigure(
    FigureView view, const Scope& scope, const Catalogue& catalogue, const FigureOptions& options)
{
    const Figures figures(scope, catalogue, options);
    const Figure body = figures.draw(view);
    return options.standalone ? figures.framed(body) : body;
}

Tlp markingOf(const Scope& scope)
{
    Tlp strictest = Tlp::Clear;
    const Case& state = scope.state();
    for (size_t i = 0; i < state.items().size(); ++i)
        if (scope.shows(ItemIndex(i)))
            strictest = std::max(strictest, state.items()[i].tlp);
    for (size_t c = 0; c < state.claims().size(); ++c) {
        const ItemIndex subject = state.links(ClaimIndex(c)).subject;
        if (scope.facts().counts(ClaimIndex(c)) && (subject == noIndex || scope.shows(subject)))
            strictest = std::max(strictest, state.claims()[c].tlp);
    }
    return strictest;
}

} // namespace kagami
