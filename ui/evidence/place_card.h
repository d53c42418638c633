#pragma once

#include "store/place_in_file.h"
#include "ui/controls/overlay.h"

class QLabel;
class QPlainTextEdit;

namespace kagami {

/// What stands at a cited place of an evidence file, to read and to copy. A press elsewhere or Esc closes it.
class PlaceCard final : public Overlay {
    Q_OBJECT
public:
    explicit PlaceCard(QWidget* window);

    /// `words`: the place as the claim has it.
    void show(
        const QString& file, const QString& words, const PlaceInFile& place, const PlaceExcerpt& excerpt);
    [[nodiscard]] QString text() const; ///< empty while nothing is shown

private:
    void mark(int from, int total);

    QLabel* m_title;
    QLabel* m_note;
    QPlainTextEdit* m_text;
};

} // namespace kagami
