#include "exchange/casejson/case_json.h"

#include "base/digest.h"
#include "case/value_json.h"
#include "exchange/casejson/document_schema.h"
#include "exchange/casejson/record_stream.h"
#include "exchange/casejson/reference_check.h"
#include "store/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace kagami {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 maxReadBytes = 64 << 20;

QString say(const char* text)
{
    return QCoreApplication::translate("kagami::casejson", text);
}

/// Only a newer version is judged here: any other text is the schema's business.
Status checkFormat(const QString& format)
{
    const QString family = QStringLiteral("kagami-case/");
    bool isNumber = false;
    const int version
        = format.startsWith(family) ? QStringView(format).mid(family.size()).toInt(&isNumber) : 0;
    if (!isNumber || version <= formatVersion)
        return {};
    return fail(ErrorKind::Unsupported,
        say(QT_TRANSLATE_NOOP(
                "kagami::casejson", "The document is of format %1; this program reads up to %2."))
            .arg(format, family % QString::number(formatVersion)),
        QStringLiteral("/format"),
        say(QT_TRANSLATE_NOOP("kagami::casejson",
            "Open it with a newer version of Kagami, or export it again in the older format.")));
}

template <class T>
Result<T> at(const QString& pointer, Result<T> record)
{
    if (record)
        return record;
    record.error().where.prepend(pointer);
    if (record.error().remedy.isEmpty())
        record.error().remedy = say(
            QT_TRANSLATE_NOOP("kagami::casejson", "Correct the document; its form is the case-json schema."));
    return record;
}

/// What a document has been read into so far.
class DocumentReader {
public:
    [[nodiscard]] Result<CaseJsonImport> read(QByteArrayView document);

private:
    Status take(RecordList list, size_t index, const nlohmann::json& record);
    Status addMissingCase(const nlohmann::json& document);

    DocumentSchema m_schema;
    std::vector<Item> m_items;
    std::vector<Claim> m_claims;
    bool m_hasCase = false;
};

Status DocumentReader::take(RecordList list, size_t index, const nlohmann::json& record)
{
    const QString pointer = recordPointer(list, index);
    if (list == RecordList::Items) {
        KAGAMI_TRY(m_schema.check(DocumentSchema::Part::Item, record, pointer));
        auto item = at(pointer, itemFromJson(record));
        KAGAMI_TRY(item);
        if (item->kind == ItemKind::Case && std::exchange(m_hasCase, true))
            return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP(
                    "kagami::casejson", "A case has one record of itself, and this is the second one.")),
                pointer, say(QT_TRANSLATE_NOOP("kagami::casejson", "Leave one of both out.")));
        m_items.push_back(std::move(*item));
        return {};
    }
    KAGAMI_TRY(m_schema.check(DocumentSchema::Part::Claim, record, pointer));
    auto claim = at(pointer, claimFromJson(record));
    KAGAMI_TRY(claim);
    m_claims.push_back(std::move(*claim));
    return {};
}

/// A document written by hand may give only a title: the case item is then made from it, with an id that
/// follows from the title, so that reading the document twice gives the same case.
Status DocumentReader::addMissingCase(const nlohmann::json& document)
{
    const auto title = document.find("title");
    if (title == document.end() || m_hasCase)
        return {};
    const QString text = QString::fromStdString(title->get<std::string>());
    m_items.push_back({.id = {Uuid::named({}, text)}, .kind = ItemKind::Case, .title = text});
    return {};
}

Result<CaseJsonImport> DocumentReader::read(QByteArrayView document)
{
    const auto rest = streamRecords(
        document, {checkFormat, [this](RecordList list, size_t index, const nlohmann::json& record) {
                       return take(list, index, record);
                   }});
    KAGAMI_TRY(rest);
    KAGAMI_TRY(m_schema.check(DocumentSchema::Part::Document, *rest, {}));
    const auto records = qint64(m_items.size()) + qint64(m_claims.size());
    KAGAMI_TRY(checkReferences(m_items, m_claims));
    KAGAMI_TRY(addMissingCase(*rest));

    CaseJsonImport result;
    result.sha256 = kagami::sha256(document);
    result.records = result.imported = records;
    result.draft.operations.reserve(m_items.size() + m_claims.size());
    for (Item& item : m_items)
        result.draft.put(std::move(item));
    for (Claim& claim : m_claims)
        result.draft.put(std::move(claim));
    return result;
}

Status checkMayBeDocument(const QString& path)
{
    if (const QFileInfo info(path); !info.exists())
        return fail(
            ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("kagami::casejson", "There is no such file.")), path);
    else if (info.isDir())
        return fail(ErrorKind::Invalid,
            say(QT_TRANSLATE_NOOP("kagami::casejson", "This is a folder, not a file.")), path);
    if (!probeFile(path))
        return {};
    return fail(ErrorKind::Unsupported,
        say(QT_TRANSLATE_NOOP("kagami::casejson", "This is a Kagami case file, not a document to import.")),
        path,
        say(QT_TRANSLATE_NOOP("kagami::casejson",
            "A copy of the same case is brought in with “kagami merge”; of another case, make a document "
            "first "
            "with “kagami export --format case-json”.")));
}

} // namespace

Result<CaseJsonImport> readCaseJson(QByteArrayView document)
{
    return DocumentReader().read(document);
}

Result<CaseJsonImport> readCaseJsonFile(const QString& path)
{
    KAGAMI_TRY(checkMayBeDocument(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, say(QT_TRANSLATE_NOOP("kagami::casejson", "The file cannot be opened.")),
            path, say(QT_TRANSLATE_NOOP("kagami::casejson", "Check the name and that you may read it.")),
            file.errorString());
    // A long document is mapped, so that one that is refused on its first line costs no memory. A short one
    // is not: the program would be killed if somebody cut the file while it is read.
    const qint64 size = file.size();
    const uchar* mapped = size > maxReadBytes ? file.map(0, size) : nullptr;
    const QByteArray held = mapped ? QByteArray() : file.readAll();
    auto result = mapped ? readCaseJson(QByteArrayView(mapped, size)) : readCaseJson(held);
    if (!result)
        result.error().where = result.error().where.isEmpty()
            ? path
            : QString(path % QStringLiteral(": ") % result.error().where);
    return result;
}

} // namespace kagami
