#include "ui/lens/lens_bar.h"

#include "ui/controls/dim_label.h"
#include "ui/lens/chip_row.h"
#include "ui/lens/query_edit.h"
#include "ui/lens/saved_views.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

namespace kagami {

namespace {

constexpr int editMinimumPx = 220;

int techniqueTotal(const Scope& scope)
{
    std::vector<quint8> tagged(scope.facts().techniqueKeys().size());
    forEachIncident(
        scope, [](const IncidentFacts& next) { __builtin_prefetch(next.techniqueTags.data()); },
        [&](qint32, const IncidentFacts& incident) {
            for (const TechniqueTag& tag : incident.techniqueTags)
                tagged[tag.technique] = 1;
        });
    return int(std::count(tagged.begin(), tagged.end(), quint8(1)));
}

} // namespace

LensBar::LensBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_frame(new QFrame)
    , m_chips(new ChipRow)
    , m_edit(new QueryEdit(workspace, m_frame))
    , m_error(roleLabel({}, "warning"))
    , m_counts(roleLabel({}, "secondary"))
    , m_save(new QPushButton(tr("Save view")))
    , m_views(new QMenu(this))
{
    setProperty("role", QStringLiteral("row-bar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(themePx(14), themePx(6), themePx(14), themePx(6));
    row->setSpacing(themePx(8));
    row->addWidget(roleLabel(tr("Lens"), "secondary"));
    m_frame->setProperty("role", QStringLiteral("query"));
    auto* inside = new QHBoxLayout(m_frame);
    inside->setContentsMargins(themePx(8), themePx(3), themePx(8), themePx(3));
    inside->setSpacing(themePx(8));
    // As high with chips as without, or each filter would push the whole window down and back.
    inside->addStrut(ChipRow::chipHeight());
    inside->addWidget(m_chips);
    inside->addWidget(m_edit, 1);
    inside->addWidget(m_error);
    m_error->hide();
    row->addWidget(m_frame, 1);
    row->addWidget(m_counts);
    m_save->setMenu(m_views);
    m_save->setToolTip(tr("Keep this query in the case, or go back to one that was kept"));
    row->addWidget(m_save);
    m_edit->installEventFilter(this);

    connect(m_edit, &QueryEdit::submitted, this, &LensBar::submit);
    connect(m_edit, &QueryEdit::errorChanged, this, &LensBar::showError);
    connect(m_edit, &QueryEdit::clearRequested, this, &LensBar::clearQuery);
    connect(m_edit, &QueryEdit::backRequested, this, [this] { editChip(int(m_chips->chips().size()) - 1); });
    connect(m_chips, &ChipRow::removeRequested, this, &LensBar::removeChip);
    connect(m_chips, &ChipRow::editRequested, this, &LensBar::editChip);
    connect(m_views, &QMenu::aboutToShow, this, &LensBar::fillViewsMenu);
    connect(&m_workspace, &Workspace::lensChanged, this, &LensBar::refresh);
    refresh();
}

void LensBar::focusQuery()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void LensBar::clearQuery()
{
    if (m_naming || !m_edit->text().isEmpty()) {
        m_naming = false;
        m_edit->clear();
        m_edit->clearError();
        refresh();
    } else {
        apply({});
    }
}

void LensBar::beginSaveView()
{
    m_naming = true;
    m_edit->clear();
    m_edit->setPlaceholderText(tr("Name of this view, then Enter"));
    m_edit->setFocus(Qt::OtherFocusReason);
}

void LensBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_chips->setRoom(qMax(themePx(120), m_frame->width() - themePx(editMinimumPx)));
}

bool LensBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        restyle(m_frame, "state",
            !m_edit->errorText().isEmpty()         ? QStringLiteral("error")
                : event->type() == QEvent::FocusIn ? QStringLiteral("focus")
                                                   : QString());
    return QWidget::eventFilter(watched, event);
}

void LensBar::refresh()
{
    m_chips->setChips(chipsOf(m_workspace.lens().query));
    m_edit->setPlaceholderText(m_chips->chips().empty()
            ? tr("add a filter, or type: technique:T1190 target:JAXA …")
            : tr("add a filter …"));
    refreshCounts();
}

void LensBar::refreshCounts()
{
    const Scope& scope = m_workspace.scope();
    const QLocale locale;
    const QString incidents = tr("%1 of %2 incidents")
                                  .arg(locale.toString(scope.incidentTotal()),
                                      locale.toString(qlonglong(scope.facts().incidents().size())));
    const QString targets = tr("%n target(s)", nullptr, int(scope.items(ItemKind::Target).size()));
    const QString techniques = tr("%n technique(s)", nullptr, techniqueTotal(scope));
    m_counts->setText(incidents + QStringLiteral(" · ") + targets + QStringLiteral(" · ") + techniques);
}

void LensBar::apply(const QString& query)
{
    if (const Status status = m_workspace.setQuery(query); !status) {
        m_edit->setError(status.error());
        return;
    }
    m_edit->clear();
    m_edit->clearError();
}

void LensBar::submit()
{
    if (m_naming) {
        nameView();
        return;
    }
    // The typed part alone first, so that an error is found where it stands in the edit.
    if (const Result<Query> typed = parseQuery(m_edit->text()); !typed) {
        m_edit->setError(typed.error());
        return;
    }
    apply(joined());
}

QString LensBar::joined() const
{
    const Query& present = m_workspace.lens().query;
    const QString typed = m_edit->text().trimmed();
    if (present.isEmpty() || typed.isEmpty())
        return present.isEmpty() ? typed : toText(present);
    const auto grouped = [](const Query& query, const QString& text) {
        return query.node == Query::Node::Any ? QString(u'(' % text % u')') : text;
    };
    const Result<Query> added = parseQuery(typed);
    return grouped(present, toText(present)) + u' ' + (added ? grouped(*added, typed) : typed);
}

void LensBar::removeChip(int position)
{
    if (position < 0 || size_t(position) >= m_chips->chips().size())
        return;
    const QString without = m_chips->chips()[size_t(position)].without;
    const QString typed = m_edit->text();
    if (m_workspace.setQuery(without))
        m_edit->setText(typed);
}

void LensBar::editChip(int position)
{
    if (position < 0 || size_t(position) >= m_chips->chips().size())
        return;
    const Query& present = m_workspace.lens().query;
    const bool several
        = present.node == Query::Node::All && present.children.size() == m_chips->chips().size();
    const QString chip = several ? toText(present.children[size_t(position)]) : toText(present);
    const QString without = m_chips->chips()[size_t(position)].without;
    if (!m_workspace.setQuery(several ? without : QString()))
        return;
    m_edit->setText(QString(chip % u' ' % m_edit->text()).trimmed());
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->setCursorPosition(int(chip.size()));
}

void LensBar::showError()
{
    const QString text = m_edit->errorText();
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    restyle(m_frame, "state",
        !text.isEmpty()          ? QStringLiteral("error")
            : m_edit->hasFocus() ? QStringLiteral("focus")
                                 : QString());
}

void LensBar::fillViewsMenu()
{
    m_views->clear();
    QAction* save = m_views->addAction(tr("Save this view…"));
    save->setEnabled(!m_workspace.lens().query.isEmpty() && !m_workspace.isReadOnly());
    connect(save, &QAction::triggered, this, &LensBar::beginSaveView);
    QAction* all = m_views->addAction(tr("Show everything"));
    all->setEnabled(!m_workspace.lens().query.isEmpty());
    connect(all, &QAction::triggered, this, [this] { apply({}); });
    m_views->addSeparator();
    for (const SavedView& view : savedViews(m_workspace)) {
        QAction* action = m_views->addAction(view.title);
        action->setToolTip(view.query);
        connect(action, &QAction::triggered, this, [this, query = view.query] { apply(query); });
    }
}

void LensBar::nameView()
{
    const QString title = m_edit->text().trimmed();
    if (title.isEmpty())
        return;
    m_naming = false;
    m_edit->clear();
    if (const Status status = saveView(m_workspace, title); !status)
        m_edit->setError(status.error());
    refresh();
}

} // namespace kagami
