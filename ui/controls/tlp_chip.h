#pragma once

#include "case/marking.h"

#include <QToolButton>

namespace kagami {

/// A TLP 2.0 label in FIRST's colours on black (R20); a click offers the other labels.
class TlpChip final : public QToolButton {
    Q_OBJECT
public:
    explicit TlpChip(QWidget* parent = nullptr);

    void setTlp(Tlp tlp);
    [[nodiscard]] Tlp tlp() const { return m_tlp; }

signals:
    void tlpChosen(kagami::Tlp tlp);

private:
    Tlp m_tlp = Tlp::Clear;
};

/// Name of a label for the style sheet: "red", "amber", "green", "clear".
[[nodiscard]] QString tlpStyleName(Tlp tlp);

} // namespace kagami
