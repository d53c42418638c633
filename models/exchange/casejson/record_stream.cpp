#include "exchange/casejson/record_stream.h"

#include "exchange/casejson/json_pointer.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>
#include <vector>

namespace kagami {

namespace {

using Json = nlohmann::json;

constexpr qsizetype maxDocumentBytes = qsizetype(2) << 30;
constexpr size_t maxLevels = 64;
constexpr int maxValues = 4096;
/// Levels that are open while a record begins: the document and its list.
constexpr size_t recordLevel = 2;

QString words(const char* text)
{
    return QCoreApplication::translate("kagami::casejson", text);
}

/// Builds one record at a time from the parser's events, and the document around the records.
class RecordBuilder final : public nlohmann::json_sax<Json> {
public:
    explicit RecordBuilder(const RecordSink& sink)
        : m_sink(sink)
    {
    }

    std::optional<Error> error;
    std::optional<std::size_t> badByte; ///< counted from 1, set where the text is not JSON
    Json document;

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override;
    bool parse_error(
        std::size_t position, const std::string& token, const Json::exception& exception) override;

private:
    struct Level {
        Json* value = nullptr;
        std::string key; ///< of the member that is being read
        size_t index = 0; ///< of the element that is being read
    };

    [[nodiscard]] bool inList() const { return m_list && m_open.size() == recordLevel; }
    [[nodiscard]] QString pointer() const;
    Json* place(Json value);
    bool add(Json value);
    bool open(Json value);
    bool close();
    bool finishValue();
    bool keep(Status status);
    bool stop(ErrorKind kind, const QString& what, const QString& remedy = {});

    const RecordSink& m_sink;
    std::vector<Level> m_open;
    std::optional<RecordList> m_list;
    Json m_record;
    int m_values = 0;
};

QString RecordBuilder::pointer() const
{
    QString path;
    for (const Level& level : m_open)
        path += u'/'
            % (level.value->is_array() ? QString::number(level.index)
                                       : escapedForPointer(QString::fromStdString(level.key)));
    return path;
}

bool RecordBuilder::keep(Status status)
{
    if (!status)
        error = std::move(status.error());
    return bool(status);
}

bool RecordBuilder::stop(ErrorKind kind, const QString& what, const QString& remedy)
{
    error = Error{kind, what, pointer(), remedy, {}};
    return false;
}

Json* RecordBuilder::place(Json value)
{
    if (inList()) {
        m_record = std::move(value);
        return &m_record;
    }
    if (m_open.empty()) {
        document = std::move(value);
        return &document;
    }
    Level& level = m_open.back();
    if (level.value->is_array()) {
        level.value->push_back(std::move(value));
        return &level.value->back();
    }
    Json& member = (*level.value)[level.key];
    member = std::move(value);
    return &member;
}

bool RecordBuilder::add(Json value)
{
    if (++m_values > maxValues)
        return stop(ErrorKind::Invalid,
            words(QT_TRANSLATE_NOOP("kagami::casejson", "This holds too many values for one record.")),
            words(QT_TRANSLATE_NOOP("kagami::casejson", "Check that it is a case-json document.")));
    const Json* placed = place(std::move(value));
    if (m_open.size() == 1 && m_open.back().key == "format" && placed->is_string()
        && !keep(m_sink.takeFormat(QString::fromStdString(placed->get_ref<const std::string&>()))))
        return false;
    return finishValue();
}

bool RecordBuilder::open(Json value)
{
    if (m_open.size() >= maxLevels)
        return stop(ErrorKind::Invalid,
            words(QT_TRANSLATE_NOOP(
                "kagami::casejson", "Lists and objects are nested more than 64 levels deep.")),
            words(QT_TRANSLATE_NOOP("kagami::casejson", "Check that it is a case-json document.")));
    if (++m_values > maxValues)
        return stop(ErrorKind::Invalid,
            words(QT_TRANSLATE_NOOP("kagami::casejson", "This holds too many values for one record.")),
            words(QT_TRANSLATE_NOOP("kagami::casejson", "Check that it is a case-json document.")));
    const bool isList = value.is_array() && m_open.size() == 1
        && (m_open.back().key == "items" || m_open.back().key == "claims");
    if (isList)
        m_list = m_open.back().key == "items" ? RecordList::Items : RecordList::Claims;
    m_open.push_back({place(std::move(value)), {}, 0});
    return true;
}

bool RecordBuilder::close()
{
    m_open.pop_back();
    if (m_open.size() < recordLevel)
        m_list.reset();
    return finishValue();
}

bool RecordBuilder::finishValue()
{
    if (m_open.empty() || !m_open.back().value->is_array())
        return true;
    const size_t index = m_open.back().index++;
    if (!inList())
        return true;
    m_values = 0;
    return keep(m_sink.takeRecord(*m_list, index, std::move(m_record)));
}

bool RecordBuilder::key(string_t& name)
{
    Level& level = m_open.back();
    const bool known = level.value->contains(name);
    level.key = std::move(name);
    return !known
        || stop(ErrorKind::Invalid,
            words(QT_TRANSLATE_NOOP("kagami::casejson", "This key stands twice in its object.")),
            words(QT_TRANSLATE_NOOP("kagami::casejson", "Keep one of the two.")));
}

bool RecordBuilder::parse_error(std::size_t position, const std::string&, const Json::exception& exception)
{
    badByte = position;
    error = Error{ErrorKind::Invalid, words(QT_TRANSLATE_NOOP("kagami::casejson", "This is not JSON.")), {},
        words(QT_TRANSLATE_NOOP("kagami::casejson", "Check that the file is a complete case-json document.")),
        QString::fromUtf8(exception.what())};
    return false;
}

QString lineAndColumn(QByteArrayView document, qsizetype position)
{
    const QByteArrayView before = document.first(std::clamp(position - 1, qsizetype(0), document.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto column = before.size() - (before.lastIndexOf('\n') + 1);
    return words(QT_TRANSLATE_NOOP("kagami::casejson", "line %1, column %2")).arg(lines + 1).arg(column + 1);
}

} // namespace

QString recordPointer(RecordList list, size_t index)
{
    return (list == RecordList::Items ? QStringLiteral("/items/") : QStringLiteral("/claims/"))
        % QString::number(index);
}

Result<Json> streamRecords(QByteArrayView document, const RecordSink& sink)
{
    if (document.size() > maxDocumentBytes)
        return fail(ErrorKind::Invalid,
            words(QT_TRANSLATE_NOOP("kagami::casejson", "The document is larger than 2 GiB.")), {},
            words(QT_TRANSLATE_NOOP("kagami::casejson", "Split it into several documents.")));
    RecordBuilder builder(sink);
    if (Json::sax_parse(document.begin(), document.end(), &builder))
        return std::move(builder.document);
    if (!builder.error)
        return fail(ErrorKind::Invalid, words(QT_TRANSLATE_NOOP("kagami::casejson", "This is not JSON.")));
    if (builder.badByte)
        builder.error->where = lineAndColumn(document, qsizetype(*builder.badByte));
    return tl::unexpected(std::move(*builder.error));
}

} // namespace kagami
