#include "ui/matrix/matrix_view.h"

#include "base/language.h"
#include "ui/canvas/canvas_pane.h"
#include "ui/canvas/figure_clipboard.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/pane_header.h"
#include "ui/matrix/heat_legend.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace kagami {

MatrixView::MatrixView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_canvas(new MatrixCanvas)
    , m_pane(new CanvasPane(m_canvas,
          {.nothingYet = tr("No techniques yet"),
              .explanation = tr("Tag a technique on an incident, and it stands here under its tactic."),
              .step = tr("Show all techniques"),
              .filteredOut = tr("The filter leaves no technique")}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_pane, 1);
    setFocusProxy(m_canvas);
    connectCanvas();
    connect(m_pane, &CanvasPane::stepRequested, this, [this] { setOnlyUsed(false); });
    connect(m_pane, &CanvasPane::liftRequested, this, [this] { (void)m_workspace.setQuery({}); });
    connect(&m_workspace, &Workspace::lensChanged, this, &MatrixView::refresh);
    connect(&m_workspace, &Workspace::displayChanged, this, &MatrixView::refresh);
    connect(&m_workspace, &Workspace::selectionChanged, this,
        [this] { m_canvas->setSelected(m_workspace.selection()); });
}

PaneHeader* MatrixView::makeHeader()
{
    auto* header = new PaneHeader(tr("ATT&CK matrix"));
    m_version = new QComboBox;
    m_version->setAccessibleName(tr("ATT&CK version"));
    m_version->setToolTip(tr("Version of ATT&CK that tags are shown in and new tags are made with"));
    connect(m_version, &QComboBox::activated, this, [this](int index) {
        if (const Status done = m_workspace.setAttackVersion(m_version->itemData(index).toString()); !done)
            emit m_workspace.failed(done.error());
    });
    header->add(m_version);
    m_onlyUsed
        = header->addToggle(tr("Used only"), tr("Leave out techniques without a tag"), m_options.onlyUsed);
    connect(m_onlyUsed, &QToolButton::toggled, this, &MatrixView::setOnlyUsed);
    m_subs = header->addToggle(tr("Sub-techniques"),
        tr("Show sub-techniques below their technique; + and - for the current one"), !m_canvas->foldsSub());
    connect(m_subs, &QToolButton::toggled, this, [this](bool on) { setFoldSub(!on); });
    m_context = header->addToggle(
        tr("Context"), tr("Count incidents that are not attributed, too"), m_options.context);
    connect(m_context, &QToolButton::toggled, this, [this](bool on) {
        m_options.context = on;
        refresh();
    });
    m_remark = roleLabel({}, "warning");
    header->add(m_remark);
    header->addHint({});
    m_legend = new HeatLegend;
    header->add(m_legend);
    return header;
}

void MatrixView::connectCanvas()
{
    connect(m_canvas, &MatrixCanvas::cellChosen, this,
        [this](const MatrixCell& cell, bool add) { choose(m_canvas->incidentsAt(cell), add); });
    connect(m_canvas, &MatrixCanvas::cellActivated, this, &MatrixView::filterToCell);
    connect(m_canvas, &MatrixCanvas::cellOpened, this, &MatrixView::openCell);
    connect(m_canvas, &MatrixCanvas::tacticChosen, this, [this](int column, bool add) {
        choose(m_canvas->scene().matrix.columns[size_t(column)].incidents, add);
    });
    connect(m_canvas, &MatrixCanvas::tacticActivated, this, [this](int column) {
        filterTo(QueryField::Tactic, m_canvas->scene().matrix.columns[size_t(column)].shortname);
    });
    connect(m_canvas, &MatrixCanvas::emptyClicked, this, [this] { m_workspace.select(std::vector<Uuid>{}); });
    connect(m_canvas, &MatrixCanvas::menuRequested, this, &MatrixView::openMenu);
}

void MatrixView::setOnlyUsed(bool onlyUsed)
{
    m_onlyUsed->setChecked(onlyUsed);
    if (std::exchange(m_options.onlyUsed, onlyUsed) != onlyUsed)
        refresh();
}

void MatrixView::setFoldSub(bool fold)
{
    m_subs->setChecked(!fold);
    m_canvas->setFoldSub(fold);
}

void MatrixView::fillVersions()
{
    const QString now = m_workspace.catalogue()->version();
    if (m_version->count() == 0) {
        for (const QString& version : availableVersions(m_workspace.catalogue()->domain()))
            m_version->addItem(QStringLiteral("v") + version, version);
    }
    m_version->setCurrentIndex(m_version->findData(now));
}

void MatrixView::refresh()
{
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    fillVersions();
    auto scene = std::make_shared<MatrixScene>();
    scene->matrix = makeMatrix(m_workspace.scope(), *m_workspace.catalogue(), m_options);
    scene->facts = m_workspace.scope().sharedFacts();
    m_legend->setFigure(matrixLegendFigure(scene->matrix));
    showRemarks(scene->matrix);
    m_canvas->setJapanese((installedLanguage() == QLatin1String("ja")));
    m_canvas->setSelected(m_workspace.selection());
    m_canvas->setScene(std::move(scene));
    m_pane->setEmpty(m_canvas->layout().cells.empty(), m_workspace.queryText());
}

void MatrixView::showRemarks(const TechniqueMatrix& matrix)
{
    const int context = taggedContextTotal(m_workspace.scope());
    m_context->setVisible(context > 0);
    m_context->setText(tr("Context %1").arg(context));
    m_remark->setVisible(!matrix.unmapped.empty());
    m_remark->setText(tr("%n technique(s) not in this version", nullptr, int(matrix.unmapped.size())));
    QStringList lines;
    for (const UnmappedTechnique& one : matrix.unmapped)
        lines += one.attackVersion.isEmpty()
            ? one.technique
            : tr("%1, tagged with v%2").arg(one.technique, one.attackVersion);
    for (const MappedTechnique& one : matrix.mapped)
        lines += tr("%1 is shown as %2").arg(one.from, one.to);
    m_remark->setToolTip(lines.join(u'\n'));
    m_version->setToolTip(tr("Version of ATT&CK that tags are shown in and new tags are made with")
        + (m_workspace.catalogue()->isPartial() ? u'\n' + m_workspace.catalogue()->partialNote()
                                                : QString()));
}

void MatrixView::choose(const std::vector<ItemIndex>& incidents, bool add)
{
    std::vector<Uuid> records = add ? m_workspace.selection() : std::vector<Uuid>{};
    for (ItemIndex incident : incidents)
        records.push_back(m_workspace.state().items()[size_t(incident)].id.uuid);
    m_workspace.select(std::move(records));
}

void MatrixView::filterTo(QueryField field, const QString& value)
{
    const Query& query = m_workspace.lens().query;
    if (const Status done = m_workspace.setQuery(toggled(query, field, value, !isOn(query, field, value)));
        !done)
        emit m_workspace.failed(done.error());
}

void MatrixView::filterToCell(const MatrixCell& cell)
{
    const PlacedMatrixCell* placed = placeOf(m_canvas->layout(), cell);
    const QString id = techniqueOf(m_canvas->scene().matrix, cell).id;
    // An open technique counts itself alone, so its filter leaves its sub-techniques out, too.
    filterTo(QueryField::Technique, placed && placed->folds && !placed->folded ? u'=' + id : id);
}

void MatrixView::openCell(const MatrixCell& cell)
{
    const std::vector<ItemIndex>& incidents = m_canvas->incidentsAt(cell);
    choose(incidents, false);
    if (!incidents.empty())
        emit openRequested(m_workspace.current());
}

void MatrixView::openMenu(const MatrixCell& cell, QPoint global)
{
    QMenu menu(this);
    if (cell.isValid()) {
        const QString id = techniqueOf(m_canvas->scene().matrix, cell).id;
        menu.addAction(themeIcon(QStringLiteral("inspector"), Ink::Text), tr("Open"), this,
            [this, cell] { openCell(cell); });
        const bool on = isOn(m_workspace.lens().query, QueryField::Technique, id);
        menu.addAction(themeIcon(QStringLiteral("filter"), Ink::Text),
            on ? tr("Lift the filter to %1").arg(id) : tr("Filter to %1").arg(id), this,
            [this, cell] { filterToCell(cell); });
        menu.addAction(themeIcon(QStringLiteral("copy"), Ink::Text), tr("Copy name"), this, [this, cell] {
            QGuiApplication::clipboard()->setText(
                cellTitle(m_canvas->scene().matrix, cell, (installedLanguage() == QLatin1String("ja"))));
        });
        menu.addSeparator();
    }
    menu.addAction(themeIcon(QStringLiteral("copy"), Ink::Text), tr("Copy the matrix as a picture"), this,
        [this] { copyFigure(m_canvas->figure(), lightPalette(), toKey(m_workspace.marking())); });
    menu.addAction(themeIcon(QStringLiteral("fit"), Ink::Text), tr("Show the whole matrix"), m_canvas,
        &MatrixCanvas::fit);
    menu.exec(global);
}

void MatrixView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

} // namespace kagami
