#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <functional>
#include <nlohmann/json.hpp>

namespace kagami {

/// The two lists of a case-json document.
enum class RecordList : quint8 { Items, Claims };

/// "/items/12", "/claims/7".
[[nodiscard]] QString recordPointer(RecordList list, size_t index);

/// What a document is read into. An error stops the reading and is what streamRecords() returns.
struct RecordSink {
    std::function<Status(const QString& format)> takeFormat;
    std::function<Status(RecordList list, size_t index, nlohmann::json record)> takeRecord;
};

/// Reads a case-json document record by record, so that no more than one record is held as JSON at a time.
/// Returns the rest of the document: the same object with its lists left empty. Bounded whatever the document
/// says: 2 GiB, 64 levels, 4096 values a record and outside the records, no key twice in an object. Errors:
/// Invalid with a JSON pointer, or with line and column where it is not JSON; those of the sink.
[[nodiscard]] Result<nlohmann::json> streamRecords(QByteArrayView document, const RecordSink& sink);

} // namespace kagami
