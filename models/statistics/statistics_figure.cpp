#include "statistics/statistics_figure.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace kagami {

namespace {

constexpr double gap = 16;
constexpr double chartHeight = 190;
constexpr double rowHeight = 19;
constexpr size_t rowLimit = 40; ///< more than the vocabulary has of sectors or tactics
constexpr double axisWidth = 34;

class StatisticsFigure {
    Q_DECLARE_TR_FUNCTIONS(kagami::StatisticsFigure)

public:
    StatisticsFigure(const Statistics& statistics, double width)
        : m_statistics(statistics)
        , m_width(width)
    {
    }

    Figure run()
    {
        m_figure.title = tr("Statistics: %n incident(s)", nullptr, m_statistics.incidents);
        m_figure.description
            = tr("%1 attributed, %2 suspected, %3 reports and advisories, %4 context, %5 undated.")
                  .arg(m_statistics.attributed)
                  .arg(m_statistics.suspected)
                  .arg(m_statistics.reporting)
                  .arg(m_statistics.context)
                  .arg(m_statistics.undated);
        if (m_statistics.incidents == 0) {
            text({0, 0, m_width, 60}, tr("No incident is left to count."), FontRole::Body, Ink::Secondary,
                Qt::AlignCenter);
            m_figure.size = {m_width, 60};
            return std::move(m_figure);
        }
        const double y = quarters(gap);
        const double column = (m_width - 3 * gap) / 2;
        const double left
            = bars(tr("Sectors"), tr("Incidents aimed at the sector, as sources say; context left out"),
                m_statistics.sectors, {gap, y, column, 0});
        const double right
            = bars(tr("Tactics"), tr("Incidents with a technique of the tactic; context left out"),
                m_statistics.tactics, {2 * gap + column, y, column, 0});
        m_figure.size = {m_width, std::max(left, right) + gap};
        return std::move(m_figure);
    }

private:
    void text(QRectF rect, const QString& words, FontRole role, Ink ink, Qt::Alignment align)
    {
        m_figure.shapes.emplace_back(TextShape{rect, words, role, ink, align});
    }

    /// Context is the light grey of every view; what no source places in a campaign the dark one.
    static Ink inkOf(qint16 ink, bool context)
    {
        return context ? Ink::Context : ink < 0 ? Ink::Secondary : campaignInk(ink);
    }

    void part(const QString& title, int first)
    {
        m_figure.parts.push_back({{}, title, first, int(m_figure.shapes.size()) - first});
    }

    /// Returns the y below it.
    double quarters(double y)
    {
        text({gap, y, m_width, 20}, tr("Incidents per quarter, by the earliest date each may have"),
            FontRole::Title, Ink::Text, Qt::AlignLeft | Qt::AlignVCenter);
        y = legend(y + 26);
        const size_t total = m_statistics.quarters.size();
        std::vector<int> sums(total);
        for (const QuarterSeries& series : m_statistics.series)
            for (size_t q = 0; q < total && q < series.counts.size(); ++q)
                sums[q] += series.counts[q];
        const int most = total ? std::max(1, *std::max_element(sums.begin(), sums.end())) : 1;
        axis(y, most);
        if (total == 0)
            return y + chartHeight + gap;
        const double step = (m_width - 2 * gap - axisWidth) / double(total);
        std::vector<double> tops(total, y + chartHeight);
        for (const QuarterSeries& series : m_statistics.series) {
            const int first = int(m_figure.shapes.size());
            int sum = 0;
            for (size_t q = 0; q < total && q < series.counts.size(); ++q) {
                if (series.counts[q] == 0)
                    continue;
                const double height = chartHeight * series.counts[q] / most;
                tops[q] -= height;
                sum += series.counts[q];
                RectShape bar;
                bar.rect = {gap + axisWidth + step * double(q) + step * 0.14, tops[q], step * 0.72,
                    std::max(height - 1, 1.0)};
                bar.fill = inkOf(series.ink, series.context);
                m_figure.shapes.emplace_back(bar);
            }
            part(tr("%1: %n incident(s)", nullptr, sum).arg(series.name), first);
        }
        quarterLabels(y + chartHeight, step);
        return y + chartHeight + 44;
    }

    double legend(double y)
    {
        double x = gap;
        for (const QuarterSeries& series : m_statistics.series) {
            const double width = textWidth(FontRole::Label, series.name) + 30;
            if (x + width > m_width - gap) {
                x = gap;
                y += 18;
            }
            RectShape mark;
            mark.rect = {x, y + 4, 10, 10};
            mark.radius = 2;
            mark.fill = inkOf(series.ink, series.context);
            m_figure.shapes.emplace_back(mark);
            text({x + 15, y, width, 18}, series.name, FontRole::Label, Ink::Secondary,
                Qt::AlignLeft | Qt::AlignVCenter);
            x += width;
        }
        return y + 30;
    }

    void axis(double y, int most)
    {
        const int step = std::max(1, int(std::ceil(most / 4.0)));
        for (int value = 0; value <= most; value += step) {
            const double at = y + chartHeight - chartHeight * value / most;
            m_figure.shapes.emplace_back(
                LineShape{{gap + axisWidth, at}, {m_width - gap, at}, value ? Ink::Grid : Ink::Line});
            text({gap, at - 9, axisWidth - 8, 18}, QString::number(value), FontRole::Caption, Ink::Secondary,
                Qt::AlignRight | Qt::AlignVCenter);
        }
    }

    /// Years below, a quarter only where there is room for it.
    void quarterLabels(double y, double step)
    {
        const bool named = step >= textWidth(FontRole::Caption, QStringLiteral("Q4")) + 2;
        QString year;
        double yearEnd = 0;
        for (size_t q = 0; q < m_statistics.quarters.size(); ++q) {
            const double x = gap + axisWidth + step * double(q);
            const QString name = m_statistics.quarters[q];
            if (named)
                text({x, y + 2, step, 16}, name.section(QLatin1Char(' '), 1), FontRole::Caption,
                    Ink::Secondary, Qt::AlignCenter);
            const QString its = name.section(QLatin1Char(' '), 0, 0);
            if (std::exchange(year, its) == its)
                continue;
            m_figure.shapes.emplace_back(LineShape{{x, y}, {x, y + 32}, Ink::Line});
            if (x >= yearEnd)
                text({x + 4, y + 16, 60, 16}, its, FontRole::Label, Ink::Text,
                    Qt::AlignLeft | Qt::AlignVCenter);
            yearEnd = std::max(yearEnd, x + 8 + textWidth(FontRole::Label, its));
        }
    }

    void bar(const NamedCount& count, int most, QRectF row)
    {
        const int first = int(m_figure.shapes.size());
        const double names = row.width() * 0.42;
        text({row.topLeft(), QSizeF(names - 8, rowHeight)}, elided(FontRole::Label, count.label, names - 8),
            FontRole::Label, Ink::Text, Qt::AlignLeft | Qt::AlignVCenter);
        RectShape bar;
        bar.rect = {row.left() + names, row.top() + 4, (row.width() - names - 36) * count.count / most,
            rowHeight - 8};
        bar.radius = 2;
        bar.fill = Ink::Accent;
        bar.opacity = 0.75;
        m_figure.shapes.emplace_back(bar);
        text({bar.rect.right() + 6, row.top(), 34, rowHeight}, QString::number(count.count), FontRole::Label,
            Ink::Secondary, Qt::AlignLeft | Qt::AlignVCenter);
        part(tr("%1: %n incident(s)", nullptr, count.count).arg(count.label), first);
    }

    /// `note`: what is counted. `at`: where it begins and how wide it is. Returns the y below it.
    double bars(const QString& heading, const QString& note, const std::vector<NamedCount>& counts, QRectF at)
    {
        text({at.left(), at.top(), at.width(), 20}, heading, FontRole::Title, Ink::Text,
            Qt::AlignLeft | Qt::AlignVCenter);
        text({at.left(), at.top() + 20, at.width(), 16}, elided(FontRole::Label, note, at.width()),
            FontRole::Label, Ink::Secondary, Qt::AlignLeft | Qt::AlignVCenter);
        double y = at.top() + 44;
        int most = 1;
        for (const NamedCount& count : counts)
            most = std::max(most, count.count);
        for (size_t i = 0; i < counts.size() && i < rowLimit; ++i, y += rowHeight)
            bar(counts[i], most, {at.left(), y, at.width(), rowHeight});
        if (counts.size() > rowLimit) {
            text({at.left(), y, at.width(), rowHeight},
                tr("and %n more", nullptr, int(counts.size() - rowLimit)), FontRole::Caption, Ink::Secondary,
                Qt::AlignLeft | Qt::AlignVCenter);
            y += rowHeight;
        }
        return y;
    }

    const Statistics& m_statistics;
    double m_width;
    Figure m_figure;
};

} // namespace

Figure statisticsFigure(const Statistics& statistics, double width)
{
    return StatisticsFigure(statistics, width).run();
}

} // namespace kagami
