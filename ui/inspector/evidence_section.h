#pragma once

#include "ui/inspector/evidence_file_row.h"

#include <QWidget>

class QVBoxLayout;

namespace kagami {

class AddClaimForm;
class Workspace;

/// The evidence files of a source, or an evidence file on its own page: what they are, and what can be done
/// with them. Without any it says how to attach one.
class EvidenceSection final : public QWidget {
    Q_OBJECT
public:
    /// `record`: the item of the page; `kind`: of it.
    EvidenceSection(Workspace& workspace, const Uuid& record, ItemKind kind,
        const std::vector<EvidenceLine>& lines, QWidget* parent = nullptr);

    /// Whether pages about such items have this section.
    [[nodiscard]] static bool isOn(ItemKind kind)
    {
        return kind == ItemKind::Source || kind == ItemKind::EvidenceFile;
    }
    [[nodiscard]] const std::vector<EvidenceFileRow*>& rows() const { return m_rows; }
    /// Asks what a place in the file says, and about what.
    void beginCite(const EvidenceFileRow* row);

signals:
    void attachRequested();
    /// Save a copy or check: what goes beyond the page.
    void wished(kagami::ItemId file, kagami::EvidenceWish wish);
    void followRequested(const kagami::Uuid& record);

private:
    void addHowTo(bool isEmpty);
    void fulfil(const EvidenceFileRow* row, EvidenceWish wish);
    void closeCite();

    Workspace& m_workspace;
    QVBoxLayout* m_column;
    std::vector<EvidenceFileRow*> m_rows;
    QWidget* m_cite = nullptr;
};

} // namespace kagami
