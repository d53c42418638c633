#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPointer>
#include <QWidget>
#include <memory>

class QStackedWidget;

namespace kagami {

class BriefBar;
class BriefWriting;
class EmptyNote;
class Ledger;
class OutlineList;
class PageArea;
class ProblemList;
class SincePicker;
class Workspace;
struct BriefDocument;
struct BriefSince;

/// The brief of the case through the lens, live: outline, pages as they will print, problems. Written anew
/// only while it is shown. Its language and zone are its own; its marking ceiling is the lens's.
class BriefView final : public QWidget {
    Q_OBJECT
public:
    explicit BriefView(Workspace& workspace, QWidget* parent = nullptr);
    ~BriefView() override;

    [[nodiscard]] PageArea* pages() const { return m_pages; }
    [[nodiscard]] SincePicker* sincePicker() const; ///< nullptr when none is open
    [[nodiscard]] bool isUpToDate() const; ///< nothing waits to be written and nothing is being written

public slots:
    void chooseSince(); ///< asks since when changes are listed
    void showSince(const kagami::BriefSince& since); ///< works out the case of then, off this thread
    void exportHtml(); ///< asks where
    void exportPdf(); ///< asks where; laid out and written off this thread
    void writeHtml(const QString& path);
    void writePdf(const QString& path);

signals:
    void written(); ///< the pages are those of the case now
    void exported(const QString& path); ///< a file was written

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void connectWriting();
    void connectParts();
    void showBrief();
    void showWithheld();
    void showNothing();
    void showReading();
    void ask(const QString& title, const QString& suffix, void (BriefView::*write)(const QString&));
    void save(const QString& path, const QByteArray& bytes);
    [[nodiscard]] std::shared_ptr<const BriefDocument> documentNow();

    void setSince(std::shared_ptr<const Ledger> then, const QString& text);

    Workspace& m_workspace;
    BriefWriting* m_writing;
    BriefBar* m_bar;
    OutlineList* m_outline;
    PageArea* m_pages;
    ProblemList* m_problems;
    EmptyNote* m_empty;
    QStackedWidget* m_stack;
    QPointer<SincePicker> m_picker;
    QString m_sinceText; ///< since when changes are listed; empty: they are not
    QFuture<Result<std::shared_ptr<const Ledger>>> m_sinceJob;
    bool m_offersWriting = false; ///< what the step of the empty note does: write anyway, or lift the lens
};

} // namespace kagami
