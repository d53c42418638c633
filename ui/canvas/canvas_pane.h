#pragma once

#include <QString>
#include <QWidget>

class QStackedLayout;

namespace kagami {

class EmptyNote;

/// What a painted view says while it has nothing to paint.
struct EmptyWords {
    QString nothingYet; ///< title, when no filter is on
    QString explanation; ///< what would be here
    QString step; ///< the one next step; may be empty
    QString filteredOut; ///< title, when the filter leaves nothing
};

/// A canvas, or a note in its place that says what would be here, and which filter leaves nothing (UI.md,
/// principle 6).
class CanvasPane final : public QWidget {
    Q_OBJECT
public:
    CanvasPane(QWidget* canvas, EmptyWords words, QWidget* parent = nullptr);

    /// `filter`: text of the query; empty: none.
    void setEmpty(bool isEmpty, const QString& filter);

signals:
    void stepRequested(); ///< without a filter
    void liftRequested(); ///< the filter should go

private:
    QWidget* m_canvas;
    EmptyNote* m_note;
    QStackedLayout* m_stack;
    EmptyWords m_words;
    bool m_isFiltered = false;
};

} // namespace kagami
