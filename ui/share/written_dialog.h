#pragma once

#include "base/digest.h"
#include "ui/share/field_dialog.h"

namespace kagami {

/// Says where a bundle was written, how large it is, and the head that proves later that its receiver has all
/// of it.
class WrittenDialog final : public FieldDialog {
    Q_OBJECT
public:
    WrittenDialog(const QString& path, const Digest& head, QWidget* parent = nullptr);

    [[nodiscard]] QLabel* headText() const { return m_head; }

protected:
    void go() override;

private:
    QLabel* m_head;
};

} // namespace kagami
