#pragma once

#include "ledger/change_set.h"

namespace kagami {

/// The operations of a change set as the case file keeps them: one line each, the salt in 32 hexadecimal
/// digits, a space, and the canonical JSON that was hashed, or, of an operation that was left out, the 64
/// digits of its salted hash; then compressed with zstd. Nothing has to be written as JSON again to check a
/// hash.
struct Payload {
    QByteArray compressed;
    qint64 size = 0; ///< bytes of the lines, uncompressed
};
[[nodiscard]] Payload packPayload(const ChangeSet& changeSet);
/// Of lines that payloadText() made.
[[nodiscard]] Payload packPayload(const QByteArray& lines);
/// The lines alone.
[[nodiscard]] QByteArray payloadText(const ChangeSet& changeSet);

/// One line, taken apart.
struct PayloadLine {
    QByteArray salt; ///< empty for an operation that was left out
    QByteArrayView
        operation; ///< canonical JSON, in the text of the lines; its salted hash if it was left out

    [[nodiscard]] bool isWithheld() const { return salt.isEmpty(); }
    /// The salted hash.
    [[nodiscard]] Digest hash() const;
};
/// All lines of a payload, and the text that they look at.
class PayloadLines {
public:
    PayloadLines(QByteArray text, std::vector<PayloadLine> lines)
        : m_text(std::move(text))
        , m_lines(std::move(lines))
    {
    }
    [[nodiscard]] const QByteArray& text() const { return m_text; }
    [[nodiscard]] size_t size() const { return m_lines.size(); }
    [[nodiscard]] const PayloadLine& operator[](size_t line) const { return m_lines[line]; }
    [[nodiscard]] auto begin() const { return m_lines.begin(); }
    [[nodiscard]] auto end() const { return m_lines.end(); }

private:
    QByteArray m_text;
    std::vector<PayloadLine> m_lines;
};
/// Errors: Corrupt. At most 1 GiB comes out.
[[nodiscard]] Result<PayloadLines> unpackPayload(QByteArrayView compressed, qint64 size);
/// Errors: Corrupt.
[[nodiscard]] Result<PayloadLines> readPayloadText(QByteArray lines);

} // namespace kagami
