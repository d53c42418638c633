#include "brief/brief_context.h"

#include <algorithm>
#include <map>

namespace kagami {

namespace {

/// What one indicator points to, campaigns apart from the rest, because the tables are by campaign.
struct Pointing {
    std::vector<ItemIndex> campaigns, others;
};

Pointing pointingOf(const BriefContext& context, ItemIndex indicator)
{
    Pointing pointing;
    for (const ClaimIndex claim : context.facts.claims(indicator, Predicate::Indicates)) {
        const ItemIndex object = context.state.links(claim).object;
        if (object == noIndex || !context.facts.exists(object))
            continue;
        auto& list = context.item(object).kind == ItemKind::Campaign ? pointing.campaigns : pointing.others;
        if (std::find(list.begin(), list.end(), object) == list.end())
            list.push_back(object);
    }
    std::sort(pointing.campaigns.begin(), pointing.campaigns.end());
    std::sort(pointing.others.begin(), pointing.others.end());
    return pointing;
}

Table emptyTable()
{
    Table table;
    table.head = {BriefText::tr("Type"), BriefText::tr("Value"), BriefText::tr("Context"),
        BriefText::tr("Points to"), BriefText::tr("Seen"), BriefText::tr("PAP"), BriefText::tr("Sources")};
    return table;
}

/// The type in words; one that is not known as it stands.
QString typeText(const QString& type)
{
    static constexpr std::pair<const char*, const char*> names[] = {
        {"ipv4-addr", QT_TRANSLATE_NOOP("kagami::Brief", "IPv4 address")},
        {"ipv6-addr", QT_TRANSLATE_NOOP("kagami::Brief", "IPv6 address")},
        {"domain-name", QT_TRANSLATE_NOOP("kagami::Brief", "Domain")},
        {"url", QT_TRANSLATE_NOOP("kagami::Brief", "URL")},
        {"email-addr", QT_TRANSLATE_NOOP("kagami::Brief", "Mail address")},
        {"file-name", QT_TRANSLATE_NOOP("kagami::Brief", "File name")},
        {"registry-key", QT_TRANSLATE_NOOP("kagami::Brief", "Registry key")},
        {"md5", QT_TRANSLATE_NOOP("kagami::Brief", "MD5")},
        {"sha1", QT_TRANSLATE_NOOP("kagami::Brief", "SHA-1")},
        {"sha256", QT_TRANSLATE_NOOP("kagami::Brief", "SHA-256")},
    };
    for (const auto& [key, name] : names)
        if (type == QLatin1String(key))
            return BriefText::tr(name);
    return type;
}

/// What may be done with an indicator (R24): the strictest that any claim about it asks for.
QString papOf(const BriefContext& context, ItemIndex indicator)
{
    Pap strictest = Pap::Clear;
    for (const ClaimIndex claim : context.state.claimsAbout(indicator))
        if (context.facts.counts(claim))
            strictest = std::max(strictest, context.claim(claim).pap);
    return toKey(strictest).section(QLatin1Char(':'), 1);
}

std::vector<Runs> rowOf(
    const BriefContext& context, ItemIndex indicator, const Observable& observable, const Pointing& pointing)
{
    const bool benign = context.facts.text(indicator, Predicate::Malicious) == QLatin1String("no");
    const QString about = context.facts.text(indicator, Predicate::Context);
    Run value = context.title(indicator, Run::Style::Code);
    value.text = defanged(observable);
    Run role{
        benign ? context.sentences({BriefText::tr("Not malicious by itself."), about}) : about, {}, {}, {}};
    if (benign)
        role.style = Run::Style::Warning;
    return {{{typeText(observable.type), {}, {}, {}}}, {value}, {role},
        {{context.titles(pointing.others), {}, {}, {}}},
        {{context.when(context.facts.time(indicator, Predicate::FirstSeen)), {}, {}, {}}},
        {{papOf(context, indicator), {}, {}, {}}},
        {context.cited(QString(), context.facts.claims(indicator, Predicate::ObservableValue))}};
}

} // namespace

Section indicatorSection(const BriefContext& context)
{
    Section section{BriefText::tr("Indicators"), QStringLiteral("indicators"), 1, {}};
    std::map<std::vector<ItemIndex>, Table> tables; // by the campaigns their indicators point to
    for (const ItemIndex indicator : context.scope.items(ItemKind::Indicator)) {
        const ClaimIndex index = context.facts.chosen(indicator, Predicate::ObservableValue);
        const Observable* observable = index == noIndex ? nullptr : observableOf(context.claim(index).value);
        if (!observable)
            continue;
        const Pointing pointing = pointingOf(context, indicator);
        Table& table = tables.try_emplace(pointing.campaigns, emptyTable()).first->second;
        table.rows.push_back(rowOf(context, indicator, *observable, pointing));
    }
    if (tables.empty())
        return section;
    section.blocks.push_back(paragraph(BriefText::tr(
        "Addresses are written so that nobody can follow them by accident. Hosting addresses "
        "are rented and reassigned: check before blocking. PAP says what may be done with an "
        "indicator, from CLEAR (anything) to RED (nothing that leaves a trace in the network).")));
    for (auto& [campaigns, table] : tables)
        if (!campaigns.empty()) {
            table.caption = BriefText::tr("%n indicator(s) of %1.", nullptr, int(table.rows.size()))
                                .arg(context.titles(campaigns));
            section.blocks.push_back({{}, std::move(table)});
        }
    if (const auto loose = tables.find({}); loose != tables.end()) {
        loose->second.caption = BriefText::tr(
            "%n indicator(s) that point to no campaign.", nullptr, int(loose->second.rows.size()));
        section.blocks.push_back({{}, std::move(loose->second)});
    }
    return section;
}

} // namespace kagami
