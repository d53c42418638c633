#include "brief/brief.h"

#include "base/language.h"
#include "brief/brief_context.h"
#include "brief/column_widths.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

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
    append(sections, changesSection(context));
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

/// "Asia/Tokyo (UTC+9)": a reader abroad must not have to know where a zone is.
QString zoneText(const QTimeZone& zone, const QDateTime& time)
{
    const QString name = QString::fromUtf8(zone.id());
    const int seconds = zone.offsetFromUtc(time);
    if (seconds == 0)
        return name;
    const int minutes = std::abs(seconds) / 60;
    QString offset
        = (seconds < 0 ? QStringLiteral("UTC-") : QStringLiteral("UTC+")) % QString::number(minutes / 60);
    if (minutes % 60)
        offset += QStringLiteral(":%1").arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return BriefText::tr("%1 (%2)", "time zone (offset)").arg(name, offset);
}

/// Values of indicators, as they must never stand in a text that somebody may click: with their defanged
/// form.
QHash<QString, QString> liveValues(const BriefContext& context)
{
    QHash<QString, QString> values;
    for (const ItemIndex indicator : context.state.itemsOfKind(ItemKind::Indicator))
        for (const ClaimIndex claim : context.facts.claims(indicator, Predicate::ObservableValue)) {
            const Observable* observable = observableOf(context.claim(claim).value);
            const QString safe = observable ? defanged(*observable) : QString();
            if (observable && safe != observable->value)
                values.insert(observable->value.toLower(), safe);
        }
    return values;
}

/// Defangs addresses of the case's indicators where free text names them.
class Defanger {
public:
    explicit Defanger(const BriefContext& context)
        : m_values(liveValues(context))
        , m_address(QStringLiteral("[\\w-]+(?:\\.[\\w-]+)+"), QRegularExpression::UseUnicodePropertiesOption)
    {
    }

    void clean(BriefDocument& document) const
    {
        for (Section& section : document.sections)
            for (Block& block : section.blocks)
                std::visit([this](auto& content) { clean(content); }, block.content);
        for (Endnote& note : document.endnotes)
            clean(note.runs);
    }

private:
    void clean(Paragraph& paragraph) const { clean(paragraph.runs); }
    void clean(BulletList& list) const
    {
        for (Runs& entry : list.entries)
            clean(entry);
    }
    void clean(Table& table) const
    {
        for (auto& row : table.rows)
            for (Runs& cell : row)
                clean(cell);
    }
    void clean(FigureBlock&) const { }
    void clean(Runs& runs) const
    {
        for (Run& run : runs)
            if (run.style != Run::Style::Code && run.text.contains(QLatin1Char('.')))
                run.text = cleaned(run.text);
    }

    QString cleaned(const QString& text) const
    {
        QString safe;
        qsizetype done = 0;
        for (auto matches = m_address.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const auto known = m_values.constFind(match.captured().toLower());
            if (known == m_values.constEnd())
                continue;
            safe += QStringView(text).mid(done, match.capturedStart() - done) % *known;
            done = match.capturedEnd();
        }
        return done == 0 ? text : QString(safe % QStringView(text).mid(done));
    }

    QHash<QString, QString> m_values;
    QRegularExpression m_address;
};

/// The strictest portion mark in the tables of a section.
Tlp strictestOf(const std::vector<Section>& sections, const QString& anchor)
{
    Tlp strictest = Tlp::Clear;
    for (const Section& section : sections) {
        for (const Block& block : section.blocks) {
            const auto* table = section.anchor == anchor ? std::get_if<Table>(&block.content) : nullptr;
            for (const auto& row : table ? table->rows : std::vector<std::vector<Runs>>())
                strictest = std::max(strictest, row.front().front().marking);
        }
    }
    return strictest;
}

/// Where a row's label would stand in the narrow column of its notes, it stands before the row's first text.
void moveMarks(BriefDocument& document)
{
    for (Section& section : document.sections)
        for (Block& block : section.blocks)
            if (auto* table = std::get_if<Table>(&block.content))
                for (auto& row : table->rows) {
                    Tlp strictest = Tlp::Clear;
                    for (Runs& cell : row)
                        for (Run& run : cell)
                            if (run.text.isEmpty())
                                strictest = std::max(strictest, std::exchange(run.marking, Tlp::Clear));
                    if (!row.empty() && !row.front().empty()) {
                        Run& first = row.front().front();
                        first.marking = std::max(first.marking, strictest);
                    }
                }
}

/// Numbers figures and captioned tables in reading order; a figure says of when and of what it is (R9), and
/// its label where the document has one (R22).
void writeCaptions(BriefDocument& document)
{
    int figures = 0, tables = 0;
    const QString scope = document.lensText.isEmpty()
        ? BriefText::tr("As of %1, the whole case.").arg(document.dateText)
        : BriefText::tr("As of %1, through the lens “%2”.").arg(document.dateText, document.lensText);
    const QString mark = document.marking == Tlp::Clear
        ? QString()
        : QString(QLatin1Char('(') % toKey(document.marking) % QStringLiteral(") "));
    for (Section& section : document.sections)
        for (Block& block : section.blocks) {
            if (auto* figure = std::get_if<FigureBlock>(&block.content))
                figure->caption = mark
                    % BriefText::tr("Figure %1. %2 %3", "number, what it shows, date and scope")
                          .arg(++figures)
                          .arg(figure->caption, scope);
            else if (auto* table = std::get_if<Table>(&block.content); table && !table->caption.isEmpty())
                table->caption
                    = BriefText::tr("Table %1. %2", "number, caption").arg(++tables).arg(table->caption);
        }
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
    document.dateText = context.day(time);
    document.facts = {
        {BriefText::tr("Date"), document.dateText},
        {BriefText::tr("Shows"),
            document.lensText.isEmpty() ? BriefText::tr("The whole case") : document.lensText},
        {BriefText::tr("Incidents"), context.locale.toString(scope.incidentTotal())},
        {BriefText::tr("Times"), zoneText(context.zone, time)},
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
    const BriefContext context{scope, scope.state(), scope.facts(), catalogue, citations,
        QLocale(options.language), options.zone, &ledger, options.since.get()};
    auto document = std::make_shared<BriefDocument>();
    writeCover(*document, scope, ledger, context);
    document->subtitle = BriefText::tr(product->title);
    product->write(context, document->sections);
    // What was withdrawn may be marked higher than anything that is left.
    document->marking
        = std::max(document->marking, strictestOf(document->sections, QStringLiteral("changes")));
    document->endnotes = endnotesOf(context);
    moveMarks(*document);
    writeCaptions(*document);
    Defanger(context).clean(*document);
    fitColumns(*document);
    return document;
}

} // namespace kagami
