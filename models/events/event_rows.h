#pragma once

#include "events/event_column.h"
#include "events/event_time.h"

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

namespace kagami {

/// So many rows are packed together, or fewer when their texts come to eventGroupBytes. Enough for
/// compression to find what repeats, and few enough to unpack for one row that is looked at.
constexpr size_t eventGroupRows = 16384;
constexpr qsizetype eventGroupBytes = qsizetype(16) << 20;
/// A record of more bytes is not taken as an event.
constexpr qsizetype longestEventRecord = qsizetype(16) << 20;
/// More are kept in several batches, so that the order of the times of one fits into memory.
constexpr size_t mostEventRows = size_t(1) << 24;

/// Rows in the order of the file they were read from, on their way into a batch.
struct EventRows {
    struct Column {
        int column = 0; ///< in the columns of the batch
        std::vector<QByteArrayView> cells; ///< one a row; null: says nothing
    };
    struct Outlier {
        size_t row = 0;
        FarTime time;
    };
    std::vector<qint64> times; ///< EventTime of each row, in nanoseconds
    std::vector<Outlier> outliers; ///< the rows whose time is none, by row
    std::vector<Column> columns; ///< by column; those in which no row says anything may be left out
    std::vector<std::shared_ptr<const QByteArray>> keeps; ///< what the cells point into
};

/// A record of the file that is no event, and why.
struct RejectedRow {
    qint64 line = 0; ///< from 1; of its first line
    int column = 0; ///< from 1; 0: the whole record
    QString reason; ///< in the language of the program
    QByteArray raw; ///< the record as it stands in the file, cut at longestRejected
};
constexpr qsizetype longestRejected = 65536;

} // namespace kagami
