#include "ui/charts/rank_chart.h"

#include "ui/charts/chart_style.h"
#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QHorizontalBarSeries>
#include <QKeyEvent>
#include <QLabel>
#include <QLegend>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>

namespace kagami {

namespace {

constexpr size_t mostBars = 12;
constexpr int barPx = 24;
constexpr int longestLabelPx = 150; ///< whatever the text size: Qt cuts off what an axis cannot hold

QString shortened(const QString& label)
{
    return QFontMetrics(themeFont(FontRole::Small)).elidedText(label, Qt::ElideRight, longestLabelPx);
}

} // namespace

RankChart::RankChart(const QString& title, const std::vector<NamedCount>& counts, const QStringList& on,
    const Palette& palette, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_counts(counts.begin(), counts.begin() + std::ptrdiff_t(std::min(counts.size(), mostBars)))
{
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(4));
    column->addWidget(roleLabel(title.toUpper(), "caption"));
    if (m_counts.empty())
        column->addWidget(roleLabel(tr("Nothing to count here."), "secondary"));
    else
        column->addWidget(makeChart(on, palette));
    if (m_counts.size() < counts.size())
        column->addWidget(roleLabel(
            tr("The %1 most frequent of %2.").arg(m_counts.size()).arg(counts.size()), "secondary"));
    column->addStretch(1);
}

QChartView* RankChart::makeChart(const QStringList& on, const Palette& palette)
{
    setFocusPolicy(Qt::StrongFocus);
    // Qt draws the first category at the bottom. Zero-width runs make labels that are shortened to the same
    // text different.
    m_set = new QBarSet(m_title);
    QStringList labels;
    for (size_t i = m_counts.size(); i-- > 0;) {
        *m_set << m_counts[i].count;
        const QString mark = on.contains(m_counts[i].key) ? QStringLiteral("✓ ") : QString();
        labels.append(mark + shortened(m_counts[i].label) + QString(qsizetype(i), QChar(0x200B)));
    }
    m_set->setColor(palette[Ink::Heat3]);
    m_set->setSelectedColor(palette[Ink::Accent]);
    m_set->setBorderColor(palette[Ink::Panel]);
    m_set->setLabelColor(palette[Ink::Text]);
    m_bars = new QHorizontalBarSeries;
    m_bars->append(m_set);
    QChart* chart = plainChart(palette);
    chart->legend()->hide();
    chart->addSeries(m_bars);
    auto* names = new QBarCategoryAxis;
    names->append(labels);
    styleAxis(*names, palette, false);
    names->setLabelsColor(palette[Ink::Text]);
    names->setTruncateLabels(false);
    chart->addAxis(names, Qt::AlignLeft);
    m_bars->attachAxis(names);
    auto* numbers = new QValueAxis;
    numbers->setRange(0, m_counts.front().count * 1.12);
    numbers->setVisible(false);
    chart->addAxis(numbers, Qt::AlignBottom);
    m_bars->attachAxis(numbers);
    m_bars->setLabelsVisible(true);
    m_bars->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    m_bars->setBarWidth(0.6);
    connect(m_bars, &QAbstractBarSeries::clicked, this, [this](int index, QBarSet*) {
        emit valueClicked(m_counts[m_counts.size() - 1 - size_t(index)].key);
    });
    QChartView* view = plainView(chart, m_title, palette);
    view->setFixedHeight(themePx(barPx * int(m_counts.size()) + 24));
    return view;
}

QPoint RankChart::barCentre(int position) const
{
    if (!m_bars || position < 0 || position >= total())
        return {};
    const auto* view = findChild<QChartView*>();
    const QPointF middle(m_counts[size_t(position)].count / 2.0, total() - 1 - position);
    const QPointF at = view->chart()->mapToPosition(middle, m_bars);
    return view->viewport()->mapTo(this, view->mapFromScene(view->chart()->mapToScene(at)));
}

void RankChart::setCurrent(int position)
{
    m_current = std::clamp(position, m_counts.empty() ? -1 : 0, total() - 1);
    if (m_current >= 0) {
        const NamedCount& one = m_counts[size_t(m_current)];
        setAccessibleDescription(tr("%1, %n incident(s)", nullptr, one.count).arg(one.label));
    }
    showCurrent();
}

void RankChart::showCurrent()
{
    if (!m_set)
        return;
    m_set->deselectAllBars();
    if (hasFocus() && m_current >= 0)
        m_set->selectBar(total() - 1 - m_current);
}

void RankChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up: return setCurrent(m_current - 1);
    case Qt::Key_Down: return setCurrent(m_current + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            emit valueClicked(m_counts[size_t(m_current)].key);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void RankChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    setCurrent(std::max(0, m_current));
}

void RankChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    showCurrent();
}

} // namespace kagami
