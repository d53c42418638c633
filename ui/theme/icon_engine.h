#pragma once

#include "figure/figure.h"

#include <QIconEngine>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace kagami {

/// Paints one SVG of the icon set in an ink that is looked up when it is painted, so that icons follow the
/// theme.
class IconEngine final : public QIconEngine {
public:
    IconEngine(QString name, Ink ink);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;
    bool isNull() override;

private:
    [[nodiscard]] QPixmap render(const QSize& devicePixels, QIcon::Mode mode) const;

    QString m_name;
    Ink m_ink;
};

} // namespace kagami
