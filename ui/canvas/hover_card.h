#pragma once

#include <QFrame>
#include <QTimer>
#include <vector>

class QLabel;

namespace kagami {

/// What a hover card says. All texts are plain; nothing in them is read as markup.
struct HoverText {
    struct Line {
        QString grade; ///< "B2", shown as a badge; may be empty
        QString source;
        QString text;
        QString quote;
    };
    QString title;
    QString summary;
    std::vector<Line> lines;
    int further = 0; ///< how many more lines there would be
    [[nodiscard]] bool isEmpty() const { return title.isEmpty(); }
};

/// The card that explains what is under the cursor. It comes after a moment, stays beside the thing it
/// explains, and never takes the focus or a click.
class HoverCard final : public QFrame {
    Q_OBJECT
public:
    explicit HoverCard(QWidget* owner);

    /// Shows `text` beside `around` (global px) after a moment, or at once when a card is already up. Empty
    /// text hides.
    void explain(const HoverText& text, const QRect& around);
    void dismiss();
    [[nodiscard]] QString plainText() const; ///< what it says now, for tests and screen readers

private:
    void present();

    QLabel* m_label;
    QTimer m_delay;
    HoverText m_text;
    QRect m_around;
};

} // namespace kagami
