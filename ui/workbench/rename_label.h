#pragma once

#include <QWidget>

class QLineEdit;

namespace kagami {

class ElidedLabel;

/// A title that F2 or a double click turns into an edit. Enter keeps, Esc and leaving it do not.
class RenameLabel final : public QWidget {
    Q_OBJECT
public:
    explicit RenameLabel(QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void begin();

signals:
    void renamed(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void end(bool keep);

    ElidedLabel* m_label;
    QLineEdit* m_edit;
    bool m_readOnly = false;
};

} // namespace kagami
