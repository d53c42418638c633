#pragma once

#include <QString>

#include <random>

namespace kagami::test {

struct Tampering {
    QString what;
    bool needsHead = false; ///< the file is valid again: only a head that was printed before tells
};
/// Does one thing, chosen by `random`, to what a case file stores, as somebody could who knows SQLite and
/// this format: flips a bit of a value, swaps values or rows, deletes, doubles, empties, edits operations,
/// rewrites hashes. The file may be as before, when chance had it so.
[[nodiscard]] Tampering tamper(const QString& path, std::mt19937_64& random);

} // namespace kagami::test
