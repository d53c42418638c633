#include "case/value_input.h"

#include "base/text_fold.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <cmath>

namespace kagami {

namespace {

class ValueInput {
    Q_DECLARE_TR_FUNCTIONS(kagami::ValueInput)
};

bool ofKinds(const Item& item, quint32 kinds)
{
    return !item.retracted && (kinds == 0 || (kinds & bitOf(item.kind)));
}

QString titles(const Case& state, const std::vector<ItemIndex>& found)
{
    QStringList names;
    constexpr size_t most = 5;
    for (size_t i = 0; i < found.size() && i < most; ++i) {
        const Item& item = state.items()[size_t(found[i])];
        names << item.title % QStringLiteral(" (") % label(item.kind) % QStringLiteral(", ")
                % item.id.toString() % QLatin1Char(')');
    }
    if (found.size() > most)
        names << ValueInput::tr("and %n more", nullptr, int(found.size() - most));
    return names.join(QStringLiteral("; "));
}

/// Items whose title, or one of whose aliases, folds to `folded`; with `part`, whose title contains it.
std::vector<ItemIndex> named(const Case& state, const QString& folded, quint32 kinds, bool part)
{
    std::vector<ItemIndex> found;
    for (size_t i = 0; i < state.items().size(); ++i) {
        const Item& item = state.items()[i];
        if (!ofKinds(item, kinds))
            continue;
        const QString title = foldText(item.title);
        bool hit = part ? title.contains(folded) : title == folded;
        if (!hit && !part) {
            for (const ClaimIndex c : state.claimsAbout(ItemIndex(i))) {
                const Claim& claim = state.claims()[size_t(c)];
                const QString* alias = claim.predicate == Predicate::Alias ? textOf(claim.value) : nullptr;
                hit = hit || (alias && !claim.retracted && foldText(*alias) == folded);
            }
        }
        if (hit)
            found.push_back(ItemIndex(i));
    }
    return found;
}

Result<Value> parseTerm(Predicate predicate, const QString& text)
{
    const auto terms = termsOf(predicate);
    const QString folded = foldText(text);
    for (const Term& term : terms) {
        const QString key = QString::fromLatin1(term.key);
        if (folded == key || folded == foldText(termLabel(predicate, key)))
            return Value(key);
    }
    return Value(text);
}

std::optional<Likelihood> likelihoodOf(const QString& typed)
{
    const QString folded = foldText(typed);
    for (int i = int(Likelihood::AlmostNoChance); i <= int(Likelihood::AlmostCertain); ++i) {
        if (folded == toKey(Likelihood(i)) || folded == foldText(label(Likelihood(i))))
            return Likelihood(i);
    }
    return {};
}

Result<Value> parseTechniqueText(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^\s*(T\d{4}(?:\.\d{3})?)(?:\s*/\s*([a-z-]+))?\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return fail(ErrorKind::Invalid, ValueInput::tr("“%1” is not an ATT&CK technique id.").arg(text), {},
            ValueInput::tr("Write it as T1566 or T1566.001, with a tactic as T1566.001/initial-access."));
    TechniqueUse use;
    use.technique = match.captured(1).toUpper();
    use.tactic = match.captured(2).toLower();
    return techniqueValue(std::move(use));
}

tl::unexpected<Error> ofAnotherKind(const Item& item, quint32 kinds, const QString& typed)
{
    QStringList wanted;
    for (const ItemKindInfo& about : itemKinds()) {
        if (kinds & bitOf(about.kind))
            wanted << label(about.kind);
    }
    return fail(ErrorKind::NotFound, ValueInput::tr("This is of the kind “%1”.").arg(label(item.kind)), typed,
        ValueInput::tr("Here it takes: %1.").arg(wanted.join(QStringLiteral(", "))));
}

enum class Naming { Whole, OrPart };

/// A part of a title is only looked for when nothing has it for its whole title: what is of another kind is
/// never passed over for something that merely sounds like it.
Result<ItemId> itemNamed(const Case& state, const QString& typed, quint32 kinds, Naming naming)
{
    const QString folded = foldText(typed);
    if (folded.isEmpty())
        return fail(ErrorKind::Invalid, ValueInput::tr("The title of an item is missing."));
    std::vector<ItemIndex> found = named(state, folded, kinds, false);
    if (found.empty() && kinds != 0) {
        if (const auto others = named(state, folded, 0, false); others.size() == 1)
            return ofAnotherKind(state.items()[size_t(others.front())], kinds, typed);
    }
    std::vector<ItemIndex> near;
    if (found.empty())
        (naming == Naming::OrPart ? found : near) = named(state, folded, kinds, true);
    if (found.size() == 1)
        return state.items()[size_t(found.front())].id;
    if (!found.empty())
        return fail(ErrorKind::Ambiguous,
            ValueInput::tr("Several items match: %1.").arg(titles(state, found)), typed,
            ValueInput::tr("Give the id."));
    return fail(ErrorKind::NotFound, ValueInput::tr("No item has this title."), typed,
        near.empty() ? ValueInput::tr("Give its id or its title; “kagami search” finds them.")
                     : ValueInput::tr("Give the whole title, or the id. These contain it: %1.")
                           .arg(titles(state, near)));
}

Result<ItemId> itemMeant(const Case& state, QStringView text, quint32 kinds, Naming naming)
{
    const QStringView trimmed = text.trimmed();
    const auto id = Uuid::parse(trimmed);
    if (!id)
        return itemNamed(state, trimmed.toString(), kinds, naming);
    const Item* item = state.find(ItemId{*id});
    if (item && ofKinds(*item, kinds))
        return item->id;
    if (item && ofKinds(*item, 0))
        return ofAnotherKind(*item, kinds, item->title);
    return fail(ErrorKind::NotFound, ValueInput::tr("No item has this id."), trimmed.toString());
}

} // namespace

Result<ItemId> resolveItem(const Case& state, QStringView text, quint32 kinds)
{
    return itemMeant(state, text, kinds, Naming::Whole);
}

Observable guessObservable(QStringView text)
{
    QString value = text.trimmed().toString();
    value.replace(QStringLiteral("[.]"), QStringLiteral("."))
        .replace(QStringLiteral("[@]"), QStringLiteral("@"));
    value.replace(QStringLiteral("[:]"), QStringLiteral(":"));
    if (value.startsWith(QStringLiteral("hxxp"), Qt::CaseInsensitive))
        value.replace(1, 2, QStringLiteral("tt"));
    struct Form {
        const char* type;
        const char* pattern;
    };
    static constexpr Form forms[] = {
        {"md5", "^[0-9A-Fa-f]{32}$"},
        {"sha1", "^[0-9A-Fa-f]{40}$"},
        {"sha256", "^[0-9A-Fa-f]{64}$"},
        {"ipv4-addr", R"(^(\d{1,3}\.){3}\d{1,3}$)"},
        {"ipv6-addr", "^[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*$"},
        {"url", "^[a-z]+://"},
        {"email-addr", R"(^[^@\s]+@[^@\s]+\.[^@\s]+$)"},
        {"registry-key", R"(^HK[A-Z_]+\\)"},
        {"domain-name", R"(^([\w-]+\.)+[A-Za-z]{2,}$)"},
    };
    for (const Form& form : forms)
        if (QRegularExpression(QString::fromLatin1(form.pattern)).match(value).hasMatch())
            return {QString::fromLatin1(form.type), value};
    return {QStringLiteral("text"), value};
}

namespace {

/// What somebody typed as the value of a predicate, and where names in it are looked up.
struct TypedValue {
    const Case& state;
    Predicate predicate;
    QString typed; ///< trimmed, not empty

    [[nodiscard]] tl::unexpected<Error> wrong(const QString& expected) const
    {
        return fail(ErrorKind::Invalid,
            ValueInput::tr("“%1” takes %2, not “%3”.").arg(label(predicate), expected, typed));
    }
    [[nodiscard]] Result<Value> number() const;
    [[nodiscard]] Result<Value> record() const;
    [[nodiscard]] Value observable() const;
    [[nodiscard]] Result<Value> consistency() const;
    template <class Grade>
    [[nodiscard]] Result<Value> graded(std::optional<Grade> grade, const QString& expected) const
    {
        return grade ? Result<Value>(*grade) : wrong(expected);
    }
};

Result<Value> TypedValue::number() const
{
    bool ok = false;
    const double read = typed.toDouble(&ok);
    if (!ok || !std::isfinite(read))
        return wrong(ValueInput::tr("a number"));
    const bool counts = predicate == Predicate::TargetCount || predicate == Predicate::FileSize;
    if (counts && (read < 0 || read != std::floor(read)))
        return wrong(ValueInput::tr("a whole number, 0 or more"));
    return Value(read);
}

Result<Value> TypedValue::record() const
{
    const quint32 objects = info(predicate).objects;
    if (objects != 0)
        return itemMeant(state, typed, objects, Naming::OrPart).map([](ItemId id) {
            return recordValue(id.uuid);
        });
    const auto id = Uuid::parse(typed);
    if (!id || !state.find(ClaimId{*id}))
        return wrong(ValueInput::tr("the id of a claim"));
    return recordValue(*id);
}

Value TypedValue::observable() const
{
    static const QRegularExpression explicitType(QStringLiteral(R"(^([a-z0-9-]+):(?!//)(.+)$)"));
    const auto match = explicitType.match(typed);
    const Observable guessed = guessObservable(typed);
    if (guessed.type == QLatin1String("text") && match.hasMatch())
        return observableValue({match.captured(1), guessObservable(match.captured(2)).value});
    return observableValue(guessed);
}

Result<Value> TypedValue::consistency() const
{
    const qsizetype colon = typed.indexOf(QLatin1Char(':'));
    const auto rating = colon > 0 ? parseConsistency(QStringView(typed).left(colon)) : std::nullopt;
    if (!rating)
        return wrong(ValueInput::tr("a rating and a hypothesis, as “I:H1”"));
    return itemMeant(state, QStringView(typed).mid(colon + 1), bitOf(ItemKind::Hypothesis), Naming::OrPart)
        .map([&](ItemId id) {
            return Value(ConsistencyRating{id, *rating});
        });
}

} // namespace

Result<Value> parseValue(const Case& state, Predicate predicate, QStringView text, const QTimeZone& zone)
{
    const TypedValue value{state, predicate, text.trimmed().toString()};
    const QString& typed = value.typed;
    if (typed.isEmpty())
        return fail(ErrorKind::Invalid, ValueInput::tr("“%1” needs a value.").arg(label(predicate)));
    switch (info(predicate).value) {
    case ValueType::Text: return parseTerm(predicate, typed);
    case ValueType::Number: return value.number();
    case ValueType::Time:
        return parseTime(typed, zone).map([](TimeSpan span) { return timeValue(std::move(span)); });
    case ValueType::Record: return value.record();
    case ValueType::Technique: return parseTechniqueText(typed);
    case ValueType::Observable: return value.observable();
    case ValueType::Consistency: return value.consistency();
    case ValueType::Likelihood:
        return value.graded(
            likelihoodOf(typed), ValueInput::tr("one of the seven ICD 203 likelihoods, as “likely”"));
    case ValueType::Confidence:
        return value.graded(parseConfidence(typed), ValueInput::tr("low, moderate or high"));
    case ValueType::Reliability:
        return value.graded(parseReliability(typed), ValueInput::tr("a reliability from A to F"));
    case ValueType::None: break;
    }
    return value.wrong(ValueInput::tr("no value"));
}

} // namespace kagami
