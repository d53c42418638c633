#include "ui/theme/icon_engine.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kagami {

IconEngine::IconEngine(QString name, Ink ink)
    : m_name(std::move(name))
    , m_ink(ink)
{
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap picture = render((QSizeF(rect.size()) * ratio).toSize(), mode);
    picture.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), picture);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State)
{
    return render(size, mode);
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    QPixmap picture = render(size, mode);
    picture.setDevicePixelRatio(scale);
    return picture;
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(m_name, m_ink);
}

bool IconEngine::isNull()
{
    return !QFile::exists(QStringLiteral(":/icons/%1.svg").arg(m_name));
}

QPixmap IconEngine::render(const QSize& devicePixels, QIcon::Mode mode) const
{
    const Palette& palette = inks(nullptr);
    const QColor colour = palette[mode == QIcon::Disabled ? Ink::Faint : m_ink];
    const QString key = QStringLiteral("kagami-icon/%1/%2/%3x%4")
                            .arg(m_name, colour.name())
                            .arg(devicePixels.width())
                            .arg(devicePixels.height());
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    picture = QPixmap(devicePixels);
    picture.fill(Qt::transparent);
    QSvgRenderer svg(QStringLiteral(":/icons/%1.svg").arg(m_name));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    svg.render(&painter, QRectF(QPointF(), QSizeF(devicePixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(picture.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace kagami
