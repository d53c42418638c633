#include "ui/inspector/value_text.h"

#include <QCoreApplication>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::ValueText)
};

QString joinedWords(const QStringList& parts)
{
    QStringList kept;
    for (const QString& part : parts)
        if (!part.isEmpty())
            kept.append(part);
    return kept.join(QStringLiteral(" · "));
}

ValueText timeText(const TimeSpan& span, const Wording& wording)
{
    const QString words = displayText(span, wording.zone, wording.locale);
    const QString edtf = toEdtf(span);
    return {words.isEmpty() ? Words::tr("unknown") : words,
        joinedWords({edtf == words ? QString() : edtf,
            span.original == words || span.original == edtf ? QString() : span.original})};
}

ValueText techniqueValueText(const TechniqueUse& use, const Wording& wording)
{
    const Catalogue* catalogue = wording.catalogue.get();
    return {techniqueText(catalogue, use.technique, wording.locale),
        joinedWords({label(use.mode),
            use.tactic.isEmpty() ? QString() : tacticText(catalogue, use.tactic, wording.locale),
            use.attackVersion.isEmpty() ? QString() : QString(u'v' % use.attackVersion), use.procedure})};
}

QString likelihoodText(Likelihood likelihood)
{
    const PercentRange range = percentRange(likelihood);
    return Words::tr("%1 (%2–%3 %)").arg(label(likelihood)).arg(range.from).arg(range.to);
}

} // namespace

QString techniqueText(const Catalogue* catalogue, const QString& id, const QLocale& locale)
{
    const Technique* technique = catalogue ? catalogue->counterpart(id) : nullptr;
    if (!technique)
        return id;
    const QString japanese = locale.language() == QLocale::Japanese ? japaneseName(*technique) : QString();
    QString name = japanese.isEmpty() ? technique->name : japanese;
    if (technique->isSubTechnique() && japanese.isEmpty())
        if (const Technique* parent = catalogue->find(technique->parent))
            name = parent->name + QStringLiteral(": ") + name;
    return id + u' ' + name;
}

QString tacticText(const Catalogue* catalogue, const QString& shortname, const QLocale& locale)
{
    const Tactic* tactic = catalogue ? catalogue->tactic(shortname) : nullptr;
    if (!tactic)
        return shortname;
    const QString japanese = locale.language() == QLocale::Japanese ? japaneseName(*tactic) : QString();
    return japanese.isEmpty() ? tactic->name : japanese;
}

QString recordTitle(const Case& state, const Uuid& record, const Wording& wording)
{
    if (const Item* item = state.find(ItemId{record}))
        return item->title;
    if (const Claim* claim = state.find(ClaimId{record}))
        return label(claim->predicate) + QStringLiteral(": ") + valueText(state, *claim, wording).text;
    return record.toString();
}

ValueText valueText(const Case& state, const Claim& claim, const Wording& wording)
{
    switch (typeOf(claim.value)) {
    case ValueType::Text: {
        const QString& text = *textOf(claim.value);
        return {termsOf(claim.predicate).empty() ? text : termLabel(claim.predicate, text), {}};
    }
    case ValueType::Number: return {wording.locale.toString(std::get<double>(claim.value), 'g', 12), {}};
    case ValueType::Time: return timeText(*timeOf(claim.value), wording);
    case ValueType::Record: return {recordTitle(state, recordOf(claim.value), wording), {}};
    case ValueType::Technique: return techniqueValueText(*techniqueOf(claim.value), wording);
    case ValueType::Observable:
        return {defanged(*observableOf(claim.value)), observableOf(claim.value)->type};
    case ValueType::Consistency: {
        const auto& rating = std::get<ConsistencyRating>(claim.value);
        return {recordTitle(state, rating.hypothesis.uuid, wording), label(rating.rating)};
    }
    case ValueType::Likelihood: return {likelihoodText(std::get<Likelihood>(claim.value)), {}};
    case ValueType::Confidence: return {label(std::get<Confidence>(claim.value)), {}};
    case ValueType::Reliability: {
        const Reliability reliability = std::get<Reliability>(claim.value);
        return {toKey(reliability) + QStringLiteral(" · ") + label(reliability), {}};
    }
    case ValueType::None: break;
    }
    return {Words::tr("nothing"), {}};
}

QString editableText(const Case& state, Predicate predicate, const Value& value)
{
    switch (typeOf(value)) {
    case ValueType::Text:
        return termsOf(predicate).empty() ? *textOf(value) : termLabel(predicate, *textOf(value));
    case ValueType::Number: return QString::number(std::get<double>(value), 'g', 12);
    case ValueType::Time: {
        const TimeSpan& span = *timeOf(value);
        return span.original.isEmpty() ? toEdtf(span) : span.original;
    }
    case ValueType::Record: {
        const Item* item = state.find(ItemId{recordOf(value)});
        return item ? item->title : recordOf(value).toString();
    }
    case ValueType::Technique: return techniqueOf(value)->technique;
    case ValueType::Observable: return observableOf(value)->type + u':' + observableOf(value)->value;
    case ValueType::Likelihood: return label(std::get<Likelihood>(value));
    case ValueType::Confidence: return label(std::get<Confidence>(value));
    case ValueType::Reliability: return toKey(std::get<Reliability>(value));
    case ValueType::Consistency:
    case ValueType::None: break;
    }
    return {};
}

} // namespace kagami
