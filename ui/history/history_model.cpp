#include "ui/history/history_model.h"

#include "base/text_fold.h"
#include "ui/controls/moment_text.h"
#include "ui/controls/two_line_delegate.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <ranges>
#include <set>

namespace kagami {

std::vector<HistoryStep> historySteps(const Ledger& ledger)
{
    std::set<Digest> undone;
    for (const ChangeSetHeader& header : ledger.history()) {
        undone.insert(header.undoes.begin(), header.undoes.end());
        for (const Digest& hash : header.redoes)
            undone.erase(hash);
    }
    std::vector<HistoryStep> steps;
    for (const ChangeSetHeader& header : std::views::reverse(ledger.history()))
        if (header.undoes.empty() && header.redoes.empty())
            steps.push_back({header.hash, reasonText(header), header.author, header.time,
                header.operationTotal, undone.count(header.hash) > 0});
    const auto present
        = std::find_if(steps.begin(), steps.end(), [](const HistoryStep& step) { return !step.undone; });
    if (present != steps.end())
        present->shown = true;
    return steps;
}

void markMoment(std::vector<HistoryStep>& steps, const ChangeSetHeader& moment)
{
    bool found = false;
    for (HistoryStep& step : steps) {
        step.shown = !found && std::tie(step.time, step.hash) <= std::tie(moment.time, moment.hash);
        found = found || step.shown;
    }
}

bool matches(const HistoryStep& step, const QString& wanted, const QTimeZone& zone)
{
    const QString text
        = foldText(QString(step.reason % u'\n' % step.author % u'\n' % momentText(step.time.ms, zone)));
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(foldText(word)) || step.hash.toHex().startsWith(word.toLower());
    });
}

void HistoryModel::setSteps(std::vector<HistoryStep> steps, const QTimeZone& zone)
{
    beginResetModel();
    m_steps = std::move(steps);
    m_zone = zone;
    endResetModel();
}

const HistoryStep* HistoryModel::stepAt(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? &m_steps[size_t(index.row())] : nullptr;
}

int HistoryModel::presentRow() const
{
    for (size_t i = 0; i < m_steps.size(); ++i)
        if (m_steps[i].shown)
            return int(i);
    return -1;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const HistoryStep* step = stepAt(index);
    if (!step)
        return {};
    const QString state = step->undone ? tr("taken back · ") : QString();
    const QString detail = state
        + tr("%1 · %2 · %n operation(s)", nullptr, int(step->operations))
              .arg(step->author, momentText(step->time.ms, m_zone));
    switch (role) {
    case Qt::DisplayRole: return step->reason;
    case TwoLineDelegate::DetailRole: return detail;
    case TwoLineDelegate::OffRole: return step->undone;
    case TwoLineDelegate::MarkRole: return step->shown;
    case Qt::AccessibleTextRole: return QString(step->reason % u", " % detail);
    case Qt::ToolTipRole: return QString(step->reason % u'\n' % detail % u'\n' % step->hash.toHex());
    default: return {};
    }
}

} // namespace kagami
