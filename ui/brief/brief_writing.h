#pragma once

#include "brief/brief.h"
#include "brief/brief_problems.h"

#include <QObject>
#include <QTimer>

namespace kagami {

class Workspace;

/// A brief that has been written: its tree, its pages, and what is wrong with it.
struct WrittenBrief {
    std::shared_ptr<const BriefDocument> document;
    std::shared_ptr<const BriefPages> pages;
    std::vector<BriefProblem> problems;
};

/// Keeps a brief of the workspace written: after each change of case, lens or options, once for changes that
/// come close together, and only while somebody looks. Tree and pages are made on the GUI thread: Qt's fonts
/// belong to it.
class BriefWriting final : public QObject {
    Q_OBJECT
public:
    /// Above this many incidents a brief is written only when asked for: it would have thousands of pages.
    static constexpr int liveIncidents = 3000;

    explicit BriefWriting(Workspace& workspace, QObject* parent = nullptr);

    /// Nothing is written while nobody looks; what changed meanwhile is written as soon as somebody does.
    void setSeen(bool seen);
    [[nodiscard]] const BriefOptions& options() const { return m_options; }
    void setOptions(const BriefOptions& options);
    /// Writes although the brief is a long one.
    void writeAnyway();
    [[nodiscard]] bool isUpToDate() const { return !m_isStale && !m_isWriting; }
    [[nodiscard]] bool isTooLong() const;
    /// The last one written; without pages before the first.
    [[nodiscard]] const WrittenBrief& brief() const { return m_brief; }
    /// The tree of the case and lens as they are now. Errors: as makeBrief().
    [[nodiscard]] Result<std::shared_ptr<const BriefDocument>> document() const;

signals:
    void started();
    void written();
    void withheld(); ///< too long to be written without being asked
    void failed(const kagami::Error& error);

private:
    void changed();
    void write();
    void layOut(std::shared_ptr<const BriefDocument> document, std::vector<BriefProblem> problems);

    Workspace& m_workspace;
    BriefOptions m_options;
    QTimer m_timer;
    int m_round = 0; ///< the writing that is wanted; an older one gives up
    WrittenBrief m_brief;
    bool m_isSeen = false;
    bool m_isStale = true;
    bool m_isWriting = false;
    bool m_isAsked = false;
};

} // namespace kagami
