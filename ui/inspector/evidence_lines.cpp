#include "ui/inspector/evidence_lines.h"

#include "store/evidence.h"
#include "ui/controls/data_size.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::EvidenceLines)
};

constexpr qsizetype digitsShown = 8;

/// Who put it into the case, when that is somebody else than who got it.
QString attachedWords(const Case& state, ItemIndex item, const QString& by)
{
    for (const ClaimIndex about : state.claimsAbout(item)) {
        const Claim& claim = state.claims()[size_t(about)];
        if (claim.predicate == Predicate::ContentHash && !claim.retracted)
            return claim.author == by || claim.author.isEmpty()
                ? QString()
                : Words::tr("attached by %1").arg(claim.author);
    }
    return {};
}

QString acquiredWords(const Facts& facts, ItemIndex item, const Wording& wording)
{
    QStringList parts;
    if (const QString by = facts.text(item, Predicate::AcquiredBy); !by.isEmpty())
        parts << by;
    if (const TimeSpan* at = facts.time(item, Predicate::Acquired))
        parts << displayText(*at, wording.zone, wording.locale);
    QStringList all{parts.join(QStringLiteral(", "))};
    if (const QString from = facts.text(item, Predicate::AcquiredFrom); !from.isEmpty())
        //: %1 a machine, a place or a person
        all << Words::tr("from %1").arg(from);
    all << attachedWords(facts.state(), item, facts.text(item, Predicate::AcquiredBy));
    all.removeAll(QString());
    return all.join(QStringLiteral(" · "));
}

EvidenceLine lineOf(const Scope& scope, ItemIndex item, const Wording& wording)
{
    const Facts& facts = scope.facts();
    const Case& state = scope.state();
    EvidenceLine line;
    line.id = state.items()[size_t(item)].id;
    line.title = state.items()[size_t(item)].title;
    line.hash = contentOf(state, line.id);
    line.acquired = acquiredWords(facts, item, wording);
    if (const ClaimIndex said = facts.chosen(item, Predicate::FileSize); said != noIndex) {
        if (const auto* bytes = std::get_if<double>(&state.claims()[size_t(said)].value)) {
            line.size = dataSizeText(qint64(*bytes), wording.locale);
            line.bytes = Words::tr("%1 bytes").arg(wording.locale.toString(qint64(*bytes)));
        }
    }
    return line;
}

bool maySee(const Scope& scope, const Claim& claim)
{
    const std::optional<Tlp> ceiling = scope.lens().ceiling;
    return !claim.retracted && (!ceiling || claim.tlp <= *ceiling);
}

} // namespace

std::vector<EvidenceLine> evidenceLines(const Scope& scope, ItemIndex item, const Wording& wording)
{
    const Case& state = scope.state();
    const ItemKind kind = state.items()[size_t(item)].kind;
    if (kind == ItemKind::EvidenceFile)
        return {lineOf(scope, item, wording)};
    if (kind != ItemKind::Source)
        return {};
    std::vector<ItemIndex> files;
    for (const ClaimIndex index : state.claimsFrom(item)) {
        const ItemIndex file = state.links(index).subject;
        if (state.claims()[size_t(index)].predicate == Predicate::ContentHash
            && maySee(scope, state.claims()[size_t(index)]) && file != noIndex && scope.facts().exists(file))
            files.push_back(file);
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    std::vector<EvidenceLine> lines;
    lines.reserve(files.size());
    for (const ItemIndex file : files)
        lines.push_back(lineOf(scope, file, wording));
    return lines;
}

QString shortHash(const Digest& hash)
{
    const QString hex = hash.toHex();
    return hex.left(digitsShown) + u'…' + hex.right(digitsShown);
}

} // namespace kagami
