#include "ui/charts/rank_chart.h"

#include "ui/charts/chart_style.h"
#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QHorizontalBarSeries>
#include <QLabel>
#include <QLegend>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>

namespace kagami {

namespace {

constexpr size_t mostBars = 12;
constexpr int barPx = 24;
constexpr int longestLabel = 26;

QString shortened(const QString& label)
{
    return label.size() <= longestLabel ? label : QString(label.left(longestLabel - 1) % u'…');
}

} // namespace

RankChart::RankChart(const QString& title, const std::vector<NamedCount>& counts, const QStringList& on,
    const Palette& palette, QWidget* parent)
    : QWidget(parent)
    , m_counts(counts.begin(), counts.begin() + std::ptrdiff_t(std::min(counts.size(), mostBars)))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(4));
    column->addWidget(roleLabel(title.toUpper(), "caption"));
    if (m_counts.empty()) {
        column->addWidget(roleLabel(tr("Nothing to count here."), "secondary"));
        column->addStretch(1);
        return;
    }
    // Qt draws the first category at the bottom. Zero-width runs make labels that are shortened to the same
    // text different.
    auto* set = new QBarSet(title);
    QStringList labels;
    for (size_t i = m_counts.size(); i-- > 0;) {
        *set << m_counts[i].count;
        const QString mark = on.contains(m_counts[i].key) ? QStringLiteral("✓ ") : QString();
        labels.append(mark + shortened(m_counts[i].label) + QString(qsizetype(i), QChar(0x200B)));
    }
    set->setColor(palette[Ink::Heat3]);
    set->setBorderColor(palette[Ink::Panel]);
    set->setLabelColor(palette[Ink::Text]);
    auto* bars = new QHorizontalBarSeries;
    bars->append(set);
    QChart* chart = plainChart(palette);
    chart->legend()->hide();
    chart->addSeries(bars);
    auto* names = new QBarCategoryAxis;
    names->append(labels);
    styleAxis(*names, palette, false);
    names->setLabelsColor(palette[Ink::Text]);
    names->setTruncateLabels(false);
    chart->addAxis(names, Qt::AlignLeft);
    bars->attachAxis(names);
    auto* numbers = new QValueAxis;
    numbers->setRange(0, m_counts.front().count * 1.12);
    numbers->setVisible(false);
    chart->addAxis(numbers, Qt::AlignBottom);
    bars->attachAxis(numbers);
    bars->setLabelsVisible(true);
    bars->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    bars->setBarWidth(0.6);
    QChartView* view = plainView(chart, title, palette);
    view->setFixedHeight(themePx(barPx * int(m_counts.size()) + 24));
    column->addWidget(view);
    column->addStretch(1);
    connect(bars, &QAbstractBarSeries::clicked, this, [this](int index, QBarSet*) {
        emit valueClicked(m_counts[m_counts.size() - 1 - size_t(index)].key);
    });
}

} // namespace kagami
