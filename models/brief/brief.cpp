#include "brief/brief.h"

#include "base/language.h"
#include "brief/brief_context.h"
#include "brief/figures.h"

#include <QDateTime>

namespace kagami {

namespace {

/// A product: which sections, in which order.
struct Template {
    const char* key;
    const char* title; ///< kind of product, marked for translation in context "kagami::Brief"
    void (*write)(const BriefContext&, std::vector<Section>&);
};

void append(std::vector<Section>& sections, Section section)
{
    if (!section.blocks.empty())
        sections.push_back(std::move(section));
}

void append(std::vector<Section>& sections, std::vector<Section> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(sections));
}

void writeAssessment(const BriefContext& context, std::vector<Section>& sections)
{
    append(sections, judgementSection(context));
    append(sections, scopeSection(context));
    append(sections, timelineSection(context));
    append(sections, campaignSections(context));
    append(sections, targetSections(context));
    append(sections, techniqueSections(context));
    append(sections, attributionSections(context));
    append(sections, disputeSection(context));
    append(sections, indicatorSection(context));
    append(sections, contextSection(context));
    append(sections, sourceSection(context));
}

constexpr Template templates[] = {
    {"attribution-assessment", QT_TRANSLATE_NOOP("kagami::Brief", "Attribution assessment"), writeAssessment},
};

const Template* templateOf(const QString& key)
{
    for (const Template& entry : templates)
        if (key == QLatin1String(entry.key))
            return &entry;
    return nullptr;
}

QString dateText(const QDateTime& time, const BriefContext& context)
{
    return context.locale.toString(time.toTimeZone(context.zone).date(), QLocale::LongFormat);
}

void writeCover(
    BriefDocument& document, const Scope& scope, const Ledger& ledger, const BriefContext& context)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ledger.newestTime().ms, Qt::UTC);
    const Item* root = scope.state().root();
    document.title = root ? root->title : BriefText::tr("Untitled case");
    document.language = context.japanese() ? QStringLiteral("ja") : QStringLiteral("en");
    document.marking = markingOf(scope);
    document.head = ledger.head().toHex();
    document.state = scope.state().stateHash().toHex();
    document.lensText = toText(scope.lens().query);
    document.isoDate = time.toString(Qt::ISODateWithMs);
    document.dateText = dateText(time, context);
    document.facts = {
        {BriefText::tr("Date"), document.dateText},
        {BriefText::tr("Shows"),
            document.lensText.isEmpty() ? BriefText::tr("The whole case") : document.lensText},
        {BriefText::tr("Incidents"), context.locale.toString(scope.incidentTotal())},
        {BriefText::tr("Times"), QString::fromLatin1(context.zone.id())},
        {BriefText::tr("ATT&CK"), context.catalogue.version()},
        {BriefText::tr("Case head"), document.head},
    };
    document.colophon = attackCopyright();
}

} // namespace

QStringList briefTemplates()
{
    QStringList keys;
    for (const Template& entry : templates)
        keys << QString::fromLatin1(entry.key);
    return keys;
}

Result<std::shared_ptr<const BriefDocument>> makeBrief(
    const Scope& scope, const Ledger& ledger, const Catalogue& catalogue, const BriefOptions& options)
{
    const Template* product = templateOf(options.templateKey);
    if (!product)
        return fail(ErrorKind::Invalid, BriefText::tr("There is no brief template of this name."),
            options.templateKey,
            BriefText::tr("Templates: %1.").arg(briefTemplates().join(QStringLiteral(", "))));
    const LanguageScope language(
        options.language == QLocale::Japanese ? QStringLiteral("ja") : QStringLiteral("en"));
    Citations citations(scope.state());
    const BriefContext context{
        scope, scope.state(), scope.facts(), catalogue, citations, QLocale(options.language), options.zone};
    auto document = std::make_shared<BriefDocument>();
    writeCover(*document, scope, ledger, context);
    document->subtitle = BriefText::tr(product->title);
    product->write(context, document->sections);
    document->endnotes = endnotesOf(context);
    return document;
}

} // namespace kagami
