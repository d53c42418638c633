#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace kagami {

/// What went wrong, coarse enough for a caller to choose a remedy.
enum class ErrorKind {
    Invalid,
    NotFound,
    Ambiguous,
    Busy,
    Corrupt,
    Unsupported,
    ReadOnly,
    Full,
    Io,
    Cancelled
};

/// A failure that crossed a function boundary. All texts but `detail` are translated and fit for people.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString what; ///< what failed, one sentence without the place: "The file is not a Kagami case."
    QString where; ///< on what: a path, a JSON pointer, a position in a query; empty when there is none
    QString remedy; ///< what to do, one sentence; empty when nothing can be done
    QString detail; ///< for the log: the library's own words, never translated
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// The sentence people read: "WHERE: WHAT REMEDY".
[[nodiscard]] QString describe(const Error& error);

[[nodiscard]] inline tl::unexpected<Error> fail(
    ErrorKind kind, QString what, QString where = {}, QString remedy = {}, QString detail = {})
{
    return tl::unexpected(
        Error{kind, std::move(what), std::move(where), std::move(remedy), std::move(detail)});
}

} // namespace kagami

/// Returns the error of `expression` from the enclosing function, if it has one.
#define KAGAMI_TRY(expression)                                                                               \
    do {                                                                                                     \
        if (auto kagamiTried = (expression); !kagamiTried)                                                   \
            return tl::unexpected(std::move(kagamiTried.error()));                                           \
    } while (false)
