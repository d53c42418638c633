#pragma once

#include "ui/controls/focus_frame.h"
#include "ui/inspector/evidence_lines.h"

class QMenu;
class QVBoxLayout;

namespace kagami {

/// What a person may want of an evidence file.
enum class EvidenceWish { Show, SaveCopy, CopyHash, Check, Cite };

/// One evidence file: name and size, its SHA-256, who got it, when and from where. Focusable: Enter shows it,
/// Ctrl+C copies its SHA-256, the menu has the rest.
class EvidenceFileRow final : public FocusFrame {
    Q_OBJECT
public:
    struct Form {
        bool isHere = true; ///< its bytes are in this copy of the case
        bool isReadOnly = false;
        bool isOwnPage = false; ///< of the page about this file: what can be done are buttons
    };
    EvidenceFileRow(EvidenceLine line, Form form, QWidget* parent = nullptr);

    [[nodiscard]] const EvidenceLine& line() const { return m_line; }

signals:
    void wished(kagami::EvidenceWish wish);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Deed {
        EvidenceWish wish;
        QString text;
        QString icon;
        bool isPossible = true;
    };
    [[nodiscard]] std::vector<Deed> deeds() const;
    void addTitle(QVBoxLayout* column);
    void addButtons(QVBoxLayout* column);
    void fill(QMenu& menu);

    EvidenceLine m_line;
    Form m_form;
};

} // namespace kagami
