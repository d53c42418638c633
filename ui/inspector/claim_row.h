#pragma once

#include "ui/controls/focus_frame.h"
#include "ui/inspector/inspector_page.h"

class QLabel;
class QVBoxLayout;

namespace kagami {

/// One claim: grade badge and source in a line; Space or a click unfolds its quote and small print.
/// Focusable; keys and the context menu emit wishes, the inspector makes change sets of them.
class ClaimRow final : public FocusFrame {
    Q_OBJECT
public:
    enum class Wish { EditValue, Accept, Dispute, Reject, Reopen, Cite, Retract, ShowSource, ShowPlace };

    ClaimRow(SourceLine line, const QString& valueText, bool readOnly, QWidget* parent = nullptr);

    [[nodiscard]] ClaimIndex claim() const { return m_line.claim; }
    void setExpanded(bool on);
    [[nodiscard]] bool isExpanded() const { return m_expanded; }
    [[nodiscard]] const SourceLine& line() const { return m_line; }

signals:
    void wished(kagami::ClaimRow::Wish wish);
    void gradeWished(std::optional<kagami::Credibility> credibility);
    void markWished(kagami::Tlp tlp);
    void moveRequested(int direction); ///< to the row before (-1) or after (1)

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void buildDetails();

    SourceLine m_line;
    bool m_readOnly;
    bool m_expanded = false;
    QVBoxLayout* m_column;
    QWidget* m_details = nullptr;
};

} // namespace kagami
