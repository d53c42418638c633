#include "ui/history/history_model.h"

#include "base/reversed.h"
#include "base/text_fold.h"
#include "ui/controls/moment_text.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <set>

namespace kagami {

namespace {

/// The worst that a signature of the step says; nothing when it has none.
QVariant badgeOf(const std::vector<Signer>& signers)
{
    if (signers.empty())
        return {};
    if (!std::all_of(signers.begin(), signers.end(), [](const Signer& signer) { return signer.isValid; }))
        return themeIcon(QStringLiteral("warning"), Ink::Warning);
    return std::any_of(signers.begin(), signers.end(), [](const Signer& signer) { return signer.isTrusted; })
        ? themeIcon(QStringLiteral("signed"), Ink::Accent)
        : themeIcon(QStringLiteral("signed-unknown"), Ink::Secondary);
}

} // namespace

std::vector<HistoryStep> historySteps(const Ledger& ledger)
{
    std::set<Digest> undone;
    for (const ChangeSetHeader& header : ledger.history()) {
        undone.insert(header.undoes.begin(), header.undoes.end());
        for (const Digest& hash : header.redoes)
            undone.erase(hash);
    }
    std::vector<HistoryStep> steps;
    for (const ChangeSetHeader& header : Reversed(ledger.history()))
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

QString signerWords(const std::vector<Signer>& signers)
{
    QStringList lines;
    for (const Signer& signer : signers)
        lines << (!signer.isValid
                ? HistoryModel::tr("A signature of %1 is wrong: it is not for this step.").arg(signer.name)
                : signer.isTrusted
                ? HistoryModel::tr("Signed by %1").arg(signer.name)
                : HistoryModel::tr("Signed with a key that is not trusted here: %1").arg(signer.name));
    return lines.join(u'\n');
}

void HistoryModel::setSteps(std::vector<HistoryStep> steps, const QTimeZone& zone)
{
    beginResetModel();
    m_steps = std::move(steps);
    m_zone = zone;
    endResetModel();
}

void HistoryModel::setSigners(std::shared_ptr<const SignedSteps> steps)
{
    if (steps == m_signed)
        return;
    m_signed = std::move(steps);
    if (!m_steps.empty())
        emit dataChanged(index(0), index(int(m_steps.size()) - 1));
}

const std::vector<Signer>& HistoryModel::signersOf(const HistoryStep& step) const
{
    static const std::vector<Signer> nobody;
    if (!m_signed)
        return nobody;
    const auto at = m_signed->signers.find(step.hash);
    return at == m_signed->signers.end() ? nobody : at->second;
}

QString HistoryModel::signersAt(const QModelIndex& index) const
{
    const HistoryStep* step = stepAt(index);
    return step ? signerWords(signersOf(*step)) : QString();
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
    const std::vector<Signer>& signers = signersOf(*step);
    const QString signedBy = signerWords(signers);
    const QString words = signedBy.isEmpty() ? QString() : QString(u'\n' % signedBy);
    const QString detail = state
        + tr("%1 · %2 · %n operation(s)", nullptr, int(step->operations))
              .arg(step->author, momentText(step->time.ms, m_zone));
    switch (role) {
    case Qt::DisplayRole: return step->reason;
    case TwoLineDelegate::DetailRole: return detail;
    case TwoLineDelegate::OffRole: return step->undone;
    case TwoLineDelegate::MarkRole: return step->shown;
    case Qt::AccessibleTextRole: return QString(step->reason % u", " % detail % words);
    case Qt::ToolTipRole: return QString(step->reason % u'\n' % detail % words % u'\n' % step->hash.toHex());
    case TwoLineDelegate::BadgeRole: return badgeOf(signers);
    default: return {};
    }
}

} // namespace kagami
