#include "brief/brief_context.h"

namespace kagami {

Section indicatorSection(const BriefContext& context)
{
    Section section{BriefText::tr("Indicators"), QStringLiteral("indicators"), 1, {}};
    Table table;
    table.caption = BriefText::tr(
        "Indicators, defanged. Old hosting addresses were rented and reassigned: check before blocking.");
    table.head = {BriefText::tr("Type"), BriefText::tr("Value"), BriefText::tr("Context"),
        BriefText::tr("Points to"), BriefText::tr("Seen"), BriefText::tr("Sources")};
    table.widths = {10, 34, 24, 15, 9, 8};
    for (const ItemIndex indicator : context.scope.items(ItemKind::Indicator)) {
        const ClaimIndex index = context.facts.chosen(indicator, Predicate::ObservableValue);
        const Observable* observable = index == noIndex ? nullptr : observableOf(context.claim(index).value);
        if (!observable)
            continue;
        Runs pointsTo = context.property(indicator, Predicate::Indicates);
        for (Run& run : pointsTo)
            run.notes.clear(); // the row's last column carries them
        const bool benign = context.facts.text(indicator, Predicate::Malicious) == QLatin1String("no");
        const QString about = context.facts.text(indicator, Predicate::Context);
        table.rows.push_back(
            {{{observable->type, {}, {}, {}}}, {{defanged(*observable), Run::Style::Code, {}, {}}},
                {{benign ? BriefText::tr("Not malicious by itself. ") % about : about,
                    benign ? Run::Style::Warning : Run::Style::Plain, {}, {}}},
                std::move(pointsTo),
                {{context.when(context.facts.time(indicator, Predicate::FirstSeen)), {}, {}, {}}},
                {context.cited(QString(), context.facts.claims(indicator, Predicate::ObservableValue))}});
    }
    if (!table.rows.empty())
        section.blocks.push_back({QStringLiteral("table-indicators"), std::move(table)});
    return section;
}

} // namespace kagami
