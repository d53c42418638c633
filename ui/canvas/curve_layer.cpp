#include "ui/canvas/curve_layer.h"

#include <QImage>
#include <QPainter>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <algorithm>
#include <map>
#include <span>
#include <tuple>

namespace kagami {

namespace {

/// All but the opacity.
auto placeOf(const CurveShape& c)
{
    return std::tuple(c.from.x(), c.from.y(), c.control1.x(), c.control1.y(), c.control2.x(), c.control2.y(),
        c.to.x(), c.to.y(), c.width, c.ink, c.dashed);
}

/// Each curve once, at the place of the first.
std::vector<Shape> merged(std::span<const Shape> shapes)
{
    std::vector<Shape> result;
    std::map<decltype(placeOf(CurveShape{})), size_t> known;
    for (const Shape& shape : shapes) {
        const auto* curve = std::get_if<CurveShape>(&shape);
        const auto [at, isNew]
            = curve ? known.try_emplace(placeOf(*curve), result.size()) : std::pair(known.end(), true);
        if (isNew) {
            result.push_back(shape);
        } else {
            double& opacity = std::get<CurveShape>(result[at->second]).opacity;
            opacity = 1 - (1 - opacity) * (1 - curve->opacity);
        }
    }
    return result;
}

struct Strip {
    QImage image;
    QPointF at; ///< in the device
};

std::vector<Strip> stripsOf(const QSize& size, double ratio)
{
    constexpr int most = 4;
    const int total = std::clamp(QThread::idealThreadCount(), 1, most);
    std::vector<Strip> strips;
    for (int i = 0; i < total; ++i) {
        const int left = size.width() * i / total;
        const int right = size.width() * (i + 1) / total;
        QImage image((QSizeF(right - left, size.height()) * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        strips.push_back({std::move(image), QPointF(left, 0)});
    }
    return strips;
}

} // namespace

void CurveLayer::takeFrom(Figure& figure)
{
    const auto end = std::find_if(figure.shapes.begin(), figure.shapes.end(), [](const Shape& shape) {
        return !std::holds_alternative<CurveShape>(shape) && !std::holds_alternative<EllipseShape>(shape);
    });
    m_curves = {};
    if (end - figure.shapes.begin() < manyCurves)
        return;
    m_curves.size = figure.size;
    m_curves.shapes = merged({figure.shapes.begin(), end});
    figure.shapes.erase(figure.shapes.begin(), end);
    figure.parts.clear(); // they count the shapes; nothing on the screen asks for them
}

void CurveLayer::paint(
    QPainter& painter, const QSize& size, const Palette& palette, const QColor& ground) const
{
    const QTransform placed = painter.transform();
    std::vector<Strip> strips = stripsOf(size, painter.device()->devicePixelRatioF());
    const auto paintStrip = [&](Strip& strip) {
        strip.image.fill(ground);
        QPainter inside(&strip.image);
        inside.setRenderHint(QPainter::Antialiasing);
        inside.setTransform(placed * QTransform::fromTranslate(-strip.at.x(), -strip.at.y()));
        const QRectF seen(QPointF(0, 0), strip.image.deviceIndependentSize());
        kagami::paint(inside, m_curves, palette, inside.transform().inverted().mapRect(seen));
    };
    QSemaphore done;
    int started = 0;
    // Never behind others in the queue: where no thread is free, this one paints, however slowly.
    for (Strip& strip : strips) {
        const bool taken = QThreadPool::globalInstance()->tryStart([&] {
            paintStrip(strip);
            done.release();
        });
        if (taken)
            ++started;
        else
            paintStrip(strip);
    }
    done.acquire(started);
    painter.save();
    painter.resetTransform();
    for (const Strip& strip : strips)
        painter.drawImage(strip.at, strip.image);
    painter.restore();
}

} // namespace kagami
