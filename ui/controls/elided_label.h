#pragma once

#include <QLabel>

namespace kagami {

/// One line of text, shortened with … to the width it gets; the whole text is in the tooltip when it was
/// shortened.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    void setFullText(const QString& text);
    [[nodiscard]] const QString& fullText() const { return m_text; }
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void shorten();

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace kagami
