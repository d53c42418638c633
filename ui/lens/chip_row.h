#pragma once

#include "lens/query.h"

#include <QWidget>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace kagami {

class Chip;

/// The chips of a query in one line. Those that do not fit are behind one button that lists them.
class ChipRow final : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(QWidget* parent = nullptr);

    void setChips(std::vector<QueryChip> chips);
    [[nodiscard]] const std::vector<QueryChip>& chips() const { return m_chips; }
    /// How wide the chips may get; the rest of the bar belongs to the edit.
    void setRoom(int px);
    /// How high a chip is, also while there is none.
    [[nodiscard]] static int chipHeight();

signals:
    void removeRequested(int position);
    void editRequested(int position);

private:
    void fold();

    std::vector<QueryChip> m_chips;
    std::vector<Chip*> m_widgets;
    QHBoxLayout* m_row;
    QToolButton* m_more;
    int m_room = 600;
};

} // namespace kagami
