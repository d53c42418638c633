#include "graph/springs.h"

#include <cmath>
#include <igraph/igraph.h>
#include <mutex>
#include <numbers>

namespace kagami {

namespace {
constexpr int rounds = 500;
constexpr int roundsWhenLarge = 80;
constexpr size_t large = 2000;

/// Debian's igraph keeps its error handler, clean-up stack and random numbers in globals.
std::mutex& igraphMutex()
{
    static std::mutex mutex;
    return mutex;
}

/// igraph aborts the program on errors unless told to return them.
class ErrorsReturned {
public:
    ErrorsReturned()
        : m_before(igraph_set_error_handler(igraph_error_handler_ignore))
    {
    }
    ~ErrorsReturned() { igraph_set_error_handler(m_before); }
    ErrorsReturned(const ErrorsReturned&) = delete;
    ErrorsReturned& operator=(const ErrorsReturned&) = delete;

private:
    igraph_error_handler_t* m_before;
};

/// Nodes evenly on a sunflower spiral.
QPointF startOf(size_t position)
{
    const double angle = double(position) * std::numbers::pi * (3 - std::sqrt(5.0));
    const double radius = std::sqrt(double(position) + 0.5);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

bool makeGraph(igraph_t& graph, size_t nodeTotal, const std::vector<std::pair<int, int>>& links)
{
    igraph_vector_int_t ends;
    if (igraph_vector_int_init(&ends, igraph_integer_t(links.size() * 2)) != IGRAPH_SUCCESS)
        return false;
    for (size_t i = 0; i < links.size(); ++i) {
        VECTOR(ends)[2 * i] = links[i].first;
        VECTOR(ends)[2 * i + 1] = links[i].second;
    }
    const bool made
        = igraph_create(&graph, &ends, igraph_integer_t(nodeTotal), IGRAPH_UNDIRECTED) == IGRAPH_SUCCESS;
    igraph_vector_int_destroy(&ends);
    return made;
}

void relax(const igraph_t& graph, std::vector<QPointF>& points)
{
    igraph_matrix_t places;
    if (igraph_matrix_init(&places, igraph_integer_t(points.size()), 2) != IGRAPH_SUCCESS)
        return;
    for (size_t i = 0; i < points.size(); ++i) {
        MATRIX(places, igraph_integer_t(i), 0) = points[i].x();
        MATRIX(places, igraph_integer_t(i), 1) = points[i].y();
    }
    igraph_rng_seed(igraph_rng_default(), 1);
    const bool isLarge = points.size() > large;
    if (igraph_layout_fruchterman_reingold(&graph, &places, true, isLarge ? roundsWhenLarge : rounds,
            std::sqrt(double(points.size())), isLarge ? IGRAPH_LAYOUT_GRID : IGRAPH_LAYOUT_NOGRID, nullptr,
            nullptr, nullptr, nullptr, nullptr)
        == IGRAPH_SUCCESS) {
        for (size_t i = 0; i < points.size(); ++i)
            points[i] = {MATRIX(places, igraph_integer_t(i), 0), MATRIX(places, igraph_integer_t(i), 1)};
    }
    igraph_matrix_destroy(&places);
}
} // namespace

std::vector<QPointF> springPoints(size_t nodeTotal, const std::vector<std::pair<int, int>>& links)
{
    std::vector<QPointF> points(nodeTotal);
    for (size_t i = 0; i < nodeTotal; ++i)
        points[i] = startOf(i);
    const std::lock_guard lock(igraphMutex());
    const ErrorsReturned returned;
    igraph_t graph;
    if (makeGraph(graph, nodeTotal, links)) {
        relax(graph, points);
        igraph_destroy(&graph);
    }
    return points;
}

} // namespace kagami
