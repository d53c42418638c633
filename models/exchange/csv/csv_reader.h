#pragma once

#include "base/result.h"

#include <QByteArray>
#include <functional>
#include <memory>
#include <vector>

namespace kagami {

/// How a file separates its fields.
struct CsvDialect {
    char delimiter = ',';
    char quote = '"'; ///< zero: none
    friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// One record, in bytes that are ASCII where it matters: UTF-8, or any single-byte encoding.
struct CsvRecord {
    enum class Fault : quint8 {
        None,
        Unclosed, ///< a quote that nothing closes: only the line it is on
        TooLong ///< more than CsvReader::longest: its beginning
    };
    qint64 line = 0; ///< from 1: of the file, where it begins
    QByteArrayView raw; ///< as it stands in the file, without the end of the line
    std::vector<QByteArrayView> cells; ///< without their quotes; empty when there is a fault
    Fault fault = Fault::None;
};

/// Splits a stream into records as RFC 4180 says, and as people write it: lines end in LF, CR LF or CR,
/// mixed; quoted fields hold line ends and doubled quotes; a quote inside a field that does not begin with
/// one is a character; what stands behind a closing quote belongs to the field. Lines of nothing are no
/// records. One quote too many costs one line, not the rest of the file. Memory for the longest record and
/// one piece.
class CsvReader {
public:
    /// More bytes, empty at the end.
    using Read = std::function<Result<QByteArray>()>;
    CsvReader(Read read, CsvDialect dialect, qsizetype longest);

    /// The next record; false at the end. Its views hold as long as what kept() gave since. Errors: those of
    /// Read.
    [[nodiscard]] Result<bool> next(CsvRecord& record);
    /// What the views point into since the last call.
    [[nodiscard]] std::vector<std::shared_ptr<const QByteArray>> takeKept();

private:
    enum class Split : quint8 { Done, NeedsMore, Unclosed };
    /// Puts the next bytes behind what is left; false at the end.
    [[nodiscard]] Result<bool> more();
    [[nodiscard]] Split split(CsvRecord& record);
    [[nodiscard]] Split quotedCell(CsvRecord& record, const char*& at);
    [[nodiscard]] QByteArrayView unquoted(const char* from, const char* to, const char* tail);
    [[nodiscard]] const char* endOfCell(const char* at) const;
    [[nodiscard]] const char* endOfLine(const char* at) const;
    void passLineEnds();
    void takeOneLine(CsvRecord& record, const char* end);
    [[nodiscard]] Status takeTooLong(CsvRecord& record);
    void goBehind(const char* record, const char* end);

    Read m_read;
    CsvDialect m_dialect;
    qsizetype m_longest;
    std::shared_ptr<QByteArray> m_piece;
    const char* m_at = nullptr;
    const char* m_end = nullptr;
    bool m_isLast = false; ///< nothing comes behind m_end
    bool m_isAfterCr = false; ///< the last byte that was passed is a CR at the end of its piece
    qint64 m_line = 1;
    std::shared_ptr<QByteArray> m_arena; ///< of cells that stand otherwise in the file: with doubled quotes
    std::vector<std::shared_ptr<const QByteArray>> m_kept;
};

/// The dialect in which most of the records at the beginning have the same number of fields, more than one;
/// commas and quotes when none has.
[[nodiscard]] CsvDialect guessDialect(const QByteArray& beginning);

} // namespace kagami
