// The generated case in the window, offscreen: what a person waits for.
#include "bench/parts.h"

#include "ui/workbench/main_window.h"
#include "ui/workbench/shell.h"
#include "ui/workbench/view_tabs.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <chrono>

namespace kagami::bench {

namespace {

constexpr int rounds = 3;
constexpr const char* filters[] = {"sector:defence OR sector:aerospace", "when:2016..2023",
    "campaign:\"Campaign 3\" OR campaign:\"Campaign 4\"", "technique:T1190", "-status:context",
    "intrusion organisation"};

/// Until nothing is left to lay out, compute or paint. Timers that wait on purpose are not waited for.
void settle()
{
    do {
        jobPool().waitForDone();
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    } while (jobPool().activeThreadCount() > 0);
    QApplication::processEvents();
}

/// Lets timers come due that were started by what was done before.
void rest()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 600)
        QApplication::processEvents(QEventLoop::AllEvents, 50);
}

template <class Work>
double untilPaintedMs(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    settle();
    return double(timer.nsecsElapsed()) / 1e6;
}

class Window {
public:
    explicit Window(Shell& shell)
        : m_workspace(*shell.workspace())
        , m_tabs(*shell.window()->tabs())
    {
    }

    Measures measures()
    {
        Measures all;
        for (int tab = 0; tab < m_tabs.count(); ++tab) {
            const std::string name
                = m_tabs.tabText(tab).replace(QStringLiteral("&&"), QStringLiteral("&")).toStdString();
            m_tabs.setCurrentIndex(tab);
            settle();
            rest();
            changeLens(name, all);
        }
        m_tabs.setCurrentIndex(0);
        settle();
        edit(all);
        return all;
    }

private:
    void changeLens(const std::string& tab, Measures& all)
    {
        std::vector<double> filtered, lifted;
        for (int round = 0; round < rounds; ++round) {
            for (const char* filter : filters) {
                filtered.push_back(untilPaintedMs([&] { setQuery(filter); }));
                lifted.push_back(untilPaintedMs([&] { setQuery(""); }));
            }
        }
        all.push_back({tab + ": a filter", median(filtered), "ms", 100});
        all.push_back(
            {tab + ": the slowest filter", *std::max_element(filtered.begin(), filtered.end()), "ms", {}});
        all.push_back({tab + ": no filter", median(lifted), "ms", 100});
    }

    void setQuery(const char* query)
    {
        if (const Status done = m_workspace.setQuery(QString::fromLatin1(query)); !done)
            qFatal("%s", qPrintable(describe(done.error())));
    }

    /// Edits of incidents, the first of which meets whatever has to grow.
    void edit(Measures& all)
    {
        const auto incidents = m_workspace.state().itemsOfKind(ItemKind::Incident);
        const ItemId incident = m_workspace.state().items()[size_t(incidents[incidents.size() / 2])].id;
        m_workspace.select(incident.uuid);
        settle();
        std::vector<double> tags, dates, additions, undos;
        for (int i = 0; i < 5; ++i) {
            tags.push_back(commit([&](Draft& draft) {
                draft.put(claimOf(incident, Predicate::UsesTechnique,
                    techniqueValue({QStringLiteral("T1566.001"), {}, TechniqueMode::Observed,
                        QStringLiteral("18.1"), {}})));
            }));
            dates.push_back(commit([&](Draft& draft) {
                draft.put(claimOf(
                    incident, Predicate::When, timeValue(*parseEdtf(QStringLiteral("2021-0%1").arg(i + 1)))));
            }));
            additions.push_back(commit([&](Draft& draft) {
                draft.put(Item{ItemId{Uuid::random()}, ItemKind::Incident,
                    QStringLiteral("Added incident %1").arg(i), Tlp::Clear, false});
            }));
            undos.push_back(untilPaintedMs([&] { (void)m_workspace.undo(); }));
            rest();
        }
        all.push_back({"tag a technique", median(tags), "ms", {}});
        all.push_back({"the first edit", tags.front(), "ms", {}});
        all.push_back({"give a date", median(dates), "ms", {}});
        all.push_back({"add an incident", median(additions), "ms", {}});
        all.push_back({"undo that", median(undos), "ms", {}});
    }

    static Claim claimOf(ItemId subject, Predicate predicate, Value value)
    {
        Claim claim;
        claim.id = {Uuid::random()};
        claim.subject = subject.uuid;
        claim.predicate = predicate;
        claim.value = std::move(value);
        return claim;
    }

    template <class Fill>
    double commit(Fill fill)
    {
        Draft draft;
        draft.reason = QStringLiteral("Edited");
        fill(draft);
        return untilPaintedMs([&] {
            if (const Status done = m_workspace.commit(std::move(draft)); !done)
                qFatal("%s", qPrintable(describe(done.error())));
        });
    }

    Workspace& m_workspace;
    ViewTabs& m_tabs;
};

/// The longest time for which the window answered nobody, in milliseconds, until `done` and all is painted. A
/// timer must tick every few milliseconds: waiting for that is no pause.
double longestPauseMs(const bool& done)
{
    double longest = 0;
    for (int quiet = 0; quiet < 4; quiet = done && jobPool().activeThreadCount() == 0 ? quiet + 1 : 0) {
        QElapsedTimer timer;
        timer.start();
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
    }
    return longest;
}

} // namespace

Measures showLarge(const QString& path)
{
    QTemporaryDir settings;
    QElapsedTimer timer;
    timer.start();
    Shell shell(settings.filePath(QStringLiteral("settings.ini")));
    if (!shell.open(path))
        return {};
    settle();
    Measures all{{"open until the window is painted", double(timer.nsecsElapsed()) / 1e9, "s", 3}};
    rest();
    all.push_back({"resident, window open", residentMib(), "MiB", 1024});
    for (Measure& measure : Window(shell).measures())
        all.push_back(std::move(measure));
    all.push_back({"resident, after all of this", residentMib(), "MiB", 1024});
    all.push_back({"resident at most", peakMib(), "MiB", {}});
    return all;
}

Measures showMerge(const QString& folder)
{
    QTemporaryDir settings;
    Shell shell(settings.filePath(QStringLiteral("settings.ini")));
    if (!shell.open(replicaPath(folder, 0)))
        return {};
    settle();
    rest();
    QTimer tick;
    tick.start(std::chrono::milliseconds(5));
    bool done = false;
    Result<MergeReport> merged;
    QElapsedTimer timer;
    timer.start();
    shell.workspace()->write(
        [hers = replicaPath(folder, 1)](CaseFile& mine, const WorkProgress& progress) -> Result<MergeReport> {
            const auto other = CaseFile::open(hers, OpenMode::ReadOnly);
            if (!other)
                return tl::unexpected(other.error());
            return mine.merge({other->get()}, {}, progress);
        },
        [&](const Result<MergeReport>& report) {
            merged = report;
            done = true;
        });
    const double longest = longestPauseMs(done);
    if (!merged)
        return failed(merged.error());
    return {{"merge in the window, until it is painted", double(timer.nsecsElapsed()) / 1e9, "s", {}},
        {"longest pause of the window meanwhile", longest, "ms", {}},
        {"resident at most", peakMib(), "MiB", {}}};
}

} // namespace kagami::bench
