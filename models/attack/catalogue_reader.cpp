#include "attack/catalogue_reader.h"

#include "attack/technique_number.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

constexpr size_t fieldTotal = 8;

/// The fields of one line; those that the line leaves out are empty.
std::array<QByteArrayView, fieldTotal> split(QByteArrayView line)
{
    std::array<QByteArrayView, fieldTotal> fields;
    for (size_t i = 0; i < fieldTotal; ++i) {
        const qsizetype tab = i + 1 < fieldTotal ? line.indexOf('\t') : -1;
        fields[i] = tab < 0 ? line : line.first(tab);
        line = tab < 0 ? QByteArrayView() : line.sliced(tab + 1);
    }
    return fields;
}

QString text(QByteArrayView field)
{
    return QString::fromUtf8(field);
}

/// Calls `use` for each of the texts that bars separate.
template <class Use>
void forEachPart(QByteArrayView field, Use use)
{
    while (!field.isEmpty()) {
        const qsizetype bar = field.indexOf('|');
        use(bar < 0 ? field : field.first(bar));
        field = bar < 0 ? QByteArrayView() : field.sliced(bar + 1);
    }
}

QStringList texts(QByteArrayView field)
{
    QStringList list;
    forEachPart(field, [&](QByteArrayView part) { list.append(text(part)); });
    return list;
}

QString stixId(QLatin1String type, QByteArrayView uuid)
{
    return uuid.isEmpty() ? QString() : QString(type % QLatin1String("--") % QLatin1String(uuid));
}

Error corrupt()
{
    return {ErrorKind::Corrupt,
        QCoreApplication::translate("kagami::attack", "A bundled ATT&CK table cannot be read."), {},
        QCoreApplication::translate("kagami::attack", "Install the program again."), {}};
}

} // namespace

Result<std::shared_ptr<const Catalogue>> CatalogueReader::read(QByteArrayView table)
{
    CatalogueReader reader;
    for (int number = 1; !table.isEmpty(); ++number) {
        const qsizetype end = table.indexOf('\n');
        const auto fields = split(end < 0 ? table : table.first(end));
        table = end < 0 ? QByteArrayView() : table.sliced(end + 1);
        if (Status status = number == 1 ? reader.readHeader(fields) : reader.readRow(fields); !status) {
            status.error().where = QStringLiteral("line %1").arg(number);
            return tl::unexpected(status.error());
        }
    }
    if (reader.m_catalogue->m_techniques.empty())
        return tl::unexpected(corrupt());
    reader.finish();
    return reader.m_catalogue;
}

Status CatalogueReader::readHeader(Fields fields)
{
    const auto domain = parseAttackDomain(text(fields[2]));
    if (fields[0] != "attack-table" || fields[1] != "1" || !domain)
        return tl::unexpected(corrupt());
    m_catalogue->m_domain = *domain;
    m_catalogue->m_version = text(fields[3]);
    m_catalogue->m_partialNote = text(fields[4]);
    return {};
}

Status CatalogueReader::readRow(Fields fields)
{
    if (fields[0].size() != 1)
        return tl::unexpected(corrupt());
    switch (fields[0].front()) {
    case 'A':
        m_catalogue->m_tactics.push_back({text(fields[1]), text(fields[2]), text(fields[4]),
            stixId(QLatin1String("x-mitre-tactic"), fields[3])});
        return {};
    case 'T': return addTechnique(fields);
    case 'G': addGroup(fields); return {};
    case 'S': addSoftware(fields); return {};
    case 'R':
        m_catalogue->m_retired.push_back({text(fields[1]), text(fields[2]), text(fields[3])});
        return {};
    default: return tl::unexpected(corrupt());
    }
}

Status CatalogueReader::addTechnique(Fields fields)
{
    Technique technique{.id = text(fields[1]),
        .name = text(fields[2]),
        .parent = {},
        .tactics = {},
        .platforms = texts(fields[6]),
        .version = text(fields[4]),
        .stixId = stixId(QLatin1String("attack-pattern"), fields[3])};
    const auto number = parseTechniqueNumber(technique.id);
    if (!number)
        return tl::unexpected(corrupt());
    auto& techniques = m_catalogue->m_techniques;
    auto& firstByNumber = m_catalogue->m_firstByNumber;
    firstByNumber.resize(techniqueNumberTotal, -1);
    qint16& first = firstByNumber[number->main];
    if (number->sub != 0) {
        if (first < 0)
            return tl::unexpected(corrupt());
        technique.parent = techniques[size_t(first)].id;
    } else {
        first = qint16(techniques.size());
    }
    forEachPart(fields[5], [&](QByteArrayView part) {
        if (const Tactic* tactic = m_catalogue->tactic(text(part)))
            technique.tactics.append(tactic->id);
    });
    techniques.push_back(std::move(technique));
    m_catalogue->m_numbers.push_back(number->value());
    return {};
}

void CatalogueReader::addGroup(Fields fields)
{
    m_catalogue->m_groups.push_back({.id = text(fields[1]),
        .name = text(fields[2]),
        .aliases = texts(fields[4]),
        .techniques = texts(fields[5]),
        .software = texts(fields[6]),
        .stixId = stixId(QLatin1String("intrusion-set"), fields[3])});
}

void CatalogueReader::addSoftware(Fields fields)
{
    const bool isTool = fields[4] == "tool";
    m_catalogue->m_software.push_back({.id = text(fields[1]),
        .name = text(fields[2]),
        .isTool = isTool,
        .aliases = texts(fields[5]),
        .techniques = texts(fields[6]),
        .platforms = texts(fields[7]),
        .stixId = stixId(QLatin1String(isTool ? "tool" : "malware"), fields[3])});
}

void CatalogueReader::finish()
{
    auto& tactics = m_catalogue->m_tactics;
    auto& byTactic = m_catalogue->m_byTactic;
    byTactic.resize(tactics.size());
    const auto column = [&](const QString& id) {
        return std::find_if(tactics.begin(), tactics.end(), [&](const Tactic& t) { return t.id == id; })
            - tactics.begin();
    };
    for (Technique& technique : m_catalogue->m_techniques) {
        std::sort(technique.tactics.begin(), technique.tactics.end(),
            [&](const QString& a, const QString& b) { return column(a) < column(b); });
        if (technique.isSubTechnique())
            continue;
        for (const QString& id : std::as_const(technique.tactics))
            byTactic[size_t(column(id))].push_back(&technique);
    }
    for (auto& techniques : byTactic)
        std::sort(techniques.begin(), techniques.end(), [](const Technique* a, const Technique* b) {
            return a->name != b->name ? a->name < b->name : a->id < b->id;
        });
}

} // namespace kagami
