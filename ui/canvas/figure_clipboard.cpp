#include "ui/canvas/figure_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>

namespace kagami {

namespace {
constexpr double pixelRatio = 2;
constexpr double stripPx = 26;

/// The figure below a strip with the marking in FIRST's form: white on black.
Figure marked(const Figure& figure, const QString& marking)
{
    Figure result = figure;
    result.size += QSizeF(0, stripPx);
    result.title = marking + QStringLiteral(" · ") + figure.title;
    const double width = textWidth(FontRole::Strong, marking) + 16;
    RectShape ground;
    ground.rect = QRectF(figure.size.width() - width - 6, figure.size.height() + 3, width, stripPx - 6);
    ground.fill = Ink::TlpGround;
    result.shapes.emplace_back(ground);
    result.shapes.emplace_back(
        TextShape{ground.rect, marking, FontRole::Strong, Ink::TlpClear, Qt::AlignCenter});
    return result;
}
} // namespace

void copyFigure(const Figure& figure, const Palette& palette, const QString& marking)
{
    const Figure copy = marked(figure, marking);
    QImage image((copy.size * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(palette[Ink::Panel]);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, copy, palette);
    }
    auto* data = new QMimeData;
    data->setImageData(image);
    data->setData(QStringLiteral("image/svg+xml"), toSvg(copy, palette, false));
    data->setText(marking + u'\n' + figure.title + u'\n' + figure.description + u'\n' + marking);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace kagami
