#pragma once

#include "ledger/change_set.h"
#include "ui/canvas/part_accessible.h"

#include <QLocale>
#include <QTimeZone>
#include <QWidget>
#include <vector>

namespace kagami {

class HoverCard;
struct HoverText;

/// One change set as a dot.
struct WorkStep {
    QString author;
    HybridTime time;
    QString reason;
    quint32 operations = 0;
    bool comesIn = true; ///< false: it is here already
};

/// The work itself over time: a row for each author, a dot for each change set, filled when it comes in and
/// hollow when it is here already. Dots that would lie on each other are one, larger. Left and Right walk
/// along a row, Up and Down to another; hovering or walking explains.
class WorkTimeline final : public QWidget, public AccessibleParts {
    Q_OBJECT
public:
    explicit WorkTimeline(QWidget* parent = nullptr);

    void setWork(std::vector<WorkStep> steps, const QTimeZone& zone, const QLocale& locale);
    /// Height at which every author has a row.
    [[nodiscard]] int wholeHeight() const;

    [[nodiscard]] int partTotal() const override { return int(m_dots.size()); }
    [[nodiscard]] QString partName(int part) const override;
    [[nodiscard]] QString partDescription(int part) const override;
    [[nodiscard]] QRect partOnScreen(int part) const override;
    [[nodiscard]] int currentPart() const override { return m_current; }
    void activatePart(int part) override { setCurrent(part); }
    [[nodiscard]] const QStringList& authors() const { return m_authors; }
    [[nodiscard]] QRect dotRect(int part) const; ///< px of the widget

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Dot {
        int row = 0;
        double x = 0; ///< middle, px
        std::vector<size_t> steps; ///< positions in m_steps
        bool comesIn = true;
    };
    void place();
    void setCurrent(int part);
    void walk(int direction);
    void walkRow(int direction);
    void paintRuler(QPainter& painter) const;
    void paintRow(QPainter& painter, int row) const;
    void paintDot(QPainter& painter, int part) const;
    [[nodiscard]] int rowTop(int row) const;
    [[nodiscard]] double leftPx() const;
    [[nodiscard]] HoverText explanation(int part) const;
    [[nodiscard]] QString timeText(HybridTime time) const;

    std::vector<WorkStep> m_steps; ///< by author as in m_authors, then by time
    QStringList m_authors;
    std::vector<Dot> m_dots; ///< by row, then from left to right
    QTimeZone m_zone = QTimeZone::utc();
    QLocale m_locale;
    HoverCard* m_card;
    int m_current = -1;
};

} // namespace kagami
