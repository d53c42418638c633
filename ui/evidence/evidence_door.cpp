#include "ui/evidence/evidence_door.h"

#include "store/evidence.h"
#include "ui/evidence/attach_prompt.h"
#include "ui/evidence/evidence_words.h"
#include "ui/evidence/known_file.h"
#include "ui/evidence/work_bar.h"
#include "ui/inspector/evidence_lines.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <algorithm>

namespace kagami {

namespace {

constexpr int progressSteps = 1000;

} // namespace

EvidenceDoor::EvidenceDoor(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
    , m_bar(new WorkBar(&window))
    , m_prompt(new AttachPrompt(workspace, &window))
{
    connect(m_prompt, &AttachPrompt::agreed, this, &EvidenceDoor::attach);
    connect(m_bar, &WorkBar::stopRequested, this, &EvidenceDoor::stop);
    connect(&m_workspace, &Workspace::writingProgressed, this, &EvidenceDoor::showAttaching);
    connect(&m_workspace, &Workspace::accessChanged, this, &EvidenceDoor::showForeignWriting);
    if (m_workspace.isWriting())
        m_bar->show(tr("The case is being written…"), {}, 0, 0);
}

/// What an earlier window of the case has begun: a new language makes a new window.
void EvidenceDoor::showForeignWriting()
{
    if (!m_attaching && !m_workspace.isWriting() && !m_reading.isRunning())
        m_bar->hide();
}

bool EvidenceDoor::mayClose()
{
    if (!m_attaching || std::exchange(m_saidThatClosingStops, true))
        return true;
    emit told(
        tr("Files are being attached. Closing now stops that, and nothing of the file on its way is kept; "
           "close once more to do so."));
    return false;
}

EvidenceDoor::~EvidenceDoor()
{
    m_reading.cancel();
}

bool EvidenceDoor::takes(const QStringList& paths)
{
    // One document may be a case to import, which is asked; several can only be kept.
    const bool isAlone = paths.size() == 1;
    const auto isEvidence = [isAlone](const QString& path) {
        const auto ends
            = [&](QLatin1StringView suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); };
        return !ends(QLatin1StringView(".kagami")) && !ends(QLatin1StringView(".kbundle"))
            && !(isAlone && ends(QLatin1StringView(".json")));
    };
    return std::any_of(paths.begin(), paths.end(), isEvidence);
}

void EvidenceDoor::chooseFiles()
{
    const QString folder = QFileInfo(m_workspace.file().path()).absolutePath();
    const QStringList paths
        = QFileDialog::getOpenFileNames(&m_window, tr("Attach files as evidence"), folder);
    if (!paths.isEmpty())
        ask(paths);
}

ItemId EvidenceDoor::sourceOfSelection() const
{
    const Case& state = m_workspace.state();
    const Item* item = state.find(ItemId{m_workspace.current()});
    if (item && item->kind == ItemKind::Source)
        return item->id;
    if (!item || item->kind != ItemKind::EvidenceFile)
        return {};
    for (const ClaimIndex about : state.claimsAbout(state.indexOf(item->id))) {
        const Claim& claim = state.claims()[size_t(about)];
        const Item* source = state.find(claim.source);
        if (claim.predicate == Predicate::ContentHash && source && source->kind == ItemKind::Source)
            return source->id;
    }
    return {};
}

void EvidenceDoor::ask(const QStringList& paths)
{
    if (m_workspace.isReadOnly() && !m_workspace.isWriting()) {
        emit failed({ErrorKind::ReadOnly, tr("Nothing can be attached: the case can only be read now."), {},
            tr("Save a copy and attach it there, or go back to now."), {}});
        return;
    }
    if (!isFree())
        return;
    m_prompt->ask(paths, sourceOfSelection());
}

bool EvidenceDoor::isFree()
{
    if (!m_attaching && !m_workspace.isWriting() && !m_reading.isRunning())
        return true;
    emit failed({ErrorKind::Busy, tr("Something is being written or checked already."), {},
        tr("Wait until that is done, or stop it."), {}});
    return false;
}

void EvidenceDoor::attach(const QStringList& paths, const Acquisition& how)
{
    if (!isFree())
        return;
    m_attaching = std::make_shared<AttachWork>(paths, how);
    m_saidThatClosingStops = false;
    m_bar->stopButton()->setEnabled(true);
    showAttaching(0, 0);
    m_workspace.write([work = m_attaching](
                          CaseFile& file, const WorkProgress& progress) { return work->run(file, progress); },
        [door = QPointer<EvidenceDoor>(this)](const Result<MergeReport>& done) {
            if (door)
                door->finishAttaching(done ? Status() : tl::unexpected(done.error()));
        });
}

void EvidenceDoor::showAttaching(int at, int total)
{
    if (!m_attaching || !m_bar->stopButton()->isEnabled())
        return;
    const AttachWork::Step step = m_attaching->now();
    m_bar->show(attachingWords(step), amountWords(step.done, step.size, QLocale()), at, total);
}

void EvidenceDoor::finishAttaching(const Status& done)
{
    m_bar->hide();
    const std::shared_ptr<AttachWork> work = std::exchange(m_attaching, nullptr);
    if (!done && done.error().kind == ErrorKind::Cancelled) {
        emit told(tr("Stopped; nothing was attached."));
        return;
    }
    if (!work->left().empty()) {
        QStringList paths;
        for (const AttachWork::Left& left : work->left())
            paths << left.path;
        m_prompt->askAgain(paths, leftWords(work->left()));
    } else if (!done) {
        emit failed(done.error());
    }
    if (work->kept().empty())
        return;
    emit told(attachedWords(*work, m_workspace.state()));
    // A source that was selected shows its new file by itself.
    const Item* shown = m_workspace.state().find(ItemId{m_workspace.current()});
    if (!shown || shown->kind != ItemKind::Source)
        m_workspace.select(work->kept().back().attached.id.uuid);
}

void EvidenceDoor::stop()
{
    m_bar->showStopping();
    m_workspace.stopWriting();
    if (m_reading.isRunning()) {
        m_reading.cancel();
        m_bar->hide();
        emit told(tr("Stopped; nothing was written."));
    }
}

void EvidenceDoor::fulfil(ItemId file, EvidenceWish wish)
{
    if (wish == EvidenceWish::SaveCopy)
        chooseTarget(file);
    else if (wish == EvidenceWish::Check)
        check(file);
}

void EvidenceDoor::chooseTarget(ItemId file)
{
    const QDir folder = QFileInfo(m_workspace.file().path()).absoluteDir();
    const QString name = safeFileName(knownFile(m_workspace.state(), file).name);
    // What is there is never written over; that is said afterwards.
    const QString target = QFileDialog::getSaveFileName(&m_window, tr("Save a copy of the evidence file"),
        folder.filePath(name), {}, nullptr, QFileDialog::DontConfirmOverwrite);
    if (!target.isEmpty())
        saveCopy(file, target);
}

void EvidenceDoor::read(
    const QString& words, Read work, std::function<void(const Result<qint64>& bytes)> done)
{
    const auto state = std::make_shared<Reading>();
    const auto job = [state, work = std::move(work)](QPromise<Result<qint64>>& promise) {
        promise.setProgressRange(0, progressSteps);
        return work([&](qint64 at, qint64 total) {
            state->done = at;
            state->total = total;
            promise.setProgressValue(total > 0 ? int(double(at) / double(total) * progressSteps) : 0);
            return !promise.isCanceled();
        });
    };
    m_bar->show(words, {}, 0, 0);
    m_reading = runJob<qint64>(this, job, [this, done = std::move(done)](const Result<qint64>& bytes) {
        m_bar->hide();
        done(bytes);
    });
    auto* watcher = new QFutureWatcher<Result<qint64>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, state, words](int at) {
        if (m_reading.isRunning())
            m_bar->show(words, amountWords(state->done, state->total, QLocale()), at, progressSteps);
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_reading);
}

void EvidenceDoor::saveCopy(ItemId file, const QString& target)
{
    const KnownFile known = knownFile(m_workspace.state(), file);
    if (!known.hash || !isFree())
        return;
    read(
        tr("Saving a copy of “%1”…").arg(known.title),
        [path = m_workspace.file().path(), hash = *known.hash, target](
            const Progress& progress) -> Result<qint64> {
            const Status written = extractContent(path, hash, target, progress);
            return written ? Result<qint64>(QFileInfo(target).size()) : tl::unexpected(written.error());
        },
        [this, known, target](const Result<qint64>& bytes) {
            if (bytes)
                emit told(tr("“%1” is in %2, as it was attached: its SHA-256 is %3.")
                              .arg(known.title, target, shortHash(*known.hash)));
            else
                emit failed(bytes.error());
        });
}

void EvidenceDoor::check(ItemId file)
{
    const KnownFile known = knownFile(m_workspace.state(), file);
    if (!known.hash || !isFree())
        return;
    const auto work = [path = m_workspace.file().path(), hash = *known.hash](const Progress& progress) {
        return readContent(
            path, hash, [](const QByteArray&) { return Status(); }, progress);
    };
    read(tr("Checking “%1”…").arg(known.title), work, [this, known](const Result<qint64>& bytes) {
        if (bytes)
            emit told(tr("“%1” is as it was attached: %2 bytes with the SHA-256 %3.")
                          .arg(known.title, QLocale().toString(*bytes), shortHash(*known.hash)));
        else if (bytes.error().kind == ErrorKind::Corrupt)
            emit failed({ErrorKind::Corrupt,
                tr("The stored bytes are not what was attached: they are damaged."), known.title,
                tr("Use a copy of the case from before; kagami verify says what else is damaged."),
                bytes.error().detail});
        else
            emit failed(bytes.error());
    });
}

} // namespace kagami
