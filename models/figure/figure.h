#pragma once

#include "base/uuid.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

class QPainter;

namespace kagami {

/// A colour by its meaning; the palette of the theme gives the value. Campaigns are Campaign1 + n % 5.
enum class Ink : quint8 {
    Window,
    Panel,
    Lane,
    Line,
    Grid,
    Text,
    Secondary,
    Faint,
    Accent,
    Selection,
    Warning,
    Context,
    OnAccent,
    Campaign1,
    Campaign2,
    Campaign3,
    Campaign4,
    Campaign5,
    TlpRed,
    TlpAmber,
    TlpGreen,
    TlpClear,
    TlpGround,
    Heat0,
    Heat1,
    Heat2,
    Heat3,
    Heat4,
    None
};
constexpr int inkTotal = int(Ink::None) + 1;

/// Colours of one theme: UI.md's tokens. The only place where colour values stand.
struct Palette {
    QRgb colours[inkTotal]{};
    bool dark = false;
    [[nodiscard]] QColor operator[](Ink ink) const { return QColor::fromRgba(colours[int(ink)]); }
};
[[nodiscard]] const Palette& lightPalette();
[[nodiscard]] const Palette& darkPalette();
[[nodiscard]] const Palette& highContrastPalette();
[[nodiscard]] Ink campaignInk(int position); ///< Context for -1
/// The ink in which text is readable on an area filled with `ground`: AA contrast in every palette.
[[nodiscard]] Ink textInkOn(Ink ground);

/// Small is for labels inside bars and second lines, Strong for names of lanes and years.
enum class FontRole : quint8 { Caption, Label, Body, Title, Heading, Small, Strong };
constexpr int fontRoleTotal = 7;
/// Pixel size and weight of a role at 100 %: UI.md's type scale.
struct FontSpec {
    double sizePx;
    int weight;
};
[[nodiscard]] FontSpec fontSpec(FontRole role);
/// The font of a role with its size rounded to whole px, since Qt's font database knows no others; paint()
/// scales it back. Noto Sans with Noto Sans CJK JP, unhinted so that widths scale.
[[nodiscard]] QFont figureFont(FontRole role);
/// Width of one line of text in a role, px at 100 %. Needs a QGuiApplication; any thread. Remembered per
/// thread.
[[nodiscard]] double textWidth(FontRole role, const QString& text);
[[nodiscard]] double textHeight(FontRole role); ///< ascent and descent, the same for every text
[[nodiscard]] double textAscent(FontRole role);
/// `text` shortened with … to fit `widthPx`; empty when not even two characters fit.
[[nodiscard]] QString elided(FontRole role, const QString& text, double widthPx);
/// `text` on lines of at most `widthPx`: broken at spaces, after hyphens and slashes, and between characters
/// of scripts without spaces; a word that is wider than a line is divided. What `mostLines` cannot hold is
/// cut with … at the end of the last one.
[[nodiscard]] QStringList wrapped(FontRole role, const QString& text, double widthPx, int mostLines);

/// How an area is filled: status as texture, uncertainty as soft ends.
enum class Fill : quint8 { Solid, Hatched, None };

struct RectShape {
    QRectF rect{};
    double radius = 0;
    Ink fill = Ink::None;
    Fill texture = Fill::Solid;
    double opacity = 1;
    Ink stroke = Ink::None;
    double strokeWidth = 1;
    bool dashed = false;
    double fadeLeft = 0; ///< px over which the fill comes in from the left edge (uncertain beginning)
    double fadeRight = 0;
};
struct LineShape {
    QPointF from{}, to{};
    Ink ink = Ink::Line;
    double width = 1;
    bool dashed = false;
    double opacity = 1;
};
/// A cubic curve from -> to with its two control points.
struct CurveShape {
    QPointF from{}, control1{}, control2{}, to{};
    Ink ink = Ink::Line;
    double width = 1;
    bool dashed = false;
    double opacity = 1;
};
struct PolygonShape {
    std::vector<QPointF> points{};
    Ink fill = Ink::Text;
    Ink stroke = Ink::None;
    double strokeWidth = 1;
    double opacity = 1;
};
struct EllipseShape {
    QRectF rect{};
    Ink fill = Ink::Text;
    Fill texture = Fill::Solid;
    Ink stroke = Ink::None;
    double strokeWidth = 1;
    bool dashed = false;
    double opacity = 1;
};
struct TextShape {
    QRectF rect{}; ///< box the text is aligned in; it is not clipped, so measure before
    QString text{};
    FontRole font = FontRole::Label;
    Ink ink = Ink::Text;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
};
using Shape = std::variant<RectShape, LineShape, CurveShape, PolygonShape, EllipseShape, TextShape>;
/// What a shape covers, its stroke included; for text the measured text, not the box it is aligned in.
[[nodiscard]] QRectF boundsOf(const Shape& shape);

/// A part of a figure that means one thing: the SVG group with its text alternative, the hit area, the
/// tooltip.
struct FigurePart {
    Uuid record; ///< the item or claim it stands for; null for chrome
    QString title; ///< text alternative, one line
    int firstShape = 0;
    int shapeTotal = 0;
};

/// A drawing as a value: shapes in painting order, in px from the top left. Views paint it, briefs write it
/// as SVG and PDF, tests count it. There is no second way to draw a timeline, graph, matrix or chart figure.
struct Figure {
    QSizeF size;
    QString title; ///< text alternative of the whole
    QString description; ///< long text alternative
    std::vector<Shape> shapes;
    std::vector<FigurePart> parts;
};

/// Makes all shapes added during its life one part of the figure. Parts do not nest.
class PartScope {
public:
    PartScope(Figure& figure, const Uuid& record, QString title);
    ~PartScope();
    PartScope(const PartScope&) = delete;
    PartScope& operator=(const PartScope&) = delete;

private:
    Figure& m_figure;
};

/// Paints with the palette's colours. `clip`: shapes outside are skipped; null paints all. Cost: O(shapes).
void paint(QPainter& painter, const Figure& figure, const Palette& palette, const QRectF& clip = {});
/// One <svg> element, UTF-8, deterministic bytes; role="img", <title>, <desc>, a <g> with <title> per part.
/// No script, no external reference. Ids are made from the content, so that several figures can stand in one
/// page. Characters XML forbids become U+FFFD. `embedded`: for use inside an HTML page (no XML declaration).
[[nodiscard]] QByteArray toSvg(const Figure& figure, const Palette& palette, bool embedded);

} // namespace kagami
