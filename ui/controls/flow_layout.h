#pragma once

#include <QLayout>
#include <vector>

namespace kagami {

/// Puts widgets beside each other, and into a further line where the width ends.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(QWidget* parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; ///< all in one line
    QSize minimumSize() const override; ///< one below the other
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& rect, bool move) const; ///< returns the height

    std::vector<QLayoutItem*> m_items;
};

} // namespace kagami
