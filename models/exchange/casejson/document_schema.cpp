#include "exchange/casejson/document_schema.h"

#include "case/title.h"
#include "exchange/casejson/json_pointer.h"

#include <QCoreApplication>
#include <QFile>
#include <array>
#include <optional>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace kagami {

namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

QString say(const char* text)
{
    return QCoreApplication::translate("kagami::casejson", text);
}

Json publishedSchema()
{
    QFile file(QStringLiteral(":/schema/case-json.schema.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Json::object();
    const QByteArray text = file.readAll();
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

/// A schema that holds only what `part` refers to.
Json schemaOf(const Json& published, DocumentSchema::Part part)
{
    if (part == DocumentSchema::Part::Document)
        return published;
    return Json{{"$schema", published["$schema"]}, {"definitions", published["definitions"]},
        {"$ref", part == DocumentSchema::Part::Item ? "#/definitions/item" : "#/definitions/claim"}};
}

const Json& resolved(const Json& schemas, const Json& schema)
{
    const auto reference = schema.find("$ref");
    if (reference == schema.end())
        return schema;
    return schemas.at(Json::json_pointer(reference->get<std::string>().substr(1)));
}

/// A step of valijson's path, "[subject]" or "[7]", without its brackets.
std::string plainStep(const std::string& step)
{
    return step.substr(1, step.size() - 2);
}

/// The schema, the value and the pointer of one place, found by walking down from the part as a whole.
struct Place {
    const Json* schema;
    const Json* value;
    QString pointer;
};

Place stepDown(const Json& published, const Place& from, const std::string& step)
{
    Place to = from;
    if (from.value->is_array()) {
        const size_t index = std::stoul(step);
        if (index >= from.value->size())
            return from;
        to.value = &(*from.value)[index];
        if (const auto items = from.schema->find("items"); items != from.schema->end())
            to.schema = &resolved(published, *items);
    } else if (from.value->is_object() && from.value->contains(step)) {
        to.value = &from.value->at(step);
        if (const auto properties = from.schema->find("properties");
            properties != from.schema->end() && properties->contains(step))
            to.schema = &resolved(published, properties->at(step));
    }
    to.pointer = from.pointer % u'/' % escapedForPointer(QString::fromStdString(step));
    return to;
}

QString expectation(const Json& schema)
{
    const auto text = schema.find("description");
    return text == schema.end() ? QString() : QString::fromStdString(text->get<std::string>());
}

Error invalid(const QString& what, const QString& pointer, const QString& detail)
{
    return {ErrorKind::Invalid, what, pointer.isEmpty() ? QStringLiteral("/") : pointer,
        say(QT_TRANSLATE_NOOP("kagami::casejson", "Correct the document; its form is the case-json schema.")),
        detail};
}

/// The first member that an object lacks, or that its schema does not know.
std::optional<Error> wrongMember(const Json& published, const Place& place, const QString& detail)
{
    const auto properties = place.schema->value("properties", Json::object());
    for (const Json& name : place.schema->value("required", Json::array())) {
        const auto key = name.get<std::string>();
        if (!place.value->contains(key))
            return invalid(
                say(QT_TRANSLATE_NOOP("kagami::casejson", "“%1” is missing. Expected: %2"))
                    .arg(QString::fromStdString(key), expectation(resolved(published, properties[key]))),
                place.pointer, detail);
    }
    for (const auto& member : place.value->items())
        if (!properties.empty() && !properties.contains(member.key()))
            return invalid(say(QT_TRANSLATE_NOOP("kagami::casejson", "The format has no such field.")),
                place.pointer % u'/' % escapedForPointer(QString::fromStdString(member.key())), detail);
    return {};
}

Error errorAt(const Json& published, const Place& place, const QString& detail)
{
    if (place.value->is_object())
        if (auto error = wrongMember(published, place, detail))
            return std::move(*error);
    const QString expected = expectation(*place.schema);
    if (const auto limit = place.schema->find("maxLength");
        limit != place.schema->end() && place.value->is_string()) {
        const auto length = characterTotal(QString::fromStdString(place.value->get<std::string>()));
        if (length > limit->get<qsizetype>())
            return invalid(
                say(QT_TRANSLATE_NOOP("kagami::casejson",
                        "The text has %1 characters; at most %2 are allowed. Expected: %3"))
                    .arg(QString::number(length), QString::number(limit->get<qsizetype>()), expected),
                place.pointer, detail);
    }
    return invalid(say(QT_TRANSLATE_NOOP("kagami::casejson", "This does not follow the format. Expected: %1"))
                       .arg(expected),
        place.pointer, detail);
}

} // namespace

struct DocumentSchema::Compiled {
    Json published = publishedSchema();
    std::array<valijson::Schema, 3> parts;
    valijson::Validator validator;

    Compiled()
    {
        for (const Part part : {Part::Document, Part::Item, Part::Claim}) {
            valijson::SchemaParser parser;
            const Json schema = schemaOf(published, part);
            parser.populateSchema(Adapter(schema), parts[size_t(part)]);
        }
    }

    [[nodiscard]] Error explain(Part part, const Json& value, const QString& pointer);
};

/// Asks again for all findings, which costs more, and tells of the one that lies deepest: the others follow
/// from it.
Error DocumentSchema::Compiled::explain(Part part, const Json& value, const QString& pointer)
{
    valijson::ValidationResults findings;
    validator.validate(parts[size_t(part)], Adapter(value), &findings);
    valijson::ValidationResults::Error deepest;
    for (const auto& finding : findings)
        if (finding.context.size() > deepest.context.size())
            deepest = finding;
    const Json whole = schemaOf(published, part);
    Place place{&resolved(published, whole), &value, pointer};
    for (size_t i = 1; i < deepest.context.size(); ++i)
        place = stepDown(published, place, plainStep(deepest.context[i]));
    return errorAt(published, place, QString::fromStdString(deepest.description));
}

DocumentSchema::DocumentSchema()
    : m_compiled(std::make_unique<Compiled>())
{
}

DocumentSchema::~DocumentSchema() = default;

Status DocumentSchema::check(Part part, const Json& value, const QString& pointer)
{
    if (m_compiled->validator.validate(m_compiled->parts[size_t(part)], Adapter(value), nullptr))
        return {};
    return tl::unexpected(m_compiled->explain(part, value, pointer));
}

} // namespace kagami
