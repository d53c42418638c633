#pragma once

#include "ui/inspector/evidence_file_row.h"
#include "ui/inspector/inspector_page.h"

#include <QScrollArea>
#include <memory>
#include <set>

class QVBoxLayout;

namespace kagami {

class AddClaimForm;
class ClaimRow;
class EmptyNote;
class EvidenceSection;
class PageHeader;
class PropertySection;
class Workspace;

/// The page about the current selection: every claim with its source, grade and quote, editable in place.
class Inspector final : public QScrollArea {
    Q_OBJECT
public:
    explicit Inspector(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] const InspectorPage& page() const { return m_page; }
    [[nodiscard]] std::vector<ClaimRow*> rows() const;
    [[nodiscard]] AddClaimForm* addForm() const { return m_form; }
    [[nodiscard]] EvidenceSection* evidence() const { return m_evidence; } ///< nullptr when the page has none
    [[nodiscard]] PropertySection* section(Predicate predicate) const; ///< nullptr when the page has none

public slots:
    void beginAddClaim();
    void beginRename();
    void cite(); ///< asks for the source of the current claim, or of the first without one

signals:
    void tagRequested();
    void attachRequested(); ///< a file to the source that is shown
    void evidenceWished(kagami::ItemId file, kagami::EvidenceWish wish); ///< save a copy, or check
    void placeRequested(const kagami::ClaimId& claim); ///< show the place in its source

protected:
    void changeEvent(QEvent* event) override;

private:
    void followLens();
    void rebuild();
    void remember();
    void restore();
    void addEmptyNote(QVBoxLayout* column);
    void addHeader(QVBoxLayout* column);
    void addSections(QVBoxLayout* column);
    void addEvidence(QVBoxLayout* column);
    void addFoot(QVBoxLayout* column);
    void moveFocus(ClaimRow* from, int direction);

    Workspace& m_workspace;
    InspectorPage m_page;
    std::shared_ptr<const Facts> m_facts; ///< that the page was made from
    EmptyNote* m_empty = nullptr;
    PageHeader* m_header = nullptr;
    AddClaimForm* m_form = nullptr;
    QWidget* m_foot = nullptr;
    EvidenceSection* m_evidence = nullptr;
    std::vector<PropertySection*> m_sections;
    std::set<ClaimId> m_expanded;
    ClaimId m_focused;
    int m_scroll = 0;
};

} // namespace kagami
