#pragma once

#include "base/result.h"
#include "ui/inspector/evidence_file_row.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <atomic>
#include <functional>
#include <memory>

class QWidget;

namespace kagami {

class AttachPrompt;
class AttachWork;
class WorkBar;
class Workspace;
struct Acquisition;

/// The ways in and out of the case for evidence files: attaching what is chosen or dropped, saving a copy,
/// checking. One work at a time, each on a worker.
class EvidenceDoor final : public QObject {
    Q_OBJECT
public:
    EvidenceDoor(Workspace& workspace, QWidget& window);
    ~EvidenceDoor() override;

    /// Whether closing the window now is what the person means: while files are attached it says first that
    /// this stops it.
    [[nodiscard]] bool mayClose();
    [[nodiscard]] WorkBar* bar() const { return m_bar; } ///< for the window to place
    [[nodiscard]] AttachPrompt* prompt() const { return m_prompt; }

    /// Whether files that are dropped together are evidence, and not cases, bundles or case documents.
    [[nodiscard]] static bool takes(const QStringList& paths);
    void chooseFiles();
    /// Asks about the files; the source that is selected, or that of the selected evidence file, is offered.
    void ask(const QStringList& paths);
    void fulfil(ItemId file, EvidenceWish wish);
    void saveCopy(ItemId file, const QString& target);
    void check(ItemId file);

signals:
    void told(const QString& note);
    void failed(const kagami::Error& error);

private:
    /// A work that only reads the case file.
    struct Reading {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };
    using Progress = std::function<bool(qint64 done, qint64 total)>;
    using Read = std::function<Result<qint64>(const Progress& progress)>;
    void read(const QString& words, Read work, std::function<void(const Result<qint64>& bytes)> done);
    void attach(const QStringList& paths, const Acquisition& how);
    void finishAttaching(const Status& done);
    void showAttaching(int at, int total);
    void showForeignWriting();
    void chooseTarget(ItemId file);
    void stop();
    [[nodiscard]] bool isFree(); ///< says so when it is not
    [[nodiscard]] ItemId sourceOfSelection() const;

    Workspace& m_workspace;
    QWidget& m_window;
    WorkBar* m_bar;
    AttachPrompt* m_prompt;
    bool m_saidThatClosingStops = false;
    std::shared_ptr<AttachWork> m_attaching; ///< null: nothing is attached now
    QFuture<Result<qint64>> m_reading;
};

} // namespace kagami
