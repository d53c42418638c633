// What a cell is called: for tooltips, text alternatives and screen readers.
#include "matrix/matrix_layout.h"

#include <QCoreApplication>

namespace kagami {

QString shownName(const TechniqueCell& cell, bool japanese)
{
    return japanese && !cell.japaneseName.isEmpty() ? cell.japaneseName : cell.name;
}

QString shownName(const TacticColumn& tactic, bool japanese)
{
    return japanese && !tactic.japaneseName.isEmpty() ? tactic.japaneseName : tactic.name;
}

QString cellTitle(const TechniqueMatrix& matrix, const MatrixCell& cell, bool japanese)
{
    const TechniqueCell& technique = techniqueOf(matrix, cell);
    QString name = shownName(technique, japanese);
    if (cell.sub >= 0) {
        const QString parent = shownName(techniqueOf(matrix, {cell.column, cell.cell, -1}), japanese);
        name = parent + QStringLiteral(": ") + name;
    }
    return technique.id + u' ' + name;
}

QString cellSummary(const TechniqueMatrix& matrix, const PlacedMatrixCell& placed, bool japanese)
{
    const TacticColumn& tactic = matrix.columns[size_t(placed.cell.column)];
    const TechniqueCell& cell = techniqueOf(matrix, placed.cell);
    const int incidents = int(incidentsOf(cell, placed.folded).size());
    QStringList parts{shownName(tactic, japanese)};
    parts += QCoreApplication::translate("kagami::matrix", "%n incident(s)", nullptr, incidents);
    if (placed.folded)
        parts += QCoreApplication::translate(
            "kagami::matrix", "%n sub-technique(s) folded in", nullptr, int(cell.subTechniques.size()));
    if (cell.capability > 0)
        parts += QCoreApplication::translate(
            "kagami::matrix", "%n time(s) as a capability", nullptr, cell.capability);
    if (cell.actorLevel > 0)
        parts += QCoreApplication::translate(
            "kagami::matrix", "%n time(s) at actor level", nullptr, cell.actorLevel);
    return parts.join(QStringLiteral(" · "));
}

} // namespace kagami
