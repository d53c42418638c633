#pragma once

#include <QString>

namespace kagami::cli {

/// Before anything is opened: a standard stream that the caller closed must not become the number of a file,
/// or messages would be written into it; and a reader that ends early must not end the program in the middle
/// of its work.
void prepareStreams();
/// The exit code of a command that ended with `code`: Failed, with a message, when not all of its output
/// could be written. A reader that had seen enough (`| head`) is no failure.
[[nodiscard]] int endOutput(int code);
/// As a terminal may show it: on one line, with every character that could steer the terminal or turn text
/// round replaced by one that shows. Titles, reasons and names come from other people.
[[nodiscard]] QString printable(QString text);

} // namespace kagami::cli
